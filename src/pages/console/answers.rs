//! What a coach answers on the first page: requests for sessions, and check-ins.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use super::desk::Deed;
use super::today::{Refused, done, shown};
use crate::booking::actions::{Decision, Own, decide};
use crate::coaching::actions::{Viewer, reply_to_check_in};
use crate::identity::{BookingsWrite, MenteesWrite};
use crate::kernel::ids::{BookingId, CheckInId, SessionId};
use crate::kernel::text;
use crate::pages::language::{problem_in_words, text_fault_in_words};
use crate::pages::once::once_as;
use crate::platform::db::Connection;
use crate::platform::problem::{Kind, Problem};
use crate::platform::web::Answer;

/// Longest reply, in characters.
const REPLY_MAX: usize = 4_000;
/// Longest reason, in characters.
const REASON_MAX: usize = 1_000;

/// Replies to a check-in; the mentee reads it in a mail.
pub(super) async fn reply(deed: Deed, id: web::Path<CheckInId>) -> Result<HttpResponse, Problem> {
    let (desk, form, id) = (&deed.desk, &deed.form, *id);
    let viewer = Viewer::from(&desk.coach::<MenteesWrite>()?);
    let typed = form.pairs.first("text").unwrap_or_default();
    let said = match text::paragraphs(typed, REPLY_MAX) {
        Ok(said) if said.is_empty() => Err(desk.voice().say("fault-required")),
        Ok(said) => Ok(said),
        Err(fault) => Err(text_fault_in_words(desk.voice(), fault)),
    };
    let said = match said {
        Ok(said) => said,
        Err(fault) => {
            let reply = Some((id, typed.to_owned(), fault));
            let refused = Refused { reply, ..Refused::default() };
            return shown(desk, StatusCode::UNPROCESSABLE_ENTITY, refused).await;
        }
    };
    let context = &desk.visit.call.context;
    let effect = async |connection: &mut Connection| {
        reply_to_check_in(connection, context, (&viewer, id), said.clone()).await?;
        Answer::ok(&())
    };
    finish(&deed, (&format!("reply {id}"), typed), "replied", effect).await
}

/// Says yes to a request.
pub(super) async fn confirm(deed: Deed, id: web::Path<SessionId>) -> Result<HttpResponse, Problem> {
    answer(&deed, *id, "confirmed", &Decision::Confirm { force: false }).await
}

/// Says no to a request, perhaps with a reason.
pub(super) async fn decline(deed: Deed, id: web::Path<SessionId>) -> Result<HttpResponse, Problem> {
    let typed = deed.form.pairs.first("reason").unwrap_or_default();
    match text::paragraphs(typed, REASON_MAX) {
        Ok(reason) => {
            let reason = Some(reason).filter(|reason| !reason.is_empty());
            answer(&deed, *id, "declined", &Decision::Decline(reason)).await
        }
        Err(fault) => {
            let notice = Some(text_fault_in_words(deed.desk.voice(), fault));
            let refused = Refused { notice, kept: Some(typed.to_owned()), ..Refused::default() };
            shown(&deed.desk, StatusCode::UNPROCESSABLE_ENTITY, refused).await
        }
    }
}

async fn answer(
    deed: &Deed,
    id: SessionId,
    outcome: &str,
    decision: &Decision,
) -> Result<HttpResponse, Problem> {
    let (desk, form) = (&deed.desk, &deed.form);
    let user_id = desk.coach::<BookingsWrite>()?.user_id;
    let booking: Option<BookingId> = form.pairs.first("booking").and_then(|id| id.parse().ok());
    let if_match = deed.if_match();
    let context = &desk.visit.call.context;
    let effect = async |connection: &mut Connection| {
        let own = Own { id, user_id, if_match: &if_match };
        decide(connection, context, own, (booking, decision)).await?;
        Answer::ok(&())
    };
    let typed = form.pairs.first("reason").unwrap_or_default();
    finish(deed, (&format!("{outcome} {id}"), typed), outcome, effect).await
}

/// Runs the effect once, and shows the day as it is then; what the rules refuse is said on top of it, with what was
/// written.
async fn finish<F>(
    deed: &Deed,
    (target, typed): (&str, &str),
    outcome: &str,
    effect: F,
) -> Result<HttpResponse, Problem>
where
    F: AsyncFn(&mut Connection) -> Result<Answer, Problem>,
{
    let (desk, form) = (&deed.desk, &deed.form);
    match once_as(&desk.visit.call, &desk.caller()?, (form, target), effect).await {
        Ok(_) => Ok(desk.see_other(&done(outcome))),
        Err(problem) if matches!(problem.kind(), Kind::Conflict | Kind::StaleVersion) => {
            let voice = desk.voice();
            let said = problem_in_words(voice, problem.code()).map(|text| format!("{text}."));
            let notice = Some(said.unwrap_or_else(|| voice.say("not-possible-text")));
            let kept = Some(typed).filter(|typed| !typed.is_empty()).map(str::to_owned);
            shown(desk, problem.kind().status(), Refused { notice, kept, ..Refused::default() }).await
        }
        Err(problem) => Err(problem),
    }
}
