//! Strategies as they are answered.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::coaching::actions::strategies::{MilestoneTitles, Talk};
use crate::coaching::core::strategy::canvas::Canvas;
use crate::coaching::core::strategy::checks::Check;
use crate::coaching::core::strategy::markdown::passage;
use crate::coaching::core::strategy::words::{CommentKind, CommentState, Section, State};
use crate::coaching::mails::check_advice;
use crate::coaching::model::{
    MilestoneLink, Side, StoredStrategy, StrategyReply, StrategyVersion, StrategyVisibility,
};
use crate::kernel::ids::{MenteeId, PlanId, StrategyCommentId, StrategyId, StrategyReplyId, UserId};
use crate::kernel::locale::Locale;

/// A strategy.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct StrategyResponse {
    /// Its id.
    pub id: StrategyId,
    /// Whose it is.
    pub mentee_id: MenteeId,
    /// The coach who reads and grades it.
    pub user_id: UserId,
    /// What it is called; as the draft says for those who see it while it is written, else as it was shared last.
    pub title: String,
    /// How far it has come.
    pub state: State,
    /// Whether the coach reads and edits the draft too.
    pub visibility: StrategyVisibility,
    /// What it says while it is written; null for whoever does not see the draft.
    pub canvas: Option<Canvas>,
    /// Which of the skills `D1`, `D2` and `D3` it shows.
    pub skills: Vec<String>,
    /// Milestones of plans it has to do with.
    pub milestones: Vec<StrategyMilestoneResponse>,
    /// The number of the newest version that was shared; 0 before the first.
    pub version: i32,
    /// The strategy whose place it takes.
    pub supersedes_id: Option<StrategyId>,
    /// Since when it is live.
    pub adopted_on: Option<NaiveDate>,
    /// When it is looked at again.
    pub review_on: Option<NaiveDate>,
    /// Why it went live without a recall test that was passed.
    pub waived_because: String,
    /// Why it was given up.
    pub retired_because: String,
    /// Raised by every change; what sharing asks for.
    pub revision: i64,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// A milestone of a plan that a strategy has to do with.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct StrategyMilestoneResponse {
    /// The plan.
    pub plan_id: PlanId,
    /// The key of the milestone.
    pub key: String,
    /// What it is called now; null once it has vanished from the plan.
    pub title: Option<String>,
    /// Whether the plan has no such milestone any more. The link stays until it is taken out.
    pub vanished: bool,
}

impl StrategyMilestoneResponse {
    fn of(link: MilestoneLink, title: Option<&str>) -> Self {
        Self {
            plan_id: link.plan_id,
            key: link.key,
            vanished: title.is_none(),
            title: title.map(str::to_owned),
        }
    }
}

impl StrategyResponse {
    pub(in crate::coaching::api) fn of(row: StoredStrategy, side: Side, titles: &MilestoneTitles) -> Self {
        let milestone = |link: MilestoneLink| {
            let title = titles.title(row.mentee_id, &link);
            StrategyMilestoneResponse::of(link, title)
        };
        let sees_draft = side == Side::Mentee || row.visibility == StrategyVisibility::Coach;
        let is_settled = row.is_settled();
        let canvas = sees_draft.then_some(row.draft.0);
        let written = canvas.as_ref().filter(|_| !is_settled).map(|canvas| canvas.title.clone());
        Self {
            id: row.id,
            mentee_id: row.mentee_id,
            user_id: row.user_id,
            title: written.unwrap_or(row.title),
            state: row.state.0,
            visibility: row.visibility,
            canvas,
            skills: row.skills.0,
            milestones: row.milestones.0.into_iter().map(milestone).collect(),
            version: row.version,
            supersedes_id: row.supersedes_id.map(StrategyId::from),
            adopted_on: row.adopted_on,
            review_on: row.review_on,
            waived_because: row.waived_because,
            retired_because: row.retired_because,
            revision: row.revision,
            created_at: row.created_at,
            updated_at: row.updated_at,
        }
    }
}

/// A strategy as it was shared.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct StrategyVersionResponse {
    /// The strategy.
    pub strategy_id: StrategyId,
    /// Its number.
    pub number: i32,
    /// What it says.
    pub canvas: Canvas,
    /// The text of each section that says something, which comments quote.
    #[schema(value_type = BTreeMap<String, String>)]
    pub passages: BTreeMap<Section, String>,
    /// How many words it takes.
    pub words: i32,
    /// Who shared it.
    pub shared_by: Side,
    /// What is new, in words.
    pub note: String,
    /// When it was shared.
    pub created_at: DateTime<Utc>,
}

