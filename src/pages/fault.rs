//! Problems as pages.

use askama::Template as _;

use super::frame::bare_frame;
use super::language::{Language, problem_in_words};
use super::view::{Embed, MessagePage, NextStep, Page};
use crate::kernel::phrases::{Voice, say};
use crate::platform::context::Practice;
use crate::platform::problem::{Kind, Problem};
use crate::platform::web::{PageRequest, RenderedProblem};

/// Code of the problem of a manage link that opens nothing.
const UNKNOWN_BOOKING: &str = "unknown_booking";

/// A manage link that opens nothing.
pub(super) fn unknown_booking() -> Problem {
    Problem::new(Kind::NotFound, UNKNOWN_BOOKING, "This link does not lead to a booking.")
}

/// The page for a problem of this request, in its reader's language.
#[must_use]
pub fn problem_page(problem: &Problem, request: &PageRequest) -> RenderedProblem {
    let language = Language::of(&request.query, &request.accept_language, request.practice.locale);
    let language = if request.is_sent { language.without_menu() } else { language };
    let mut page = message(problem, &language, &request.practice);
    if !request.request_id.is_empty() {
        page = page.with_reference(request.request_id.clone());
    }
    page.page.embed = request.is_embedded.then(Embed::default);
    let html = page.render().unwrap_or_else(|cause| {
        tracing::error!(cause = %cause, "page.not_rendered");
        language.voice.say("internal-text")
    });
    RenderedProblem { html, language: language.locale().tag() }
}

fn message(problem: &Problem, language: &Language, practice: &Practice) -> MessagePage {
    let voice = language.voice;
    let page = |headline: &str| -> Page { bare_frame(language, practice, voice.say(headline)) };
    let with_way_out = |headline: &str, text: &str| {
        MessagePage::new(page(headline), &voice.say(text), Some(front_page(language)))
    };
    match problem.kind() {
        Kind::NotFound if problem.code() == UNKNOWN_BOOKING => {
            with_way_out("unknown-booking", "unknown-booking-text")
        }
        Kind::NotFound => with_way_out("not-found", "not-found-text"),
        Kind::Gone => with_way_out("expired-link", "expired-link-text"),
        Kind::Malformed | Kind::Unacceptable | Kind::TooLarge | Kind::UnsupportedMediaType => {
            with_way_out("not-understood", "not-understood-text")
        }
        Kind::RateLimited { retry_after_seconds } => {
            MessagePage::new(page("rate-limited"), &wait(voice, retry_after_seconds), None)
        }
        Kind::Unavailable => MessagePage::new(page("unavailable"), &voice.say("unavailable-text"), None),
        Kind::Internal => MessagePage::new(page("internal"), &voice.say("internal-text"), None),
        _ => {
            let text = problem_in_words(voice, problem.code()).map(|text| format!("{text}."));
            let text = text.unwrap_or_else(|| voice.say("not-possible-text"));
            MessagePage::new(page("not-possible"), &text, Some(front_page(language)))
        }
    }
}

/// The way to the front page.
pub(super) fn front_page(language: &Language) -> NextStep {
    NextStep { label: language.voice.say("front-page"), href: language.href("/") }
}

/// How long to wait.
pub(super) fn wait(voice: Voice, seconds: u64) -> String {
    match seconds {
        0..=59 => say!(voice, "rate-limited-seconds", n = seconds.max(1)),
        60..=89 => say!(voice, "rate-limited-minutes", n = 1),
        _ => say!(voice, "rate-limited-minutes", n = seconds.div_ceil(60)),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{problem_page, unknown_booking};
    use crate::platform::context::Practice;
    use crate::platform::problem::{FieldError, Kind, Problem};
    use crate::platform::web::PageRequest;

    fn page(problem: &Problem, accept_language: &str) -> String {
        let request = PageRequest {
            request_id: String::from("req-7"),
            query: String::new(),
            accept_language: accept_language.to_owned(),
            is_embedded: false,
            is_sent: false,
            practice: Arc::new(Practice::named("Peak & Co.", None)),
        };
        problem_page(problem, &request).html
    }

    #[test]
    fn each_problem_says_what_one_can_do_and_names_the_request() {
        let limited = Problem::new(Kind::RateLimited { retry_after_seconds: 61 }, "rate_limited", "");
        for (problem, words) in [
            (Problem::not_found(), "There is no such page"),
            (unknown_booking(), "newest mail"),
            (limited, "please wait a minute"),
            (Problem::malformed(vec![FieldError::new("/start", "x", "<script>")]), "could not be read"),
        ] {
            let page = page(&problem, "");
            assert!(
                page.contains(words) && page.contains("req-7") && page.contains("Peak &#38; Co."),
                "{page}"
            );
            assert!(!page.contains("<script>"), "{page}");
        }
    }

    #[test]
    fn a_problem_is_said_in_the_reader_s_language_and_what_has_no_words_is_not_said() {
        let german = page(&Problem::not_found(), "de-AT, en;q=0.5");
        assert!(german.contains("<html lang=\"de\">") && german.contains("Diese Seite gibt es nicht"));
        let unknown = page(&Problem::new(Kind::Conflict, "x", "<b>no</b>"), "");
        assert!(unknown.contains("That is not possible") && !unknown.contains("<b>"), "{unknown}");
        let known = page(&Problem::new(Kind::Forbidden, "policy_forbids", "as the API says it"), "uk");
        assert!(known.contains("Для цього вже запізно.") && !known.contains("as the API"), "{known}");
    }
}
