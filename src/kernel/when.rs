//! Instants as people read them: in a zone, with the zone named.

use chrono::{DateTime, Datelike, NaiveDate, Offset, TimeZone, Timelike, Utc};
use chrono_tz::Tz;

/// `Tue 24 Nov`, with the year where it is not the one of `now`.
#[must_use]
pub fn short_date(date: NaiveDate, today: NaiveDate) -> String {
    let format = if date.year() == today.year() { "%a %-d %b" } else { "%a %-d %b %Y" };
    date.format(format).to_string()
}

/// `Tuesday 24 November 2026`.
#[must_use]
pub fn long_date(date: NaiveDate) -> String {
    date.format("%A %-d %B %Y").to_string()
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
pub fn time_range(zone: Tz, start: DateTime<Utc>, end: DateTime<Utc>) -> String {
    let (from, to) = (time(zone, start), time(zone, end));
    if date(zone, start) == date(zone, end) {
        format!("{from}–{to}")
    } else {
        format!("{from}–{to} ({})", date(zone, end).format("%a"))
    }
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
pub fn full(zone: Tz, start: DateTime<Utc>, end: DateTime<Utc>) -> String {
    format!(
        "{}, {} ({})",
        long_date(date(zone, start)),
        time_range(zone, start, end),
        zone_label(zone, start)
    )
}

#[cfg(test)]
mod tests {
    use chrono_tz::Tz;

    use super::{full, offset, time_range};

    #[test]
    fn a_time_is_said_in_its_zone() {
        let (start, end) = ("2026-11-24T14:00:00Z".parse().unwrap(), "2026-11-24T15:00:00Z".parse().unwrap());
        assert_eq!(
            full(Tz::Europe__Kyiv, start, end),
            "Tuesday 24 November 2026, 16:00–17:00 (Europe/Kyiv, UTC+2)"
        );
        assert_eq!(full(Tz::UTC, start, end), "Tuesday 24 November 2026, 14:00–15:00 (UTC)");
        assert_eq!(offset(Tz::America__St_Johns, start), "UTC−3:30");
        assert_eq!(time_range(Tz::Asia__Tokyo, start, end), "23:00–00:00 (Wed)");
    }
}
