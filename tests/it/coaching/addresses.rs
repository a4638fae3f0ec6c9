//! An address that a merge brings: it waits for the mentee's word.

use chrono::TimeDelta;
use reqwest::Method;
use serde_json::{Value, json};

use super::erasure::tables_with;
use super::ground::{OLENA, Pair, mailed, new_mentee};
use super::plans::agreed;
use crate::pages::browser::{PostForm, open, page};
use crate::support::app::{Answer, TestApp, send};

const WORK: &str = "olena@work.example";

/// The mentee answers the newest question about an address.
pub async fn answered(pair: &Pair, answer: &str) -> Answer {
    let path = mailed(pair, OLENA, "/address/").await;
    PostForm::of(&page(&pair.app, &path).await).with("answer", answer).send(&pair.app).await
}

/// A coach folds an address into the mentee that is the coach's own for all the mentee knows.
async fn folded() -> (Pair, String) {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let other = app.post_as(&pair.coach, "/api/v1/mentees", &new_mentee(WORK, "O.")).await.expect(201);
    let id = other["id"].as_str().unwrap().to_owned();
    app.post_as(&pair.coach, &pair.path("/merge"), &json!({ "duplicate_id": id })).await.expect(200);
    (pair, id)
}

async fn addresses(pair: &Pair, token: &str) -> Vec<(String, bool)> {
    let list = pair.app.get_as(token, &pair.path("/addresses")).await.expect(200);
    let item = |one: &Value| (one["email"].as_str().unwrap().to_owned(), one.get("confirmed_at").is_some());
    list["items"].as_array().unwrap().iter().map(item).collect()
}

/// Paths of what is the mentee's, one of each kind.
fn doors(pair: &Pair, plan: &str) -> Vec<String> {
    let mut doors: Vec<String> =
        ["", "/timeline", "/accesses", "/export", "/addresses"].iter().map(|rest| pair.path(rest)).collect();
    doors.push(plan.to_owned());
    doors.extend(
        ["notes", "check-ins", "evidence", "plans"]
            .map(|list| format!("/api/v1/{list}?mentee_id={}", pair.id)),
    );
    doors
}

