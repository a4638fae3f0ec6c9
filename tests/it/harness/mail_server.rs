//! The recording mail server, spoken to by a client library of the real world.

use std::time::Duration;

use lettre::message::{Attachment, Mailbox, Message, MultiPart, SinglePart, header::ContentType};
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};

use crate::support::smtp_sink::{Encryption, Outcome, Rule, Setup, SmtpSink, Stage};

type Client = AsyncSmtpTransport<Tokio1Executor>;

const SOON: Duration = Duration::from_secs(10);

fn client(sink: &SmtpSink, tls: Tls) -> Client {
    Client::builder_dangerous("localhost").port(sink.address().port()).tls(tls).timeout(Some(SOON)).build()
}

fn trusting() -> TlsParameters {
    let pem = std::fs::read(SmtpSink::certificate_file()).expect("the file is there");
    let certificate = Certificate::from_pem(&pem).expect("a certificate");
    TlsParameters::builder("localhost".to_owned())
        .add_root_certificate(certificate)
        .build_rustls()
        .expect("it fits")
}

fn message(to: &str) -> Message {
    let calendar = ContentType::parse("text/calendar; charset=utf-8; method=REQUEST").expect("a type");
    let bodies = MultiPart::alternative_plain_html(
        "Hello,\n.a dot\nsee https://example.org/manage/abc and ü\n".to_owned(),
        "<p>Hello ü</p>".to_owned(),
    );
    Message::builder()
        .from("Coach <coach@example.org>".parse::<Mailbox>().expect("an address"))
        .to(to.parse().expect("an address"))
        .subject("Grüße")
        .multipart(MultiPart::mixed().multipart(bodies).singlepart(
            Attachment::new("invite.ics".to_owned()).body("BEGIN:VCALENDAR\r\n".to_owned(), calendar),
        ))
        .expect("a message")
}

fn short(to: &str) -> Message {
    let builder = Message::builder().from("coach@example.org".parse().expect("an address"));
    builder
        .to(to.parse().expect("an address"))
        .singlepart(SinglePart::plain("Hi".to_owned()))
        .expect("a message")
}

#[tokio::test]
async fn a_message_is_recorded_as_its_reader_sees_it() {
    let sink = SmtpSink::start().await;

    client(&sink, Tls::None).send(message("ann@example.org")).await.expect("it is taken");

    let received = sink.wait_for(1, SOON).await.remove(0);
    assert_eq!(
        (received.from.as_str(), received.to.as_slice()),
        ("coach@example.org", &["ann@example.org".to_owned()][..])
    );
    assert_eq!(
        (received.outcome, received.encrypted, received.user.clone()),
        (Outcome::Accepted, false, None)
    );
    let mail = received.mail();
    assert_eq!((mail.subject.as_str(), mail.from.as_str()), ("Grüße", "coach@example.org"));
    assert_eq!(mail.to, ["ann@example.org"]);
    assert_eq!(mail.text.trim_end(), "Hello,\n.a dot\nsee https://example.org/manage/abc and ü");
    assert_eq!(mail.html, "<p>Hello ü</p>");
    assert_eq!(mail.link("/manage/").as_deref(), Some("https://example.org/manage/abc"));
    assert!(mail.calendar().is_some_and(|text| text.starts_with("BEGIN:VCALENDAR")));
    let attachment = &mail.attachments[0];
    assert_eq!(attachment.file_name.as_deref(), Some("invite.ics"));
    assert_eq!(attachment.content_type, "text/calendar; charset=utf-8; method=REQUEST");
    assert!(mail.header("content-type").is_some_and(|value| value.starts_with("multipart/mixed")));
}

