//! `/check-in/{token}`: a mentee's week, answered without a log-in. Opening the page changes nothing.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use super::form::{Form, Pairs};
use super::frame::see_other;
use super::once::{fresh_key, once};
use super::view::{CheckInCommitment, CheckInPage, Notice, Tone};
use super::visit::Visit;
use crate::coaching::actions::{Answerer, OpenedCheckIn, check_in_of_link, submit_check_in};
use crate::coaching::model::{CheckInBody, CheckInKind, Kept, KeptCommitment};
use crate::identity;
use crate::platform::db::Connection;
use crate::platform::problem::{Kind, Problem};
use crate::platform::web::Answer;

/// What a commitment can have become, with its words.
const CHOICES: [(Kept, &str); 3] =
    [(Kept::Kept, "Kept"), (Kept::Partial, "Partly"), (Kept::Missed, "Missed")];

pub(super) async fn page(
    visit: Visit,
    token: web::Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let is_sent = Pairs::of_query(&request)?.has("sent");
    let mut connection = visit.connection().await?;
    let seen = check_in_of_link(&mut connection, &visit.call.context, &token).await?;
    let reader = identity::person_contact(&mut connection, seen.plan.user_id).await?.name;
    let said = seen.check_in.answers.clone().unwrap_or_default().0;
    let notice = notice(&seen, &reader, is_sent);
    visit.shown(&view(&visit, (&seen, &token), (reader, notice), said))
}

pub(super) async fn send(
    visit: Visit,
    token: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, Problem> {
    let call = &visit.call;
    let body = body_of(&form.pairs)?;
    let effect = async |connection: &mut Connection| {
        submit_check_in(connection, &call.context, Answerer::Link(&token), body.clone()).await?;
        Answer::ok(&())
    };
    let path = format!("/check-in/{token}");
    match once(call, &form, &format!("POST {path}"), effect).await {
        Ok(_) => Ok(see_other(&format!("{path}?sent"))),
        Err(problem) if matches!(problem.kind(), Kind::Conflict | Kind::Unacceptable) => {
            let mut connection = call.connection().await?;
            let seen = check_in_of_link(&mut connection, &call.context, &token).await?;
            let reader = identity::person_contact(&mut connection, seen.plan.user_id).await?.name;
            let notice = Some(Notice { tone: Tone::Bad, text: problem.detail().to_owned() });
            let status: StatusCode = problem.kind().status();
            visit.answered(status, &view(&visit, (&seen, &token), (reader, notice), body))
        }
        Err(problem) => Err(problem),
    }
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

fn notice(seen: &OpenedCheckIn, reader: &str, is_sent: bool) -> Option<Notice> {
    if is_sent && seen.check_in.submitted_at.is_some() {
        let text = format!("Thank you. {reader} reads it and answers by mail; until then you can change it.");
        return Some(Notice { tone: Tone::Good, text });
    }
    let closed = "This check-in is closed. The next one comes with its own mail.";
    (!seen.is_open).then(|| Notice { tone: Tone::Neutral, text: closed.to_owned() })
}

fn view(
    visit: &Visit,
    (seen, token): (&OpenedCheckIn, &str),
    (reader, notice): (String, Option<Notice>),
    said: CheckInBody,
) -> CheckInPage {
    let is_weekly = seen.check_in.kind == CheckInKind::Weekly;
    let headline = if is_weekly { "Your week" } else { "Thirty days later" };
    let about = if is_weekly {
        format!("{}, week {}", seen.plan.title, seen.check_in.week)
    } else {
        format!("{}: which of it do you still do?", seen.plan.title)
    };
    let result_of = |key: &str| said.commitments.iter().find(|one| one.key == key).map(|one| one.result);
    let commitments = seen.commitments().into_iter().map(|one| CheckInCommitment {
        text: format!("{}, {}", one.plan.cue, one.plan.action),
        choices: CHOICES
            .iter()
            .map(|(kept, words)| (kept.name(), *words, result_of(&one.key) == Some(*kept)))
            .collect(),
        key: one.key.clone(),
    });
    CheckInPage {
        page: visit.frame(headline),
        headline: headline.to_owned(),
        about,
        reader,
        notice,
        reply: seen.check_in.reply.clone(),
        action: seen.is_open.then(|| format!("/check-in/{token}")),
        idempotency_key: fresh_key(&visit.call),
        commitments: commitments.collect(),
        energies: (1..=5).map(|energy| (energy, said.energy == Some(energy))).collect(),
        learned: said.learned,
        blocker: said.blocker,
        next_cue: said.next_cue,
        next_action: said.next_action,
    }
}
