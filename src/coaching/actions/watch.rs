//! Looking after plans that run: asks once a week, notices what changed, closes what nobody closed.

use chrono::{NaiveDate, TimeDelta, TimeZone as _, Timelike as _};
use diesel_async::AsyncConnection as _;
use serde_json::json;

use super::check_ins::{asked, check_in_url};
use super::letters::Pair;
use super::plan_breaks::{state_on, used_up};
use super::plan_course::{ended_early, note, written};
use super::plan_figures::{figures, plan_calendar, plan_zone, reason_name, status_name};
use super::plan_letters::tell_break_over;
use super::plan_settings::as_of_today;
use super::tally::Tally;
use super::tell::tell;
use crate::coaching::core::plans::{ASK_TO_CLOSE_AFTER, CLOSE_AFTER, COMPLETE_FROM, RETENTION_AFTER};
use crate::coaching::core::progress::{Calendar, Progress};
use crate::coaching::mails::{CheckInAsked, ClosingAsked, PlanStatusChanged, RetentionAsked};
use crate::coaching::model::{CheckInKind, CheckInStatus, Mentee, Plan, PlanState, Side, Texts};
use crate::coaching::{CoachingError, store};
use crate::identity::Actor;
use crate::kernel::ids::PlanId;
use crate::mail::About;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::failpoint;
use crate::platform::problem::Describe as _;

/// Plans that one look takes.
const BATCH: i64 = 100;
/// Time between two letters about a status.
const NUDGE_EVERY: TimeDelta = TimeDelta::days(3);
/// Why a plan ended that nobody closed.
const NO_CLOSURE: &str = "no closure";
/// Days on which a mentee who ended a plan is still asked what is left of it.
const RETENTION_WITHIN: i64 = 14;
/// Statuses that somebody should hear of, each worse than the one before.
const WORSE: [&str; 2] = ["watch", "at_risk"];

/// Looks after the next plans in id order, each in a transaction of its own, so that a look that was cut short goes on
/// where it is due, and one that fails keeps nobody else's from being looked at. The last plan looked at; none when all
/// were.
///
/// # Errors
/// Any error of the database; of the plans, only where all of them failed.
pub async fn watch_plans(
    connection: &mut Connection,
    context: &Context,
    after: Option<PlanId>,
) -> Result<Option<PlanId>, CoachingError> {
    let ids = store::plans::list_running(connection, after, BATCH).await?;
    let mut failed = Vec::new();
    for id in &ids {
        if let Err(cause) = watch_plan(connection, context, *id).await {
            tracing::error!(plan = %id, code = cause.code(), "plan.not_watched");
            failed.push(cause);
        }
        failpoint::here("coaching.watch");
    }
    match failed.pop() {
        Some(cause) if failed.len() + 1 == ids.len() && ids.len() > 1 => Err(cause),
        _ => Ok(ids.last().copied()),
    }
}

async fn watch_plan(connection: &mut Connection, context: &Context, id: PlanId) -> Result<(), CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let Some(stored) = store::plans::lock(connection, id).await?.filter(Plan::is_running) else {
                return Ok(());
            };
            let Some(mentee) = store::mentees::find(connection, stored.mentee_id).await? else {
                return Ok(());
            };
            let plan = as_of_today(context, stored.clone());
            let plan = break_step(connection, context, (plan, &mentee)).await?;
            ask_for_check_in(connection, context, (&plan, &mentee)).await?;
            let progress = figures(connection, context, &plan).await?;
            let next = closing_step(connection, context, (&plan, &mentee), &progress).await?;
            let next = status_step(connection, context, (next, &mentee), &progress).await?;
            if next_differs(&stored, &next) {
                let row = written(next, context);
                store::plans::update(connection, &row).await?;
            }
            Ok(())
        })
        .await
}

fn next_differs(plan: &Plan, next: &Plan) -> bool {
    plan.state != next.state
        || plan.status != next.status
        || plan.status_reasons != next.status_reasons
        || plan.status_told != next.status_told
        || plan.asked_to_close_at != next.asked_to_close_at
        || plan.next_settings != next.next_settings
        || plan.pauses != next.pauses
}

/// Ends an open break once all days of breaks are used.
async fn break_step(
    connection: &mut Connection,
    context: &Context,
    (plan, mentee): (Plan, &Mentee),
) -> Result<Plan, CoachingError> {
    let Some(pauses) = used_up(&plan, plan_calendar(&plan, context.now).today()) else { return Ok(plan) };
    let plan = Plan { pauses, ..plan };
    tell_break_over(connection, context, (&plan, mentee)).await?;
    Ok(plan)
}

