//! What is proposed for a plan, beside what was agreed on, and what was proposed before.

use super::desk::Desk;
use crate::coaching::actions::{PlanDraft, PlanRead};
use crate::coaching::model::{CommitmentDraft, ContentBody, MilestoneDraft, PlanRevision, Side};
use crate::kernel::phrases::{Voice, say};
use crate::kernel::when;
use crate::pages::view::{Badge, NamedLink, ProposalView, StandingLine, Tone};

/// The revision that waits for one of the two.
fn waiting(read: &PlanRead) -> Option<&PlanRevision> {
    let number = read.plan.proposal.as_ref()?.0.number;
    read.revisions.iter().find(|one| one.number == number)
}

/// What the plan says: as it is proposed, where something waits, else as it stands.
pub(super) fn newest_content(read: &PlanRead) -> ContentBody {
    waiting(read).map_or_else(|| PlanDraft::of(&read.plan).content, |one| one.content.0.clone())
}

/// What waits, and how it differs from what stands.
pub(super) fn proposal(voice: Voice, read: &PlanRead) -> Option<ProposalView> {
    let (wanted, stands) = (waiting(read)?, PlanDraft::of(&read.plan).content);
    let content = &wanted.content.0;
    let new = lines(voice, content, &stands);
    let gone = lines(voice, &stands, content);
    Some(ProposalView { reason: wanted.reason.clone(), new, gone })
}

/// What one says and the other does not.
fn lines(voice: Voice, of: &ContentBody, beside: &ContentBody) -> Vec<String> {
    let milestones = of.milestones.iter().filter(|one| !beside.milestones.contains(one));
    let commitments = of.commitments.iter().filter(|one| !beside.commitments.contains(one));
    let milestone = |one: &MilestoneDraft| {
        let day = say!(voice, "items-day", n = one.due_day);
        format!("{} · {day}", one.title)
    };
    let commitment = |one: &CommitmentDraft| {
        let week = say!(voice, "mentee-week", week = one.week);
        format!("{} → {} · {week}", one.cue, one.action)
    };
    milestones.map(milestone).chain(commitments.map(commitment)).collect()
}

/// What was proposed, the newest first: by whom, when, why, and whether it was agreed on.
pub(super) fn revisions(desk: &Desk, read: &PlanRead) -> Vec<StandingLine> {
    read.revisions.iter().rev().map(|one| revision(desk, read, one)).collect()
}

fn revision(desk: &Desk, read: &PlanRead, one: &PlanRevision) -> StandingLine {
    let voice = desk.voice();
    let by = match one.proposed_by {
        Side::Mentee => voice.say("today-by-mentee"),
        Side::Coach => voice.say("today-by-coach"),
    };
    let on = when::plain_date(voice.locale(), when::date(desk.zone(), one.created_at));
    let is_waiting = read.plan.proposal.as_ref().is_some_and(|proposal| proposal.0.number == one.number);
    let (key, tone) = match one.agreed_at {
        Some(_) => ("plan-revision-agreed", Tone::Good),
        None if is_waiting => ("plan-revision-waits", Tone::Warn),
        None => ("plan-revision-past", Tone::Neutral),
    };
    let about = [by, on, one.reason.clone()].into_iter().filter(|text| !text.is_empty());
    StandingLine {
        link: NamedLink { label: say!(voice, "plan-revision", n = one.number), href: String::new() },
        badge: Badge { label: voice.say(key), tone },
        about: about.collect::<Vec<_>>().join(" · "),
    }
}
