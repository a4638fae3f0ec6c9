//! A person.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use diesel::prelude::*;

use super::columns::{EmailColumn, LocaleColumn, ZoneColumn};
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::PersonId;
use crate::kernel::locale::Locale;
use crate::schema::people;

/// A person: one row for each normalised address.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = people)]
pub struct Person {
    /// Its id.
    pub id: PersonId,
    /// The address.
    #[diesel(deserialize_as = EmailColumn)]
    pub email: EmailAddress,
    /// What the person is called.
    pub name: String,
    /// The zone of the person's wall clock.
    #[diesel(deserialize_as = ZoneColumn)]
    pub time_zone: Tz,
    /// The language of mails to the person.
    #[diesel(deserialize_as = LocaleColumn)]
    pub locale: Locale,
    /// Since when the person may sign in as a mentee.
    pub mentee_since: Option<DateTime<Utc>>,
    /// Raised to end every sign-in at once.
    pub sign_in_version: i32,
    /// Raised by every change of the profile.
    pub revision: i64,
    /// When the row was made.
    pub created_at: DateTime<Utc>,
}

/// What changes in a profile; `None` stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProfileChange {
    /// A new name.
    pub name: Option<String>,
    /// A new zone.
    pub time_zone: Option<Tz>,
    /// A new language.
    pub locale: Option<Locale>,
}

impl ProfileChange {
    /// Whether nothing changes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
