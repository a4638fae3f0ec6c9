//! A strategy as a page to print.

use askama::Template;

use crate::coaching::actions::strategies::{Altitudes, LaidOut};
use crate::coaching::core::strategy::page::SIZES;
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
        let size = told.page.size.unwrap_or(SIZES.len() - 1);
        let class =
            if is_one_page { format!("strategy one-page size-{size}") } else { String::from("strategy") };
        Self { lang: locale.tag(), class, sentence: told.sentence.unwrap_or_default(), laid: told.page }
    }
}
