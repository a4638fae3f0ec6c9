//! `/action-items`: what mentee or coach is going to do.

use actix_web::{HttpResponse, get, patch, post, web};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::coaching::actions::{self, ActionDraft, Viewer};
use crate::coaching::model::ActionItem;
use crate::identity::guards::{MenteesRead, MenteesWrite, Participant};
use crate::kernel::ids::{ActionItemId, MenteeId};
use crate::platform::problem::Problem;
use crate::platform::web::{
    Answer, Call, Cursor, IdempotencyKey, IfMatch, Json, List, Once, PageQuery, Query, listed, merged,
};

/// An action item.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ActionItemResponse {
    /// Its id.
    pub id: ActionItemId,
    /// The mentee.
    pub mentee_id: MenteeId,
    /// What it says.
    #[serde(flatten)]
    pub said: ActionDraft,
    /// When it was done.
    pub done_on: Option<chrono::NaiveDate>,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

impl ActionItemResponse {
    fn of(row: &ActionItem) -> Self {
        Self {
            id: row.id,
            mentee_id: row.mentee_id,
            said: ActionDraft::of(row),
            done_on: row.done_on,
            created_at: row.created_at,
            updated_at: row.updated_at,
        }
    }
}

fn answer(row: &ActionItem) -> Result<Answer, Problem> {
    Ok(Answer::ok(&ActionItemResponse::of(row))?.with_revision(row.revision))
}

/// The action items of a mentee, newest first.
#[utoipa::path(tag = "coaching", operation_id = "list_action_items", params(("id" = MenteeId, Path), PageQuery), security(("bearer" = [])),
    responses((status = 200, body = List<ActionItemResponse>)))]
#[get("/mentees/{id}/action-items")]
pub async fn list_action_items(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<MenteeId>,
    query: Query<PageQuery>,
) -> Result<HttpResponse, Problem> {
    let page = query.0.page()?;
    let target = (&Viewer::from(&who), id.into_inner());
    let mut connection = call.connection().await?;
    let rows = actions::list_actions(&mut connection, &call.context, target, page).await?;
    let place = |row: &ActionItem| Cursor { at: row.created_at, id: row.id.into() };
    listed(&call, &page.list(rows, place, |row| ActionItemResponse::of(&row)))
}

/// Writes an action item down.
#[utoipa::path(tag = "coaching", operation_id = "create_action_item", request_body = ActionDraft, security(("bearer" = [])),
    params(("id" = MenteeId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 201, body = ActionItemResponse)))]
#[post("/mentees/{id}/action-items")]
pub async fn create_action_item(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<MenteeId>,
    key: IdempotencyKey,
    body: Json<ActionDraft>,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let once = Once::new(who.caller(), key, &format!("{} {id}", call.route), body.digest);
    let (context, viewer, draft) = (&call.context, Viewer::from(&who), body.value);
    let answer = once
        .run(&call, async |connection| {
            let row = actions::create_action(connection, context, (&viewer, id), draft).await?;
            let location = format!("/api/v1/action-items/{}", row.id);
            Ok(Answer::created(location, &ActionItemResponse::of(&row))?.with_revision(row.revision))
        })
        .await?;
    Ok(answer.into_response())
}

/// An action item.
#[utoipa::path(tag = "coaching", operation_id = "get_action_item", params(("id" = ActionItemId, Path)), security(("bearer" = [])),
    responses((status = 200, body = ActionItemResponse)))]
#[get("/action-items/{id}")]
pub async fn get_action_item(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<ActionItemId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&who);
    let row = actions::read_action(&mut connection, &call.context, &viewer, id.into_inner()).await?;
    Ok(answer(&row)?.into_response())
}

/// Changes it by JSON Merge Patch (RFC 7396).
#[utoipa::path(tag = "coaching", operation_id = "update_action_item", params(("id" = ActionItemId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag that is meant to be changed")),
    request_body(content = ActionDraft, description = "What changes; every member may be left out"), security(("bearer" = [])),
    responses((status = 200, body = ActionItemResponse)))]
#[patch("/action-items/{id}")]
pub async fn update_action_item(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<ActionItemId>,
    if_match: IfMatch,
    patch: Json<Value>,
) -> Result<HttpResponse, Problem> {
    let (id, viewer) = (id.into_inner(), Viewer::from(&who));
    let mut connection = call.connection().await?;
    let current = actions::read_action(&mut connection, &call.context, &viewer, id).await?;
    let draft = merged(&ActionDraft::of(&current), patch.value)?;
    let meant = if_match.or_read(current.revision);
    let row = actions::update_action(&mut connection, &call.context, (&viewer, id), (&meant, draft)).await?;
    Ok(answer(&row)?.into_response())
}
