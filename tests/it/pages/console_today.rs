//! The coach's day: requests and check-ins answered in place, with plain forms.

use chrono::TimeDelta;
use serde_json::{Value, json};

use super::browser::location;
use super::desk::{Desk, form_to};
use crate::coaching::ground::Pair;
use crate::coaching::note_requests;
use crate::support::app::TestApp;

const DANA: &str = "dana@coach.test";
const SLOT: &str = "2026-06-15T10:00:00Z";

async fn with_requests() -> TestApp {
    let app = TestApp::start().await;
    let settings = json!({ "confirmation": { "kind": "manual" } });
    let setup = app.coach_with(DANA, "Dana Weiss", settings).await;
    app.book(&setup.session_type_id, SLOT, "olena@example.com").await.expect(201);
    app.book(&setup.session_type_id, "2026-06-15T14:00:00Z", "ada@example.com").await.expect(201);
    app
}

/// A check-in of a fresh plan that the mentee has sent in; its id.
async fn with_check_in(app: &TestApp, coach: &str) -> String {
    let mentee = json!({ "email": "olena@example.com", "name": "Olena Kovalenko", "time_zone": "UTC" });
    let mentee = app.post_as(coach, "/api/v1/mentees", &mentee).await.expect(201);
    let id = mentee["id"].as_str().unwrap();
    let engagement = json!({ "mentee_id": id, "started_on": "2026-06-14", "goal": "Staff" });
    app.post_as(coach, "/api/v1/engagements", &engagement).await.expect(201);
    let wish = json!({ "mentee_id": id, "focus_skill": "D2", "from_level": 2, "target_level": 3 });
    let plan = app.post_as(coach, "/api/v1/plans", &wish).await.expect(201);
    let path = format!("/api/v1/plans/{}", plan["id"].as_str().unwrap());
    app.post_as(coach, &format!("{path}/propose"), &json!({})).await.expect(200);
    let token = app.sign_in_by_link("olena@example.com").await;
    app.post_as(&token, &format!("{path}/accept"), &json!({ "number": 1 })).await.expect(200);
    for _ in 0..16 {
        app.clock.advance(TimeDelta::hours(30));
        app.work().await;
        let token = app.sign_in_by_link("olena@example.com").await;
        let list = app.get_as(&token, "/api/v1/check-ins").await.expect(200);
        let Some(check_in) = list["items"].as_array().unwrap().first().cloned() else { continue };
        let id = check_in["id"].as_str().unwrap().to_owned();
        let said = json!({ "learned": "Early is cheaper.", "blocker": "<b>Meetings</b>", "energy": 4 });
        app.post_as(&token, &format!("/api/v1/check-ins/{id}/submit"), &said).await.expect(200);
        return id;
    }
    panic!("nobody was asked");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_is_confirmed_where_it_stands() {
    let app = with_requests().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let html = desk.page("/console").await;
    assert!(html.contains("Waits for your answer") && html.contains("Olena Kovalenko"), "{html}");
    assert!(html.contains("Confirm Mon 15 Jun, 10:00"), "{html}");

    let form = form_to(&html, "/confirm");
    let first = desk.send(&form).await;
    assert_eq!(location(&first), "/console?done=confirmed");
    assert_eq!(
        location(&desk.send(&form).await),
        "/console?done=confirmed",
        "a second press does nothing more"
    );
    let html = desk.page("/console?done=confirmed").await;

    assert!(html.contains("Confirmed. The mail is on its way."), "{html}");
    assert!(!html.contains("Confirm Mon 15 Jun, 10:00"), "{html}");
    let mails = app.mails_to("olena@example.com").await;
    assert_eq!(mails.iter().filter(|mail| mail["subject"].as_str().unwrap().contains("onfirmed")).count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_is_declined_with_a_reason_and_a_stale_page_is_told() {
    let app = with_requests().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let html = desk.page("/console").await;
    let decline = form_to(&html, "/decline");
    let confirm = form_to(&html, "/confirm");

    let declined = desk.send(&decline.with("reason", "I am away that week.")).await;
    assert_eq!(location(&declined), "/console?done=declined");
    let stale = desk.send(&confirm).await;

    assert!([409, 412].contains(&stale.status.as_u16()), "{}", stale.status);
    assert!(stale.text.contains("role=\"alert\""), "{}", stale.text);
    let mail: Vec<Value> = app.mails_to("olena@example.com").await;
    assert!(
        mail.iter().any(|mail| mail["text"].as_str().unwrap().contains("I am away that week.")),
        "{mail:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_check_in_is_answered_where_it_stands() {
    let app = TestApp::start().await;
    app.coach(DANA, "Dana Weiss").await;
    let coach = app.log_in(DANA).await;
    let id = with_check_in(&app, &coach).await;
    let desk = Desk::signed_in(&app, DANA).await;
    let html = desk.page("/console").await;
    assert!(html.contains("Early is cheaper.") && html.contains("&#60;b&#62;Meetings"), "{html}");

    let form = form_to(&html, &format!("/console/check-ins/{id}/reply"));
    let empty = desk.send(&form.clone().with("text", "  ")).await;
    assert_eq!(empty.status.as_u16(), 422);
    assert!(empty.text.contains("Please answer this."), "{}", empty.text);
    let long = desk.send(&form.clone().with("text", &"x".repeat(4_001))).await;
    assert_eq!(long.status.as_u16(), 422);
    let html = desk.follow(&form.with("text", "Well done. What made it early?")).await;

    assert!(html.contains("Your reply is on its way.") && !html.contains("Early is cheaper."), "{html}");
    let mails = app.mails_to("olena@example.com").await;
    assert!(mails.iter().any(|mail| mail["text"].as_str().unwrap().contains("What made it early?")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_coach_sees_nothing_of_another_one_s_day() {
    let app = with_requests().await;
    app.coach("mallory@coach.test", "Mallory").await;
    let coach = app.log_in(DANA).await;
    with_check_in(&app, &coach).await;
    let own = Desk::signed_in(&app, DANA).await;
    let other = Desk::signed_in(&app, "mallory@coach.test").await;
    let html = other.page("/console").await;

    for word in ["Olena", "olena@example.com", "Early is cheaper"] {
        assert!(!html.contains(word), "{word}: {html}");
    }
    let seal = form_to(&html, "/console/sign-out").value("seal");
    let page = own.page("/console").await;
    let foreign = form_to(&page, "/reply").with("seal", &seal).with("text", "Mine now");
    assert_eq!(other.send(&foreign).await.status.as_u16(), 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_for_private_notes_stands_there_until_it_is_answered() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    app.coach("quentin@coach.test", "Quentin").await;
    note_requests::asked(&pair).await;
    let desk = Desk::signed_in(app, DANA).await;
    let html = desk.page("/console").await;
    let other = Desk::signed_in(app, "quentin@coach.test").await.page("/console").await;
    let path = format!("/console/mentees/{}/note-requests", pair.id);
    let form = form_to(&desk.page(&path).await, &path);
    desk.follow(&form.with("body", "I see doubt.")).await;
    let after = desk.page("/console").await;

    let said = "Asks what was noted about them; the answer is due by Tue 14 Jul.";
    assert!(
        html.contains(&format!("<a href=\"{path}\">Olena Kovalenko</a>")) && html.contains(said),
        "{html}"
    );
    assert!(!other.contains(said) && !after.contains(said), "{after}");
}

#[tokio::test]
async fn an_empty_day_says_what_will_be_there() {
    let app = TestApp::start().await;
    app.coach(DANA, "Dana Weiss").await;

    let html = Desk::signed_in(&app, DANA).await.page("/console").await;

    assert!(html.contains("Nothing waits for you today") && html.contains("Sunday 14 June"), "{html}");
    assert!(!html.contains(" style=") && !html.contains("<script>"), "{html}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_without_a_session_says_so_once() {
    let app = TestApp::start().await;
    let setup = app.coach(DANA, "Dana Weiss").await;
    app.book(&setup.session_type_id, SLOT, "olena@example.com").await.expect(201);
    app.book(&setup.session_type_id, "2026-06-16T10:00:00Z", "ada@example.com").await.expect(201);
    for _ in 0..3 {
        app.clock.advance(TimeDelta::seconds(31));
        app.work().await;
    }

    let before = Desk::signed_in(&app, DANA).await.page("/console").await;
    app.clock.set("2026-06-15T12:00:00Z".parse().unwrap());
    let after = Desk::signed_in(&app, DANA).await.page("/console").await;

    assert!(before.contains("No session today.") && before.contains("Next: Mon 15 Jun"), "{before}");
    assert!(!before.contains("No session is left today."), "{before}");
    assert!(after.contains("No session is left today.") && after.contains("Next: Tue 16 Jun"), "{after}");
}
