//! `/invitation/{token}`: where an invited coach or owner sets the first password.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use secrecy::SecretString;

use super::form::Form;
use super::frame::{answered, frame, shown};
use super::view::{InvitationPage, MessagePage, NextStep};
use crate::identity::core::password;
use crate::identity::{self, AcceptInvitation, Credentials};
use crate::kernel::tokens::PlainToken;
use crate::platform::problem::Problem;
use crate::platform::web::Call;

/// The form. Whether the link is good is seen when it is sent.
pub(super) async fn page(call: Call, token: web::Path<String>) -> Result<HttpResponse, Problem> {
    shown(&view(&call, &token, None))
}

/// Sets the password. The sign-in that comes with it ends here again: there are no signed-in pages yet.
pub(super) async fn send(
    call: Call,
    credentials: web::Data<Credentials>,
    token: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, Problem> {
    let password = form.pairs.first("password").unwrap_or_default();
    if let Err(fault) = password::check(password) {
        let page = view(&call, &token, Some(fault.to_string()));
        return answered(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let command =
        AcceptInvitation { token: PlainToken::presented(&token), password: SecretString::from(password) };
    let database = &call.services.database;
    let tokens = identity::accept_invitation(database, &credentials, &call.context, &command).await?;
    let mut connection = call.connection().await?;
    identity::log_out(&mut connection, &call.context, &tokens.refresh_token).await?;
    let text = "You can log in with it and your mail address now.";
    let next = NextStep { label: "Go to the front page".to_owned(), href: "/".to_owned() };
    shown(&MessagePage::new(frame(&call, ""), "Your password is set", text, Some(next)))
}

fn view(call: &Call, token: &str, fault: Option<String>) -> InvitationPage {
    let segment: String = url::form_urlencoded::byte_serialize(token.as_bytes()).collect();
    InvitationPage { page: frame(call, "Welcome"), action: format!("/invitation/{segment}"), fault }
}
