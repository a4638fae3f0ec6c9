//! Statements on `note_requests`, and on the notes they are about.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::Uuid as SqlUuid;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use crate::coaching::model::{Note, NoteRequest, NoteRequestInBrief, NoteVisibility};
use crate::kernel::ids::{MenteeId, NoteId, NoteRequestId, UserId};
use crate::platform::db::Connection;
use crate::schema::{note_requests, notes, users};

/// A question, for whoever asks whether it is theirs.
pub async fn find(connection: &mut Connection, id: NoteRequestId) -> QueryResult<Option<NoteRequest>> {
    note_requests::table.find(id).select(NoteRequest::as_select()).first(connection).await.optional()
}

/// The same, locked.
pub async fn lock(connection: &mut Connection, id: NoteRequestId) -> QueryResult<Option<NoteRequest>> {
    note_requests::table
        .find(id)
        .select(NoteRequest::as_select())
        .for_no_key_update()
        .first(connection)
        .await
        .optional()
}

/// The questions of a mentee, oldest first; those to one coach, if one is named.
pub async fn list(
    connection: &mut Connection,
    id: MenteeId,
    user_id: Option<UserId>,
) -> QueryResult<Vec<NoteRequest>> {
    let mut query = note_requests::table
        .filter(note_requests::mentee_id.eq(id))
        .order((note_requests::asked_at, note_requests::id))
        .select(NoteRequest::as_select())
        .into_boxed();
    if let Some(user_id) = user_id {
        query = query.filter(note_requests::user_id.eq(user_id));
    }
    query.load(connection).await
}

