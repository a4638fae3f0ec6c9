//! The database: a pool on a PostgreSQL server, or one connection to the embedded PostgreSQL.

mod connect;
#[cfg(feature = "embedded")]
mod embedded;
mod fault;
mod jsonb;
mod listen;
mod migrate;
mod pool;

pub(crate) use jsonb::{JSONB_VERSION, jsonb, text_enum};

pub use fault::{constraint, give_way, is_contention, is_unavailable};
pub use listen::Listener;
pub use migrate::{MigrationError, Schema, migrate, revert_all, schema};
pub use pool::{Connection, Database, DatabaseError, PoolStatus, PooledConnection};
