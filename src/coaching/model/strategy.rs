//! A technical strategy.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::mentee::Texts;
use super::names::{document, names};
use super::plan::Side;
use crate::coaching::core::strategy::anchor::Anchor;
use crate::coaching::core::strategy::canvas::Canvas;
use crate::coaching::core::strategy::state::{Facts, Step, next};
use crate::coaching::core::strategy::words::{CommentKind, CommentState, State};
use crate::kernel::ids::{MenteeId, PlanId, StrategyCommentId, StrategyId, StrategyReplyId, UserId};
use crate::platform::web::Cursor;
use crate::schema::{strategies, strategy_comment_replies, strategy_comments, strategy_versions};

/// Defines a column around an enum of the core.
macro_rules! column {
    ($($(#[$doc:meta])* $name:ident($inner:ty),)+) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, diesel::expression::AsExpression, diesel::deserialize::FromSqlRow,
        )]
        #[diesel(sql_type = diesel::sql_types::Text)]
        pub struct $name(pub $inner);

        impl $name {
            /// Its name in the column.
            #[must_use]
            pub fn name(self) -> &'static str {
                self.0.name()
            }

            /// What has this name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                <$inner>::from_name(name).map(Self)
            }
        }

        crate::platform::db::text_enum!($name);
    )+};
}

pub(super) use column;

column! {
    /// How far a strategy has come, as a column.
    StrategyState(State),
    /// What a comment is, as a column.
    CommentKindColumn(CommentKind),
    /// What became of a comment, as a column.
    CommentStateColumn(CommentState),
}

names! {
    /// Whether the coach reads and edits the draft too. What was shared they read in any case.
    StrategyVisibility {
        /// The mentee's alone.
        Private = "private",
        /// The coach's too.
        Coach = "coach",
    }
}

document! {
    /// What a strategy says, as a column.
    CanvasColumn(Canvas),
    /// Milestones of plans that a strategy has to do with, as a column.
    MilestoneLinks(Vec<MilestoneLink>),
}

/// A milestone of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = StrategyMilestoneLink)]
pub struct MilestoneLink {
    /// The plan.
    pub plan_id: PlanId,
    /// The key of the milestone.
    #[schema(min_length = 1, max_length = 40)]
    pub key: String,
}

/// A strategy.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = strategies, treat_none_as_null = true)]
pub struct StoredStrategy {
    /// Its id.
    pub id: StrategyId,
    /// Whose it is.
    #[diesel(skip_update)]
    pub mentee_id: MenteeId,
    /// The coach who reads and grades it.
    pub user_id: UserId,
    /// How far it has come.
    pub state: StrategyState,
    /// Whether the coach reads and edits the draft too.
    pub visibility: StrategyVisibility,
    /// What it was called when it was shared last.
    pub title: String,
    /// What it says while it is written.
    pub draft: CanvasColumn,
    /// Keys of the skills it shows.
    pub skills: Texts,
    /// Milestones it has to do with.
    pub milestones: MilestoneLinks,
    /// The number of the newest version; 0 before the first.
    pub version: i32,
    /// The strategy whose place it takes.
    pub supersedes_id: Option<uuid::Uuid>,
    /// Since when it is what is done.
    pub adopted_on: Option<NaiveDate>,
    /// When it is looked at again.
    pub review_on: Option<NaiveDate>,
    /// Why it went live without a test that was passed.
    pub waived_because: String,
    /// Why it was given up.
    pub retired_because: String,
    /// Raised by every change.
    pub revision: i64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

impl StoredStrategy {
    /// Whether it is written no more: what was shared last is what it says, whatever the draft came to say.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.version > 0 && next(self.state.0, Step::Edit, Facts::default()).is_err()
    }
}

/// A strategy as it was shared.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = strategy_versions)]
pub struct StrategyVersion {
    /// The strategy.
    pub strategy_id: StrategyId,
    /// Its number.
    pub number: i32,
    /// What it says.
    pub canvas: CanvasColumn,
    /// How many words it takes.
    pub words: i32,
    /// Who shared it.
    pub shared_by: Side,
    /// What is new, in words.
    pub note: String,
    /// When it was shared.
    pub created_at: DateTime<Utc>,
}

impl StrategyVersion {
    /// Its place in a list.
    #[must_use]
    pub fn place(&self) -> Cursor {
        let number = u128::try_from(self.number).unwrap_or_default();
        Cursor { at: self.created_at, id: Uuid::from_u128(number) }
    }

    /// The number of the version at a place; none for a place in another list.
    #[must_use]
    pub fn number_at(place: Cursor) -> Option<i32> {
        i32::try_from(place.id.as_u128()).ok()
    }
}

/// What was said about a passage of a strategy.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = strategy_comments)]
pub struct StrategyComment {
    /// Its id.
    pub id: StrategyCommentId,
    /// The strategy.
    pub strategy_id: StrategyId,
    /// The version it was said about.
    pub version: i32,
    /// Who said it.
    pub side: Side,
    /// What they are called.
    pub author: String,
    /// What it is.
    pub kind: CommentKindColumn,
    /// What became of it.
    pub state: CommentStateColumn,
    /// What it says.
    pub body: String,
    /// The section it is about.
    pub section: String,
    /// The words it is about; empty for the whole section.
    pub quote: String,
    /// What stands before them.
    pub text_before: String,
    /// What stands after them.
    pub text_after: String,
    /// Where they start.
    pub position: i32,
    /// The newest version in which they stand.
    pub found_in: i32,
    /// Raised by every change.
    pub revision: i64,
    /// When it was said.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// What was said in reply to a comment.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = strategy_comment_replies)]
pub struct StrategyReply {
    /// Its id.
    pub id: StrategyReplyId,
    /// The comment.
    pub comment_id: StrategyCommentId,
    /// Who said it.
    pub side: Side,
    /// What they are called.
    pub author: String,
    /// What it says.
    pub body: String,
    /// When it was said.
    pub created_at: DateTime<Utc>,
}

impl StrategyComment {
    /// Where it belongs.
    #[must_use]
    pub fn anchor(&self) -> Anchor {
        Anchor {
            quote: self.quote.clone(),
            before: self.text_before.clone(),
            after: self.text_after.clone(),
            position: usize::try_from(self.position).unwrap_or_default(),
        }
    }

    /// Its place in a list.
    #[must_use]
    pub fn place(&self) -> Cursor {
        Cursor { at: self.created_at, id: self.id.into() }
    }

    /// The same comment at another place.
    #[must_use]
    pub fn at(self, anchor: Anchor, version: i32) -> Self {
        Self {
            quote: anchor.quote,
            text_before: anchor.before,
            text_after: anchor.after,
            position: i32::try_from(anchor.position).unwrap_or_default(),
            found_in: version,
            ..self
        }
    }
}
