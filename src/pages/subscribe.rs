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
use crate::platform::problem::Problem;

/// Says the same to everybody whose address is one.
pub(super) async fn send(visit: Visit, form: Form) -> Result<HttpResponse, Problem> {
    let list = form.pairs.first("list").map(str::to_owned);
    let source = form.pairs.first("source").and_then(|source| text::line(source, 200).ok());
    taken(&visit, &form, (list, source.unwrap_or_default())).await
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
    let source = format!("/embed/subscribe/{}", list.slug);
    taken(&visit, &form, (Some(list.slug), source)).await
}

async fn taken(
    visit: &Visit,
    form: &Form,
    (list, source): (Option<String>, String),
) -> Result<HttpResponse, Problem> {
    let pairs = &form.pairs;
    let Ok(email) = EmailAddress::parse(pairs.first("email").unwrap_or_default()) else {
        let page = message(visit, "subscribe-typo", "subscribe-typo-text");
        return visit.answered(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let locale = pairs.first("locale").and_then(Locale::from_tag);
    let submission = Submission {
        email,
        name: pairs.first("name").and_then(|name| text::person_name(name).ok()).unwrap_or_default(),
        lists: list.into_iter().collect(),
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
    let path = format!("/embed/subscribe/{}", list.slug);
    let form = subscribe_form(&visit.language, &list, &path);
    visit.shown(&SubscribePage {
        page: visit.frame(list.name.as_str()),
        subscribe: SubscribeForm { action: visit.language.href(&path), ..form },
    })
}

/// A page that says one thing and leads nowhere.
pub(super) fn message(visit: &Visit, headline: &str, text: &str) -> MessagePage {
    let voice = visit.voice();
    MessagePage::new(visit.frame(voice.say(headline)), &voice.say(text), None)
}
