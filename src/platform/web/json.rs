//! JSON bodies: the right media type, a bounded size, no unknown keys, and faults that name their place.

use std::time::Duration;

use actix_web::dev::Payload;
use actix_web::error::PayloadError;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::{FromRequest, HttpRequest, web};
use serde::de::DeserializeOwned;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::admission::{Extracted, after_guard};
use super::query::no_query_fault;
use crate::platform::problem::{FieldError, Kind, Problem};
use crate::platform::services::Services;

/// A body that was JSON of this shape.
pub struct Json<T> {
    /// What the body says.
    pub value: T,
    /// SHA-256 of the body as it came, for `Idempotency-Key`.
    pub digest: [u8; 32],
}

/// A body of this shape, as JSON or as a form: a name that stands there several times is a list.
pub struct JsonOrForm<T> {
    /// What the body says.
    pub value: T,
    /// SHA-256 of the body as it came, for `Idempotency-Key`.
    pub digest: [u8; 32],
}

/// The digest of a body.
#[must_use]
pub fn digest_of(body: &[u8]) -> [u8; 32] {
    Sha256::digest(body).into()
}

impl<T: DeserializeOwned + 'static> FromRequest for Json<T> {
    type Error = Problem;
    type Future = Extracted<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let is_json = is_json(request);
        let body = body_of(request, payload);
        after_guard(request, async move {
            if !is_json {
                return Err(Problem::new(
                    Kind::UnsupportedMediaType,
                    "unsupported_media_type",
                    "Send JSON: the Content-Type is application/json.",
                ));
            }
            let body = body.await?;
            parse(&body)
        })
    }
}

impl<T: DeserializeOwned + 'static> FromRequest for JsonOrForm<T> {
    type Error = Problem;
    type Future = Extracted<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (is_json, is_form) = (is_json(request), is_form(request));
        let body = body_of(request, payload);
        after_guard(request, async move {
            if !is_json && !is_form {
                return Err(Problem::new(
                    Kind::UnsupportedMediaType,
                    "unsupported_media_type",
                    "Send JSON or a form: application/json or application/x-www-form-urlencoded.",
                ));
            }
            let body = body.await?;
            let value = if is_json { shaped(&body)? } else { shaped(&form_as_json(&body)?)? };
            Ok(Self { value, digest: digest_of(&body) })
        })
    }
}

fn is_form(request: &HttpRequest) -> bool {
    let media_type = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let mime = media_type.and_then(|text| text.parse::<mime::Mime>().ok());
    mime.is_some_and(|mime| mime.essence_str() == mime::APPLICATION_WWW_FORM_URLENCODED.as_ref())
}

/// A form as JSON: fields that were left empty are left out, like members that are not there.
fn form_as_json(body: &[u8]) -> Result<Vec<u8>, Problem> {
    let unreadable = || {
        Problem::malformed(vec![FieldError::new(
            "",
            "bad_encoding",
            "expected percent-encoded UTF-8 without NUL",
        )])
    };
    let text = std::str::from_utf8(body).map_err(|_| unreadable())?;
    if let Some(fault) = no_query_fault(text) {
        return Err(Problem::malformed(vec![fault]));
    }
    let mut members = serde_json::Map::new();
    for (name, value) in url::form_urlencoded::parse(text.as_bytes()).filter(|(_, value)| !value.is_empty()) {
        let value = Value::String(value.into_owned());
        match members.get_mut(name.as_ref()) {
            None => {
                members.insert(name.into_owned(), value);
            }
            Some(Value::Array(many)) => many.push(value),
            Some(one) => *one = Value::Array(vec![one.take(), value]),
        }
    }
    serde_json::to_vec(&members).map_err(|_| unreadable())
}

fn is_json(request: &HttpRequest) -> bool {
    let media_type = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    media_type.and_then(|text| text.parse::<mime::Mime>().ok()).is_some_and(|mime| {
        mime.type_() == mime::APPLICATION
            && (mime.subtype() == mime::JSON || mime.suffix() == Some(mime::JSON))
    })
}

/// The whole body, if it is not too large and comes within three times the time for a head.
pub fn body_of(request: &HttpRequest, payload: &mut Payload) -> Extracted<web::Bytes> {
    let seconds = request
        .app_data::<web::Data<Services>>()
        .map_or(30, |services| services.config.http.slow_client_seconds.saturating_mul(3));
    let body = web::Bytes::from_request(request, payload);
    Box::pin(async move {
        match tokio::time::timeout(Duration::from_secs(seconds), body).await {
            Ok(body) => body.map_err(|cause| payload_fault(&cause)),
            Err(_) => Err(Problem::malformed(vec![FieldError::new(
                "",
                "slow_body",
                "the body took too long to come",
            )])),
        }
    })
}

fn payload_fault(cause: &actix_web::Error) -> Problem {
    if cause.as_error::<PayloadError>().is_some_and(|cause| matches!(cause, PayloadError::Overflow)) {
        return Problem::new(Kind::TooLarge, "too_large", "The body is larger than this call takes.");
    }
    Problem::malformed(vec![FieldError::new("", "unreadable_body", "the body could not be read")])
}

