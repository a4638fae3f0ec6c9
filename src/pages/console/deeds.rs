//! Deeds that happen once, and refusals that are said in the page they come from.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;

use super::desk::Deed;
use super::sheet::{Refused, carry_out};
use crate::kernel::phrases::Voice;
use crate::pages::language::{fault_in_words, problem_in_words};
use crate::pages::once::once_as;
use crate::pages::view::{Notice, Tone};
use crate::platform::db::Connection;
use crate::platform::problem::{Kind, Problem};
use crate::platform::web::{Answer, IfMatch};

/// A refusal by the rules.
pub(super) struct Refusal {
    pub status: StatusCode,
    pub text: String,
    /// Whether the deed was done before, and its answer showed a secret.
    pub is_shown: bool,
}

impl Refusal {
    /// The refusal as a notice on top of the page.
    pub(super) fn notice(self) -> (StatusCode, Option<Notice>) {
        (self.status, Some(Notice { tone: Tone::Bad, text: self.text }))
    }
}

/// Runs the effect of a form once. What the rules refuse comes back in words; everything else is a problem.
pub(super) async fn once_or_refused<F>(
    deed: &Deed,
    target: &str,
    effect: F,
) -> Result<Result<Answer, Refusal>, Problem>
where
    F: AsyncFn(&mut Connection) -> Result<Answer, Problem>,
{
    let desk = &deed.desk;
    match once_as(&desk.visit.call, &desk.caller()?, (&deed.form, target), effect).await {
        Ok(answer) => Ok(Ok(answer)),
        Err(problem) => refused(desk.voice(), problem).map(Err),
    }
}

/// Carries a deed of a page out and goes on there, or where it led to; what was refused comes back, to be shown there.
pub(super) async fn go_on<F>(
    deed: &Deed,
    (page, what): (&str, &str),
    effect: F,
) -> Result<Result<HttpResponse, Refused>, Problem>
where
    F: AsyncFn(&mut Connection) -> Result<Answer, Problem>,
{
    let done = carry_out(deed, &format!("{page}/{what}"), effect).await?;
    Ok(done.map(|answer| {
        let here = format!("{page}?done={what}");
        deed.desk.see_other(answer.location().unwrap_or(&here))
    }))
}

/// What the rules refuse, in words.
pub(super) fn refused(voice: Voice, problem: Problem) -> Result<Refusal, Problem> {
    let text = match problem.kind() {
        Kind::Conflict | Kind::StaleVersion => match problem_in_words(voice, problem.code()) {
            Some(text) => format!("{text}."),
            None => voice.say("not-possible-text"),
        },
        Kind::Unacceptable => {
            fault_in_words(voice, problem.errors().first().map_or("", |fault| fault.code.as_ref()))
        }
        _ => return Err(problem),
    };
    let is_shown = problem.code() == "secret_shown_once";
    Ok(Refusal { status: problem.kind().status(), text, is_shown })
}

/// The revision that the page of a form showed; a form without one means none that there is.
pub(super) fn meant(deed: &Deed) -> IfMatch {
    let revision = deed.form.pairs.first("revision").and_then(|text| text.parse().ok());
    IfMatch::Revisions(Vec::from_iter(revision))
}
