//! `/merge/{token}`: a mentee says whether another entry is theirs too. Opening the page changes nothing.

use actix_web::{HttpResponse, web};

use super::confirm::segment;
use super::fault::front_page;
use super::form::{Form, unreadable};
use super::once::{fresh_key, once};
use super::view::{MergePage, MessagePage};
use super::visit::Visit;
use crate::coaching::actions::{MergeOutcome, MergeWord, answer_for_merge, merge_of_link};
use crate::kernel::locale::Locale;
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::Answer;

pub(super) async fn page(mut visit: Visit, token: web::Path<String>) -> Result<HttpResponse, Problem> {
    let mut connection = visit.connection().await?;
    let asked = merge_of_link(&mut connection, &visit.call.context, &token).await?;
    drop(connection);
    visit.speak(Locale::from_tag(&asked.mentee.locale).unwrap_or_default());
    visit.shown(&MergePage {
        page: visit.frame(visit.voice().say("merge-asked")),
        coach: asked.coach,
        hint: asked.hint,
        said: asked.request.said_at(asked.side).is_some(),
        action: visit.language.href(&path_of(&token)),
        idempotency_key: fresh_key(&visit.call),
    })
}

pub(super) async fn send(
    mut visit: Visit,
    token: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, Problem> {
    let word = match form.pairs.first("answer") {
        Some("both_me") => MergeWord::BothMe,
        Some("not_me") => MergeWord::NotMe,
        _ => return Err(unreadable("answer", "expected `both_me` or `not_me`")),
    };
    let path = path_of(&token);
    // A second press finds the question over; the answer of the first one says what became of it, and what to speak.
    let effect = async |connection: &mut Connection| {
        let context = &visit.call.context;
        let (asked, outcome) = answer_for_merge(connection, context, (&token, word)).await?;
        Answer::created(format!("{} {}", key_of(outcome), asked.mentee.locale), &())
    };
    let answer = once(&visit.call, &form, &format!("POST {path}"), effect).await?;
    let (key, locale) = answer.location().and_then(|text| text.split_once(' ')).unwrap_or_default();
    visit.speak(Locale::from_tag(locale).unwrap_or_default());
    if key == key_of(MergeOutcome::Waiting) {
        return Ok(visit.see_other(&path));
    }
    let (headline, text) = match key {
        "folded" => ("merge-done", "merge-done-text"),
        "refused" => ("merge-refused", "merge-refused-text"),
        _ => ("merge-over", "merge-over-text"),
    };
    let page = visit.frame(visit.voice().say(headline));
    let text = visit.voice().say(text);
    visit.shown(&MessagePage::new(page, &text, Some(front_page(&visit.language))))
}

fn path_of(token: &str) -> String {
    format!("/merge/{}", segment(token))
}

fn key_of(outcome: MergeOutcome) -> &'static str {
    match outcome {
        MergeOutcome::Waiting => "waiting",
        MergeOutcome::Folded => "folded",
        MergeOutcome::Refused => "refused",
        MergeOutcome::Over => "over",
    }
}
