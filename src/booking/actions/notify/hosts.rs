//! Another coach holds the session.

use super::booked::invite_coach;
use super::delivery::{Circle, Situation, coaches, manage_url};
use super::requests::ask_coach;
use super::words::names;
use crate::booking::BookingError;
use crate::booking::core::invitation::Method;
use crate::booking::mails::{CoachChangedForBooker, CoachChangedForGuest, HandedOverForCoach};
use crate::booking::model::Status;
use crate::kernel::ids::UserId;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Tells the booker and the guests, the coach who got the session and the one who gave it; `about` has the hosts as they are now.
/// In a group the coaches are told once.
pub(in crate::booking::actions) async fn reassigned(
    connection: &mut Connection,
    context: &Context,
    about: &Situation<'_>,
    ((from, to), tells_coaches): ((UserId, UserId), bool),
) -> Result<(), BookingError> {
    let circle = Circle::of(connection, about).await?;
    let given = coaches(connection, &[from]).await?;
    let before = names(&given);
    // What waits for approval stands in nobody's calendar, and no guest knows of it.
    let is_request = about.booking.status == Status::Pending;
    let mail = CoachChangedForBooker {
        session: circle.facts(context),
        manage_url: manage_url(&context.site, about.booking),
        before: before.clone(),
        is_request,
    };
    circle.to_booker(connection, context, (&mail, (!is_request).then_some(Method::Request))).await?;
    if !is_request {
        let mail = CoachChangedForGuest { session: circle.facts(context), before };
        circle.to_guests(connection, context, (&mail, Some(Method::Request))).await?;
    }
    if !tells_coaches {
        return Ok(());
    }
    for coach in circle.coaches.iter().filter(|coach| coach.user_id == to) {
        if is_request {
            ask_coach(connection, context, &circle, coach).await?;
        } else {
            invite_coach(connection, context, &circle, coach).await?;
        }
        for giver in &given {
            let mail =
                HandedOverForCoach { session: circle.facts_for(context, giver), to: coach.name.clone() };
            let method = (!is_request).then_some(Method::Cancel);
            circle.to_coach(connection, context, (&mail, giver, method)).await?;
        }
    }
    Ok(())
}
