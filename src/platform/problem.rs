//! Errors as clients see them: problem details (RFC 9457) with a stable code, and never a cause.

use std::fmt;

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, RETRY_AFTER};
use actix_web::{HttpResponse, ResponseError};
use serde::{Deserialize, Serialize};

use super::db::{self, DatabaseError};

/// What kind of thing went wrong; decides the HTTP status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// 400: bad JSON, a bad parameter, a wrong shape.
    Malformed,
    /// 401: who are you?
    Unauthenticated,
    /// 403: not you.
    Forbidden,
    /// 404: not there, or not yours to know.
    NotFound,
    /// 405: this address does not take this method.
    MethodNotAllowed,
    /// 409: the state of things does not allow it.
    Conflict,
    /// 410: it was there once.
    Gone,
    /// 412: somebody else changed it meanwhile.
    StaleVersion,
    /// 413: the body is too large.
    TooLarge,
    /// 415: the body is not JSON.
    UnsupportedMediaType,
    /// 422: well formed, but not acceptable.
    Unacceptable,
    /// 428: `If-Match` is missing.
    PreconditionRequired,
    /// 429: too many requests; come back in so many seconds.
    RateLimited {
        /// After how long to try again.
        retry_after_seconds: u64,
    },
    /// 503: the database is away; come back later.
    Unavailable,
    /// 500: our fault. Nothing a client can send leads here.
    Internal,
}

