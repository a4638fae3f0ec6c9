//! Whose words stand in a plan: a template that outlives it holds the coach's own, and nothing that a mentee wrote.

use crate::coaching::content::built_in_templates;
use crate::coaching::model::{
    CheckInAnswers, CommitmentDraft, ContentBody, Items, MilestoneDraft, Plan, PlanRevision, Side,
};
use crate::coaching::{CoachingError, store};
use crate::platform::db::Connection;

/// How keys of commitments begin that a mentee planned in a check-in.
const OF_CHECK_IN: &str = "next";

/// Who wrote what of a plan first.
struct Origins {
    /// What the mentee said in check-ins.
    said: Vec<CheckInAnswers>,
    /// All revisions of the mentee's plans, oldest first, and what stands in that plan now.
    revisions: Vec<(PlanRevision, Items)>,
    /// Whether the mentee wrote at the draft of this one.
    by_mentee: bool,
}

/// What of a plan is the coach's: neither what the mentee planned in check-ins, in whichever plan it stands by now, nor
/// what first stands in what the mentee drafted or proposed. Built-in words are everybody's.
pub(super) async fn coachs_words(
    connection: &mut Connection,
    plan: &Plan,
) -> Result<ContentBody, CoachingError> {
    let origins = Origins {
        said: store::check_ins::list_answers(connection, plan.mentee_id).await?,
        revisions: store::plans::list_revisions_of_mentee(connection, plan.mentee_id).await?,
        by_mentee: plan.items.0.by_mentee,
    };
    let items = &plan.items.0;
    let milestones = items.milestones.iter().map(|one| &one.plan);
    let commitments = items.commitments.iter().filter(|one| !one.key.starts_with(OF_CHECK_IN));
    let commitments = commitments.map(|one| &one.plan);
    Ok(ContentBody {
        milestones: milestones.filter(|one| !origins.has_milestone(one)).cloned().collect(),
        commitments: commitments.filter(|one| !origins.has_commitment(one)).cloned().collect(),
    })
}

impl Origins {
    /// Whether a milestone holds words of the mentee's: each of its texts is looked at by itself, for a revision of the coach
    /// may have changed another one.
    fn has_milestone(&self, one: &MilestoneDraft) -> bool {
        let is_theirs = |text: &str, of: fn(&MilestoneDraft) -> &str| {
            let stands_in = |content: &ContentBody| content.milestones.iter().any(|other| of(other) == text);
            !text.is_empty() && self.is_mentees(stands_in)
        };
        is_theirs(&one.title, |other| &other.title) || is_theirs(&one.anchor, |other| &other.anchor)
    }

    /// Whether a commitment holds words of the mentee's.
    fn has_commitment(&self, one: &CommitmentDraft) -> bool {
        let was_said = |CheckInAnswers(said): &CheckInAnswers| {
            let is_same = |said: &str, text: &str| !text.is_empty() && said == text;
            is_same(&said.next_cue, &one.cue) || is_same(&said.next_action, &one.action)
        };
        let is_theirs = |text: &str, of: fn(&CommitmentDraft) -> &str| {
            let stands_in = |content: &ContentBody| content.commitments.iter().any(|other| of(other) == text);
            !text.is_empty() && self.is_mentees(stands_in)
        };
        self.said.iter().any(was_said)
            || is_theirs(&one.cue, |other| &other.cue)
            || is_theirs(&one.action, |other| &other.action)
            || is_theirs(&one.obstacle_plan, |other| &other.obstacle_plan)
    }

    /// Whether what stands in contents of this kind came from the mentee.
    fn is_mentees(&self, stands_in: impl Fn(&ContentBody) -> bool) -> bool {
        if built_in_templates().iter().any(|template| stands_in(&template.content)) {
            return false;
        }
        match self.revisions.iter().find(|(revision, _)| stands_in(&revision.content.0)) {
            Some((revision, Items(items))) => {
                revision.proposed_by == Side::Mentee || (items.by_mentee && self.is_first(revision))
            }
            None => self.by_mentee,
        }
    }

    /// Whether nothing of the plan was agreed on before this revision: it is the draft as it stood.
    fn is_first(&self, revision: &PlanRevision) -> bool {
        !self.revisions.iter().any(|(other, _)| {
            other.plan_id == revision.plan_id && other.number < revision.number && other.agreed_at.is_some()
        })
    }
}
