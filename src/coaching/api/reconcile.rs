//! `/assessments/{id}/…`: closed, revised, talked over, finalised, and a focus chosen.

use actix_web::{HttpResponse, post, put, web};
use serde::Deserialize;

use super::assessment_views::{AssessmentDetailResponse, AssessmentResponse, FocusChoiceResponse};
use super::assessments::answer;
use crate::coaching::actions::{self, GivenRating, Viewer};
use crate::coaching::model::RatingConfidence;
use crate::identity::guards::{Coach, MenteesWrite, Participant};
use crate::kernel::ids::AssessmentId;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Call, IdempotencyKey, IfMatch, Json, Once};

/// A rating after the talk.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReviseRatingRequest {
    /// The level, 1 to 5; null where it was not observed.
    #[schema(minimum = 1, maximum = 5)]
    level: Option<i64>,
    /// How sure; `medium` if absent.
    confidence: Option<RatingConfidence>,
    /// What made the difference.
    #[serde(default)]
    #[schema(max_length = 1000)]
    note: String,
}

/// Why the sides still see a skill differently.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NoteDifferenceRequest {
    /// Why.
    #[schema(min_length = 1, max_length = 1000)]
    note: String,
}

/// What to work on.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChooseFocusRequest {
    /// The key of the skill.
    #[schema(max_length = 20)]
    skill: String,
    /// Why; needed where it is not the computed one.
    #[serde(default)]
    #[schema(max_length = 1000)]
    reason: String,
}

/// Closes collecting with who is in; late answers are refused. Doing so twice is no error.
#[utoipa::path(tag = "coaching", operation_id = "close_assessment", security(("bearer" = [])), params(("id" = AssessmentId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag that is meant to be closed")),
    responses((status = 200, body = AssessmentResponse)))]
#[post("/assessments/{id}/close")]
pub async fn close_assessment(
    call: Call,
    coach: Coach<MenteesWrite>,
    id: web::Path<AssessmentId>,
    if_match: IfMatch,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&coach);
    let key = (&viewer, id.into_inner());
    let row = actions::close_assessment(&mut connection, &call.context, key, &if_match).await?;
    Ok(answer(&row)?.into_response())
}

/// Revises one's own rating after the talk. What it said before is kept.
#[utoipa::path(tag = "coaching", operation_id = "revise_rating", request_body = ReviseRatingRequest, security(("bearer" = [])),
    params(("id" = AssessmentId, Path), ("skill" = String, Path)),
    responses((status = 200, body = AssessmentDetailResponse)))]
#[put("/assessments/{id}/ratings/{skill}")]
pub async fn revise_rating(
    call: Call,
    who: Participant<MenteesWrite>,
    path: web::Path<(AssessmentId, String)>,
    body: Json<ReviseRatingRequest>,
) -> Result<HttpResponse, Problem> {
    let (id, skill) = path.into_inner();
    let given = GivenRating {
        skill,
        level: body.value.level,
        confidence: body.value.confidence.unwrap_or(RatingConfidence::Medium),
        note: body.value.note,
    };
    let (mut connection, viewer) = (call.connection().await?, Viewer::from(&who));
    actions::revise_rating(&mut connection, &call.context, (&viewer, id), given).await?;
    let detail = actions::assessment_detail(&mut connection, &call.context, &viewer, id).await?;
    Ok(Answer::ok(&AssessmentDetailResponse::of(detail))?.into_response())
}

/// Writes down why the sides still see a skill differently.
#[utoipa::path(tag = "coaching", operation_id = "note_difference", request_body = NoteDifferenceRequest, security(("bearer" = [])),
    params(("id" = AssessmentId, Path), ("skill" = String, Path)),
    responses((status = 200, body = AssessmentDetailResponse)))]
#[put("/assessments/{id}/differences/{skill}")]
pub async fn note_difference(
    call: Call,
    who: Participant<MenteesWrite>,
    path: web::Path<(AssessmentId, String)>,
    body: Json<NoteDifferenceRequest>,
) -> Result<HttpResponse, Problem> {
    let (id, skill) = path.into_inner();
    let (mut connection, viewer) = (call.connection().await?, Viewer::from(&who));
    let said = (skill.as_str(), body.value.note.as_str());
    actions::note_difference(&mut connection, &call.context, (&viewer, id), said).await?;
    let detail = actions::assessment_detail(&mut connection, &call.context, &viewer, id).await?;
    Ok(Answer::ok(&AssessmentDetailResponse::of(detail))?.into_response())
}

/// Stores the result with all its inputs and the version of the rules. It never changes again.
#[utoipa::path(tag = "coaching", operation_id = "finalise_assessment", security(("bearer" = [])), params(("id" = AssessmentId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag that is meant to be finalised"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 200, body = AssessmentDetailResponse)))]
#[post("/assessments/{id}/finalise")]
pub async fn finalise_assessment(
    call: Call,
    coach: Coach<MenteesWrite>,
    id: web::Path<AssessmentId>,
    if_match: IfMatch,
    key: IdempotencyKey,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let once = Once::new(coach.caller(), key, &format!("{} {id}", call.route), [0; 32]);
    let (context, viewer) = (&call.context, Viewer::from(&coach));
    let answer = once
        .run(&call, async |connection| {
            actions::finalise_assessment(connection, context, (&viewer, id), &if_match).await?;
            let detail = actions::assessment_detail(connection, context, &viewer, id).await?;
            let revision = detail.assessment.revision;
            Ok(Answer::ok(&AssessmentDetailResponse::of(detail))?.with_revision(revision))
        })
        .await?;
    Ok(answer.into_response())
}

/// Chooses what to work on. Another skill than the computed one needs a reason; every choice stays on record.
#[utoipa::path(tag = "coaching", operation_id = "choose_focus", request_body = ChooseFocusRequest, security(("bearer" = [])),
    params(("id" = AssessmentId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 201, body = FocusChoiceResponse)))]
#[post("/assessments/{id}/focus")]
pub async fn choose_focus(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<AssessmentId>,
    key: IdempotencyKey,
    body: Json<ChooseFocusRequest>,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let once = Once::new(who.caller(), key, &format!("{} {id}", call.route), body.digest);
    let (context, viewer, wish) = (&call.context, Viewer::from(&who), body.value);
    let answer = once
        .run(&call, async |connection| {
            let wish = (wish.skill.as_str(), wish.reason.as_str());
            let choice = actions::choose_focus(connection, context, (&viewer, id), wish).await?;
            Answer::created(format!("/api/v1/assessments/{id}"), &FocusChoiceResponse::of(choice))
        })
        .await?;
    Ok(answer.into_response())
}
