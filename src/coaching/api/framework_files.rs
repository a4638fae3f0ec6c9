//! Frameworks as files in TOML and JSON.

use serde::{Deserialize, Serialize};

use crate::coaching::model::FrameworkDocument;
use crate::platform::problem::{FieldError, Kind, Problem};

/// What a file is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = FrameworkFileFormat)]
pub enum FileFormat {
    /// TOML 1.0.
    #[default]
    Toml,
    /// JSON.
    Json,
}

/// A file to be saved.
pub(super) struct File {
    pub name: String,
    pub media_type: &'static str,
    pub text: String,
}

/// Why a file is no framework.
pub struct Unreadable {
    /// Near which line; nothing where it is no line's fault.
    pub line: Option<usize>,
    /// What the reader of the format says, in English.
    pub said: String,
}

/// The framework in a file.
pub(super) fn document_of(format: FileFormat, text: &str) -> Result<FrameworkDocument, Problem> {
    read(format, text).map_err(|Unreadable { line, said }| {
        let detail = line.map_or_else(|| said.clone(), |line| format!("near line {line}: {said}"));
        Problem::unacceptable(vec![FieldError::new("/text", "unreadable_file", detail)])
    })
}

/// The framework in a file, or why there is none.
pub(super) fn read(format: FileFormat, text: &str) -> Result<FrameworkDocument, Unreadable> {
    if text.contains('\0') {
        return Err(Unreadable { line: None, said: String::from("contains a NUL character") });
    }
    match format {
        FileFormat::Toml => toml::from_str(text).map_err(|cause| {
            let line =
                cause.span().map_or(0, |span| text.get(..span.start).unwrap_or_default().lines().count());
            Unreadable { line: Some(line.max(1)), said: shortened(cause.message()) }
        }),
        FileFormat::Json => serde_json::from_str(text).map_err(|cause| Unreadable {
            line: Some(cause.line()),
            said: String::from("no framework in JSON"),
        }),
    }
}

/// What the reader says, up to the values it repeats.
fn shortened(message: &str) -> String {
    let said = message.split(['`', '"', '\n']).next().unwrap_or_default().trim();
    if said.is_empty() { String::from("no framework in TOML") } else { said.to_owned() }
}

/// A framework as a file.
pub(super) fn file_of(format: FileFormat, document: &FrameworkDocument) -> Result<File, Problem> {
    let name = |ending: &str| format!("{}-{}.{ending}", document.key, document.version);
    match format {
        FileFormat::Toml => toml::to_string_pretty(document)
            .map(|text| File { name: name("toml"), media_type: "application/toml; charset=utf-8", text })
            .map_err(|cause| not_written(&cause)),
        FileFormat::Json => serde_json::to_string_pretty(document)
            .map(|text| File { name: name("json"), media_type: "application/json", text })
            .map_err(|cause| not_written(&cause)),
    }
}

fn not_written(cause: &dyn std::fmt::Display) -> Problem {
    tracing::error!(cause = %cause, "framework.not_written");
    Problem::new(Kind::Internal, "internal", "Something went wrong on our side. It has been noted.")
}
