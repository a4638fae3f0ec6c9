//! Mails about a session, written in the transaction that changes it.

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use serde_json::Value;

use super::read::standing;
use crate::booking::BookingError;
use crate::booking::core::calendar_links::{LinkedSession, google, outlook};
use crate::booking::core::invitation::{self, Invitation, Method, Party};
use crate::booking::core::permission::Permission;
use crate::booking::mails::{
    BookedForBooker, BookedForCoach, BookerUnreachable, CancelledForBooker, CancelledForCoach,
    MovedForBooker, MovedForCoach, SessionFacts,
};
use crate::booking::model::{Booking, CancelledBy, Location, LocationKind, Session, SessionType};
use crate::identity::{self, Contact};
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::UserId;
use crate::kernel::link_token::LinkPurpose;
use crate::kernel::locale::Locale;
use crate::kernel::{time_zone, when};
use crate::mail::{self, About, CalendarMethod, CalendarPart, Envelope, Mail};
use crate::platform::context::{Context, Site};
use crate::platform::db::Connection;

/// How many mails one address gets from us within [`MAIL_WINDOW`] before further ones about bookings are left out.
const MAILS_MAX: i64 = 30;
const MAIL_WINDOW: TimeDelta = TimeDelta::hours(1);

/// What a mail is about.
pub(super) struct Situation<'a> {
    pub session: &'a Session,
    pub booking: &'a Booking,
    pub session_type: &'a SessionType,
    pub host_ids: &'a [UserId],
}

/// Where a booker manages a booking.
#[must_use]
pub fn manage_url(site: &Site, booking: &Booking) -> String {
    let token = site.link_token(LinkPurpose::ManageBooking, booking.id, booking.link_version);
    site.url(&format!("/manage/{token}"))
}

/// Where a session takes place, in words.
#[must_use]
pub fn place_in_words(location: &Location) -> String {
    let value = location.value.trim();
    match location.kind {
        LocationKind::VideoUrl | LocationKind::Jitsi | LocationKind::InPerson => value.to_owned(),
        LocationKind::Phone if value.is_empty() => String::from("By phone"),
        LocationKind::Phone => format!("By phone: {value}"),
        LocationKind::AskAttendee => String::from("Where you like; tell your coach"),
    }
}

/// It was booked.
pub(super) async fn booked(
    connection: &mut Connection,
    context: &Context,
    about: &Situation<'_>,
) -> Result<(), BookingError> {
    let coaches = coaches(connection, about).await?;
    let booker = facts(context, about, &coaches, &Recipient::Booker);
    let place = booker.place.clone();
    let linked = LinkedSession {
        title: &summary(about, &coaches),
        start: booker.start,
        end: booker.end,
        place: &place,
    };
    let mail = BookedForBooker {
        manage_url: manage_url(&context.site, about.booking),
        google_url: google(&linked),
        outlook_url: outlook(&linked),
        policy: policy_in_words(context, about, booker.zone),
        session: booker,
    };
    to_booker(connection, context, about, (&mail, &coaches, Method::Request)).await?;
    for coach in &coaches {
        let session = facts(context, about, &coaches, &Recipient::Coach(coach));
        let booker_zone = zone_of(&about.booking.time_zone);
        let is_elsewhere =
            when::offset(booker_zone, session.start) != when::offset(session.zone, session.start);
        let mail = BookedForCoach {
            booker_address: address_of(about.booking)?,
            booker_when: is_elsewhere
                .then(|| when::full(session.locale, booker_zone, session.start, session.end)),
            answers: about
                .booking
                .answers
                .0
                .iter()
                .map(|answer| (answer.label.clone(), in_words(&answer.value)))
                .collect(),
            session,
        };
        to_coach(connection, context, about, (&mail, coach, Method::Request)).await?;
    }
    Ok(())
}

/// It was moved.
pub(super) async fn moved(
    connection: &mut Connection,
    context: &Context,
    about: &Situation<'_>,
    before: DateTime<Utc>,
) -> Result<(), BookingError> {
    let coaches = coaches(connection, about).await?;
    let session = facts(context, about, &coaches, &Recipient::Booker);
    let mail = MovedForBooker {
        before: session.when_from(before),
        manage_url: manage_url(&context.site, about.booking),
        policy: policy_in_words(context, about, session.zone),
        session,
    };
    to_booker(connection, context, about, (&mail, &coaches, Method::Request)).await?;
    for coach in &coaches {
        let session = facts(context, about, &coaches, &Recipient::Coach(coach));
        let mail = MovedForCoach {
            before: session.when_from(before),
            booker_address: address_of(about.booking)?,
            session,
        };
        to_coach(connection, context, about, (&mail, coach, Method::Request)).await?;
    }
    Ok(())
}

