//! How far events have been read.

use diesel::prelude::*;

use crate::schema::webhook_cursor;

/// How far events have become deliveries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Queryable, Selectable, AsChangeset)]
#[diesel(table_name = webhook_cursor)]
pub struct Reading {
    /// Events of older transactions are done.
    pub transaction_id: i64,
    /// The highest position done so far.
    pub position: i64,
    /// Events up to here come from before a restored backup.
    pub floor: i64,
}
