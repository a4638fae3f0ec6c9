//! `/n/unsubscribe/{token}`: leaving, by a page or by one click in a mail program (RFC 8058).

use actix_web::http::header::CONTENT_TYPE;
use actix_web::{HttpRequest, HttpResponse, web};

use super::confirm::segment;
use super::fault::front_page;
use super::view::{MessagePage, UnsubscribePage};
use super::visit::Visit;
use crate::newsletter::actions;
use crate::platform::problem::Problem;

/// A form with one button. Opening the page changes nothing.
pub(super) async fn page(visit: Visit, token: web::Path<String>) -> Result<HttpResponse, Problem> {
    let mut connection = visit.connection().await?;
    let left = actions::read_left(&mut connection, &visit.call.context, &token).await?;
    if !left.is_reading {
        return gone(&visit);
    }
    visit.shown(&UnsubscribePage {
        page: visit.frame("Unsubscribe"),
        list: left.list.unwrap_or_default(),
        action: format!("/n/unsubscribe/{}", segment(&token)),
        manage_action: format!("/n/unsubscribe/{}/page", segment(&token)),
    })
}

/// Leaves, whoever asks: the page's form, or a mail program with `List-Unsubscribe=One-Click` as a form or as
/// multipart. The answer is 200 without a redirect and without a cookie, a second time too.
pub(super) async fn send(
    visit: Visit,
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
    actions::unsubscribe(&mut connection, &visit.call.context, &token, (source, wants_all)).await?;
    gone(&visit)
}

/// Mails a link to the reader's own page; the token of a mail cannot open it by itself.
pub(super) async fn mail_page(visit: Visit, token: web::Path<String>) -> Result<HttpResponse, Problem> {
    let mut connection = visit.connection().await?;
    actions::mail_manage_link(&mut connection, &visit.call.context, &token).await?;
    let text = "A link to your page is on its way to your inbox. It works for a day.";
    visit.shown(&MessagePage::new(visit.frame("Look into your inbox"), text, None))
}

fn gone(visit: &Visit) -> Result<HttpResponse, Problem> {
    let text = "You will get no further issue of this list. Thank you for having read it.";
    let next = front_page(&visit.language);
    visit.shown(&MessagePage::new(visit.frame("You are unsubscribed"), text, Some(next)))
}
