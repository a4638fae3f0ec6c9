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
        let text = "That is not a mail address we can write to. Please go back and look at it once more.";
        let page = MessagePage::new(visit.frame("Is there a typing error?"), text, None);
        return visit.answered(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let submission = Submission {
        email,
        name: pairs.first("name").and_then(|name| text::person_name(name).ok()).unwrap_or_default(),
        lists: pairs.first("list").map(str::to_owned).into_iter().collect(),
        locale: pairs.first("locale").and_then(Locale::from_tag).unwrap_or_default(),
        source: pairs.first("source").and_then(|source| text::line(source, 200).ok()).unwrap_or_default(),
        is_trapped: pairs.first("website").is_some(),
    };
    let mut connection = visit.connection().await?;
    actions::subscribe(&mut connection, &visit.call.context, submission).await?;
    let text = "A mail is on its way to you. Open the link in it, and the next issue comes to your inbox. If there is no \
                mail after some minutes, look into the spam folder.";
    visit.answered(StatusCode::ACCEPTED, &MessagePage::new(visit.frame("Look into your inbox"), text, None))
}
