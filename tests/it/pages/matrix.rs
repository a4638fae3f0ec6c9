//! Who gets what of a mentee on pages: every address that is registered, with the ids of real things, opened and sent to by
//! everybody there is.

mod addresses;

use altitude::identity::Role;
use chrono::TimeDelta;
use reqwest::Method;
use serde_json::json;

use self::addresses::{addresses, is_of_mentee_path};
use super::browser::PostForm;
use super::desk::Desk;
use super::space::entered;
use crate::coaching::ground::{DANA, MALLORY, OLENA, booked, new_mentee};
use crate::coaching::matrix::Things;
use crate::support::app::{Answer, TestApp};
use crate::support::database::connect;

/// How everything begins that was confided.
const MARK: &str = "zq7-";
/// What both read.
const BOTH: [&str; 4] = ["zq7-shared-note", "zq7-action", "zq7-evidence", "zq7-strategy"];
/// What the coach reads besides.
const COACHS: [&str; 4] = ["zq7-intake", "zq7-private-note", "zq7-coaches-note", "zq7-check-in"];
/// What is the mentee's alone.
const MENTEES: [&str; 2] = ["zq7-own-note", "zq7-hidden-evidence"];

/// What everybody may do who was booked: something of their own.
const OF_BOOKED: [&str; 4] = ["/note", "/action", "/assess", "/profile/begin"];
/// What the owner does for whoever asks by letter.
const OF_OWNER: [&str; 2] = ["/erase", "/keep"];
/// What is a mentee's own in the database.
const TABLES: [&str; 18] = [
    "mentees",
    "engagements",
    "notes",
    "action_items",
    "agenda_topics",
    "session_ratings",
    "evidence",
    "assessments",
    "assessment_raters",
    "plans",
    "plan_revisions",
    "plan_templates",
    "check_ins",
    "strategies",
    "strategy_comments",
    "recall_tests",
    "note_requests",
    "sponsors",
];

/// Things of a mentee, each with a word that nobody else may read.
async fn confided() -> Things {
    let things = Things::lay().await;
    let (app, pair) = (&things.pair.app, &things.pair);
    let (coach, mentee) = (pair.coach_again().await, pair.mentee_again().await);
    let intake = json!({ "reasons": ["other"], "good_outcome": "zq7-intake" });
    app.call(Method::PUT, &pair.path("/intake"), &mentee, Some(&intake)).await.expect(200);
    for who in ["private", "coaches", "shared"] {
        let note = json!({ "mentee_id": pair.id, "body": format!("zq7-{who}-note"), "visibility": who });
        app.post_as(&coach, "/api/v1/notes", &note).await.expect(201);
    }
    let note = json!({ "mentee_id": pair.id, "body": "zq7-own-note" });
    app.post_as(&mentee, "/api/v1/notes", &note).await.expect(201);
    let item = json!({ "mentee_id": pair.id, "title": "zq7-action" });
    app.post_as(&mentee, "/api/v1/action-items", &item).await.expect(201);
    for (title, who) in [("zq7-evidence", "coach"), ("zq7-hidden-evidence", "private")] {
        let evidence = json!({
            "mentee_id": pair.id, "occurred_on": "2026-06-01", "title": title, "visibility": who
        });
        app.post_as(&mentee, "/api/v1/evidence", &evidence).await.expect(201);
    }
    let agenda = format!("/api/v1/sessions/{}/agenda", things.of("/sessions/"));
    app.post_as(&mentee, &agenda, &json!({ "title": "zq7-topic" })).await.expect(201);
    let check_in = format!("/api/v1/check-ins/{}/submit", things.of("/check-ins/"));
    app.post_as(&mentee, &check_in, &json!({ "learned": "zq7-check-in" })).await.expect(200);
    let sql = connect(app.database_url()).await;
    sql.batch_execute("UPDATE strategies SET title = 'zq7-strategy'").await.unwrap();
    things
}

