//! Two rows that turned out to be one mentee.

use diesel_async::AsyncConnection as _;
use serde_json::json;

use super::addresses::ask_about;
use super::open::{Opened, Viewer, open};
use super::tell::tell_of_mentee;
use crate::coaching::CoachingError;
use crate::coaching::core::access::{Deed, Item, Relation};
use crate::coaching::model::{MenteeRow, Texts};
use crate::coaching::store;
use crate::identity::{self, AuditRecord};
use crate::kernel::ids::{MenteeId, PersonId};
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Folds a duplicate into a mentee: addresses, coaches and everything written move over, the duplicate's row goes.
/// What the kept row does not say is taken from the other. A coach's word makes no address the mentee's: the mentee is
/// asked about each by mail.
///
/// # Errors
/// [`CoachingError::NotFound`] unless both are the coach's; [`CoachingError::WrongState`] for one and the same, while one
/// of them is to be erased, and where the duplicate was used by the mentee in person.
pub async fn merge_mentees(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    (id, duplicate_id): (MenteeId, MenteeId),
) -> Result<Opened, CoachingError> {
    if id == duplicate_id {
        return Err(CoachingError::WrongState("A mentee cannot be merged with themselves."));
    }
    connection
        .transaction(async |connection: &mut Connection| {
            for id in [id.min(duplicate_id), id.max(duplicate_id)] {
                store::mentees::lock_with_children(connection, id).await?;
            }
            let kept = coach_opens(connection, context, viewer, id).await?;
            let other = coach_opens(connection, context, viewer, duplicate_id).await?;
            for id in [id, duplicate_id] {
                if store::erasures::find(connection, id).await?.is_some() {
                    return Err(CoachingError::WrongState(
                        "One of them is to be erased. Wait until that is done or taken back.",
                    ));
                }
            }
            for user_id in store::mentees::coaches(connection, duplicate_id).await? {
                store::mentees::insert_coach(connection, id, user_id, context.now).await?;
            }
            let waiting = take_addresses(connection, context, (&kept, duplicate_id)).await?;
            store::assessments::move_to(connection, duplicate_id, id).await?;
            store::engagements::move_to(connection, duplicate_id, id).await?;
            store::plans::move_to(connection, duplicate_id, id).await?;
            store::strategies::move_to(connection, duplicate_id, id).await?;
            store::check_ins::move_to(connection, duplicate_id, id).await?;
            store::workspace::move_notes(connection, duplicate_id, id).await?;
            store::note_requests::move_to(connection, duplicate_id, id).await?;
            store::workspace::move_actions(connection, duplicate_id, id).await?;
            store::evidence::move_to(connection, duplicate_id, id).await?;
            store::agendas::move_topics(connection, duplicate_id, id).await?;
            store::agendas::move_ratings(connection, duplicate_id, id).await?;
            store::accesses::move_to(connection, duplicate_id, id).await?;
            store::mentees::delete(connection, duplicate_id).await?;
            let row = merged(&kept, &other, context);
            store::mentees::update(connection, &row).await?;
            let record = AuditRecord {
                actor: viewer.actor,
                action: "mentee.merged",
                subject_kind: "mentee",
                subject_id: Some(id.into()),
                details: json!({ "duplicate": duplicate_id }),
            };
            identity::record_audit(connection, context, record).await?;
            tell_of_mentee(connection, context, ("mentee.updated", id), viewer.actor).await?;
            let mentee = store::mentees::find(connection, id).await?.ok_or(CoachingError::NotFound)?;
            ask_about(connection, context, (&mentee, viewer), &waiting).await?;
            Ok(Opened { mentee, relation: kept.relation })
        })
        .await
}

/// The addresses of the duplicate, which open nothing until the mentee who stays has called them theirs. Whoever wrote as
/// the duplicate is not moved to where somebody else reads it.
async fn take_addresses(
    connection: &mut Connection,
    context: &Context,
    (kept, duplicate_id): (&Opened, MenteeId),
) -> Result<Vec<PersonId>, CoachingError> {
    if store::addresses::has_spoken(connection, duplicate_id).await? {
        return Err(CoachingError::WrongState(
            "The duplicate was used by the mentee in person. Fold the other one into it instead.",
        ));
    }
    let mentee = &kept.mentee;
    let primary = store::addresses::find(connection, mentee.person_id).await?;
    if primary.is_none_or(|address| address.confirmed_at.is_none() || address.mentee_id != mentee.id) {
        return Err(CoachingError::WrongState("The mentee who stays has no address that could be asked."));
    }
    store::addresses::redirect_own_ratings(connection, duplicate_id, &mentee.email).await?;
    Ok(store::addresses::move_to(connection, (duplicate_id, mentee.id), context.now).await?)
}

async fn coach_opens(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: MenteeId,
) -> Result<Opened, CoachingError> {
    let opened = open(connection, context, viewer, id, (Deed::Change, Item::Profile)).await?;
    if opened.relation == Relation::Coach { Ok(opened) } else { Err(CoachingError::NotFound) }
}

fn merged(kept: &Opened, other: &Opened, context: &Context) -> MenteeRow {
    let mut row = kept.mentee.next_row(context.now);
    let other = &other.mentee;
    for (mine, theirs) in [
        (&mut row.role_now, &other.role_now),
        (&mut row.role_target, &other.role_target),
        (&mut row.company, &other.company),
    ] {
        if mine.is_empty() {
            mine.clone_from(theirs);
        }
    }
    if row.topics.0.is_empty() {
        row.topics.clone_from(&other.topics);
    }
    let more = other.tags.0.iter().filter(|tag| !row.tags.0.contains(tag)).cloned();
    row.tags = Texts(row.tags.0.iter().cloned().chain(more).collect());
    row.intake = row.intake.or_else(|| other.intake.clone());
    row
}
