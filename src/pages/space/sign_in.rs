//! `/space/sign-in`: an address, and a link by mail. The answer is the same for every address.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};

use super::room::{SIGN_IN, Wish};
use crate::identity::{self, IdentityError};
use crate::kernel::email_address::EmailAddress;
use crate::pages::console::{Cookies, keep, of_console, refuse_foreign};
use crate::pages::fault::front_page;
use crate::pages::form::{Form, Pairs};
use crate::pages::view::{MessagePage, SpaceSignInPage, TextField};
use crate::pages::visit::Visit;
use crate::platform::problem::Problem;

/// The form.
pub(super) async fn page(visit: Visit, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let pairs = Pairs::of_query(&request)?;
    let notice = (pairs.first("why") == Some("nobody")).then(|| visit.voice().say("space-nobody"));
    let email = TextField { value: String::new(), fault: None, focus: false };
    shown(&visit, StatusCode::OK, notice, email)
}

/// Mails a link to whoever may sign in by it.
pub(super) async fn send(visit: Visit, request: HttpRequest, form: Form) -> Result<HttpResponse, Problem> {
    refuse_foreign(&request, &visit.call.services.site.public_url)?;
    let typed = form.pairs.first("email").unwrap_or_default();
    let Ok(email) = EmailAddress::parse(typed) else {
        let fault = Some(visit.voice().say("fault-invalid_email"));
        let email = TextField { value: typed.to_owned(), fault, focus: true };
        return shown(&visit, StatusCode::UNPROCESSABLE_ENTITY, None, email);
    };
    let mut connection = visit.connection().await?;
    identity::request_link(&mut connection, &visit.call.context, &email).await?;
    drop(connection);
    let voice = visit.voice();
    let page = visit.frame(voice.say("space-link-sent"));
    let text = voice.say("space-link-sent-text");
    Ok(of_console(visit.shown(&MessagePage::new(page, &text, Some(front_page(&visit.language))))?))
}

/// Ends the sign-in of this browser.
pub(super) async fn leave(wish: Wish) -> Result<HttpResponse, Problem> {
    let (visit, guard) = (&wish.room.visit, &wish.room.guard);
    let who = (guard.actor, guard.person_id);
    let mut connection = visit.connection().await?;
    match identity::end_sign_in(&mut connection, &visit.call.context, who, guard.sign_in_id).await {
        // Ended meanwhile, which is what was wanted.
        Ok(()) | Err(IdentityError::NotFound) => {}
        Err(other) => return Err(other.into()),
    }
    let mut response = visit.see_other(SIGN_IN);
    keep(&mut response, &Cookies::at(&visit.call.services.site.public_url).no_sign_in());
    Ok(response)
}

fn shown(
    visit: &Visit,
    status: StatusCode,
    notice: Option<String>,
    email: TextField,
) -> Result<HttpResponse, Problem> {
    let view = SpaceSignInPage {
        page: visit.frame(visit.voice().say("space-sign-in")),
        action: visit.language.href(SIGN_IN),
        notice,
        email,
    };
    Ok(of_console(visit.answered(status, &view)?))
}
