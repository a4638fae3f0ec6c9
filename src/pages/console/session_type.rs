//! `/console/settings/types/{id}`: what a session type asks, and what its bookers may still do later.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use super::deeds::{meant, once_or_refused};
use super::desk::{Deed, Desk, Part};
use crate::booking::actions::{
    SessionTypeDraft, Settler, TypeWithHosts, read_session_type, update_session_type,
};
use crate::booking::model::{Question, QuestionKind};
use crate::identity::{BookingsRead, BookingsWrite, Role};
use crate::kernel::ids::SessionTypeId;
use crate::kernel::phrases::{Voice, say};
use crate::pages::form::Pairs;
use crate::pages::view::{Crumb, QuestionRow, SpanChoice, TypePage};
use crate::pages::words::span;
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::Answer;

/// The page, without the id.
pub(super) const PATH: &str = "/console/settings/types";
/// Notices that are offered, in minutes.
const NOTICES: [i64; 8] = [0, 60, 120, 240, 720, 1_440, 2_880, 10_080];
/// Kinds of answers, by the names that they have in the form.
const KINDS: [(&str, QuestionKind); 8] = [
    ("text", QuestionKind::Text),
    ("long_text", QuestionKind::LongText),
    ("select", QuestionKind::Select),
    ("multi_select", QuestionKind::MultiSelect),
    ("checkbox", QuestionKind::Checkbox),
    ("number", QuestionKind::Number),
    ("url", QuestionKind::Url),
    ("phone", QuestionKind::Phone),
];
/// What the address says was just done.
const DONE: [(&str, &str); 1] = [("saved", "type-saved")];

/// The page.
pub(super) async fn page(desk: Desk, id: web::Path<SessionTypeId>) -> Result<HttpResponse, Problem> {
    shown(&desk, *id, (StatusCode::OK, None)).await
}

/// Keeps what was changed, in the revision that the page showed.
pub(super) async fn save(deed: Deed, id: web::Path<SessionTypeId>) -> Result<HttpResponse, Problem> {
    let (desk, id) = (&deed.desk, *id);
    let coach = desk.coach::<BookingsWrite>()?;
    let by = Settler { user_id: coach.user_id, names_others: coach.role == Role::Owner };
    let (context, if_match) = (&desk.visit.call.context, meant(&deed));
    let effect = async |connection: &mut Connection| {
        let current = read_session_type(connection, coach.user_id, id).await?;
        let draft = typed(&deed.form.pairs, SessionTypeDraft::of(&current.session_type, &current.hosts));
        update_session_type(connection, context, (by, id), (&if_match, draft)).await?;
        Answer::ok(&())
    };
    match once_or_refused(&deed, &format!("type {id}"), effect).await? {
        Ok(_) => Ok(desk.see_other(&format!("{PATH}/{id}?done=saved"))),
        Err(refusal) => shown(desk, id, (refusal.status, Some((&deed.form.pairs, refusal.text)))).await,
    }
}

/// The draft with what the form says.
fn typed(pairs: &Pairs, draft: SessionTypeDraft) -> SessionTypeDraft {
    let mut draft = draft;
    let number = |name: &str| pairs.first(name).and_then(|text| text.parse::<i64>().ok());
    pairs.first("title").unwrap_or_default().clone_into(&mut draft.title);
    draft.active = pairs.has("active");
    draft.minimum_notice_minutes = number("notice").unwrap_or(draft.minimum_notice_minutes);
    draft.policy.cancel_notice_minutes = number("cancel").unwrap_or(draft.policy.cancel_notice_minutes);
    draft.policy.reschedule_notice_minutes = number("move").unwrap_or(draft.policy.reschedule_notice_minutes);
    draft.policy.max_reschedules = number("moves").unwrap_or(draft.policy.max_reschedules);
    pairs.first("policy").unwrap_or_default().clone_into(&mut draft.policy.text);
    draft.questions = questions(pairs);
    draft
}

/// The questions of a form, without those whose wording was removed. New ones get a key of their own.
fn questions(pairs: &Pairs) -> Vec<Question> {
    let mut questions: Vec<Question> = Vec::new();
    for index in 0..=pairs.below("label.").count() {
        let text = |name: &str| pairs.first(&format!("{name}.{index}")).unwrap_or_default();
        let label = text("label").trim();
        if label.is_empty() {
            continue;
        }
        let kind = KINDS.iter().find(|(name, _)| *name == text("kind"));
        let options = text("options").lines().map(|line| line.trim().to_owned());
        questions.push(Question {
            key: fresh_key(text("key"), &questions),
            label: label.to_owned(),
            kind: kind.map_or(QuestionKind::Text, |(_, kind)| *kind),
            required: pairs.has(&format!("required.{index}")),
            options: options.filter(|option| !option.is_empty()).collect(),
        });
    }
    for question in &mut questions {
        if !matches!(question.kind, QuestionKind::Select | QuestionKind::MultiSelect) {
            question.options.clear();
        }
    }
    questions
}