/// Asks for this week's check-in, once: whoever writes its row sends the mail. In a break it is let off.
async fn ask_for_check_in(
    connection: &mut Connection,
    context: &Context,
    (plan, mentee): (&Plan, &Mentee),
) -> Result<(), CoachingError> {
    let calendar = plan_calendar(plan, context.now);
    let Some((week, due_on)) = due_week(plan, &calendar, context) else { return Ok(()) };
    let is_let_off = calendar.is_quiet() || calendar.is_quiet_on(due_on);
    // Whoever is asked late has as long to answer as anybody.
    let (state, due_on) =
        if is_let_off { (CheckInStatus::Excused, due_on) } else { (CheckInStatus::Due, calendar.today()) };
    let row = asked(context, plan, (CheckInKind::Weekly, week, due_on), state);
    if !store::check_ins::insert_if_new(connection, &row).await? || state == CheckInStatus::Excused {
        return Ok(());
    }
    let pair = Pair::load(connection, mentee, plan.user_id).await?;
    let mut facts = pair.facts(context, Side::Mentee, &plan.title);
    facts.url = check_in_url(&context.site, &row);
    let about = About { kind: "check_in", id: row.id.into() };
    pair.send(connection, context, Side::Mentee, (&CheckInAsked(facts), about)).await
}

/// Lets off the week that was to be asked about before both agreed on the plan.
pub(super) async fn let_off_before(
    connection: &mut Connection,
    context: &Context,
    plan: &Plan,
) -> Result<(), CoachingError> {
    let calendar = plan_calendar(plan, context.now);
    let due = calendar.check_in_due(plan.check_in_weekday.into());
    let Some((week, due_on)) = due.filter(|(_, on)| *on < calendar.today()) else { return Ok(()) };
    let week = i32::try_from(week).unwrap_or(i32::MAX);
    let row = asked(context, plan, (CheckInKind::Weekly, week, due_on), CheckInStatus::Excused);
    store::check_ins::insert_if_new(connection, &row).await?;
    Ok(())
}

/// The week whose check-in is due, and the date it is due on: the chosen weekday, from the chosen hour on. After an
/// outage it is asked for later, but at night on no day.
fn due_week(plan: &Plan, calendar: &Calendar, context: &Context) -> Option<(i32, NaiveDate)> {
    let (week, due_on) = calendar.check_in_due(plan.check_in_weekday.into())?;
    let hour = plan_zone(plan).from_utc_datetime(&context.now.naive_utc()).hour();
    let is_hour = i64::from(hour) >= i64::from(plan.check_in_hour);
    is_hour.then_some((i32::try_from(week).unwrap_or(i32::MAX), due_on))
}

/// Asks both to close a plan that ran out, and closes it when nobody did, a week after they were asked at the earliest;
/// both not in a break.
async fn closing_step(
    connection: &mut Connection,
    context: &Context,
    (plan, mentee): (&Plan, &Mentee),
    progress: &Progress,
) -> Result<Plan, CoachingError> {
    if plan_calendar(plan, context.now).is_quiet() {
        return Ok(plan.clone());
    }
    let over = (progress.today - progress.end_on).num_days();
    let was_asked = plan
        .asked_to_close_at
        .is_some_and(|at| context.now - at >= TimeDelta::days(CLOSE_AFTER - ASK_TO_CLOSE_AFTER));
    if over >= CLOSE_AFTER && was_asked {
        // Nobody said how it went, so nothing is said of the outcome.
        let closed = ended_early(context, plan.clone(), (None, String::from(NO_CLOSURE)));
        note(connection, context, &closed, ("plan.ended_early", Actor::SYSTEM)).await?;
        return Ok(closed);
    }
    if over < ASK_TO_CLOSE_AFTER || plan.asked_to_close_at.is_some() {
        return Ok(plan.clone());
    }
    let pair = Pair::load(connection, mentee, plan.user_id).await?;
    let about = About { kind: "plan", id: plan.id.into() };
    for side in [Side::Mentee, Side::Coach] {
        let letter = ClosingAsked(pair.plan_facts(context, side, plan));
        pair.send(connection, context, side, (&letter, about)).await?;
    }
    Ok(Plan { asked_to_close_at: Some(context.now), ..plan.clone() })
}

