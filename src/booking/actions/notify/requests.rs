//! Bookings and moves that wait for approval.

use chrono::{DateTime, Utc};

use super::booked::calendar_urls;
use super::delivery::{Circle, Situation, address_of, manage_url};
use super::words::{answers_in_words, policy_in_words};
use crate::booking::BookingError;
use crate::booking::actions::event_data::Doer;
use crate::booking::core::invitation::Method;
use crate::booking::mails::{
    ApprovedForBooker, ApprovedForCoach, BookedForGuest, DeclinedForBooker, DeclinedForCoach,
    ExpiredForBooker, ExpiredForCoach, MoveDeclinedForBooker, MoveEnded, MoveEndedForCoach,
    MoveRequestedForBooker, MoveRequestedForCoach, RequestMovedForBooker, RequestedForBooker,
    RequestedForCoach, SessionFacts,
};
use crate::booking::model::SessionMove;
use crate::identity::Contact;
use crate::kernel::when;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Somebody asked for a session.
pub(in crate::booking::actions) async fn requested(
    connection: &mut Connection,
    context: &Context,
    about: &Situation<'_>,
) -> Result<(), BookingError> {
    let circle = Circle::of(connection, about).await?;
    let mail = RequestedForBooker {
        session: circle.facts(context),
        manage_url: manage_url(&context.site, about.booking),
        answer_by: about.booking.pending_expires_at,
    };
    circle.to_booker(connection, context, (&mail, None)).await?;
    for coach in &circle.coaches {
        ask_coach(connection, context, &circle, coach).await?;
    }
    Ok(())
}

/// A request stands at another time now, and still waits. The booker hears who moved it, the other coaches are asked.
pub(in crate::booking::actions) async fn request_moved(
    connection: &mut Connection,
    context: &Context,
    about: &Situation<'_>,
) -> Result<(), BookingError> {
    let Doer::Coach(by) = about.by else { return requested(connection, context, about).await };
    let circle = Circle::of(connection, about).await?;
    let mail = RequestMovedForBooker {
        session: circle.facts(context),
        manage_url: manage_url(&context.site, about.booking),
        answer_by: about.booking.pending_expires_at,
    };
    circle.to_booker(connection, context, (&mail, None)).await?;
    for coach in circle.coaches.iter().filter(|coach| coach.user_id != by) {
        ask_coach(connection, context, &circle, coach).await?;
    }
    Ok(())
}

/// Asks one coach for an answer.
pub(super) async fn ask_coach(
    connection: &mut Connection,
    context: &Context,
    circle: &Circle<'_>,
    coach: &Contact,
) -> Result<(), BookingError> {
    let booking = circle.about.booking;
    let session = circle.facts_for(context, coach);
    let mail = RequestedForCoach {
        booker_address: address_of(booking)?,
        booker_when: circle.booker_when(&session),
        answers: answers_in_words(&booking.answers, session.locale),
        answer_by: booking.pending_expires_at,
        session,
    };
    circle.to_coach(connection, context, (&mail, coach, None)).await
}

/// The coach approved it. The coaches get the invitation with the first place of a session.
pub(in crate::booking::actions) async fn approved(
    connection: &mut Connection,
    context: &Context,
    about: &Situation<'_>,
    invites_coaches: bool,
) -> Result<(), BookingError> {
    let circle = Circle::of(connection, about).await?;
    let session = circle.facts(context);
    let (google_url, outlook_url) = calendar_urls(&circle);
    let mail = ApprovedForBooker {
        manage_url: manage_url(&context.site, about.booking),
        google_url,
        outlook_url,
        policy: policy_in_words(context, about, session.zone),
        session: session.clone(),
    };
    circle.to_booker(connection, context, (&mail, Some(Method::Request))).await?;
    circle.to_guests(connection, context, (&BookedForGuest { session }, Some(Method::Request))).await?;
    for coach in circle.coaches.iter().filter(|_| invites_coaches) {
        let mail = ApprovedForCoach {
            session: circle.facts_for(context, coach),
            booker_address: address_of(about.booking)?,
        };
        circle.to_coach(connection, context, (&mail, coach, Some(Method::Request))).await?;
    }
    Ok(())
}