/// Writes a question, unless that coach has one to answer already: false then.
pub async fn insert_if_none_open(connection: &mut Connection, row: &NoteRequest) -> QueryResult<bool> {
    diesel::insert_into(note_requests::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(connection)
        .await
        .map(|rows| rows == 1)
}

/// Writes the answer. Lock the row first.
pub async fn update(connection: &mut Connection, row: &NoteRequest) -> QueryResult<()> {
    diesel::update(note_requests::table.find(row.id)).set(row).execute(connection).await.map(|_| ())
}

/// What a coach noted on a mentee without the mentee reading it, for themselves or for coaches, oldest first.
pub async fn list_own_notes(
    connection: &mut Connection,
    id: MenteeId,
    user_id: UserId,
) -> QueryResult<Vec<Note>> {
    notes::table
        .filter(notes::mentee_id.eq(id))
        .filter(notes::visibility.eq_any([NoteVisibility::Private, NoteVisibility::Coaches]))
        .filter(notes::author_id.eq(Uuid::from(user_id)).and(notes::is_by_mentee.eq(false)))
        .order((notes::created_at, notes::id))
        .select(Note::as_select())
        .load(connection)
        .await
}

/// The notes of a coach on a mentee, with who else reads them.
pub async fn list_notes(
    connection: &mut Connection,
    id: MenteeId,
    user_id: UserId,
) -> QueryResult<Vec<(NoteId, NoteVisibility)>> {
    notes::table
        .filter(notes::mentee_id.eq(id))
        .filter(notes::author_id.eq(Uuid::from(user_id)).and(notes::is_by_mentee.eq(false)))
        .select((notes::id, notes::visibility))
        .load(connection)
        .await
}

/// Questions that wait, are due until this date, and nobody was reminded of; at most 100.
pub async fn list_due(connection: &mut Connection, until: NaiveDate) -> QueryResult<Vec<NoteRequest>> {
    note_requests::table
        .filter(note_requests::answered_at.is_null().and(note_requests::reminded_at.is_null()))
        .filter(note_requests::due_on.le(until))
        .order((note_requests::due_on, note_requests::id))
        .limit(100)
        .select(NoteRequest::as_select())
        .load(connection)
        .await
}

/// Notes that whoever has to answer was reminded; false where they were before, or have answered.
pub async fn note_reminder(
    connection: &mut Connection,
    id: NoteRequestId,
    now: DateTime<Utc>,
) -> QueryResult<bool> {
    diesel::update(
        note_requests::table
            .find(id)
            .filter(note_requests::answered_at.is_null().and(note_requests::reminded_at.is_null())),
    )
    .set(note_requests::reminded_at.eq(now))
    .execute(connection)
    .await
    .map(|rows| rows == 1)
}

/// Notes that the owners were asked instead; false where they were before, or there is an answer.
pub async fn note_owners_told(
    connection: &mut Connection,
    id: NoteRequestId,
    now: DateTime<Utc>,
) -> QueryResult<bool> {
    diesel::update(
        note_requests::table
            .find(id)
            .filter(note_requests::answered_at.is_null().and(note_requests::owners_told_at.is_null())),
    )
    .set(note_requests::owners_told_at.eq(now))
    .execute(connection)
    .await
    .map(|rows| rows == 1)
}

/// Questions that wait for this coach, those due first; for owners also what waits for coaches who have left. At most 100.
pub async fn list_waiting(
    connection: &mut Connection,
    (user_id, is_owner): (UserId, bool),
) -> QueryResult<Vec<NoteRequestInBrief>> {
    let left = users::table.filter(users::is_active.eq(false)).select(users::id);
    let mut query = note_requests::table
        .filter(note_requests::answered_at.is_null())
        .order((note_requests::due_on, note_requests::id))
        .limit(100)
        .select(NoteRequestInBrief::as_select())
        .into_boxed();
    query = if is_owner {
        query.filter(note_requests::user_id.eq(user_id).or(note_requests::user_id.eq_any(left)))
    } else {
        query.filter(note_requests::user_id.eq(user_id))
    };
    query.load(connection).await
}

/// Questions that wait for a coach who has left, of which no owner knows; at most 100.
pub async fn list_left(connection: &mut Connection) -> QueryResult<Vec<NoteRequest>> {
    let left = users::table.filter(users::is_active.eq(false)).select(users::id);
    note_requests::table
        .filter(note_requests::answered_at.is_null().and(note_requests::owners_told_at.is_null()))
        .filter(note_requests::user_id.eq_any(left))
        .order((note_requests::due_on, note_requests::id))
        .limit(100)
        .select(NoteRequest::as_select())
        .load(connection)
        .await
}

/// Since when a mentee waits for an answer of this coach; `None` where they do not.
pub async fn open_since(
    connection: &mut Connection,
    id: MenteeId,
    user_id: UserId,
) -> QueryResult<Option<DateTime<Utc>>> {
    note_requests::table
        .filter(note_requests::mentee_id.eq(id).and(note_requests::user_id.eq(user_id)))
        .filter(note_requests::answered_at.is_null())
        .select(note_requests::asked_at)
        .first(connection)
        .await
        .optional()
}

/// Of two mentees who wait for one coach, the second gets what the first was handed in parts so far, with the earlier end.
pub async fn join(connection: &mut Connection, from: MenteeId, to: MenteeId) -> QueryResult<()> {
    diesel::sql_query(
        "UPDATE note_requests k SET body = concat_ws(E'\\n\\n', nullif(k.body, ''), nullif(o.body, '')), \
             withheld = concat_ws(E'\\n\\n', nullif(k.withheld, ''), nullif(o.withheld, '')), \
             handed = k.handed || o.handed, parts = k.parts + o.parts, \
             reminded_at = CASE WHEN o.due_on < k.due_on THEN o.reminded_at ELSE k.reminded_at END, \
             asked_at = least(k.asked_at, o.asked_at), due_on = least(k.due_on, o.due_on), \
             owners_told_at = coalesce(k.owners_told_at, o.owners_told_at) \
         FROM note_requests o WHERE o.mentee_id = $1 AND k.mentee_id = $2 AND o.user_id = k.user_id \
             AND o.answered_at IS NULL AND k.answered_at IS NULL",
    )
    .bind::<SqlUuid, _>(Uuid::from(from))
    .bind::<SqlUuid, _>(Uuid::from(to))
    .execute(connection)
    .await
    .map(|_| ())
}

/// Gives the questions of one mentee to another; of two that wait for one coach only the other one's stays. Join them
/// first.
pub async fn move_to(connection: &mut Connection, from: MenteeId, to: MenteeId) -> QueryResult<()> {
    let other = diesel::alias!(note_requests as other);
    let waiting = other
        .filter(other.field(note_requests::mentee_id).eq(to))
        .filter(other.field(note_requests::answered_at).is_null())
        .select(other.field(note_requests::user_id));
    diesel::update(
        note_requests::table
            .filter(note_requests::mentee_id.eq(from))
            .filter(note_requests::answered_at.is_not_null().or(note_requests::user_id.ne_all(waiting))),
    )
    .set(note_requests::mentee_id.eq(to))
    .execute(connection)
    .await
    .map(|_| ())
}
