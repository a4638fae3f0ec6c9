//! Problems as pages.

use askama::Template as _;

use super::frame::bare_frame;
use super::view::{MessagePage, NextStep};
use crate::platform::problem::{Kind, Problem};

/// Code of the problem of a manage link that opens nothing.
const UNKNOWN_BOOKING: &str = "unknown_booking";

/// A manage link that opens nothing.
pub(super) fn unknown_booking() -> Problem {
    Problem::new(Kind::NotFound, UNKNOWN_BOOKING, "This link does not lead to a booking.")
}

/// The page for a problem of the request with this id.
#[must_use]
pub fn problem_page(problem: &Problem, request_id: &str) -> String {
    let page = match request_id {
        "" => message(problem),
        id => message(problem).with_reference(id.to_owned()),
    };
    page.render().unwrap_or_else(|cause| {
        tracing::error!(cause = %cause, "page.not_rendered");
        String::from("Something went wrong on our side. It has been noted.")
    })
}

fn message(problem: &Problem) -> MessagePage {
    let page = bare_frame("");
    match problem.kind() {
        Kind::NotFound if problem.code() == UNKNOWN_BOOKING => MessagePage::unknown_booking(page),
        Kind::NotFound => MessagePage::not_found(page),
        Kind::Gone => MessagePage::expired_link(page),
        Kind::Malformed | Kind::Unacceptable | Kind::TooLarge | Kind::UnsupportedMediaType => {
            MessagePage::not_understood(page)
        }
        Kind::RateLimited { retry_after_seconds } => {
            MessagePage::rate_limited(page, &wait(retry_after_seconds))
        }
        Kind::Unavailable => MessagePage::unavailable(page),
        Kind::Internal => MessagePage::new(page, "Something went wrong here", problem.detail(), None),
        _ => MessagePage::new(page, "That is not possible", problem.detail(), Some(front_page())),
    }
}

fn front_page() -> NextStep {
    NextStep { label: "Go to the front page".to_owned(), href: "/".to_owned() }
}

fn wait(seconds: u64) -> String {
    match seconds {
        0 | 1 => String::from("a second"),
        2..=59 => format!("{seconds} seconds"),
        60..=89 => String::from("a minute"),
        _ => format!("{} minutes", seconds.div_ceil(60)),
    }
}

#[cfg(test)]
mod tests {
    use super::{problem_page, unknown_booking};
    use crate::platform::problem::{FieldError, Kind, Problem};

    #[test]
    fn each_problem_says_what_one_can_do_and_names_the_request() {
        let limited = Problem::new(Kind::RateLimited { retry_after_seconds: 61 }, "rate_limited", "");
        for (problem, words) in [
            (Problem::not_found(), "There is no such page"),
            (unknown_booking(), "newest mail"),
            (limited, "please wait a minute"),
            (Problem::malformed(vec![FieldError::new("/start", "x", "<script>")]), "could not be read"),
        ] {
            let page = problem_page(&problem, "req-7");
            assert!(page.contains(words) && page.contains("req-7"), "{page}");
            assert!(!page.contains("<script>"), "{page}");
        }
    }

    #[test]
    fn what_a_problem_says_is_escaped() {
        let page = problem_page(&Problem::new(Kind::Conflict, "x", "<b>no</b>"), "");
        assert!(page.contains("&#60;b&#62;no") && !page.contains("<b>"), "{page}");
    }
}
