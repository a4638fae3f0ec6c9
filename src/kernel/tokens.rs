//! One-time tokens: shown once as [`PlainToken`], kept only as [`HashedToken`].

use std::fmt;

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// 256 random bits as they go into a mail or an answer. Never logged, never stored.
#[derive(Clone)]
pub struct PlainToken(String);

impl PlainToken {
    /// The token made of these random bytes, after a prefix that tells people and scanners what it is.
    #[must_use]
    pub fn new(prefix: &str, random: [u8; 32]) -> Self {
        Self(format!("{prefix}{}", BASE64_URL_SAFE_NO_PAD.encode(random)))
    }

    /// A token as somebody presents it.
    #[must_use]
    pub fn presented(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The text to send. Call it only where the token leaves for its owner.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// The form that is stored and searched for.
    #[must_use]
    pub fn hashed(&self) -> HashedToken {
        HashedToken(Sha256::digest(self.0.as_bytes()).to_vec())
    }
}

impl fmt::Debug for PlainToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PlainToken(…)")
    }
}

/// SHA-256 of a token. The tokens have 256 bits of their own, so that no salt is needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HashedToken(Vec<u8>);

impl HashedToken {
    /// The 32 bytes as stored.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}
