//! What surrounds a session: its agenda, and how it was.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::names::names;
use super::plan::Side;
use crate::kernel::ids::{MenteeId, SessionId, SessionRatingId, TopicId, UserId};
use crate::schema::{agenda_topics, session_ratings};

names! {
    /// How far a topic of an agenda has come.
    TopicState {
        /// To be talked about.
        Open = "open",
        /// Talked about.
        Done = "done",
        /// Given up.
        Dropped = "dropped",
    }
}

/// Something to be talked about in a session, and while it is open in the next ones.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = agenda_topics, treat_none_as_null = true)]
pub struct AgendaTopic {
    /// Its id.
    pub id: TopicId,
    /// The mentee.
    #[diesel(skip_update)]
    pub mentee_id: MenteeId,
    /// The session it was added to.
    pub session_id: SessionId,
    /// What it is about.
    pub title: String,
    /// Who added it.
    pub added_by: Side,
    /// How far it has come.
    pub state: TopicState,
    /// Raised by every change.
    pub revision: i64,
    /// When it was added.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// How a session was for a mentee.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = session_ratings, treat_none_as_null = true)]
pub struct SessionRating {
    /// Its id.
    pub id: SessionRatingId,
    /// The session.
    pub session_id: SessionId,
    /// The mentee.
    #[diesel(skip_update)]
    pub mentee_id: MenteeId,
    /// The coach.
    pub user_id: UserId,
    /// 1 to 5; nothing until it was said.
    pub score: Option<i16>,
    /// A sentence more; may be empty.
    pub comment: String,
    /// Raised to revoke the mailed link.
    pub link_version: i32,
    /// When it was asked for.
    pub asked_at: DateTime<Utc>,
    /// When it was said.
    pub rated_at: Option<DateTime<Utc>>,
}
