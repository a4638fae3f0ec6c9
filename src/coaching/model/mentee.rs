//! A mentee.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::names::{IntakeReason, MenteeSource, MenteeStatus, Topic, document};
use crate::kernel::ids::{MenteeId, PersonId};
use crate::platform::db::jsonb;
use crate::schema::{mentees, people};

/// A mentee, with what the person says about address, zone and language.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = mentees)]
pub struct Mentee {
    /// Its id.
    pub id: MenteeId,
    /// The person that mail goes to.
    pub person_id: PersonId,
    /// What the mentee is called.
    pub name: String,
    /// The role so far.
    pub role_now: String,
    /// The role aimed at.
    pub role_target: String,
    /// Where they work.
    pub company: String,
    /// Themes of interest.
    pub topics: Topics,
    /// How far coaching has come.
    pub status: MenteeStatus,
    /// Words of the coaches.
    pub tags: Texts,
    /// Where they came from.
    pub source: MenteeSource,
    /// What they answered before the first session.
    pub intake: Option<Intake>,
    /// Raised by every change.
    pub revision: i64,
    /// When the row was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
    /// The address.
    #[diesel(select_expression = people::email)]
    pub email: String,
    /// IANA name of the zone of their wall clock.
    #[diesel(select_expression = people::time_zone)]
    pub time_zone: String,
    /// Their language.
    #[diesel(select_expression = people::locale)]
    pub locale: String,
}

/// A mentee's row to be written.
#[derive(Clone, Debug, Insertable, AsChangeset)]
#[diesel(table_name = mentees, treat_none_as_null = true)]
pub struct MenteeRow {
    /// Its id.
    pub id: MenteeId,
    /// The person that mail goes to.
    pub person_id: PersonId,
    /// What the mentee is called.
    pub name: String,
    /// The role so far.
    pub role_now: String,
    /// The role aimed at.
    pub role_target: String,
    /// Where they work.
    pub company: String,
    /// Themes of interest.
    pub topics: Topics,
    /// How far coaching has come.
    pub status: MenteeStatus,
    /// Words of the coaches.
    pub tags: Texts,
    /// Where they came from.
    pub source: MenteeSource,
    /// What they answered before the first session.
    pub intake: Option<Intake>,
    /// Raised by every change.
    pub revision: i64,
    /// When the row was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

impl Mentee {
    /// The row of this mentee one revision on.
    #[must_use]
    pub fn next_row(&self, now: DateTime<Utc>) -> MenteeRow {
        MenteeRow {
            id: self.id,
            person_id: self.person_id,
            name: self.name.clone(),
            role_now: self.role_now.clone(),
            role_target: self.role_target.clone(),
            company: self.company.clone(),
            topics: self.topics.clone(),
            status: self.status,
            tags: self.tags.clone(),
            source: self.source,
            intake: self.intake.clone(),
            revision: self.revision + 1,
            created_at: self.created_at,
            updated_at: now,
        }
    }
}

document! {
    /// Themes as a column.
    Topics(Vec<Topic>),
    /// Short texts as a column.
    Texts(Vec<String>),
}

/// What a first session asks.
#[derive(
    Clone,
    Debug,
    PartialEq,
    Serialize,
    Deserialize,
    utoipa::ToSchema,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Jsonb)]
#[serde(deny_unknown_fields)]
pub struct Intake {
    /// Why they want coaching.
    #[schema(max_items = 6)]
    pub reasons: Vec<IntakeReason>,
    /// The role aimed at, at most 200 characters.
    #[serde(default)]
    #[schema(max_length = 200)]
    pub target_role: String,
    /// Themes of interest.
    #[serde(default)]
    #[schema(max_items = 6)]
    pub topics: Vec<Topic>,
    /// What a good outcome would be, at most 4,000 characters.
    #[serde(default)]
    #[schema(max_length = 4000)]
    pub good_outcome: String,
}

jsonb!(Intake);
