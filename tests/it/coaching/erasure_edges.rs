//! Erasure at its edges: taken back in the last moment, while somebody writes, of users, and after a backup.

use altitude::coaching::actions::{Replayed, erase_due, list_due_erasures, replay_erasures};
use altitude::identity::Role;
use altitude::kernel::ids::MenteeId;
use altitude::platform::ledger::{Forgotten, Ledger};
use chrono::TimeDelta;
use serde_json::json;
use std::path::Path;

use super::erasure::tables_with;
use super::ground::{DANA, OLENA, Pair};
use super::plans::agreed;
use crate::support::app::TestApp;
use crate::support::database::connect;
use crate::support::locks::until_one_waits;

const SUBSCRIBE: &str =
    "INSERT INTO subscribers (id, email, name, attributes, tags, locale, soft_bounces, revision,
        created_at, updated_at)
    VALUES (gen_random_uuid(), $1, 'Reader', '{}', '[]', 'en', 0, 1, '2026-06-01', '2026-06-01')";

async fn owner(app: &TestApp) -> String {
    app.user("owner@coach.test", "Robin", Role::Owner).await;
    app.log_in("owner@coach.test").await
}

async fn erased(app: &TestApp, id: &str) -> bool {
    let services = &app.app.services;
    let mut connection = services.database.connection().await.unwrap();
    let ledger = Ledger::of(&services.config);
    let id: MenteeId = id.parse().unwrap();
    erase_due(&mut connection, &services.context(), &ledger, id).await.unwrap()
}

