//! Checks of what a plan says, with the places of all faults.

use super::checks::Checks;
use super::plans::PlanDraft;
use crate::coaching::CoachingError;
use crate::coaching::core::plans::{
    self, CommitmentOutline, MilestoneOutline, PlanFault, Rule, readiness_faults, shape_faults,
};
use crate::coaching::core::progress::{CommitmentState, MilestoneState};
use crate::coaching::model::{
    CommitmentDraft, ContentBody, ItemsBody, MilestoneDraft, PlanCommitment, PlanMilestone,
};
use crate::platform::web::date_fault;

/// Most milestones and commitments of a plan.
const MILESTONES_MAX: usize = 40;
const COMMITMENTS_MAX: usize = 120;

/// The draft with its settings found right.
pub(super) fn checked_settings(draft: PlanDraft) -> Result<PlanDraft, CoachingError> {
    let mut checks = Checks::default();
    checks.note(date_fault("/start_on", draft.start_on));
    length(&mut checks, draft.length_days);
    for (pointer, level) in [("/from_level", draft.from_level), ("/target_level", draft.target_level)] {
        checks.hold((1..=5).contains(&level), pointer, "out_of_bounds", "1 to 5");
    }
    checks.hold(
        draft.from_level <= draft.target_level,
        "/target_level",
        "out_of_bounds",
        "not below the level it starts from",
    );
    checks.hold((0..=23).contains(&draft.check_in_hour), "/check_in_hour", "out_of_bounds", "0 to 23");
    checks.zone("/time_zone", &draft.time_zone);
    let draft = PlanDraft {
        title: checks.line("/title", &draft.title, 200),
        focus_skill: checks.line("/focus_skill", &draft.focus_skill, 40),
        ..draft
    };
    checks.finish()?;
    Ok(draft)
}

/// Refuses a length that no plan has.
pub(super) fn check_length(days: i32) -> Result<(), CoachingError> {
    let mut checks = Checks::default();
    length(&mut checks, days);
    checks.finish()
}

fn length(checks: &mut Checks, days: i32) {
    checks.hold(plans::LENGTHS.contains(&i64::from(days)), "/length_days", "out_of_bounds", "28 to 180");
}

/// The draft with its content found right.
pub(super) fn checked_content(draft: PlanDraft) -> Result<PlanDraft, CoachingError> {
    let content = checked_body(draft.content, draft.length_days, "/content")?;
    Ok(PlanDraft { content, ..draft })
}

/// Milestones and commitments, found right.
pub(super) fn checked_body(
    content: ContentBody,
    length_days: i32,
    root: &str,
) -> Result<ContentBody, CoachingError> {
    let mut checks = Checks::default();
    checks.hold(
        content.milestones.len() <= MILESTONES_MAX && content.commitments.len() <= COMMITMENTS_MAX,
        root,
        "too_many",
        "at most 40 milestones and 120 commitments",
    );
    let milestones = content.milestones.into_iter().enumerate();
    let milestones: Vec<MilestoneDraft> = milestones
        .map(|(index, one)| {
            let at = |name: &str| format!("{root}/milestones/{index}/{name}");
            MilestoneDraft {
                key: checks.line(&at("key"), &one.key, 40),
                title: checks.line(&at("title"), &one.title, 200),
                anchor: checks.optional_line(&at("anchor"), &one.anchor, 200),
                ..one
            }
        })
        .collect();
    let commitments = content.commitments.into_iter().enumerate();
    let commitments: Vec<CommitmentDraft> = commitments
        .map(|(index, one)| {
            let at = |name: &str| format!("{root}/commitments/{index}/{name}");
            CommitmentDraft {
                cue: checks.line(&at("cue"), &one.cue, 200),
                action: checks.line(&at("action"), &one.action, 300),
                obstacle_plan: checks.optional_line(&at("obstacle_plan"), &one.obstacle_plan, 300),
                ..one
            }
        })
        .collect();
    let content = ContentBody { milestones, commitments };
    let (milestones, commitments) = outlines(&content);
    note(&mut checks, root, shape_faults(i64::from(length_days), &milestones, &commitments));
    checks.finish()?;
    Ok(content)
}

/// Refuses a plan that is not ready to be proposed.
pub(super) fn check_ready(content: &ContentBody, length_days: i32, root: &str) -> Result<(), CoachingError> {
    let mut checks = Checks::default();
    let (milestones, commitments) = outlines(content);
    note(&mut checks, root, readiness_faults(i64::from(length_days), &milestones, &commitments));
    checks.finish()
}

fn outlines(content: &ContentBody) -> (Vec<MilestoneOutline<'_>>, Vec<CommitmentOutline>) {
    let milestones = content.milestones.iter().map(|one| MilestoneOutline {
        key: &one.key,
        due_day: i64::from(one.due_day),
        weight: i64::from(one.weight),
    });
    let commitments = content.commitments.iter().map(|one| CommitmentOutline {
        week: i64::from(one.week),
        target_count: i64::from(one.target_count),
        confidence: i64::from(one.confidence),
    });
    (milestones.collect(), commitments.collect())
}

