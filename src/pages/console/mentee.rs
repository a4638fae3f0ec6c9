//! `/console/mentees/{id}`: a mentee, how their plan stands, and what happened.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;

use super::desk::{Desk, Part};
use super::mentees::roles;
use super::today::action_line;
use super::words::{plan_line, status_badge};
use crate::coaching::actions::{
    Viewer, list_actions, list_addresses, list_plans, read_mentee, read_plan, read_timeline,
};
use crate::coaching::model::{ActionState, Mentee, PlanState};
use crate::coaching::{CoachingError, PlanFilter, TimelineEntry};
use crate::identity::MenteesRead;
use crate::kernel::ids::MenteeId;
use crate::kernel::phrases::{Voice, say};
use crate::kernel::when;
use crate::pages::view::{
    ActionLine, AnswerLine, Badge, Crumb, MenteePage, PlanLine, TimelineLine, TimelineMonth,
};
use crate::pages::words::instant;
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::Page as ListPage;

/// Plans that are looked at: one runs for each engagement.
const PLANS_MAX: i64 = 5;
/// Entries of the timeline that are shown.
const TIMELINE_MAX: i64 = 100;
/// Action items that are looked through for open ones.
const ACTIONS_MAX: i64 = 100;

/// The page. A coach who is nothing to the mentee finds nothing here.
pub(super) async fn page(desk: Desk, id: web::Path<MenteeId>) -> Result<HttpResponse, Problem> {
    let viewer = Viewer::from(&desk.coach::<MenteesRead>()?);
    let context = &desk.visit.call.context;
    let mut connection = desk.connection().await?;
    let mentee = read_mentee(&mut connection, context, &viewer, *id).await?.mentee;
    let latest = ListPage { limit: TIMELINE_MAX, after: None };
    let entries = read_timeline(&mut connection, context, (&viewer, *id), latest).await?;
    let waiting = waiting(&mut connection, &desk, (&viewer, *id)).await?;
    let plans = plans(&mut connection, &desk, (&viewer, *id)).await?;
    let actions = actions(&mut connection, &desk, (&viewer, *id)).await?;
    drop(connection);
    let voice = desk.voice();
    let crumbs = vec![Crumb { label: voice.say("console-mentees"), href: String::from("/console/mentees") }];
    let (page, console) = desk.frame_below(Part::Mentees, crumbs, mentee.name.as_str());
    desk.shown(&MenteePage {
        page,
        console,
        badge: status_badge(voice, mentee.status.name()),
        facts: facts(voice, &mentee),
        waiting,
        plans,
        actions,
        months: months(&desk, &entries),
        name: mentee.name,
    })
}

fn facts(voice: Voice, mentee: &Mentee) -> Vec<AnswerLine> {
    let outcome = mentee.intake.as_ref().map(|intake| intake.good_outcome.clone()).unwrap_or_default();
    let lines = [
        ("mentee-roles", roles(mentee)),
        ("mentee-company", mentee.company.clone()),
        ("mentee-email", mentee.email.clone()),
        ("mentee-zone", mentee.time_zone.clone()),
        ("mentee-outcome", outcome),
        ("mentee-tags", mentee.tags.0.join(", ")),
    ];
    let known = lines.into_iter().filter(|(_, value)| !value.is_empty());
    known.map(|(key, value)| AnswerLine { label: voice.say(key), value }).collect()
}

/// Addresses that wait for the mentee's word; for whoever coaches them wholly.
async fn waiting(
    connection: &mut Connection,
    desk: &Desk,
    (viewer, id): (&Viewer, MenteeId),
) -> Result<Vec<String>, Problem> {
    let known = match list_addresses(connection, &desk.visit.call.context, viewer, id).await {
        Err(CoachingError::NotFound) => Vec::new(),
        known => known?,
    };
    let waiting = known.into_iter().filter(|one| one.confirmed_at.is_none());
    Ok(waiting.map(|one| say!(desk.voice(), "mentee-address-waits", name = one.email)).collect())
}

async fn plans(
    connection: &mut Connection,
    desk: &Desk,
    (viewer, id): (&Viewer, MenteeId),
) -> Result<Vec<PlanLine>, Problem> {
    let context = &desk.visit.call.context;
    let filter = PlanFilter { mentee_id: Some(id), state: Some(PlanState::Active), ..PlanFilter::default() };
    let page = ListPage { limit: PLANS_MAX, after: None };
    let mut lines = Vec::new();
    for plan in list_plans(connection, context, viewer, (filter, page)).await? {
        let read = read_plan(connection, context, viewer, plan.id).await?;
        lines.push(plan_line(desk.voice(), &plan.title, &read.progress));
    }
    Ok(lines)
}

async fn actions(
    connection: &mut Connection,
    desk: &Desk,
    of: (&Viewer, MenteeId),
) -> Result<Vec<ActionLine>, Problem> {
    let today = when::date(desk.zone(), desk.now());
    let page = ListPage { limit: ACTIONS_MAX, after: None };
    let found = list_actions(connection, &desk.visit.call.context, of, page).await?;
    let open = found.iter().filter(|action| action.state == ActionState::Open);
    Ok(open.map(|action| action_line(desk.voice(), action, today)).collect())
}

fn months(desk: &Desk, entries: &[TimelineEntry]) -> Vec<TimelineMonth> {
    let (voice, today) = (desk.voice(), when::date(desk.zone(), desk.now()));
    let mut months: Vec<TimelineMonth> = Vec::new();
    for entry in entries {
        let date = when::date(desk.zone(), entry.at);
        let name = when::month_and_year(voice.locale(), date);
        if months.last().is_none_or(|month| month.name != name) {
            months.push(TimelineMonth { name, entries: Vec::new() });
        }
        if let Some(month) = months.last_mut() {
            month.entries.push(line(voice, entry, (date, today)));
        }
    }
    months
}

fn line(voice: Voice, entry: &TimelineEntry, (date, today): (NaiveDate, NaiveDate)) -> TimelineLine {
    let kind = entry.kind.as_str();
    TimelineLine {
        date: when::short_date(voice.locale(), date, today),
        at: instant(entry.at),
        kind: voice.find(&format!("timeline-{kind}")).unwrap_or_else(|| kind.to_owned()),
        title: title(voice, entry),
        badge: badge(voice, entry),
    }
}

/// What an entry is called: in its own words, but for names that the program gave.
fn title(voice: Voice, entry: &TimelineEntry) -> String {
    let title = &entry.title;
    match entry.kind.as_str() {
        "check_in" => match title.rsplit_once(' ') {
            Some(("weekly", week)) => say!(voice, "mentee-week", week = week),
            _ => voice.say("mentee-retention"),
        },
        "assessment" => voice.find(&format!("assessment-{title}")).unwrap_or_else(|| title.clone()),
        _ => title.clone(),
    }
}

/// How far it has come; who reads a note.
fn badge(voice: Voice, entry: &TimelineEntry) -> Option<Badge> {
    (!entry.state.is_empty()).then(|| status_badge(voice, &entry.state))
}
