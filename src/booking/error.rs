//! What can go wrong in booking, each with its stable code.

use diesel::result::{DatabaseErrorKind, Error as DieselError};
use thiserror::Error;

use crate::booking::core::slots::Reason;
use crate::identity::IdentityError;
use crate::mail::MailError;
use crate::platform::db;
use crate::platform::problem::{Describe, FieldError, Kind};

/// An error of the booking room.
#[derive(Debug, Error)]
pub enum BookingError {
    /// Not there, or not the caller's.
    #[error("There is nothing here, or it is not yours to see.")]
    NotFound,
    /// The session type takes no bookings.
    #[error("This session cannot be booked at the moment.")]
    Closed,
    /// Off the grid, outside hours, in time off.
    #[error("That time is not offered. Please choose one of the listed times.")]
    NotOffered,
    /// Something else is there.
    #[error("That time was taken a moment ago. Please choose another one.")]
    Taken,
    /// The database saw another session there that the check had not seen yet.
    #[error("That time was taken a moment ago. Please choose another one.")]
    Overlapped,
    /// Somebody is booking it at this moment.
    #[error(
        "Somebody is booking that time right now. Please choose another one, or try again in a few minutes."
    )]
    Held,
    /// Every place is taken.
    #[error("All places of that session are taken.")]
    SeatsFull,
    /// Too soon, or past.
    #[error("That time is too soon. Please choose a later one.")]
    TooSoon,
    /// Not open yet, or not any more.
    #[error("That date is not open for booking.")]
    OutsideWindow,
    /// The coach's day, week, month or year is full.
    #[error("The coach takes no more sessions in that period.")]
    LimitReached,
    /// The same person has a place in that session.
    #[error("This address has a place in this session already.")]
    AlreadyBooked,
    /// The person has as many open bookings of the type as it allows.
    #[error("This address has as many open bookings of this session as one person may have.")]
    BookerLimitReached,
    /// The client holds as many starts as one may.
    #[error("You are holding three times already. Book or let go of one of them first.")]
    TooManyHolds,
    /// The booking moves to another session at this moment.
    #[error("This booking is being changed at this moment. Please look again.")]
    Moving,
    /// The booker's policy does not allow it.
    #[error("{0}")]
    PolicyForbids(String),
    /// It is not in a state that allows this.
    #[error("{0}")]
    WrongState(&'static str),
    /// The input is well formed but not acceptable.
    #[error("Some of the input needs to be put right.")]
    Unacceptable(Vec<FieldError>),
    /// Somebody else changed it meanwhile.
    #[error("This was changed meanwhile. Read it again, then repeat your change.")]
    StaleVersion,
    /// Something else of the coach bears that slug.
    #[error("Another session type has this slug.")]
    SlugTaken,
    /// The schedule is in use.
    #[error("A session type uses this schedule, or it is the default one.")]
    ScheduleInUse,
    /// The session type has sessions.
    #[error("Sessions of this type exist. Switch it off instead of deleting it.")]
    SessionTypeInUse,
    /// A mail could not be written.
    #[error("A mail could not be written.")]
    Mail(#[source] MailError),
    /// The person could not be found or made.
    #[error(transparent)]
    Identity(#[from] IdentityError),
    /// The database refused or failed.
    #[error("The database failed.")]
    Database(#[source] DieselError),
}

impl From<DieselError> for BookingError {
    /// Maps the constraints that promise what the core promised.
    fn from(cause: DieselError) -> Self {
        if matches!(cause, DieselError::DatabaseError(DatabaseErrorKind::ExclusionViolation, _)) {
            return Self::Overlapped;
        }
        match db::constraint(&cause) {
            Some("bookings_one_place_each") => Self::AlreadyBooked,
            Some("sessions_seats_enough") => Self::SeatsFull,
            Some("session_types_slug_unique") => Self::SlugTaken,
            Some("session_types_schedule_id_fkey" | "schedules_one_default") => Self::ScheduleInUse,
            Some("sessions_session_type_id_fkey") => Self::SessionTypeInUse,
            _ => Self::Database(cause),
        }
    }
}

impl From<MailError> for BookingError {
    fn from(cause: MailError) -> Self {
        match cause {
            MailError::Database(cause) => Self::Database(cause),
            other @ MailError::Render(_) => Self::Mail(other),
        }
    }
}

impl From<Reason> for BookingError {
    /// The answer to somebody who books a start that this rule refuses.
    fn from(reason: Reason) -> Self {
        match reason {
            Reason::OffGrid | Reason::OutsideHours | Reason::TimeOff => Self::NotOffered,
            Reason::Busy | Reason::Buffer => Self::Taken,
            Reason::Hold => Self::Held,
            Reason::Seats => Self::SeatsFull,
            Reason::Notice => Self::TooSoon,
            Reason::Window => Self::OutsideWindow,
            Reason::Limit => Self::LimitReached,
        }
    }
}

impl Describe for BookingError {
    fn kind(&self) -> Kind {
        match self {
            Self::NotFound => Kind::NotFound,
            Self::PolicyForbids(_) => Kind::Forbidden,
            Self::Unacceptable(_) => Kind::Unacceptable,
            Self::StaleVersion => Kind::StaleVersion,
            Self::Mail(_) | Self::Database(_) => Kind::Internal,
            Self::Identity(cause) => cause.kind(),
            _ => Kind::Conflict,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::NotFound => "not_found",
            Self::Closed => "booking_closed",
            Self::NotOffered => "slot_not_offered",
            Self::Taken | Self::Overlapped => "slot_taken",
            Self::Held => "slot_held",
            Self::SeatsFull => "seats_full",
            Self::TooSoon => "notice_too_short",
            Self::OutsideWindow => "outside_window",
            Self::LimitReached => "limit_reached",
            Self::AlreadyBooked => "already_booked",
            Self::BookerLimitReached => "booker_limit_reached",
            Self::TooManyHolds => "too_many_holds",
            Self::PolicyForbids(_) => "policy_forbids",
            Self::WrongState(_) | Self::Moving => "wrong_state",
            Self::Unacceptable(_) => "validation_failed",
            Self::StaleVersion => "stale_version",
            Self::SlugTaken => "slug_taken",
            Self::ScheduleInUse => "schedule_in_use",
            Self::SessionTypeInUse => "session_type_in_use",
            Self::Mail(_) | Self::Database(_) => "internal",
            Self::Identity(cause) => cause.code(),
        }
    }

    fn fields(&self) -> Vec<FieldError> {
        match self {
            Self::Unacceptable(fields) => fields.clone(),
            Self::Identity(cause) => cause.fields(),
            _ => Vec::new(),
        }
    }

    fn database(&self) -> Option<&DieselError> {
        match self {
            Self::Database(cause) => Some(cause),
            Self::Identity(cause) => cause.database(),
            _ => None,
        }
    }
}

impl BookingError {
    /// Whether two calls got in each other's way, so that one more look decides who was first.
    #[must_use]
    pub fn is_contention(&self) -> bool {
        self.database().is_some_and(db::is_contention) || matches!(self, Self::Overlapped | Self::Moving)
    }
}
