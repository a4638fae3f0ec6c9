//! A mail as it goes over the wire: the same bytes at every attempt.

use std::time::SystemTime;

use lettre::address::{Address, Envelope};
use lettre::message::header::{
    ContentDisposition, ContentTransferEncoding, ContentType, HeaderName, HeaderValue, MessageId,
};
use lettre::message::{Mailbox, Message, MultiPart, SinglePart};
use thiserror::Error;

use super::campaign::Header;
use super::model::{CalendarPart, CampaignParts, Letter};
use crate::kernel::email_address::ascii_domain;
use crate::platform::config::Config;

/// Why a mail cannot be put into the form of the wire. It will never be sent.
#[derive(Debug, Error)]
#[error("the mail cannot be put together: {0}")]
pub(super) struct ComposeError(String);

/// Who sends.
#[derive(Clone, Debug)]
pub(super) struct Sender {
    from: Mailbox,
    bounce_domain: String,
}

/// A mail ready for a server.
#[derive(Clone, Debug)]
pub(super) struct Composed {
    /// Where it goes and where bounces come back to (RFC 5321 section 3.3).
    pub envelope: Envelope,
    /// Headers and body (RFC 5322).
    pub raw: Vec<u8>,
}

impl Sender {
    /// The configured sender.
    pub(super) fn of(config: &Config) -> Result<Self, ComposeError> {
        let from = mailbox(&config.mail.from)
            .ok_or_else(|| ComposeError(String::from("mail.from is no address")))?;
        Ok(Self { from, bounce_domain: a_labels(&config.mail.bounce_domain) })
    }

    /// The sender's name and address.
    pub(super) fn from(&self) -> &Mailbox {
        &self.from
    }

    /// Puts a mail together.
    pub(super) fn compose(&self, letter: &Letter) -> Result<Composed, ComposeError> {
        let fault = |cause: &dyn std::fmt::Display| ComposeError(cause.to_string());
        let parts = letter.parts();
        let to: Address = letter.to_address.parse().map_err(|cause| fault(&cause))?;
        let (from, return_address) = match &parts.campaign {
            None => (self.from.clone(), self.return_address(letter)?),
            Some(campaign) => self.campaign_sender(campaign)?,
        };
        let mut builder = Message::builder()
            .from(from)
            .to(Mailbox::new(name(&letter.to_name), to.clone()))
            .subject(letter.subject.clone())
            .header(MessageId::from(letter.message_id.clone()))
            .date(SystemTime::from(letter.created_at))
            .envelope(Envelope::new(Some(return_address), vec![to]).map_err(|cause| fault(&cause))?);
        match &parts.campaign {
            None => builder = builder.raw_header(header("Auto-Submitted", String::from("auto-generated"))),
            Some(campaign) => {
                for Header { name, value } in &campaign.headers {
                    let name = HeaderName::new_from_ascii(name.clone()).map_err(|cause| fault(&cause))?;
                    builder = builder.raw_header(HeaderValue::new(name, value.clone()));
                }
            }
        }
        if let Some(reply_to) = parts.reply_to {
            let address: Address = reply_to.address.as_str().parse().map_err(|cause| fault(&cause))?;
            builder = builder.reply_to(Mailbox::new(name(&reply_to.name), address));
        }
        let message =
            builder.multipart(body(letter, parts.calendar.as_ref())?).map_err(|cause| fault(&cause))?;
        Ok(Composed { envelope: message.envelope().clone(), raw: message.formatted() })
    }

    /// From and return address of a mail to many.
    fn campaign_sender(&self, campaign: &CampaignParts) -> Result<(Mailbox, Address), ComposeError> {
        let from = match campaign.from.as_str() {
            "" => self.from.clone(),
            text => {
                mailbox(text).ok_or_else(|| ComposeError(String::from("the list's sender is no address")))?
            }
        };
        if self.bounce_domain.is_empty() {
            let address = from.email.clone();
            return Ok((from, address));
        }
        let address = Address::new(campaign.return_local_part.clone(), &self.bounce_domain)
            .map_err(|_| ComposeError(String::from("mail.bounce_domain is no domain")))?;
        Ok((from, address))
    }

    /// Bounces name the mail they are about in the address they come back to.
    fn return_address(&self, letter: &Letter) -> Result<Address, ComposeError> {
        if self.bounce_domain.is_empty() {
            return Ok(self.from.email.clone());
        }
        Address::new(format!("bounce+{}", letter.id), &self.bounce_domain)
            .map_err(|_| ComposeError(String::from("mail.bounce_domain is no domain")))
    }
}

/// An address with or without a name, its domain as A-label (RFC 5891) as those of recipients are: servers without
/// SMTPUTF8 take no other.
fn mailbox(text: &str) -> Option<Mailbox> {
    let Mailbox { name, email } = text.parse().ok()?;
    let email = Address::new(email.user(), a_labels(email.domain())).ok()?;
    Some(Mailbox::new(name, email))
}

/// A domain as A-label; one that is none stays as it is.
fn a_labels(domain: &str) -> String {
    ascii_domain(domain).unwrap_or_else(|_| domain.to_owned())
}

/// Text, HTML and invitation say the same, so they are alternatives; the invitation is attached once more for mail
/// programs that show no alternative but the last one they know.
fn body(letter: &Letter, calendar: Option<&CalendarPart>) -> Result<MultiPart, ComposeError> {
    let boundary = |kind: &str| format!("=_{kind}_{}", letter.id);
    let alternatives = MultiPart::alternative()
        .boundary(boundary("a"))
        .singlepart(SinglePart::plain(letter.text_body.clone()))
        .singlepart(SinglePart::html(letter.html_body.clone()));
    let Some(calendar) = calendar else { return Ok(alternatives) };

    let method = calendar.method.name();
    let inline = SinglePart::builder()
        .header(media_type(&format!("text/calendar; method={method}; charset=utf-8"))?)
        // Lines of an iCalendar object are folded by octets (RFC 5545 section 3.1): no server shall fold them again.
        .header(ContentTransferEncoding::Base64)
        .body(calendar.content.clone());
    // Another media type than the alternative, so that no calendar enters the event twice.
    let attached = SinglePart::builder()
        .header(ContentDisposition::attachment("invite.ics"))
        .header(media_type("application/ics; name=\"invite.ics\"")?)
        .header(ContentTransferEncoding::Base64)
        .body(calendar.content.clone());
    Ok(MultiPart::mixed()
        .boundary(boundary("m"))
        .multipart(alternatives.singlepart(inline))
        .singlepart(attached))
}

fn media_type(text: &str) -> Result<ContentType, ComposeError> {
    ContentType::parse(text).map_err(|cause| ComposeError(cause.to_string()))
}

fn name(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn header(name: &'static str, value: String) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value)
}
