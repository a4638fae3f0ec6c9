//! What was opened and clicked, of lists that count it.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Integer, Nullable, Text, Timestamptz, Uuid as UuidType};
use serde::{Deserialize, Serialize};

use super::list::Tracking;
use crate::kernel::ids::{IssueId, SubscriberId};

/// What is counted of a frozen issue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenTracking {
    /// By reader or in sums, as its list said then.
    pub mode: Tracking,
    /// Where its links lead, in the order of their numbers, which begin with 1.
    pub links: Vec<String>,
}

/// What a counted link is about.
#[derive(Clone, Debug, QueryableByName)]
pub struct Tracked {
    /// The issue.
    #[diesel(sql_type = UuidType)]
    pub issue_id: IssueId,
    /// The reader whose copy it is in; none where it is in everybody's.
    #[diesel(sql_type = Nullable<UuidType>)]
    pub subscriber_id: Option<SubscriberId>,
    /// How the issue is counted by what was frozen; none where it is not.
    #[diesel(sql_type = Nullable<Text>)]
    pub frozen_mode: Option<Tracking>,
    /// Where the link leads; none where there is no link of that number.
    #[diesel(sql_type = Nullable<Text>)]
    pub target: Option<String>,
    /// What the list says now.
    #[diesel(sql_type = Text)]
    pub list_mode: Tracking,
    /// When a server took the copy.
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub taken_at: Option<DateTime<Utc>>,
    /// How many others of its links were followed just now.
    #[diesel(sql_type = BigInt)]
    pub others: i64,
}

/// How often the picture was fetched or a link followed: by how many readers, or how many times.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, QueryableByName)]
pub struct HitCount {
    /// 0 is the picture, then the links in their order.
    #[diesel(sql_type = Integer)]
    pub link: i32,
    /// By people, as far as one can tell.
    #[diesel(sql_type = BigInt)]
    pub people: i64,
    /// By machines.
    #[diesel(sql_type = BigInt)]
    pub machines: i64,
}
