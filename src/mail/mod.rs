//! Outgoing mail: an outbox, lanes, and delivery over SMTP or into the dev mailbox.
//!
//! A *mail* is a typed struct of the room that writes it ([`Mail`]). [`enqueue`] renders it into a row of the
//! transaction that causes it, with a fixed MailRecord-ID. A worker ([`work`]) takes due mails in the order of their
//! [`Lane`] under a lease, hands each to a [`Transport`] and writes down the outcome: *sent*, *failed*, or another
//! attempt later. A mail that was sent may come back ([`came_back`]): then it failed. No mail of the outbox
//! goes to an address that did not exist lately ([`mark_dead`]), except sign-in mail.
//!
//! What always holds: a mail exists exactly if its cause was committed. It is delivered at least once, with the same
//! bytes and MailRecord-ID at every attempt; it goes out twice only when a server took it and the outcome could not be
//! written down. While one worker sends a mail no other does. No connection to the database is held while a server
//! is spoken to. This room knows no business word: what a mail is about is a kind and an id.

pub mod api;
pub mod outbox;
pub mod template;

mod actions;
mod campaign;
mod compose;
mod core;
mod dispatch;
mod dkim;
mod error;
mod jobs;
mod model;
mod status;
mod store;
mod transports;

pub use self::core::lane::Lane;
pub use self::core::outcome::{Refusal, Step};
pub use actions::came_back::came_back;
pub use actions::dead_address::{mark_alive, mark_dead};
pub use actions::give_up::{FAILED_JOB, REFUSED_JOB};
pub use actions::retry::retry;
pub use campaign::{BeforeData, CampaignMail, CampaignSeat, Handed, Handover, Header, capture_campaign};
pub use dispatch::{dispatch_due, work};
pub use dkim::{SignatureCheck, Signer, check_signature, signature_covers};
pub use error::{MailError, RetryError};
pub use jobs::register;
pub use model::{MailDepth, MailRecord};
pub use outbox::{About, CalendarMethod, CalendarPart, Envelope, enqueue, take_back};
pub use status::{count_about, count_to, depth, find, forget, list, list_about, list_to, remove_about};
pub use template::Mail;
pub use transports::{
    CapturedMail, CapturedPart, Transport, TransportFault, dev_mailbox_allowed, find_captured, list_captured,
    raw,
};
