//! Measures the program itself, release-built: `cargo bench --bench load -- start` (or `booking`, `coaching`, `pages`, or
//! `newsletter`, which takes the name of a part besides).
//!
//! Brings its own server and folders. Prints figures; never fails because of one.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::print_stderr,
    clippy::print_stdout,
    reason = "a harness stops where it cannot measure; it reads the clock and prints"
)]

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use reqwest::Client;
use support::database::server_or_listed;
use support::process::{PATIENCE, Program, Running};

#[expect(
    dead_code,
    unused_imports,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "the tests' ground, of which this harness needs a part"
)]
#[path = "../tests/it/support/mod.rs"]
mod support;

#[path = "load/booking.rs"]
mod booking;
#[path = "load/newsletter.rs"]
mod newsletter;

#[path = "load/coaching.rs"]
mod coaching;
#[path = "load/pages.rs"]
mod pages;

/// How many times each start is measured.
const STARTS: usize = 7;
/// How many pages a process answers before its memory is read a second time.
const PAGES: usize = 1_000;
/// How long a process has nothing to do before its memory is read.
const IDLE: Duration = Duration::from_secs(5);

#[tokio::main]
async fn main() {
    // Cargo adds `--bench` by itself.
    let wishes: Vec<String> =
        std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let wishes: Vec<&str> = wishes.iter().map(String::as_str).collect();
    if newsletter::serve_the_bench(&wishes).await {
        return;
    }
    match wishes.as_slice() {
        ["start"] => start().await,
        ["booking"] => booking::measure().await,
        ["coaching"] => coaching::measure().await,
        ["pages"] => pages::measure().await,
        ["newsletter"] => newsletter::measure("").await,
        ["newsletter", part] => newsletter::measure(part).await,
        [] => {
            start().await;
            booking::measure().await;
            coaching::measure().await;
            pages::measure().await;
            newsletter::measure("").await;
        }
        others => {
            let known = "start, booking, coaching, pages, newsletter";
            println!("no such measurement: {}; there are: {known}", others.join(" "));
        }
    }
}

async fn start() {
    start_on_the_embedded_database().await;
    idle_memory().await;
}

/// From the start of the process to the first page, in a folder that is new, and again in the same folder.
async fn start_on_the_embedded_database() {
    let (mut first, mut second) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        let folder = tempfile::tempdir().expect("a temporary folder");
        first.push(time_to_first_page(folder.path()).await);
        second.push(time_to_first_page(folder.path()).await);
    }
    println!("embedded database, from the start of the process to the first page ({STARTS} times each):");
    println!("  first start   {}", spread(first));
    println!("  second start  {}", spread(second));
}

async fn time_to_first_page(folder: &Path) -> Duration {
    let begin = Instant::now();
    let (mut running, address) = altitude(&["serve"]).in_folder(folder).serve().await;
    page(&Client::new(), &address).await;
    let took = begin.elapsed();
    running.terminate();
    running.exit(PATIENCE).await;
    took
}

/// Memory of a process on a database server with default settings: with nothing to do after its start, and after it
/// answered pages.
async fn idle_memory() {
    let Some(database) = server_or_listed("idle memory").await else {
        return println!("idle memory: not measured, there are no PostgreSQL programs here");
    };
    let mut seed = on_server(&["demo", "seed"], database.url()).start();
    assert!(seed.exit(PATIENCE).await.success(), "{:?}", seed.stderr());

    println!("idle memory on a database server, default settings (goal: below 40 MiB):");
    for arguments in [["serve"].as_slice(), &["serve", "--no-worker"]] {
        let (running, address) = on_server(arguments, database.url()).serve().await;
        let client = Client::new();
        page(&client, &address).await;
        tokio::time::sleep(IDLE).await;
        println!("  {:<18} after its start      {}", arguments.join(" "), memory(&running));
        for _ in 0..PAGES {
            page(&client, &address).await;
        }
        tokio::time::sleep(IDLE).await;
        println!("  {:<18} after {PAGES} pages    {}", "", memory(&running));
    }
    let mut working = on_server(&["work"], database.url()).start();
    working.line(|line| line == "working", PATIENCE).await;
    tokio::time::sleep(IDLE).await;
    println!("  {:<18} after its start      {}", "work", memory(&working));
}

fn altitude(arguments: &[&str]) -> Program {
    Program::altitude(arguments)
        .env("ALTITUDE__HTTP__BIND", "127.0.0.1:0")
        .env("ALTITUDE__METRICS__BIND", "127.0.0.1:0")
        .env("ALTITUDE__RATE_LIMITS__ENABLED", "false")
}

fn on_server(arguments: &[&str], url: &str) -> Program {
    altitude(arguments).env("DATABASE_URL", url)
}

/// Reads the coaches' page to its end.
async fn page(client: &Client, address: &str) {
    let response = client.get(format!("{address}/")).send().await.expect("an answer");
    assert!(response.status().is_success(), "{}", response.status());
    response.text().await.expect("a whole page");
}

/// What the kernel says of a process: resident now, and at most so far.
fn memory(running: &Running) -> String {
    let status = fs::read_to_string(format!("/proc/{}/status", running.pid())).expect("Linux and a process");
    let value = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
        line.trim().trim_end_matches(" kB").parse::<u64>().unwrap_or_default() / 1024
    };
    format!("{} MiB resident, {} MiB at most, {} threads", value("VmRSS:"), value("VmHWM:"), threads(&status))
}

fn threads(status: &str) -> &str {
    status.lines().find_map(|line| line.strip_prefix("Threads:")).unwrap_or_default().trim()
}

/// The median, and between what it lay.
fn spread(mut times: Vec<Duration>) -> String {
    times.sort_unstable();
    let at = |index: usize| times.get(index).copied().unwrap_or_default().as_millis();
    format!("median {} ms ({} to {} ms)", at(times.len() / 2), at(0), at(times.len().saturating_sub(1)))
}
