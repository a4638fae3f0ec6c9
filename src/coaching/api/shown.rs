//! The pictures and files of this API, for the pages that show them to somebody who is signed in with a browser.

use actix_web::HttpResponse;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};

pub use super::assessment_export::assessment_page;
pub use super::packets::packet_page;
pub use super::plan_files::{plan_json, plan_markdown, plan_page, plan_picture};
pub use super::strategies::strategy_page;
use super::{person_export, pictures};
use crate::coaching::actions::{Coverage, PersonExport, Radar};
use crate::kernel::locale::Locale;
use crate::platform::context::Context;
use crate::platform::problem::Problem;

/// The radar of an assessment, in a language.
#[must_use]
pub fn radar(radar: &Radar, locale: Locale) -> HttpResponse {
    pictures::draw_radar(radar, locale).into_response()
}

/// What evidence covers of a role.
#[must_use]
pub fn coverage(coverage: &Coverage) -> HttpResponse {
    pictures::draw_coverage(coverage).into_response()
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
