//! Statements on `note_requests`, and on the notes they are about.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use crate::coaching::model::{Note, NoteRequest, NoteVisibility};
use crate::kernel::ids::{MenteeId, NoteRequestId, UserId};
use crate::platform::db::Connection;
use crate::schema::{note_requests, notes};

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

/// Gives the questions of one mentee to another; of two that wait for one coach only the other one's stays.
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
