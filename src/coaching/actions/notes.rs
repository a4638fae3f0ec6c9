//! Notes: each with who else reads it, and with its history.

use diesel_async::AsyncConnection as _;
use serde::{Deserialize, Serialize};

use super::checks::Checks;
use super::open::{Opened, Viewer, open};
use crate::coaching::core::access::{Audience, Deed, Item, Relation, may};
use crate::coaching::model::{Note, NoteVersion, NoteVisibility};
use crate::coaching::store::workspace::Author;
use crate::coaching::{CoachingError, store};
use crate::kernel::ids::{MenteeId, NoteId, SessionId};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::{IfMatch, Page};

const ALL: [NoteVisibility; 4] =
    [NoteVisibility::Private, NoteVisibility::Coaches, NoteVisibility::Shared, NoteVisibility::Sponsor];

/// What a note says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NoteRequest)]
pub struct NoteDraft {
    /// Markdown.
    #[schema(min_length = 1, max_length = 20000)]
    pub body: String,
    /// Who else reads it; nobody if absent.
    #[serde(default = "private")]
    pub visibility: NoteVisibility,
    /// The session it belongs to.
    #[serde(default)]
    pub session_id: Option<SessionId>,
}

fn private() -> NoteVisibility {
    NoteVisibility::Private
}

impl NoteDraft {
    /// What a stored note says.
    #[must_use]
    pub fn of(note: &Note) -> Self {
        Self { body: note.body.clone(), visibility: note.visibility, session_id: note.session_id }
    }

    fn checked(self) -> Result<Self, CoachingError> {
        let mut checks = Checks::default();
        let body = checks.words("/body", &self.body, 20_000);
        checks.finish()?;
        Ok(Self { body, ..self })
    }
}

/// Any note of whom, to be let through the door; what exactly is decided by each note.
const SOME_NOTE: Item = Item::Note { is_author: true, audience: Audience::Private };

/// Who reads or writes: the mentee, by whichever of their addresses, or a coach.
pub(super) fn author_of(opened: &Opened, viewer: &Viewer) -> Result<Author, CoachingError> {
    match (opened.relation, viewer.person_id, viewer.user) {
        (Relation::Mentee, Some(person_id), _) => Ok(Author::Mentee(person_id)),
        (_, _, Some((user_id, _))) => Ok(Author::Coach(user_id)),
        _ => Err(CoachingError::NotFound),
    }
}

/// Refuses a session that is not the mentee's, or not the viewer's to see.
pub(super) async fn check_session(
    connection: &mut Connection,
    (opened, viewer): (&Opened, &Viewer),
    session_id: Option<SessionId>,
) -> Result<(), CoachingError> {
    let Some(id) = session_id else { return Ok(()) };
    let mentees = store::sessions::find(connection, id).await?;
    let is_theirs = mentees.iter().any(|one| MenteeId::from(one.mentee_id) == opened.mentee.id);
    let only = opened.only_of(viewer);
    let hosts = store::sessions::hosts(connection, id).await?;
    if is_theirs && only.is_none_or(|user_id| hosts.contains(&user_id)) {
        return Ok(());
    }
    let mut checks = Checks::default();
    checks.fault("/session_id", "unknown_session", "this is no session of the mentee");
    checks.finish()
}

/// Writes a note about a mentee; a mentee writes about themselves.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::Unacceptable`].
pub async fn create_note(
    connection: &mut Connection,
    context: &Context,
    (viewer, mentee_id): (&Viewer, MenteeId),
    draft: NoteDraft,
) -> Result<Note, CoachingError> {
    let draft = draft.checked()?;
    connection
        .transaction(async |connection: &mut Connection| {
            let opened = open(connection, context, viewer, mentee_id, (Deed::Change, SOME_NOTE)).await?;
            check_session(connection, (&opened, viewer), draft.session_id).await?;
            let row = Note {
                id: context.new_id(),
                mentee_id,
                session_id: draft.session_id,
                author_id: author_of(&opened, viewer)?.id(),
                is_by_mentee: opened.relation == Relation::Mentee,
                visibility: draft.visibility,
                body: draft.body,
                revision: 1,
                created_at: context.now,
                updated_at: context.now,
            };
            store::workspace::insert_note(connection, &row).await?;
            Ok(row)
        })
        .await
}

/// The notes about a mentee that the viewer may read, newest first.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn list_notes(
    connection: &mut Connection,
    context: &Context,
    (viewer, mentee_id): (&Viewer, MenteeId),
    page: Page,
) -> Result<Vec<Note>, CoachingError> {
    let opened = open(connection, context, viewer, mentee_id, (Deed::Read, SOME_NOTE)).await?;
    readable_notes(connection, viewer, &opened, page).await
}

/// The same of a mentee whose data was opened.
pub(super) async fn readable_notes(
    connection: &mut Connection,
    viewer: &Viewer,
    opened: &Opened,
    page: Page,
) -> Result<Vec<Note>, CoachingError> {
    let author = author_of(opened, viewer)?;
    let seen = seen_by(opened.relation);
    Ok(store::workspace::list_notes(connection, opened.mentee.id, (author, &seen), page).await?)
}

