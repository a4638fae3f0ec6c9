//! When weeks are asked about, by wall clocks that change, and what becomes of the answers.

use chrono::{DateTime, Datelike, TimeDelta, Timelike, Utc, Weekday};
use chrono_tz::Tz;
use reqwest::Method;
use serde_json::{Value, json};

use super::ground::{OLENA, Pair};
use super::plans::{agreed, draft};
use crate::support::app::at;

/// A plan of four weeks that both agree on, with these settings; its path.
async fn agreed_with(pair: &mut Pair, settings: Value) -> String {
    pair.coach = pair.coach_again().await;
    pair.mentee = pair.mentee_again().await;
    let app = &pair.app;
    let mut body = draft(pair);
    body["length_days"] = json!(28);
    body.as_object_mut().unwrap().extend(settings.as_object().unwrap().clone());
    let plan = app.post_as(&pair.coach, "/api/v1/plans", &body).await.expect(201);
    let path = format!("/api/v1/plans/{}", plan["id"].as_str().unwrap());
    app.post_as(&pair.coach, &format!("{path}/propose"), &json!({})).await.expect(200);
    app.post_as(&pair.mentee, &format!("{path}/accept"), &json!({ "number": 1 })).await.expect(200);
    path
}

fn now(pair: &Pair) -> DateTime<Utc> {
    pair.app.app.services.clock.now()
}

/// What was asked, oldest first: the week, its due date, and when it was asked for by the clock of the zone.
async fn asked(pair: &Pair, zone: Tz) -> Vec<(i64, String, DateTime<Tz>)> {
    let list = pair.app.get_as(&pair.coach_again().await, "/api/v1/check-ins").await.expect(200);
    let of = |one: &Value| {
        let created: DateTime<Utc> = one["created_at"].as_str().unwrap().parse().unwrap();
        (
            one["week"].as_i64().unwrap(),
            one["due_on"].as_str().unwrap().to_owned(),
            created.with_timezone(&zone),
        )
    };
    let mut asked: Vec<_> = list["items"].as_array().unwrap().iter().map(of).collect();
    asked.sort();
    asked
}

