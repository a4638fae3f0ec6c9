//! `/evidence`: what shows a skill.

use actix_web::{HttpResponse, delete, get, patch, post, web};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::of_mentee::OfMentee;
use crate::coaching::actions::{self, EvidenceDraft, NewEvidence, Viewer};
use crate::coaching::core::evidence::strength;
use crate::coaching::mails::evidence_advice;
use crate::coaching::model::{
    CaseKind, CaseScope, Confidentiality, Evidence, EvidenceState, EvidenceVisibility, Metric, SkillClaim,
    Witness,
};
use crate::identity::guards::{Coach, MenteesRead, MenteesWrite, Participant};
use crate::kernel::ids::{EvidenceId, MenteeId, UserId};
use crate::kernel::locale::Locale;
use crate::platform::db::Connection;
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
    /// How far it has come: a line, shaped, or verified by a coach.
    pub state: EvidenceState,
    /// How strong it is for its highest claim, 0 to 6.
    #[schema(minimum = 0, maximum = 6)]
    pub strength: i64,
    /// What is missing to six, what is most worth adding first.
    pub missing: Vec<AdviceResponse>,
    /// What weakens it besides.
    pub hints: Vec<AdviceResponse>,
    /// The coach who verified it as it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified_by: Option<UserId>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified_at: Option<DateTime<Utc>>,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// Something to add or to change.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = EvidenceAdvice)]
pub struct AdviceResponse {
    /// Its stable code.
    pub code: String,
    /// What to do, in words.
    pub text: String,
}

impl AdviceResponse {
    fn of(code: &str, text: &str) -> Self {
        Self { code: code.to_owned(), text: text.to_owned() }
    }
}

impl EvidenceResponse {
    pub(super) fn of(row: &Evidence, locale: Locale) -> Self {
        let advice = |code: &str| AdviceResponse::of(code, &evidence_advice(locale, code));
        let found = strength(&row.entry(), None);
        let hints = actions::evidence_hints(row, locale);
        Self {
            id: row.id,
            mentee_id: row.mentee_id,
            said: EvidenceDraft::of(row),
            state: row.state,
            strength: found.points,
            missing: found.missing.iter().map(|one| advice(one.name())).collect(),
            hints: hints.iter().map(|(code, text)| AdviceResponse::of(code, text)).collect(),
            verified_by: row.verified_by,
            verified_at: row.verified_at,
            created_at: row.created_at,
            updated_at: row.updated_at,
        }
    }
}

/// Something that shows a skill. A title is enough; the rest can follow.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateEvidenceRequest {
    /// The mentee; the caller if absent.
    mentee_id: Option<MenteeId>,
    /// When it happened; today on the mentee's wall clock if absent.
    occurred_on: Option<NaiveDate>,
    /// What happened, in a line.
    #[schema(min_length = 1, max_length = 300)]
    title: String,
    /// What it was about: the problem, and what was at stake.
    #[serde(default)]
    #[schema(max_length = 4000)]
    situation: String,
    /// What the mentee did, in the first person.
    #[serde(default)]
    #[schema(max_length = 4000)]
    my_part: String,
    /// What was decided, and why not otherwise.
    #[serde(default)]
    #[schema(max_length = 4000)]
    decision: String,
    /// What came of it.
    #[serde(default)]
    #[schema(max_length = 4000)]
    result: String,
    /// What kind of work it was.
    kind: Option<CaseKind>,
    /// How far its effect reached.
    scope: Option<CaseScope>,
    /// A figure before and after.
    metric: Option<Metric>,
    /// Where it can be seen.
    #[serde(default)]
    #[schema(max_items = 20)]
    links: Vec<String>,
    /// Who saw it.
    #[serde(default)]
    #[schema(max_items = 10)]
    witnesses: Vec<Witness>,
    /// Which skills it shows, at which level.
    #[serde(default)]
    #[schema(max_items = 18)]
    skills: Vec<SkillClaim>,
    /// Who may know of it at all; the own company if absent. What is secret is read by nobody but the mentee.
    confidentiality: Option<Confidentiality>,
    /// Whom the mentee shows it; nobody if absent.
    visibility: Option<EvidenceVisibility>,
}

