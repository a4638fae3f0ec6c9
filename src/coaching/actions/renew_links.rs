//! Links of mails that ask something, made anew: whoever holds an earlier one opens nothing any more. Another mail goes
//! out only while the question is asked, and at most once an hour.

use chrono::TimeDelta;
use diesel_async::AsyncConnection as _;
use uuid::Uuid;

use super::agendas::mentees_of_session;
use super::check_ins::{check_in_url, read_check_in};
use super::letters::Pair;
use super::open::{Viewer, open};
use super::plan_figures::plan_calendar;
use super::session_ratings::{ASKED_WITHIN, rating_url};
use crate::coaching::core::access::{Deed, Item};
use crate::coaching::mails::{CheckInAsked, SessionRatingAsked};
use crate::coaching::model::{CheckIn, Side};
use crate::coaching::{CoachingError, store};
use crate::kernel::ids::{CheckInId, SessionId};
use crate::mail::{self, About, Mail};
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Pause between two mails that ask the same.
const PAUSE: TimeDelta = TimeDelta::hours(1);

/// Whether the question was mailed within the last hour.
async fn was_mailed<M: Mail>(
    connection: &mut Connection,
    context: &Context,
    id: impl Into<Uuid>,
) -> Result<bool, CoachingError> {
    Ok(mail::count_about(connection, id.into(), M::KIND, context.now - PAUSE).await? > 0)
}

/// Revokes the links of a check-in, and mails the mentee another one while it takes answers and is no break.
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
            let seen = store::check_ins::find(connection, id).await?.ok_or(CoachingError::NotFound)?;
            // The mentee first, then the check-in: that is the order in which mentees are merged and erased.
            open(connection, context, viewer, seen.mentee_id, (Deed::Change, Item::Plan)).await?;
            let locked = store::check_ins::lock(connection, id).await?.ok_or(CoachingError::NotFound)?;
            if locked.mentee_id != seen.mentee_id {
                return Err(CoachingError::StaleVersion);
            }
            let row = CheckIn {
                link_version: locked.link_version + 1,
                revision: locked.revision + 1,
                updated_at: context.now,
                ..locked
            };
            store::check_ins::update(connection, &row).await?;
            let seen = read_check_in(connection, context, viewer, id).await?;
            let is_asked = seen.is_open && !plan_calendar(&seen.plan, context.now).is_quiet();
            if is_asked && !was_mailed::<CheckInAsked>(connection, context, id).await? {
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
/// another one to each who has not said so yet while the session is asked about.
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
                let is_lately =
                    context.now - session.ends_at <= ASKED_WITHIN && session.status == "completed";
                let is_asked = row.score.is_none() && is_lately;
                if is_asked && !was_mailed::<SessionRatingAsked>(connection, context, row.id).await? {
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
