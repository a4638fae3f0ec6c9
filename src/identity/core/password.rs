//! What is taken as a password.

use thiserror::Error;

/// Fewest characters.
const LENGTH_MIN: usize = 12;
/// Most characters.
pub const LENGTH_MAX: usize = 128;

/// Why a text is not taken as a password. Length is all that is asked for (NIST SP 800-63B section 5.1.1.2).
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum PasswordFault {
    /// Fewer than 12 characters.
    #[error("at least 12 characters, please")]
    TooShort,
    /// More than 128 characters.
    #[error("at most 128 characters, please")]
    TooLong,
}

impl PasswordFault {
    /// The stable code of this fault.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::TooShort => "too_short",
            Self::TooLong => "too_long",
        }
    }
}

/// Checks a password that is about to be set.
///
/// # Errors
/// The [`PasswordFault`].
pub fn check(text: &str) -> Result<(), PasswordFault> {
    match text.chars().count() {
        ..LENGTH_MIN => Err(PasswordFault::TooShort),
        LENGTH_MIN..=LENGTH_MAX => Ok(()),
        _ => Err(PasswordFault::TooLong),
    }
}

#[cfg(test)]
mod tests {
    use super::{PasswordFault, check};

    #[test]
    fn characters_are_counted_and_not_bytes() {
        assert_eq!(check(&"п".repeat(11)), Err(PasswordFault::TooShort));
        assert_eq!(check(&"п".repeat(12)), Ok(()));
        assert_eq!(check(&"п".repeat(128)), Ok(()));
        assert_eq!(check(&"п".repeat(129)), Err(PasswordFault::TooLong));
    }
}
