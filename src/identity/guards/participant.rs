//! Somebody on either side of coaching.

use std::marker::PhantomData;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};

use super::bearer::{principal, sign_in_of, user_within};
use super::scope::Scope;
use crate::identity::error::IdentityError;
use crate::identity::model::{Actor, Role};
use crate::kernel::ids::{PersonId, UserId};
use crate::platform::problem::Problem;
use crate::platform::web::{Caller, Extracted, guarded};

/// A signed-in mentee calls, or an active coach or owner, or their key with scope `S`. Whose data it is about is for the
/// rules of access to find out.
#[derive(Clone, Debug)]
pub struct Participant<S> {
    /// The person.
    pub person_id: PersonId,
    /// The active user with their role, if the person is one.
    pub user: Option<(UserId, Role)>,
    /// Whether the person may act as a mentee. A key never does.
    pub is_mentee: bool,
    /// The caller as the one who does something.
    pub actor: Actor,
    scope: PhantomData<fn() -> S>,
}

impl<S> Participant<S> {
    /// Whose `Idempotency-Key` it is.
    #[must_use]
    pub fn caller(&self) -> Caller {
        Caller::signed_in(self.person_id)
    }
}

impl<S: Scope> FromRequest for Participant<S> {
    type Error = Problem;
    type Future = Extracted<Self>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let bearer = principal(request.clone());
        guarded(request, async move {
            let principal = bearer.await?;
            let user = user_within::<S>(&principal).ok();
            let is_mentee = principal.is_mentee && sign_in_of(&principal).is_some();
            if user.is_none() && !is_mentee {
                return Err(IdentityError::Forbidden.into());
            }
            Ok(Self {
                person_id: principal.person_id,
                user,
                is_mentee,
                actor: principal.actor(),
                scope: PhantomData,
            })
        })
    }
}
