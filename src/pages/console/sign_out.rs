//! `/console/sign-out`.

use actix_web::HttpResponse;

use super::cookie::{Cookies, keep};
use super::desk::{Deed, SIGN_IN};
use crate::identity::{self, IdentityError};
use crate::platform::problem::Problem;

/// Ends the sign-in of this browser.
pub(super) async fn send(deed: Deed) -> Result<HttpResponse, Problem> {
    let desk = deed.desk;
    let (context, principal) = (&desk.visit.call.context, desk.principal());
    let who = (principal.actor(), principal.person_id);
    let mut connection = desk.connection().await?;
    match identity::end_sign_in(&mut connection, context, who, desk.sign_in_id).await {
        // Ended meanwhile, which is what was wanted.
        Ok(()) | Err(IdentityError::NotFound) => {}
        Err(other) => return Err(other.into()),
    }
    let mut response = desk.see_other(SIGN_IN);
    keep(&mut response, &Cookies::at(&desk.visit.call.services.site.public_url).no_sign_in());
    Ok(response)
}
