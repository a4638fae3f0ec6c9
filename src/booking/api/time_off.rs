//! `/time-off`: whole days without hours.

use actix_web::{HttpResponse, delete, get, patch, post, web};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::booking::actions::{self, TimeOffDraft};
use crate::booking::model::TimeOff;
use crate::identity::guards::{BookingsRead, BookingsWrite, Coach};
use crate::kernel::ids::TimeOffId;
use crate::platform::problem::Problem;
use crate::platform::web::{
    Answer, Call, Caller, Cursor, IdempotencyKey, IfMatch, Json, List, Once, PageQuery, Query, listed, merged,
};

/// Time off as its coach sees it.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct TimeOffResponse {
    /// Its id.
    pub id: TimeOffId,
    /// Its settings.
    #[serde(flatten)]
    pub settings: TimeOffDraft,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

impl TimeOffResponse {
    fn of(row: &TimeOff) -> Self {
        Self {
            id: row.id,
            settings: TimeOffDraft::of(row),
            created_at: row.created_at,
            updated_at: row.updated_at,
        }
    }
}

fn answer(row: &TimeOff) -> Result<Answer, Problem> {
    Ok(Answer::ok(&TimeOffResponse::of(row))?.with_revision(row.revision))
}

/// The coach's entries of time off, newest first.
#[utoipa::path(tag = "booking", operation_id = "list_time_off", params(PageQuery), security(("bearer" = [])),
    responses((status = 200, body = List<TimeOffResponse>)))]
#[get("/time-off")]
pub async fn list_time_off(
    call: Call,
    coach: Coach<BookingsRead>,
    query: Query<PageQuery>,
) -> Result<HttpResponse, Problem> {
    let page = query.0.page()?;
    let mut connection = call.connection().await?;
    let rows = actions::list_time_off(&mut connection, coach.user_id, page).await?;
    let list = page.list(
        rows,
        |row| Cursor { at: row.created_at, id: row.id.into() },
        |row| TimeOffResponse::of(&row),
    );
    listed(&call, &list)
}

/// Enters time off.
#[utoipa::path(tag = "booking", operation_id = "create_time_off", request_body = TimeOffDraft, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 201, body = TimeOffResponse)))]
#[post("/time-off")]
pub async fn create_time_off(
    call: Call,
    coach: Coach<BookingsWrite>,
    key: IdempotencyKey,
    body: Json<TimeOffDraft>,
) -> Result<HttpResponse, Problem> {
    let once = Once::new(Caller::signed_in(coach.user_id), key, &call.route, body.digest);
    let (context, draft) = (&call.context, body.value);
    let answer = once
        .run(&call, async |connection| {
            let row = actions::create_time_off(connection, context, coach.user_id, draft).await?;
            let location = format!("/api/v1/time-off/{}", row.id);
            Ok(Answer::created(location, &TimeOffResponse::of(&row))?.with_revision(row.revision))
        })
        .await?;
    Ok(answer.into_response())
}

/// One entry of the coach.
#[utoipa::path(tag = "booking", operation_id = "get_time_off", params(("id" = TimeOffId, Path)), security(("bearer" = [])),
    responses((status = 200, body = TimeOffResponse)))]
#[get("/time-off/{id}")]
pub async fn get_time_off(
    call: Call,
    coach: Coach<BookingsRead>,
    id: web::Path<TimeOffId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let row = actions::read_time_off(&mut connection, coach.user_id, id.into_inner()).await?;
    Ok(answer(&row)?.into_response())
}

/// Changes time off by JSON Merge Patch (RFC 7396).
#[utoipa::path(tag = "booking", operation_id = "update_time_off", params(("id" = TimeOffId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag that is meant to be changed")),
    request_body(content = TimeOffDraft, description = "What changes; every member may be left out"), security(("bearer" = [])),
    responses((status = 200, body = TimeOffResponse)))]
#[patch("/time-off/{id}")]
pub async fn update_time_off(
    call: Call,
    coach: Coach<BookingsWrite>,
    id: web::Path<TimeOffId>,
    if_match: IfMatch,
    patch: Json<Value>,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let mut connection = call.connection().await?;
    let current = actions::read_time_off(&mut connection, coach.user_id, id).await?;
    let draft = merged(&TimeOffDraft::of(&current), patch.value)?;
    let meant = if_match.or_read(current.revision);
    let row = actions::update_time_off(&mut connection, &call.context, (coach.user_id, id), (&meant, draft))
        .await?;
    Ok(answer(&row)?.into_response())
}

/// Removes time off.
#[utoipa::path(tag = "booking", operation_id = "delete_time_off", params(("id" = TimeOffId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag that is meant to be removed")), security(("bearer" = [])),
    responses((status = 204, description = "It is gone")))]
#[delete("/time-off/{id}")]
pub async fn delete_time_off(
    call: Call,
    coach: Coach<BookingsWrite>,
    id: web::Path<TimeOffId>,
    if_match: IfMatch,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    actions::delete_time_off(&mut connection, (coach.user_id, id.into_inner()), &if_match).await?;
    Ok(Answer::no_content().into_response())
}
