//! Argon2id (RFC 9106), off the async threads and under a cap on parallel memory.

use std::sync::Arc;
use std::time::Duration;

use argon2::password_hash::PasswordVerifier as _;
use argon2::{Algorithm, Argon2, CustomizedPasswordHasher as _, Params, Version};
use secrecy::{ExposeSecret as _, SecretString};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::spawn_blocking;
use tokio::time::timeout;

use crate::identity::error::IdentityError;
use crate::identity::model::PasswordHash;
use crate::platform::random::Random;

/// Passes over the memory: the recommendation of OWASP for 19 MiB and one lane.
const PASSES: u32 = 2;

/// How long somebody waits for a turn: a few dozen computations.
const TURN_WAIT: Duration = Duration::from_secs(5);

/// How passwords are hashed, and how many at once.
pub(super) struct Passwords {
    params: Params,
    turns: Arc<Semaphore>,
}

/// The right to use the memory of one computation.
pub struct Turn {
    params: Params,
    _permit: OwnedSemaphorePermit,
}

/// What a comparison found.
#[derive(Debug)]
pub struct Verdict {
    /// Whether it is the password.
    pub is_right: bool,
    /// The hash to keep from now on, when the kept one was made with other parameters.
    pub renewed: Option<PasswordHash>,
}

impl Passwords {
    pub(super) fn new(memory_kib: u32, parallel: usize) -> Self {
        // The configuration was checked, so the default never steps in.
        let params = Params::new(memory_kib, PASSES, 1, None).unwrap_or_default();
        Self { params, turns: Arc::new(Semaphore::new(parallel.max(1))) }
    }

    pub(super) async fn turn(&self) -> Result<Turn, IdentityError> {
        let waiting = timeout(TURN_WAIT, Arc::clone(&self.turns).acquire_owned());
        let permit =
            waiting.await.map_err(|_| IdentityError::Busy)?.map_err(|_| IdentityError::Cryptography)?;
        Ok(Turn { params: self.params.clone(), _permit: permit })
    }
}

impl Turn {
    /// Hashes a password with a random salt.
    ///
    /// # Errors
    /// [`IdentityError::Cryptography`] when there is no memory for it.
    pub async fn hash(
        &self,
        random: &Random,
        password: &SecretString,
    ) -> Result<PasswordHash, IdentityError> {
        let (params, salt, password) = (self.params.clone(), random.bytes(), password.clone());
        off_thread(move || hash(&params, &salt, &password)).await
    }

    /// Compares a password with a stored hash. Without one it takes as long and is wrong.
    ///
    /// # Errors
    /// [`IdentityError::Cryptography`] when there is no memory for it.
    pub async fn verify(
        &self,
        random: &Random,
        password: &SecretString,
        stored: Option<&PasswordHash>,
    ) -> Result<Verdict, IdentityError> {
        let (params, salt, password) = (self.params.clone(), random.bytes(), password.clone());
        let stored = stored.map(|hash| hash.name().to_owned());
        off_thread(move || match stored {
            Some(stored) => compare(&params, &salt, &password, &stored),
            None => hash(&params, &salt, &password).map(|_| Verdict { is_right: false, renewed: None }),
        })
        .await
    }
}

async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, IdentityError> + Send + 'static,
) -> Result<T, IdentityError> {
    spawn_blocking(work).await.map_err(|_| IdentityError::Cryptography)?
}

fn hash(params: &Params, salt: &[u8; 16], password: &SecretString) -> Result<PasswordHash, IdentityError> {
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params.clone());
    argon2
        .hash_password_with_params(password.expose_secret().as_bytes(), salt, params.clone())
        .map(|hash: argon2::PasswordHash| PasswordHash::new(hash.to_string()))
        .map_err(|_| IdentityError::Cryptography)
}

fn compare(
    params: &Params,
    salt: &[u8; 16],
    password: &SecretString,
    stored: &str,
) -> Result<Verdict, IdentityError> {
    let parsed = argon2::PasswordHash::new(stored).map_err(|_| IdentityError::Cryptography)?;
    let is_right = Argon2::default().verify_password(password.expose_secret().as_bytes(), &parsed).is_ok();
    let is_outdated = Params::try_from(&parsed).is_ok_and(|used| {
        (used.m_cost(), used.t_cost(), used.p_cost()) != (params.m_cost(), params.t_cost(), params.p_cost())
    });
    let renewed = if is_right && is_outdated { Some(hash(params, salt, password)?) } else { None };
    Ok(Verdict { is_right, renewed })
}

#[cfg(test)]
mod tests {
    use super::Passwords;
    use crate::platform::random::Random;

    #[tokio::test]
    async fn a_hash_is_of_its_password_only_and_is_renewed_with_the_settings() {
        let random = Random::seeded(1);
        let turn = Passwords::new(8, 1).turn().await.unwrap();
        let hash = turn.hash(&random, &"correct horse battery".into()).await.unwrap();

        assert!(hash.name().starts_with("$argon2id$v=19$m=8,t=2,p=1$"), "{}", hash.name());
        assert!(turn.verify(&random, &"correct horse battery".into(), Some(&hash)).await.unwrap().is_right);
        assert!(!turn.verify(&random, &"correct horse batterz".into(), Some(&hash)).await.unwrap().is_right);
        assert!(!turn.verify(&random, &"correct horse battery".into(), None).await.unwrap().is_right);

        let stronger = Passwords::new(16, 1).turn().await.unwrap();
        let verdict = stronger.verify(&random, &"correct horse battery".into(), Some(&hash)).await.unwrap();
        assert!(verdict.renewed.unwrap().name().contains("m=16,"));
    }
}
