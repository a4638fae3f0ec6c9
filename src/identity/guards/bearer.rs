//! From the `Authorization` header to a principal.

use actix_web::http::header::AUTHORIZATION;
use actix_web::{HttpRequest, web};

use super::scope::Scope;
use crate::identity::actions::{Principal, Via, authenticate};
use crate::identity::credentials::Credentials;
use crate::identity::error::IdentityError;
use crate::identity::model::Role;
use crate::kernel::ids::{SignInId, UserId};
use crate::platform::problem::{Kind, Problem};
use crate::platform::web::Call;

/// Who the bearer of this request is. The connection is given back before the handler runs.
pub(super) async fn principal(request: HttpRequest) -> Result<Principal, Problem> {
    let call = Call::of(&request)?;
    let Some(credentials) = request.app_data::<web::Data<Credentials>>() else {
        tracing::error!("guard.without_credentials");
        return Err(Problem::new(Kind::Internal, "internal", "Something went wrong on our side."));
    };
    let bearer = bearer(&request).ok_or(IdentityError::Unauthenticated)?;
    let mut connection = call.connection().await?;
    Ok(authenticate(&mut connection, &call.context, credentials, bearer).await?)
}

/// The credentials of the scheme `Bearer`, whose name is written in any case (RFC 9110 section 11.1).
fn bearer(request: &HttpRequest) -> Option<&str> {
    let (scheme, credentials) = request.headers().get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| credentials.trim())
}

/// The user behind a principal, if the scope of a key allows this route.
pub(super) fn user_within<S: Scope>(principal: &Principal) -> Result<(UserId, Role), IdentityError> {
    let is_within = match (&principal.via, S::KEY_SCOPE) {
        (Via::SignIn(_), _) => true,
        (Via::Key(_, scopes), Some(needed)) => scopes.contains(&needed),
        (Via::Key(..), None) => false,
    };
    principal.user.filter(|_| is_within).ok_or(IdentityError::Forbidden)
}

/// The sign-in of a principal; `None` for a key.
pub(super) fn sign_in_of(principal: &Principal) -> Option<SignInId> {
    match principal.via {
        Via::SignIn(id) => Some(id),
        Via::Key(..) => None,
    }
}
