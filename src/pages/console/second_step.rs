//! `/console/sign-in/code`: the second step, a code of the authenticator app or a recovery code.

use actix_web::http::StatusCode;
use actix_web::http::header::RETRY_AFTER;
use actix_web::{HttpRequest, HttpResponse, web};

use super::cookie::{Cookies, keep};
use super::desk::{SIGN_IN, is_in, of_console, way_back};
use super::seal::refuse_foreign;
use super::sign_in::admitted;
use super::words::slow_down;
use crate::identity::{self, Credentials, IdentityError, InBrowser};
use crate::pages::form::{Form, Pairs};
use crate::pages::view::ConsoleStepPage;
use crate::pages::visit::Visit;
use crate::platform::problem::Problem;

/// The page of the second step.
pub(in crate::pages) const STEP_PAGE: &str = "/console/sign-in/code";
/// Where to begin again.
const EXPIRED: &str = "/console/sign-in?why=expired";

/// The form; without a first step, the way to that.
pub(super) async fn page(visit: Visit, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let pairs = Pairs::of_query(&request)?;
    let cookies = Cookies::at(&visit.call.services.site.public_url);
    let next = way_back(pairs.first("next"));
    if cookies.kept_step(&request).is_none() {
        return begin_again(&visit, &request, next).await;
    }
    shown(&visit, StatusCode::OK, next, None)
}

/// The code. A wrong one is said in the form; after several, how long to wait.
pub(super) async fn send(
    visit: Visit,
    request: HttpRequest,
    credentials: web::Data<Credentials>,
    form: Form,
) -> Result<HttpResponse, Problem> {
    let call = &visit.call;
    refuse_foreign(&request, &call.services.site.public_url)?;
    let cookies = Cookies::at(&call.services.site.public_url);
    let next = way_back(form.pairs.first("next"));
    let Some(challenge) = cookies.kept_step(&request) else {
        return begin_again(&visit, &request, next).await;
    };
    let proof = (&challenge, form.pairs.first("code").unwrap_or_default());
    let passed = {
        let mut connection = visit.connection().await?;
        identity::pass_second_factor::<InBrowser>(&mut connection, &call.context, &credentials, proof).await
    };
    match passed {
        Ok(token) => Ok(admitted(&visit, &token, next)),
        Err(IdentityError::ChallengeExpired) => {
            let mut response = begin_again(&visit, &request, next).await?;
            keep(&mut response, &cookies.no_step());
            Ok(response)
        }
        Err(IdentityError::Unacceptable(_)) => {
            let fault = visit.voice().say("fault-wrong_app_code");
            shown(&visit, StatusCode::UNPROCESSABLE_ENTITY, next, Some(fault))
        }
        Err(IdentityError::SlowDown { retry_after_seconds }) => {
            let fault = slow_down(visit.voice(), retry_after_seconds);
            let mut response = shown(&visit, StatusCode::TOO_MANY_REQUESTS, next, Some(fault))?;
            response.headers_mut().insert(RETRY_AFTER, retry_after_seconds.into());
            Ok(response)
        }
        Err(other) => Err(other.into()),
    }
}

/// On to the console for who is in by now, else back to the first step.
async fn begin_again(visit: &Visit, request: &HttpRequest, next: &str) -> Result<HttpResponse, Problem> {
    let is_in = is_in(request, visit).await?;
    Ok(visit.see_other(if is_in { next } else { EXPIRED }))
}

fn shown(
    visit: &Visit,
    status: StatusCode,
    next: &str,
    fault: Option<String>,
) -> Result<HttpResponse, Problem> {
    let view = ConsoleStepPage {
        page: visit.frame(visit.voice().say("console-step")),
        action: visit.language.href(STEP_PAGE),
        next: next.to_owned(),
        fault,
        back_href: visit.language.href(SIGN_IN),
    };
    Ok(of_console(visit.answered(status, &view)?))
}
