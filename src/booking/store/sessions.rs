//! Statements on `sessions` and `session_hosts`.

use chrono::{DateTime, Utc};
use diesel::dsl::exists;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::booking::model::{HostTime, Session, Status};
use crate::identity::Role;
use crate::kernel::ids::{MenteeId, SessionId, SessionTypeId, UserId};
use crate::kernel::time_range::TimeRange;
use crate::platform::db::Connection;
use crate::platform::web::Page;
use crate::schema::{
    bookings, mentee_coaches, mentee_people, session_hosts, session_type_hosts, session_types, sessions,
    users,
};

/// Most sessions of a feed.
const FEED_MAX: i64 = 2_000;

/// Which sessions of a coach are asked for.
#[derive(Clone, Debug, Default)]
pub struct SessionFilter {
    /// Only those of this status.
    pub status: Option<Status>,
    /// Only those that end after this instant.
    pub from: Option<DateTime<Utc>>,
    /// Only those that start before this instant.
    pub to: Option<DateTime<Utc>>,
    /// Only those in which this mentee of the coach has a place.
    pub mentee_id: Option<MenteeId>,
    /// Only those where a booker's name or address contains this.
    pub search: Option<String>,
}

/// The coach's sessions by start.
pub async fn list_for_host(
    connection: &mut Connection,
    user_id: UserId,
    filter: &SessionFilter,
    page: Page,
) -> QueryResult<Vec<Session>> {
    let mut query = sessions::table
        .filter(sessions::id.eq_any(
            session_hosts::table.filter(session_hosts::user_id.eq(user_id)).select(session_hosts::session_id),
        ))
        .order((sessions::starts_at, sessions::id))
        .limit(page.rows())
        .select(Session::as_select())
        .into_boxed();
    if let Some(status) = filter.status {
        query = query.filter(sessions::status.eq(status));
    }
    if let Some(from) = filter.from {
        query = query.filter(sessions::ends_at.gt(from));
    }
    if let Some(to) = filter.to {
        query = query.filter(sessions::starts_at.lt(to));
    }
    if let Some(mentee_id) = filter.mentee_id {
        let people = mentee_people::table
            .inner_join(mentee_coaches::table.on(mentee_coaches::mentee_id.eq(mentee_people::mentee_id)))
            .filter(mentee_people::mentee_id.eq(mentee_id).and(mentee_coaches::user_id.eq(user_id)))
            .select(mentee_people::person_id);
        query =
            query.filter(sessions::id.eq_any(
                bookings::table.filter(bookings::person_id.eq_any(people)).select(bookings::session_id),
            ));
    }
    if let Some(search) = &filter.search {
        let pattern = format!("%{}%", search.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
        query = query.filter(
            sessions::id.eq_any(
                bookings::table
                    .filter(bookings::name.ilike(pattern.clone()).or(bookings::email.ilike(pattern)))
                    .select(bookings::session_id),
            ),
        );
    }
    if let Some(after) = page.after {
        query = query.filter(
            sessions::starts_at
                .gt(after.at)
                .or(sessions::starts_at.eq(after.at).and(sessions::id.gt(SessionId::from(after.id)))),
        );
    }
    query.load(connection).await
}

/// One session of the coach, or any for an owner of the practice: a coach may have left.
pub async fn find_for_host(
    connection: &mut Connection,
    user_id: UserId,
    id: SessionId,
) -> QueryResult<Option<Session>> {
    let holds = session_hosts::table.find((id, user_id)).select(session_hosts::user_id);
    let owns = users::table.find(user_id).filter(users::role.eq(Role::Owner).and(users::is_active));
    sessions::table
        .find(id)
        .filter(exists(holds).or(exists(owns.select(users::id))))
        .select(Session::as_select())
        .first(connection)
        .await
        .optional()
}

/// Those of these sessions that [`find_for_host`] gives the coach.
pub async fn list_openable(
    connection: &mut Connection,
    user_id: UserId,
    ids: &[SessionId],
) -> QueryResult<Vec<SessionId>> {
    let holds = session_hosts::table
        .filter(session_hosts::session_id.eq(sessions::id).and(session_hosts::user_id.eq(user_id)))
        .select(session_hosts::user_id);
    let owns = users::table.find(user_id).filter(users::role.eq(Role::Owner).and(users::is_active));
    sessions::table
        .filter(sessions::id.eq_any(ids))
        .filter(exists(holds).or(exists(owns.select(users::id))))
        .select(sessions::id)
        .load(connection)
        .await
}

/// Those of these sessions that the coach holds.
pub async fn list_own(
    connection: &mut Connection,
    user_id: UserId,
    ids: &[SessionId],
) -> QueryResult<Vec<Session>> {
    session_hosts::table
        .inner_join(sessions::table.on(sessions::id.eq(session_hosts::session_id)))
        .filter(session_hosts::user_id.eq(user_id).and(session_hosts::session_id.eq_any(ids)))
        .select(Session::as_select())
        .load(connection)
        .await
}

/// A session, locked for a change. Lock its hosts first.
pub async fn lock(connection: &mut Connection, id: SessionId) -> QueryResult<Option<Session>> {
    sessions::table.find(id).select(Session::as_select()).for_update().first(connection).await.optional()
}

/// A session, for whoever holds a booking of it.
pub async fn find(connection: &mut Connection, id: SessionId) -> QueryResult<Option<Session>> {
    sessions::table.find(id).select(Session::as_select()).first(connection).await.optional()
}

/// The hosts of a session, in the order of its type.
pub async fn hosts(connection: &mut Connection, id: SessionId) -> QueryResult<Vec<UserId>> {
    let rows = hosts_of(connection, &[id]).await?;
    Ok(rows.into_iter().map(|(_, user_id)| user_id).collect())
}

/// The hosts of these sessions, each in the order of its type; whoever is none of the type any more comes last.
pub async fn hosts_of(
    connection: &mut Connection,
    ids: &[SessionId],
) -> QueryResult<Vec<(SessionId, UserId)>> {
    let of_type = session_type_hosts::session_type_id
        .eq(sessions::session_type_id)
        .and(session_type_hosts::user_id.eq(session_hosts::user_id));
    session_hosts::table
        .inner_join(sessions::table.on(sessions::id.eq(session_hosts::session_id)))
        .left_join(session_type_hosts::table.on(of_type))
        .filter(session_hosts::session_id.eq_any(ids))
        .order((
            session_hosts::session_id,
            session_type_hosts::position.asc().nulls_last(),
            session_hosts::user_id,
        ))
        .select((session_hosts::session_id, session_hosts::user_id))
        .load(connection)
        .await
}

/// Writes a new session.
pub async fn insert(connection: &mut Connection, session: &Session) -> QueryResult<()> {
    diesel::insert_into(sessions::table).values(session).execute(connection).await.map(|_| ())
}

/// Takes the time in the calendars of these hosts. The exclusion constraint refuses what overlaps.
pub async fn insert_hosts(connection: &mut Connection, times: &[HostTime]) -> QueryResult<()> {
    let into = diesel::insert_into(session_hosts::table);
    // One row is the usual case, and its statement stays prepared.
    match times {
        [only] => into.values(only).execute(connection).await.map(|_| ()),
        many => into.values(many).execute(connection).await.map(|_| ()),
    }
}

/// Moves a session; the rows of its hosts follow by their foreign key.
pub async fn update_time(connection: &mut Connection, moved: &Session) -> QueryResult<()> {
    diesel::update(sessions::table.find(moved.id))
        .set((
            sessions::starts_at.eq(moved.starts_at),
            sessions::ends_at.eq(moved.ends_at),
            sessions::sequence.eq(moved.sequence),
            sessions::revision.eq(moved.revision),
            sessions::updated_at.eq(moved.updated_at),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Writes how far a session has come. Lock it first.
pub async fn update_state(connection: &mut Connection, changed: &Session) -> QueryResult<()> {
    diesel::update(sessions::table.find(changed.id))
        .set((
            sessions::status.eq(changed.status),
            sessions::seats_taken.eq(changed.seats_taken),
            sessions::sequence.eq(changed.sequence),
            sessions::complete_after.eq(changed.complete_after),
            sessions::revision.eq(changed.revision),
            sessions::updated_at.eq(changed.updated_at),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Takes or lets go of the time in the calendars of its hosts. The exclusion constraint refuses what overlaps.
pub async fn update_blocks(connection: &mut Connection, id: SessionId, blocks: bool) -> QueryResult<()> {
    diesel::update(session_hosts::table.filter(session_hosts::session_id.eq(id)))
        .set(session_hosts::blocks.eq(blocks))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Takes a session out of one host's calendar.
pub async fn delete_host(connection: &mut Connection, id: SessionId, user_id: UserId) -> QueryResult<()> {
    diesel::delete(session_hosts::table.find((id, user_id))).execute(connection).await.map(|_| ())
}

/// Gives open sessions of a type as many places as it has now, and no fewer than are taken.
pub async fn update_seats(
    connection: &mut Connection,
    session_type_id: SessionTypeId,
    seats: i32,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    // From now on places move on their own: each takes along the name it has in its booker's calendar.
    diesel::sql_query(
        "UPDATE bookings SET uid = sessions.uid, sequence = sessions.sequence FROM sessions \
         WHERE sessions.id = bookings.session_id AND bookings.uid IS NULL AND sessions.session_type_id = $1 \
         AND $2 > 1 AND sessions.starts_at > $3 AND sessions.status IN ('pending', 'confirmed')",
    )
    .bind::<diesel::sql_types::Uuid, _>(session_type_id)
    .bind::<diesel::sql_types::Integer, _>(seats)
    .bind::<diesel::sql_types::Timestamptz, _>(now)
    .execute(connection)
    .await?;
    diesel::sql_query(
        "UPDATE sessions SET seats = greatest($2, seats_taken), revision = revision + 1, updated_at = $3 \
         WHERE session_type_id = $1 AND starts_at > $3 AND status IN ('pending', 'confirmed') \
           AND seats <> greatest($2, seats_taken)",
    )
    .bind::<diesel::sql_types::Uuid, _>(session_type_id)
    .bind::<diesel::sql_types::Integer, _>(seats)
    .bind::<diesel::sql_types::Timestamptz, _>(now)
    .execute(connection)
    .await
    .map(|_| ())
}

/// A coach's sessions that touch a range, for the feed; what was called off is left out.
pub async fn list_for_feed(
    connection: &mut Connection,
    user_id: UserId,
    range: TimeRange,
) -> QueryResult<Vec<(Session, String)>> {
    session_hosts::table
        .inner_join(sessions::table.on(sessions::id.eq(session_hosts::session_id)))
        .inner_join(session_types::table.on(session_types::id.eq(sessions::session_type_id)))
        .filter(session_hosts::user_id.eq(user_id))
        .filter(session_hosts::starts_at.gt(range.start).and(session_hosts::starts_at.lt(range.end)))
        .filter(sessions::status.eq_any([
            Status::Pending,
            Status::Confirmed,
            Status::Completed,
            Status::NoShow,
        ]))
        .order((session_hosts::starts_at, session_hosts::session_id))
        .limit(FEED_MAX)
        .select((Session::as_select(), session_types::title))
        .load(connection)
        .await
}

/// Confirmed sessions that ended before this instant, at most so many, locked; those another process is at are left
/// to it.
pub async fn lock_ended(
    connection: &mut Connection,
    now: DateTime<Utc>,
    most: i64,
) -> QueryResult<Vec<SessionId>> {
    sessions::table
        .filter(sessions::status.eq(Status::Confirmed).and(sessions::ends_at.le(now)))
        .filter(sessions::complete_after.is_null().or(sessions::complete_after.le(now)))
        .order(sessions::ends_at)
        .limit(most)
        .select(sessions::id)
        .for_update()
        .skip_locked()
        .load(connection)
        .await
}

/// Marks these sessions as completed.
pub async fn complete(connection: &mut Connection, ids: &[SessionId], now: DateTime<Utc>) -> QueryResult<()> {
    diesel::update(sessions::table.filter(sessions::id.eq_any(ids)))
        .set((
            sessions::status.eq(Status::Completed),
            sessions::revision.eq(sessions::revision + 1),
            sessions::updated_at.eq(now),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}
