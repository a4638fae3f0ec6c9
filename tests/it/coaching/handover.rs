//! Private notes that are handed over in parts: each comes once, whatever happens in between.

use altitude::identity::Role;
use chrono::TimeDelta;
use reqwest::Method;
use serde_json::{Value, json};

use super::ground::{DANA, OLENA, Pair, new_mentee, until_one_waits};
use super::merges::{Twins, WORK, pressed};
use super::note_requests::{answered, asked};
use crate::pages::browser::PostForm;
use crate::pages::desk::Desk;
use crate::support::database::{connect, server_or_listed};

/// The coach notes something long on a mentee.
async fn noted(pair: &Pair, id: &str, word: &str) {
    let body = format!("note {word} {}", "ї".repeat(19_900));
    let note = json!({ "mentee_id": id, "body": body });
    pair.app.post_as(&pair.coach, "/api/v1/notes", &note).await.expect(201);
    pair.app.clock.advance(TimeDelta::seconds(1));
}

/// The coach hands over what is left, part by part; what the mentee has then.
async fn handed_over(pair: &Pair, coach: &str, path: &str) -> String {
    for _ in 0..9 {
        let read = pair.app.get_as(coach, path).await.expect(200);
        let more = read["draft_has_more"] == true;
        answered(&pair.app, coach, path, json!({ "body": read["draft"], "more": more })).await.expect(200);
        if !more {
            let read = pair.app.get_as(&pair.mentee_again().await, path).await.expect(200);
            return read["body"].as_str().unwrap().to_owned();
        }
    }
    panic!("it never ends");
}

