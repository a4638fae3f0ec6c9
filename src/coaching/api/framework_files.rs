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

/// The framework in a file.
pub(super) fn document_of(format: FileFormat, text: &str) -> Result<FrameworkDocument, Problem> {
    if text.contains('\0') {
        return Err(unreadable("contains a NUL character"));
    }
    match format {
        FileFormat::Toml => toml::from_str(text).map_err(|cause| {
            let line =
                cause.span().map_or(0, |span| text.get(..span.start).unwrap_or_default().lines().count());
            unreadable(&format!("near line {}: {}", line.max(1), shortened(cause.message())))
        }),
        FileFormat::Json => serde_json::from_str(text)
            .map_err(|cause| unreadable(&format!("near line {}: no framework in JSON", cause.line()))),
    }
}

fn unreadable(detail: &str) -> Problem {
    Problem::unacceptable(vec![FieldError::new("/text", "unreadable_file", detail)])
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
