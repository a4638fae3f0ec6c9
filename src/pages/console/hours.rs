//! `/console/calendar/hours`: bookable hours, shown and changed.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use chrono::NaiveDate;

use super::desk::{Deed, Desk};
use super::hours_form::{Week, Wish, windows_of};
use super::hours_view::{Refused, view};
use super::schedules::{DEFAULT, NEW, REMOVE};
use super::sheet;
use crate::booking::actions::{
    ScheduleDraft, create_schedule, list_outside_hours, list_schedules, read_schedule, update_schedule,
};
use crate::booking::model::{DateOverride, Schedule};
use crate::identity::{BookingsRead, BookingsWrite};
use crate::kernel::ids::{ScheduleId, UserId};
use crate::pages::once::once_as;
use crate::platform::db::Connection;
use crate::platform::problem::{Kind, Problem};
use crate::platform::web::{Answer, IfMatch, LIMIT_MAX, Page as ListPage};

/// The page.
pub(super) const PATH: &str = "/console/calendar/hours";
/// What the address says was just done.
pub(super) const DONE: [(&str, &str); 4] = [
    ("saved", "hours-saved"),
    ("date", "hours-date-saved"),
    (DEFAULT, "hours-is-default"),
    (REMOVE, "hours-removed"),
];

/// The page of the schedule that is asked for, else of the default.
pub(super) async fn page(desk: Desk) -> Result<HttpResponse, Problem> {
    let query = desk.query()?;
    let asked = query.first("schedule").and_then(|id| id.parse().ok());
    let refused = Refused { is_new: query.first("schedule") == Some(NEW), ..Refused::default() };
    shown(&desk, (asked, StatusCode::OK), Some(refused)).await
}

/// The page of a schedule, after a deed with the whole of it that was refused.
pub(super) async fn refused_of_schedule(
    desk: &Desk,
    id: ScheduleId,
    refused: &sheet::Refused,
) -> Result<HttpResponse, Problem> {
    let said = Refused { said: Some(refused.said.clone()), ..Refused::default() };
    shown(desk, (Some(id), refused.status), Some(said)).await
}

/// Makes the first schedule.
pub(super) async fn create(deed: Deed) -> Result<HttpResponse, Problem> {
    let (desk, form) = (&deed.desk, &deed.form);
    let user_id = desk.coach::<BookingsWrite>()?.user_id;
    let week = Week::of(&form.pairs);
    let context = &desk.visit.call.context;
    let effect = async |connection: &mut Connection| {
        let draft = ScheduleDraft {
            name: week.name.clone(),
            time_zone: week.time_zone.clone(),
            weekly: week.weekly.clone(),
            overrides: Vec::new(),
            is_default: false,
        };
        let row = create_schedule(connection, context, user_id, draft).await?;
        Answer::created(saved(row.id, "saved"), &())
    };
    match once_as(&desk.visit.call, &desk.caller()?, (form, "hours"), effect).await {
        Ok(answer) => Ok(desk.see_other(answer.location().unwrap_or(PATH))),
        Err(problem) => refuse(desk, None, (problem, Wish::Week(week))).await,
    }
}

/// Keeps other hours of the week.
pub(super) async fn save(deed: Deed, id: web::Path<ScheduleId>) -> Result<HttpResponse, Problem> {
    let week = Week::of(&deed.form.pairs);
    change(&deed, *id, Wish::Week(week)).await
}

/// Keeps other hours of a date, or closes it.
pub(super) async fn save_date(deed: Deed, id: web::Path<ScheduleId>) -> Result<HttpResponse, Problem> {
    let date = date_of(&deed);
    let Some(date) = date else {
        let fault = deed.desk.voice().say("hours-no-such-date");
        let refused = Refused { wish: None, date_fault: Some(fault), ..Refused::default() };
        let shown_as = (Some(*id), StatusCode::UNPROCESSABLE_ENTITY);
        return shown(&deed.desk, shown_as, Some(refused)).await;
    };
    let windows = windows_of(&deed.form.pairs);
    change(&deed, *id, Wish::Date(DateOverride { date, windows })).await
}

/// Gives a date its usual hours again.
pub(super) async fn remove_date(deed: Deed, id: web::Path<ScheduleId>) -> Result<HttpResponse, Problem> {
    match date_of(&deed) {
        Some(date) => change(&deed, *id, Wish::NoDate(date)).await,
        None => Ok(deed.desk.see_other(&saved(*id, "none"))),
    }
}

