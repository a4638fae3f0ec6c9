//! What a report to a sponsor is made of.

use chrono::{Days, NaiveDate};
use chrono_tz::Tz;
use uuid::Uuid;

use super::checks::Checks;
use super::plan_figures::{figures, status_name};
use crate::coaching::core::sponsor::Level;
use crate::coaching::model::{
    Engagement, Mentee, Note, NoteVisibility, Plan, PlanLine, PlanState, ReportDocument, ReportNote,
};
use crate::coaching::{CoachingError, PlanFilter, store};
use crate::identity;
use crate::kernel::ids::{MenteeId, NoteId, PlanId, UserId};
use crate::kernel::{local_time, time_zone};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::{Page, date_fault};

/// The days that a report speaks of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Period {
    pub from_on: NaiveDate,
    pub to_on: NaiveDate,
}

impl Period {
    /// From a day to another one, which is today if absent and at the latest.
    pub(super) fn checked(
        (from_on, to_on): (NaiveDate, Option<NaiveDate>),
        today: NaiveDate,
    ) -> Result<Self, CoachingError> {
        let to_on = to_on.unwrap_or(today);
        let mut checks = Checks::default();
        checks.note(date_fault("/from_on", from_on));
        checks.note(date_fault("/to_on", to_on));
        checks.hold(from_on <= to_on, "/to_on", "before_from", "the end is before the beginning");
        checks.finish()?;
        Ok(Self { from_on, to_on: to_on.min(today).max(from_on) })
    }
}

/// Where the facts of a report come from.
pub(super) struct Facts {
    pub session_ids: Vec<Uuid>,
    pub plan: Option<(PlanId, i64)>,
}

/// The sessions of a coach with mentees that took place in a period, by the dates of a wall clock.
pub(super) async fn held(
    connection: &mut Connection,
    context: &Context,
    (user_id, ids): (UserId, &[MenteeId]),
    (zone, period): (Tz, Period),
) -> Result<Vec<store::sponsors::HeldSession>, CoachingError> {
    let from = local_time::start_of_day(zone, period.from_on);
    let after = period.to_on.checked_add_days(Days::new(1)).unwrap_or(period.to_on);
    let to = local_time::start_of_day(zone, after);
    Ok(store::sponsors::list_held(connection, user_id, ids, (from, to, context.now)).await?)
}

/// What a report says at a level, and where that comes from.
pub(super) async fn document(
    connection: &mut Connection,
    context: &Context,
    (engagement, mentee): (&Engagement, &Mentee),
    (level, period, notes): (Level, Period, &[Note]),
) -> Result<(ReportDocument, Facts), CoachingError> {
    let zone = time_zone::parse(&mentee.time_zone).unwrap_or(Tz::UTC);
    let of = (engagement.user_id, &[mentee.id][..]);
    let sessions = held(connection, context, of, (zone, period)).await?;
    let plan = if level >= Level::Status { told_plan(connection, engagement).await? } else { None };
    let line = match &plan {
        Some(plan) => Some(plan_line(connection, context, plan).await?),
        None => None,
    };
    let document = ReportDocument {
        mentee: mentee.name.clone(),
        coach: identity::person_contact(connection, engagement.user_id).await?.name,
        from_on: period.from_on,
        to_on: period.to_on,
        session_dates: sessions.iter().map(|one| local_time::date_of(zone, one.starts_at)).collect(),
        session_count: sessions.len(),
        plan: line,
        goal: (level >= Level::Goal).then(|| engagement.goal.clone()).filter(|goal| !goal.is_empty()),
        notes: notes
            .iter()
            .map(|note| ReportNote {
                id: note.id,
                on: local_time::date_of(zone, note.created_at),
                text: note.body.clone(),
            })
            .collect(),
    };
    let facts = Facts {
        session_ids: sessions.into_iter().map(|one| one.session_id).collect(),
        plan: plan.map(|plan| (plan.id, plan.revision)),
    };
    Ok((document, facts))
}

/// The newest plan of the engagement that both agreed to.
async fn told_plan(
    connection: &mut Connection,
    engagement: &Engagement,
) -> Result<Option<Plan>, CoachingError> {
    let filter = PlanFilter {
        mentee_id: Some(engagement.mentee_id),
        user_id: Some(engagement.user_id),
        ..PlanFilter::default()
    };
    let plans = store::plans::list(connection, &filter, Page { limit: 50, after: None }).await?;
    let is_agreed = |plan: &Plan| {
        plan.engagement_id == engagement.id && !matches!(plan.state, PlanState::Draft | PlanState::Proposed)
    };
    Ok(plans.into_iter().find(is_agreed))
}

async fn plan_line(
    connection: &mut Connection,
    context: &Context,
    plan: &Plan,
) -> Result<PlanLine, CoachingError> {
    let found = figures(connection, context, plan).await?;
    let status = if plan.is_running() { status_name(found.status) } else { plan.state.name() };
    Ok(PlanLine {
        status: status.to_owned(),
        day: found.day.clamp(0, i64::from(plan.length_days)),
        length_days: plan.length_days,
    })
}

/// Notes that are named for a report: written for the sponsor, about this mentee, at the level of the goal.
pub(super) async fn notes(
    connection: &mut Connection,
    mentee: &Mentee,
    (level, ids): (Level, &[NoteId]),
) -> Result<Vec<Note>, CoachingError> {
    let mut checks = Checks::default();
    checks.hold(ids.len() <= 10, "/note_ids", "too_many", "at most 10");
    let is_allowed = ids.is_empty() || level >= Level::Goal;
    checks.hold(is_allowed, "/note_ids", "needs_level_three", "the mentee agreed to less than that");
    checks.finish()?;
    let mut checks = Checks::default();
    let mut notes: Vec<Note> = Vec::new();
    for (index, id) in ids.iter().enumerate() {
        let found = store::workspace::find_note(connection, *id).await?;
        let is_for_sponsor =
            |note: &Note| note.mentee_id == mentee.id && note.visibility == NoteVisibility::Sponsor;
        match found.filter(is_for_sponsor) {
            Some(note) if notes.iter().all(|other| other.id != note.id) => notes.push(note),
            Some(_) => {
                checks.fault(format!("/note_ids/{index}"), "named_twice", "once is enough");
            }
            None => checks.fault(
                format!("/note_ids/{index}"),
                "unknown_note",
                "not a note about this mentee that was written for the sponsor",
            ),
        }
    }
    checks.finish()?;
    Ok(notes)
}
