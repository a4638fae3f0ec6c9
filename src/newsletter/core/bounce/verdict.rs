//! The answer to a returned message.

use serde::Serialize;

/// What kind of message it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Delivery failed.
    Bounce,
    /// Delivery goes on.
    Delayed,
    /// Delivered, relayed or expanded.
    Delivered,
    /// A reader marked it as junk.
    Complaint,
    /// A machine answered for a person.
    AutoReply,
    /// A mail to the address that unsubscribes.
    Unsubscribe,
    /// Anything else.
    Other,
}

/// Why delivery failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// There is no such mailbox, or it is closed.
    AddressDead,
    /// The mailbox has no room.
    MailboxFull,
    /// The message is too large for the mailbox or the server.
    TooLarge,
    /// The server objects to us: reputation, authentication, policy.
    SenderFault,
    /// The server objects to the form of the message.
    Content,
    /// It may work another time.
    Transient,
    /// No cause is named that we know.
    Unknown,
}

impl Class {
    /// The word for it, as in the output.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AddressDead => "address_dead",
            Self::MailboxFull => "mailbox_full",
            Self::TooLarge => "too_large",
            Self::SenderFault => "sender_fault",
            Self::Content => "content",
            Self::Transient => "transient",
            Self::Unknown => "unknown",
        }
    }

    /// What follows from a bounce of this class.
    #[must_use]
    pub fn action(self) -> Action {
        match self {
            Self::AddressDead => Action::Suppress,
            Self::MailboxFull | Self::TooLarge | Self::Content | Self::Unknown => Action::Count,
            Self::SenderFault => Action::StopCampaign,
            Self::Transient => Action::None,
        }
    }
}

/// What follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// Never write to this reader again.
    Suppress,
    /// Count it; several in a row suppress.
    Count,
    /// Pause the issue; the reader is innocent.
    StopCampaign,
    /// The reader leaves the list.
    Unsubscribe,
    /// Nothing.
    None,
}

/// What a returned message says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Verdict {
    /// What kind of message it is.
    pub kind: Kind,
    /// Why delivery failed; of a bounce only.
    pub class: Option<Class>,
    /// The enhanced status code (RFC 3463).
    pub status: Option<String>,
    /// What follows.
    pub action: Action,
    /// The address it is about, as the report names it.
    pub recipient: Option<String>,
    /// The words of the server that refused.
    pub diagnostic: Option<String>,
    /// The token of the address the message went to.
    pub token: Option<String>,
    /// The id of the returned message, without brackets.
    pub message_id: Option<String>,
}

impl Verdict {
    /// A message of this kind, from which nothing else follows.
    pub(super) fn of(kind: Kind, action: Action) -> Self {
        Self {
            kind,
            class: None,
            status: None,
            action,
            recipient: None,
            diagnostic: None,
            token: None,
            message_id: None,
        }
    }
}

/// What a refusal during SMTP says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplyVerdict {
    /// Why it was refused.
    pub class: Class,
    /// What follows.
    pub action: Action,
    /// The enhanced status code, if the server gave one.
    pub status: Option<String>,
}
