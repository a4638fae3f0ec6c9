//! `/c/{coach}`: a coach and what can be booked.

use actix_web::{HttpResponse, web};

use super::offering::{find_coach, lengths, picker_path};
use super::place::kind_in_words;
use super::view::{Avatar, CoachPage, Figure, SessionTypeCard};
use super::visit::Visit;
use super::words;
use crate::booking::actions::list_public_types;
use crate::booking::model::SessionType;
use crate::platform::problem::Problem;

pub(super) async fn page(visit: Visit, slug: web::Path<String>) -> Result<HttpResponse, Problem> {
    let mut connection = visit.connection().await?;
    let coach = find_coach(&mut connection, &slug).await?;
    let types = list_public_types(&mut connection, coach.user_id).await?;
    visit.shown(&CoachPage {
        page: visit.listed_frame(&coach.name, &coach.headline),
        avatar: Avatar::of_name(&coach.name),
        bio: words::paragraphs(&coach.bio),
        figures: coach.figures.0.iter().map(|text| Figure::from_text(text)).collect(),
        session_types: types
            .iter()
            .map(|session_type| session_card(&visit, &coach.slug, session_type))
            .collect(),
        name: coach.name,
        headline: coach.headline,
    })
}

/// A session type, linked to its times.
pub(super) fn session_card(visit: &Visit, coach_slug: &str, session_type: &SessionType) -> SessionTypeCard {
    let language = &visit.language;
    SessionTypeCard {
        title: session_type.title.clone(),
        href: language.href(&format!("{}{}", visit.base(), picker_path(coach_slug, session_type))),
        duration: words::lengths(language.voice, &lengths(session_type)),
        place: kind_in_words(language.voice, session_type.location.kind),
        summary: words::summary(&session_type.description),
    }
}
