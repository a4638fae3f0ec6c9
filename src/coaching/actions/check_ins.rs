//! Check-ins: asked for once a week, answered without a log-in, replied to by the coach.

use chrono::{NaiveDate, TimeDelta};
use diesel_async::AsyncConnection as _;
use serde_json::json;

use super::checks::Checks;
use super::engagements::today;
use super::letters::Pair;
use super::open::{Viewer, note_all, open};
use super::plan_figures::plan_calendar;
use super::plan_open::is_coach_of_plan;
use super::tell::tell;
use crate::coaching::core::access::{Deed, Item, Relation};
use crate::coaching::core::progress::CommitmentState;
use crate::coaching::mails::CheckInAnswered;
use crate::coaching::model::{
    CheckIn, CheckInAnswers, CheckInBody, CheckInKind, CheckInStatus, CommitmentDraft, CommitmentKind, Items,
    ItemsBody, Kept, Mentee, Plan, PlanCommitment, Side,
};
use crate::coaching::{CheckInFilter, CoachingError, store};
use crate::identity::{Actor, ActorKind};
use crate::kernel::ids::CheckInId;
use crate::kernel::link_token::LinkPurpose;
use crate::mail::About;
use crate::platform::context::{Context, Site};
use crate::platform::db::Connection;
use crate::platform::web::Page;

/// Days after which a check-in counts as late, and after which it takes no answer any more.
const LATE_AFTER: TimeDelta = TimeDelta::days(6);
const CLOSED_AFTER: TimeDelta = TimeDelta::days(20);
/// Commitments that a check-in can be about.
const COMMITMENTS_MAX: usize = 40;
/// Days after the end of a plan in which the last check-ins are still taken.
const END_GRACE: i64 = 3;

/// A check-in with its plan.
#[derive(Clone, Debug)]
pub struct OpenedCheckIn {
    /// The check-in.
    pub check_in: CheckIn,
    /// Its plan.
    pub plan: Plan,
    /// Who is asked.
    pub mentee: Mentee,
    /// Whether it still takes an answer.
    pub is_open: bool,
    /// Whether the coach's reply is still shown to the holder of the link.
    pub shows_reply: bool,
}

impl OpenedCheckIn {
    /// The commitments of its week.
    #[must_use]
    pub fn commitments(&self) -> Vec<&PlanCommitment> {
        commitments_of(&self.plan, self.check_in.week)
    }
}

fn commitments_of(plan: &Plan, week: i32) -> Vec<&PlanCommitment> {
    let of_week = plan.items.0.commitments.iter().filter(|one| one.plan.week == week);
    of_week.filter(|one| one.state != CommitmentState::Dropped).collect()
}

/// Where a mentee answers a check-in without a log-in.
#[must_use]
pub fn check_in_url(site: &Site, check_in: &CheckIn) -> String {
    let token = site.link_token(LinkPurpose::CheckIn, check_in.id, check_in.link_version);
    site.url(&format!("/check-in/{token}"))
}

/// The check-in that a mailed link opens. Opening it changes nothing.
///
/// # Errors
/// [`CoachingError::NotFound`] for a token that is not ours, was revoked, or whose check-in is gone.
pub async fn check_in_of_link(
    connection: &mut Connection,
    context: &Context,
    token: &str,
) -> Result<OpenedCheckIn, CoachingError> {
    let claim = context.site.link_keys.verify(LinkPurpose::CheckIn, token).ok_or(CoachingError::NotFound)?;
    let found = store::check_ins::find(connection, CheckInId::from(claim.id)).await?;
    let check_in = found.filter(|one| one.link_version == claim.version).ok_or(CoachingError::NotFound)?;
    with_plan(connection, context, check_in).await
}

async fn with_plan(
    connection: &mut Connection,
    context: &Context,
    check_in: CheckIn,
) -> Result<OpenedCheckIn, CoachingError> {
    let plan = store::plans::find(connection, check_in.plan_id).await?.ok_or(CoachingError::NotFound)?;
    let mentee =
        store::mentees::find(connection, check_in.mentee_id).await?.ok_or(CoachingError::NotFound)?;
    let is_open = takes_answers(context, &plan, &check_in);
    let shows_reply = check_in.replied_at.is_some_and(|at| context.now - at <= CLOSED_AFTER);
    Ok(OpenedCheckIn { check_in, plan, mentee, is_open, shows_reply })
}

fn takes_answers(context: &Context, plan: &Plan, check_in: &CheckIn) -> bool {
    let today = today(context, &plan.time_zone);
    let waits = matches!(check_in.state, CheckInStatus::Due | CheckInStatus::Submitted | CheckInStatus::Late);
    let is_in_time = today <= check_in.due_on + CLOSED_AFTER;
    let end = plan_calendar(plan, context.now).end_on();
    let before_end = (today - end).num_days() <= END_GRACE;
    let is_plan_open = check_in.kind == CheckInKind::Retention || (plan.is_running() && before_end);
    waits && check_in.replied_at.is_none() && is_in_time && is_plan_open
}

