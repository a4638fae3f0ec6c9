//! The problem document that answers wrong input, as the API would answer it.

use serde::Serialize;

/// What is wrong with an input document (RFC 9457).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InputProblem {
    /// `about:blank`: the status says it all.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The status in words.
    pub title: &'static str,
    /// 400 for a document of the wrong shape, 422 for one that says something it may not say.
    pub status: u16,
    /// What is wrong, for people.
    pub detail: String,
    /// `validation_failed`.
    pub code: &'static str,
    /// Each place that is wrong.
    pub errors: Vec<Fault>,
}

/// One place in an input document that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// The place, as a JSON pointer (RFC 6901); empty for the document itself.
    pub pointer: String,
    /// What is wrong, for programs.
    pub code: &'static str,
    /// What is wrong, for people.
    pub detail: String,
}

/// The faults of shape; all others are faults of meaning.
const SHAPE: [&str; 5] = ["unreadable", "malformed_json", "wrong_type", "required", "unknown_key"];

impl InputProblem {
    /// The problem that these faults make. There is at least one.
    #[must_use]
    pub fn of(errors: Vec<Fault>) -> Self {
        let misshapen = errors.iter().any(|fault| SHAPE.contains(&fault.code));
        let (status, title) = if misshapen { (400, "Bad Request") } else { (422, "Unprocessable Content") };
        let detail = errors.first().map_or_else(
            || String::from("the input is wrong"),
            |first| match first.pointer.as_str() {
                "" => first.detail.clone(),
                pointer => format!("{pointer}: {}", first.detail),
            },
        );
        Self { kind: "about:blank", title, status, detail, code: "validation_failed", errors }
    }

    /// The problem of a document that is wrong as a whole.
    pub(super) fn of_document(code: &'static str, detail: impl Into<String>) -> Self {
        Self::of(vec![Fault { pointer: String::new(), code, detail: detail.into() }])
    }
}
