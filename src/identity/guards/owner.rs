//! An owner.

use std::marker::PhantomData;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};

use super::bearer::{principal, user_within};
use super::scope::Scope;
use crate::identity::actions::Principal;
use crate::identity::error::IdentityError;
use crate::identity::model::{Actor, Role};
use crate::kernel::ids::{PersonId, UserId};
use crate::platform::problem::Problem;
use crate::platform::web::{Caller, Extracted, guarded};

/// An active owner calls, or their key with scope `S`.
#[derive(Clone, Debug)]
pub struct Owner<S> {
    /// The user.
    pub user_id: UserId,
    /// The person behind the user.
    pub person_id: PersonId,
    /// The caller as the one who does something.
    pub actor: Actor,
    scope: PhantomData<fn() -> S>,
}

impl<S> Owner<S> {
    /// Whose `Idempotency-Key` it is.
    #[must_use]
    pub fn caller(&self) -> Caller {
        Caller::signed_in(self.user_id)
    }
}

impl<S: Scope> Owner<S> {
    /// The owner that somebody proved to be, for pages: their sign-in comes in a cookie.
    ///
    /// # Errors
    /// [`IdentityError::Forbidden`] in another role, or without the scope.
    pub fn of(principal: &Principal) -> Result<Self, IdentityError> {
        let (user_id, role) = user_within::<S>(principal)?;
        if role != Role::Owner {
            return Err(IdentityError::Forbidden);
        }
        Ok(Self { user_id, person_id: principal.person_id, actor: principal.actor(), scope: PhantomData })
    }
}

impl<S: Scope> FromRequest for Owner<S> {
    type Error = Problem;
    type Future = Extracted<Self>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let bearer = principal(request.clone());
        guarded(request, async move { Ok(Self::of(&bearer.await?)?) })
    }
}
