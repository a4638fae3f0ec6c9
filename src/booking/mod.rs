//! Booking growth sessions.
//!
//! A *session type* says what can be booked with a coach and by which rules; a *session* is what stands in the
//! calendars of its *hosts*; a *booking* is one person's place in a session. A booking finds or makes the *person*
//! with its address.
//!
//! What always holds: no host has two things at once (`session_hosts_no_overlap`); what was listed as offered and not
//! taken since can be booked; every change is written together with its event and its mails, or not at all.

pub mod actions;
pub mod api;
pub mod core;
pub mod jobs;
pub mod mails;
pub mod model;

mod error;
mod store;

pub use actions::call_off;
pub use error::BookingError;
pub use store::sessions::SessionFilter;
