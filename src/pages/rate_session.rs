//! `/rate-session/{token}`: how a session was, with one tap. Opening the page changes nothing.

use actix_web::{HttpRequest, HttpResponse, web};

use super::answers::fault_at;
use super::form::{Form, Pairs};
use super::once::{fresh_key, once};
use super::view::{Notice, RateSessionPage, TextField, Tone};
use super::visit::Visit;
use crate::coaching::actions::{GivenScore, OpenedRating, rate_session_by_link, rating_of_link};
use crate::identity;
use crate::kernel::locale::Locale;
use crate::platform::db::Connection;
use crate::platform::problem::{FieldError, Kind, Problem};
use crate::platform::web::Answer;

/// The query that says it has just been sent.
const SENT: &str = "?done=sent";

struct Opened {
    seen: OpenedRating,
    token: String,
    /// Who reads it.
    reader: String,
}

impl Opened {
    /// Opens it. The visit speaks the mentee's language from here on, unless the address chooses another one.
    async fn load(connection: &mut Connection, visit: &mut Visit, token: &str) -> Result<Self, Problem> {
        let seen = rating_of_link(connection, &visit.call.context, token).await?;
        let reader = identity::person_contact(connection, seen.rating.user_id).await?.name;
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
    let rating = &opened.seen.rating;
    let is_sent = pairs.first("done") == Some("sent") && rating.score.is_some();
    let text = || visit.voice().say("session-rating-sent");
    let notice = is_sent.then(|| Notice { tone: Tone::Good, text: text() });
    let said = GivenScore {
        score: rating.score.map(i64::from).unwrap_or_default(),
        comment: rating.comment.clone(),
    };
    visit.shown(&view(&visit, &opened, notice, (said, &[])))
}

pub(super) async fn send(
    mut visit: Visit,
    token: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, Problem> {
    let given = given(&form.pairs);
    let effect = async |connection: &mut Connection| {
        rate_session_by_link(connection, &visit.call.context, &token, given.clone()).await?;
        Answer::ok(&())
    };
    let path = format!("/rate-session/{token}");
    let outcome = once(&visit.call, &form, &format!("POST {path}"), effect).await;
    match outcome {
        Ok(_) => Ok(visit.see_other(&format!("{path}{SENT}"))),
        Err(problem) if matches!(problem.kind(), Kind::Conflict | Kind::Unacceptable) => {
            let mut connection = visit.connection().await?;
            let opened = Opened::load(&mut connection, &mut visit, &token).await?;
            let notice = Notice { tone: Tone::Bad, text: visit.voice().say("session-rating-fault") };
            let page = view(&visit, &opened, Some(notice), (given, problem.errors()));
            visit.answered(problem.kind().status(), &page)
        }
        Err(problem) => Err(problem),
    }
}

/// What the form says; no score at all is none that can be taken.
fn given(pairs: &Pairs) -> GivenScore {
    GivenScore {
        score: pairs.first("score").and_then(|score| score.parse().ok()).unwrap_or_default(),
        comment: pairs.first("comment").unwrap_or_default().to_owned(),
    }
}

fn view(
    visit: &Visit,
    opened: &Opened,
    notice: Option<Notice>,
    (said, faults): (GivenScore, &[FieldError]),
) -> RateSessionPage {
    let voice = visit.voice();
    let headline = voice.say("session-rating");
    let fault = fault_at(voice, faults, "/comment");
    let score = |n: i64| (n, voice.say(&format!("session-score-{n}")), n == said.score);
    RateSessionPage {
        page: visit.frame(headline.as_str()),
        headline,
        about: opened.seen.title.clone(),
        reader: opened.reader.clone(),
        notice,
        action: visit.language.href(&format!("/rate-session/{}", opened.token)),
        idempotency_key: fresh_key(&visit.call),
        scores: (1..=5).rev().map(score).collect(),
        comment: TextField { value: said.comment, focus: fault.is_some(), fault },
    }
}