fn note(checks: &mut Checks, root: &str, faults: Vec<PlanFault>) {
    for fault in faults {
        let place = format!("{root}{}", fault.pointer);
        match fault.rule {
            Rule::OutOfBounds => {
                checks.fault(place, "out_of_bounds", "outside of what a plan of this length has");
            }
            Rule::NamedTwice => checks.fault(place, "named_twice", "another milestone has this key"),
            Rule::PhaseWithoutMilestone => {
                checks.fault(place, "phase_without_milestone", "each third of the plan needs a milestone");
            }
            Rule::NothingInWeekOne => {
                checks.fault(place, "nothing_in_week_one", "the first week needs a commitment");
            }
        }
    }
}

/// Milestones and commitments that nothing happened to yet.
pub(super) fn items_of(content: ContentBody) -> ItemsBody {
    let milestones = content.milestones.into_iter().map(|plan| PlanMilestone {
        plan,
        state: MilestoneState::Open,
        done_on: None,
        note: String::new(),
    });
    let commitments = content.commitments.into_iter().enumerate().map(|(index, plan)| PlanCommitment {
        key: format!("c{}", index + 1),
        plan,
        state: CommitmentState::Planned,
    });
    let commitments: Vec<PlanCommitment> = commitments.collect();
    let numbered = i32::try_from(commitments.len()).unwrap_or(i32::MAX);
    ItemsBody { milestones: milestones.collect(), commitments, numbered, by_mentee: false }
}

/// The highest number that a key of a commitment has or had.
fn highest(items: &ItemsBody) -> i32 {
    let numbers = items.commitments.iter().filter_map(|one| one.key.strip_prefix('c')?.parse().ok());
    numbers.max().unwrap_or(0).max(items.numbered)
}

/// The items of an agreed revision: what is done or was said stays as it is.
///
/// # Errors
/// [`CoachingError::Unacceptable`] where the revision changes or leaves out a milestone that is done.
pub(super) fn replanned(old: &ItemsBody, content: ContentBody) -> Result<ItemsBody, CoachingError> {
    let mut checks = Checks::default();
    for done in old.milestones.iter().filter(|one| one.state == MilestoneState::Done) {
        let stays = content.milestones.contains(&done.plan);
        let place = "/content/milestones";
        checks.hold(stays, place, "done_is_fixed", "a milestone that is done stays as it is");
    }
    checks.finish()?;
    let milestones = content.milestones.into_iter().map(|plan| {
        let known = old.milestones.iter().find(|one| one.plan.key == plan.key);
        match known {
            Some(known) => PlanMilestone { plan, ..known.clone() },
            None => PlanMilestone { plan, state: MilestoneState::Open, done_on: None, note: String::new() },
        }
    });
    let milestones = milestones.collect();
    // What was said about a week stays said; what lies ahead is replaced.
    let said = old.commitments.iter().filter(|one| one.state != CommitmentState::Planned).cloned();
    let mut commitments: Vec<PlanCommitment> = said.collect();
    let mut numbered = highest(old);
    for plan in content.commitments {
        if commitments.iter().any(|one| one.plan == plan) {
            continue;
        }
        if let Some(known) = old.commitments.iter().find(|one| one.plan == plan) {
            commitments.push(known.clone());
            continue;
        }
        numbered = numbered.saturating_add(1);
        let key = format!("c{numbered}");
        commitments.push(PlanCommitment { key, plan, state: CommitmentState::Planned });
    }
    Ok(ItemsBody { milestones, commitments, numbered, by_mentee: old.by_mentee })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{items_of, replanned};
    use crate::coaching::actions::check_ins::answered;
    use crate::coaching::core::progress::CommitmentState;
    use crate::coaching::model::{
        CheckInBody, CommitmentDraft, CommitmentKind, ContentBody, Kept, KeptCommitment,
    };

    fn content(actions: &[&str]) -> ContentBody {
        let commitments = actions.iter().map(|action| CommitmentDraft {
            week: 1,
            kind: CommitmentKind::OneOff,
            cue: String::from("If a new idea arrives"),
            action: (*action).to_owned(),
            obstacle_plan: String::new(),
            target_count: 1,
            confidence: 8,
        });
        ContentBody { milestones: Vec::new(), commitments: commitments.collect() }
    }

    #[test]
    fn an_answer_is_about_its_own_week_even_where_a_key_was_given_twice() {
        let mut items = items_of(content(&["a", "b"]));
        for (week, one) in (1..).zip(&mut items.commitments) {
            one.key = String::from("c1");
            one.plan.week = week;
        }
        let commitments = vec![KeptCommitment { key: String::from("c1"), result: Kept::Wholly }];
        let body = CheckInBody { commitments, ..CheckInBody::default() };

        let items = answered(items, &body, (2, 90));

        let states: Vec<CommitmentState> = items.commitments.iter().map(|one| one.state).collect();
        assert_eq!(states, [CommitmentState::Planned, CommitmentState::Kept]);
    }

    #[test]
    fn a_key_of_a_commitment_is_given_once_however_often_a_plan_changes() {
        let mut items = items_of(content(&["a", "b", "c"]));
        let mut seen: BTreeSet<(String, String)> = BTreeSet::new();
        for actions in [vec!["c"], vec!["c", "d"], vec!["e"], vec!["f", "g", "c"]] {
            seen.extend(items.commitments.iter().map(|one| (one.key.clone(), one.plan.action.clone())));
            items = replanned(&items, content(&actions)).unwrap();
        }
        seen.extend(items.commitments.iter().map(|one| (one.key.clone(), one.plan.action.clone())));

        let keys: BTreeSet<&str> = seen.iter().map(|(key, _)| key.as_str()).collect();
        assert_eq!(keys.len(), seen.len(), "{seen:?}");
    }
}
