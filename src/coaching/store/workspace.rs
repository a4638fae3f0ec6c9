//! Statements on `notes`, `note_versions` and `action_items`.

use chrono::NaiveDate;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use crate::coaching::model::{ActionItem, ActionState, Note, NoteVersion, NoteVisibility};
use crate::kernel::ids::{ActionItemId, MenteeId, NoteId, SessionId};
use crate::platform::db::Connection;
use crate::platform::web::Page;
use crate::schema::{action_items, note_versions, notes};

/// A note by id. Whether it is the caller's to read is not asked here.
pub async fn find_note(connection: &mut Connection, id: NoteId) -> QueryResult<Option<Note>> {
    notes::table.find(id).select(Note::as_select()).first(connection).await.optional()
}

/// The notes about a mentee that this author wrote, or that are seen by these audiences, newest first.
pub async fn list_notes(
    connection: &mut Connection,
    id: MenteeId,
    (author_id, seen): (Uuid, &[NoteVisibility]),
    page: Page,
) -> QueryResult<Vec<Note>> {
    let mut query = notes::table
        .filter(notes::mentee_id.eq(id))
        .filter(notes::author_id.eq(author_id).or(notes::visibility.eq_any(seen)))
        .order((notes::created_at.desc(), notes::id.desc()))
        .limit(page.rows())
        .select(Note::as_select())
        .into_boxed();
    if let Some(after) = page.after {
        query = query.filter(
            notes::created_at
                .lt(after.at)
                .or(notes::created_at.eq(after.at).and(notes::id.lt(NoteId::from(after.id)))),
        );
    }
    query.load(connection).await
}

/// The same of those that belong to a session, newest first, at most 200.
pub async fn list_notes_of_session(
    connection: &mut Connection,
    (id, session_id): (MenteeId, SessionId),
    (author_id, seen): (Uuid, &[NoteVisibility]),
) -> QueryResult<Vec<Note>> {
    notes::table
        .filter(notes::mentee_id.eq(id).and(notes::session_id.eq(session_id)))
        .filter(notes::author_id.eq(author_id).or(notes::visibility.eq_any(seen)))
        .order((notes::created_at.desc(), notes::id.desc()))
        .limit(200)
        .select(Note::as_select())
        .load(connection)
        .await
}

/// The newest note on each of these mentees that this author wrote, or that is seen by these audiences.
pub async fn newest_notes(
    connection: &mut Connection,
    ids: &[MenteeId],
    (author_id, seen): (Uuid, &[NoteVisibility]),
) -> QueryResult<Vec<Note>> {
    notes::table
        .filter(notes::mentee_id.eq_any(ids))
        .filter(notes::author_id.eq(author_id).or(notes::visibility.eq_any(seen)))
        .distinct_on(notes::mentee_id)
        .order((notes::mentee_id, notes::created_at.desc(), notes::id.desc()))
        .select(Note::as_select())
        .load(connection)
        .await
}

/// Writes a new note.
pub async fn insert_note(connection: &mut Connection, row: &Note) -> QueryResult<()> {
    diesel::insert_into(notes::table).values(row).execute(connection).await.map(|_| ())
}

/// Writes a note as it is now, if nobody changed it meanwhile.
pub async fn update_note(connection: &mut Connection, row: &Note) -> QueryResult<bool> {
    diesel::update(notes::table.find(row.id).filter(notes::revision.eq(row.revision - 1)))
        .set(row)
        .execute(connection)
        .await
        .map(|rows| rows == 1)
}

/// Keeps what a note said before.
pub async fn insert_note_version(connection: &mut Connection, row: &NoteVersion) -> QueryResult<()> {
    diesel::insert_into(note_versions::table).values(row).execute(connection).await.map(|_| ())
}

/// What a note said before, newest first.
pub async fn list_note_versions(connection: &mut Connection, id: NoteId) -> QueryResult<Vec<NoteVersion>> {
    note_versions::table
        .filter(note_versions::note_id.eq(id))
        .order(note_versions::revision.desc())
        .select(NoteVersion::as_select())
        .load(connection)
        .await
}

