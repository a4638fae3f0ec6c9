//! Whose data should be looked at, because coaching is long over. Nothing goes by itself.

use chrono::{Days, Months};

use super::open::{Viewer, note_all};
use crate::coaching::store::retention::LongGone;
use crate::coaching::{CoachingError, store};
use crate::kernel::ids::MenteeId;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::Page;

/// How long after the end of the last engagement.
const AFTER: Months = Months::new(36);

/// Mentees whose last engagement ended three years ago, with nothing since: a coach's own, for owners everybody's.
///
/// # Errors
/// [`CoachingError::NotFound`] for mentees.
pub async fn list_retention_reviews(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    page: Page,
) -> Result<Vec<LongGone>, CoachingError> {
    let user_id = viewer.user_id()?;
    // The last day of an engagement belongs to it.
    let before = context.now.checked_sub_months(AFTER).and_then(|at| at.checked_sub_days(Days::new(1)));
    let whose = (!viewer.is_owner()).then_some(user_id);
    let rows = store::retention::list(connection, whose, before.unwrap_or(context.now), page).await?;
    let seen = rows.iter().take(page.size()).map(|row| MenteeId::from(row.mentee_id));
    note_all(connection, context, (seen, viewer), "engagement").await?;
    Ok(rows)
}
