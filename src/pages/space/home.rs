//! `/space`: what is next, and what this week asks.

use actix_web::HttpResponse;

use super::actions::{action_rows, open_first};
use super::plan::{commitment_rows, current};
use super::room::{Part, Room};
use super::sessions::{session_row, upcoming};
use crate::coaching::CheckInFilter;
use crate::coaching::actions::{check_in_url, list_actions, list_check_ins, read_check_in, read_plan};
use crate::coaching::model::{CheckInStatus, PlanState, Side};
use crate::kernel::phrases::say;
use crate::kernel::when;
use crate::pages::console::plan_line;
use crate::pages::view::{NamedLink, SpaceHomePage};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::Page as ListPage;

/// Items that are looked through for open ones.
const ACTIONS_MAX: i64 = 100;

/// The page.
pub(super) async fn page(room: Room) -> Result<HttpResponse, Problem> {
    let (voice, context) = (room.voice(), &room.visit.call.context);
    let whose = (&room.viewer, room.id());
    let mut connection = room.connection().await?;
    let next = upcoming(&mut connection, &room).await?.into_iter().next_back();
    let plan = current(&mut connection, &room).await?;
    let read = match plan {
        Some(plan) => Some(read_plan(&mut connection, context, &room.viewer, plan.id).await?),
        None => None,
    };
    let all = ListPage { limit: ACTIONS_MAX, after: None };
    let actions = list_actions(&mut connection, context, whose, all).await?;
    let check_in = check_in_that_waits(&mut connection, &room).await?;
    drop(connection);
    let running = read.as_ref().filter(|read| read.plan.is_running());
    let waiting = read.as_ref().filter(|read| {
        read.plan.proposal.as_ref().is_some_and(|proposal| !proposal.0.by_mentee)
            && !matches!(read.plan.state, PlanState::Completed | PlanState::EndedEarly)
    });
    let (page, console) = room.frame(Part::Home, voice.say("space-home"));
    room.shown(&SpaceHomePage {
        page,
        date: when::day_date(voice.locale(), room.today()),
        next: next.map(|one| session_row(&room, &one)),
        waiting: waiting.map(|read| NamedLink {
            label: say!(voice, "space-plan-waits", name = &read.plan.title),
            href: room.visit.language.href(&format!("/space/plan/{}", read.plan.id)),
        }),
        plan: running.map(|read| plan_line(voice, &read.plan.title, &read.progress)),
        day: running.map(|read| {
            say!(voice, "space-plan-day", day = read.progress.day, length = read.plan.length_days)
        }),
        week: running.map(|read| say!(voice, "space-week", week = read.progress.week)).unwrap_or_default(),
        commitments: running.map(|read| commitment_rows(voice, read, read.progress.week)).unwrap_or_default(),
        check_in,
        actions: action_rows(
            &room,
            open_first(actions).into_iter().filter(|one| one.assignee == Side::Mentee),
        )
        .into_iter()
        .filter(|row| row.is_open)
        .collect(),
        console,
    })
}

/// The newest check-in that still takes an answer.
async fn check_in_that_waits(connection: &mut Connection, room: &Room) -> Result<Option<String>, Problem> {
    let context = &room.visit.call.context;
    let filter = CheckInFilter {
        mentee_id: Some(room.id()),
        state: Some(CheckInStatus::Due),
        ..CheckInFilter::default()
    };
    let page = ListPage { limit: 1, after: None };
    let due = list_check_ins(connection, context, &room.viewer, (filter, page)).await?;
    let Some(newest) = due.into_iter().next() else { return Ok(None) };
    let seen = read_check_in(connection, context, &room.viewer, newest.id).await?;
    Ok(seen.is_open.then(|| check_in_url(&context.site, &seen.check_in)))
}
