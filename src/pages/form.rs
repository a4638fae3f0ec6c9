//! What addresses and forms say: pairs of names and values, in order, valid UTF-8.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::{FromRequest, HttpRequest};
use chrono::{DateTime, Datelike as _, Utc};

use crate::platform::problem::{FieldError, Kind, Problem};
use crate::platform::web::{IdempotencyKey, body_of, digest_of, no_query_fault};

/// Names with values. Names that nobody asks for are of no account: links grow parameters on their way through mails.
#[derive(Clone, Debug, Default)]
pub(super) struct Pairs(Vec<(String, String)>);

/// A form as it was sent.
pub(super) struct Form {
    pub pairs: Pairs,
    /// SHA-256 of the body.
    pub digest: [u8; 32],
}

impl Pairs {
    /// The query of the address.
    pub(super) fn of_query(request: &HttpRequest) -> Result<Self, Problem> {
        Self::parse(request.query_string())
    }

    /// The query of an address that was read before.
    pub(super) fn of_text(text: &str) -> Result<Self, Problem> {
        Self::parse(text)
    }

    /// The fields of a form that was read piece by piece.
    pub(super) fn of_list(pairs: Vec<(String, String)>) -> Self {
        Self(pairs)
    }

    fn parse(text: &str) -> Result<Self, Problem> {
        match no_query_fault(text) {
            Some(fault) => Err(Problem::malformed(vec![fault])),
            None => Ok(Self(url::form_urlencoded::parse(text.as_bytes()).into_owned().collect())),
        }
    }

    #[cfg(test)]
    pub(super) fn from_pairs(pairs: &[(&str, &str)]) -> Self {
        Self(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    /// Whether there is a value, empty or not.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| known == name)
    }

    /// The first value that is not empty.
    pub(super) fn first(&self, name: &str) -> Option<&str> {
        let pair = self.0.iter().find(|(known, value)| known == name && !value.is_empty());
        pair.map(|(_, value)| value.as_str())
    }

    /// All pairs whose name starts like this, without that start.
    pub(super) fn below<'a>(&'a self, start: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0.iter().filter_map(move |(name, value)| Some((name.strip_prefix(start)?, value.as_str())))
    }

    /// The instant of this name, in RFC 3339; none without a value.
    pub(super) fn instant(&self, name: &str) -> Result<Option<DateTime<Utc>>, Problem> {
        let Some(text) = self.first(name) else { return Ok(None) };
        let instant = DateTime::parse_from_rfc3339(text).ok().map(|instant| instant.to_utc());
        match instant.filter(|instant| (1970..=9998).contains(&instant.year())) {
            Some(instant) => Ok(Some(instant)),
            None => Err(unreadable(name, "expected an instant in RFC 3339, such as 2026-11-24T14:00:00Z")),
        }
    }

    /// The number of this name; none without a value.
    pub(super) fn number(&self, name: &str) -> Result<Option<i32>, Problem> {
        let parsed =
            self.first(name).map(|text| text.parse().map_err(|_| unreadable(name, "expected a number")));
        parsed.transpose()
    }

    /// The key that the form was rendered with. One that is none protects from nothing, and is no reason to refuse.
    pub(super) fn idempotency_key(&self) -> IdempotencyKey {
        let key = self.first("idempotency_key");
        let key = key.filter(|key| key.len() <= 255 && key.chars().all(|c| c.is_ascii_graphic()));
        IdempotencyKey(key.map(str::to_owned))
    }
}

/// 400 about one parameter or field.
pub(super) fn unreadable(name: &str, detail: &str) -> Problem {
    Problem::malformed(vec![FieldError::new(format!("/{name}"), "bad_parameter", detail)])
}

impl FromRequest for Form {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let media_type = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let is_form = media_type
            .and_then(|text| text.parse::<mime::Mime>().ok())
            .is_some_and(|mime| mime.essence_str() == mime::APPLICATION_WWW_FORM_URLENCODED.as_ref());
        let body = body_of(request, payload);
        Box::pin(async move {
            if !is_form {
                let detail = "Send the form as application/x-www-form-urlencoded.";
                return Err(Problem::new(Kind::UnsupportedMediaType, "unsupported_media_type", detail));
            }
            let body = body.await?;
            let text = std::str::from_utf8(&body).map_err(|_| unreadable("", "expected UTF-8"))?;
            Ok(Self { pairs: Pairs::parse(text)?, digest: digest_of(&body) })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Pairs;

    #[test]
    fn an_empty_value_is_there_but_says_nothing() {
        let pairs = Pairs::parse("zone=&a=1&a=2&answers.goal=x").unwrap();
        assert!(pairs.has("zone") && pairs.first("zone").is_none());
        assert_eq!(pairs.first("a"), Some("1"));
        assert_eq!(pairs.below("answers.").collect::<Vec<_>>(), [("goal", "x")]);
    }

    #[test]
    fn bytes_that_are_no_text_are_refused() {
        for text in ["a=%ff", "a=%00", "%fe=1", "a=b%c3"] {
            assert!(Pairs::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn absurd_instants_and_numbers_are_refused() {
        for text in [
            "start=tomorrow",
            "start=%2B262143-01-01T00:00:00Z",
            "start=9999-12-31T23:00:00Z",
            "start=2026-11-24",
        ] {
            assert!(Pairs::parse(text).unwrap().instant("start").is_err(), "{text}");
        }
        assert!(Pairs::parse("duration=99999999999").unwrap().number("duration").is_err());
        assert_eq!(Pairs::parse("duration=60").unwrap().number("duration").unwrap(), Some(60));
    }

    #[test]
    fn a_key_that_is_none_is_left_out() {
        let key = |text: &str| Pairs::parse(text).unwrap().idempotency_key().0;
        assert_eq!(key("idempotency_key=abc"), Some(String::from("abc")));
        assert_eq!(key("idempotency_key=a+b"), None);
        assert_eq!(key(&format!("idempotency_key={}", "x".repeat(256))), None);
    }
}
