//! Messages that come back change what they should, and nothing else.

use altitude::newsletter::actions::{Outcome, take_returned};
use chrono::TimeDelta;

use super::ground::Ground;

const READER: &str = "rea@x.test";

/// A practice with one reader, and the id of the newest mail that went to them.
async fn with_reader() -> (Ground, String) {
    let ground = Ground::lay().await;
    ground.confirmed(READER).await;
    let mail = ground.app.mails_to(READER).await.remove(0);
    (ground, mail["id"].as_str().unwrap().to_owned())
}

fn report(token: &str, status: &str, said: &str) -> Vec<u8> {
    format!(
        "Return-Path: <>\r\nDelivered-To: bounce+{token}@coach.test\r\nFrom: MAILER-DAEMON@x.test\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\
         Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x.test\r\n\r\n\
         Final-Recipient: rfc822; somebody@else.test\r\nAction: failed\r\nStatus: {status}\r\n\
         Diagnostic-Code: smtp; 550 {status} {said}\r\n\r\n--b--\r\n"
    )
    .into_bytes()
}

async fn take(ground: &Ground, raw: &[u8]) -> Outcome {
    let services = &ground.app.app.services;
    let mut connection = services.database.connection().await.unwrap();
    take_returned(&mut connection, &services.context(), raw).await.unwrap().1
}

#[tokio::test]
async fn a_dead_address_is_suppressed_and_a_fault_of_ours_is_not() {
    let (ground, mail) = with_reader().await;

    let refused = report(&mail, "5.7.26", "unauthenticated mail is not accepted");
    assert_eq!(take(&ground, &refused).await, Outcome::SenderFault);
    assert_eq!(ground.status(READER).await, "confirmed");

    let dead = report(&mail, "5.1.1", "no such user");
    assert_eq!(take(&ground, &dead).await, Outcome::Suppressed);
    assert_eq!(take(&ground, &dead).await, Outcome::Suppressed);
    assert_eq!(ground.status(READER).await, "suppressed");
    assert_eq!(take(&ground, &report("nobody", "5.1.1", "no such user")).await, Outcome::UnknownReader);
}

#[tokio::test]
async fn full_mailboxes_are_counted_until_they_are_dead() {
    let (ground, mail) = with_reader().await;
    let full = report(&mail, "5.2.2", "mailbox full");

    for _ in 0..4 {
        assert_eq!(take(&ground, &full).await, Outcome::Counted);
        assert_eq!(take(&ground, &full).await, Outcome::Counted, "the same issue twice");
        ground.app.clock.advance(TimeDelta::days(7));
    }
    assert_eq!(take(&ground, &full).await, Outcome::Suppressed);
    assert_eq!(ground.status(READER).await, "suppressed");
}

#[tokio::test]
async fn a_mail_to_the_address_that_unsubscribes_does_so() {
    let (ground, _) = with_reader().await;
    let link = ground.unsubscribe_link(READER).await;
    let token = link.rsplit('/').next().unwrap();
    let mail = format!("From: {READER}\r\nTo: unsub+{token}@coach.test\r\nSubject: unsubscribe\r\n\r\n");

    assert_eq!(take(&ground, mail.as_bytes()).await, Outcome::Unsubscribed);
    assert_eq!(take(&ground, mail.as_bytes()).await, Outcome::Unsubscribed);
    assert_eq!(ground.status(READER).await, "unsubscribed");

    let stranger = b"From: r@x.test\r\nTo: unsub+AAAA@coach.test\r\n\r\n";
    assert_eq!(take(&ground, stranger).await, Outcome::UnknownReader);
    assert_eq!(take(&ground, b"From: r@x.test\r\n\r\nHello").await, Outcome::Nothing);
}

/// The token of the copies that an address got, newest first.
async fn copies_to(ground: &Ground, email: &str) -> Vec<String> {
    let copies = ground.issues_to(email).await;
    let address = |copy: &serde_json::Value| {
        let headers = copy["headers"].to_string();
        let (_, rest) = headers.split_once("mailto:unsub+").unwrap_or_else(|| panic!("{headers}"));
        rest.split('@').next().unwrap().to_owned()
    };
    copies.iter().map(address).collect()
}

#[tokio::test]
async fn the_address_in_the_header_of_an_issue_unsubscribes_and_its_bounces_find_the_copy() {
    let ground = Ground::with(&[("ALTITUDE__MAIL__BOUNCE_DOMAIN", "bounce.coach.test")]).await;
    for email in ["left@x.test", "dead@x.test", "angry@x.test"] {
        ground.confirmed(email).await;
    }
    let issue = ground.issue("scaling", "text").await;
    ground.command(&issue, "send").await.expect(200);
    ground.app.work().await;

    let token = copies_to(&ground, "left@x.test").await.remove(0);
    let mail =
        format!("From: left@x.test\r\nTo: unsub+{token}@bounce.coach.test\r\nSubject: unsubscribe\r\n\r\n");
    assert_eq!(take(&ground, mail.as_bytes()).await, Outcome::Unsubscribed);
    assert_eq!(ground.status("left@x.test").await, "unsubscribed");

    let token = copies_to(&ground, "dead@x.test").await.remove(0);
    assert_eq!(take(&ground, &report(&token, "5.1.1", "no such user")).await, Outcome::Suppressed);
    let token = copies_to(&ground, "angry@x.test").await.remove(0);
    let complaint = format!(
        "From: loop@provider.test\r\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\r\n\r\n\
         --b\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\n\
         Original-Mail-From: <bounce+{token}@bounce.coach.test>\r\n\r\n--b--\r\n"
    );
    assert_eq!(take(&ground, complaint.as_bytes()).await, Outcome::Suppressed);
    for email in ["dead@x.test", "angry@x.test"] {
        assert_eq!(ground.status(email).await, "suppressed", "{email}");
    }
    let stats = ground.stats(&issue).await;
    let counts = ["audience", "sent", "bounced", "complained"].map(|name| stats[name].as_i64().unwrap());
    assert_eq!(counts, [3, 1, 1, 1], "{stats}");
}

