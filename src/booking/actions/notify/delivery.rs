//! Who gets a mail about a session, with which invitation.

use chrono::TimeDelta;
use chrono_tz::Tz;

use super::words::{locale_of, names, place_in_words, summary, summary_for_coach, zone_of};
use crate::booking::BookingError;
use crate::booking::core::invitation::{self, Invitation, Method, Party};
use crate::booking::mails::{BookerUnreachable, SessionFacts};
use crate::booking::model::{Booking, Session, SessionType};
use crate::identity::{self, Contact};
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::UserId;
use crate::kernel::link_token::LinkPurpose;
use crate::kernel::locale::Locale;
use crate::kernel::when;
use crate::mail::{self, About, CalendarMethod, CalendarPart, Envelope, Mail};
use crate::platform::context::{Context, Site};
use crate::platform::db::Connection;

/// How many mails one address gets from us within [`MAIL_WINDOW`] before further ones about bookings are left out.
const MAILS_MAX: i64 = 30;
const MAIL_WINDOW: TimeDelta = TimeDelta::hours(1);

/// What a mail is about.
#[derive(Clone, Copy)]
pub(in crate::booking::actions) struct Situation<'a> {
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

/// Everybody who takes part besides the booker: made once for the mails of one change.
pub(super) struct Circle<'a> {
    pub about: &'a Situation<'a>,
    pub coaches: Vec<Contact>,
}

/// The hosts as people to write to.
pub(in crate::booking::actions) async fn coaches(
    connection: &mut Connection,
    host_ids: &[UserId],
) -> Result<Vec<Contact>, BookingError> {
    let mut coaches = Vec::with_capacity(host_ids.len());
    for host_id in host_ids {
        coaches.push(identity::person_contact(connection, *host_id).await?);
    }
    Ok(coaches)
}

impl<'a> Circle<'a> {
    pub(super) async fn of(
        connection: &mut Connection,
        about: &'a Situation<'a>,
    ) -> Result<Self, BookingError> {
        Ok(Self { about, coaches: coaches(connection, about.host_ids).await? })
    }

    /// The facts for the booker and the guests.
    pub(super) fn facts(&self, context: &Context) -> SessionFacts {
        let booking = self.about.booking;
        self.facts_in(context, zone_of(&booking.time_zone), locale_of(booking))
    }

    /// The facts for a coach.
    pub(super) fn facts_for(&self, context: &Context, coach: &Contact) -> SessionFacts {
        self.facts_in(context, coach.time_zone, coach.locale)
    }

    fn facts_in(&self, context: &Context, zone: Tz, locale: Locale) -> SessionFacts {
        let about = self.about;
        SessionFacts {
            title: about.session_type.title.clone(),
            start: about.session.starts_at,
            end: about.session.ends_at,
            zone,
            locale,
            coach: names(&self.coaches),
            booker: about.booking.name.clone(),
            guests: about.booking.guests.0.clone(),
            place: place_in_words(&about.session.location, locale),
            site: context.site.public_url.clone(),
        }
    }

    /// When it is for the booker, where their clock differs from the coach's.
    pub(super) fn booker_when(&self, session: &SessionFacts) -> Option<String> {
        let zone = zone_of(&self.about.booking.time_zone);
        let is_elsewhere = when::offset(zone, session.start) != when::offset(session.zone, session.start);
        is_elsewhere.then(|| when::full(session.locale, zone, session.start, session.end))
    }

    /// Where the same can be booked again.
    pub(super) fn book_url(&self, context: &Context) -> String {
        let slug = self.coaches.first().map(|coach| coach.slug.clone()).unwrap_or_default();
        context.site.url(&format!("/c/{slug}/{}", self.about.session_type.slug))
    }

    /// To the booker. An address that nobody has verified must not be flooded; the answer to the caller stays the same.
    pub(super) async fn to_booker<M: Mail>(
        &self,
        connection: &mut Connection,
        context: &Context,
        (mail, method): (&M, Option<Method>),
    ) -> Result<(), BookingError> {
        let booking = self.about.booking;
        let to = address_of(booking)?;
        if mail::count_to(connection, &to, context.now - MAIL_WINDOW).await? >= MAILS_MAX {
            tracing::warn!(booking = %booking.id, "booking.mail_left_out");
            return Ok(());
        }
        let attendee = Party { name: &booking.name, address: &booking.email };
        let envelope = Envelope {
            to,
            to_name: booking.name.clone(),
            about: Some(About { kind: "booking", id: booking.id.into() }),
            calendar: method.map(|method| self.invite(context, attendee, method)),
        };
        mail::enqueue(connection, context, mail, envelope).await?;
        Ok(())
    }

