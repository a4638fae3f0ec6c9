//! `/sessions/{id}/…`: the workspace of a session.

use actix_web::{HttpResponse, get, patch, post, put, web};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::action_items::ActionItemResponse;
use super::notes::NoteResponse;
use crate::coaching::actions::{self, GivenScore, TopicDraft, Viewer, Workspace};
use crate::coaching::model::{AgendaTopic, SessionRating, Side};
use crate::identity::guards::{MenteesRead, MenteesWrite, Participant};
use crate::kernel::ids::{MenteeId, SessionId, TopicId};
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Call, IdempotencyKey, IfMatch, Json, List, Once, merged};

/// A topic of an agenda.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct AgendaTopicResponse {
    /// Its id.
    pub id: TopicId,
    /// The mentee.
    pub mentee_id: MenteeId,
    /// The session it was added to; an earlier one where it was carried over.
    pub session_id: SessionId,
    /// What it says.
    #[serde(flatten)]
    pub said: TopicDraft,
    /// Who added it.
    pub added_by: Side,
    /// When it was added.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// How a session was.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SessionRatingResponse {
    /// 1 to 5.
    pub score: Option<i16>,
    /// A sentence more; may be empty.
    pub comment: String,
    /// When it was said.
    pub rated_at: Option<DateTime<Utc>>,
}

/// What surrounds a session, for one of its mentees.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct WorkspaceResponse {
    /// The mentee.
    pub mentee_id: MenteeId,
    /// What they are called.
    pub name: String,
    /// When the session starts.
    pub start: DateTime<Utc>,
    /// When it ends.
    pub end: DateTime<Utc>,
    /// How far it has come.
    pub status: String,
    /// What was booked.
    pub title: String,
    /// What was answered when it was booked.
    #[schema(value_type = Vec<Object>)]
    pub answers: Value,
    /// What is to be talked about, with what was carried over, oldest first.
    pub agenda: Vec<AgendaTopicResponse>,
    /// Notes on the session that the caller may read, newest first.
    pub notes: Vec<NoteResponse>,
    /// What is going to be done, from this session.
    pub action_items: Vec<ActionItemResponse>,
    /// How it was, once that was said.
    pub rating: Option<SessionRatingResponse>,
}

/// A topic to be added.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateAgendaTopicRequest {
    /// What it is about.
    #[schema(min_length = 1, max_length = 300)]
    title: String,
    /// Whose; needed where the session has several mentees.
    mentee_id: Option<MenteeId>,
}

/// How a session was.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RateSessionRequest {
    /// 1 to 5.
    #[schema(minimum = 1, maximum = 5)]
    score: i64,
    /// A sentence more.
    #[serde(default)]
    #[schema(max_length = 2000)]
    comment: String,
}

impl AgendaTopicResponse {
    /// The answer about a topic.
    pub(super) fn of(row: AgendaTopic) -> Self {
        Self {
            id: row.id,
            mentee_id: row.mentee_id,
            session_id: row.session_id,
            said: TopicDraft { title: row.title, state: row.state },
            added_by: row.added_by,
            created_at: row.created_at,
            updated_at: row.updated_at,
        }
    }
}

impl SessionRatingResponse {
    /// The answer about a rating.
    pub(super) fn of(row: SessionRating) -> Self {
        Self { score: row.score, comment: row.comment, rated_at: row.rated_at }
    }
}

impl WorkspaceResponse {
    fn of(found: Workspace) -> Self {
        let session = found.session;
        Self {
            mentee_id: session.mentee_id.into(),
            name: found.name,
            start: session.starts_at,
            end: session.ends_at,
            status: session.status,
            title: session.title,
            answers: session.answers,
            agenda: found.agenda.into_iter().map(AgendaTopicResponse::of).collect(),
            notes: found.notes.iter().map(NoteResponse::of).collect(),
            action_items: found.actions.iter().map(ActionItemResponse::of).collect(),
            rating: found.rating.map(SessionRatingResponse::of),
        }
    }
}

fn answer(row: AgendaTopic) -> Result<Answer, Problem> {
    let revision = row.revision;
    Ok(Answer::ok(&AgendaTopicResponse::of(row))?.with_revision(revision))
}

/// Agenda, notes, action items and rating of a session, for each of its mentees that the caller may see.
#[utoipa::path(tag = "coaching", operation_id = "get_session_workspace", params(("id" = SessionId, Path)), security(("bearer" = [])),
    responses((status = 200, body = List<WorkspaceResponse>)))]
#[get("/sessions/{id}/workspace")]
pub async fn get_session_workspace(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<SessionId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&who);
    let found = actions::read_workspace(&mut connection, &call.context, &viewer, id.into_inner()).await?;
    let items: Vec<WorkspaceResponse> = found.into_iter().map(WorkspaceResponse::of).collect();
    Ok(Answer::ok(&List { items, next_cursor: None })?.into_response())
}

