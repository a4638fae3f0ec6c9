//! Half-open ranges of time, and sorted lists of them.

use chrono::{DateTime, Utc};

/// The half-open range `[start, end)`: it holds its start and not its end.
///
/// It is empty when `end <= start`. Two ranges that only touch do not overlap, which is why
/// sessions may follow one another without a gap. `T` is an instant unless a calculation counts in
/// something finer to compute with, such as whole seconds since the epoch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TimeRange<T = DateTime<Utc>> {
    /// The first instant of the range.
    pub start: T,
    /// The first instant after the range.
    pub end: T,
}

impl<T: Copy + Ord> TimeRange<T> {
    /// The range `[start, end)`.
    #[must_use]
    pub const fn new(start: T, end: T) -> Self {
        Self { start, end }
    }

    /// Whether the range holds no instant.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.end <= self.start
    }

    /// Whether `instant` lies in the range.
    #[must_use]
    pub fn contains(&self, instant: T) -> bool {
        self.start <= instant && instant < self.end
    }

    /// Whether every instant of `other` lies in this range.
    #[must_use]
    pub fn contains_range(&self, other: &Self) -> bool {
        other.is_empty() || (self.start <= other.start && other.end <= self.end)
    }

    /// Whether the two ranges share an instant. An empty range overlaps nothing.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        !self.is_empty() && !other.is_empty() && self.start < other.end && other.start < self.end
    }
}

/// The same instants as sorted ranges that neither overlap nor touch.
#[must_use]
pub fn union<T: Copy + Ord>(mut ranges: Vec<TimeRange<T>>) -> Vec<TimeRange<T>> {
    ranges.retain(|range| !range.is_empty());
    ranges.sort_unstable();
    let mut joined: Vec<TimeRange<T>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match joined.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => joined.push(range),
        }
    }
    joined
}

/// What of `ranges` is left without `removed`, as sorted pieces.
///
/// Both lists are sorted and free of overlaps, as [`union`] leaves them. Ranges that only touch
/// stay apart.
#[must_use]
pub fn subtract<T: Copy + Ord>(ranges: &[TimeRange<T>], removed: &[TimeRange<T>]) -> Vec<TimeRange<T>> {
    let mut left = Vec::with_capacity(ranges.len());
    let mut upcoming = removed;
    for range in ranges {
        while let [first, rest @ ..] = upcoming
            && first.end <= range.start
        {
            upcoming = rest;
        }
        let mut start = range.start;
        for hole in upcoming.iter().take_while(|hole| hole.start < range.end) {
            if hole.is_empty() {
                continue;
            }
            if start < hole.start {
                left.push(TimeRange::new(start, hole.start));
            }
            start = start.max(hole.end);
        }
        if start < range.end {
            left.push(TimeRange::new(start, range.end));
        }
    }
    left
}

/// The instants that lie in both lists, as sorted pieces. Both lists are sorted and free of
/// overlaps.
#[must_use]
pub fn intersect<T: Copy + Ord>(left: &[TimeRange<T>], right: &[TimeRange<T>]) -> Vec<TimeRange<T>> {
    let mut shared = Vec::new();
    let (mut left, mut right) = (left, right);
    while let ([a, left_rest @ ..], [b, right_rest @ ..]) = (left, right) {
        let both = TimeRange::new(a.start.max(b.start), a.end.min(b.end));
        if !both.is_empty() {
            shared.push(both);
        }
        if a.end <= b.end {
            left = left_rest;
        } else {
            right = right_rest;
        }
    }
    shared
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    fn range(start: i32, end: i32) -> TimeRange<i32> {
        TimeRange::new(start, end)
    }

    fn any_ranges() -> impl Strategy<Value = Vec<TimeRange<i32>>> {
        vec((0..40i32, 0..12i32).prop_map(|(start, length)| range(start, start + length)), 0..8)
    }

    fn holds(ranges: &[TimeRange<i32>], instant: i32) -> bool {
        ranges.iter().any(|range| range.contains(instant))
    }

    #[test]
    fn ranges_that_touch_do_not_overlap() {
        assert!(!range(1, 3).overlaps(&range(3, 5)));
        assert!(range(1, 4).overlaps(&range(3, 5)));
        assert!(!range(2, 2).overlaps(&range(1, 5)));
        assert!(range(1, 5).contains_range(&range(1, 5)));
        assert!(!range(1, 5).contains_range(&range(1, 6)));
    }

    #[test]
    fn a_removed_piece_cuts_and_an_empty_one_does_not() {
        assert_eq!(subtract(&[range(0, 10)], &[range(3, 5)]), [range(0, 3), range(5, 10)]);
        assert_eq!(subtract(&[range(0, 10)], &[range(3, 3)]), [range(0, 10)]);
        assert_eq!(subtract(&[range(0, 5), range(5, 10)], &[]), [range(0, 5), range(5, 10)]);
    }

    proptest! {
        #[test]
        fn lists_behave_as_sets_of_instants(
            left in any_ranges(),
            right in any_ranges(),
            instant in 0..60i32,
        ) {
            let (a, b) = (union(left.clone()), union(right.clone()));
            let (in_a, in_b) = (holds(&a, instant), holds(&b, instant));
            prop_assert_eq!(in_a, holds(&left, instant));
            prop_assert!(a.windows(2).all(|pair| pair[0].end < pair[1].start));
            prop_assert_eq!(holds(&subtract(&a, &b), instant), in_a && !in_b);
            prop_assert_eq!(holds(&intersect(&a, &b), instant), in_a && in_b);
        }
    }
}
