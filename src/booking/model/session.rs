//! What stands in a coach's calendar.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::session_type::Location;
use crate::booking::core::slots::SessionStatus;
use crate::kernel::ids::{SessionId, SessionTypeId, UserId};
use crate::platform::db::text_enum;
use crate::schema::{session_hosts, sessions};

/// A session.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = sessions)]
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
}

/// The time a session takes in one host's calendar.
#[derive(Clone, Debug, Insertable)]
#[diesel(table_name = session_hosts)]
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