/// It was called off.
pub(super) async fn cancelled(
    connection: &mut Connection,
    context: &Context,
    about: &Situation<'_>,
    (by, reason): (CancelledBy, Option<&str>),
) -> Result<(), BookingError> {
    let coaches = coaches(connection, about).await?;
    let by_coach = by == CancelledBy::Coach;
    let slug = coaches.first().map(|coach| coach.slug.clone()).unwrap_or_default();
    let mail = CancelledForBooker {
        session: facts(context, about, &coaches, &Recipient::Booker),
        by_coach,
        // What a booker writes goes to the coach alone: the address may be somebody else's.
        reason: reason.filter(|_| by_coach).map(str::to_owned),
        book_url: context.site.url(&format!("/c/{slug}/{}", about.session_type.slug)),
    };
    to_booker(connection, context, about, (&mail, &coaches, Method::Cancel)).await?;
    for coach in &coaches {
        let mail = CancelledForCoach {
            session: facts(context, about, &coaches, &Recipient::Coach(coach)),
            by_coach,
            reason: reason.map(str::to_owned),
            booker_address: address_of(about.booking)?,
        };
        to_coach(connection, context, about, (&mail, coach, Method::Cancel)).await?;
    }
    Ok(())
}

/// Tells the coaches that the booker has not got a mail.
pub(super) async fn unreachable(
    connection: &mut Connection,
    context: &Context,
    about: &Situation<'_>,
    diagnostic: &str,
) -> Result<(), BookingError> {
    let coaches = coaches(connection, about).await?;
    for coach in &coaches {
        let mail = BookerUnreachable {
            session: facts(context, about, &coaches, &Recipient::Coach(coach)),
            booker_address: address_of(about.booking)?,
            diagnostic: diagnostic.to_owned(),
        };
        // About nothing: should this one come back too, nobody is told once more.
        let envelope =
            Envelope { to: coach.email.clone(), to_name: coach.name.clone(), about: None, calendar: None };
        mail::enqueue(connection, context, &mail, envelope).await?;
    }
    Ok(())
}

enum Recipient<'a> {
    Booker,
    Coach(&'a Contact),
}

async fn coaches(connection: &mut Connection, about: &Situation<'_>) -> Result<Vec<Contact>, BookingError> {
    let mut coaches = Vec::with_capacity(about.host_ids.len());
    for host_id in about.host_ids {
        coaches.push(identity::person_contact(connection, *host_id).await?);
    }
    Ok(coaches)
}

fn facts(
    context: &Context,
    about: &Situation<'_>,
    coaches: &[Contact],
    recipient: &Recipient<'_>,
) -> SessionFacts {
    let (zone, locale) = match recipient {
        Recipient::Booker => {
            (zone_of(&about.booking.time_zone), Locale::from_tag(&about.booking.locale).unwrap_or_default())
        }
        Recipient::Coach(coach) => (coach.time_zone, coach.locale),
    };
    SessionFacts {
        title: about.session_type.title.clone(),
        start: about.session.starts_at,
        end: about.session.ends_at,
        zone,
        locale,
        coach: names(coaches),
        booker: about.booking.name.clone(),
        guests: about.booking.guests.0.clone(),
        place: place_in_words(&about.session.location),
        site: context.site.public_url.clone(),
    }
}

async fn to_booker<M: Mail>(
    connection: &mut Connection,
    context: &Context,
    about: &Situation<'_>,
    (mail, coaches, method): (&M, &[Contact], Method),
) -> Result<(), BookingError> {
    let attendee = Party { name: &about.booking.name, address: &about.booking.email };
    let to = address_of(about.booking)?;
    // An address that nobody has verified must not be flooded; the answer to the caller stays the same.
    if mail::count_to(connection, &to, context.now - MAIL_WINDOW).await? >= MAILS_MAX {
        tracing::warn!(booking = %about.booking.id, "booking.mail_left_out");
        return Ok(());
    }
    let envelope = Envelope {
        to,
        to_name: about.booking.name.clone(),
        about: Some(About { kind: "booking", id: about.booking.id.into() }),
        calendar: Some(invite(context, about, &summary(about, coaches), (names(coaches), attendee, method))),
    };
    mail::enqueue(connection, context, mail, envelope).await?;
    Ok(())
}

