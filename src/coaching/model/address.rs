//! An address of a mentee.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use crate::kernel::ids::{MenteeId, PersonId};
use crate::schema::{mentee_people, people};

/// One of the addresses of a mentee.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = mentee_people)]
pub struct MenteeAddress {
    /// The person behind it.
    pub person_id: PersonId,
    /// The mentee.
    pub mentee_id: MenteeId,
    /// Since when it opens what is the mentee's; nothing while it waits for their word.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// When the mentee was last asked about it.
    pub asked_at: Option<DateTime<Utc>>,
    /// Raised by every question, so that earlier links open nothing.
    pub link_version: i32,
    /// The address.
    #[diesel(select_expression = people::email)]
    pub email: String,
}
