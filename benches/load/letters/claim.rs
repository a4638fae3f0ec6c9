//! The claim of a worker, heard on the wire and said again over ledgers of every size.

use std::time::{Duration, Instant};

use super::press::{Press, issue_id};
use super::sink::Sink;
use crate::booking::floor::Floor;
use crate::booking::measure::percentile;
use crate::booking::tape::{Proxy, Sent};

/// Rows of the ledger.
const SIZES: [u32; 3] = [10_000, 1_000_000, 10_000_000];
/// Claims of each.
const CLAIMS: usize = 200;

/// Claims again and again from ledgers of different sizes.
pub async fn measure() {
    println!("the claim of a worker, {CLAIMS} times each, undone each time:");
    let claim = heard().await;
    for size in SIZES {
        let press = Press::found(1).await;
        fill(&press, size).await;
        let floor = Floor::of(press.url(), &vec![vec![claim.clone()]]).await;
        let mut took = Vec::new();
        for _ in 0..CLAIMS {
            floor.begin().await;
            let begin = Instant::now();
            floor.play().await;
            took.push(begin.elapsed());
            floor.roll_back().await;
        }
        took.sort_unstable();
        println!(
            "  {size:>10} rows: median {:.2} ms, p99 {:.2} ms",
            percentile(&took, 50),
            percentile(&took, 99)
        );
    }
}

/// The claim as the program says it.
async fn heard() -> Sent {
    let folder = tempfile::tempdir().expect("a folder");
    let sink = Sink::start(0, &folder.path().join("first.eml").display().to_string()).await;
    let press = Press::found(1_000).await;
    press.send(1).await;
    let proxy = Proxy::before(press.url()).await;
    proxy.listen();
    let mut worker = press.worker_at(&proxy.url, sink.port);
    press.until("SELECT count(*) = 1 FROM issues WHERE status = 'finished'").await;
    worker.terminate();
    worker.exit(Duration::from_secs(30)).await;
    let (batches, _) = proxy.heard();
    let is_claim =
        |sent: &Sent| matches!(sent, Sent::Prepared(text, _) if text.contains("SET state = 'leased'"));
    batches.into_iter().flatten().find(is_claim).expect("a claim")
}

/// A ledger with so many rows, half of them waiting, the others sent, over fifty issues besides.
async fn fill(press: &Press, size: u32) {
    let issue = issue_id(1);
    press
        .run(&format!(
            "SET session_replication_role = replica;
            INSERT INTO deliveries (id, issue_id, subscriber_id, subscription_id, address, state, next_attempt_at, fence,
                attempts, created_at, finished_at)
            SELECT gen_random_uuid(), CASE WHEN n % 2 = 0 THEN '{issue}'::uuid ELSE md5((n % 50)::text)::uuid END,
                gen_random_uuid(), gen_random_uuid(), 'reader-' || n || '@bench.test',
                CASE WHEN n % 2 = 0 THEN 'pending' ELSE 'sent' END, '2026-01-01Z'::timestamptz + n * interval '1 microsecond',
                0, 0, now(), CASE WHEN n % 2 = 1 THEN now() END
            FROM generate_series(1, {size}) n;
            UPDATE issues SET status = 'sending', frozen = '{{}}';
            SET session_replication_role = DEFAULT"
        ))
        .await;
    press.run("VACUUM ANALYZE deliveries").await;
}
