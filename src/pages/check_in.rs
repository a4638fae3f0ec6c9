//! `/check-in/{token}`: a mentee's week, answered without a log-in. Opening the page changes nothing.

use actix_web::{HttpRequest, HttpResponse, web};

use super::answers::fault_at;
use super::form::{Form, Pairs};
use super::language::problem_in_words;
use super::once::{fresh_key, once};
use super::view::{CheckInCommitment, CheckInPage, Notice, TextField, Tone};
use super::visit::Visit;
use super::words::if_then;
use crate::coaching::actions::{
    Answerer, OpenedCheckIn, capture_on_check_in, check_in_of_link, submit_check_in,
};
use crate::coaching::model::{CheckInBody, CheckInKind, Kept, KeptCommitment};
use crate::identity;
use crate::kernel::locale::Locale;
use crate::kernel::phrases::{Voice, say};
use crate::platform::db::Connection;
use crate::platform::problem::{FieldError, Kind, Problem};
use crate::platform::web::Answer;

/// The query that says the answers have just been sent.
const SENT: &str = "?done=sent";

/// What a commitment can have become, with its text.
const CHOICES: [(Kept, &str); 3] =
    [(Kept::Wholly, "check-in-kept"), (Kept::Partial, "check-in-partly"), (Kept::Missed, "check-in-missed")];

/// A check-in that a mailed link opened.
struct Opened {
    seen: OpenedCheckIn,
    token: String,
    /// Who reads the answers.
    reader: String,
}

impl Opened {
    /// Opens it. The visit speaks the mentee's language from here on, unless the address chooses another one.
    async fn load(connection: &mut Connection, visit: &mut Visit, token: &str) -> Result<Self, Problem> {
        let seen = check_in_of_link(connection, &visit.call.context, token).await?;
        let reader = identity::person_contact(connection, seen.plan.user_id).await?.name;
        let locale = Locale::from_tag(&seen.mentee.locale).unwrap_or_default();
        visit.language = visit.language.clone().known(locale);
        Ok(Self { seen, token: token.to_owned(), reader })
    }
}

pub(super) async fn page(
    mut visit: Visit,
    token: web::Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let pairs = Pairs::of_query(&request)?;
    let mut connection = visit.connection().await?;
    let opened = Opened::load(&mut connection, &mut visit, &token).await?;
    let said = opened.seen.check_in.answers.clone().unwrap_or_default().0;
    let notice = notice(visit.voice(), &opened, pairs.first("done"));
    visit.shown(&view(&visit, &opened, notice, (said, &[])))
}

