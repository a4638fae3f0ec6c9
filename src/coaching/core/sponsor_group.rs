//! What a sponsor of several mentees may be told of all: figures of groups in which nobody can be told apart.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

/// The fewest people whose figures may be told together.
pub const GROUP_MIN: usize = 5;

/// Days, the last one too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Days {
    /// The first.
    pub from: NaiveDate,
    /// The last.
    pub to: NaiveDate,
}

impl Days {
    fn meet(self, other: Self) -> bool {
        self.from <= other.to && other.from <= self.to
    }

    fn cover(self, other: Self) -> bool {
        self.from <= other.from && other.to <= self.to
    }

    /// With the days around them, which a session may belong to on another wall clock.
    fn on_any_clock(self) -> Self {
        Self { from: self.from.pred_opt().unwrap_or(self.from), to: self.to.succ_opt().unwrap_or(self.to) }
    }
}

/// People counted in a report of a group, and people of the same sponsor who were not: their figures follow by
/// subtraction from whatever the sponsor knows of all, such as what they paid for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group<P: Ord> {
    /// Of which days it speaks.
    pub days: Days,
    /// Who was counted.
    pub members: BTreeSet<P>,
    /// Who was not.
    pub others: BTreeSet<P>,
}

/// Somebody about whom a report of their own was told, and the days it speaks of.
pub type Alone<P> = (P, Days);

/// Why a group's figures are not told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TooSmall {
    /// Fewer than five people are counted.
    Members,
    /// Fewer than five people, but not none, are left out.
    Others,
    /// Fewer than five people make the difference to what was told before.
    Difference,
}

impl<P: Ord + Clone> Group<P> {
    /// The same report, with everybody as who they turned out to be.
    #[must_use]
    pub fn known_as(self, who: impl Fn(P) -> P) -> Self {
        Self {
            days: self.days,
            members: self.members.into_iter().map(&who).collect(),
            others: self.others.into_iter().map(&who).collect(),
        }
    }
}

/// Whether figures of a group may be told after these were, to somebody who was told of these people one by one. Reports
/// part people by whether they were counted, left out or not there in each; whoever adds and subtracts reports learns
/// figures of such parts and of unions of them, and no more. So each part has to have five people; and where a report of
/// their own was told about anybody in it, five about whom none was, unless all of it is known already. A part that was
/// too small before, since two of it turned out to be one, does not get smaller by figures of the same days.
///
/// # Errors
/// The first reason against it.
pub fn check_group<P: Ord + Clone>(
    group: &Group<P>,
    told: &[Group<P>],
    alone: &[Alone<P>],
) -> Result<(), TooSmall> {
    if group.members.len() < GROUP_MIN {
        return Err(TooSmall::Members);
    }
    if !group.others.is_empty() && group.others.len() < GROUP_MIN {
        return Err(TooSmall::Others);
    }
    let mut all = connected(told, group.days);
    let of_same_days: Vec<&Group<P>> = told.iter().filter(|one| one.days == group.days).collect();
    let before = small_parts(&of_same_days, alone);
    // Of somebody who was two a new report tells the sum, and the difference tells a part of it.
    let before: BTreeSet<BTreeSet<P>> = before
        .into_iter()
        .filter(|(course, _)| !course.contains(&Place::Both))
        .map(|(_, part)| part)
        .collect();
    all.push(group);
    if small_parts(&all, alone).iter().all(|(_, part)| before.contains(part)) {
        Ok(())
    } else {
        Err(TooSmall::Difference)
    }
}

/// Whether a report about somebody alone leaves fewer than five others in figures of groups that speak of the same days:
/// they would follow by subtraction.
#[must_use]
pub fn leaves_few<P: Ord + Clone>(new: &Alone<P>, told: &[Group<P>], alone: &[Alone<P>]) -> bool {
    let alone: Vec<Alone<P>> = alone.iter().chain([new]).cloned().collect();
    let groups = connected(told, new.1.on_any_clock());
    small_parts(&groups, &alone).iter().any(|(_, part)| part.contains(&new.0))
}

