//! An address of a mentee.

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
    /// The address.
    #[diesel(select_expression = people::email)]
    pub email: String,
}
