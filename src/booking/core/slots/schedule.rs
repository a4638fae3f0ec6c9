//! Working hours as wall clock (rule 2, first half).

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, Weekday};
use chrono_tz::Tz;
use thiserror::Error;

use crate::kernel::time_range::{TimeRange, union};

const MINUTES_PER_DAY: u32 = 24 * 60;
const LAST_MINUTE: u32 = MINUTES_PER_DAY - 1;

/// Weekly hours and the dates that differ, in the clock of one zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    time_zone: Tz,
    weekly: [Vec<WallWindow>; 7],
    overrides: BTreeMap<NaiveDate, Vec<WallWindow>>,
}

impl Schedule {
    /// A schedule from windows in any order. Windows of one date that overlap or touch become one.
    ///
    /// An override without windows closes its date. Where two overrides name one date the last one
    /// counts.
    #[must_use]
    pub fn new(
        time_zone: Tz,
        weekly: impl IntoIterator<Item = (Weekday, WallWindow)>,
        overrides: impl IntoIterator<Item = (NaiveDate, Vec<WallWindow>)>,
    ) -> Self {
        let mut by_day: [Vec<WallWindow>; 7] = Default::default();
        for (day, window) in weekly {
            let index = usize::try_from(day.num_days_from_monday()).unwrap_or_default();
            if let Some(windows) = by_day.get_mut(index) {
                windows.push(window);
            }
        }
        Self {
            time_zone,
            weekly: by_day.map(merged),
            overrides: overrides.into_iter().map(|(date, windows)| (date, merged(windows))).collect(),
        }
    }

    /// The zone whose clock the windows are read by.
    #[must_use]
    pub const fn time_zone(&self) -> Tz {
        self.time_zone
    }

    /// The windows that begin on `date`, sorted, none touching another.
    #[must_use]
    pub fn windows_on(&self, date: NaiveDate) -> &[WallWindow] {
        let weekday = usize::try_from(date.weekday().num_days_from_monday()).unwrap_or_default();
        self.overrides.get(&date).or_else(|| self.weekly.get(weekday)).map_or(&[], Vec::as_slice)
    }
}

fn merged(windows: Vec<WallWindow>) -> Vec<WallWindow> {
    let ranges =
        windows.into_iter().map(|window| TimeRange::new(window.start_minute, window.end_minute)).collect();
    union(ranges)
        .into_iter()
        .map(|range| WallWindow { start_minute: range.start, end_minute: range.end })
        .collect()
}

/// A window of working hours, in minutes after the midnight of the date it begins on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WallWindow {
    start_minute: u32,
    end_minute: u32,
}

/// Why a window is none.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum WindowFault {
    /// The start is not a time of day.
    #[error("a start is a time of day from 00:00 to 23:59")]
    Start,
    /// The end is not a time of day.
    #[error("an end is a time of day from 00:00 to 24:00")]
    End,
    /// It ends before or when it starts, without being overnight.
    #[error("the window ends before it starts and is not marked as overnight")]
    Order,
}

impl WallWindow {
    /// A window from `start` to `end`, both `HH:MM`.
    ///
    /// An end of `23:59` is read as `24:00`. With `overnight` an end that is not after the start
    /// lies on the next local date; otherwise the flag has no effect.
    ///
    /// # Errors
    ///
    /// [`WindowFault`] says which of the two is no time of day, or that their order is wrong.
    pub fn parse(start: &str, end: &str, overnight: bool) -> Result<Self, WindowFault> {
        let start_minute =
            minute_of(start).filter(|minute| *minute < MINUTES_PER_DAY).ok_or(WindowFault::Start)?;
        let end_minute = match minute_of(end).ok_or(WindowFault::End)? {
            LAST_MINUTE => MINUTES_PER_DAY,
            minute => minute,
        };
        match (end_minute > start_minute, overnight) {
            (true, _) => Ok(Self { start_minute, end_minute }),
            (false, true) => Ok(Self { start_minute, end_minute: end_minute + MINUTES_PER_DAY }),
            (false, false) => Err(WindowFault::Order),
        }
    }

    /// Minutes from midnight to the start.
    #[must_use]
    pub const fn start_minute(self) -> u32 {
        self.start_minute
    }

    /// Minutes from midnight to the end, more than 1440 where it lies on the next date.
    #[must_use]
    pub const fn end_minute(self) -> u32 {
        self.end_minute
    }
}

/// The minute of the day of `HH:MM`, `24:00` included.
fn minute_of(text: &str) -> Option<u32> {
    let &[h1, h2, b':', m1, m2] = text.as_bytes() else {
        return None;
    };
    let digit = |byte: u8| char::from(byte).to_digit(10);
    let (hours, minutes) = (digit(h1)? * 10 + digit(h2)?, digit(m1)? * 10 + digit(m2)?);
    let total = hours * 60 + minutes;
    (minutes < 60 && total <= MINUTES_PER_DAY).then_some(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn window(start: &str, end: &str) -> WallWindow {
        WallWindow::parse(start, end, true).unwrap()
    }

    #[test]
    fn times_of_day_are_read_strictly() {
        assert_eq!(WallWindow::parse("9:00", "17:00", false), Err(WindowFault::Start));
        assert_eq!(WallWindow::parse("24:00", "24:00", true), Err(WindowFault::Start));
        assert_eq!(WallWindow::parse("09:00", "24:01", false), Err(WindowFault::End));
        assert_eq!(WallWindow::parse("09:00", "17:60", false), Err(WindowFault::End));
        assert_eq!(WallWindow::parse("09:00", "09:00", false), Err(WindowFault::Order));
        assert_eq!(WallWindow::parse("٠٩:00", "17:00", false), Err(WindowFault::Start));
    }

    #[test]
    fn an_end_at_the_last_minute_is_midnight() {
        assert_eq!(window("22:00", "23:59").end_minute(), 1440);
        assert_eq!(WallWindow::parse("23:59", "23:59", false).map(WallWindow::end_minute), Ok(1440));
    }

    #[test]
    fn overnight_reaches_into_the_next_date_only_where_it_must() {
        assert_eq!(window("22:00", "03:00").end_minute(), 1440 + 180);
        assert_eq!(window("09:00", "09:00").end_minute(), 1440 + 540);
        assert_eq!(window("09:00", "17:00").end_minute(), 1020);
    }

    #[test]
    fn windows_of_a_date_merge_and_an_override_replaces_them() {
        let monday = "2026-06-15".parse().unwrap();
        let weekly = [
            (Weekday::Mon, window("11:00", "12:00")),
            (Weekday::Mon, window("09:00", "11:00")),
            (Weekday::Mon, window("13:00", "14:00")),
        ];
        let schedule = Schedule::new(Tz::UTC, weekly, []);
        assert_eq!(schedule.windows_on(monday), [window("09:00", "12:00"), window("13:00", "14:00")]);
        let closed = Schedule::new(Tz::UTC, weekly, [(monday, vec![])]);
        assert!(closed.windows_on(monday).is_empty());
    }
}
