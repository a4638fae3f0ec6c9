//! Everything the slot core is told about hosts, read in one pipelined round trip.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::booking::model::{Host, Schedule, SessionType, Status, TimeOff, TypeHost};
use crate::kernel::ids::{HoldId, SessionId, SessionTypeId, UserId};
use crate::kernel::time_range::TimeRange;
use crate::platform::db::Connection;
use crate::schema::{
    hold_hosts, holds, hosts, schedules, session_hosts, session_moves, session_type_hosts, session_types,
    sessions, time_off, users,
};

/// No session is longer than this, so that an index range finds those that began before a range and reach into it.
pub const LONGEST_SESSION: TimeDelta = TimeDelta::hours(24);

/// Whose calendars are asked for.
#[derive(Clone, Copy, Debug)]
pub enum Whose<'a> {
    /// Those of the type's hosts.
    OfType,
    /// Those of these users, whether they hold the type or not.
    Users(&'a [UserId]),
}

/// Which rows are asked for.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The session type.
    pub session_type_id: SessionTypeId,
    /// Whose calendars.
    pub whose: Whose<'a>,
    /// The instants that matter.
    pub range: TimeRange,
    /// Time off that ends before this date does not matter.
    pub oldest: NaiveDate,
    /// Holds that expired by then do not matter.
    pub now: DateTime<Utc>,
}

/// Rows about one session type and its hosts.
pub struct Rows {
    /// The type; `None` if there is none with this id.
    pub session_type: Option<SessionType>,
    /// Its hosts in order.
    pub hosts: Vec<HostRow>,
    /// The schedules of these hosts.
    pub schedules: Vec<Schedule>,
    /// Their time off.
    pub time_off: Vec<TimeOff>,
    /// What may block or count.
    pub taken: Vec<Taken>,
    /// New times of sessions whose move waits for approval.
    pub moves: Vec<Moving>,
    /// Live holds.
    pub holds: Vec<Held>,
}

/// A host, and what they are to the type; nothing to it where they were only a host of its sessions.
#[derive(Queryable)]
pub struct HostRow {
    /// The host.
    pub host: Host,
    /// What they are to the type.
    pub of_type: Option<TypeHost>,
    /// Whether the account is active.
    pub is_active: bool,
}

/// A session in a host's calendar, as far as slots need it.
#[derive(Clone, Queryable)]
pub struct Taken {
    /// The host.
    pub user_id: UserId,
    /// The session.
    pub session_id: SessionId,
    /// Its type.
    pub session_type_id: SessionTypeId,
    /// When it starts.
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
    /// How far it has come.
    pub status: Status,
    /// Whether it stands in the way of others.
    pub blocks: bool,
    /// Its buffer before.
    pub buffer_before_minutes: i32,
    /// Its buffer after.
    pub buffer_after_minutes: i32,
    /// Places that are taken.
    #[expect(clippy::struct_field_names, reason = "the column is called so")]
    pub seats_taken: i32,
}

/// The new time of a session whose move waits for approval.
#[derive(Clone, Queryable)]
pub struct Moving {
    /// The host.
    pub user_id: UserId,
    /// The session.
    pub session_id: SessionId,
    /// Its type.
    pub session_type_id: SessionTypeId,
    /// The new start.
    pub starts_at: DateTime<Utc>,
    /// The new end.
    pub ends_at: DateTime<Utc>,
    /// The session's buffer before.
    pub buffer_before_minutes: i32,
    /// The session's buffer after.
    pub buffer_after_minutes: i32,
}

/// A hold in a host's calendar.
#[derive(Clone, Queryable)]
pub struct Held {
    /// The host.
    pub user_id: UserId,
    /// The hold.
    pub hold_id: HoldId,
    /// What it is for.
    pub session_type_id: SessionTypeId,
    /// Its start.
    pub starts_at: DateTime<Utc>,
    /// Its end.
    pub ends_at: DateTime<Utc>,
    /// When it lets go.
    pub expires_at: DateTime<Utc>,
    /// Minutes kept free before it.
    pub buffer_before_minutes: i32,
    /// Minutes kept free after it.
    pub buffer_after_minutes: i32,
}

/// Filters a boxed query by whose calendars are asked for.
macro_rules! of {
    ($query:expr, $column:expr, $asked:expr) => {
        match $asked.whose {
            Whose::Users(ids) => $query.filter($column.eq_any(ids)),
            Whose::OfType => $query.filter(
                $column.eq_any(
                    session_type_hosts::table
                        .filter(session_type_hosts::session_type_id.eq($asked.session_type_id))
                        .select(session_type_hosts::user_id),
                ),
            ),
        }
    };
}

/// Reads the type, its hosts, their hours and everything in their calendars: seven statements sent at once.
pub async fn rows(connection: &Connection, asked: Asked<'_>) -> QueryResult<Rows> {
    let (session_type, hosts, schedules, time_off, taken, moves, holds) = tokio::try_join!(
        session_type(connection, asked.session_type_id),
        type_hosts(connection, asked),
        schedules_of(connection, asked),
        time_off_of(connection, asked),
        taken(connection, asked),
        moves(connection, asked),
        live_holds(connection, asked),
    )?;
    Ok(Rows { session_type, hosts, schedules, time_off, taken, moves, holds })
}

