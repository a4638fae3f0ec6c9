//! Dates and instants by the letter of their standards.

use chrono::{DateTime, NaiveDate, Timelike, Utc};

/// `YYYY-MM-DD`, four digits of year and nothing around it.
pub(super) fn parse_date(text: &str) -> Option<NaiveDate> {
    let is_plain = matches(text.as_bytes(), b"dddd-dd-dd");
    is_plain.then(|| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()).flatten()
}

/// RFC 3339 to the letter: chrono reads more than that, leap seconds among it.
pub(super) fn parse_instant(text: &str) -> Option<DateTime<Utc>> {
    let (date_time, rest) = text.as_bytes().split_at_checked(b"dddd-dd-ddTdd:dd:dd".len())?;
    let upper: Vec<u8> = date_time.to_ascii_uppercase();
    let zone = match rest {
        [b'.', rest @ ..] => {
            let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
            rest.get(digits..).filter(|_| digits > 0)?
        }
        _ => rest,
    };
    let is_zone = matches!(zone, [b'Z' | b'z']) || matches(zone, b"+dd:dd") || matches(zone, b"-dd:dd");
    if !is_zone || !matches(&upper, b"dddd-dd-ddTdd:dd:dd") {
        return None;
    }
    let instant = DateTime::parse_from_rfc3339(text).ok()?.to_utc();
    (instant.nanosecond() < 1_000_000_000).then_some(instant)
}

/// Whether the text has a digit wherever the pattern has a `d`, and the pattern's own character
/// elsewhere.
fn matches(text: &[u8], pattern: &[u8]) -> bool {
    text.len() == pattern.len()
        && text.iter().zip(pattern).all(|(byte, wanted)| match wanted {
            b'd' => byte.is_ascii_digit(),
            _ => byte == wanted,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_are_read_by_the_letter() {
        for text in ["2026-06-15T09:00:00Z", "2026-06-15t11:00:00.000+02:00", "2026-06-15T08:30:00-00:30"] {
            assert_eq!(parse_instant(text), Some("2026-06-15T09:00:00Z".parse().unwrap()), "{text}");
        }
        for text in [
            "",
            "2026-06-15",
            "2026-06-15T09:00Z",
            "2026-06-15T09:00:00",
            "2026-06-15 09:00:00Z",
            "2026-06-15T09:00:60Z",
            "2026-06-15T24:00:00Z",
            "2026-06-15T09:00:00.Z",
            "2026-06-15T09:00:00+0200",
            "2026-06-15T09:00:00+24:00",
            "+262143-01-01T00:00:00Z",
            "2026-06-15T09:00:00−02:00",
            "2026-02-29T09:00:00Z",
            " 2026-06-15T09:00:00Z",
        ] {
            assert_eq!(parse_instant(text), None, "{text}");
        }
        let fraction = parse_instant("2026-06-15T09:00:00.000000001Z").unwrap();
        assert_eq!(fraction.timestamp_subsec_nanos(), 1);
    }

    #[test]
    fn dates_are_read_by_the_letter() {
        assert!(parse_date("2024-02-29").is_some() && parse_date("0000-01-01").is_some());
        for text in [
            "2026-02-29",
            "2026-6-15",
            "+12345-01-01",
            "-0001-01-01",
            "2026-06-15 ",
            "20260615",
            "262143-01-01",
        ] {
            assert_eq!(parse_date(text), None, "{text}");
        }
    }
}
