//! Everything of a strategy at once.

use crate::coaching::actions::open::Viewer;
use crate::coaching::actions::paging::all;
use crate::coaching::actions::recall::{TestDetail, test_detail};
use crate::coaching::core::strategy::canvas::Canvas;
use crate::coaching::model::{StoredStrategy, StrategyVersion};
use crate::coaching::{CoachingError, StrategyFilter, store};
use crate::kernel::ids::{MenteeId, StrategyId};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::Cursor;

use super::door::look;
use super::milestones::{MilestoneTitles, milestone_titles};
use super::replies::{Talk, talks};

/// A strategy with its versions, comments and tests.
#[derive(Clone, Debug)]
pub struct StrategyExport {
    /// The strategy.
    pub row: StoredStrategy,
    /// What the milestones it has to do with are called.
    pub titles: MilestoneTitles,
    /// Its versions, newest first.
    pub versions: Vec<StrategyVersion>,
    /// What was said about it.
    pub comments: Vec<Talk>,
    /// Its recall tests, as far as the viewer may see them.
    pub tests: Vec<TestDetail>,
}

impl StrategyExport {
    /// What it says: the draft while it is written, and the newest version once it is live.
    #[must_use]
    pub fn canvas(&self) -> &Canvas {
        let newest = self.versions.first().filter(|_| self.row.is_settled());
        newest.map_or(&self.row.draft.0, |newest| &newest.canvas.0)
    }
}

/// Everything of one strategy.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn export_strategy(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: StrategyId,
) -> Result<StrategyExport, CoachingError> {
    let row = look(connection, context, viewer, id).await?.row;
    let versions =
        all!(|page| store::strategies::list_versions(connection, id, page).await?, StrategyVersion::place);
    Ok(StrategyExport {
        titles: milestone_titles(connection, std::slice::from_ref(&row)).await?,
        row,
        versions,
        comments: talks(connection, id).await?,
        tests: test_details(connection, context, viewer, id).await?,
    })
}

/// The recall tests of a strategy.
async fn test_details(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: StrategyId,
) -> Result<Vec<TestDetail>, CoachingError> {
    let mut tests = Vec::new();
    for test in store::recall::list(connection, id).await? {
        tests.push(test_detail(connection, context, viewer, test.id).await?);
    }
    Ok(tests)
}

/// Everything of all strategies of a mentee.
pub(in crate::coaching::actions) async fn export_all(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: MenteeId,
) -> Result<Vec<StrategyExport>, CoachingError> {
    let filter = StrategyFilter { mentee_id: Some(id), ..StrategyFilter::default() };
    let rows =
        all!(|page| store::strategies::list(connection, &filter, page).await?, |row: &StoredStrategy| {
            Cursor { at: row.created_at, id: row.id.into() }
        });
    let mut exports = Vec::new();
    for row in rows {
        exports.push(export_strategy(connection, context, viewer, row.id).await?);
    }
    Ok(exports)
}
