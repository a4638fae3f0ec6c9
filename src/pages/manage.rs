//! `/manage/{token}`: a booking in its booker's hands.

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::Value;

use super::form::Pairs;
use super::frame::{frame, shown};
use super::offering::picker_path;
use super::policy::Allowed;
use super::ticket::Managed;
use super::view::{AnswerLine, ManagePage, Notice, Tone};
use crate::booking::model::{CancelledBy, Status};
use crate::platform::problem::Problem;
use crate::platform::web::Call;

/// The query that says a move has just been done.
pub(super) const MOVED: &str = "?done=moved";
/// The query that says a cancellation has just been done.
pub(super) const CANCELLED: &str = "?done=cancelled";

pub(super) async fn page(
    call: Call,
    token: web::Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let pairs = Pairs::of_query(&request)?;
    let mut connection = call.connection().await?;
    let managed = Managed::open(&mut connection, &call, &token).await?;
    let is_over = call.context.now >= managed.rows.session.ends_at;
    let (headline, status) = words(&managed, is_over);
    let is_done = is_over || !managed.rows.booking.status.is_open();
    let book_again = picker_path(&managed.rows.coach.slug, &managed.rows.session_type);
    shown(&ManagePage {
        page: frame(&call, headline.as_str()),
        headline,
        notice: notice(&managed, pairs.first("done")),
        ticket: managed.ticket(),
        status,
        policy: if is_over { Vec::new() } else { allowed(&managed).lines() },
        move_href: managed.move_href(),
        cancel_href: managed.cancel_href(),
        calendar: managed.calendar(&call),
        book_again_href: (is_done && managed.rows.session_type.is_active).then_some(book_again),
        answers: answers(&managed),
    })
}

fn allowed(managed: &Managed) -> Allowed<'_> {
    Allowed {
        reschedule: managed.rows.reschedule,
        cancel: managed.rows.cancel,
        coach: &managed.rows.coach.name,
        text: &managed.rows.booking.policy.text,
        zone: managed.zone,
        today: managed.today,
    }
}

/// Headline and status in a sentence.
fn words(managed: &Managed, is_over: bool) -> (String, String) {
    let coach = &managed.rows.coach.name;
    let moment = managed.moment();
    let (headline, status) = match managed.rows.booking.status {
        Status::Confirmed if is_over => ("This session is over", format!("It was on {moment}.")),
        Status::Confirmed => ("Your session", format!("It is confirmed: {moment}, with {coach}.")),
        Status::Pending => ("Your request", format!("It waits for {coach}, who will answer by mail.")),
        Status::Declined => {
            ("Your request was declined", format!("{coach} cannot take it. You can book another time."))
        }
        Status::Expired => (
            "Your request has expired",
            String::from("Nobody answered it in time. You can book another time."),
        ),
        Status::Completed => ("This session is over", format!("It took place on {moment}.")),
        Status::NoShow => ("This session is over", format!("It was on {moment}, and you were missed.")),
        Status::Cancelled => ("This session is cancelled", cancelled(managed)),
    };
    (headline.to_owned(), status)
}

fn cancelled(managed: &Managed) -> String {
    let coach = &managed.rows.coach.name;
    let reason =
        managed.rows.booking.cancel_reason.as_deref().map(str::trim).filter(|reason| !reason.is_empty());
    match (managed.rows.booking.cancelled_by, reason) {
        (Some(CancelledBy::Coach), Some(reason)) => format!("{coach} had to call it off: “{reason}”"),
        (Some(CancelledBy::Coach), None) => format!("{coach} had to call it off."),
        _ => format!("You called it off; {coach} has been told. The time is free again."),
    }
}

/// What just happened, if the booking bears it out: anybody can write an address.
fn notice(managed: &Managed, done: Option<&str>) -> Option<Notice> {
    let booking = &managed.rows.booking;
    let text = match done {
        Some("moved") if booking.status.is_open() && booking.reschedules > 0 => {
            format!("Moved to {}. The mail is on its way.", managed.moment())
        }
        Some("cancelled") if booking.status == Status::Cancelled => {
            String::from("Cancelled. The mail that says so is on its way.")
        }
        _ => return None,
    };
    Some(Notice { tone: Tone::Good, text })
}

fn answers(managed: &Managed) -> Vec<AnswerLine> {
    let answers = managed.rows.booking.answers.0.iter();
    answers.map(|answer| AnswerLine { label: answer.label.clone(), value: said(&answer.value) }).collect()
}

fn said(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Bool(true) => String::from("Yes"),
        Value::Bool(false) => String::from("No"),
        Value::Array(items) => items.iter().map(said).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}