/// Who answers a check-in.
#[derive(Clone, Debug)]
pub enum Answerer<'a> {
    /// The holder of a mailed link.
    Link(&'a str),
    /// Somebody who is signed in.
    Viewer(&'a Viewer, CheckInId),
}

/// Sends a check-in in. Until the coach has replied, a second answer takes the place of the first.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::CheckInClosed`], [`CoachingError::Unacceptable`].
pub async fn submit_check_in(
    connection: &mut Connection,
    context: &Context,
    answerer: Answerer<'_>,
    body: CheckInBody,
) -> Result<OpenedCheckIn, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let seen = match answerer {
                Answerer::Link(token) => check_in_of_link(connection, context, token).await?,
                Answerer::Viewer(viewer, id) => {
                    opened(connection, context, (viewer, id), Deed::Change).await?
                }
            };
            let id = seen.check_in.id;
            store::plans::lock(connection, seen.plan.id).await?;
            let check_in = store::check_ins::lock(connection, id).await?.ok_or(CoachingError::NotFound)?;
            let seen = with_plan(connection, context, check_in).await?;
            if !seen.is_open {
                return Err(CoachingError::CheckInClosed);
            }
            let body = checked(&seen, body)?;
            write(connection, context, seen, body).await
        })
        .await
}

fn checked(seen: &OpenedCheckIn, body: CheckInBody) -> Result<CheckInBody, CoachingError> {
    let mut checks = Checks::default();
    let known = seen.commitments();
    checks.hold(body.commitments.len() <= COMMITMENTS_MAX, "/commitments", "too_many", "at most 40");
    for (index, one) in body.commitments.iter().enumerate() {
        let is_known = known.iter().any(|known| known.key == one.key);
        let place = format!("/commitments/{index}/key");
        checks.hold(is_known, &place, "unknown_commitment", "no commitment of that week has this key");
        let mut before = body.commitments.iter().take(index).filter(|other| other.key == one.key);
        let agrees = before.all(|other| other.result == one.result);
        checks.hold(
            agrees,
            &place,
            "named_twice",
            "another answer about this commitment says something else",
        );
    }
    let energy = body.energy.is_none_or(|energy| (1..=5).contains(&energy));
    checks.hold(energy, "/energy", "out_of_bounds", "1 to 5");
    let body = CheckInBody {
        learned: checks.paragraphs("/learned", &body.learned, 4_000),
        blocker: checks.paragraphs("/blocker", &body.blocker, 4_000),
        next_cue: checks.optional_line("/next_cue", &body.next_cue, 200),
        next_action: checks.optional_line("/next_action", &body.next_action, 300),
        ..body
    };
    checks.finish()?;
    Ok(body)
}

async fn write(
    connection: &mut Connection,
    context: &Context,
    seen: OpenedCheckIn,
    body: CheckInBody,
) -> Result<OpenedCheckIn, CoachingError> {
    let OpenedCheckIn { check_in, plan, mentee, is_open, shows_reply } = seen;
    let today = today(context, &plan.time_zone);
    let is_late = today > check_in.due_on + LATE_AFTER;
    let items = answered(plan.items.0.clone(), &body, (check_in.week, plan.length_days));
    let plan = Plan { items: Items(items), revision: plan.revision + 1, updated_at: context.now, ..plan };
    store::plans::update(connection, &plan).await?;
    let row = CheckIn {
        state: if is_late { CheckInStatus::Late } else { CheckInStatus::Submitted },
        answers: Some(CheckInAnswers(body)),
        submitted_at: Some(context.now),
        submitted_on: Some(today),
        revision: check_in.revision + 1,
        updated_at: context.now,
        ..check_in
    };
    store::check_ins::update(connection, &row).await?;
    let data = json!({ "mentee_id": row.mentee_id, "plan_id": row.plan_id, "week": row.week });
    let who = (row.user_id, Actor::known(ActorKind::Mentee, mentee.person_id));
    tell(connection, context, ("check_in.submitted", row.id.into()), who, data).await?;
    Ok(OpenedCheckIn { check_in: row, plan, mentee, is_open, shows_reply })
}

/// The plan's items once a week was answered: what became of its commitments, and the next if-then in the week after.
pub(super) fn answered(
    mut items: ItemsBody,
    body: &CheckInBody,
    (week, length_days): (i32, i32),
) -> ItemsBody {
    for said in &body.commitments {
        let is_meant = |one: &&mut PlanCommitment| one.key == said.key && one.plan.week == week;
        for commitment in items.commitments.iter_mut().filter(is_meant) {
            commitment.state = match said.result {
                Kept::Wholly => CommitmentState::Kept,
                Kept::Partial => CommitmentState::Partial,
                Kept::Missed => CommitmentState::Missed,
            };
        }
    }
    let key = format!("next{week}");
    // What was said about it since then stays said.
    items.commitments.retain(|one| one.key != key || one.state != CommitmentState::Planned);
    let is_said = items.commitments.iter().any(|one| one.key == key);
    let has_next = !body.next_cue.is_empty() && !body.next_action.is_empty();
    if has_next && !is_said && week >= 1 && week < (length_days + 6) / 7 {
        let plan = CommitmentDraft {
            week: week + 1,
            kind: CommitmentKind::OneOff,
            cue: body.next_cue.clone(),
            action: body.next_action.clone(),
            obstacle_plan: String::new(),
            target_count: 1,
            confidence: 8,
        };
        items.commitments.push(PlanCommitment { key, plan, state: CommitmentState::Planned });
    }
    items
}

