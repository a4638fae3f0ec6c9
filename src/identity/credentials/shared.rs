//! The value that handlers share.

use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use secrecy::{ExposeSecret as _, SecretString};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::access_token::{AccessClaims, AccessKeys};
use super::passwords::{Passwords, Turn};
use crate::identity::error::IdentityError;
use crate::identity::model::PasswordHash;
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::PersonId;
use crate::platform::config::Config;
use crate::platform::random::Random;

/// Keys, password hashing and lifetimes. Cheap to clone.
#[derive(Clone)]
pub struct Credentials(Arc<Shared>);

struct Shared {
    passwords: Passwords,
    access_keys: AccessKeys,
    account_key: [u8; 32],
    access_token: TimeDelta,
    refresh_token: TimeDelta,
}

impl Credentials {
    /// Credentials as configured in `auth`. The first secret signs, all of them verify.
    #[must_use]
    pub fn new(config: &Config) -> Self {
        let auth = &config.auth;
        let secrets: Vec<&[u8]> =
            auth.secrets.iter().map(|secret| secret.expose_secret().as_bytes()).collect();
        let current = secrets.first().copied().unwrap_or_default();
        Self(Arc::new(Shared {
            passwords: Passwords::new(auth.argon2_memory_kib, auth.argon2_parallel),
            account_key: Sha256::new()
                .chain_update(b"account digest")
                .chain_update(current)
                .finalize()
                .into(),
            access_keys: AccessKeys::new(secrets),
            access_token: TimeDelta::minutes(auth.access_token_minutes),
            refresh_token: TimeDelta::days(auth.refresh_token_days),
        }))
    }

    /// Hashes a password that is about to be set. Waits for a turn; hold no connection meanwhile.
    ///
    /// # Errors
    /// [`IdentityError::Busy`] after a few seconds without a turn; [`IdentityError::Cryptography`] when there is no
    /// memory for it.
    pub async fn hash_password(
        &self,
        random: &Random,
        password: &SecretString,
    ) -> Result<PasswordHash, IdentityError> {
        self.turn().await?.hash(random, password).await
    }

    /// Waits for a turn at the memory that Argon2id takes. Hold no connection meanwhile.
    ///
    /// # Errors
    /// [`IdentityError::Busy`] after a few seconds without one.
    pub async fn turn(&self) -> Result<Turn, IdentityError> {
        self.0.passwords.turn().await
    }

    /// Signs an access token.
    ///
    /// # Errors
    /// [`IdentityError::Cryptography`] when no secret is configured.
    pub fn sign(&self, claims: &AccessClaims) -> Result<String, IdentityError> {
        self.0.access_keys.sign(claims)
    }

    /// What a genuine access token says that has not expired; `None` for every other text.
    #[must_use]
    pub fn verify(&self, token: &str, now: DateTime<Utc>) -> Option<AccessClaims> {
        self.0.access_keys.verify(token, now)
    }

    /// The name under which failures of an account are counted: not to be turned back into its address.
    #[must_use]
    pub fn account_digest(&self, email: &EmailAddress) -> [u8; 32] {
        Sha256::new().chain_update(self.0.account_key).chain_update(email.as_str()).finalize().into()
    }

    /// The name under which wrong codes of a person are counted, apart from wrong passwords: the right password clears
    /// those.
    #[must_use]
    pub fn second_factor_digest(&self, person_id: PersonId) -> [u8; 32] {
        let digest = Sha256::new().chain_update(self.0.account_key).chain_update(b"second factor");
        digest.chain_update(Uuid::from(person_id).as_bytes()).finalize().into()
    }

    /// Lifetime of an access token.
    #[must_use]
    pub fn access_token_lifetime(&self) -> TimeDelta {
        self.0.access_token
    }

    /// Lifetime of an unused refresh token.
    #[must_use]
    pub fn refresh_token_lifetime(&self) -> TimeDelta {
        self.0.refresh_token
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Credentials(…)")
    }
}
