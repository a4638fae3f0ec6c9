//! What a plan that ended leaves to the next one.

use std::collections::BTreeSet;

use crate::coaching::core::progress::{CommitmentState, MilestoneState};
use crate::coaching::model::{
    CommitmentDraft, ContentBody, EvidenceKind, ItemsBody, MilestoneDraft, Plan, PlanState, Unfinished,
};

/// Milestones without which no plan is ready: one a phase.
const MILESTONES_LEAST: usize = 3;
/// Commitments of one week, when they are taken up again.
const A_WEEK: usize = 2;

/// The keys of what is open in a plan that ends early now.
pub(super) fn open_keys(items: &ItemsBody) -> Unfinished {
    let milestones = items.milestones.iter().filter(|one| one.state == MilestoneState::Open);
    let commitments = items.commitments.iter().filter(|one| one.state == CommitmentState::Planned);
    Unfinished {
        milestones: milestones.map(|one| one.plan.key.clone()).collect(),
        commitments: commitments.map(|one| one.key.clone()).collect(),
    }
}

/// What goes on: what was open or missed, but not what both took out on purpose, spread over as many days again. Where
/// too little is left for a plan, the template of the step adds what the old plan did not have.
pub(super) fn going_on(plan: &Plan, template: Option<&ContentBody>) -> ContentBody {
    let left = Left::of(plan);
    let mut milestones = left.milestones(&plan.items.0);
    add_milestones(&mut milestones, plan, template);
    let slots = i32::try_from(milestones.len()).unwrap_or(i32::MAX).saturating_add(1);
    for (place, one) in (1..).zip(&mut milestones) {
        one.due_day = (plan.length_days.saturating_mul(place) / slots).max(1);
    }
    let mut commitments = left.commitments(&plan.items.0);
    if commitments.is_empty() {
        commitments = template.map(|content| content.commitments.clone()).unwrap_or_default();
    }
    if commitments.is_empty() {
        let known = plan.items.0.commitments.iter().rev();
        commitments = known.take(A_WEEK).map(|one| one.plan.clone()).collect();
    }
    let weeks = plan.length_days.saturating_add(6) / 7;
    for (place, one) in commitments.iter_mut().enumerate() {
        one.week = i32::try_from(place / A_WEEK + 1).unwrap_or(i32::MAX).min(weeks);
    }
    ContentBody { milestones, commitments }
}

/// How to tell what is left of a plan.
struct Left<'a> {
    /// What was written down when it ended early.
    noted: Option<&'a Unfinished>,
    /// Whether its end dropped what was open without a note of it, as ends once did.
    was_all_dropped: bool,
}

impl<'a> Left<'a> {
    fn of(plan: &'a Plan) -> Self {
        let noted = plan.closing.as_ref().and_then(|closing| closing.0.unfinished.as_ref());
        Self { noted, was_all_dropped: plan.state == PlanState::EndedEarly && noted.is_none() }
    }

    fn milestones(&self, items: &ItemsBody) -> Vec<MilestoneDraft> {
        let is_left = |key: &String, state| match state {
            MilestoneState::Open | MilestoneState::Missed => true,
            MilestoneState::Dropped => {
                self.was_all_dropped || self.noted.is_some_and(|noted| noted.milestones.contains(key))
            }
            MilestoneState::Done => false,
        };
        let left = items.milestones.iter().filter(|one| is_left(&one.plan.key, one.state));
        left.map(|one| one.plan.clone()).collect()
    }

    fn commitments(&self, items: &ItemsBody) -> Vec<CommitmentDraft> {
        let is_left = |key: &String, state| match state {
            CommitmentState::Planned | CommitmentState::Partial | CommitmentState::Missed => true,
            CommitmentState::Dropped => {
                self.was_all_dropped || self.noted.is_some_and(|noted| noted.commitments.contains(key))
            }
            CommitmentState::Kept | CommitmentState::Excused => false,
        };
        let left = items.commitments.iter().filter(|one| is_left(&one.key, one.state));
        left.map(|one| one.plan.clone()).collect()
    }
}

fn add_milestones(milestones: &mut Vec<MilestoneDraft>, plan: &Plan, template: Option<&ContentBody>) {
    let known: BTreeSet<&str> = plan.items.0.milestones.iter().map(|one| one.plan.title.as_str()).collect();
    let more = template.map(|content| content.milestones.as_slice()).unwrap_or_default().iter();
    let mut more = more.filter(|one| !known.contains(one.title.as_str()));
    let mut number = 0;
    while milestones.len() < MILESTONES_LEAST {
        let key = loop {
            number += 1;
            let key = format!("n{number}");
            if milestones.iter().all(|one| one.key != key) {
                break key;
            }
        };
        milestones.push(match more.next() {
            Some(one) => MilestoneDraft { key, ..one.clone() },
            None => MilestoneDraft {
                key,
                due_day: 1,
                title: plan.title.clone(),
                anchor: String::new(),
                evidence_kind: EvidenceKind::Artefact,
                weight: 1,
            },
        });
    }
}