fn date_of(deed: &Deed) -> Option<NaiveDate> {
    deed.form.pairs.first("date").and_then(|text| text.parse().ok())
}

fn saved(id: ScheduleId, what: &str) -> String {
    format!("{PATH}?schedule={id}&done={what}")
}

/// Changes the schedule in the revision that the page showed.
async fn change(deed: &Deed, id: ScheduleId, wish: Wish) -> Result<HttpResponse, Problem> {
    let (desk, form) = (&deed.desk, &deed.form);
    let user_id = desk.coach::<BookingsWrite>()?.user_id;
    let revision = form.pairs.first("revision").and_then(|text| text.parse().ok());
    let if_match = IfMatch::Revisions(Vec::from_iter(revision));
    let context = &desk.visit.call.context;
    let effect = async |connection: &mut Connection| {
        let current = read_schedule(connection, user_id, id).await?;
        let draft = drafted(&current, &wish);
        update_schedule(connection, context, (user_id, id), (&if_match, draft)).await?;
        Answer::ok(&())
    };
    let (target, done) = match &wish {
        Wish::Week(_) => (format!("hours {id}"), "saved"),
        Wish::Date(day) => (format!("hours {id} {}", day.date), "date"),
        Wish::NoDate(date) => (format!("usual hours {id} {date}"), "date"),
    };
    match once_as(&desk.visit.call, &desk.caller()?, (form, &target), effect).await {
        Ok(_) => Ok(desk.see_other(&saved(id, done))),
        Err(problem) => refuse(desk, Some(id), (problem, wish)).await,
    }
}

fn drafted(current: &Schedule, wish: &Wish) -> ScheduleDraft {
    let mut draft = ScheduleDraft::of(current);
    match wish.clone() {
        Wish::Week(week) => {
            draft.name = week.name;
            draft.time_zone = week.time_zone;
            draft.weekly = week.weekly;
        }
        Wish::Date(day) => {
            draft.overrides.retain(|other| other.date != day.date);
            draft.overrides.push(day);
            draft.overrides.sort_by_key(|day| day.date);
        }
        Wish::NoDate(date) => draft.overrides.retain(|other| other.date != date),
    }
    draft
}

/// The page with what was typed and what is wrong with it; where somebody else was first, with the revision of theirs, so
/// that to send it once more is a decision.
async fn refuse(
    desk: &Desk,
    id: Option<ScheduleId>,
    (problem, wish): (Problem, Wish),
) -> Result<HttpResponse, Problem> {
    if !matches!(problem.kind(), Kind::Unacceptable | Kind::StaleVersion) {
        return Err(problem);
    }
    let is_stale = problem.kind() == Kind::StaleVersion;
    let pointers = problem.errors().iter().map(|fault| fault.pointer.clone()).collect();
    let refused =
        Refused { wish: Some(wish), is_stale, pointers, is_new: id.is_none(), ..Refused::default() };
    shown(desk, (id, problem.kind().status()), Some(refused)).await
}

async fn shown(
    desk: &Desk,
    (asked, status): (Option<ScheduleId>, StatusCode),
    refused: Option<Refused>,
) -> Result<HttpResponse, Problem> {
    let user_id = desk.coach::<BookingsRead>()?.user_id;
    let context = &desk.visit.call.context;
    let refused = refused.unwrap_or_default();
    let mut connection = desk.connection().await?;
    let own = own_schedules(&mut connection, user_id).await?;
    let schedule = match asked {
        None if refused.is_new => None,
        Some(id) => Some(own.iter().find(|one| one.id == id).ok_or_else(Problem::not_found)?),
        None => own.iter().find(|one| one.is_default).or_else(|| own.first()),
    };
    let outside = match schedule {
        Some(schedule) => list_outside_hours(&mut connection, context, (&own, schedule)).await?,
        None => Vec::new(),
    };
    drop(connection);
    desk.answered(status, &view(desk, (&own, schedule), &outside, refused)?)
}

async fn own_schedules(connection: &mut Connection, user_id: UserId) -> Result<Vec<Schedule>, Problem> {
    let all = ListPage { limit: LIMIT_MAX, after: None };
    Ok(list_schedules(connection, user_id, all).await?)
}