/// What gets a form past its own checks.
fn filled(things: &Things, action: &str, seal: &str) -> PostForm {
    let ids = [
        ("evidence", "/evidence/"),
        ("action", "/action-items/"),
        ("comment", "{comment_id}"),
        ("rater", "{rater_id}"),
        ("reviewer", "{reviewer_id}"),
        ("check_in", "/check-ins/"),
        ("engagement", "/engagements/"),
        ("report", "/sponsor-reports/"),
        ("mentee", "/mentees/"),
    ];
    let words = [
        ("seal", seal),
        ("title", "Mine"),
        ("body", "Mine"),
        ("text", "Mine"),
        ("reason", "Mine"),
        ("note", "Mine"),
        ("name", "Mine"),
        ("email", "mine@evil.test"),
        ("skill", "D2"),
        ("level", "3"),
        ("kind", "praise"),
        ("section", "risks"),
        ("visibility", "shared"),
        ("assignee", "mentee"),
        ("status", "active"),
        ("outcome", "partly"),
        ("retrospective", "Mine"),
        ("key", "m1"),
        ("parts", "0"),
        ("number", "1"),
        ("version", "1"),
        ("revision", "1"),
        ("from_on", "2026-06-25"),
        ("started_on", "2026-06-25"),
        ("mode", "extend"),
        ("occurred_on", "2026-06-01"),
        ("check_in_weekday", "monday"),
        ("sure", "1"),
    ];
    let ids = ids.map(|(name, start)| (name.to_owned(), things.of(start).to_owned()));
    let words = words.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let key = (String::from("idempotency_key"), action.chars().rev().take(60).collect());
    PostForm { action: action.to_owned(), fields: ids.into_iter().chain(words).chain([key]).collect() }
}

/// Everything of mentees in the database, as it stands.
async fn state(app: &TestApp) -> Vec<(&'static str, String)> {
    let sql = connect(app.database_url()).await;
    let mut state = Vec::new();
    for table in TABLES {
        let query =
            format!("SELECT coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '') FROM {table} t");
        state.push((table, sql.query_one(query.as_str(), &[]).await.unwrap().get(0)));
    }
    state
}

/// Somebody who is nothing to the mentee, or little.
struct Stranger<'a> {
    who: &'static str,
    desk: Desk<'a>,
    /// A page of theirs with a form.
    home: &'static str,
}

async fn strangers(app: &TestApp) -> Vec<Stranger<'_>> {
    app.coach("mira@coach.test", "Mira").await;
    app.user("owner@coach.test", "Robin", Role::Owner).await;
    let mira = app.log_in("mira@coach.test").await;
    app.post_as(&mira, "/api/v1/mentees", &new_mentee("eve@example.com", "Eve")).await.expect(201);
    booked(app, "2026-06-24T12:00:00Z").await;
    let (new, actions) = ("/console/mentees/new", "/space/actions");
    let eve = entered(app, "eve@example.com").await;
    let mut all = vec![
        Stranger { who: "nobody", desk: Desk::new(app), home: "/console/sign-in" },
        Stranger { who: "another mentee", desk: eve, home: actions },
    ];
    for (who, email) in
        [("another coach", "mira@coach.test"), ("the owner", "owner@coach.test"), ("a booked coach", MALLORY)]
    {
        all.push(Stranger { who, desk: Desk::signed_in(app, email).await, home: new });
    }
    all
}

impl Stranger<'_> {
    /// Whether something of the mentee is theirs to know: the directory, or what they were booked for.
    fn knows(&self) -> bool {
        matches!(self.who, "the owner" | "a booked coach")
    }

    fn may_do(&self, path: &str) -> bool {
        match self.who {
            // An owner runs the calendar of the practice.
            "the owner" => {
                let is_booking = ["/console/sessions/", "/console/requests/"];
                OF_OWNER.iter().any(|end| path.ends_with(end))
                    || is_booking.iter().any(|start| path.starts_with(start))
            }
            "a booked coach" => OF_BOOKED.iter().any(|end| path.ends_with(end)),
            _ => false,
        }
    }

    /// What is wrong with an answer; an answer that leads to the way in says nothing.
    fn fault(&self, things: &Things, (method, path): (&str, &str), answer: &Answer) -> Option<String> {
        let status = answer.status.as_u16();
        let leads = answer.headers.get("location").map(String::as_str).unwrap_or_default();
        let is_sent_in = status == 303 && leads.contains("/sign-in");
        let shows = |text: &str| answer.text.contains(text);
        let tells = shows(MARK) || (!self.knows() && (shows("Olena") || shows(OLENA)));
        // A list may be asked for by anybody's id, and is empty then.
        let has_id = is_of_mentee_path(things, path) && !path.contains('?');
        let is_open = has_id
            && match method {
                "GET" => status == 200 && !self.knows(),
                _ => status == 303 && !is_sent_in,
            };
        let is_bad = tells || is_open || status >= 500;
        is_bad.then(|| format!("{} {method} {path}: {status} {leads} {}", self.who, around(&answer.text)))
    }
}

