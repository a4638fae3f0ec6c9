//! Reminders, follow-ups, and the link to what is booked already.

use super::delivery::{Circle, Situation, address_of, manage_url};
use super::words::{answers_in_words, policy_in_words};
use crate::booking::BookingError;
use crate::booking::mails::{
    ExistingBooking, ExistingWhy, FollowUpForBooker, ReminderForBooker, ReminderForCoach, ReminderForGuest,
};
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// The session is near. In a group the coaches are reminded once.
pub(in crate::booking::actions) async fn reminder(
    connection: &mut Connection,
    context: &Context,
    about: &Situation<'_>,
    (minutes_before, tells_coaches): (i64, bool),
) -> Result<(), BookingError> {
    let circle = Circle::of(connection, about).await?;
    let session = circle.facts(context);
    let mail = ReminderForBooker {
        manage_url: manage_url(&context.site, about.booking),
        policy: policy_in_words(context, about, session.zone),
        minutes_before,
        session: session.clone(),
    };
    circle.to_booker(connection, context, (&mail, None)).await?;
    circle.to_guests(connection, context, (&ReminderForGuest { session, minutes_before }, None)).await?;
    for coach in circle.coaches.iter().filter(|_| tells_coaches) {
        let mail = if about.session.seats > 1 {
            ReminderForCoach {
                session: circle.facts_of_group_for(context, (coach, about.session.seats_taken)),
                minutes_before,
                answers: Vec::new(),
                booker_address: None,
            }
        } else {
            ReminderForCoach {
                session: circle.facts_for(context, coach),
                minutes_before,
                answers: answers_in_words(&about.booking.answers, coach.locale),
                booker_address: Some(address_of(about.booking)?),
            }
        };
        circle.to_coach(connection, context, (&mail, coach, None)).await?;
    }
    Ok(())
}

/// The session is over.
pub(in crate::booking::actions) async fn follow_up(
    connection: &mut Connection,
    context: &Context,
    about: &Situation<'_>,
) -> Result<(), BookingError> {
    let circle = Circle::of(connection, about).await?;
    let mail = FollowUpForBooker { session: circle.facts(context), book_url: circle.book_url(context) };
    circle.to_booker(connection, context, (&mail, None)).await
}

/// Somebody tried to book with this address again: its owner gets the link to what is booked.
pub(in crate::booking::actions) async fn existing(
    connection: &mut Connection,
    context: &Context,
    about: &Situation<'_>,
    why: ExistingWhy,
) -> Result<(), BookingError> {
    let circle = Circle::of(connection, about).await?;
    let mail = ExistingBooking {
        session: circle.facts(context),
        manage_url: manage_url(&context.site, about.booking),
        why,
    };
    circle.to_booker(connection, context, (&mail, None)).await
}
