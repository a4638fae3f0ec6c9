//! The table of jobs; a function is one statement.

use chrono::{DateTime, TimeDelta, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Text, Timestamptz};
use diesel_async::RunQueryDsl;
use serde_json::Value;

use crate::kernel::ids::JobId;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::schema::jobs;

/// Attempts before a job is dead, unless it says otherwise.
const MAX_ATTEMPTS: i32 = 12;

/// A job to be written.
#[derive(Clone, Debug)]
pub struct NewJob {
    /// Which handler runs it.
    pub kind: &'static str,
    /// Ids of what it is about, never copies.
    pub payload: Value,
    /// Not before this instant.
    pub run_at: DateTime<Utc>,
}

/// A job that this worker holds.
#[derive(Clone, Debug, Queryable, QueryableByName, Selectable)]
#[diesel(table_name = jobs)]
pub struct Job {
    /// Its id.
    pub id: JobId,
    /// Which handler runs it.
    pub kind: String,
    /// Ids of what it is about.
    pub payload: Value,
    /// Attempts, this one included.
    pub attempts: i32,
    /// Attempts before it is dead.
    pub max_attempts: i32,
    /// The token of this lease.
    pub fence: i64,
}

/// A job that was given up, for the owner to see.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = jobs)]
pub struct DeadJob {
    /// Its id.
    pub id: JobId,
    /// Which handler ran it.
    pub kind: String,
    /// How often it was tried.
    pub attempts: i32,
    /// What went wrong last.
    pub last_error: Option<String>,
    /// When it was given up.
    pub updated_at: DateTime<Utc>,
}

/// How much waits, by kind.
#[derive(Clone, Debug, QueryableByName)]
pub struct QueueDepth {
    /// Kind of job.
    #[diesel(sql_type = Text)]
    pub kind: String,
    /// `queued` or `dead`.
    #[diesel(sql_type = Text)]
    pub state: String,
    /// How many.
    #[diesel(sql_type = BigInt)]
    pub count: i64,
    /// When the oldest was due.
    #[diesel(sql_type = Timestamptz)]
    pub oldest: DateTime<Utc>,
}

/// Writes a job, in the transaction that decides on its effect.
///
/// # Errors
/// Any error of the database.
pub async fn enqueue(connection: &mut Connection, context: &Context, job: NewJob) -> QueryResult<JobId> {
    let id: JobId = context.new_id();
    diesel::insert_into(jobs::table)
        .values((
            jobs::id.eq(id),
            jobs::kind.eq(job.kind),
            jobs::payload.eq(job.payload),
            jobs::state.eq("queued"),
            jobs::run_at.eq(job.run_at),
            jobs::attempts.eq(0),
            jobs::max_attempts.eq(MAX_ATTEMPTS),
            jobs::fence.eq(0),
            jobs::created_at.eq(context.now),
            jobs::updated_at.eq(context.now),
        ))
        .execute(connection)
        .await?;
    Ok(id)
}

/// Takes the next due job of these kinds under a lease. Two workers never get the same one while the lease lasts; a job
/// that a newer program wrote waits for a worker that knows its kind.
pub(super) async fn claim(
    connection: &mut Connection,
    now: DateTime<Utc>,
    lease: TimeDelta,
    kinds: &[&str],
) -> QueryResult<Option<Job>> {
    diesel::sql_query(
        "UPDATE jobs SET locked_until = $2, fence = fence + 1, attempts = attempts + 1, updated_at = $1 \
         WHERE id = (SELECT id FROM jobs WHERE state = 'queued' AND run_at <= $1 AND kind = ANY($3) \
                     AND (locked_until IS NULL OR locked_until <= $1) \
                     ORDER BY run_at, id LIMIT 1 FOR UPDATE SKIP LOCKED) \
         RETURNING id, kind, payload, attempts, max_attempts, fence",
    )
    .bind::<Timestamptz, _>(now)
    .bind::<Timestamptz, _>(now + lease)
    .bind::<Array<Text>, _>(kinds)
    .get_result(connection)
    .await
    .optional()
}

/// The effect is done. False when the lease was lost to another worker.
pub(super) async fn finish(connection: &mut Connection, job: &Job) -> QueryResult<bool> {
    diesel::delete(jobs::table.filter(jobs::id.eq(job.id).and(jobs::fence.eq(job.fence))))
        .execute(connection)
        .await
        .map(|rows| rows == 1)
}

/// Puts the job back for another attempt.
pub(super) async fn put_back(
    connection: &mut Connection,
    job: &Job,
    now: DateTime<Utc>,
    (run_at, cause): (DateTime<Utc>, &str),
) -> QueryResult<bool> {
    diesel::update(jobs::table.filter(jobs::id.eq(job.id).and(jobs::fence.eq(job.fence))))
        .set((
            jobs::locked_until.eq(None::<DateTime<Utc>>),
            jobs::run_at.eq(run_at),
            jobs::last_error.eq(cause),
            jobs::updated_at.eq(now),
        ))
        .execute(connection)
        .await
        .map(|rows| rows == 1)
}

/// Gives the job up; it stays visible as dead.
pub(super) async fn bury(
    connection: &mut Connection,
    job: &Job,
    now: DateTime<Utc>,
    cause: &str,
) -> QueryResult<bool> {
    diesel::update(jobs::table.filter(jobs::id.eq(job.id).and(jobs::fence.eq(job.fence))))
        .set((
            jobs::state.eq("dead"),
            jobs::locked_until.eq(None::<DateTime<Utc>>),
            jobs::last_error.eq(cause),
            jobs::updated_at.eq(now),
        ))
        .execute(connection)
        .await
        .map(|rows| rows == 1)
}

/// How much waits and how much is dead, by kind.
///
/// # Errors
/// Any error of the database.
pub async fn depth(connection: &mut Connection) -> QueryResult<Vec<QueueDepth>> {
    diesel::sql_query(
        "SELECT kind, state, count(*) AS count, min(run_at) AS oldest FROM jobs GROUP BY kind, state ORDER BY kind, state",
    )
    .load(connection)
    .await
}

/// Dead jobs, newest first, at most 200.
///
/// # Errors
/// Any error of the database.
pub async fn list_dead(connection: &mut Connection) -> QueryResult<Vec<DeadJob>> {
    jobs::table
        .filter(jobs::state.eq("dead"))
        .order((jobs::updated_at.desc(), jobs::id.desc()))
        .limit(200)
        .select(DeadJob::as_select())
        .load(connection)
        .await
}