/// The agenda of a session with what was carried over, oldest first.
#[utoipa::path(tag = "coaching", operation_id = "list_session_topics", params(("id" = SessionId, Path)), security(("bearer" = [])),
    responses((status = 200, body = List<AgendaTopicResponse>)))]
#[get("/sessions/{id}/agenda")]
pub async fn list_session_topics(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<SessionId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&who);
    let found = actions::read_workspace(&mut connection, &call.context, &viewer, id.into_inner()).await?;
    let topics = found.into_iter().flat_map(|workspace| workspace.agenda);
    let items: Vec<AgendaTopicResponse> = topics.map(AgendaTopicResponse::of).collect();
    Ok(Answer::ok(&List { items, next_cursor: None })?.into_response())
}

/// Puts a topic on the agenda of a session.
#[utoipa::path(tag = "coaching", operation_id = "create_session_topic", request_body = CreateAgendaTopicRequest, security(("bearer" = [])),
    params(("id" = SessionId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 201, body = AgendaTopicResponse)))]
#[post("/sessions/{id}/agenda")]
pub async fn create_session_topic(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<SessionId>,
    key: IdempotencyKey,
    body: Json<CreateAgendaTopicRequest>,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let once = Once::new(who.caller(), key, &format!("{} {id}", call.route), body.digest);
    let (context, viewer, wish) = (&call.context, Viewer::from(&who), body.value);
    let answer = once
        .run(&call, async |connection| {
            let what = (wish.mentee_id, wish.title);
            let row = actions::create_topic(connection, context, (&viewer, id), what).await?;
            let (location, revision) = (format!("/api/v1/agenda-topics/{}", row.id), row.revision);
            Ok(Answer::created(location, &AgendaTopicResponse::of(row))?.with_revision(revision))
        })
        .await?;
    Ok(answer.into_response())
}

/// A topic.
#[utoipa::path(tag = "coaching", operation_id = "get_session_topic", params(("id" = TopicId, Path)), security(("bearer" = [])),
    responses((status = 200, body = AgendaTopicResponse)))]
#[get("/agenda-topics/{id}")]
pub async fn get_session_topic(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<TopicId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&who);
    let row = actions::read_topic(&mut connection, &call.context, &viewer, id.into_inner()).await?;
    Ok(answer(row)?.into_response())
}

/// Changes it by JSON Merge Patch (RFC 7396).
#[utoipa::path(tag = "coaching", operation_id = "update_session_topic", params(("id" = TopicId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag that is meant to be changed")),
    request_body(content = TopicDraft, description = "What changes; every member may be left out"), security(("bearer" = [])),
    responses((status = 200, body = AgendaTopicResponse)))]
#[patch("/agenda-topics/{id}")]
pub async fn update_session_topic(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<TopicId>,
    if_match: IfMatch,
    patch: Json<Value>,
) -> Result<HttpResponse, Problem> {
    let (id, viewer) = (id.into_inner(), Viewer::from(&who));
    let mut connection = call.connection().await?;
    let current = actions::read_topic(&mut connection, &call.context, &viewer, id).await?;
    let meant = if_match.or_read(current.revision);
    let draft = merged(&TopicDraft { title: current.title, state: current.state }, patch.value)?;
    let row = actions::update_topic(&mut connection, &call.context, (&viewer, id), (&meant, draft)).await?;
    Ok(answer(row)?.into_response())
}

/// Says how a session was; for its mentee. What is said later takes the place of what was said before.
#[utoipa::path(tag = "coaching", operation_id = "rate_session", request_body = RateSessionRequest, security(("bearer" = [])),
    params(("id" = SessionId, Path)), responses((status = 200, body = SessionRatingResponse)))]
#[put("/sessions/{id}/rating")]
pub async fn rate_session(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<SessionId>,
    body: Json<RateSessionRequest>,
) -> Result<HttpResponse, Problem> {
    let key = (&Viewer::from(&who), id.into_inner());
    let given = GivenScore { score: body.value.score, comment: body.value.comment };
    let mut connection = call.connection().await?;
    let row = actions::rate_session(&mut connection, &call.context, key, given).await?;
    Ok(Answer::ok(&SessionRatingResponse::of(row))?.into_response())
}

/// Makes every earlier link worthless by which mentees say how the session was, and mails another one to each who has not
/// said so yet.
#[utoipa::path(tag = "coaching", operation_id = "renew_session_rating_link", security(("bearer" = [])),
    params(("id" = SessionId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 204, description = "Earlier links open nothing any more")))]
#[post("/sessions/{id}/rating/renew-link")]
pub async fn renew_session_rating_link(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<SessionId>,
    key: IdempotencyKey,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let once = Once::new(who.caller(), key, &format!("{} {id}", call.route), [0; 32]);
    let (context, viewer) = (&call.context, Viewer::from(&who));
    let answer = once
        .run(&call, async |connection| {
            actions::renew_rating_link(connection, context, &viewer, id).await?;
            Ok(Answer::no_content())
        })
        .await?;
    Ok(answer.into_response())
}
