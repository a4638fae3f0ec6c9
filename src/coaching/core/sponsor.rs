//! What a sponsor may be told: nothing by default, then what the mentee agreed to, and figures of groups in which nobody
//! can be told apart.

use std::collections::{BTreeMap, BTreeSet};

/// How much a mentee agreed that a sponsor is told. Each level takes in those below.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Dates and number of sessions.
    Sessions,
    /// And how the plan stands, in a word.
    Status,
    /// And the text of the goal.
    Goal,
}

impl Level {
    /// All of them, the lowest first.
    pub const ALL: [Self; 3] = [Self::Sessions, Self::Status, Self::Goal];

    /// 1 to 3.
    #[must_use]
    pub fn number(self) -> i16 {
        match self {
            Self::Sessions => 1,
            Self::Status => 2,
            Self::Goal => 3,
        }
    }

    /// What the mentee agrees to, in words. Another text is another version of it.
    #[must_use]
    pub fn consent_text(self) -> &'static str {
        match self {
            Self::Sessions => "The sponsor may be told when I had sessions with my coach, and how many.",
            Self::Status => {
                "The sponsor may be told when I had sessions with my coach and how many, and in a word how my plan \
                 stands."
            }
            Self::Goal => {
                "The sponsor may be told when I had sessions with my coach and how many, in a word how my plan \
                 stands, and the text of our goal with those notes for the sponsor that I let go with a report."
            }
        }
    }

    /// The level of a number.
    #[must_use]
    pub fn of_number(number: i16) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.number() == number)
    }
}

/// The version of the texts that mentees agree to.
pub const CONSENT_TEXT_VERSION: i16 = 1;

/// Whether something made at a level may be told under a consent, if there is one.
#[must_use]
pub fn may_be_told(level: Level, consent: Option<Level>) -> bool {
    consent.is_some_and(|consent| level <= consent)
}

/// The fewest people whose figures may be told together.
pub const GROUP_MIN: usize = 5;

/// People counted in a report of a group, and people of the same sponsor who were not: their figures follow by
/// subtraction from whatever the sponsor knows of all, such as what they paid for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group<P: Ord> {
    /// Who was counted.
    pub members: BTreeSet<P>,
    /// Who was not.
    pub others: BTreeSet<P>,
}

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
            members: self.members.into_iter().map(&who).collect(),
            others: self.others.into_iter().map(&who).collect(),
        }
    }

    /// The same report, with those taken out who are known one by one.
    #[must_use]
    pub fn without(&self, alone: &BTreeSet<P>) -> Self {
        Self {
            members: self.members.difference(alone).cloned().collect(),
            others: self.others.difference(alone).cloned().collect(),
        }
    }
}

/// Whether figures of a group may be told after these were, to somebody who was told of these people one by one. Reports
/// part people by whether they were counted, left out or not there in each; whoever adds and subtracts reports learns
/// figures of such parts and of unions of them, and no more. So each part has to have five people, or none; and the same
/// once everybody is taken out who is known alone.
///
/// # Errors
/// The first reason against it.
pub fn check_group<P: Ord + Clone>(
    group: &Group<P>,
    told: &[Group<P>],
    alone: &BTreeSet<P>,
) -> Result<(), TooSmall> {
    if group.members.len() < GROUP_MIN {
        return Err(TooSmall::Members);
    }
    if !group.others.is_empty() && group.others.len() < GROUP_MIN {
        return Err(TooSmall::Others);
    }
    let all: Vec<Group<P>> = told.iter().chain([group]).cloned().collect();
    if leaves_few(&all, &BTreeSet::new()) || leaves_few(&all, alone) {
        Err(TooSmall::Difference)
    } else {
        Ok(())
    }
}

/// Whether fewer than five people, but not none, are left over in reports once those are taken out who are known alone.
#[must_use]
pub fn leaves_few<P: Ord + Clone>(told: &[Group<P>], alone: &BTreeSet<P>) -> bool {
    let rest: Vec<Group<P>> = told.iter().map(|group| group.without(alone)).collect();
    let is_few = |people: usize| (1..GROUP_MIN).contains(&people);
    rest.iter().any(|group| is_few(group.members.len()) || is_few(group.others.len()))
        || parts(&rest.iter().collect::<Vec<_>>()).values().any(|people| *people < GROUP_MIN)
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

/// How many people share each course through the reports.
fn parts<P: Ord>(groups: &[&Group<P>]) -> BTreeMap<Vec<Place>, usize> {
    let people: BTreeSet<&P> =
        groups.iter().flat_map(|group| group.members.iter().chain(&group.others)).collect();
    let mut counts = BTreeMap::new();
    for person in people {
        let place = |group: &&Group<P>| match (group.members.contains(person), group.others.contains(person))
        {
            (true, false) => Place::Counted,
            (true, true) => Place::Both,
            (false, true) => Place::LeftOut,
            (false, false) => Place::NotThere,
        };
        *counts.entry(groups.iter().map(place).collect()).or_insert(0) += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::{GROUP_MIN, Group, Level, TooSmall, check_group, leaves_few, may_be_told};

    fn check(group: &Group<u8>, told: &[Group<u8>]) -> Result<(), TooSmall> {
        check_group(group, told, &BTreeSet::new())
    }

    fn group(members: std::ops::Range<u8>, others: std::ops::Range<u8>) -> Group<u8> {
        Group { members: members.collect(), others: others.collect() }
    }

    #[test]
    fn nothing_is_told_without_consent_and_no_more_than_agreed() {
        assert!(!may_be_told(Level::Sessions, None));
        assert!(may_be_told(Level::Sessions, Some(Level::Goal)));
        assert!(!may_be_told(Level::Goal, Some(Level::Status)));
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
        let first = Group { members: (0..10).collect(), others: BTreeSet::new() };
        let second = Group { members: (0..5).chain(10..15).collect(), others: (5..10).collect() };
        // Differs from each by five or more, and yet parts 4 from 1 in two places.
        let third = Group { members: (4..9).chain(10..15).collect(), others: (0..4).chain(9..10).collect() };
        assert_eq!(check(&second, std::slice::from_ref(&first)), Ok(()));
        assert_eq!(check(&third, &[first, second]), Err(TooSmall::Difference));
    }

    #[test]
    fn two_who_turn_out_to_be_one_count_once_and_hold_nothing_back() {
        let told = Group { members: (0..6).collect(), others: BTreeSet::new() }.known_as(|who| who.min(4));
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
        let alone: BTreeSet<u8> = [0].into();
        assert_eq!(check_group(&group(0..5, 0..0), &[], &alone), Err(TooSmall::Difference));
        assert_eq!(check_group(&group(0..6, 0..0), &[], &alone), Ok(()));
        assert_eq!(check_group(&group(1..6, 6..11), &[], &[6].into()), Err(TooSmall::Difference));
        // Of all one knows alone nothing is left to be told by a sum.
        assert_eq!(check_group(&group(0..5, 0..0), &[], &(0..5).collect()), Ok(()));
        assert!(leaves_few(&[group(0..5, 0..0)], &alone));
        assert!(!leaves_few(&[group(0..6, 0..0)], &alone));
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
