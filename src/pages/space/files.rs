//! Pictures, pages to print, and the file with everything: the same as the API answers with.

use actix_web::{HttpResponse, web};

use super::room::Room;
use crate::coaching::actions::strategies::{read_canvas, read_standing};
use crate::coaching::actions::{
    RoleWish, assessment_detail, assessment_radar, evidence_coverage, export_person, export_plan, read_plan,
};
use crate::coaching::api::shown;
use crate::kernel::ids::{AssessmentId, PlanId, StrategyId};
use crate::platform::problem::Problem;

/// Planned and earned over the days.
pub(super) async fn plan_picture(room: Room, id: web::Path<PlanId>) -> Result<HttpResponse, Problem> {
    let context = &room.visit.call.context;
    let mut connection = room.connection().await?;
    let read = read_plan(&mut connection, context, &room.viewer, *id).await?;
    Ok(shown::plan_picture(context, &read, room.voice().locale()))
}

/// A plan to print.
pub(super) async fn plan_print(room: Room, id: web::Path<PlanId>) -> Result<HttpResponse, Problem> {
    let context = &room.visit.call.context;
    let mut connection = room.connection().await?;
    let export = export_plan(&mut connection, context, &room.viewer, *id).await?;
    shown::plan_page(context, &export)
}

/// Where the mentee stands, and what the role asks for.
pub(super) async fn radar(room: Room, id: web::Path<AssessmentId>) -> Result<HttpResponse, Problem> {
    let mut connection = room.connection().await?;
    let radar = assessment_radar(&mut connection, &room.visit.call.context, &room.viewer, *id).await?;
    Ok(shown::radar(&radar, room.voice().locale()))
}

/// An assessment to print.
pub(super) async fn assessment_print(
    room: Room,
    id: web::Path<AssessmentId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = room.connection().await?;
    let detail = assessment_detail(&mut connection, &room.visit.call.context, &room.viewer, *id).await?;
    shown::assessment_page(&detail)
}

/// A strategy to print: the version that the address names, and on one page if it says so.
pub(super) async fn strategy_print(room: Room, id: web::Path<StrategyId>) -> Result<HttpResponse, Problem> {
    let pairs = room.query()?;
    let mut connection = room.connection().await?;
    let (context, version) = (&room.visit.call.context, pairs.number("version")?);
    let (seen, canvas) = if version.is_some() {
        read_canvas(&mut connection, context, (&room.viewer, *id), version).await?
    } else {
        let found = read_standing(&mut connection, context, &room.viewer, *id).await?;
        (found.seen, found.canvas)
    };
    let is_one_page = matches!(pairs.first("one_page"), Some("1" | "true"));
    shown::strategy_page(&seen, &canvas, is_one_page)
}

/// What evidence covers of the role aimed at.
pub(super) async fn coverage(room: Room) -> Result<HttpResponse, Problem> {
    let mut connection = room.connection().await?;
    let whose = (&room.viewer, room.id());
    let found =
        evidence_coverage(&mut connection, &room.visit.call.context, whose, RoleWish::default()).await?;
    Ok(shown::coverage(&found, room.voice().locale()))
}

/// Everything about the mentee.
pub(super) async fn export(room: Room) -> Result<HttpResponse, Problem> {
    let context = &room.visit.call.context;
    let mut connection = room.connection().await?;
    let export = export_person(&mut connection, context, &room.viewer, room.id()).await?;
    drop(connection);
    shown::person_file(context, export)
}