/// The same, of those that belong to a session, at most 200.
pub(super) async fn notes_of_session(
    connection: &mut Connection,
    viewer: &Viewer,
    opened: &Opened,
    session_id: SessionId,
) -> Result<Vec<Note>, CoachingError> {
    let reader = (author_of(opened, viewer)?, seen_by(opened.relation));
    let of = (opened.mentee.id, session_id);
    Ok(store::workspace::list_notes_of_session(connection, of, (reader.0, &reader.1)).await?)
}

/// Audiences of others' notes that somebody belongs to.
pub(super) fn seen_by(relation: Relation) -> Vec<NoteVisibility> {
    let is_seen = |visibility: &NoteVisibility| {
        may(relation, Deed::Read, Item::Note { is_author: false, audience: (*visibility).into() })
    };
    ALL.into_iter().filter(is_seen).collect()
}

async fn opened_note(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, NoteId),
    deed: Deed,
) -> Result<(Note, Opened), CoachingError> {
    let note = store::workspace::find_note(connection, id).await?.ok_or(CoachingError::NotFound)?;
    let opened = open(connection, context, viewer, note.mentee_id, (Deed::Read, SOME_NOTE)).await?;
    let is_author = author_of(&opened, viewer)?.wrote(&note);
    let item = Item::Note { is_author, audience: note.visibility.into() };
    if opened.may(deed, item) { Ok((note, opened)) } else { Err(CoachingError::NotFound) }
}

/// One note that the viewer may read.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn read_note(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: NoteId,
) -> Result<Note, CoachingError> {
    Ok(opened_note(connection, context, (viewer, id), Deed::Read).await?.0)
}

/// What a note said before, for its author alone: what was private before it was shared stays so.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn read_note_history(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, NoteId),
    page: Page,
) -> Result<Vec<NoteVersion>, CoachingError> {
    let (note, opened) = opened_note(connection, context, (viewer, id), Deed::Read).await?;
    if !author_of(&opened, viewer)?.wrote(&note) {
        return Err(CoachingError::NotFound);
    }
    Ok(store::workspace::list_note_versions(connection, note.id, page).await?)
}

/// Refuses while the mentee waits for what the coach noted without showing it: that is about to be handed over. A note
/// that was shown since they asked is held too, or it could be shown only to be taken out.
async fn check_not_asked_for(connection: &mut Connection, note: &Note) -> Result<(), CoachingError> {
    if note.is_by_mentee {
        return Ok(());
    }
    let since = store::note_requests::open_since(connection, note.mentee_id, note.author_id.into()).await?;
    let Some(since) = since else { return Ok(()) };
    if store::workspace::was_hidden_since(connection, note, since).await? {
        return Err(CoachingError::WrongState(
            "The mentee has asked for your notes. Until you have answered, nothing is taken out of them.",
        ));
    }
    Ok(())
}

/// Changes a note of one's own; what it said is kept.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::Unacceptable`], [`CoachingError::StaleVersion`];
/// [`CoachingError::WrongState`] where that takes something out of a note for which the mentee has asked.
pub async fn update_note(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, NoteId),
    (if_match, draft): (&IfMatch, NoteDraft),
) -> Result<Note, CoachingError> {
    let draft = draft.checked()?;
    connection
        .transaction(async |connection: &mut Connection| {
            let (note, opened) = opened_note(connection, context, (viewer, id), Deed::Change).await?;
            if_match.check(note.revision).map_err(|_| CoachingError::StaleVersion)?;
            check_session(connection, (&opened, viewer), draft.session_id).await?;
            if !draft.body.contains(note.body.trim()) {
                check_not_asked_for(connection, &note).await?;
            }
            let before = NoteVersion {
                note_id: id,
                revision: note.revision,
                visibility: note.visibility,
                body: note.body.clone(),
                at: note.updated_at,
            };
            let row = Note {
                session_id: draft.session_id,
                visibility: draft.visibility,
                body: draft.body,
                revision: note.revision + 1,
                updated_at: context.now,
                ..note
            };
            if !store::workspace::update_note(connection, &row).await? {
                return Err(CoachingError::StaleVersion);
            }
            store::workspace::insert_note_version(connection, &before).await?;
            Ok(row)
        })
        .await
}

/// Removes a note of one's own, with its history.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::StaleVersion`]; [`CoachingError::WrongState`] while the mentee waits for
/// it.
pub async fn delete_note(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, NoteId),
    if_match: &IfMatch,
) -> Result<(), CoachingError> {
    let (note, _) = opened_note(connection, context, (viewer, id), Deed::Change).await?;
    if_match.check(note.revision).map_err(|_| CoachingError::StaleVersion)?;
    check_not_asked_for(connection, &note).await?;
    let was_there = store::workspace::delete_note(connection, (note.id, note.revision)).await?;
    if was_there { Ok(()) } else { Err(CoachingError::StaleVersion) }
}
