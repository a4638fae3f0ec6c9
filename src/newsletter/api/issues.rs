//! `/issues`: what is written and sent.

use actix_web::http::header::IF_MATCH;
use actix_web::{HttpRequest, HttpResponse, delete, get, patch, post, web};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::events::{self, Progress};
use crate::identity::guards::{Coach, NewsletterRead, NewsletterWrite};
use crate::kernel::ids::{IssueId, MailingListId};
use crate::newsletter::actions::{self, IssueDraft};
use crate::newsletter::core::issue_state::Status;
use crate::newsletter::model::Issue;
use crate::platform::problem::{FieldError, Problem};
use crate::platform::web::{
    Answer, Call, Cursor, IdempotencyKey, IfMatch, Json, List, Once, Page, Query, listed, merged,
};

/// An issue.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct IssueResponse {
    /// Its id.
    pub id: IssueId,
    /// The list.
    pub list_id: MailingListId,
    /// What is written.
    #[serde(flatten)]
    pub settings: IssueDraft,
    /// `draft`, `scheduled`, `preparing`, `sending`, `paused`, `finished` or `cancelled`.
    pub status: String,
    /// When it is sent.
    pub scheduled_for: Option<DateTime<Utc>>,
    /// Whether that is meant on each reader's own clock.
    pub local_hour: bool,
    /// Why it was paused.
    pub pause_reason: Option<String>,
    /// How many readers were looked at for the audience.
    pub candidates: i64,
    /// Since when it stands in the archive.
    pub published_at: Option<DateTime<Utc>>,
    /// When the whole audience was written.
    pub prepared_at: Option<DateTime<Utc>>,
    /// When sending started.
    pub started_at: Option<DateTime<Utc>>,
    /// When nobody waited any more.
    pub finished_at: Option<DateTime<Utc>>,
    /// Raised by every change; calls that change the status may name it.
    pub revision: i64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

impl IssueResponse {
    /// The issue as it goes over the wire.
    pub fn of(row: &Issue) -> Self {
        Self {
            id: row.id,
            list_id: row.list_id,
            settings: IssueDraft::of(row),
            status: row.status.0.name().to_owned(),
            scheduled_for: row.scheduled_for,
            local_hour: row.local_hour,
            pause_reason: row.pause_reason.clone(),
            candidates: row.candidates,
            published_at: row.published_at,
            prepared_at: row.prepared_at,
            started_at: row.started_at,
            finished_at: row.finished_at,
            revision: row.revision,
            created_at: row.created_at,
            updated_at: row.updated_at,
        }
    }
}

/// Which issues are asked for.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct IssueQuery {
    /// How many items, 1 to 200; 50 if absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// The `next_cursor` of the page before.
    cursor: Option<String>,
    /// Only issues of this list.
    list: Option<MailingListId>,
    /// Only issues in this status.
    #[param(pattern = "^(draft|scheduled|preparing|sending|paused|finished|cancelled)$")]
    status: Option<String>,
}

/// The answer with an issue.
pub(super) fn answer(row: &Issue) -> Result<Answer, Problem> {
    Ok(Answer::ok(&IssueResponse::of(row))?.with_revision(row.revision))
}

/// Issues, newest first.
#[utoipa::path(tag = "newsletter", operation_id = "list_issues", params(IssueQuery), security(("bearer" = [])),
    responses((status = 200, body = List<IssueResponse>)))]
#[get("/issues")]
pub async fn list_issues(
    call: Call,
    _coach: Coach<NewsletterRead>,
    query: Query<IssueQuery>,
) -> Result<HttpResponse, Problem> {
    let page = Page::parse(query.0.limit, query.0.cursor.as_deref())?;
    let status = query.0.status.as_deref().map(status_of).transpose()?;
    let mut connection = call.connection().await?;
    let rows = actions::list_issues(&mut connection, page, (query.0.list, status)).await?;
    let cursor = |row: &Issue| Cursor { at: row.created_at, id: row.id.into() };
    listed(&call, &page.list(rows, cursor, |row| IssueResponse::of(&row)))
}

