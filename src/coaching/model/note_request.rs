//! A mentee's question for what a coach noted for themselves.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;

use crate::kernel::ids::{MenteeId, NoteRequestId, UserId};
use crate::schema::note_requests;

/// A question for private notes, with what became of it.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = note_requests, treat_none_as_null = true)]
pub struct NoteRequest {
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
}
