//! `/n/unsubscribe/{token}`: leaving, by a page or by one click in a mail program (RFC 8058).

use actix_web::http::header::CONTENT_TYPE;
use actix_web::{HttpRequest, HttpResponse, web};

use super::confirm::segment;
use super::fault::front_page;
use super::subscribe::message;
use super::view::{MessagePage, UnsubscribePage};
use super::visit::Visit;
use crate::newsletter::actions::{self, Left};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;

/// A form with one button. Opening the page changes nothing.
pub(super) async fn page(mut visit: Visit, token: web::Path<String>) -> Result<HttpResponse, Problem> {
    let mut connection = visit.connection().await?;
    let left = open(&mut connection, &mut visit, &token).await?;
    if !left.is_reading {
        return gone(&visit, "left-text");
    }
    let path = format!("/n/unsubscribe/{}", segment(&token));
    visit.shown(&UnsubscribePage {
        page: visit.frame(visit.voice().say("leave")),
        list: left.list.unwrap_or_default(),
        action: visit.language.href(&path),
        manage_action: visit.language.href(&format!("{path}/page")),
    })
}

/// What a link is about. Its page is in the reader's language.
async fn open(connection: &mut Connection, visit: &mut Visit, token: &str) -> Result<Left, Problem> {
    let left = actions::read_left(connection, &visit.call.context, token).await?;
    if let Some(locale) = left.locale {
        visit.speak(locale);
    }
    Ok(left)
}

/// Leaves, whoever asks: the page's form, or a mail program with `List-Unsubscribe=One-Click` as a form or as
/// multipart. The answer is 200 without a redirect and without a cookie, a second time too.
pub(super) async fn send(
    mut visit: Visit,
    token: web::Path<String>,
    request: HttpRequest,
    body: web::Bytes,
) -> Result<HttpResponse, Problem> {
    let is_multipart = request
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|kind| kind.starts_with("multipart/form-data"));
    let wants_all = !is_multipart
        && url::form_urlencoded::parse(&body).any(|(name, value)| name == "all" && value == "true");
    let is_one_click = String::from_utf8_lossy(&body).contains("One-Click");
    let source = if is_one_click { "one click" } else { "unsubscribe page" };
    let mut connection = visit.connection().await?;
    open(&mut connection, &mut visit, &token).await?;
    actions::unsubscribe(&mut connection, &visit.call.context, &token, (source, wants_all)).await?;
    gone(&visit, if wants_all { "left-all-text" } else { "left-text" })
}

/// Mails a link to the reader's own page; the token of a mail cannot open it by itself.
pub(super) async fn mail_page(mut visit: Visit, token: web::Path<String>) -> Result<HttpResponse, Problem> {
    let mut connection = visit.connection().await?;
    open(&mut connection, &mut visit, &token).await?;
    actions::mail_manage_link(&mut connection, &visit.call.context, &token).await?;
    visit.shown(&message(&visit, "subscribe-sent", "own-page-sent"))
}

fn gone(visit: &Visit, text: &str) -> Result<HttpResponse, Problem> {
    let voice = visit.voice();
    let next = front_page(&visit.language);
    visit.shown(&MessagePage::new(visit.frame(voice.say("left")), &voice.say(text), Some(next)))
}