fn letters(mails: &[Value], start: &str) -> usize {
    mails.iter().filter(|mail| mail["subject"].as_str().unwrap().starts_with(start)).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_week_is_asked_about_once_at_its_hour_whatever_the_clocks_do() {
    for (zone, start_on, hour, changed, then) in [
        (Tz::Europe__Kyiv, "2026-10-05", 3, "2026-10-25", 3),
        (Tz::Europe__Kyiv, "2027-03-08", 3, "2027-03-28", 4),
        (Tz::Australia__Sydney, "2026-09-14", 2, "2026-10-04", 3),
    ] {
        let mut pair = Pair::meet().await;
        let start = at(&format!("{start_on}T00:00:00Z"));
        pair.app.clock.advance(start - now(&pair));
        let settings = json!({
            "start_on": start_on, "time_zone": zone.name(), "check_in_weekday": "sunday", "check_in_hour": hour
        });
        agreed_with(&mut pair, settings).await;
        pair.app.clock.advance(start - now(&pair) + TimeDelta::seconds(3_600));

        while now(&pair) < start + TimeDelta::days(28) {
            // By the hour through the nights before Sundays.
            let soon = (now(&pair) + TimeDelta::hours(6)).with_timezone(&zone);
            let is_near = soon.weekday() == Weekday::Sun && soon.hour() < 12;
            pair.app.clock.advance(TimeDelta::hours(if is_near { 1 } else { 6 }));
            pair.app.work().await;
        }

        let asked = asked(&pair, zone).await;
        let mails = pair.app.mails_to(OLENA).await;
        assert_eq!(
            asked.iter().map(|(week, ..)| *week).collect::<Vec<_>>(),
            [1, 2, 3, 4],
            "{zone}: {asked:?}"
        );
        assert_eq!(letters(&mails, "Your week"), 4, "{zone}");
        for (_, due_on, created) in &asked {
            let at_hour = if due_on == changed { then } else { hour };
            assert_eq!(created.date_naive().to_string(), *due_on, "{zone}: {asked:?}");
            assert_eq!((created.weekday(), created.hour()), (Weekday::Sun, at_hour), "{zone}: {asked:?}");
        }
        assert!(asked.iter().any(|(_, due_on, _)| due_on == changed), "{zone}: {asked:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_that_starts_on_the_weekday_is_asked_about_weeks_that_were_lived() {
    let mut pair = Pair::meet().await;
    let path = agreed_with(&mut pair, json!({ "check_in_weekday": "monday" })).await;
    let export = pair.app.get_as(&pair.mentee, &path).await.expect(200);
    let feed = export["feed_url"].as_str().unwrap().strip_prefix("http://coach.test").unwrap();
    let feed = pair.app.get(feed).await.text;
    // Shortly after midnight of Monday 22 June in Kyiv.
    pair.app.clock.advance(at("2026-06-21T21:30:00Z") - now(&pair));
    let early = pair.app.mails_to(OLENA).await;
    for _ in 0..46 {
        pair.app.clock.advance(TimeDelta::hours(12));
        pair.app.work().await;
    }

    let asked = asked(&pair, Tz::Europe__Kyiv).await;
    let due: Vec<(i64, &str)> = asked.iter().map(|(week, due_on, _)| (*week, due_on.as_str())).collect();

    assert_eq!(due, [(1, "2026-06-22"), (2, "2026-06-29"), (3, "2026-07-06"), (4, "2026-07-13")]);
    let is_blamed = early.iter().any(|mail| mail["text"].as_str().unwrap().contains("check-in is missing"));
    assert_eq!((letters(&early, "Your week"), is_blamed), (0, false), "nobody was asked yet");
    let event = feed.split("BEGIN:VEVENT").find(|event| event.contains("-week1@")).unwrap();
    assert!(event.contains("20260622") && !feed.contains("-week5@"), "{feed}");
}

#[tokio::test(flavor = "multi_thread")]
async fn after_an_outage_nobody_is_asked_at_night() {
    let pair = Pair::meet().await;
    agreed(&pair).await;
    // Friday's check-in was not sent on Friday; it is Saturday, half past midnight in Kyiv.
    pair.app.clock.advance(at("2026-06-19T21:30:00Z") - now(&pair));
    let at_night = pair.app.mails_to(OLENA).await;
    pair.app.clock.advance(TimeDelta::hours(9));
    let by_day = pair.app.mails_to(OLENA).await;

    assert_eq!((letters(&at_night, "Your week"), letters(&by_day, "Your week")), (0, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_said_of_a_next_step_stays_when_the_week_before_is_put_right() {
    let mut pair = Pair::meet().await;
    let plan = agreed(&pair).await;
    pair.app.clock.advance(TimeDelta::days(5));
    pair.app.work().await;
    pair.mentee = pair.mentee_again().await;
    let list = async |pair: &Pair| {
        let list = pair.app.get_as(&pair.mentee, "/api/v1/check-ins").await.expect(200);
        format!("/api/v1/check-ins/{}/submit", list["items"][0]["id"].as_str().unwrap())
    };
    let first = list(&pair).await;
    let said = |action: &str| json!({ "next_cue": "If a new idea comes", "next_action": action });
    pair.app.post_as(&pair.mentee, &first, &said("I write it down")).await.expect(200);
    pair.app.post_as(&pair.mentee, &first, &said("I note it")).await.expect(200);
    pair.app.clock.advance(TimeDelta::days(7));
    pair.app.work().await;
    pair.mentee = pair.mentee_again().await;
    let second = list(&pair).await;
    let kept = json!({ "commitments": [{ "key": "next1", "result": "kept" }] });
    let twice = json!({ "commitments": [
        { "key": "next1", "result": "kept" }, { "key": "next1", "result": "missed" }
    ] });
    let twice = pair.app.post_as(&pair.mentee, &second, &twice).await;
    pair.app.post_as(&pair.mentee, &second, &kept).await.expect(200);
    pair.app.post_as(&pair.mentee, &first, &said("I forget it")).await.expect(200);

    let plan = pair.app.get_as(&pair.mentee, &plan).await.expect(200);
    let next: Vec<&Value> =
        plan["commitments"].as_array().unwrap().iter().filter(|one| one["key"] == "next1").collect();

    assert_eq!(next.len(), 1);
    assert_eq!((&next[0]["state"], &next[0]["action"]), (&json!("kept"), &json!("I note it")));
    assert_eq!(twice.pointers(), ["/commitments/1/key"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_that_nobody_closed_is_asked_after_too() {
    let pair = Pair::meet().await;
    agreed(&pair).await;
    for days in [98, 7, 15] {
        pair.app.clock.advance(TimeDelta::days(days));
        pair.app.work().await;
    }
    // 12 October: 30 days after the end, 15 after it closed itself.
    let mails = pair.app.mails_to(OLENA).await;
    pair.app.clock.advance(TimeDelta::days(3));
    let later = pair.app.mails_to(OLENA).await;
    let list = pair.app.get_as(&pair.mentee_again().await, "/api/v1/check-ins?limit=1").await.expect(200);

    assert_eq!((letters(&mails, "Still there?"), letters(&later, "Still there?")), (1, 1));
    assert_eq!((&list["items"][0]["kind"], &list["items"][0]["week"]), (&json!("retention"), &json!(0)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reply_is_mailed_once_and_is_not_shown_for_ever() {
    let mut pair = Pair::meet().await;
    let plan = agreed(&pair).await;
    pair.app.clock.advance(TimeDelta::days(5));
    let mails = pair.app.mails_to(OLENA).await;
    let mail = mails.iter().find_map(|mail| mail["text"].as_str().unwrap().split("/check-in/").nth(1));
    let link = format!("/check-in/{}", mail.unwrap().split_whitespace().next().unwrap());
    pair.mentee = pair.mentee_again().await;
    pair.coach = pair.coach_again().await;
    let list = pair.app.get_as(&pair.mentee, "/api/v1/check-ins").await.expect(200);
    let path = format!("/api/v1/check-ins/{}", list["items"][0]["id"].as_str().unwrap());
    let said = json!({ "learned": "secret *one*\n---\n# two" });
    pair.app.post_as(&pair.mentee, &format!("{path}/submit"), &said).await.expect(200);
    for _ in 0..2 {
        let reply = json!({ "text": "Well said." });
        pair.app.post_as(&pair.coach, &format!("{path}/reply"), &reply).await.expect(200);
    }
    let replied = pair.app.mails_to(OLENA).await;
    let shown = pair.app.get(&link).await.text;
    let markdown = pair.app.get_as(&pair.mentee, &format!("{plan}/export.md")).await.text;
    pair.app.clock.advance(TimeDelta::days(30));
    let later = pair.app.get(&link).await.text;

    assert_eq!(letters(&replied, "Dana Weiss answered"), 1);
    assert!(shown.contains("Well said.") && !shown.contains("secret"), "{shown}");
    assert!(!later.contains("Well said.") && !later.contains("secret"), "{later}");
    assert!(markdown.contains("secret \\*one\\*\n\\---\n\\# two"), "{markdown}");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_seen_in_a_list_can_read_who_saw_them() {
    let mut pair = Pair::meet().await;
    agreed(&pair).await;
    let other = json!({ "email": "ben@example.com", "name": "Ben" });
    let other = pair.app.post_as(&pair.coach, "/api/v1/mentees", &other).await.expect(201);
    let mut second = draft(&pair);
    second["mentee_id"] = other["id"].clone();
    pair.app.post_as(&pair.coach, "/api/v1/plans", &second).await.expect(201);
    pair.app.clock.advance(TimeDelta::days(5));
    pair.app.work().await;
    pair.mentee = pair.mentee_again().await;
    let own = pair.app.get_as(&pair.mentee, "/api/v1/check-ins").await.expect(200);
    let path = format!("/api/v1/check-ins/{}/submit", own["items"][0]["id"].as_str().unwrap());
    pair.app.post_as(&pair.mentee, &path, &json!({ "learned": "much" })).await.expect(200);

    for (path, what, who) in [
        ("/api/v1/plans", "plan", vec![pair.id.as_str(), other["id"].as_str().unwrap()]),
        ("/api/v1/check-ins?state=unanswered", "plan", vec![pair.id.as_str()]),
        ("/api/v1/overview", "overview", vec![pair.id.as_str()]),
    ] {
        pair.app.clock.advance(TimeDelta::hours(2));
        let sql = crate::support::database::connect(pair.app.database_url()).await;
        let seen = "SELECT count(*) FROM mentee_accesses WHERE what = $1 AND mentee_id::text = ANY($2)";
        let count = async || sql.query_one(seen, &[&what, &who]).await.unwrap().get::<_, i64>(0);
        let before = count().await;
        let token = pair.coach_again().await;
        pair.app.get_as(&token, path).await.expect(200);
        pair.app.get_as(&token, path).await.expect(200);
        assert_eq!(count().await - before, i64::try_from(who.len()).unwrap(), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_in_a_letter_shows_the_plan_until_its_addresses_are_changed() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let path = agreed(&pair).await;
    app.call(Method::PATCH, "/api/v1/me", &pair.mentee, Some(&json!({ "locale": "de" }))).await;
    let mails = app.mails_to(OLENA).await;
    let link = mails.iter().find_map(|mail| {
        let text = mail["text"].as_str().unwrap();
        text.contains("/plan-pages/").then(|| text.split("http://coach.test").nth(1).unwrap())
    });
    let link = link.unwrap().split_whitespace().next().unwrap().to_owned();

    let page = app.get(&link).await;
    let foreign = app.get("/api/v1/plan-pages/nothing").await;
    let feed = app.get_as(&pair.mentee, &path).await.expect(200)["feed_url"].as_str().unwrap().to_owned();
    let feed = feed.strip_prefix("http://coach.test").unwrap().to_owned();
    let rotated = app.post_as(&pair.mentee, &format!("{path}/feed/rotate"), &json!({})).await.expect(201);
    let new = rotated["url"].as_str().unwrap().strip_prefix("http://coach.test").unwrap().to_owned();
    let picture = app.get_as(&pair.mentee, &format!("{path}/progress.svg")).await;

    assert_eq!((page.status.as_u16(), foreign.status.as_u16()), (200, 404), "{}", page.text);
    assert_eq!(page.headers["cache-control"], "no-store");
    assert!(page.text.contains("<h2>") && page.text.contains("noindex"), "{}", page.text);
    for gone in [&link, &feed] {
        assert_eq!(app.get(gone).await.status, 404, "{gone}");
    }
    assert!(app.get(&new).await.text.starts_with("BEGIN:VCALENDAR"));
    let policy = &picture.headers["content-security-policy"];
    assert!(policy.contains("default-src 'none'; style-src 'sha256-"), "{policy}");
}
