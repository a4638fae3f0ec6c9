//! Instants as people read them: in a zone, with the zone named, and in their language.

use std::sync::LazyLock;

use chrono::{DateTime, Datelike, NaiveDate, Offset, TimeZone, Timelike, Utc, Weekday};
use chrono_tz::Tz;

use super::locale::Locale;
use super::phrases::{Phrases, Voice, say};

/// Names and orders of dates, as constant as the program.
static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::read(&[
        (Locale::En, include_str!("dates/en.ftl")),
        (Locale::De, include_str!("dates/de.ftl")),
        (Locale::Es, include_str!("dates/es.ftl")),
        (Locale::Fr, include_str!("dates/fr.ftl")),
        (Locale::Uk, include_str!("dates/uk.ftl")),
    ])
});

/// `Tue 24 Nov`, with the year where it is not the one of today.
#[must_use]
pub fn short_date(locale: Locale, date: NaiveDate, today: NaiveDate) -> String {
    let key = if date.year() == today.year() { "short-date" } else { "short-date-year" };
    dated(locale, key, date, Form::Short)
}

/// `Tue 24 Nov 2026`.
#[must_use]
pub fn short_date_with_year(locale: Locale, date: NaiveDate) -> String {
    dated(locale, "short-date-year", date, Form::Short)
}

/// `Tuesday 24 November 2026`.
#[must_use]
pub fn long_date(locale: Locale, date: NaiveDate) -> String {
    dated(locale, "long-date", date, Form::Long)
}

/// `24 November 2026`.
#[must_use]
pub fn plain_date(locale: Locale, date: NaiveDate) -> String {
    dated(locale, "plain-date", date, Form::Long)
}

/// `Tuesday 24 November`.
#[must_use]
pub fn day_date(locale: Locale, date: NaiveDate) -> String {
    dated(locale, "day-date", date, Form::Long)
}

/// `November`.
#[must_use]
pub fn month(locale: Locale, date: NaiveDate) -> String {
    PHRASES.voice(locale).say(&format!("month-{}", date.month()))
}

/// `November 2026`.
#[must_use]
pub fn month_and_year(locale: Locale, date: NaiveDate) -> String {
    let voice = PHRASES.voice(locale);
    say!(voice, "month-year", month = month(locale, date), year = date.format("%Y").to_string())
}

/// `Tuesday`.
#[must_use]
pub fn weekday(locale: Locale, day: Weekday) -> String {
    weekday_of(PHRASES.voice(locale), day, "")
}

/// `Tu`, for the head of a column.
#[must_use]
pub fn tiny_weekday(locale: Locale, day: Weekday) -> String {
    weekday_of(PHRASES.voice(locale), day, ".tiny")
}

/// `Tue 24 Nov, 16:00`, with the year where it is not the one of today.
#[must_use]
pub fn moment(locale: Locale, zone: Tz, at: DateTime<Utc>, today: NaiveDate) -> String {
    date_and_time(locale, short_date(locale, date(zone, at), today), (zone, at))
}

/// `Tue 24 Nov 2026, 16:00`.
#[must_use]
pub fn moment_with_year(locale: Locale, zone: Tz, at: DateTime<Utc>) -> String {
    date_and_time(locale, short_date_with_year(locale, date(zone, at)), (zone, at))
}

/// `16:00` in the zone.
#[must_use]
pub fn time(zone: Tz, at: DateTime<Utc>) -> String {
    let local = zone.from_utc_datetime(&at.naive_utc());
    if local.second() == 0 { local.format("%H:%M").to_string() } else { local.format("%H:%M:%S").to_string() }
}

/// The date in the zone.
#[must_use]
pub fn date(zone: Tz, at: DateTime<Utc>) -> NaiveDate {
    zone.from_utc_datetime(&at.naive_utc()).date_naive()
}

/// `16:00–17:00`, with the day of the end where it is another one.
#[must_use]
pub fn time_range(locale: Locale, zone: Tz, start: DateTime<Utc>, end: DateTime<Utc>) -> String {
    let (from, to) = (time(zone, start), time(zone, end));
    let last = date(zone, end);
    if date(zone, start) == last {
        format!("{from}–{to}")
    } else {
        format!("{from}–{to} ({})", weekday_of(PHRASES.voice(locale), last.weekday(), ".short"))
    }
}

/// `Tue 16:00`.
#[must_use]
pub fn weekday_and_time(locale: Locale, zone: Tz, at: DateTime<Utc>) -> String {
    let day = date(zone, at).weekday();
    format!("{} {}", weekday_of(PHRASES.voice(locale), day, ".short"), time(zone, at))
}

/// `UTC+2`, `UTC−3:30`, `UTC`: what clocks in the zone are ahead at this instant.
#[must_use]
pub fn offset(zone: Tz, at: DateTime<Utc>) -> String {
    let minutes = zone.offset_from_utc_datetime(&at.naive_utc()).fix().local_minus_utc() / 60;
    let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
    match (minutes.signum(), rest) {
        (0, _) => String::from("UTC"),
        (sign, 0) => format!("UTC{}{hours}", if sign < 0 { '−' } else { '+' }),
        (sign, rest) => format!("UTC{}{hours}:{rest:02}", if sign < 0 { '−' } else { '+' }),
    }
}

