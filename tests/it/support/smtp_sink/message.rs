//! What a sink recorded.

use crate::support::mail::Mail;

/// A message that came as far as its final dot.
#[derive(Clone, Debug)]
pub struct Received {
    /// Sender of the envelope, empty for a bounce.
    pub from: String,
    /// Accepted recipients of the envelope.
    pub to: Vec<String>,
    /// The message, byte for byte, dots unstuffed.
    pub data: Vec<u8>,
    /// Number of the connection it came on, from 1.
    pub connection: usize,
    /// Whether the connection was encrypted.
    pub encrypted: bool,
    /// Who had logged in.
    pub user: Option<String>,
    /// What the sink answered.
    pub outcome: Outcome,
}

/// How the sink answered the final dot.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Outcome {
    /// With 250.
    Accepted,
    /// With this code.
    Refused(u16),
    /// Not at all: the line was dropped before the answer, the message is delivered all the same.
    Unanswered,
}

impl Received {
    /// The message as its reader sees it.
    pub fn mail(&self) -> Mail {
        Mail::parse(&self.data)
    }
}
