//! `/lists`: what one can read.

use actix_web::{HttpResponse, delete, get, patch, post, web};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::identity::guards::{Coach, NewsletterRead, NewsletterWrite};
use crate::kernel::ids::MailingListId;
use crate::newsletter::actions::{self, ListDraft};
use crate::newsletter::model::MailingList;
use crate::platform::problem::Problem;
use crate::platform::web::{
    Answer, Call, Cursor, IdempotencyKey, IfMatch, Json, List, Once, PageQuery, Query, listed, merged,
};

/// A mailing list.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct MailingListResponse {
    /// Its id.
    pub id: MailingListId,
    /// Its settings.
    #[serde(flatten)]
    pub settings: ListDraft,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

impl MailingListResponse {
    fn of(row: &MailingList) -> Self {
        Self {
            id: row.id,
            settings: ListDraft::of(row),
            created_at: row.created_at,
            updated_at: row.updated_at,
        }
    }
}

fn answer(row: &MailingList) -> Result<Answer, Problem> {
    Ok(Answer::ok(&MailingListResponse::of(row))?.with_revision(row.revision))
}

/// Mailing lists, newest first.
#[utoipa::path(tag = "newsletter", operation_id = "list_mailing_lists", params(PageQuery), security(("bearer" = [])),
    responses((status = 200, body = List<MailingListResponse>)))]
#[get("/lists")]
pub async fn list_mailing_lists(
    call: Call,
    _coach: Coach<NewsletterRead>,
    query: Query<PageQuery>,
) -> Result<HttpResponse, Problem> {
    let page = query.0.page()?;
    let mut connection = call.connection().await?;
    let rows = actions::list_lists(&mut connection, page).await?;
    let list = page.list(
        rows,
        |row| Cursor { at: row.created_at, id: row.id.into() },
        |row| MailingListResponse::of(&row),
    );
    listed(&call, &list)
}

/// Makes a mailing list.
#[utoipa::path(tag = "newsletter", operation_id = "create_mailing_list", request_body = ListDraft, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 201, body = MailingListResponse)))]
#[post("/lists")]
pub async fn create_mailing_list(
    call: Call,
    coach: Coach<NewsletterWrite>,
    key: IdempotencyKey,
    body: Json<ListDraft>,
) -> Result<HttpResponse, Problem> {
    let once = Once::new(coach.caller(), key, &call.route, body.digest);
    let (context, draft) = (&call.context, body.value);
    let answer = once
        .run(&call, async |connection| {
            let row = actions::create_list(connection, context, draft).await?;
            let location = format!("/api/v1/lists/{}", row.id);
            Ok(Answer::created(location, &MailingListResponse::of(&row))?.with_revision(row.revision))
        })
        .await?;
    Ok(answer.into_response())
}

/// One mailing list.
#[utoipa::path(tag = "newsletter", operation_id = "get_mailing_list", params(("id" = MailingListId, Path)), security(("bearer" = [])),
    responses((status = 200, body = MailingListResponse)))]
#[get("/lists/{id}")]
pub async fn get_mailing_list(
    call: Call,
    _coach: Coach<NewsletterRead>,
    id: web::Path<MailingListId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let row = actions::read_list(&mut connection, id.into_inner()).await?;
    Ok(answer(&row)?.into_response())
}

/// Changes a mailing list by JSON Merge Patch (RFC 7396).
#[utoipa::path(tag = "newsletter", operation_id = "update_mailing_list", params(("id" = MailingListId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag that is meant to be changed")),
    request_body(content = ListDraft, description = "What changes; every member may be left out"), security(("bearer" = [])),
    responses((status = 200, body = MailingListResponse)))]
#[patch("/lists/{id}")]
pub async fn update_mailing_list(
    call: Call,
    _coach: Coach<NewsletterWrite>,
    id: web::Path<MailingListId>,
    if_match: IfMatch,
    patch: Json<Value>,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let mut connection = call.connection().await?;
    let current = actions::read_list(&mut connection, id).await?;
    let draft = merged(&ListDraft::of(&current), patch.value)?;
    let meant = if_match.or_read(current.revision);
    let row = actions::update_list(&mut connection, &call.context, id, (&meant, draft)).await?;
    Ok(answer(&row)?.into_response())
}

/// Removes a mailing list that nobody reads and that had no issue.
#[utoipa::path(tag = "newsletter", operation_id = "delete_mailing_list", params(("id" = MailingListId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag that is meant to be removed")), security(("bearer" = [])),
    responses((status = 204, description = "It is gone")))]
#[delete("/lists/{id}")]
pub async fn delete_mailing_list(
    call: Call,
    _coach: Coach<NewsletterWrite>,
    id: web::Path<MailingListId>,
    if_match: IfMatch,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    actions::delete_list(&mut connection, id.into_inner(), &if_match).await?;
    Ok(Answer::no_content().into_response())
}
