//! Days and weeks of a plan, around its pauses.

use chrono::{Datelike as _, Days, NaiveDate, Weekday};

use super::model::{PauseMode, Plan};
use crate::kernel::local_time;

/// The dates from one to another, both included.
type Dates = (NaiveDate, NaiveDate);

/// Days after its date on which a week that is over is still asked about.
const ASKED_LATE: i64 = 6;

/// The calendar of a plan at its moment.
#[derive(Clone, Debug)]
pub struct Calendar {
    start_on: NaiveDate,
    length: i64,
    today: NaiveDate,
    /// Dates that stop the count, merged and sorted.
    stopped: Vec<Dates>,
    /// Dates of any pause, merged and sorted.
    quiet: Vec<Dates>,
}

impl Calendar {
    /// The calendar of a plan.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let today = local_time::date_of(plan.time_zone, plan.now);
        let dates = |extending: bool| {
            let pauses =
                plan.pauses.iter().filter(move |pause| !extending || pause.mode == PauseMode::Extend);
            // An open pause runs to today, and has no days before it begins.
            merged(pauses.map(|pause| (pause.from_on, pause.to_on.unwrap_or(today))).collect())
        };
        Self {
            start_on: plan.start_on,
            length: plan.length_days,
            today,
            stopped: dates(true),
            quiet: dates(false),
        }
    }

    /// The date in the plan's zone.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// The date of the n-th day.
    #[must_use]
    pub fn date_of(&self, day: i64) -> NaiveDate {
        let mut left = day.max(1);
        let mut from = self.start_on;
        for &(first, last) in self.stopped.iter().filter(|(_, last)| *last >= self.start_on) {
            let free = (first - from).num_days().max(0);
            if left <= free {
                break;
            }
            left -= free;
            from = last.succ_opt().unwrap_or(NaiveDate::MAX);
        }
        let more = u64::try_from(left - 1).unwrap_or_default();
        from.checked_add_days(Days::new(more)).unwrap_or(NaiveDate::MAX)
    }

    /// The date of the last day.
    #[must_use]
    pub fn end_on(&self) -> NaiveDate {
        self.date_of(self.length)
    }

    /// The day of the plan today: 0 before it starts, length + 1 after it ran out.
    #[must_use]
    pub fn day(&self) -> i64 {
        self.day_at(self.today)
    }

    /// The day of the plan on a date.
    #[must_use]
    pub fn day_at(&self, date: NaiveDate) -> i64 {
        let all = days(self.start_on, date);
        (all - overlap(&self.stopped, self.start_on, date)).clamp(0, self.length + 1)
    }

    /// How many weeks the plan has.
    #[must_use]
    pub fn weeks(&self) -> i64 {
        week_of(self.length)
    }

    /// The week that holds today's day; the last one after the end.
    #[must_use]
    pub fn week(&self) -> i64 {
        week_of(self.day().min(self.length))
    }

    /// How many weeks are closed: their last day has passed.
    #[must_use]
    pub fn closed_weeks(&self) -> i64 {
        let day = self.day();
        if day > self.length { self.weeks() } else { (day - 1).max(0) / 7 }
    }

    /// The first and last date of a week.
    #[must_use]
    pub fn week_dates(&self, week: i64) -> Dates {
        (self.date_of(7 * (week - 1) + 1), self.date_of((7 * week).min(self.length)))
    }

    /// The date on which a week is asked about: the next one with this weekday once the week has begun, which may be the
    /// day after its last. A week that has no such day outside of breaks is asked about on its last day; one whose last day
    /// lies in a break is not asked about, and its date is in that break.
    #[must_use]
    pub fn check_in_on(&self, week: i64, weekday: Weekday) -> NaiveDate {
        let (first, last) = self.week_dates(week);
        let after = last.succ_opt().unwrap_or(last);
        let mut dates = first.iter_days().skip(1).take_while(|date| *date <= after);
        dates.find(|date| date.weekday() == weekday && !self.is_quiet_on(*date)).unwrap_or(last)
    }

    /// The week whose check-in was to be asked for last by today, and on which date. The week before is named up to six
    /// days late, for nobody may have been there to ask on the day itself.
    #[must_use]
    pub fn check_in_due(&self, weekday: Weekday) -> Option<(i64, NaiveDate)> {
        if self.day() < 1 || self.today > self.end_on().succ_opt()? {
            return None;
        }
        let week = self.week();
        [week, week - 1]
            .into_iter()
            .filter(|week| *week >= 1)
            .map(|week| (week, self.check_in_on(week, weekday)))
            .find(|(asked, on)| {
                let late = (self.today - *on).num_days();
                late >= 0 && (*asked == week || late <= ASKED_LATE)
            })
    }

    /// Whether a date lies in a pause of any kind.
    #[must_use]
    pub fn is_quiet_on(&self, date: NaiveDate) -> bool {
        overlap(&self.quiet, date, date) > 0
    }

    /// Whether the count stands still today.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        overlap(&self.stopped, self.today, self.today) > 0
    }

    /// Whether today lies in a pause of any kind.
    #[must_use]
    pub fn is_quiet(&self) -> bool {
        self.is_quiet_on(self.today)
    }

    /// Dates after a contact up to today that lie in no pause.
    #[must_use]
    pub fn silence_since(&self, contact: NaiveDate) -> i64 {
        let Some(from) = contact.succ_opt() else { return 0 };
        (days(from, self.today) - overlap(&self.quiet, from, self.today)).max(0)
    }
}

