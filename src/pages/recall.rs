//! `/recall/{token}`: a reviewer reads a strategy once, then says what it was. Opening the page changes nothing and shows
//! no text: only its form does, and only the first time.

use actix_web::http::header::{CACHE_CONTROL, HeaderValue};
use actix_web::{HttpResponse, web};

use super::answers::fault_at;
use super::confirm::segment;
use super::form::{Form, Pairs};
use super::once::{fresh_key, once};
use super::view::{
    MessagePage, Page, RecallPage, RecallQuestion, RecallQuestionsPage, RecallTextPage, TextField,
};
use super::visit::Visit;
use crate::coaching::CoachingError;
use crate::coaching::actions::recall::{Reading, ReadingState, answer_questions, reading_of_link, show_text};
use crate::coaching::actions::strategies::laid_out;
use crate::coaching::core::strategy::words::Question;
use crate::coaching::model::AnswersBody;
use crate::kernel::locale::Locale;
use crate::kernel::phrases::say;
use crate::platform::db::Connection;
use crate::platform::problem::{FieldError, Kind, Problem};
use crate::platform::web::Answer;

pub(super) async fn page(mut visit: Visit, token: web::Path<String>) -> Result<HttpResponse, Problem> {
    let mut connection = visit.connection().await?;
    let reading = reading_of_link(&mut connection, &visit.call.context, &token).await?;
    speak(&mut visit, &reading);
    let voice = visit.voice();
    match reading.state {
        ReadingState::Unread => visit.shown(&RecallPage {
            page: visit.frame(say!(voice, "recall-title", name = reading.mentee.as_str())),
            until: until(&visit, &reading),
            mentee: reading.mentee,
            action: visit.language.href(&path(&token)),
        }),
        ReadingState::Read => {
            visit.shown(&questions(&visit, (&reading, &token), (&AnswersBody::default(), &[])))
        }
        ReadingState::Answered => {
            let text = say!(voice, "recall-sent-text", name = reading.mentee.as_str());
            visit.shown(&MessagePage::new(visit.frame(voice.say("recall-sent")), &text, None))
        }
        ReadingState::Withdrawn => {
            let text = voice.say("recall-withdrawn-text");
            visit.shown(&MessagePage::new(visit.frame(voice.say("recall-withdrawn")), &text, None))
        }
        ReadingState::Over => {
            let text = voice.say("recall-over-text");
            visit.shown(&MessagePage::new(visit.frame(voice.say("recall-over")), &text, None))
        }
    }
}

/// Shows the text, if it was not shown before; else the page says what is next.
pub(super) async fn show(
    mut visit: Visit,
    token: web::Path<String>,
    _form: Form,
) -> Result<HttpResponse, Problem> {
    let mut connection = visit.connection().await?;
    let (canvas, reading) = match show_text(&mut connection, &visit.call.context, &token).await {
        Ok(shown) => shown,
        Err(
            CoachingError::TextShownAlready | CoachingError::RecallClosed | CoachingError::ReviewerWithdrawn,
        ) => {
            return Ok(visit.see_other(&path(&token)));
        }
        Err(error) => return Err(error.into()),
    };
    speak(&mut visit, &reading);
    let laid = laid_out(&canvas, visit.language.locale());
    // Another language would be another page, and the text gone.
    let page = RecallTextPage {
        page: Page { languages: Vec::new(), ..visit.frame(laid.title.as_str()) },
        next_href: visit.language.href(&path(&token)),
        laid,
    };
    let mut response = visit.shown(&page)?;
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// Takes the answers, once.
pub(super) async fn send(
    mut visit: Visit,
    token: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, Problem> {
    let given = given(&form.pairs);
    let effect = async |connection: &mut Connection| {
        answer_questions(connection, &visit.call.context, &token, &given).await?;
        Answer::ok(&())
    };
    let path = path(&token);
    match once(&visit.call, &form, &format!("POST {path}/answers"), effect).await {
        Err(problem) if problem.code() == "validation_failed" => {
            let mut connection = visit.connection().await?;
            let reading = reading_of_link(&mut connection, &visit.call.context, &token).await?;
            speak(&mut visit, &reading);
            let page = questions(&visit, (&reading, &token), (&given, problem.errors()));
            visit.answered(problem.kind().status(), &page)
        }
        // The page says what is next.
        Ok(_) => Ok(visit.see_other(&path)),
        Err(problem) if matches!(problem.kind(), Kind::Conflict | Kind::Unacceptable) => {
            Ok(visit.see_other(&path))
        }
        Err(problem) => Err(problem),
    }
}

fn path(token: &str) -> String {
    format!("/recall/{}", segment(token))
}

/// The visit in the reviewer's language, unless the address asks for another one.
fn speak(visit: &mut Visit, reading: &Reading) {
    visit.speak(Locale::from_tag(&reading.reviewer.locale).unwrap_or_default());
}

fn until(visit: &Visit, reading: &Reading) -> String {
    say!(visit.voice(), "recall-until", until = reading.until(visit.language.locale()))
}

fn given(pairs: &Pairs) -> AnswersBody {
    let text = |question: Question| pairs.first(question.name()).unwrap_or_default().to_owned();
    AnswersBody {
        problem: text(Question::Problem),
        bet: text(Question::Bet),
        why_now: text(Question::WhyNow),
        non_goals: text(Question::NonGoals),
        measures: text(Question::Measures),
    }
}

fn questions(
    visit: &Visit,
    (reading, token): (&Reading, &str),
    (said, faults): (&AnswersBody, &[FieldError]),
) -> RecallQuestionsPage {
    let voice = visit.voice();
    let texts = said.by_question();
    let fields = Question::ALL.iter().map(|question| {
        let fault = fault_at(voice, faults, &format!("/{}", question.name()));
        let focus = faults.is_empty() && *question == Question::Problem || fault.is_some();
        RecallQuestion {
            name: question.name(),
            label: voice.say(match question {
                Question::Problem => "recall-problem",
                Question::Bet => "recall-bet",
                Question::WhyNow => "recall-why-now",
                Question::NonGoals => "recall-non-goals",
                Question::Measures => "recall-measures",
            }),
            field: TextField {
                value: texts.get(question).copied().unwrap_or_default().to_owned(),
                fault,
                focus,
            },
        }
    });
    RecallQuestionsPage {
        page: visit.frame(voice.say("recall-questions")),
        until: until(visit, reading),
        mentee: reading.mentee.clone(),
        action: visit.language.href(&format!("{}/answers", path(token))),
        idempotency_key: fresh_key(&visit.call),
        questions: fields.collect(),
    }
}