/// Removes a note with its history.
pub async fn delete_note(connection: &mut Connection, id: NoteId) -> QueryResult<()> {
    diesel::delete(notes::table.find(id)).execute(connection).await.map(|_| ())
}

/// An action item by id. Whose it is, is not asked here.
pub async fn find_action(connection: &mut Connection, id: ActionItemId) -> QueryResult<Option<ActionItem>> {
    action_items::table.find(id).select(ActionItem::as_select()).first(connection).await.optional()
}

/// The action items of a mentee, newest first.
pub async fn list_actions(
    connection: &mut Connection,
    id: MenteeId,
    page: Page,
) -> QueryResult<Vec<ActionItem>> {
    let mut query = action_items::table
        .filter(action_items::mentee_id.eq(id))
        .order((action_items::created_at.desc(), action_items::id.desc()))
        .limit(page.rows())
        .select(ActionItem::as_select())
        .into_boxed();
    if let Some(after) = page.after {
        query = query.filter(action_items::created_at.lt(after.at).or(
            action_items::created_at.eq(after.at).and(action_items::id.lt(ActionItemId::from(after.id))),
        ));
    }
    query.load(connection).await
}

/// The action items of a mentee that came from a session, oldest first, at most 200.
pub async fn list_actions_of_session(
    connection: &mut Connection,
    id: MenteeId,
    session_id: SessionId,
) -> QueryResult<Vec<ActionItem>> {
    action_items::table
        .filter(action_items::mentee_id.eq(id).and(action_items::session_id.eq(session_id)))
        .order((action_items::created_at, action_items::id))
        .limit(200)
        .select(ActionItem::as_select())
        .load(connection)
        .await
}

/// The open action items of these mentees, those that are due first, at most 500.
pub async fn list_open_actions(
    connection: &mut Connection,
    ids: &[MenteeId],
) -> QueryResult<Vec<ActionItem>> {
    action_items::table
        .filter(action_items::mentee_id.eq_any(ids).and(action_items::state.eq(ActionState::Open)))
        .order((action_items::due_on.asc().nulls_last(), action_items::id))
        .limit(500)
        .select(ActionItem::as_select())
        .load(connection)
        .await
}

/// Open action items that are due by this date and whose day was not mailed, at most 200.
pub async fn list_due_actions(connection: &mut Connection, by: NaiveDate) -> QueryResult<Vec<ActionItem>> {
    action_items::table
        .filter(action_items::state.eq(ActionState::Open).and(action_items::reminded_on.is_null()))
        .filter(action_items::due_on.le(by))
        .order((action_items::due_on, action_items::id))
        .limit(200)
        .select(ActionItem::as_select())
        .load(connection)
        .await
}

/// Writes a new action item.
pub async fn insert_action(connection: &mut Connection, row: &ActionItem) -> QueryResult<()> {
    diesel::insert_into(action_items::table).values(row).execute(connection).await.map(|_| ())
}

/// Writes an action item as it is now, if nobody changed it meanwhile.
pub async fn update_action(connection: &mut Connection, row: &ActionItem) -> QueryResult<bool> {
    diesel::update(action_items::table.find(row.id).filter(action_items::revision.eq(row.revision - 1)))
        .set(row)
        .execute(connection)
        .await
        .map(|rows| rows == 1)
}

/// Gives the notes of one mentee to another.
pub async fn move_notes(connection: &mut Connection, from: MenteeId, to: MenteeId) -> QueryResult<()> {
    diesel::update(notes::table.filter(notes::mentee_id.eq(from)))
        .set(notes::mentee_id.eq(to))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Gives the action items of one mentee to another.
pub async fn move_actions(connection: &mut Connection, from: MenteeId, to: MenteeId) -> QueryResult<()> {
    diesel::update(action_items::table.filter(action_items::mentee_id.eq(from)))
        .set(action_items::mentee_id.eq(to))
        .execute(connection)
        .await
        .map(|_| ())
}