#[tokio::test(flavor = "multi_thread")]
async fn it_opens_nothing_before_the_mentee_has_called_it_theirs_and_everything_afterwards() {
    let (pair, _) = folded().await;
    let app = &pair.app;
    let plan = agreed(&pair).await;
    let work = app.sign_in_by_link(WORK).await;

    for door in doors(&pair, &plan) {
        assert_eq!(app.get_as(&work, &door).await.status, 404, "{door}");
    }
    for list in ["mentees", "strategies"] {
        let own = app.get_as(&work, &format!("/api/v1/{list}")).await;
        assert!(own.status == 404 || own.json()["items"] == json!([]), "{list}: {}", own.text);
    }
    let waits = addresses(&pair, &pair.coach).await;
    let path = mailed(&pair, OLENA, "/address/").await;
    // A scanner of mail opens every link, twice.
    send(app.request(Method::HEAD, &path)).await;
    let german = page(app, &format!("{path}?lang=de")).await;
    let html = page(app, &path).await;
    let untouched = addresses(&pair, &pair.mentee).await;
    let form = PostForm::of(&html).with("answer", "mine");
    let answers = [form.send(app).await, form.send(app).await];
    let done = page(app, &path).await;
    let taken_back =
        PostForm::of(&html).with("answer", "not_mine").with("idempotency_key", "x").send(app).await;

    assert_eq!(waits, [(OLENA.to_owned(), true), (WORK.to_owned(), false)]);
    assert!(html.contains(WORK) && german.contains("Ist das auch deine Adresse?"), "{html}");
    assert_eq!(untouched, waits);
    assert!(answers.iter().all(|answer| answer.status == 303), "a double press");
    assert!(
        done.contains("opens the same as your other address") && !done.contains("<form method"),
        "{done}"
    );
    assert_eq!(taken_back.status, 409);
    for door in doors(&pair, &plan) {
        assert_eq!(app.get_as(&work, &door).await.status, 200, "{door}");
    }
    assert_eq!(addresses(&pair, &pair.coach).await, [(OLENA.to_owned(), true), (WORK.to_owned(), true)]);
    let letters = app.mails_to(WORK).await;
    assert!(letters.iter().all(|mail| !mail["text"].as_str().unwrap().contains("/address/")), "{letters:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_address_goes_and_may_be_a_mentee_of_its_own_again() {
    let (pair, _) = folded().await;
    let app = &pair.app;
    let path = mailed(&pair, OLENA, "/address/").await;
    let form = PostForm::of(&page(app, &path).await).with("answer", "not_mine");
    let work = app.sign_in_by_link(WORK).await;

    let (refused, again) = (form.send(app).await, form.send(app).await);
    let gone = open(app, &path).await;

    assert_eq!([refused.status.as_u16(), again.status.as_u16()], [200, 200], "{}", again.text);
    assert!(refused.text.contains("was taken off"), "{}", refused.text);
    assert_eq!(gone.status, 410);
    assert_eq!(addresses(&pair, &pair.coach).await, [(OLENA.to_owned(), true)]);
    assert_eq!(app.get_as(&work, &pair.path("")).await.status, 404);
    app.post_as(&pair.coach, "/api/v1/mentees", &new_mentee(WORK, "O.")).await.expect(201);
    assert_eq!(app.get_as(&work, "/api/v1/mentees").await.expect(200)["items"][0]["name"], "O.");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_question_expires_is_asked_again_and_follows_a_second_merge() {
    let (pair, _) = folded().await;
    let app = &pair.app;
    let first = mailed(&pair, OLENA, "/address/").await;
    let hasty = app.post_as(&pair.coach, &pair.path("/addresses/ask"), &json!({})).await;
    let by_mentee = app.post_as(&pair.mentee, &pair.path("/addresses/ask"), &json!({})).await;
    app.clock.advance(TimeDelta::days(14));
    let late = open(app, &first).await;
    let coach = pair.coach_again().await;
    app.post_as(&coach, &pair.path("/addresses/ask"), &json!({})).await.expect(200);
    let second = mailed(&pair, OLENA, "/address/").await;
    let replaced = open(app, &first).await;
    let asked = page(app, &second).await;
    // The mentee turns out to be known by a third address, where they live on.
    let home =
        app.post_as(&coach, "/api/v1/mentees", &new_mentee("olena@home.test", "Olena")).await.expect(201);
    let home = format!("/api/v1/mentees/{}", home["id"].as_str().unwrap());
    let used = app.post_as(&coach, &format!("{home}/merge"), &json!({ "duplicate_id": pair.id })).await;
    let merge = json!({ "duplicate_id": home.rsplit('/').next().unwrap() });
    app.post_as(&coach, &pair.path("/merge"), &merge).await.expect(200);
    let third = page(app, &mailed(&pair, OLENA, "/address/").await).await;

    assert_eq!((hasty.code().as_str(), by_mentee.status.as_u16()), ("wrong_state", 403));
    assert_eq!((late.status.as_u16(), replaced.status.as_u16()), (410, 404));
    assert!(asked.contains(WORK), "{asked}");
    assert_eq!(used.code(), "wrong_state", "whoever signed in is not folded away");
    assert!(third.contains("olena@home.test") && !third.contains(WORK), "{third}");
    assert_eq!(page(app, &second).await.matches(WORK).count(), 1, "the other question stays");
    answered(&pair, "mine").await;
    assert_eq!(addresses(&pair, &pair.coach_again().await).await.len(), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_books_by_it_becomes_no_coach_of_the_mentee_before() {
    let (pair, _) = folded().await;
    let app = &pair.app;
    let mallory = app.coach("mallory@coach.test", "Mallory").await;
    app.book(&mallory.session_type_id, "2026-06-24T12:00:00Z", WORK).await.expect(201);
    for _ in 0..40 {
        app.clock.advance(TimeDelta::seconds(30));
        app.work().await;
    }
    let token = app.log_in("mallory@coach.test").await;
    let before = app.get_as(&token, &pair.path("")).await;
    answered(&pair, "mine").await;
    let after = app.get_as(&token, &pair.path("")).await;

    assert_eq!((before.status.as_u16(), after.status.as_u16()), (404, 200));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_erasure_leaves_nothing_of_an_address_that_waited_and_ends_the_question() {
    let folder = tempfile::tempdir().unwrap();
    let pair = Pair::meet_with(&[("ALTITUDE__DATA__DIR", folder.path().to_str().unwrap())]).await;
    let app: &TestApp = &pair.app;
    let other = app.post_as(&pair.coach, "/api/v1/mentees", &new_mentee(WORK, "O.")).await.expect(201);
    app.post_as(&pair.coach, &pair.path("/merge"), &json!({ "duplicate_id": other["id"] })).await.expect(200);
    app.clock.advance(TimeDelta::days(1));
    let coach = pair.coach_again().await;
    app.post_as(&coach, &pair.path("/addresses/ask"), &json!({})).await.expect(200);
    let path = mailed(&pair, OLENA, "/address/").await;
    app.post_as(&pair.mentee_again().await, &pair.path("/erase"), &json!({})).await.expect(202);
    app.clock.advance(TimeDelta::days(30) + TimeDelta::minutes(1));
    app.work().await;

    assert_eq!(open(app, &path).await.status, 410);
    for word in [WORK, OLENA] {
        assert_eq!(tables_with(app, word).await, Vec::<String>::new(), "{word}");
    }
}
