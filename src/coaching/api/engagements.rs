//! `/engagements`: what a coach and a mentee agreed on.

use actix_web::{HttpResponse, get, patch, post, web};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::coaching::actions::{self, EngagementDraft, Viewer};
use crate::coaching::model::Engagement;
use crate::identity::guards::{Coach, MenteesRead, MenteesWrite, Participant};
use crate::kernel::ids::{EngagementId, MenteeId, UserId};
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Call, IdempotencyKey, IfMatch, Json, List, Once, merged};

/// An engagement.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct EngagementResponse {
    /// Its id.
    pub id: EngagementId,
    /// The mentee.
    pub mentee_id: MenteeId,
    /// The coach.
    pub user_id: UserId,
    /// What was agreed on.
    #[serde(flatten)]
    pub terms: EngagementDraft,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

impl EngagementResponse {
    fn of(row: &Engagement) -> Self {
        Self {
            id: row.id,
            mentee_id: row.mentee_id,
            user_id: row.user_id,
            terms: EngagementDraft::of(row),
            created_at: row.created_at,
            updated_at: row.updated_at,
        }
    }
}

fn answer(row: &Engagement) -> Result<Answer, Problem> {
    Ok(Answer::ok(&EngagementResponse::of(row))?.with_revision(row.revision))
}

/// The engagements of a mentee, oldest first.
#[utoipa::path(tag = "coaching", operation_id = "list_engagements", params(("id" = MenteeId, Path)), security(("bearer" = [])),
    responses((status = 200, body = List<EngagementResponse>)))]
#[get("/mentees/{id}/engagements")]
pub async fn list_engagements(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<MenteeId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&who);
    let rows = actions::list_engagements(&mut connection, &call.context, &viewer, id.into_inner()).await?;
    let items = rows.iter().map(EngagementResponse::of).collect();
    Ok(Answer::ok(&List { items, next_cursor: None })?.into_response())
}

/// Makes an engagement with a mentee.
#[utoipa::path(tag = "coaching", operation_id = "create_engagement", request_body = EngagementDraft, security(("bearer" = [])),
    params(("id" = MenteeId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 201, body = EngagementResponse)))]
#[post("/mentees/{id}/engagements")]
pub async fn create_engagement(
    call: Call,
    coach: Coach<MenteesWrite>,
    id: web::Path<MenteeId>,
    key: IdempotencyKey,
    body: Json<EngagementDraft>,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let once = Once::new(coach.caller(), key, &format!("{} {id}", call.route), body.digest);
    let (context, viewer, draft) = (&call.context, Viewer::from(&coach), body.value);
    let answer = once
        .run(&call, async |connection| {
            let row = actions::create_engagement(connection, context, (&viewer, id), draft).await?;
            let location = format!("/api/v1/engagements/{}", row.id);
            Ok(Answer::created(location, &EngagementResponse::of(&row))?.with_revision(row.revision))
        })
        .await?;
    Ok(answer.into_response())
}

/// One engagement.
#[utoipa::path(tag = "coaching", operation_id = "get_engagement", params(("id" = EngagementId, Path)), security(("bearer" = [])),
    responses((status = 200, body = EngagementResponse)))]
#[get("/engagements/{id}")]
pub async fn get_engagement(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<EngagementId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&who);
    let row = actions::read_engagement(&mut connection, &call.context, &viewer, id.into_inner()).await?;
    Ok(answer(&row)?.into_response())
}

/// Changes an engagement by JSON Merge Patch (RFC 7396).
#[utoipa::path(tag = "coaching", operation_id = "update_engagement", params(("id" = EngagementId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag that is meant to be changed")),
    request_body(content = EngagementDraft, description = "What changes; every member may be left out"), security(("bearer" = [])),
    responses((status = 200, body = EngagementResponse)))]
#[patch("/engagements/{id}")]
pub async fn update_engagement(
    call: Call,
    coach: Coach<MenteesWrite>,
    id: web::Path<EngagementId>,
    if_match: IfMatch,
    patch: Json<Value>,
) -> Result<HttpResponse, Problem> {
    let (id, viewer) = (id.into_inner(), Viewer::from(&coach));
    let mut connection = call.connection().await?;
    let current = actions::read_engagement(&mut connection, &call.context, &viewer, id).await?;
    let draft = merged(&EngagementDraft::of(&current), patch.value)?;
    let meant = if_match.or_read(current.revision);
    let row =
        actions::update_engagement(&mut connection, &call.context, (&viewer, id), (&meant, draft)).await?;
    Ok(answer(&row)?.into_response())
}
