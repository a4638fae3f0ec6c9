//! Stopping when asked to.

use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use super::crash::Site;
use super::ground::{SOON, number, post, until};
use crate::support::app::send;
use crate::support::smtp_sink::{Rule, Stage};

/// `http.shutdown_seconds` of these tests.
const LIMIT: Duration = Duration::from_secs(20);

fn is_closed(address: &str) -> bool {
    let address: SocketAddr = address.trim_start_matches("http://").parse().unwrap();
    TcpStream::connect_timeout(&address, Duration::from_secs(1)).is_err()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_told_to_stop_finishes_the_request_and_the_mail_in_hand() {
    let test = "faults::stop::a_server_that_is_told_to_stop_finishes_the_request_and_the_mail_in_hand";
    let Some(mut site) = Site::open(test).await else { return };
    let program = site.program(&["serve"]).env("ALTITUDE__HTTP__SHUTDOWN_SECONDS", "20");
    let (mut server, address) = program.serve().await;
    let url = format!("{address}/api/v1/bookings");
    let wish = |site: &Site, hour: u32| {
        site.practice.wish(&site.practice.hour(hour), &format!("h{hour}@example.com"))
    };

    // Two mails in hand: the mail server takes its time at the final dot.
    site.sink.rule(Rule::stall(Stage::EndOfData));
    send(post(&site.http, &url, "first", &wish(&site, 1))).await.expect(201);
    site.sink.wait_until(SOON, |sink| sink.open_connections() == 2).await;
    // A request in hand: it waits for the coach's calendar.
    let request = post(&site.http, &url, "second", &wish(&site, 2));
    let calendar = site.sql.transaction().await.unwrap();
    calendar.execute("SELECT FROM hosts FOR UPDATE", &[]).await.unwrap();
    let in_hand = tokio::spawn(send(request));
    let waiting = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    let is_waiting = async || calendar.query_one(waiting, &[]).await.unwrap().get::<_, i64>(0) == 1;
    until("the request waits", is_waiting).await;

    server.terminate();
    until("no new connections", async || is_closed(&address)).await;
    assert!(server.is_running());
    calendar.commit().await.unwrap();
    let answer = in_hand.await.unwrap();
    assert_eq!(answer.status, 201, "{}", answer.text);
    assert!(server.is_running(), "two mails are still in hand");
    site.sink.behave();
    site.sink.release();

    assert_eq!(server.exit(LIMIT).await.code(), Some(0));
    let sent = "SELECT count(*) FROM mail_messages WHERE state = 'sent' AND attempts = 1";
    assert_eq!(number(&site.sql, sent).await, 2, "the mails in hand");
    assert_eq!(number(&site.sql, "SELECT count(*) FROM bookings").await, 2);

    let (_server, _) = site.program(&["serve"]).serve().await;
    site.until_all_mails_are_sent().await;
    assert_eq!(
        number(&site.sql, sent).await,
        4,
        "the others are sent by the next process, at the first attempt"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_finished_in_time_does_not_keep_a_process_from_stopping() {
    let test = "faults::stop::what_cannot_be_finished_in_time_does_not_keep_a_process_from_stopping";
    let Some(site) = Site::open(test).await else { return };
    let program = site.program(&["serve"]).env("ALTITUDE__HTTP__SHUTDOWN_SECONDS", "2");
    let (mut server, address) = program.serve().await;
    site.sink.rule(Rule::stall(Stage::Data));
    let wish = site.practice.wish(&site.practice.hour(1), "olena@example.com");
    send(post(&site.http, &format!("{address}/api/v1/bookings"), "key", &wish)).await.expect(201);
    site.sink.wait_until(SOON, |sink| sink.open_connections() == 2).await;

    server.terminate();

    assert_eq!(server.exit(Duration::from_secs(25)).await.code(), Some(0));
    let free =
        "SELECT count(*) FROM mail_messages WHERE state = 'queued' AND locked_until IS NULL AND attempts = 0";
    assert_eq!(number(&site.sql, free).await, 2, "let go for another worker");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_idle_server_and_an_idle_worker_stop_at_once() {
    let test = "faults::stop::an_idle_server_and_an_idle_worker_stop_at_once";
    let Some(site) = Site::open(test).await else { return };
    let (mut server, address) = site.program(&["serve"]).serve().await;
    let mut worker = site.program(&["work"]).start();
    worker.line(|line| line == "working", SOON).await;
    // A connection that is kept alive is not a request in hand.
    assert_eq!(send(site.http.get(format!("{address}/healthz"))).await.status, 200);

    server.terminate();
    worker.terminate();

    let soon = Duration::from_secs(25);
    assert_eq!((server.exit(soon).await.code(), worker.exit(soon).await.code()), (Some(0), Some(0)));
}
