//! The pictures and files of this API, for the pages that show them to somebody who is signed in with a browser.

use actix_web::HttpResponse;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};

pub use super::assessment_export::assessment_page;
pub use super::framework_files::{FileFormat, Unreadable};
pub use super::packets::{packet_file, packet_page};
pub use super::plan_files::{plan_json, plan_markdown, plan_page, plan_picture};
pub use super::strategies::strategy_page;
use super::{framework_files, person_export, pictures};
use crate::coaching::actions::{Coverage, PersonExport, Radar};
use crate::coaching::model::FrameworkDocument;
use crate::kernel::locale::Locale;
use crate::platform::context::Context;
use crate::platform::problem::Problem;

/// The radar of an assessment, in a language.
#[must_use]
pub fn radar(radar: &Radar, locale: Locale) -> HttpResponse {
    pictures::draw_radar(radar, locale).into_response()
}

/// What evidence covers of a role, in a language.
#[must_use]
pub fn coverage(coverage: &Coverage, locale: Locale) -> HttpResponse {
    pictures::draw_coverage(coverage, locale).into_response()
}

/// Everything about a person as a zip.
///
/// # Errors
/// A [`Problem`] when the file cannot be written.
pub fn person_file(context: &Context, export: PersonExport) -> Result<HttpResponse, Problem> {
    let bytes = person_export::zipped(context, export)?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "application/zip"))
        .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"altitude-export.zip\""))
        .body(bytes))
}

/// The framework in a text: JSON where it begins with a brace, else TOML.
///
/// # Errors
/// Why there is none.
pub fn framework_of(text: &str) -> Result<FrameworkDocument, Unreadable> {
    let format = if text.trim_start().starts_with('{') { FileFormat::Json } else { FileFormat::Toml };
    framework_files::read(format, text)
}

/// A framework as text in TOML, which [`framework_of`] takes again.
///
/// # Errors
/// A [`Problem`] when it cannot be written.
pub fn framework_text(document: &FrameworkDocument) -> Result<String, Problem> {
    Ok(framework_files::file_of(FileFormat::Toml, document)?.text)
}

/// A framework as a file.
///
/// # Errors
/// A [`Problem`] when it cannot be written.
pub fn framework_file(format: FileFormat, document: &FrameworkDocument) -> Result<HttpResponse, Problem> {
    let file = framework_files::file_of(format, document)?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, file.media_type))
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{}\"", file.name)))
        .body(file.text))
}
