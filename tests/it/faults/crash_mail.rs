//! `kill -9` between a mail server's yes and the note about it.

use std::collections::BTreeSet;

use super::crash::{Armed, Site};
use super::ground::{SOON, number, post};
use crate::support::app::send;
use crate::support::smtp_sink::{Rule, Stage};

/// Books on a server that may be killed before it answers.
async fn book(site: &Site, server: &mut Armed, hour: u32) {
    let name = format!("reader-{hour}");
    let wish = site.practice.wish(&site.practice.hour(hour), &format!("{name}@example.com"));
    let request = post(&site.http, &format!("{}/api/v1/bookings", server.address), &name, &wish);
    if server.post(request).await.is_some() {
        server.server.line(|line| line == "failpoint reached", SOON).await;
        server.server.kill().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_that_was_taken_but_not_noted_goes_out_again_under_its_message_id() {
    let test = "faults::crash_mail::a_mail_that_was_taken_but_not_noted_goes_out_again_under_its_message_id";
    let Some(site) = Site::open(test).await else { return };
    let serve = || site.program(&["serve"]).env("ALTITUDE__JOBS__LEASE_SECONDS", "3");

    for round in 1..=3 {
        let (server, address) = serve().env("ALTITUDE_FAILPOINT", "mail.delivered/0/at").serve().await;
        book(&site, &mut Armed { server, address }, round).await;
        // What the dead process had written is still read to its end.
        site.sink.wait_until(SOON, |sink| sink.open_connections() == 0).await;
        let (_, taken) = site.message_ids().await;
        let unnoted = number(&site.sql, "SELECT count(*) FROM mail_messages WHERE state = 'queued'").await;
        assert_eq!(unnoted, 2, "the kill came before any note");

        let (server, _) = serve().serve().await;
        site.until_all_mails_are_sent().await;
        drop(server);

        let (written, sent) = site.message_ids().await;
        assert_eq!(sent.iter().cloned().collect::<BTreeSet<_>>(), written);
        let again = sent.iter().skip(taken.len()).collect::<Vec<_>>();
        assert_eq!(again.len(), 2, "both went out after the restart");
        let repeated = again.iter().filter(|id| taken.contains(id)).count();
        assert!(repeated >= 1, "round {round}: what was taken before the kill went out once more");
        let attempts = "SELECT count(*) FROM mail_messages WHERE outcome_code = 250 AND attempts = 2";
        assert!(number(&site.sql, attempts).await >= i64::from(round));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_that_was_in_hand_when_its_worker_was_killed_goes_out_after_the_lease() {
    let test =
        "faults::crash_mail::a_mail_that_was_in_hand_when_its_worker_was_killed_goes_out_after_the_lease";
    let Some(site) = Site::open(test).await else { return };
    let worker = || site.program(&["work"]).env("ALTITUDE__JOBS__LEASE_SECONDS", "3");
    site.sink.rule(Rule::stall(Stage::Data));
    let mut killed = worker().start();
    let (_server, address) = site.program(&["serve", "--no-worker"]).serve().await;
    let wish = site.practice.wish(&site.practice.hour(1), "reader@example.com");
    send(post(&site.http, &format!("{address}/api/v1/bookings"), "key", &wish)).await.expect(201);
    site.sink.wait_until(SOON, |sink| sink.open_connections() >= 2).await;
    killed.kill().await;
    site.sink.behave();
    site.sink.release();

    let _worker = worker().start();
    site.until_all_mails_are_sent().await;

    let (written, sent) = site.message_ids().await;
    assert_eq!((sent.len(), written.len()), (2, 2), "none of them had been taken before");
}