/// The reports that speak of these days, and of those that such reports speak of: others add and subtract nothing.
fn connected<P: Ord>(told: &[Group<P>], days: Days) -> Vec<&Group<P>> {
    let mut spans = vec![days];
    let mut rest: Vec<&Group<P>> = told.iter().collect();
    let mut found = Vec::new();
    loop {
        let (near, far): (Vec<_>, Vec<_>) =
            rest.into_iter().partition(|one| spans.iter().any(|span| span.meet(one.days)));
        if near.is_empty() {
            return found;
        }
        spans.extend(near.iter().map(|one| one.days));
        found.extend(near);
        rest = far;
    }
}

/// Where somebody stood in a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Counted,
    LeftOut,
    /// As two, one of whom was counted.
    Both,
    NotThere,
}

/// People who share a course through reports, with that course.
type Part<P> = (Vec<Place>, BTreeSet<P>);

/// Those who share a course through the reports and are too few.
fn small_parts<P: Ord + Clone>(groups: &[&Group<P>], alone: &[Alone<P>]) -> Vec<Part<P>> {
    let is_small = |(course, people): &Part<P>| {
        let there: Vec<Days> = course
            .iter()
            .zip(groups)
            .filter(|(place, _)| **place != Place::NotThere)
            .map(|(_, group)| group.days)
            .collect();
        people.len() < GROUP_MIN || tells_of_some(people, &there, alone)
    };
    parts(groups).into_iter().filter(is_small).collect()
}

/// Whether of people who are counted together on these days some are known alone, and fewer than five are not.
fn tells_of_some<P: Ord>(people: &BTreeSet<P>, there: &[Days], alone: &[Alone<P>]) -> bool {
    let own = |person: &P| -> Vec<Days> {
        alone.iter().filter(|(who, _)| who == person).map(|(_, days)| *days).collect()
    };
    let is_unknown =
        |person: &&P| own(person).iter().all(|own| there.iter().all(|days| !own.on_any_clock().meet(*days)));
    let is_known = |person: &P| there.iter().all(|days| own(person).iter().any(|own| own.cover(*days)));
    let unknown = people.iter().filter(is_unknown).count();
    unknown < people.len() && unknown < GROUP_MIN && !people.iter().all(is_known)
}