pub(super) async fn send(
    visit: Visit,
    token: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, Problem> {
    let body = body_of(&form.pairs)?;
    let line = form.pairs.first("evidence").unwrap_or_default().trim();
    let effect = async |connection: &mut Connection| {
        let context = &visit.call.context;
        submit_check_in(connection, context, Answerer::Link(&token), body.clone()).await?;
        if !line.is_empty() {
            capture_on_check_in(connection, context, (&token, line)).await?;
        }
        Answer::ok(&())
    };
    let path = path(&token);
    let outcome = once(&visit.call, &form, &format!("POST {path}"), effect).await;
    match outcome {
        Ok(_) => Ok(visit.see_other(&format!("{path}{SENT}"))),
        Err(problem) if matches!(problem.kind(), Kind::Conflict | Kind::Unacceptable) => {
            refused(visit, &token, (body, line), &problem).await
        }
        Err(problem) => Err(problem),
    }
}

/// The form once more, with what was typed and why it was not taken.
async fn refused(
    mut visit: Visit,
    token: &str,
    (said, line): (CheckInBody, &str),
    problem: &Problem,
) -> Result<HttpResponse, Problem> {
    let mut connection = visit.connection().await?;
    let opened = Opened::load(&mut connection, &mut visit, token).await?;
    let notice = Notice { tone: Tone::Bad, text: refusal(visit.voice(), problem) };
    let mut page = view(&visit, &opened, Some(notice), (said, problem.errors()));
    line.clone_into(&mut page.evidence.value);
    visit.answered(problem.kind().status(), &page)
}

fn path(token: &str) -> String {
    format!("/check-in/{token}")
}

/// What the form says.
fn body_of(pairs: &Pairs) -> Result<CheckInBody, Problem> {
    let text = |name: &str| pairs.first(name).unwrap_or_default().to_owned();
    let kept = pairs.below("kept.").filter_map(|(key, value)| {
        let result = Kept::from_name(value)?;
        Some(KeptCommitment { key: key.to_owned(), result })
    });
    Ok(CheckInBody {
        commitments: kept.collect(),
        learned: text("learned"),
        blocker: text("blocker"),
        next_cue: text("next_cue"),
        next_action: text("next_action"),
        energy: pairs.number("energy")?,
    })
}

/// Why nothing was taken.
fn refusal(voice: Voice, problem: &Problem) -> String {
    match problem.code() {
        "idempotency_mismatch" => voice.say("check-in-repeated"),
        "idempotency_in_progress" => voice.say("check-in-in-progress"),
        "validation_failed" if is_about_another_plan(problem) => voice.say("questions-changed"),
        "validation_failed" => voice.say("check-in-to-change"),
        code => sentence(voice, code),
    }
}

/// The plan was changed while the form was open.
fn is_about_another_plan(problem: &Problem) -> bool {
    problem.errors().iter().any(|fault| fault.code == "unknown_commitment")
}

fn sentence(voice: Voice, code: &str) -> String {
    let text = problem_in_words(voice, code).map(|text| format!("{text}."));
    text.unwrap_or_else(|| voice.say("not-possible-text"))
}

/// What just happened, if the check-in bears it out: anybody can write an address.
fn notice(voice: Voice, opened: &Opened, done: Option<&str>) -> Option<Notice> {
    let seen = &opened.seen;
    if !seen.is_open {
        return Some(Notice { tone: Tone::Neutral, text: sentence(voice, "check_in_closed") });
    }
    let is_sent = done == Some("sent") && seen.check_in.submitted_at.is_some();
    is_sent.then(|| Notice { tone: Tone::Good, text: say!(voice, "check-in-sent", name = &opened.reader) })
}

/// Headline, and what it is about.
fn words(voice: Voice, seen: &OpenedCheckIn) -> (String, String) {
    let title = &seen.plan.title;
    match seen.check_in.kind {
        CheckInKind::Weekly => {
            (voice.say("check-in"), say!(voice, "check-in-week", title = title, week = seen.check_in.week))
        }
        CheckInKind::Retention => (voice.say("check-in-later"), say!(voice, "check-in-still", title = title)),
    }
}

fn view(
    visit: &Visit,
    opened: &Opened,
    notice: Option<Notice>,
    (said, faults): (CheckInBody, &[FieldError]),
) -> CheckInPage {
    let voice = visit.voice();
    let seen = &opened.seen;
    let (headline, about) = words(voice, seen);
    let field = |value: String, pointer: &str| TextField {
        value,
        fault: fault_at(voice, faults, pointer),
        focus: false,
    };
    let mut page = CheckInPage {
        page: visit.frame(headline.as_str()),
        headline,
        about,
        reader: opened.reader.clone(),
        notice,
        reply: seen.check_in.reply.clone().filter(|_| seen.shows_reply),
        action: seen.is_open.then(|| visit.language.href(&path(&opened.token))),
        idempotency_key: fresh_key(&visit.call),
        commitments: commitments(voice, seen, &said),
        energies: (1..=5).map(|energy| (energy, said.energy == Some(energy))).collect(),
        learned: field(said.learned, "/learned"),
        blocker: field(said.blocker, "/blocker"),
        next_cue: field(said.next_cue, "/next_cue"),
        next_action: field(said.next_action, "/next_action"),
        // Kept apart from the answers, which the coach reads: it is the mentee's alone.
        evidence: field(String::new(), "/evidence"),
    };
    page.focus_first_fault();
    page
}

fn commitments(voice: Voice, seen: &OpenedCheckIn, said: &CheckInBody) -> Vec<CheckInCommitment> {
    let result_of = |key: &str| said.commitments.iter().find(|one| one.key == key).map(|one| one.result);
    let commitments = seen.commitments().into_iter().map(|one| CheckInCommitment {
        text: if_then(voice, &one.plan.cue, &one.plan.action),
        choices: CHOICES
            .iter()
            .map(|(kept, words)| (kept.name(), voice.say(words), result_of(&one.key) == Some(*kept)))
            .collect(),
        key: one.key.clone(),
    });
    commitments.collect()
}
