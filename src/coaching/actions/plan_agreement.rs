//! Agreeing on a plan: both sides accept the same revision, or nothing runs.

use chrono::TimeDelta;
use diesel_async::AsyncConnection as _;
use serde_json::json;

use super::checks::Checks;
use super::engagements::today;
use super::letters::Pair;
use super::open::Viewer;
use super::plan_check::{check_ready, checked_body, replanned};
use super::plan_open::{OpenedPlan, lock_open};
use super::plans::PlanDraft;
use super::tell::tell;
use super::watch::let_off_before;
use crate::coaching::core::plans::START_BACK_MAX;
use crate::coaching::mails::{PlanAgreed, PlanChangesAsked, PlanProposed};
use crate::coaching::model::{
    Content, ContentBody, EngagementStatus, Items, Plan, PlanRevision, PlanState, Proposal, ProposalBody,
    Side,
};
use crate::coaching::{CoachingError, store};
use crate::kernel::ids::PlanId;
use crate::mail::About;
use crate::platform::context::Context;
use crate::platform::db::Connection;

const CLOSED: CoachingError = CoachingError::WrongState("This plan is closed.");

/// Proposes a draft, or for a plan that runs what it shall say from now on. Whoever proposes accepts by that; a later
/// proposal takes the place of an earlier one.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::WrongState`], [`CoachingError::Unacceptable`] when it is not ready.
pub async fn propose_plan(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, PlanId),
    (reason, wanted): (String, Option<ContentBody>),
) -> Result<Plan, CoachingError> {
    let mut checks = Checks::default();
    let reason = checks.paragraphs("/reason", &reason, 2_000);
    checks.finish()?;
    connection
        .transaction(async |connection: &mut Connection| {
            let opened = lock_open(connection, context, viewer, id).await?;
            let proposed = proposed_content(context, &opened.plan, (&reason, wanted))?;
            let number = store::plans::newest_number(connection, id).await? + 1;
            let is_again = was_just_proposed(connection, context, &opened).await?;
            let revision = PlanRevision {
                plan_id: id,
                number,
                proposed_by: opened.side,
                reason,
                content: Content(proposed),
                agreed_at: None,
                created_at: context.now,
            };
            store::plans::insert_revision(connection, &revision).await?;
            let by_mentee = opened.side == Side::Mentee;
            let state = if opened.plan.is_running() { opened.plan.state } else { PlanState::Proposed };
            let row = Plan {
                state,
                proposal: Some(Proposal(ProposalBody { number, by_mentee })),
                revision: opened.plan.revision + 1,
                updated_at: context.now,
                ..opened.plan.clone()
            };
            store::plans::update(connection, &row).await?;
            let letter = if is_again { None } else { Some(Turn::Proposed) };
            said(connection, context, (viewer, &opened), ("plan.proposed", number, letter)).await?;
            Ok(row)
        })
        .await
}

/// Which letter the other side gets.
#[derive(Clone, Copy)]
enum Turn {
    Proposed,
    Agreed,
}

/// Whether the other side was told within an hour of what the same side proposed, and has not answered: the link they
/// have leads to the newest.
async fn was_just_proposed(
    connection: &mut Connection,
    context: &Context,
    opened: &OpenedPlan,
) -> Result<bool, CoachingError> {
    let Some(Proposal(waiting)) = &opened.plan.proposal else { return Ok(false) };
    if waiting.by_mentee != (opened.side == Side::Mentee) {
        return Ok(false);
    }
    let waiting = store::plans::find_revision(connection, (opened.plan.id, waiting.number)).await?;
    Ok(waiting.is_some_and(|waiting| context.now - waiting.created_at < TimeDelta::hours(1)))
}

/// What is proposed, found right for the state the plan is in.
fn proposed_content(
    context: &Context,
    plan: &Plan,
    (reason, wanted): (&str, Option<ContentBody>),
) -> Result<ContentBody, CoachingError> {
    let proposed = match wanted {
        Some(wanted) => checked_body(wanted, plan.length_days, "/content")?,
        None => PlanDraft::of(plan).content,
    };
    let mut checks = Checks::default();
    match plan.state {
        PlanState::Draft | PlanState::Proposed => {
            check_ready(&proposed, plan.length_days, "/content")?;
            let back = (today(context, &plan.time_zone) - plan.start_on).num_days();
            checks.hold(back <= START_BACK_MAX, "/start_on", "out_of_bounds", "at most seven days ago");
        }
        PlanState::Active | PlanState::Paused => {
            checks.hold(!reason.is_empty(), "/reason", "required", "say why the plan changes");
            replanned(&plan.items.0, proposed.clone())?;
        }
        PlanState::Completed | PlanState::EndedEarly => return Err(CLOSED),
    }
    checks.finish()?;
    Ok(proposed)
}

