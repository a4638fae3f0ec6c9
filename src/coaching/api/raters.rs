//! `/assessments/{id}/raters`: who is asked.

use actix_web::{HttpResponse, post, web};
use serde::Deserialize;

use super::assessment_views::AssessmentDetailResponse;
use crate::coaching::actions::{self, NewRater, Viewer};
use crate::coaching::model::RaterKind;
use crate::identity::guards::{Coach, MenteesWrite};
use crate::kernel::ids::{AssessmentId, RaterId};
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Call, IdempotencyKey, Json, Once};

/// People to be asked.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InviteRatersRequest {
    /// The people.
    #[schema(min_items = 1, max_items = 30)]
    raters: Vec<InviteRater>,
}

/// Somebody to be asked.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InviteRater {
    /// What they are to the mentee.
    kind: RaterKind,
    /// What they are called; of mentee and coach it is known.
    #[schema(max_length = 200)]
    name: Option<String>,
    /// Where the link goes; of mentee and coach it is known.
    #[schema(max_length = 254)]
    email: Option<String>,
}

/// Asks people to rate, each by a mailed link and without an account. The first ones start the collecting.
#[utoipa::path(tag = "coaching", operation_id = "invite_raters", request_body = InviteRatersRequest, security(("bearer" = [])),
    params(("id" = AssessmentId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 200, body = AssessmentDetailResponse)))]
#[post("/assessments/{id}/raters")]
pub async fn invite_raters(
    call: Call,
    coach: Coach<MenteesWrite>,
    id: web::Path<AssessmentId>,
    key: IdempotencyKey,
    body: Json<InviteRatersRequest>,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let once = Once::new(coach.caller(), key, &format!("{} {id}", call.route), body.digest);
    let (context, viewer) = (&call.context, Viewer::from(&coach));
    let asked = body.value.raters.into_iter();
    let asked =
        asked.map(|rater| NewRater { kind: rater.kind, name: rater.name, email: rater.email }).collect();
    let answer = once
        .run(&call, async |connection| {
            actions::invite_raters(connection, context, (&viewer, id), asked).await?;
            let detail = actions::assessment_detail(connection, context, &viewer, id).await?;
            let revision = detail.assessment.revision;
            Ok(Answer::ok(&AssessmentDetailResponse::of(detail))?.with_revision(revision))
        })
        .await?;
    Ok(answer.into_response())
}

/// Mails a rater the link again, at most once an hour.
#[utoipa::path(tag = "coaching", operation_id = "remind_rater", security(("bearer" = [])),
    params(("id" = AssessmentId, Path), ("rater_id" = RaterId, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 204, description = "The mail is on its way")))]
#[post("/assessments/{id}/raters/{rater_id}/remind")]
pub async fn remind_rater(
    call: Call,
    coach: Coach<MenteesWrite>,
    path: web::Path<(AssessmentId, RaterId)>,
    key: IdempotencyKey,
) -> Result<HttpResponse, Problem> {
    let (id, rater) = path.into_inner();
    let once = Once::new(coach.caller(), key, &format!("{} {id} {rater}", call.route), [0; 32]);
    let (context, viewer) = (&call.context, Viewer::from(&coach));
    let answer = once
        .run(&call, async |connection| {
            actions::remind_rater(connection, context, (&viewer, id), rater).await?;
            Ok(Answer::no_content())
        })
        .await?;
    Ok(answer.into_response())
}

/// Asks a rater no more; the link opens nothing any longer.
#[utoipa::path(tag = "coaching", operation_id = "withdraw_rater", security(("bearer" = [])),
    params(("id" = AssessmentId, Path), ("rater_id" = RaterId, Path)),
    responses((status = 204, description = "They are not asked any more")))]
#[post("/assessments/{id}/raters/{rater_id}/withdraw")]
pub async fn withdraw_rater(
    call: Call,
    coach: Coach<MenteesWrite>,
    path: web::Path<(AssessmentId, RaterId)>,
) -> Result<HttpResponse, Problem> {
    let (id, rater) = path.into_inner();
    let mut connection = call.connection().await?;
    actions::withdraw_rater(&mut connection, &call.context, (&Viewer::from(&coach), id), rater).await?;
    Ok(Answer::no_content().into_response())
}
