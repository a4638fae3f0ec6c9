//! How much of a calendar a question needs, so that a caller loads that and no more.

use chrono::{DateTime, Utc};

use super::board::{LONGEST_WINDOW, search_range};
use super::model::{Grid, Limits, SessionTypeRules};
use super::seconds::{self, SECONDS_PER_DAY, Span};
use crate::kernel::time_range::TimeRange;

/// The parts of a calendar that can change the answer to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    /// Sessions, holds and busy times matter if they overlap this, each widened by its own buffers
    /// on both sides.
    pub conflicts: TimeRange,
    /// Sessions matter for limits if they start in this. It is empty where there is no limit.
    pub limits: TimeRange,
}

/// What can matter to the starts in `asked` (to be asked at `now`) of a type with these rules, with
/// hosts that have these limits.
#[must_use]
pub fn reach<'a>(
    now: DateTime<Utc>,
    rules: &SessionTypeRules,
    host_limits: impl IntoIterator<Item = &'a Limits>,
    asked: TimeRange,
) -> Reach {
    let mut seen = seconds::covering(&asked);
    if let Some((_, search)) = search_range(now, rules, seen) {
        seen = Span::new(seen.start.min(search.start), seen.end.max(search.end));
    }
    let of_hosts = host_limits.into_iter().map(longest_period).max().unwrap_or(0);
    let days = of_hosts.max(longest_period(&rules.limits));
    let limits = match days {
        0 => Span::new(seen.start, seen.start),
        days => widened(seen, days.saturating_add(2).saturating_mul(SECONDS_PER_DAY)),
    };
    if rules.grid != Grid::Fixed {
        seen.start = seen.start.saturating_sub(LONGEST_WINDOW);
    }
    let buffers = rules.buffers.before_minutes.max(rules.buffers.after_minutes);
    let room = seconds::of_minutes(rules.duration_minutes).saturating_add(seconds::of_minutes(buffers));
    Reach { conflicts: seconds::as_range(widened(seen, room)), limits: seconds::as_range(limits) }
}

fn widened(span: Span, room: i64) -> Span {
    Span::new(span.start.saturating_sub(room), span.end.saturating_add(room))
}

/// The days of the longest period that is limited, none without limits.
fn longest_period(limits: &Limits) -> i64 {
    let periods = [(1, limits.day), (7, limits.week), (31, limits.month), (366, limits.year)];
    let limited = periods.into_iter().filter(|(_, limit)| limit.count.is_some() || limit.minutes.is_some());
    limited.map(|(days, _)| days).max().unwrap_or(0)
}
