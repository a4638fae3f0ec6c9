//! Reading bookings and sessions.

use std::collections::{BTreeMap, BTreeSet};

use chrono_tz::Tz;
use uuid::Uuid;

use super::notify;
use crate::booking::BookingError;
use crate::booking::core::permission::{Permission, Standing};
use crate::booking::model::{Booking, Session, SessionMove, SessionType, Status};
use crate::booking::store;
use crate::booking::store::sessions::SessionFilter;
use crate::events::{self, Event};
use crate::identity::{self, Contact};
use crate::kernel::ids::{BookingId, SessionId, SessionTypeId, UserId};
use crate::kernel::link_token::LinkPurpose;
use crate::kernel::locale::Locale;
use crate::kernel::{time_zone, when};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::Page;

/// A booking as its booker sees it.
#[derive(Clone, Debug)]
pub struct ManagedBooking {
    /// The place.
    pub booking: Booking,
    /// The session.
    pub session: Session,
    /// Its type.
    pub session_type: SessionType,
    /// The first of those who hold it.
    pub coach: Contact,
    /// The slug of the type's owner, under whom it is booked.
    pub owner_slug: String,
    /// All who hold it.
    pub coaches: Vec<Contact>,
    /// Another time that waits for approval.
    pub wanted_move: Option<SessionMove>,
    /// Whether it can be cancelled now.
    pub cancel: Permission,
    /// Whether it can be moved now.
    pub reschedule: Permission,
}

/// A session as its coach sees it in a list.
#[derive(Clone, Debug)]
pub struct SessionOverview {
    /// The session.
    pub session: Session,
    /// Its type.
    pub session_type: SessionType,
    /// Its hosts, in the order of the type.
    pub host_ids: Vec<UserId>,
    /// Its bookings.
    pub bookings: Vec<Booking>,
}

/// A session as its coach sees it.
#[derive(Clone, Debug)]
pub struct SessionDetail {
    /// The session, with whom and what it is about.
    pub overview: SessionOverview,
    /// Moves of its bookings that wait for approval.
    pub moves: Vec<SessionMove>,
    /// What happened to it, oldest first.
    pub history: Vec<Event>,
}

/// The booking that a manage token opens.
///
/// # Errors
/// [`BookingError::NotFound`] for a token that is not ours, was revoked, or whose booking is gone.
pub async fn managed_booking(
    connection: &mut Connection,
    context: &Context,
    token: &str,
) -> Result<ManagedBooking, BookingError> {
    let claim =
        context.site.link_keys.verify(LinkPurpose::ManageBooking, token).ok_or(BookingError::NotFound)?;
    let booking = store::bookings::find(connection, BookingId::from(claim.id))
        .await?
        .filter(|booking| booking.link_version == claim.version)
        .ok_or(BookingError::NotFound)?;
    let session =
        store::sessions::find(connection, booking.session_id).await?.ok_or(BookingError::NotFound)?;
    let session_type = store::session_types::find(connection, session.session_type_id)
        .await?
        .ok_or(BookingError::NotFound)?;
    let host_ids = store::sessions::hosts(connection, session.id).await?;
    let coaches = notify::coaches(connection, &host_ids).await?;
    let coach = coaches.first().cloned().ok_or(BookingError::NotFound)?;
    let owner = match coaches.iter().find(|coach| coach.user_id == session_type.user_id) {
        Some(owner) => owner.clone(),
        None => identity::person_contact(connection, session_type.user_id).await?,
    };
    let wanted_move = store::moves::find(connection, booking.id).await?;
    let standing = standing(&session, &booking);
    let cancel = match standing.cancel(context.now) {
        // Whoever waits for an answer may always take the question back.
        Permission::TooLate(_) if booking.status == Status::Pending && context.now < session.starts_at => {
            Permission::Until(session.starts_at)
        }
        permission => permission,
    };
    Ok(ManagedBooking {
        coaches,
        wanted_move,
        cancel,
        reschedule: standing.reschedule(context.now),
        booking,
        session,
        session_type,
        coach,
        owner_slug: owner.slug,
    })
}

/// The coach's sessions by start, with their types, hosts and bookings.
///
/// # Errors
/// Any error of the database.
pub async fn list_sessions(
    connection: &mut Connection,
    user_id: UserId,
    filter: &SessionFilter,
    page: Page,
) -> Result<Vec<SessionOverview>, BookingError> {
    let sessions = store::sessions::list_for_host(connection, user_id, filter, page).await?;
    overviews(connection, sessions).await
}

