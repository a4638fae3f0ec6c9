//! The bare floor of sending: lettre's own connections, one mail after the other, and no account of anything.

use std::time::{Duration, Instant};

use lettre::address::Envelope;
use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::extension::ClientId;
use tokio::task::JoinSet;

use super::press::CONNECTIONS;
use super::sink::bench;

/// Longest run.
const LONG: Duration = Duration::from_mins(10);

/// Mails a second, measured in a process of its own.
pub async fn rate(port: u16, file: &str, count: u32) -> f64 {
    let mut raw = bench(&["newsletter-raw", &port.to_string(), file, &count.to_string()]).start();
    assert!(raw.exit(LONG).await.success(), "{:?}", raw.stderr());
    String::from_utf8_lossy(&raw.stdout()).trim().parse().expect("a rate")
}

/// Sends so many mails and prints the rate.
pub async fn run((port, file): (&str, &str), count: u32) {
    let port: u16 = port.parse().expect("a port");
    let mail = std::fs::read(file).expect("a mail");
    let share = count / CONNECTIONS;
    let begin = Instant::now();
    let mut lines = JoinSet::new();
    for line in 0..CONNECTIONS {
        let mail = mail.clone();
        lines.spawn(async move {
            let hello = ClientId::Domain(String::from("bench.test"));
            let connecting =
                AsyncSmtpConnection::connect_tokio1(("127.0.0.1", port), None, &hello, None, None);
            let mut connection = connecting.await.expect("the sink answers");
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
