//! DKIM: our signature under every mail (RFC 6376), by RSA or Ed25519 (RFC 8463).
//!
//! It covers the body and every header that says who writes, to whom, what, and how to leave; both headers of one-click
//! unsubscription are among them, which RFC 8058 demands. Headers that a forger could add once more are signed as
//! absent a second time. Nothing expires and nothing is cut: no `x=`, no `l=`.

use std::fs;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use chrono::{DateTime, Utc};
use lettre::message::Mailbox;
use ring::rand::SystemRandom;
use ring::signature::{Ed25519KeyPair, KeyPair as _, RSA_PKCS1_SHA256, RsaKeyPair};
use rustls::pki_types::PrivateKeyDer;
use rustls::pki_types::pem::PemObject as _;
use sha2::{Digest as _, Sha256};

use super::core::canonical::{name, relaxed_body, relaxed_field, split};
use crate::platform::config::Config;

/// The headers that are signed where a mail has them.
const SIGNED: [&str; 20] = [
    "from",
    "reply-to",
    "to",
    "cc",
    "subject",
    "date",
    "message-id",
    "in-reply-to",
    "references",
    "mime-version",
    "content-type",
    "content-transfer-encoding",
    "auto-submitted",
    "list-id",
    "list-unsubscribe",
    "list-unsubscribe-post",
    "list-help",
    "list-archive",
    "list-owner",
    "feedback-id",
];

/// The headers that nobody may add.
const OVERSIGNED: [&str; 9] = [
    "from",
    "reply-to",
    "to",
    "cc",
    "subject",
    "date",
    "content-type",
    "list-unsubscribe",
    "list-unsubscribe-post",
];

/// Characters of base64 on a line.
const LINE: usize = 72;

/// What signs mails.
pub struct Signer {
    domain: String,
    selector: String,
    key: Key,
}

enum Key {
    Rsa(Box<RsaKeyPair>),
    Ed25519(Ed25519KeyPair),
}

impl Signer {
    /// The configured signer, if there is one.
    ///
    /// # Errors
    /// What is wrong with the settings, naming their key; never what is in the file.
    pub fn of(config: &Config) -> Result<Option<Self>, String> {
        let dkim = &config.mail.dkim;
        if dkim.domain.is_empty() {
            return Ok(None);
        }
        let domain = idna::domain_to_ascii(&dkim.domain)
            .map_err(|_| String::from("mail.dkim.domain: expected a domain"))?;
        let is_label = |label: &str| {
            !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        };
        if !dkim.selector.split('.').all(is_label) {
            return Err(String::from("mail.dkim.selector: expected letters, digits, hyphens and dots"));
        }
        let pem = fs::read(&dkim.key_file)
            .map_err(|cause| format!("mail.dkim.key_file: cannot be read ({})", cause.kind()))?;
        Ok(Some(Self { domain, selector: dkim.selector.clone(), key: Key::read(&pem)? }))
    }

    /// The signing domain, in its ASCII form.
    #[must_use]
    pub fn domain(&self) -> &str {
        &self.domain
    }

    /// Where the public key belongs, and the record that belongs there.
    #[must_use]
    pub fn record(&self) -> (String, String) {
        let name = format!("{}._domainkey.{}", self.selector, self.domain);
        (name, format!("v=DKIM1; k={}; p={}", self.key.name(), self.key.public()))
    }

    /// The message with its signature on top. `at` is when it was written, so that every attempt sends the same bytes.
    #[must_use]
    pub fn sign(&self, message: &[u8], at: DateTime<Utc>) -> Vec<u8> {
        let (fields, body) = split(message);
        let mut names = Vec::new();
        let mut covered = Vec::new();
        for signed in SIGNED {
            // A signature takes fields of one name from the bottom up (section 5.4.2).
            for field in fields.iter().rev().filter(|field| name(field) == signed) {
                names.push(signed);
                covered.extend_from_slice(&relaxed_field(field));
                covered.extend_from_slice(b"\r\n");
            }
            if OVERSIGNED.contains(&signed) {
                names.push(signed);
            }
        }
        let hash = BASE64_STANDARD.encode(Sha256::digest(relaxed_body(body)));
        let head = format!(
            "DKIM-Signature: v=1; a={}-sha256; c=relaxed/relaxed; d={};\r\n s={}; t={}; h={};\r\n bh={hash};\r\n b=",
            self.key.name(),
            self.domain,
            self.selector,
            at.timestamp(),
            folded(&names),
        );
        covered.extend_from_slice(&relaxed_field(head.as_bytes()));
        let signature = BASE64_STANDARD.encode(self.key.sign(&covered));
        let mut signed = head.into_bytes();
        for (index, line) in signature.as_bytes().chunks(LINE).enumerate() {
            if index > 0 {
                signed.extend_from_slice(b"\r\n ");
            }
            signed.extend_from_slice(line);
        }
        signed.extend_from_slice(b"\r\n");
        signed.extend_from_slice(message);
        signed
    }
}

/// Names joined by colons, a few on a line.
fn folded(names: &[&str]) -> String {
    names.chunks(5).map(|names| names.join(":")).collect::<Vec<_>>().join(":\r\n  ")
}

