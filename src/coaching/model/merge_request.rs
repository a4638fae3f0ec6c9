//! A coach's question whether two mentees are one person.

use chrono::{DateTime, TimeDelta, Utc};
use diesel::prelude::*;

use crate::kernel::ids::{MenteeId, MergeRequestId, UserId};
use crate::schema::merge_requests;

/// How long both have to answer.
pub const MERGE_LIFETIME: TimeDelta = TimeDelta::days(14);

/// How long nobody asks again once one of them said no.
pub const MERGE_SILENCE: TimeDelta = TimeDelta::days(90);

/// Which of the two mentees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MergeSide {
    /// The one whose row stays.
    Kept,
    /// The one whose row goes.
    Duplicate,
}

/// A question whether two mentees are one person, with what each has said so far. Who says no ends it.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = merge_requests, treat_none_as_null = true)]
pub struct MergeRequest {
    /// Its id.
    pub id: MergeRequestId,
    /// The mentee whose row stays.
    pub kept_id: MenteeId,
    /// The mentee whose row goes.
    pub duplicate_id: MenteeId,
    /// The coach who asks.
    pub asked_by: UserId,
    /// Raised by every further mail to the one who stays, so that earlier links open nothing.
    pub link_version: i32,
    /// When both were asked last.
    pub asked_at: DateTime<Utc>,
    /// When the one who stays said yes.
    pub kept_said_at: Option<DateTime<Utc>>,
    /// When the other one said yes.
    pub duplicate_said_at: Option<DateTime<Utc>>,
    /// When it was refused, withdrawn or over.
    pub ended_at: Option<DateTime<Utc>>,
    /// The same for the other one.
    pub duplicate_link_version: i32,
    /// When one of them said that the other is somebody else.
    pub refused_at: Option<DateTime<Utc>>,
}

impl MergeRequest {
    /// Until when it takes answers.
    #[must_use]
    pub fn expires_at(&self) -> DateTime<Utc> {
        self.asked_at + MERGE_LIFETIME
    }

    /// Whether it takes answers.
    #[must_use]
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.ended_at.is_none() && now < self.expires_at()
    }

    /// The mentee of a side.
    #[must_use]
    pub fn mentee(&self, side: MergeSide) -> MenteeId {
        match side {
            MergeSide::Kept => self.kept_id,
            MergeSide::Duplicate => self.duplicate_id,
        }
    }

    /// When a side said yes.
    #[must_use]
    pub fn said_at(&self, side: MergeSide) -> Option<DateTime<Utc>> {
        match side {
            MergeSide::Kept => self.kept_said_at,
            MergeSide::Duplicate => self.duplicate_said_at,
        }
    }

    /// The version that the link of a side bears: each side has a link of its own.
    #[must_use]
    pub fn version_of(&self, side: MergeSide) -> i32 {
        match side {
            MergeSide::Kept => self.link_version.saturating_mul(2),
            MergeSide::Duplicate => self.duplicate_link_version.saturating_mul(2).saturating_add(1),
        }
    }

    /// The same question asked again: links that were mailed to whoever has not said yes open nothing any more.
    #[must_use]
    pub fn again(&self, now: DateTime<Utc>) -> Self {
        let raised =
            |version: i32, said: Option<DateTime<Utc>>| version.saturating_add(i32::from(said.is_none()));
        Self {
            link_version: raised(self.link_version, self.kept_said_at),
            duplicate_link_version: raised(self.duplicate_link_version, self.duplicate_said_at),
            asked_at: now,
            ..self.clone()
        }
    }

    /// Whether one of them said so little time ago that the other is somebody else that nobody asks again.
    #[must_use]
    pub fn is_refused(&self, now: DateTime<Utc>) -> bool {
        self.refused_at.is_some_and(|at| now < at + MERGE_SILENCE)
    }

    /// The side that a link of this version is for, if it is the newest one.
    #[must_use]
    pub fn side_of(&self, version: i32) -> Option<MergeSide> {
        [MergeSide::Kept, MergeSide::Duplicate].into_iter().find(|side| self.version_of(*side) == version)
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::{MERGE_LIFETIME, MergeRequest, MergeSide};

    fn request() -> MergeRequest {
        MergeRequest {
            id: uuid::Uuid::from_u128(1).into(),
            kept_id: uuid::Uuid::from_u128(2).into(),
            duplicate_id: uuid::Uuid::from_u128(3).into(),
            asked_by: uuid::Uuid::from_u128(4).into(),
            link_version: 7,
            asked_at: DateTime::UNIX_EPOCH,
            kept_said_at: None,
            duplicate_said_at: None,
            ended_at: None,
            duplicate_link_version: 7,
            refused_at: None,
        }
    }

    #[test]
    fn a_link_is_for_one_side_and_for_one_mailing() {
        let request = request();
        let (kept, other) = (request.version_of(MergeSide::Kept), request.version_of(MergeSide::Duplicate));
        assert_ne!(kept, other);
        assert_eq!(request.side_of(kept), Some(MergeSide::Kept));
        assert_eq!(request.side_of(other), Some(MergeSide::Duplicate));
        let again = request.again(request.asked_at);
        assert_eq!((again.side_of(kept), again.side_of(other)), (None, None));
        let said = MergeRequest { kept_said_at: Some(request.asked_at), ..request };
        let again = said.again(said.asked_at);
        assert_eq!(
            (again.side_of(kept), again.side_of(other)),
            (Some(MergeSide::Kept), None),
            "who said yes"
        );
    }

    #[test]
    fn it_is_over_after_two_weeks_to_the_instant() {
        let request = request();
        assert!(request.is_open(request.asked_at));
        assert!(!request.is_open(request.asked_at + MERGE_LIFETIME));
        let ended = MergeRequest { ended_at: Some(request.asked_at), ..request };
        assert!(!ended.is_open(ended.asked_at));
    }
}
