//! `/evidence`: what shows a skill.

use actix_web::{HttpResponse, delete, get, patch, post, web};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::of_mentee::OfMentee;
use crate::coaching::actions::{self, EvidenceDraft, Viewer};
use crate::coaching::model::{Evidence, SkillClaim};
use crate::identity::guards::{MenteesRead, MenteesWrite, Participant};
use crate::kernel::ids::{EvidenceId, MenteeId};
use crate::platform::problem::Problem;
use crate::platform::web::{
    Answer, Call, Cursor, IdempotencyKey, IfMatch, Json, List, Once, Query, listed, merged,
};

/// A piece of evidence.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct EvidenceResponse {
    /// Its id.
    pub id: EvidenceId,
    /// The mentee.
    pub mentee_id: MenteeId,
    /// What it says.
    #[serde(flatten)]
    pub said: EvidenceDraft,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

impl EvidenceResponse {
    pub(super) fn of(row: &Evidence) -> Self {
        Self {
            id: row.id,
            mentee_id: row.mentee_id,
            said: EvidenceDraft::of(row),
            created_at: row.created_at,
            updated_at: row.updated_at,
        }
    }
}

/// Something that shows a skill.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateEvidenceRequest {
    /// The mentee.
    mentee_id: MenteeId,
    /// When it happened.
    occurred_on: NaiveDate,
    /// What happened, in a line.
    #[schema(min_length = 1, max_length = 300)]
    title: String,
    /// Which skills it shows, at which level.
    #[serde(default)]
    #[schema(max_items = 18)]
    skills: Vec<SkillClaim>,
    /// Where it can be seen.
    #[serde(default)]
    #[schema(max_items = 20)]
    links: Vec<String>,
    /// Whether the coaches see it; not if absent.
    #[serde(default)]
    shared: bool,
}

impl CreateEvidenceRequest {
    fn draft(self) -> EvidenceDraft {
        EvidenceDraft {
            occurred_on: self.occurred_on,
            title: self.title,
            skills: self.skills,
            links: self.links,
            shared: self.shared,
        }
    }
}

fn answer(row: &Evidence) -> Result<Answer, Problem> {
    Ok(Answer::ok(&EvidenceResponse::of(row))?.with_revision(row.revision))
}

/// The evidence of a mentee, newest first; coaches see what is shared.
#[utoipa::path(tag = "coaching", operation_id = "list_evidence", params(OfMentee), security(("bearer" = [])),
    responses((status = 200, body = List<EvidenceResponse>)))]
#[get("/evidence")]
pub async fn list_evidence(
    call: Call,
    who: Participant<MenteesRead>,
    query: Query<OfMentee>,
) -> Result<HttpResponse, Problem> {
    let page = query.0.page()?;
    let target = (&Viewer::from(&who), query.0.mentee_id);
    let mut connection = call.connection().await?;
    let rows = actions::list_evidence(&mut connection, &call.context, target, page).await?;
    let place = |row: &Evidence| Cursor { at: row.created_at, id: row.id.into() };
    listed(&call, &page.list(rows, place, |row| EvidenceResponse::of(&row)))
}

/// Writes a piece of evidence down; for mentees.
#[utoipa::path(tag = "coaching", operation_id = "create_evidence", request_body = CreateEvidenceRequest, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 201, body = EvidenceResponse)))]
#[post("/evidence")]
pub async fn create_evidence(
    call: Call,
    who: Participant<MenteesWrite>,
    key: IdempotencyKey,
    body: Json<CreateEvidenceRequest>,
) -> Result<HttpResponse, Problem> {
    let once = Once::new(who.caller(), key, &call.route, body.digest);
    let (context, viewer, id) = (&call.context, Viewer::from(&who), body.value.mentee_id);
    let draft = body.value.draft();
    let answer = once
        .run(&call, async |connection| {
            let row = actions::create_evidence(connection, context, (&viewer, id), draft).await?;
            let location = format!("/api/v1/evidence/{}", row.id);
            Ok(Answer::created(location, &EvidenceResponse::of(&row))?.with_revision(row.revision))
        })
        .await?;
    Ok(answer.into_response())
}

/// A piece of evidence.
#[utoipa::path(tag = "coaching", operation_id = "get_evidence", params(("id" = EvidenceId, Path)), security(("bearer" = [])),
    responses((status = 200, body = EvidenceResponse)))]
#[get("/evidence/{id}")]
pub async fn get_evidence(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<EvidenceId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&who);
    let row = actions::read_evidence(&mut connection, &call.context, &viewer, id.into_inner()).await?;
    Ok(answer(&row)?.into_response())
}

/// Changes it by JSON Merge Patch (RFC 7396).
#[utoipa::path(tag = "coaching", operation_id = "update_evidence", params(("id" = EvidenceId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag that is meant to be changed")),
    request_body(content = EvidenceDraft, description = "What changes; every member may be left out"), security(("bearer" = [])),
    responses((status = 200, body = EvidenceResponse)))]
#[patch("/evidence/{id}")]
pub async fn update_evidence(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<EvidenceId>,
    if_match: IfMatch,
    patch: Json<Value>,
) -> Result<HttpResponse, Problem> {
    let (id, viewer) = (id.into_inner(), Viewer::from(&who));
    let mut connection = call.connection().await?;
    let current = actions::read_evidence(&mut connection, &call.context, &viewer, id).await?;
    let draft = merged(&EvidenceDraft::of(&current), patch.value)?;
    let meant = if_match.or_read(current.revision);
    let row =
        actions::update_evidence(&mut connection, &call.context, (&viewer, id), (&meant, draft)).await?;
    Ok(answer(&row)?.into_response())
}

/// Removes it.
#[utoipa::path(tag = "coaching", operation_id = "delete_evidence", params(("id" = EvidenceId, Path)), security(("bearer" = [])),
    responses((status = 204, description = "It is gone")))]
#[delete("/evidence/{id}")]
pub async fn delete_evidence(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<EvidenceId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&who);
    actions::delete_evidence(&mut connection, &call.context, &viewer, id.into_inner()).await?;
    Ok(Answer::no_content().into_response())
}
