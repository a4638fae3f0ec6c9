//! Links of mails that ask something, made anew: whoever holds an earlier one opens nothing any more.

use diesel_async::AsyncConnection as _;

use super::agendas::mentees_of_session;
use super::check_ins::{check_in_url, read_check_in};
use super::letters::Pair;
use super::open::{Viewer, open};
use super::session_ratings::rating_url;
use crate::coaching::core::access::{Deed, Item};
use crate::coaching::mails::{CheckInAsked, SessionRatingAsked};
use crate::coaching::model::{CheckIn, Side};
use crate::coaching::{CoachingError, store};
use crate::kernel::ids::{CheckInId, SessionId};
use crate::mail::About;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Revokes the links of a check-in, and mails the mentee another one while it still takes answers.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn renew_check_in_link(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: CheckInId,
) -> Result<CheckIn, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let locked = store::check_ins::lock(connection, id).await?.ok_or(CoachingError::NotFound)?;
            open(connection, context, viewer, locked.mentee_id, (Deed::Change, Item::Plan)).await?;
            let row = CheckIn {
                link_version: locked.link_version + 1,
                revision: locked.revision + 1,
                updated_at: context.now,
                ..locked
            };
            store::check_ins::update(connection, &row).await?;
            let seen = read_check_in(connection, context, viewer, id).await?;
            if seen.is_open {
                let pair = Pair::load(connection, &seen.mentee, row.user_id).await?;
                let mut facts = pair.facts(context, Side::Mentee, &seen.plan.title);
                facts.url = check_in_url(&context.site, &row);
                let about = About { kind: "check_in", id: id.into() };
                pair.send(connection, context, Side::Mentee, (&CheckInAsked(facts), about)).await?;
            }
            Ok(row)
        })
        .await
}

/// Revokes the links by which the mentees of a session say how it was, of those whom the viewer may see, and mails
/// another one to each who has not said so yet.
///
/// # Errors
/// [`CoachingError::NotFound`], also where nobody was asked.
pub async fn renew_rating_link(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: SessionId,
) -> Result<(), CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let mut was_asked = false;
            for (session, opened) in mentees_of_session(connection, context, (viewer, id)).await? {
                let found = store::agendas::raise_link_version(connection, id, opened.mentee.id).await?;
                let Some(row) = found else { continue };
                was_asked = true;
                if row.score.is_none() {
                    let pair = Pair::load(connection, &opened.mentee, row.user_id).await?;
                    let mut facts = pair.facts(context, Side::Mentee, &session.title);
                    facts.url = rating_url(context, &row);
                    let about = About { kind: "session_rating", id: row.id.into() };
                    pair.send(connection, context, Side::Mentee, (&SessionRatingAsked(facts), about)).await?;
                }
            }
            if was_asked { Ok(()) } else { Err(CoachingError::NotFound) }
        })
        .await
}
