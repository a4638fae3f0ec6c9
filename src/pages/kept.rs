//! What was typed into a form of a sign-in that has ended meanwhile: it is shown again, to be sent once more, instead of
//! being lost on the way to the sign-in page.

use std::fmt;

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_LANGUAGE, CONTENT_TYPE, REFERER, VARY};
use actix_web::{HttpRequest, HttpResponse, ResponseError};
use askama::Template as _;
use url::Url;
use uuid::Uuid;

use super::console::{FIELD, of_console, refuse_foreign};
use super::form::{Form, Pairs};
use super::view::{KeptField, KeptPage};
use super::visit::Visit;
use crate::kernel::phrases::say;

/// Names of fields that are never shown again.
const SECRET: [&str; 4] = ["password", "code", "secret", "token"];
/// From how many characters on a single word is shown.
const WORD_FROM: usize = 12;

/// An answer that shows what was sent.
pub(super) struct KeptWork {
    status: StatusCode,
    language: &'static str,
    html: String,
}

impl fmt::Debug for KeptWork {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("KeptWork(…)")
    }
}

impl fmt::Display for KeptWork {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the sign-in of this form has ended")
    }
}

impl ResponseError for KeptWork {
    fn status_code(&self) -> StatusCode {
        self.status
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::build(self.status);
        response.insert_header((CONTENT_TYPE, "text/html; charset=utf-8"));
        response.insert_header((CONTENT_LANGUAGE, self.language)).insert_header((VARY, "Accept-Language"));
        of_console(response.body(self.html.clone()))
    }
}

/// How the form can be sent again.
pub(super) enum Again<'a> {
    /// Whoever it is signs in first, there.
    SignIn(&'a dyn Fn(Option<&str>) -> String),
    /// They have done so: with this seal.
    Sealed(String),
}

/// The page with what was sent; nothing where nobody wrote anything, where there is a secret in it, or where it did not
/// come from here.
pub(super) fn kept(request: &HttpRequest, visit: &Visit, form: &Form, again: Again<'_>) -> Option<KeptWork> {
    refuse_foreign(request, &visit.call.services.site.public_url).ok()?;
    let voice = visit.voice();
    let (fields, hidden) = sorted(&form.pairs)?;
    let labelled = |(index, field): (usize, KeptField)| KeptField {
        label: say!(voice, "kept-field", name = (index + 1).to_string()),
        ..field
    };
    let fields = fields.into_iter().enumerate().map(labelled).collect();
    let (status, sign_in, seal, text) = match again {
        Again::SignIn(address) => {
            let back = page_of(request);
            let href = visit.language.href(&address(back.as_deref()));
            (StatusCode::UNAUTHORIZED, Some(href), String::new(), "kept-signed-out")
        }
        Again::Sealed(seal) => (StatusCode::FORBIDDEN, None, seal, "kept-signed-in"),
    };
    let page = KeptPage {
        page: visit.frame(voice.say("kept")),
        text: voice.say(text),
        sign_in,
        action: request.uri().path_and_query().map(ToString::to_string)?,
        seal,
        hidden,
        fields,
    };
    let html = page.render().ok()?;
    Some(KeptWork { status, language: voice.locale().tag(), html })
}

type Sorted = (Vec<KeptField>, Vec<(String, String)>);

fn sorted(pairs: &Pairs) -> Option<Sorted> {
    let all = pairs.below("").filter(|(name, _)| *name != FIELD);
    let is_secret = |name: &str| SECRET.iter().any(|part| name.contains(part));
    let all: Vec<(&str, &str)> = all.collect();
    if all.iter().any(|(name, value)| is_secret(name) && !value.is_empty()) {
        return None;
    }
    let (shown, hidden): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|(name, value)| !is_unseen(name) && is_text(value));
    let shown: Vec<KeptField> = shown
        .into_iter()
        .map(|(name, value)| KeptField {
            label: String::new(),
            name: name.to_owned(),
            value: value.to_owned(),
            rows: value.lines().count().clamp(2, 12),
        })
        .collect();
    let hidden = hidden.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned()));
    (!shown.is_empty()).then(|| (shown, hidden.collect()))
}

fn is_unseen(name: &str) -> bool {
    matches!(name, "idempotency_key" | "next" | "back")
}

/// Whether somebody wrote this: no id, no choice, no number.
fn is_text(value: &str) -> bool {
    let is_written = value.trim().contains(char::is_whitespace) || value.chars().count() >= WORD_FROM;
    is_written && value.parse::<Uuid>().is_err()
}

/// Where the form stood, as the browser says it: path and query on this host.
fn page_of(request: &HttpRequest) -> Option<String> {
    let referer = request.headers().get(REFERER)?.to_str().ok()?;
    let url = Url::parse(referer).ok()?;
    Some(match url.query() {
        Some(query) => format!("{}?{query}", url.path()),
        None => url.path().to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::sorted;
    use crate::pages::form::Pairs;

    #[test]
    fn what_was_written_is_shown_and_the_rest_is_carried_along() {
        let pairs = Pairs::from_pairs(&[
            ("seal", "of an ended sign-in"),
            ("idempotency_key", "0190b0a2-0000-7000-8000-000000000000"),
            ("revision", "7"),
            ("body", "A note of some length\nwith a second line"),
        ]);
        let (shown, hidden) = sorted(&pairs).unwrap();
        assert_eq!(
            shown.iter().map(|field| (field.name.as_str(), field.rows)).collect::<Vec<_>>(),
            [("body", 2)]
        );
        assert_eq!(
            hidden.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(),
            ["idempotency_key", "revision"]
        );
    }

    #[test]
    fn a_secret_is_not_shown_and_nothing_is_nothing() {
        for pairs in [
            &[("password", "correct horse battery"), ("name", "A phone of mine")][..],
            &[("seal", "of an ended sign-in"), ("revision", "7")],
        ] {
            assert!(sorted(&Pairs::from_pairs(pairs)).is_none(), "{pairs:?}");
        }
    }
}
