//! Statements on `notes`, `note_versions` and `action_items`.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::Bool;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use crate::coaching::model::{ActionItem, ActionState, Note, NoteVersion, NoteVisibility};
use crate::kernel::ids::{ActionItemId, MenteeId, NoteId, PersonId, SessionId, UserId};
use crate::platform::db::Connection;
use crate::platform::web::Page;
use crate::schema::{action_items, engagements, mentee_coaches, note_versions, notes};

/// Who writes notes about a mentee.
#[derive(Clone, Copy, Debug)]
pub enum Author {
    /// The mentee, by any of their addresses; the one they write by now.
    Mentee(PersonId),
    /// A coach.
    Coach(UserId),
}

impl Author {
    /// The id that is kept with a note.
    #[must_use]
    pub fn id(self) -> Uuid {
        match self {
            Self::Mentee(id) => id.into(),
            Self::Coach(id) => id.into(),
        }
    }

    /// Whether they wrote a note about the mentee they are to.
    #[must_use]
    pub fn wrote(self, note: &Note) -> bool {
        match self {
            Self::Mentee(_) => note.is_by_mentee,
            Self::Coach(id) => !note.is_by_mentee && note.author_id == Uuid::from(id),
        }
    }

    /// Whether it is the mentee, and the id that is kept with notes.
    fn parts(self) -> (bool, Uuid) {
        (matches!(self, Self::Mentee(_)), self.id())
    }
}

/// A note by id. Whether it is the caller's to read is not asked here.
pub async fn find_note(connection: &mut Connection, id: NoteId) -> QueryResult<Option<Note>> {
    notes::table.find(id).select(Note::as_select()).first(connection).await.optional()
}

/// The notes about a mentee that this author wrote, or that are seen by these audiences, newest first.
pub async fn list_notes(
    connection: &mut Connection,
    id: MenteeId,
    (author, seen): (Author, &[NoteVisibility]),
    page: Page,
) -> QueryResult<Vec<Note>> {
    let (by_mentee, author_id) = author.parts();
    // A mentee wrote under whichever address: of theirs every one counts.
    let is_theirs = by_mentee.into_sql::<Bool>().or(notes::author_id.eq(author_id));
    let mut query = notes::table
        .filter(notes::mentee_id.eq(id))
        .filter(notes::visibility.eq_any(seen).or(notes::is_by_mentee.eq(by_mentee).and(is_theirs)))
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
    (author, seen): (Author, &[NoteVisibility]),
) -> QueryResult<Vec<Note>> {
    let (by_mentee, author_id) = author.parts();
    let is_theirs = by_mentee.into_sql::<Bool>().or(notes::author_id.eq(author_id));
    notes::table
        .filter(notes::mentee_id.eq(id).and(notes::session_id.eq(session_id)))
        .filter(notes::visibility.eq_any(seen).or(notes::is_by_mentee.eq(by_mentee).and(is_theirs)))
        .order((notes::created_at.desc(), notes::id.desc()))
        .limit(200)
        .select(Note::as_select())
        .load(connection)
        .await
}

