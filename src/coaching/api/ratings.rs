//! `/ratings/{token}`: a rater's form. The token of the mailed link is all a rater needs.

use std::collections::BTreeMap;

use actix_web::{HttpResponse, get, post, put, web};
use serde::{Deserialize, Serialize};

use crate::coaching::actions::{self, GivenRating, GivenRatings, RatingForm};
use crate::coaching::core::gaps::Practice;
use crate::coaching::model::{RaterKind, RaterState, RatingConfidence, StoredRating};
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Call, Caller, IdempotencyKey, Json, Once};

/// What a rater is shown.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct RatingFormResponse {
    /// What the rater is to the mentee.
    pub kind: RaterKind,
    /// How far the rater has come.
    pub state: RaterState,
    /// Whether answers are still taken.
    pub open: bool,
    /// Whose skills.
    pub mentee: String,
    /// The skills that are asked about.
    pub skills: Vec<FormSkill>,
    /// How far skills can be practised at work: `yes`, `partly` or `no`; asked of the mentee.
    #[schema(value_type = BTreeMap<String, String>)]
    pub practice: BTreeMap<String, Practice>,
    /// How much skills interest, 1 to 5; asked of the mentee.
    pub interest: BTreeMap<String, i64>,
}

/// A skill in the form.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct FormSkill {
    /// Its key.
    pub skill: String,
    /// What people call it.
    pub name: String,
    /// What each level looks like, the first level first.
    pub anchors: Vec<String>,
    /// What was saved of it; absent where nothing was.
    pub rating: Option<FormRating>,
}

/// A rating in the form.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct FormRating {
    /// The level; null where it was not observed.
    pub level: Option<i16>,
    /// How sure.
    pub confidence: RatingConfidence,
    /// What was seen, in words.
    pub note: String,
}

/// What is saved of a form; what is left out stays as it was.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveRatingsRequest {
    /// The skills.
    #[serde(default)]
    #[schema(max_items = 60)]
    ratings: Vec<SaveRating>,
    /// How far skills can be practised at work: `yes`, `partly` or `no`; from the mentee.
    #[serde(default)]
    #[schema(value_type = BTreeMap<String, String>)]
    practice: BTreeMap<String, Practice>,
    /// How much skills interest, 1 to 5; from the mentee.
    #[serde(default)]
    interest: BTreeMap<String, i64>,
}

/// What is saved of a skill.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveRating {
    /// Its key.
    #[schema(max_length = 20)]
    skill: String,
    /// The level, 1 to 5; null where it was not observed.
    #[schema(minimum = 1, maximum = 5)]
    level: Option<i64>,
    /// How sure; `medium` if absent.
    confidence: Option<RatingConfidence>,
    /// What was seen, in words.
    #[serde(default)]
    #[schema(max_length = 1000)]
    note: String,
}

impl SaveRatingsRequest {
    fn given(self) -> GivenRatings {
        let rating = |rating: SaveRating| GivenRating {
            skill: rating.skill,
            level: rating.level,
            confidence: rating.confidence.unwrap_or(RatingConfidence::Medium),
            note: rating.note,
        };
        GivenRatings {
            ratings: self.ratings.into_iter().map(rating).collect(),
            practice: self.practice,
            interest: self.interest,
        }
    }
}

impl RatingFormResponse {
    fn of(form: RatingForm) -> Self {
        let rating = |rating: &StoredRating| FormRating {
            level: rating.level,
            confidence: rating.confidence,
            note: rating.note.clone(),
        };
        let skills = form.framework.skills.iter().filter(|skill| form.assessment.asks_for(&skill.key));
        let skills = skills.map(|skill| FormSkill {
            skill: skill.key.clone(),
            name: skill.name.clone(),
            anchors: skill.anchors.clone(),
            rating: form.ratings.iter().find(|saved| saved.skill == skill.key).map(rating),
        });
        Self {
            kind: form.rater.kind,
            state: form.rater.state,
            open: form.is_open(),
            skills: skills.collect(),
            mentee: form.mentee,
            practice: form.rater.practice.0,
            interest: form.rater.interest.0,
        }
    }
}

/// The form with what was saved so far. Opening it changes nothing.
#[utoipa::path(tag = "ratings", operation_id = "get_rating_form",
    params(("token" = String, Path, description = "The token of the link in the mail")),
    responses((status = 200, body = RatingFormResponse)))]
#[get("/ratings/{token}")]
pub async fn get_rating_form(call: Call, token: web::Path<String>) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let form = actions::rating_form(&mut connection, &call.context, &token).await?;
    Ok(Answer::ok(&RatingFormResponse::of(form))?.into_response())
}

/// Saves what was filled in so far.
#[utoipa::path(tag = "ratings", operation_id = "save_ratings", request_body = SaveRatingsRequest,
    params(("token" = String, Path, description = "The token of the link in the mail")),
    responses((status = 204, description = "It is saved")))]
#[put("/ratings/{token}")]
pub async fn save_ratings(
    call: Call,
    token: web::Path<String>,
    body: Json<SaveRatingsRequest>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    actions::save_ratings(&mut connection, &call.context, &token, &body.value.given()).await?;
    Ok(Answer::no_content().into_response())
}

/// Saves and submits. From then on the form is closed; skills without an answer count as not observed.
#[utoipa::path(tag = "ratings", operation_id = "submit_ratings", request_body = SaveRatingsRequest,
    params(("token" = String, Path, description = "The token of the link in the mail"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 204, description = "It is submitted")))]
#[post("/ratings/{token}/submit")]
pub async fn submit_ratings(
    call: Call,
    token: web::Path<String>,
    key: IdempotencyKey,
    body: Json<SaveRatingsRequest>,
) -> Result<HttpResponse, Problem> {
    let once = Once::new(Caller::public(&call.context), key, &format!("{} {token}", call.route), body.digest);
    let (context, given) = (&call.context, body.value.given());
    let answer = once
        .run(&call, async |connection| {
            actions::submit_ratings(connection, context, &token, &given).await?;
            Ok(Answer::no_content())
        })
        .await?;
    Ok(answer.into_response())
}

/// Tells that one does not want to. What was saved goes.
#[utoipa::path(tag = "ratings", operation_id = "decline_rating",
    params(("token" = String, Path, description = "The token of the link in the mail")),
    responses((status = 204, description = "Nobody asks any more")))]
#[post("/ratings/{token}/decline")]
pub async fn decline_rating(call: Call, token: web::Path<String>) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    actions::decline_rating(&mut connection, &call.context, &token).await?;
    Ok(Answer::no_content().into_response())
}
