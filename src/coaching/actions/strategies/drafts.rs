//! Drafts: begun, saved as they are written, read from Markdown.

use chrono::NaiveDate;
use diesel_async::AsyncConnection as _;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::door::{SeenStrategy, lock, look};
use super::milestones::unknown_links;
use crate::coaching::actions::checks::Checks;
use crate::coaching::actions::open::{Viewer, open};
use crate::coaching::core::access::{Deed, Item, Relation};
use crate::coaching::core::strategy::canvas::{Canvas, object};
use crate::coaching::core::strategy::import::read;
use crate::coaching::core::strategy::state::{Facts, Step};
use crate::coaching::core::strategy::tidy::{Fault, FaultKind};
use crate::coaching::core::strategy::words::State;
use crate::coaching::model::{
    CanvasColumn, MilestoneLink, MilestoneLinks, Side, StoredStrategy, StrategyState, StrategyVisibility,
    Texts,
};
use crate::coaching::{CoachingError, store};
use crate::kernel::ids::{MenteeId, StrategyId, UserId};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::failpoint;
use crate::platform::problem::FieldError;
use crate::platform::web::{IfMatch, date_fault};

/// Skills that a strategy shows.
const SKILLS: [&str; 3] = ["D1", "D2", "D3"];
/// Longest document, in characters.
const MARKDOWN_MAX: usize = 60_000;
/// Most milestones that a strategy has to do with.
const MILESTONES_MAX: usize = 20;

/// Everything of a strategy that is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = StrategyDraftRequest)]
pub struct StrategyDraft {
    /// What it says.
    #[serde(deserialize_with = "object")]
    pub canvas: Canvas,
    /// Which of the skills `D1`, `D2` and `D3` it shows.
    #[serde(default)]
    #[schema(max_items = 3)]
    pub skills: Vec<String>,
    /// Milestones of the mentee's plans it has to do with.
    #[serde(default)]
    #[schema(max_items = 20)]
    pub milestones: Vec<MilestoneLink>,
    /// Whether the coach reads and edits the draft too; `private` if absent. For the mentee to say.
    #[serde(default = "private")]
    pub visibility: StrategyVisibility,
    /// The live strategy whose place it takes when it goes live.
    #[serde(default)]
    pub supersedes_id: Option<StrategyId>,
    /// When it is looked at again.
    #[serde(default)]
    pub review_on: Option<NaiveDate>,
}

fn private() -> StrategyVisibility {
    StrategyVisibility::Private
}

/// A strategy to be begun.
#[derive(Clone, Debug)]
pub struct NewStrategy {
    /// Whose.
    pub mentee_id: MenteeId,
    /// What it says.
    pub draft: StrategyDraft,
    /// The strategy it goes on from: it says what the newest version of that one says.
    pub from_id: Option<StrategyId>,
    /// Markdown that says what it says.
    pub markdown: Option<String>,
}

impl StrategyDraft {
    /// What a stored strategy says.
    #[must_use]
    pub fn of(row: &StoredStrategy) -> Self {
        Self {
            canvas: row.draft.0.clone(),
            skills: row.skills.0.clone(),
            milestones: row.milestones.0.clone(),
            visibility: row.visibility,
            supersedes_id: row.supersedes_id.map(StrategyId::from),
            review_on: row.review_on,
        }
    }

    fn checked(self) -> Result<Self, CoachingError> {
        let mut checks = Checks::default();
        for (index, skill) in self.skills.iter().enumerate() {
            let is_known =
                SKILLS.contains(&skill.as_str()) && !self.skills.iter().take(index).any(|one| one == skill);
            checks.hold(is_known, &format!("/skills/{index}"), "unknown_skill", "D1, D2 or D3, each once");
        }
        checks.hold(self.milestones.len() <= MILESTONES_MAX, "/milestones", "too_many", "at most 20");
        checks.note(self.review_on.and_then(|date| date_fault("/review_on", date)));
        let canvas = match self.canvas.clone().tidied() {
            Ok(canvas) => canvas,
            Err(faults) => {
                for fault in &faults {
                    checks.note(Some(field(fault)));
                }
                Canvas::default()
            }
        };
        checks.finish()?;
        Ok(Self { canvas, ..self })
    }
}

