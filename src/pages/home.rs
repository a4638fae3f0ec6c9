//! `/`: the practice and its coaches.

use actix_web::HttpResponse;

use super::frame::{listed_frame, shown};
use super::view::{Avatar, CoachCard, HomePage};
use crate::booking::actions::list_public_types;
use crate::identity;
use crate::platform::problem::Problem;
use crate::platform::web::Call;

const INTRO: &str = "Growth sessions with coaches who have done the work. Pick a time; you need no account.";

pub(super) async fn page(call: Call) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let mut coaches = Vec::new();
    for coach in identity::list_public_coaches(&mut connection).await? {
        if list_public_types(&mut connection, coach.user_id).await?.is_empty() {
            continue;
        }
        coaches.push(CoachCard {
            avatar: Avatar::of_name(&coach.name),
            href: format!("/c/{}", coach.slug),
            name: coach.name,
            headline: coach.headline,
        });
    }
    shown(&HomePage { page: listed_frame(&call, "Growth sessions", INTRO), intro: INTRO.to_owned(), coaches })
}
