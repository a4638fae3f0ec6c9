//! The nouns of identity, as stored.

mod actor;
mod api_key;
mod audit_entry;
mod columns;
mod names;
mod password_hash;
mod person;
mod practice;
mod sign_in;
mod two_factor;
mod user;

pub use actor::{Actor, ActorKind};
pub use api_key::{ApiKey, KeyAccess, NewApiKey, Scopes};
pub use audit_entry::{AuditEntry, AuditFilter};
pub use names::{KeyScope, Role, SignInMethod, TokenPurpose};
pub use password_hash::PasswordHash;
pub use person::{Person, ProfileChange};
pub use practice::{PracticeChange, PracticeSettings, WeekStart};
pub use sign_in::{OpenSignIn, RefreshToken, SignInAccess};
pub use two_factor::TwoFactor;
pub use user::{Account, Contact, Figures, NewUserRow, PublicCoach, User, UserChange};