#[tokio::test]
async fn log_in_works_in_both_ways_and_over_both_kinds_of_tls() {
    for (encryption, mechanism) in [
        (Encryption::StartTls, Mechanism::Plain),
        (Encryption::Implicit, Mechanism::Login),
        (Encryption::None, Mechanism::Login),
    ] {
        let login = ("user".to_owned(), "päss".to_owned());
        let sink = SmtpSink::with(Setup { encryption, credentials: Some(login), ..Setup::default() }).await;
        let tls = || match encryption {
            Encryption::None => Tls::None,
            Encryption::StartTls => Tls::Required(trusting()),
            Encryption::Implicit => Tls::Wrapper(trusting()),
        };
        let with = |password: &str| {
            Client::builder_dangerous("localhost")
                .port(sink.address().port())
                .tls(tls())
                .authentication(vec![mechanism])
                .credentials(Credentials::new("user".to_owned(), password.to_owned()))
                .build()
        };

        let wrong = with("wrong").send(short("ann@example.org")).await.expect_err("a wrong password");
        with("päss").send(short("ann@example.org")).await.expect("it is taken");

        assert_eq!(wrong.status().map(u16::from), Some(535));
        let received = sink.wait_for(1, SOON).await.remove(0);
        assert_eq!(
            (received.encrypted, received.user.as_deref()),
            (encryption != Encryption::None, Some("user"))
        );
        assert!(
            client(&sink, tls()).send(short("ann@example.org")).await.is_err(),
            "nobody sends without log-in"
        );
    }
}

#[tokio::test]
async fn a_refusal_comes_at_the_stage_it_was_ordered_for() {
    let sink = SmtpSink::start().await;
    for (stage, code) in [
        (Stage::Connect, 421),
        (Stage::Sender, 451),
        (Stage::Recipient, 550),
        (Stage::Data, 554),
        (Stage::EndOfData, 452),
    ] {
        sink.rule(Rule::reply(stage, code, "as ordered").times(1));

        let refusal = client(&sink, Tls::None).send(short("ann@example.org")).await.expect_err("refused");
        assert_eq!(refusal.status().map(u16::from), Some(code), "{stage:?}");
        client(&sink, Tls::None).send(short("ann@example.org")).await.expect("once only");
    }
    assert_eq!((sink.messages().len(), sink.attempts().len()), (5, 6));

    sink.rule(Rule::reply(Stage::Recipient, 550, "5.1.1 Unknown").to("bob@example.org"));
    assert!(client(&sink, Tls::None).send(short("bob@example.org")).await.is_err());
    client(&sink, Tls::None).send(short("ann@example.org")).await.expect("another recipient");
    sink.behave();
    client(&sink, Tls::None).send(short("bob@example.org")).await.expect("the rule is forgotten");
}

#[tokio::test]
async fn a_line_dropped_before_the_last_answer_leaves_the_message_delivered() {
    let sink = SmtpSink::start().await;
    sink.rule(Rule::drop_line(Stage::EndOfData).times(1));

    client(&sink, Tls::None).send(short("ann@example.org")).await.expect_err("no answer came");

    assert_eq!(sink.wait_for(1, SOON).await[0].outcome, Outcome::Unanswered);
}

#[tokio::test]
async fn a_stalled_server_goes_on_when_released_and_notices_who_left() {
    let sink = SmtpSink::start().await;
    sink.rule(Rule::stall(Stage::EndOfData));
    let sending = tokio::spawn({
        let client = client(&sink, Tls::None);
        async move { client.send(short("ann@example.org")).await }
    });
    let impatient = tokio::spawn({
        let client = client(&sink, Tls::None);
        async move { client.send(short("ann@example.org")).await }
    });
    sink.wait_until(SOON, |sink| sink.open_connections() == 2).await;

    impatient.abort();
    sink.wait_until(SOON, |sink| sink.open_connections() == 1).await;
    let one_left = sink.attempts().iter().filter(|message| message.outcome == Outcome::Accepted).count();
    assert_eq!((one_left, sink.peak_connections(), sink.connections()), (0, 2, 2));

    while !sending.is_finished() {
        sink.release();
        tokio::task::yield_now().await;
    }
    sending.await.expect("no panic").expect("it is taken in the end");
}

#[tokio::test]
async fn a_closed_door_opens_again_on_the_same_port() {
    let sink = SmtpSink::start().await;

    sink.refuse().await;
    client(&sink, Tls::None).send(short("ann@example.org")).await.expect_err("nobody listens");
    sink.accept().await;
    client(&sink, Tls::None).send(short("ann@example.org")).await.expect("the same port");

    sink.wait_for(1, SOON).await;
    assert!(sink.url().ends_with("?tls=none"));
    assert_eq!(sink.messages()[0].connection, 1, "a refused connection is not seen");
}