fn status_of(name: &str) -> Result<Status, Problem> {
    Status::from_name(name).ok_or_else(|| {
        Problem::malformed(vec![FieldError::new(
            "/status",
            "bad_parameter",
            "expected the status of an issue",
        )])
    })
}

/// Makes an issue, as a draft.
#[utoipa::path(tag = "newsletter", operation_id = "create_issue", request_body = IssueDraft, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 201, body = IssueResponse)))]
#[post("/issues")]
pub async fn create_issue(
    call: Call,
    coach: Coach<NewsletterWrite>,
    key: IdempotencyKey,
    body: Json<IssueDraft>,
) -> Result<HttpResponse, Problem> {
    let once = Once::new(coach.caller(), key, &call.route, body.digest);
    let (context, draft) = (&call.context, body.value);
    let answer = once
        .run(&call, async |connection| {
            let row = actions::create_issue(connection, context, (coach.user_id, draft)).await?;
            let location = format!("/api/v1/issues/{}", row.id);
            Ok(Answer::created(location, &IssueResponse::of(&row))?.with_revision(row.revision))
        })
        .await?;
    Ok(answer.into_response())
}

/// One issue.
#[utoipa::path(tag = "newsletter", operation_id = "get_issue", params(("id" = IssueId, Path)), security(("bearer" = [])),
    responses((status = 200, body = IssueResponse)))]
#[get("/issues/{id}")]
pub async fn get_issue(
    call: Call,
    _coach: Coach<NewsletterRead>,
    id: web::Path<IssueId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let row = actions::read_issue(&mut connection, id.into_inner()).await?;
    Ok(answer(&row)?.into_response())
}

/// Changes an issue by JSON Merge Patch (RFC 7396). Once sending has started the change shows in the archive alone.
#[utoipa::path(tag = "newsletter", operation_id = "update_issue", params(("id" = IssueId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag that is meant to be changed")),
    request_body(content = IssueDraft, description = "What changes; every member may be left out"), security(("bearer" = [])),
    responses((status = 200, body = IssueResponse), (status = 428, description = "Say which revision is meant")))]
#[patch("/issues/{id}")]
pub async fn update_issue(
    call: Call,
    coach: Coach<NewsletterWrite>,
    id: web::Path<IssueId>,
    (if_match, request): (IfMatch, HttpRequest),
    patch: Json<Value>,
) -> Result<HttpResponse, Problem> {
    let meant = if_match.required(request.headers().contains_key(IF_MATCH))?;
    let id = id.into_inner();
    let mut connection = call.connection().await?;
    let current = actions::read_issue(&mut connection, id).await?;
    let draft = merged(&IssueDraft::of(&current), patch.value)?;
    let change = (&meant, coach.user_id, draft);
    let row = actions::update_issue(&mut connection, &call.context, id, change).await?;
    // An edit is no event; pages that show the issue hear of it all the same.
    events::tell_progress(&call.services, &mut connection, (Progress::Issue, id.into())).await;
    Ok(answer(&row)?.into_response())
}

/// Removes a draft.
#[utoipa::path(tag = "newsletter", operation_id = "delete_issue", params(("id" = IssueId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag that is meant to be removed")), security(("bearer" = [])),
    responses((status = 204, description = "It is gone"), (status = 428, description = "Say which revision is meant")))]
#[delete("/issues/{id}")]
pub async fn delete_issue(
    call: Call,
    _coach: Coach<NewsletterWrite>,
    id: web::Path<IssueId>,
    (if_match, request): (IfMatch, HttpRequest),
) -> Result<HttpResponse, Problem> {
    let meant = if_match.required(request.headers().contains_key(IF_MATCH))?;
    let mut connection = call.connection().await?;
    actions::delete_issue(&mut connection, id.into_inner(), &meant).await?;
    Ok(Answer::no_content().into_response())
}
