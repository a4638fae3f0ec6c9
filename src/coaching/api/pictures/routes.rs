//! The pictures over HTTP.

use actix_web::{HttpResponse, get, web};

use super::figures::TrendResponse;
use super::{radar, trend};
use crate::coaching::actions::{self, Viewer};
use crate::identity::guards::{MenteesRead, Participant};
use crate::kernel::ids::{AssessmentId, MenteeId};
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Call};

/// The radar of an assessment: where the mentee stands, what the role asks for, where they stood before; in the language
/// of whoever asks.
#[utoipa::path(tag = "coaching", operation_id = "get_assessment_radar", params(("id" = AssessmentId, Path)), security(("bearer" = [])),
    responses((status = 200, body = String, content_type = "image/svg+xml")))]
#[get("/assessments/{id}/radar.svg")]
pub async fn get_assessment_radar(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<AssessmentId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&who);
    let radar = actions::assessment_radar(&mut connection, &call.context, &viewer, id.into_inner()).await?;
    let locale = actions::language_of_viewer(&mut connection, &viewer).await?;
    Ok(radar::draw(&radar, locale).into_response())
}

/// How a mentee's skills changed over the finalised assessments, by the sources that rated both times; in the language of
/// whoever asks.
#[utoipa::path(tag = "coaching", operation_id = "get_mentee_trend", params(("id" = MenteeId, Path)), security(("bearer" = [])),
    responses((status = 200, body = String, content_type = "image/svg+xml")))]
#[get("/mentees/{id}/trend.svg")]
pub async fn get_mentee_trend(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<MenteeId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&who);
    let trend = actions::mentee_trend(&mut connection, &call.context, &viewer, id.into_inner()).await?;
    let locale = actions::language_of_viewer(&mut connection, &viewer).await?;
    Ok(trend::draw(&trend, locale).into_response())
}

/// The same in figures: what changed like for like, with the sources that are compared.
#[utoipa::path(tag = "coaching", operation_id = "get_mentee_trend_figures", params(("id" = MenteeId, Path)), security(("bearer" = [])),
    responses((status = 200, body = TrendResponse)))]
#[get("/mentees/{id}/trend")]
pub async fn get_mentee_trend_figures(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<MenteeId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&who);
    let trend = actions::mentee_trend(&mut connection, &call.context, &viewer, id.into_inner()).await?;
    Ok(Answer::ok(&TrendResponse::of(trend))?.into_response())
}