/// What stands in the calendars, for a range that turned out to be wider: three statements sent at once.
pub async fn contents(
    connection: &Connection,
    asked: Asked<'_>,
) -> QueryResult<(Vec<Taken>, Vec<Moving>, Vec<Held>)> {
    tokio::try_join!(taken(connection, asked), moves(connection, asked), live_holds(connection, asked))
}

async fn session_type(mut connection: &Connection, id: SessionTypeId) -> QueryResult<Option<SessionType>> {
    session_types::table.find(id).select(SessionType::as_select()).first(&mut connection).await.optional()
}

async fn type_hosts(mut connection: &Connection, asked: Asked<'_>) -> QueryResult<Vec<HostRow>> {
    let of_type = session_type_hosts::user_id
        .eq(hosts::user_id)
        .and(session_type_hosts::session_type_id.eq(asked.session_type_id));
    let columns = (Host::as_select(), Option::<TypeHost>::as_select(), users::is_active);
    let query = hosts::table
        .inner_join(users::table)
        .left_join(session_type_hosts::table.on(of_type))
        .order((session_type_hosts::position, hosts::user_id))
        .select(columns)
        .into_boxed();
    match asked.whose {
        Whose::Users(ids) => query.filter(hosts::user_id.eq_any(ids)),
        Whose::OfType => query.filter(session_type_hosts::user_id.is_not_null()),
    }
    .load(&mut connection)
    .await
}

async fn schedules_of(mut connection: &Connection, asked: Asked<'_>) -> QueryResult<Vec<Schedule>> {
    let query = schedules::table
        .order((schedules::created_at, schedules::id))
        .select(Schedule::as_select())
        .into_boxed();
    of!(query, schedules::user_id, asked).load(&mut connection).await
}

async fn time_off_of(mut connection: &Connection, asked: Asked<'_>) -> QueryResult<Vec<TimeOff>> {
    let query =
        time_off::table.filter(time_off::to_date.ge(asked.oldest)).select(TimeOff::as_select()).into_boxed();
    of!(query, time_off::user_id, asked).load(&mut connection).await
}

/// The sessions that may block or count and touch the range.
async fn taken(mut connection: &Connection, asked: Asked<'_>) -> QueryResult<Vec<Taken>> {
    let query = session_hosts::table
        .inner_join(sessions::table.on(sessions::id.eq(session_hosts::session_id)))
        .filter(session_hosts::starts_at.gt(asked.range.start - LONGEST_SESSION))
        .filter(session_hosts::starts_at.lt(asked.range.end))
        .filter(session_hosts::ends_at.gt(asked.range.start))
        .filter(sessions::status.eq_any([
            Status::Pending,
            Status::Confirmed,
            Status::Completed,
            Status::NoShow,
        ]))
        .select((
            session_hosts::user_id,
            sessions::id,
            sessions::session_type_id,
            session_hosts::starts_at,
            session_hosts::ends_at,
            sessions::status,
            session_hosts::blocks,
            sessions::buffer_before_minutes,
            sessions::buffer_after_minutes,
            sessions::seats_taken,
        ))
        .into_boxed();
    of!(query, session_hosts::user_id, asked).load(&mut connection).await
}

/// The new times, in the range, of sessions whose move waits for approval and blocks.
async fn moves(mut connection: &Connection, asked: Asked<'_>) -> QueryResult<Vec<Moving>> {
    let query = session_moves::table
        .inner_join(sessions::table)
        .inner_join(session_hosts::table.on(session_hosts::session_id.eq(session_moves::session_id)))
        .filter(session_moves::blocks.eq(true).and(session_moves::expires_at.gt(asked.now)))
        .filter(session_moves::starts_at.lt(asked.range.end))
        .filter(session_moves::ends_at.gt(asked.range.start))
        .select((
            session_hosts::user_id,
            sessions::id,
            sessions::session_type_id,
            session_moves::starts_at,
            session_moves::ends_at,
            sessions::buffer_before_minutes,
            sessions::buffer_after_minutes,
        ))
        .into_boxed();
    of!(query, session_hosts::user_id, asked).load(&mut connection).await
}

async fn live_holds(mut connection: &Connection, asked: Asked<'_>) -> QueryResult<Vec<Held>> {
    let query = hold_hosts::table
        .inner_join(holds::table)
        .filter(holds::expires_at.gt(asked.now))
        .filter(holds::starts_at.lt(asked.range.end).and(holds::ends_at.gt(asked.range.start)))
        .select((
            hold_hosts::user_id,
            holds::id,
            holds::session_type_id,
            holds::starts_at,
            holds::ends_at,
            holds::expires_at,
            holds::buffer_before_minutes,
            holds::buffer_after_minutes,
        ))
        .into_boxed();
    of!(query, hold_hosts::user_id, asked).load(&mut connection).await
}
