//! Candidate starts (rule 5).

use super::model::{Grid, SessionTypeRules};
use super::seconds::{self, Span};

/// How candidates follow one another, in seconds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Steps {
    offset: i64,
    interval: i64,
    compact: Option<i64>,
}

impl Steps {
    pub(super) fn of(rules: &SessionTypeRules) -> Self {
        let positive = |minutes| seconds::of_minutes(minutes).max(1);
        Self {
            offset: seconds::of_minutes(rules.start_offset_minutes),
            interval: positive(rules.slot_interval_minutes.unwrap_or(rules.duration_minutes)),
            compact: match rules.grid {
                Grid::Fixed => None,
                Grid::Compact { step_minutes } => Some(positive(step_minutes)),
            },
        }
    }

    /// Adds the candidates of one window, or piece of one, that lie in `asked`. In a compact grid
    /// `is_refused` tells what is in the way at a start.
    pub(super) fn candidates(
        &self,
        piece: Span,
        asked: Span,
        mut is_refused: impl FnMut(i64) -> bool,
        candidates: &mut Vec<i64>,
    ) {
        let Some(first) = piece.start.checked_add(self.offset) else { return };
        let end = piece.end.min(asked.end);
        let mut next = match self.compact {
            None => first.checked_add(self.steps_before(first, asked.start)),
            Some(_) => Some(first),
        };
        while let Some(start) = next.filter(|start| *start < end) {
            if start >= asked.start {
                candidates.push(start);
            }
            next = match self.compact {
                Some(step) if is_refused(start) => whole_steps_after(piece.start, step, start)
                    .take_while(|at| *at < end)
                    .find(|at| !is_refused(*at)),
                _ => start.checked_add(self.interval),
            };
        }
    }

    /// The time that whole intervals from `first` take to come close to `asked`, not past it.
    fn steps_before(&self, first: i64, asked: i64) -> i64 {
        let ahead = asked.saturating_sub(first).max(0);
        ahead - ahead % self.interval
    }

    /// Whether a compact grid of this piece could have a candidate at `start`, if something were in
    /// the way before it.
    pub(super) fn could_restart_at(&self, piece: Span, start: i64) -> bool {
        let Some(step) = self.compact else {
            return false;
        };
        let from_start = start.saturating_sub(piece.start);
        let from_first = from_start.saturating_sub(self.offset);
        piece.contains(start)
            && (from_start % greatest_common_divisor(step, self.interval) == 0
                || (from_first >= 0 && from_first % self.interval == 0))
    }
}

/// The instants after `start` that are a whole number of steps from `origin`.
fn whole_steps_after(origin: i64, step: i64, start: i64) -> impl Iterator<Item = i64> {
    let steps = start.saturating_sub(origin).div_euclid(step).saturating_add(1);
    let first = steps.checked_mul(step).and_then(|elapsed| origin.checked_add(elapsed));
    std::iter::successors(first, move |at| at.checked_add(step))
}

fn greatest_common_divisor(mut a: i64, mut b: i64) -> i64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: i64 = 60;

    fn minutes(steps: Steps, piece: Span, asked: Span, taken: &[Span]) -> Vec<i64> {
        let scale = |span: Span| Span::new(span.start * MINUTE, span.end * MINUTE);
        let is_refused =
            |start| taken.iter().any(|span| scale(*span).overlaps(&Span::new(start, start + 60 * MINUTE)));
        let mut candidates = Vec::new();
        steps.candidates(scale(piece), scale(asked), is_refused, &mut candidates);
        candidates.into_iter().map(|start| start / MINUTE).collect()
    }

    fn steps(offset: i64, interval: i64, compact: Option<i64>) -> Steps {
        Steps {
            offset: offset * MINUTE,
            interval: interval * MINUTE,
            compact: compact.map(|step| step * MINUTE),
        }
    }

    #[test]
    fn a_fixed_grid_starts_at_the_window_whatever_is_asked() {
        let (grid, window) = (steps(10, 45, None), Span::new(540, 720));
        assert_eq!(minutes(grid, window, Span::new(0, 1440), &[]), [550, 595, 640, 685]);
        assert_eq!(minutes(grid, window, Span::new(596, 685), &[]), [640]);
    }

    #[test]
    fn a_compact_grid_restarts_behind_what_is_in_the_way() {
        let (grid, window) = (steps(5, 60, Some(15)), Span::new(480, 780));
        let taken = [Span::new(600, 610)];
        // 545 is refused and stays a candidate; 555 to 600 are refused; offsets do not count for a
        // restart.
        assert_eq!(minutes(grid, window, Span::new(0, 1440), &taken), [485, 545, 615, 675, 735]);
        assert_eq!(minutes(grid, window, Span::new(615, 676), &taken), [615, 675]);
    }

    #[test]
    fn figures_beyond_all_time_give_no_candidates() {
        let rules = SessionTypeRules {
            start_offset_minutes: i64::MAX,
            grid: Grid::Compact { step_minutes: i64::MAX },
            ..SessionTypeRules::new("growth", i64::MAX)
        };
        let mut candidates = Vec::new();
        let day = Span::new(0, 86_400);
        Steps::of(&rules).candidates(day, day, |_| true, &mut candidates);
        Steps::of(&SessionTypeRules { grid: Grid::Fixed, ..rules }).candidates(
            day,
            day,
            |_| true,
            &mut candidates,
        );
        assert!(candidates.is_empty());
    }
}
