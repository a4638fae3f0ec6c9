//! The mails of the newsletter besides its issues. None of them carries a text that a visitor typed.

mod confirm;
mod you_are_in;

pub use confirm::ConfirmSubscription;
pub use you_are_in::YouAreIn;
