//! Sweeps: recurring work derived from rows and the clock. Correct after any edit, nothing to cancel.

use chrono::{DateTime, TimeDelta, Utc};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text, Timestamptz};
use diesel_async::RunQueryDsl;

use super::runner::{Handler, JobError, caught};
use crate::platform::db::Connection;
use crate::platform::services::Services;
use crate::schema::sweeps;

/// A piece of recurring work.
pub struct Sweep {
    /// Its name, unique in the process.
    pub name: &'static str,
    /// How often it runs, over all processes together.
    pub every: TimeDelta,
    /// What it does.
    pub run: Handler<Services>,
}

/// Runs every sweep that is due and that no other process has taken. Returns how many ran.
///
/// # Errors
/// [`JobError::Retry`] when the database does not answer. A sweep's own failure is kept in its row and logged.
pub async fn run_sweeps(services: &Services, sweeps: &[Sweep]) -> Result<usize, JobError> {
    let mut ran = 0;
    for sweep in sweeps {
        let now = services.clock.now();
        let is_ours = {
            let mut connection = services.database.connection().await?;
            claim(&mut connection, sweep, now).await?
        };
        if !is_ours {
            continue;
        }
        ran += 1;
        if let Err(cause) = caught((sweep.run)(services.clone())).await {
            tracing::error!(sweep = sweep.name, cause = %cause, "sweep.failed");
            let mut connection = services.database.connection().await?;
            note_failure(&mut connection, sweep.name, &cause.to_string()).await?;
        }
    }
    Ok(ran)
}

/// Takes the sweep in the statement that finds it due, so that one process runs it.
async fn claim(connection: &mut Connection, sweep: &Sweep, now: DateTime<Utc>) -> QueryResult<bool> {
    #[derive(QueryableByName)]
    struct Claimed {
        #[diesel(sql_type = BigInt)]
        #[expect(dead_code, reason = "that there is a row is the answer")]
        fence: i64,
    }
    let claimed: Option<Claimed> = diesel::sql_query(
        "INSERT INTO sweeps (name, next_at, fence) VALUES ($1, $2, 1) \
         ON CONFLICT (name) DO UPDATE SET next_at = $2, fence = sweeps.fence + 1, last_error = NULL \
         WHERE sweeps.next_at <= $3 RETURNING fence",
    )
    .bind::<Text, _>(sweep.name)
    .bind::<Timestamptz, _>(now + sweep.every)
    .bind::<Timestamptz, _>(now)
    .get_result(connection)
    .await
    .optional()?;
    Ok(claimed.is_some())
}

async fn note_failure(connection: &mut Connection, name: &str, cause: &str) -> QueryResult<()> {
    diesel::update(sweeps::table.find(name))
        .set(sweeps::last_error.eq(cause))
        .execute(connection)
        .await
        .map(|_| ())
}
