//! Plans as files: a picture, Markdown, a page to print, a calendar feed.

use std::fmt::Write as _;

use chrono::Days;
use icalendar::{Calendar, Component as _, Event, EventLike as _};

use super::open::Viewer;
use super::plan_figures::{plain, plan_calendar, reason_name, status_name};
use super::plans::{PlanRead, read_plan};
use crate::coaching::core::picture::{ProgressPicture, progress_svg};
use crate::coaching::core::progress::{MilestoneState, course};
use crate::coaching::mails::check_in_in_calendar;
use crate::coaching::model::{CheckIn, CheckInKind, Plan};
use crate::coaching::{CoachingError, store};
use crate::kernel::ids::PlanId;
use crate::kernel::link_token::LinkPurpose;
use crate::kernel::locale::Locale;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// A plan with all that is exported of it.
#[derive(Clone, Debug)]
pub struct PlanExport {
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
    Ok(PlanExport { read, check_ins })
}

/// The picture of planned and earned weight over the days.
#[must_use]
pub fn plan_picture(context: &Context, read: &PlanRead) -> String {
    let plan = &read.plan;
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
    let course = course(&plain(&plan.into(), context.now, &[], None), &done);
    let found = &read.progress;
    let description = format!(
        "Day {} of {}: {} of {} points earned, {} planned by now; status {}.",
        found.day,
        plan.length_days,
        found.earned,
        found.total,
        found.planned,
        status_name(found.status)
    );
    progress_svg(&ProgressPicture {
        title: &plan.title,
        description: &description,
        course: &course,
        day: found.day,
        words: ["planned", "earned", "day"],
    })
}

/// A plan as Markdown.
#[must_use]
pub fn plan_markdown(context: &Context, export: &PlanExport) -> String {
    let plan = &export.read.plan;
    let found = &export.read.progress;
    let reasons: Vec<&str> = found.reasons.iter().map(|reason| reason_name(*reason)).collect();
    let mut text = format!(
        "# {}\n\nSkill {}, level {} to {} · {} to {} · day {} of {} · {}",
        line(&plan.title),
        line(&plan.focus_skill),
        plan.from_level,
        plan.target_level,
        plan.start_on,
        found.end_on,
        found.day,
        plan.length_days,
        status_name(found.status)
    );
    if !reasons.is_empty() {
        let _ = write!(text, " because of {}", reasons.join(", "));
    }
    text.push_str("\n\n## Milestones\n\n");
    let calendar = plan_calendar(plan, context.now);
    for one in &plan.items.0.milestones {
        let mark = if one.state == MilestoneState::Done { "x" } else { " " };
        let due = calendar.date_of(i64::from(one.plan.due_day));
        let _ = writeln!(text, "- [{mark}] {} (day {}, {due})", line(&one.plan.title), one.plan.due_day);
        if !one.plan.anchor.is_empty() {
            let _ = writeln!(text, "  - shows: {}", line(&one.plan.anchor));
        }
        if !one.note.is_empty() {
            let _ = writeln!(text, "  - {}", line(&one.note));
        }
    }
    text.push_str("\n## Commitments\n\n");
    for one in &plan.items.0.commitments {
        let _ =
            writeln!(text, "- Week {}: {}, {}", one.plan.week, line(&one.plan.cue), line(&one.plan.action));
    }
    check_ins_in_words(&mut text, &export.check_ins);
    if let Some(closing) = &plan.closing {
        let _ = write!(text, "\n## How it ended\n\n{}\n\n{}\n", closing.0.retrospective, closing.0.reason);
    }
    text
}

fn check_ins_in_words(text: &mut String, check_ins: &[CheckIn]) {
    let said = check_ins.iter().filter_map(|one| Some((one, one.answers.as_ref()?)));
    for (one, answers) in said {
        let heading = if one.kind == CheckInKind::Retention {
            String::from("30 days later")
        } else {
            format!("Week {}", one.week)
        };
        let _ = write!(text, "\n## {heading}\n\n");
        for (name, words) in [("Learned", &answers.0.learned), ("In the way", &answers.0.blocker)] {
            if !words.is_empty() {
                let _ = write!(text, "{name}: {words}\n\n");
            }
        }
        if let Some(reply) = &one.reply {
            let _ = write!(text, "Coach: {reply}\n\n");
        }
    }
}

/// A text as one line of Markdown that marks nothing up.
fn line(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.chars().fold(String::new(), |mut escaped, c| {
        if "\\`*_[]<>#".contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
        escaped
    })
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
    let claim =
        context.site.link_keys.verify(LinkPurpose::CalendarFeed, token).ok_or(CoachingError::NotFound)?;
    let plan = store::plans::find(connection, PlanId::from(claim.id)).await?;
    let plan = plan.filter(|plan| plan.feed_version == claim.version).ok_or(CoachingError::NotFound)?;
    let mentee = store::mentees::find(connection, plan.mentee_id).await?.ok_or(CoachingError::NotFound)?;
    let locale = Locale::from_tag(&mentee.locale).unwrap_or_default();
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
        let (first, last) = days.week_dates(week);
        let weekday = chrono::Weekday::from(plan.check_in_weekday);
        let offset = u64::from(weekday.days_since(chrono::Datelike::weekday(&first)));
        let date = first.checked_add_days(Days::new(offset)).unwrap_or(last).min(last);
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
