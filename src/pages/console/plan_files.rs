//! A plan as files: to print, as Markdown, as JSON, and its course as a picture.

use actix_web::{HttpResponse, web};

use super::desk::Desk;
use crate::coaching::actions::{PlanExport, Viewer, export_plan};
use crate::coaching::api::shown;
use crate::identity::MenteesRead;
use crate::kernel::ids::PlanId;
use crate::platform::problem::Problem;

async fn export(desk: &Desk, id: PlanId) -> Result<PlanExport, Problem> {
    let viewer = Viewer::from(&desk.coach::<MenteesRead>()?);
    let mut connection = desk.connection().await?;
    Ok(export_plan(&mut connection, &desk.visit.call.context, &viewer, id).await?)
}

/// To print.
pub(super) async fn print(desk: Desk, id: web::Path<PlanId>) -> Result<HttpResponse, Problem> {
    shown::plan_page(&desk.visit.call.context, &export(&desk, *id).await?)
}

/// As Markdown.
pub(super) async fn markdown(desk: Desk, id: web::Path<PlanId>) -> Result<HttpResponse, Problem> {
    Ok(shown::plan_markdown(&desk.visit.call.context, &export(&desk, *id).await?))
}

/// As JSON.
pub(super) async fn json(desk: Desk, id: web::Path<PlanId>) -> Result<HttpResponse, Problem> {
    shown::plan_json(&desk.visit.call.context, export(&desk, *id).await?)
}

/// Planned and earned over the days.
pub(super) async fn picture(desk: Desk, id: web::Path<PlanId>) -> Result<HttpResponse, Problem> {
    let read = export(&desk, *id).await?.read;
    Ok(shown::plan_picture(&desk.visit.call.context, &read, desk.voice().locale()))
}
