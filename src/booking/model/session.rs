//! What stands in a coach's calendar.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::session_type::Location;
use crate::booking::core::slots::SessionStatus;
use crate::kernel::ids::{BookingId, SessionId, SessionTypeId, UserId};
use crate::platform::db::text_enum;
use crate::schema::{session_hosts, session_moves, sessions};

/// A session.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = sessions, treat_none_as_default_value = false)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// What was booked.
    #[expect(clippy::struct_field_names, reason = "the column is called so")]
    pub session_type_id: SessionTypeId,
    /// `UID` of its invitation (RFC 5545 section 3.8.4.7), the same for life.
    pub uid: String,
    /// When it starts.
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
    /// How far it has come.
    pub status: Status,
    /// `SEQUENCE` of its invitation (RFC 5545 section 3.8.7.4).
    pub sequence: i32,
    /// Places in it.
    pub seats: i32,
    /// Where it takes place.
    pub location: Location,
    /// Minutes kept free before it, as they were when it was booked.
    pub buffer_before_minutes: i32,
    /// Minutes kept free after it.
    pub buffer_after_minutes: i32,
    /// Raised by every change.
    pub revision: i64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
    /// Places that are taken: pending, confirmed, completed and missed ones.
    pub seats_taken: i32,
    /// Not counted as completed before this, although it is over.
    pub complete_after: Option<DateTime<Utc>>,
}

/// The time a session takes in one host's calendar.
#[derive(Clone, Debug, Insertable)]
#[diesel(table_name = session_hosts, treat_none_as_default_value = false)]
pub struct HostTime {
    /// The session.
    pub session_id: SessionId,
    /// The host.
    pub user_id: UserId,
    /// When it starts.
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
    /// Whether nothing else may overlap it.
    pub blocks: bool,
}

/// A booker's wish to move that waits for approval; the old time is kept until then.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = session_moves)]
pub struct SessionMove {
    /// Whose wish it is.
    pub booking_id: BookingId,
    /// The session.
    pub session_id: SessionId,
    /// The new start.
    pub starts_at: DateTime<Utc>,
    /// The new end.
    pub ends_at: DateTime<Utc>,
    /// Whether the new time stands in everybody else's way.
    pub blocks: bool,
    /// Until when it waits.
    pub expires_at: DateTime<Utc>,
    /// When it was asked for.
    pub created_at: DateTime<Utc>,
}

/// How far a session or booking has come.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    utoipa::ToSchema,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Text)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It waits for the coach's approval.
    Pending,
    /// It will take place.
    Confirmed,
    /// The coach refused it.
    Declined,
    /// It was called off.
    Cancelled,
    /// Nobody approved it in time.
    Expired,
    /// It took place.
    Completed,
    /// The booker did not come.
    NoShow,
}

impl Status {
    const ALL: [Self; 7] = [
        Self::Pending,
        Self::Confirmed,
        Self::Declined,
        Self::Cancelled,
        Self::Expired,
        Self::Completed,
        Self::NoShow,
    ];

    /// Its name in the column and on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Confirmed => "confirmed",
            Self::Declined => "declined",
            Self::Cancelled => "cancelled",
            Self::Expired => "expired",
            Self::Completed => "completed",
            Self::NoShow => "no_show",
        }
    }

    /// The status of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }

    /// Whether it takes a place in its session.
    #[must_use]
    pub fn takes_seat(self) -> bool {
        matches!(self, Self::Pending | Self::Confirmed | Self::Completed | Self::NoShow)
    }

    /// Whether it is still to come: it can be moved and cancelled.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Pending | Self::Confirmed)
    }
}

text_enum!(Status);

impl From<Status> for SessionStatus {
    fn from(status: Status) -> Self {
        match status {
            Status::Pending => Self::Pending,
            Status::Confirmed => Self::Confirmed,
            Status::Declined => Self::Declined,
            Status::Cancelled => Self::Cancelled,
            Status::Expired => Self::Expired,
            Status::Completed => Self::Completed,
            Status::NoShow => Self::NoShow,
        }
    }
}

impl From<SessionStatus> for Status {
    fn from(status: SessionStatus) -> Self {
        match status {
            SessionStatus::Pending => Self::Pending,
            SessionStatus::Confirmed => Self::Confirmed,
            SessionStatus::Declined => Self::Declined,
            SessionStatus::Cancelled => Self::Cancelled,
            SessionStatus::Expired => Self::Expired,
            SessionStatus::Completed => Self::Completed,
            SessionStatus::NoShow => Self::NoShow,
        }
    }
}
