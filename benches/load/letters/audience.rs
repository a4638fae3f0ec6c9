//! Writing the audience of an issue, beside one bare `INSERT … SELECT` into a table with the same indexes.

use std::time::Instant;

use super::press::{Press, issue_id, list_id, peak};
use crate::booking::measure::Pairs;

/// Readers.
const READERS: u32 = 1_000_000;
/// Turns of each.
const RUNS: usize = 3;

/// Prepares an issue to a million readers, again and again.
pub async fn measure() {
    let press = Press::found(READERS).await;
    let (mut pairs, mut memory) = (Pairs::default(), 0);
    for _ in 0..RUNS {
        let worker = press.worker(9);
        press.send(1).await;
        press.until("SELECT prepared_at IS NOT NULL FROM issues").await;
        memory = memory.max(peak(&worker));
        drop(worker);
        let ours = "SELECT extract(epoch FROM prepared_at - started_at)::float8 FROM issues";
        let ours = press.number(ours).await;
        press.until("SELECT count(*) = 0 FROM pg_stat_activity WHERE application_name = 'altitude'").await;
        press
            .run(
                "UPDATE issues SET status = 'draft', prepared_at = NULL, prepared_through = NULL, candidates = 0;
                TRUNCATE deliveries; CHECKPOINT",
            )
            .await;
        let bare = bare(&press).await;
        pairs.add(ours, bare);
    }
    println!("audience of {READERS} readers ({RUNS} runs in turns):");
    println!("  {:.1} s, bare INSERT … SELECT {:.1} s", pairs.first(), pairs.second());
    println!("  ratio {} (goal: at most 2.00)", pairs.ratio());
    println!("  worker: {memory} MiB at most (goal: 96)");
}

async fn bare(press: &Press) -> f64 {
    press.run("CREATE TABLE bare (LIKE deliveries INCLUDING ALL)").await;
    let (issue, list) = (issue_id(1), list_id(1));
    let begin = Instant::now();
    press
        .run(&format!(
            "INSERT INTO bare (id, issue_id, subscriber_id, subscription_id, address, state, next_attempt_at, fence,
                attempts, created_at)
            SELECT md5('{issue}' || r.id::text)::uuid, '{issue}', r.id, s.id, r.email, 'pending', now(), 0, 0, now()
            FROM subscriptions s JOIN subscribers r ON r.id = s.subscriber_id
            WHERE s.list_id = '{list}' AND s.status = 'confirmed' AND r.suppressed_at IS NULL"
        ))
        .await;
    let took = begin.elapsed().as_secs_f64();
    press.run("DROP TABLE bare; CHECKPOINT").await;
    took
}