#[tokio::test]
async fn copies_that_come_back_through_our_fault_pause_the_issue() {
    let ground = Ground::with(&[
        ("ALTITUDE__MAIL__BOUNCE_DOMAIN", "bounce.coach.test"),
        ("ALTITUDE__MAIL__CAMPAIGN_RATE_PER_DOMAIN", "6"),
    ])
    .await;
    for number in 0..5 {
        ground.add(&format!("reader-{number}@x.test")).await;
    }
    let issue = ground.issue("scaling", "text").await;
    ground.command(&issue, "send").await.expect(200);
    let mut came_back = 0;
    for _ in 0..3 {
        ground.app.work().await;
        assert_eq!(ground.status_of(&issue).await, "sending");
        for number in 0..5 {
            for token in copies_to(&ground, &format!("reader-{number}@x.test")).await {
                let refused = report(&token, "5.7.26", "unauthenticated mail is not accepted");
                assert_eq!(take(&ground, &refused).await, Outcome::SenderFault);
                came_back += 1;
            }
        }
        ground.app.clock.advance(TimeDelta::seconds(10));
    }
    assert!(came_back >= 3);
    assert_eq!(ground.status_of(&issue).await, "paused");
    let stats = ground.stats(&issue).await;
    assert_eq!((stats["failed"].as_i64(), stats["pending"].as_i64()), (Some(3), Some(2)), "{stats}");
    for number in 0..5 {
        assert_eq!(ground.status(&format!("reader-{number}@x.test")).await, "confirmed");
    }
}

/// A report that holds the head of the message it is about, and no token.
fn report_with_head(message_id: &str, status: &str, said: &str) -> Vec<u8> {
    format!(
        "Return-Path: <>\r\nTo: hello@coach.test\r\nFrom: MAILER-DAEMON@x.test\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\
         Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x.test\r\n\r\n\
         Final-Recipient: rfc822; somebody@else.test\r\nAction: failed\r\nStatus: {status}\r\n\
         Diagnostic-Code: smtp; 550 {status} {said}\r\n\r\n--b\r\n\
         Content-Type: text/rfc822-headers\r\n\r\nMessage-ID: {message_id}\r\nSubject: x\r\n\r\n--b--\r\n"
    )
    .into_bytes()
}

#[tokio::test]
async fn without_a_bounce_domain_a_copy_is_found_by_its_message_id() {
    let ground = Ground::lay().await;
    for email in ["dead@x.test", "full@x.test", "innocent@x.test"] {
        ground.confirmed(email).await;
    }
    let issue = ground.issue("scaling", "text").await;
    let checks =
        ground.app.get_as(&ground.token, &format!("/api/v1/issues/{issue}/checks")).await.expect(200);
    assert!(checks.to_string().contains("no_bounce_domain"), "{checks}");
    ground.command(&issue, "send").await.expect(200);
    ground.app.work().await;
    let path = format!("/api/v1/issues/{issue}/deliveries");
    let rows = ground.app.get_as(&ground.token, &path).await.expect(200);
    let id_of = |email: &str| -> String {
        let row = rows["items"].as_array().unwrap().iter().find(|row| row["address"] == email).unwrap();
        row["message_id"].as_str().unwrap().to_owned()
    };

    let dead = report_with_head(&id_of("dead@x.test"), "5.1.1", "no such user");
    assert_eq!(take(&ground, &dead).await, Outcome::Suppressed);
    let full = report_with_head(&id_of("full@x.test"), "5.2.2", "mailbox full");
    assert_eq!(take(&ground, &full).await, Outcome::Counted);
    let ours = report_with_head(&id_of("innocent@x.test"), "5.7.26", "unauthenticated mail is not accepted");
    assert_eq!(take(&ground, &ours).await, Outcome::SenderFault);

    let stats = ground.stats(&issue).await;
    let counts = ["bounced", "failed", "sent"].map(|name| stats[name].as_i64().unwrap());
    assert_eq!(counts, [1, 2, 0], "{stats}");
    assert_eq!(ground.status("dead@x.test").await, "suppressed");
    assert_eq!(ground.status("innocent@x.test").await, "confirmed");
    // A full mailbox is no dead one: it can be tried again.
    let path = format!("/api/v1/issues/{issue}/deliveries/resend");
    let again = serde_json::json!({ "states": ["failed"] });
    assert_eq!(ground.app.post_as(&ground.token, &path, &again).await.expect(200)["count"], 2);
    ground.app.work().await;
    assert_eq!(ground.stats(&issue).await["sent"], 2);
}
