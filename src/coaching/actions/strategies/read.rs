//! Strategies as they are read.

use super::door::{SeenStrategy, look};
use crate::coaching::actions::engagements::today;
use crate::coaching::actions::open::{Viewer, note_all, open};
use crate::coaching::core::access::{Deed, Item, Relation};
use crate::coaching::core::strategy::canvas::Canvas;
use crate::coaching::core::strategy::checks::{Check, checks};
use crate::coaching::model::{Side, StoredStrategy, StrategyVersion};
use crate::coaching::{CoachingError, StrategyFilter, store};
use crate::kernel::ids::StrategyId;
use crate::kernel::locale::Locale;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::Page;

/// One strategy.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn read_strategy(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: StrategyId,
) -> Result<SeenStrategy, CoachingError> {
    look(connection, context, viewer, id).await
}

/// Strategies, newest first: of a mentee, or a coach's own. A coach is shown what was shared, and drafts they were let
/// into. The side tells whose eyes they are for.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn list_strategies(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    (filter, page): (StrategyFilter, Page),
) -> Result<(Vec<StoredStrategy>, Side), CoachingError> {
    let is_of_one = filter.mentee_id.is_some();
    let (filter, side) = match (filter.mentee_id, viewer.user, viewer.person_id) {
        (Some(mentee_id), ..) => {
            let opened = open(connection, context, viewer, mentee_id, (Deed::Read, Item::Strategy)).await?;
            let side = if opened.relation == Relation::Mentee { Side::Mentee } else { Side::Coach };
            (filter, side)
        }
        (None, Some((user_id, _)), _) => (StrategyFilter { user_id: Some(user_id), ..filter }, Side::Coach),
        (None, None, Some(person_id)) => {
            let own = store::mentees::find_id_of_person(connection, person_id).await?;
            let own = own.ok_or(CoachingError::NotFound)?;
            (StrategyFilter { mentee_id: Some(own), ..filter }, Side::Mentee)
        }
        (None, None, None) => return Err(CoachingError::NotFound),
    };
    let filter = StrategyFilter { only_shown: side == Side::Coach, ..filter };
    let rows = store::strategies::list(connection, &filter, page).await?;
    if !is_of_one {
        let seen = rows.iter().take(page.size()).map(|row| row.mentee_id);
        note_all(connection, context, (seen, viewer), "strategies").await?;
    }
    Ok((rows, side))
}

/// The versions of a strategy, newest first.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn list_versions(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    (id, page): (StrategyId, Page),
) -> Result<Vec<StrategyVersion>, CoachingError> {
    look(connection, context, viewer, id).await?;
    Ok(store::strategies::list_versions(connection, id, page).await?)
}

/// One version.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn read_version(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    (id, number): (StrategyId, i32),
) -> Result<StrategyVersion, CoachingError> {
    look(connection, context, viewer, id).await?;
    store::strategies::find_version(connection, id, number).await?.ok_or(CoachingError::NotFound)
}

/// A strategy as it lies on the table, and what is written about it beside.
#[derive(Clone, Debug)]
pub struct Standing {
    /// The strategy.
    pub seen: SeenStrategy,
    /// What all steps are about: the newest version, or the draft before there is one.
    pub canvas: Canvas,
    /// The draft, where it says something else than that version; for those who write it.
    pub draft: Option<Canvas>,
}

/// What a strategy says to whoever agrees to it, talks about it, tests it or lives by it.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn read_standing(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: StrategyId,
) -> Result<Standing, CoachingError> {
    let seen = look(connection, context, viewer, id).await?;
    let draft = seen.row.draft.0.clone();
    if seen.row.version == 0 {
        return Ok(Standing { seen, canvas: draft, draft: None });
    }
    let version = store::strategies::find_version(connection, id, seen.row.version).await?;
    let canvas = version.ok_or(CoachingError::NotFound)?.canvas.0;
    let is_own = viewer.user.is_some_and(|(user_id, _)| user_id == seen.row.user_id);
    let is_written_by = seen.side == Side::Mentee || is_own && seen.sees_draft();
    let draft = Some(draft).filter(|draft| is_written_by && *draft != canvas);
    Ok(Standing { seen, canvas, draft })
}

/// What a strategy says: in this version, or in none as it is written now, which is the newest version for those who do
/// not see the draft, and for all once it is live.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn read_canvas(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, StrategyId),
    version: Option<i32>,
) -> Result<(SeenStrategy, Canvas), CoachingError> {
    let seen = look(connection, context, viewer, id).await?;
    if version.is_none() && seen.sees_draft() && !seen.row.is_settled() {
        let canvas = seen.row.draft.0.clone();
        return Ok((seen, canvas));
    }
    let number = version.unwrap_or(seen.row.version);
    let found = store::strategies::find_version(connection, id, number).await?;
    Ok((seen, found.ok_or(CoachingError::NotFound)?.canvas.0))
}

/// What was looked at in a strategy, and the mentee's language, in which to say what to do about it.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn strategy_checks(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, StrategyId),
    version: Option<i32>,
) -> Result<(Vec<Check>, Locale), CoachingError> {
    let (seen, canvas) = read_canvas(connection, context, (viewer, id), version).await?;
    let locale = Locale::from_tag(&seen.opened.mentee.locale).unwrap_or_default();
    Ok((checks(&canvas, today(context, &seen.opened.mentee.time_zone)), locale))
}
