//! The formal way to what coaches noted for themselves: the mentee asks, the coach takes others out of it and hands it
//! over, and both stay on record.

use std::fmt::Write as _;

use chrono::TimeDelta;
use diesel_async::AsyncConnection as _;
use serde_json::json;

use super::checks::Checks;
use super::letters::Pair;
use super::open::{Opened, Viewer, open};
use crate::coaching::core::access::{Deed, Item, Relation};
use crate::coaching::mails::{NotesAsked, NotesHandedOver};
use crate::coaching::model::{NoteRequest, Side};
use crate::coaching::{CoachingError, store};
use crate::identity::{self, AuditRecord};
use crate::kernel::ids::{MenteeId, NoteRequestId};
use crate::mail::About;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// How long a coach has (Article 12 of the GDPR: a month).
const TERM: TimeDelta = TimeDelta::days(30);
/// Longest answer.
const BODY_MAX: usize = 100_000;

/// A question, with what its coach begins the answer with.
#[derive(Clone, Debug)]
pub struct ReadRequest {
    /// The question.
    pub request: NoteRequest,
    /// The coach's notes as Markdown, while the answer is awaited; for that coach alone.
    pub draft: Option<String>,
}

/// What a coach hands over.
#[derive(Clone, Debug)]
pub struct AnsweredRequest {
    /// The notes without what is about others, Markdown; empty where there are none.
    pub body: String,
    /// What was left out, and why; may be empty.
    pub withheld: String,
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
                    answered_at: None,
                    body: String::new(),
                    withheld: String::new(),
                };
                if !store::note_requests::insert_if_none_open(connection, &row).await? {
                    continue;
                }
                let pair = Pair::load(connection, &opened.mentee, user_id).await?;
                let mut facts = pair.facts(context, Side::Coach, "");
                facts.date = Some(row.due_on);
                facts.url = context.site.url(&format!("/console/mentees/{id}"));
                let about = About { kind: "mentee", id: id.into() };
                pair.send(connection, context, Side::Coach, (&NotesAsked(facts), about)).await?;
                audit(connection, context, (viewer, "notes.asked"), &row).await?;
            }
            Ok(store::note_requests::list(connection, id, None).await?)
        })
        .await
}

/// The questions of a mentee: all of them for the mentee, those to themselves for coaches.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn list_note_requests(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: MenteeId,
) -> Result<Vec<NoteRequest>, CoachingError> {
    let item = Item::NoteRequest { is_asked: true };
    let opened = open(connection, context, viewer, id, (Deed::Read, item)).await?;
    let only = if opened.relation == Relation::Mentee { None } else { Some(viewer.user_id()?) };
    Ok(store::note_requests::list(connection, id, only).await?)
}

async fn opened_request(
    connection: &mut Connection,
    context: &Context,
    (viewer, request): (&Viewer, &NoteRequest),
    deed: Deed,
) -> Result<Opened, CoachingError> {
    let item = Item::NoteRequest { is_asked: viewer.is_user(request.user_id) };
    open(connection, context, viewer, request.mentee_id, (deed, item)).await
}

/// One question; for its coach with the notes to begin the answer with.
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
    let opened = opened_request(connection, context, (viewer, &request), Deed::Read).await?;
    let is_awaited = request.answered_at.is_none() && opened.relation != Relation::Mentee;
    let draft = if is_awaited { Some(draft(connection, &request).await?) } else { None };
    Ok(ReadRequest { request, draft })
}

async fn draft(connection: &mut Connection, request: &NoteRequest) -> Result<String, CoachingError> {
    let (mentee_id, user_id) = (request.mentee_id, request.user_id);
    let notes = store::note_requests::list_private_notes(connection, mentee_id, user_id).await?;
    let mut text = String::new();
    for note in notes {
        // Writing to a string cannot fail.
        let _ = write!(text, "## {}\n\n{}\n\n", note.created_at.format("%Y-%m-%d"), note.body);
    }
    Ok(text)
}

/// Hands over what a coach noted for themselves; the mentee is told by mail, and finds it in their export.
///
/// # Errors
/// [`CoachingError::NotFound`] for anybody but the coach who is asked, [`CoachingError::Unacceptable`],
/// [`CoachingError::WrongState`] once it was answered.
pub async fn answer_note_request(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, NoteRequestId),
    answer: AnsweredRequest,
) -> Result<NoteRequest, CoachingError> {
    let mut checks = Checks::default();
    let body = checks.paragraphs("/body", &answer.body, BODY_MAX);
    let withheld = checks.paragraphs("/withheld", &answer.withheld, 2_000);
    checks.finish()?;
    let user_id = viewer.user_id()?;
    connection
        .transaction(async |connection: &mut Connection| {
            let request = store::note_requests::lock(connection, id).await?.ok_or(CoachingError::NotFound)?;
            let opened = opened_request(connection, context, (viewer, &request), Deed::Change).await?;
            if request.user_id != user_id || opened.relation == Relation::Mentee {
                return Err(CoachingError::NotFound);
            }
            if request.answered_at.is_some() {
                return Err(CoachingError::WrongState("This was answered already."));
            }
            let row = NoteRequest { answered_at: Some(context.now), body, withheld, ..request };
            store::note_requests::update(connection, &row).await?;
            let pair = Pair::load(connection, &opened.mentee, user_id).await?;
            let mut facts = pair.facts(context, Side::Mentee, "");
            facts.url = context.site.url("/space");
            let about = About { kind: "mentee", id: row.mentee_id.into() };
            pair.send(connection, context, Side::Mentee, (&NotesHandedOver(facts), about)).await?;
            audit(connection, context, (viewer, "notes.handed_over"), &row).await?;
            Ok(row)
        })
        .await
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
