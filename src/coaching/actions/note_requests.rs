//! The formal way to what coaches noted for themselves: the mentee asks, the coach takes others out of it and hands it
//! over, at once or in parts, and both stay on record. Where a coach has left, an owner answers for them.

use chrono::TimeDelta;
use diesel_async::AsyncConnection as _;
use serde_json::json;

use super::checks::Checks;
use super::letters::Pair;
use super::note_drafts::{Draft, draft};
use super::open::{Opened, Viewer, note_all, open, relation};
use crate::coaching::core::access::{Deed, Item, Relation, may_answer_for_notes};
use crate::coaching::mails::{NotesAsked, NotesAskedOfOwner, NotesHandedOver};
use crate::coaching::model::{Mentee, NoteRequest, Side};
use crate::coaching::{CoachingError, store};
use crate::identity::{self, AuditRecord};
use crate::kernel::ids::{MenteeId, NoteRequestId};
use crate::mail::About;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// How long a coach has (Article 12 of the GDPR: a month).
const TERM: TimeDelta = TimeDelta::days(30);
/// How long before its end whoever has to answer is reminded.
const REMIND_BEFORE: TimeDelta = TimeDelta::days(7);
/// Longest part of an answer.
const PART_MAX: usize = 100_000;
/// Longest answer.
const BODY_MAX: usize = 5_000_000;

/// A question, with what its coach goes on with.
#[derive(Clone, Debug)]
pub struct ReadRequest {
    /// The question.
    pub request: NoteRequest,
    /// Who asks.
    pub mentee: Mentee,
    /// The coach's notes as Markdown, while the answer is awaited; for whoever answers.
    pub draft: Option<Draft>,
}

/// What a coach hands over.
#[derive(Clone, Debug)]
pub struct AnsweredRequest {
    /// The notes without what is about others, Markdown; empty where there are none.
    pub body: String,
    /// What was left out, and why; may be empty.
    pub withheld: String,
    /// Whether it is a part, and more follows.
    pub is_part: bool,
}

/// Asks every coach of a mentee for what they noted for themselves. Asking again while an answer is awaited changes
/// nothing.
///
/// # Errors
/// [`CoachingError::NotFound`] for anybody but the mentee.
pub async fn request_notes(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: MenteeId,
) -> Result<Vec<NoteRequest>, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let opened = open(connection, context, viewer, id, (Deed::Change, Item::Export)).await?;
            for user_id in store::mentees::coaches(connection, id).await? {
                let row = NoteRequest {
                    id: context.new_id(),
                    mentee_id: id,
                    user_id,
                    asked_at: context.now,
                    due_on: (context.now + TERM).date_naive(),
                    reminded_at: None,
                    answered_at: None,
                    parts: 0,
                    body: String::new(),
                    withheld: String::new(),
                };
                if store::note_requests::insert_if_none_open(connection, &row).await? {
                    mail(connection, context, (&row, &opened.mentee)).await?;
                    audit(connection, context, (viewer, "notes.asked"), &row).await?;
                }
            }
            Ok(store::note_requests::list(connection, id, None).await?)
        })
        .await
}

/// Mails whoever has to answer: the coach, or the owners where the coach has left.
async fn mail(
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
    for owner in identity::list_owners(connection).await? {
        let theirs = Pair { mentee, coach: owner };
        let mut facts = theirs.facts(context, Side::Coach, &pair.coach.name);
        (facts.date, facts.url) = (Some(row.due_on), url.clone());
        theirs.send(connection, context, Side::Coach, (&NotesAskedOfOwner(facts), about)).await?;
    }
    Ok(())
}

async fn has_left(connection: &mut Connection, request: &NoteRequest) -> Result<bool, CoachingError> {
    Ok(!identity::find_user(connection, request.user_id).await?.1.is_active)
}

/// The questions of a mentee: all of them for the mentee, those to themselves for coaches, those to coaches who have left
/// for owners too.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn list_note_requests(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: MenteeId,
) -> Result<Vec<NoteRequest>, CoachingError> {
    let all = store::note_requests::list(connection, id, None).await?;
    let relation = relation(connection, viewer, id).await?;
    if relation == Some(Relation::Mentee) {
        return Ok(all);
    }
    let mut theirs = Vec::new();
    for request in all {
        if may_answer(connection, (viewer, &request)).await? {
            theirs.push(request);
        }
    }
    if theirs.is_empty() {
        let item = Item::NoteRequest { is_asked: true };
        open(connection, context, viewer, id, (Deed::Read, item)).await?;
    } else {
        note_all(connection, context, ([id].into_iter(), viewer), "notes").await?;
    }
    Ok(theirs)
}

/// Whether it is the viewer who answers. A coach does so even once they are nothing to the mentee any more: they wrote it.
async fn may_answer(
    connection: &mut Connection,
    (viewer, request): (&Viewer, &NoteRequest),
) -> Result<bool, CoachingError> {
    let has_left = viewer.is_owner() && has_left(connection, request).await?;
    Ok(may_answer_for_notes(viewer.is_user(request.user_id), viewer.is_owner(), has_left))
}

