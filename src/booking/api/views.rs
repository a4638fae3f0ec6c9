//! Answers that several handlers give.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::booking::actions::{Booked, ManagedBooking, manage_url};
use crate::booking::core::permission::Permission;
use crate::booking::model::{Answer, Booking, Location, Policy, Session, SessionMove, SessionType, Status};
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
    /// With whom; the first of the hosts.
    pub coach: PersonName,
    /// With whom, all of them.
    pub hosts: Vec<PersonName>,
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
    /// Until when it waits for approval; null where it does not.
    pub pending_expires_at: Option<DateTime<Utc>>,
    /// Another time that the booker asked for and that waits for approval.
    pub wanted_move: Option<WantedMove>,
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
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PersonName {
    /// The user.
    pub id: UserId,
    /// Their name.
    pub name: String,
    /// Their name in addresses.
    pub slug: String,
}

/// Another time that waits for approval; the old one is kept until then.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct WantedMove {
    /// Whose wish it is.
    pub booking_id: BookingId,
    /// The new start.
    pub start: DateTime<Utc>,
    /// The new end.
    pub end: DateTime<Utc>,
    /// Until when it waits.
    pub expires_at: DateTime<Utc>,
}

impl WantedMove {
    pub(super) fn of(wish: &SessionMove) -> Self {
        Self {
            booking_id: wish.booking_id,
            start: wish.starts_at,
            end: wish.ends_at,
            expires_at: wish.expires_at,
        }
    }
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
        let rows = (managed.booking, managed.session, &managed.session_type);
        let wanted_move = managed.wanted_move.as_ref().map(WantedMove::of);
        Self { wanted_move, ..Self::new(site, rows, &managed.coaches, now) }
    }

    /// The answer about a booking that was just made.
    #[must_use]
    pub fn of_booked(site: &Site, booked: Booked, coaches: &[Contact], now: DateTime<Utc>) -> Self {
        let standing = booked.standing();
        let now = PolicyNow::of(standing.cancel(now), standing.reschedule(now));
        Self::new(site, (booked.booking, booked.session, &booked.session_type), coaches, now)
    }

    fn new(
        site: &Site,
        (booking, session, session_type): (Booking, Session, &SessionType),
        coaches: &[Contact],
        now: PolicyNow,
    ) -> Self {
        let hosts: Vec<PersonName> = coaches.iter().map(PersonName::of).collect();
        Self {
            manage_url: manage_url(site, &booking),
            id: booking.id,
            status: booking.status,
            start: session.starts_at,
            end: session.ends_at,
            session_type: SessionTypeSummary::of(session_type),
            coach: hosts.first().cloned().unwrap_or_else(PersonName::nobody),
            hosts,
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
            pending_expires_at: booking.pending_expires_at.filter(|_| booking.status == Status::Pending),
            wanted_move: None,
            created_at: booking.created_at,
        }
    }
}

impl PersonName {
    fn of(coach: &Contact) -> Self {
        Self { id: coach.user_id, name: coach.name.clone(), slug: coach.slug.clone() }
    }

    /// A session always has a host; this stands for one whose row is gone.
    fn nobody() -> Self {
        Self { id: UserId::from(uuid::Uuid::nil()), name: String::new(), slug: String::new() }
    }
}
