//! What a mail looks like to the programs that read it.

use altitude::mail::{self, CalendarMethod, CalendarPart, Envelope, Lane, Mail};

use altitude::kernel::email_address::EmailAddress;

use crate::mail::ground::{Outbox, Urgent, address};
use crate::support::smtp_sink::{Setup, SmtpSink};

const INVITATION: &str = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Gespräch\r\nEND:VCALENDAR\r\n";

fn to(email: &str, name: &str) -> Envelope {
    Envelope { to: address(email), to_name: name.to_owned(), about: None, calendar: None }
}

#[tokio::test]
async fn an_invitation_is_an_alternative_and_an_attachment() {
    let sink = SmtpSink::start().await;
    let outbox = Outbox::to(&sink).await;
    let calendar = CalendarPart { method: CalendarMethod::Request, content: INVITATION.to_owned() };
    let envelope = Envelope { calendar: Some(calendar), ..to("ann@example.org", "Ann") };
    let id = outbox.write_with(&Urgent("Session booked".to_owned()), envelope).await;

    outbox.drain().await;

    let received = sink.messages().remove(0);
    let mail = received.mail();
    let parts: Vec<_> =
        mail.attachments.iter().map(|part| (part.content_type.as_str(), part.file_name.as_deref())).collect();
    assert_eq!(parts.len(), 2);
    assert!(parts[0].0.starts_with("text/calendar") && parts[0].0.contains("method=REQUEST"), "{parts:?}");
    assert!(parts[0].0.contains("charset=utf-8"), "{parts:?}");
    assert_eq!(parts[1].1, Some("invite.ics"));
    for part in &mail.attachments {
        assert_eq!(part.contents, INVITATION.as_bytes());
    }
    assert_eq!((mail.text.trim(), mail.html.trim()), ("Session booked", "<p>Session booked</p>"));
    let raw = String::from_utf8(received.data).expect("ASCII");
    assert!(raw.is_ascii());
    insta::assert_snapshot!(raw.replace(&id.to_string(), "[id]").replace("\r\n", "\n"));
}

#[tokio::test]
async fn headers_say_who_when_and_that_a_machine_wrote() {
    let sink = SmtpSink::start().await;
    let outbox = Outbox::to(&sink).await;
    outbox.write_with(&Urgent("Hello".to_owned()), to("ann@example.org", "Ann")).await;

    outbox.drain().await;

    let received = sink.messages().remove(0);
    let mail = received.mail();
    assert_eq!(received.from, "practice@coaching.example");
    assert_eq!(mail.header("From").as_deref(), Some("Altitude <practice@coaching.example>"));
    assert_eq!(mail.header("To").as_deref(), Some("Ann <ann@example.org>"));
    assert_eq!(mail.header("Date").as_deref(), Some("Sun, 22 Nov 2026 09:00:00 +0000"));
    assert_eq!(mail.header("Auto-Submitted").as_deref(), Some("auto-generated"));
    assert_eq!(mail.header("Bcc"), None);
}

#[tokio::test]
async fn bounces_come_back_to_an_address_that_names_the_mail() {
    let sink = SmtpSink::start().await;
    let outbox = Outbox::with(&[
        ("ALTITUDE__MAIL__SMTP_URL", &sink.url()),
        ("ALTITUDE__MAIL__BOUNCE_DOMAIN", "bounces.coaching.example"),
    ])
    .await;
    let id = outbox.write(&Urgent("Hello".to_owned()), "ann@example.org").await;

    outbox.drain().await;

    assert_eq!(sink.messages()[0].from, format!("bounce+{id}@bounces.coaching.example"));
}

#[tokio::test]
async fn a_sender_with_letters_of_other_alphabets_needs_nothing_of_a_server() {
    let sink = SmtpSink::with(Setup { without: vec!["SMTPUTF8"], ..Setup::default() }).await;
    let outbox = Outbox::with(&[
        ("ALTITUDE__MAIL__SMTP_URL", &sink.url()),
        ("ALTITUDE__MAIL__FROM", "Bücher <Praxis@bücher.example>"),
    ])
    .await;
    let id = outbox.write(&Urgent("Hello".to_owned()), "ann@example.org").await;

    outbox.drain().await;

    assert_eq!(outbox.outcome(id).await.0, "sent");
    let received = sink.messages().remove(0);
    assert_eq!(received.from, "Praxis@xn--bcher-kva.example");
    assert_eq!(received.mail().from, "Praxis@xn--bcher-kva.example");
}

#[tokio::test]
async fn nothing_that_people_type_becomes_a_header() {
    let sink = SmtpSink::start().await;
    let outbox = Outbox::to(&sink).await;
    let evil = "Hello\r\nBcc: eve@example.org\r\n\r\nClick here";
    outbox.write_with(&Urgent(evil.to_owned()), to("ann@example.org", evil)).await;
    outbox.write_with(&Urgent("Hi".to_owned()), to("ann@example.org", "Ann\" <eve@example.org>, \"")).await;

    outbox.drain().await;

    for received in sink.messages() {
        assert_eq!(received.to, ["ann@example.org"]);
        let mail = received.mail();
        assert_eq!((mail.header("Bcc"), mail.to.as_slice()), (None, &["ann@example.org".to_owned()][..]));
    }
    assert_eq!(sink.messages().len(), 2);
}

