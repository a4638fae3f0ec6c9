//! When a delivery is tried again.

use chrono::{DateTime, TimeDelta, Utc};

/// How long to wait after each failed attempt; after one more than these the delivery is given up.
const DELAYS: [TimeDelta; 9] = [
    TimeDelta::seconds(5),
    TimeDelta::minutes(5),
    TimeDelta::minutes(30),
    TimeDelta::hours(2),
    TimeDelta::hours(5),
    TimeDelta::hours(10),
    TimeDelta::hours(14),
    TimeDelta::hours(20),
    TimeDelta::hours(24),
];

/// The longest wait that an endpoint can ask for.
const ASKED_MAX: TimeDelta = TimeDelta::hours(24);

/// When to try again after so many tries, this one included; `None` when there were enough. `chance` spreads attempts by
/// a tenth in both directions, so that what failed together is not tried together. An endpoint may ask for more time,
/// up to a day.
#[must_use]
pub fn next_attempt(
    now: DateTime<Utc>,
    tries: i32,
    chance: u8,
    asked: Option<TimeDelta>,
) -> Option<DateTime<Utc>> {
    let index = usize::try_from(tries.checked_sub(1)?).ok()?;
    let delay = DELAYS.get(index)?;
    let permille = 900 + i64::from(chance) * 200 / 255;
    let spread = TimeDelta::milliseconds(delay.num_milliseconds() * permille / 1000);
    let wait = asked.map_or(spread, |asked| spread.max(asked.min(ASKED_MAX)));
    now.checked_add_signed(wait)
}

/// What `Retry-After` asks for (RFC 9110 section 10.2.3): seconds, or a date.
#[must_use]
pub fn retry_after(text: &str, now: DateTime<Utc>) -> Option<TimeDelta> {
    let text = text.trim();
    if let Ok(seconds) = text.parse::<u32>() {
        return TimeDelta::try_seconds(seconds.into());
    }
    let date = DateTime::parse_from_rfc2822(text).ok()?;
    Some((date.to_utc() - now).max(TimeDelta::zero()))
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta};

    use super::{DELAYS, next_attempt, retry_after};

    #[test]
    fn the_waits_grow_from_seconds_to_a_day_and_then_it_is_given_up() {
        let now = DateTime::UNIX_EPOCH;
        for (tries, delay) in (1..).zip(DELAYS) {
            let least = next_attempt(now, tries, 0, None).unwrap() - now;
            let most = next_attempt(now, tries, 255, None).unwrap() - now;
            assert_eq!((least, most), (delay * 9 / 10, delay * 11 / 10), "{tries}");
        }
        assert_eq!(next_attempt(now, 10, 128, None), None);
        assert_eq!(next_attempt(now, i32::MAX, 128, None), None);
        assert_eq!(next_attempt(now, 0, 128, None), None);
    }

    #[test]
    fn an_endpoint_gets_more_time_if_it_asks_for_it_and_never_less() {
        let now = DateTime::UNIX_EPOCH;
        let wait = |asked| next_attempt(now, 2, 128, Some(asked)).unwrap() - now;
        assert_eq!(wait(TimeDelta::hours(1)), TimeDelta::hours(1));
        assert_eq!(wait(TimeDelta::days(9)), TimeDelta::hours(24));
        assert_eq!(wait(TimeDelta::zero()), next_attempt(now, 2, 128, None).unwrap() - now);
    }

    #[test]
    fn retry_after_is_seconds_or_a_date() {
        let now = DateTime::parse_from_rfc3339("2015-10-21T07:00:00Z").unwrap().to_utc();
        assert_eq!(retry_after(" 120 ", now), Some(TimeDelta::seconds(120)));
        assert_eq!(retry_after("Wed, 21 Oct 2015 07:28:00 GMT", now), Some(TimeDelta::minutes(28)));
        assert_eq!(retry_after("Wed, 21 Oct 2015 06:00:00 GMT", now), Some(TimeDelta::zero()));
        for text in ["", "soon", "-1", "99999999999999999999", "1.5"] {
            assert_eq!(retry_after(text, now), None, "{text}");
        }
    }
}
