//! The formal way to what a coach noted for themselves.

use altitude::identity::Role;
use chrono::TimeDelta;
use reqwest::Method;
use serde_json::{Value, json};

use super::erasure::tables_with;
use super::ground::{DANA, OLENA, Pair, booked};
use crate::pages::browser::PostForm;
use crate::pages::desk::Desk;
use crate::support::app::{Answer, TestApp};
use crate::support::database::connect;

const PRIVATE: &str = "Mara thinks they are bored; I see doubt.";

/// An answer to a question as it stands, made of all notes of its draft.
pub async fn answered(app: &TestApp, token: &str, path: &str, mut answer: Value) -> Answer {
    let read = app.get_as(token, path).await.json();
    answer["parts"] = json!(read["parts"].as_i64().unwrap_or_default());
    answer["notes"] = json!(read["draft_notes"].as_array().cloned().unwrap_or_default());
    app.post_as(token, &format!("{path}/answer"), &answer).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_coach_hands_over_what_is_about_the_mentee_and_nothing_else_moves() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let note = json!({ "mentee_id": pair.id, "body": PRIVATE });
    let note = app.post_as(&pair.coach, "/api/v1/notes", &note).await.expect(201);
    let (_, mallory) = booked(app, "2026-06-24T12:00:00Z").await;
    let (coach, mentee) = (pair.coach_again().await, pair.mentee_again().await);

    let by_coach = app.post_as(&coach, &pair.path("/note-requests"), &json!({})).await;
    let asked = app.post_as(&mentee, &pair.path("/note-requests"), &json!({})).await.expect(200);
    let again = app.post_as(&mentee, &pair.path("/note-requests"), &json!({})).await.expect(200);
    let own = app.get_as(&coach, &pair.path("/note-requests")).await.expect(200);
    let path = format!("/api/v1/note-requests/{}", own["items"][0]["id"].as_str().unwrap());
    let draft = app.get_as(&coach, &path).await.expect(200);
    let waiting = app.get_as(&mentee, &path).await.expect(200);
    let answer = json!({ "body": "I see doubt.", "withheld": "What somebody else thinks." });
    let foreign = answered(app, &mallory, &path, answer.clone()).await;
    let by_mentee = answered(app, &mentee, &path, answer.clone()).await;
    answered(app, &coach, &path, answer.clone()).await.expect(200);
    let twice = answered(app, &coach, &path, json!({})).await;
    let read = app.get_as(&mentee, &path).await.expect(200);

    assert_eq!(by_coach.status, 404);
    assert_eq!(asked["items"].as_array().unwrap().len(), 2, "each coach is asked");
    assert_eq!(asked["items"], again["items"], "asking twice changes nothing");
    assert_eq!(own["items"].as_array().unwrap().len(), 1, "a coach sees what they are asked themselves");
    assert!(draft["draft"].as_str().unwrap().contains(PRIVATE), "{draft}");
    assert!(waiting.get("draft").is_none() && waiting["body"] == "", "{waiting}");
    assert_eq!((foreign.status.as_u16(), by_mentee.status.as_u16()), (404, 403));
    assert_eq!(twice.code(), "wrong_state");
    assert_eq!((&read["body"], &read["withheld"]), (&answer["body"], &answer["withheld"]));
    let note = format!("/api/v1/notes/{}", note["id"].as_str().unwrap());
    assert_eq!(app.get_as(&mentee, &note).await.status, 404, "the note itself stays private");
    for (address, word) in [(DANA, "private notes are asked for"), (OLENA, "Notes that were private")] {
        let mails = app.mails_to(address).await;
        let texts: Vec<&str> = mails.iter().map(|mail| mail["text"].as_str().unwrap()).collect();
        assert!(mails.iter().any(|mail| mail.to_string().contains(word)), "{texts:?}");
        assert!(texts.iter().all(|text| !text.contains("doubt")), "{texts:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_handed_over_is_in_the_export_and_goes_with_an_erasure() {
    let folder = tempfile::tempdir().unwrap();
    let pair = Pair::meet_with(&[("ALTITUDE__DATA__DIR", folder.path().to_str().unwrap())]).await;
    let app = &pair.app;
    let asked = app.post_as(&pair.mentee, &pair.path("/note-requests"), &json!({})).await.expect(200);
    let path = format!("/api/v1/note-requests/{}", asked["items"][0]["id"].as_str().unwrap());
    let answer = json!({ "body": "handed over word for word" });
    answered(app, &pair.coach, &path, answer).await.expect(200);
    let request = app.request(Method::GET, &pair.path("/export")).bearer_auth(&pair.mentee);
    let bytes = request.send().await.unwrap().bytes().await.unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes.to_vec())).unwrap();
    let mut text = String::new();
    std::io::Read::read_to_string(&mut archive.by_name("coach-notes.json").unwrap(), &mut text).unwrap();
    app.post_as(&pair.mentee, &pair.path("/erase"), &json!({})).await.expect(202);
    app.clock.advance(TimeDelta::days(30) + TimeDelta::minutes(1));
    app.work().await;

    assert!(text.contains("handed over word for word"), "{text}");
    assert_eq!(tables_with(app, "handed over word for word").await, Vec::<String>::new());
}

