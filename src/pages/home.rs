//! `/`: the practice and its coaches.

use actix_web::HttpResponse;

use super::language::Language;
use super::view::{Avatar, CoachCard, HomePage};
use super::visit::Visit;
use crate::booking::actions::list_bookable_coaches;
use crate::identity::{self, PublicCoach};
use crate::platform::problem::Problem;

pub(super) async fn page(visit: Visit) -> Result<HttpResponse, Problem> {
    let mut connection = visit.connection().await?;
    let bookable = list_bookable_coaches(&mut connection).await?;
    let coaches = identity::list_public_coaches(&mut connection).await?;
    let coaches = coaches.into_iter().filter(|coach| bookable.contains(&coach.user_id));
    let coaches = coaches.map(|coach| card(&visit.language, coach)).collect();
    let (title, intro) = (visit.voice().say("home-title"), visit.voice().say("home-intro"));
    visit.shown(&HomePage { page: visit.listed_frame(title, &intro), intro, coaches })
}

fn card(language: &Language, coach: PublicCoach) -> CoachCard {
    CoachCard {
        avatar: Avatar::of_name(&coach.name),
        href: language.href(&format!("/c/{}", coach.slug)),
        name: coach.name,
        headline: coach.headline,
    }
}