fn week_of(day: i64) -> i64 {
    (day + 6).max(0) / 7
}

/// How many dates there are from one to another.
fn days(from: NaiveDate, to: NaiveDate) -> i64 {
    ((to - from).num_days() + 1).max(0)
}

/// How many of the dates from one to another lie in one of these.
fn overlap(ranges: &[Dates], from: NaiveDate, to: NaiveDate) -> i64 {
    ranges.iter().map(|(first, last)| days((*first).max(from), (*last).min(to))).sum()
}

/// Sorted, without overlaps, without empty ones.
fn merged(mut ranges: Vec<Dates>) -> Vec<Dates> {
    ranges.retain(|(first, last)| first <= last);
    ranges.sort_unstable();
    let mut merged: Vec<Dates> = Vec::with_capacity(ranges.len());
    for (first, last) in ranges {
        match merged.last_mut() {
            Some((_, end)) if first <= *end => *end = last.max(*end),
            _ => merged.push((first, last)),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use chrono::{Datelike as _, NaiveDate, TimeDelta, Weekday};
    use chrono_tz::Tz;

    use super::super::model::{Pause, PauseMode, Plan};
    use super::Calendar;

    const MONDAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 6, 15).expect("a date");

    fn calendar(length_days: i64, today: NaiveDate) -> Calendar {
        Calendar::of(&plan(length_days, today))
    }

    fn plan(length_days: i64, today: NaiveDate) -> Plan {
        Plan {
            now: today.and_hms_opt(12, 0, 0).unwrap().and_utc(),
            start_on: MONDAY,
            length_days,
            time_zone: Tz::UTC,
            pauses: Vec::new(),
            milestones: Vec::new(),
            commitments: Vec::new(),
            check_ins: Vec::new(),
            last_session_on: None,
            next_session_on: None,
        }
    }

    #[test]
    fn a_week_is_asked_about_once_it_was_lived() {
        let ninety = calendar(90, MONDAY);
        for weekday in [Weekday::Mon, Weekday::Tue, Weekday::Sun] {
            for week in 1..=12 {
                let (first, last) = ninety.week_dates(week);
                let on = ninety.check_in_on(week, weekday);
                assert_eq!(on.weekday(), weekday);
                assert!(first < on && on <= last.succ_opt().unwrap(), "{week} {on}");
            }
        }
        // The last week has six days, and no second Monday on them or the day after.
        assert_eq!(ninety.check_in_on(13, Weekday::Mon), ninety.end_on());
        assert_eq!(calendar(84, MONDAY).check_in_on(12, Weekday::Mon).weekday(), Weekday::Mon);
    }

    #[test]
    fn a_break_over_the_weekday_moves_the_question_to_the_last_day() {
        // Friday of the first week.
        let day = MONDAY + TimeDelta::days(4);
        for (mode, on) in [(PauseMode::Extend, 7), (PauseMode::KeepEnd, 6)] {
            let pauses = vec![Pause { from_on: day, to_on: Some(day), mode }];
            let calendar = Calendar::of(&Plan { pauses, ..plan(28, MONDAY) });
            assert_eq!(calendar.check_in_on(1, Weekday::Fri), MONDAY + TimeDelta::days(on), "{mode:?}");
        }
        let pauses =
            vec![Pause { from_on: day, to_on: Some(day + TimeDelta::days(9)), mode: PauseMode::KeepEnd }];
        let calendar = Calendar::of(&Plan { pauses, ..plan(28, MONDAY) });
        assert!(calendar.is_quiet_on(calendar.check_in_on(1, Weekday::Fri)), "nothing is asked in a break");
    }

    #[test]
    fn a_week_that_nobody_asked_about_is_asked_about_for_six_days() {
        let days = |offset| MONDAY + TimeDelta::days(offset);
        // Friday of the first week was missed; on Monday of the second it is still time.
        for offset in 4..=10 {
            assert_eq!(calendar(28, days(offset)).check_in_due(Weekday::Fri), Some((1, days(4))), "{offset}");
        }
        assert_eq!(calendar(28, days(11)).check_in_due(Weekday::Fri), Some((2, days(11))));
        assert_eq!(calendar(28, days(3)).check_in_due(Weekday::Fri), None);
    }

    #[test]
    fn every_week_has_its_day_and_none_is_asked_about_before() {
        for length in [84, 90] {
            for weekday in [Weekday::Mon, Weekday::Wed, Weekday::Sun] {
                let mut asked = Vec::new();
                for date in MONDAY.iter_days().take(100) {
                    let today = calendar(length, date);
                    if let Some((week, on)) = today.check_in_due(weekday)
                        && !asked.contains(&week)
                    {
                        assert_eq!(on, date, "on its day");
                        asked.push(week);
                    }
                }
                let weeks: Vec<i64> = (1..=calendar(length, MONDAY).weeks()).collect();
                assert_eq!(asked, weeks, "{length} {weekday}");
            }
        }
    }
}
