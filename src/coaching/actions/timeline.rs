//! What happened with a mentee, newest first, as far as the reader may see it.

use super::notes::{author_of, seen_by};
use super::open::{Viewer, open};
use crate::coaching::core::access::{Deed, Item};
use crate::coaching::store::timeline::Sight;
use crate::coaching::{CoachingError, TimelineEntry, store};
use crate::kernel::ids::MenteeId;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::Page;

/// Sessions, assessments, plans, check-ins, notes and mails that the viewer may see, newest first.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn read_timeline(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, MenteeId),
    page: Page,
) -> Result<Vec<TimelineEntry>, CoachingError> {
    let item = Item::Session { is_own: true };
    let opened = open(connection, context, viewer, id, (Deed::Read, item)).await?;
    let seen = seen_by(opened.relation);
    let sight = Sight {
        author: author_of(&opened, viewer)?,
        seen: &seen,
        only: opened.only_of(viewer),
        sees_plans: opened.may(Deed::Read, Item::Plan),
    };
    let entries = store::timeline::list(connection, id, sight, page).await?;
    Ok(entries.into_iter().map(titled).collect())
}

/// A note is called by its first line, shortened.
fn titled(entry: TimelineEntry) -> TimelineEntry {
    if entry.kind != "note" {
        return entry;
    }
    let line = entry.title.lines().next().unwrap_or_default().trim_start_matches(['#', ' ']);
    TimelineEntry { title: line.chars().take(80).collect(), ..entry }
}
