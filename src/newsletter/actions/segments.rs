//! Segments: made, changed, removed, counted, explained.

use diesel_async::AsyncConnection as _;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::subscribers::{ReaderDetail, details};
use crate::kernel::ids::{IssueId, SegmentId, SubscriberId};
use crate::kernel::text;
use crate::newsletter::NewsletterError;
use crate::newsletter::core::segment::{Condition, Expression, Fault, compile, leaves};
use crate::newsletter::model::{ExpressionColumn, Segment};
use crate::newsletter::store;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::problem::FieldError;
use crate::platform::web::{IfMatch, Page};

/// Everything that is decided about a segment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = SegmentRequest)]
pub struct SegmentDraft {
    /// What it is called, 1 to 120 characters.
    #[schema(min_length = 1, max_length = 120)]
    pub name: String,
    /// Who is in it: `{"all": […]}`, `{"any": […]}`, `{"not": …}` over `{"list": {"slug", "status"?}}`, `{"tag": "…"}`,
    /// `{"attribute": {"name", "equals"?}}`, `{"subscribed_before": instant}`, `{"subscribed_after": instant}`,
    /// `{"received": issue id}`, `{"opened": issue id}`, `{"clicked": issue id}`, `{"locale": "de"}`, `{"mentee": true}`.
    /// `opened` and `clicked` name issues whose list counted by reader when they were sent; others are refused as
    /// `not_tracked`.
    #[schema(value_type = Object)]
    pub expression: Value,
}

/// Why a reader is in a segment, or is not.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SegmentReason {
    /// Whether the reader is in it.
    pub is_in: bool,
    /// Every condition of the expression, and whether it holds for the reader.
    pub conditions: Vec<ConditionReason>,
}

/// One condition of an expression.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ConditionReason {
    /// Where it stands in the expression, as a JSON Pointer.
    pub pointer: String,
    /// Whether it holds for the reader.
    pub holds: bool,
}

impl SegmentDraft {
    /// What is decided about a stored segment.
    #[must_use]
    pub fn of(stored: &Segment) -> Self {
        let expression = serde_json::to_value(&stored.expression).unwrap_or_default();
        Self { name: stored.name.clone(), expression }
    }

    fn checked(&self) -> Result<Expression, NewsletterError> {
        let mut faults = Vec::new();
        if text::line(&self.name, 120).is_err() {
            faults.push(FieldError::new("/name", "invalid_text", "one line of 1 to 120 characters"));
        }
        let expression = serde_json::from_value::<Expression>(self.expression.clone());
        let checked = match expression {
            Err(_) => {
                let detail = "expected all, any, not, list, tag, attribute, subscribed_before, subscribed_after, received, opened, clicked, locale or mentee";
                faults.push(FieldError::new("/expression", "wrong_shape", detail));
                None
            }
            Ok(expression) => match compile(&expression, 1) {
                Ok(_) => Some(expression),
                Err(fault) => {
                    faults.push(told(&fault));
                    None
                }
            },
        };
        match checked {
            Some(expression) if faults.is_empty() => Ok(expression),
            _ => Err(NewsletterError::Unacceptable(faults)),
        }
    }
}

fn told(fault: &Fault) -> FieldError {
    FieldError::new(format!("/expression{}", fault.pointer), "out_of_bounds", fault.detail)
}

/// Who of a list's readers an issue goes to; none is all. The segment is locked, so that it stays as it is until the end
/// of the transaction.
pub(super) async fn condition_of(
    connection: &mut Connection,
    segment_id: Option<SegmentId>,
    first: usize,
) -> Result<Option<Condition>, NewsletterError> {
    let Some(id) = segment_id else { return Ok(None) };
    let segment = store::segments::lock(connection, id).await?.ok_or(NewsletterError::NotFound)?;
    let told = |fault: Fault| {
        let detail = format!("the segment cannot be read at {}: {}", fault.pointer, fault.detail);
        NewsletterError::Unacceptable(vec![FieldError::new("/segment_id", "out_of_bounds", detail)])
    };
    compile(&segment.expression.0, first).map(Some).map_err(told)
}

/// Refuses what asks for opens or clicks of an issue that are not counted by reader: it would select nobody, and turned
/// round everybody.
async fn check_counted(connection: &mut Connection, expression: &Expression) -> Result<(), NewsletterError> {
    let asked: Vec<(String, IssueId)> = leaves(expression)
        .into_iter()
        .filter_map(|(pointer, leaf)| match leaf {
            Expression::Opened(issue) => Some((format!("{pointer}/opened"), IssueId::from(*issue))),
            Expression::Clicked(issue) => Some((format!("{pointer}/clicked"), IssueId::from(*issue))),
            _ => None,
        })
        .collect();
    if asked.is_empty() {
        return Ok(());
    }
    let ids = asked.iter().map(|(_, issue)| *issue).collect();
    let counted = store::hits::by_reader(connection, ids).await?;
    let detail = "opens and clicks of this issue are not counted by reader";
    let faults: Vec<FieldError> = asked
        .into_iter()
        .filter(|(_, issue)| !counted.contains(issue))
        .map(|(pointer, _)| FieldError::new(format!("/expression{pointer}"), "not_tracked", detail))
        .collect();
    if faults.is_empty() { Ok(()) } else { Err(NewsletterError::Unacceptable(faults)) }
}

