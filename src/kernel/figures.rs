//! Figures as a language writes them.

use super::locale::Locale;

/// A figure with this many decimals.
#[must_use]
pub fn decimal(locale: Locale, value: f64, places: usize) -> String {
    localised(locale, format!("{value:.places$}"))
}

/// A figure as short as it is exact, at most this many decimals.
#[must_use]
pub fn short_decimal(locale: Locale, value: f64, places: usize) -> String {
    let text = format!("{value:.places$}");
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    localised(locale, text.to_owned())
}

/// English writes a point, the others write a comma.
fn localised(locale: Locale, text: String) -> String {
    if locale == Locale::En { text } else { text.replace('.', ",") }
}

#[cfg(test)]
mod tests {
    use super::{decimal, short_decimal};
    use crate::kernel::locale::Locale;

    #[test]
    fn only_english_writes_a_point() {
        assert_eq!(decimal(Locale::En, 1.5, 2), "1.50");
        for locale in [Locale::De, Locale::Es, Locale::Fr, Locale::Uk] {
            assert_eq!(decimal(locale, 1.5, 2), "1,50");
            assert_eq!(short_decimal(locale, 1.25, 2), "1,25");
        }
        assert_eq!(short_decimal(Locale::De, 10.0, 2), "10");
        assert_eq!(short_decimal(Locale::En, 10.0, 0), "10");
    }
}
