//! Days and weeks of a plan, around its pauses.

use chrono::{Days, NaiveDate};

use super::model::{PauseMode, Plan};
use crate::kernel::local_time;

/// The dates from one to another, both included.
type Dates = (NaiveDate, NaiveDate);

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

    /// Whether the count stands still today.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        overlap(&self.stopped, self.today, self.today) > 0
    }

    /// Whether today lies in a pause of any kind.
    #[must_use]
    pub fn is_quiet(&self) -> bool {
        overlap(&self.quiet, self.today, self.today) > 0
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
