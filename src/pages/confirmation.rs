//! `/booked/{token}`: what was booked and what happens next.

use actix_web::{HttpResponse, web};

use super::frame::{frame, see_other, shown};
use super::ticket::Managed;
use super::view::{ConfirmationPage, Notice, Tone};
use crate::booking::model::{LocationKind, Status};
use crate::mail;
use crate::platform::problem::Problem;
use crate::platform::web::Call;

pub(super) async fn page(call: Call, token: web::Path<String>) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let managed = Managed::open(&mut connection, &call, &token).await?;
    if !managed.rows.booking.status.is_open() {
        return Ok(see_other(&managed.path("")));
    }
    let is_pending = managed.rows.booking.status == Status::Pending;
    let headline = if is_pending {
        format!("Your request is with {}", managed.rows.coach.name)
    } else {
        String::from("You are booked")
    };
    shown(&ConfirmationPage {
        page: frame(&call, headline.as_str()),
        headline,
        notice: notice(&call),
        ticket: managed.ticket(),
        next: next_steps(&managed, is_pending),
        calendar: managed.calendar(&call),
        move_href: managed.move_href(),
        cancel_href: managed.cancel_href(),
        manage_href: managed.path(""),
    })
}

fn notice(call: &Call) -> Option<Notice> {
    mail::dev_mailbox_allowed(&call.services.config).then(|| Notice {
        tone: Tone::Neutral,
        text: String::from(
            "This server has no mail server set: the confirmation is in the dev mailbox, linked below.",
        ),
    })
}

fn next_steps(managed: &Managed, is_pending: bool) -> Vec<String> {
    let coach = &managed.rows.coach.name;
    let address = &managed.rows.booking.email;
    if is_pending {
        return vec![format!("{coach} answers your request; the answer goes to {address}.")];
    }
    let meeting = match managed.rows.session.location.kind {
        LocationKind::VideoUrl | LocationKind::Jitsi => {
            "At the time, open the link to the call; it stands above and in the mail."
        }
        LocationKind::Phone => "At the time, be at your phone.",
        LocationKind::InPerson => "The address stands above and in the mail.",
        LocationKind::AskAttendee => "Tell your coach where you would like to meet: answer the mail.",
    };
    vec![
        format!("A mail with the calendar invitation is on its way to {address}."),
        format!("{coach} has been told, and reads what you wrote before you meet."),
        meeting.to_owned(),
    ]
}
