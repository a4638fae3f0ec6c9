//! Mail to many over the same servers, lanes and connections. The room that sends it keeps its own account of who got
//! what; this is how it hands over one copy.

use chrono::{DateTime, Utc};
use futures_util::future::BoxFuture;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::compose::Sender;
use super::core::lane::Lane;
use super::core::outcome::{Refusal, Step};
use super::model::{CampaignParts, Letter, NewMessage, Parts, ReplyTo};
use super::store::messages;
use super::transports::{Course, Seat, Transport};
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::MailId;
use crate::platform::config::Config;
use crate::platform::db::Connection;

/// One copy of a mail to many.
#[derive(Clone, Debug)]
pub struct CampaignMail {
    /// Id of the copy.
    pub id: Uuid,
    /// Its Message-ID, the same at every attempt.
    pub message_id: String,
    /// Who it is from, as in From; empty for the sender of automatic mail.
    pub from: String,
    /// Who gets an answer, if not the sender.
    pub reply_to: Option<EmailAddress>,
    /// The recipient's address.
    pub to: String,
    /// The recipient's name; may be empty.
    pub to_name: String,
    /// The subject: one line.
    pub subject: String,
    /// The text version.
    pub text: String,
    /// The HTML version.
    pub html: String,
    /// Headers besides those of every mail.
    pub headers: Vec<Header>,
    /// Local part of the address that bounces come back to, at `mail.bounce_domain`.
    pub return_local_part: String,
    /// When it was sent.
    pub at: DateTime<Utc>,
}

/// A header of a mail: one line of ASCII.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// Its name.
    pub name: String,
    /// What it says.
    pub value: String,
}

/// Asked right before DATA: nothing goes out unless the answer is yes.
pub type BeforeData<'a> = &'a (dyn Fn() -> BoxFuture<'a, bool> + Send + Sync);

/// The right to hand over one copy now.
pub struct CampaignSeat(Seat);

/// How handing over a copy went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handover {
    /// What came of it.
    pub handed: Handed,
    /// The server that said so; empty where none was spoken to.
    pub server: String,
    /// Servers that did not let us in before.
    pub away: Vec<String>,
}

/// What came of handing over a copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Handed {
    /// A server took it.
    Accepted {
        /// Its reply code; `None` in the dev mailbox.
        code: Option<i16>,
        /// What it said.
        text: String,
    },
    /// No server took it.
    Refused(Refusal),
    /// The sender's own word right before DATA was no.
    Withheld,
}

impl CampaignMail {
    fn letter(&self) -> Letter {
        let campaign = CampaignParts {
            from: self.from.clone(),
            return_local_part: self.return_local_part.clone(),
            headers: self.headers.clone(),
        };
        let reply_to = self.reply_to.clone().map(|address| ReplyTo { address, name: String::new() });
        let parts = Parts { calendar: None, reply_to, campaign: Some(campaign) };
        Letter {
            id: MailId::from(self.id),
            message_id: self.message_id.clone(),
            to_address: self.to.clone(),
            to_name: self.to_name.clone(),
            subject: self.subject.clone(),
            text_body: self.text.clone(),
            html_body: self.html.clone(),
            parts: serde_json::to_value(&parts).unwrap_or_default(),
            created_at: self.at,
        }
    }
}

impl Transport {
    /// The right to hand over one copy, as soon as a connection may be used for it.
    pub async fn campaign_seat(&self) -> Option<CampaignSeat> {
        self.seat(Lane::Campaign).await.map(CampaignSeat)
    }

    /// The right to hand over one copy at the server of this name.
    pub async fn campaign_seat_at(&self, server: &str) -> Option<CampaignSeat> {
        self.seat_at(Lane::Campaign, server).await.map(CampaignSeat)
    }

    /// Hands over one copy. `before_data` is asked when the server has taken sender and recipient, right before DATA.
    pub async fn deliver_campaign(
        &self,
        config: &Config,
        mail: &CampaignMail,
        (seat, before_data): (CampaignSeat, BeforeData<'_>),
    ) -> Handover {
        let mut course = Course::default();
        let outcome = match Sender::of(config) {
            Ok(sender) => {
                let seat = (seat.0, Some(before_data));
                self.deliver(&sender, &mail.letter(), seat, &mut course).await
            }
            Err(cause) => Err(Refusal::new(Step::Opening, None, &cause.to_string())),
        };
        let handed = match outcome {
            Ok(accepted) => Handed::Accepted { code: accepted.code, text: accepted.text },
            Err(refusal) if refusal.step == Step::Withheld => Handed::Withheld,
            Err(refusal) => Handed::Refused(refusal),
        };
        Handover { handed, server: course.server, away: course.away }
    }

    /// Lets go of connections to servers that nobody has used for a while.
    pub async fn close_idle_connections(&self) {
        self.close_idle().await;
    }
}

/// Keeps a copy where the dev mailbox finds it. Where mail goes over SMTP, nothing is kept.
///
/// # Errors
/// Any error of the database.
pub async fn capture_campaign(
    connection: &mut Connection,
    config: &Config,
    mail: &CampaignMail,
) -> diesel::QueryResult<()> {
    if !config.uses_dev_mailbox() {
        return Ok(());
    }
    let letter = mail.letter();
    let message = NewMessage {
        id: letter.id,
        message_id: letter.message_id,
        lane: Lane::Campaign.name(),
        kind: "newsletter.issue",
        state: "sent",
        to_address: letter.to_address,
        to_name: letter.to_name,
        subject: letter.subject,
        text_body: letter.text_body,
        html_body: letter.html_body,
        parts: letter.parts,
        about_kind: Some("delivery".to_owned()),
        about_id: Some(mail.id),
        holds_token: true,
        next_attempt_at: mail.at,
        give_up_at: mail.at,
        attempts: 1,
        fence: 1,
        created_at: mail.at,
    };
    messages::insert_captured(connection, &message, mail.at).await
}
