//! Any signed-in person.

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};

use super::bearer::{principal, sign_in_of};
use crate::identity::error::IdentityError;
use crate::identity::model::{Actor, Role};
use crate::kernel::ids::{PersonId, SignInId, UserId};
use crate::platform::problem::Problem;
use crate::platform::web::{Caller, Extracted, guarded};

/// A person with an access token calls. No key is let in.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// The person.
    pub person_id: PersonId,
    /// The active user with their role, if the person is one.
    pub user: Option<(UserId, Role)>,
    /// Whether the person may act as a mentee.
    pub is_mentee: bool,
    /// The caller as the one who does something.
    pub actor: Actor,
    /// The sign-in.
    pub sign_in_id: SignInId,
}

impl SignedIn {
    /// Whose `Idempotency-Key` it is.
    #[must_use]
    pub fn caller(&self) -> Caller {
        Caller::signed_in(self.person_id)
    }
}

impl FromRequest for SignedIn {
    type Error = Problem;
    type Future = Extracted<Self>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let bearer = principal(request.clone());
        guarded(request, async move {
            let principal = bearer.await?;
            let sign_in_id = sign_in_of(&principal).ok_or(IdentityError::Forbidden)?;
            Ok(Self {
                person_id: principal.person_id,
                user: principal.user,
                is_mentee: principal.is_mentee,
                actor: principal.actor(),
                sign_in_id,
            })
        })
    }
}
