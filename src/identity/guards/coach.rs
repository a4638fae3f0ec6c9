//! A coach or owner.

use std::marker::PhantomData;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};

use super::bearer::{principal, sign_in_of, user_within};
use super::scope::Scope;
use crate::identity::actions::Principal;
use crate::identity::error::IdentityError;
use crate::identity::model::{Actor, Role};
use crate::kernel::ids::{PersonId, SignInId, UserId};
use crate::platform::problem::Problem;
use crate::platform::web::{Caller, Extracted, guarded};

/// An active coach or owner calls, or their key with scope `S`.
#[derive(Clone, Debug)]
pub struct Coach<S> {
    /// The user.
    pub user_id: UserId,
    /// The person behind the user.
    pub person_id: PersonId,
    /// What the user may do.
    pub role: Role,
    /// The caller as the one who does something.
    pub actor: Actor,
    /// The sign-in; `None` for a key.
    pub sign_in_id: Option<SignInId>,
    scope: PhantomData<fn() -> S>,
}

impl<S> Coach<S> {
    /// Whose `Idempotency-Key` it is.
    #[must_use]
    pub fn caller(&self) -> Caller {
        Caller::signed_in(self.user_id)
    }
}

impl<S: Scope> Coach<S> {
    /// The coach or owner that somebody proved to be, for pages: their sign-in comes in a cookie.
    ///
    /// # Errors
    /// [`IdentityError::Forbidden`] in another role, or without the scope.
    pub fn of(principal: &Principal) -> Result<Self, IdentityError> {
        let (user_id, role) = user_within::<S>(principal)?;
        Ok(Self {
            user_id,
            person_id: principal.person_id,
            role,
            actor: principal.actor(),
            sign_in_id: sign_in_of(principal),
            scope: PhantomData,
        })
    }
}

impl<S: Scope> FromRequest for Coach<S> {
    type Error = Problem;
    type Future = Extracted<Self>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let bearer = principal(request.clone());
        guarded(request, async move { Ok(Self::of(&bearer.await?)?) })
    }
}