async fn opened(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, CheckInId),
    deed: Deed,
) -> Result<OpenedCheckIn, CoachingError> {
    let check_in = store::check_ins::find(connection, id).await?.ok_or(CoachingError::NotFound)?;
    let opened = open(connection, context, viewer, check_in.mentee_id, (deed, Item::Plan)).await?;
    // Only the mentee says how the week was.
    if deed == Deed::Change && opened.relation != Relation::Mentee {
        return Err(CoachingError::NotFound);
    }
    with_plan(connection, context, check_in).await
}

/// One check-in.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn read_check_in(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: CheckInId,
) -> Result<OpenedCheckIn, CoachingError> {
    opened(connection, context, (viewer, id), Deed::Read).await
}

/// Check-ins, newest first: of a mentee or a plan, or a coach's own.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn list_check_ins(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    (filter, page): (CheckInFilter, Page),
) -> Result<Vec<CheckIn>, CoachingError> {
    let filter = match (filter.mentee_id, viewer.user, viewer.person_id) {
        (Some(mentee_id), ..) => {
            open(connection, context, viewer, mentee_id, (Deed::Read, Item::Plan)).await?;
            filter
        }
        (None, Some((user_id, _)), _) => CheckInFilter { user_id: Some(user_id), ..filter },
        (None, None, Some(person_id)) => {
            let own = store::mentees::find_id_of_person(connection, person_id).await?;
            CheckInFilter { mentee_id: Some(own.ok_or(CoachingError::NotFound)?), ..filter }
        }
        (None, None, None) => return Err(CoachingError::NotFound),
    };
    let rows = store::check_ins::list(connection, &filter, page).await?;
    if filter.mentee_id.is_none() {
        let seen = rows.iter().take(page.size()).map(|row| row.mentee_id);
        note_all(connection, context, (seen, viewer), "plan").await?;
    }
    Ok(rows)
}

/// The coach replies, and the mentee reads it in a mail. A second reply takes the place of the first.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::WrongState`] before it was sent in.
pub async fn reply_to_check_in(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, CheckInId),
    text: String,
) -> Result<CheckIn, CoachingError> {
    let mut checks = Checks::default();
    let text = checks.words("/text", &text, 4_000);
    checks.finish()?;
    let user_id = viewer.user_id()?;
    connection
        .transaction(async |connection: &mut Connection| {
            let check_in = store::check_ins::lock(connection, id).await?.ok_or(CoachingError::NotFound)?;
            let item = (Deed::Change, Item::CoachReply);
            let mentee = open(connection, context, viewer, check_in.mentee_id, item).await?.mentee;
            let plan = store::plans::find(connection, check_in.plan_id).await?;
            let plan = plan.ok_or(CoachingError::NotFound)?;
            if !is_coach_of_plan(connection, viewer, &plan).await? {
                return Err(CoachingError::NotFound);
            }
            if check_in.submitted_at.is_none() {
                return Err(CoachingError::WrongState("There is nothing to reply to yet."));
            }
            if check_in.reply.as_ref() == Some(&text) {
                return Ok(check_in);
            }
            let row = CheckIn {
                reply: Some(text.clone()),
                replied_at: Some(context.now),
                revision: check_in.revision + 1,
                updated_at: context.now,
                ..check_in
            };
            store::check_ins::update(connection, &row).await?;
            let pair = Pair::load(connection, &mentee, user_id).await?;
            let mut facts = pair.facts(context, Side::Mentee, &plan.title);
            facts.quote = text;
            facts.url = check_in_url(&context.site, &row);
            let about = About { kind: "check_in", id: id.into() };
            pair.send(connection, context, Side::Mentee, (&CheckInAnswered(facts), about)).await?;
            let data = json!({ "mentee_id": row.mentee_id, "plan_id": row.plan_id, "week": row.week });
            tell(connection, context, ("check_in.replied", id.into()), (user_id, viewer.actor), data).await?;
            Ok(row)
        })
        .await
}

/// A check-in to be asked for.
pub(super) fn asked(
    context: &Context,
    plan: &Plan,
    (kind, week, due_on): (CheckInKind, i32, NaiveDate),
    state: CheckInStatus,
) -> CheckIn {
    CheckIn {
        id: context.new_id(),
        plan_id: plan.id,
        mentee_id: plan.mentee_id,
        user_id: plan.user_id,
        kind,
        week,
        due_on,
        state,
        answers: None,
        submitted_at: None,
        submitted_on: None,
        reply: None,
        replied_at: None,
        link_version: 1,
        revision: 1,
        created_at: context.now,
        updated_at: context.now,
    }
}