fn counts(body: &str, words: &[&str]) -> Vec<usize> {
    words.iter().map(|word| body.matches(&format!("note {word} ")).count()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_part_that_two_windows_send_is_taken_once() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    for word in ["one", "two", "three"] {
        noted(&pair, &pair.id, word).await;
    }
    let path = asked(&pair).await;
    let coach = pair.coach_again().await;
    let read = app.get_as(&coach, &path).await.expect(200);
    let answer = json!({
        "parts": read["parts"], "notes": read["draft_notes"], "body": read["draft"], "more": true
    });
    let answer_path = format!("{path}/answer");
    let (first, second) =
        tokio::join!(app.post_as(&coach, &answer_path, &answer), app.post_as(&coach, &answer_path, &answer));
    let body = handed_over(&pair, &coach, &path).await;

    let mut codes = [&first, &second].map(|answer| answer.status.as_u16());
    codes.sort_unstable();
    assert_eq!(codes, [200, 412], "{} {}", first.text, second.text);
    assert_eq!(counts(&body, &["one", "two", "three"]), [1, 1, 1]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_form_of_a_second_window_goes_on_with_the_next_part() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    for word in ["one", "two", "three"] {
        noted(&pair, &pair.id, word).await;
    }
    let path = asked(&pair).await;
    let desk = Desk::signed_in(app, DANA).await;
    let link = format!("/console/mentees/{}/note-requests", pair.id);
    let form_of = |html: &str| PostForm::of(html.split("<section").nth(1).unwrap());
    let (first, second) = (form_of(&desk.page(&link).await), form_of(&desk.page(&link).await));
    desk.follow(&first.with("more", "1")).await;
    let refused = desk.send(&second.with("more", "1")).await;
    let mut html = refused.text.clone();
    for _ in 0..2 {
        let form = form_of(&html);
        let more = html.contains("name=\"more\"");
        html = desk.follow(&if more { form.with("more", "1") } else { form }).await;
    }
    let read = app.get_as(&pair.mentee_again().await, &path).await.expect(200);

    assert_eq!(refused.status, 412, "{}", refused.text);
    assert!(refused.text.contains("note two") && refused.text.contains("was changed meanwhile"));
    assert!(!form_of(&refused.text).value("body").contains("note one"));
    assert!(!read["answered_at"].is_null(), "{html}");
    assert_eq!(counts(read["body"].as_str().unwrap(), &["one", "two", "three"]), [1, 1, 1]);
}

#[tokio::test(flavor = "multi_thread")]
async fn notes_that_get_shorter_or_come_in_by_a_merge_shift_nothing() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let slip = new_mentee("olena@work.example", "O.");
    let slip = app.post_as(&pair.coach, "/api/v1/mentees", &slip).await.expect(201);
    noted(&pair, slip["id"].as_str().unwrap(), "old").await;
    for word in ["one", "two", "three", "four"] {
        noted(&pair, &pair.id, word).await;
    }
    let path = asked(&pair).await;
    let coach = pair.coach_again().await;
    let read = app.get_as(&coach, &path).await.expect(200);
    answered(app, &coach, &path, json!({ "body": read["draft"], "more": true })).await.expect(200);
    let sql = connect(app.database_url()).await;
    sql.batch_execute("UPDATE notes SET body = 'brief' WHERE body LIKE 'note one %'").await.unwrap();
    let merge = json!({ "duplicate_id": slip["id"] });
    app.post_as(&coach, &pair.path("/merge"), &merge).await.expect(200);
    let body = handed_over(&pair, &coach, &path).await;

    assert_eq!(counts(&body, &["old", "one", "two", "three", "four"]), [1; 5]);
    assert!(!body.contains("brief"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_part_leaves_no_note_out_and_names_no_others() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    noted(&pair, &pair.id, "one").await;
    let path = asked(&pair).await;
    let coach = pair.coach_again().await;
    let stranger =
        app.post_as(&coach, "/api/v1/mentees", &new_mentee("eve@example.com", "Eve")).await.expect(201);
    let foreign = json!({ "mentee_id": stranger["id"], "body": "of another" });
    let foreign = app.post_as(&coach, "/api/v1/notes", &foreign).await.expect(201);
    let answer_path = format!("{path}/answer");
    let read = app.get_as(&coach, &path).await.expect(200);
    let send = async |answer: Value| app.post_as(&coach, &answer_path, &answer).await;
    let unnamed = send(json!({ "parts": 0, "body": "All of it." })).await;
    let theirs = send(json!({ "parts": 0, "notes": [foreign["id"]] })).await;
    let early = send(json!({ "parts": 1, "notes": read["draft_notes"] })).await;
    let unsaid = send(json!({ "notes": read["draft_notes"] })).await;
    let done =
        send(json!({ "parts": 0, "notes": read["draft_notes"], "withheld": "All is about others." })).await;

    assert_eq!((unnamed.status.as_u16(), unnamed.code().as_str()), (409, "wrong_state"));
    assert_eq!((theirs.status.as_u16(), theirs.pointers()), (422, vec![String::from("/notes/0")]));
    assert_eq!((early.status.as_u16(), early.code().as_str()), (412, "stale_version"));
    assert!(unsaid.status.is_client_error(), "{}", unsaid.text);
    assert_eq!(done.expect(200)["parts"], 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_taken_out_of_notes_that_are_asked_for() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let written = async |visibility: &str| {
        let note = json!({ "mentee_id": pair.id, "body": "I see doubt.", "visibility": visibility });
        let made = app.post_as(&pair.coach, "/api/v1/notes", &note).await.expect(201);
        format!("/api/v1/notes/{}", made["id"].as_str().unwrap())
    };
    let (private, shared) = (written("private").await, written("shared").await);
    let (shown_before, shown_after) = (written("private").await, written("coaches").await);
    let show = json!({ "visibility": "shared" });
    app.call(Method::PATCH, &shown_before, &pair.coach, Some(&show)).await.expect(200);
    app.clock.advance(TimeDelta::seconds(1));
    let path = asked(&pair).await;
    let coach = pair.coach_again().await;
    let change = async |note: &str, body: &str| {
        app.call(Method::PATCH, note, &coach, Some(&json!({ "body": body }))).await
    };
    let delete = async |note: &str| app.call(Method::DELETE, note, &coach, None).await;
    let shown = app.call(Method::PATCH, &shown_after, &coach, Some(&show)).await;
    let refused = [
        delete(&private).await,
        change(&private, "-").await,
        delete(&shown_after).await,
        change(&shown_after, "-").await,
    ];
    let more = change(&private, "I see doubt. And some hope.").await;
    let open = [
        change(&shared, "Hope.").await,
        delete(&shared).await,
        change(&shown_before, "Hope.").await,
        delete(&shown_before).await,
        shown,
    ];
    let draft = app.get_as(&coach, &path).await.expect(200)["draft"].to_string();
    answered(app, &coach, &path, json!({ "body": "Doubt and hope." })).await.expect(200);
    let later = [change(&private, "Hope.").await, delete(&private).await];

    for refused in refused {
        assert_eq!((refused.status.as_u16(), refused.code().as_str()), (409, "wrong_state"));
    }
    assert_eq!(more.status, 200);
    assert!(draft.contains("And some hope."), "{draft}");
    assert_eq!(open.map(|answer| answer.status.as_u16()), [200, 204, 200, 204, 200]);
    assert_eq!(later.map(|answer| answer.status.as_u16()), [200, 204]);
}

#[tokio::test(flavor = "multi_thread")]
async fn owners_hear_of_a_question_whose_coach_leaves_before_they_answer() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    app.user("owner@coach.test", "Robin", Role::Owner).await;
    asked(&pair).await;
    let sql = connect(app.database_url()).await;
    let count = async || {
        let mails = app.mails_to("owner@coach.test").await;
        mails.iter().filter(|mail| mail["subject"].as_str().unwrap().contains("Dana Weiss")).count()
    };
    app.clock.advance(TimeDelta::days(2));
    let before = count().await;
    sql.batch_execute("UPDATE users SET is_active = false WHERE role = 'coach'").await.unwrap();
    app.clock.advance(TimeDelta::hours(2));
    let told = count().await;
    app.clock.advance(TimeDelta::days(3));
    let once = count().await;
    app.clock.advance(TimeDelta::days(20));

    assert_eq!([before, told, once, count().await], [0, 1, 1, 2], "and are reminded as others are");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mailed_link_from_before_a_merge_leads_to_who_they_are_now() {
    let twins = Twins::meet().await;
    let (pair, app) = (&twins.pair, &twins.pair.app);
    app.post_as(&twins.work, &twins.other_path("/note-requests"), &json!({})).await.expect(200);
    twins.ask().await.expect(202);
    pressed(app, OLENA, "both_me").await;
    pressed(app, WORK, "both_me").await;
    let link = format!("/console/mentees/{}/note-requests", twins.other);
    let moved = Desk::signed_in(app, DANA).await.open(&link).await;
    app.coach("mallory@coach.test", "Mallory").await;
    let foreign = Desk::signed_in(app, "mallory@coach.test").await.open(&link).await;

    assert_eq!((moved.status.as_u16(), foreign.status.as_u16()), (303, 404));
    assert_eq!(moved.headers["location"], format!("/console/mentees/{}/note-requests", pair.id));
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_reminded_of_somebody_who_is_being_erased() {
    if server_or_listed("coaching::handover::nobody_is_reminded_of_somebody_who_is_being_erased")
        .await
        .is_none()
    {
        return;
    }
    let pair = Pair::meet().await;
    let app = &pair.app;
    asked(&pair).await;
    app.clock.advance(TimeDelta::days(22));
    app.work().await;
    let (eraser, watcher) = (connect(app.database_url()).await, connect(app.database_url()).await);
    eraser.batch_execute("BEGIN; SELECT id FROM mentees FOR UPDATE").await.unwrap();
    app.clock.advance(TimeDelta::days(1));
    tokio::join!(app.work(), async {
        until_one_waits(&watcher).await;
        let erase = "DELETE FROM mail_messages WHERE about_kind = 'mentee'; DELETE FROM mentees; COMMIT";
        eraser.batch_execute(erase).await.unwrap();
    });
    app.work().await;

    let left = "SELECT count(*) FROM mail_messages WHERE about_kind = 'mentee'";
    assert_eq!(watcher.query_one(left, &[]).await.unwrap().get::<_, i64>(0), 0);
}
