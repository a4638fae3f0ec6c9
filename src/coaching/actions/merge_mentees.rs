//! Two rows that a coach takes for one mentee. Where a person stands behind the duplicate, both are asked first.

use chrono::TimeDelta;
use diesel_async::AsyncConnection as _;

use super::fold::{Fold, MERGE_MAILS, fold, is_to_be_erased, lock_both};
use super::letters::Pair;
use super::merge_requests::{end, link_of, note};
use super::open::{Opened, Viewer, open};
use crate::coaching::core::access::{Deed, Item, Relation};
use crate::coaching::mails::MergeAsked;
use crate::coaching::model::{Mentee, MergeRequest, MergeSide, Side};
use crate::coaching::{CoachingError, store};
use crate::kernel::ids::MenteeId;
use crate::mail::About;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Pause between two mails about the same two mentees.
const PAUSE: TimeDelta = TimeDelta::hours(1);

/// What became of a merge.
#[derive(Clone, Debug)]
pub enum Merged {
    /// The duplicate was typed in, and is folded into the mentee.
    Folded {
        /// The mentee.
        opened: Box<Opened>,
        /// The addresses of the duplicate, which are nobody's now.
        let_go: Vec<String>,
    },
    /// Both are asked; nothing has moved.
    Asked(MergeRequest),
}

/// Folds a duplicate into a mentee, if nobody ever did anything as the duplicate: what a coach typed in moves over, and
/// its address is let go. Else both are asked by mail, and nothing moves before both have said that they are one person.
/// Repeated after an hour, it asks again who has not said so yet.
///
/// # Errors
/// [`CoachingError::NotFound`] unless both are the coach's; [`CoachingError::WrongState`] for one and the same, while one
/// of them is to be erased, where only the other way round will do, where both were asked within the last hour, where one
/// of them said no within 90 days, or where they are asked by another coach or the other way round;
/// [`CoachingError::EngagementOpen`] where a coach is engaged with both.
pub async fn merge_mentees(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    (id, duplicate_id): (MenteeId, MenteeId),
) -> Result<Merged, CoachingError> {
    if id == duplicate_id {
        return Err(CoachingError::WrongState("A mentee cannot be merged with themselves."));
    }
    connection
        .transaction(async |connection: &mut Connection| {
            lock_both(connection, (id, duplicate_id)).await?;
            let kept = coach_opens(connection, context, (viewer, id), Deed::Change).await?;
            let other = coach_opens(connection, context, (viewer, duplicate_id), Deed::Change).await?.mentee;
            if is_to_be_erased(connection, (id, duplicate_id)).await? {
                return Err(CoachingError::WrongState(
                    "One of them is to be erased. Wait until that is done or taken back.",
                ));
            }
            if store::addresses::clash(connection, (id, duplicate_id)).await? {
                return Err(CoachingError::EngagementOpen);
            }
            if store::addresses::has_acted(connection, duplicate_id).await? {
                if !store::addresses::has_acted(connection, id).await? {
                    return Err(CoachingError::WrongState(
                        "Somebody uses the duplicate in person, and nobody the mentee who would stay. Fold them the \
                         other way round.",
                    ));
                }
                let request = ask(connection, context, (&kept.mentee, &other), viewer).await?;
                return Ok(Merged::Asked(request));
            }
            let both = Fold { kept: &kept.mentee, other: &other, is_said: false, actor: viewer.actor };
            let let_go = Box::pin(fold(connection, context, &both)).await?;
            let mentee = store::mentees::find(connection, id).await?.ok_or(CoachingError::NotFound)?;
            Ok(Merged::Folded { opened: Box::new(Opened { mentee, relation: kept.relation }), let_go })
        })
        .await
}

/// Opens a mentee for a coach who coaches them wholly.
pub(super) async fn coach_opens(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, MenteeId),
    deed: Deed,
) -> Result<Opened, CoachingError> {
    let opened = open(connection, context, viewer, id, (deed, Item::Profile)).await?;
    if opened.relation == Relation::Coach { Ok(opened) } else { Err(CoachingError::NotFound) }
}

async fn ask(
    connection: &mut Connection,
    context: &Context,
    (kept, other): (&Mentee, &Mentee),
    viewer: &Viewer,
) -> Result<MergeRequest, CoachingError> {
    let user_id = viewer.user_id()?;
    let known = store::merge_requests::find_of_pair(connection, (kept.id, other.id)).await?;
    if known.as_ref().is_some_and(|known| known.asked_at > context.now - PAUSE) {
        return Err(CoachingError::WrongState("They were asked within the last hour."));
    }
    if known.as_ref().is_some_and(|known| known.is_refused(context.now)) {
        return Err(CoachingError::WrongState(
            "One of them has said within the last 90 days that the other is somebody else.",
        ));
    }
    let open = known.as_ref().filter(|known| known.is_open(context.now));
    if open.is_some_and(|open| open.asked_by != user_id) {
        return Err(CoachingError::WrongState("They are asked by another coach already."));
    }
    if open.is_some_and(|open| open.kept_id != kept.id) {
        return Err(CoachingError::WrongState(
            "They are asked the other way round already. Withdraw that first.",
        ));
    }
    let request = if let Some(open) = open {
        let again = open.again(context.now);
        store::merge_requests::update(connection, &again).await?;
        again
    } else {
        if let Some(over) = known.filter(|known| known.ended_at.is_none()) {
            end(connection, context, over).await?;
        }
        let fresh = MergeRequest {
            id: context.new_id(),
            kept_id: kept.id,
            duplicate_id: other.id,
            asked_by: user_id,
            link_version: 1,
            asked_at: context.now,
            kept_said_at: None,
            duplicate_said_at: None,
            ended_at: None,
            duplicate_link_version: 1,
            refused_at: None,
        };
        store::merge_requests::insert(connection, &fresh).await?;
        fresh
    };
    for (side, mentee) in [(MergeSide::Kept, kept), (MergeSide::Duplicate, other)] {
        if request.said_at(side).is_none() {
            mail(connection, context, (&request, side), mentee).await?;
        }
    }
    note(connection, context, (viewer.actor, "mentee.merge_asked"), &request).await?;
    Ok(request)
}

/// Mails a side its link. The letter says nothing of the other side, so that nothing of one stays with the other.
async fn mail(
    connection: &mut Connection,
    context: &Context,
    (request, side): (&MergeRequest, MergeSide),
    mentee: &Mentee,
) -> Result<(), CoachingError> {
    let pair = Pair::load(connection, mentee, request.asked_by).await?;
    let mut facts = pair.facts(context, Side::Mentee, "");
    facts.url = link_of(context, (request, side));
    let about = About { kind: MERGE_MAILS, id: request.id.into() };
    pair.send(connection, context, Side::Mentee, (&MergeAsked(facts), about)).await
}