impl StrategyVersionResponse {
    pub(in crate::coaching::api) fn of(row: StrategyVersion) -> Self {
        let canvas = row.canvas.0;
        let passages = Section::ALL.iter().map(|section| (*section, passage(&canvas, *section)));
        Self {
            strategy_id: row.strategy_id,
            number: row.number,
            passages: passages.filter(|(_, text)| !text.is_empty()).collect(),
            canvas,
            words: row.words,
            shared_by: row.shared_by,
            note: row.note,
            created_at: row.created_at,
        }
    }
}

/// A comment.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = StrategyCommentResponse)]
pub struct CommentResponse {
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
    pub kind: CommentKind,
    /// What became of it.
    pub state: CommentState,
    /// What it says.
    pub body: String,
    /// The section.
    pub section: String,
    /// The words; empty for the whole section.
    pub quote: String,
    /// Where they start in the newest version in which they stand, in characters.
    pub position: i32,
    /// The newest version in which they stand.
    pub found_in: i32,
    /// Whether they do not stand in the newest version any more.
    pub orphaned: bool,
    /// What was said in reply, oldest first.
    pub replies: Vec<ReplyResponse>,
    /// When it was said.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// A reply to a comment.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = StrategyReplyResponse)]
pub struct ReplyResponse {
    /// Its id.
    pub id: StrategyReplyId,
    /// The strategy it is about.
    pub strategy_id: StrategyId,
    /// Who said it.
    pub side: Side,
    /// What they are called.
    pub author: String,
    /// What it says.
    pub body: String,
    /// When it was said.
    pub created_at: DateTime<Utc>,
}

impl ReplyResponse {
    pub(super) fn of(row: StrategyReply, strategy_id: StrategyId) -> Self {
        Self {
            id: row.id,
            strategy_id,
            side: row.side,
            author: row.author,
            body: row.body,
            created_at: row.created_at,
        }
    }
}

impl CommentResponse {
    pub(in crate::coaching::api) fn of((row, replies): Talk, newest: i32) -> Self {
        Self {
            id: row.id,
            strategy_id: row.strategy_id,
            version: row.version,
            side: row.side,
            author: row.author,
            kind: row.kind.0,
            state: row.state.0,
            body: row.body,
            section: row.section,
            quote: row.quote,
            position: row.position,
            orphaned: row.found_in < newest,
            found_in: row.found_in,
            replies: replies.into_iter().map(|one| ReplyResponse::of(one, row.strategy_id)).collect(),
            created_at: row.created_at,
            updated_at: row.updated_at,
        }
    }
}

/// Something that was looked at in a strategy.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct StrategyCheckResponse {
    /// Its stable name.
    pub code: String,
    /// Whether a strategy without it cannot be shared; else it is a hint.
    pub hard: bool,
    /// Whether it holds.
    pub holds: bool,
    /// Where to look.
    pub section: Section,
    /// JSON Pointers into the canvas to what does not hold.
    pub pointers: Vec<String>,
    /// What to do, in the mentee's language.
    pub advice: String,
}

/// What was looked at.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct StrategyChecksResponse {
    /// The hard checks, then the hints.
    pub checks: Vec<StrategyCheckResponse>,
    /// How many of the hard checks hold.
    pub hard_passed: usize,
    /// How many hard checks there are.
    pub hard_total: usize,
    /// Whether it can be shared.
    pub complete: bool,
}

impl StrategyChecksResponse {
    pub(super) fn of(checks: Vec<Check>, locale: Locale) -> Self {
        let hard_total = checks.iter().filter(|check| check.is_hard).count();
        let hard_passed = checks.iter().filter(|check| check.is_hard && check.holds).count();
        let response = |check: Check| StrategyCheckResponse {
            code: check.code.to_owned(),
            hard: check.is_hard,
            holds: check.holds,
            section: check.section,
            pointers: check.pointers,
            advice: check_advice(locale, check.code),
        };
        Self {
            checks: checks.into_iter().map(response).collect(),
            hard_passed,
            hard_total,
            complete: hard_passed == hard_total,
        }
    }
}
