//! Statements on `hosts` and `session_type_hosts`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::booking::model::{Host, HostLimits, HostRole, TypeHost};
use crate::kernel::ids::{SessionId, SessionTypeId, UserId};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::schema::{hosts, session_hosts, session_type_hosts};

/// Makes the user a host, if they are not one yet.
pub async fn ensure(connection: &mut Connection, context: &Context, user_id: UserId) -> QueryResult<()> {
    diesel::insert_into(hosts::table)
        .values((
            hosts::user_id.eq(user_id),
            hosts::limits.eq(HostLimits::default()),
            hosts::created_at.eq(context.now),
        ))
        .on_conflict_do_nothing()
        .execute(connection)
        .await
        .map(|_| ())
}

/// Locks the calendars of a type's hosts, in id order so that two callers never wait for each other.
pub async fn lock_for_type(connection: &mut Connection, id: SessionTypeId) -> QueryResult<Vec<UserId>> {
    hosts::table
        .filter(
            hosts::user_id.eq_any(
                session_type_hosts::table
                    .filter(session_type_hosts::session_type_id.eq(id))
                    .select(session_type_hosts::user_id),
            ),
        )
        .order(hosts::user_id)
        .select(hosts::user_id)
        .for_no_key_update()
        .load(connection)
        .await
}

/// Locks one host's calendar and settings.
pub async fn lock(connection: &mut Connection, user_id: UserId) -> QueryResult<()> {
    let locked = hosts::table.find(user_id).select(hosts::user_id).for_no_key_update();
    locked.load::<UserId>(connection).await.map(|_| ())
}

/// Locks the calendars of a session's hosts, in id order.
pub async fn lock_for_session(connection: &mut Connection, id: SessionId) -> QueryResult<Vec<UserId>> {
    hosts::table
        .filter(hosts::user_id.eq_any(
            session_hosts::table.filter(session_hosts::session_id.eq(id)).select(session_hosts::user_id),
        ))
        .order(hosts::user_id)
        .select(hosts::user_id)
        .for_no_key_update()
        .load(connection)
        .await
}

/// Locks these calendars, in id order.
pub async fn lock_all(connection: &mut Connection, ids: &[UserId]) -> QueryResult<Vec<UserId>> {
    hosts::table
        .filter(hosts::user_id.eq_any(ids))
        .order(hosts::user_id)
        .select(hosts::user_id)
        .for_no_key_update()
        .load(connection)
        .await
}

/// A host.
pub async fn find(connection: &mut Connection, user_id: UserId) -> QueryResult<Option<Host>> {
    hosts::table.find(user_id).select(Host::as_select()).first(connection).await.optional()
}

/// Writes a host's limits over the sessions of all types.
pub async fn update_limits(
    connection: &mut Connection,
    user_id: UserId,
    limits: &HostLimits,
) -> QueryResult<()> {
    diesel::update(hosts::table.find(user_id))
        .set(hosts::limits.eq(limits))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Revokes the feed's address and makes the next one. Returns its version.
pub async fn raise_feed_version(connection: &mut Connection, user_id: UserId) -> QueryResult<i32> {
    diesel::update(hosts::table.find(user_id))
        .set(hosts::feed_version.eq(hosts::feed_version + 1))
        .returning(hosts::feed_version)
        .get_result(connection)
        .await
}

/// The hosts of a session type, in order.
pub async fn list_for_type(connection: &mut Connection, id: SessionTypeId) -> QueryResult<Vec<TypeHost>> {
    session_type_hosts::table
        .filter(session_type_hosts::session_type_id.eq(id))
        .order(session_type_hosts::position)
        .select(TypeHost::as_select())
        .load(connection)
        .await
}

/// The hosts of these session types, in order.
pub async fn list_for_types(
    connection: &mut Connection,
    ids: &[SessionTypeId],
) -> QueryResult<Vec<(SessionTypeId, TypeHost)>> {
    session_type_hosts::table
        .filter(session_type_hosts::session_type_id.eq_any(ids))
        .order((session_type_hosts::session_type_id, session_type_hosts::position))
        .select((session_type_hosts::session_type_id, TypeHost::as_select()))
        .load(connection)
        .await
}

/// Removes the hosts of a session type, for others to take their place.
pub async fn delete_for_type(connection: &mut Connection, id: SessionTypeId) -> QueryResult<()> {
    diesel::delete(session_type_hosts::table.filter(session_type_hosts::session_type_id.eq(id)))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Writes a host of a session type.
pub async fn insert_for_type(
    connection: &mut Connection,
    id: SessionTypeId,
    position: i32,
    host: &TypeHost,
) -> QueryResult<()> {
    diesel::insert_into(session_type_hosts::table)
        .values((
            session_type_hosts::session_type_id.eq(id),
            session_type_hosts::user_id.eq(host.user_id),
            session_type_hosts::role.eq(host.role),
            session_type_hosts::position.eq(position),
            session_type_hosts::priority.eq(host.priority),
            session_type_hosts::weight.eq(host.weight),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Notes that a host of the pool got a session.
pub async fn note_assigned(
    connection: &mut Connection,
    id: SessionTypeId,
    user_id: UserId,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::update(session_type_hosts::table.find((id, user_id)))
        .set((
            session_type_hosts::assigned.eq(session_type_hosts::assigned + 1),
            session_type_hosts::last_assigned_at.eq(now),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Raises the count of a host of the pool, so that a time away is not made up for.
pub async fn raise_assigned(
    connection: &mut Connection,
    id: SessionTypeId,
    user_id: UserId,
    count: i64,
) -> QueryResult<()> {
    let host = session_type_hosts::table.find((id, user_id)).filter(session_type_hosts::assigned.lt(count));
    diesel::update(host).set(session_type_hosts::assigned.eq(count)).execute(connection).await.map(|_| ())
}

/// Notes that hosts of the pool lost a session that will not take place.
pub async fn note_released(
    connection: &mut Connection,
    id: SessionTypeId,
    user_ids: &[UserId],
) -> QueryResult<()> {
    diesel::update(
        session_type_hosts::table
            .filter(session_type_hosts::session_type_id.eq(id))
            .filter(session_type_hosts::user_id.eq_any(user_ids))
            .filter(session_type_hosts::role.eq(HostRole::Pool).and(session_type_hosts::assigned.gt(0))),
    )
    .set(session_type_hosts::assigned.eq(session_type_hosts::assigned - 1))
    .execute(connection)
    .await
    .map(|_| ())
}
