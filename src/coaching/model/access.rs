//! Who opened a mentee's data.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use crate::kernel::ids::{AccessId, MenteeId, SponsorId, UserId};
use crate::schema::mentee_accesses;

/// An entry of the log.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = mentee_accesses)]
pub struct Access {
    /// Its id.
    pub id: AccessId,
    /// Whose data.
    pub mentee_id: MenteeId,
    /// The user who opened it.
    pub user_id: Option<UserId>,
    /// What kind of data.
    pub what: String,
    /// The hour it stands for.
    pub hour: DateTime<Utc>,
    /// When it was first opened in that hour.
    pub at: DateTime<Utc>,
    /// The sponsor who opened it, where it was one.
    pub sponsor_id: Option<SponsorId>,
}
