//! What happened with a mentee, newest first, as far as the reader may see it.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::notes::readable_notes;
use super::open::{Viewer, open};
use crate::coaching::core::access::{Deed, Item};
use crate::coaching::{CheckInFilter, CoachingError, PlanFilter, store};
use crate::kernel::ids::MenteeId;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::{LIMIT_MAX, Page};

/// Something that happened with a mentee.
#[derive(Clone, Debug)]
pub struct TimelineEntry {
    /// When.
    pub at: DateTime<Utc>,
    /// `session`, `assessment`, `plan`, `check_in` or `note`.
    pub kind: &'static str,
    /// The row.
    pub id: Uuid,
    /// How far it has come.
    pub state: String,
    /// What it is called.
    pub title: String,
}

/// Sessions, assessments, plans, check-ins, and the notes that the viewer may read, newest first, at most 200.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn read_timeline(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: MenteeId,
) -> Result<Vec<TimelineEntry>, CoachingError> {
    let opened = open(connection, context, viewer, id, (Deed::Read, Item::Session)).await?;
    let mut entries = Vec::new();
    for one in store::sessions::list_for_mentee(connection, id).await? {
        entries.push(TimelineEntry {
            at: one.starts_at,
            kind: "session",
            id: one.session_id,
            state: one.status,
            title: one.title,
        });
    }
    let page = Page { limit: LIMIT_MAX, after: None };
    if opened.may(Deed::Read, Item::Assessment) {
        for one in store::assessments::list_for_mentee(connection, id, None, page).await? {
            entries.push(TimelineEntry {
                at: one.finalised_at.unwrap_or(one.created_at),
                kind: "assessment",
                id: one.id.into(),
                state: one.state.name().to_owned(),
                title: one.kind.name().to_owned(),
            });
        }
    }
    for note in readable_notes(connection, viewer, &opened, page).await? {
        entries.push(TimelineEntry {
            at: note.created_at,
            kind: "note",
            id: note.id.into(),
            state: note.visibility.name().to_owned(),
            title: title_of(&note.body),
        });
    }
    if opened.may(Deed::Read, Item::Plan) {
        let filter = PlanFilter { mentee_id: Some(id), ..PlanFilter::default() };
        for plan in store::plans::list(connection, &filter, page).await? {
            entries.push(TimelineEntry {
                at: plan.created_at,
                kind: "plan",
                id: plan.id.into(),
                state: plan.state.name().to_owned(),
                title: plan.title,
            });
        }
        let filter = CheckInFilter { mentee_id: Some(id), ..CheckInFilter::default() };
        for one in store::check_ins::list(connection, &filter, page).await? {
            entries.push(TimelineEntry {
                at: one.submitted_at.unwrap_or(one.created_at),
                kind: "check_in",
                id: one.id.into(),
                state: one.state.name().to_owned(),
                title: format!("{} {}", one.kind.name(), one.week),
            });
        }
    }
    entries.sort_by_key(|entry| std::cmp::Reverse((entry.at, entry.id)));
    entries.truncate(usize::try_from(LIMIT_MAX).unwrap_or(usize::MAX));
    Ok(entries)
}

/// The first line of a note, shortened.
fn title_of(body: &str) -> String {
    let line = body.lines().next().unwrap_or_default().trim_start_matches(['#', ' ']);
    line.chars().take(80).collect()
}
