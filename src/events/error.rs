//! What can go wrong with webhooks, each with its stable code.

use diesel::result::Error as DieselError;
use thiserror::Error;

use crate::identity::IdentityError;
use crate::mail::MailError;
use crate::platform::db::{DatabaseError, constraint};
use crate::platform::jobs::JobError;
use crate::platform::problem::{Describe, FieldError, Kind};

/// A refusal or a fault of this room.
#[derive(Debug, Error)]
pub enum WebhookError {
    /// Not there, or not the caller's.
    #[error("There is nothing here, or it is not yours to see.")]
    NotFound,
    /// The user has as many endpoints as there may be.
    #[error("You have as many webhooks as there may be. Remove one first.")]
    TooMany,
    /// The endpoint is switched off.
    #[error("This webhook is switched off. Set active to true first.")]
    Inactive,
    /// Somebody else changed it meanwhile.
    #[error("This was changed meanwhile. Read it again, then repeat your change.")]
    StaleVersion,
    /// The input is well formed but not acceptable.
    #[error("Some of the input needs to be put right.")]
    Unacceptable(Vec<FieldError>),
    /// A secret could not be sealed, which no input leads to.
    #[error("Something went wrong on our side.")]
    Sealing,
    /// A mail could not be written.
    #[error(transparent)]
    Mail(#[from] MailError),
    /// The audit log or the owner's address could not be reached.
    #[error(transparent)]
    Identity(#[from] IdentityError),
    /// There is no connection.
    #[error("The service is away for a moment. Please try again in a few seconds.")]
    Unreachable(#[from] DatabaseError),
    /// The database refused or failed.
    #[error("The database failed.")]
    Database(#[from] DieselError),
}

impl Describe for WebhookError {
    fn kind(&self) -> Kind {
        match self {
            Self::NotFound => Kind::NotFound,
            Self::TooMany | Self::Inactive => Kind::Conflict,
            Self::StaleVersion => Kind::StaleVersion,
            Self::Unacceptable(_) => Kind::Unacceptable,
            Self::Unreachable(_) => Kind::Unavailable,
            Self::Mail(cause) => cause.kind(),
            Self::Identity(cause) => cause.kind(),
            Self::Sealing | Self::Database(_) => Kind::Internal,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::NotFound => "not_found",
            Self::TooMany => "too_many_webhooks",
            Self::Inactive => "webhook_inactive",
            Self::StaleVersion => "stale_version",
            Self::Unacceptable(_) => "validation_failed",
            Self::Unreachable(_) => "unavailable",
            Self::Mail(cause) => cause.code(),
            Self::Identity(cause) => cause.code(),
            Self::Sealing | Self::Database(_) => "internal",
        }
    }

    fn fields(&self) -> Vec<FieldError> {
        match self {
            Self::Unacceptable(fields) => fields.clone(),
            Self::Identity(cause) => cause.fields(),
            _ => Vec::new(),
        }
    }

    fn database(&self) -> Option<&DieselError> {
        match self {
            Self::Database(cause) => Some(cause),
            Self::Mail(cause) => cause.database(),
            Self::Identity(cause) => cause.database(),
            _ => None,
        }
    }
}

impl From<WebhookError> for JobError {
    fn from(cause: WebhookError) -> Self {
        match &cause {
            // The text of a database error may hold values.
            WebhookError::Database(cause) => Self::Retry(format!("database: {:?}", constraint(cause))),
            other => Self::Retry(other.to_string()),
        }
    }
}
