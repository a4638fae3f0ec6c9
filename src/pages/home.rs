//! `/`: the practice and its coaches.

use actix_web::HttpResponse;

use super::frame::{listed_frame, shown};
use super::view::{Avatar, CoachCard, HomePage};
use crate::booking::actions::list_bookable_coaches;
use crate::identity::{self, PublicCoach};
use crate::platform::problem::Problem;
use crate::platform::web::Call;

const INTRO: &str = "Growth sessions with coaches who have done the work. Pick a time; you need no account.";

pub(super) async fn page(call: Call) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let bookable = list_bookable_coaches(&mut connection).await?;
    let coaches = identity::list_public_coaches(&mut connection).await?;
    let coaches = coaches.into_iter().filter(|coach| bookable.contains(&coach.user_id)).map(card).collect();
    shown(&HomePage { page: listed_frame(&call, "Growth sessions", INTRO), intro: INTRO.to_owned(), coaches })
}

fn card(coach: PublicCoach) -> CoachCard {
    CoachCard {
        avatar: Avatar::of_name(&coach.name),
        href: format!("/c/{}", coach.slug),
        name: coach.name,
        headline: coach.headline,
    }
}
