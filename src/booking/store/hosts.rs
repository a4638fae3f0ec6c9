//! Statements on `hosts` and `session_type_hosts`.

use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::booking::model::{HostLimits, HostRole};
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

/// Writes a host of a session type.
pub async fn insert_for_type(
    connection: &mut Connection,
    id: SessionTypeId,
    user_id: UserId,
    position: i32,
) -> QueryResult<()> {
    diesel::insert_into(session_type_hosts::table)
        .values((
            session_type_hosts::session_type_id.eq(id),
            session_type_hosts::user_id.eq(user_id),
            session_type_hosts::role.eq(HostRole::Required),
            session_type_hosts::position.eq(position),
            session_type_hosts::priority.eq(0),
            session_type_hosts::weight.eq(1),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}
