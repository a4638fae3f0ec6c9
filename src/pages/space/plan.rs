//! `/space/plan`: ninety days, week by week.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use super::room::{Part, Room, Wish};
use super::weeks::weeks;
use crate::coaching::PlanFilter;
use crate::coaching::actions::{PlanRead, accept_plan, decline_plan, export_plan, list_plans};
use crate::coaching::core::progress::CommitmentState;
use crate::coaching::model::{Plan, PlanState};
use crate::kernel::ids::PlanId;
use crate::kernel::phrases::{Voice, say};
use crate::pages::console::{plan_line, status_badge};
use crate::pages::view::{NamedLink, Notice, SpaceCommitment, SpacePlanPage, SpaceProposal};
use crate::pages::words::if_then;
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Page as ListPage};

/// Plans that are looked through.
const PLANS_MAX: i64 = 50;

async fn plans(connection: &mut Connection, room: &Room) -> Result<Vec<Plan>, Problem> {
    let filter = PlanFilter { mentee_id: Some(room.id()), ..PlanFilter::default() };
    let page = ListPage { limit: PLANS_MAX, after: None };
    Ok(list_plans(connection, &room.visit.call.context, &room.viewer, (filter, page)).await?)
}

/// The plan that runs, else the one that waits, else the newest.
pub(super) async fn current(connection: &mut Connection, room: &Room) -> Result<Option<Plan>, Problem> {
    let mut plans = plans(connection, room).await?;
    plans.sort_by_key(|plan| match plan.state {
        PlanState::Active | PlanState::Paused => 0,
        PlanState::Proposed => 1,
        PlanState::Draft => 2,
        PlanState::Completed | PlanState::EndedEarly => 3,
    });
    Ok(plans.into_iter().next())
}

/// The plan that matters now.
pub(super) async fn newest(room: Room) -> Result<HttpResponse, Problem> {
    let mut connection = room.connection().await?;
    let plan = current(&mut connection, &room).await?;
    drop(connection);
    let id = plan.map(|plan| plan.id);
    shown(&room, StatusCode::OK, (id, None, None)).await
}

/// One plan.
pub(super) async fn page(room: Room, id: web::Path<PlanId>) -> Result<HttpResponse, Problem> {
    shown(&room, StatusCode::OK, (Some(*id), None, None)).await
}

/// Accepts the revision that is shown.
pub(super) async fn accept(wish: Wish, id: web::Path<PlanId>) -> Result<HttpResponse, Problem> {
    let (id, viewer) = (*id, wish.room.viewer);
    let number = wish.form.pairs.number("number")?.unwrap_or_default();
    let context = &wish.room.visit.call.context;
    let effect = async |connection: &mut Connection| {
        accept_plan(connection, context, (&viewer, id), number).await?;
        Answer::ok(&())
    };
    answered(&wish, id, "accepted", effect).await
}

/// Asks for changes.
pub(super) async fn decline(wish: Wish, id: web::Path<PlanId>) -> Result<HttpResponse, Problem> {
    let (id, viewer) = (*id, wish.room.viewer);
    let context = &wish.room.visit.call.context;
    let reason = wish.typed("reason");
    let effect = async |connection: &mut Connection| {
        decline_plan(connection, context, (&viewer, id), reason.to_owned()).await?;
        Answer::ok(&())
    };
    answered(&wish, id, "declined", effect).await
}

async fn answered<F>(wish: &Wish, id: PlanId, done: &str, effect: F) -> Result<HttpResponse, Problem>
where
    F: AsyncFn(&mut Connection) -> Result<Answer, Problem>,
{
    let path = format!("/space/plan/{id}");
    match wish.done(&format!("{done} {id}"), (&path, done), effect).await? {
        Ok(response) => Ok(response),
        Err(problem) => {
            let notice = wish.room.refusal(&problem);
            let kept = Some(wish.typed("reason").to_owned()).filter(|reason| !reason.is_empty());
            shown(&wish.room, problem.kind().status(), (Some(id), Some(notice), kept)).await
        }
    }
}