/// Accepts the revision that the other side proposed, by its number: then it is the plan.
///
/// # Errors
/// [`CoachingError::PlanRevisionChanged`] when another revision waits by now; [`CoachingError::WrongState`] where none
/// waits, it is one's own, the engagement is over, or the start has long passed; [`CoachingError::PlanRunning`].
pub async fn accept_plan(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, PlanId),
    number: i32,
) -> Result<Plan, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let opened = lock_open(connection, context, viewer, id).await?;
            let plan = &opened.plan;
            let Some(Proposal(proposal)) = &plan.proposal else {
                return Err(CoachingError::WrongState("Nothing waits to be accepted."));
            };
            if proposal.number != number {
                return Err(CoachingError::PlanRevisionChanged);
            }
            if proposal.by_mentee == (opened.side == Side::Mentee) {
                return Err(CoachingError::WrongState("The other side has to accept this one."));
            }
            check_acceptable(connection, context, plan).await?;
            let agreed = store::plans::agree(connection, id, number, context.now).await?;
            let agreed = agreed.ok_or(CoachingError::NotFound)?;
            let items = replanned(&plan.items.0, agreed.content.0)?;
            let state = if plan.is_running() { plan.state } else { PlanState::Active };
            let row = Plan {
                state,
                items: Items(items),
                number,
                proposal: None,
                revision: plan.revision + 1,
                updated_at: context.now,
                ..plan.clone()
            };
            store::plans::update(connection, &row).await?;
            if !plan.is_running() {
                let_off_before(connection, context, &row).await?;
            }
            let kind = if plan.is_running() { "plan.revised" } else { "plan.activated" };
            said(connection, context, (viewer, &opened), (kind, number, Some(Turn::Agreed))).await?;
            Ok(row)
        })
        .await
}

/// Refuses a plan whose engagement is over, beside another one that runs, or whose start has long passed.
async fn check_acceptable(
    connection: &mut Connection,
    context: &Context,
    plan: &Plan,
) -> Result<(), CoachingError> {
    let engagement = store::engagements::lock(connection, plan.engagement_id).await?;
    if engagement.is_none_or(|one| one.status == EngagementStatus::Ended) {
        return Err(CoachingError::WrongState(
            "The engagement of this plan is over. Begin a new one, and draft the plan there.",
        ));
    }
    if plan.is_running() {
        return Ok(());
    }
    if (today(context, &plan.time_zone) - plan.start_on).num_days() > START_BACK_MAX {
        return Err(CoachingError::WrongState(
            "Its start has passed by more than a week. Ask for changes and propose a new start.",
        ));
    }
    if store::plans::is_running_for(connection, (plan.mentee_id, plan.user_id)).await? {
        return Err(CoachingError::PlanRunning);
    }
    Ok(())
}

/// Asks for changes: a proposed plan is a draft again, a proposed revision of a running plan is gone.
///
/// # Errors
/// [`CoachingError::WrongState`] where nothing waits.
pub async fn decline_plan(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, PlanId),
    note: String,
) -> Result<Plan, CoachingError> {
    let mut checks = Checks::default();
    let note = checks.paragraphs("/reason", &note, 2_000);
    checks.finish()?;
    connection
        .transaction(async |connection: &mut Connection| {
            let opened = lock_open(connection, context, viewer, id).await?;
            let plan = &opened.plan;
            let Some(Proposal(proposal)) = plan.proposal.clone() else {
                return Err(CoachingError::WrongState("Nothing waits to be accepted."));
            };
            let state = if plan.is_running() { plan.state } else { PlanState::Draft };
            let row = Plan {
                state,
                items: drafted(connection, plan, &proposal).await?,
                proposal: None,
                revision: plan.revision + 1,
                updated_at: context.now,
                ..plan.clone()
            };
            store::plans::update(connection, &row).await?;
            let data = json!({ "mentee_id": plan.mentee_id, "number": proposal.number });
            let who = (plan.user_id, viewer.actor);
            tell(connection, context, ("plan.changes_requested", id.into()), who, data).await?;
            // Whoever takes back their own asks nobody for changes.
            if proposal.by_mentee != (opened.side == Side::Mentee) {
                ask_for_changes(connection, context, &opened, note).await?;
            }
            Ok(row)
        })
        .await
}

/// What stands in a plan whose proposal is gone: a draft goes on with what its coach proposed last.
async fn drafted(
    connection: &mut Connection,
    plan: &Plan,
    proposal: &ProposalBody,
) -> Result<Items, CoachingError> {
    if plan.is_running() || proposal.by_mentee {
        return Ok(plan.items.clone());
    }
    let waiting = store::plans::find_revision(connection, (plan.id, proposal.number)).await?;
    match waiting {
        Some(waiting) => Ok(Items(replanned(&plan.items.0, waiting.content.0)?)),
        None => Ok(plan.items.clone()),
    }
}

async fn ask_for_changes(
    connection: &mut Connection,
    context: &Context,
    opened: &OpenedPlan,
    note: String,
) -> Result<(), CoachingError> {
    let plan = &opened.plan;
    let other = if opened.side == Side::Mentee { Side::Coach } else { Side::Mentee };
    let pair = Pair::load(connection, &opened.opened.mentee, plan.user_id).await?;
    let mut facts = pair.plan_facts(context, other, plan);
    facts.quote = note;
    let about = About { kind: "plan", id: plan.id.into() };
    pair.send(connection, context, other, (&PlanChangesAsked(facts), about)).await
}

/// Tells the other side, and the events.
async fn said(
    connection: &mut Connection,
    context: &Context,
    (viewer, opened): (&Viewer, &OpenedPlan),
    (kind, number, letter): (&'static str, i32, Option<Turn>),
) -> Result<(), CoachingError> {
    let plan = &opened.plan;
    let data = json!({ "mentee_id": plan.mentee_id, "number": number });
    tell(connection, context, (kind, plan.id.into()), (plan.user_id, viewer.actor), data).await?;
    let other = if opened.side == Side::Mentee { Side::Coach } else { Side::Mentee };
    let pair = Pair::load(connection, &opened.opened.mentee, plan.user_id).await?;
    let facts = pair.plan_facts(context, other, plan);
    let about = About { kind: "plan", id: plan.id.into() };
    match letter {
        Some(Turn::Proposed) => pair.send(connection, context, other, (&PlanProposed(facts), about)).await,
        Some(Turn::Agreed) => pair.send(connection, context, other, (&PlanAgreed(facts), about)).await,
        None => Ok(()),
    }
}
