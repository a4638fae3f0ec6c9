//! The frame of every page, and how a filled view becomes an answer.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use askama::Template;

use super::view::Page;
use crate::mail;
use crate::platform::problem::{Kind, Problem};
use crate::platform::web::Call;

/// Name of the practice.
const PRACTICE: &str = "Altitude";

/// Where the dev mailbox is.
pub(super) const MAILBOX: &str = "/dev/mailbox";

/// The frame of a page that search engines leave out.
pub(super) fn frame(call: &Call, title: impl Into<String>) -> Page {
    let has_mailbox = mail::dev_mailbox_allowed(&call.services.config);
    Page { mailbox_href: has_mailbox.then(|| MAILBOX.to_owned()), ..bare_frame(title) }
}

/// The frame of a page that search engines may list, described in a sentence.
pub(super) fn listed_frame(call: &Call, title: impl Into<String>, description: &str) -> Page {
    let description = description.split_whitespace().collect::<Vec<_>>().join(" ");
    let description = (!description.is_empty()).then(|| description.chars().take(300).collect());
    Page { indexed: true, description, ..frame(call, title) }
}

/// A frame where nothing is known about the request.
pub(super) fn bare_frame(title: impl Into<String>) -> Page {
    Page {
        lang: "en",
        title: title.into(),
        description: None,
        practice: PRACTICE.to_owned(),
        indexed: false,
        privacy_href: None,
        imprint_href: None,
        mailbox_href: None,
    }
}

/// 200 with a page.
pub(super) fn shown(view: &impl Template) -> Result<HttpResponse, Problem> {
    answered(StatusCode::OK, view)
}

/// A page under another status.
pub(super) fn answered(status: StatusCode, view: &impl Template) -> Result<HttpResponse, Problem> {
    let text = view.render().map_err(|cause| {
        tracing::error!(cause = %cause, "page.not_rendered");
        Problem::new(Kind::Internal, "internal", "Something went wrong on our side. It has been noted.")
    })?;
    Ok(HttpResponse::build(status).content_type("text/html; charset=utf-8").body(text))
}

/// 303: look there, with GET. A page loaded again does not send its form again.
pub(super) fn see_other(location: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((LOCATION, location)).finish()
}
