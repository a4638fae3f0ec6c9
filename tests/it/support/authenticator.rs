//! An authenticator app.

use chrono::{DateTime, Utc};
use totp_rs::{Builder, Secret, Totp};

/// An app that was told a secret.
pub struct Authenticator(Totp);

impl Authenticator {
    /// Types a secret in, as it is spelled on the page.
    pub fn of(spelled: &str) -> Self {
        let secret = Secret::try_from_base32(spelled.replace('-', "")).expect("a secret in base32");
        Self(Builder::new().with_secret(secret).with_account_name("test").build().expect("a good secret"))
    }

    /// What it shows at this moment.
    pub fn code(&self, now: DateTime<Utc>) -> String {
        self.0.generate(u64::try_from(now.timestamp()).expect("after 1970")).to_string()
    }
}
