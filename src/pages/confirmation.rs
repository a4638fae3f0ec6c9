//! `/booked/{token}`: what was booked and what happens next.

use actix_web::{HttpResponse, web};

use super::frame::see_other;
use super::ticket::Managed;
use super::view::{ConfirmationPage, Notice, Tone};
use super::visit::Visit;
use crate::booking::model::{LocationKind, Status};
use crate::kernel::phrases::{Voice, say};
use crate::mail;
use crate::platform::problem::Problem;

pub(super) async fn page(mut visit: Visit, token: web::Path<String>) -> Result<HttpResponse, Problem> {
    let mut connection = visit.connection().await?;
    let managed = Managed::open(&mut connection, &mut visit, &token).await?;
    if !managed.rows.booking.status.is_open() {
        if visit.is_embedded {
            // The page that a mailed link opens stands in no frame.
            return Err(Problem::not_found());
        }
        return Ok(see_other(&managed.href("")));
    }
    let voice = visit.voice();
    let is_pending = managed.rows.booking.status == Status::Pending;
    let headline = if is_pending {
        say!(voice, "requested", coach = &managed.rows.coach.name)
    } else {
        voice.say("booked")
    };
    visit.shown(&ConfirmationPage {
        page: visit.frame_after(headline.as_str(), if is_pending { "requested" } else { "booked" }),
        headline,
        notice: notice(&visit),
        ticket: managed.ticket(),
        next: next_steps(voice, &managed, is_pending),
        calendar: managed.calendar(&visit.call),
        move_href: managed.move_href(),
        cancel_href: managed.cancel_href(),
        manage_href: managed.href(""),
    })
}

fn notice(visit: &Visit) -> Option<Notice> {
    let is_kept = mail::dev_mailbox_allowed(&visit.call.services.config);
    is_kept.then(|| Notice { tone: Tone::Neutral, text: visit.voice().say("mailbox-notice") })
}

fn next_steps(voice: Voice, managed: &Managed, is_pending: bool) -> Vec<String> {
    let coach = &managed.rows.coach.name;
    let address = &managed.rows.booking.email;
    if is_pending {
        return vec![say!(voice, "next-answer", coach = coach, address = address)];
    }
    let meeting = match managed.rows.session.location.kind {
        LocationKind::VideoUrl | LocationKind::Jitsi => voice.say("next-video"),
        LocationKind::Phone => voice.say("next-phone"),
        LocationKind::InPerson => voice.say("next-in-person"),
        LocationKind::AskAttendee => voice.say("next-ask"),
    };
    vec![say!(voice, "next-mail", address = address), say!(voice, "next-coach", coach = coach), meeting]
}
