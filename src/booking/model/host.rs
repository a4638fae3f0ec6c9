//! A user whose calendar can be booked.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::rules::LimitsRule;
use crate::booking::core::slots;
use crate::kernel::ids::UserId;
use crate::platform::db::{jsonb, text_enum};
use crate::schema::{hosts, session_type_hosts};

/// A host and their limits over all session types.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = hosts)]
pub struct Host {
    /// The user.
    pub user_id: UserId,
    /// Limits over the sessions of all types.
    pub limits: HostLimits,
    /// Version of the private calendar feed; 0 is no feed yet.
    pub feed_version: i32,
}

/// Host limits as a column.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Jsonb)]
#[serde(transparent)]
pub struct HostLimits(pub LimitsRule);

jsonb!(HostLimits);

/// A host of a session type.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = session_type_hosts)]
pub struct TypeHost {
    /// The host.
    pub user_id: UserId,
    /// Whether a session needs this host.
    pub role: HostRole,
    /// Who of the pool comes first: the higher.
    pub priority: i32,
    /// The host's share among those of the same priority.
    pub weight: i32,
    /// Sessions this host got since the hosts were last changed.
    pub assigned: i64,
    /// When the last one was.
    pub last_assigned_at: Option<DateTime<Utc>>,
}

/// Whether a session needs a host.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    utoipa::ToSchema,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Text)]
#[serde(rename_all = "snake_case")]
pub enum HostRole {
    /// All required hosts take part.
    Required,
    /// One of the pool takes part.
    Pool,
}

impl HostRole {
    /// Its name in the column.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Pool => "pool",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        [Self::Required, Self::Pool].into_iter().find(|role| role.name() == name)
    }
}

text_enum!(HostRole);

impl From<HostRole> for slots::Role {
    fn from(role: HostRole) -> Self {
        match role {
            HostRole::Required => Self::Required,
            HostRole::Pool => Self::Pool,
        }
    }
}
