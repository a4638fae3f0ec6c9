//! Everything the slot core is told about the hosts of a session type, read in one pipelined round trip.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use futures_util::future::try_join4;

use crate::booking::model::{Host, Schedule, SessionType, Status, TimeOff, TypeHost};
use crate::kernel::ids::{SessionId, SessionTypeId, UserId};
use crate::kernel::time_range::TimeRange;
use crate::platform::db::Connection;
use crate::schema::{
    hosts, schedules, session_hosts, session_type_hosts, session_types, sessions, time_off, users,
};

/// No session is longer than this, so that an index range finds those that began before a range and reach into it.
pub const LONGEST_SESSION: TimeDelta = TimeDelta::hours(24);

/// Rows about one session type and its hosts.
pub struct Rows {
    /// The type; `None` if there is none with this id.
    pub session_type: Option<SessionType>,
    /// Its hosts in order.
    pub hosts: Vec<(TypeHost, Host)>,
    /// Whether every host has an active account.
    pub are_active: bool,
    /// The schedules of these hosts.
    pub schedules: Vec<Schedule>,
    /// Their time off that ends on or after the given date.
    pub time_off: Vec<TimeOff>,
}

/// A session in a host's calendar, as far as slots need it.
#[derive(Queryable)]
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
    /// Its buffer before.
    pub buffer_before_minutes: i32,
    /// Its buffer after.
    pub buffer_after_minutes: i32,
}

/// Reads the type, its hosts, their hours and time off: four statements sent at once.
pub async fn rows(connection: &Connection, id: SessionTypeId, from: NaiveDate) -> QueryResult<Rows> {
    let hosts_of_type = session_type_hosts::table
        .filter(session_type_hosts::session_type_id.eq(id))
        .select(session_type_hosts::user_id);
    let (mut one, mut two, mut three, mut four) = (connection, connection, connection, connection);
    let session_type = async {
        session_types::table.find(id).select(SessionType::as_select()).first(&mut one).await.optional()
    };
    let hosts = session_type_hosts::table
        .inner_join(hosts::table.inner_join(users::table))
        .filter(session_type_hosts::session_type_id.eq(id))
        .order(session_type_hosts::position)
        .select((TypeHost::as_select(), Host::as_select(), users::is_active))
        .load::<(TypeHost, Host, bool)>(&mut two);
    let schedules = schedules::table
        .filter(schedules::user_id.eq_any(hosts_of_type))
        .order((schedules::created_at, schedules::id))
        .select(Schedule::as_select())
        .load(&mut three);
    let time_off = time_off::table
        .filter(time_off::user_id.eq_any(hosts_of_type))
        .filter(time_off::to_date.ge(from))
        .select(TimeOff::as_select())
        .load(&mut four);
    let (session_type, hosts, schedules, time_off) =
        try_join4(session_type, hosts, schedules, time_off).await?;
    let are_active = hosts.iter().all(|(_, _, is_active)| *is_active);
    let hosts = hosts.into_iter().map(|(role, host, _)| (role, host)).collect();
    Ok(Rows { session_type, hosts, are_active, schedules, time_off })
}

/// The sessions of a type's hosts that may block or count and touch the range.
pub async fn taken(
    connection: &mut Connection,
    id: SessionTypeId,
    range: TimeRange,
) -> QueryResult<Vec<Taken>> {
    session_hosts::table
        .inner_join(sessions::table.on(sessions::id.eq(session_hosts::session_id)))
        .filter(
            session_hosts::user_id.eq_any(
                session_type_hosts::table
                    .filter(session_type_hosts::session_type_id.eq(id))
                    .select(session_type_hosts::user_id),
            ),
        )
        .filter(session_hosts::starts_at.gt(range.start - LONGEST_SESSION))
        .filter(session_hosts::starts_at.lt(range.end))
        .filter(session_hosts::ends_at.gt(range.start))
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
            sessions::buffer_before_minutes,
            sessions::buffer_after_minutes,
        ))
        .load(connection)
        .await
}