async fn replayed(app: &TestApp) -> Replayed {
    let services = &app.app.services;
    let mut connection = services.database.connection().await.unwrap();
    let ledger = Ledger::of(&services.config);
    replay_erasures(&mut connection, &services.context(), &ledger).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_erasure_that_was_taken_back_in_the_last_moment_is_not_done() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().to_str().unwrap();
    let pair = Pair::meet_with(&[("ALTITUDE__DATA__DIR", dir)]).await;
    let app = &pair.app;
    app.post_as(&pair.mentee, &pair.path("/erase"), &json!({})).await.expect(202);
    app.clock.advance(TimeDelta::days(31));
    let services = &app.app.services;
    let mut connection = services.database.connection().await.unwrap();
    let due = list_due_erasures(&mut connection, &services.context()).await.unwrap();
    drop(connection);

    let owner = owner(app).await;
    app.post_as(&owner, &pair.path("/erase/cancel"), &json!({})).await.expect(204);
    let was_erased = erased(app, &pair.id).await;

    assert_eq!(due.len(), 1);
    assert!(!was_erased);
    assert!(!Path::new(dir).join("erasures.ledger").exists());
    app.get_as(&pair.coach_again().await, &pair.path("")).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_that_is_written_while_somebody_is_erased_goes_too() {
    let test = "coaching::erasure_edges::a_letter_that_is_written_while_somebody_is_erased_goes_too";
    if crate::support::database::server_or_listed(test).await.is_none() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let pair = Pair::meet_with(&[("ALTITUDE__DATA__DIR", folder.path().to_str().unwrap())]).await;
    let app = &pair.app;
    agreed(&pair).await;
    app.post_as(&pair.mentee, &pair.path("/erase"), &json!({})).await.expect(202);
    app.clock.advance(TimeDelta::days(31));
    let sweep = connect(app.database_url()).await;
    sweep.batch_execute("BEGIN; SELECT id FROM plans FOR NO KEY UPDATE").await.unwrap();

    let sql = connect(app.database_url()).await;
    let write = async {
        until_one_waits(&sql).await;
        sweep
            .batch_execute(
                "INSERT INTO mail_messages SELECT (jsonb_populate_record(m, jsonb_build_object(
                     'id', gen_random_uuid(), 'message_id', 'late'))).* FROM mail_messages m
                     WHERE to_address = 'olena@example.com' LIMIT 1; COMMIT",
            )
            .await
            .unwrap();
    };
    let (was_erased, ()) = tokio::join!(erased(app, &pair.id), write);

    assert!(was_erased);
    assert_eq!(tables_with(app, OLENA).await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_coach_who_was_a_colleagues_mentee_stays_a_coach() {
    let folder = tempfile::tempdir().unwrap();
    let pair = Pair::meet_with(&[("ALTITUDE__DATA__DIR", folder.path().to_str().unwrap())]).await;
    let app = &pair.app;
    let other = "mallory@coach.test";
    let setup = app.coach(other, "Mallory").await;
    let person = json!({ "email": other, "name": "Mallory" });
    let id = app.post_as(&pair.coach, "/api/v1/mentees", &person).await.expect(201);
    let path = format!("/api/v1/mentees/{}", id["id"].as_str().unwrap());
    app.book(&setup.session_type_id, "2026-06-16T12:00:00Z", "eve@example.com").await.expect(201);
    app.book(&pair.setup.session_type_id, "2026-06-16T14:00:00Z", other).await.expect(201);
    let before = app.mails_to(other).await.len();
    let owner = owner(app).await;
    app.post_as(&owner, &format!("{path}/erase"), &json!({})).await.expect(202);
    app.clock.advance(TimeDelta::days(31));
    app.work().await;

    let token = app.log_in(other).await;
    let mails = app.mails_to(other).await;
    let gone = app.get_as(&pair.coach_again().await, &path).await;

    assert_eq!(gone.status, 404);
    let own =
        mails.iter().filter(|mail| mail["subject"].as_str().unwrap().starts_with("New booking")).count();
    assert!(before > own && own > 0, "{before} {mails:?}");
    assert!(app.get_as(&token, "/api/v1/sessions").await.status.is_success());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_ledger_erases_again_whom_a_backup_brought_back() {
    let folder = tempfile::tempdir().unwrap();
    let pair = Pair::meet_with(&[("ALTITUDE__DATA__DIR", folder.path().to_str().unwrap())]).await;
    let app = &pair.app;
    let services = &app.app.services;
    app.book(&pair.setup.session_type_id, "2026-06-16T10:00:00Z", "eve@example.com").await.expect(201);
    app.mentee("person@example.com", "Person").await;
    let sql = connect(app.database_url()).await;
    for reader in ["reader@example.com", "forgotten@example.com", "loyal@example.com"] {
        sql.execute(SUBSCRIBE, &[&reader]).await.unwrap();
    }
    sql.batch_execute(
        "UPDATE bookings SET guests = '[\"guest@example.com\"]' WHERE email = 'eve@example.com'",
    )
    .await
    .unwrap();
    let ledger = Ledger::of(&services.config);
    let everything =
        [OLENA, "person@example.com", "guest@example.com", "reader@example.com"].map(String::from);
    ledger.append(&everything, Forgotten::Everything, services.clock.now()).unwrap();
    let as_reader = [String::from("forgotten@example.com"), String::from("eve@example.com")];
    ledger.append(&as_reader, Forgotten::Reader, services.clock.now()).unwrap();

    let done = replayed(app).await;

    assert_eq!(done, Replayed { entries: 6, erased: 5 });
    for gone in [OLENA, "person@", "guest@", "reader@", "forgotten@"] {
        assert_eq!(tables_with(app, gone).await, Vec::<String>::new(), "{gone}");
    }
    assert!(!tables_with(app, "loyal@").await.is_empty() && !tables_with(app, "eve@").await.is_empty());
    assert_eq!(app.get_as(&pair.coach, &pair.path("")).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_came_back_after_they_were_erased_is_spared_by_a_replay() {
    let folder = tempfile::tempdir().unwrap();
    let pair = Pair::meet_with(&[("ALTITUDE__DATA__DIR", folder.path().to_str().unwrap())]).await;
    let ledger = Ledger::of(&pair.app.app.services.config);
    let before = pair.app.app.services.clock.now() - TimeDelta::days(90);
    ledger.append(&[String::from(OLENA)], Forgotten::Everything, before).unwrap();

    let done = replayed(&pair.app).await;

    assert_eq!(done, Replayed { entries: 1, erased: 0 });
    assert_eq!(pair.app.get_as(&pair.coach, &pair.path("")).await.status, 200);
    assert!(!pair.app.mails_to(DANA).await.is_empty());
}
