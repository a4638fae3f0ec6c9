//! Notes and action items.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use uuid::Uuid;

use super::names::names;
use super::plan::Side;
use crate::coaching::core::access::Audience;
use crate::kernel::ids::{ActionItemId, MenteeId, NoteId, SessionId, UserId};
use crate::schema::{action_items, note_versions, notes};

names! {
    /// Who else reads a note.
    NoteVisibility {
        /// Its author alone.
        Private = "private",
        /// The coaches of the mentee.
        Coaches = "coaches",
        /// Coaches and mentee.
        Shared = "shared",
        /// Coaches, mentee, and a sponsor the mentee agreed to.
        Sponsor = "sponsor",
    }

    /// How far an action item has come.
    ActionState {
        /// To be done.
        Open = "open",
        /// Done.
        Done = "done",
        /// Given up.
        Dropped = "dropped",
    }
}

impl From<NoteVisibility> for Audience {
    fn from(visibility: NoteVisibility) -> Self {
        match visibility {
            NoteVisibility::Private => Self::Private,
            NoteVisibility::Coaches => Self::Coaches,
            NoteVisibility::Shared => Self::Shared,
            NoteVisibility::Sponsor => Self::Sponsor,
        }
    }
}

/// A note.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = notes, treat_none_as_null = true)]
pub struct Note {
    /// Its id.
    pub id: NoteId,
    /// The mentee it is about.
    #[diesel(skip_update)]
    pub mentee_id: MenteeId,
    /// The session it belongs to.
    pub session_id: Option<SessionId>,
    /// The user of a coach, the person of a mentee.
    pub author_id: Uuid,
    /// Whether the mentee wrote it.
    pub is_by_mentee: bool,
    /// Who else reads it.
    pub visibility: NoteVisibility,
    /// Markdown.
    pub body: String,
    /// Raised by every change.
    pub revision: i64,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// What a note said before.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = note_versions)]
pub struct NoteVersion {
    /// The note.
    pub note_id: NoteId,
    /// Its revision.
    pub revision: i64,
    /// Who else read it.
    pub visibility: NoteVisibility,
    /// What it said.
    pub body: String,
    /// When it was written.
    pub at: DateTime<Utc>,
}

/// Something to be done.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = action_items, treat_none_as_null = true)]
pub struct ActionItem {
    /// Its id.
    pub id: ActionItemId,
    /// The mentee it belongs to.
    #[diesel(skip_update)]
    pub mentee_id: MenteeId,
    /// The session it came from.
    pub session_id: Option<SessionId>,
    /// The coach.
    pub user_id: UserId,
    /// What is to be done.
    pub title: String,
    /// Until when.
    pub due_on: Option<NaiveDate>,
    /// By whom.
    pub assignee: Side,
    /// How far it has come.
    pub state: ActionState,
    /// When it was done.
    pub done_on: Option<NaiveDate>,
    /// When its day was mailed.
    pub reminded_on: Option<NaiveDate>,
    /// Raised by every change.
    pub revision: i64,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}
