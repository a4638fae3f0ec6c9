//! `/n/confirm/{token}`: where the link of a confirmation mail lands.

use actix_web::{HttpResponse, web};

use super::form::Form;
use super::frame::{frame, shown};
use super::view::{ConfirmPage, MessagePage, NextStep};
use crate::newsletter::actions::{self, Confirmation};
use crate::platform::problem::Problem;
use crate::platform::web::Call;

/// A form with one button. Opening the page changes nothing; with scripts it sends itself at the first gesture of a
/// person, never on load, for scanners run scripts too.
pub(super) async fn page(call: Call, token: web::Path<String>) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let confirmation = actions::read_request(&mut connection, &call.context, &token).await?;
    if confirmation.is_done {
        return done(&call, &confirmation);
    }
    shown(&ConfirmPage {
        page: frame(&call, "Confirm"),
        lists: names(&confirmation),
        action: format!("/n/confirm/{}", segment(&token)),
    })
}

pub(super) async fn send(call: Call, token: web::Path<String>, _form: Form) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let confirmation = actions::confirm(&mut connection, &call.context, &token).await?;
    done(&call, &confirmation)
}

fn done(call: &Call, confirmation: &Confirmation) -> Result<HttpResponse, Problem> {
    let text =
        format!("You will get {}. Every issue has a link to leave with one click.", names(confirmation));
    let next = NextStep { label: "Go to the front page".to_owned(), href: "/".to_owned() };
    shown(&MessagePage::new(frame(call, ""), "You are in", &text, Some(next)))
}

fn names(confirmation: &Confirmation) -> String {
    confirmation.lists.iter().map(|list| list.name.as_str()).collect::<Vec<_>>().join(", ")
}

/// A token as a segment of a path.
pub(super) fn segment(token: &str) -> String {
    url::form_urlencoded::byte_serialize(token.as_bytes()).collect()
}
