//! An issue with its ledger, beside raw lettre with as many connections and the same mail.

use super::press::{CONNECTIONS, Press, peak};
use super::raw::{self, Line};
use super::sink::Sink;
use crate::booking::measure::Pairs;

/// Turns of each.
const RUNS: usize = 3;

/// Sends to a sink that answers after 10 ms, and to one that answers at once.
pub async fn measure() {
    println!(
        "sending with {CONNECTIONS} connections, ledger on a durable server, beside raw lettre ({RUNS} runs in turns):"
    );
    for (delay, readers) in [(10, 3_000), (0, 10_000)] {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("first.eml").display().to_string();
        let sink = Sink::start(delay, &file).await;
        let (mut pairs, mut plain, mut memory) = (Pairs::default(), Pairs::default(), 0);
        for _ in 0..RUNS {
            let (ours, most) = issue(&sink, readers).await;
            memory = memory.max(most);
            pairs.add(ours, raw::rate(sink.port, (&file, Line::AtOnce), readers).await);
            plain.add(ours, raw::rate(sink.port, (&file, Line::AsLettre), readers).await);
        }
        let size = std::fs::metadata(&file).map_or(0, |file| file.len() / 1024);
        println!(
            "  sink answers after {delay:>2} ms: {:.0} copies a second, raw {:.0}, mails of {size} KiB",
            pairs.first(),
            pairs.second()
        );
        println!("    ratio {}{}", pairs.ratio(), if delay > 0 { " (goal: at least 0.80)" } else { "" });
        println!(
            "    raw on connections as lettre opens them: {:.0}, ratio {}",
            plain.second(),
            plain.ratio()
        );
        println!("    worker: {memory} MiB at most (goal: 96)");
    }
}

/// Copies a second from the first mark to the last outcome, and the worker's memory.
async fn issue(sink: &Sink, readers: u32) -> (f64, u64) {
    let press = Press::found(readers).await;
    press.send(1).await;
    let mut worker = press.worker(sink.port);
    press.until("SELECT count(*) = 1 FROM issues WHERE status = 'finished'").await;
    let memory = peak(&worker);
    worker.terminate();
    worker.exit(crate::support::process::PATIENCE).await;
    let took = "SELECT extract(epoch FROM max(finished_at) - min(transmitting_at))::float8 FROM deliveries";
    let sent = press.number("SELECT count(*)::float8 FROM deliveries WHERE state = 'sent'").await;
    (sent / press.number(took).await, memory)
}
