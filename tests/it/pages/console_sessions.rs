//! A session in the console: who is in it, and what its coach does with it.

use chrono::TimeDelta;
use serde_json::{Value, json};

use super::browser::{PostForm, link, location};
use super::desk::{Desk, form_to};
use crate::support::app::TestApp;

const DANA: &str = "dana@coach.test";
const OLENA: &str = "olena@example.com";

/// A session of Dana's tomorrow at ten, with the path of its page.
async fn booked(settings: Value) -> (TestApp, String) {
    let app = TestApp::start().await;
    let answers =
        if settings.get("questions").is_some() { json!({ "goal": "Become staff" }) } else { json!({}) };
    let setup = app.coach_with(DANA, "Dana Weiss", settings).await;
    app.coach("mallory@coach.test", "Mallory").await;
    let wish = json!({
        "session_type_id": setup.session_type_id, "start": "2026-06-15T10:00:00Z", "name": "Olena <Kovalenko>",
        "email": OLENA, "time_zone": "Europe/Kyiv", "answers": answers,
    });
    let coach = app.log_in(DANA).await;
    let mentee = json!({ "email": OLENA, "name": "Olena", "time_zone": "UTC" });
    app.post_as(&coach, "/api/v1/mentees", &mentee).await.expect(201);
    app.post("/api/v1/bookings", &wish).await.expect(201);
    let sessions = app.get_as(&coach, "/api/v1/sessions").await.expect(200);
    let id = sessions["items"][0]["id"].as_str().unwrap().to_owned();
    (app, format!("/console/sessions/{id}"))
}

fn asking() -> Value {
    json!({ "questions": [{ "key": "goal", "label": "What for?", "kind": "text", "required": false, "options": [] }] })
}

