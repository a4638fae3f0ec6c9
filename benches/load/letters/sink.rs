//! A mail server that takes everything, each answer after a delay, in as little time of its own as possible.

use std::env::current_exe;
use std::time::{Duration, SystemTime};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use crate::support::process::{PATIENCE, Program, Running};

/// How a recipient begins whose arrival is told on standard error.
pub const TOLD: &str = "told-";
/// Where the first mail of a sink is left for raw senders.
const FIRST: &str = "BENCH_FIRST_MAIL";
/// What the line with the port begins with.
const PORT: &str = "port ";

/// A sink in a process of its own; it ends with this value.
pub struct Sink {
    /// Where it listens.
    pub port: u16,
    process: Running,
}

impl Sink {
    /// Starts one; its first mail is written into a file.
    pub async fn start(delay: u64, first: &str) -> Self {
        let mut process = bench(&["newsletter-sink", &delay.to_string()]).env(FIRST, first).start();
        let line = process.line(|line| line.starts_with(PORT), PATIENCE).await;
        Self { port: line.trim_start_matches(PORT).parse().expect("a port"), process }
    }

    /// Arrivals of those who are told: what follows [`TOLD`], and when.
    pub fn told(&self) -> Vec<(String, SystemTime)> {
        let lines = self.process.stderr();
        let told = lines.iter().filter_map(|line| {
            let (recipient, at) = line.strip_prefix(TOLD)?.split_once(' ')?;
            let at = SystemTime::UNIX_EPOCH + Duration::from_micros(at.parse().ok()?);
            Some((recipient.to_owned(), at))
        });
        told.collect()
    }
}

/// This program as another process.
pub fn bench(arguments: &[&str]) -> Program {
    Program::new(&current_exe().expect("this program").display().to_string(), arguments)
}

/// Takes mails until it is killed.
pub async fn run(delay: u64) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    eprintln!("{PORT}{}", listener.local_addr().expect("an address").port());
    let mut is_first = true;
    while let Ok((stream, _)) = listener.accept().await {
        stream.set_nodelay(true).ok();
        let first = is_first.then(|| std::env::var(FIRST).unwrap_or_default());
        is_first = false;
        tokio::spawn(async move { converse(stream, Duration::from_millis(delay), first).await });
    }
}

async fn converse(mut stream: TcpStream, delay: Duration, mut first: Option<String>) -> Option<()> {
    let (mut held, mut is_data, mut told) = (Vec::with_capacity(64 * 1024), false, None);
    answer(&mut stream, delay, "220 sink.test\r\n").await?;
    loop {
        let end = if is_data { find(&held, b"\r\n.\r\n") } else { find(&held, b"\r\n") };
        let Some(end) = end else {
            if stream.read_buf(&mut held).await.ok()? == 0 {
                return None;
            }
            continue;
        };
        if is_data {
            if let Some(file) = first.take() {
                std::fs::write(file, held.get(..end).unwrap_or_default()).ok();
            }
            held.clear();
            is_data = false;
            if let Some(recipient) = told.take() {
                let at = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
                eprintln!("{TOLD}{recipient} {}", at.as_micros());
            }
            answer(&mut stream, delay, "250 2.0.0 taken\r\n").await?;
            continue;
        }
        let line = String::from_utf8_lossy(held.get(..end).unwrap_or_default()).into_owned();
        held.drain(..end + 2);
        let said = match line.get(..4).unwrap_or_default().to_ascii_uppercase().as_str() {
            "EHLO" => "250-sink.test\r\n250-8BITMIME\r\n250 SMTPUTF8\r\n",
            "DATA" => {
                is_data = true;
                "354 go on\r\n"
            }
            "QUIT" => "221 bye\r\n",
            "RCPT" => {
                told = line.split_once(TOLD).and_then(|(_, rest)| rest.split('@').next().map(str::to_owned));
                "250 2.1.5 ok\r\n"
            }
            _ => "250 2.1.0 ok\r\n",
        };
        answer(&mut stream, delay, said).await?;
    }
}

async fn answer(stream: &mut TcpStream, delay: Duration, said: &str) -> Option<()> {
    if !delay.is_zero() {
        tokio::time::sleep(delay).await;
    }
    stream.write_all(said.as_bytes()).await.ok()
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    // A mail ends where its last packet ends.
    if wanted.len() > 2 && !bytes.ends_with(wanted) {
        return None;
    }
    bytes.windows(wanted.len()).position(|window| window == wanted)
}
