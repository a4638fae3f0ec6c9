//! Closed sets of names, the same in columns and on the wire.

use serde::{Deserialize, Serialize};

use crate::platform::db::text_enum;

/// What a user may do in the practice.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    utoipa::ToSchema,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Text)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Runs the practice: its settings, its users, its figures; and coaches, if they wish.
    Owner,
    /// Coaches.
    Coach,
}

/// How a sign-in began.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, diesel::expression::AsExpression, diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Text)]
pub enum SignInMethod {
    /// With address and password.
    Password,
    /// With a mailed link.
    Link,
}

/// What a one-time token is for. A token for one purpose is worthless for another.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, diesel::expression::AsExpression, diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Text)]
pub enum TokenPurpose {
    /// Signing in by a mailed link.
    SignIn,
    /// Accepting an invitation by setting a password.
    Invitation,
    /// The second step of a log-in with a password.
    SecondFactor,
    /// The second step of a log-in with a mailed link.
    SecondFactorByLink,
}

/// What an API key may be used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, utoipa::ToSchema)]
pub enum KeyScope {
    /// Reading sessions, session types, schedules and time off.
    #[serde(rename = "bookings:read")]
    BookingsRead,
    /// Changing sessions, session types, schedules and time off.
    #[serde(rename = "bookings:write")]
    BookingsWrite,
    /// Reading mentees.
    #[serde(rename = "mentees:read")]
    MenteesRead,
    /// Changing mentees.
    #[serde(rename = "mentees:write")]
    MenteesWrite,
    /// Reading lists, readers and issues of the newsletter.
    #[serde(rename = "newsletter:read")]
    NewsletterRead,
    /// Changing and sending them.
    #[serde(rename = "newsletter:write")]
    NewsletterWrite,
    /// Reading webhooks and what they were told.
    #[serde(rename = "webhooks:read")]
    WebhooksRead,
    /// Changing webhooks and telling them again.
    #[serde(rename = "webhooks:write")]
    WebhooksWrite,
}

impl KeyScope {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::BookingsRead,
        Self::BookingsWrite,
        Self::MenteesRead,
        Self::MenteesWrite,
        Self::NewsletterRead,
        Self::NewsletterWrite,
        Self::WebhooksRead,
        Self::WebhooksWrite,
    ];

    /// Its name in the column and on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::BookingsRead => "bookings:read",
            Self::BookingsWrite => "bookings:write",
            Self::MenteesRead => "mentees:read",
            Self::MenteesWrite => "mentees:write",
            Self::NewsletterRead => "newsletter:read",
            Self::NewsletterWrite => "newsletter:write",
            Self::WebhooksRead => "webhooks:read",
            Self::WebhooksWrite => "webhooks:write",
        }
    }
}

impl Role {
    /// Its name in the column, in tokens and on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Coach => "coach",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        [Self::Owner, Self::Coach].into_iter().find(|role| role.name() == name)
    }
}

impl SignInMethod {
    /// Its name in the column.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::Link => "link",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        [Self::Password, Self::Link].into_iter().find(|method| method.name() == name)
    }
}

impl TokenPurpose {
    /// Its name in the column.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::SignIn => "sign_in",
            Self::Invitation => "invitation",
            Self::SecondFactor => "second_factor",
            Self::SecondFactorByLink => "second_factor_by_link",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        let all = [Self::SignIn, Self::Invitation, Self::SecondFactor, Self::SecondFactorByLink];
        all.into_iter().find(|purpose| purpose.name() == name)
    }

    /// What the second step of such a log-in is proved with.
    #[must_use]
    pub fn second_factor_after(method: SignInMethod) -> Self {
        match method {
            SignInMethod::Password => Self::SecondFactor,
            SignInMethod::Link => Self::SecondFactorByLink,
        }
    }

    /// How the log-in began whose second step this is for.
    #[must_use]
    pub fn first_factor(self) -> Option<SignInMethod> {
        match self {
            Self::SecondFactor => Some(SignInMethod::Password),
            Self::SecondFactorByLink => Some(SignInMethod::Link),
            Self::SignIn | Self::Invitation => None,
        }
    }
}

text_enum!(Role, SignInMethod, TokenPurpose);