fn field(fault: &Fault) -> FieldError {
    let (code, detail) = match fault.what {
        FaultKind::Text(what) => (what.code(), what.to_string()),
        FaultKind::TooMany(most) => ("too_many", format!("at most {most}")),
        FaultKind::OutOfBounds => ("out_of_bounds", String::from("1 to 3")),
        FaultKind::Date => ("out_of_bounds", String::from("a year from 1900 to 9998")),
        FaultKind::Repeated => ("named_twice", String::from("each driver once")),
    };
    FieldError::new(format!("/canvas{}", fault.pointer), code, detail)
}

/// Begins a strategy. The mentee writes it; a coach may begin one for them, which both then write.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::Unacceptable`].
pub async fn create_strategy(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    new: NewStrategy,
) -> Result<SeenStrategy, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let opened =
                open(connection, context, viewer, new.mentee_id, (Deed::Change, Item::Strategy)).await?;
            let (side, user_id) = match (opened.relation, viewer.user) {
                (Relation::Coach, Some((user_id, _))) => (Side::Coach, user_id),
                _ => (Side::Mentee, longest_coach(connection, new.mentee_id).await?),
            };
            let mut draft = new.draft;
            if let Some(from_id) = new.from_id {
                draft.canvas = newest_of(connection, context, (viewer, from_id), new.mentee_id).await?;
            }
            if let Some(text) = &new.markdown {
                draft.canvas = canvas_of(text)?;
            }
            if side == Side::Coach {
                draft.visibility = StrategyVisibility::Coach;
            }
            let draft = draft.checked()?;
            check_links(connection, new.mentee_id, (&draft, None)).await?;
            let row = row(context, draft, (new.mentee_id, user_id));
            store::strategies::insert(connection, &row).await?;
            Ok(SeenStrategy { row, opened, side })
        })
        .await
}

fn row(context: &Context, draft: StrategyDraft, (mentee_id, user_id): (MenteeId, UserId)) -> StoredStrategy {
    StoredStrategy {
        id: context.new_id(),
        mentee_id,
        user_id,
        state: StrategyState(State::Draft),
        visibility: draft.visibility,
        title: String::new(),
        draft: CanvasColumn(draft.canvas),
        skills: Texts(draft.skills),
        milestones: MilestoneLinks(draft.milestones),
        version: 0,
        supersedes_id: draft.supersedes_id.map(Uuid::from),
        adopted_on: None,
        review_on: draft.review_on,
        waived_because: String::new(),
        retired_because: String::new(),
        revision: 1,
        created_at: context.now,
        updated_at: context.now,
    }
}

async fn longest_coach(connection: &mut Connection, id: MenteeId) -> Result<UserId, CoachingError> {
    store::mentees::longest_coach(connection, id)
        .await?
        .ok_or(CoachingError::WrongState("A strategy needs a coach first."))
}

/// What the newest version of another strategy of the mentee says.
async fn newest_of(
    connection: &mut Connection,
    context: &Context,
    (viewer, from_id): (&Viewer, StrategyId),
    mentee_id: MenteeId,
) -> Result<Canvas, CoachingError> {
    let unknown = || unknown_strategy("/from_id");
    let seen = look(connection, context, viewer, from_id).await.map_err(|_| unknown())?;
    let version = store::strategies::find_version(connection, from_id, seen.row.version).await?;
    let version = version.filter(|_| seen.row.mentee_id == mentee_id).ok_or_else(unknown)?;
    Ok(version.canvas.0)
}

fn unknown_strategy(pointer: &str) -> CoachingError {
    let detail = "not a strategy of this mentee that was shared";
    CoachingError::Unacceptable(vec![FieldError::new(pointer, "unknown_strategy", detail)])
}