/// The newest note on each of these mentees that this coach wrote, or that is seen by these audiences; others' notes only
/// on mentees of an engagement of theirs, or who have no other coach.
pub async fn newest_notes(
    connection: &mut Connection,
    ids: &[MenteeId],
    (author_id, seen): (Uuid, &[NoteVisibility]),
) -> QueryResult<Vec<Note>> {
    let user_id = UserId::from(author_id);
    let engaged = engagements::table.filter(engagements::user_id.eq(user_id)).select(engagements::mentee_id);
    let others =
        mentee_coaches::table.filter(mentee_coaches::user_id.ne(user_id)).select(mentee_coaches::mentee_id);
    let is_whole = notes::mentee_id.eq_any(engaged).or(notes::mentee_id.ne_all(others));
    notes::table
        .filter(notes::mentee_id.eq_any(ids))
        .filter(notes::author_id.eq(author_id).or(notes::visibility.eq_any(seen).and(is_whole)))
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

/// What a note said before, newest first. The id of the place after which a page starts is a revision.
pub async fn list_note_versions(
    connection: &mut Connection,
    id: NoteId,
    page: Page,
) -> QueryResult<Vec<NoteVersion>> {
    let mut query = note_versions::table
        .filter(note_versions::note_id.eq(id))
        .order(note_versions::revision.desc())
        .limit(page.rows())
        .select(NoteVersion::as_select())
        .into_boxed();
    if let Some(after) = page.after {
        let revision = i64::try_from(after.id.as_u128()).unwrap_or(i64::MAX);
        query = query.filter(note_versions::revision.lt(revision));
    }
    query.load(connection).await
}

/// Whether there was a time since then at which the mentee could not read a note of a coach.
pub async fn was_hidden_since(
    connection: &mut Connection,
    note: &Note,
    since: DateTime<Utc>,
) -> QueryResult<bool> {
    let hidden = [NoteVisibility::Private, NoteVisibility::Coaches];
    if hidden.contains(&note.visibility) {
        return Ok(true);
    }
    let before = note_versions::table
        .filter(note_versions::note_id.eq(note.id).and(note_versions::visibility.eq_any(hidden)))
        .select(diesel::dsl::max(note_versions::revision))
        .first::<Option<i64>>(connection)
        .await?;
    let Some(before) = before else { return Ok(false) };
    let shown_at = note_versions::table
        .find((note.id, before + 1))
        .select(note_versions::at)
        .first(connection)
        .await
        .optional()?;
    Ok(shown_at.unwrap_or(note.updated_at) >= since)
}

/// Removes a note with its history, if nobody changed it meanwhile.
pub async fn delete_note(connection: &mut Connection, (id, revision): (NoteId, i64)) -> QueryResult<bool> {
    diesel::delete(notes::table.find(id).filter(notes::revision.eq(revision)))
        .execute(connection)
        .await
        .map(|rows| rows == 1)
}

/// An action item by id. Whose it is, is not asked here.
pub async fn find_action(connection: &mut Connection, id: ActionItemId) -> QueryResult<Option<ActionItem>> {
    action_items::table.find(id).select(ActionItem::as_select()).first(connection).await.optional()
}

/// The action items of a mentee, newest first; where a coach is named, those with this coach.
pub async fn list_actions(
    connection: &mut Connection,
    (id, user_id): (MenteeId, Option<UserId>),
    page: Page,
) -> QueryResult<Vec<ActionItem>> {
    let mut query = action_items::table
        .filter(action_items::mentee_id.eq(id))
        .order((action_items::created_at.desc(), action_items::id.desc()))
        .limit(page.rows())
        .select(ActionItem::as_select())
        .into_boxed();
    if let Some(user_id) = user_id {
        query = query.filter(action_items::user_id.eq(user_id));
    }
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

/// The open action items of a mentee, those that are due first, at most 500; where a coach is named, those with this
/// coach.
pub async fn list_open_actions_of(
    connection: &mut Connection,
    (id, user_id): (MenteeId, Option<UserId>),
) -> QueryResult<Vec<ActionItem>> {
    let mut query = action_items::table
        .filter(action_items::mentee_id.eq(id).and(action_items::state.eq(ActionState::Open)))
        .order((action_items::due_on.asc().nulls_last(), action_items::id))
        .limit(500)
        .select(ActionItem::as_select())
        .into_boxed();
    if let Some(user_id) = user_id {
        query = query.filter(action_items::user_id.eq(user_id));
    }
    query.load(connection).await
}

/// The open action items of these mentees that a coach may read, those that are due first, at most 500.
pub async fn list_open_actions(
    connection: &mut Connection,
    (ids, user_id): (&[MenteeId], UserId),
) -> QueryResult<Vec<ActionItem>> {
    let engaged = engagements::table.filter(engagements::user_id.eq(user_id)).select(engagements::mentee_id);
    let others =
        mentee_coaches::table.filter(mentee_coaches::user_id.ne(user_id)).select(mentee_coaches::mentee_id);
    let is_whole = action_items::mentee_id.eq_any(engaged).or(action_items::mentee_id.ne_all(others));
    action_items::table
        .filter(action_items::mentee_id.eq_any(ids).and(action_items::state.eq(ActionState::Open)))
        .filter(action_items::user_id.eq(user_id).or(is_whole))
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
