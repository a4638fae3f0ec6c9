//! Statements of the room, a file per table.

pub mod attempts;
pub mod cursor;
pub mod deliveries;
pub mod endpoints;
pub mod events;
pub mod queue;
