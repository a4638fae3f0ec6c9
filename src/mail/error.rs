//! What can go wrong with a mail.

use thiserror::Error;

use crate::platform::problem::{Describe, Kind};

/// A mail could not be written into the outbox.
#[derive(Debug, Error)]
pub enum MailError {
    /// A template could not be filled; templates are checked when they are compiled, so this is our fault.
    #[error("the mail could not be written")]
    Render(#[from] askama::Error),
    /// An error of the database.
    #[error("the database failed")]
    Database(#[from] diesel::result::Error),
}

/// A mail could not be sent again.
#[derive(Debug, Error)]
pub enum RetryError {
    /// There is no such mail.
    #[error("There is nothing here, or it is not yours to see.")]
    NotFound,
    /// It waits or was sent.
    #[error("Only a mail that was given up can be sent again.")]
    NotFailed,
    /// Its body is gone.
    #[error("This mail cannot be sent again: its text has been removed since.")]
    Wiped,
    /// An error of the database.
    #[error("the database failed")]
    Database(#[from] diesel::result::Error),
}

impl Describe for MailError {
    fn kind(&self) -> Kind {
        Kind::Internal
    }

    fn code(&self) -> &'static str {
        "internal"
    }

    fn database(&self) -> Option<&diesel::result::Error> {
        match self {
            Self::Database(cause) => Some(cause),
            Self::Render(_) => None,
        }
    }
}

impl Describe for RetryError {
    fn kind(&self) -> Kind {
        match self {
            Self::NotFound => Kind::NotFound,
            Self::NotFailed | Self::Wiped => Kind::Conflict,
            Self::Database(_) => Kind::Internal,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::NotFound => "not_found",
            Self::NotFailed => "mail_not_failed",
            Self::Wiped => "mail_wiped",
            Self::Database(_) => "internal",
        }
    }

    fn database(&self) -> Option<&diesel::result::Error> {
        match self {
            Self::Database(cause) => Some(cause),
            _ => None,
        }
    }
}
