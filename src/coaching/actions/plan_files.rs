//! Plans as files: a picture, a page to print, a calendar feed.

use diesel_async::AsyncConnection as _;
use icalendar::{Calendar, Component as _, Event, EventLike as _};

use super::open::Viewer;
use super::plan_course::written;
use super::plan_figures::{figures, plain, plan_calendar};
use super::plan_open::lock_open;
use super::plans::{PlanRead, read_plan};
use crate::coaching::core::picture::{ProgressPicture, progress_svg};
use crate::coaching::core::progress::{MilestoneState, course};
use crate::coaching::mails::{check_in_in_calendar, voice};
use crate::coaching::model::{CheckIn, Plan};
use crate::coaching::{CoachingError, store};
use crate::kernel::ids::PlanId;
use crate::kernel::link_token::LinkPurpose;
use crate::kernel::locale::Locale;
use crate::kernel::phrases::say;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// A plan with all that is exported of it.
#[derive(Clone, Debug)]
pub struct PlanExport {
    /// The mentee's language.
    pub locale: Locale,
    /// The plan, how it stands, and its revisions.
    pub read: PlanRead,
    /// What was said week by week.
    pub check_ins: Vec<CheckIn>,
}

/// Everything about a plan, for its two sides.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn export_plan(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: PlanId,
) -> Result<PlanExport, CoachingError> {
    let read = read_plan(connection, context, viewer, id).await?;
    let check_ins = store::check_ins::list_for_plans(connection, &[id]).await?;
    Ok(PlanExport { locale: locale_of(connection, &read.plan).await?, read, check_ins })
}

async fn locale_of(connection: &mut Connection, plan: &Plan) -> Result<Locale, CoachingError> {
    let mentee = store::mentees::find(connection, plan.mentee_id).await?.ok_or(CoachingError::NotFound)?;
    Ok(Locale::from_tag(&mentee.locale).unwrap_or_default())
}

/// A plan that a mailed link opens, without what was said in check-ins. Opening it changes nothing.
///
/// # Errors
/// [`CoachingError::NotFound`] for a token that is not ours or was revoked.
pub async fn plan_of_link(
    connection: &mut Connection,
    context: &Context,
    token: &str,
) -> Result<PlanExport, CoachingError> {
    let plan = plan_of_token(connection, context, (LinkPurpose::ReadPlan, token)).await?;
    let locale = locale_of(connection, &plan).await?;
    let progress = figures(connection, context, &plan).await?;
    let revisions = store::plans::list_revisions(connection, plan.id).await?;
    Ok(PlanExport { locale, read: PlanRead { plan, progress, revisions }, check_ins: Vec::new() })
}

/// Where a plan is read without a log-in.
pub(super) fn plan_page_url(context: &Context, plan: &Plan) -> String {
    let token = context.site.link_token(LinkPurpose::ReadPlan, plan.id, plan.feed_version);
    context.site.url(&format!("/api/v1/plan-pages/{token}"))
}

async fn plan_of_token(
    connection: &mut Connection,
    context: &Context,
    (purpose, token): (LinkPurpose, &str),
) -> Result<Plan, CoachingError> {
    let claim = context.site.link_keys.verify(purpose, token).ok_or(CoachingError::NotFound)?;
    let plan = store::plans::find(connection, PlanId::from(claim.id)).await?;
    plan.filter(|plan| plan.feed_version == claim.version).ok_or(CoachingError::NotFound)
}

/// What is planned and what is earned by each day of a plan, for a picture: `(day, planned, earned)`; earned ends today.
#[must_use]
pub fn plan_course(context: &Context, plan: &Plan) -> Vec<(i64, i64, Option<i64>)> {
    let calendar = plan_calendar(plan, context.now);
    let done: Vec<(i64, i64)> = plan
        .items
        .0
        .milestones
        .iter()
        .filter(|one| one.state == MilestoneState::Done)
        .map(|one| {
            let day = one.done_on.map_or_else(|| i64::from(one.plan.due_day), |on| calendar.day_at(on));
            (day, i64::from(one.plan.weight))
        })
        .collect();
    course(&plain(&plan.into(), context.now, &[], None), &done)
}

/// The picture of planned and earned weight over the days.
#[must_use]
pub fn plan_picture(context: &Context, read: &PlanRead, locale: Locale) -> String {
    let plan = &read.plan;
    let course = plan_course(context, plan);
    let found = &read.progress;
    let voice = voice(locale);
    let description = say!(
        voice,
        "picture-plan",
        day = found.day,
        days = plan.length_days,
        earned = found.earned,
        total = found.total,
        planned = found.planned
    );
    let words = ["picture-planned", "picture-earned", "picture-day"].map(|key| voice.say(key));
    progress_svg(&ProgressPicture {
        title: &plan.title,
        description: &description,
        course: &course,
        day: found.day,
        words: words.each_ref().map(String::as_str),
    })
}

/// Makes another address of a plan's feed; the earlier one is worthless from then on, as are the links of earlier letters.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn rotate_plan_feed(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: PlanId,
) -> Result<String, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let plan = lock_open(connection, context, viewer, id).await?.plan;
            let row = written(Plan { feed_version: plan.feed_version + 1, ..plan }, context);
            store::plans::update(connection, &row).await?;
            Ok(plan_feed_url(context, &row))
        })
        .await
}

/// Where the dates of a plan can be subscribed to.
#[must_use]
pub fn plan_feed_url(context: &Context, plan: &Plan) -> String {
    let token = context.site.link_token(LinkPurpose::CalendarFeed, plan.id, plan.feed_version);
    context.site.url(&format!("/api/v1/plan-feeds/{token}"))
}

/// The calendar feed that a link opens: milestones and check-ins of a plan that was agreed on, as whole days.
///
/// # Errors
/// [`CoachingError::NotFound`] for a token that is not ours or was revoked.
pub async fn plan_feed(
    connection: &mut Connection,
    context: &Context,
    token: &str,
) -> Result<String, CoachingError> {
    let plan = plan_of_token(connection, context, (LinkPurpose::CalendarFeed, token)).await?;
    let locale = locale_of(connection, &plan).await?;
    Ok(feed_of(context, &plan, locale))
}

fn feed_of(context: &Context, plan: &Plan, locale: Locale) -> String {
    let mut calendar = Calendar::new();
    calendar.name(&plan.title);
    if !plan.is_running() {
        return calendar.to_string();
    }
    let days = plan_calendar(plan, context.now);
    for one in plan.items.0.milestones.iter().filter(|one| one.state == MilestoneState::Open) {
        let date = days.date_of(i64::from(one.plan.due_day));
        let event = Event::new()
            .uid(&format!("{}-{}@{}", plan.id, one.plan.key, context.site.mail_domain))
            .timestamp(plan.updated_at)
            .summary(&one.plan.title)
            .description(&one.plan.anchor)
            .all_day(date)
            .done();
        calendar.push(event);
    }
    for week in 1..=days.weeks() {
        let date = days.check_in_on(week, plan.check_in_weekday.into());
        if days.is_quiet_on(date) {
            continue;
        }
        let event = Event::new()
            .uid(&format!("{}-week{week}@{}", plan.id, context.site.mail_domain))
            .timestamp(plan.updated_at)
            .summary(&check_in_in_calendar(locale, week))
            .all_day(date)
            .done();
        calendar.push(event);
    }
    calendar.to_string()
}
