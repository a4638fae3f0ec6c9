//! An answer as a value, so that it can be kept for a repeated request.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{ETAG, LOCATION};
use serde::{Deserialize, Serialize};

use super::etag::etag;
use crate::platform::problem::{Kind, Problem};

/// A successful answer: status, body and the headers that belong to it.
#[derive(Clone, Debug)]
pub struct Answer {
    pub(super) status: StatusCode,
    pub(super) body: Option<String>,
    pub(super) headers: AnswerHeaders,
    pub(super) shows_secret: bool,
    pub(super) is_replay: bool,
}

/// The headers of an answer that are kept with it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct AnswerHeaders {
    pub location: Option<String>,
    pub etag: Option<String>,
}

impl Answer {
    /// 200 with a body.
    ///
    /// # Errors
    /// A [`Problem`] if the body is no JSON, which a derived serialiser never leads to.
    pub fn ok(body: &impl Serialize) -> Result<Self, Problem> {
        Self::new(StatusCode::OK, Some(body))
    }

    /// 201 with a body and where the new resource is.
    ///
    /// # Errors
    /// As [`Answer::ok`].
    pub fn created(location: String, body: &impl Serialize) -> Result<Self, Problem> {
        let mut answer = Self::new(StatusCode::CREATED, Some(body))?;
        answer.headers.location = Some(location);
        Ok(answer)
    }

    /// 202 with a body: it will be done.
    ///
    /// # Errors
    /// As [`Answer::ok`].
    pub fn accepted(body: &impl Serialize) -> Result<Self, Problem> {
        Self::new(StatusCode::ACCEPTED, Some(body))
    }

    /// 202 without a body: it will be done, or not; the answer is the same.
    #[must_use]
    pub fn accepted_silently() -> Self {
        Self { status: StatusCode::ACCEPTED, ..Self::no_content() }
    }

    /// 204: done, nothing to say.
    #[must_use]
    pub fn no_content() -> Self {
        Self {
            status: StatusCode::NO_CONTENT,
            body: None,
            headers: AnswerHeaders::default(),
            shows_secret: false,
            is_replay: false,
        }
    }

    fn new(status: StatusCode, body: Option<&impl Serialize>) -> Result<Self, Problem> {
        let body = body.map(serde_json::to_string).transpose().map_err(|cause| {
            tracing::error!(cause = %cause, "answer.not_json");
            Problem::new(Kind::Internal, "internal", "Something went wrong on our side. It has been noted.")
        })?;
        Ok(Self { status, body, ..Self::no_content() })
    }

    /// The same answer with the tag of the resource's revision.
    #[must_use]
    pub fn with_revision(mut self, revision: i64) -> Self {
        self.headers.etag = Some(etag(revision));
        self
    }

    /// The same answer, marked as showing a secret once: it is not kept for repetition.
    #[must_use]
    pub fn with_secret(mut self) -> Self {
        self.shows_secret = true;
        self
    }

    /// Where the new resource is, if this answer tells of one.
    #[must_use]
    pub fn location(&self) -> Option<&str> {
        self.headers.location.as_deref()
    }

    /// The HTTP response.
    #[must_use]
    pub fn into_response(self) -> HttpResponse {
        let mut response = HttpResponse::build(self.status);
        if let Some(location) = self.headers.location {
            response.insert_header((LOCATION, location));
        }
        if let Some(tag) = self.headers.etag {
            response.insert_header((ETAG, tag));
        }
        if self.is_replay {
            response.insert_header(("Idempotency-Replayed", "true"));
        }
        match self.body {
            Some(body) => response.content_type("application/json").body(body),
            None => response.finish(),
        }
    }
}
