//! `/notes`: what was written down, each with who else reads it.

use actix_web::{HttpResponse, delete, get, patch, post, web};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::of_mentee::OfMentee;
use crate::coaching::actions::{self, NoteDraft, Viewer};
use crate::coaching::model::{Note, NoteVersion, NoteVisibility};
use crate::identity::guards::{MenteesRead, MenteesWrite, Participant};
use crate::kernel::ids::{MenteeId, NoteId, SessionId};
use crate::platform::problem::Problem;
use crate::platform::web::{
    Answer, Call, Cursor, IdempotencyKey, IfMatch, Json, List, Once, PageQuery, Query, listed, merged,
};

/// A note.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct NoteResponse {
    /// Its id.
    pub id: NoteId,
    /// The mentee.
    pub mentee_id: MenteeId,
    /// What it says.
    #[serde(flatten)]
    pub said: NoteDraft,
    /// Whether the mentee wrote it.
    pub by_mentee: bool,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

impl NoteResponse {
    pub(super) fn of(row: &Note) -> Self {
        Self {
            id: row.id,
            mentee_id: row.mentee_id,
            said: NoteDraft::of(row),
            by_mentee: row.is_by_mentee,
            created_at: row.created_at,
            updated_at: row.updated_at,
        }
    }
}

/// A note about a mentee.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateNoteRequest {
    /// The mentee.
    mentee_id: MenteeId,
    /// Markdown.
    #[schema(min_length = 1, max_length = 20000)]
    body: String,
    /// Who else reads it; nobody if absent.
    visibility: Option<NoteVisibility>,
    /// The session it belongs to.
    session_id: Option<SessionId>,
}

impl CreateNoteRequest {
    fn draft(self) -> NoteDraft {
        let visibility = self.visibility.unwrap_or(NoteVisibility::Private);
        NoteDraft { body: self.body, visibility, session_id: self.session_id }
    }
}

fn answer(row: &Note) -> Result<Answer, Problem> {
    Ok(Answer::ok(&NoteResponse::of(row))?.with_revision(row.revision))
}

/// The notes about a mentee that the caller may read, newest first.
#[utoipa::path(tag = "coaching", operation_id = "list_notes", params(OfMentee), security(("bearer" = [])),
    responses((status = 200, body = List<NoteResponse>)))]
#[get("/notes")]
pub async fn list_notes(
    call: Call,
    who: Participant<MenteesRead>,
    query: Query<OfMentee>,
) -> Result<HttpResponse, Problem> {
    let page = query.0.page()?;
    let target = (&Viewer::from(&who), query.0.mentee_id);
    let mut connection = call.connection().await?;
    let rows = actions::list_notes(&mut connection, &call.context, target, page).await?;
    let place = |row: &Note| Cursor { at: row.created_at, id: row.id.into() };
    listed(&call, &page.list(rows, place, |row| NoteResponse::of(&row)))
}

/// Writes a note about a mentee; private if nothing else is said.
#[utoipa::path(tag = "coaching", operation_id = "create_note", request_body = CreateNoteRequest, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 201, body = NoteResponse)))]
#[post("/notes")]
pub async fn create_note(
    call: Call,
    who: Participant<MenteesWrite>,
    key: IdempotencyKey,
    body: Json<CreateNoteRequest>,
) -> Result<HttpResponse, Problem> {
    let once = Once::new(who.caller(), key, &call.route, body.digest);
    let (context, viewer, id) = (&call.context, Viewer::from(&who), body.value.mentee_id);
    let draft = body.value.draft();
    let answer = once
        .run(&call, async |connection| {
            let row = actions::create_note(connection, context, (&viewer, id), draft).await?;
            let location = format!("/api/v1/notes/{}", row.id);
            Ok(Answer::created(location, &NoteResponse::of(&row))?.with_revision(row.revision))
        })
        .await?;
    Ok(answer.into_response())
}

/// A note.
#[utoipa::path(tag = "coaching", operation_id = "get_note", params(("id" = NoteId, Path)), security(("bearer" = [])),
    responses((status = 200, body = NoteResponse)))]
#[get("/notes/{id}")]
pub async fn get_note(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<NoteId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&who);
    let row = actions::read_note(&mut connection, &call.context, &viewer, id.into_inner()).await?;
    Ok(answer(&row)?.into_response())
}

/// Changes it by JSON Merge Patch (RFC 7396). Nothing is taken out while the mentee waits for the notes of its author
/// (409 `wrong_state`).
#[utoipa::path(tag = "coaching", operation_id = "update_note", params(("id" = NoteId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag that is meant to be changed")),
    request_body(content = NoteDraft, description = "What changes; every member may be left out"), security(("bearer" = [])),
    responses((status = 200, body = NoteResponse)))]
#[patch("/notes/{id}")]
pub async fn update_note(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<NoteId>,
    if_match: IfMatch,
    patch: Json<Value>,
) -> Result<HttpResponse, Problem> {
    let (id, viewer) = (id.into_inner(), Viewer::from(&who));
    let mut connection = call.connection().await?;
    let current = actions::read_note(&mut connection, &call.context, &viewer, id).await?;
    let draft = merged(&NoteDraft::of(&current), patch.value)?;
    let meant = if_match.or_read(current.revision);
    let row = actions::update_note(&mut connection, &call.context, (&viewer, id), (&meant, draft)).await?;
    Ok(answer(&row)?.into_response())
}

/// Removes it; not while the mentee waits for the notes of its author (409 `wrong_state`).
#[utoipa::path(tag = "coaching", operation_id = "delete_note", params(("id" = NoteId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag that is meant to be removed")), security(("bearer" = [])),
    responses((status = 204, description = "It is gone")))]
#[delete("/notes/{id}")]
pub async fn delete_note(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<NoteId>,
    if_match: IfMatch,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let key = (&Viewer::from(&who), id.into_inner());
    actions::delete_note(&mut connection, &call.context, key, &if_match).await?;
    Ok(Answer::no_content().into_response())
}

/// What a note said before.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct NoteVersionResponse {
    /// Its revision.
    pub revision: i64,
    /// Who else read it.
    pub visibility: NoteVisibility,
    /// What it said.
    pub body: String,
    /// When it was written.
    pub at: DateTime<Utc>,
}

/// What a note said before, newest first; for its author.
#[utoipa::path(tag = "coaching", operation_id = "list_note_versions", params(("id" = NoteId, Path), PageQuery),
    security(("bearer" = [])), responses((status = 200, body = List<NoteVersionResponse>)))]
#[get("/notes/{id}/history")]
pub async fn list_note_versions(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<NoteId>,
    query: Query<PageQuery>,
) -> Result<HttpResponse, Problem> {
    let page = query.0.page()?;
    let mut connection = call.connection().await?;
    let key = (&Viewer::from(&who), id.into_inner());
    let rows = actions::read_note_history(&mut connection, &call.context, key, page).await?;
    listed(&call, &page.list(rows, place_of, NoteVersionResponse::of))
}

/// A version's place: its instant, and its revision where the id stands.
fn place_of(row: &NoteVersion) -> Cursor {
    Cursor { at: row.at, id: Uuid::from_u128(u128::try_from(row.revision).unwrap_or_default()) }
}

impl NoteVersionResponse {
    fn of(row: NoteVersion) -> Self {
        Self { revision: row.revision, visibility: row.visibility, body: row.body, at: row.at }
    }
}
