//! Extractors whose type proves who calls. A handler that takes one cannot be reached by anybody else.
//!
//! | guard | who passes |
//! |---|---|
//! | [`SignedIn`] | any person with an access token |
//! | [`Mentee`] | a mentee with an access token |
//! | [`Coach<S>`] | a coach or owner with an access token, or their key with scope `S` |
//! | [`Participant<S>`] | a mentee with an access token, a coach or owner, or their key with scope `S` |
//! | [`Owner<S>`] | an owner with an access token, or their key with scope `S` |
//!
//! Nobody, or a token that does not count: 401. The wrong role or scope: 403. What belongs to somebody else is for the
//! statements to find out, which take the owner's id and lead to 404.

mod bearer;
mod coach;
mod mentee;
mod owner;
mod participant;
mod scope;
mod signed_in;

pub use coach::Coach;
pub use mentee::Mentee;
pub use owner::Owner;
pub use participant::Participant;
pub use scope::{
    BookingsRead, BookingsWrite, MenteesRead, MenteesWrite, NewsletterRead, NewsletterWrite, Scope,
    SignInOnly, WebhooksRead, WebhooksWrite,
};
pub use signed_in::SignedIn;
