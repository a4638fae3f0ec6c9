//! The schema: migrations are part of the binary.

use diesel::migration::{Migration, MigrationSource as _, MigrationVersion};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sql_types::{Nullable, Text};
use diesel_async::{AsyncMigrationHarness, AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection as _};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness as _, embed_migrations};
use thiserror::Error;

use super::pool::Connection;

const MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations");

/// Held while migrations run, so that two processes do not run them at once. Any number will do.
const LOCK: i64 = 0x0061_6c74_6974;

/// A migration could not be applied.
#[derive(Debug, Error)]
#[error("the migrations cannot be applied: {0}")]
pub struct MigrationError(String);

/// How the database's schema relates to this program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Schema {
    /// Every migration of this program is applied; there may be newer ones, which a rolling upgrade brings.
    Current,
    /// This many migrations are missing.
    Outdated(usize),
}

/// Applies all pending migrations and says how many there were.
///
/// # Errors
/// [`MigrationError`] when one fails; the earlier ones stay applied.
pub async fn migrate(url: &str) -> Result<usize, MigrationError> {
    with_harness(url, |harness| harness.run_pending_migrations(MIGRATIONS).map(|applied| applied.len())).await
}

/// Takes all migrations back. For tests of the way down.
///
/// # Errors
/// [`MigrationError`] when one fails.
pub async fn revert_all(url: &str) -> Result<usize, MigrationError> {
    with_harness(url, |harness| harness.revert_all_migrations(MIGRATIONS).map(|reverted| reverted.len()))
        .await
}

type Run = fn(&mut AsyncMigrationHarness<AsyncPgConnection>) -> diesel::migration::Result<usize>;

async fn with_harness(url: &str, run: Run) -> Result<usize, MigrationError> {
    let fault = |cause: &dyn std::fmt::Display| MigrationError(cause.to_string());
    let mut connection = super::connect::connect(url).await.map_err(|cause| fault(&cause))?;
    // A migration may take longer than a request is allowed to, and so may waiting for another process's.
    let lock = format!("SET statement_timeout = 0; SET lock_timeout = 0; SELECT pg_advisory_lock({LOCK})");
    connection.batch_execute(&lock).await.map_err(|cause| fault(&cause))?;
    let mut harness = AsyncMigrationHarness::new(connection);
    // The lock goes with the connection, whatever happens.
    tokio::task::block_in_place(|| run(&mut harness)).map_err(|cause| fault(&cause))
}

/// Compares the applied migrations with those of this program.
///
/// # Errors
/// Any error of the database.
pub async fn schema(connection: &mut Connection) -> diesel::QueryResult<Schema> {
    let table: Option<String> =
        diesel::select(diesel::dsl::sql::<Nullable<Text>>("to_regclass('__diesel_schema_migrations')::text"))
            .get_result(connection)
            .await?;
    let applied: Vec<String> = if table.is_some() {
        __diesel_schema_migrations::table.select(__diesel_schema_migrations::version).load(connection).await?
    } else {
        Vec::new()
    };
    let migrations: Vec<Box<dyn Migration<Pg>>> = MIGRATIONS.migrations().unwrap_or_default();
    let is_missing = |migration: &dyn Migration<Pg>| {
        let version: MigrationVersion<'_> = migration.name().version();
        !applied.contains(&version.to_string())
    };
    match migrations.iter().filter(|migration| is_missing(migration.as_ref())).count() {
        0 => Ok(Schema::Current),
        missing => Ok(Schema::Outdated(missing)),
    }
}

diesel::table! {
    __diesel_schema_migrations (version) {
        version -> Text,
        run_on -> Timestamp,
    }
}