    /// To every guest, each with an invitation of their own.
    pub(super) async fn to_guests<M: Mail>(
        &self,
        connection: &mut Connection,
        context: &Context,
        (mail, method): (&M, Option<Method>),
    ) -> Result<(), BookingError> {
        for guest in &self.about.booking.guests.0 {
            let Ok(to) = EmailAddress::parse(guest) else { continue };
            if mail::count_to(connection, &to, context.now - MAIL_WINDOW).await? >= MAILS_MAX {
                tracing::warn!(booking = %self.about.booking.id, "booking.mail_left_out");
                continue;
            }
            let attendee = Party { name: "", address: guest };
            let envelope = Envelope {
                to,
                to_name: String::new(),
                about: Some(self.copy()),
                calendar: method.map(|method| self.invite(context, attendee, method)),
            };
            mail::enqueue(connection, context, mail, envelope).await?;
        }
        Ok(())
    }

    /// To a coach.
    pub(super) async fn to_coach<M: Mail>(
        &self,
        connection: &mut Connection,
        context: &Context,
        (mail, coach, method): (&M, &Contact, Option<Method>),
    ) -> Result<(), BookingError> {
        let envelope = Envelope {
            to: coach.email.clone(),
            to_name: coach.name.clone(),
            about: Some(self.copy()),
            calendar: method.map(|method| self.invite_coach(context, coach, method)),
        };
        mail::enqueue(connection, context, mail, envelope).await?;
        Ok(())
    }

    /// What a mail to others than the booker is about: erasing the booker finds it, and nobody is told when it bounces.
    fn copy(&self) -> About {
        About { kind: "booking_copy", id: self.about.booking.id.into() }
    }

    /// The invitation for the booker or a guest: that of the session, or in a group one of their own.
    fn invite(&self, context: &Context, attendee: Party<'_>, method: Method) -> CalendarPart {
        let (booking, session) = (self.about.booking, self.about.session);
        let (uid, sequence) = match &booking.uid {
            Some(uid) => (uid.as_str(), booking.sequence),
            None => (session.uid.as_str(), session.sequence),
        };
        let organizer = names(&self.coaches);
        self.part(
            context,
            (uid, sequence),
            (&summary(self.about, &self.coaches), &organizer, attendee),
            (method, locale_of(booking)),
        )
    }

    fn invite_coach(&self, context: &Context, coach: &Contact, method: Method) -> CalendarPart {
        let session = self.about.session;
        let attendee = Party { name: &coach.name, address: coach.email.as_str() };
        let title = summary_for_coach(self.about, coach.locale);
        let how = (method, coach.locale);
        self.part(context, (&session.uid, session.sequence), (&title, &coach.name, attendee), how)
    }

    /// The organizer is our sender, so that calendars take later changes from it.
    fn part(
        &self,
        context: &Context,
        (uid, sequence): (&str, i32),
        (summary, organizer, attendee): (&str, &str, Party<'_>),
        (method, locale): (Method, Locale),
    ) -> CalendarPart {
        let session = self.about.session;
        let written = invitation::write(&Invitation {
            method,
            uid,
            sequence,
            stamp: context.now,
            start: session.starts_at,
            end: session.ends_at,
            summary,
            description: &self.about.session_type.description,
            location: &place_in_words(&session.location, locale),
            organizer: Party { name: organizer, address: &context.site.sender_address },
            attendee,
        });
        let method = match method {
            Method::Request => CalendarMethod::Request,
            Method::Cancel => CalendarMethod::Cancel,
        };
        CalendarPart { method, content: written }
    }
}

/// The invitation that a booker can download, as it stands now.
#[must_use]
pub fn invitation_for_booker(
    context: &Context,
    (booking, session, session_type): (&Booking, &Session, &SessionType),
    coaches: &[Contact],
) -> String {
    let about = Situation { session, booking, session_type, host_ids: &[] };
    let circle = Circle { about: &about, coaches: coaches.to_vec() };
    let method = if booking.status.takes_seat() { Method::Request } else { Method::Cancel };
    circle.invite(context, Party { name: &booking.name, address: &booking.email }, method).content
}

/// Tells the coaches that the booker has not got a mail.
pub(in crate::booking::actions) async fn unreachable(
    connection: &mut Connection,
    context: &Context,
    about: &Situation<'_>,
    diagnostic: &str,
) -> Result<(), BookingError> {
    let circle = Circle::of(connection, about).await?;
    for coach in &circle.coaches {
        let mail = BookerUnreachable {
            session: circle.facts_for(context, coach),
            booker_address: address_of(about.booking)?,
            diagnostic: diagnostic.to_owned(),
        };
        // About nothing: should this one come back too, nobody is told once more.
        circle.to_coach(connection, context, (&mail, coach, None)).await?;
    }
    Ok(())
}

pub(super) fn address_of(booking: &Booking) -> Result<EmailAddress, BookingError> {
    EmailAddress::parse(&booking.email).map_err(|_| BookingError::NotFound)
}
