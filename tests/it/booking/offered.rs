//! What is offered can be booked, and then is not offered again: tried with many schedules and types, on a database.

use altitude::identity::Role;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use crate::support::app::{TestApp, at};

/// Practices tried in a run. Each has a database of its own.
const CASES: u32 = 6;
/// Starts of a practice that are booked and called off again.
const PROBES: usize = 8;
/// The clocks of Berlin go forward in the middle of these dates, and those of Lord Howe back a week later.
const NOW: &str = "2027-03-24T08:17:23Z";
const DATES: (&str, &str) = ("2027-03-24", "2027-04-06");
const ZONES: [&str; 5] =
    ["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Kiritimati"];
const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// A practice, and which of the offered starts are tried.
#[derive(Clone, Debug)]
struct Scenario {
    schedules: Vec<Value>,
    roles: Vec<&'static str>,
    settings: Value,
    probes: Vec<Index>,
}

/// A slot as it is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Listed {
    start: String,
    seats_left: i64,
}

fn schedules() -> impl Strategy<Value = Value> {
    let window = (0..22u32, 1..10u32).prop_map(|(start, hours)| {
        let end = (start + hours).min(24);
        let end = if end == 24 { String::from("24:00") } else { format!("{end:02}:45") };
        json!({ "start": format!("{start:02}:30"), "end": end })
    });
    let days = subsequence(DAYS.to_vec(), 2..=7);
    (select(ZONES.to_vec()), days, window).prop_map(|(zone, days, window)| {
        let open = |day: &&str| json!({ "day": day, "start": window["start"], "end": window["end"] });
        let weekly: Vec<Value> = days.iter().map(open).collect();
        json!({ "name": "Random", "time_zone": zone, "weekly": weekly, "is_default": true })
    })
}

fn windows() -> impl Strategy<Value = Value> {
    let kinds = select(vec!["rolling_days", "rolling_business_days", "available_days"]);
    option::weighted(0.5, (kinds, 2..9i64))
        .prop_map(|window| window.map_or(Value::Null, |(kind, days)| json!({ "kind": kind, "days": days })))
}

fn settings() -> impl Strategy<Value = Value> {
    let shape = (select(vec![30, 45, 60, 90]), select(vec![None, Some(15), Some(20), Some(60)]), 0..3i64);
    let buffers = (select(vec![0, 0, 10, 30]), select(vec![0, 0, 15, 45]), select(vec!["max", "sum"]));
    let rules = (select(vec![0, 90, 1_500]), windows(), option::weighted(0.4, 1..4i64));
    let more = (select(vec!["fixed", "compact"]), select(vec![1, 1, 3]), any::<bool>());
    (shape, buffers, rules, more).prop_map(
        |((duration, interval, tens), (before, after, rule), (notice, window, most), (grid, seats, manual))| {
            json!({
                "slug": "random", "title": "Random session", "location": { "kind": "phone" },
                "duration_minutes": duration, "slot_interval_minutes": interval, "start_offset_minutes": tens * 10,
                "buffer_before_minutes": before, "buffer_after_minutes": after, "buffer_rule": rule,
                "minimum_notice_minutes": notice, "booking_window": window, "limits": { "day": { "count": most } },
                "grid": grid, "seats": seats,
                "confirmation": { "kind": if manual { "manual" } else { "automatic" } }
            })
        },
    )
}

fn scenarios() -> impl Strategy<Value = Scenario> {
    let hosts =
        select(vec![vec!["required"], vec!["pool"], vec!["required", "required"], vec!["required", "pool"]]);
    let probes = proptest::collection::vec(any::<Index>(), PROBES);
    (proptest::collection::vec(schedules(), 2), hosts, settings(), probes)
        .prop_map(|(schedules, roles, settings, probes)| Scenario { schedules, roles, settings, probes })
}

/// A running practice of a scenario.
struct Practice {
    app: TestApp,
    session_type_id: String,
    visitors: std::cell::Cell<usize>,
}