impl Kind {
    /// The HTTP status of this kind.
    #[must_use]
    pub fn status(self) -> StatusCode {
        match self {
            Self::Malformed => StatusCode::BAD_REQUEST,
            Self::Unauthenticated => StatusCode::UNAUTHORIZED,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::Conflict => StatusCode::CONFLICT,
            Self::Gone => StatusCode::GONE,
            Self::StaleVersion => StatusCode::PRECONDITION_FAILED,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::UnsupportedMediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Unacceptable => StatusCode::UNPROCESSABLE_ENTITY,
            Self::PreconditionRequired => StatusCode::PRECONDITION_REQUIRED,
            Self::RateLimited { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

/// An error of a room that can become an answer. `Display` is the text for people.
pub trait Describe: fmt::Display {
    /// Decides the status.
    fn kind(&self) -> Kind;
    /// The stable code, listed in the docs.
    fn code(&self) -> &'static str;
    /// What exactly is wrong with the input.
    fn fields(&self) -> Vec<FieldError> {
        Vec::new()
    }
    /// The error of the database behind it, to be logged once and never shown.
    fn database(&self) -> Option<&diesel::result::Error> {
        None
    }
}

/// One thing that is wrong with the input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct FieldError {
    /// Where: a JSON Pointer (RFC 6901) into the body, or `/name` of a query parameter or header.
    pub pointer: String,
    /// A stable code.
    pub code: String,
    /// What to do about it.
    pub detail: String,
}

impl FieldError {
    /// A fault at this place.
    #[must_use]
    pub fn new(pointer: impl Into<String>, code: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { pointer: pointer.into(), code: code.into(), detail: detail.into() }
    }
}

/// An answer that says what went wrong.
#[derive(Clone, Debug)]
pub struct Problem {
    kind: Kind,
    code: &'static str,
    detail: String,
    errors: Vec<FieldError>,
}

/// The body of a problem.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = Problem)]
pub struct ProblemBody {
    /// Where the code is explained.
    #[serde(rename = "type")]
    pub type_uri: String,
    /// The HTTP status in words.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// What happened and what to do, for people.
    pub detail: String,
    /// The stable code.
    pub code: String,
    /// The id of the request, also in `X-Request-Id`.
    pub request_id: String,
    /// What exactly is wrong with the input.
    pub errors: Vec<FieldError>,
}

impl Problem {
    /// A problem of this kind.
    #[must_use]
    pub fn new(kind: Kind, code: &'static str, detail: impl Into<String>) -> Self {
        Self { kind, code, detail: detail.into(), errors: Vec::new() }
    }

    /// Input of a wrong shape (400 `validation_failed`).
    #[must_use]
    pub fn malformed(errors: Vec<FieldError>) -> Self {
        Self::new(Kind::Malformed, "validation_failed", summary(&errors)).with_errors(errors)
    }

    /// Input that is well formed but not acceptable (422 `validation_failed`).
    #[must_use]
    pub fn unacceptable(errors: Vec<FieldError>) -> Self {
        Self::new(Kind::Unacceptable, "validation_failed", summary(&errors)).with_errors(errors)
    }

    /// Not there, or not yours to know.
    #[must_use]
    pub fn not_found() -> Self {
        Self::new(Kind::NotFound, "not_found", "There is nothing here, or it is not yours to see.")
    }

    /// Somebody else changed the resource since it was read.
    #[must_use]
    pub fn stale_version() -> Self {
        Self::new(
            Kind::StaleVersion,
            "stale_version",
            "This was changed meanwhile. Read it again, then repeat your change.",
        )
    }

    /// The same problem with what is wrong with the input.
    #[must_use]
    pub fn with_errors(mut self, errors: Vec<FieldError>) -> Self {
        self.errors = errors;
        self
    }

    /// What kind of problem it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// The text for people.
    #[must_use]
    pub fn detail(&self) -> &str {
        &self.detail
    }

    /// What exactly is wrong with the input.
    #[must_use]
    pub fn errors(&self) -> &[FieldError] {
        &self.errors
    }

    /// The answer, for the request of this id.
    #[must_use]
    pub fn response(&self, request_id: &str) -> HttpResponse {
        let status = self.kind.status();
        let body = ProblemBody {
            type_uri: format!("urn:altitude:problem:{}", self.code),
            title: status.canonical_reason().unwrap_or_default().to_owned(),
            status: status.as_u16(),
            detail: self.detail.clone(),
            code: self.code.to_owned(),
            request_id: request_id.to_owned(),
            errors: self.errors.clone(),
        };
        let mut response = HttpResponse::build(status);
        match self.kind {
            Kind::RateLimited { retry_after_seconds } => {
                response.insert_header((RETRY_AFTER, retry_after_seconds.to_string()));
            }
            Kind::Unavailable => {
                response.insert_header((RETRY_AFTER, "5"));
            }
            Kind::Unauthenticated => {
                response.insert_header(("WWW-Authenticate", "Bearer"));
            }
            _ => {}
        }
        response
            .insert_header((CONTENT_TYPE, "application/problem+json"))
            .body(serde_json::to_string(&body).unwrap_or_default())
    }
}

fn summary(errors: &[FieldError]) -> String {
    match errors {
        [one] if !one.pointer.is_empty() => {
            format!("{}: {}", one.pointer.trim_start_matches('/'), one.detail)
        }
        [one] => one.detail.clone(),
        many => format!("{} things need to be put right.", many.len()),
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.detail)
    }
}

impl ResponseError for Problem {
    fn status_code(&self) -> StatusCode {
        self.kind.status()
    }

    fn error_response(&self) -> HttpResponse {
        self.response("")
    }
}

impl<E: Describe> From<E> for Problem {
    fn from(error: E) -> Self {
        match error.database() {
            Some(cause) => Self::from_database(cause),
            None => Self::new(error.kind(), error.code(), error.to_string()).with_errors(error.fields()),
        }
    }
}

impl From<diesel::result::Error> for Problem {
    fn from(cause: diesel::result::Error) -> Self {
        Self::from_database(&cause)
    }
}

impl From<DatabaseError> for Problem {
    fn from(cause: DatabaseError) -> Self {
        tracing::warn!(cause = %cause, "database.unreachable");
        Self::unavailable()
    }
}

impl Problem {
    fn from_database(cause: &diesel::result::Error) -> Self {
        if db::is_unavailable(cause) {
            tracing::warn!(cause = %Redacted(cause), "database.unavailable");
            return Self::unavailable();
        }
        tracing::error!(cause = %Redacted(cause), "database.failed");
        Self::new(Kind::Internal, "internal", "Something went wrong on our side. It has been noted.")
    }

    fn unavailable() -> Self {
        Self::new(
            Kind::Unavailable,
            "unavailable",
            "The service is away for a moment. Please try again in a few seconds.",
        )
    }
}

/// A database error without the values that PostgreSQL puts into its details.
struct Redacted<'a>(&'a diesel::result::Error);

impl fmt::Display for Redacted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            diesel::result::Error::DatabaseError(kind, information) => {
                write!(
                    f,
                    "{kind:?} constraint={:?} table={:?}",
                    information.constraint_name(),
                    information.table_name()
                )?;
                // Messages of constraint violations carry no values, those of data errors do.
                let is_telling = information.constraint_name().is_some() || db::is_unavailable(self.0);
                if is_telling { write!(f, " {}", information.message()) } else { Ok(()) }
            }
            other => write!(f, "{other:?}"),
        }
    }
}
