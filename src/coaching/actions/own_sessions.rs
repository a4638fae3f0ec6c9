//! A mentee's own sessions, with the way to move or cancel them.

use super::open::{Viewer, open};
use crate::coaching::core::access::{Deed, Item, Relation};
use crate::coaching::store::sessions::OwnSession;
use crate::coaching::{CoachingError, store};
use crate::kernel::ids::MenteeId;
use crate::kernel::link_token::LinkPurpose;
use crate::platform::context::{Context, Site};
use crate::platform::db::Connection;
use crate::platform::web::Page;

/// What a mentee booked, latest first; for the mentee alone.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn list_own_sessions(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, MenteeId),
    page: Page,
) -> Result<Vec<OwnSession>, CoachingError> {
    let opened = open(connection, context, viewer, id, (Deed::Read, Item::Session { is_own: true })).await?;
    if opened.relation != Relation::Mentee {
        return Err(CoachingError::NotFound);
    }
    Ok(store::sessions::list_own(connection, id, page).await?)
}

/// Where its booker moves or cancels a session.
#[must_use]
pub fn manage_path(site: &Site, session: &OwnSession) -> String {
    let token = site.link_token(LinkPurpose::ManageBooking, session.booking_id, session.link_version);
    format!("/manage/{token}")
}
