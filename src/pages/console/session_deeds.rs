//! What a coach does with a session: each by a form of its own that names the revision it was read at.

use actix_web::{HttpResponse, web};

use super::desk::Deed;
use super::session::{PATH, shown};
use super::session_move;
use super::sheet::{carry_out, faulty};
use crate::booking::actions::{
    Decision, Own, Reschedule, cancel_session, decide, note_outcome, reschedule_session,
};
use crate::booking::core::outcome::Step;
use crate::identity::BookingsWrite;
use crate::kernel::ids::{BookingId, SessionId, UserId};
use crate::kernel::text;
use crate::pages::language::text_fault_in_words;
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::Answer;

/// Says yes to a request or a move.
pub(super) const CONFIRM: &str = "confirm";
/// Says no to it.
pub(super) const DECLINE: &str = "decline";
/// Calls it off.
pub(super) const CANCEL: &str = "cancel";
/// Puts it at another time.
pub(super) const MOVE: &str = "move";
/// It took place.
pub(super) const COMPLETE: &str = "complete";
/// Nobody came.
pub(super) const NO_SHOW: &str = "no-show";
/// Takes that back.
pub(super) const UNDO: &str = "undo";

/// What the address says was just done.
pub(super) const DONE: [(&str, &str); 7] = [
    (CONFIRM, "today-confirmed"),
    (DECLINE, "today-declined"),
    (CANCEL, "session-cancelled"),
    (MOVE, "session-moved"),
    (COMPLETE, "session-completed"),
    (NO_SHOW, "session-missed"),
    (UNDO, "session-undone"),
];
/// Longest reason, in characters.
const REASON_MAX: usize = 1_000;

/// Carries a deed out.
pub(super) async fn send(deed: Deed, path: web::Path<(SessionId, String)>) -> Result<HttpResponse, Problem> {
    let (id, what) = path.into_inner();
    run(&deed, id, &what).await
}

/// Carries a deed out, and shows what came of it.
pub(super) async fn run(deed: &Deed, id: SessionId, what: &str) -> Result<HttpResponse, Problem> {
    let user_id = deed.desk.coach::<BookingsWrite>()?.user_id;
    let action = format!("{PATH}/{id}/{what}");
    let effect = async |connection: &mut Connection| done(connection, deed, (id, user_id), what).await;
    match Box::pin(carry_out(deed, &action, effect)).await? {
        Ok(_) => Ok(deed.desk.see_other(&format!("{PATH}/{id}?done={what}"))),
        Err(refused) if what == MOVE => session_move::refused(deed, id, &refused).await,
        Err(refused) => shown(&deed.desk, id, Some(&refused)).await,
    }
}

async fn done(
    connection: &mut Connection,
    deed: &Deed,
    (id, user_id): (SessionId, UserId),
    what: &str,
) -> Result<Answer, Problem> {
    let (context, if_match) = (&deed.desk.visit.call.context, deed.if_match());
    let own = Own { id, user_id, if_match: &if_match };
    let booking: Option<BookingId> = deed.form.pairs.first("booking").and_then(|id| id.parse().ok());
    let mut note = async |step| note_outcome(connection, context, own, (booking, step)).await;
    match what {
        COMPLETE => note(Step::Complete).await?,
        NO_SHOW => note(Step::NoShow).await?,
        UNDO => note(Step::Undo).await?,
        CONFIRM => decide(connection, context, own, (booking, &Decision::Confirm { force: false })).await?,
        DECLINE => {
            let decision = Decision::Decline(reason(deed)?);
            decide(connection, context, own, (booking, &decision)).await?;
        }
        CANCEL => {
            deed.affirmed()?;
            cancel_session(connection, context, own, (booking, reason(deed)?)).await?;
        }
        MOVE => {
            let start = session_move::start_of(deed)?;
            let wish = Reschedule { start, force: deed.is_ticked("force") };
            reschedule_session(connection, context, own, wish).await?;
        }
        _ => return Err(Problem::not_found()),
    }
    Answer::ok(&())
}

/// Why; the booker reads it in the mail.
fn reason(deed: &Deed) -> Result<Option<String>, Problem> {
    match text::paragraphs(&deed.text("reason"), REASON_MAX) {
        Ok(reason) => Ok(Some(reason).filter(|reason| !reason.is_empty())),
        Err(fault) => Err(faulty("reason", fault.code(), &text_fault_in_words(deed.desk.voice(), fault))),
    }
}
