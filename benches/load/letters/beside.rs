//! What a large issue leaves to others: a small one, and mail that people wait for.

use std::collections::HashMap;
use std::time::{Duration, SystemTime};

use tokio::time::sleep;

use super::press::{Press, issue_id, peak};
use super::sink::{Sink, TOLD};
use crate::booking::measure::percentile;

/// Readers of the large issue, and of the small one.
const LARGE: u32 = 100_000;
const SMALL: u32 = 50;
/// Transactional mails, and the pause between them.
const MAILS: u32 = 400;
const PAUSE: Duration = Duration::from_millis(50);

/// Sends the small issue and the mails while the large one is under way.
pub async fn measure() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("first.eml").display().to_string();
    let sink = Sink::start(10, &file).await;
    let press = Press::found(LARGE).await;
    press.list(2, SMALL).await;
    press.send(1).await;
    let mut worker = press.worker(sink.port);
    press.until("SELECT count(*) > 500 FROM deliveries WHERE state = 'sent'").await;

    println!("beside an issue to {LARGE} readers that is being sent, sink answers after 10 ms:");
    press.send(2).await;
    let small = issue_id(2);
    press.until(&format!("SELECT status = 'finished' FROM issues WHERE id = '{small}'")).await;
    let took = format!(
        "SELECT extract(epoch FROM finished_at - started_at)::float8 FROM issues WHERE id = '{small}'"
    );
    println!("  an issue to {SMALL} readers took {:.1} s (goal: seconds)", press.number(&took).await);

    let took = mails(&press, &sink).await;
    println!(
        "  {} transactional mails: median {:.0} ms, p99 {:.0} ms (goal: below 2,000)",
        took.len(),
        percentile(&took, 50),
        percentile(&took, 99)
    );
    let left = press.number("SELECT count(*)::float8 FROM deliveries WHERE state = 'pending'").await;
    println!("  {left:.0} copies of the large one still waited; worker: {} MiB at most", peak(&worker));
    worker.kill().await;
}

/// How long transactional mails took from the commit that wrote them to the server, sorted.
async fn mails(press: &Press, sink: &Sink) -> Vec<Duration> {
    let mut written = HashMap::new();
    for number in 0..MAILS {
        press
            .run(&format!(
                "INSERT INTO mail_messages (id, message_id, lane, kind, state, to_address, to_name, subject, text_body,
                    html_body, parts, holds_token, next_attempt_at, give_up_at, attempts, fence, created_at)
                SELECT id, '<' || id || '@bench.test>', 'transactional', 'bench', 'queued', '{TOLD}{number}@bench.test', '',
                    'A mail', 'text', '<p>text</p>', '{{}}', false, now(), now() + interval '1 day', 0, 0, now()
                FROM (SELECT gen_random_uuid() AS id) AS made"
            ))
            .await;
        written.insert(number.to_string(), SystemTime::now());
        sleep(PAUSE).await;
    }
    let end = SystemTime::now() + Duration::from_secs(30);
    while sink.told().len() < written.len() && SystemTime::now() < end {
        sleep(PAUSE).await;
    }
    let arrived = sink.told().into_iter();
    let mut took: Vec<Duration> = arrived
        .filter_map(|(number, at)| Some(at.duration_since(*written.get(&number)?).unwrap_or_default()))
        .collect();
    took.sort_unstable();
    took
}