#[tokio::test]
async fn names_and_subjects_in_any_script_arrive() {
    let sink = SmtpSink::start().await;
    let outbox = Outbox::to(&sink).await;
    let subject = "Сесію підтверджено — 24 листопада 2026 о 15:00 за київським часом, зустрінемось онлайн 🎉";
    outbox.write_with(&Urgent(subject.to_owned()), to("olena@example.org", "Олена Коваленко")).await;

    outbox.drain().await;

    let received = sink.messages().remove(0);
    assert!(received.data.is_ascii(), "readable by every server");
    let mail = received.mail();
    assert_eq!((mail.subject.as_str(), mail.text.trim()), (subject, subject));
}

#[tokio::test]
async fn addresses_outside_ascii_go_where_they_are_understood() {
    let understanding = SmtpSink::start().await;
    let old = SmtpSink::with(Setup { without: vec!["SMTPUTF8"], ..Setup::default() }).await;
    let mut outcomes = Vec::new();
    for sink in [&understanding, &old] {
        let outbox = Outbox::to(sink).await;
        let id = outbox.write_with(&Urgent("Hello".to_owned()), to("олена@example.org", "Олена")).await;
        outbox.drain().await;
        outcomes.push((outbox.outcome(id).await.0, sink.messages().len()));
    }

    assert_eq!(outcomes, [("sent".to_owned(), 1), ("failed".to_owned(), 0)]);
}

struct WithReply;

impl Mail for WithReply {
    const KIND: &'static str = "test.with_reply";
    const LANE: Lane = Lane::Transactional;

    fn subject(&self) -> String {
        "Hello".to_owned()
    }

    fn text(&self) -> askama::Result<String> {
        Ok("Hello".to_owned())
    }

    fn html(&self) -> askama::Result<String> {
        Ok("<p>Hello</p>".to_owned())
    }

    fn reply_to(&self) -> Option<(EmailAddress, String)> {
        Some((address("dana@coaching.example"), "Dana Weiss".to_owned()))
    }

    fn sample() -> Self {
        Self
    }
}

#[tokio::test]
async fn an_answer_goes_to_whom_the_mail_names() {
    let sink = SmtpSink::start().await;
    let outbox = Outbox::to(&sink).await;
    outbox.write(&WithReply, "ann@example.org").await;

    outbox.drain().await;

    let mail = sink.messages()[0].mail();
    assert_eq!(mail.header("Reply-To").as_deref(), Some("\"Dana Weiss\" <dana@coaching.example>"));
}

#[tokio::test]
async fn without_a_server_mails_are_kept_for_the_dev_mailbox() {
    let outbox = Outbox::with(&[]).await;
    let config = &outbox.services.config;
    assert!(mail::dev_mailbox_allowed(config));
    let calendar = CalendarPart { method: CalendarMethod::Cancel, content: INVITATION.to_owned() };
    let envelope = Envelope { calendar: Some(calendar), ..to("olena@example.org", "Олена") };
    let id = outbox.write_with(&Urgent("Скасовано".to_owned()), envelope).await;
    outbox.pass(chrono::TimeDelta::seconds(1));
    outbox.write(&Urgent("Second".to_owned()), "ann@example.org").await;

    outbox.drain().await;

    let record = outbox.record(id).await;
    assert_eq!((record.state.as_str(), record.outcome_text.as_deref()), ("sent", Some("dev mailbox")));
    let mut connection = outbox.connection().await;
    let kept = mail::list_captured(&mut connection, config, 10).await.unwrap();
    let subjects: Vec<&str> = kept.iter().map(|mail| mail.subject.as_str()).collect();
    assert_eq!(subjects, ["Second", "Скасовано"]);
    let mail = mail::find_captured(&mut connection, config, id).await.unwrap().expect("it is kept");
    let header =
        |name: &str| mail.headers.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str());
    assert_eq!(header("To"), Some("Олена <olena@example.org>"));
    assert_eq!(header("Subject"), Some("Скасовано"));
    assert_eq!(header("Message-ID"), Some(format!("<{id}@coaching.example>").as_str()));
    assert_eq!(mail.attachments[0].media_type, "text/calendar; method=CANCEL; charset=utf-8");
    let raw = mail::raw(&mut connection, config, id).await.unwrap().expect("it is kept");
    assert!(raw.starts_with(b"From: "));
}

#[test]
fn the_dev_mailbox_is_for_developers_alone() {
    let allowed = |settings: &[(&str, &str)]| mail::dev_mailbox_allowed(&super::ground::config(settings));
    assert!(allowed(&[]));
    assert!(!allowed(&[("ALTITUDE__HTTP__BIND", "0.0.0.0:8080")]));
    assert!(!allowed(&[("ALTITUDE__MAIL__SMTP_URL", "smtp://localhost?tls=none")]));
    let production = [
        ("ALTITUDE__ENVIRONMENT", "production"),
        ("ALTITUDE__MAIL__SMTP_URL", "smtp://localhost?tls=none"),
        ("ALTITUDE__DATABASE__URL", "postgres://localhost/altitude"),
        ("ALTITUDE__AUTH__SECRETS", "0123456789abcdef0123456789abcdef"),
        ("ALTITUDE__HTTP__PUBLIC_URL", "https://coaching.example"),
    ];
    assert!(!allowed(&production));
}

#[test]
fn faults_of_the_transport_name_their_key_and_no_password() {
    let config = super::ground::config(&[
        ("ALTITUDE__MAIL__SMTP_URL", "smtp://user:secret@localhost?tls=perhaps"),
        ("ALTITUDE__MAIL__SERVERS", "smtp://user:secret@localhost?pool=9"),
    ]);

    let fault = mail::Transport::open(&config).err().expect("two faults");

    assert_eq!(fault.lines().len(), 2);
    assert!(fault.to_string().contains("mail.smtp_url") && !fault.to_string().contains("secret"), "{fault}");
}
