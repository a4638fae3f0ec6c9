//! What can be booked with a coach.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::policy::Policy;
use super::question::Questions;
use super::rules::SlotRules;
use crate::booking::core::approval::Approval;
use crate::kernel::ids::{ScheduleId, SessionTypeId, UserId};
use crate::platform::db::{jsonb, text_enum};
use crate::schema::session_types;

/// A session type.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = session_types)]
pub struct SessionType {
    /// Its id.
    pub id: SessionTypeId,
    /// The coach it belongs to.
    pub user_id: UserId,
    /// The hours it is bookable in; `None` for the host's default schedule.
    pub schedule_id: Option<ScheduleId>,
    /// Its name in addresses.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub description: String,
    /// Its usual length.
    pub duration_minutes: i32,
    /// Other lengths a booker may choose; the usual one is among them if there are any.
    pub duration_options: Durations,
    /// The rules of its slots.
    pub rules: SlotRules,
    /// Where it takes place.
    pub location: Location,
    /// What its booker is asked.
    pub questions: Questions,
    /// Raised when the questions change.
    pub questions_version: i32,
    /// What a booker may still do later.
    pub policy: Policy,
    /// How many guests a booker may bring.
    pub guests_max: i32,
    /// Whether it is listed on the coach's page.
    pub visibility: Visibility,
    /// Whether it can be booked.
    pub is_active: bool,
    /// Raised by every change.
    pub revision: i64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
    /// Whether the coach approves each booking.
    pub confirmation: Confirmation,
    /// How long a request waits for approval at most.
    pub pending_expires_minutes: i32,
    /// When bookers are reminded.
    pub reminders_minutes_before: Durations,
    /// When bookers get a follow-up after the end; `None` for never.
    pub follow_up_minutes_after: Option<i32>,
    /// The most open bookings of this type that one person may have.
    pub booker_active_limit: Option<i32>,
    /// The zone pages show times in; `None` for the viewer's own.
    pub shown_time_zone: Option<String>,
    /// Whether a booker proves the address by a mailed code first.
    pub asks_email_code: bool,
}

/// Whether the coach approves each booking.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    utoipa::ToSchema,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Jsonb)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Confirmation {
    /// What is booked is confirmed.
    #[default]
    Automatic,
    /// Every booking waits for approval.
    Manual,
    /// Only those wait that start sooner than this.
    ManualBelowNotice {
        /// The notice from which on no approval is needed, in minutes.
        #[schema(minimum = 1, maximum = 527_040)]
        minutes: i64,
    },
}

/// Lengths to choose from, in minutes, as a column.
#[derive(
    Clone,
    Debug,
    Default,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Jsonb)]
#[serde(transparent)]
pub struct Durations(pub Vec<i32>);

/// Where a session takes place.
#[derive(
    Clone,
    Debug,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    utoipa::ToSchema,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Jsonb)]
#[serde(deny_unknown_fields)]
pub struct Location {
    /// What kind of place.
    pub kind: LocationKind,
    /// The address, number or place; empty for what is made up or asked.
    #[serde(default)]
    #[schema(max_length = 500)]
    pub value: String,
}

/// What kind of place a session takes place in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum LocationKind {
    /// A video meeting at the address given.
    VideoUrl,
    /// A Jitsi room of its own for each session, on the server given.
    Jitsi,
    /// A telephone call.
    Phone,
    /// A place.
    InPerson,
    /// The booker says where.
    AskAttendee,
}

jsonb!(Confirmation, Durations, Location);

/// Whether a session type is listed.
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
pub enum Visibility {
    /// On the coach's page.
    Public,
    /// Only for those who know its address.
    Unlisted,
}

impl Visibility {
    /// Its name in the column.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Unlisted => "unlisted",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        [Self::Public, Self::Unlisted].into_iter().find(|visibility| visibility.name() == name)
    }
}

text_enum!(Visibility);

impl SessionType {
    /// The length of a booking: the one asked for if it is on offer, the usual one if nothing is asked for.
    #[must_use]
    pub fn duration_for(&self, asked: Option<i32>) -> Option<i32> {
        match asked {
            None => Some(self.duration_minutes),
            Some(minutes)
                if minutes == self.duration_minutes || self.duration_options.0.contains(&minutes) =>
            {
                Some(minutes)
            }
            Some(_) => None,
        }
    }
}

impl From<Confirmation> for Approval {
    fn from(confirmation: Confirmation) -> Self {
        match confirmation {
            Confirmation::Automatic => Self::Never,
            Confirmation::Manual => Self::Always,
            Confirmation::ManualBelowNotice { minutes } => Self::BelowNotice(minutes),
        }
    }
}
