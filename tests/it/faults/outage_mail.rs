//! The mail server goes away and comes back.

use super::crash::Site;
use super::ground::{SOON, number, post, until, until_number};
use crate::support::app::send;
use crate::support::smtp_sink::{Rule, Stage};

#[tokio::test(flavor = "multi_thread")]
async fn mails_wait_for_a_server_that_is_away_and_then_go() {
    let test = "faults::outage_mail::mails_wait_for_a_server_that_is_away_and_then_go";
    let Some(site) = Site::open(test).await else { return };
    let program = site.program(&["serve"]).env("ALTITUDE__MAIL__RETRY_SECONDS", "1");
    let (server, address) = program.serve().await;
    site.sink.refuse().await;

    for hour in 0..5 {
        let wish = site.practice.wish(&site.practice.hour(hour), &format!("hour-{hour}@example.com"));
        let url = format!("{address}/api/v1/bookings");
        send(post(&site.http, &url, &format!("hour-{hour}"), &wish)).await.expect(201);
    }
    let fewest = "SELECT min(attempts)::bigint FROM mail_messages WHERE state = 'queued'";
    until("every mail was tried twice", async || number(&site.sql, fewest).await >= 2).await;
    assert_eq!(number(&site.sql, "SELECT count(*) FROM mail_messages WHERE state = 'queued'").await, 10);

    // It comes back in a bad mood before it is well again.
    site.sink.rule(Rule::reply(Stage::Recipient, 451, "4.7.1 Try again later").times(4));
    site.sink.rule(Rule::drop_line(Stage::Connect).times(2));
    site.sink.accept().await;
    site.sink.wait_for(10, SOON).await;
    site.until_all_mails_are_sent().await;

    let (written, sent) = site.message_ids().await;
    assert_eq!((sent.len(), written.len()), (10, 10), "each once");
    assert!(server.is_running());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_whose_answer_was_lost_goes_out_again_under_its_message_id() {
    let test = "faults::outage_mail::a_mail_whose_answer_was_lost_goes_out_again_under_its_message_id";
    let Some(site) = Site::open(test).await else { return };
    let program = site.program(&["serve"]).env("ALTITUDE__MAIL__RETRY_SECONDS", "1");
    let (_server, address) = program.serve().await;
    site.sink.rule(Rule::drop_line(Stage::EndOfData).times(1));

    let wish = site.practice.wish(&site.practice.hour(1), "olena@example.com");
    send(post(&site.http, &format!("{address}/api/v1/bookings"), "key", &wish)).await.expect(201);
    site.sink.wait_for(3, SOON).await;
    site.until_all_mails_are_sent().await;

    let (written, mut sent) = site.message_ids().await;
    assert_eq!((written.len(), sent.len()), (2, 3));
    sent.sort_unstable();
    sent.dedup();
    assert_eq!(sent.len(), 2, "the repetition bears the Message-ID of the first");
    until_number(&site.sql, "SELECT count(*) FROM mail_messages WHERE state = 'sent'", 2).await;
}
