//! What can go wrong in the newsletter, each with its stable code.

use diesel::result::Error as DieselError;
use thiserror::Error;

use crate::identity::IdentityError;
use crate::mail::MailError;
use crate::newsletter::core::content::checks::{Finding, Level};
use crate::platform::db;
use crate::platform::jobs::JobError;
use crate::platform::problem::{Describe, FieldError, Kind};

/// An error of the newsletter room.
#[derive(Debug, Error)]
pub enum NewsletterError {
    /// Not there, or not the caller's.
    #[error("There is nothing here, or it is not yours to see.")]
    NotFound,
    /// It is not in a state that allows this.
    #[error("{0}")]
    WrongState(&'static str),
    /// The input is well formed but not acceptable.
    #[error("Some of the input needs to be put right.")]
    Unacceptable(Vec<FieldError>),
    /// Somebody else changed it meanwhile.
    #[error("This was changed meanwhile. Read it again, then repeat your change.")]
    StaleVersion,
    /// Something else bears that slug.
    #[error("Something else has this slug.")]
    SlugTaken,
    /// Readers or issues belong to the list.
    #[error("Readers or issues belong to this list.")]
    ListInUse,
    /// The address is a reader already.
    #[error("This address is a reader already.")]
    ReaderExists,
    /// A mailed link that is unknown or too old.
    #[error("This link has expired, or is none of ours.")]
    LinkExpired,
    /// The template of an issue does not exist or cannot be filled.
    #[error("The template of this issue does not exist or cannot be filled.")]
    BrokenTemplate,
    /// The list before sending has findings that block.
    #[error("Something stops this issue; look at its checks.")]
    NotReady(Vec<Finding>),
    /// A user could not be found.
    #[error(transparent)]
    Identity(#[from] IdentityError),
    /// A mail could not be written.
    #[error("A mail could not be written.")]
    Mail(#[source] MailError),
    /// The ledger of erasures could not be written.
    #[error("The ledger of erasures could not be written.")]
    Ledger(#[source] std::io::Error),
    /// The database refused or failed.
    #[error("The database failed.")]
    Database(#[source] DieselError),
}

impl NewsletterError {
    /// What an issue that cannot be sent is told to its author, a sentence each; `None` where it is another error.
    #[must_use]
    pub fn reasons(&self) -> Option<Vec<String>> {
        match self {
            Self::Unacceptable(faults) => Some(faults.iter().map(|fault| fault.detail.clone()).collect()),
            Self::NotReady(findings) => {
                let blocking = findings.iter().filter(|finding| finding.level == Level::Blocking);
                Some(blocking.map(|finding| finding.detail.clone()).collect())
            }
            Self::BrokenTemplate => Some(vec![self.to_string()]),
            _ => None,
        }
    }
}

impl From<DieselError> for NewsletterError {
    fn from(cause: DieselError) -> Self {
        match db::constraint(&cause) {
            Some("mailing_lists_slug_unique" | "issues_slug_unique") => Self::SlugTaken,
            Some("subscriptions_list_id_fkey" | "issues_list_id_fkey") => Self::ListInUse,
            Some("subscribers_email_unique") => Self::ReaderExists,
            Some("issues_author_id_fkey") => {
                let fault = FieldError::new("/author_id", "unknown_user", "there is no such user");
                Self::Unacceptable(vec![fault])
            }
            _ => Self::Database(cause),
        }
    }
}

impl From<MailError> for NewsletterError {
    fn from(cause: MailError) -> Self {
        match cause {
            MailError::Database(cause) => Self::Database(cause),
            other @ MailError::Render(_) => Self::Mail(other),
        }
    }
}

impl From<NewsletterError> for JobError {
    fn from(cause: NewsletterError) -> Self {
        match cause {
            // The text of a database error may hold values.
            NewsletterError::Database(cause) => {
                Self::Retry(format!("database: {:?}", db::constraint(&cause)))
            }
            other => Self::Retry(other.to_string()),
        }
    }
}

impl Describe for NewsletterError {
    fn kind(&self) -> Kind {
        match self {
            Self::NotFound => Kind::NotFound,
            Self::Unacceptable(_) => Kind::Unacceptable,
            Self::StaleVersion => Kind::StaleVersion,
            Self::LinkExpired => Kind::Gone,
            Self::Identity(cause) => cause.kind(),
            Self::Mail(_) | Self::Ledger(_) | Self::Database(_) => Kind::Internal,
            Self::WrongState(_)
            | Self::SlugTaken
            | Self::ListInUse
            | Self::ReaderExists
            | Self::BrokenTemplate
            | Self::NotReady(_) => Kind::Conflict,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::NotFound => "not_found",
            Self::WrongState(_) => "wrong_state",
            Self::Unacceptable(_) => "validation_failed",
            Self::StaleVersion => "stale_version",
            Self::SlugTaken => "slug_taken",
            Self::ListInUse => "list_in_use",
            Self::ReaderExists => "reader_exists",
            Self::LinkExpired => "link_expired",
            Self::BrokenTemplate => "broken_template",
            Self::NotReady(_) => "issue_not_ready",
            Self::Identity(cause) => cause.code(),
            Self::Mail(_) | Self::Ledger(_) | Self::Database(_) => "internal",
        }
    }

    fn fields(&self) -> Vec<FieldError> {
        match self {
            Self::Unacceptable(fields) => fields.clone(),
            Self::Identity(cause) => cause.fields(),
            Self::NotReady(findings) => findings
                .iter()
                .filter(|finding| finding.level == Level::Blocking)
                .map(|finding| FieldError::new("", finding.code, finding.detail.clone()))
                .collect(),
            _ => Vec::new(),
        }
    }

    fn database(&self) -> Option<&DieselError> {
        match self {
            Self::Database(cause) => Some(cause),
            Self::Identity(cause) => cause.database(),
            _ => None,
        }
    }
}
