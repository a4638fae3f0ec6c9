//! `/console/sign-in`: the first step, with a password or by a mailed link.

use actix_web::http::StatusCode;
use actix_web::http::header::RETRY_AFTER;
use actix_web::{HttpRequest, HttpResponse, web};
use secrecy::SecretString;

use super::cookie::{keep_challenge, keep_sign_in};
use super::desk::{HOME, SIGN_IN, is_in, of_console, way_back, with_next};
use super::seal::refuse_foreign;
use super::second_step::STEP_PAGE;
use super::words::slow_down;
use crate::identity::{self, Credentials, Entry, IdentityError, InBrowser, LogIn};
use crate::kernel::email_address::EmailAddress;
use crate::kernel::tokens::PlainToken;
use crate::pages::form::{Form, Pairs};
use crate::pages::view::{ConsoleSignInPage, MessagePage, NextStep};
use crate::pages::visit::Visit;
use crate::platform::problem::Problem;

/// What was typed, and what is wrong.
#[derive(Default)]
struct Typed<'a> {
    email: &'a str,
    email_fault: Option<String>,
    fault: Option<String>,
}

/// The form.
pub(super) async fn page(visit: Visit, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let pairs = Pairs::of_query(&request)?;
    let next = way_back(pairs.first("next")).to_owned();
    // The second press of the last step, whose first one let them in.
    if pairs.first("why") == Some("expired") && is_in(&request, &visit).await? {
        return Ok(visit.see_other(&next));
    }
    let fault = match pairs.first("why") {
        Some("expired") => Some(visit.voice().say("console-step-expired")),
        _ => None,
    };
    shown(&visit, StatusCode::OK, &next, Typed { fault, ..Typed::default() })
}

/// Address and password. Where a second factor is set up, the challenge goes into a cookie of its own.
pub(super) async fn send(
    visit: Visit,
    request: HttpRequest,
    credentials: web::Data<Credentials>,
    form: Form,
) -> Result<HttpResponse, Problem> {
    let call = &visit.call;
    refuse_foreign(&request, &call.services.site.public_url)?;
    let next = way_back(form.pairs.first("next")).to_owned();
    let typed = form.pairs.first("email").unwrap_or_default();
    let Ok(email) = EmailAddress::parse(typed) else {
        let email_fault = Some(visit.voice().say("fault-invalid_email"));
        let typed = Typed { email: typed, email_fault, fault: None };
        return shown(&visit, StatusCode::UNPROCESSABLE_ENTITY, &next, typed);
    };
    let password = SecretString::from(form.pairs.first("password").unwrap_or_default());
    let command = LogIn { email, password };
    let (database, context) = (&call.services.database, &call.context);
    match identity::log_in::<InBrowser>(database, &credentials, context, &command).await {
        Ok(Entry::In(token)) => Ok(admitted(&visit, &token, &next)),
        Ok(Entry::Halfway(challenge)) => {
            let mut response = visit.see_other(&with_next(STEP_PAGE, &next));
            keep_challenge(&mut response, call, &challenge);
            Ok(response)
        }
        Err(IdentityError::InvalidCredentials) => {
            let fault = Some(visit.voice().say("problem-invalid_credentials") + ".");
            shown(&visit, StatusCode::UNAUTHORIZED, &next, Typed { email: typed, email_fault: None, fault })
        }
        Err(IdentityError::SlowDown { retry_after_seconds }) => {
            let fault = Some(slow_down(visit.voice(), retry_after_seconds));
            let typed = Typed { email: typed, email_fault: None, fault };
            let mut response = shown(&visit, StatusCode::TOO_MANY_REQUESTS, &next, typed)?;
            response.headers_mut().insert(RETRY_AFTER, retry_after_seconds.into());
            Ok(response)
        }
        Err(other) => Err(other.into()),
    }
}

/// A sign-in link by mail. The answer is the same for every address.
pub(super) async fn send_link(
    visit: Visit,
    request: HttpRequest,
    form: Form,
) -> Result<HttpResponse, Problem> {
    refuse_foreign(&request, &visit.call.services.site.public_url)?;
    let typed = form.pairs.first("email").unwrap_or_default();
    let Ok(email) = EmailAddress::parse(typed) else {
        let email_fault = Some(visit.voice().say("fault-invalid_email"));
        let typed = Typed { email: typed, email_fault, fault: None };
        return shown(&visit, StatusCode::UNPROCESSABLE_ENTITY, HOME, typed);
    };
    let mut connection = visit.connection().await?;
    identity::request_link(&mut connection, &visit.call.context, &email).await?;
    let voice = visit.voice();
    let page = visit.frame(voice.say("console-link-sent"));
    let next = NextStep { label: voice.say("console-to-sign-in"), href: visit.language.href(SIGN_IN) };
    let view = MessagePage::new(page, &voice.say("console-link-sent-text"), Some(next));
    Ok(of_console(visit.shown(&view)?))
}

/// To where they wanted to go, with a fresh sign-in kept in the browser.
pub(super) fn admitted(visit: &Visit, token: &PlainToken, next: &str) -> HttpResponse {
    let mut response = visit.see_other(next);
    keep_sign_in(&mut response, &visit.call, token);
    response
}

fn shown(visit: &Visit, status: StatusCode, next: &str, typed: Typed<'_>) -> Result<HttpResponse, Problem> {
    let view = ConsoleSignInPage {
        page: visit.frame(visit.voice().say("console-sign-in")),
        action: visit.language.href(SIGN_IN),
        link_action: visit.language.href("/console/sign-in/link"),
        next: next.to_owned(),
        email: typed.email.to_owned(),
        email_fault: typed.email_fault,
        fault: typed.fault,
    };
    Ok(of_console(visit.answered(status, &view)?))
}
