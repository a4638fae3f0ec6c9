//! The mails of identity, all of them in the security lane.

mod invitation;
mod password_changed;
mod second_factor_changed;
mod sign_in_link;
mod texts;

pub use invitation::Invitation;
pub use password_changed::PasswordChanged;
pub use second_factor_changed::{SecondFactorChange, SecondFactorChanged};
pub use sign_in_link::SignInLink;
