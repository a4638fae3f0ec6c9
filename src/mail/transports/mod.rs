//! Ways out: SMTP servers, or the dev mailbox.

mod address;
mod dev_mailbox;
mod gates;
mod server;
mod smtp;
mod transport;

pub use dev_mailbox::{CapturedMail, CapturedPart, dev_mailbox_allowed, find_captured, list_captured, raw};
pub use transport::{Transport, TransportFault};

pub(in crate::mail) use transport::{Accepted, Course, Seat};