/// The coach declined it.
pub(in crate::booking::actions) async fn declined(
    connection: &mut Connection,
    context: &Context,
    about: &Situation<'_>,
    reason: Option<&str>,
) -> Result<(), BookingError> {
    let circle = Circle::of(connection, about).await?;
    let mail = DeclinedForBooker {
        session: circle.facts(context),
        reason: reason.map(str::to_owned),
        book_url: circle.book_url(context),
    };
    circle.to_booker(connection, context, (&mail, None)).await?;
    for coach in circle.others() {
        let mail = DeclinedForCoach {
            session: circle.facts_for(context, coach),
            by: circle.name_of_doer(),
            booker_address: address_of(about.booking)?,
        };
        circle.to_coach(connection, context, (&mail, coach, None)).await?;
    }
    Ok(())
}

/// Nobody answered in time.
pub(in crate::booking::actions) async fn expired(
    connection: &mut Connection,
    context: &Context,
    about: &Situation<'_>,
) -> Result<(), BookingError> {
    let circle = Circle::of(connection, about).await?;
    let mail = ExpiredForBooker { session: circle.facts(context), book_url: circle.book_url(context) };
    circle.to_booker(connection, context, (&mail, None)).await?;
    for coach in &circle.coaches {
        let mail = ExpiredForCoach {
            session: circle.facts_for(context, coach),
            booker_address: address_of(about.booking)?,
        };
        circle.to_coach(connection, context, (&mail, coach, None)).await?;
    }
    Ok(())
}

/// Somebody asked to move a session; the old time is kept until then.
pub(in crate::booking::actions) async fn move_requested(
    connection: &mut Connection,
    context: &Context,
    about: &Situation<'_>,
    wish: &SessionMove,
) -> Result<(), BookingError> {
    let circle = Circle::of(connection, about).await?;
    let session = circle.facts(context);
    let mail = MoveRequestedForBooker {
        before: session.when(),
        wanted: in_zone_of(&session, (wish.starts_at, wish.ends_at)),
        manage_url: manage_url(&context.site, about.booking),
        answer_by: Some(wish.expires_at),
        session,
    };
    circle.to_booker(connection, context, (&mail, None)).await?;
    for coach in &circle.coaches {
        let session = circle.facts_for(context, coach);
        let mail = MoveRequestedForCoach {
            before: session.when(),
            wanted: in_zone_of(&session, (wish.starts_at, wish.ends_at)),
            booker_address: address_of(about.booking)?,
            answer_by: Some(wish.expires_at),
            session,
        };
        circle.to_coach(connection, context, (&mail, coach, None)).await?;
    }
    Ok(())
}

/// How the wish for another time ended, so that the old one stands.
#[derive(Clone, Copy)]
pub(in crate::booking::actions) enum MoveEnd<'a> {
    /// A coach said no, and perhaps why.
    Declined(Option<&'a str>),
    /// Nobody answered in time.
    Expired,
    /// The booker took it back.
    Withdrawn,
}

/// The old time stands: told to all but whoever decided it.
pub(in crate::booking::actions) async fn move_ended(
    connection: &mut Connection,
    context: &Context,
    about: &Situation<'_>,
    (wish, end): (&SessionMove, MoveEnd<'_>),
) -> Result<(), BookingError> {
    let circle = Circle::of(connection, about).await?;
    let (why, reason) = match end {
        MoveEnd::Declined(reason) => (MoveEnded::Declined(circle.name_of_doer()), reason),
        MoveEnd::Expired => (MoveEnded::Expired, None),
        MoveEnd::Withdrawn => (MoveEnded::Withdrawn, None),
    };
    if !matches!(end, MoveEnd::Withdrawn) {
        let session = circle.facts(context);
        let mail = MoveDeclinedForBooker {
            wanted: in_zone_of(&session, (wish.starts_at, wish.ends_at)),
            reason: reason.map(str::to_owned),
            manage_url: manage_url(&context.site, about.booking),
            session,
        };
        circle.to_booker(connection, context, (&mail, None)).await?;
    }
    for coach in circle.others() {
        let session = circle.facts_for(context, coach);
        let mail = MoveEndedForCoach {
            wanted: in_zone_of(&session, (wish.starts_at, wish.ends_at)),
            why: why.clone(),
            booker_address: address_of(about.booking)?,
            session,
        };
        circle.to_coach(connection, context, (&mail, coach, None)).await?;
    }
    Ok(())
}

fn in_zone_of(session: &SessionFacts, (start, end): (DateTime<Utc>, DateTime<Utc>)) -> String {
    when::full(session.locale, session.zone, start, end)
}
