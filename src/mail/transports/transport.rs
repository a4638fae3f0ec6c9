//! The way out that is configured.

use std::sync::Arc;

use thiserror::Error;

use super::gates::{Gates, Place};
use super::smtp::{Smtp, SmtpSeat};
use crate::mail::campaign::BeforeData;
use crate::mail::compose::Sender;
use crate::mail::core::lane::Lane;
use crate::mail::core::outcome::{Refusal, Step};
use crate::mail::model::Letter;
use crate::platform::config::Config;

/// What delivers mails. Cheap to clone; the clones share their connections and limits.
#[derive(Clone)]
pub struct Transport(Arc<Way>);

enum Way {
    Smtp(Smtp),
    DevMailbox(Gates),
}

/// Everything that is wrong with the settings of the transport, each naming its key.
#[derive(Debug, Error)]
#[error("{}", .0.join("; "))]
pub struct TransportFault(Vec<String>);

/// A server took the mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::mail) struct Accepted {
    /// Its reply code; `None` in the dev mailbox.
    pub code: Option<i16>,
    /// What it said.
    pub text: String,
}

/// Which servers a mail was offered to.
#[derive(Clone, Debug, Default)]
pub(in crate::mail) struct Course {
    /// The last one; empty where none was spoken to.
    pub server: String,
    /// Those before it that did not let us in.
    pub away: Vec<String>,
}

impl Course {
    /// Goes on to another server, since the last one did not let us in.
    pub(super) fn turn_from(&mut self, refusal: &Refusal) {
        // A server that speaks of the recipient's host alone is not away.
        if refusal.step < Step::Recipient || refusal.code != Some(421) {
            self.away.push(std::mem::take(&mut self.server));
        }
    }
}

/// The right to send one mail now.
pub(in crate::mail) struct Seat(At);

enum At {
    Server(SmtpSeat),
    DevMailbox {
        /// Given back when the seat is dropped.
        _place: Place,
    },
}

impl Seat {
    /// The name of the server it is at; none for the dev mailbox.
    pub(in crate::mail) fn server(&self) -> Option<String> {
        match &self.0 {
            At::Server(seat) => Some(seat.server_name()),
            At::DevMailbox { .. } => None,
        }
    }
}

impl TransportFault {
    pub(super) fn new(faults: Vec<String>) -> Self {
        Self(faults)
    }

    /// The faults, a line each.
    #[must_use]
    pub fn lines(&self) -> &[String] {
        &self.0
    }
}

impl Transport {
    /// The transport of these settings: the SMTP servers, or the dev mailbox if there are none.
    ///
    /// Nothing is connected yet: a server that is down is no fault.
    ///
    /// # Errors
    /// [`TransportFault`] with everything that is wrong; never with a password.
    pub fn open(config: &Config) -> Result<Self, TransportFault> {
        let way = if config.uses_dev_mailbox() {
            Way::DevMailbox(Gates::new(1))
        } else {
            Way::Smtp(Smtp::open(config)?)
        };
        Ok(Self(Arc::new(way)))
    }

    /// Logs in to every SMTP server as before a mail, for somebody who wants to know whether the settings work: its
    /// host and port, and in words why that did not work. None in the dev mailbox.
    pub async fn try_log_in(&self) -> Vec<(String, Result<(), String>)> {
        let Way::Smtp(smtp) = &*self.0 else { return Vec::new() };
        let outcomes = smtp.try_log_in().await.into_iter();
        outcomes.map(|(name, outcome)| (name, outcome.map_err(|refusal| refusal.text))).collect()
    }

    /// The lanes whose mails could be sent at once, the most urgent first.
    pub(in crate::mail) fn open_lanes(&self) -> Vec<Lane> {
        Lane::ALL.into_iter().filter(|lane| self.has_seat(*lane)).collect()
    }

    fn has_seat(&self, lane: Lane) -> bool {
        match &*self.0 {
            Way::Smtp(smtp) => smtp.has_seat(lane),
            Way::DevMailbox(gates) => gates.has_place(lane),
        }
    }

    /// The right to send a mail of this lane, as soon as a connection may be used for it.
    pub(in crate::mail) async fn seat(&self, lane: Lane) -> Option<Seat> {
        match &*self.0 {
            Way::Smtp(smtp) => smtp.seat(lane).await.map(At::Server).map(Seat),
            Way::DevMailbox(gates) => {
                gates.enter(lane).await.map(|place| Seat(At::DevMailbox { _place: place }))
            }
        }
    }

    /// The right to send a mail of this lane at the server of this name.
    pub(in crate::mail) async fn seat_at(&self, lane: Lane, name: &str) -> Option<Seat> {
        match &*self.0 {
            Way::Smtp(smtp) => smtp.seat_at(lane, name).await.map(At::Server).map(Seat),
            Way::DevMailbox(_) => self.seat(lane).await,
        }
    }

    /// The names of the servers, the preferred one first; of the dev mailbox, its own.
    #[must_use]
    pub fn server_names(&self) -> Vec<String> {
        match &*self.0 {
            Way::Smtp(smtp) => smtp.names(),
            Way::DevMailbox(_) => vec![String::from("dev mailbox")],
        }
    }

    /// The same, if there is one at once.
    pub(in crate::mail) fn try_seat(&self, lane: Lane) -> Option<Seat> {
        match &*self.0 {
            Way::Smtp(smtp) => smtp.try_seat(lane).map(At::Server).map(Seat),
            Way::DevMailbox(gates) => {
                gates.try_enter(lane).map(|place| Seat(At::DevMailbox { _place: place }))
            }
        }
    }

    /// Delivers a mail: the answer says that a server has taken it over.
    pub(in crate::mail) async fn deliver(
        &self,
        sender: &Sender,
        letter: &Letter,
        (seat, before_data): (Seat, Option<BeforeData<'_>>),
        course: &mut Course,
    ) -> Result<Accepted, Refusal> {
        // The mail itself is at fault, and will be tomorrow: 554 says so (RFC 5321 section 4.2.3).
        let composed = sender
            .compose(letter)
            .map_err(|cause| Refusal::new(Step::Content, Some(554), &cause.to_string()))?;
        match (&*self.0, seat.0) {
            (Way::Smtp(smtp), At::Server(seat)) => {
                let signed = smtp.signed(composed, letter.created_at);
                smtp.deliver(&signed, (seat, before_data), course).await
            }
            _ if !may_go(before_data).await => Err(Refusal::new(Step::Withheld, None, "")),
            _ => Ok(Accepted { code: None, text: String::from("dev mailbox") }),
        }
    }

    /// Closes connections that nobody has used for a while.
    pub(in crate::mail) async fn close_idle(&self) {
        if let Way::Smtp(smtp) = &*self.0 {
            smtp.close_idle().await;
        }
    }

    /// Closes every connection that is not in use.
    pub(in crate::mail) async fn close(&self) {
        if let Way::Smtp(smtp) = &*self.0 {
            smtp.close().await;
        }
    }
}

/// The sender's own word right before DATA; yes where nobody wants to be asked.
pub(super) async fn may_go(before_data: Option<BeforeData<'_>>) -> bool {
    match before_data {
        Some(ask) => ask().await,
        None => true,
    }
}