fn compiled(expression: &Expression, first: usize) -> Result<Condition, NewsletterError> {
    compile(expression, first).map_err(|fault| NewsletterError::Unacceptable(vec![told(&fault)]))
}

/// Makes a segment.
///
/// # Errors
/// [`NewsletterError::Unacceptable`] with everything that makes no sense.
pub async fn create_segment(
    connection: &mut Connection,
    context: &Context,
    draft: SegmentDraft,
) -> Result<Segment, NewsletterError> {
    let expression = ExpressionColumn(draft.checked()?);
    check_counted(connection, &expression.0).await?;
    let segment = Segment {
        id: context.new_id(),
        name: draft.name.trim().to_owned(),
        expression,
        revision: 1,
        created_at: context.now,
        updated_at: context.now,
    };
    store::segments::insert(connection, &segment).await?;
    Ok(segment)
}

/// Changes a segment. Audiences that are written already stay; while one is being written, the segment stays.
///
/// # Errors
/// As [`create_segment`]; [`NewsletterError::NotFound`], [`NewsletterError::StaleVersion`],
/// [`NewsletterError::WrongState`].
pub async fn update_segment(
    connection: &mut Connection,
    context: &Context,
    id: SegmentId,
    (if_match, draft): (&IfMatch, SegmentDraft),
) -> Result<Segment, NewsletterError> {
    let expression = ExpressionColumn(draft.checked()?);
    check_counted(connection, &expression.0).await?;
    connection
        .transaction(async |connection: &mut Connection| {
            let current = store::segments::lock(connection, id).await?.ok_or(NewsletterError::NotFound)?;
            if_match.check(current.revision).map_err(|_| NewsletterError::StaleVersion)?;
            if store::issues::is_preparing(connection, id).await? {
                return Err(NewsletterError::WrongState(
                    "The audience of an issue to this segment is being written.",
                ));
            }
            let changed = Segment {
                name: draft.name.trim().to_owned(),
                expression,
                revision: current.revision + 1,
                updated_at: context.now,
                ..current
            };
            store::segments::update(connection, &changed).await?;
            Ok(changed)
        })
        .await
}

/// Removes a segment that no issue names.
///
/// # Errors
/// [`NewsletterError::WrongState`], [`NewsletterError::NotFound`], [`NewsletterError::StaleVersion`].
pub async fn delete_segment(
    connection: &mut Connection,
    id: SegmentId,
    if_match: &IfMatch,
) -> Result<(), NewsletterError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let current = store::segments::lock(connection, id).await?.ok_or(NewsletterError::NotFound)?;
            if_match.check(current.revision).map_err(|_| NewsletterError::StaleVersion)?;
            if store::issues::names_segment(connection, id).await? {
                return Err(NewsletterError::WrongState("An issue names this segment."));
            }
            store::segments::delete(connection, id).await?;
            Ok(())
        })
        .await
}

/// A page of segments, newest first.
///
/// # Errors
/// Any error of the database.
pub async fn list_segments(connection: &mut Connection, page: Page) -> Result<Vec<Segment>, NewsletterError> {
    Ok(store::segments::list(connection, page).await?)
}

/// One segment.
///
/// # Errors
/// [`NewsletterError::NotFound`].
pub async fn read_segment(connection: &mut Connection, id: SegmentId) -> Result<Segment, NewsletterError> {
    store::segments::find(connection, id).await?.ok_or(NewsletterError::NotFound)
}

/// How many readers are in a segment now, and some of them.
///
/// # Errors
/// [`NewsletterError::NotFound`].
pub async fn segment_members(
    connection: &mut Connection,
    id: SegmentId,
    limit: i64,
) -> Result<(i64, Vec<ReaderDetail>), NewsletterError> {
    let segment = read_segment(connection, id).await?;
    let condition = compiled(&segment.expression.0, 1)?;
    let count = store::segments::count(connection, &condition).await?;
    let ids = store::segments::sample(connection, &condition, limit).await?;
    Ok((count, details(connection, &ids).await?))
}

/// How many readers would be in a segment that is not made yet.
///
/// # Errors
/// [`NewsletterError::Unacceptable`] with everything that makes no sense.
pub async fn count_segment(
    connection: &mut Connection,
    draft: &SegmentDraft,
) -> Result<i64, NewsletterError> {
    let expression = draft.checked()?;
    check_counted(connection, &expression).await?;
    let condition = compiled(&expression, 1)?;
    Ok(store::segments::count(connection, &condition).await?)
}

/// Why a reader is in a segment, or is not.
///
/// # Errors
/// [`NewsletterError::NotFound`].
pub async fn explain_segment(
    connection: &mut Connection,
    id: SegmentId,
    reader: SubscriberId,
) -> Result<SegmentReason, NewsletterError> {
    let segment = read_segment(connection, id).await?;
    store::subscribers::find(connection, reader).await?.ok_or(NewsletterError::NotFound)?;
    let whole = compiled(&segment.expression.0, 2)?;
    let is_in = store::segments::holds(connection, &whole, reader).await?;
    let mut conditions = Vec::new();
    for (pointer, leaf) in leaves(&segment.expression.0) {
        let holds = store::segments::holds(connection, &compiled(leaf, 2)?, reader).await?;
        conditions.push(ConditionReason { pointer, holds });
    }
    Ok(SegmentReason { is_in, conditions })
}
