//! `/manage/{token}`: a booking in its booker's hands.

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::Value;

use super::form::Pairs;
use super::offering::picker_path;
use super::policy::Allowed;
use super::ticket::Managed;
use super::view::{AnswerLine, ManagePage, Notice, Tone};
use super::visit::Visit;
use crate::booking::model::{Answer, CancelledBy, Status};
use crate::kernel::phrases::{Voice, say};
use crate::platform::problem::Problem;

/// The query that says a move has just been done.
pub(super) const MOVED: &str = "?done=moved";
/// The query that says a cancellation has just been done.
pub(super) const CANCELLED: &str = "?done=cancelled";

pub(super) async fn page(
    mut visit: Visit,
    token: web::Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let pairs = Pairs::of_query(&request)?;
    let mut connection = visit.connection().await?;
    let managed = Managed::open(&mut connection, &mut visit, &token).await?;
    let voice = visit.voice();
    let is_over = visit.call.context.now >= managed.rows.session.ends_at;
    let (headline, status) = words(voice, &managed, is_over);
    let is_done = is_over || !managed.rows.booking.status.is_open();
    let book_again = picker_path(&managed.rows.owner_slug, &managed.rows.session_type);
    visit.shown(&ManagePage {
        page: visit.frame(headline.as_str()),
        headline,
        notice: notice(voice, &managed, pairs.first("done")),
        ticket: managed.ticket(),
        status,
        policy: if is_over { Vec::new() } else { allowed(voice, &managed).lines() },
        move_href: managed.move_href(),
        cancel_href: managed.cancel_href(),
        calendar: managed.calendar(&visit.call),
        book_again_href: (is_done && managed.rows.session_type.is_active)
            .then(|| visit.language.href(&book_again)),
        answers: answers(voice, &managed),
    })
}

/// What the policy allows now.
pub(super) fn allowed(voice: Voice, managed: &Managed) -> Allowed<'_> {
    Allowed {
        voice,
        reschedule: managed.rows.reschedule,
        cancel: managed.rows.cancel,
        coach: &managed.rows.coach.name,
        text: &managed.rows.booking.policy.text,
        zone: managed.zone,
        today: managed.today,
    }
}

/// Headline and status in a sentence.
fn words(voice: Voice, managed: &Managed, is_over: bool) -> (String, String) {
    let coach = &managed.rows.coach.name;
    let moment = managed.moment();
    match managed.rows.booking.status {
        Status::Confirmed if is_over => (voice.say("over"), say!(voice, "over-was", when = moment)),
        Status::Confirmed => (voice.say("yours"), stands(voice, managed)),
        Status::Pending => (voice.say("pending"), waits(voice, managed)),
        Status::Declined => (voice.say("declined"), say!(voice, "declined-status", coach = coach)),
        Status::Expired => (voice.say("expired"), voice.say("expired-status")),
        Status::Completed => (voice.say("over"), say!(voice, "over-completed", when = moment)),
        Status::NoShow => (voice.say("over"), say!(voice, "over-missed", when = moment)),
        Status::Cancelled => (voice.say("cancelled"), cancelled(voice, managed)),
    }
}

fn stands(voice: Voice, managed: &Managed) -> String {
    let coach = &managed.rows.coach.name;
    let status = say!(voice, "yours-status", when = managed.moment(), coach = coach);
    match managed.wanted() {
        Some(when) => format!("{status} {}", say!(voice, "wanted-move", when = when, coach = coach)),
        None => status,
    }
}

fn waits(voice: Voice, managed: &Managed) -> String {
    let coach = &managed.rows.coach.name;
    match managed.rows.booking.pending_expires_at {
        Some(end) => say!(voice, "pending-status-until", coach = coach, when = managed.moment_of(end)),
        None => say!(voice, "pending-status", coach = coach),
    }
}

fn cancelled(voice: Voice, managed: &Managed) -> String {
    let coach = &managed.rows.coach.name;
    let reason =
        managed.rows.booking.cancel_reason.as_deref().map(str::trim).filter(|reason| !reason.is_empty());
    match (managed.rows.booking.cancelled_by, reason) {
        (Some(CancelledBy::Coach), Some(reason)) => {
            say!(voice, "cancelled-by-coach-because", coach = coach, reason = reason)
        }
        (Some(CancelledBy::Coach), None) => say!(voice, "cancelled-by-coach", coach = coach),
        _ => say!(voice, "cancelled-by-you", coach = coach),
    }
}

/// What just happened, if the booking bears it out: anybody can write an address.
fn notice(voice: Voice, managed: &Managed, done: Option<&str>) -> Option<Notice> {
    let booking = &managed.rows.booking;
    let text = match done {
        Some("moved") if booking.status.is_open() && managed.rows.wanted_move.is_some() => {
            voice.say("done-asked")
        }
        Some("moved") if booking.status.is_open() && booking.reschedules > 0 => {
            say!(voice, "done-moved", when = managed.moment())
        }
        Some("cancelled") if booking.status == Status::Cancelled => voice.say("done-cancelled"),
        _ => return None,
    };
    Some(Notice { tone: Tone::Good, text })
}

fn answers(voice: Voice, managed: &Managed) -> Vec<AnswerLine> {
    let line =
        |answer: &Answer| AnswerLine { label: answer.label.clone(), value: said(voice, &answer.value) };
    managed.rows.booking.answers.0.iter().map(line).collect()
}

fn said(voice: Voice, value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Bool(true) => voice.say("yes"),
        Value::Bool(false) => voice.say("no"),
        Value::Array(items) => items.iter().map(|item| said(voice, item)).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}