async fn to_coach<M: Mail>(
    connection: &mut Connection,
    context: &Context,
    about: &Situation<'_>,
    (mail, coach, method): (&M, &Contact, Method),
) -> Result<(), BookingError> {
    let attendee = Party { name: &coach.name, address: coach.email.as_str() };
    let title = format!("{} with {}", about.session_type.title, about.booking.name);
    let envelope = Envelope {
        to: coach.email.clone(),
        to_name: coach.name.clone(),
        about: None,
        calendar: Some(invite(context, about, &title, (coach.name.clone(), attendee, method))),
    };
    mail::enqueue(connection, context, mail, envelope).await?;
    Ok(())
}

/// The invitation for one recipient. The organizer is our sender, so that calendars take later changes from it.
fn invite(
    context: &Context,
    about: &Situation<'_>,
    title: &str,
    (organizer, attendee, method): (String, Party<'_>, Method),
) -> CalendarPart {
    let place = place_in_words(&about.session.location);
    let written = invitation::write(&Invitation {
        method,
        uid: &about.session.uid,
        sequence: about.session.sequence,
        stamp: context.now,
        start: about.session.starts_at,
        end: about.session.ends_at,
        summary: title,
        description: &about.session_type.description,
        location: &place,
        organizer: Party { name: &organizer, address: &context.site.sender_address },
        attendee,
    });
    let method = match method {
        Method::Request => CalendarMethod::Request,
        Method::Cancel => CalendarMethod::Cancel,
    };
    CalendarPart { method, content: written }
}

/// The invitation that a booker can download, as it stands now.
#[must_use]
pub fn invitation_for_booker(
    context: &Context,
    (booking, session, session_type): (&Booking, &Session, &SessionType),
    coach: &Contact,
) -> String {
    let host_ids = [coach.user_id];
    let about = Situation { session, booking, session_type, host_ids: &host_ids };
    let coaches = std::slice::from_ref(coach);
    let method = if session.status.is_open() { Method::Request } else { Method::Cancel };
    let attendee = Party { name: &booking.name, address: &booking.email };
    invite(context, &about, &summary(&about, coaches), (names(coaches), attendee, method)).content
}

fn policy_in_words(context: &Context, about: &Situation<'_>, zone: Tz) -> Vec<String> {
    let standing = standing(about.session, about.booking);
    let until = |deadline: DateTime<Utc>| {
        format!("{}, {}", when::date(zone, deadline).format("%a %-d %b"), when::time(zone, deadline))
    };
    let mut lines = Vec::new();
    match (standing.cancel(context.now), standing.reschedule(context.now)) {
        (Permission::Until(cancel), Permission::Until(moving)) if cancel == moving => {
            lines.push(format!("You can move or cancel this until {}.", until(cancel)));
        }
        (cancel, moving) => {
            if let Permission::Until(deadline) = moving {
                lines.push(format!("You can move this until {}.", until(deadline)));
            }
            if let Permission::Until(deadline) = cancel {
                lines.push(format!("You can cancel this until {}.", until(deadline)));
            }
        }
    }
    let text = about.booking.policy.text.trim();
    if !text.is_empty() {
        lines.push(text.to_owned());
    }
    lines
}

fn summary(about: &Situation<'_>, coaches: &[Contact]) -> String {
    format!("{} with {}", about.session_type.title, names(coaches))
}

fn names(coaches: &[Contact]) -> String {
    coaches.iter().map(|coach| coach.name.as_str()).collect::<Vec<_>>().join(", ")
}

fn in_words(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Bool(true) => String::from("yes"),
        Value::Bool(false) => String::from("no"),
        Value::Array(items) => items.iter().map(in_words).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

/// Zones are checked when they are stored; one that a newer database of zones dropped is shown as UTC.
fn zone_of(name: &str) -> Tz {
    time_zone::parse(name).unwrap_or(Tz::UTC)
}

fn address_of(booking: &Booking) -> Result<EmailAddress, BookingError> {
    EmailAddress::parse(&booking.email).map_err(|_| BookingError::NotFound)
}
