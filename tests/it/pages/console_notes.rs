//! Notes in the console: changed, removed, read as they were, and held while the mentee waits for them.

use reqwest::Method;
use serde_json::{Value, json};

use super::browser::{PostForm, links, location};
use super::desk::{Desk, form_to};
use crate::coaching::ground::{DANA, MALLORY, OLENA, Pair};
use crate::support::app::TestApp;

/// A note of Dana's about the mentee; its page.
async fn noted(pair: &Pair, body: &str, visibility: &str) -> String {
    let note = json!({ "mentee_id": pair.id, "body": body, "visibility": visibility });
    let note = pair.app.post_as(&pair.coach, "/api/v1/notes", &note).await.expect(201);
    format!("/console/notes/{}", note["id"].as_str().unwrap())
}

/// The same as the API tells it.
async fn told(app: &TestApp, token: &str, page: &str) -> Value {
    app.get_as(token, &page.replace("/console/", "/api/v1/")).await.expect(200)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_is_changed_and_its_author_reads_what_it_said() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let path = noted(&pair, "Wants to <lead>", "private").await;
    let desk = Desk::signed_in(app, DANA).await;
    let list = desk.page(&format!("/console/mentees/{}", pair.id)).await;
    assert!(links(&list).contains(&path), "{list}");

    let html = desk.page(&path).await;
    assert!(html.contains("It was not changed.") && html.contains("Wants to &#60;lead&#62;"), "{html}");
    let change = form_to(&html, "/change");
    assert_eq!(
        (change.value("body").as_str(), change.value("visibility").as_str()),
        ("Wants to <lead>", "private")
    );
    let change = change.with("body", "Wants to lead by writing").with("visibility", "shared");
    let html = desk.follow(&change).await;

    assert!(html.contains("Changed. What it said before stands below."), "{html}");
    let (now, before) = html.split_once("id=\"history\"").unwrap();
    assert!(now.contains("Wants to lead by writing") && now.contains("Shared"), "{html}");
    assert!(before.contains("Wants to &#60;lead&#62;") && before.contains("Only you"), "{html}");
    assert_eq!(
        location(&desk.send(&change).await),
        format!("{path}?done=change"),
        "a second press is the first"
    );
    let note = told(app, &pair.coach, &path).await;
    assert_eq!((&note["body"], &note["visibility"]), (&json!("Wants to lead by writing"), &json!("shared")));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_changed_meanwhile_or_typed_wrong_is_told_beside_the_form() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let path = noted(&pair, "First", "private").await;
    let desk = Desk::signed_in(app, DANA).await;
    let html = desk.page(&path).await;
    let (change, remove) = (form_to(&html, "/change"), form_to(&html, "/remove").with("sure", "1"));
    let second = json!({ "body": "Second" });
    let address = path.replace("/console/", "/api/v1/");
    app.call(Method::PATCH, &address, &pair.coach, Some(&second)).await.expect(200);

    let stale = desk.send(&change.clone().with("body", "Third")).await;
    assert_eq!(stale.status.as_u16(), 412, "{}", stale.text);
    assert!(
        stale.text.contains("This was changed meanwhile") && stale.text.contains("Second"),
        "{}",
        stale.text
    );
    let again = form_to(&stale.text, "/change");
    assert_eq!((again.value("body").as_str(), again.value("revision").as_str()), ("Third", "2"));
    assert_eq!(desk.send(&remove).await.status.as_u16(), 412);
    for (form, field) in [
        (again.clone().with("body", " "), "body"),
        (again.clone().with("body", &"x".repeat(20_001)), "body"),
        (again.clone().with("visibility", "everybody"), "visibility"),
    ] {
        let refused = desk.send(&form.with("idempotency_key", "")).await;
        assert_eq!(refused.status.as_u16(), 422, "{field}: {}", refused.text);
        assert!(refused.text.contains(&format!("-change-{field}-fault\"")), "{field}: {}", refused.text);
    }
    let html = desk.follow(&again).await;
    assert!(html.contains("Third"), "{html}");
}

