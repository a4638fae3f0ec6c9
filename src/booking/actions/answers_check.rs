//! A booker's answers and guests, checked against what the session type asks.

use std::collections::BTreeMap;

use serde_json::Value;

use super::book::BookSlot;
use crate::booking::BookingError;
use crate::booking::core::answers::{self, Asked, AskedKind, Strictness};
use crate::booking::model::{Answer, Answers, Guests, Question, QuestionKind, Questions, SessionType};
use crate::booking::store;
use crate::platform::db::Connection;
use crate::platform::problem::FieldError;

/// The questions of the version that the booker was asked: the current one unless they say which.
pub(super) async fn asked_questions(
    connection: &mut Connection,
    session_type: &SessionType,
    version: Option<i32>,
) -> Result<(i32, Questions), BookingError> {
    let version = version.unwrap_or(session_type.questions_version);
    if version == session_type.questions_version {
        return Ok((version, session_type.questions.clone()));
    }
    let known = store::session_types::find_questions(connection, session_type.id, version).await?;
    let questions = known.ok_or_else(|| {
        let detail = "these questions were never asked";
        BookingError::Unacceptable(vec![FieldError::new("/questions_version", "unknown_version", detail)])
    })?;
    Ok((version, questions))
}

/// The answers, each with the wording it was asked with.
pub(super) fn checked_answers(
    questions: &Questions,
    given: &BTreeMap<String, Value>,
    strictness: Strictness,
) -> Result<Answers, BookingError> {
    let asked: Vec<Asked<'_>> = questions.0.iter().map(|question| asked(question, strictness)).collect();
    let answers = answers::check(&asked, given).map_err(|faults| {
        let fields = faults.into_iter().map(|fault| {
            let key: String = fault.key.chars().take(100).collect();
            FieldError::new(
                format!("/answers/{}", key.replace('~', "~0").replace('/', "~1")),
                fault.code,
                fault.detail,
            )
        });
        BookingError::Unacceptable(fields.collect())
    })?;
    let with_wording = answers.into_iter().filter_map(|(key, value)| {
        let question = questions.0.iter().find(|question| question.key == key)?;
        Some(Answer { key, label: question.label.clone(), kind: question.kind, value })
    });
    Ok(Answers(with_wording.collect()))
}

fn asked(question: &Question, strictness: Strictness) -> Asked<'_> {
    let kind = match question.kind {
        QuestionKind::Text => AskedKind::Line,
        QuestionKind::LongText => AskedKind::Text,
        QuestionKind::Select => AskedKind::OneOf(&question.options),
        QuestionKind::MultiSelect => AskedKind::AnyOf(&question.options),
        QuestionKind::Checkbox => AskedKind::YesNo,
        QuestionKind::Number => AskedKind::Number,
        QuestionKind::Url => AskedKind::Url,
        QuestionKind::Phone => AskedKind::Phone,
    };
    let is_required = question.required && strictness == Strictness::Required;
    Asked { key: &question.key, kind, is_required }
}

/// The guests: no more than the type takes, each once, and not the booker.
pub(super) fn checked_guests(session_type: &SessionType, wish: &BookSlot) -> Result<Guests, BookingError> {
    let fault =
        |code, detail: &str| BookingError::Unacceptable(vec![FieldError::new("/guests", code, detail)]);
    let most = usize::try_from(session_type.guests_max).unwrap_or_default();
    if wish.guests.len() > most {
        return Err(fault(
            "too_many",
            if most == 0 { "this session takes no guests" } else { "more guests than this session takes" },
        ));
    }
    let mut guests: Vec<String> = Vec::new();
    for guest in &wish.guests {
        if guest == &wish.email || guests.iter().any(|known| known == guest.as_str()) {
            return Err(fault("named_twice", "name each guest once, and not yourself"));
        }
        guests.push(guest.to_string());
    }
    Ok(Guests(guests))
}
