//! A request for a page: the call, and the language it is answered in.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::http::header::ACCEPT_LANGUAGE;
use actix_web::{FromRequest, HttpRequest, HttpResponse};
use askama::Template;

use super::frame::{MAILBOX, answer, bare_frame, see_other};
use super::language::Language;
use super::view::{Embed, Page};
use crate::kernel::locale::Locale;
use crate::kernel::phrases::Voice;
use crate::mail;
use crate::platform::db::PooledConnection;
use crate::platform::problem::Problem;
use crate::platform::web::{Call, is_embed};

/// What every handler of a page is told.
pub(super) struct Visit {
    pub call: Call,
    pub language: Language,
    /// Whether the page stands inside another site.
    pub is_embedded: bool,
}

impl Visit {
    /// The visit that a request is.
    pub(super) fn of(request: &HttpRequest) -> Result<Self, Problem> {
        let accepted = request.headers().get_all(ACCEPT_LANGUAGE).filter_map(|value| value.to_str().ok());
        let accepted = accepted.collect::<Vec<_>>().join(",");
        let call = Call::of(request)?;
        let language = Language::of(request.query_string(), &accepted, call.services.site.practice().locale);
        // What was sent has no address that could be opened in another language.
        let language = if request.method().is_safe() { language } else { language.without_menu() };
        let is_embedded = is_embed(request.path());
        Ok(Self { call, language, is_embedded })
    }

    /// Says the texts of the page.
    pub(super) fn voice(&self) -> Voice {
        self.language.voice
    }

    /// Speaks its reader's language from here on, unless the address chooses another one.
    pub(super) fn speak(&mut self, locale: Locale) {
        self.language = self.language.clone().known(locale);
    }

    /// A connection to the database.
    pub(super) async fn connection(&self) -> Result<PooledConnection, Problem> {
        self.call.connection().await
    }

    /// The frame of a page that search engines leave out.
    pub(super) fn frame(&self, title: impl Into<String>) -> Page {
        let config = &self.call.services.config;
        let has_mailbox = mail::dev_mailbox_allowed(config);
        Page {
            mailbox_href: has_mailbox.then(|| MAILBOX.to_owned()),
            embed: self.is_embedded.then(Embed::default),
            ..bare_frame(&self.language, &self.call.services.site.practice(), title)
        }
    }

    /// The frame of a page that says what was done; a site around it hears of it.
    pub(super) fn frame_after(&self, title: impl Into<String>, event: &'static str) -> Page {
        Page { embed: self.is_embedded.then_some(Embed { event: Some(event) }), ..self.frame(title) }
    }

    /// What addresses of the booking flow begin with.
    pub(super) fn base(&self) -> &'static str {
        if self.is_embedded { "/embed" } else { "" }
    }

    /// The frame of a page that search engines may list, described in a sentence.
    pub(super) fn listed_frame(&self, title: impl Into<String>, description: &str) -> Page {
        let description = description.split_whitespace().collect::<Vec<_>>().join(" ");
        let description = (!description.is_empty()).then(|| description.chars().take(300).collect());
        Page { indexed: !self.is_embedded, description, ..self.frame(title) }
    }

    /// 200 with a page.
    pub(super) fn shown(&self, view: &impl Template) -> Result<HttpResponse, Problem> {
        self.answered(StatusCode::OK, view)
    }

    /// A page under another status.
    pub(super) fn answered(&self, status: StatusCode, view: &impl Template) -> Result<HttpResponse, Problem> {
        answer(status, self.language.locale(), view)
    }

    /// 303: look there, with GET, in the language that was chosen.
    pub(super) fn see_other(&self, path: &str) -> HttpResponse {
        see_other(&self.language.href(path))
    }
}

impl FromRequest for Visit {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::of(request))
    }
}
