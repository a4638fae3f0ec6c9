//! What proves who somebody is: passwords, access tokens, and the lifetimes of everything that signs in.
//!
//! One value, cheap to clone, built from the configuration and shared by all handlers.

mod access_token;
mod passwords;
mod second_factor;
mod shared;

pub use access_token::AccessClaims;
pub use passwords::{Turn, Verdict};
pub use second_factor::{TotpSecret, fresh_recovery_codes, recovery_hash};
pub use shared::Credentials;
