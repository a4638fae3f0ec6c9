//! Query strings: known parameters only, valid UTF-8, and faults that name the parameter.

use std::future::ready;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use serde::de::DeserializeOwned;

use super::admission::{Extracted, after_guard};
use crate::platform::problem::{FieldError, Problem};

/// Query parameters of this shape.
pub struct Query<T>(pub T);

impl<T: DeserializeOwned + 'static> FromRequest for Query<T> {
    type Error = Problem;
    type Future = Extracted<Self>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        after_guard(request, ready(parse(request.query_string()).map(Self)))
    }
}

fn parse<T: DeserializeOwned>(text: &str) -> Result<T, Problem> {
    if let Some(fault) = no_query_fault(text) {
        return Err(Problem::malformed(vec![fault]));
    }
    let mut track = serde_path_to_error::Track::new();
    let reader = serde_urlencoded::Deserializer::new(url::form_urlencoded::parse(text.as_bytes()));
    T::deserialize(serde_path_to_error::Deserializer::new(reader, &mut track)).map_err(|cause| {
        let path = track.path().to_string();
        let message = cause.to_string();
        let named = ["missing field `", "unknown field `", "duplicate field `"]
            .iter()
            .find_map(|start| message.strip_prefix(start)?.split('`').next());
        let name = named.unwrap_or(if path == "." { "" } else { path.as_str() });
        let detail = message.split(", expected one of").next().unwrap_or_default();
        Problem::malformed(vec![FieldError::new(format!("/{name}"), "bad_parameter", detail)])
    })
}

/// What is wrong with the encoding of a query string: percent-encoded bytes that are no UTF-8, or a NUL.
#[must_use]
pub fn no_query_fault(text: &str) -> Option<FieldError> {
    let fault = |name: &str| {
        FieldError::new(format!("/{name}"), "bad_encoding", "expected percent-encoded UTF-8 without NUL")
    };
    text.split('&').find_map(|pair| {
        let name = pair.split('=').next().unwrap_or_default();
        let bytes = percent_decoded(pair);
        let is_good = std::str::from_utf8(&bytes).is_ok_and(|text| !text.contains('\0'));
        let is_plain = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        (!is_good).then(|| fault(if is_plain { name } else { "" }))
    })
}

fn percent_decoded(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let hex = tail.split_at_checked(2).and_then(|(hex, after)| {
            Some((u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok()?, after))
        });
        if let (b'%', Some((byte, after))) = (first, hex) {
            bytes.push(byte);
            rest = after;
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    bytes
}

/// A path segment that is no id of ours names nothing.
#[must_use]
pub fn path_fault(_: actix_web::error::PathError, _: &HttpRequest) -> actix_web::Error {
    Problem::not_found().into()
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::parse;

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Parameters {
        #[expect(dead_code, reason = "only its shape matters")]
        limit: Option<i64>,
    }

    #[test]
    fn a_fault_names_its_parameter() {
        for (text, pointer) in [
            ("limit=x", "/limit"),
            ("more=1", "/more"),
            ("limit=1&limit=2", "/limit"),
            ("limit=%ff", "/limit"),
            ("limit=%00", "/limit"),
            ("a%ff=1", "/"),
        ] {
            let problem = parse::<Parameters>(text).err().unwrap();
            assert_eq!(problem.errors()[0].pointer, pointer, "{text}");
        }
        assert!(parse::<Parameters>("limit=7").is_ok());
        assert!(parse::<Parameters>("").is_ok());
    }
}
