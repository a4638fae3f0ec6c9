//! Plans as files.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpResponse, get, post, web};
use askama::Template as _;
use serde::{Deserialize, Serialize};

use super::check_ins::CheckInResponse;
use super::pictures::picture_response;
use super::plan_page::PlanPage;
use super::plan_views::{PlanDetailResponse, PlanResponse, ProgressResponse, RevisionResponse};
use crate::coaching::actions::{self, PlanExport, PlanRead, Viewer};
use crate::coaching::core::picture::PROGRESS_STYLE;
use crate::identity::guards::{MenteesRead, MenteesWrite, Participant};
use crate::kernel::ids::PlanId;
use crate::kernel::locale::Locale;
use crate::platform::context::Context;
use crate::platform::problem::{Kind, Problem};
use crate::platform::web::{Answer, Call, IdempotencyKey, Once};

/// Everything about a plan.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PlanExportResponse {
    /// The plan and its revisions.
    pub plan: PlanDetailResponse,
    /// How it stands.
    pub progress: ProgressResponse,
    /// What was said week by week.
    pub check_ins: Vec<CheckInResponse>,
}

async fn export(call: &Call, who: &Participant<MenteesRead>, id: PlanId) -> Result<PlanExport, Problem> {
    let mut connection = call.connection().await?;
    Ok(actions::export_plan(&mut connection, &call.context, &Viewer::from(who), id).await?)
}

/// The picture of planned and earned weight over the days, in the language of whoever asks.
#[utoipa::path(tag = "coaching", operation_id = "get_plan_picture", params(("id" = PlanId, Path)), security(("bearer" = [])),
    responses((status = 200, body = String, content_type = "image/svg+xml")))]
#[get("/plans/{id}/progress.svg")]
pub async fn get_plan_picture(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<PlanId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&who);
    let read = actions::read_plan(&mut connection, &call.context, &viewer, id.into_inner()).await?;
    let locale = actions::language_of_viewer(&mut connection, &viewer).await?;
    Ok(plan_picture(&call.context, &read, locale))
}

/// The picture of a plan's course, in a language.
#[must_use]
pub fn plan_picture(context: &Context, read: &PlanRead, locale: Locale) -> HttpResponse {
    picture_response(PROGRESS_STYLE, actions::plan_picture(context, read, locale))
}

/// The plan as Markdown.
#[utoipa::path(tag = "coaching", operation_id = "export_plan_markdown", params(("id" = PlanId, Path)), security(("bearer" = [])),
    responses((status = 200, body = String, content_type = "text/markdown")))]
#[get("/plans/{id}/export.md")]
pub async fn export_plan_markdown(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<PlanId>,
) -> Result<HttpResponse, Problem> {
    let export = export(&call, &who, id.into_inner()).await?;
    Ok(plan_markdown(&call.context, &export))
}

/// A plan as Markdown.
#[must_use]
pub fn plan_markdown(context: &Context, export: &PlanExport) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/markdown; charset=utf-8"))
        .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"plan.md\""))
        .body(actions::plan_markdown(context, export))
}

/// The plan as JSON, with its revisions and check-ins.
#[utoipa::path(tag = "coaching", operation_id = "export_plan_json", params(("id" = PlanId, Path)), security(("bearer" = [])),
    responses((status = 200, body = PlanExportResponse)))]
#[get("/plans/{id}/export.json")]
pub async fn export_plan_json(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<PlanId>,
) -> Result<HttpResponse, Problem> {
    let export = export(&call, &who, id.into_inner()).await?;
    plan_json(&call.context, export)
}

/// A plan as JSON.
///
/// # Errors
/// A [`Problem`] when it cannot be written.
pub fn plan_json(context: &Context, export: PlanExport) -> Result<HttpResponse, Problem> {
    Ok(Answer::ok(&plan_export(context, export))?.into_response())
}

/// A plan with all that is exported of it, as JSON says it.
pub(super) fn plan_export(context: &Context, export: PlanExport) -> PlanExportResponse {
    let read = export.read;
    PlanExportResponse {
        progress: ProgressResponse::of(&read.progress),
        plan: PlanDetailResponse {
            revisions: read.revisions.into_iter().map(RevisionResponse::of).collect(),
            plan: PlanResponse::of(context, read.plan),
        },
        check_ins: export.check_ins.into_iter().map(CheckInResponse::of).collect(),
    }
}

/// The plan as a page to print.
#[utoipa::path(tag = "coaching", operation_id = "export_plan_page", params(("id" = PlanId, Path)), security(("bearer" = [])),
    responses((status = 200, body = String, content_type = "text/html")))]
#[get("/plans/{id}/export.html")]
pub async fn export_plan_page(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<PlanId>,
) -> Result<HttpResponse, Problem> {
    let export = export(&call, &who, id.into_inner()).await?;
    plan_page(&call.context, &export)
}

/// A plan as a page to print.
///
/// # Errors
/// A [`Problem`] when the page cannot be written.
pub fn plan_page(context: &Context, export: &PlanExport) -> Result<HttpResponse, Problem> {
    let page = PlanPage::of(context, export).render().map_err(|cause| {
        tracing::error!(cause = %cause, "page.not_rendered");
        Problem::new(Kind::Internal, "internal", "Something went wrong on our side. It has been noted.")
    })?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/html; charset=utf-8"))
        .insert_header((CACHE_CONTROL, "no-store"))
        .body(page))
}

/// The plan as a page, for whoever holds the link of a letter about it. What was said in check-ins is not on it.
#[utoipa::path(tag = "plan feed", operation_id = "get_plan_page",
    params(("token" = String, Path, description = "The token of a letter about the plan")),
    responses((status = 200, body = String, content_type = "text/html")))]
#[get("/plan-pages/{token}")]
pub async fn get_plan_page(call: Call, token: web::Path<String>) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let export = actions::plan_of_link(&mut connection, &call.context, &token).await?;
    plan_page(&call.context, &export)
}

/// Where a plan's dates can be subscribed to.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PlanFeedResponse {
    /// The address, a secret of the two.
    pub url: String,
}

/// Makes another address of the plan's feed; the earlier one is worthless from then on.
#[utoipa::path(tag = "coaching", operation_id = "rotate_plan_feed", security(("bearer" = [])),
    params(("id" = PlanId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 201, body = PlanFeedResponse)))]
#[post("/plans/{id}/feed/rotate")]
pub async fn rotate_plan_feed(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<PlanId>,
    key: IdempotencyKey,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let once = Once::new(who.caller(), key, &format!("{} {id}", call.route), [0; 32]);
    let (context, viewer) = (&call.context, Viewer::from(&who));
    let answer = once
        .run(&call, async |connection| {
            let url = actions::rotate_plan_feed(connection, context, &viewer, id).await?;
            Ok(Answer::created(url.clone(), &PlanFeedResponse { url })?.with_secret())
        })
        .await?;
    Ok(answer.into_response())
}

/// Milestones and check-ins as a calendar feed (RFC 5545), for whoever holds its address.
#[utoipa::path(tag = "plan feed", operation_id = "get_plan_feed",
    params(("token" = String, Path, description = "The token of the plan's feed")),
    responses((status = 200, body = String, content_type = "text/calendar")))]
#[get("/plan-feeds/{token}")]
pub async fn get_plan_feed(call: Call, token: web::Path<String>) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let feed = actions::plan_feed(&mut connection, &call.context, &token).await?;
    Ok(HttpResponse::Ok().insert_header((CONTENT_TYPE, "text/calendar; charset=utf-8")).body(feed))
}
