//! Encryption and log-in, against a server that insists on them.

use crate::mail::ground::{Outbox, Urgent};
use crate::support::smtp_sink::{Encryption, Setup, SmtpSink};

const USER: &str = "practice@coaching.example";
const PASSWORD: &str = "p@ss+ /é%";

async fn sink(encryption: Encryption) -> SmtpSink {
    let credentials = Some((USER.to_owned(), PASSWORD.to_owned()));
    SmtpSink::with(Setup { encryption, credentials, ..Setup::default() }).await
}

/// The sink's address with user and password as they stand in an address.
fn url(sink: &SmtpSink, scheme: &str, parameters: &str) -> String {
    let login = "practice%40coaching.example:p%40ss+%20%2F%C3%A9%25";
    format!("{scheme}://{login}@localhost:{}{parameters}", sink.address().port())
}

#[tokio::test]
async fn mail_goes_over_starttls_and_tls_with_credentials() {
    for (encryption, scheme, parameters) in [
        (Encryption::StartTls, "smtp", ""),
        (Encryption::StartTls, "smtp", "?tls=required"),
        (Encryption::StartTls, "smtp", "?tls=opportunistic"),
        (Encryption::Implicit, "smtps", ""),
        (Encryption::None, "smtp", "?tls=opportunistic"),
        (Encryption::None, "smtp", "?tls=none"),
    ] {
        let sink = sink(encryption).await;
        let certificate = SmtpSink::certificate_file().display().to_string();
        let outbox = Outbox::with(&[
            ("ALTITUDE__MAIL__SMTP_URL", &url(&sink, scheme, parameters)),
            ("ALTITUDE__MAIL__CA_FILE", &certificate),
        ])
        .await;
        let id = outbox.write(&Urgent("Hello".to_owned()), "ann@example.org").await;

        outbox.drain().await;

        assert_eq!(outbox.outcome(id).await, ("sent".to_owned(), 1, Some(250)), "{scheme} {parameters}");
        let received = &sink.messages()[0];
        assert_eq!(
            (received.encrypted, received.user.as_deref()),
            (encryption != Encryption::None, Some(USER)),
            "{scheme} {parameters}"
        );
    }
}

#[tokio::test]
async fn nothing_goes_to_a_server_that_is_not_the_one_or_does_not_encrypt() {
    let trusting_nobody = sink(Encryption::Implicit).await;
    let without_starttls = SmtpSink::start().await;
    for (sink, scheme) in [(&trusting_nobody, "smtps"), (&without_starttls, "smtp")] {
        let outbox = Outbox::with(&[("ALTITUDE__MAIL__SMTP_URL", &url(sink, scheme, ""))]).await;
        let id = outbox.write(&Urgent("Hello".to_owned()), "ann@example.org").await;

        outbox.drain().await;

        assert_eq!(outbox.outcome(id).await, ("queued".to_owned(), 1, None));
        assert!(sink.attempts().is_empty());
    }
}

#[tokio::test]
async fn a_wrong_password_is_no_fault_of_the_mail() {
    let sink = sink(Encryption::None).await;
    let url = format!("smtp://someone:else@127.0.0.1:{}?tls=none", sink.address().port());
    let outbox = Outbox::with(&[("ALTITUDE__MAIL__SMTP_URL", &url)]).await;
    let id = outbox.write(&Urgent("Hello".to_owned()), "ann@example.org").await;

    outbox.drain().await;

    assert_eq!(outbox.outcome(id).await, ("queued".to_owned(), 1, Some(535)));
}
