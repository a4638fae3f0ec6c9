//! `/manage/{token}/cancel`: calling a session off.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use super::form::Form;
use super::frame::see_other;
use super::language::{problem_in_words, text_fault_in_words};
use super::manage::{CANCELLED, allowed};
use super::once::{fresh_key, once};
use super::ticket::Managed;
use super::view::CancelPage;
use super::visit::Visit;
use crate::booking::actions::cancel_booking;
use crate::kernel::phrases::{Voice, say};
use crate::kernel::text;
use crate::platform::db::Connection;
use crate::platform::problem::{Kind, Problem};
use crate::platform::web::Answer;

/// Longest reason, in characters.
const REASON_MAX: usize = 1_000;

/// What was typed and what is wrong.
#[derive(Default)]
struct Typed<'a> {
    reason: &'a str,
    reason_fault: Option<String>,
    fault: Option<String>,
}

pub(super) async fn page(mut visit: Visit, token: web::Path<String>) -> Result<HttpResponse, Problem> {
    let mut connection = visit.connection().await?;
    let managed = Managed::open(&mut connection, &mut visit, &token).await?;
    if !managed.rows.cancel.is_given() {
        // That page says why.
        return Ok(see_other(&managed.href("")));
    }
    visit.shown(&view(&visit, &managed, Typed::default()))
}

pub(super) async fn send(
    mut visit: Visit,
    token: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, Problem> {
    let mut connection = visit.connection().await?;
    let managed = Managed::open(&mut connection, &mut visit, &token).await?;
    drop(connection);
    let typed = form.pairs.first("reason").unwrap_or_default();
    let reason = match text::paragraphs(typed, REASON_MAX) {
        Ok(reason) => Some(reason).filter(|reason| !reason.is_empty()),
        Err(fault) => {
            let fault = text_fault_in_words(visit.voice(), fault);
            let typed = Typed { reason: typed, reason_fault: Some(fault), fault: None };
            return visit.answered(StatusCode::UNPROCESSABLE_ENTITY, &view(&visit, &managed, typed));
        }
    };
    let done = managed.href(CANCELLED);
    let effect = async |connection: &mut Connection| {
        cancel_booking(connection, &visit.call.context, managed.rows.booking.id, reason.clone()).await?;
        Answer::ok(&())
    };
    match once(&visit.call, &form, &format!("POST {}", managed.path("/cancel")), effect).await {
        Ok(_) => Ok(see_other(&done)),
        Err(problem)
            if matches!(problem.kind(), Kind::Forbidden | Kind::Conflict) || is_repeated(&problem) =>
        {
            let fault = Some(refusal(visit.voice(), &managed, &problem));
            let typed = Typed { reason: typed, fault, reason_fault: None };
            visit.answered(problem.kind().status(), &view(&visit, &managed, typed))
        }
        Err(problem) => Err(problem),
    }
}

/// Why it did not happen; where the policy forbids it, with the coach's own words.
fn refusal(voice: Voice, managed: &Managed, problem: &Problem) -> String {
    if problem.kind() == Kind::Forbidden {
        let lines = allowed(voice, managed).lines();
        let forbidden: Vec<String> =
            lines.into_iter().filter(|line| !line.allowed).map(|line| line.text).collect();
        if !forbidden.is_empty() {
            return forbidden.join(" ");
        }
    }
    let said = problem_in_words(voice, problem.code()).map(|text| format!("{text}."));
    said.unwrap_or_else(|| voice.say("not-possible-text"))
}

/// The form was sent before with another reason.
fn is_repeated(problem: &Problem) -> bool {
    problem.code() == "idempotency_mismatch"
}

fn view(visit: &Visit, managed: &Managed, typed: Typed<'_>) -> CancelPage {
    let voice = visit.voice();
    CancelPage {
        page: visit.frame(voice.say("cancel-question")),
        ticket: managed.ticket(),
        consequence: say!(voice, "cancel-consequence", coach = &managed.rows.coach.name),
        action: managed.href("/cancel"),
        idempotency_key: fresh_key(&visit.call),
        reason: typed.reason.to_owned(),
        reason_fault: typed.reason_fault,
        fault: typed.fault,
        submit: say!(voice, "cancel-submit", when = managed.moment()),
        manage_href: managed.href(""),
        move_href: managed.move_href(),
    }
}
