//! `/note-requests`: the formal way to what coaches noted for themselves.

use actix_web::{HttpResponse, get, post, web};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::coaching::actions::{self, AnsweredRequest, ReadRequest, Viewer};
use crate::coaching::model::NoteRequest;
use crate::identity::guards::{Coach, MenteesRead, MenteesWrite, Participant};
use crate::kernel::ids::{MenteeId, NoteId, NoteRequestId, UserId};
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Call, IdempotencyKey, Json, List, Once};

/// A question for private notes.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct NoteRequestResponse {
    /// Its id.
    pub id: NoteRequestId,
    /// Who asks.
    pub mentee_id: MenteeId,
    /// The coach who is asked.
    pub user_id: UserId,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// By when an answer is due.
    pub due_on: NaiveDate,
    /// When it was answered.
    pub answered_at: Option<DateTime<Utc>>,
    /// How many parts were handed over so far.
    pub parts: i32,
    /// The notes as they were handed over, Markdown.
    pub body: String,
    /// What was left out, and why.
    pub withheld: String,
    /// The coach's notes to go on with, private ones and those for coaches; for whoever answers, while it is awaited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draft: Option<String>,
    /// Which notes these are, to be named with the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draft_notes: Option<Vec<NoteId>>,
    /// Whether more of them follow once this part was handed over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draft_has_more: Option<bool>,
}

impl NoteRequestResponse {
    /// The answer about a question.
    pub(super) fn of(row: NoteRequest) -> Self {
        Self {
            id: row.id,
            mentee_id: row.mentee_id,
            user_id: row.user_id,
            asked_at: row.asked_at,
            due_on: row.due_on,
            answered_at: row.answered_at,
            parts: row.parts,
            body: row.body,
            withheld: row.withheld,
            draft: None,
            draft_notes: None,
            draft_has_more: None,
        }
    }
}

impl NoteRequestResponse {
    fn with_draft(read: ReadRequest) -> Self {
        let plain = Self::of(read.request);
        let Some(draft) = read.draft else { return plain };
        Self {
            draft: Some(draft.text),
            draft_notes: Some(draft.notes),
            draft_has_more: Some(draft.has_more),
            ..plain
        }
    }
}

/// What a coach hands over.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerNoteRequest {
    /// How many parts were handed over as this one was written; refused once it is another number.
    #[schema(minimum = 0)]
    parts: i32,
    /// The notes that this part is made of, also where all of one is left out. The last part leaves none.
    #[serde(default)]
    #[schema(max_items = 200)]
    notes: Vec<NoteId>,
    /// The notes without what is about others, Markdown; empty where there are none.
    #[serde(default)]
    #[schema(max_length = 100_000)]
    body: String,
    /// What was left out, and why.
    #[serde(default)]
    #[schema(max_length = 2000)]
    withheld: String,
    /// Whether this is a part, and more follows: the question stays open.
    #[serde(default)]
    more: bool,
}

impl AnswerNoteRequest {
    fn answer(self) -> AnsweredRequest {
        let Self { parts, notes, body, withheld, more } = self;
        AnsweredRequest { parts, notes, body, withheld, is_part: more }
    }
}

fn list(rows: Vec<NoteRequest>) -> Result<Answer, Problem> {
    let items: Vec<NoteRequestResponse> = rows.into_iter().map(NoteRequestResponse::of).collect();
    Answer::ok(&List { items, next_cursor: None })
}

/// Asks every coach of the mentee for what they noted for themselves; for the mentee. Each has 30 days.
#[utoipa::path(tag = "coaching", operation_id = "request_notes", security(("bearer" = [])),
    params(("id" = MenteeId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 200, body = List<NoteRequestResponse>)))]
#[post("/mentees/{id}/note-requests")]
pub async fn request_notes(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<MenteeId>,
    key: IdempotencyKey,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let once = Once::new(who.caller(), key, &format!("{} {id}", call.route), [0; 32]);
    let (context, viewer) = (&call.context, Viewer::from(&who));
    let answer = once
        .run(&call, async |connection| list(actions::request_notes(connection, context, &viewer, id).await?))
        .await?;
    Ok(answer.into_response())
}

/// The questions of a mentee, oldest first: all of them for the mentee, those to themselves for coaches, and
/// those to coaches who have left for owners too.
#[utoipa::path(tag = "coaching", operation_id = "list_note_requests", params(("id" = MenteeId, Path)),
    security(("bearer" = [])), responses((status = 200, body = List<NoteRequestResponse>)))]
#[get("/mentees/{id}/note-requests")]
pub async fn list_note_requests(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<MenteeId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&who);
    let rows = actions::list_note_requests(&mut connection, &call.context, &viewer, id.into_inner()).await?;
    Ok(list(rows)?.into_response())
}

/// One question; for whoever answers with the notes to go on with.
#[utoipa::path(tag = "coaching", operation_id = "get_note_request", params(("id" = NoteRequestId, Path)),
    security(("bearer" = [])), responses((status = 200, body = NoteRequestResponse)))]
#[get("/note-requests/{id}")]
pub async fn get_note_request(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<NoteRequestId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&who);
    let read = actions::read_note_request(&mut connection, &call.context, &viewer, id.into_inner()).await?;
    let body = NoteRequestResponse::with_draft(read);
    Ok(Answer::ok(&body)?.into_response())
}

/// Hands over what the coach noted for themselves, once others are taken out of it; with `more` a part of it. 412 if another
/// part was handed over meanwhile, 409 for a last part that leaves notes out.
#[utoipa::path(tag = "coaching", operation_id = "answer_note_request", request_body = AnswerNoteRequest,
    params(("id" = NoteRequestId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    security(("bearer" = [])), responses((status = 200, body = NoteRequestResponse)))]
#[post("/note-requests/{id}/answer")]
pub async fn answer_note_request(
    call: Call,
    coach: Coach<MenteesWrite>,
    id: web::Path<NoteRequestId>,
    key: IdempotencyKey,
    body: Json<AnswerNoteRequest>,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let once = Once::new(coach.caller(), key, &format!("{} {id}", call.route), body.digest);
    let (context, viewer) = (&call.context, Viewer::from(&coach));
    let given = body.value.answer();
    let answer = once
        .run(&call, async |connection| {
            let row = actions::answer_note_request(connection, context, (&viewer, id), given.clone()).await?;
            Answer::ok(&NoteRequestResponse::of(row))
        })
        .await?;
    Ok(answer.into_response())
}
