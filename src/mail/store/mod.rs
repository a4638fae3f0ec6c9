//! Every SQL statement of the room.

pub(in crate::mail) mod buckets;
pub(in crate::mail) mod dead_addresses;
pub(in crate::mail) mod delivery;
pub(in crate::mail) mod messages;
