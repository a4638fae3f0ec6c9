//! The page of a mentee: what a coach writes there, starts there, and cannot take back.

use altitude::identity::Role;
use reqwest::Method;
use serde_json::{Value, json};

use super::browser::location;
use super::desk::{Desk, form_to};
use crate::coaching::ground::{Pair, booked};
use crate::coaching::plans::agreed;
use crate::support::app::TestApp;
use crate::support::database::connect;

const DANA: &str = "dana@coach.test";

async fn with_mentee() -> (TestApp, String, String) {
    let app = TestApp::start().await;
    app.coach(DANA, "Dana Weiss").await;
    app.coach("mallory@coach.test", "Mallory").await;
    let coach = app.log_in(DANA).await;
    let id = mentee(&app, &coach, "olena@example.com", "Olena Kovalenko").await;
    (app, coach, id)
}

async fn mentee(app: &TestApp, coach: &str, email: &str, name: &str) -> String {
    let body = json!({ "email": email, "name": name });
    let made = app.post_as(coach, "/api/v1/mentees", &body).await.expect(201);
    made["id"].as_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_coach_writes_notes_and_what_is_to_be_done() {
    let (app, coach, id) = with_mentee().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let path = format!("/console/mentees/{id}");
    let html = desk.page(&path).await;
    assert!(html.contains("No session is booked."), "{html}");

    for (who, label) in
        [("private", "Only you"), ("coaches", "Coaches"), ("shared", "Shared"), ("sponsor", "Sponsor")]
    {
        let note = form_to(&desk.page(&path).await, "/note");
        let note = note.with("body", &format!("Read by <{who}>")).with("visibility", who);
        let html = desk.follow(&note).await;
        assert!(html.contains(&format!("Read by &#60;{who}&#62;")) && html.contains(label), "{html}");
    }
    let add = form_to(&desk.page(&path).await, "/action")
        .with("title", "Write the design")
        .with("assignee", "coach");
    let add = add.with("due_on", "2026-07-01");
    let html = desk.follow(&add).await;
    assert!(html.contains("Written down.") && html.contains("Write the design"), "{html}");
    assert_eq!(
        location(&desk.send(&add).await),
        format!("{path}?done=action"),
        "a second press does nothing more"
    );
    let done = form_to(&html, "/done");
    let html = desk.follow(&done).await;
    assert!(html.contains("One thing less.") && html.contains("Open “Write the design” again"), "{html}");
    let html = desk.follow(&form_to(&html, "/reopen")).await;
    assert!(html.contains("It is open again.") && html.contains("Write the design"), "{html}");
    let html = desk.follow(&form_to(&html, "/done")).await;
    assert!(html.contains("One thing less."), "{html}");

    let notes = app.get_as(&coach, &format!("/api/v1/notes?mentee_id={id}")).await.expect(200);
    assert_eq!(notes["items"].as_array().unwrap().len(), 4);
    let actions = app.get_as(&coach, &format!("/api/v1/action-items?mentee_id={id}")).await.expect(200);
    let states: Vec<&Value> = actions["items"].as_array().unwrap().iter().map(|one| &one["state"]).collect();
    assert_eq!(states, ["done"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_to_be_done_is_changed_and_dropped() {
    let (app, coach, id) = with_mentee().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let path = format!("/console/mentees/{id}");
    for title in ["Write the design", "Find a reader"] {
        let item = json!({ "mentee_id": id, "title": title });
        app.post_as(&coach, "/api/v1/action-items", &item).await.expect(201);
    }
    let change = form_to(&desk.page(&path).await, "/rewrite");
    let (item, title) = (change.value("action"), change.value("title"));
    for (form, field) in [
        (change.clone().with("title", " "), "title"),
        (change.clone().with("due_on", "tomorrow"), "due_on"),
        (change.clone().with("assignee", "nobody"), "assignee"),
    ] {
        let answer = desk.send(&form.with("idempotency_key", "")).await;
        assert_eq!(answer.status.as_u16(), 422, "{field}: {}", answer.text);
        let mark = format!("id=\"mentees-{id}-rewrite-{item}-{field}-fault\"");
        assert_eq!(answer.text.matches("at-fault\"").count(), 1, "of that item alone: {}", answer.text);
        assert!(answer.text.contains(&mark), "{field}: {}", answer.text);
    }
    let wish = change.clone().with("title", "Write it <down>").with("assignee", "coach");
    let html = desk.follow(&wish.with("due_on", "2026-07-01")).await;
    assert!(html.contains("Changed.") && html.contains("Write it &#60;down&#62;"), "{html}");
    let stale = desk.send(&change.with("title", "Another").with("idempotency_key", "again")).await;
    assert!(stale.status.as_u16() == 412 && stale.text.contains("Another"), "{}", stale.text);
    assert!(!html.contains(&format!("value=\"{title}\"")), "{html}");

    let html = desk.page(&path).await;
    let drop = form_to(&html, "/rewrite").with("dropped", "1");
    let (dropped, name) = (drop.value("action"), drop.value("title"));
    let html = desk.follow(&drop).await;
    assert!(!html.contains(&format!("value=\"{name}\"")), "{html}");
    let row = app.get_as(&coach, &format!("/api/v1/action-items/{dropped}")).await.expect(200);
    assert_eq!(row["state"], "dropped");
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_input_is_told_which_field_it_is() {
    let (app, _, id) = with_mentee().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let path = format!("/console/mentees/{id}");
    let html = desk.page(&path).await;
    let action = form_to(&html, "/action").with("assignee", "mentee");
    let note = form_to(&html, "/note");
    let start = form_to(&html, "/assess");
    for (form, field) in [
        (action.clone().with("title", " "), "action-title"),
        (action.clone().with("title", &"x".repeat(301)), "action-title"),
        (action.clone().with("title", "x").with("due_on", "tomorrow"), "action-due_on"),
        (action.clone().with("title", "x").with("due_on", "9999-12-31"), "action-due_on"),
        (action.with("title", "x").with("assignee", "nobody"), "action-assignee"),
        (note.clone().with("body", "x").with("visibility", "everybody"), "note-visibility"),
        (note.with("body", "").with("visibility", "private"), "note-body"),
        (start.clone().with("role", "odd").with("kind", "final"), "assess-role"),
        (start.with("role", "01933a5c-0000-7000-8000-000000000001:odd").with("kind", "final"), "assess-role"),
    ] {
        let form = form.with("idempotency_key", "");
        let answer = desk.send(&form).await;
        assert!([400, 422].contains(&answer.status.as_u16()), "{field}: {}", answer.text);
        let mark = format!("id=\"mentees-{id}-{field}-fault\"");
        let is_marked = answer.text.contains(&mark);
        assert!(is_marked, "{field}: {}", answer.text);
        assert!(answer.text.contains("Nothing was changed."), "{}", answer.text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_of_another_sign_in_is_refused_and_another_coach_finds_nothing() {
    let (app, _, id) = with_mentee().await;
    let own = Desk::signed_in(&app, DANA).await;
    let other = Desk::signed_in(&app, "mallory@coach.test").await;
    let note = form_to(&own.page(&format!("/console/mentees/{id}")).await, "/note");
    let note = note.with("body", "x").with("visibility", "private");
    let seal = form_to(&other.page("/console").await, "/console/sign-out").value("seal");

    assert_eq!(own.send(&note.clone().with("seal", &seal)).await.status.as_u16(), 403);
    assert_eq!(own.send(&note.clone().with("seal", "")).await.status.as_u16(), 403);
    assert_eq!(other.send(&note.with("seal", &seal)).await.status.as_u16(), 404);
    let unknown = form_to(&own.page(&format!("/console/mentees/{id}")).await, "/note");
    let unknown = super::browser::PostForm { action: format!("/console/mentees/{id}/dance"), ..unknown };
    assert_eq!(own.send(&unknown).await.status.as_u16(), 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn merging_asks_first_and_finds_the_other_by_address() {
    let (app, coach, id) = with_mentee().await;
    mentee(&app, &coach, "olena@home.test", "Olena K").await;
    let desk = Desk::signed_in(&app, DANA).await;
    let path = format!("/console/mentees/{id}");
    let merge = form_to(&desk.page(&path).await, "/merge").with("email", "olena@home.test");

    let unsure = desk.send(&merge.clone()).await;
    assert!(unsure.status.as_u16() == 422 && unsure.text.contains("Tick the box first."), "{}", unsure.text);
    let merge = form_to(&desk.page(&path).await, "/merge").with("sure", "1");
    let nobody = desk.send(&merge.clone().with("email", "nobody@home.test")).await;
    assert!(nobody.text.contains("None of your mentees has this address."), "{}", nobody.text);
    let merge = form_to(&desk.page(&path).await, "/merge").with("sure", "1");
    let html = desk.follow(&merge.with("email", "Olena@home.test")).await;
    assert!(html.contains("They are one mentee now."), "{html}");
    let list = desk.page("/console/mentees").await;
    assert!(!list.contains("Olena K<"), "{list}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_assessment_is_started_from_a_mentee_s_page() {
    let (app, _, id) = with_mentee().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let start = form_to(&desk.page(&format!("/console/mentees/{id}")).await, "/assess");
    let start = start.with("role", "01933a5c-0000-7000-8000-000000000001:staff").with("kind", "baseline");

    let html = desk.follow(&start).await;

    assert!(html.contains("Started. Now ask the mentee and yourself."), "{html}");
    assert!(html.contains("Olena Kovalenko · At the start"), "{html}");
    let html = desk.page(&format!("/console/mentees/{id}")).await;
    assert!(html.contains("/console/assessments/"), "{html}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_open_question_of_a_merge_is_seen_and_withdrawn() {
    let twins = crate::coaching::merges::Twins::meet().await;
    let app = &twins.pair.app;
    let desk = Desk::signed_in(app, DANA).await;
    let path = format!("/console/mentees/{}", twins.pair.id);
    assert!(!desk.page(&path).await.contains("/unask"));
    let merge = form_to(&desk.page(&path).await, "/merge").with("email", crate::coaching::merges::WORK);
    let html = desk.follow(&merge.with("sure", "1")).await;
    assert!(html.contains("Both were asked by mail"), "{html}");
    assert!(
        html.contains("the entry of O. are one person") && html.contains("Nobody has answered yet."),
        "{html}"
    );
    let other = desk.page(&format!("/console/mentees/{}", twins.other)).await;
    assert!(other.contains("/unask"), "{other}");

    let unask = form_to(&html, "/unask");
    let html = desk.follow(&unask).await;
    assert!(html.contains("Withdrawn.") && !html.contains("/unask"), "{html}");
    assert_eq!(desk.send(&unask.with("idempotency_key", "")).await.status.as_u16(), 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_mentee_answered_first_is_shown_to_those_it_was_confided_to_alone() {
    let (app, coach, id) = with_mentee().await;
    let intake = json!({ "reasons": ["other"], "good_outcome": "To sleep again" });
    let answered =
        app.call(Method::PUT, &format!("/api/v1/mentees/{id}/intake"), &coach, Some(&intake)).await;
    answered.expect(200);
    let engagement = json!({ "mentee_id": id, "started_on": "2026-06-14" });
    app.post_as(&coach, "/api/v1/engagements", &engagement).await.expect(201);
    app.user("owner@coach.test", "Robin", Role::Owner).await;
    let sql = connect(app.database_url()).await;
    let booked = format!(
        "INSERT INTO mentee_coaches (mentee_id, user_id, since) SELECT '{id}', u.id, '2026-06-14' \
         FROM users u JOIN people p ON p.id = u.person_id WHERE p.email = 'mallory@coach.test'"
    );
    sql.batch_execute(&booked).await.unwrap();

    for (email, sees) in [(DANA, true), ("mallory@coach.test", false), ("owner@coach.test", false)] {
        let html = Desk::signed_in(&app, email).await.page(&format!("/console/mentees/{id}")).await;
        assert!(html.contains("Olena Kovalenko"), "{email}: {html}");
        assert_eq!(html.contains("To sleep again"), sees, "{email}: {html}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_ahead_and_what_happened_lead_to_their_pages() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let engagement = json!({ "mentee_id": pair.id, "started_on": "2026-06-01" });
    app.post_as(&pair.coach, "/api/v1/engagements", &engagement).await.expect(201);
    let plan = agreed(&pair).await.replace("/api/v1", "/console");
    booked(app, "2026-06-16T12:00:00Z").await;
    let timeline = app.get_as(&pair.coach_again().await, &pair.path("/timeline")).await.expect(200);
    let sessions = timeline["items"].as_array().unwrap().iter().filter(|one| one["kind"] == "session");
    let href = |one: &Value| format!("href=\"/console/sessions/{}\"", one["id"].as_str().unwrap());
    let sessions: Vec<String> = sessions.map(href).collect();
    let [foreign, own] = sessions.as_slice() else { panic!("{timeline}") };

    let desk = Desk::signed_in(app, DANA).await;
    let html = desk.page(&format!("/console/mentees/{}", pair.id)).await;

    assert!(html.contains(&format!("<p class=\"lead\"><a {own}>Next session: ")), "{html}");
    assert_eq!(html.matches(own.as_str()).count(), 2, "at the head and in the timeline");
    assert!(!html.contains(foreign.as_str()), "what would not be there for this coach: {html}");
    let (head, below) = html.split_once("id=\"plans\"").unwrap();
    assert!(!head.contains(&plan), "the plan that runs stands there once: {head}");
    assert!(below.contains(&format!("<p class=\"plan-line\"><a href=\"{plan}\">")), "{below}");
    let path = own.split('"').nth(1).unwrap();
    assert!(desk.page(path).await.contains("Olena"), "{path}");
}
