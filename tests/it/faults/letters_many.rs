//! Several workers on one database, stopped and started again by the author, and readers who leave meanwhile.

use std::collections::BTreeSet;

use altitude::newsletter::core::issue_state::Command;

use super::ground::{SOON, number};
use super::letters::Letters;
use crate::support::database::random_number;
use crate::support::smtp_sink::{Rule, Stage};

const SENT: &str = "SELECT count(*) FROM deliveries WHERE state = 'sent'";

#[tokio::test(flavor = "multi_thread")]
async fn five_workers_send_each_copy_once_while_the_issue_is_paused_and_resumed() {
    let test = "faults::letters_many::five_workers_send_each_copy_once_while_the_issue_is_paused_and_resumed";
    let Some(letters) = Letters::open(test, 3_000).await else { return };
    let workers: Vec<_> =
        (0..5).map(|_| letters.worker().env("ALTITUDE__DATABASE__POOL_SIZE", "4").start()).collect();
    for _ in 0..12 {
        let before = number(&letters.sql, SENT).await;
        letters
            .until_at_least(SENT, (before + i64::try_from(random_number() % 100).unwrap()).min(2_500))
            .await;
        if letters.command(Command::Pause).await {
            let states = letters.states().await;
            assert!(states.values().sum::<i64>() <= 3_000, "{states:?}");
            assert!(letters.command(Command::Resume).await);
        }
    }
    letters.until_finished().await;
    // A copy whose lease ran out meanwhile is noted by its worker a moment later.
    letters.until_at_least(SENT, 3_000).await;

    letters.check_the_books(3_000).await;
    for mut worker in workers {
        worker.terminate();
        assert!(worker.exit(SOON).await.success());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_issue_that_is_called_off_stops_within_what_is_in_hand() {
    let test = "faults::letters_many::an_issue_that_is_called_off_stops_within_what_is_in_hand";
    let Some(letters) = Letters::open(test, 3_000).await else { return };
    let mut worker = letters.worker().start();
    letters.until_at_least(SENT, 100).await;
    assert!(letters.command(Command::Cancel).await);
    let held = "SELECT 1 - least(1, count(*)) FROM deliveries WHERE state IN ('leased', 'transmitting')";
    letters.until_at_least(held, 1).await;
    let sent = number(&letters.sql, SENT).await;
    worker.terminate();
    worker.exit(SOON).await;

    assert_eq!(number(&letters.sql, SENT).await, sent);
    assert_eq!(letters.taken().len(), usize::try_from(sent).unwrap());
    let states = letters.states().await;
    assert!(sent < 3_000 && states["pending"] + sent == 3_000, "{states:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_leaves_during_a_slow_run_gets_nothing_afterwards() {
    let test = "faults::letters_many::who_leaves_during_a_slow_run_gets_nothing_afterwards";
    let Some(letters) = Letters::open(test, 150).await else { return };
    let _worker = letters.worker().env("ALTITUDE__MAIL__RATE_PER_SERVER", "10").start();
    letters.until_at_least(SENT, 10).await;
    let leave = "WITH late AS (SELECT id, subscription_id, address FROM deliveries WHERE state = 'pending' \
                               ORDER BY next_attempt_at DESC, id DESC LIMIT 30), \
                      ended AS (UPDATE subscriptions s SET status = 'unsubscribed' FROM late \
                                WHERE s.id = late.subscription_id) \
                 SELECT address FROM late";
    let rows = letters.sql.query(leave, &[]).await.unwrap();
    let gone: BTreeSet<String> = rows.iter().map(|row| row.get(0)).collect();
    letters.until_finished().await;

    let taken: BTreeSet<String> = letters.taken().into_keys().collect();
    assert_eq!((gone.len(), taken.len()), (30, 120));
    assert!(taken.is_disjoint(&gone));
    assert_eq!(letters.addresses("skipped").await, gone);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_stalls_or_goes_away_makes_nothing_go_out_twice() {
    let test = "faults::letters_many::a_server_that_stalls_or_goes_away_makes_nothing_go_out_twice";
    let Some(letters) = Letters::open(test, 600).await else { return };
    letters.sink.rule(Rule::stall(Stage::EndOfData).times(3));
    letters.sink.rule(Rule::drop_line(Stage::EndOfData).times(5));
    letters.sink.rule(Rule::reply(Stage::Recipient, 450, "4.2.0 later").times(20));
    let _worker = letters.worker().env("ALTITUDE__MAIL__TIMEOUT_SECONDS", "3").start();
    letters.until_at_least(SENT, 100).await;
    letters.sink.refuse().await;
    letters.sink.cut();
    letters.until_at_least("SELECT count(*) FROM send_buckets WHERE key LIKE 'server:%'", 1).await;
    letters.sink.accept().await;
    letters.until_at_least("SELECT count(*) FROM deliveries WHERE state IN ('sent', 'unknown')", 580).await;
    letters
        .sql
        .batch_execute("UPDATE deliveries SET next_attempt_at = now() WHERE state = 'pending'")
        .await
        .unwrap();
    letters.until_finished().await;

    letters.check_the_books(600).await;
    let unknown = letters.addresses("unknown").await.len();
    assert!((3..=60).contains(&unknown), "{unknown}");
}
