//! Sign-ins and their tokens.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::names::{Role, SignInMethod};
use crate::kernel::ids::{PersonId, SignInId, UserId};
use crate::schema::{people, refresh_tokens, sign_ins, users};

/// A refresh token that was handed out.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = refresh_tokens)]
pub struct RefreshToken {
    /// The sign-in it belongs to.
    pub sign_in_id: SignInId,
    /// When it expires.
    pub expires_at: DateTime<Utc>,
    /// When it was exchanged.
    pub used_at: Option<DateTime<Utc>>,
}

/// A sign-in that has not ended, as its person sees it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = sign_ins)]
pub struct OpenSignIn {
    /// The sign-in.
    pub id: SignInId,
    /// How it began.
    pub method: SignInMethod,
    /// What kind of program signed in, such as "Firefox · Linux".
    pub device: Option<String>,
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// When it was last used.
    pub last_used_at: DateTime<Utc>,
}

/// A sign-in with everything that decides whether it still counts, read on each request.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = sign_ins)]
pub struct SignInAccess {
    /// The sign-in.
    pub id: SignInId,
    /// The person.
    pub person_id: PersonId,
    /// How it began.
    pub method: SignInMethod,
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// When it was last used.
    pub last_used_at: DateTime<Utc>,
    /// When it was ended, if it was.
    pub revoked_at: Option<DateTime<Utc>>,
    /// The version that access tokens must carry.
    #[diesel(select_expression = people::sign_in_version)]
    pub sign_in_version: i32,
    /// Since when the person may sign in as a mentee.
    #[diesel(select_expression = people::mentee_since)]
    pub mentee_since: Option<DateTime<Utc>>,
    /// The user, if the person is one.
    #[diesel(select_expression = users::id.nullable())]
    pub user_id: Option<UserId>,
    /// The user's role.
    #[diesel(select_expression = users::role.nullable())]
    pub role: Option<Role>,
    /// Whether the user may sign in.
    #[diesel(select_expression = users::is_active.nullable())]
    pub is_active: Option<bool>,
}

impl SignInAccess {
    /// The user with their role, if there is one who may sign in.
    #[must_use]
    pub fn active_user(&self) -> Option<(UserId, Role)> {
        if self.is_active == Some(true) { self.user_id.zip(self.role) } else { None }
    }

    /// Whether the sign-in still counts: not ended, and of somebody who may sign in.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.revoked_at.is_none() && (self.active_user().is_some() || self.mentee_since.is_some())
    }
}
