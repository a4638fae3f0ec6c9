//! Mail servers that refuse an issue, for a time or for good, and workers that send it meanwhile.

use altitude::newsletter::core::issue_state::Command;

use super::ground::number;
use super::letters::Letters;
use crate::support::smtp_sink::{Rule, Stage};

const PAUSED: &str = "SELECT count(*) FROM issues WHERE status = 'paused'";
const HELD: &str = "SELECT 1 - least(1, count(*)) FROM deliveries WHERE state IN ('leased', 'transmitting')";

#[tokio::test(flavor = "multi_thread")]
async fn an_issue_that_everybody_refuses_through_our_fault_pauses_and_goes_on_when_the_cause_is_gone() {
    let test = "faults::letters_refused::an_issue_that_everybody_refuses_through_our_fault_pauses_and_goes_on_when_the_cause_is_gone";
    let Some(letters) = Letters::open(test, 500).await else { return };
    letters.sink.rule(Rule::reply(Stage::EndOfData, 550, "5.7.26 unauthenticated mail is not accepted"));
    let _workers = [letters.worker().start(), letters.worker().start()];
    letters.until_at_least(PAUSED, 1).await;
    // An answer that came after its lease ran out takes a moment more.
    letters.until_at_least("SELECT count(*) FROM deliveries WHERE state = 'pending'", 500).await;

    let reason: Option<String> =
        letters.sql.query_one("SELECT pause_reason FROM issues", &[]).await.unwrap().get(0);
    assert!(reason.is_some_and(|reason| reason.contains("5.7.26")));
    let asked = number(&letters.sql, "SELECT count(*) FROM deliveries WHERE attempts > 0").await;
    // The first refusals are judged by threes: each worker had 13 connections busy before every commit.
    assert!(asked <= 2 * 3 * 13, "{asked} of 500 were offered before it stopped");
    assert!(letters.taken().is_empty());
    let touched = "SELECT count(*) FROM subscribers WHERE suppressed_at IS NOT NULL OR soft_bounces > 0";
    assert_eq!(number(&letters.sql, touched).await, 0);
    assert_eq!(number(&letters.sql, "SELECT count(*) FROM suppressions").await, 0);
    let states = letters.states().await;
    assert_eq!((states.len(), states["pending"]), (1, 500), "{states:?}");

    letters.sink.behave();
    // As long as it pauses, nobody else holds a row.
    letters.sql.batch_execute("UPDATE deliveries SET next_attempt_at = now()").await.unwrap();
    assert!(letters.command(Command::Resume).await);
    letters.until_finished().await;
    letters.check_the_books(500).await;
    assert_eq!(letters.addresses("sent").await.len(), 500);
}

#[tokio::test(flavor = "multi_thread")]
async fn hosts_that_want_us_slower_for_a_time_lose_nobody() {
    let test = "faults::letters_refused::hosts_that_want_us_slower_for_a_time_lose_nobody";
    let Some(letters) = Letters::open(test, 400).await else { return };
    letters.sink.rule(Rule::reply(Stage::Recipient, 450, "4.7.1 greylisted").times(60));
    letters.sink.rule(Rule::reply(Stage::Recipient, 421, "4.3.2 too busy").times(30));
    letters.sink.rule(Rule::reply(Stage::EndOfData, 451, "4.3.0 try again later").times(30));
    let _worker = letters.worker().start();
    letters.until_at_least("SELECT count(*) FROM send_buckets WHERE key LIKE 'domain:%'", 5).await;
    let later = "SELECT least(1, count(*)) FROM deliveries WHERE state = 'pending' AND smtp_code >= 400";
    letters.until_at_least(later, 1).await;
    let waits = "SELECT count(*) FROM deliveries WHERE state = 'pending' AND next_attempt_at <= now()";
    // Whoever waits does so with nothing in a worker's hands; then the hosts have calmed down.
    for _ in 0..200 {
        letters.until_at_least(HELD, 1).await;
        // One by one and in order, as the worker locks them: together they could wait for each other.
        for again in [
            "DELETE FROM send_buckets WHERE key IN (SELECT key FROM send_buckets ORDER BY key FOR UPDATE)",
            "UPDATE deliveries SET next_attempt_at = now() WHERE state = 'pending'",
        ] {
            letters.sql.execute(again, &[]).await.unwrap();
        }
        letters.until_at_least(&format!("SELECT 1 - least(1, ({waits}))"), 1).await;
        letters.until_at_least(HELD, 1).await;
        if number(&letters.sql, "SELECT count(*) FROM deliveries WHERE state = 'pending'").await == 0 {
            break;
        }
    }
    letters.until_finished().await;

    letters.check_the_books(400).await;
    assert_eq!(letters.addresses("sent").await.len(), 400);
    assert_eq!(number(&letters.sql, "SELECT count(*) FROM suppressions").await, 0);
}
