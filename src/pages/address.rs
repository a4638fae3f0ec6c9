//! `/address/{token}`: a mentee says whether an address that a coach added is theirs. Opening the page changes nothing.

use actix_web::{HttpResponse, web};

use super::confirm::segment;
use super::fault::front_page;
use super::form::{Form, unreadable};
use super::once::{fresh_key, once};
use super::view::{AddressPage, MessagePage};
use super::visit::Visit;
use crate::coaching::actions::{Verdict, address_of_link, answer_for_address};
use crate::kernel::locale::Locale;
use crate::kernel::phrases::say;
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::Answer;

pub(super) async fn page(mut visit: Visit, token: web::Path<String>) -> Result<HttpResponse, Problem> {
    let mut connection = visit.connection().await?;
    let asked = address_of_link(&mut connection, &visit.call.context, &token).await?;
    visit.speak(Locale::from_tag(&asked.mentee.locale).unwrap_or_default());
    if asked.address.confirmed_at.is_some() {
        let text = say!(visit.voice(), "address-confirmed-text", name = asked.address.email);
        return message(&visit, "address-confirmed", &text);
    }
    visit.shown(&AddressPage {
        page: visit.frame(visit.voice().say("address-asked")),
        email: asked.address.email,
        action: visit.language.href(&format!("/address/{}", segment(&token))),
        idempotency_key: fresh_key(&visit.call),
    })
}

pub(super) async fn send(
    mut visit: Visit,
    token: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, Problem> {
    let verdict = match form.pairs.first("answer") {
        Some("mine") => Verdict::Mine,
        Some("not_mine") => Verdict::NotMine,
        _ => return Err(unreadable("answer", "expected `mine` or `not_mine`")),
    };
    let path = format!("/address/{}", segment(&token));
    // A second press finds the link used up; the answer of the first one says what to speak.
    let effect = async |connection: &mut Connection| {
        let context = &visit.call.context;
        let asked = answer_for_address(connection, context, (&token, verdict)).await?;
        Answer::created(asked.mentee.locale, &())
    };
    let answer = once(&visit.call, &form, &format!("POST {path}"), effect).await?;
    let locale = answer.location().and_then(Locale::from_tag);
    if verdict == Verdict::Mine {
        return Ok(visit.see_other(&path));
    }
    visit.speak(locale.unwrap_or_default());
    message(&visit, "address-refused", &visit.voice().say("address-refused-text"))
}

fn message(visit: &Visit, headline: &str, text: &str) -> Result<HttpResponse, Problem> {
    let page = visit.frame(visit.voice().say(headline));
    visit.shown(&MessagePage::new(page, text, Some(front_page(&visit.language))))
}
