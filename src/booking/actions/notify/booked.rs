//! It was booked.

use super::delivery::{Circle, Situation, address_of, manage_url};
use super::words::{answers_in_words, locale_of, place_in_words, policy_in_words, summary};
use crate::booking::BookingError;
use crate::booking::core::calendar_links::{LinkedSession, google, outlook};
use crate::booking::core::invitation::Method;
use crate::booking::mails::{BookedForBooker, BookedForCoach, BookedForGuest, JoinedForCoach};
use crate::identity::Contact;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// A session was booked.
pub(in crate::booking::actions) async fn booked(
    connection: &mut Connection,
    context: &Context,
    about: &Situation<'_>,
) -> Result<(), BookingError> {
    let circle = Circle::of(connection, about).await?;
    invite_bookers(connection, context, &circle).await?;
    tell_coaches(connection, context, &circle, true).await
}

/// Somebody moved here from another group: the coaches alone are told.
pub(in crate::booking::actions) async fn arrived(
    connection: &mut Connection,
    context: &Context,
    about: &Situation<'_>,
    is_new: bool,
) -> Result<(), BookingError> {
    let circle = Circle::of(connection, about).await?;
    tell_coaches(connection, context, &circle, is_new).await
}

async fn tell_coaches(
    connection: &mut Connection,
    context: &Context,
    circle: &Circle<'_>,
    is_new: bool,
) -> Result<(), BookingError> {
    let about = circle.about;
    for coach in &circle.coaches {
        if !is_new {
            let session = circle.facts_for(context, coach);
            let mail = JoinedForCoach {
                booker_address: address_of(about.booking)?,
                taken: about.session.seats_taken,
                seats: about.session.seats,
                answers: answers_in_words(&about.booking.answers, session.locale),
                session,
            };
            circle.to_coach(connection, context, (&mail, coach, None)).await?;
            continue;
        }
        invite_coach(connection, context, circle, coach).await?;
    }
    Ok(())
}

/// Puts the session into one coach's calendar.
pub(super) async fn invite_coach(
    connection: &mut Connection,
    context: &Context,
    circle: &Circle<'_>,
    coach: &Contact,
) -> Result<(), BookingError> {
    let booking = circle.about.booking;
    let session = circle.facts_for(context, coach);
    let mail = BookedForCoach {
        booker_address: address_of(booking)?,
        booker_when: circle.booker_when(&session),
        answers: answers_in_words(&booking.answers, session.locale),
        session,
    };
    circle.to_coach(connection, context, (&mail, coach, Some(Method::Request))).await
}

/// Somebody joined a group. Its coaches have the session in their calendars already.
pub(in crate::booking::actions) async fn joined(
    connection: &mut Connection,
    context: &Context,
    about: &Situation<'_>,
) -> Result<(), BookingError> {
    let circle = Circle::of(connection, about).await?;
    invite_bookers(connection, context, &circle).await?;
    tell_coaches(connection, context, &circle, false).await
}

async fn invite_bookers(
    connection: &mut Connection,
    context: &Context,
    circle: &Circle<'_>,
) -> Result<(), BookingError> {
    let about = circle.about;
    let session = circle.facts(context);
    let (google_url, outlook_url) = calendar_urls(circle);
    let mail = BookedForBooker {
        manage_url: manage_url(&context.site, about.booking),
        google_url,
        outlook_url,
        policy: policy_in_words(context, about, session.zone),
        session: session.clone(),
    };
    circle.to_booker(connection, context, (&mail, Some(Method::Request))).await?;
    circle.to_guests(connection, context, (&BookedForGuest { session }, Some(Method::Request))).await
}

/// Addresses that add the session to a Google and to an Outlook calendar.
pub(super) fn calendar_urls(circle: &Circle<'_>) -> (String, String) {
    let about = circle.about;
    let linked = LinkedSession {
        title: &summary(about, &circle.coaches),
        start: about.session.starts_at,
        end: about.session.ends_at,
        place: &place_in_words(&about.session.location, locale_of(about.booking)),
    };
    (google(&linked), outlook(&linked))
}