/// Ids that are new in a draft have to be those of the mentee.
async fn check_links(
    connection: &mut Connection,
    mentee_id: MenteeId,
    (draft, stored): (&StrategyDraft, Option<&StoredStrategy>),
) -> Result<(), CoachingError> {
    let mut checks = Checks::default();
    let known = stored.map_or(&[][..], |row| row.milestones.0.as_slice());
    for index in unknown_links(connection, mentee_id, (&draft.milestones, known)).await? {
        let place = format!("/milestones/{index}");
        checks.fault(place, "unknown_milestone", "not a milestone of a plan of this mentee");
    }
    let superseded = stored.and_then(|row| row.supersedes_id).map(StrategyId::from);
    if let Some(id) = draft.supersedes_id.filter(|id| superseded != Some(*id)) {
        let other = store::strategies::find(connection, id).await?;
        let own = stored.map(|row| row.id);
        let is_other = other.is_some_and(|other| other.mentee_id == mentee_id && Some(other.id) != own);
        let detail = "not another strategy of this mentee";
        checks.hold(is_other, "/supersedes_id", "unknown_strategy", detail);
    }
    checks.finish()
}

fn canvas_of(markdown: &str) -> Result<Canvas, CoachingError> {
    let mut checks = Checks::default();
    let is_short = markdown.chars().count() <= MARKDOWN_MAX;
    checks.hold(is_short, "/markdown", "too_long", "at most 60000 characters");
    checks.finish()?;
    read(markdown).map_err(|faults| {
        let field = |line: usize, why: &str| {
            FieldError::new("/markdown", "unreadable_line", format!("line {line}: {why}"))
        };
        CoachingError::Unacceptable(
            faults.iter().take(50).map(|fault| field(fault.line, fault.why)).collect(),
        )
    })
}

/// Saves a draft as it is written.
///
/// # Errors
/// [`CoachingError::NotFound`], also for a coach whom the mentee has not let in; [`CoachingError::WrongState`] once it
/// is live or over; [`CoachingError::StaleVersion`]; [`CoachingError::Unacceptable`].
pub async fn update_strategy(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, StrategyId),
    (if_match, draft): (&IfMatch, StrategyDraft),
) -> Result<SeenStrategy, CoachingError> {
    let draft = draft.checked()?;
    connection
        .transaction(async |connection: &mut Connection| {
            failpoint::here("strategy.edit");
            let seen = lock(connection, context, viewer, id).await?;
            save(connection, context, seen, (if_match, draft)).await
        })
        .await
}

/// Puts what a Markdown document says in place of what the draft says.
///
/// # Errors
/// As [`update_strategy`].
pub async fn import_draft(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, StrategyId),
    (revision, markdown): (i64, &str),
) -> Result<SeenStrategy, CoachingError> {
    let canvas = canvas_of(markdown)?;
    connection
        .transaction(async |connection: &mut Connection| {
            failpoint::here("strategy.import");
            let seen = lock(connection, context, viewer, id).await?;
            let draft = StrategyDraft { canvas, ..StrategyDraft::of(&seen.row) }.checked()?;
            save(connection, context, seen, (&IfMatch::Revisions(vec![revision]), draft)).await
        })
        .await
}

async fn save(
    connection: &mut Connection,
    context: &Context,
    seen: SeenStrategy,
    (if_match, draft): (&IfMatch, StrategyDraft),
) -> Result<SeenStrategy, CoachingError> {
    if !seen.sees_draft() {
        return Err(CoachingError::NotFound);
    }
    if_match.check(seen.row.revision).map_err(|_| CoachingError::StaleVersion)?;
    seen.step(Step::Edit, Facts::default())?;
    if StrategyDraft::of(&seen.row) == draft {
        return Ok(seen);
    }
    let mut checks = Checks::default();
    let is_own = seen.side == Side::Mentee || draft.visibility == seen.row.visibility;
    checks.hold(is_own, "/visibility", "mentee_only", "for the mentee to say");
    checks.finish()?;
    check_links(connection, seen.row.mentee_id, (&draft, Some(&seen.row))).await?;
    let row = StoredStrategy {
        draft: CanvasColumn(draft.canvas),
        skills: Texts(draft.skills),
        milestones: MilestoneLinks(draft.milestones),
        visibility: draft.visibility,
        supersedes_id: draft.supersedes_id.map(Uuid::from),
        review_on: draft.review_on,
        revision: seen.row.revision + 1,
        updated_at: context.now,
        ..seen.row
    };
    store::strategies::update(connection, &row).await?;
    Ok(SeenStrategy { row, ..seen })
}
