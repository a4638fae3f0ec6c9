//! A strategy as a page to print.

use askama::Template;

use crate::coaching::actions::strategies::{Altitudes, LaidOut};
use crate::kernel::locale::Locale;

/// The page.
#[derive(Template)]
#[template(path = "coaching/api/strategies/page.html")]
pub(super) struct StrategyPage {
    lang: &'static str,
    /// Class of the body: how it is laid out, and how large its type is.
    class: String,
    sentence: String,
    laid: LaidOut,
}

impl StrategyPage {
    pub(super) fn new(locale: Locale, told: Altitudes, is_one_page: bool) -> Self {
        // What does not fit is laid out on as many pages as it takes.
        let class = match told.page.size {
            Some(size) if is_one_page => format!("strategy one-page size-{size}"),
            _ => String::from("strategy"),
        };
        Self { lang: locale.tag(), class, sentence: told.sentence.unwrap_or_default(), laid: told.page }
    }
}
