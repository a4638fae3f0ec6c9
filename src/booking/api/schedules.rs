//! `/schedules`: bookable hours.

use actix_web::{HttpResponse, delete, get, patch, post, web};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::booking::actions::{self, ScheduleDraft};
use crate::booking::model::Schedule;
use crate::identity::guards::{BookingsRead, BookingsWrite, Coach};
use crate::kernel::ids::ScheduleId;
use crate::platform::problem::Problem;
use crate::platform::web::{
    Answer, Call, Caller, Cursor, IdempotencyKey, IfMatch, Json, List, Once, PageQuery, Query, listed, merged,
};

/// A schedule as its coach sees it.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ScheduleResponse {
    /// Its id.
    pub id: ScheduleId,
    /// Its settings.
    #[serde(flatten)]
    pub settings: ScheduleDraft,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

impl ScheduleResponse {
    fn of(row: &Schedule) -> Self {
        Self {
            id: row.id,
            settings: ScheduleDraft::of(row),
            created_at: row.created_at,
            updated_at: row.updated_at,
        }
    }
}

fn answer(row: &Schedule) -> Result<Answer, Problem> {
    Ok(Answer::ok(&ScheduleResponse::of(row))?.with_revision(row.revision))
}

/// The coach's schedules, newest first.
#[utoipa::path(tag = "booking", operation_id = "list_schedules", params(PageQuery), security(("bearer" = [])),
    responses((status = 200, body = List<ScheduleResponse>)))]
#[get("/schedules")]
pub async fn list_schedules(
    call: Call,
    coach: Coach<BookingsRead>,
    query: Query<PageQuery>,
) -> Result<HttpResponse, Problem> {
    let page = query.0.page()?;
    let mut connection = call.connection().await?;
    let rows = actions::list_schedules(&mut connection, coach.user_id, page).await?;
    let list = page.list(
        rows,
        |row| Cursor { at: row.created_at, id: row.id.into() },
        |row| ScheduleResponse::of(&row),
    );
    listed(&call, &list)
}

/// Makes a schedule.
#[utoipa::path(tag = "booking", operation_id = "create_schedule", request_body = ScheduleDraft, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 201, body = ScheduleResponse)))]
#[post("/schedules")]
pub async fn create_schedule(
    call: Call,
    coach: Coach<BookingsWrite>,
    key: IdempotencyKey,
    body: Json<ScheduleDraft>,
) -> Result<HttpResponse, Problem> {
    let once = Once::new(Caller::signed_in(coach.user_id), key, &call.route, body.digest);
    let (context, draft) = (&call.context, body.value);
    let answer = once
        .run(&call, async |connection| {
            let row = actions::create_schedule(connection, context, coach.user_id, draft).await?;
            let location = format!("/api/v1/schedules/{}", row.id);
            Ok(Answer::created(location, &ScheduleResponse::of(&row))?.with_revision(row.revision))
        })
        .await?;
    Ok(answer.into_response())
}

/// One schedule of the coach.
#[utoipa::path(tag = "booking", operation_id = "get_schedule", params(("id" = ScheduleId, Path)), security(("bearer" = [])),
    responses((status = 200, body = ScheduleResponse)))]
#[get("/schedules/{id}")]
pub async fn get_schedule(
    call: Call,
    coach: Coach<BookingsRead>,
    id: web::Path<ScheduleId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let row = actions::read_schedule(&mut connection, coach.user_id, id.into_inner()).await?;
    Ok(answer(&row)?.into_response())
}

/// Changes a schedule by JSON Merge Patch (RFC 7396).
#[utoipa::path(tag = "booking", operation_id = "update_schedule", params(("id" = ScheduleId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag that is meant to be changed")),
    request_body(content = ScheduleDraft, description = "What changes; every member may be left out"), security(("bearer" = [])),
    responses((status = 200, body = ScheduleResponse)))]
#[patch("/schedules/{id}")]
pub async fn update_schedule(
    call: Call,
    coach: Coach<BookingsWrite>,
    id: web::Path<ScheduleId>,
    if_match: IfMatch,
    patch: Json<Value>,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let mut connection = call.connection().await?;
    let current = actions::read_schedule(&mut connection, coach.user_id, id).await?;
    let draft = merged(&ScheduleDraft::of(&current), patch.value)?;
    let meant = if_match.or_read(current.revision);
    let row = actions::update_schedule(&mut connection, &call.context, (coach.user_id, id), (&meant, draft))
        .await?;
    Ok(answer(&row)?.into_response())
}

/// Removes a schedule.
#[utoipa::path(tag = "booking", operation_id = "delete_schedule", params(("id" = ScheduleId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag that is meant to be removed")), security(("bearer" = [])),
    responses((status = 204, description = "It is gone")))]
#[delete("/schedules/{id}")]
pub async fn delete_schedule(
    call: Call,
    coach: Coach<BookingsWrite>,
    id: web::Path<ScheduleId>,
    if_match: IfMatch,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    actions::delete_schedule(&mut connection, (coach.user_id, id.into_inner()), &if_match).await?;
    Ok(Answer::no_content().into_response())
}
