//! `/assessments`: made, listed, shown, changed, given up.

use actix_web::{HttpResponse, get, patch, post, web};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::assessment_views::{AssessmentDetailResponse, AssessmentResponse};
use crate::coaching::actions::{self, NewAssessment, Viewer};
use crate::coaching::model::{Assessment, AssessmentKind, AssessmentState};
use crate::identity::guards::{Coach, MenteesRead, MenteesWrite, Participant};
use crate::kernel::ids::{AssessmentId, FrameworkId, MenteeId};
use crate::platform::problem::Problem;
use crate::platform::web::{
    Answer, Call, Cursor, IdempotencyKey, IfMatch, Json, List, Once, Page, Query, listed, merged,
};

/// An assessment to be made.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateAssessmentRequest {
    /// Whose skills.
    mentee_id: MenteeId,
    /// By which framework.
    framework_id: FrameworkId,
    /// Which version of it; the newest if absent.
    version: Option<i32>,
    /// The key of the role's profile.
    #[schema(max_length = 60)]
    role: String,
    /// The key of a variant of the role.
    #[schema(max_length = 60)]
    overlay: Option<String>,
    /// When in the coaching.
    kind: AssessmentKind,
    /// Until when raters are asked for their answer.
    due_on: Option<NaiveDate>,
}

/// Which assessments are asked for.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AssessmentsQuery {
    /// Whose.
    mentee_id: MenteeId,
    /// Only those of this state.
    state: Option<AssessmentState>,
    /// How many items, 1 to 200; 50 if absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// The `next_cursor` of the page before.
    cursor: Option<String>,
}

/// What may change of an assessment.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AssessmentChange {
    /// Until when raters are asked for their answer.
    due_on: Option<NaiveDate>,
}

/// Why an assessment is given up.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct VoidAssessmentRequest {
    /// Why.
    #[schema(min_length = 1, max_length = 500)]
    reason: String,
}

pub(super) fn answer(row: &Assessment) -> Result<Answer, Problem> {
    Ok(Answer::ok(&AssessmentResponse::of(row))?.with_revision(row.revision))
}

/// A mentee's assessments, newest first.
#[utoipa::path(tag = "coaching", operation_id = "list_assessments", params(AssessmentsQuery), security(("bearer" = [])),
    responses((status = 200, body = List<AssessmentResponse>)))]
#[get("/assessments")]
pub async fn list_assessments(
    call: Call,
    who: Participant<MenteesRead>,
    query: Query<AssessmentsQuery>,
) -> Result<HttpResponse, Problem> {
    let query = query.0;
    let page = Page::parse(query.limit, query.cursor.as_deref())?;
    let mut connection = call.connection().await?;
    let whose = (&Viewer::from(&who), query.mentee_id);
    let rows = actions::list_assessments(&mut connection, &call.context, whose, (query.state, page)).await?;
    let list = page.list(
        rows,
        |row| Cursor { at: row.created_at, id: row.id.into() },
        |row| AssessmentResponse::of(&row),
    );
    listed(&call, &list)
}

/// Makes an assessment of a mentee. Nobody is asked yet.
#[utoipa::path(tag = "coaching", operation_id = "create_assessment", request_body = CreateAssessmentRequest, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 201, body = AssessmentResponse)))]
#[post("/assessments")]
pub async fn create_assessment(
    call: Call,
    coach: Coach<MenteesWrite>,
    key: IdempotencyKey,
    body: Json<CreateAssessmentRequest>,
) -> Result<HttpResponse, Problem> {
    let once = Once::new(coach.caller(), key, &call.route, body.digest);
    let (context, viewer, new) = (&call.context, Viewer::from(&coach), command(body.value));
    let answer = once
        .run(&call, async |connection| {
            let row = actions::create_assessment(connection, context, &viewer, new).await?;
            let location = format!("/api/v1/assessments/{}", row.id);
            Ok(Answer::created(location, &AssessmentResponse::of(&row))?.with_revision(row.revision))
        })
        .await?;
    Ok(answer.into_response())
}

fn command(body: CreateAssessmentRequest) -> NewAssessment {
    NewAssessment {
        mentee_id: body.mentee_id,
        framework_id: body.framework_id,
        version: body.version,
        profile: body.role,
        overlay: body.overlay,
        kind: body.kind,
        due_on: body.due_on,
    }
}

/// An assessment with what may be seen of it now: nothing that anybody said while raters are at it.
#[utoipa::path(tag = "coaching", operation_id = "get_assessment", params(("id" = AssessmentId, Path)), security(("bearer" = [])),
    responses((status = 200, body = AssessmentDetailResponse)))]
#[get("/assessments/{id}")]
pub async fn get_assessment(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<AssessmentId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&who);
    let detail = actions::assessment_detail(&mut connection, &call.context, &viewer, id.into_inner()).await?;
    let revision = detail.assessment.revision;
    Ok(Answer::ok(&AssessmentDetailResponse::of(detail))?.with_revision(revision).into_response())
}

/// Changes until when raters are asked, by JSON Merge Patch (RFC 7396).
#[utoipa::path(tag = "coaching", operation_id = "update_assessment", params(("id" = AssessmentId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag that is meant to be changed")),
    request_body(content = AssessmentChange, description = "What changes; every member may be left out"), security(("bearer" = [])),
    responses((status = 200, body = AssessmentResponse)))]
#[patch("/assessments/{id}")]
pub async fn update_assessment(
    call: Call,
    coach: Coach<MenteesWrite>,
    id: web::Path<AssessmentId>,
    if_match: IfMatch,
    patch: Json<Value>,
) -> Result<HttpResponse, Problem> {
    let (id, viewer) = (id.into_inner(), Viewer::from(&coach));
    let mut connection = call.connection().await?;
    let current = actions::assessment_detail(&mut connection, &call.context, &viewer, id).await?.assessment;
    let change = merged(&AssessmentChange { due_on: current.due_on }, patch.value)?;
    let meant = if_match.or_read(current.revision);
    let key = (&viewer, id);
    let row =
        actions::set_assessment_due(&mut connection, &call.context, key, (&meant, change.due_on)).await?;
    Ok(answer(&row)?.into_response())
}

/// Gives an assessment up.
#[utoipa::path(tag = "coaching", operation_id = "void_assessment", request_body = VoidAssessmentRequest, security(("bearer" = [])),
    params(("id" = AssessmentId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag that is meant to be given up"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 200, body = AssessmentResponse)))]
#[post("/assessments/{id}/void")]
pub async fn void_assessment(
    call: Call,
    coach: Coach<MenteesWrite>,
    id: web::Path<AssessmentId>,
    if_match: IfMatch,
    (key, body): (IdempotencyKey, Json<VoidAssessmentRequest>),
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let once = Once::new(coach.caller(), key, &format!("{} {id}", call.route), body.digest);
    let (context, viewer, reason) = (&call.context, Viewer::from(&coach), body.value.reason);
    let done = once
        .run(&call, async |connection| {
            let wish = (&if_match, reason.as_str());
            answer(&actions::void_assessment(connection, context, (&viewer, id), wish).await?)
        })
        .await?;
    Ok(done.into_response())
}
