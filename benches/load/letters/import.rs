//! Importing a file of readers, beside raw `COPY` of as many rows into tables with the same indexes.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use bytes::Bytes;
use futures_util::SinkExt as _;

use super::press::{Press, list_id, peak};
use crate::booking::measure::Pairs;

/// Rows of the file.
const ROWS: u32 = 1_000_000;
/// Turns of each.
const RUNS: usize = 3;
/// Longest import.
const LONG: Duration = Duration::from_mins(30);

/// Imports a million rows, again and again.
pub async fn measure() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("readers.csv").display().to_string();
    let mut text = String::from("email,name\n");
    for row in 0..ROWS {
        writeln!(text, "row-{row}@host-{}.bench.test,Reader {row}", row % 500).expect("memory");
    }
    std::fs::write(&file, text).expect("a file");

    let (mut readers, mut all, mut memory) = (Pairs::default(), Pairs::default(), 0);
    for _ in 0..RUNS {
        let press = Press::found(1).await;
        let begin = Instant::now();
        let arguments = ["newsletter", "import", &file, "--list", "list-1", "--consent-source", "bench"];
        let mut import = press.program(&arguments).start();
        while import.is_running() {
            memory = memory.max(peak(&import));
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        assert!(import.exit(LONG).await.success(), "{:?}", import.stderr());
        let ours = f64::from(ROWS) / begin.elapsed().as_secs_f64();
        press.run("CHECKPOINT").await;
        let (one, three) = bare(&press).await;
        readers.add(ours, f64::from(ROWS) / one);
        all.add(ours, f64::from(ROWS) / three);
    }
    println!("import of {ROWS} rows, one list ({RUNS} runs in turns):");
    println!("  {:.0} rows a second; COPY of the readers alone {:.0}", readers.first(), readers.second());
    println!("  ratio {} (goal: at least 0.30)", readers.ratio());
    println!("  COPY of what an import writes (reader, subscription, consent) {:.0}", all.second());
    println!("  ratio {}", all.ratio());
    println!("  import: {memory} MiB at most (goal: 96)");
}

/// A line of a copy by its number.
type Row<'a> = &'a (dyn Fn(u32) -> String + Sync);

/// Seconds of `COPY` into a table of readers, and into that of subscriptions and of consent besides.
async fn bare(press: &Press) -> (f64, f64) {
    let mut took = Vec::new();
    let list = list_id(1);
    let now = "2026-06-14 08:00:00Z";
    let id =
        |row: u32, kind: u32| format!("{:08x}-0000-7000-8000-{kind:012x}", row.wrapping_mul(0x9e37_79b1));
    let reader = |row: u32| {
        let host = row % 500;
        format!(
            "{}\trow-{row}@host-{host}.bench.test\tReader {row}\t{{}}\t[]\ten\t0\t1\t{now}\t{now}\n",
            id(row, 1)
        )
    };
    let subscription =
        |row: u32| format!("{}\t{list}\t{}\tconfirmed\t{now}\t{now}\n", id(row, 2), id(row, 1));
    let consent = |row: u32| {
        let hash = format!("{:064x}", u64::from(row).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        format!("{}\t{}\t\\\\x{hash}\t{list}\timported\tbench\t\t{now}\n", id(row, 3), id(row, 1))
    };
    let rows: [(&str, &str, Row<'_>); 3] = [
        (
            "subscribers",
            "id, email, name, attributes, tags, locale, soft_bounces, revision, created_at, updated_at",
            &reader,
        ),
        ("subscriptions", "id, list_id, subscriber_id, status, requested_at, confirmed_at", &subscription),
        (
            "consent_entries",
            "id, subscriber_id, address_hash, list_id, action, source, form_version, at",
            &consent,
        ),
    ];
    for (table, columns, row) in rows {
        press.run(&format!("CREATE TABLE bare (LIKE {table} INCLUDING ALL)")).await;
        // Made beforehand, so that only the database is measured.
        let pieces: Vec<Bytes> = (0..ROWS / 10_000)
            .map(|piece| Bytes::from((piece * 10_000..(piece + 1) * 10_000).map(row).collect::<String>()))
            .collect();
        let begin = Instant::now();
        let sink = press.sql.copy_in(&format!("COPY bare ({columns}) FROM STDIN")).await.expect("a copy");
        let mut sink = Box::pin(sink);
        for piece in pieces {
            sink.send(piece).await.expect("the database takes it");
        }
        sink.close().await.expect("the database takes all");
        took.push(begin.elapsed().as_secs_f64());
        press.run("DROP TABLE bare; CHECKPOINT").await;
    }
    (took.first().copied().unwrap_or_default(), took.iter().sum())
}
