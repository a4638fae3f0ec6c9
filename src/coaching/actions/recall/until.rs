//! Until when a recall test takes answers: to the end of a day where its author lives.

use chrono::{DateTime, Days, DurationRound as _, TimeDelta, Utc};
use chrono_tz::Tz;

use crate::kernel::locale::Locale;
use crate::kernel::{local_time, time_zone, when};

/// The end of the day so many days on, on the mentee's calendar.
pub(super) fn closing(time_zone: &str, now: DateTime<Utc>, days: u64) -> DateTime<Utc> {
    let zone = zone_of(time_zone);
    let today = local_time::date_of(zone, now);
    local_time::start_of_day(zone, today.checked_add_days(Days::new(days + 1)).unwrap_or(today))
}

/// The last minute in which answers are taken, with the zone in which it is said: "15 June 2026, 23:59 (Europe/Kyiv,
/// UTC+3)". Reviewers live anywhere.
pub(super) fn last_minute(locale: Locale, time_zone: &str, closes_at: DateTime<Utc>) -> String {
    let zone = zone_of(time_zone);
    let last = closes_at - TimeDelta::seconds(1);
    let last = last.duration_trunc(TimeDelta::minutes(1)).unwrap_or(last);
    let date = when::plain_date(locale, when::date(zone, last));
    format!("{date}, {} ({})", when::time(zone, last), when::zone_label(zone, last))
}

fn zone_of(name: &str) -> Tz {
    time_zone::parse(name).unwrap_or(Tz::UTC)
}

#[cfg(test)]
mod tests {
    use super::{closing, last_minute};
    use crate::kernel::locale::Locale;

    #[test]
    fn the_last_day_is_whole_also_where_clocks_change() {
        let closes = closing("Europe/Kyiv", "2026-10-20T21:30:00Z".parse().unwrap(), 4);
        assert_eq!(closes.to_rfc3339(), "2026-10-25T22:00:00+00:00", "winter by then");
        assert_eq!(
            last_minute(Locale::En, "Europe/Kyiv", closes),
            "25 October 2026, 23:59 (Europe/Kyiv, UTC+2)"
        );
        let before = "2026-06-28T08:00:31Z".parse().unwrap();
        assert_eq!(last_minute(Locale::De, "UTC", before), "28. Juni 2026, 08:00 (UTC)", "of older tests");
    }
}
