//! A user: a person with an account.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::columns::{EmailColumn, LocaleColumn, ZoneColumn};
use super::names::Role;
use super::password_hash::PasswordHash;
use super::person::Person;
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::{PersonId, UserId};
use crate::kernel::locale::Locale;
use crate::platform::db::jsonb;
use crate::schema::{people, users};

/// A user.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = users)]
pub struct User {
    /// Its id.
    pub id: UserId,
    /// The person.
    pub person_id: PersonId,
    /// What the user may do.
    pub role: Role,
    /// The password, unless none was set yet.
    pub password_hash: Option<PasswordHash>,
    /// False once deactivated: no sign-in, no keys, no public page.
    pub is_active: bool,
    /// Name of the public page.
    pub slug: String,
    /// What the coach is for, in one line.
    pub headline: String,
    /// Paragraphs about the coach.
    pub bio: String,
    /// Figures such as "120+ engineers mentored".
    pub figures: Figures,
    /// Raised by every change.
    pub revision: i64,
    /// When the row was made.
    pub created_at: DateTime<Utc>,
}

/// A user's row to be written.
#[derive(Clone, Debug, Insertable)]
#[diesel(table_name = users)]
pub struct NewUserRow {
    /// Its id.
    pub id: UserId,
    /// The person.
    pub person_id: PersonId,
    /// What the user may do.
    pub role: Role,
    /// The password, if there is one already.
    pub password_hash: Option<PasswordHash>,
    /// Whether the user may sign in.
    pub is_active: bool,
    /// Name of the public page.
    pub slug: String,
    /// What the coach is for, in one line.
    pub headline: String,
    /// Paragraphs about the coach.
    pub bio: String,
    /// Figures of the public page.
    pub figures: Figures,
    /// The first revision.
    pub revision: i64,
    /// When the row is made.
    pub created_at: DateTime<Utc>,
    /// When the row is made.
    pub updated_at: DateTime<Utc>,
}

/// Figures as a column.
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
pub struct Figures(pub Vec<String>);

jsonb!(Figures);

/// What changes in a user's own texts; `None` stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, AsChangeset)]
#[diesel(table_name = users)]
pub struct UserChange {
    /// A new name of the public page.
    pub slug: Option<String>,
    /// A new headline.
    pub headline: Option<String>,
    /// New paragraphs.
    pub bio: Option<String>,
    /// New figures.
    pub figures: Option<Figures>,
}

impl UserChange {
    /// Whether nothing changes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A person with what makes them a user, if anything does.
#[derive(Clone, Debug, Queryable)]
pub struct Account {
    /// The person.
    pub person: Person,
    /// The user.
    pub user: Option<User>,
}

impl Account {
    /// The tag of person and user together: every change of either raises it.
    #[must_use]
    pub fn revision(&self) -> i64 {
        self.person.revision + self.user.as_ref().map_or(0, |user| user.revision)
    }

    /// The user, if there is one who may sign in.
    #[must_use]
    pub fn active_user(&self) -> Option<&User> {
        self.user.as_ref().filter(|user| user.is_active)
    }

    /// Whether this person may sign in at all: as an active user or as a mentee.
    #[must_use]
    pub fn may_sign_in(&self) -> bool {
        self.active_user().is_some() || self.person.mentee_since.is_some()
    }
}

/// What the public may know about an active user.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = users)]
pub struct PublicCoach {
    /// The user.
    #[diesel(column_name = id)]
    pub user_id: UserId,
    /// The person.
    pub person_id: PersonId,
    /// What the coach is called.
    #[diesel(select_expression = people::name)]
    pub name: String,
    /// Name of the public page.
    pub slug: String,
    /// What the coach is for, in one line.
    pub headline: String,
    /// Paragraphs about the coach.
    pub bio: String,
    /// Figures such as "120+ engineers mentored".
    pub figures: Figures,
    /// The zone of the coach's wall clock.
    #[diesel(select_expression = people::time_zone, deserialize_as = ZoneColumn)]
    pub time_zone: Tz,
    /// The coach's language.
    #[diesel(select_expression = people::locale, deserialize_as = LocaleColumn)]
    pub locale: Locale,
}

/// How to reach a user by mail.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = users)]
pub struct Contact {
    /// The user.
    #[diesel(column_name = id)]
    pub user_id: UserId,
    /// The person.
    pub person_id: PersonId,
    /// Name of the public page.
    pub slug: String,
    /// What the person is called.
    #[diesel(select_expression = people::name)]
    pub name: String,
    /// The address.
    #[diesel(select_expression = people::email, deserialize_as = EmailColumn)]
    pub email: EmailAddress,
    /// The zone of the person's wall clock.
    #[diesel(select_expression = people::time_zone, deserialize_as = ZoneColumn)]
    pub time_zone: Tz,
    /// The language of mails to the person.
    #[diesel(select_expression = people::locale, deserialize_as = LocaleColumn)]
    pub locale: Locale,
}
