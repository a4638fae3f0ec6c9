//! Another coach holds the session.

use super::delivery::{Circle, Situation, address_of, coaches, manage_url};
use super::words::{answers_in_words, names};
use crate::booking::BookingError;
use crate::booking::core::invitation::Method;
use crate::booking::mails::{BookedForCoach, CoachChangedForBooker, HandedOverForCoach};
use crate::kernel::ids::UserId;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Tells the booker, the coach who got the session and the one who gave it; `about` has the hosts as they are now.
/// In a group the coaches are told once.
pub(in crate::booking::actions) async fn reassigned(
    connection: &mut Connection,
    context: &Context,
    about: &Situation<'_>,
    ((from, to), tells_coaches): ((UserId, UserId), bool),
) -> Result<(), BookingError> {
    let circle = Circle::of(connection, about).await?;
    let given = coaches(connection, &[from]).await?;
    let mail = CoachChangedForBooker {
        session: circle.facts(context),
        manage_url: manage_url(&context.site, about.booking),
        before: names(&given),
    };
    circle.to_booker(connection, context, (&mail, Some(Method::Request))).await?;
    if !tells_coaches {
        return Ok(());
    }
    for coach in circle.coaches.iter().filter(|coach| coach.user_id == to) {
        let session = circle.facts_for(context, coach);
        let mail = BookedForCoach {
            booker_address: address_of(about.booking)?,
            booker_when: circle.booker_when(&session),
            answers: answers_in_words(&about.booking.answers, session.locale),
            session,
        };
        circle.to_coach(connection, context, (&mail, coach, Some(Method::Request))).await?;
        for giver in &given {
            let mail =
                HandedOverForCoach { session: circle.facts_for(context, giver), to: coach.name.clone() };
            circle.to_coach(connection, context, (&mail, giver, Some(Method::Cancel))).await?;
        }
    }
    Ok(())
}
