//! What can go wrong in this room.

use diesel::result::Error as DieselError;
use thiserror::Error;

use crate::mail::MailError;
use crate::platform::db::{DatabaseError, constraint};
use crate::platform::problem::{Describe, FieldError, Kind};

/// A refusal or a fault of this room.
#[derive(Debug, Error)]
pub enum IdentityError {
    /// Unknown address, wrong password, no password, deactivated: one answer for all of them.
    #[error("The address or the password is wrong.")]
    InvalidCredentials,
    /// Too many wrong passwords for this account, known or not.
    #[error("Too many attempts for this account. Wait a little, or ask for a sign-in link.")]
    SlowDown {
        /// After how long the next attempt is looked at.
        retry_after_seconds: u64,
    },
    /// The refresh token is unknown, expired, used, or its sign-in has ended.
    #[error("This refresh token is no longer valid. Sign in again.")]
    InvalidToken,
    /// The first step of a log-in is too long ago, or its second step was taken already.
    #[error("This log-in took too long. Start again with your address and password.")]
    ChallengeExpired,
    /// The user has an authenticator app already.
    #[error("Two-factor log-in is on already. Switch it off first to set up another app.")]
    TwoFactorOn,
    /// The user has no authenticator app.
    #[error("Two-factor log-in is off. Set it up first.")]
    TwoFactorOff,
    /// An owner resets the app of others, not their own.
    #[error("This is your own. Switch it off in your settings, with your password and a code.")]
    OwnTwoFactor,
    /// The mailed link was used, has expired, or was never ours.
    #[error("This link was used already or has expired. Ask for a new one.")]
    LinkExpired,
    /// No token or key, or one that is not or no longer good.
    #[error("Sign in first: send a valid access token or API key as a bearer token.")]
    Unauthenticated,
    /// Signed in, but not in the role or with the scope that this takes.
    #[error("Your role, or the scope of this key, does not allow this.")]
    Forbidden,
    /// Not there, or not yours to know.
    #[error("There is nothing here, or it is not yours to see.")]
    NotFound,
    /// The person with this address has an account already.
    #[error("There is an account with this address already.")]
    UserExists,
    /// The practice would be left without an active owner.
    #[error("This is the last active owner. Make somebody else an owner first.")]
    LastOwner,
    /// Another user's page has this slug.
    #[error("Another coach has this slug. Choose another one.")]
    SlugTaken,
    /// Somebody else changed the row since it was read.
    #[error("This was changed meanwhile. Read it again, then repeat your change.")]
    StaleVersion,
    /// Well formed, but not acceptable.
    #[error("Some of the input is not acceptable.")]
    Unacceptable(Vec<FieldError>),
    /// Hashing or signing failed, which no input leads to.
    #[error("Something went wrong on our side.")]
    Cryptography,
    /// Too many passwords are being compared at once.
    #[error("Many people are signing in at this moment. Please try again in a few seconds.")]
    Busy,
    /// A mail could not be written.
    #[error(transparent)]
    Mail(#[from] MailError),
    /// There is no connection.
    #[error("The service is away for a moment. Please try again in a few seconds.")]
    Unreachable(#[from] DatabaseError),
    /// The database refused or failed.
    #[error("The database failed.")]
    Database(DieselError),
}

impl IdentityError {
    /// One thing in the input that is not acceptable.
    #[must_use]
    pub fn unacceptable(pointer: &str, code: &str, detail: impl Into<String>) -> Self {
        Self::Unacceptable(vec![FieldError::new(pointer, code, detail)])
    }

    /// A code of an authenticator app that is wrong, too old or used.
    #[must_use]
    pub fn wrong_code() -> Self {
        let detail = "this code is wrong, too old, or was used already; take the one that the app shows now";
        Self::unacceptable("/code", "wrong_code", detail)
    }
}

/// The constraints that stand for a refusal; every other database error is a fault.
impl From<DieselError> for IdentityError {
    fn from(cause: DieselError) -> Self {
        match constraint(&cause) {
            Some("users_person_unique") => Self::UserExists,
            Some("users_slug_unique") => Self::SlugTaken,
            _ => Self::Database(cause),
        }
    }
}

impl Describe for IdentityError {
    fn kind(&self) -> Kind {
        match self {
            Self::InvalidCredentials
            | Self::InvalidToken
            | Self::ChallengeExpired
            | Self::Unauthenticated => Kind::Unauthenticated,
            Self::SlowDown { retry_after_seconds } => {
                Kind::RateLimited { retry_after_seconds: *retry_after_seconds }
            }
            Self::LinkExpired => Kind::Gone,
            Self::Forbidden => Kind::Forbidden,
            Self::NotFound => Kind::NotFound,
            Self::UserExists
            | Self::LastOwner
            | Self::SlugTaken
            | Self::TwoFactorOn
            | Self::TwoFactorOff
            | Self::OwnTwoFactor => Kind::Conflict,
            Self::StaleVersion => Kind::StaleVersion,
            Self::Unacceptable(_) => Kind::Unacceptable,
            Self::Mail(cause) => cause.kind(),
            Self::Unreachable(_) | Self::Busy => Kind::Unavailable,
            Self::Cryptography | Self::Database(_) => Kind::Internal,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::InvalidCredentials => "invalid_credentials",
            Self::SlowDown { .. } => "rate_limited",
            Self::InvalidToken => "invalid_token",
            Self::ChallengeExpired => "challenge_expired",
            Self::TwoFactorOn => "two_factor_on",
            Self::TwoFactorOff => "two_factor_off",
            Self::OwnTwoFactor => "own_two_factor",
            Self::LinkExpired => "link_expired",
            Self::Unauthenticated => "unauthenticated",
            Self::Forbidden => "forbidden",
            Self::NotFound => "not_found",
            Self::UserExists => "user_exists",
            Self::LastOwner => "last_owner",
            Self::SlugTaken => "slug_taken",
            Self::StaleVersion => "stale_version",
            Self::Unacceptable(_) => "validation_failed",
            Self::Mail(cause) => cause.code(),
            Self::Unreachable(_) | Self::Busy => "unavailable",
            Self::Cryptography | Self::Database(_) => "internal",
        }
    }

    fn fields(&self) -> Vec<FieldError> {
        match self {
            Self::Unacceptable(faults) => faults.clone(),
            _ => Vec::new(),
        }
    }

    fn database(&self) -> Option<&DieselError> {
        match self {
            Self::Database(cause) => Some(cause),
            Self::Mail(cause) => cause.database(),
            _ => None,
        }
    }
}
