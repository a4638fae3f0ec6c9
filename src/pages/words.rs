//! Lengths, moments and texts in words.

use chrono::{DateTime, Datelike as _, NaiveDate, SecondsFormat, Utc};
use chrono_tz::Tz;

use super::view::When;
use crate::kernel::locale::Locale;
use crate::kernel::time_range::TimeRange;
use crate::kernel::{time_zone, when};

/// "60 minutes".
pub(super) fn minutes(minutes: i64) -> String {
    if minutes == 1 { String::from("1 minute") } else { format!("{minutes} minutes") }
}

/// "2 days", "24 hours", "90 minutes": the largest unit that says it exactly, days from two on.
pub(super) fn span(length: i64) -> String {
    match length {
        1440 => String::from("24 hours"),
        _ if length > 0 && length % 1440 == 0 => format!("{} days", length / 1440),
        60 => String::from("1 hour"),
        _ if length > 0 && length % 60 == 0 => format!("{} hours", length / 60),
        _ => minutes(length),
    }
}

/// "30, 60 or 90 min".
pub(super) fn lengths(lengths: &[i32]) -> String {
    match lengths.split_last() {
        None => String::new(),
        Some((one, [])) => format!("{one} min"),
        Some((last, others)) => {
            let others: Vec<String> = others.iter().map(ToString::to_string).collect();
            format!("{} or {last} min", others.join(", "))
        }
    }
}

/// "Tue 24 Nov, 16:00".
pub(super) fn moment(zone: Tz, at: DateTime<Utc>, today: NaiveDate) -> String {
    when::moment(Locale::En, zone, at, today)
}

/// "Tuesday 24 November", with the year where it is not this one.
pub(super) fn day(date: NaiveDate, today: NaiveDate) -> String {
    let format = if date.year() == today.year() { "%A %-d %B" } else { "%A %-d %B %Y" };
    date.format(format).to_string()
}

/// `2026-11-24T14:00:00Z`.
pub(super) fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

/// A session in the reader's zone, with the coach's clock beside it where that differs.
pub(super) fn when_of(time: TimeRange, zone: Tz, coach_zone: Tz) -> When {
    let differs = when::offset(zone, time.start) != when::offset(coach_zone, time.start);
    When {
        date: when::long_date(Locale::En, when::date(zone, time.start)),
        time: when::time_range(Locale::En, zone, time.start, time.end),
        start: instant(time.start),
        zone: when::zone_label(zone, time.start),
        coach_time: differs.then(|| coach_time(time.start, zone, coach_zone)),
    }
}

fn coach_time(start: DateTime<Utc>, zone: Tz, coach_zone: Tz) -> String {
    let (date, time) = (when::date(coach_zone, start), when::time(coach_zone, start));
    if date == when::date(zone, start) {
        format!("{time} for the coach")
    } else {
        format!("{} {time} for the coach", date.format("%a"))
    }
}

/// The zone of a stored name; one that a newer database of zones dropped is read as UTC.
pub(super) fn zone_named(name: &str) -> Tz {
    time_zone::parse(name).unwrap_or(Tz::UTC)
}

/// The paragraphs of a text.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    let text = text.replace("\r\n", "\n");
    text.split("\n\n").map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

/// The first sentence or two of a text, at most about 200 characters.
pub(super) fn summary(text: &str) -> String {
    let first = paragraphs(text).into_iter().next().unwrap_or_default();
    let first = first.split_whitespace().collect::<Vec<_>>().join(" ");
    if first.chars().count() <= 200 {
        return first;
    }
    let cut: String = first.chars().take(200).collect();
    match (cut.rfind(". "), cut.rfind(' ')) {
        (Some(end), _) => cut.split_at_checked(end + 1).map(|(sentence, _)| sentence.to_owned()),
        (None, Some(end)) => cut.split_at_checked(end).map(|(words, _)| format!("{words} …")),
        (None, None) => None,
    }
    .unwrap_or_else(|| format!("{cut}…"))
}

/// A short fault as a sentence: "please answer this" becomes "Please answer this."
pub(super) fn sentence(text: &str) -> String {
    let mut letters = text.trim().chars();
    let mut sentence: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    sentence.push_str(letters.as_str());
    if !sentence.ends_with(['.', '!', '?']) {
        sentence.push('.');
    }
    sentence
}

#[cfg(test)]
mod tests {
    use chrono_tz::Tz;

    use super::{lengths, sentence, span, summary, when_of};
    use crate::kernel::time_range::TimeRange;

    #[test]
    fn lengths_are_said_as_people_say_them() {
        assert_eq!(lengths(&[60]), "60 min");
        assert_eq!(lengths(&[30, 60, 90]), "30, 60 or 90 min");
        let said: Vec<String> = [1, 60, 90, 120, 1440, 2880].map(span).to_vec();
        assert_eq!(said, ["1 minute", "1 hour", "90 minutes", "2 hours", "24 hours", "2 days"]);
    }

    #[test]
    fn the_coach_s_clock_is_named_where_it_differs() {
        let start = "2026-11-24T23:30:00Z".parse().unwrap();
        let time = TimeRange { start, end: "2026-11-25T00:30:00Z".parse().unwrap() };
        assert_eq!(when_of(time, Tz::Europe__Berlin, Tz::Europe__Paris).coach_time, None);
        let when = when_of(time, Tz::UTC, Tz::Europe__Berlin);
        assert_eq!(when.coach_time.as_deref(), Some("Wed 00:30 for the coach"));
        assert_eq!((when.start.as_str(), when.zone.as_str()), ("2026-11-24T23:30:00Z", "UTC"));
        let when = when_of(time, Tz::America__New_York, Tz::America__Chicago);
        assert_eq!(when.coach_time.as_deref(), Some("17:30 for the coach"));
    }

    #[test]
    fn a_summary_ends_with_a_sentence_or_a_word() {
        assert_eq!(summary("Short.\n\nMore."), "Short.");
        let long = format!("{}. {}", "word ".repeat(20).trim(), "word ".repeat(60));
        assert!(summary(&long).ends_with("word."));
        assert!(summary(&"word ".repeat(60)).ends_with("word …"));
        assert!(summary(&"w".repeat(300)).ends_with('…'));
        assert_eq!(sentence("please answer this"), "Please answer this.");
    }
}
