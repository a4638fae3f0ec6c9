//! `POST /n/subscribe`: the form below an article.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;

use super::form::Form;
use super::view::MessagePage;
use super::visit::Visit;
use crate::kernel::email_address::EmailAddress;
use crate::kernel::locale::Locale;
use crate::kernel::text;
use crate::newsletter::actions::{self, Submission};
use crate::platform::problem::Problem;

/// Says the same to everybody whose address is one.
pub(super) async fn send(visit: Visit, form: Form) -> Result<HttpResponse, Problem> {
    let pairs = &form.pairs;
    let Ok(email) = EmailAddress::parse(pairs.first("email").unwrap_or_default()) else {
        let page = message(&visit, "subscribe-typo", "subscribe-typo-text");
        return visit.answered(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let locale = pairs.first("locale").and_then(Locale::from_tag);
    let submission = Submission {
        email,
        name: pairs.first("name").and_then(|name| text::person_name(name).ok()).unwrap_or_default(),
        lists: pairs.first("list").map(str::to_owned).into_iter().collect(),
        locale: locale.unwrap_or_else(|| visit.language.locale()),
        source: pairs.first("source").and_then(|source| text::line(source, 200).ok()).unwrap_or_default(),
        is_trapped: pairs.first("website").is_some(),
    };
    let mut connection = visit.connection().await?;
    actions::subscribe(&mut connection, &visit.call.context, submission).await?;
    visit.answered(StatusCode::ACCEPTED, &message(&visit, "subscribe-sent", "subscribe-sent-text"))
}

/// A page that says one thing and leads nowhere.
pub(super) fn message(visit: &Visit, headline: &str, text: &str) -> MessagePage {
    let voice = visit.voice();
    MessagePage::new(visit.frame(voice.say(headline)), &voice.say(text), None)
}
