//! The authenticator app of a user.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use crate::kernel::ids::{TwoFactorId, UserId};
use crate::schema::two_factors;

/// An app that was set up, or is being set up.
#[derive(Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = two_factors)]
pub struct TwoFactor {
    /// Its id.
    pub id: TwoFactorId,
    /// The user.
    pub user_id: UserId,
    /// What app and server share, sealed.
    pub secret: Vec<u8>,
    /// When it was set up.
    pub created_at: DateTime<Utc>,
    /// When a code of it was confirmed: since then it is asked for.
    pub confirmed_at: Option<DateTime<Utc>>,
}

impl std::fmt::Debug for TwoFactor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TwoFactor").field("user_id", &self.user_id).finish_non_exhaustive()
    }
}
