//! An address that does not exist gets nothing but sign-in mail, and a booking mail that comes back is told to the coach.

use altitude::identity::Role;
use altitude::mail::{self, MailRecord};
use altitude::newsletter::actions::{Outcome, take_returned};
use chrono::TimeDelta;
use reqwest::Method;
use serde_json::json;

use crate::mail::ground::address;
use crate::newsletter::ground::Ground;
use crate::support::app::TestApp;
use crate::support::database::connect;
use crate::support::smtp_sink::{Rule, SmtpSink, Stage};

const GONE: &str = "gone@example.com";
const COACH: &str = "dana@coach.test";
const SLOT: &str = "2026-06-16T10:00:00Z";

/// What a server reports about a mail that it had taken.
fn report(id: impl std::fmt::Display, status: &str, said: &str) -> Vec<u8> {
    format!(
        "Return-Path: <>\r\nTo: hello@coach.test\r\nFrom: MAILER-DAEMON@example.com\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\
         Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; example.com\r\n\r\n\
         Final-Recipient: rfc822; {GONE}\r\nAction: failed\r\nStatus: {status}\r\n\
         Diagnostic-Code: smtp; 550 {status} {said}\r\n\r\n--b\r\n\
         Content-Type: text/rfc822-headers\r\n\r\nMessage-ID: <{id}@coach.test>\r\nSubject: x\r\n\r\n--b--\r\n"
    )
    .into_bytes()
}

async fn take(app: &TestApp, raw: &[u8]) -> Outcome {
    let mut connection = app.app.services.database.connection().await.unwrap();
    take_returned(&mut connection, &app.app.services.context(), raw).await.unwrap().1
}

/// The mails to an address after everything due was done, oldest first.
async fn mails_to(app: &TestApp, to: &str) -> Vec<MailRecord> {
    app.work().await;
    let mut connection = app.app.services.database.connection().await.unwrap();
    mail::list_to(&mut connection, &address(to)).await.unwrap()
}

async fn states(app: &TestApp, to: &str) -> Vec<String> {
    mails_to(app, to).await.into_iter().map(|mail| mail.state).collect()
}

/// How often the coach was told these words.
async fn told(app: &TestApp, words: &str) -> usize {
    let mails = app.mails_to(COACH).await;
    mails.iter().filter(|mail| mail["text"].as_str().unwrap().contains(words)).count()
}

async fn dead(app: &TestApp) -> i64 {
    let client = connect(app.database_url()).await;
    client.query_one("SELECT count(*) FROM mail_dead_addresses", &[]).await.unwrap().get(0)
}

/// A session booked by the one who is gone.
async fn booked() -> TestApp {
    let app = TestApp::start().await;
    let id = app.coach(COACH, "Dana Weiss").await.session_type_id;
    app.book(&id, SLOT, GONE).await.expect(201);
    assert_eq!(states(&app, GONE).await, ["sent"]);
    app
}

