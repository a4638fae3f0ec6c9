//! All hosts of a question side by side: their candidates, and the days found available by trying
//! them.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::booking_window::{AVAILABLE_DAYS_REACH, OpenDates};
use super::calendar::{Answer, Calendar};
use super::grid::Steps;
use super::hours::{FreeTime, Hours};
use super::model::{BookingWindow, Query, Role, SessionTypeRules};
use super::seconds::{self, SECONDS_PER_DAY, Span};

/// A window may have begun this long before an asked instant, and the compact grid is followed from
/// its start.
pub(super) const LONGEST_WINDOW: i64 = 5 * SECONDS_PER_DAY;

/// How much of an `available_days` window is looked at in one go.
const SEARCH_STEP: i64 = 14 * SECONDS_PER_DAY;

/// The hosts of a question, prepared for the starts in a range.
#[derive(Debug)]
pub(super) struct Board<'a> {
    pub(super) calendars: Vec<Calendar<'a>>,
    steps: Steps,
}

/// The candidates in a range, sorted, each once, with the free time of every host around them.
#[derive(Debug)]
pub(super) struct Candidates {
    pub(super) starts: Vec<i64>,
    pub(super) free: Vec<FreeTime>,
}

impl<'a> Board<'a> {
    /// A board for the starts in `asked`.
    pub(super) fn of(query: &Query<'a>, asked: Span) -> Self {
        let search = search_range(query.now, query.session_type, asked);
        let mut seen = asked;
        if let Some((_, search)) = search {
            seen = Span::new(seen.start.min(search.start), seen.end.max(search.end));
        }
        seen.start = seen.start.saturating_sub(LONGEST_WINDOW);
        let mut board = Self {
            calendars: query.hosts.iter().map(|host| Calendar::of(query, host, seen)).collect(),
            steps: Steps::of(query.session_type),
        };
        if let Some((days, search)) = search {
            board.find_available_days(days, search);
        }
        board
    }

    /// The union of the grids of the required hosts, or of all hosts where none is required.
    #[expect(clippy::stable_sort_primitive, reason = "each host's run is sorted; a stable sort merges runs")]
    pub(super) fn candidates(&mut self, asked: Span) -> Candidates {
        let any_required = self.any_required();
        let steps = self.steps;
        let mut starts = Vec::new();
        let mut free = Vec::with_capacity(self.calendars.len());
        for calendar in &mut self.calendars {
            let hours = calendar.hours(asked);
            if calendar.role == Role::Required || !any_required {
                for piece in &hours.pieces {
                    let is_refused = |start| calendar.conflicts.place(start).is_err();
                    steps.candidates(*piece, asked, is_refused, &mut starts);
                }
            }
            free.push(hours.free);
        }
        if !starts.is_sorted_by(|a, b| a < b) {
            starts.sort();
            starts.dedup();
        }
        Candidates { starts, free }
    }

    /// Whether a start that is no candidate would be one if a compact grid did not step over what
    /// is in the way of it.
    pub(super) fn is_stepped_over(&mut self, start: i64, duration: i64) -> bool {
        let any_required = self.any_required();
        let steps = self.steps;
        self.calendars.iter_mut().any(|calendar| {
            let Hours { pieces, mut free } = calendar.hours(Span::new(start, start.saturating_add(1)));
            (calendar.role == Role::Required || !any_required)
                && pieces.iter().any(|piece| steps.could_restart_at(*piece, start))
                && free.holds(Span::new(start, start.saturating_add(duration)))
                && calendar.conflicts.place(start).is_err()
        })
    }

    fn any_required(&self) -> bool {
        self.calendars.iter().any(|calendar| calendar.role == Role::Required)
    }

    /// Opens, for each host, the first days on which a candidate fits it by all other rules.
    fn find_available_days(&mut self, wanted: usize, search: Span) {
        let mut found: Vec<BTreeSet<i64>> = vec![BTreeSet::new(); self.calendars.len()];
        let mut from = search.start;
        while from < search.end && found.iter().any(|days| days.len() < wanted) {
            let chunk = Span::new(from, from.saturating_add(SEARCH_STEP).min(search.end));
            let mut candidates = self.candidates(chunk);
            for ((calendar, free), days) in
                self.calendars.iter_mut().zip(&mut candidates.free).zip(&mut found)
            {
                add_available_days(calendar, free, &candidates.starts, wanted, days);
            }
            from = chunk.end;
        }
        for (calendar, days) in self.calendars.iter_mut().zip(found) {
            calendar.open = OpenDates::Only(days.into_iter().take(wanted).collect());
        }
    }
}

fn add_available_days(
    calendar: &mut Calendar<'_>,
    free: &mut FreeTime,
    starts: &[i64],
    wanted: usize,
    days: &mut BTreeSet<i64>,
) {
    for start in starts {
        let day = calendar.day_at(*start);
        // Where clocks go back over midnight a date may come back after the next one, and so before
        // it in the count.
        let is_late = days.len() >= wanted && days.last().is_some_and(|last| day > *last);
        if is_late || day > calendar.today().saturating_add(AVAILABLE_DAYS_REACH) {
            return;
        }
        if day < calendar.today() {
            continue;
        }
        if !days.contains(&day) && matches!(calendar.answer_on_any_date(*start, free), Answer::Fits { .. }) {
            days.insert(day);
        }
    }
}

/// How many days an `available_days` window wants, and the instants in which to look for those that
/// `asked` may need.
pub(super) fn search_range(
    now: DateTime<Utc>,
    rules: &SessionTypeRules,
    asked: Span,
) -> Option<(usize, Span)> {
    let Some(BookingWindow::AvailableDays(days)) = rules.booking_window else { return None };
    let now = seconds::floor(now);
    let reach = now.saturating_add((AVAILABLE_DAYS_REACH + 2) * SECONDS_PER_DAY);
    let end = asked.end.saturating_add(2 * SECONDS_PER_DAY).min(reach);
    Some((usize::try_from(days).unwrap_or(usize::MAX), Span::new(now, end)))
}
