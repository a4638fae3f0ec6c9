//! Editing without lost updates: the tag of a resource is the revision of its row (RFC 9110 section 8.8.3).

use std::future::ready;

use actix_web::dev::Payload;
use actix_web::http::header::IF_MATCH;
use actix_web::{FromRequest, HttpRequest};

use super::admission::{Extracted, after_guard};
use crate::platform::problem::{FieldError, Kind, Problem};

/// The strong tag of a revision: `"v7"`.
#[must_use]
pub fn etag(revision: i64) -> String {
    format!("\"v{revision}\"")
}

/// The revision that the client means to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IfMatch {
    /// No header, or `*`: whatever is there.
    Any,
    /// One of these revisions. A tag that is not ours matches nothing.
    Revisions(Vec<i64>),
}

impl IfMatch {
    /// Compares with the revision that is there.
    ///
    /// # Errors
    /// 412 `stale_version` when the client means another one.
    pub fn check(&self, revision: i64) -> Result<(), Problem> {
        match self {
            Self::Any => Ok(()),
            Self::Revisions(wanted) if wanted.contains(&revision) => Ok(()),
            Self::Revisions(_) => Err(Problem::stale_version()),
        }
    }

    /// A client that names no revision means the one its change was made from just now.
    #[must_use]
    pub fn or_read(self, revision: i64) -> Self {
        match self {
            Self::Any => Self::Revisions(vec![revision]),
            named @ Self::Revisions(_) => named,
        }
    }

    /// Refuses calls that do not say which revision they mean.
    ///
    /// # Errors
    /// 428 `precondition_required`.
    pub fn required(self, was_given: bool) -> Result<Self, Problem> {
        if was_given {
            return Ok(self);
        }
        Err(Problem::new(
            Kind::PreconditionRequired,
            "precondition_required",
            "Say which revision you mean to change: send its ETag as If-Match.",
        ))
    }

    fn parse(text: &str) -> Option<Self> {
        if text.trim() == "*" {
            return Some(Self::Any);
        }
        let tags: Option<Vec<&str>> = text
            .split(',')
            .map(|tag| tag.trim().strip_prefix('"').and_then(|rest| rest.strip_suffix('"')))
            .collect();
        let revisions =
            tags?.into_iter().filter_map(|tag| tag.strip_prefix('v').and_then(|n| n.parse().ok())).collect();
        Some(Self::Revisions(revisions))
    }
}

impl FromRequest for IfMatch {
    type Error = Problem;
    type Future = Extracted<Self>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let given = request.headers().get(IF_MATCH).map(|value| value.to_str().ok().and_then(Self::parse));
        let outcome = given.unwrap_or(Some(Self::Any)).ok_or_else(|| {
            let detail = "expected * or tags such as \"v7\"";
            Problem::malformed(vec![FieldError::new("/If-Match", "invalid_tag", detail)])
        });
        after_guard(request, ready(outcome))
    }
}

#[cfg(test)]
mod tests {
    use super::{IfMatch, etag};

    #[test]
    fn only_the_same_revision_matches() {
        let wanted = IfMatch::parse(&format!("\"other\", {}", etag(7))).unwrap();
        assert!(wanted.check(7).is_ok());
        assert!(wanted.check(8).is_err());
        assert!(IfMatch::parse("W/\"v7\"").is_none());
        assert_eq!(IfMatch::parse("*"), Some(IfMatch::Any));
    }
}
