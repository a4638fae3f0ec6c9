//! What a merge carries over, what it leaves, and what it lets on.

use chrono::TimeDelta;
use reqwest::Method;
use serde_json::{Value, json};

use super::erasure::tables_with;
use super::ground::{OLENA, Pair, new_mentee};
use super::merges::{Twins, WORK, pressed};
use super::note_requests::answered;
use super::strategy::ground::{Ground, REVIEWERS};
use crate::support::app::TestApp;
use crate::support::database::connect;

#[tokio::test(flavor = "multi_thread")]
async fn a_question_for_notes_that_is_answered_in_part_is_joined_with_the_other_one() {
    let twins = Twins::meet().await;
    let (pair, app) = (&twins.pair, &twins.pair.app);
    for (id, body) in [(&twins.other, "seen at work"), (&pair.id, "seen at home")] {
        let note = json!({ "mentee_id": id, "body": body });
        app.post_as(&pair.coach, "/api/v1/notes", &note).await.expect(201);
    }
    let first = app.post_as(&twins.work, &twins.other_path("/note-requests"), &json!({})).await.expect(200);
    app.clock.advance(TimeDelta::days(2));
    app.post_as(&pair.mentee_again().await, &pair.path("/note-requests"), &json!({})).await.expect(200);
    let coach = pair.coach_again().await;
    let part = format!("/api/v1/note-requests/{}", first["items"][0]["id"].as_str().unwrap());
    let answer = json!({ "body": "a part at work", "withheld": "of others", "more": true });
    answered(app, &coach, &part, answer).await.expect(200);
    twins.ask().await.expect(202);
    pressed(app, OLENA, "both_me").await;
    pressed(app, WORK, "both_me").await;
    let list = app.get_as(&coach, &pair.path("/note-requests")).await.expect(200);
    let one = &list["items"][0];
    let path = format!("/api/v1/note-requests/{}", one["id"].as_str().unwrap());
    let draft = app.get_as(&coach, &path).await.expect(200);
    answered(app, &coach, &path, json!({ "body": "and the rest" })).await.expect(200);
    let read = app.get_as(&pair.mentee_again().await, &path).await.expect(200);

    assert_eq!(list["items"].as_array().unwrap().len(), 1, "{list}");
    assert_eq!(
        (&one["parts"], &one["asked_at"], &one["due_on"]),
        (&json!(1), &first["items"][0]["asked_at"], &first["items"][0]["due_on"])
    );
    let text = draft["draft"].as_str().unwrap();
    assert!(text.contains("seen at home") && !text.contains("seen at work"), "{text}");
    assert_eq!(
        (&read["body"], &read["withheld"]),
        (&json!("a part at work\n\nand the rest"), &json!("of others"))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn who_was_two_leaves_no_byte_of_the_other_one_either() {
    const NAME: &str = "Oleksandra Zvit";
    let folder = tempfile::tempdir().unwrap();
    let pair = Pair::meet_with(&[("ALTITUDE__DATA__DIR", folder.path().to_str().unwrap())]).await;
    let app = &pair.app;
    let other = app.post_as(&pair.coach, "/api/v1/mentees", &new_mentee(WORK, NAME)).await.expect(201);
    let work = app.sign_in_by_link(WORK).await;
    let other = format!("/api/v1/mentees/{}", other["id"].as_str().unwrap());
    app.post_as(&work, &format!("{other}/note-requests"), &json!({})).await.expect(200);
    let body = json!({ "duplicate_id": other.rsplit('/').next().unwrap() });
    app.post_as(&pair.coach, &pair.path("/merge"), &body).await.expect(202);
    for address in [WORK, OLENA] {
        pressed(app, address, "both_me").await;
    }
    let before = tables_with(app, NAME).await;
    app.post_as(&pair.mentee_again().await, &pair.path("/erase"), &json!({})).await.expect(202);
    app.clock.advance(TimeDelta::days(30) + TimeDelta::minutes(1));
    app.work().await;

    assert!(before.contains(&String::from("mail_messages")), "{before:?}");
    for text in [NAME, WORK, OLENA] {
        assert_eq!(tables_with(app, text).await, Vec::<String>::new(), "{text}");
    }
}

/// What a coach learns who types an address in and calls it a mentee's.
async fn tried(app: &TestApp, (token, path): (&str, &str), address: &str) -> (u16, Vec<String>) {
    let slip = app.post_as(token, "/api/v1/mentees", &new_mentee(address, "X")).await.expect(201);
    let answer = app.post_as(token, path, &json!({ "duplicate_id": slip["id"] })).await;
    let keys = answer.json().as_object().unwrap().keys().cloned().collect();
    (answer.status.as_u16(), keys)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_merge_tells_nobody_who_reads_rates_or_reviews() {
    let ground = Ground::shared().await;
    let (pair, app) = (&ground.pair, &ground.pair.app);
    ground.tested().await;
    let link = ground.link(REVIEWERS[0]).await;
    app.post(&format!("/api/v1{link}/text"), &Value::Null).await.expect(200);
    let new = json!({
        "mentee_id": pair.id, "framework_id": super::assess::BUILT_IN, "role": "staff", "kind": "baseline"
    });
    let list = json!({ "slug": "weekly", "name": "Weekly" });
    app.post_as(&pair.coach, "/api/v1/lists", &list).await.expect(201);
    let made = app.post_as(&pair.coach, "/api/v1/assessments", &new).await.expect(201);
    let raters = format!("/api/v1/assessments/{}/raters", made["id"].as_str().unwrap());
    let rater = json!({ "raters": [{ "kind": "peer", "name": "Rita", "email": "rita@team.test" }] });
    app.post_as(&pair.coach, &raters, &rater).await.expect(200);
    let sql = connect(app.database_url()).await;
    sql.batch_execute(
        "UPDATE assessment_raters SET state = 'started' WHERE email = 'rita@team.test';
         INSERT INTO subscribers (id, email, name, attributes, tags, locale, soft_bounces, revision, created_at,
             updated_at)
         VALUES (gen_random_uuid(), 'reader@team.test', 'R', '{}', '[]', 'en', 0, 1, '2026-06-01', '2026-06-01');
         INSERT INTO subscriptions (id, list_id, subscriber_id, status, requested_at, confirmed_at)
         SELECT gen_random_uuid(), l.id, s.id, 'confirmed', '2026-06-01', '2026-06-01'
         FROM subscribers s, mailing_lists l",
    )
    .await
    .unwrap();
    let coach = pair.coach_again().await;
    let of = pair.path("/merge");
    let asked = async || {
        let mails = "SELECT count(*) FROM mail_messages WHERE to_address LIKE '%@team.test'";
        sql.query_one(mails, &[]).await.unwrap().get::<_, i64>(0)
    };
    let before = asked().await;
    let mut seen = Vec::new();
    for address in ["nobody@team.test", REVIEWERS[0], REVIEWERS[1], "rita@team.test", "reader@team.test"] {
        seen.push(tried(app, (&coach, &of), address).await);
    }

    assert_eq!(seen[0].0, 200, "{seen:?}");
    assert!(seen.iter().all(|one| *one == seen[0]), "{seen:?}");
    assert!(before >= 4);
    assert_eq!(asked().await, before, "what others asked them stays asked");
}

/// A slip of the coach with these things said of it; its id.
async fn slip(pair: &Pair, address: &str, more: &Value) -> String {
    let mut body = new_mentee(address, "O.");
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let made = pair.app.post_as(&pair.coach, "/api/v1/mentees", &body).await.expect(201);
    made["id"].as_str().unwrap().to_owned()
}

async fn folded(pair: &Pair, slip: &str) -> Value {
    let merge = json!({ "duplicate_id": slip });
    pair.app.post_as(&pair.coach, &pair.path("/merge"), &merge).await.expect(200)["mentee"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn tags_of_two_are_as_many_as_one_may_have_and_more_than_that_can_be_lived_with() {
    let pair = Pair::meet().await;
    let tags =
        |word: &str, n: i32| json!({ "tags": (0..n).map(|n| format!("{word}{n}")).collect::<Vec<_>>() });
    let address = pair.path("");
    let patch = async |body: Value| pair.app.call(Method::PATCH, &address, &pair.coach, Some(&body)).await;
    patch(tags("mine", 15)).await.expect(200);
    let slip = slip(&pair, WORK, &tags("theirs", 15)).await;
    let mentee = folded(&pair, &slip).await;
    let after = patch(json!({ "company": "Globex" })).await;
    let sql = connect(pair.app.database_url()).await;
    let many = tags("old", 25)["tags"].to_string();
    sql.execute("UPDATE mentees SET tags = $1::text::jsonb", &[&many]).await.unwrap();
    let kept = patch(json!({ "company": "Initech" })).await;
    let fewer = patch(tags("new", 21)).await;

    let tags: Vec<&str> =
        mentee["tags"].as_array().unwrap().iter().map(|tag| tag.as_str().unwrap()).collect();
    assert_eq!((tags.len(), tags[14], tags[15]), (20, "mine14", "theirs0"));
    assert_eq!(after.expect(200)["company"], "Globex");
    assert_eq!(kept.expect(200)["tags"].as_array().unwrap().len(), 25);
    assert_eq!(fewer.status, 422);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_engaged_as_the_other_one_is_active_and_it_is_told_who_they_are_now() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let before = app.get_as(&pair.coach, &pair.path("")).await.expect(200);
    let slip = slip(&pair, WORK, &json!({})).await;
    let engagement = json!({ "mentee_id": slip, "started_on": "2026-06-14" });
    app.post_as(&pair.coach, "/api/v1/engagements", &engagement).await.expect(201);
    let mentee = folded(&pair, &slip).await;
    let sql = connect(app.database_url()).await;
    let events = "SELECT subject_id::text, data::text FROM events WHERE kind = 'mentee.merged'";
    let events = sql.query(events, &[]).await.unwrap();

    assert_eq!((&before["status"], &mentee["status"]), (&json!("lead"), &json!("active")));
    assert_eq!(events.len(), 1);
    assert_eq!(events[0].get::<_, String>(0), pair.id);
    let data: Value = serde_json::from_str(&events[0].get::<_, String>(1)).unwrap();
    assert_eq!(data, json!({ "mentee_id": pair.id, "duplicate_id": slip }));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rating_that_was_given_stays_where_the_other_one_was_only_asked() {
    let twins = Twins::meet().await;
    let (pair, app) = (&twins.pair, &twins.pair.app);
    let sql = connect(app.database_url()).await;
    sql.batch_execute(&format!(
        "INSERT INTO session_ratings (id, session_id, mentee_id, user_id, score, comment, link_version, asked_at, rated_at)
         SELECT gen_random_uuid(), s.id, m.id::uuid, '{}', m.score, m.comment, 1, '2026-06-15', m.at::timestamptz
         FROM (SELECT id FROM sessions ORDER BY starts_at LIMIT 1) s,
             (VALUES ('{}', NULL, '', NULL), ('{}', 5, 'just right', '2026-06-16')) AS m (id, score, comment, at)",
        pair.setup.user_id, pair.id, twins.other
    ))
    .await
    .unwrap();
    twins.ask().await.expect(202);
    pressed(app, OLENA, "both_me").await;
    pressed(app, WORK, "both_me").await;
    let rows = "SELECT mentee_id::text, score::int4, comment FROM session_ratings";
    let rows = sql.query(rows, &[]).await.unwrap();

    assert_eq!(rows.len(), 1);
    let row = &rows[0];
    assert_eq!((row.get::<_, String>(0), row.get::<_, Option<i32>>(1)), (pair.id.clone(), Some(5)));
    assert_eq!(row.get::<_, String>(2), "just right");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_file_names_all_addresses_and_who_one_was() {
    let twins = Twins::meet().await;
    let (pair, app) = (&twins.pair, &twins.pair.app);
    twins.ask().await.expect(202);
    pressed(app, OLENA, "both_me").await;
    let mentee = pair.mentee_again().await;
    let asked = file(app, &mentee, &pair.path("")).await;
    pressed(app, WORK, "both_me").await;
    let mentee = pair.mentee_again().await;
    let merged = file(app, &mentee, &pair.path("")).await;

    let expected: Value = json!([OLENA]);
    assert_eq!(asked.0, expected);
    assert!(!asked.1["asked"][0]["said_yes_at"].is_null() && asked.1["merged"] == json!([]), "{}", asked.1);
    assert!(
        !asked.1.to_string().contains(WORK) && !asked.1.to_string().contains(&twins.other),
        "{}",
        asked.1
    );
    let addresses = merged.0.to_string();
    assert!(addresses.contains(OLENA) && addresses.contains(WORK), "{addresses}");
    assert_eq!(merged.1["merged"][0]["duplicate_id"], twins.other);
}

/// Addresses and merges as they stand in the file about a mentee.
async fn file(app: &TestApp, token: &str, path: &str) -> (Value, Value) {
    let request = app.request(Method::GET, &format!("{path}/export")).bearer_auth(token);
    let bytes = request.send().await.unwrap().bytes().await.unwrap().to_vec();
    let mut file = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let addresses = serde_json::from_reader(file.by_name("addresses.json").unwrap()).unwrap();
    let merges = serde_json::from_reader(file.by_name("merges.json").unwrap()).unwrap();
    (addresses, merges)
}