#[tokio::test(flavor = "multi_thread")]
async fn removing_a_note_asks_first_and_leads_to_the_mentee() {
    let pair = Pair::meet().await;
    let path = noted(&pair, "Goes soon", "private").await;
    let desk = Desk::signed_in(&pair.app, DANA).await;

    let unsure = desk.send(&form_to(&desk.page(&path).await, "/remove")).await;
    assert!(unsure.status.as_u16() == 422 && unsure.text.contains("Tick the box first."), "{}", unsure.text);
    let remove = form_to(&desk.page(&path).await, "/remove").with("sure", "1");
    let gone = desk.send(&remove).await;
    assert_eq!(location(&gone), format!("/console/mentees/{}?done=note-removed#notes", pair.id));
    assert_eq!(location(&desk.send(&remove).await), location(&gone), "a second press is the first");
    let html = desk.page(&format!("/console/mentees/{}?done=note-removed", pair.id)).await;
    assert!(html.contains("The note is gone.") && !html.contains("Goes soon"), "{html}");
    assert_eq!(desk.open(&path).await.status.as_u16(), 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_taken_out_of_notes_that_were_asked_for() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let path = noted(&pair, "I see doubt.", "private").await;
    app.post_as(&pair.mentee, &pair.path("/note-requests"), &json!({})).await.expect(200);
    let desk = Desk::signed_in(app, DANA).await;
    let html = desk.page(&path).await;

    for form in [
        form_to(&html, "/change").with("body", "I see nothing."),
        form_to(&html, "/remove").with("sure", "1"),
    ] {
        let held = desk.send(&form).await;
        assert_eq!(held.status.as_u16(), 409, "{}", held.text);
        assert!(held.text.contains("Until you have answered, nothing is taken out"), "{}", held.text);
        assert!(held.text.contains("role=\"alert\""), "it stands beside the form: {}", held.text);
        assert_eq!(held.text.contains("I see nothing."), form.action.ends_with("/change"), "{}", held.text);
    }
    let german = form_to(&desk.page(&format!("{path}?lang=de")).await, "/remove").with("sure", "1");
    let german = desk.send(&german.with("idempotency_key", "")).await;
    assert!(german.text.contains("wird nichts aus ihnen herausgenommen"), "{}", german.text);
    let more = form_to(&desk.page(&path).await, "/change").with("body", "I see doubt. Less by now.");
    assert!(desk.follow(&more).await.contains("Less by now."), "adding is no taking out");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_others_wrote_is_read_and_not_changed_and_strangers_find_nothing() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    app.coach(MALLORY, "Mallory").await;
    let own = noted(&pair, "Mine", "private").await;
    let theirs = json!({ "mentee_id": pair.id, "body": "I slept badly.", "visibility": "shared" });
    let theirs = app.post_as(&pair.mentee, "/api/v1/notes", &theirs).await.expect(201);
    let theirs = format!("/console/notes/{}", theirs["id"].as_str().unwrap());
    let (desk, other) = (Desk::signed_in(app, DANA).await, Desk::signed_in(app, MALLORY).await);

    let html = desk.page(&theirs).await;
    assert!(html.contains("I slept badly.") && html.contains("Mentee"), "{html}");
    assert!(!html.contains("/change\"") && !html.contains("id=\"history\""), "{html}");
    let list = desk.page(&format!("/console/mentees/{}", pair.id)).await;
    assert!(!links(&list).contains(&theirs), "{list}");
    let change = form_to(&desk.page(&own).await, "/change");
    let forged = PostForm { action: format!("{theirs}/change"), ..change.clone() };
    assert_eq!(desk.send(&forged).await.status.as_u16(), 404);
    let unknown = PostForm { action: format!("{own}/dance"), ..change.clone() };
    assert_eq!(desk.send(&unknown).await.status.as_u16(), 404);
    let seal = form_to(&other.page("/console").await, "/console/sign-out").value("seal");
    for page in [&own, &theirs] {
        assert_eq!(other.open(page).await.status.as_u16(), 404, "{page}");
    }
    assert_eq!(other.open(&format!("/console/mentees/{}/notes", pair.id)).await.status.as_u16(), 404);
    assert_eq!(desk.send(&change.clone().with("seal", &seal)).await.status.as_u16(), 403);
    assert_eq!(other.send(&change.with("seal", &seal)).await.status.as_u16(), 404);
    assert!(!app.mails_to(OLENA).await.is_empty(), "she exists");
}

#[tokio::test(flavor = "multi_thread")]
async fn all_notes_and_all_versions_are_reached_page_by_page() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    for number in 0..32 {
        app.clock.advance(chrono::TimeDelta::seconds(1));
        noted(&pair, &format!("Note {number}."), "private").await;
    }
    let path = noted(&pair, "Version 0.", "private").await;
    let address = path.replace("/console/", "/api/v1/");
    for number in 1..23 {
        let body = json!({ "body": format!("Version {number}.") });
        app.call(Method::PATCH, &address, &pair.coach, Some(&body)).await.expect(200);
    }
    let desk = Desk::signed_in(app, DANA).await;
    let all = format!("/console/mentees/{}/notes", pair.id);
    assert!(links(&desk.page(&format!("/console/mentees/{}", pair.id)).await).contains(&all));

    let first = desk.page(&all).await;
    let next = links(&first).into_iter().find(|link| link.contains("cursor=")).unwrap();
    let second = desk.page(&next).await;
    assert!(first.contains("Note 31.") && !first.contains("Note 0."), "{first}");
    assert!(second.contains("Note 0.") && !second.contains("Note 31."), "{second}");
    let first = desk.page(&path).await;
    let next = links(&first).into_iter().find(|link| link.contains("cursor=")).unwrap();
    let second = desk.page(&next).await;
    assert!(first.contains("Version 21.") && !first.contains("Version 0."), "{first}");
    assert!(second.contains("Version 0.") && !second.contains("Version 21."), "{second}");
}
