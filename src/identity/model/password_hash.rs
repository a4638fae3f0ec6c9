//! A hashed password.

use std::fmt;

use crate::platform::db::text_enum;

/// An Argon2id hash as a PHC string. Never shown, never logged.
#[derive(Clone, PartialEq, Eq, diesel::expression::AsExpression, diesel::deserialize::FromSqlRow)]
#[diesel(sql_type = diesel::sql_types::Text)]
pub struct PasswordHash(String);

impl PasswordHash {
    /// Takes over a PHC string.
    #[must_use]
    pub fn new(phc: String) -> Self {
        Self(phc)
    }

    /// The PHC string.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0
    }

    fn from_name(name: &str) -> Option<Self> {
        name.starts_with('$').then(|| Self(name.to_owned()))
    }
}

text_enum!(PasswordHash);

impl fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PasswordHash(…)")
    }
}