/// `Europe/Kyiv, UTC+2`.
#[must_use]
pub fn zone_label(zone: Tz, at: DateTime<Utc>) -> String {
    let (name, offset) = (zone.name(), offset(zone, at));
    if name == offset { offset } else { format!("{name}, {offset}") }
}

/// `Tuesday 24 November 2026, 16:00–17:00 (Europe/Kyiv, UTC+2)`.
#[must_use]
pub fn full(locale: Locale, zone: Tz, start: DateTime<Utc>, end: DateTime<Utc>) -> String {
    format!(
        "{}, {} ({})",
        long_date(locale, date(zone, start)),
        time_range(locale, zone, start, end),
        zone_label(zone, start)
    )
}

/// `Tuesday 24 November 2026, 16:00 (Europe/Kyiv, UTC+2)`.
#[must_use]
pub fn full_moment(locale: Locale, zone: Tz, at: DateTime<Utc>) -> String {
    format!("{}, {} ({})", long_date(locale, date(zone, at)), time(zone, at), zone_label(zone, at))
}

/// How long names are.
#[derive(Clone, Copy)]
enum Form {
    Short,
    Long,
}

fn dated(locale: Locale, key: &str, date: NaiveDate, form: Form) -> String {
    let voice = PHRASES.voice(locale);
    let (of_weekday, of_month) = match form {
        Form::Short => (".short", ".short"),
        Form::Long => ("", ".dated"),
    };
    say!(
        voice,
        key,
        weekday = weekday_of(voice, date.weekday(), of_weekday),
        day = date.day(),
        month = voice.say(&format!("month-{}{of_month}", date.month())),
        year = date.format("%Y").to_string(),
    )
}

fn date_and_time(locale: Locale, date: String, (zone, at): (Tz, DateTime<Utc>)) -> String {
    let voice = PHRASES.voice(locale);
    say!(voice, "moment", date = date, time = time(zone, at))
}

fn weekday_of(voice: Voice, day: Weekday, form: &str) -> String {
    voice.say(&format!("weekday-{}{form}", day.number_from_monday()))
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc, Weekday};
    use chrono_tz::Tz;

    use super::{
        day_date, full, moment, month, month_and_year, offset, plain_date, short_date_with_year, time_range,
        tiny_weekday,
    };
    use crate::kernel::locale::Locale;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn a_time_is_said_in_its_zone() {
        let (start, end) = (at("2026-11-24T14:00:00Z"), at("2026-11-24T15:00:00Z"));
        assert_eq!(
            full(Locale::En, Tz::Europe__Kyiv, start, end),
            "Tuesday 24 November 2026, 16:00–17:00 (Europe/Kyiv, UTC+2)"
        );
        assert_eq!(full(Locale::En, Tz::UTC, start, end), "Tuesday 24 November 2026, 14:00–15:00 (UTC)");
        assert_eq!(offset(Tz::America__St_Johns, start), "UTC−3:30");
        assert_eq!(time_range(Locale::En, Tz::Asia__Tokyo, start, end), "23:00–00:00 (Wed)");
        assert_eq!(time_range(Locale::Uk, Tz::Asia__Tokyo, start, end), "23:00–00:00 (ср)");
    }

    #[test]
    fn a_date_is_said_as_its_language_says_it() {
        let (start, end) = (at("2026-11-24T14:00:00Z"), at("2026-11-24T15:00:00Z"));
        let said = Locale::ALL.map(|locale| full(locale, Tz::UTC, start, end));
        assert_eq!(
            said,
            [
                "Tuesday 24 November 2026, 14:00–15:00 (UTC)",
                "Dienstag, 24. November 2026, 14:00–15:00 (UTC)",
                "martes, 24 de noviembre de 2026, 14:00–15:00 (UTC)",
                "mardi 24 novembre 2026, 14:00–15:00 (UTC)",
                "вівторок, 24 листопада 2026 року, 14:00–15:00 (UTC)",
            ]
        );
        let today = at("2026-01-01T00:00:00Z").date_naive();
        let said = Locale::ALL.map(|locale| moment(locale, Tz::UTC, start, today));
        assert_eq!(
            said,
            [
                "Tue 24 Nov, 14:00",
                "Di., 24. Nov., 14:00",
                "mar, 24 nov, 14:00",
                "mar. 24 nov., 14:00",
                "вт, 24 лист., 14:00",
            ]
        );
        assert_eq!(short_date_with_year(Locale::De, start.date_naive()), "Di., 24. Nov. 2026");
        let said = Locale::ALL.map(|locale| plain_date(locale, start.date_naive()));
        assert_eq!(
            said,
            [
                "24 November 2026",
                "24. November 2026",
                "24 de noviembre de 2026",
                "24 novembre 2026",
                "24 листопада 2026 року",
            ]
        );
        assert_eq!(month_and_year(Locale::Es, today), "enero de 2026");
        assert_eq!([Locale::De, Locale::Uk].map(|locale| month(locale, today)), ["Januar", "січень"]);
        assert_eq!(tiny_weekday(Locale::Fr, Weekday::Sun), "di");
    }

    #[test]
    fn the_first_of_a_month_is_ordinal_in_french() {
        let days = ["2026-12-01", "2026-12-21"].map(|date| day_date(Locale::Fr, date.parse().unwrap()));
        assert_eq!(days, ["mardi 1er décembre", "lundi 21 décembre"]);
    }
}
