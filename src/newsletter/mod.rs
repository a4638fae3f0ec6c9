//! The newsletter: lists, readers, issues, and a ledger of who got what.
//!
//! A *list* is what one can read; a *reader* (subscriber) is one row for a normalised address; a *subscription* is a
//! reader on a list. An *issue* goes to the confirmed readers of one list; its *deliveries* are the ledger: one row for
//! each reader, from pending to sent.
//!
//! What always holds: nobody becomes a reader without having said so, and the consent log says when and where; an
//! unauthenticated form changes nothing that exists; a suppressed address gets nothing, however it comes back; nobody
//! gets an issue twice by itself, and what may have gone out is called `unknown`, not repeated.

pub mod actions;
pub mod api;
pub mod core;
pub mod deliver;
pub mod import;
pub mod jobs;
pub mod mails;
pub mod model;

mod error;
mod store;

pub use error::NewsletterError;
pub use store::subscribers::SubscriberFilter;
