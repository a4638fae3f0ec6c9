//! `/manage/{token}/cancel`: calling a session off.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use super::form::Form;
use super::frame::{answered, frame, see_other, shown};
use super::manage::CANCELLED;
use super::once::{fresh_key, once};
use super::ticket::Managed;
use super::view::CancelPage;
use super::words::sentence;
use crate::booking::actions::cancel_booking;
use crate::kernel::text;
use crate::platform::db::Connection;
use crate::platform::problem::{Kind, Problem};
use crate::platform::web::{Answer, Call};

/// Longest reason, in characters.
const REASON_MAX: usize = 1_000;

/// What was typed and what is wrong.
#[derive(Default)]
struct Typed<'a> {
    reason: &'a str,
    reason_fault: Option<String>,
    fault: Option<String>,
}

pub(super) async fn page(call: Call, token: web::Path<String>) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let managed = Managed::open(&mut connection, &call, &token).await?;
    if !managed.rows.cancel.is_given() {
        // That page says why.
        return Ok(see_other(&managed.path("")));
    }
    shown(&view(&call, &managed, Typed::default()))
}

pub(super) async fn send(call: Call, token: web::Path<String>, form: Form) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let managed = Managed::open(&mut connection, &call, &token).await?;
    drop(connection);
    let typed = form.pairs.first("reason").unwrap_or_default();
    let reason = match text::paragraphs(typed, REASON_MAX) {
        Ok(reason) => Some(reason).filter(|reason| !reason.is_empty()),
        Err(fault) => {
            let typed =
                Typed { reason: typed, reason_fault: Some(sentence(&fault.to_string())), fault: None };
            return answered(StatusCode::UNPROCESSABLE_ENTITY, &view(&call, &managed, typed));
        }
    };
    let done = managed.path(CANCELLED);
    let effect = async |connection: &mut Connection| {
        cancel_booking(connection, &call.context, managed.rows.booking.id, reason.clone()).await?;
        Answer::ok(&())
    };
    match once(&call, &form, &format!("POST {}", managed.path("/cancel")), effect).await {
        Ok(_) => Ok(see_other(&done)),
        Err(problem)
            if matches!(problem.kind(), Kind::Forbidden | Kind::Conflict) || is_repeated(&problem) =>
        {
            let typed = Typed { reason: typed, fault: Some(problem.detail().to_owned()), reason_fault: None };
            answered(problem.kind().status(), &view(&call, &managed, typed))
        }
        Err(problem) => Err(problem),
    }
}

/// The form was sent before with another reason.
fn is_repeated(problem: &Problem) -> bool {
    problem.code() == "idempotency_mismatch"
}

fn view(call: &Call, managed: &Managed, typed: Typed<'_>) -> CancelPage {
    CancelPage {
        page: frame(call, "Cancel this session?"),
        ticket: managed.ticket(),
        consequence: format!("{} is told by mail, and the time is free for others.", managed.rows.coach.name),
        action: managed.path("/cancel"),
        idempotency_key: fresh_key(call),
        reason: typed.reason.to_owned(),
        reason_fault: typed.reason_fault,
        fault: typed.fault,
        submit: format!("Cancel {}", managed.moment()),
        manage_href: managed.path(""),
        move_href: managed.move_href(),
    }
}