/// What stands around these sessions: three statements, however many they are.
async fn overviews(
    connection: &mut Connection,
    sessions: Vec<Session>,
) -> Result<Vec<SessionOverview>, BookingError> {
    let ids: Vec<SessionId> = sessions.iter().map(|session| session.id).collect();
    let type_ids: BTreeSet<SessionTypeId> = sessions.iter().map(|session| session.session_type_id).collect();
    let types = store::session_types::list(connection, &Vec::from_iter(type_ids)).await?;
    let types: BTreeMap<SessionTypeId, SessionType> = types.into_iter().map(|row| (row.id, row)).collect();
    let mut hosts: BTreeMap<SessionId, Vec<UserId>> = BTreeMap::new();
    for (id, user_id) in store::sessions::hosts_of(connection, &ids).await? {
        hosts.entry(id).or_default().push(user_id);
    }
    let mut bookings: BTreeMap<SessionId, Vec<Booking>> = BTreeMap::new();
    for booking in store::bookings::list_for_sessions(connection, &ids).await? {
        bookings.entry(booking.session_id).or_default().push(booking);
    }
    let overview = |session: Session| {
        Some(SessionOverview {
            session_type: types.get(&session.session_type_id)?.clone(),
            host_ids: hosts.remove(&session.id).unwrap_or_default(),
            bookings: bookings.remove(&session.id).unwrap_or_default(),
            session,
        })
    };
    Ok(sessions.into_iter().filter_map(overview).collect())
}

/// One session of the coach, with everything about it.
///
/// # Errors
/// [`BookingError::NotFound`] when it is not the coach's.
pub async fn session_detail(
    connection: &mut Connection,
    user_id: UserId,
    id: SessionId,
) -> Result<SessionDetail, BookingError> {
    let session =
        store::sessions::find_for_host(connection, user_id, id).await?.ok_or(BookingError::NotFound)?;
    let overview = overviews(connection, vec![session]).await?.pop().ok_or(BookingError::NotFound)?;
    let subjects: Vec<Uuid> = overview.bookings.iter().map(|booking| booking.id.into()).collect();
    // Also what was done by those who are in another session by now.
    let history = events::list_for_session(connection, &subjects, id).await?;
    let moves = store::moves::list(connection, &[id]).await?;
    Ok(SessionDetail { overview, moves, history })
}

/// Those of these sessions that [`session_detail`] shows to the coach.
///
/// # Errors
/// Any error of the database.
pub async fn list_openable(
    connection: &mut Connection,
    user_id: UserId,
    ids: &[SessionId],
) -> Result<BTreeSet<SessionId>, BookingError> {
    Ok(store::sessions::list_openable(connection, user_id, ids).await?.into_iter().collect())
}

/// Those who hold a session, as people.
///
/// # Errors
/// Any error of the database.
pub async fn session_coaches(
    connection: &mut Connection,
    host_ids: &[UserId],
) -> Result<Vec<Contact>, BookingError> {
    notify::coaches(connection, host_ids).await
}

/// What the booker's permissions are made from.
pub(super) fn standing(session: &Session, booking: &Booking) -> Standing {
    Standing {
        starts_at: session.starts_at,
        is_open: session.status.is_open() && booking.status.is_open(),
        cancel_notice_minutes: booking.policy.cancel_notice_minutes,
        reschedule_notice_minutes: booking.policy.reschedule_notice_minutes,
        max_reschedules: booking.policy.max_reschedules,
        reschedules: i64::from(booking.reschedules),
    }
}

/// What a booker is told whose policy says no, with the policy's own words behind it.
pub(super) fn permission_refused(permission: Permission, booking: &Booking) -> BookingError {
    let zone = time_zone::parse(&booking.time_zone).unwrap_or(Tz::UTC);
    let said = match permission {
        Permission::NotOpen | Permission::Until(_) => {
            return BookingError::WrongState("This booking is over or was called off.");
        }
        Permission::TooLate(deadline) => format!(
            "That was possible until {} {} ({}).",
            when::long_date(Locale::En, when::date(zone, deadline)),
            when::time(zone, deadline),
            when::zone_label(zone, deadline)
        ),
        Permission::MovedTooOften => String::from("This booking was moved as often as it can be."),
    };
    let text = booking.policy.text.trim();
    BookingError::PolicyForbids(if text.is_empty() { said } else { format!("{said} {text}") })
}
