//! `POST /n/subscribe`: the form below an article, and the same inside another site.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use super::articles::subscribe_form;
use super::form::Form;
use super::view::{MessagePage, SubscribeForm, SubscribePage};
use super::visit::Visit;
use crate::kernel::email_address::EmailAddress;
use crate::kernel::locale::Locale;
use crate::kernel::text;
use crate::newsletter::actions::{self, Submission, find_public_list};
use crate::newsletter::model::MailingList;
use crate::platform::problem::Problem;

/// The most that is shown again of what was typed.
const TYPED_MAX: usize = 254;

/// Says the same to everybody whose address is one.
pub(super) async fn send(visit: Visit, form: Form) -> Result<HttpResponse, Problem> {
    let slug = form.pairs.first("list").unwrap_or_default();
    let source =
        form.pairs.first("source").and_then(|source| text::line(source, 200).ok()).unwrap_or_default();
    let Some(email) = address(&form) else {
        let mut connection = visit.connection().await?;
        let list = find_public_list(&mut connection, slug).await.ok();
        drop(connection);
        let again = list.map(|list| subscribe_form(&visit.language, &list, &source));
        return refused(&visit, &form, again);
    };
    let lists = Some(slug).filter(|slug| !slug.is_empty()).map(str::to_owned);
    taken(&visit, &form, (email, lists.into_iter().collect(), source)).await
}

/// The same inside another site: list and source are those of the address, whatever the form says.
pub(super) async fn send_embedded(
    visit: Visit,
    list: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, Problem> {
    let mut connection = visit.connection().await?;
    let list = find_public_list(&mut connection, &list).await?;
    drop(connection);
    let embedded = embedded_form(&visit, &list);
    match address(&form) {
        Some(email) => taken(&visit, &form, (email, vec![list.slug], embedded.source)).await,
        None => refused(&visit, &form, Some(embedded)),
    }
}

fn address(form: &Form) -> Option<EmailAddress> {
    EmailAddress::parse(form.pairs.first("email").unwrap_or_default()).ok()
}

/// The form once more, with what was typed and what is wrong with it.
fn refused(visit: &Visit, form: &Form, again: Option<SubscribeForm>) -> Result<HttpResponse, Problem> {
    let Some(again) = again else {
        let page = message(visit, "subscribe-typo", "subscribe-typo-text");
        return visit.answered(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let typed = form.pairs.first("email").unwrap_or_default();
    let subscribe = SubscribeForm {
        email: typed.chars().take(TYPED_MAX).collect(),
        fault: Some(visit.voice().say("subscribe-typo-text")),
        ..again
    };
    let page = visit.frame(visit.voice().say("subscribe-typo"));
    visit.answered(StatusCode::UNPROCESSABLE_ENTITY, &SubscribePage { page, subscribe })
}

async fn taken(
    visit: &Visit,
    form: &Form,
    (email, lists, source): (EmailAddress, Vec<String>, String),
) -> Result<HttpResponse, Problem> {
    let pairs = &form.pairs;
    let locale = pairs.first("locale").and_then(Locale::from_tag);
    let submission = Submission {
        email,
        name: pairs.first("name").and_then(|name| text::person_name(name).ok()).unwrap_or_default(),
        lists,
        locale: locale.unwrap_or_else(|| visit.language.locale()),
        source,
        is_trapped: pairs.first("website").is_some(),
    };
    let mut connection = visit.connection().await?;
    actions::subscribe(&mut connection, &visit.call.context, submission).await?;
    let page = message(visit, "subscribe-sent", "subscribe-sent-text");
    let frame = visit.frame_after(page.headline.as_str(), "subscribed");
    visit.answered(StatusCode::ACCEPTED, &MessagePage { page: frame, ..page })
}

/// `/embed/subscribe/{list}`: the form alone, inside another site.
pub(super) async fn embed(visit: Visit, list: web::Path<String>) -> Result<HttpResponse, Problem> {
    let mut connection = visit.connection().await?;
    let list = find_public_list(&mut connection, &list).await?;
    let page = visit.frame(list.name.as_str());
    visit.shown(&SubscribePage { page, subscribe: embedded_form(&visit, &list) })
}

/// The form of a list inside another site.
fn embedded_form(visit: &Visit, list: &MailingList) -> SubscribeForm {
    let path = format!("/embed/subscribe/{}", list.slug);
    let form = subscribe_form(&visit.language, list, &path);
    SubscribeForm { action: visit.language.href(&path), ..form }
}

/// A page that says one thing and leads nowhere.
pub(super) fn message(visit: &Visit, headline: &str, text: &str) -> MessagePage {
    let voice = visit.voice();
    MessagePage::new(visit.frame(voice.say(headline)), &voice.say(text), None)
}
