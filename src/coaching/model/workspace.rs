//! Notes, action items and evidence.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::mentee::Texts;
use super::names::{document, names};
use super::plan::Side;
use crate::coaching::core::access::Audience;
use crate::kernel::ids::{ActionItemId, EvidenceId, MenteeId, NoteId, SessionId, UserId};
use crate::schema::{action_items, evidence, note_versions, notes};

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

/// Something that shows a skill.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = evidence, treat_none_as_null = true)]
pub struct Evidence {
    /// Its id.
    pub id: EvidenceId,
    /// Whose.
    pub mentee_id: MenteeId,
    /// When it happened.
    pub occurred_on: NaiveDate,
    /// What happened, in a line.
    pub title: String,
    /// Which skills it shows, at which level.
    pub skills: SkillClaims,
    /// Where it can be seen.
    pub links: Texts,
    /// Whether the coaches see it.
    pub is_shared: bool,
    /// Raised by every change.
    pub revision: i64,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

document! {
    /// Skills with levels, as a column.
    SkillClaims(Vec<SkillClaim>),
}

/// A skill shown at a level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SkillClaim {
    /// Key of the skill.
    #[schema(min_length = 1, max_length = 40)]
    pub skill: String,
    /// The level it shows.
    #[schema(minimum = 1, maximum = 5)]
    pub level: i32,
}
