//! The frame of every page, and the answer that leads to another one.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_LANGUAGE, LOCATION, VARY};
use askama::Template;

use super::language::{Language, voice};
use super::view::Page;
use crate::kernel::locale::Locale;
use crate::platform::context::Practice;
use crate::platform::problem::{Kind, Problem};

/// Where the dev mailbox is.
pub(super) const MAILBOX: &str = "/dev/mailbox";

/// A frame where nothing is known but the language and whose pages these are.
pub(super) fn bare_frame(language: &Language, practice: &Practice, title: impl Into<String>) -> Page {
    Page {
        voice: language.voice,
        title: title.into(),
        description: None,
        practice: practice.name.clone(),
        home_href: language.href("/"),
        indexed: false,
        archive_href: language.href("/articles"),
        // Whoever is not signed in is asked to there.
        space_href: language.href("/space"),
        console_href: language.href("/console"),
        privacy_href: practice.privacy_url.clone(),
        imprint_href: practice.imprint_url.clone(),
        mailbox_href: None,
        languages: language.menu(),
        embed: None,
    }
}

/// The frame of the dev mailbox: a tool for those who run the server, in English alone.
pub(super) fn mailbox_frame(practice: &Practice, title: impl Into<String>) -> Page {
    Page {
        voice: voice(Locale::En),
        mailbox_href: Some(MAILBOX.to_owned()),
        languages: Vec::new(),
        ..bare_frame(&Language::of("", "", Locale::En), practice, title)
    }
}

/// A page as an answer, in its language.
pub(super) fn answer(
    status: StatusCode,
    locale: Locale,
    view: &impl Template,
) -> Result<HttpResponse, Problem> {
    Ok(html(status, locale, rendered(view)?))
}

/// The text of a page.
pub(super) fn rendered(view: &impl Template) -> Result<String, Problem> {
    view.render().map_err(|cause| {
        tracing::error!(cause = %cause, "page.not_rendered");
        Problem::new(Kind::Internal, "internal", "Something went wrong on our side. It has been noted.")
    })
}

/// The text of a page as an answer.
pub(super) fn html(status: StatusCode, locale: Locale, text: String) -> HttpResponse {
    HttpResponse::build(status)
        .content_type("text/html; charset=utf-8")
        .insert_header((CONTENT_LANGUAGE, locale.tag()))
        .insert_header((VARY, "Accept-Language"))
        .body(text)
}

/// 303: look there, with GET. A page loaded again does not send its form again.
pub(super) fn see_other(location: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((LOCATION, location)).finish()
}