/// The text around what should not be there.
fn around(text: &str) -> String {
    let found = [MARK, "Olena"].into_iter().find_map(|mark| text.split_once(mark));
    let before = found.map_or(0, |(before, _)| before.chars().count());
    text.chars().skip(before.saturating_sub(80)).take(160).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_tells_or_takes_what_was_confided_to_somebody_else() {
    let things = confided().await;
    let app = &things.pair.app;
    let strangers = strangers(app).await;
    let [gets, posts] = addresses(&things);
    let before = state(app).await;
    let (mut faults, mut calls) = (Vec::new(), 0);

    for one in &strangers {
        for path in &gets {
            let answer = one.desk.open(path).await;
            faults.extend(one.fault(&things, ("GET", path), &answer));
            calls += 1;
        }
        let home = one.desk.page(one.home).await;
        let seal = home.split("name=\"seal\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        assert!(seal.is_some() || one.who == "nobody", "{}: {home}", one.who);
        for path in posts.iter().filter(|path| !one.may_do(path)) {
            let form = filled(&things, path, seal.unwrap_or_default());
            let answer = one.desk.send(&form).await;
            faults.extend(one.fault(&things, ("POST", path), &answer));
            calls += 1;
        }
        assert_eq!(state(app).await, before, "{} changed something; {}", one.who, faults.join("\n"));
    }

    assert!(faults.is_empty(), "{} faults: {}", faults.len(), faults.join("\n"));
    assert!(gets.len() > 60 && posts.len() > 90, "{} {}", gets.len(), posts.len());
    assert!(calls > 600, "{calls}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_two_sides_see_on_their_pages_what_is_theirs() {
    let things = confided().await;
    let app = &things.pair.app;
    app.clock.advance(TimeDelta::seconds(1));
    let [gets, _] = addresses(&things);
    let (coach, mentee) = (Desk::signed_in(app, DANA).await, entered(app, OLENA).await);
    let [mut coachs, mut mentees] = [String::new(), String::new()];
    let mut faults = Vec::new();

    for (desk, start, seen) in [(&coach, "/console", &mut coachs), (&mentee, "/space", &mut mentees)] {
        for path in gets.iter().filter(|path| path.starts_with(start)) {
            let answer = desk.open(path).await;
            // A session that is over is moved no more, and a packet is one of a role.
            let is_there = !path.ends_with("/move") && !path.ends_with("/packet");
            if is_there && is_of_mentee_path(&things, path) && answer.status.as_u16() >= 400 {
                faults.push(format!("{path}: {} {:?}", answer.status, answer.headers.get("location")));
            }
            seen.push_str(&answer.text);
        }
    }

    for (text, who, theirs, not) in [
        (&coachs, "the coach", COACHS.to_vec(), MENTEES.to_vec()),
        (&mentees, "the mentee", MENTEES.to_vec(), vec!["zq7-private-note", "zq7-coaches-note"]),
    ] {
        for mark in BOTH.iter().chain(&theirs) {
            assert!(text.contains(mark), "{who} does not see {mark}");
        }
        for mark in not {
            assert!(!text.contains(mark), "{who} sees {mark}");
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_read_what_a_mentee_answered_first_sees_no_word_of_it() {
    let things = confided().await;
    let app = &things.pair.app;
    let strangers = strangers(app).await;
    let path = format!("/console/mentees/{}", things.of("/mentees/"));

    let shown = Desk::signed_in(app, DANA).await.page(&path).await;

    assert!(shown.contains("zq7-intake"), "{shown}");
    for one in strangers.iter().filter(|one| one.knows()) {
        let html = one.desk.page(&path).await;
        assert!(html.contains("Olena Kovalenko") && !html.contains("zq7-intake"), "{}: {html}", one.who);
    }
}
