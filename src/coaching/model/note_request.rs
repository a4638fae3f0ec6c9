//! A mentee's question for what a coach noted for themselves.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;

use super::names::document;
use crate::kernel::ids::{MenteeId, NoteId, NoteRequestId, UserId};
use crate::schema::note_requests;

document! {
    /// Notes as a column.
    NoteIds(Vec<NoteId>),
}

/// A question that waits, without what was handed over so far.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = note_requests)]
pub struct NoteRequestInBrief {
    /// Its id.
    pub id: NoteRequestId,
    /// Who asks.
    pub mentee_id: MenteeId,
    /// The coach who is asked.
    pub user_id: UserId,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// By when the law wants an answer.
    pub due_on: NaiveDate,
}

/// A question for private notes, with what became of it.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = note_requests, treat_none_as_null = true)]
pub struct NoteRequest {
    /// Its id.
    pub id: NoteRequestId,
    /// Who asks.
    #[diesel(skip_update)]
    pub mentee_id: MenteeId,
    /// The coach who is asked.
    pub user_id: UserId,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// By when the law wants an answer.
    pub due_on: NaiveDate,
    /// When the coach, or the owners, were reminded.
    pub reminded_at: Option<DateTime<Utc>>,
    /// When it was answered.
    pub answered_at: Option<DateTime<Utc>>,
    /// How many parts were handed over.
    pub parts: i32,
    /// The notes as they were handed over, Markdown.
    pub body: String,
    /// What was left out, and why.
    pub withheld: String,
    /// Which notes were handed over, or left out, in the parts so far.
    pub handed: NoteIds,
    /// When the owners were asked instead of a coach who has left.
    pub owners_told_at: Option<DateTime<Utc>>,
}
