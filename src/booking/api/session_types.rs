//! `/session-types`: what can be booked with a coach.

use actix_web::{HttpResponse, delete, get, patch, post, web};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::booking::actions::{self, SessionTypeDraft, Settler, TypeWithHosts};
use crate::identity::Role;
use crate::identity::guards::{BookingsRead, BookingsWrite, Coach};
use crate::kernel::ids::SessionTypeId;
use crate::platform::problem::Problem;
use crate::platform::web::{
    Answer, Call, Caller, Cursor, IdempotencyKey, IfMatch, Json, List, Once, PageQuery, Query, listed, merged,
};

/// A session type as its coach sees it.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SessionTypeResponse {
    /// Its id.
    pub id: SessionTypeId,
    /// Its settings.
    #[serde(flatten)]
    pub settings: SessionTypeDraft,
    /// Raised when the questions change.
    pub questions_version: i32,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

impl SessionTypeResponse {
    fn of(stored: &TypeWithHosts) -> Self {
        let row = &stored.session_type;
        Self {
            id: row.id,
            settings: SessionTypeDraft::of(row, &stored.hosts),
            questions_version: row.questions_version,
            created_at: row.created_at,
            updated_at: row.updated_at,
        }
    }
}

fn answer(stored: &TypeWithHosts) -> Result<Answer, Problem> {
    Ok(Answer::ok(&SessionTypeResponse::of(stored))?.with_revision(stored.session_type.revision))
}

/// An owner names others as hosts; a coach holds their own types alone.
fn settler(coach: &Coach<BookingsWrite>) -> Settler {
    Settler { user_id: coach.user_id, names_others: coach.role == Role::Owner }
}

/// The coach's session types, newest first.
#[utoipa::path(tag = "booking", operation_id = "list_session_types", params(PageQuery), security(("bearer" = [])),
    responses((status = 200, body = List<SessionTypeResponse>)))]
#[get("/session-types")]
pub async fn list_session_types(
    call: Call,
    coach: Coach<BookingsRead>,
    query: Query<PageQuery>,
) -> Result<HttpResponse, Problem> {
    let page = query.0.page()?;
    let mut connection = call.connection().await?;
    let rows = actions::list_session_types(&mut connection, coach.user_id, page).await?;
    let list = page.list(
        rows,
        |row| Cursor { at: row.session_type.created_at, id: row.session_type.id.into() },
        |row| SessionTypeResponse::of(&row),
    );
    listed(&call, &list)
}

/// Makes a session type.
#[utoipa::path(tag = "booking", operation_id = "create_session_type", request_body = SessionTypeDraft, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 201, body = SessionTypeResponse)))]
#[post("/session-types")]
pub async fn create_session_type(
    call: Call,
    coach: Coach<BookingsWrite>,
    key: IdempotencyKey,
    body: Json<SessionTypeDraft>,
) -> Result<HttpResponse, Problem> {
    let once = Once::new(Caller::signed_in(coach.user_id), key, &call.route, body.digest);
    let (context, draft) = (&call.context, body.value);
    let answer = once
        .run(&call, async |connection| {
            let stored = actions::create_session_type(connection, context, settler(&coach), draft).await?;
            let row = &stored.session_type;
            let location = format!("/api/v1/session-types/{}", row.id);
            Ok(Answer::created(location, &SessionTypeResponse::of(&stored))?.with_revision(row.revision))
        })
        .await?;
    Ok(answer.into_response())
}

/// One session type of the coach.
#[utoipa::path(tag = "booking", operation_id = "get_session_type", params(("id" = SessionTypeId, Path)), security(("bearer" = [])),
    responses((status = 200, body = SessionTypeResponse)))]
#[get("/session-types/{id}")]
pub async fn get_session_type(
    call: Call,
    coach: Coach<BookingsRead>,
    id: web::Path<SessionTypeId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let row = actions::read_session_type(&mut connection, coach.user_id, id.into_inner()).await?;
    Ok(answer(&row)?.into_response())
}

/// Changes a session type by JSON Merge Patch (RFC 7396).
#[utoipa::path(tag = "booking", operation_id = "update_session_type", params(("id" = SessionTypeId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag that is meant to be changed")),
    request_body(content = SessionTypeDraft, description = "What changes; every member may be left out"), security(("bearer" = [])),
    responses((status = 200, body = SessionTypeResponse)))]
#[patch("/session-types/{id}")]
pub async fn update_session_type(
    call: Call,
    coach: Coach<BookingsWrite>,
    id: web::Path<SessionTypeId>,
    if_match: IfMatch,
    patch: Json<Value>,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let mut connection = call.connection().await?;
    let current = actions::read_session_type(&mut connection, coach.user_id, id).await?;
    let draft = merged(&SessionTypeDraft::of(&current.session_type, &current.hosts), patch.value)?;
    let meant = if_match.or_read(current.session_type.revision);
    let row =
        actions::update_session_type(&mut connection, &call.context, (settler(&coach), id), (&meant, draft))
            .await?;
    Ok(answer(&row)?.into_response())
}

/// Removes a session type.
#[utoipa::path(tag = "booking", operation_id = "delete_session_type", params(("id" = SessionTypeId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag that is meant to be removed")), security(("bearer" = [])),
    responses((status = 204, description = "It is gone")))]
#[delete("/session-types/{id}")]
pub async fn delete_session_type(
    call: Call,
    coach: Coach<BookingsWrite>,
    id: web::Path<SessionTypeId>,
    if_match: IfMatch,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    actions::delete_session_type(&mut connection, (coach.user_id, id.into_inner()), &if_match).await?;
    Ok(Answer::no_content().into_response())
}