async fn subjects(app: &TestApp) -> Vec<String> {
    app.work().await;
    let mails = app.mails_to(OLENA).await;
    mails.iter().map(|mail| mail["subject"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_calendar_leads_to_a_session_that_is_called_off_with_a_reason() {
    let (app, path) = booked(asking()).await;
    let desk = Desk::signed_in(&app, DANA).await;
    for view in ["date=2026-06-15", "date=2026-06-15&view=list"] {
        assert_eq!(link(&desk.page(&format!("/console/calendar?{view}")).await, "/console/sessions/"), path);
    }
    let html = desk.page(&path).await;
    for said in [
        "Growth session · Olena &#60;Kovalenko&#62;",
        "What for?",
        "Become staff",
        "https://meet.test/growth",
        "13:00 by their clock (Europe/Kyiv)",
        "content=\"calendar\"",
        "/console/mentees/",
        "#notes",
    ] {
        assert!(html.contains(said), "{said}: {html}");
    }
    assert!(!html.contains("/no-show\""), "it has not begun");

    let cancel = form_to(&html, "/cancel").with("reason", "I am ill, <sorry>");
    let unsure = desk.send(&cancel).await;
    assert_eq!(unsure.status.as_u16(), 422, "{}", unsure.text);
    assert!(unsure.text.contains("Tick the box first.") && unsure.text.contains("I am ill, &#60;sorry&#62;"));
    let cancel = form_to(&unsure.text, "/cancel").with("sure", "1");
    let html = desk.follow(&cancel).await;
    assert!(html.contains("Cancelled. The mail is on its way.") && html.contains("I am ill"), "{html}");
    assert_eq!(location(&desk.send(&cancel).await), format!("{path}?done=cancel"), "a second press");
    assert!(!html.contains("/move\"") && !html.contains("/cancel\""), "{html}");
    let cancelled = subjects(&app).await.into_iter().filter(|subject| subject.contains("ancelled"));
    assert_eq!(cancelled.count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_is_moved_to_an_offered_time_or_by_hand() {
    let (app, path) = booked(json!({})).await;
    let desk = Desk::signed_in(&app, DANA).await;
    let html = desk.page(&format!("{path}/move?date=2026-06-16")).await;
    let slot = link(&html, "start=2026-06-16T14%3A00%3A00Z");
    let html = desk.page(&slot).await;
    let sure = form_to(&html, "/move");
    assert!(html.contains("Move to Tue 16 Jun, 14:00"), "{html}");

    let html = desk.follow(&sure).await;
    assert!(html.contains("Moved. The mail is on its way.") && html.contains("14:00"), "{html}");
    let stale = desk.send(&sure.with("idempotency_key", "other")).await;
    assert_eq!(stale.status.as_u16(), 412, "{}", stale.text);
    assert!(stale.text.contains("class=\"picker\""), "the times are there to choose again");

    let by_hand = form_to(&desk.page(&format!("{path}/move")).await, "/move").with("at", "2026-06-17T20:00");
    let outside = desk.send(&by_hand).await;
    assert_eq!(outside.status.as_u16(), 409, "{}", outside.text);
    assert!(outside.text.contains("That time is not offered") && outside.text.contains("2026-06-17T20:00"));
    let html = desk.follow(&form_to(&outside.text, "/move").with("force", "1")).await;
    assert!(html.contains("17 June 2026") && html.contains("20:00"), "{html}");
    let nothing = form_to(&desk.page(&format!("{path}/move")).await, "/move").with("at", "soon");
    let nothing = desk.send(&nothing).await;
    assert_eq!(nothing.status.as_u16(), 422, "{}", nothing.text);
    assert!(nothing.text.contains("Choose a date and a time."), "{}", nothing.text);
    assert!(subjects(&app).await.iter().any(|subject| subject.contains("oved")));
    assert!(desk.page(&path).await.contains("Mails about it"), "and how far they are");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_became_of_a_session_is_noted_and_taken_back() {
    let (app, path) = booked(json!({})).await;
    app.clock.advance(TimeDelta::hours(27));
    let desk = Desk::signed_in(&app, DANA).await;

    let html = desk.follow(&form_to(&desk.page(&path).await, "/no-show")).await;
    assert!(html.contains("Noted: nobody came.") && html.contains("Did not come"), "{html}");
    let html = desk.follow(&form_to(&html, "/undo")).await;
    assert!(html.contains("Taken back."), "{html}");
    let html = desk.follow(&form_to(&html, "/complete")).await;
    assert!(html.contains("Noted: it took place."), "{html}");
    assert!(!html.contains("/cancel\"") && !html.contains(&format!("{path}/move")), "it is over");
    assert_eq!(location(&desk.open(&format!("{path}/move")).await), path);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_is_answered_on_its_page() {
    let (app, path) = booked(json!({ "confirmation": { "kind": "manual" } })).await;
    let desk = Desk::signed_in(&app, DANA).await;
    let html = desk.page(&path).await;
    assert!(html.contains("Waits"), "{html}");
    let decline = form_to(&html, "/decline").with("reason", &"x".repeat(1_001));
    let long = desk.send(&decline).await;
    assert_eq!(long.status.as_u16(), 422, "{}", long.text);
    assert!(long.text.contains("-reason-fault\"") && long.text.contains(&"x".repeat(1_001)));
    let html = desk.follow(&form_to(&html, "/confirm")).await;
    assert!(html.contains("Confirmed. The mail is on its way."), "{html}");
    let late = desk.send(&decline.with("reason", "No").with("idempotency_key", "other")).await;
    assert_eq!(late.status.as_u16(), 412, "{}", late.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_coach_finds_no_session_and_can_do_nothing_with_it() {
    let (app, path) = booked(json!({})).await;
    let (own, other) = (Desk::signed_in(&app, DANA).await, Desk::signed_in(&app, "mallory@coach.test").await);
    for page in [path.clone(), format!("{path}/move"), format!("{path}/move?start=2026-06-16T14:00:00Z")] {
        assert_eq!(other.open(&page).await.status.as_u16(), 404, "{page}");
    }
    let seal = form_to(&other.page("/console").await, "/console/sign-out").value("seal");
    let cancel = form_to(&own.page(&path).await, "/cancel").with("sure", "1").with("seal", &seal);
    for deed in ["cancel", "no-show", "confirm", "decline", "dance"] {
        let form = PostForm { action: format!("{path}/{deed}"), ..cancel.clone() };
        let answer = other.send(&form.with("idempotency_key", deed)).await;
        assert_eq!(answer.status.as_u16(), 404, "{deed}: {}", answer.text);
    }
    let moving = PostForm { action: format!("{path}/move"), ..cancel };
    let moving = moving.with("start", "2026-06-16T14:00:00Z").with("idempotency_key", "move");
    assert_eq!(other.send(&moving).await.status.as_u16(), 404);
    assert!(own.page(&path).await.contains("Confirmed"));
}
