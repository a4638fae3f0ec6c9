//! A mentee.

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};

use super::bearer::{principal, sign_in_of};
use crate::identity::actions::Principal;
use crate::identity::error::IdentityError;
use crate::identity::model::{Actor, ActorKind};
use crate::kernel::ids::{PersonId, SignInId};
use crate::platform::problem::Problem;
use crate::platform::web::{Caller, Extracted, guarded};

/// A signed-in mentee calls, about their own affairs. A user who is a mentee too may be one.
#[derive(Clone, Debug)]
pub struct Mentee {
    /// The person.
    pub person_id: PersonId,
    /// The sign-in.
    pub sign_in_id: SignInId,
    /// The caller as the one who does something.
    pub actor: Actor,
}

impl Mentee {
    /// The mentee that somebody proved to be, for pages: their sign-in comes in a cookie.
    ///
    /// # Errors
    /// [`IdentityError::Forbidden`] in another role, and with a key.
    pub fn of(principal: &Principal) -> Result<Self, IdentityError> {
        let person_id = principal.person_id;
        match sign_in_of(principal).filter(|_| principal.is_mentee) {
            Some(sign_in_id) => {
                Ok(Self { person_id, sign_in_id, actor: Actor::known(ActorKind::Mentee, person_id) })
            }
            None => Err(IdentityError::Forbidden),
        }
    }

    /// Whose `Idempotency-Key` it is.
    #[must_use]
    pub fn caller(&self) -> Caller {
        Caller::signed_in(self.person_id)
    }
}

impl FromRequest for Mentee {
    type Error = Problem;
    type Future = Extracted<Self>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let bearer = principal(request.clone());
        guarded(request, async move { Ok(Self::of(&bearer.await?)?) })
    }
}