/// Opens a question: to the mentee who asks, and to whoever answers.
async fn opened_request(
    connection: &mut Connection,
    context: &Context,
    (viewer, request): (&Viewer, &NoteRequest),
) -> Result<Opened, CoachingError> {
    let id = request.mentee_id;
    let relation = relation(connection, viewer, id).await?;
    if relation != Some(Relation::Mentee) && !may_answer(connection, (viewer, request)).await? {
        return Err(CoachingError::NotFound);
    }
    let mentee = store::mentees::find(connection, id).await?.ok_or(CoachingError::NotFound)?;
    if relation != Some(Relation::Mentee) {
        note_all(connection, context, ([id].into_iter(), viewer), "notes").await?;
    }
    Ok(Opened { mentee, relation: relation.unwrap_or(Relation::Directory) })
}

/// One question; for whoever answers with the notes to go on with.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn read_note_request(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: NoteRequestId,
) -> Result<ReadRequest, CoachingError> {
    let request = store::note_requests::find(connection, id).await?.ok_or(CoachingError::NotFound)?;
    let opened = opened_request(connection, context, (viewer, &request)).await?;
    let is_awaited = request.answered_at.is_none() && opened.relation != Relation::Mentee;
    let draft = if is_awaited { Some(draft(connection, &request).await?) } else { None };
    Ok(ReadRequest { request, mentee: opened.mentee, draft })
}

/// Hands over what a coach noted for themselves, or a part of it; with the last part the mentee is told by mail. They
/// find it in their export too.
///
/// # Errors
/// [`CoachingError::NotFound`] for anybody but who is asked, [`CoachingError::Unacceptable`],
/// [`CoachingError::WrongState`] once it was answered.
pub async fn answer_note_request(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, NoteRequestId),
    answer: AnsweredRequest,
) -> Result<NoteRequest, CoachingError> {
    let mut checks = Checks::default();
    let part = checks.paragraphs("/body", &answer.body, PART_MAX);
    let withheld = checks.paragraphs("/withheld", &answer.withheld, 2_000);
    checks.finish()?;
    viewer.user_id()?;
    connection
        .transaction(async |connection: &mut Connection| {
            let seen = store::note_requests::find(connection, id).await?.ok_or(CoachingError::NotFound)?;
            let opened = opened_request(connection, context, (viewer, &seen)).await?;
            // The mentee first, then the question: that is the order in which mentees are merged and erased.
            let request = store::note_requests::lock(connection, id).await?.ok_or(CoachingError::NotFound)?;
            if opened.relation == Relation::Mentee || request.mentee_id != opened.mentee.id {
                return Err(CoachingError::NotFound);
            }
            if request.answered_at.is_some() {
                return Err(CoachingError::WrongState("This was answered already."));
            }
            let row = next(context, request, (part, withheld), answer.is_part)?;
            store::note_requests::update(connection, &row).await?;
            if row.answered_at.is_some() {
                tell_mentee(connection, context, (&row, &opened.mentee)).await?;
            }
            audit(connection, context, (viewer, "notes.handed_over"), &row).await?;
            Ok(row)
        })
        .await
}

fn next(
    context: &Context,
    request: NoteRequest,
    (part, withheld): (String, String),
    is_part: bool,
) -> Result<NoteRequest, CoachingError> {
    let known = [request.body, part].into_iter().filter(|text| !text.is_empty());
    let body = known.collect::<Vec<_>>().join("\n\n");
    let known = [request.withheld, withheld].into_iter().filter(|text| !text.is_empty());
    let withheld = known.collect::<Vec<_>>().join("\n\n");
    let mut checks = Checks::default();
    checks.hold(body.chars().count() <= BODY_MAX, "/body", "too_long", "all parts together are too long");
    checks.hold(
        withheld.chars().count() <= 2_000,
        "/withheld",
        "too_long",
        "at most 2,000 characters in all",
    );
    checks.finish()?;
    let answered_at = (!is_part).then_some(context.now);
    Ok(NoteRequest { answered_at, parts: request.parts + 1, body, withheld, ..request })
}

async fn tell_mentee(
    connection: &mut Connection,
    context: &Context,
    (row, mentee): (&NoteRequest, &Mentee),
) -> Result<(), CoachingError> {
    let pair = Pair::load(connection, mentee, row.user_id).await?;
    let mut facts = pair.facts(context, Side::Mentee, "");
    facts.url = context.site.url("/space");
    let about = About { kind: "mentee", id: row.mentee_id.into() };
    pair.send(connection, context, Side::Mentee, (&NotesHandedOver(facts), about)).await
}

/// Reminds whoever has to answer, once, a week before the law wants the answer.
///
/// # Errors
/// Any error of the database.
pub async fn remind_of_note_requests(
    connection: &mut Connection,
    context: &Context,
) -> Result<(), CoachingError> {
    let until = (context.now + REMIND_BEFORE).date_naive();
    for row in store::note_requests::list_due(connection, until).await? {
        connection
            .transaction(async |connection: &mut Connection| {
                let Some(mentee) = store::mentees::find(connection, row.mentee_id).await? else {
                    return Ok(());
                };
                if store::note_requests::note_reminder(connection, row.id, context.now).await? {
                    mail(connection, context, (&row, &mentee)).await?;
                }
                Ok::<_, CoachingError>(())
            })
            .await?;
    }
    Ok(())
}

async fn audit(
    connection: &mut Connection,
    context: &Context,
    (viewer, action): (&Viewer, &'static str),
    request: &NoteRequest,
) -> Result<(), CoachingError> {
    let record = AuditRecord {
        actor: viewer.actor,
        action,
        subject_kind: "mentee",
        subject_id: Some(request.mentee_id.into()),
        details: json!({ "user_id": request.user_id }),
    };
    Ok(identity::record_audit(connection, context, record).await?)
}
