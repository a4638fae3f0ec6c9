//! Our signature, checked by somebody else's verifier.

use std::borrow::Borrow;
use std::fs;
use std::hash::Hash;
use std::path::PathBuf;
use std::time::Instant;

use altitude::mail::{Envelope, Signer, Transport, signature_covers};
use mail_auth::common::parse::TxtRecordParser as _;
use mail_auth::common::verify::DomainKey;
use mail_auth::{AuthenticatedMessage, DkimResult, MessageAuthenticator, Parameters, ResolverCache, Txt};

use crate::mail::ground::{Outbox, Urgent, address, config};
use crate::support::smtp_sink::SmtpSink;

const RSA: &str = include_str!("dkim_rsa.pem");
const ED25519: &str = include_str!("dkim_ed25519.pem");

/// DNS with one record.
struct Dns(String);

impl ResolverCache<Box<str>, Txt> for Dns {
    fn get<Q>(&self, name: &Q) -> Option<Txt>
    where
        Box<str>: Borrow<Q>,
        Q: Hash + Eq + ?Sized,
    {
        let known: Box<str> = "post._domainkey.coaching.example.".into();
        (known.borrow() == name).then(|| DomainKey::parse(self.0.as_bytes()).expect("a record").into())
    }

    fn remove<Q>(&self, _: &Q) -> Option<Txt>
    where
        Box<str>: Borrow<Q>,
        Q: Hash + Eq + ?Sized,
    {
        None
    }

    fn insert(&self, _: Box<str>, _: Txt, _: Instant) {}
}

/// A file with a key that goes when the test is over.
fn key_file(pem: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("dkim.pem");
    fs::write(&path, pem).expect("written");
    (folder, path)
}

fn settings<'a>(sink_url: &'a str, path: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("ALTITUDE__MAIL__SMTP_URL", sink_url),
        ("ALTITUDE__MAIL__DKIM__DOMAIN", "coaching.example"),
        ("ALTITUDE__MAIL__DKIM__SELECTOR", "post"),
        ("ALTITUDE__MAIL__DKIM__KEY_FILE", path),
    ]
}

/// What the verifier says to a message; `None` where it finds no signature.
async fn verdict(raw: &[u8], record: &str) -> Option<DkimResult> {
    let message = AuthenticatedMessage::parse(raw).expect("a message");
    let dns = Dns(record.to_owned());
    let verifier = MessageAuthenticator::new_cloudflare().expect("a verifier");
    let results = verifier.verify_dkim(Parameters::new(&message).with_txt_cache(&dns)).await;
    results.first().map(|output| output.result().clone())
}

#[tokio::test]
async fn every_mail_is_signed_so_that_a_verifier_accepts_it() {
    for pem in [RSA, ED25519] {
        let sink = SmtpSink::start().await;
        let url = sink.url();
        let (_folder, path) = key_file(pem);
        let outbox = Outbox::with(&settings(&url, path.to_str().expect("a path"))).await;
        let long = format!("Gespräch am Donnerstag {}", "mit sehr langem Betreff ".repeat(12));
        let envelope = Envelope {
            to: address("ann@example.org"),
            to_name: "Ann Änne".to_owned(),
            about: None,
            calendar: None,
        };
        outbox.write_with(&Urgent(long), envelope).await;

        outbox.drain().await;

        let raw = sink.messages().remove(0).data;
        let signer = Signer::of(&outbox.services.config).expect("good settings").expect("a signer");
        let (name, record) = signer.record();
        assert_eq!(name, "post._domainkey.coaching.example");
        assert_eq!(verdict(&raw, &record).await, Some(DkimResult::Pass), "{}", String::from_utf8_lossy(&raw));
        assert!(raw.split(|byte| *byte == b'\n').all(|line| line.len() <= 999));
    }
}

#[tokio::test]
async fn what_is_changed_or_added_on_the_way_is_found() {
    let (_folder, path) = key_file(RSA);
    let config = config(&settings("smtp://localhost:1?tls=none", path.to_str().expect("a path")));
    let signer = Signer::of(&config).expect("good settings").expect("a signer");
    let (_, record) = signer.record();
    let message = b"From: Ann <ann@coaching.example>\r\nTo: b@x.test\r\nSubject:  A\r\n\tfolded  one\r\n\
        List-Unsubscribe: <https://x.test/u>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n\r\n\
        Hello  there \r\n\r\n\r\n";
    let at = "2026-11-22T09:00:00Z".parse().expect("an instant");
    let mail = String::from_utf8(signer.sign(message, at)).expect("text");

    assert_eq!(mail, String::from_utf8(signer.sign(message, at)).expect("text"), "the same at every attempt");
    assert_eq!(verdict(mail.as_bytes(), &record).await, Some(DkimResult::Pass));
    let relaxed =
        mail.replace("A\r\n\tfolded  one", "A folded one").replace("there \r\n\r\n\r\n", "there\r\n");
    assert_eq!(verdict(relaxed.as_bytes(), &record).await, Some(DkimResult::Pass));
    for (from, to) in [
        ("Hello  there", "Hello where"),
        ("https://x.test/u", "https://evil.test/u"),
        ("One-Click", "One-Clack"),
        ("To: b@x.test", "To: c@x.test"),
        ("To: b@x.test\r\n", "To: b@x.test\r\nList-Unsubscribe: <https://evil.test/u>\r\n"),
        ("To: b@x.test\r\n", "To: b@x.test\r\nReply-To: eve@evil.test\r\n"),
        ("From: Ann", "From: Eve <eve@evil.test>\r\nFrom: Ann"),
    ] {
        let forged = mail.replacen(from, to, 1);
        assert_ne!(forged, mail);
        assert_ne!(verdict(forged.as_bytes(), &record).await, Some(DkimResult::Pass), "{from} → {to}");
    }
}

#[tokio::test]
async fn settings_that_cannot_sign_stop_the_start() {
    let (_folder, path) = key_file("-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n");
    let config = config(&settings("smtp://localhost:1?tls=none", path.to_str().expect("a path")));

    let fault = Transport::open(&config).err().expect("no transport");

    assert!(fault.lines().iter().all(|line| line.starts_with("mail.dkim.key_file")), "{fault}");
}

#[test]
fn a_signature_covers_its_domain_and_those_below() {
    let (_folder, path) = key_file(ED25519);
    let config = config(&settings("smtp://localhost:1?tls=none", path.to_str().expect("a path")));

    for (domain, is_covered) in [
        ("coaching.example", true),
        ("news.Coaching.example", true),
        ("othercoaching.example", false),
        ("example", false),
        ("", false),
    ] {
        assert_eq!(signature_covers(&config, domain), Some(is_covered), "{domain}");
    }
}
