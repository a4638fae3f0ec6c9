//! `/engagements`: what a coach and a mentee agreed on.

use actix_web::{HttpResponse, get, patch, post, web};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::of_mentee::OfMentee;
use crate::coaching::actions::{self, EngagementDraft, Viewer};
use crate::coaching::model::{Engagement, EngagementStatus};
use crate::identity::guards::{Coach, MenteesRead, MenteesWrite, Participant};
use crate::kernel::ids::{EngagementId, MenteeId, UserId};
use crate::platform::problem::Problem;
use crate::platform::web::{
    Answer, Call, Cursor, IdempotencyKey, IfMatch, Json, List, Once, Query, listed, merged,
};

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
    pub(super) fn of(row: &Engagement) -> Self {
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

/// An engagement with a mentee.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateEngagementRequest {
    /// The mentee.
    mentee_id: MenteeId,
    /// Its first day.
    started_on: NaiveDate,
    /// Its last day, if one was agreed.
    ends_on: Option<NaiveDate>,
    /// What it is for.
    #[serde(default)]
    #[schema(max_length = 2000)]
    goal: String,
    /// What was agreed.
    #[serde(default)]
    #[schema(max_length = 20000)]
    agreement: String,
    /// How many days lie between sessions at most; both are told when it is more and nothing is booked.
    #[schema(minimum = 1, maximum = 365)]
    cadence_days: Option<i32>,
    /// Who pays, if not the mentee. They see nothing by that.
    #[serde(default)]
    #[schema(max_length = 200)]
    sponsor: String,
    /// How far it has come; active if absent.
    status: Option<EngagementStatus>,
}

impl CreateEngagementRequest {
    fn draft(self) -> EngagementDraft {
        EngagementDraft {
            started_on: self.started_on,
            ends_on: self.ends_on,
            goal: self.goal,
            agreement: self.agreement,
            cadence_days: self.cadence_days,
            sponsor: self.sponsor,
            status: self.status.unwrap_or(EngagementStatus::Active),
        }
    }
}

fn answer(row: &Engagement) -> Result<Answer, Problem> {
    Ok(Answer::ok(&EngagementResponse::of(row))?.with_revision(row.revision))
}

/// The engagements of a mentee, newest first.
#[utoipa::path(tag = "coaching", operation_id = "list_engagements", params(OfMentee), security(("bearer" = [])),
    responses((status = 200, body = List<EngagementResponse>)))]
#[get("/engagements")]
pub async fn list_engagements(
    call: Call,
    who: Participant<MenteesRead>,
    query: Query<OfMentee>,
) -> Result<HttpResponse, Problem> {
    let page = query.0.page()?;
    let target = (&Viewer::from(&who), query.0.mentee_id);
    let mut connection = call.connection().await?;
    let rows = actions::list_engagements(&mut connection, &call.context, target, page).await?;
    let place = |row: &Engagement| Cursor { at: row.created_at, id: row.id.into() };
    listed(&call, &page.list(rows, place, |row| EngagementResponse::of(&row)))
}

/// Makes an engagement with a mentee.
#[utoipa::path(tag = "coaching", operation_id = "create_engagement", request_body = CreateEngagementRequest, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 201, body = EngagementResponse)))]
#[post("/engagements")]
pub async fn create_engagement(
    call: Call,
    coach: Coach<MenteesWrite>,
    key: IdempotencyKey,
    body: Json<CreateEngagementRequest>,
) -> Result<HttpResponse, Problem> {
    let once = Once::new(coach.caller(), key, &call.route, body.digest);
    let (context, viewer, id) = (&call.context, Viewer::from(&coach), body.value.mentee_id);
    let draft = body.value.draft();
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
