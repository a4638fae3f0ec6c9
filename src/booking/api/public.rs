//! What everybody may see of a coach.

use actix_web::{HttpResponse, get, web};
use serde::{Deserialize, Serialize};

use crate::booking::actions;
use crate::booking::model::{Confirmation, LocationKind, Policy, Question, SessionType};
use crate::identity;
use crate::kernel::ids::{SessionTypeId, UserId};
use crate::kernel::slug::is_slug;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Call};

/// A coach's public page.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PublicCoachResponse {
    /// The user.
    pub id: UserId,
    /// Their name in addresses.
    pub slug: String,
    /// Their name.
    pub name: String,
    /// What they do, in a line.
    pub headline: String,
    /// Who they are.
    pub bio: String,
    /// Figures such as "120+ engineers mentored".
    pub figures: Vec<String>,
    /// What can be booked.
    pub session_types: Vec<PublicSessionType>,
}

/// A session type as everybody may see it.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PublicSessionType {
    /// Its id.
    pub id: SessionTypeId,
    /// Its name in addresses.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub description: String,
    /// Its usual length in minutes.
    pub duration_minutes: i32,
    /// Other lengths to choose from, in minutes.
    pub duration_options: Vec<i32>,
    /// What kind of place it takes place in.
    pub location_kind: LocationKind,
    /// Places in one session.
    pub seats: i64,
    /// Whether the coach approves each booking.
    pub confirmation: Confirmation,
    /// The zone to show times in, an IANA name; null for the viewer's own.
    pub time_zone: Option<String>,
    /// Whether a booker proves the address by a mailed code first.
    pub asks_email_code: bool,
    /// What its booker is asked.
    pub questions: Vec<Question>,
    /// The version of these questions.
    pub questions_version: i32,
    /// What a booker may still do later.
    pub policy: Policy,
    /// How many guests a booker may bring.
    pub guests_max: i32,
}

impl PublicSessionType {
    fn of(session_type: SessionType) -> Self {
        Self {
            id: session_type.id,
            slug: session_type.slug,
            title: session_type.title,
            description: session_type.description,
            duration_minutes: session_type.duration_minutes,
            duration_options: session_type.duration_options.0,
            location_kind: session_type.location.kind,
            seats: session_type.rules.seats,
            confirmation: session_type.confirmation,
            time_zone: session_type.shown_time_zone,
            asks_email_code: session_type.asks_email_code,
            questions: session_type.questions.0,
            questions_version: session_type.questions_version,
            policy: session_type.policy,
            guests_max: session_type.guests_max,
        }
    }
}

/// A coach's profile and what can be booked with them.
#[utoipa::path(tag = "public", operation_id = "get_public_coach", params(("coach" = String, Path, description = "The coach's slug")),
    responses((status = 200, body = PublicCoachResponse)))]
#[get("/public/coaches/{coach}")]
pub async fn get_public_coach(call: Call, coach: web::Path<String>) -> Result<HttpResponse, Problem> {
    only_slugs([coach.as_str()])?;
    let mut connection = call.connection().await?;
    let coach = identity::find_public_coach(&mut connection, &coach).await?;
    let types = actions::list_public_types(&mut connection, coach.user_id).await?;
    let response = PublicCoachResponse {
        id: coach.user_id,
        slug: coach.slug,
        name: coach.name,
        headline: coach.headline,
        bio: coach.bio,
        figures: coach.figures.0,
        session_types: types.into_iter().map(PublicSessionType::of).collect(),
    };
    Ok(Answer::ok(&response)?.into_response())
}

/// One session type with its questions, listed or not.
#[utoipa::path(tag = "public", operation_id = "get_public_session_type",
    params(("coach" = String, Path, description = "The coach's slug"), ("slug" = String, Path, description = "The session type's slug")),
    responses((status = 200, body = PublicSessionType)))]
#[get("/public/session-types/{coach}/{slug}")]
pub async fn get_public_session_type(
    call: Call,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let (coach, slug) = path.into_inner();
    only_slugs([coach.as_str(), slug.as_str()])?;
    let mut connection = call.connection().await?;
    let coach = identity::find_public_coach(&mut connection, &coach).await?;
    let session_type = actions::public_session_type(&mut connection, coach.user_id, &slug).await?;
    Ok(Answer::ok(&PublicSessionType::of(session_type))?.into_response())
}

/// What is no slug names nothing, and never reaches the database.
fn only_slugs<'a>(parts: impl IntoIterator<Item = &'a str>) -> Result<(), Problem> {
    if parts.into_iter().all(is_slug) { Ok(()) } else { Err(Problem::not_found()) }
}
