//! Mails as stored, and what comes with them.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text, Timestamptz};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::campaign::Header;
use super::core::lane::Lane;
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::MailId;
use crate::schema::mail_messages;

/// An invitation or its withdrawal (RFC 5546), sent as an alternative of the text and as `invite.ics`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarPart {
    /// What the recipient's calendar shall do.
    pub method: CalendarMethod,
    /// The iCalendar object (RFC 5545), with the same METHOD.
    pub content: String,
}

/// What an invitation asks of a calendar (RFC 5546 section 3.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum CalendarMethod {
    /// Enter or change the event.
    Request,
    /// Take the event out.
    Cancel,
}

impl CalendarMethod {
    /// The name as it stands in `METHOD` and in the media type.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
        }
    }
}

/// Who gets an answer to a mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ReplyTo {
    pub address: EmailAddress,
    pub name: String,
}

/// The column `parts`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Parts {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar: Option<CalendarPart>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<ReplyTo>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub campaign: Option<CampaignParts>,
}

/// What a copy of a mail to many has besides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct CampaignParts {
    pub from: String,
    pub return_local_part: String,
    pub headers: Vec<Header>,
}

/// A mail to be written.
#[derive(Clone, Debug, Insertable)]
#[diesel(table_name = mail_messages, treat_none_as_default_value = false)]
pub(super) struct NewMessage {
    pub id: MailId,
    pub message_id: String,
    pub lane: &'static str,
    pub kind: &'static str,
    pub state: &'static str,
    pub to_address: String,
    pub to_name: String,
    pub subject: String,
    pub text_body: String,
    pub html_body: String,
    pub parts: Value,
    pub about_kind: Option<String>,
    pub about_id: Option<Uuid>,
    pub holds_token: bool,
    pub next_attempt_at: DateTime<Utc>,
    pub give_up_at: DateTime<Utc>,
    pub attempts: i32,
    pub fence: i64,
    pub created_at: DateTime<Utc>,
}

/// What of a mail goes over the wire.
#[derive(Clone, Debug, Queryable, QueryableByName, Selectable)]
#[diesel(table_name = mail_messages)]
pub(super) struct Letter {
    pub id: MailId,
    pub message_id: String,
    pub to_address: String,
    pub to_name: String,
    pub subject: String,
    pub text_body: String,
    pub html_body: String,
    pub parts: Value,
    pub created_at: DateTime<Utc>,
}

impl Letter {
    pub(super) fn parts(&self) -> Parts {
        serde_json::from_value(self.parts.clone()).unwrap_or_default()
    }
}

/// A mail that this worker holds.
#[derive(Clone, Debug, QueryableByName)]
#[diesel(table_name = mail_messages)]
pub(super) struct Claimed {
    #[diesel(embed)]
    pub letter: Letter,
    lane: String,
    pub kind: String,
    pub about_kind: Option<String>,
    pub about_id: Option<Uuid>,
    pub give_up_at: DateTime<Utc>,
    /// Attempts, this one included.
    pub attempts: i32,
    /// The token of this lease: a write that carries an older one changes nothing.
    pub fence: i64,
}

impl Claimed {
    pub(super) fn lane(&self) -> Lane {
        Lane::from_name(&self.lane).unwrap_or(Lane::Transactional)
    }
}

/// A mail as the owner of the practice sees it: where it is, not what it says.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = mail_messages)]
pub struct MailRecord {
    /// Its id.
    pub id: MailId,
    /// Its MailRecord-ID (RFC 5322 section 3.6.4), the same at every attempt.
    pub message_id: String,
    /// `security`, `transactional`, `sequence` or `campaign`.
    pub lane: String,
    /// What kind of mail it is.
    pub kind: String,
    /// `queued`, `sent` or `failed`.
    pub state: String,
    /// The recipient's address.
    pub to_address: String,
    /// The recipient's name; may be empty.
    pub to_name: String,
    /// Its subject.
    pub subject: String,
    /// Kind of the row it is about.
    pub about_kind: Option<String>,
    /// Id of the row it is about.
    pub about_id: Option<Uuid>,
    /// When it is tried next, if it is queued.
    pub next_attempt_at: DateTime<Utc>,
    /// When it is given up.
    pub give_up_at: DateTime<Utc>,
    /// Attempts so far.
    pub attempts: i32,
    /// The last reply code of a mail server.
    pub outcome_code: Option<i16>,
    /// What came of the last attempt.
    pub outcome_text: Option<String>,
    /// When it was caused.
    pub created_at: DateTime<Utc>,
    /// When it was sent or given up.
    pub finished_at: Option<DateTime<Utc>>,
    /// When its body was removed.
    pub wiped_at: Option<DateTime<Utc>>,
}

/// How many mails wait or were given up, by lane.
#[derive(Clone, Debug, PartialEq, Eq, QueryableByName)]
pub struct MailDepth {
    /// The lane.
    #[diesel(sql_type = Text)]
    pub lane: String,
    /// `queued` or `failed`.
    #[diesel(sql_type = Text)]
    pub state: String,
    /// How many.
    #[diesel(sql_type = BigInt)]
    pub count: i64,
    /// When the oldest was caused.
    #[diesel(sql_type = Timestamptz)]
    pub oldest: DateTime<Utc>,
}
