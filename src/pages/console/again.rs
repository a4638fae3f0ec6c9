//! A form that was sent after its sign-in had ended, or from a page of another one: nothing that was typed is lost.

use std::fmt;

use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, HeaderValue, REFERER};
use actix_web::{HttpRequest, HttpResponse, ResponseError};
use url::Url;

use super::desk::{SIGN_IN, of_console, way_back, with_next};
use super::seal::FIELD;
use crate::pages::form::{Form, Pairs};
use crate::pages::view::{AgainPage, Page};
use crate::pages::visit::Visit;

/// Ends a sign-in.
const SIGN_OUT: &str = "/console/sign-out";
/// Longest text that is shown besides being carried along, in characters.
const SHOWN_MAX: usize = 20_000;
/// Fields that are never written into a page.
const SECRETS: [&str; 4] = ["password", "current_password", "new_password", "code"];

/// The page that shows what was typed, ready to be sent again.
pub(super) struct Again {
    status: StatusCode,
    page: AgainPage,
    visit: Visit,
}

impl Again {
    /// Nobody is signed in any more.
    pub(super) fn signed_out(request: &HttpRequest, visit: Visit, form: &Form) -> Self {
        let next = page_of(request).unwrap_or_default();
        let href = visit.language.href(&with_next(SIGN_IN, way_back(Some(&next))));
        let text = visit.voice().say("again-text");
        Self::of(request, visit, (StatusCode::UNAUTHORIZED, text, &form.pairs)).with(Some(href), None)
    }

    /// Somebody is signed in, by another sign-in than the page was of.
    pub(super) fn foreign(request: &HttpRequest, visit: Visit, (form, seal): (&Form, String)) -> Self {
        let text = visit.voice().say("again-foreign");
        Self::of(request, visit, (StatusCode::FORBIDDEN, text, &form.pairs)).with(None, Some(seal))
    }

    fn with(mut self, sign_in_href: Option<String>, seal: Option<String>) -> Self {
        self.page.sign_in_href = sign_in_href;
        self.page.fields.extend(seal.map(|seal| (FIELD.to_owned(), seal)));
        self
    }

    fn of(request: &HttpRequest, visit: Visit, (status, text, pairs): (StatusCode, String, &Pairs)) -> Self {
        let kept = pairs.below("").filter(|(name, _)| *name != FIELD && !SECRETS.contains(name));
        let fields: Vec<(String, String)> =
            kept.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        // What somebody wrote themselves has a space in it, or a line break; the rest are choices, dates and ids.
        let is_written = |value: &&str| value.trim().contains(char::is_whitespace);
        let written = fields.iter().map(|(_, value)| value.as_str()).filter(is_written);
        let typed = written.map(|value| value.chars().take(SHOWN_MAX).collect()).collect();
        let page: Page = visit.frame(visit.voice().say("again-title"));
        let page = AgainPage {
            page: Page { languages: Vec::new(), ..page },
            text,
            action: request.uri().path().to_owned(),
            fields,
            typed,
            sign_in_href: None,
        };
        Self { status, page, visit }
    }
}

/// Whether a browser of these years says that the form was sent from a page of this site. Who signs out has typed
/// nothing.
pub(super) fn is_surely_ours(request: &HttpRequest) -> bool {
    if request.path() == SIGN_OUT {
        return false;
    }
    let site = request.headers().get("sec-fetch-site").and_then(|value| value.to_str().ok());
    site == Some("same-origin")
}

/// The page that the form stood on, as a way back.
fn page_of(request: &HttpRequest) -> Option<String> {
    let referer = request.headers().get(REFERER)?.to_str().ok()?;
    let url = Url::parse(referer).ok()?;
    Some(match url.query() {
        Some(query) => format!("{}?{query}", url.path()),
        None => url.path().to_owned(),
    })
}

impl fmt::Debug for Again {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Again({})", self.status)
    }
}

impl fmt::Display for Again {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the sign-in of this form has ended")
    }
}

impl ResponseError for Again {
    fn status_code(&self) -> StatusCode {
        self.status
    }

    fn error_response(&self) -> HttpResponse {
        match self.visit.answered(self.status, &self.page) {
            Ok(mut response) => {
                response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
                of_console(response)
            }
            Err(problem) => problem.error_response(),
        }
    }
}
