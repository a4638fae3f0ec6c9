//! Who hears that a mentee asks for private notes: the coach, who is reminded of it; the owners, once the coach has left.

use chrono::TimeDelta;
use diesel_async::AsyncConnection as _;

use super::letters::Pair;
use super::tally::Tally;
use crate::coaching::mails::{NotesAsked, NotesAskedOfOwner};
use crate::coaching::model::{Mentee, NoteRequest, Side};
use crate::coaching::{CoachingError, store};
use crate::identity;
use crate::mail::About;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// How long before its end whoever has to answer is reminded.
const REMIND_BEFORE: TimeDelta = TimeDelta::days(7);

/// Mails whoever has to answer: the coach, or the owners where the coach has left.
pub(super) async fn mail(
    connection: &mut Connection,
    context: &Context,
    (row, mentee): (&NoteRequest, &Mentee),
) -> Result<(), CoachingError> {
    let pair = Pair::load(connection, mentee, row.user_id).await?;
    let about = About { kind: "mentee", id: mentee.id.into() };
    let url = context.site.url(&format!("/console/mentees/{}/note-requests", mentee.id));
    if !has_left(connection, row).await? {
        let mut facts = pair.facts(context, Side::Coach, "");
        (facts.date, facts.url) = (Some(row.due_on), url);
        return pair.send(connection, context, Side::Coach, (&NotesAsked(facts), about)).await;
    }
    store::note_requests::note_owners_told(connection, row.id, context.now).await?;
    for owner in identity::list_owners(connection).await? {
        let theirs = Pair::with(mentee, owner);
        let mut facts = theirs.facts(context, Side::Coach, &pair.coach.name);
        (facts.date, facts.url) = (Some(row.due_on), url.clone());
        theirs.send(connection, context, Side::Coach, (&NotesAskedOfOwner(facts), about)).await?;
    }
    Ok(())
}

/// Whether the coach who is asked has left.
pub(super) async fn has_left(
    connection: &mut Connection,
    request: &NoteRequest,
) -> Result<bool, CoachingError> {
    Ok(!identity::find_user(connection, request.user_id).await?.1.is_active)
}

/// Reminds whoever has to answer, once, a week before the law wants the answer; and asks the owners where a coach has left
/// without an answer.
///
/// # Errors
/// Any error of the database.
pub async fn remind_of_note_requests(
    connection: &mut Connection,
    context: &Context,
) -> Result<(), CoachingError> {
    let until = (context.now + REMIND_BEFORE).date_naive();
    let mut tally = Tally::default();
    for row in store::note_requests::list_due(connection, until).await? {
        let reminded = remind(connection, context, (&row, true)).await;
        tally.add("note_request", row.id, reminded);
    }
    for row in store::note_requests::list_left(connection).await? {
        let reminded = remind(connection, context, (&row, false)).await;
        tally.add("note_request", row.id, reminded);
    }
    tally.finish().map(|_| ())
}

/// Mails about a question that still waits as the sweep found it. The mentee is held first: of somebody who is being
/// erased, or merged, nothing is written.
async fn remind(
    connection: &mut Connection,
    context: &Context,
    (row, is_due): (&NoteRequest, bool),
) -> Result<bool, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            store::mentees::lock(connection, row.mentee_id).await?;
            let Some(mentee) = store::mentees::find(connection, row.mentee_id).await? else {
                return Ok(false);
            };
            let is_first = if is_due {
                store::note_requests::note_reminder(connection, row.id, context.now).await?
            } else {
                store::note_requests::note_owners_told(connection, row.id, context.now).await?
            };
            if is_first {
                mail(connection, context, (row, &mentee)).await?;
            }
            Ok(is_first)
        })
        .await
}
