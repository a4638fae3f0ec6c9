//! How stored plans stand.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use crate::coaching::core::progress::{
    Calendar, CheckIn as PlainCheckIn, CheckInState, Commitment, Milestone, Pause, Plan as PlainPlan,
    Progress, Reason, Status, progress,
};
use crate::coaching::model::{CheckInStatus, Plan, PlanInBrief};
use crate::coaching::store::check_ins::WeekOfPlan;
use crate::coaching::store::sessions::Contact;
use crate::coaching::{CoachingError, store};
use crate::kernel::ids::{MenteeId, PlanId};
use crate::kernel::{local_time, time_zone};
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// How a plan stands, and when the next session is.
pub(super) struct Standing {
    pub progress: Progress,
    pub next_session_at: Option<DateTime<Utc>>,
}

/// The zone of a plan.
#[must_use]
pub fn plan_zone(plan: &Plan) -> Tz {
    zone_of(&plan.time_zone)
}

fn zone_of(name: &str) -> Tz {
    time_zone::parse(name).unwrap_or(Tz::UTC)
}

/// The calendar of a plan at this moment.
#[must_use]
pub fn plan_calendar(plan: &Plan, now: DateTime<Utc>) -> Calendar {
    Calendar::of(&plain(&plan.into(), now, &[], None))
}

/// A stored plan as plain values.
pub(super) fn plain(
    plan: &PlanInBrief,
    now: DateTime<Utc>,
    check_ins: &[WeekOfPlan],
    contact: Option<&Contact>,
) -> PlainPlan {
    let zone = zone_of(&plan.time_zone);
    let date = |at: Option<DateTime<Utc>>| at.map(|at| local_time::date_of(zone, at));
    let today = local_time::date_of(zone, now);
    let pauses = plan.pauses.0.iter();
    let milestones = plan.items.0.milestones.iter();
    let commitments = plan.items.0.commitments.iter();
    PlainPlan {
        now,
        start_on: plan.start_on,
        length_days: i64::from(plan.length_days),
        time_zone: zone,
        pauses: pauses
            .map(|pause| Pause { from_on: pause.from_on, to_on: pause.to_on, mode: pause.mode })
            .collect(),
        milestones: milestones
            .map(|one| Milestone {
                key: one.key.clone(),
                due_day: i64::from(one.due_day),
                weight: i64::from(one.weight),
                state: one.state,
            })
            .collect(),
        commitments: commitments
            .map(|one| Commitment { week: i64::from(one.week), state: one.state })
            .collect(),
        check_ins: check_ins
            .iter()
            .map(|one| PlainCheckIn {
                week: i64::from(one.week),
                // What is asked about today only, nobody has missed.
                state: match one.state {
                    CheckInStatus::Due if one.due_on >= today => CheckInState::Excused,
                    other => state_of(other),
                },
                submitted_on: one.submitted_on,
            })
            .collect(),
        last_session_on: date(contact.and_then(|contact| contact.last_at)),
        next_session_on: date(contact.and_then(|contact| contact.next_at)),
    }
}

fn state_of(status: CheckInStatus) -> CheckInState {
    match status {
        CheckInStatus::Due => CheckInState::Due,
        CheckInStatus::Submitted => CheckInState::Submitted,
        CheckInStatus::Late => CheckInState::Late,
        CheckInStatus::Skipped => CheckInState::Skipped,
        CheckInStatus::Excused => CheckInState::Excused,
    }
}

/// How one plan stands now.
pub(super) async fn figures(
    connection: &mut Connection,
    context: &Context,
    plan: &Plan,
) -> Result<Progress, CoachingError> {
    let found = figures_of(connection, context, &[plan.into()]).await?;
    found.into_iter().next().map(|(_, standing)| standing.progress).ok_or(CoachingError::NotFound)
}

/// How many plans of one coach stand now, in two statements.
pub(super) async fn figures_of(
    connection: &mut Connection,
    context: &Context,
    plans: &[PlanInBrief],
) -> Result<BTreeMap<PlanId, Standing>, CoachingError> {
    let Some(first) = plans.first() else { return Ok(BTreeMap::new()) };
    let ids: Vec<PlanId> = plans.iter().map(|plan| plan.id).collect();
    let mentees: Vec<MenteeId> = plans.iter().map(|plan| plan.mentee_id).collect();
    let check_ins = store::check_ins::list_weeks(connection, &ids).await?;
    let contacts = store::sessions::contacts(connection, first.user_id, &mentees, context.now).await?;
    // They come ordered by plan.
    let by_plan: BTreeMap<PlanId, &[WeekOfPlan]> = check_ins
        .chunk_by(|one, next| one.plan_id == next.plan_id)
        .filter_map(|weeks| weeks.first().map(|first| (first.plan_id, weeks)))
        .collect();
    let contacts: BTreeMap<MenteeId, &Contact> =
        contacts.iter().map(|one| (MenteeId::from(one.mentee_id), one)).collect();
    let stand = |plan: &PlanInBrief| {
        let own = by_plan.get(&plan.id).copied().unwrap_or_default();
        let contact = contacts.get(&plan.mentee_id).copied();
        Standing {
            progress: progress(&asked_in_time(plain(plan, context.now, own, contact))),
            next_session_at: contact.and_then(|contact| contact.next_at),
        }
    };
    Ok(plans.iter().map(|plan| (plan.id, stand(plan))).collect())
}

/// The same, but that nobody has missed to say how a week was that nobody asked about.
fn asked_in_time(mut figures: PlainPlan) -> PlainPlan {
    for week in 1..=Calendar::of(&figures).closed_weeks() {
        // Whoever is asked has an entry, whether they answer or not.
        if !figures.check_ins.iter().any(|one| one.week == week) {
            figures.check_ins.push(PlainCheckIn { week, state: CheckInState::Excused, submitted_on: None });
        }
    }
    figures
}

/// The status's name in columns and mails.
#[must_use]
pub fn status_name(status: Status) -> &'static str {
    match status {
        Status::Scheduled => "scheduled",
        Status::Paused => "paused",
        Status::Overrun => "overrun",
        Status::Starting => "starting",
        Status::AtRisk => "at_risk",
        Status::Watch => "watch",
        Status::OnTrack => "on_track",
    }
}

/// The reason's name in columns and mails.
#[must_use]
pub fn reason_name(reason: Reason) -> &'static str {
    match reason {
        Reason::Behind => "behind",
        Reason::KeepRate => "keep_rate",
        Reason::CheckIns => "check_ins",
        Reason::Silence => "silence",
        Reason::Overdue => "overdue",
        Reason::NoSession => "no_session",
    }
}

/// The date of the n-th day of a plan.
#[must_use]
pub fn date_of_day(plan: &Plan, now: DateTime<Utc>, day: i32) -> NaiveDate {
    plan_calendar(plan, now).date_of(i64::from(day))
}