fn parse<T: DeserializeOwned>(body: &[u8]) -> Result<Json<T>, Problem> {
    Ok(Json { value: shaped(body)?, digest: digest_of(body) })
}

/// JSON of this shape, or the place where it is not.
pub(super) fn shaped<T: DeserializeOwned>(body: &[u8]) -> Result<T, Problem> {
    let fault = |pointer: String, cause: &serde_json::Error| {
        let code = if cause.is_data() { "wrong_shape" } else { "bad_json" };
        Problem::malformed(vec![FieldError::new(pointer, code, said_briefly(cause))])
    };
    // Every body is an object; a list of its members in their order would be read as one too.
    if body.trim_ascii_start().starts_with(b"[") {
        return Err(Problem::malformed(vec![FieldError::new("", "wrong_shape", "expected an object")]));
    }
    let mut reader = serde_json::Deserializer::from_slice(body);
    let value = serde_path_to_error::deserialize(&mut reader)
        .map_err(|cause| fault(pointer_of(cause.path(), cause.inner()), cause.inner()))?;
    reader.end().map_err(|cause| fault(String::new(), &cause))?;
    // PostgreSQL keeps no NUL in texts; JSON writes it only as this escape, which is rare enough to look twice.
    if body.windows(6).any(|six| six == b"\\u0000")
        && let Some(pointer) =
            serde_json::from_slice(body).ok().and_then(|value| nul_in(&value, String::new()))
    {
        return Err(Problem::malformed(vec![FieldError::new(
            pointer,
            "control_character",
            "contains a NUL character",
        )]));
    }
    Ok(value)
}

/// serde's message without the position at its end, and without the value, which may be somebody's text.
fn said_briefly(cause: &serde_json::Error) -> String {
    let text = cause.to_string();
    let text = text.rsplit_once(" at line ").map_or(text.as_str(), |(message, _)| message);
    match (text.split_once("invalid type: "), text.split_once(", expected ")) {
        (Some(_), Some((_, expected))) => format!("expected {expected}"),
        _ if text.starts_with("invalid value") || text.starts_with("unknown variant") => text
            .split_once(", expected ")
            .map_or_else(|| String::from("not allowed"), |(_, rest)| format!("expected {rest}")),
        _ => text.chars().take(200).collect(),
    }
}

fn pointer_of(path: &serde_path_to_error::Path, cause: &serde_json::Error) -> String {
    let mut pointer = String::new();
    for segment in path {
        match segment {
            serde_path_to_error::Segment::Seq { index } => pointer.extend(["/", &index.to_string()]),
            serde_path_to_error::Segment::Map { key } => {
                pointer.push('/');
                pointer.push_str(&escaped(key));
            }
            serde_path_to_error::Segment::Enum { .. } | serde_path_to_error::Segment::Unknown => {}
        }
    }
    let text = cause.to_string();
    let missing = text.strip_prefix("missing field `").and_then(|rest| rest.split('`').next());
    if let Some(name) = missing {
        pointer.push('/');
        pointer.push_str(&escaped(name));
    }
    pointer
}

/// RFC 6901 section 3.
fn escaped(key: &str) -> String {
    key.chars().take(100).collect::<String>().replace('~', "~0").replace('/', "~1")
}

fn nul_in(value: &Value, pointer: String) -> Option<String> {
    match value {
        Value::String(text) => text.contains('\0').then_some(pointer),
        Value::Array(items) => {
            items.iter().enumerate().find_map(|(index, item)| nul_in(item, format!("{pointer}/{index}")))
        }
        Value::Object(members) => members.iter().find_map(|(key, item)| {
            if key.contains('\0') {
                Some(pointer.clone())
            } else {
                nul_in(item, format!("{pointer}/{}", escaped(key)))
            }
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::parse;

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Body {
        #[expect(dead_code, reason = "only its shape matters")]
        inner: Inner,
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inner {
        #[expect(dead_code, reason = "only its shape matters")]
        numbers: Vec<u8>,
        #[serde(default)]
        #[expect(dead_code, reason = "only its shape matters")]
        texts: std::collections::BTreeMap<String, String>,
    }

    fn pointer(body: &str) -> String {
        parse::<Body>(body.as_bytes()).err().unwrap().errors()[0].pointer.clone()
    }

    #[test]
    fn a_fault_names_its_place() {
        assert_eq!(pointer(r#"{"inner":{"numbers":[1,"x"]}}"#), "/inner/numbers/1");
        assert_eq!(pointer(r#"{"inner":{"numbers":[1],"more":1}}"#), "/inner/more");
        assert_eq!(pointer(r#"{"inner":{}}"#), "/inner/numbers");
        assert_eq!(pointer(r#"{"inner":{"numbers":[],"texts":{"a/b":"\u0000"}}}"#), "/inner/texts/a~1b");
        assert_eq!(pointer("{"), "");
        assert_eq!(pointer("{} {}"), "/inner");
    }

    #[test]
    fn values_are_not_repeated() {
        let problem = parse::<Body>(br#"{"inner":"a secret"}"#).err().unwrap();
        assert!(!problem.errors()[0].detail.contains("secret"), "{:?}", problem.errors());
    }
}