/// Whether our signature, if there is one, is aligned with a sender of this domain (RFC 7489 section 3.1.1, relaxed).
#[must_use]
pub fn signature_covers(config: &Config, sender_domain: &str) -> Option<bool> {
    let domain = &config.mail.dkim.domain;
    (!domain.is_empty()).then(|| is_aligned(domain, sender_domain))
}

/// A signature that can be made.
#[derive(Debug, Clone)]
pub struct SignatureCheck {
    /// Where the public key belongs.
    pub name: String,
    /// The record that belongs there.
    pub record: String,
    /// Whether it covers the domain that mails are sent from.
    pub is_aligned: bool,
}

/// Tries whether mails can be signed: reads the key. Whether DNS has the record is for a look-up from outside to say.
///
/// # Errors
/// What is wrong with the settings, naming their key; never what is in the file.
pub fn check_signature(config: &Config) -> Result<Option<SignatureCheck>, String> {
    let Some(signer) = Signer::of(config)? else { return Ok(None) };
    let (name, record) = signer.record();
    let from = config.mail.from.parse::<Mailbox>();
    let domain = from.map(|from| from.email.domain().to_owned()).unwrap_or_default();
    let is_aligned = signature_covers(config, &domain).unwrap_or_default();
    Ok(Some(SignatureCheck { name, record, is_aligned }))
}

fn is_aligned(domain: &str, sender_domain: &str) -> bool {
    let ascii = |domain: &str| idna::domain_to_ascii(domain).unwrap_or_default();
    let (domain, sender) = (ascii(domain), ascii(sender_domain));
    let below = sender.strip_suffix(domain.as_str()).filter(|_| !domain.is_empty());
    below.is_some_and(|below| below.is_empty() || below.ends_with('.'))
}

impl Key {
    /// A private key in PEM: PKCS#8, or PKCS#1 for RSA.
    fn read(pem: &[u8]) -> Result<Self, String> {
        let wrong = || {
            String::from(
                "mail.dkim.key_file: expected a private key in PEM, RSA of at least 2048 bits or Ed25519",
            )
        };
        let rsa = |key: Result<RsaKeyPair, _>| key.map(|key| Self::Rsa(Box::new(key)));
        match PrivateKeyDer::from_pem_slice(pem).map_err(|_| wrong())? {
            PrivateKeyDer::Pkcs1(der) => rsa(RsaKeyPair::from_der(der.secret_pkcs1_der()))
                .map_err(|_: ring::error::KeyRejected| wrong()),
            PrivateKeyDer::Pkcs8(der) => {
                let der = der.secret_pkcs8_der();
                Ed25519KeyPair::from_pkcs8_maybe_unchecked(der)
                    .map(Self::Ed25519)
                    .or_else(|_| rsa(RsaKeyPair::from_pkcs8(der)))
                    .map_err(|_| wrong())
            }
            _ => Err(wrong()),
        }
    }

    fn name(&self) -> &'static str {
        match self {
            Self::Rsa(_) => "rsa",
            Self::Ed25519(_) => "ed25519",
        }
    }

    fn sign(&self, message: &[u8]) -> Vec<u8> {
        match self {
            Self::Rsa(key) => {
                let mut signature = vec![0; key.public().modulus_len()];
                // It fails only where the buffer is of another length than the modulus. The randomness blinds the
                // computation; the signature itself is always the same.
                let signed = key.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), message, &mut signature);
                if signed.is_err() {
                    signature.clear();
                }
                signature
            }
            // RFC 8463 section 3: the hash is signed, not the message.
            Self::Ed25519(key) => key.sign(&Sha256::digest(message)).as_ref().to_vec(),
        }
    }

    /// The public key as DNS has it: for RSA a `SubjectPublicKeyInfo`, for Ed25519 its 32 bytes.
    fn public(&self) -> String {
        match self {
            Self::Rsa(key) => {
                let mut bits = vec![0];
                bits.extend_from_slice(key.public_key().as_ref());
                let mut info = RSA_ALGORITHM.to_vec();
                info.extend(der(0x03, &bits));
                BASE64_STANDARD.encode(der(0x30, &info))
            }
            Self::Ed25519(key) => BASE64_STANDARD.encode(key.public_key().as_ref()),
        }
    }
}

/// `SEQUENCE { rsaEncryption, NULL }` (RFC 8017 appendix C).
const RSA_ALGORITHM: [u8; 15] =
    [0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];

/// A value of DER with its tag and length.
fn der(tag: u8, value: &[u8]) -> Vec<u8> {
    let length = value.len().to_be_bytes();
    let significant: Vec<u8> = length.into_iter().skip_while(|byte| *byte == 0).collect();
    let mut encoded = vec![tag];
    match significant.as_slice() {
        [] => encoded.push(0),
        [short] if *short < 0x80 => encoded.push(*short),
        long => {
            encoded.push(0x80 | u8::try_from(long.len()).unwrap_or_default());
            encoded.extend_from_slice(long);
        }
    }
    encoded.extend_from_slice(value);
    encoded
}
