//! `/console/plans`: a coach's plans as a board, by how they stand.

use actix_web::HttpResponse;

use super::desk::{Desk, Part};
use super::words::status_badge;
use crate::coaching::PlanFilter;
use crate::coaching::actions::{Viewer, list_plans, name_mentees, plan_calendar};
use crate::coaching::model::{Plan, PlanState};
use crate::identity::MenteesRead;
use crate::kernel::phrases::{Voice, say};
use crate::kernel::when;
use crate::pages::view::{Badge, NamedLink, PlanCard, PlanColumn, PlansPage, StandingLine, Tone};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{LIMIT_MAX, Page as ListPage};

/// The page.
pub(super) const PATH: &str = "/console/plans";
/// Plans that are over that are shown of each kind.
const OVER_MAX: i64 = 50;
/// The columns, with the key of their name.
const COLUMNS: [(&str, &str); 4] = [
    ("needs-you", "plans-needs-you"),
    ("on-their-way", "plans-on-their-way"),
    ("to-agree", "plans-to-agree"),
    ("breaks", "plans-breaks"),
];

/// The page.
pub(super) async fn page(desk: Desk) -> Result<HttpResponse, Problem> {
    let viewer = Viewer::from(&desk.coach::<MenteesRead>()?);
    let shows_over = desk.query()?.first("over").is_some();
    let mut connection = desk.connection().await?;
    let mut plans = Vec::new();
    for state in [PlanState::Active, PlanState::Paused, PlanState::Proposed, PlanState::Draft] {
        plans.extend(of_state(&mut connection, &desk, &viewer, (state, LIMIT_MAX)).await?);
    }
    let mut over = Vec::new();
    if shows_over {
        for state in [PlanState::Completed, PlanState::EndedEarly] {
            over.extend(of_state(&mut connection, &desk, &viewer, (state, OVER_MAX)).await?);
        }
    }
    drop(connection);
    let voice = desk.voice();
    let columns = COLUMNS.map(|(key, name)| PlanColumn {
        key,
        name: voice.say(name),
        cards: plans.iter().filter(|(plan, _)| column(plan) == key).map(|one| card(&desk, one)).collect(),
    });
    let (page, console) = desk.frame(Part::Plans, voice.say("console-plans"));
    desk.shown(&PlansPage {
        page,
        console,
        columns: columns.into(),
        over: over.iter().map(|one| over_line(&desk, one)).collect(),
        shows_over,
        is_empty: plans.is_empty() && over.is_empty(),
    })
}

async fn of_state(
    connection: &mut Connection,
    desk: &Desk,
    viewer: &Viewer,
    (state, limit): (PlanState, i64),
) -> Result<Vec<(Plan, String)>, Problem> {
    let filter = PlanFilter { state: Some(state), ..PlanFilter::default() };
    let page = ListPage { limit, after: None };
    let mut rows = list_plans(connection, &desk.visit.call.context, viewer, (filter, page)).await?;
    rows.truncate(page.size());
    Ok(name_mentees(connection, viewer, (rows, |plan: &Plan| plan.mentee_id)).await?)
}

fn column(plan: &Plan) -> &'static str {
    match (plan.state, plan.status.as_str()) {
        (PlanState::Active, "at_risk" | "watch" | "overrun") => "needs-you",
        (PlanState::Active, _) => "on-their-way",
        (PlanState::Paused, _) => "breaks",
        _ => "to-agree",
    }
}

/// A shape for each status, so that colour is not needed.
pub(super) fn shape(name: &str) -> &'static str {
    match name {
        "at_risk" => "▲",
        "watch" | "overrun" => "◆",
        "on_track" | "completed" => "●",
        "paused" => "‖",
        "proposed" => "◇",
        _ => "○",
    }
}

/// How a plan stands: of one that runs what was found last, of others their state.
pub(super) fn plan_badge(voice: Voice, plan: &Plan) -> (Badge, &'static str) {
    if plan.state != PlanState::Active {
        let name = plan.state.name();
        return (status_badge(voice, name), shape(name));
    }
    let name = plan.status.as_str();
    let label = voice.find(&format!("plan-status-{name}")).unwrap_or_else(|| name.to_owned());
    let tone = match name {
        "at_risk" => Tone::Bad,
        "watch" | "overrun" => Tone::Warn,
        "on_track" => Tone::Good,
        _ => Tone::Neutral,
    };
    (Badge { label, tone }, shape(name))
}

fn card(desk: &Desk, (plan, name): &(Plan, String)) -> PlanCard {
    let voice = desk.voice();
    let (badge, shape) = plan_badge(voice, plan);
    let reasons = plan.status_reasons.0.iter().filter(|_| plan.state == PlanState::Active);
    let reasons = reasons.filter_map(|reason| voice.find(&format!("plan-reason-{reason}")));
    PlanCard {
        link: NamedLink { label: plan.title.clone(), href: format!("{PATH}/{}", plan.id) },
        mentee: name.clone(),
        shape,
        badge,
        reasons: reasons.collect::<Vec<_>>().join(" · "),
        week: week_of(desk, plan),
    }
}

/// "Week 6 of 13", or from when on.
pub(super) fn week_of(desk: &Desk, plan: &Plan) -> String {
    let (voice, calendar) = (desk.voice(), plan_calendar(plan, desk.now()));
    if plan.is_running() && calendar.day() >= 1 {
        let week = calendar.week().min(calendar.weeks());
        return say!(voice, "plan-week-of", week = week, weeks = calendar.weeks());
    }
    let today = when::date(desk.zone(), desk.now());
    say!(voice, "plan-from", date = when::short_date(voice.locale(), plan.start_on, today))
}

fn over_line(desk: &Desk, (plan, name): &(Plan, String)) -> StandingLine {
    let voice = desk.voice();
    let on = plan.closed_at.unwrap_or(plan.updated_at);
    let on = when::plain_date(voice.locale(), when::date(desk.zone(), on));
    StandingLine {
        link: NamedLink { label: plan.title.clone(), href: format!("{PATH}/{}", plan.id) },
        badge: status_badge(voice, plan.state.name()),
        about: format!("{name} · {on}"),
    }
}
