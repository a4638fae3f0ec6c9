//! Figures as a language writes them, and as people type them.

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

/// A figure with all its digits, those of a large one in groups of three.
#[must_use]
pub fn exact(locale: Locale, value: f64) -> String {
    let text = value.to_string();
    let (sign, digits) = text.strip_prefix('-').map_or(("", text.as_str()), |digits| ("−", digits));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let signs = Signs::of(locale);
    let mut said = sign.to_owned();
    for (index, digit) in whole.chars().enumerate() {
        let left = whole.len() - index;
        if index > 0 && left.is_multiple_of(3) && whole.len() >= signs.grouped_from {
            said.push(signs.group);
        }
        said.push(digit);
    }
    if !part.is_empty() {
        said.push(signs.point);
        said.push_str(part);
    }
    said
}

/// Why a text is no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is none.
    NoFigure,
    /// It can be read in two ways, one a thousand times the other: three digits stand behind a sign that this language
    /// does not use there.
    Ambiguous,
}

/// A figure as somebody who writes this language types it. The sign of another language is taken where only one thing can
/// be meant by it.
///
/// # Errors
/// Why it is none.
pub fn read(locale: Locale, text: &str) -> Result<f64, Unread> {
    let text = text.trim();
    let (sign, digits) = match text.strip_prefix(['-', '−']) {
        Some(digits) => (-1.0, digits.trim_start()),
        None => (1.0, text),
    };
    let one_space = |c| match c {
        '\u{a0}' | '\u{2009}' | '\u{202f}' => ' ',
        '’' => '\'',
        other => other,
    };
    let digits: String = digits.chars().map(one_space).collect();
    let signs = Signs::of(locale);
    let other = if signs.point == '.' { ',' } else { '.' };
    let groups: &[char] = if signs.group == other { &[other, ' ', '\''] } else { &[' ', '\''] };
    let foreign = || {
        let (_, part) = digits.split_once(other)?;
        if part.len() == 3 { None } else { split_at(&digits, other, &[signs.point, ' ', '\'']) }
    };
    let is_figure = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\'');
    match split_at(&digits, signs.point, groups).or_else(foreign) {
        Some(value) if value.is_finite() => Ok(sign * value),
        None if digits.starts_with(|c: char| c.is_ascii_digit()) && digits.chars().all(is_figure) => {
            Err(Unread::Ambiguous)
        }
        _ => Err(Unread::NoFigure),
    }
}

/// A figure with this sign before its decimals, and its whole part in digits, or in groups of three between one of these.
fn split_at(digits: &str, point: char, groups: &[char]) -> Option<f64> {
    let (whole, part) = digits.split_once(point).map_or((digits, None), |(whole, part)| (whole, Some(part)));
    let is_number = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let whole = match whole.chars().find(|c| !c.is_ascii_digit()) {
        None => whole.to_owned(),
        Some(sign) => {
            let mut all = whole.split(sign);
            let first = all.next().unwrap_or_default();
            let is_regular = groups.contains(&sign)
                && (1..=3).contains(&first.len())
                && !first.starts_with('0')
                && is_number(first)
                && all.all(|group| group.len() == 3 && is_number(group));
            is_regular.then(|| whole.replace(sign, ""))?
        }
    };
    match part {
        Some(part) if is_number(part) => format!("{whole}.{part}").parse().ok(),
        None if is_number(&whole) => whole.parse().ok(),
        _ => None,
    }
}

/// The signs of a language.
struct Signs {
    /// Before decimals.
    point: char,
    /// Between groups of three digits.
    group: char,
    /// From how many digits on there are groups.
    grouped_from: usize,
}

impl Signs {
    fn of(locale: Locale) -> Self {
        let (point, group, grouped_from) = match locale {
            Locale::En => ('.', ',', 4),
            Locale::De => (',', '.', 4),
            Locale::Es => (',', '.', 5),
            Locale::Fr => (',', '\u{202f}', 4),
            Locale::Uk => (',', '\u{a0}', 4),
        };
        Self { point, group, grouped_from }
    }
}

/// English writes a point, the others write a comma.
fn localised(locale: Locale, text: String) -> String {
    if locale == Locale::En { text } else { text.replace('.', ",") }
}

#[cfg(test)]
mod tests {
    use super::{Unread, decimal, exact, read, short_decimal};
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

    #[test]
    fn thousands_are_read_as_thousands_and_what_could_be_either_is_refused() {
        let ambiguous = Err(Unread::Ambiguous);
        for (locale, text, expected) in [
            (Locale::En, "41,000", Ok(41_000.0)),
            (Locale::En, "1,234,567.5", Ok(1_234_567.5)),
            (Locale::En, "41.000", Ok(41.0)),
            (Locale::En, "12,5", Ok(12.5)),
            (Locale::En, "1.234,56", Ok(1_234.56)),
            (Locale::En, "1.234.567", ambiguous),
            (Locale::En, "0,125", ambiguous),
            (Locale::En, "1234,567", ambiguous),
            (Locale::En, "4 1", ambiguous),
            (Locale::De, "41.000", Ok(41_000.0)),
            (Locale::De, "41,000", Ok(41.0)),
            (Locale::De, "1.234.567,5", Ok(1_234_567.5)),
            (Locale::De, "0.125", ambiguous),
            (Locale::De, "0,125", Ok(0.125)),
            (Locale::De, "41’000", Ok(41_000.0)),
            (Locale::Es, "41.000", Ok(41_000.0)),
            (Locale::Fr, "41\u{a0}000", Ok(41_000.0)),
            (Locale::Fr, "41.000", ambiguous),
            (Locale::Uk, "41 000,5", Ok(41_000.5)),
            (Locale::Uk, "41.5", Ok(41.5)),
            (Locale::Uk, "-3", Ok(-3.0)),
            (Locale::En, ".5", Ok(0.5)),
            (Locale::En, "many", Err(Unread::NoFigure)),
            (Locale::En, "1e3", Err(Unread::NoFigure)),
            (Locale::En, "inf", Err(Unread::NoFigure)),
            (Locale::En, "", Err(Unread::NoFigure)),
        ] {
            assert_eq!(read(locale, text), expected, "{locale:?}: {text}");
        }
        assert_eq!(read(Locale::En, &"9".repeat(400)), Err(Unread::NoFigure));
    }

    #[test]
    fn what_is_written_in_a_language_is_read_back_in_it() {
        for (locale, written) in [
            (Locale::En, "1,234,567.125"),
            (Locale::De, "1.234.567,125"),
            (Locale::Es, "1.234.567,125"),
            (Locale::Fr, "1\u{202f}234\u{202f}567,125"),
            (Locale::Uk, "1\u{a0}234\u{a0}567,125"),
        ] {
            assert_eq!(exact(locale, 1_234_567.125), written);
            for value in [0.0, 0.125, -12.5, 41.0, 1_000.0, 1_234.567, 41_000.0, 1e21] {
                assert_eq!(read(locale, &exact(locale, value)), Ok(value), "{locale:?}: {value}");
            }
        }
        assert_eq!((exact(Locale::Es, 1_234.0), exact(Locale::De, 999.0)), ("1234".into(), "999".into()));
    }
}
