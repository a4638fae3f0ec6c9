//! From events to deliveries: nothing passed over, nothing twice, nothing out of turn.

use tokio_postgres::Client;

use super::ground::Ground;
use crate::support::database::{connect, server_or_listed};

const INSERT: &str = "INSERT INTO events (id, kind, subject_id, user_id, actor_kind, data, at) \
     SELECT gen_random_uuid(), $1, $2::text::uuid, user_id, 'system', '{}', '2026-06-14T09:00:00Z' \
     FROM webhook_endpoints LIMIT 1";
const FIRST: &str = "01890000-0000-7000-8000-000000000001";
const OTHER: &str = "01890000-0000-7000-8000-000000000002";

async fn happen(client: &Client, kind: &str, subject: &str) {
    client.execute(INSERT, &[&kind, &subject]).await.unwrap();
}

async fn begin(client: &Client) {
    client.batch_execute("BEGIN; SELECT pg_current_xact_id()").await.unwrap();
}

async fn commit(client: &Client) {
    client.batch_execute("COMMIT").await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_that_is_committed_later_than_its_place_is_not_passed_over() {
    let test = "webhooks::fan_out::an_event_that_is_committed_later_than_its_place_is_not_passed_over";
    let Some(_server) = server_or_listed(test).await else { return };
    let ground = Ground::new().await;
    ground.hook(&["booking.*", "plan.*"]).await;
    let (slow, quick) = (connect(ground.app.database_url()).await, connect(ground.app.database_url()).await);
    begin(&slow).await;
    happen(&slow, "plan.paused", FIRST).await;

    happen(&quick, "plan.revised", OTHER).await;
    ground.app.work().await;
    assert!(ground.sink.received().is_empty(), "an older transaction still runs");
    commit(&slow).await;
    ground.work().await;

    assert_eq!(ground.kinds(), ["plan.paused", "plan.revised"]);
    ground.work().await;
    assert_eq!(ground.sink.received().len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_later_event_of_an_older_transaction_waits_for_the_earlier_one() {
    let test = "webhooks::fan_out::a_later_event_of_an_older_transaction_waits_for_the_earlier_one";
    let Some(_server) = server_or_listed(test).await else { return };
    let ground = Ground::new().await;
    ground.hook(&["*"]).await;
    let url = ground.app.database_url();
    let (oldest, middle, youngest) = (connect(url).await, connect(url).await, connect(url).await);
    begin(&oldest).await;
    begin(&middle).await;
    begin(&youngest).await;
    happen(&youngest, "plan.proposed", FIRST).await;
    commit(&youngest).await;
    happen(&oldest, "plan.activated", FIRST).await;
    commit(&oldest).await;

    ground.app.work().await;
    assert!(ground.sink.received().is_empty(), "the earlier event is not complete yet");
    commit(&middle).await;
    ground.work().await;

    assert_eq!(ground.kinds(), ["plan.proposed", "plan.activated"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn more_events_than_one_step_reads_are_all_told_in_order() {
    let ground = Ground::new().await;
    ground.hook(&["plan.*"]).await;
    ground
        .sql(
            "INSERT INTO events (id, kind, subject_id, user_id, actor_kind, data, at) \
             SELECT gen_random_uuid(), CASE number % 100 WHEN 0 THEN 'plan.revised' ELSE 'issue.paused' END, \
                    '01890000-0000-7000-8000-000000000001', user_id, 'system', '{}', '2026-06-14T09:00:00Z' \
             FROM webhook_endpoints, generate_series(0, 799) AS number",
        )
        .await;
    for _ in 0..5 {
        ground
            .sql(
                "INSERT INTO events (id, kind, subject_id, user_id, actor_kind, data, at) \
                 SELECT gen_random_uuid(), 'plan.revised', '01890000-0000-7000-8000-000000000001', user_id, \
                        'system', '{}', '2026-06-14T09:00:00Z' FROM webhook_endpoints",
            )
            .await;
    }

    ground.work().await;

    assert_eq!(ground.sink.received().len(), 13);
    let told = "SELECT count(*) FROM webhook_deliveries WHERE state = 'delivered'";
    assert_eq!(ground.number(told).await, 13);
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_backup_was_restored_reading_goes_on() {
    let ground = Ground::new().await;
    ground.hook(&["booking.*", "plan.*"]).await;
    ground.book(9, "before@example.com").await;
    ground.work().await;
    // The server from which the backup came had counted transactions much further, and had an event left to tell.
    ground
        .sql(
            "ALTER TABLE events DISABLE TRIGGER events_append_only; \
             UPDATE events SET transaction_id = 1000000000000; \
             ALTER TABLE events ENABLE TRIGGER events_append_only; \
             UPDATE webhook_cursor SET transaction_id = 1000000000001; \
             INSERT INTO events (id, kind, subject_id, user_id, actor_kind, data, at, transaction_id) \
             SELECT gen_random_uuid(), 'plan.paused', gen_random_uuid(), user_id, 'system', '{}', \
                    '2026-06-14T09:00:00Z', 1000000000002 FROM webhook_endpoints",
        )
        .await;

    ground.work().await;
    assert_eq!(ground.kinds(), ["booking.confirmed", "plan.paused"]);
    ground.book(10, "olena@example.com").await;
    ground.work().await;
    ground.book(11, "petro@example.com").await;
    ground.work().await;

    assert_eq!(
        ground.kinds(),
        ["booking.confirmed", "plan.paused", "booking.confirmed", "booking.confirmed"]
    );
}
