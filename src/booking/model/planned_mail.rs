//! Reminders and follow-ups that will go out.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use crate::kernel::ids::{BookingId, PlannedMailId};
use crate::platform::db::text_enum;
use crate::schema::planned_mails;

/// A mail that goes out at its time, once for each (booking, rule, start).
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = planned_mails, treat_none_as_default_value = false)]
pub struct PlannedMail {
    /// Its id.
    pub id: PlannedMailId,
    /// What it is about.
    pub booking_id: BookingId,
    /// What kind of mail.
    pub kind: PlannedKind,
    /// Minutes before the start, or after the end.
    pub minutes: i32,
    /// The start it was planned for: another start has rows of its own.
    pub starts_at: DateTime<Utc>,
    /// When it goes out.
    pub due_at: DateTime<Utc>,
    /// Whether it went out.
    pub state: PlannedState,
    /// When that was decided.
    pub finished_at: Option<DateTime<Utc>>,
}

/// What kind of mail is planned.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Text)]
pub enum PlannedKind {
    /// Before the session.
    Reminder,
    /// After it.
    FollowUp,
}

impl PlannedKind {
    /// Its name in the column.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Reminder => "reminder",
            Self::FollowUp => "follow_up",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        [Self::Reminder, Self::FollowUp].into_iter().find(|kind| kind.name() == name)
    }
}

/// Whether a planned mail went out.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, diesel::expression::AsExpression, diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Text)]
pub enum PlannedState {
    /// Not yet.
    Planned,
    /// It did.
    Sent,
    /// It was of no use any more.
    Skipped,
}

impl PlannedState {
    /// Its name in the column.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Sent => "sent",
            Self::Skipped => "skipped",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        [Self::Planned, Self::Sent, Self::Skipped].into_iter().find(|state| state.name() == name)
    }
}

text_enum!(PlannedKind, PlannedState);
