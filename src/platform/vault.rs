//! Secrets that have to be read again, such as those that sign webhooks: sealed at rest.
//!
//! A sealed secret is `version ‖ key id ‖ nonce ‖ XChaCha20-Poly1305`, with keys derived from `auth.secrets`: the first
//! one seals, all of them open. It is bound to a label, so that one row's secret is worthless in another.

use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use sha2::{Digest as _, Sha256};

use super::random::Random;

const VERSION: u8 = 1;
const KEY_ID: usize = 4;
const NONCE: usize = 24;

/// Seals and opens secrets.
#[derive(Clone)]
pub struct Vault {
    keys: Vec<Key>,
}

#[derive(Clone)]
struct Key {
    id: [u8; KEY_ID],
    secret: [u8; 32],
}

impl Vault {
    /// A vault with keys derived from the configured secrets, in their order.
    #[must_use]
    pub fn new<'a>(secrets: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let keys = secrets
            .into_iter()
            .map(|secret| {
                let digest = |label: &[u8]| Sha256::new().chain_update(label).chain_update(secret).finalize();
                let mut id = [0; KEY_ID];
                id.iter_mut().zip(digest(b"vault key id")).for_each(|(to, from)| *to = from);
                Key { id, secret: digest(b"vault key").into() }
            })
            .collect();
        Self { keys }
    }

    /// Seals a secret for what the label names. `None` only where there is no key.
    #[must_use]
    pub fn seal(&self, random: &Random, label: &str, secret: &[u8]) -> Option<Vec<u8>> {
        let key = self.keys.first()?;
        let nonce: [u8; NONCE] = random.bytes();
        let payload = Payload { msg: secret, aad: label.as_bytes() };
        let body = key.cipher().encrypt(&XNonce::from(nonce), payload).ok()?;
        let mut sealed = vec![VERSION];
        sealed.extend(key.id);
        sealed.extend(nonce);
        sealed.extend(body);
        Some(sealed)
    }

    /// Opens what was sealed for this label. `None` when its key is configured no longer, or it was changed.
    #[must_use]
    pub fn open(&self, label: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        let (id, rest) = parts(sealed)?;
        let (nonce, body) = rest.split_first_chunk::<NONCE>()?;
        let key = self.keys.iter().find(|key| key.id == *id)?;
        key.cipher().decrypt(&XNonce::from(*nonce), Payload { msg: body, aad: label.as_bytes() }).ok()
    }

    /// Whether it was sealed with the key that seals now.
    #[must_use]
    pub fn is_current(&self, sealed: &[u8]) -> bool {
        self.keys.first().is_some_and(|key| parts(sealed).is_some_and(|(id, _)| *id == key.id))
    }
}

fn parts(sealed: &[u8]) -> Option<(&[u8; KEY_ID], &[u8])> {
    let (version, rest) = sealed.split_first()?;
    let (id, rest) = rest.split_first_chunk::<KEY_ID>()?;
    (*version == VERSION).then_some((id, rest))
}

impl Key {
    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&self.secret.into())
    }
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Vault(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::Vault;
    use crate::platform::random::Random;

    #[test]
    fn a_secret_opens_under_its_label_as_long_as_its_key_is_there() {
        let random = Random::seeded(7);
        let old = Vault::new([b"old".as_slice()]);
        let both = Vault::new([b"new".as_slice(), b"old".as_slice()]);
        let new = Vault::new([b"new".as_slice()]);

        let sealed = old.seal(&random, "row 1", b"a secret").unwrap();

        assert!(!sealed.windows(8).any(|part| part == b"a secret"));
        assert_eq!(old.open("row 1", &sealed).as_deref(), Some(b"a secret".as_slice()));
        assert_eq!(both.open("row 1", &sealed).as_deref(), Some(b"a secret".as_slice()));
        assert_eq!(both.open("row 2", &sealed), None);
        assert_eq!(new.open("row 1", &sealed), None);
        assert!(old.is_current(&sealed) && !both.is_current(&sealed));
        assert_ne!(old.seal(&random, "row 1", b"a secret").unwrap(), sealed);
    }

    #[test]
    fn what_was_changed_does_not_open() {
        let vault = Vault::new([b"key".as_slice()]);
        let sealed = vault.seal(&Random::seeded(7), "row", b"a secret").unwrap();
        for index in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[index] ^= 1;
            assert_eq!(vault.open("row", &changed), None, "byte {index}");
            assert_eq!(vault.open("row", &sealed[..index]), None, "cut at {index}");
        }
        assert_eq!(Vault::new([]).seal(&Random::seeded(7), "row", b"x"), None);
    }
}
