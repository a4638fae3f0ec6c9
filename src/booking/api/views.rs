//! Answers that several handlers give.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::booking::actions::{Booked, ManagedBooking, manage_url};
use crate::booking::core::permission::Permission;
use crate::booking::model::{Answer, Booking, Location, Policy, Session, SessionType, Status};
use crate::identity::Contact;
use crate::kernel::ids::{BookingId, SessionTypeId, UserId};
use crate::platform::context::Site;

/// A booking as its booker sees it.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct BookingResponse {
    /// Its id.
    pub id: BookingId,
    /// How far it has come.
    pub status: Status,
    /// When the session starts.
    pub start: DateTime<Utc>,
    /// When the session ends.
    pub end: DateTime<Utc>,
    /// What was booked.
    pub session_type: SessionTypeSummary,
    /// With whom.
    pub coach: PersonName,
    /// Where it takes place.
    pub location: Location,
    /// The name given.
    pub name: String,
    /// The address given.
    pub email: String,
    /// The booker's zone.
    pub time_zone: String,
    /// The language of mails to the booker.
    pub locale: String,
    /// The answers, each with the wording it was asked with.
    pub answers: Vec<Answer>,
    /// Addresses of guests.
    pub guests: Vec<String>,
    /// The policy as it was promised.
    pub policy: Policy,
    /// What the policy allows now.
    pub now: PolicyNow,
    /// How often the booker moved it.
    pub reschedules: i32,
    /// Where to move and cancel it. A secret of the booker.
    pub manage_url: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

/// What was booked, briefly.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SessionTypeSummary {
    /// Its id.
    pub id: SessionTypeId,
    /// Its name in addresses.
    pub slug: String,
    /// Its title.
    pub title: String,
}

/// A coach, briefly.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PersonName {
    /// The user.
    pub id: UserId,
    /// Their name.
    pub name: String,
    /// Their name in addresses.
    pub slug: String,
}

/// What a booker may do now.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PolicyNow {
    /// Until when it can be cancelled; null when it cannot any more.
    pub cancel_until: Option<DateTime<Utc>>,
    /// Until when it can be moved; null when it cannot any more.
    pub reschedule_until: Option<DateTime<Utc>>,
}

impl SessionTypeSummary {
    pub(super) fn of(session_type: &SessionType) -> Self {
        Self { id: session_type.id, slug: session_type.slug.clone(), title: session_type.title.clone() }
    }
}

impl PolicyNow {
    fn of(cancel: Permission, reschedule: Permission) -> Self {
        let until = |permission| match permission {
            Permission::Until(deadline) => Some(deadline),
            _ => None,
        };
        Self { cancel_until: until(cancel), reschedule_until: until(reschedule) }
    }
}

impl BookingResponse {
    /// The answer about a booking that its link opened.
    #[must_use]
    pub fn of_managed(site: &Site, managed: ManagedBooking) -> Self {
        let now = PolicyNow::of(managed.cancel, managed.reschedule);
        Self::new(site, (managed.booking, managed.session, &managed.session_type), &managed.coach, now)
    }

    /// The answer about a booking that was just made.
    #[must_use]
    pub fn of_booked(site: &Site, booked: Booked, coach: &Contact, now: DateTime<Utc>) -> Self {
        let standing = booked.standing();
        let now = PolicyNow::of(standing.cancel(now), standing.reschedule(now));
        Self::new(site, (booked.booking, booked.session, &booked.session_type), coach, now)
    }

    fn new(
        site: &Site,
        (booking, session, session_type): (Booking, Session, &SessionType),
        coach: &Contact,
        now: PolicyNow,
    ) -> Self {
        Self {
            manage_url: manage_url(site, &booking),
            id: booking.id,
            status: booking.status,
            start: session.starts_at,
            end: session.ends_at,
            session_type: SessionTypeSummary::of(session_type),
            coach: PersonName { id: coach.user_id, name: coach.name.clone(), slug: coach.slug.clone() },
            location: session.location,
            name: booking.name,
            email: booking.email,
            time_zone: booking.time_zone,
            locale: booking.locale,
            answers: booking.answers.0,
            guests: booking.guests.0,
            policy: booking.policy,
            now,
            reschedules: booking.reschedules,
            created_at: booking.created_at,
        }
    }
}
