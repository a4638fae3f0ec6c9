//! `/console/mentees/{id}/note-requests`: a mentee asks for what was noted about them, and whoever has to answers.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use chrono::{DateTime, NaiveDate, Utc};

use super::desk::{Deed, Desk, Part};
use crate::coaching::actions::{
    AnsweredRequest, Draft, ReadRequest, Viewer, answer_note_request, find_merged_with_note_requests,
    list_note_requests, read_note_request,
};
use crate::coaching::model::NoteRequest;
use crate::identity::{self, MenteesRead, MenteesWrite};
use crate::kernel::ids::{MenteeId, NoteRequestId};
use crate::kernel::phrases::say;
use crate::kernel::when;
use crate::pages::language::{fault_in_words, problem_in_words};
use crate::pages::once::once_as;
use crate::pages::view::{Crumb, HandoverForm, HandoverPage, HandoverRow, Notice, Tone};
use crate::platform::db::Connection;
use crate::platform::problem::{Kind, Problem};
use crate::platform::web::Answer;

/// What the address says was just done.
const DONE: [(&str, &str); 2] = [("answered", "handover-done"), ("part", "handover-done-part")];

/// An answer that was refused: what was typed, and why.
struct Refused {
    id: NoteRequestId,
    answer: AnsweredRequest,
    status: StatusCode,
    text: String,
}

/// The page. Whoever has nothing to answer for the mentee finds nothing here; who turned out to be somebody else is there.
pub(super) async fn page(desk: Desk, id: web::Path<MenteeId>) -> Result<HttpResponse, Problem> {
    match shown(&desk, *id, None).await {
        Err(problem) if problem.kind() == Kind::NotFound => {
            let viewer = Viewer::from(&desk.coach::<MenteesRead>()?);
            let context = &desk.visit.call.context;
            let mut connection = desk.connection().await?;
            let now = find_merged_with_note_requests(&mut connection, context, &viewer, *id).await?;
            Ok(desk.see_other(&path_of(now)))
        }
        shown => shown,
    }
}

/// Hands over an answer, or a part of it.
pub(super) async fn send(
    deed: Deed,
    path: web::Path<(MenteeId, NoteRequestId)>,
) -> Result<HttpResponse, Problem> {
    let (desk, form, (mentee_id, id)) = (&deed.desk, &deed.form, path.into_inner());
    let viewer = Viewer::from(&desk.coach::<MenteesWrite>()?);
    let typed = |name: &str| form.pairs.first(name).unwrap_or_default().to_owned();
    let answer = AnsweredRequest {
        parts: typed("parts").parse().unwrap_or(-1),
        notes: typed("notes").split_whitespace().filter_map(|id| id.parse().ok()).collect(),
        body: typed("body"),
        withheld: typed("withheld"),
        is_part: form.pairs.has("more"),
    };
    let context = &desk.visit.call.context;
    let effect = async |connection: &mut Connection| {
        answer_note_request(connection, context, (&viewer, id), answer.clone()).await?;
        Answer::ok(&())
    };
    let target = format!("hand over {id} {}", answer.is_part);
    match once_as(&desk.visit.call, &desk.caller()?, (form, &target), effect).await {
        Ok(_) => {
            let done = if answer.is_part { "part" } else { "answered" };
            Ok(desk.see_other(&format!("{}?done={done}", path_of(mentee_id))))
        }
        Err(problem)
            if matches!(problem.kind(), Kind::Conflict | Kind::StaleVersion | Kind::Unacceptable) =>
        {
            let text = said_of(desk, &problem);
            let refused = Refused { id, answer, status: problem.kind().status(), text };
            shown(desk, mentee_id, Some(refused)).await
        }
        Err(problem) => Err(problem),
    }
}

fn said_of(desk: &Desk, problem: &Problem) -> String {
    let voice = desk.voice();
    match problem.errors().first() {
        Some(fault) => fault_in_words(voice, &fault.code),
        // Answered, or noted, in another window.
        None if problem.code() == "wrong_state" => voice.say("problem-stale_version"),
        None => problem_in_words(voice, problem.code()).unwrap_or_else(|| voice.say("not-possible-text")),
    }
}

/// Where questions of a mentee are answered.
pub(super) fn path_of(id: MenteeId) -> String {
    format!("/console/mentees/{id}/note-requests")
}

async fn shown(desk: &Desk, id: MenteeId, refused: Option<Refused>) -> Result<HttpResponse, Problem> {
    let viewer = Viewer::from(&desk.coach::<MenteesRead>()?);
    let (voice, context) = (desk.voice(), &desk.visit.call.context);
    let mut connection = desk.connection().await?;
    let mut rows = Vec::new();
    let mut name = String::new();
    // The newest first: that is the one to be answered.
    for request in list_note_requests(&mut connection, context, &viewer, id).await?.into_iter().rev() {
        let read = read_note_request(&mut connection, context, &viewer, request.id).await?;
        let coach = identity::person_contact(&mut connection, request.user_id).await?.name;
        name.clone_from(&read.mentee.name);
        rows.push(row(desk, read, coach, refused.as_ref()));
    }
    drop(connection);
    let crumbs = vec![
        Crumb { label: voice.say("console-mentees"), href: String::from("/console/mentees") },
        Crumb { label: name.clone(), href: format!("/console/mentees/{id}") },
    ];
    let crumbs = crumbs.into_iter().filter(|crumb| !crumb.label.is_empty()).collect();
    let (page, mut console) = desk.frame_below(Part::Mentees, crumbs, voice.say("handover"));
    let done = desk.done(desk.query()?.first("done"), &DONE);
    console.notice = match &refused {
        Some(refused) => Some(Notice { tone: Tone::Bad, text: refused.text.clone() }),
        None => done,
    };
    let status = refused.map_or(StatusCode::OK, |refused| refused.status);
    desk.answered(status, &HandoverPage { page, console, name, rows })
}

fn row(desk: &Desk, read: ReadRequest, coach: String, refused: Option<&Refused>) -> HandoverRow {
    let (voice, request) = (desk.voice(), read.request);
    let plain = |date: NaiveDate| when::long_date(voice.locale(), date);
    let day = |at: DateTime<Utc>| plain(when::date(desk.zone(), at));
    let by = plain(request.due_on);
    HandoverRow {
        key: request.id.to_string(),
        asked: say!(voice, "handover-asked", date = day(request.asked_at), by = by),
        coach,
        answered: request.answered_at.map(|at| say!(voice, "handover-answered", date = day(at))),
        has_part: request.answered_at.is_none() && request.parts > 0,
        form: read.draft.map(|draft| form(&request, draft, refused)),
        withheld: request.withheld,
        body: request.body,
    }
}

/// The form of a part. What was typed stays, unless that part was handed over from another window; then it is the next one.
fn form(request: &NoteRequest, draft: Draft, refused: Option<&Refused>) -> HandoverForm {
    let refused = refused.filter(|refused| refused.id == request.id && refused.answer.parts == request.parts);
    let answer = refused.map(|refused| &refused.answer);
    let notes = answer.map_or(draft.notes.as_slice(), |answer| answer.notes.as_slice());
    // Notes came in while the answer was typed: they follow in a part of their own.
    let is_left = draft.has_more || draft.notes.iter().any(|id| !notes.contains(id));
    HandoverForm {
        action: format!("{}/{}", path_of(request.mentee_id), request.id),
        parts: request.parts,
        notes: notes.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
        body: answer.map_or(draft.text, |answer| answer.body.clone()),
        withheld: answer.map(|answer| answer.withheld.clone()).unwrap_or_default(),
        has_more: is_left,
    }
}
