//! Erasure: asked for, taken back within the grace, and done.

use chrono::{DateTime, TimeDelta, Utc};
use diesel_async::AsyncConnection as _;
use serde_json::json;

use super::fold::end_questions;
use super::open::{Viewer, open};
use super::sponsors::withdraw_everything;
use super::tell::tell_of_mentee;
use crate::booking;
use crate::coaching::core::access::{Deed, Item};
use crate::coaching::store::erasing::Erased;
use crate::coaching::{CoachingError, store};
use crate::identity::{self, Actor, AuditRecord};
use crate::kernel::ids::{MenteeId, PersonId};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::ledger::{Forgotten, Ledger};

/// How long an erasure can be taken back.
const GRACE: TimeDelta = TimeDelta::days(30);

/// Asks for everything about a mentee to go in 30 days; when that is. Asking twice changes nothing.
///
/// # Errors
/// [`CoachingError::NotFound`] for coaches: the mentee asks, or the owner for them.
pub async fn request_erasure(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: MenteeId,
) -> Result<DateTime<Utc>, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            store::mentees::lock(connection, id).await?;
            open(connection, context, viewer, id, (Deed::Change, Item::Erasure)).await?;
            // Who goes turns out to be nobody else.
            end_questions(connection, context, id).await?;
            store::erasures::insert(connection, id, context.now, context.now + GRACE).await?;
            // Whoever wants everything to go tells nobody more until then.
            withdraw_everything(connection, context, (id, viewer.actor)).await?;
            audit(connection, context, (viewer.actor, "mentee.erasure_requested", id)).await?;
            store::erasures::find(connection, id).await?.ok_or(CoachingError::NotFound)
        })
        .await
}

/// When everything about a mentee goes, if that was asked for; for those who may read it.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn find_erasure(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: MenteeId,
) -> Result<Option<DateTime<Utc>>, CoachingError> {
    open(connection, context, viewer, id, (Deed::Read, Item::Erasure)).await?;
    Ok(store::erasures::find(connection, id).await?)
}

/// Takes an erasure back.
///
/// # Errors
/// [`CoachingError::NotFound`], also where none was asked for.
pub async fn cancel_erasure(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: MenteeId,
) -> Result<(), CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            open(connection, context, viewer, id, (Deed::Change, Item::Erasure)).await?;
            if !store::erasures::delete(connection, id).await? {
                return Err(CoachingError::NotFound);
            }
            audit(connection, context, (viewer.actor, "mentee.erasure_cancelled", id)).await
        })
        .await
}

async fn audit(
    connection: &mut Connection,
    context: &Context,
    (actor, action, id): (Actor, &'static str, MenteeId),
) -> Result<(), CoachingError> {
    let record = AuditRecord {
        actor,
        action,
        subject_kind: "mentee",
        subject_id: Some(id.into()),
        details: json!({}),
    };
    Ok(identity::record_audit(connection, context, record).await?)
}

/// Mentees whose grace is over, at most 50.
///
/// # Errors
/// Any error of the database.
pub async fn list_due_erasures(
    connection: &mut Connection,
    context: &Context,
) -> Result<Vec<MenteeId>, CoachingError> {
    Ok(store::erasures::list_due(connection, context.now).await?)
}

/// Erases a mentee whose grace is over. False where that was taken back meanwhile.
///
/// # Errors
/// [`CoachingError::Ledger`] when the ledger cannot be written: then nothing is erased.
pub async fn erase_due(
    connection: &mut Connection,
    context: &Context,
    ledger: &Ledger,
    id: MenteeId,
) -> Result<bool, CoachingError> {
    erase(connection, context, ledger, (id, true)).await
}

/// The ledger first: what is in it and still there is erased again, the other way round it would be forgotten.
pub(super) async fn erase(
    connection: &mut Connection,
    context: &Context,
    ledger: &Ledger,
    (id, is_by_wish): (MenteeId, bool),
) -> Result<bool, CoachingError> {
    let known = store::erasures::addresses(connection, id).await?;
    store::erasing::scan(connection, &of(id, known), context.now).await?;
    connection
        .transaction(async |connection: &mut Connection| {
            store::erasures::lock_plans(connection, id).await?;
            if !store::erasures::lock_mentee(connection, id).await? {
                return Ok(false);
            }
            if is_by_wish && !store::erasures::lock_due(connection, id, context.now).await? {
                return Ok(false);
            }
            let erased = of(id, store::erasures::addresses(connection, id).await?);
            let forgotten = ledger.append(&erased.emails, Forgotten::Everything, context.now);
            forgotten.map_err(CoachingError::Ledger)?;
            tell_of_mentee(connection, context, ("mentee.erased", id), Actor::SYSTEM).await?;
            remove(connection, context, &erased).await?;
            audit(connection, context, (Actor::SYSTEM, "mentee.erased", id)).await?;
            Ok(true)
        })
        .await
}

fn of(id: MenteeId, known: Vec<(PersonId, String)>) -> Erased {
    let (person_ids, emails) = known.into_iter().unzip();
    Erased { mentee_id: id.into(), person_ids, emails }
}

/// Removes what is known of somebody, in the caller's transaction; then calls off what they had booked, so that the
/// letters about it name nobody.
pub(super) async fn remove(
    connection: &mut Connection,
    context: &Context,
    erased: &Erased,
) -> Result<(), CoachingError> {
    store::erasing::erase(connection, erased, context.now).await?;
    booking::call_off(connection, context, &erased.person_ids).await?;
    Ok(store::erasing::erase_mails(connection, erased, context.now).await?)
}
