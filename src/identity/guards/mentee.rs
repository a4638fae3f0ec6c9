//! A mentee.

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};

use super::bearer::principal;
use crate::identity::error::IdentityError;
use crate::identity::model::{Actor, ActorKind};
use crate::kernel::ids::PersonId;
use crate::platform::problem::Problem;
use crate::platform::web::{Caller, Extracted, guarded};

/// A signed-in mentee calls, about their own affairs. A user who is a mentee too may be one.
#[derive(Clone, Debug)]
pub struct Mentee {
    /// The person.
    pub person_id: PersonId,
    /// The caller as the one who does something.
    pub actor: Actor,
}

impl Mentee {
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
        guarded(request, async move {
            let principal = bearer.await?;
            if !principal.is_mentee {
                return Err(IdentityError::Forbidden.into());
            }
            let person_id = principal.person_id;
            Ok(Self { person_id, actor: Actor::known(ActorKind::Mentee, person_id) })
        })
    }
}
