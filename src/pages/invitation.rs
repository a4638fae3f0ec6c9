//! `/invitation/{token}`: where an invited coach or owner sets the first password.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use secrecy::SecretString;

use super::console::{HOME, STEP_PAGE, is_in, keep_challenge, keep_sign_in, refuse_other_site};
use super::form::Form;
use super::view::{InvitationPage, MessagePage, NextStep};
use super::visit::Visit;
use crate::identity::core::password;
use crate::identity::{self, AcceptInvitation, Credentials, Entry, InBrowser};
use crate::kernel::tokens::PlainToken;
use crate::platform::problem::{Kind, Problem};

/// The form. Whether the link is good is seen when it is sent.
pub(super) async fn page(
    visit: Visit,
    request: HttpRequest,
    token: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    if is_in(&request, &visit).await? {
        return Ok(visit.see_other(HOME));
    }
    visit.shown(&view(&visit, &token, None))
}

/// Sets the password, and keeps the sign-in that comes with it in the browser.
pub(super) async fn send(
    visit: Visit,
    request: HttpRequest,
    credentials: web::Data<Credentials>,
    token: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, Problem> {
    refuse_other_site(&request)?;
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
    let context = &call.context;
    let entry =
        match identity::accept_invitation::<InBrowser>(database, &credentials, context, &command).await {
            Ok(entry) => entry,
            Err(error) => return too_late(&visit, &request, error.into()).await,
        };
    let voice = visit.voice();
    let way_in = if matches!(entry, Entry::Halfway(_)) { STEP_PAGE } else { HOME };
    let next = Some(NextStep { label: voice.say("console-open"), href: visit.language.href(way_in) });
    let page = visit.frame(voice.say("password-set"));
    let mut response = visit.shown(&MessagePage::new(page, &voice.say("password-set-text"), next))?;
    match &entry {
        Entry::In(token) => keep_sign_in(&mut response, call, token),
        Entry::Halfway(challenge) => keep_challenge(&mut response, call, challenge),
    }
    Ok(response)
}

/// The link was used, by the first press of the button perhaps: the console is where it leads.
async fn too_late(visit: &Visit, request: &HttpRequest, problem: Problem) -> Result<HttpResponse, Problem> {
    if problem.kind() != Kind::Gone {
        return Err(problem);
    }
    if is_in(request, visit).await? {
        return Ok(visit.see_other(HOME));
    }
    let voice = visit.voice();
    let next = NextStep { label: voice.say("console-to-sign-in"), href: visit.language.href(HOME) };
    let page = visit.frame(voice.say("expired-link"));
    let view = MessagePage::new(page, &voice.say("invitation-over-text"), Some(next));
    visit.answered(problem.kind().status(), &view)
}

fn view(visit: &Visit, token: &str, fault: Option<String>) -> InvitationPage {
    let segment: String = url::form_urlencoded::byte_serialize(token.as_bytes()).collect();
    InvitationPage {
        page: visit.frame(visit.voice().say("welcome")),
        action: visit.language.href(&format!("/invitation/{segment}")),
        fault,
    }
}
