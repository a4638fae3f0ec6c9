//! One person's place in a session.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::policy::Policy;
use super::question::QuestionKind;
use super::session::Status;
use crate::kernel::ids::{BookingId, PersonId, SessionId};
use crate::platform::db::{jsonb, text_enum};
use crate::schema::bookings;

/// A booking.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = bookings, treat_none_as_default_value = false)]
pub struct Booking {
    /// Its id.
    pub id: BookingId,
    /// The session it is a place in.
    pub session_id: SessionId,
    /// The person with that address.
    pub person_id: PersonId,
    /// How far it has come.
    pub status: Status,
    /// The name given.
    pub name: String,
    /// The address given, normalised.
    pub email: String,
    /// The booker's zone, an IANA name.
    pub time_zone: String,
    /// The language of mails to the booker.
    pub locale: String,
    /// The answers, each with the wording it was asked with.
    pub answers: Answers,
    /// Which version of the questions was asked.
    pub questions_version: i32,
    /// Addresses of guests.
    pub guests: Guests,
    /// What the booker may still do, as it was promised.
    pub policy: Policy,
    /// How often the booker moved it.
    pub reschedules: i32,
    /// Version of the manage link.
    pub link_version: i32,
    /// Who cancelled.
    pub cancelled_by: Option<CancelledBy>,
    /// Why, in their words.
    pub cancel_reason: Option<String>,
    /// Raised by every change.
    pub revision: i64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
    /// `UID` of an invitation of its own, for a place in a group; `None` for that of the session.
    pub uid: Option<String>,
    /// `SEQUENCE` of the invitation of its own.
    pub sequence: i32,
    /// Until when it waits for approval.
    pub pending_expires_at: Option<DateTime<Utc>>,
}

/// An answer and the question as it was asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Answer {
    /// Key of the question.
    pub key: String,
    /// Its wording.
    pub label: String,
    /// Its kind.
    pub kind: QuestionKind,
    /// The answer: text, number, true or false, or a list of texts.
    pub value: Value,
}

/// Answers as a column.
#[derive(
    Clone,
    Debug,
    Default,
    PartialEq,
    Serialize,
    Deserialize,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Jsonb)]
#[serde(transparent)]
pub struct Answers(pub Vec<Answer>);

/// Guests as a column.
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
pub struct Guests(pub Vec<String>);

jsonb!(Answers, Guests);

/// Who cancelled.
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
pub enum CancelledBy {
    /// The person who booked.
    Booker,
    /// The coach.
    Coach,
}

impl CancelledBy {
    /// Its name in the column.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Booker => "booker",
            Self::Coach => "coach",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        [Self::Booker, Self::Coach].into_iter().find(|who| who.name() == name)
    }
}

text_enum!(CancelledBy);
