//! `/mentees/{id}/merge` and `/merge-requests`: two rows that are one mentee.

use actix_web::{HttpResponse, delete, get, post, web};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::mentees::{MenteeResponse, response};
use crate::coaching::actions::{self, Merged, Viewer};
use crate::coaching::model::MergeRequest;
use crate::identity::guards::{Coach, MenteesRead, MenteesWrite};
use crate::kernel::ids::{MenteeId, MergeRequestId};
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Call, IdempotencyKey, Json, List, Once};

/// The row that turned out to be the same mentee.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MergeMenteesRequest {
    /// The duplicate, which goes.
    duplicate_id: MenteeId,
}

/// How far a merge has come.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum MergeState {
    /// Both were asked by mail. Nothing has moved.
    Asked,
    /// The two are one.
    Merged,
}

/// A question to both mentees whether they are one person.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct MergeRequestResponse {
    /// Its id.
    pub id: MergeRequestId,
    /// The mentee who stays.
    pub kept_id: MenteeId,
    /// The duplicate.
    pub duplicate_id: MenteeId,
    /// When they were asked last.
    pub asked_at: DateTime<Utc>,
    /// Until when they can answer.
    pub expires_at: DateTime<Utc>,
    /// When the one who stays said yes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept_said_at: Option<DateTime<Utc>>,
    /// When the duplicate said yes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duplicate_said_at: Option<DateTime<Utc>>,
}

/// What became of a merge.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct MergeResponse {
    /// How far it has come.
    pub state: MergeState,
    /// The question, while it is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request: Option<MergeRequestResponse>,
    /// The mentee, once the two are one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mentee: Option<MenteeResponse>,
    /// Addresses of the duplicate that were let go: nobody did anything as a mentee there, so they are no mentee's now.
    #[serde(default)]
    pub let_go: Vec<String>,
}

impl MergeRequestResponse {
    fn of(row: &MergeRequest) -> Self {
        Self {
            id: row.id,
            kept_id: row.kept_id,
            duplicate_id: row.duplicate_id,
            asked_at: row.asked_at,
            expires_at: row.expires_at(),
            kept_said_at: row.kept_said_at,
            duplicate_said_at: row.duplicate_said_at,
        }
    }
}

fn answer(merged: Merged) -> Result<Answer, Problem> {
    match merged {
        Merged::Asked(request) => Answer::accepted(&MergeResponse {
            state: MergeState::Asked,
            request: Some(MergeRequestResponse::of(&request)),
            mentee: None,
            let_go: Vec::new(),
        }),
        Merged::Folded { opened, let_go } => {
            let revision = opened.mentee.revision;
            let mentee = Some(response(*opened));
            let body = MergeResponse { state: MergeState::Merged, request: None, mentee, let_go };
            Ok(Answer::ok(&body)?.with_revision(revision))
        }
    }
}

/// Folds a duplicate into this mentee. A duplicate that was typed in, and as whom nobody ever did anything, is folded at
/// once: 200, and its address is let go. Else 202: both are asked by mail, and nothing moves before both have said that
/// they are one person. After an hour the same call asks again who has not said so; after a no nobody asks for 90 days.
#[utoipa::path(tag = "coaching", operation_id = "merge_mentees", request_body = MergeMenteesRequest, security(("bearer" = [])),
    params(("id" = MenteeId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 200, body = MergeResponse), (status = 202, body = MergeResponse)))]
#[post("/mentees/{id}/merge")]
pub async fn merge_mentees(
    call: Call,
    coach: Coach<MenteesWrite>,
    id: web::Path<MenteeId>,
    key: IdempotencyKey,
    body: Json<MergeMenteesRequest>,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let once = Once::new(coach.caller(), key, &format!("{} {id}", call.route), body.digest);
    let (context, viewer, both) = (&call.context, Viewer::from(&coach), (id, body.value.duplicate_id));
    let answered = once
        .run(&call, async |connection| {
            answer(actions::merge_mentees(connection, context, &viewer, both).await?)
        })
        .await?;
    Ok(answered.into_response())
}

/// The open questions whether this mentee and another are one person, of the coach who asks them.
#[utoipa::path(tag = "coaching", operation_id = "list_merge_requests", params(("id" = MenteeId, Path)),
    security(("bearer" = [])), responses((status = 200, body = List<MergeRequestResponse>)))]
#[get("/mentees/{id}/merge-requests")]
pub async fn list_merge_requests(
    call: Call,
    coach: Coach<MenteesRead>,
    id: web::Path<MenteeId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&coach);
    let rows = actions::list_merge_requests(&mut connection, &call.context, &viewer, id.into_inner()).await?;
    let items: Vec<MergeRequestResponse> = rows.iter().map(MergeRequestResponse::of).collect();
    Ok(Answer::ok(&List { items, next_cursor: None })?.into_response())
}

/// Withdraws a question; the mailed links open nothing any more.
#[utoipa::path(tag = "coaching", operation_id = "withdraw_merge_request", params(("id" = MergeRequestId, Path)),
    security(("bearer" = [])), responses((status = 204, description = "Withdrawn")))]
#[delete("/merge-requests/{id}")]
pub async fn withdraw_merge_request(
    call: Call,
    coach: Coach<MenteesWrite>,
    id: web::Path<MergeRequestId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&coach);
    actions::withdraw_merge_request(&mut connection, &call.context, &viewer, id.into_inner()).await?;
    Ok(Answer::no_content().into_response())
}