impl Practice {
    async fn found(scenario: &Scenario) -> Self {
        let app = TestApp::start().await;
        app.clock.set(at(NOW));
        app.user("owner@coach.test", "Robin", Role::Owner).await;
        let owner = app.log_in("owner@coach.test").await;
        let mut hosts = Vec::new();
        for (index, (role, schedule)) in scenario.roles.iter().zip(&scenario.schedules).enumerate() {
            let email = format!("coach{index}@coach.test");
            let id = app.user(&email, "Dana Weiss", Role::Coach).await.to_string();
            let token = app.log_in(&email).await;
            app.post_as(&token, "/api/v1/schedules", schedule).await.expect(201);
            hosts.push(json!({ "user_id": id, "role": role }));
        }
        let mut draft = scenario.settings.clone();
        draft["hosts"] = Value::Array(hosts);
        let made = app.post_as(&owner, "/api/v1/session-types", &draft).await.expect(201);
        let session_type_id = made["id"].as_str().unwrap().to_owned();
        Self { app, session_type_id, visitors: std::cell::Cell::new(0) }
    }

    async fn listed(&self) -> Vec<Listed> {
        let path = format!(
            "/api/v1/slots?session_type_id={}&from={}&to={}&time_zone=Europe/Kyiv",
            self.session_type_id, DATES.0, DATES.1
        );
        let answer = self.app.get(&path).await.expect(200);
        let days = answer["days"].as_array().unwrap().iter();
        days.flat_map(|day| day["slots"].as_array().unwrap())
            .map(|slot| Listed {
                start: slot["start"].as_str().unwrap().to_owned(),
                seats_left: slot["seats_left"].as_i64().unwrap(),
            })
            .collect()
    }

    /// Books a start for somebody new; the path of the booking's link.
    async fn book(&self, start: &str) -> String {
        self.visitors.set(self.visitors.get() + 1);
        let email = format!("visitor{}@example.com", self.visitors.get());
        let booked = self.app.book(&self.session_type_id, start, &email).await.expect(201);
        assert_eq!(booked["start"], start);
        booked["manage_url"].as_str().unwrap().replace("http://coach.test/manage", "/api/v1/manage")
    }
}

/// A start that was booked is gone, or has one seat less. A compact grid starts anew behind what is in the way of the
/// start before it, so that a group may come to stand beside it.
fn check_taken(scenario: &Scenario, before: &Listed, after: &[Listed]) {
    let left = after.iter().find(|slot| slot.start == before.start).map(|slot| slot.seats_left);
    let wanted = (before.seats_left > 1).then(|| before.seats_left - 1);
    let is_beside_the_grid = left.is_none() && scenario.settings["grid"] == "compact";
    assert!(left == wanted || is_beside_the_grid, "{} after it was booked: {left:?}", before.start);
}

async fn check(scenario: &Scenario) -> usize {
    let practice = Practice::found(scenario).await;
    let offered = practice.listed().await;
    if offered.is_empty() {
        return 0;
    }

    // Each start by itself: booked, it is gone; called off, everything is as it was.
    for probe in &scenario.probes {
        let slot = probe.get(&offered);
        let link = practice.book(&slot.start).await;
        check_taken(scenario, slot, &practice.listed().await);
        practice.app.post(&format!("{link}/cancel"), &json!({})).await.expect(200);
        assert_eq!(practice.listed().await, offered, "after {} was called off", slot.start);
    }

    // One after another, each from the list as it then is.
    let mut left = offered.clone();
    for probe in &scenario.probes {
        if left.is_empty() {
            break;
        }
        let slot = probe.get(&left).clone();
        practice.book(&slot.start).await;
        left = practice.listed().await;
        check_taken(scenario, &slot, &left);
    }

    // What is not on the list is refused, a minute beside it too.
    for probe in &scenario.probes {
        for minutes in [0, 1] {
            let start = at(&probe.get(&offered).start) + chrono::TimeDelta::minutes(minutes);
            let start = start.to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
            if !left.iter().any(|slot| slot.start == start) {
                let refused = practice.app.book(&practice.session_type_id, &start, "late@example.com").await;
                assert_eq!(refused.status, 409, "{start} is not on the list: {}", refused.text);
            }
        }
    }
    offered.len()
}

#[test]
fn whatever_is_offered_can_be_booked_and_is_then_taken() {
    let runtime = Runtime::new().unwrap();
    let config =
        Config { cases: CASES, max_shrink_iters: 30, failure_persistence: None, ..Config::default() };
    let offered = std::cell::Cell::new(0);
    // The same practices every time: a run costs seconds, and what it finds shall be found again.
    let random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    TestRunner::new_with_rng(config, random)
        .run(&scenarios(), |scenario| {
            offered.set(offered.get() + runtime.block_on(check(&scenario)));
            Ok(())
        })
        .unwrap();
    assert!(offered.get() > 0, "something was offered");
}