impl CreateEvidenceRequest {
    fn into_new(self) -> NewEvidence {
        let line = EvidenceDraft::line(NaiveDate::MIN, self.title);
        let draft = EvidenceDraft {
            situation: self.situation,
            my_part: self.my_part,
            decision: self.decision,
            result: self.result,
            kind: self.kind,
            scope: self.scope,
            metric: self.metric,
            links: self.links,
            witnesses: self.witnesses,
            skills: self.skills,
            confidentiality: self.confidentiality.unwrap_or(line.confidentiality),
            visibility: self.visibility.unwrap_or(line.visibility),
            ..line
        };
        NewEvidence { mentee_id: self.mentee_id, occurred_on: self.occurred_on, draft }
    }
}

/// Which revision a coach stands by.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct VerifyEvidenceRequest {
    /// The revision that was read, as in its `ETag`.
    #[schema(minimum = 1)]
    revision: i64,
}

async fn answer(connection: &mut Connection, row: &Evidence) -> Result<Answer, Problem> {
    let locale = actions::language_of_mentee(connection, row.mentee_id).await?;
    Ok(Answer::ok(&EvidenceResponse::of(row, locale))?.with_revision(row.revision))
}

/// The evidence of a mentee, newest first; coaches see what is shown to them and not secret.
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
    let locale = match rows.first() {
        Some(row) => actions::language_of_mentee(&mut connection, row.mentee_id).await?,
        None => Locale::default(),
    };
    listed(&call, &page.list(rows, place, |row| EvidenceResponse::of(&row, locale)))
}

/// Writes a piece of evidence down; for mentees. A title is enough.
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
    let (context, viewer, new) = (&call.context, Viewer::from(&who), body.value.into_new());
    let answer = once
        .run(&call, async |connection| {
            let row = actions::create_evidence(connection, context, &viewer, new).await?;
            let location = format!("/api/v1/evidence/{}", row.id);
            let locale = actions::language_of_mentee(connection, row.mentee_id).await?;
            Ok(Answer::created(location, &EvidenceResponse::of(&row, locale))?.with_revision(row.revision))
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
    Ok(answer(&mut connection, &row).await?.into_response())
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
    Ok(answer(&mut connection, &row).await?.into_response())
}

/// Verifies it as it is; for a coach who sees it. A later change of what it tells takes that back.
#[utoipa::path(tag = "coaching", operation_id = "verify_evidence", request_body = VerifyEvidenceRequest, security(("bearer" = [])),
    params(("id" = EvidenceId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 200, body = EvidenceResponse)))]
#[post("/evidence/{id}/verify")]
pub async fn verify_evidence(
    call: Call,
    coach: Coach<MenteesWrite>,
    id: web::Path<EvidenceId>,
    key: IdempotencyKey,
    body: Json<VerifyEvidenceRequest>,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let once = Once::new(coach.caller(), key, &format!("{} {id}", call.route), body.digest);
    let (context, viewer, revision) = (&call.context, Viewer::from(&coach), body.value.revision);
    let answered = once
        .run(&call, async |connection| {
            let row = actions::verify_evidence(connection, context, (&viewer, id), revision).await?;
            answer(connection, &row).await
        })
        .await?;
    Ok(answered.into_response())
}

/// Takes back that it was verified; for the coach who did. What it tells stays as it is.
#[utoipa::path(tag = "coaching", operation_id = "unverify_evidence", request_body = VerifyEvidenceRequest, security(("bearer" = [])),
    params(("id" = EvidenceId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 200, body = EvidenceResponse)))]
#[post("/evidence/{id}/unverify")]
pub async fn unverify_evidence(
    call: Call,
    coach: Coach<MenteesWrite>,
    id: web::Path<EvidenceId>,
    key: IdempotencyKey,
    body: Json<VerifyEvidenceRequest>,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let once = Once::new(coach.caller(), key, &format!("{} {id}", call.route), body.digest);
    let (context, viewer, revision) = (&call.context, Viewer::from(&coach), body.value.revision);
    let answered = once
        .run(&call, async |connection| {
            let row = actions::unverify_evidence(connection, context, (&viewer, id), revision).await?;
            answer(connection, &row).await
        })
        .await?;
    Ok(answered.into_response())
}

/// Removes it.
#[utoipa::path(tag = "coaching", operation_id = "delete_evidence", params(("id" = EvidenceId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag that is meant to be removed")), security(("bearer" = [])),
    responses((status = 204, description = "It is gone")))]
#[delete("/evidence/{id}")]
pub async fn delete_evidence(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<EvidenceId>,
    if_match: IfMatch,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let key = (&Viewer::from(&who), id.into_inner());
    actions::delete_evidence(&mut connection, &call.context, key, &if_match).await?;
    Ok(Answer::no_content().into_response())
}
