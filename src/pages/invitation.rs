//! `/invitation/{token}`: where an invited coach or owner sets the first password.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use secrecy::SecretString;

use super::fault::front_page;
use super::form::Form;
use super::view::{InvitationPage, MessagePage};
use super::visit::Visit;
use crate::identity::core::password;
use crate::identity::{self, AcceptInvitation, Credentials};
use crate::kernel::tokens::PlainToken;
use crate::platform::problem::Problem;

/// The form. Whether the link is good is seen when it is sent.
pub(super) async fn page(visit: Visit, token: web::Path<String>) -> Result<HttpResponse, Problem> {
    visit.shown(&view(&visit, &token, None))
}

/// Sets the password. The sign-in that comes with it ends here again: there are no signed-in pages yet.
pub(super) async fn send(
    visit: Visit,
    credentials: web::Data<Credentials>,
    token: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, Problem> {
    let password = form.pairs.first("password").unwrap_or_default();
    if let Err(fault) = password::check(password) {
        let fault = visit.voice().say(&format!("fault-password_{}", fault.code()));
        let page = view(&visit, &token, Some(fault));
        return visit.answered(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let command =
        AcceptInvitation { token: PlainToken::presented(&token), password: SecretString::from(password) };
    let call = &visit.call;
    let database = &call.services.database;
    let tokens = identity::accept_invitation(database, &credentials, &call.context, &command).await?;
    let mut connection = visit.connection().await?;
    identity::log_out(&mut connection, &call.context, &tokens.refresh_token).await?;
    let voice = visit.voice();
    let next = Some(front_page(&visit.language));
    let page = visit.frame(voice.say("password-set"));
    visit.shown(&MessagePage::new(page, &voice.say("password-set-text"), next))
}

fn view(visit: &Visit, token: &str, fault: Option<String>) -> InvitationPage {
    let segment: String = url::form_urlencoded::byte_serialize(token.as_bytes()).collect();
    InvitationPage {
        page: visit.frame(visit.voice().say("welcome")),
        action: visit.language.href(&format!("/invitation/{segment}")),
        fault,
    }
}