#[tokio::test(flavor = "multi_thread")]
async fn a_booking_mail_that_comes_back_is_told_to_the_coach_and_no_other_goes_there() {
    let app = booked().await;
    let first = mails_to(&app, GONE).await.remove(0);
    let returned = report(first.id, "5.1.1", "no such user");

    assert_eq!(take(&app, &returned).await, Outcome::MailFailed);
    assert_eq!(take(&app, &returned).await, Outcome::MailFailed);

    let first = mails_to(&app, GONE).await.remove(0);
    assert_eq!((first.state.as_str(), first.outcome_code), ("failed", Some(550)));
    assert!(first.outcome_text.unwrap().contains("no such user"));
    assert_eq!((told(&app, "no such user").await, dead(&app).await), (1, 1), "once");

    app.clock.advance(TimeDelta::hours(26));
    let mails = mails_to(&app, GONE).await;
    assert_eq!(mails.len(), 2, "the reminder of the day before");
    assert_eq!((mails[1].state.as_str(), mails[1].outcome_code), ("failed", None));
    assert!(mails[1].outcome_text.as_deref().unwrap().contains("was not sent"));
    assert_eq!(told(&app, "was not sent").await, 1, "the reminder did not arrive either");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_of_another_kind_kills_no_address() {
    let app = booked().await;
    let first = mails_to(&app, GONE).await.remove(0);

    assert_eq!(take(&app, &report("none", "5.1.1", "no such user")).await, Outcome::UnknownReader);
    assert_eq!(told(&app, "no such user").await, 0, "an address in a report proves nothing");
    let policy = report(first.id, "5.7.26", "unauthenticated mail is not accepted");
    assert_eq!(take(&app, &policy).await, Outcome::SenderFault);

    assert_eq!(
        (told(&app, "unauthenticated").await, dead(&app).await),
        (1, 0),
        "it did not arrive all the same"
    );
    app.clock.advance(TimeDelta::hours(26));
    assert_eq!(states(&app, GONE).await, ["failed", "sent"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sign_in_mail_that_is_taken_brings_an_address_back() {
    let app = TestApp::start().await;
    let id = app.coach(COACH, "Dana Weiss").await.session_type_id;
    app.mentee(GONE, "Ann").await;
    app.post("/api/v1/auth/links", &json!({ "email": GONE })).await.expect(202);
    let link = mails_to(&app, GONE).await.remove(0);
    assert_eq!(take(&app, &report(link.id, "5.1.1", "no such user")).await, Outcome::MailFailed);
    app.book(&id, SLOT, GONE).await.expect(201);
    assert_eq!(states(&app, GONE).await, ["failed", "failed"]);

    app.clock.advance(TimeDelta::hours(1));
    app.post("/api/v1/auth/links", &json!({ "email": GONE })).await.expect(202);

    assert_eq!(states(&app, GONE).await, ["failed", "failed", "sent"]);
    assert_eq!(dead(&app).await, 0);
    app.clock.advance(TimeDelta::hours(25));
    assert_eq!(states(&app, GONE).await.last().unwrap(), "sent", "the reminder");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_owner_who_sends_a_mail_again_knows_better() {
    let app = booked().await;
    app.user("robin@coach.test", "Robin", Role::Owner).await;
    let first = mails_to(&app, GONE).await.remove(0);
    take(&app, &report(first.id, "5.1.1", "no such user")).await;
    assert_eq!(states(&app, GONE).await, ["failed"]);

    let token = app.log_in("robin@coach.test").await;
    let path = format!("/api/v1/mail/{}/retry", first.id);
    app.call(Method::POST, &path, &token, None).await.expect(200);

    assert_eq!(states(&app, GONE).await, ["sent"]);
    assert_eq!(dead(&app).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_confirmation_that_a_server_refuses_suppresses_the_reader_unless_it_is_our_fault() {
    let sink = SmtpSink::start().await;
    let ground = Ground::with(&[("ALTITUDE__MAIL__SMTP_URL", &sink.url())]).await;
    sink.rule(Rule::reply(Stage::Recipient, 550, "5.1.1 no such user").to(GONE));
    sink.rule(Rule::reply(Stage::EndOfData, 550, "5.7.1 refused by policy").to("strict@example.com"));
    for email in [GONE, "strict@example.com"] {
        ground.subscribe(email).await.expect(202);
    }
    assert_eq!(states(&ground.app, GONE).await, ["failed"]);
    assert_eq!(states(&ground.app, "strict@example.com").await, ["failed"]);

    assert_eq!(dead(&ground.app).await, 1);
    let reader = ground.reader(GONE).await.unwrap();
    assert!(!reader["suppressed_at"].is_null(), "{reader}");
    assert!(ground.reader("strict@example.com").await.unwrap()["suppressed_at"].is_null());

    let path = format!("/api/v1/subscribers/{}/release", reader["id"].as_str().unwrap());
    ground.app.call(Method::POST, &path, &ground.token, None).await.expect(200);
    assert_eq!(dead(&ground.app).await, 0, "a coach lifts it for all mails");
}
