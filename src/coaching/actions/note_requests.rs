//! The formal way to what coaches noted for themselves: the mentee asks, the coach takes others out of it and hands it
//! over, at once or in parts, and both stay on record. Where a coach has left, an owner answers for them.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use diesel_async::AsyncConnection as _;
use serde_json::json;

use super::checks::Checks;
use super::letters::Pair;
use super::note_drafts::{Draft, NOTES_MAX, draft};
use super::note_reminders::{has_left, mail};
use super::open::{Opened, Viewer, note_all, open, relation};
use crate::coaching::core::access::{Deed, Item, Relation, may_answer_for_notes};
use crate::coaching::mails::NotesHandedOver;
use crate::coaching::model::{Mentee, NoteIds, NoteRequest, NoteVisibility, Side};
use crate::coaching::{CoachingError, store};
use crate::identity::{self, AuditRecord};
use crate::kernel::ids::{MenteeId, NoteId, NoteRequestId};
use crate::mail::About;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// How long a coach has (Article 12 of the GDPR: a month).
const TERM: TimeDelta = TimeDelta::days(30);
/// Longest part of an answer.
const PART_MAX: usize = 100_000;
/// Longest answer.
const BODY_MAX: usize = 5_000_000;
/// Longest account of what was left out, of a part and of all of them.
const WITHHELD_MAX: [usize; 2] = [2_000, 20_000];

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
    /// How many parts were handed over when this one was written.
    pub parts: i32,
    /// The notes that this part is made of, what was left out of it too.
    pub notes: Vec<NoteId>,
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
                    handed: NoteIds::default(),
                    owners_told_at: None,
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

/// Who somebody turned out to be of whom this viewer has questions to answer: mails from before a merge name the other one.
///
/// # Errors
/// As [`list_note_requests`]; [`CoachingError::NotFound`] for whoever turned out to be nobody else.
pub async fn find_merged_with_note_requests(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: MenteeId,
) -> Result<MenteeId, CoachingError> {
    let now = store::merges::find(connection, id).await?.ok_or(CoachingError::NotFound)?;
    list_note_requests(connection, context, viewer, now).await?;
    Ok(now)
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
/// [`CoachingError::StaleVersion`] where another part was handed over meanwhile; [`CoachingError::WrongState`] once it was
/// answered, and for a last part that leaves notes.
pub async fn answer_note_request(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, NoteRequestId),
    answer: AnsweredRequest,
) -> Result<NoteRequest, CoachingError> {
    let mut checks = Checks::default();
    let body = checks.paragraphs("/body", &answer.body, PART_MAX);
    let withheld = checks.paragraphs("/withheld", &answer.withheld, WITHHELD_MAX[0]);
    checks.hold(answer.notes.len() <= NOTES_MAX, "/notes", "too_many", "at most 200");
    checks.finish()?;
    let answer = AnsweredRequest { body, withheld, ..answer };
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
            if request.parts != answer.parts {
                return Err(CoachingError::StaleVersion);
            }
            let handed = handed(connection, &request, &answer).await?;
            let row = next(context, request, (answer, handed))?;
            store::note_requests::update(connection, &row).await?;
            if row.answered_at.is_some() {
                tell_mentee(connection, context, (&row, &opened.mentee)).await?;
            }
            audit(connection, context, (viewer, "notes.handed_over"), &row).await?;
            Ok(row)
        })
        .await
}

/// The notes that were gone through once this part is handed over. The last part leaves none.
async fn handed(
    connection: &mut Connection,
    request: &NoteRequest,
    answer: &AnsweredRequest,
) -> Result<NoteIds, CoachingError> {
    let notes = store::note_requests::list_notes(connection, request.mentee_id, request.user_id).await?;
    let mut checks = Checks::default();
    for (id, number) in answer.notes.iter().zip(0..) {
        let is_theirs = notes.iter().any(|(known, _)| known == id);
        checks.hold(is_theirs, &format!("/notes/{number}"), "unknown_note", "this is no note of the coach");
    }
    checks.finish()?;
    let handed: BTreeSet<NoteId> = request.handed.0.iter().chain(&answer.notes).copied().collect();
    let is_left = |(id, visibility): (NoteId, NoteVisibility)| is_own(visibility) && !handed.contains(&id);
    if !answer.is_part && notes.into_iter().any(is_left) {
        return Err(CoachingError::WrongState(
            "There are notes that were in no part yet. Read the question again: name the notes of this part in `notes`, \
             or say with `more` that others follow.",
        ));
    }
    Ok(NoteIds(handed.into_iter().collect()))
}

/// Whether the mentee does not read such a note of a coach anyway.
fn is_own(visibility: NoteVisibility) -> bool {
    matches!(visibility, NoteVisibility::Private | NoteVisibility::Coaches)
}

fn next(
    context: &Context,
    request: NoteRequest,
    (answer, handed): (AnsweredRequest, NoteIds),
) -> Result<NoteRequest, CoachingError> {
    let (has_body, has_withheld) = (!answer.body.is_empty(), !answer.withheld.is_empty());
    let body = joined([request.body, answer.body]);
    let withheld = joined([request.withheld, answer.withheld]);
    let mut checks = Checks::default();
    // What two mentees were handed who are one by now may be longer together, and is no reason to refuse the end.
    let fits = !has_body || body.chars().count() <= BODY_MAX;
    checks.hold(fits, "/body", "too_long", "all parts together are too long");
    let fits = !has_withheld || withheld.chars().count() <= WITHHELD_MAX[1];
    checks.hold(fits, "/withheld", "too_long", "at most 20,000 characters in all");
    checks.finish()?;
    let answered_at = (!answer.is_part).then_some(context.now);
    Ok(NoteRequest { answered_at, parts: request.parts + 1, body, withheld, handed, ..request })
}

fn joined(texts: [String; 2]) -> String {
    texts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n")
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