/// Keeps the status; one that became worse is mailed once, at most every three days, and never in a break.
async fn status_step(
    connection: &mut Connection,
    context: &Context,
    (plan, mentee): (Plan, &Mentee),
    progress: &Progress,
) -> Result<Plan, CoachingError> {
    if !plan.is_running() {
        return Ok(plan);
    }
    let status = status_name(progress.status).to_owned();
    let reasons: Vec<String> =
        progress.reasons.iter().map(|reason| reason_name(*reason).to_owned()).collect();
    let state = state_on(&plan.pauses.0, progress.today);
    if status != plan.status {
        let data = json!({ "mentee_id": plan.mentee_id, "status": status, "reasons": reasons });
        let what = ("plan.status_changed", plan.id.into());
        tell(connection, context, what, (plan.user_id, Actor::SYSTEM), data).await?;
    }
    if state != plan.state {
        let kind = if state == PlanState::Paused { "plan.paused" } else { "plan.resumed" };
        note(connection, context, &Plan { state, ..plan.clone() }, (kind, Actor::SYSTEM)).await?;
    }
    let is_worse = badness(&status) > badness(&plan.status_told);
    // What became better is told to nobody, and told again only if it becomes worse again.
    let told = if is_worse || badness(&status) == badness(&plan.status_told) {
        plan.status_told.clone()
    } else if WORSE.contains(&status.as_str()) {
        status.clone()
    } else {
        String::new()
    };
    let rests = plan.nudged_at.is_some_and(|at| context.now - at < NUDGE_EVERY);
    let is_quiet = plan_calendar(&plan, context.now).is_quiet();
    let mut next = Plan { state, status, status_reasons: Texts(reasons), status_told: told, ..plan };
    if is_worse && !rests && !is_quiet {
        tell_status(connection, context, (&next, mentee)).await?;
        next.status_told.clone_from(&next.status);
        next.nudged_at = Some(context.now);
    }
    Ok(next)
}

/// How bad a status is; 0 for those that nobody needs to hear of.
fn badness(status: &str) -> usize {
    WORSE.iter().position(|worse| *worse == status).map_or(0, |place| place + 1)
}

async fn tell_status(
    connection: &mut Connection,
    context: &Context,
    (plan, mentee): (&Plan, &Mentee),
) -> Result<(), CoachingError> {
    let pair = Pair::load(connection, mentee, plan.user_id).await?;
    let mut facts = pair.plan_facts(context, Side::Mentee, plan);
    facts.because = plan.status_reasons.0.iter().map(|reason| format!("because-{reason}")).collect();
    let about = About { kind: "plan", id: plan.id.into() };
    pair.send(connection, context, Side::Mentee, (&PlanStatusChanged(facts), about)).await
}

/// Asks mentees whose plan ran out 30 days ago what is still there, once, whoever closed it. How many were asked. One who
/// cannot be asked keeps nobody else from it.
///
/// # Errors
/// Any error of the database; of the plans, only where all of them failed.
pub async fn ask_for_retention(
    connection: &mut Connection,
    context: &Context,
) -> Result<usize, CoachingError> {
    // A plan is closed in its last week or later.
    let since = context.now - TimeDelta::days(RETENTION_AFTER + RETENTION_WITHIN + COMPLETE_FROM + 2);
    let mut tally = Tally::default();
    for id in store::plans::list_closed(connection, (since, context.now)).await? {
        let asked = ask_what_is_left(connection, context, id).await;
        tally.add("retention", id, asked);
    }
    tally.finish()
}

async fn ask_what_is_left(
    connection: &mut Connection,
    context: &Context,
    id: PlanId,
) -> Result<bool, CoachingError> {
    let found = store::plans::find(connection, id).await?;
    let Some(plan) = found.filter(|plan| is_to_be_asked(plan, context)) else { return Ok(false) };
    connection
        .transaction(async |connection: &mut Connection| {
            let due_on = plan_calendar(&plan, context.now).today();
            let row = asked(context, &plan, (CheckInKind::Retention, 0, due_on), CheckInStatus::Due);
            let Some(mentee) = store::mentees::find(connection, plan.mentee_id).await? else {
                return Ok::<bool, CoachingError>(false);
            };
            if !store::check_ins::insert_if_new(connection, &row).await? {
                return Ok(false);
            }
            let pair = Pair::load(connection, &mentee, plan.user_id).await?;
            let mut facts = pair.facts(context, Side::Mentee, &plan.title);
            facts.url = check_in_url(&context.site, &row);
            let about = About { kind: "check_in", id: row.id.into() };
            pair.send(connection, context, Side::Mentee, (&RetentionAsked(facts), about)).await?;
            Ok(true)
        })
        .await
}

fn is_to_be_asked(plan: &Plan, context: &Context) -> bool {
    let calendar = plan_calendar(plan, context.now);
    let over = (calendar.today() - calendar.end_on()).num_days();
    let ran_out = plan.closing.as_ref().is_some_and(|closing| closing.0.reason == NO_CLOSURE);
    let was_lived = plan.state == PlanState::Completed || ran_out;
    was_lived && (RETENTION_AFTER..=RETENTION_AFTER + RETENTION_WITHIN).contains(&over)
}
