//! Statements on `agenda_topics` and `session_ratings`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::Uuid as SqlUuid;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use crate::coaching::model::{AgendaTopic, SessionRating, TopicState};
use crate::kernel::ids::{MenteeId, SessionId, SessionRatingId, TopicId};
use crate::platform::db::Connection;
use crate::schema::{agenda_topics, session_hosts, session_ratings, sessions};

/// The agenda of a session: its own topics, and those still open of earlier or cancelled ones with a host of this one,
/// oldest first, at most 200.
pub async fn list(
    connection: &mut Connection,
    mentee_id: MenteeId,
    (session_id, starts_at): (SessionId, DateTime<Utc>),
) -> QueryResult<Vec<AgendaTopic>> {
    let host = diesel::alias!(session_hosts as host);
    let hosts = host
        .filter(host.field(session_hosts::session_id).eq(session_id))
        .select(host.field(session_hosts::user_id));
    let with_them =
        session_hosts::table.filter(session_hosts::user_id.eq_any(hosts)).select(session_hosts::session_id);
    let over = sessions::table
        .filter(sessions::starts_at.lt(starts_at).or(sessions::status.eq("cancelled")))
        .filter(sessions::id.eq_any(with_them))
        .select(sessions::id);
    let carried = agenda_topics::state.eq(TopicState::Open).and(agenda_topics::session_id.eq_any(over));
    agenda_topics::table
        .filter(agenda_topics::mentee_id.eq(mentee_id))
        .filter(agenda_topics::session_id.eq(session_id).or(carried))
        .order((agenda_topics::created_at, agenda_topics::id))
        .limit(200)
        .select(AgendaTopic::as_select())
        .load(connection)
        .await
}

/// All topics of a mentee, oldest first.
pub async fn list_for_mentee(connection: &mut Connection, id: MenteeId) -> QueryResult<Vec<AgendaTopic>> {
    agenda_topics::table
        .filter(agenda_topics::mentee_id.eq(id))
        .order((agenda_topics::created_at, agenda_topics::id))
        .select(AgendaTopic::as_select())
        .load(connection)
        .await
}

/// A topic by id. Whose it is, is not asked here.
pub async fn find(connection: &mut Connection, id: TopicId) -> QueryResult<Option<AgendaTopic>> {
    agenda_topics::table.find(id).select(AgendaTopic::as_select()).first(connection).await.optional()
}

/// Writes a new topic.
pub async fn insert(connection: &mut Connection, row: &AgendaTopic) -> QueryResult<()> {
    diesel::insert_into(agenda_topics::table).values(row).execute(connection).await.map(|_| ())
}

/// Writes a topic as it is now, if nobody changed it meanwhile.
pub async fn update(connection: &mut Connection, row: &AgendaTopic) -> QueryResult<bool> {
    diesel::update(agenda_topics::table.find(row.id).filter(agenda_topics::revision.eq(row.revision - 1)))
        .set(row)
        .execute(connection)
        .await
        .map(|rows| rows == 1)
}

/// How a session was for a mentee, or that it was asked for.
pub async fn find_rating(
    connection: &mut Connection,
    session_id: SessionId,
    mentee_id: MenteeId,
) -> QueryResult<Option<SessionRating>> {
    session_ratings::table
        .filter(session_ratings::session_id.eq(session_id).and(session_ratings::mentee_id.eq(mentee_id)))
        .select(SessionRating::as_select())
        .first(connection)
        .await
        .optional()
}

/// The same by its id, for whoever holds its link.
pub async fn find_rating_by_id(
    connection: &mut Connection,
    id: SessionRatingId,
) -> QueryResult<Option<SessionRating>> {
    session_ratings::table.find(id).select(SessionRating::as_select()).first(connection).await.optional()
}

/// All ratings of a mentee that were said, oldest first.
pub async fn list_ratings(connection: &mut Connection, id: MenteeId) -> QueryResult<Vec<SessionRating>> {
    session_ratings::table
        .filter(session_ratings::mentee_id.eq(id).and(session_ratings::rated_at.is_not_null()))
        .order((session_ratings::asked_at, session_ratings::id))
        .select(SessionRating::as_select())
        .load(connection)
        .await
}

/// Writes that a rating is asked for; false where it was before.
pub async fn insert_rating(connection: &mut Connection, row: &SessionRating) -> QueryResult<bool> {
    diesel::insert_into(session_ratings::table)
        .values(row)
        .on_conflict((session_ratings::session_id, session_ratings::mentee_id))
        .do_nothing()
        .execute(connection)
        .await
        .map(|rows| rows == 1)
}

/// Makes every link worthless by which a mentee was asked how a session was; nothing where they were not asked.
pub async fn raise_link_version(
    connection: &mut Connection,
    session_id: SessionId,
    mentee_id: MenteeId,
) -> QueryResult<Option<SessionRating>> {
    diesel::update(
        session_ratings::table
            .filter(session_ratings::session_id.eq(session_id).and(session_ratings::mentee_id.eq(mentee_id))),
    )
    .set(session_ratings::link_version.eq(session_ratings::link_version + 1))
    .returning(SessionRating::as_returning())
    .get_result(connection)
    .await
    .optional()
}

/// Writes how it was, over what was said before.
pub async fn update_rating(connection: &mut Connection, row: &SessionRating) -> QueryResult<()> {
    diesel::update(session_ratings::table.find(row.id)).set(row).execute(connection).await.map(|_| ())
}

/// Gives the topics of one mentee to another.
pub async fn move_topics(connection: &mut Connection, from: MenteeId, to: MenteeId) -> QueryResult<()> {
    diesel::update(agenda_topics::table.filter(agenda_topics::mentee_id.eq(from)))
        .set(agenda_topics::mentee_id.eq(to))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Of sessions that one mentee rated and another one was only asked about, the other one's rating is that.
pub async fn join_ratings(connection: &mut Connection, from: MenteeId, to: MenteeId) -> QueryResult<()> {
    diesel::sql_query(
        "UPDATE session_ratings k SET score = o.score, comment = o.comment, rated_at = o.rated_at \
         FROM session_ratings o WHERE o.mentee_id = $1 AND k.mentee_id = $2 AND o.session_id = k.session_id \
             AND k.rated_at IS NULL AND o.rated_at IS NOT NULL",
    )
    .bind::<SqlUuid, _>(Uuid::from(from))
    .bind::<SqlUuid, _>(Uuid::from(to))
    .execute(connection)
    .await
    .map(|_| ())
}

/// Gives the ratings of one mentee to another, but for sessions that the other one rated as well; where it ends links,
/// those that were mailed before open nothing any more.
pub async fn move_ratings(
    connection: &mut Connection,
    (from, to): (MenteeId, MenteeId),
    ends_links: bool,
) -> QueryResult<()> {
    let other = diesel::alias!(session_ratings as other);
    let known = other
        .filter(other.field(session_ratings::mentee_id).eq(to))
        .select(other.field(session_ratings::session_id));
    diesel::update(
        session_ratings::table
            .filter(session_ratings::mentee_id.eq(from))
            .filter(session_ratings::session_id.ne_all(known)),
    )
    .set((
        session_ratings::mentee_id.eq(to),
        session_ratings::link_version.eq(session_ratings::link_version + i32::from(ends_links)),
    ))
    .execute(connection)
    .await
    .map(|_| ())
}
