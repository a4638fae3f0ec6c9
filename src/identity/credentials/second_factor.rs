//! Codes of an authenticator app (TOTP, RFC 6238), and the recovery codes that stand in for them.

use std::fmt;

use chrono::{DateTime, Utc};
use sha2::{Digest as _, Sha256};
use totp_rs::{Builder, Secret, Totp};
use uuid::Uuid;

use crate::identity::error::IdentityError;
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::TwoFactorId;
use crate::platform::context::Context;

/// Length of the secret: that of the hash, as RFC 4226 section 4 recommends.
const SECRET_LENGTH: usize = 20;
/// How many recovery codes there are.
const CODES: usize = 10;
/// Characters of a recovery code without its hyphens: 80 random bits.
const CODE_LENGTH: usize = 16;
/// Characters of one group of a recovery code.
const GROUP: usize = 4;
/// What recovery codes are made of: no two of these look alike.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// What an authenticator app and the server share.
pub struct TotpSecret([u8; SECRET_LENGTH]);

impl TotpSecret {
    /// A new one.
    #[must_use]
    pub fn fresh(context: &Context) -> Self {
        Self(context.random.bytes())
    }

    /// The secret of this row, opened.
    ///
    /// # Errors
    /// [`IdentityError::Cryptography`] when the key that sealed it is configured no longer.
    pub fn open(context: &Context, id: TwoFactorId, sealed: &[u8]) -> Result<Self, IdentityError> {
        let opened = context.site.vault.open(&label(id), sealed).and_then(|bytes| bytes.try_into().ok());
        opened.map(Self).ok_or(IdentityError::Cryptography)
    }

    /// The secret as the row keeps it.
    ///
    /// # Errors
    /// [`IdentityError::Cryptography`] where no key is configured.
    pub fn seal(&self, context: &Context, id: TwoFactorId) -> Result<Vec<u8>, IdentityError> {
        let sealed = context.site.vault.seal(&context.random, &label(id), &self.0);
        sealed.ok_or(IdentityError::Cryptography)
    }

    /// The step of 30 seconds that this code belongs to: this one, or the one before or after, for clocks that differ.
    #[must_use]
    pub fn step_of(&self, code: &str, now: DateTime<Utc>) -> Option<i64> {
        let seconds = u64::try_from(now.timestamp()).ok()?;
        let step = self.totp("practice", "account").ok()?.check(code, seconds)?;
        i64::try_from(step).ok()
    }

    /// The secret in groups of four letters, for typing into an app.
    #[must_use]
    pub fn spelled(&self) -> String {
        grouped(&Secret::new_stack(self.0).to_base32())
    }

    /// The address that an app reads from a picture (`otpauth://totp/…`): the account at the practice that issues the
    /// codes.
    ///
    /// # Errors
    /// [`IdentityError::Cryptography`] for an address that apps cannot show, which none of ours is.
    pub fn address(&self, issuer: &str, account: &EmailAddress) -> Result<String, IdentityError> {
        // A colon ends the issuer; an address has none outside of quotes.
        let plain = |text: &str| text.replace(':', "");
        let totp = self.totp(&plain(issuer), &plain(account.as_str()))?;
        totp.to_url().map_err(|_| IdentityError::Cryptography)
    }

    fn totp(&self, issuer: &str, account: &str) -> Result<Totp, IdentityError> {
        let builder = Builder::new().with_secret(Secret::new_stack(self.0)).with_account_name(account);
        builder.with_issuer(Some(issuer)).build().map_err(|_| IdentityError::Cryptography)
    }
}

impl fmt::Debug for TotpSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TotpSecret(…)")
    }
}

/// What the secret of a row is bound to.
fn label(id: TwoFactorId) -> String {
    format!("two factor {id}")
}

