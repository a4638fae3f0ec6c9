//! When reminders and follow-ups go out, and whether one that is due is still of use.

use chrono::{DateTime, TimeDelta, Utc};

/// For how long after its time a follow-up still goes out, should nobody have worked meanwhile.
const FOLLOW_UP_USEFUL: TimeDelta = TimeDelta::days(3);

/// When a reminder goes out; `None` where its time has passed, so that it would only repeat the confirmation.
#[must_use]
pub fn reminder_at(start: DateTime<Utc>, minutes_before: i32, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let due = start.checked_sub_signed(TimeDelta::minutes(i64::from(minutes_before)))?;
    (due > now && due < start).then_some(due)
}

/// When a follow-up goes out.
#[must_use]
pub fn follow_up_at(end: DateTime<Utc>, minutes_after: i32) -> Option<DateTime<Utc>> {
    end.checked_add_signed(TimeDelta::minutes(i64::from(minutes_after)))
}

/// What the decision about a due reminder is made from.
#[derive(Clone, Copy, Debug)]
pub struct DueReminder {
    /// The start it was planned for.
    pub planned_start: DateTime<Utc>,
    /// When the session starts now.
    pub starts_at: DateTime<Utc>,
    /// Whether the booking is confirmed.
    pub is_confirmed: bool,
    /// Whether a later reminder of the same booking is due as well.
    pub is_overtaken: bool,
}

impl DueReminder {
    /// Whether it goes out: never for what was called off or moved, never after the start, and of several that are
    /// late only the last.
    #[must_use]
    pub fn is_useful(&self, now: DateTime<Utc>) -> bool {
        self.is_confirmed
            && self.planned_start == self.starts_at
            && now < self.starts_at
            && !self.is_overtaken
    }
}

/// How late a reminder may be and still speak of the time its rule names.
const ON_TIME: i64 = 5;

/// The minutes until the start that a reminder speaks of: those of its rule, or of one that is late those really left,
/// from two hours on to the hour and from two days on to the day.
#[must_use]
pub fn minutes_to_say(minutes_before: i32, left: TimeDelta) -> i64 {
    let (minutes_before, left) = (i64::from(minutes_before), ((left.num_seconds() + 30) / 60).max(1));
    let to_the = |unit: i64| (left + unit / 2) / unit * unit;
    match left {
        _ if minutes_before - left <= ON_TIME => minutes_before,
        2880.. => to_the(1440),
        120.. => to_the(60),
        _ => left,
    }
}

/// Whether a follow-up that is due goes out.
#[must_use]
pub fn follow_up_is_useful(due_at: DateTime<Utc>, took_place: bool, now: DateTime<Utc>) -> bool {
    took_place && now - due_at <= FOLLOW_UP_USEFUL
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta, Utc};

    use super::{DueReminder, follow_up_is_useful, minutes_to_say, reminder_at};

    fn start() -> DateTime<Utc> {
        "2026-06-15T10:00:00Z".parse().unwrap()
    }

    #[test]
    fn a_reminder_whose_time_has_passed_is_not_planned() {
        assert_eq!(reminder_at(start(), 60, start() - TimeDelta::minutes(60)), None);
        let before = start() - TimeDelta::minutes(61);
        assert_eq!(reminder_at(start(), 60, before), Some(start() - TimeDelta::minutes(60)));
        assert_eq!(reminder_at(start(), 0, before), None);
    }

    #[test]
    fn a_late_reminder_goes_out_until_the_start() {
        let due = DueReminder {
            planned_start: start(),
            starts_at: start(),
            is_confirmed: true,
            is_overtaken: false,
        };
        assert!(due.is_useful(start() - TimeDelta::seconds(1)));
        assert!(!due.is_useful(start()));
        assert!(!DueReminder { is_confirmed: false, ..due }.is_useful(start() - TimeDelta::hours(1)));
        assert!(!DueReminder { is_overtaken: true, ..due }.is_useful(start() - TimeDelta::hours(1)));
        let moved = DueReminder { starts_at: start() + TimeDelta::hours(1), ..due };
        assert!(!moved.is_useful(start() - TimeDelta::hours(1)));
    }

    #[test]
    fn a_late_reminder_says_how_much_is_left() {
        let said = |rule, left| minutes_to_say(rule, TimeDelta::minutes(left));
        assert_eq!(said(1440, 1440), 1440);
        assert_eq!(said(1440, 1436), 1440);
        assert_eq!(said(1440, 1300), 22 * 60);
        assert_eq!(said(10_080, 5000), 3 * 1440);
        assert_eq!(said(1440, 119), 119);
        assert_eq!(said(60, 30), 30);
        assert_eq!(said(60, 0), 1);
    }

    #[test]
    fn a_follow_up_is_for_what_took_place_and_soon() {
        assert!(follow_up_is_useful(start(), true, start() + TimeDelta::days(3)));
        assert!(!follow_up_is_useful(start(), true, start() + TimeDelta::days(4)));
        assert!(!follow_up_is_useful(start(), false, start()));
    }
}
