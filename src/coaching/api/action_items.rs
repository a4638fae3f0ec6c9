//! `/action-items`: what mentee or coach is going to do.

use actix_web::{HttpResponse, get, patch, post, web};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::of_mentee::OfMentee;
use crate::coaching::actions::{self, ActionDraft, Viewer};
use crate::coaching::model::{ActionItem, ActionState, Side};
use crate::identity::guards::{MenteesRead, MenteesWrite, Participant};
use crate::kernel::ids::{ActionItemId, MenteeId, SessionId};
use crate::platform::problem::Problem;
use crate::platform::web::{
    Answer, Call, Cursor, IdempotencyKey, IfMatch, Json, List, Once, Query, listed, merged,
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
    pub done_on: Option<NaiveDate>,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

impl ActionItemResponse {
    pub(super) fn of(row: &ActionItem) -> Self {
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

/// Something that is to be done.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateActionItemRequest {
    /// The mentee.
    mentee_id: MenteeId,
    /// What is to be done.
    #[schema(min_length = 1, max_length = 300)]
    title: String,
    /// Until when.
    due_on: Option<NaiveDate>,
    /// By whom; the mentee if absent.
    assignee: Option<Side>,
    /// How far it has come; open if absent.
    state: Option<ActionState>,
    /// The session it came from.
    session_id: Option<SessionId>,
}

impl CreateActionItemRequest {
    fn draft(self) -> ActionDraft {
        ActionDraft {
            title: self.title,
            due_on: self.due_on,
            assignee: self.assignee.unwrap_or(Side::Mentee),
            state: self.state.unwrap_or(ActionState::Open),
            session_id: self.session_id,
        }
    }
}

fn answer(row: &ActionItem) -> Result<Answer, Problem> {
    Ok(Answer::ok(&ActionItemResponse::of(row))?.with_revision(row.revision))
}

/// The action items of a mentee, newest first.
#[utoipa::path(tag = "coaching", operation_id = "list_action_items", params(OfMentee), security(("bearer" = [])),
    responses((status = 200, body = List<ActionItemResponse>)))]
#[get("/action-items")]
pub async fn list_action_items(
    call: Call,
    who: Participant<MenteesRead>,
    query: Query<OfMentee>,
) -> Result<HttpResponse, Problem> {
    let page = query.0.page()?;
    let target = (&Viewer::from(&who), query.0.mentee_id);
    let mut connection = call.connection().await?;
    let rows = actions::list_actions(&mut connection, &call.context, target, page).await?;
    let place = |row: &ActionItem| Cursor { at: row.created_at, id: row.id.into() };
    listed(&call, &page.list(rows, place, |row| ActionItemResponse::of(&row)))
}

/// Writes an action item down.
#[utoipa::path(tag = "coaching", operation_id = "create_action_item", request_body = CreateActionItemRequest, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 201, body = ActionItemResponse)))]
#[post("/action-items")]
pub async fn create_action_item(
    call: Call,
    who: Participant<MenteesWrite>,
    key: IdempotencyKey,
    body: Json<CreateActionItemRequest>,
) -> Result<HttpResponse, Problem> {
    let once = Once::new(who.caller(), key, &call.route, body.digest);
    let (context, viewer, id) = (&call.context, Viewer::from(&who), body.value.mentee_id);
    let draft = body.value.draft();
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
