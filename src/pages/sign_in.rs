//! `/sign-in/{token}`: where a mailed sign-in link lands.

use std::cell::RefCell;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use super::console::{HOME, STEP_PAGE, keep_challenge, keep_sign_in, refuse_other_site};
use super::form::Form;
use super::once::{fresh_key, once};
use super::space::{SIGN_IN as SPACE_SIGN_IN, SPACE};
use super::view::{MessagePage, NextStep, SignInPage};
use super::visit::Visit;
use crate::identity::{self, Challenge, Credentials, Entry, IdentityError, InBrowser};
use crate::kernel::tokens::PlainToken;
use crate::platform::db::Connection;
use crate::platform::problem::{Kind, Problem};
use crate::platform::web::Answer;

/// Where a link led to.
enum Landed {
    /// In the console.
    Coach(PlainToken),
    /// In the mentee's space.
    Mentee(PlainToken),
    /// At the second step.
    Halfway(Challenge),
}

/// A button. Whether the link is good is seen when it is pressed.
pub(super) async fn page(visit: Visit, token: web::Path<String>) -> Result<HttpResponse, Problem> {
    let mut action = url::form_urlencoded::byte_serialize(token.as_bytes()).collect::<String>();
    action.insert_str(0, "/sign-in/");
    visit.shown(&SignInPage {
        page: visit.frame(visit.voice().say("sign-in")),
        action: visit.language.href(&action),
        idempotency_key: fresh_key(&visit.call),
    })
}

/// Uses the link, and keeps the sign-in in the browser. A second press of the button leads to the same place; a
/// cookie that got lost with the first answer is asked for there by a log-in.
pub(super) async fn send(
    visit: Visit,
    request: HttpRequest,
    credentials: web::Data<Credentials>,
    token: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, Problem> {
    refuse_other_site(&request)?;
    let call = &visit.call;
    let token = PlainToken::presented(&token);
    let landed = RefCell::new(None);
    let effect = async |connection: &mut Connection| {
        let entry =
            identity::redeem_link::<InBrowser>(connection, &call.context, &credentials, &token).await?;
        let place = land(connection, &visit, &credentials, entry).await?;
        let answer = match &place {
            Landed::Coach(_) => Answer::created(HOME.to_owned(), &()),
            Landed::Halfway(_) => Answer::created(STEP_PAGE.to_owned(), &()),
            Landed::Mentee(_) => Answer::created(SPACE.to_owned(), &()),
        };
        landed.replace(Some(place));
        answer
    };
    let target = format!("{} {}", call.route, token.reveal());
    let answer = match once(call, &form, &target, effect).await {
        Ok(answer) => answer,
        Err(problem) if problem.kind() == Kind::Gone => return over(&visit, problem.kind().status()),
        Err(problem) => return Err(problem),
    };
    let mut response = visit.see_other(answer.location().unwrap_or(SPACE));
    match landed.into_inner() {
        Some(Landed::Coach(token) | Landed::Mentee(token)) => keep_sign_in(&mut response, call, &token),
        Some(Landed::Halfway(challenge)) => keep_challenge(&mut response, call, &challenge),
        None => {}
    }
    Ok(response)
}

/// The link is over: the next step is another one.
fn over(visit: &Visit, status: StatusCode) -> Result<HttpResponse, Problem> {
    let voice = visit.voice();
    let next = NextStep { label: voice.say("sign-in-again"), href: visit.language.href(SPACE_SIGN_IN) };
    let text = voice.say("expired-link-text");
    visit.answered(status, &MessagePage::new(visit.frame(voice.say("expired-link")), &text, Some(next)))
}

async fn land(
    connection: &mut Connection,
    visit: &Visit,
    credentials: &Credentials,
    entry: Entry<PlainToken>,
) -> Result<Landed, IdentityError> {
    let context = &visit.call.context;
    let token = match entry {
        Entry::In(token) => token,
        Entry::Halfway(challenge) => return Ok(Landed::Halfway(challenge)),
    };
    let principal = identity::authenticate_browser(connection, context, credentials, &token).await?;
    Ok(if principal.user.is_some() { Landed::Coach(token) } else { Landed::Mentee(token) })
}