async fn shown(
    room: &Room,
    status: StatusCode,
    (id, notice, kept): (Option<PlanId>, Option<Notice>, Option<String>),
) -> Result<HttpResponse, Problem> {
    let (voice, context) = (room.voice(), &room.visit.call.context);
    let mut connection = room.connection().await?;
    let others = plans(&mut connection, room).await?;
    let export = match id {
        Some(id) => Some(export_plan(&mut connection, context, &room.viewer, id).await?),
        None => None,
    };
    drop(connection);
    let title = export.as_ref().map_or_else(|| voice.say("space-plan"), |one| one.read.plan.title.clone());
    let (page, mut console) = room.frame(Part::Plan, title);
    (console.notice, console.kept) = (notice.or(console.notice), kept);
    let read = export.as_ref().map(|export| &export.read);
    let below =
        |rest: &str| read.map(|read| format!("/space/plan/{}{rest}", read.plan.id)).unwrap_or_default();
    let view = SpacePlanPage {
        line: read.map(|read| line(voice, read)),
        day: read.map(|read| day(voice, read)).unwrap_or_default(),
        suggestion: read.map(|read| suggestion(voice, read)).unwrap_or_default(),
        week: read.map(|read| say!(voice, "space-week", week = read.progress.week)).unwrap_or_default(),
        commitments: read
            .filter(|read| read.plan.is_running())
            .map(|read| commitment_rows(voice, read, read.progress.week))
            .unwrap_or_default(),
        proposal: read.and_then(|read| proposal(voice, read)),
        weeks: export.as_ref().map(|export| weeks(room, export)).unwrap_or_default(),
        picture: below("/progress.svg"),
        points: read
            .map(|read| {
                let found = &read.progress;
                say!(
                    voice,
                    "space-plan-points",
                    earned = found.earned,
                    total = found.total,
                    planned = found.planned
                )
            })
            .unwrap_or_default(),
        print: room.visit.language.href(&below("/print")),
        others: others
            .into_iter()
            .filter(|plan| read.is_none_or(|read| read.plan.id != plan.id))
            .map(|plan| NamedLink {
                label: plan.title,
                href: room.visit.language.href(&format!("/space/plan/{}", plan.id)),
            })
            .collect(),
        page,
        console,
    };
    room.answered(status, &view)
}

/// How it stands and why; of one that does not run, how far it has come.
fn line(voice: Voice, read: &PlanRead) -> crate::pages::view::PlanLine {
    let mut line = plan_line(voice, "", &read.progress);
    if !read.plan.is_running() {
        line.badge = status_badge(voice, read.plan.state.name());
        line.reasons = String::new();
    }
    line
}

fn day(voice: Voice, read: &PlanRead) -> String {
    if read.plan.is_running() {
        say!(voice, "space-plan-day", day = read.progress.day, length = read.plan.length_days)
    } else {
        String::new()
    }
}

/// One thing to do about it.
fn suggestion(voice: Voice, read: &PlanRead) -> String {
    let first = read.progress.reasons.first().filter(|_| read.plan.is_running());
    first
        .and_then(|reason| {
            let name = crate::coaching::actions::reason_name(*reason);
            voice.find(&format!("space-suggest-{name}"))
        })
        .unwrap_or_default()
}

/// A revision that waits for the mentee.
fn proposal(voice: Voice, read: &PlanRead) -> Option<SpaceProposal> {
    let plan = &read.plan;
    let waits = &plan.proposal.as_ref()?.0;
    if waits.by_mentee || matches!(plan.state, PlanState::Completed | PlanState::EndedEarly) {
        return None;
    }
    let revision = read.revisions.iter().find(|one| one.number == waits.number)?;
    Some(SpaceProposal {
        number: waits.number,
        reason: revision.reason.clone(),
        milestones: revision.content.0.milestones.iter().map(|one| one.title.clone()).collect(),
        commitments: revision
            .content
            .0
            .commitments
            .iter()
            .map(|one| if_then(voice, &one.cue, &one.action))
            .collect(),
        accept: format!("/space/plan/{}/accept", plan.id),
        decline: format!("/space/plan/{}/decline", plan.id),
    })
}

/// The if-then commitments of a week.
pub(super) fn commitment_rows(voice: Voice, read: &PlanRead, week: i64) -> Vec<SpaceCommitment> {
    let of_week = read.plan.items.0.commitments.iter().filter(|one| i64::from(one.plan.week) == week);
    of_week
        .filter(|one| one.state != CommitmentState::Dropped)
        .map(|one| SpaceCommitment {
            text: if_then(voice, &one.plan.cue, &one.plan.action),
            obstacle: one.plan.obstacle_plan.clone(),
            state: match one.state {
                CommitmentState::Kept => Some(voice.say("check-in-kept")),
                CommitmentState::Partial => Some(voice.say("check-in-partly")),
                CommitmentState::Missed => Some(voice.say("check-in-missed")),
                _ => None,
            },
        })
        .collect()
}