fn fresh_key(given: &str, known: &[Question]) -> String {
    if !given.is_empty() {
        return given.to_owned();
    }
    let free = |number: &usize| known.iter().all(|one| one.key != format!("question_{number}"));
    // One more number than there are questions: one of them is free.
    let number = (1..=known.len().saturating_add(1)).find(free).unwrap_or_default();
    format!("question_{number}")
}

async fn shown(
    desk: &Desk,
    id: SessionTypeId,
    (status, refused): (StatusCode, Option<(&Pairs, String)>),
) -> Result<HttpResponse, Problem> {
    let coach = desk.coach::<BookingsRead>()?;
    let mut connection = desk.connection().await?;
    let current = read_session_type(&mut connection, coach.user_id, id).await?;
    drop(connection);
    let voice = desk.voice();
    let crumbs = vec![Crumb { label: voice.say("settings-types"), href: String::from("/console/settings") }];
    let title = current.session_type.title.clone();
    let (page, mut console) = desk.frame_below(Part::Settings, crumbs, title);
    console.notice = desk.done(desk.query()?.first("done"), &DONE).filter(|_| refused.is_none());
    let revision = current.session_type.revision;
    let (draft, fault) = drafted(&current, refused);
    let view = TypePage {
        page,
        console,
        action: format!("{PATH}/{id}"),
        revision,
        fault,
        is_active: draft.active,
        notices: spans(voice, draft.minimum_notice_minutes),
        cancel: spans(voice, draft.policy.cancel_notice_minutes),
        moving: spans(voice, draft.policy.reschedule_notice_minutes),
        moves: draft.policy.max_reschedules,
        policy: draft.policy.text,
        questions: rows(voice, &draft.questions),
        title: draft.title,
    };
    desk.answered(status, &view)
}

fn drafted(current: &TypeWithHosts, refused: Option<(&Pairs, String)>) -> (SessionTypeDraft, Option<String>) {
    let draft = SessionTypeDraft::of(&current.session_type, &current.hosts);
    match refused {
        Some((pairs, fault)) => (typed(pairs, draft), Some(fault)),
        None => (draft, None),
    }
}

/// The notices that are offered, and the one that is set where it is none of them.
fn spans(voice: Voice, chosen: i64) -> Vec<SpanChoice> {
    let mut minutes = NOTICES.to_vec();
    minutes.push(chosen);
    minutes.sort_unstable();
    minutes.dedup();
    let choice = |minutes: i64| SpanChoice {
        minutes,
        label: match minutes {
            0 => voice.say("until-start"),
            _ => say!(voice, "until-before", span = span(voice, minutes)),
        },
        is_chosen: minutes == chosen,
    };
    minutes.into_iter().map(choice).collect()
}

/// The questions, and an empty row for another.
fn rows(voice: Voice, questions: &[Question]) -> Vec<QuestionRow> {
    let row = |question: Option<&Question>| QuestionRow {
        key: question.map(|one| one.key.clone()).unwrap_or_default(),
        label: question.map(|one| one.label.clone()).unwrap_or_default(),
        is_required: question.is_some_and(|one| one.required),
        options: question.map(|one| one.options.join("\n")).unwrap_or_default(),
        kinds: KINDS
            .iter()
            .map(|(name, kind)| {
                (*name, kind_in_words(voice, *kind), question.is_some_and(|one| one.kind == *kind))
            })
            .collect(),
    };
    questions.iter().map(Some).chain([None]).map(row).collect()
}

fn kind_in_words(voice: Voice, kind: QuestionKind) -> String {
    voice.say(match kind {
        QuestionKind::Text => "type-kind-text",
        QuestionKind::LongText => "type-kind-long",
        QuestionKind::Select => "type-kind-select",
        QuestionKind::MultiSelect => "type-kind-multi",
        QuestionKind::Checkbox => "type-kind-checkbox",
        QuestionKind::Number => "type-kind-number",
        QuestionKind::Url => "type-kind-url",
        QuestionKind::Phone => "type-kind-phone",
    })
}

#[cfg(test)]
mod tests {
    use super::questions;
    use crate::booking::model::QuestionKind;
    use crate::pages::form::Pairs;

    #[test]
    fn questions_keep_their_keys_and_new_ones_get_one() {
        let pairs = Pairs::from_pairs(&[
            ("key.0", "goal"),
            ("label.0", "What for?"),
            ("kind.0", "long_text"),
            ("required.0", "yes"),
            ("label.1", " "),
            ("label.2", "Which?"),
            ("kind.2", "select"),
            ("options.2", "a\r\n\r\n b "),
        ]);
        let read = questions(&pairs);
        assert_eq!(read.len(), 2);
        assert_eq!(
            (read[0].key.as_str(), read[0].kind, read[0].required),
            ("goal", QuestionKind::LongText, true)
        );
        assert_eq!((read[1].key.as_str(), read[1].options.join(",")), ("question_1", String::from("a,b")));
    }
}
