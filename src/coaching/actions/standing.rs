//! What stands at the head of a mentee: the next session, and whether everything about them is to go.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::open::{Opened, Viewer, open};
use crate::coaching::core::access::{Deed, Item};
use crate::coaching::{CoachingError, store};
use crate::kernel::ids::MenteeId;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// A mentee with what comes next.
#[derive(Clone, Debug)]
pub struct Standing {
    /// The mentee, and what the viewer is to them.
    pub opened: Opened,
    /// When the viewer's next session with them starts.
    pub next_session_at: Option<DateTime<Utc>>,
    /// When everything about them goes, where that was asked for.
    pub erased_at: Option<DateTime<Utc>>,
}

/// A mentee with what comes next.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn read_standing(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: MenteeId,
) -> Result<Standing, CoachingError> {
    let opened = open(connection, context, viewer, id, (Deed::Read, Item::Profile)).await?;
    let next_session_at = match viewer.user {
        Some((user_id, _)) => {
            let contacts = store::sessions::contacts(connection, user_id, &[id], context.now).await?;
            contacts.first().and_then(|contact| contact.next_at)
        }
        None => None,
    };
    let erased_at = if opened.may(Deed::Read, Item::Erasure) {
        store::erasures::find(connection, id).await?
    } else {
        None
    };
    Ok(Standing { opened, next_session_at, erased_at })
}

/// Rows of a list, each with what its mentee is called.
pub(super) async fn with_names<T>(
    connection: &mut Connection,
    rows: Vec<T>,
    mentee_of: impl Fn(&T) -> MenteeId,
) -> Result<Vec<(T, String)>, CoachingError> {
    let mut ids: Vec<MenteeId> = rows.iter().map(&mentee_of).collect();
    ids.sort();
    ids.dedup();
    let names: BTreeMap<MenteeId, String> =
        store::mentees::names(connection, &ids).await?.into_iter().collect();
    let with_names = rows.into_iter().map(|row| {
        let name = names.get(&mentee_of(&row)).cloned().unwrap_or_default();
        (row, name)
    });
    Ok(with_names.collect())
}

/// What the mentees of these are called, for lists that were opened before.
///
/// # Errors
/// Any error of the database.
pub async fn name_mentees<T>(
    connection: &mut Connection,
    viewer: &Viewer,
    (rows, mentee_of): (Vec<T>, impl Fn(&T) -> MenteeId),
) -> Result<Vec<(T, String)>, CoachingError> {
    viewer.user_id()?;
    with_names(connection, rows, mentee_of).await
}
