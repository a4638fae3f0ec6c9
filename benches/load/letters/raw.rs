//! The bare floor of sending: lettre's own connections, one mail after the other, and no account of anything. As lettre
//! opens them, and, which is the harder floor, as this program does: a line that sends at once (`TCP_NODELAY`).

use std::time::{Duration, Instant};

use lettre::address::Envelope;
use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::extension::ClientId;
use tokio::net::TcpStream;
use tokio::task::JoinSet;

use super::press::CONNECTIONS;
use super::sink::bench;

/// Longest run.
const LONG: Duration = Duration::from_mins(10);

/// Mails a second, measured in a process of its own.
pub async fn rate(port: u16, (file, line): (&str, Line), count: u32) -> f64 {
    let mut raw =
        bench(&["newsletter-raw", &port.to_string(), file, &count.to_string(), line.name()]).start();
    assert!(raw.exit(LONG).await.success(), "{:?}", raw.stderr());
    String::from_utf8_lossy(&raw.stdout()).trim().parse().expect("a rate")
}

/// How a connection treats small packets.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// As lettre opens it: they wait for the answer to the one before.
    AsLettre,
    /// They go at once.
    AtOnce,
}

impl Line {
    fn name(self) -> &'static str {
        if self == Self::AtOnce { "at-once" } else { "as-lettre" }
    }
}

/// Sends so many mails and prints the rate.
pub async fn run((port, file): (&str, &str), count: u32, line: &str) {
    let port: u16 = port.parse().expect("a port");
    let is_at_once = line == Line::AtOnce.name();
    let mail = std::fs::read(file).expect("a mail");
    let share = count / CONNECTIONS;
    let begin = Instant::now();
    let mut lines = JoinSet::new();
    for line in 0..CONNECTIONS {
        let mail = mail.clone();
        lines.spawn(async move {
            let hello = ClientId::Domain(String::from("bench.test"));
            let mut connection = if is_at_once {
                let stream = TcpStream::connect(("127.0.0.1", port)).await.expect("the sink listens");
                stream.set_nodelay(true).expect("an option");
                AsyncSmtpConnection::connect_with_transport(Box::new(stream), &hello).await
            } else {
                AsyncSmtpConnection::connect_tokio1(("127.0.0.1", port), None, &hello, None, None).await
            }
            .expect("the sink answers");
            for number in 0..share {
                let from = format!("bounce+{number:048}@bench.test").parse().expect("an address");
                let to = format!("reader-{line}-{number}@bench.test").parse().expect("an address");
                let envelope = Envelope::new(Some(from), vec![to]).expect("an envelope");
                connection.send(&envelope, &mail).await.expect("the sink takes it");
            }
        });
    }
    lines.join_all().await;
    println!("{}", f64::from(share * CONNECTIONS) / begin.elapsed().as_secs_f64());
}