/// Ten recovery codes, such as `3f9k-…`: shown once, kept as hashes.
#[must_use]
pub fn fresh_recovery_codes(context: &Context) -> Vec<String> {
    let one = || {
        let letters = context.random.bytes::<CODE_LENGTH>();
        let letter = |byte: u8| ALPHABET.get(usize::from(byte % 32)).copied().map_or('0', char::from);
        grouped(&letters.map(letter).into_iter().collect::<String>())
    };
    std::iter::repeat_with(one).take(CODES).collect()
}

/// What is kept of a recovery code, however it is written; nothing of a text that is none.
#[must_use]
pub fn recovery_hash(id: TwoFactorId, text: &str) -> Option<Vec<u8>> {
    let letters = text.chars().filter(|c| !c.is_whitespace() && *c != '-').map(|c| c.to_ascii_lowercase());
    let code: String = letters.take(CODE_LENGTH + 1).collect();
    let is_code = code.len() == CODE_LENGTH && code.bytes().all(|byte| ALPHABET.contains(&byte));
    is_code.then(|| {
        let digest = Sha256::new().chain_update(b"recovery code").chain_update(Uuid::from(id).as_bytes());
        digest.chain_update(code.as_bytes()).finalize().to_vec()
    })
}

fn grouped(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    letters.chunks(GROUP).map(String::from_iter).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use uuid::Uuid;

    use super::{TotpSecret, grouped, recovery_hash};
    use crate::kernel::email_address::EmailAddress;
    use crate::kernel::ids::TwoFactorId;

    /// The secret and the codes of RFC 6238, appendix B, cut to six digits.
    const SECRET: [u8; 20] = *b"12345678901234567890";

    #[test]
    fn codes_are_those_of_the_standard_and_live_for_a_step_on_either_side() {
        let secret = TotpSecret(SECRET);
        for (seconds, code) in [(59, "287082"), (1_111_111_109, "081804"), (2_000_000_000, "279037")] {
            let at = |seconds| DateTime::from_timestamp(seconds, 0).unwrap();
            let step = seconds / 30;
            assert_eq!(secret.step_of(code, at(seconds)), Some(step), "{seconds}");
            assert_eq!(secret.step_of(code, at(step * 30 - 30)), Some(step), "{seconds}");
            assert_eq!(secret.step_of(code, at(step * 30 + 59)), Some(step), "{seconds}");
            assert_eq!(secret.step_of(code, at(step * 30 + 60)), None, "{seconds}");
            assert_eq!(secret.step_of(code, at(step * 30 - 31)), None, "{seconds}");
        }
        for text in ["", "28708", "2870820", "+87082", "٢٨٧٠٨٢", "28708a"] {
            assert_eq!(secret.step_of(text, DateTime::from_timestamp(59, 0).unwrap()), None, "{text}");
        }
    }

    #[test]
    fn an_app_is_told_who_issues_and_for_whom() {
        let address =
            TotpSecret(SECRET).address("Altitude", &EmailAddress::parse("dana@coaching.example").unwrap());
        let address = address.unwrap();
        assert!(address.starts_with("otpauth://totp/Altitude:dana"), "{address}");
        assert!(address.contains("secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"), "{address}");
        assert!(TotpSecret(SECRET).spelled().starts_with("GEZD-GNBV-GY3T"));
    }

    #[test]
    fn a_recovery_code_is_the_same_however_it_is_written() {
        let id = TwoFactorId::from(Uuid::from_u128(7));
        let hash = recovery_hash(id, "3f9k-0000-abcd-zz99");
        assert!(hash.is_some());
        assert_eq!(hash, recovery_hash(id, " 3F9K0000 ABCDZZ99 "));
        assert_ne!(hash, recovery_hash(Uuid::from_u128(8).into(), "3f9k-0000-abcd-zz99"));
        for text in ["", "123456", "3f9k-0000-abcd-zz9", "3f9k-0000-abcd-zz99-0", "3f9k-0000-abcd-zzlo"] {
            assert_eq!(recovery_hash(id, text), None, "{text}");
        }
        assert_eq!(grouped("abcdefgh"), "abcd-efgh");
    }
}