/// The path of a question to the coach.
pub async fn asked(pair: &Pair) -> String {
    let mentee = pair.mentee_again().await;
    let list = pair.app.post_as(&mentee, &pair.path("/note-requests"), &json!({})).await.expect(200);
    format!("/api/v1/note-requests/{}", list["items"][0]["id"].as_str().unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn more_notes_than_fit_into_one_answer_are_handed_over_in_parts_and_none_is_cut() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    for number in 0..5 {
        let visibility = if number == 4 { "coaches" } else { "private" };
        let body = format!("note {number} {}", "ї".repeat(19_900));
        let note = json!({ "mentee_id": pair.id, "body": body, "visibility": visibility });
        app.post_as(&pair.coach, "/api/v1/notes", &note).await.expect(201);
        app.clock.advance(TimeDelta::seconds(1));
    }
    let path = asked(&pair).await;
    let coach = pair.coach_again().await;
    let mut parts = 0;
    loop {
        let read = app.get_as(&coach, &path).await.expect(200);
        let has_more = read["draft_has_more"] == true;
        let answer = json!({ "body": read["draft"], "withheld": format!("part {parts}"), "more": has_more });
        answered(app, &coach, &path, answer).await.expect(200);
        parts += 1;
        if !has_more {
            break;
        }
        assert!(read["answered_at"].is_null() && parts < 9, "{parts}");
    }
    let read = app.get_as(&pair.mentee_again().await, &path).await.expect(200);
    let told = app.mails_to(OLENA).await;
    let told = told.iter().filter(|mail| mail["text"].as_str().unwrap().contains("handed over what")).count();
    let body = read["body"].as_str().unwrap();

    assert!(parts >= 3, "{parts}");
    for number in 0..5 {
        assert_eq!(body.matches(&format!("note {number} ")).count(), 1, "{number}");
    }
    assert_eq!(body.matches('ї').count(), 5 * 19_900);
    assert_eq!(read["withheld"].as_str().unwrap().matches("part").count(), parts);
    assert_eq!(told, 1, "with the last part");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_to_answer_is_reminded_once_a_week_before() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    asked(&pair).await;
    let count = async || {
        let mails = app.mails_to(DANA).await;
        mails.iter().filter(|mail| mail["subject"].as_str().unwrap().contains("private notes")).count()
    };
    let first = count().await;
    app.clock.advance(TimeDelta::days(22));
    let before = count().await;
    app.clock.advance(TimeDelta::days(1));
    let reminded = count().await;
    app.clock.advance(TimeDelta::days(3));

    assert_eq!([first, before, reminded, count().await], [1, 1, 2, 2]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_owner_answers_for_a_coach_who_has_left_and_for_no_other() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let note = json!({ "mentee_id": pair.id, "body": PRIVATE });
    app.post_as(&pair.coach, "/api/v1/notes", &note).await.expect(201);
    app.user("owner@coach.test", "Robin", Role::Owner).await;
    let path = asked(&pair).await;
    let owner = app.log_in("owner@coach.test").await;
    let answer = json!({ "body": "I see doubt." });
    let early = [
        app.get_as(&owner, &path).await,
        app.get_as(&owner, &pair.path("/note-requests")).await,
        answered(app, &owner, &path, answer.clone()).await,
    ];
    let sql = connect(app.database_url()).await;
    sql.batch_execute("UPDATE users SET is_active = false WHERE role = 'coach'").await.unwrap();
    app.clock.advance(TimeDelta::days(23));
    let mails = app.mails_to("owner@coach.test").await;
    let owner = app.log_in("owner@coach.test").await;
    let list = app.get_as(&owner, &pair.path("/note-requests")).await.expect(200);
    let read = app.get_as(&owner, &path).await.expect(200);
    answered(app, &owner, &path, answer).await.expect(200);
    let mentee = pair.mentee_again().await;
    let accesses = app.get_as(&mentee, &pair.path("/accesses")).await.expect(200);
    // Asked anew, the owner hears of it at once.
    app.post_as(&mentee, &pair.path("/note-requests"), &json!({})).await.expect(200);
    let anew = app.mails_to("owner@coach.test").await.len();

    assert!(early.iter().all(|answer| answer.status == 404), "{early:?}");
    assert!(mails.iter().any(|mail| mail["subject"].as_str().unwrap().contains("Dana Weiss")), "{mails:?}");
    assert_eq!(list["items"].as_array().unwrap().len(), 1);
    assert!(read["draft"].as_str().unwrap().contains(PRIVATE), "{read}");
    assert!(accesses["items"].as_array().unwrap().iter().any(|one| one["what"] == "notes"), "{accesses}");
    assert_eq!(anew, mails.len() + 1);
    assert_eq!(app.get_as(&mentee, &path).await.expect(200)["body"], "I see doubt.");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_coach_who_is_nothing_to_the_mentee_any_more_still_answers() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let path = asked(&pair).await;
    let sql = connect(app.database_url()).await;
    sql.batch_execute("DELETE FROM mentee_coaches").await.unwrap();
    let coach = pair.coach_again().await;

    assert_eq!(app.get_as(&coach, &pair.path("")).await.status, 404);
    let list = app.get_as(&coach, &pair.path("/note-requests")).await.expect(200);
    assert_eq!(list["items"].as_array().unwrap().len(), 1);
    answered(app, &coach, &path, json!({ "body": "All of it." })).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_behind_the_mail_shows_the_question_and_takes_the_answer() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let note = json!({ "mentee_id": pair.id, "body": PRIVATE });
    app.post_as(&pair.coach, "/api/v1/notes", &note).await.expect(201);
    let path = asked(&pair).await;
    let mails = app.mails_to(DANA).await;
    let text =
        mails.iter().map(|mail| mail["text"].as_str().unwrap()).find(|text| text.contains("/note-requests"));
    let link = text.unwrap().split("/console/").nth(1).unwrap().split_whitespace().next().unwrap();
    let desk = Desk::signed_in(app, DANA).await;
    let html = desk.page(&format!("/console/{link}")).await;
    // Not the form that signs out.
    let form = PostForm::of(html.split("<section").nth(1).unwrap());
    let long = form.clone().with("withheld", &"x".repeat(2_001));
    let refused = desk.send(&long).await;
    let done = desk.follow(&form.with("body", "I see doubt.").with("withheld", "What Mara thinks.")).await;
    app.coach("mallory@coach.test", "Mallory").await;
    let other = Desk::signed_in(app, "mallory@coach.test").await;
    let foreign = other.open(&format!("/console/{link}")).await;
    let read = app.get_as(&pair.mentee_again().await, &path).await.expect(200);

    assert!(html.contains("Notes of Dana Weiss") && html.contains("Mara thinks they are bored"), "{html}");
    assert_eq!(refused.status, 422, "{}", refused.text);
    assert!(refused.text.contains("Mara thinks they are bored"), "what was typed stays");
    assert!(done.contains("Handed over.") && done.contains("I see doubt."), "{done}");
    assert!(!done.contains("<textarea"), "{done}");
    assert_eq!(foreign.status, 404);
    assert_eq!((&read["body"], &read["withheld"]), (&json!("I see doubt."), &json!("What Mara thinks.")));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_overview_names_what_waits_for_this_coach_and_an_owner_s_what_waits_for_one_who_has_left() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let note = json!({ "mentee_id": pair.id, "body": PRIVATE });
    app.post_as(&pair.coach, "/api/v1/notes", &note).await.expect(201);
    app.coach("quentin@coach.test", "Quentin").await;
    app.user("owner@coach.test", "Robin", Role::Owner).await;
    let overview = async |address: &str| {
        let token = app.log_in(address).await;
        app.get_as(&token, "/api/v1/overview").await.expect(200)["note_requests"].clone()
    };
    let before = overview(DANA).await;
    let path = asked(&pair).await;
    let request = app.get_as(&pair.coach_again().await, &path).await.expect(200);
    let waiting = overview(DANA).await;
    let others = [overview("quentin@coach.test").await, overview("owner@coach.test").await];
    let sql = connect(app.database_url()).await;
    sql.batch_execute("UPDATE users SET is_active = false WHERE id IN (SELECT user_id FROM note_requests)")
        .await
        .unwrap();
    let (left, still) = (overview("owner@coach.test").await, overview("quentin@coach.test").await);
    let owner = app.log_in("owner@coach.test").await;
    answered(app, &owner, &path, json!({ "body": "I see doubt." })).await.expect(200);
    let after = overview("owner@coach.test").await;

    assert_eq!((before, after), (json!([]), json!([])));
    let asked = json!([{
        "id": request["id"], "mentee_id": pair.id, "name": "Olena Kovalenko", "user_id": request["user_id"],
        "asked_at": request["asked_at"], "due_on": request["due_on"],
    }]);
    assert_eq!(waiting, asked);
    assert_eq!(others, [json!([]), json!([])]);
    assert_eq!((left, still), (asked, json!([])));
}
