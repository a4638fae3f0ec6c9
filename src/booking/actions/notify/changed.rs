//! It was moved or called off.

use chrono::{DateTime, Utc};

use super::delivery::{Circle, Situation, address_of, manage_url};
use super::words::policy_in_words;
use crate::booking::BookingError;
use crate::booking::core::invitation::Method;
use crate::booking::mails::{
    CancelledForBooker, CancelledForCoach, CancelledForGuest, LeftForCoach, MovedForBooker, MovedForCoach,
    MovedForGuest,
};
use crate::booking::model::CancelledBy;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// It was moved. In a group the coaches are told once, not with every booking.
pub(in crate::booking::actions) async fn moved(
    connection: &mut Connection,
    context: &Context,
    about: &Situation<'_>,
    (before, tells_coaches): (DateTime<Utc>, bool),
) -> Result<(), BookingError> {
    let circle = Circle::of(connection, about).await?;
    let session = circle.facts(context);
    let before_in_words = session.when_from(before);
    let mail = MovedForBooker {
        before: before_in_words.clone(),
        manage_url: manage_url(&context.site, about.booking),
        policy: policy_in_words(context, about, session.zone),
        session: session.clone(),
    };
    circle.to_booker(connection, context, (&mail, Some(Method::Request))).await?;
    let mail = MovedForGuest { before: before_in_words, session };
    circle.to_guests(connection, context, (&mail, Some(Method::Request))).await?;
    for coach in circle.coaches.iter().filter(|_| tells_coaches) {
        let session = circle.facts_for(context, coach);
        let mail = MovedForCoach {
            before: session.when_from(before),
            booker_address: address_of(about.booking)?,
            session,
        };
        circle.to_coach(connection, context, (&mail, coach, Some(Method::Request))).await?;
    }
    Ok(())
}

/// Who hears that a place was called off, besides its booker.
#[derive(Clone, Copy)]
pub(in crate::booking::actions) struct Hearers {
    /// Whether it stands in the booker's and the guests' calendars. Guests hear of a session with their invitation.
    pub was_invited: bool,
    /// Whether the coaches are told; in a group that goes on they hear of it by [`left`].
    pub coaches: bool,
    /// Whether it stands in the coaches' calendars.
    pub was_held: bool,
    /// How many bookers are meant where it is several, so that the coaches hear of no single one.
    pub group: Option<i32>,
}

/// It was called off.
pub(in crate::booking::actions) async fn cancelled(
    connection: &mut Connection,
    context: &Context,
    about: &Situation<'_>,
    ((by, reason), hearers): ((CancelledBy, Option<&str>), Hearers),
) -> Result<(), BookingError> {
    let circle = Circle::of(connection, about).await?;
    let by_coach = by == CancelledBy::Coach;
    let session = circle.facts(context);
    let mail = CancelledForBooker {
        session: session.clone(),
        by_coach,
        // What a booker writes goes to the coach alone: the address may be somebody else's.
        reason: reason.filter(|_| by_coach).map(str::to_owned),
        book_url: circle.book_url(context),
        was_invited: hearers.was_invited,
    };
    let method = hearers.was_invited.then_some(Method::Cancel);
    circle.to_booker(connection, context, (&mail, method)).await?;
    if hearers.was_invited {
        circle.to_guests(connection, context, (&CancelledForGuest { session }, method)).await?;
    }
    if hearers.coaches {
        let method = hearers.was_held.then_some(Method::Cancel);
        let told = (by_coach, reason, method, hearers.group);
        tell_coaches_cancelled(connection, context, &circle, told).await?;
    }
    Ok(())
}

/// The session is over for its coaches, although its last booker only moved to another one.
pub(in crate::booking::actions) async fn emptied(
    connection: &mut Connection,
    context: &Context,
    about: &Situation<'_>,
) -> Result<(), BookingError> {
    let circle = Circle::of(connection, about).await?;
    tell_coaches_cancelled(connection, context, &circle, (false, None, Some(Method::Cancel), None)).await
}

/// The data of the booker has gone, and their place with it: the coaches hear of it, and nobody else.
pub(in crate::booking::actions) async fn called_off(
    connection: &mut Connection,
    context: &Context,
    about: &Situation<'_>,
    was_held: bool,
) -> Result<(), BookingError> {
    let circle = Circle::of(connection, about).await?;
    let told = (false, None, was_held.then_some(Method::Cancel), None);
    tell_coaches_cancelled(connection, context, &circle, told).await
}

async fn tell_coaches_cancelled(
    connection: &mut Connection,
    context: &Context,
    circle: &Circle<'_>,
    (by_coach, reason, method, group): (bool, Option<&str>, Option<Method>, Option<i32>),
) -> Result<(), BookingError> {
    for coach in &circle.coaches {
        let mail = CancelledForCoach {
            session: match group {
                Some(taken) => circle.facts_of_group_for(context, (coach, taken)),
                None => circle.facts_for(context, coach),
            },
            by_coach,
            reason: reason.map(str::to_owned),
            booker_address: if group.is_some() { None } else { Some(address_of(circle.about.booking)?) },
        };
        circle.to_coach(connection, context, (&mail, coach, method)).await?;
    }
    Ok(())
}

/// Somebody left a group that goes on.
pub(in crate::booking::actions) async fn left(
    connection: &mut Connection,
    context: &Context,
    about: &Situation<'_>,
    reason: Option<&str>,
) -> Result<(), BookingError> {
    let circle = Circle::of(connection, about).await?;
    for coach in &circle.coaches {
        let mail = LeftForCoach {
            session: circle.facts_for(context, coach),
            booker_address: address_of(about.booking)?,
            taken: about.session.seats_taken,
            seats: about.session.seats,
            reason: reason.map(str::to_owned),
        };
        circle.to_coach(connection, context, (&mail, coach, None)).await?;
    }
    Ok(())
}
