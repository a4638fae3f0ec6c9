//! `/n/confirm/{token}`: where the link of a confirmation mail lands.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use super::articles::subscribe_form;
use super::fault::front_page;
use super::form::Form;
use super::view::{ConfirmExpiredPage, ConfirmPage, MessagePage};
use super::visit::Visit;
use crate::kernel::phrases::say;
use crate::newsletter::NewsletterError;
use crate::newsletter::actions::{self, Confirmation};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;

/// A form with one button. Opening the page changes nothing; with scripts it sends itself at the first gesture of a
/// person, never on load, for scanners run scripts too.
pub(super) async fn page(mut visit: Visit, token: web::Path<String>) -> Result<HttpResponse, Problem> {
    let mut connection = visit.connection().await?;
    let confirmation = match actions::read_request(&mut connection, &visit.call.context, &token).await {
        Err(NewsletterError::LinkExpired) => return expired(&mut connection, &visit).await,
        found => found?,
    };
    visit.speak(confirmation.locale);
    if confirmation.is_done {
        return done(&visit, &confirmation);
    }
    visit.shown(&ConfirmPage {
        page: visit.frame(visit.voice().say("confirm")),
        lists: names(&confirmation),
        action: visit.language.href(&format!("/n/confirm/{}", segment(&token))),
    })
}

pub(super) async fn send(
    mut visit: Visit,
    token: web::Path<String>,
    _form: Form,
) -> Result<HttpResponse, Problem> {
    let mut connection = visit.connection().await?;
    let confirmation = match actions::confirm(&mut connection, &visit.call.context, &token).await {
        Err(NewsletterError::LinkExpired) => return expired(&mut connection, &visit).await,
        confirmed => confirmed?,
    };
    visit.speak(confirmation.locale);
    done(&visit, &confirmation)
}

/// 410, with the form that asks for a new link.
async fn expired(connection: &mut Connection, visit: &Visit) -> Result<HttpResponse, Problem> {
    let list = actions::list_public_lists(connection).await?.into_iter().next();
    let subscribe = list.map(|list| subscribe_form(&visit.language, &list, "expired link"));
    let page = visit.frame(visit.voice().say("expired-link"));
    visit.answered(StatusCode::GONE, &ConfirmExpiredPage { page, subscribe })
}

fn done(visit: &Visit, confirmation: &Confirmation) -> Result<HttpResponse, Problem> {
    let voice = visit.voice();
    let text = say!(voice, "confirmed-text", name = names(confirmation));
    let next = front_page(&visit.language);
    visit.shown(&MessagePage::new(visit.frame(voice.say("confirmed")), &text, Some(next)))
}

fn names(confirmation: &Confirmation) -> String {
    confirmation.lists.iter().map(|list| list.name.as_str()).collect::<Vec<_>>().join(", ")
}

/// A token as a segment of a path.
pub(super) fn segment(token: &str) -> String {
    url::form_urlencoded::byte_serialize(token.as_bytes()).collect()
}
