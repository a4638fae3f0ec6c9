//! Finding a mentee among very many.

use std::time::Duration;

use reqwest::Method;
use serde_json::json;
use tokio_postgres::Client;

use super::ground::{DANA, names, new_mentee};
use crate::support::app::TestApp;
use crate::support::database::{connect, server_or_listed};

/// Five thousand mentees of a coach: one statement for all would hold up who waits for old transactions.
const MANY: &str = "
    WITH made AS (
        INSERT INTO people (id, email, name, time_zone, locale, sign_in_version, revision, created_at, updated_at)
        SELECT gen_random_uuid(), 'mentee-' || n || '@many.test', 'Mentee ' || n, 'UTC', 'en', 1, 1,
            now() - n * interval '1 minute', now()
        FROM generate_series($2, $2 + 4999) n RETURNING id, name, email, created_at),
    known AS (
        INSERT INTO mentees (id, person_id, name, role_now, role_target, company, topics, status, tags, source,
            revision, created_at, updated_at, search)
        SELECT id, id, name, '', '', 'Acme', '[]', 'active',
            CASE WHEN name LIKE '%77777' THEN '[\"vip\"]'::jsonb ELSE '[]' END, 'import', 1, created_at, created_at,
            lower(concat_ws(E'\\n', name, email, 'Acme'))
        FROM made RETURNING id)
    INSERT INTO mentee_coaches (mentee_id, user_id, since) SELECT id, $1::text::uuid, now() FROM known";

/// How often these indexes were read, and whole tables of mentees.
async fn scans(client: &Client) -> [i64; 3] {
    let row = client
        .query_one(
            "SELECT (SELECT idx_scan FROM pg_stat_user_indexes WHERE indexrelname = 'mentees_by_search'),
                    (SELECT idx_scan FROM pg_stat_user_indexes WHERE indexrelname = 'mentees_by_tag'),
                    (SELECT seq_scan FROM pg_stat_user_tables WHERE relname = 'mentees')",
            &[],
        )
        .await
        .unwrap();
    [row.get(0), row.get(1), row.get(2)]
}

#[tokio::test(flavor = "multi_thread")]
async fn among_a_hundred_thousand_a_search_reads_an_index_and_not_the_table() {
    if server_or_listed("coaching search").await.is_none() {
        return;
    }
    let app = TestApp::start().await;
    let dana = app.coach(DANA, "Dana Weiss").await;
    let client = connect(app.database_url()).await;
    client.batch_execute("SET session_replication_role = replica").await.unwrap();
    for first in (1..100_000_i32).step_by(5_000) {
        client.execute(MANY, &[&dana.user_id.to_string(), &first]).await.unwrap();
    }
    client.batch_execute("ANALYZE mentees; ANALYZE people; ANALYZE mentee_coaches").await.unwrap();
    let coach = app.log_in(DANA).await;
    let before = scans(&client).await;

    // What a connection has counted is seen by others about a second later.
    let mut after = before;
    for _ in 0..200 {
        let found = app.get_as(&coach, "/api/v1/mentees?q=mentee-77777%40").await.expect(200);
        let tagged = app.get_as(&coach, "/api/v1/mentees?tag=vip").await.expect(200);
        assert_eq!((names(&found), names(&tagged)), (vec!["Mentee 77777"], vec!["Mentee 77777"]));
        after = scans(&client).await;
        if after[0] > before[0] && after[1] > before[1] {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }

    assert!(after[0] > before[0] && after[1] > before[1], "{before:?} {after:?}");
    assert_eq!(after[2], before[2], "the whole table was read");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_searched_follows_every_change() {
    let app = TestApp::start().await;
    app.coach(DANA, "Dana Weiss").await;
    let coach = app.log_in(DANA).await;
    let made = app.post_as(&coach, "/api/v1/mentees", &new_mentee("ann@a.example", "Ann")).await.expect(201);
    let path = format!("/api/v1/mentees/{}", made["id"].as_str().unwrap());
    let found = async |query: &str| {
        let list = app.get_as(&coach, &format!("/api/v1/mentees?q={query}")).await.expect(200);
        list["items"].as_array().unwrap().len()
    };

    let at_first = [found("ANN").await, found("acme").await, found("globex").await];
    let change = json!({ "name": "Anna Karenina", "company": "Globex" });
    app.call(Method::PATCH, &path, &coach, Some(&change)).await.expect(200);
    let renamed = [found("karen").await, found("acme").await, found("globex").await];
    let client = connect(app.database_url()).await;
    client
        .batch_execute("UPDATE people SET email = 'new@b.example' WHERE email = 'ann@a.example'")
        .await
        .unwrap();

    assert_eq!((at_first, renamed), ([1, 1, 0], [1, 0, 1]));
    assert_eq!([found("new%40b").await, found("ann%40a").await], [1, 0]);
    // No letter of one field joins the next one.
    assert_eq!(found("karenina%0Anew").await, 1);
    assert_eq!(found("kareninanew").await, 0);
}
