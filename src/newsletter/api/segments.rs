//! `/segments`: which readers.

use actix_web::{HttpResponse, delete, get, patch, post, web};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::readers::SubscriberResponse;
use crate::identity::guards::{Coach, NewsletterRead, NewsletterWrite};
use crate::kernel::ids::{SegmentId, SubscriberId};
use crate::newsletter::actions::{self, SegmentDraft, SegmentReason};
use crate::newsletter::model::Segment;
use crate::platform::problem::Problem;
use crate::platform::web::{
    Answer, Call, Cursor, IdempotencyKey, IfMatch, Json, List, Once, PageQuery, Query, listed, merged,
};

/// Readers of a sample.
const SAMPLE: i64 = 20;

/// A segment.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SegmentResponse {
    /// Its id.
    pub id: SegmentId,
    /// What is decided about it.
    #[serde(flatten)]
    pub settings: SegmentDraft,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// Who is in a segment now.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SegmentMembers {
    /// How many.
    pub count: i64,
    /// Some of them, the newest.
    pub sample: Vec<SubscriberResponse>,
}

/// Whom to explain.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ReasonQuery {
    /// The reader.
    subscriber_id: SubscriberId,
}

impl SegmentResponse {
    fn of(row: &Segment) -> Self {
        Self {
            id: row.id,
            settings: SegmentDraft::of(row),
            created_at: row.created_at,
            updated_at: row.updated_at,
        }
    }
}

fn answer(row: &Segment) -> Result<Answer, Problem> {
    Ok(Answer::ok(&SegmentResponse::of(row))?.with_revision(row.revision))
}

/// Segments, newest first.
#[utoipa::path(tag = "newsletter", operation_id = "list_segments", params(PageQuery), security(("bearer" = [])),
    responses((status = 200, body = List<SegmentResponse>)))]
#[get("/segments")]
pub async fn list_segments(
    call: Call,
    _coach: Coach<NewsletterRead>,
    query: Query<PageQuery>,
) -> Result<HttpResponse, Problem> {
    let page = query.0.page()?;
    let mut connection = call.connection().await?;
    let rows = actions::list_segments(&mut connection, page).await?;
    let cursor = |row: &Segment| Cursor { at: row.created_at, id: row.id.into() };
    listed(&call, &page.list(rows, cursor, |row| SegmentResponse::of(&row)))
}

/// Makes a segment.
#[utoipa::path(tag = "newsletter", operation_id = "create_segment", request_body = SegmentDraft, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 201, body = SegmentResponse)))]
#[post("/segments")]
pub async fn create_segment(
    call: Call,
    coach: Coach<NewsletterWrite>,
    key: IdempotencyKey,
    body: Json<SegmentDraft>,
) -> Result<HttpResponse, Problem> {
    let once = Once::new(coach.caller(), key, &call.route, body.digest);
    let (context, draft) = (&call.context, body.value);
    let answer = once
        .run(&call, async |connection| {
            let row = actions::create_segment(connection, context, draft).await?;
            let location = format!("/api/v1/segments/{}", row.id);
            Ok(Answer::created(location, &SegmentResponse::of(&row))?.with_revision(row.revision))
        })
        .await?;
    Ok(answer.into_response())
}

/// One segment.
#[utoipa::path(tag = "newsletter", operation_id = "get_segment", params(("id" = SegmentId, Path)), security(("bearer" = [])),
    responses((status = 200, body = SegmentResponse)))]
#[get("/segments/{id}")]
pub async fn get_segment(
    call: Call,
    _coach: Coach<NewsletterRead>,
    id: web::Path<SegmentId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    Ok(answer(&actions::read_segment(&mut connection, id.into_inner()).await?)?.into_response())
}

/// Changes a segment; an expression is replaced as a whole. Audiences that are written already stay.
#[utoipa::path(tag = "newsletter", operation_id = "update_segment", params(("id" = SegmentId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag that is meant to be changed")),
    request_body(content = SegmentDraft, description = "What changes; every member may be left out"), security(("bearer" = [])),
    responses((status = 200, body = SegmentResponse)))]
#[patch("/segments/{id}")]
pub async fn update_segment(
    call: Call,
    _coach: Coach<NewsletterWrite>,
    id: web::Path<SegmentId>,
    if_match: IfMatch,
    patch: Json<Value>,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let mut connection = call.connection().await?;
    let current = actions::read_segment(&mut connection, id).await?;
    let mut before = SegmentDraft::of(&current);
    if patch.value.get("expression").is_some() {
        before.expression = Value::Null;
    }
    let draft = merged(&before, patch.value)?;
    let meant = if_match.or_read(current.revision);
    let row = actions::update_segment(&mut connection, &call.context, id, (&meant, draft)).await?;
    Ok(answer(&row)?.into_response())
}

/// Removes a segment that no issue names.
#[utoipa::path(tag = "newsletter", operation_id = "delete_segment", params(("id" = SegmentId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag that is meant to be removed")), security(("bearer" = [])),
    responses((status = 204, description = "It is gone")))]
#[delete("/segments/{id}")]
pub async fn delete_segment(
    call: Call,
    _coach: Coach<NewsletterWrite>,
    id: web::Path<SegmentId>,
    if_match: IfMatch,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    actions::delete_segment(&mut connection, id.into_inner(), &if_match).await?;
    Ok(Answer::no_content().into_response())
}

/// How many readers are in a segment now, and some of them.
#[utoipa::path(tag = "newsletter", operation_id = "get_segment_members", params(("id" = SegmentId, Path)), security(("bearer" = [])),
    responses((status = 200, body = SegmentMembers)))]
#[get("/segments/{id}/members")]
pub async fn get_segment_members(
    call: Call,
    _coach: Coach<NewsletterRead>,
    id: web::Path<SegmentId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let (count, sample) = actions::segment_members(&mut connection, id.into_inner(), SAMPLE).await?;
    let sample = sample.iter().map(SubscriberResponse::of).collect();
    Ok(Answer::ok(&SegmentMembers { count, sample })?.into_response())
}

/// Why a reader is in a segment, or is not.
#[utoipa::path(tag = "newsletter", operation_id = "explain_segment", params(("id" = SegmentId, Path), ReasonQuery), security(("bearer" = [])),
    responses((status = 200, body = SegmentReason)))]
#[get("/segments/{id}/why")]
pub async fn explain_segment(
    call: Call,
    _coach: Coach<NewsletterRead>,
    id: web::Path<SegmentId>,
    query: Query<ReasonQuery>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let reason = actions::explain_segment(&mut connection, id.into_inner(), query.0.subscriber_id).await?;
    Ok(Answer::ok(&reason)?.into_response())
}