/// The people who share each course through the reports.
fn parts<P: Ord + Clone>(groups: &[&Group<P>]) -> BTreeMap<Vec<Place>, BTreeSet<P>> {
    let people: BTreeSet<&P> =
        groups.iter().flat_map(|group| group.members.iter().chain(&group.others)).collect();
    let mut parts: BTreeMap<Vec<Place>, BTreeSet<P>> = BTreeMap::new();
    for person in people {
        let place = |group: &&Group<P>| match (group.members.contains(person), group.others.contains(person))
        {
            (true, false) => Place::Counted,
            (true, true) => Place::Both,
            (false, true) => Place::LeftOut,
            (false, false) => Place::NotThere,
        };
        parts.entry(groups.iter().map(place).collect()).or_default().insert(person.clone());
    }
    parts
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use chrono::NaiveDate;
    use proptest::prelude::*;

    use super::{Alone, Days, GROUP_MIN, Group, TooSmall, check_group, leaves_few};

    fn check(group: &Group<u8>, told: &[Group<u8>]) -> Result<(), TooSmall> {
        check_group(group, told, &[])
    }

    fn group(members: std::ops::Range<u8>, others: std::ops::Range<u8>) -> Group<u8> {
        Group { days: month(1), members: members.collect(), others: others.collect() }
    }

    fn month(number: u32) -> Days {
        let day = |day| NaiveDate::from_ymd_opt(2026, number, day).unwrap();
        Days { from: day(1), to: day(28) }
    }

    fn alone(who: impl IntoIterator<Item = u8>, number: u32) -> Vec<Alone<u8>> {
        who.into_iter().map(|who| (who, month(number))).collect()
    }

    #[test]
    fn five_of_six_would_tell_the_sixth() {
        assert_eq!(check(&group(0..4, 0..0), &[]), Err(TooSmall::Members));
        assert_eq!(check(&group(0..5, 5..6), &[]), Err(TooSmall::Others));
        assert_eq!(check(&group(0..5, 0..0), &[]), Ok(()));
        assert_eq!(check(&group(0..5, 5..10), &[]), Ok(()));
    }

    #[test]
    fn one_more_person_in_the_next_report_would_be_told_by_the_difference() {
        let told = [group(0..5, 0..0)];
        assert_eq!(check(&group(0..5, 0..0), &told), Ok(()));
        assert_eq!(check(&group(0..6, 0..0), &told), Err(TooSmall::Difference));
        assert_eq!(check(&group(0..10, 0..0), &told), Ok(()));
        // One leaves and one comes: as many as before, and two people told.
        assert_eq!(check(&group(1..6, 0..0), &told), Err(TooSmall::Difference));
    }

    #[test]
    fn three_reports_that_are_fine_in_pairs_are_not_together() {
        let first = group(0..10, 0..0);
        let second = Group { members: (0..5).chain(10..15).collect(), ..group(0..0, 5..10) };
        // Differs from each by five or more, and yet parts 4 from 1 in two places.
        let (members, others) = ((4..9).chain(10..15).collect(), (0..4).chain(9..10).collect());
        let third = Group { members, others, ..first.clone() };
        assert_eq!(check(&second, std::slice::from_ref(&first)), Ok(()));
        assert_eq!(check(&third, &[first, second]), Err(TooSmall::Difference));
    }

    #[test]
    fn two_who_turn_out_to_be_one_count_once_and_hold_nothing_back() {
        let told = group(0..6, 0..0).known_as(|who| who.min(4));
        assert_eq!(told.members.len(), 5);
        assert_eq!(check(&group(0..5, 0..0), std::slice::from_ref(&told)), Ok(()));
        // Five rows that are four people are told no more.
        let four = group(0..5, 0..0).known_as(|who| who.min(3));
        assert_eq!(check(&four, &[]), Err(TooSmall::Members));
        // One row counted and the other left out: what was left out would follow from a report of all.
        let both = group(0..5, 5..11).known_as(|who| if who == 5 { 0 } else { who });
        assert_eq!(check(&group(0..5, 6..11), &[both]), Err(TooSmall::Difference));
    }

    #[test]
    fn whoever_is_known_alone_is_taken_from_the_counted_and_from_the_left_out() {
        assert_eq!(check_group(&group(0..5, 0..0), &[], &alone([0], 1)), Err(TooSmall::Difference));
        assert_eq!(check_group(&group(0..6, 0..0), &[], &alone([0], 1)), Ok(()));
        assert_eq!(check_group(&group(1..6, 6..11), &[], &alone([6], 1)), Err(TooSmall::Difference));
        // Of all one knows alone nothing is left to be told by a sum.
        assert_eq!(check_group(&group(0..5, 0..0), &[], &alone(0..5, 1)), Ok(()));
        assert!(leaves_few(&(0, month(1)), &[group(0..5, 0..0)], &[]));
        assert!(!leaves_few(&(0, month(1)), &[group(0..6, 0..0)], &[]));
    }

    #[test]
    fn reports_about_other_days_leave_nobody_out_of_the_sum() {
        let told = [group(0..5, 0..0)];
        let known = alone(1..5, 3);
        assert!(!leaves_few(&(0, month(3)), &told, &known));
        assert!(leaves_few(&(0, month(1)), &told, &known), "four follow");
        // Known for some of the days is not known.
        let some: Vec<Alone<u8>> = (0..5).map(|who| (who, Days { to: month(1).from, ..month(1) })).collect();
        assert_eq!(check_group(&group(0..5, 0..0), &[], &some), Err(TooSmall::Difference));
        assert!(leaves_few(&some[4], &told, &some[..4]));
        // Nor is the day after on another clock another day.
        let after = Days { from: month(1).to.succ_opt().unwrap(), to: month(2).to };
        assert!(leaves_few(&(4, after), &told, &[]));
    }

    #[test]
    fn parts_that_became_small_hold_back_what_makes_them_smaller_and_no_more() {
        // Four of the second five are left after two turned out to be one.
        let told = [group(0..10, 0..0), group(0..14, 0..0)];
        assert_eq!(check(&group(0..14, 0..0), &told), Ok(()));
        assert_eq!(check(&group(0..13, 0..0), &told), Err(TooSmall::Difference));
        let later = |members| Group { days: month(3), ..group(members, 0..0) };
        assert_eq!(check(&later(0..14), &told), Ok(()));
        assert_eq!(check(&later(0..10), &[later(0..14)]), Err(TooSmall::Difference));
        let over_both = Group { days: Days { to: month(3).to, ..month(1) }, ..group(0..14, 0..0) };
        assert_eq!(check(&over_both, &told), Err(TooSmall::Difference));
    }

    fn any_group() -> impl Strategy<Value = Group<u8>> {
        // Blocks of people move together more often than not, so that some sequences pass.
        let place = prop::collection::vec(0..3_u8, 4);
        (place, prop::option::weighted(0.3, (0..24_u8, 0..3_u8))).prop_map(|(blocks, odd)| {
            let mut group = Group::default();
            for person in 0..24_u8 {
                let mut place = blocks[usize::from(person / 6)];
                if let Some((who, other)) = odd.filter(|(who, _)| *who == person) {
                    place = if who == person { other } else { place };
                }
                match place {
                    0 => group.members.insert(person),
                    1 => group.others.insert(person),
                    _ => false,
                };
            }
            group
        })
    }

    proptest! {
        #[test]
        fn whoever_is_counted_shares_their_course_through_all_reports_with_four_others(
            wishes in prop::collection::vec(any_group(), 1..8),
        ) {
            let mut told: Vec<Group<u8>> = Vec::new();
            for wish in wishes {
                if check(&wish, &told).is_ok() {
                    told.push(wish);
                }
            }
            let course = |person: u8| -> Vec<(bool, bool)> {
                told.iter().map(|one| (one.members.contains(&person), one.others.contains(&person))).collect()
            };
            for person in 0..24_u8 {
                let own = course(person);
                if own.iter().any(|(is_counted, is_left_out)| *is_counted || *is_left_out) {
                    let same = (0..24_u8).filter(|other| course(*other) == own).count();
                    prop_assert!(same >= GROUP_MIN, "{person} is alone with {same} in {told:?}");
                }
            }
        }

        #[test]
        fn no_sum_or_difference_of_reports_is_about_fewer_than_five(
            wishes in prop::collection::vec(any_group(), 1..5), signs in prop::collection::vec(-2..=2_i32, 10),
        ) {
            let mut told: Vec<Group<u8>> = Vec::new();
            for wish in wishes {
                if check(&wish, &told).is_ok() {
                    told.push(wish);
                }
            }
            // What is known: each report's figure, and that of its complement. Any combination of them weighs people.
            let sets: Vec<&BTreeSet<u8>> = told.iter().flat_map(|one| [&one.members, &one.others]).collect();
            let weight = |person: u8| -> i32 {
                sets.iter().zip(&signs).filter(|(set, _)| set.contains(&person)).map(|(_, sign)| sign).sum()
            };
            let weighed = (0..24_u8).filter(|person| weight(*person) != 0).count();
            prop_assert!(weighed == 0 || weighed >= GROUP_MIN, "{weighed} in {told:?}");
        }
    }
}
