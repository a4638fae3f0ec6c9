//! Who gets a mail about a session, with which invitation.

use chrono::TimeDelta;
use chrono_tz::Tz;

use super::words::{locale_of, names, place_in_words, summary, summary_for_coach, zone_of};
use crate::booking::BookingError;
use crate::booking::actions::event_data::Doer;
use crate::booking::core::invitation::{self, Invitation, Method, Party};
use crate::booking::mails::{
    self, BookedForBooker, BookedForGuest, BookerUnreachable, CancelledForBooker, CancelledForGuest,
    EmailCodeForBooker, ExistingBooking, MoveRequestedForBooker, MovedForBooker, MovedForGuest,
    RequestedForBooker, SessionFacts,
};
use crate::booking::model::{Booking, Session, SessionType};
use crate::identity::{self, Contact};
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::UserId;
use crate::kernel::link_token::LinkPurpose;
use crate::kernel::locale::Locale;
use crate::kernel::phrases::say;
use crate::kernel::when;
use crate::mail::{self, About, CalendarMethod, CalendarPart, Envelope, Mail};
use crate::platform::context::{Context, Site};
use crate::platform::db::Connection;

/// How many mails that anybody can cause one address gets within [`MAIL_WINDOW`] before further ones are left out.
const MAILS_MAX: i64 = 30;
const MAIL_WINDOW: TimeDelta = TimeDelta::hours(1);
/// The mails that anybody can cause who types an address into a form.
const CAUSED_BY_ANYBODY: [&str; 10] = [
    <BookedForBooker as Mail>::KIND,
    <BookedForGuest as Mail>::KIND,
    <RequestedForBooker as Mail>::KIND,
    <MovedForBooker as Mail>::KIND,
    <MovedForGuest as Mail>::KIND,
    <MoveRequestedForBooker as Mail>::KIND,
    <CancelledForBooker as Mail>::KIND,
    <CancelledForGuest as Mail>::KIND,
    <ExistingBooking as Mail>::KIND,
    <EmailCodeForBooker as Mail>::KIND,
];

/// What a mail is about.
#[derive(Clone, Copy)]
pub(in crate::booking::actions) struct Situation<'a> {
    pub session: &'a Session,
    pub booking: &'a Booking,
    pub session_type: &'a SessionType,
    pub host_ids: &'a [UserId],
    /// Who caused it; the booker is anybody who typed the address.
    pub by: Doer,
}

impl Situation<'_> {
    /// The same, caused by somebody.
    pub(in crate::booking::actions) fn by(self, doer: Doer) -> Self {
        Self { by: doer, ..self }
    }
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
    /// The slug of the type's owner, under whom it is booked.
    owner_slug: String,
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
        let coaches = coaches(connection, about.host_ids).await?;
        let owner_id = about.session_type.user_id;
        let owner_slug = match coaches.iter().find(|coach| coach.user_id == owner_id) {
            Some(coach) => coach.slug.clone(),
            None => identity::person_contact(connection, owner_id).await?.slug,
        };
        Ok(Self { about, coaches, owner_slug })
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
            coach_address: self.coaches.first().map(|coach| (coach.email.clone(), coach.name.clone())),
            booker: about.booking.name.clone(),
            guests: about.booking.guests.0.clone(),
            place: place_in_words(&about.session.location, locale),
            practice: context.site.practice().name.clone(),
            site: context.site.public_url.clone(),
        }
    }

    /// When it is for the booker, where their clock differs from the coach's.
    pub(super) fn booker_when(&self, session: &SessionFacts) -> Option<String> {
        let zone = zone_of(&self.about.booking.time_zone);
        let is_elsewhere = when::offset(zone, session.start) != when::offset(session.zone, session.start);
        is_elsewhere.then(|| when::full(session.locale, zone, session.start, session.end))
    }

    /// The coaches but the one who did it, who knows.
    pub(super) fn others(&self) -> impl Iterator<Item = &Contact> {
        self.coaches.iter().filter(|coach| self.about.by != Doer::Coach(coach.user_id))
    }

    /// The coach who did it; all of them where an owner did it for them.
    pub(super) fn name_of_doer(&self) -> String {
        let doer = self.coaches.iter().find(|coach| self.about.by == Doer::Coach(coach.user_id));
        doer.map_or_else(|| names(&self.coaches), |coach| coach.name.clone())
    }

    /// The facts of a group for a coach: no one of its bookers stands for all.
    pub(super) fn facts_of_group_for(
        &self,
        context: &Context,
        (coach, taken): (&Contact, i32),
    ) -> SessionFacts {
        let booker = say!(mails::voice(coach.locale), "a-group", n = taken);
        SessionFacts { booker, guests: Vec::new(), ..self.facts_for(context, coach) }
    }

    /// Where the same can be booked again.
    pub(super) fn book_url(&self, context: &Context) -> String {
        context.site.url(&format!("/c/{}/{}", self.owner_slug, self.about.session_type.slug))
    }

    /// Whether an address that nobody has verified has got enough of what anybody can cause. The answer to the caller
    /// stays the same. What a coach or the time causes is never left out.
    async fn is_flooded(
        &self,
        connection: &mut Connection,
        context: &Context,
        to: &EmailAddress,
    ) -> Result<bool, BookingError> {
        if self.about.by != Doer::Booker {
            return Ok(false);
        }
        let since = context.now - MAIL_WINDOW;
        let is_flooded = mail::count_to(connection, to, &CAUSED_BY_ANYBODY, since).await? >= MAILS_MAX;
        if is_flooded {
            tracing::warn!(booking = %self.about.booking.id, "booking.mail_left_out");
        }
        Ok(is_flooded)
    }

    /// To the booker.
    pub(super) async fn to_booker<M: Mail>(
        &self,
        connection: &mut Connection,
        context: &Context,
        (mail, method): (&M, Option<Method>),
    ) -> Result<(), BookingError> {
        let booking = self.about.booking;
        let to = address_of(booking)?;
        if self.is_flooded(connection, context, &to).await? {
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
            if self.is_flooded(connection, context, &to).await? {
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
    let about = Situation { session, booking, session_type, host_ids: &[], by: Doer::Booker };
    let circle = Circle { about: &about, coaches: coaches.to_vec(), owner_slug: String::new() };
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
