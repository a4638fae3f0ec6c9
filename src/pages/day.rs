//! The free times of a day, by the parts of the day.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, TimeZone as _, Timelike as _, Utc};
use chrono_tz::Tz;

use super::view::{SlotButton, SlotGroup};
use super::words::instant;
use crate::booking::core::slots::Slot;
use crate::kernel::phrases::{Voice, say};
use crate::kernel::when;

/// First hour of the afternoon.
const AFTERNOON: u32 = 12;
/// First hour of the evening.
const EVENING: u32 = 17;

/// Free times by the reader's date, in order.
pub(super) type SlotsByDay = BTreeMap<NaiveDate, Vec<Slot>>;

/// Sorts free times by the reader's date.
pub(super) fn by_day(slots: Vec<Slot>, zone: Tz) -> SlotsByDay {
    let mut days = SlotsByDay::new();
    for slot in slots {
        days.entry(when::date(zone, slot.start)).or_default().push(slot);
    }
    days
}

/// The times of one day as buttons, in parts of the day that have any. `has_seats` shows how many places are left.
pub(super) fn groups(
    voice: Voice,
    slots: &[Slot],
    zone: Tz,
    has_seats: bool,
    href: impl Fn(DateTime<Utc>) -> String,
) -> Vec<SlotGroup> {
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for slot in slots {
        *times.entry(when::time(zone, slot.start)).or_default() += 1;
    }
    let mut groups: Vec<SlotGroup> = Vec::new();
    for slot in slots {
        let title = voice.say(part_of_day(zone, slot.start));
        let time = when::time(zone, slot.start);
        // Where clocks are set back the same time comes twice in a day.
        let is_double = times.get(&time).is_some_and(|count| *count > 1);
        let button = SlotButton {
            time: if is_double { format!("{time} {}", when::offset(zone, slot.start)) } else { time },
            start: instant(slot.start),
            seats: has_seats.then(|| say!(voice, "seats-left", n = slot.seats_left)),
            href: href(slot.start),
        };
        match groups.iter_mut().find(|group| group.title == title) {
            Some(group) => group.slots.push(button),
            None => groups.push(SlotGroup { title, slots: vec![button] }),
        }
    }
    groups
}

fn part_of_day(zone: Tz, at: DateTime<Utc>) -> &'static str {
    match zone.from_utc_datetime(&at.naive_utc()).hour() {
        hour if hour < AFTERNOON => "morning",
        hour if hour < EVENING => "afternoon",
        _ => "evening",
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chrono::{DateTime, TimeDelta, Utc};
    use chrono_tz::Tz;

    use super::{by_day, groups};
    use crate::booking::core::slots::Slot;
    use crate::kernel::locale::Locale;
    use crate::pages::language::voice;

    fn slot(start: &str) -> Slot {
        let start: DateTime<Utc> = start.parse().unwrap();
        Slot { start, end: start + TimeDelta::hours(1), hosts: Arc::from([0]), seats_left: 2 }
    }

    #[test]
    fn times_are_grouped_by_the_reader_s_day_and_its_parts() {
        let slots =
            ["2026-11-24T07:00:00Z", "2026-11-24T11:00:00Z", "2026-11-24T16:00:00Z", "2026-11-24T23:00:00Z"];
        let days = by_day(slots.map(slot).to_vec(), Tz::Europe__Berlin);
        assert_eq!(days.keys().map(ToString::to_string).collect::<Vec<_>>(), ["2026-11-24", "2026-11-25"]);

        let parts =
            groups(voice(Locale::En), days.values().next().unwrap(), Tz::Europe__Berlin, false, |at| {
                at.to_rfc3339()
            });
        let said: Vec<_> =
            parts.iter().map(|part| (part.title.as_str(), part.slots[0].time.as_str())).collect();
        assert_eq!(said, [("Morning", "08:00"), ("Afternoon", "12:00"), ("Evening", "17:00")]);
        assert!(parts[0].slots[0].seats.is_none());
    }

    #[test]
    fn a_time_that_comes_twice_is_told_apart() {
        let slots = ["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"].map(slot);
        let parts = groups(voice(Locale::Uk), &slots, Tz::Europe__Berlin, true, |_| String::new());
        let times: Vec<&str> = parts[0].slots.iter().map(|slot| slot.time.as_str()).collect();
        assert_eq!(times, ["02:30 UTC+2", "02:30 UTC+1"]);
        assert_eq!(parts[0].slots[0].seats.as_deref(), Some("лишилося 2 місця"));
    }
}
