//! Every SQL statement of the room.

pub(in crate::mail) mod delivery;
pub(in crate::mail) mod messages;
