//! Time off, and further schedules, in the console.

use serde_json::json;

use super::browser::{PostForm, location};
use super::desk::{Desk, form_to};
use crate::support::app::TestApp;

const DANA: &str = "dana@coach.test";
const PATH: &str = "/console/calendar/time-off";

async fn practice() -> (TestApp, String) {
    let app = TestApp::start().await;
    let setup = app.coach(DANA, "Dana Weiss").await;
    app.coach("mallory@coach.test", "Mallory").await;
    (app, setup.session_type_id)
}

#[tokio::test(flavor = "multi_thread")]
async fn time_off_is_entered_changed_and_taken_back() {
    let (app, type_id) = practice().await;
    app.book(&type_id, "2026-06-16T10:00:00Z", "olena@example.com").await.expect(201);
    let desk = Desk::signed_in(&app, DANA).await;
    let html = desk.page(PATH).await;
    assert!(html.contains("No time off is ahead."), "{html}");
    let add = form_to(&html, "/time-off").with("from", "2026-06-16").with("to", "2026-06-18");
    let add = add.with("reason", "The <sea>");

    let html = desk.follow(&add).await;
    assert!(html.contains("Entered.") && html.contains("The &#60;sea&#62;"), "{html}");
    assert!(html.contains("Sessions stand there") && html.contains("/console/sessions/"), "{html}");
    assert_eq!(location(&desk.send(&add).await), format!("{PATH}?done=added"), "a second press");
    assert!(app.slots(&type_id, "2026-06-17", "2026-06-18").await.is_empty());

    let change = form_to(&html, "/change");
    assert_eq!((change.value("from"), change.value("reason")), ("2026-06-16".into(), "The <sea>".into()));
    let html = desk.follow(&change.clone().with("to", "2026-06-17")).await;
    assert!(!app.slots(&type_id, "2026-06-18", "2026-06-18").await.is_empty());
    let stale = desk.send(&change.with("to", "2026-06-30").with("idempotency_key", "other")).await;
    assert_eq!(stale.status.as_u16(), 412, "{}", stale.text);
    assert!(stale.text.contains("2026-06-30") && stale.text.contains("This was changed meanwhile"));

    let html = desk.follow(&form_to(&html, "/remove")).await;
    assert!(html.contains("Taken back.") && html.contains("No time off is ahead."), "{html}");
    assert!(!app.slots(&type_id, "2026-06-17", "2026-06-17").await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn days_that_make_no_sense_are_told_and_another_s_are_not_there() {
    let (app, _) = practice().await;
    let (desk, other) =
        (Desk::signed_in(&app, DANA).await, Desk::signed_in(&app, "mallory@coach.test").await);
    let add = form_to(&desk.page(PATH).await, "/time-off");
    for (from, to, reason, field) in [
        ("", "2026-06-18", "", "from"),
        ("tomorrow", "", "", "from"),
        ("2026-06-18", "2026-06-16", "", "to"),
        ("2026-06-18", "", &*"x".repeat(201), "reason"),
        ("9999-12-31", "", "", "from"),
    ] {
        let form = add.clone().with("from", from).with("to", to).with("reason", reason);
        let answer = desk.send(&form.with("idempotency_key", "")).await;
        assert_eq!(answer.status.as_u16(), 422, "{from} {to}: {}", answer.text);
        assert!(answer.text.contains(&format!("-time-off-{field}-fault\"")), "{field}: {}", answer.text);
    }
    let html = desk.follow(&add.with("from", "2026-07-01")).await;
    let seal = form_to(&other.page(PATH).await, "/time-off").value("seal");
    for deed in ["/change", "/remove"] {
        let form = form_to(&html, deed).with("seal", &seal);
        assert_eq!(other.send(&form).await.status.as_u16(), 404, "{deed}");
    }
    assert!(!other.page(PATH).await.contains("1 Jul"), "hers alone");
}

#[tokio::test(flavor = "multi_thread")]
async fn further_hours_are_made_become_the_default_and_go() {
    let (app, _) = practice().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let hours = "/console/calendar/hours";
    let html = desk.page(&format!("{hours}?schedule=new")).await;
    assert!(html.contains("Further hours"), "{html}");
    let html = desk.follow(&form_to(&html, hours).with("name", "Summer")).await;
    assert!(html.contains("Summer") && html.contains("Always (default)"), "{html}");

    let first = form_to(&html, "/default");
    let html = desk.follow(&first).await;
    assert!(html.contains("These are the default now.") && html.contains("Summer (default)"), "{html}");
    let coach = app.log_in(DANA).await;
    let kept = app.get_as(&coach, "/api/v1/schedules").await.expect(200);
    let names: Vec<_> = kept["items"].as_array().unwrap().iter().map(|one| &one["is_default"]).collect();
    assert_eq!(names.iter().filter(|is| **is == &json!(true)).count(), 1);

    let id =
        kept["items"].as_array().unwrap().iter().find(|one| one["name"] == "Always").unwrap()["id"].clone();
    let always = format!("{hours}?schedule={}", id.as_str().unwrap());
    let remove = form_to(&desk.page(&always).await, "/remove");
    let unsure = desk.send(&remove).await;
    assert_eq!(unsure.status.as_u16(), 422, "{}", unsure.text);
    let other = Desk::signed_in(&app, "mallory@coach.test").await;
    let seal = form_to(&other.page(PATH).await, "/time-off").value("seal");
    let theirs = PostForm { action: remove.action.clone(), fields: remove.fields.clone() };
    assert_eq!(other.send(&theirs.with("seal", &seal).with("sure", "1")).await.status.as_u16(), 404);
    let remove = form_to(&desk.page(&always).await, "/remove").with("sure", "1");
    let html = desk.follow(&remove).await;
    assert!(html.contains("Removed.") && !html.contains("Always"), "{html}");
}
