//! Merges, raters, agendas and letters, where several people are about.

use chrono::TimeDelta;
use reqwest::Method;
use serde_json::{Value, json};

use super::assess::{Ground, levels};
use super::ground::{OLENA, Pair, booked, born, call_on, new_mentee};
use crate::support::app::TestApp;
use crate::support::database::{connect, server_or_listed};
use crate::support::locks::until_one_waits;

const WORK: &str = "olena@work.example";

fn id(value: &Value) -> &str {
    value["id"].as_str().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mentee_reads_their_private_notes_by_each_address_of_theirs() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let other = app.post_as(&pair.coach, "/api/v1/mentees", &new_mentee(WORK, "O.")).await.expect(201);
    let at_work = app.sign_in_by_link(WORK).await;
    let merge = json!({ "duplicate_id": other["id"] });
    app.post_as(&pair.coach, &pair.path("/merge"), &merge).await.expect(202);
    for address in [OLENA, WORK] {
        super::merges::pressed(app, address, "both_me").await;
    }
    let note = json!({ "mentee_id": pair.id, "body": "my journal" });
    let note = app.post_as(&at_work, "/api/v1/notes", &note).await.expect(201);

    let path = format!("/api/v1/notes/{}", id(&note));
    for token in [&pair.mentee, &at_work] {
        assert_eq!(app.get_as(token, &path).await.expect(200)["body"], "my journal");
        let list = app.get_as(token, &format!("/api/v1/notes?mentee_id={}", pair.id)).await.expect(200);
        assert_eq!(list["items"].as_array().unwrap().len(), 1);
    }
    let more = json!({ "body": "my journal, day two" });
    app.call(Method::PATCH, &path, &pair.mentee, Some(&more)).await.expect(200);
    assert_eq!(app.get_as(&pair.coach, &path).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_that_is_being_written_while_two_rows_become_one_is_not_lost() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let other = app.post_as(&pair.coach, "/api/v1/mentees", &new_mentee(WORK, "O.")).await.expect(201);
    if server_or_listed("coaching merge").await.is_none() {
        return;
    }
    let (writer, watcher) = (connect(app.database_url()).await, connect(app.database_url()).await);
    let insert = format!(
        "BEGIN; INSERT INTO notes (id, mentee_id, author_id, is_by_mentee, visibility, body, revision, created_at,
            updated_at) VALUES (gen_random_uuid(), '{}', '{}', false, 'private', 'in time', 1, now(), now())",
        id(&other),
        pair.setup.user_id
    );
    writer.batch_execute(&insert).await.unwrap();

    let merge = json!({ "duplicate_id": other["id"] });
    let path = pair.path("/merge");
    let (merged, ()) = tokio::join!(app.post_as(&pair.coach, &path, &merge), async {
        until_one_waits(&watcher).await;
        writer.batch_execute("COMMIT").await.unwrap();
    });

    merged.expect(200);
    let list = app.get_as(&pair.coach, &format!("/api/v1/notes?mentee_id={}", pair.id)).await.expect(200);
    assert_eq!(list["items"][0]["body"], "in time");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_changed_meanwhile_is_not_removed_or_written_over() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let note = json!({ "mentee_id": pair.id, "body": "one" });
    let note = app.post_as(&pair.coach, "/api/v1/notes", &note).await.expect(201);
    let path = format!("/api/v1/notes/{}", id(&note));
    app.call(Method::PATCH, &path, &pair.coach, Some(&json!({ "body": "two" }))).await.expect(200);
    let intake = json!({ "reasons": ["promotion"], "target_role": "", "topics": [], "good_outcome": "" });
    let put = pair.path("/intake");
    call_on(app, (Method::PUT, &put, &pair.mentee), "\"v1\"", &intake).await.expect(200);

    let delete = call_on(app, (Method::DELETE, &path, &pair.coach), "\"v1\"", &json!({})).await;
    let write = call_on(app, (Method::PUT, &put, &pair.mentee), "\"v1\"", &intake).await;

    assert_eq!((delete.status.as_u16(), write.status.as_u16()), (412, 412));
    call_on(app, (Method::DELETE, &path, &pair.coach), "\"v2\"", &json!({})).await.expect(204);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_assessment_that_was_changed_meanwhile_is_neither_closed_nor_finalised() {
    let ground = Ground::lay().await;
    ground.invite(&[("self", ""), ("coach", "")]).await.expect(200);
    ground.submit(OLENA, &levels(&[("D2", 2)])).await.expect(204);
    for rest in ["/close", "/finalise"] {
        let path = ground.path(rest);
        let stale = (Method::POST, path.as_str(), ground.coach.as_str());
        assert_eq!(call_on(&ground.app, stale, "\"v1\"", &json!({})).await.status, 412, "{rest}");
        let detail = call_on(&ground.app, (Method::POST, &path, &ground.coach), "*", &json!({})).await;
        assert_eq!(detail.status, 200, "{rest}: {}", detail.text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_declined_is_not_asked_again() {
    let ground = Ground::lay().await;
    ground.invite(&[("self", ""), ("peer", "a@peers.test"), ("peer", "b@peers.test")]).await.expect(200);
    let token = ground.token("a@peers.test").await;
    ground.app.post(&format!("/api/v1/ratings/{token}/decline"), &json!({})).await.expect(204);

    let again = ground.invite(&[("peer", "c@peers.test"), ("peer", "a@peers.test")]).await;
    ground.invite(&[("peer", "c@peers.test")]).await.expect(200);

    assert_eq!((again.status.as_u16(), again.pointers()), (422, vec![String::from("/raters/1/email")]));
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_of_the_practice_and_not_the_mentee_is_a_peer_or_manager() {
    let ground = Ground::lay().await;
    ground.app.coach("mallory@coach.test", "Mallory").await;

    for kind in ["peer", "manager"] {
        for address in ["dana@coach.test", "mallory@coach.test", OLENA, "Olena@Example.com"] {
            let refused = ground.invite(&[(kind, address)]).await;
            let found = (refused.status.as_u16(), refused.pointers());
            assert_eq!(found, (422, vec![String::from("/raters/0/email")]), "{kind} {address}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rater_who_cannot_be_reminded_keeps_no_other_from_it() {
    let ground = Ground::lay().await;
    ground.invite(&[("peer", "a@peers.test"), ("peer", "b@peers.test")]).await.expect(200);
    let client = connect(ground.app.database_url()).await;
    let break_it = "UPDATE assessment_raters SET practice = '7' WHERE email = 'a@peers.test'";
    client.batch_execute(break_it).await.unwrap();

    ground.app.clock.advance(TimeDelta::days(4));
    let mails = ground.app.mails_to("b@peers.test").await;

    assert!(mails[0]["subject"].as_str().unwrap().starts_with("Reminder"), "{mails:?}");
}

/// The session that starts at this instant.
async fn session(app: &TestApp, token: &str, mentee: &str, start: &str) -> String {
    let path = format!("/api/v1/mentees/{mentee}/timeline?limit=200");
    let entries = app.get_as(token, &path).await.expect(200);
    let mut found = entries["items"].as_array().unwrap().iter();
    id(found.find(|one| one["kind"] == "session" && one["at"] == start).unwrap()).to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_agenda_goes_on_with_the_same_coach_and_a_rating_is_of_who_held_the_session() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let (mallory, _) = booked(app, "2026-06-15T12:00:00Z").await;
    app.book(&pair.setup.session_type_id, "2026-06-16T10:00:00Z", OLENA).await.expect(201);
    let mut ids = Vec::new();
    for start in ["2026-06-15T10:00:00Z", "2026-06-15T12:00:00Z", "2026-06-16T10:00:00Z"] {
        ids.push(session(app, &pair.mentee, &pair.id, start).await);
    }
    let agenda = |id: &str| format!("/api/v1/sessions/{id}/agenda");
    for (id, title) in [(&ids[0], "with Dana"), (&ids[1], "with Mallory")] {
        app.post_as(&pair.mentee, &agenda(id), &json!({ "title": title })).await.expect(201);
    }
    let next = app.get_as(&pair.mentee, &agenda(&ids[2])).await.expect(200);
    app.clock.advance(TimeDelta::days(1) + TimeDelta::hours(6));
    let mentee = pair.mentee_again().await;
    let rating = |id: &str| format!("/api/v1/sessions/{id}/rating");
    let five = json!({ "score": 5 });
    app.call(Method::PUT, &rating(&ids[1]), &mentee, Some(&five)).await.expect(200);
    let client = connect(app.database_url()).await;
    let row = "SELECT user_id::text FROM session_ratings WHERE score = 5";
    let of = client.query_one(row, &[]).await.unwrap().get::<_, String>(0);
    client
        .batch_execute(&format!("UPDATE sessions SET status = 'cancelled' WHERE id = '{}'", ids[0]))
        .await
        .unwrap();
    let cancelled = app.call(Method::PUT, &rating(&ids[0]), &mentee, Some(&five)).await;

    assert_eq!(next["items"].as_array().unwrap().len(), 1, "{next}");
    assert_eq!(next["items"][0]["title"], "with Dana");
    assert_eq!(of, mallory.user_id.to_string());
    assert_eq!((cancelled.status.as_u16(), cancelled.code()), (409, String::from("wrong_state")));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_a_session_is_handed_to_knows_the_mentee() {
    let app = TestApp::start().await;
    let dana = app.coach("dana@coach.test", "Dana Weiss").await;
    let mallory = app.coach("mallory@coach.test", "Mallory").await;
    app.book(&dana.session_type_id, "2026-06-15T10:00:00Z", OLENA).await.expect(201);
    born(&app, "dana@coach.test").await;
    let other = app.log_in("mallory@coach.test").await;
    let before = app.get_as(&other, "/api/v1/mentees").await.expect(200);
    let client = connect(app.database_url()).await;
    // Handed over as booking's reassign does, told by its event.
    let hand_over = format!(
        "UPDATE session_hosts SET user_id = '{mallory}' WHERE user_id = '{dana}';
         INSERT INTO events (id, kind, subject_id, user_id, actor_kind, data, at)
         SELECT gen_random_uuid(), 'booking.reassigned', id, '{dana}', 'system', '{{}}', now() FROM bookings",
        mallory = mallory.user_id,
        dana = dana.user_id
    );
    client.batch_execute(&hand_over).await.unwrap();

    born(&app, "mallory@coach.test").await;
    assert_eq!(before["items"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_action_item_that_is_overdue_says_since_when() {
    let pair = Pair::meet().await;
    let item = json!({ "mentee_id": pair.id, "title": "Send the one-pager", "due_on": "2026-06-10" });
    pair.app.post_as(&pair.coach, "/api/v1/action-items", &item).await.expect(201);

    pair.app.clock.advance(TimeDelta::hours(2));
    let mails = pair.app.mails_to(OLENA).await;

    let subjects: Vec<&str> = mails.iter().map(|one| one["subject"].as_str().unwrap()).collect();
    assert!(subjects.contains(&"Since 10 June 2026: Send the one-pager"), "{subjects:?}");
    assert!(!subjects.iter().any(|subject| subject.starts_with("Today:")), "{subjects:?}");
}
