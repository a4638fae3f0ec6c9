//! The outbox: a mail is a row written in the transaction that causes it, and delivered afterwards.

use diesel::QueryResult;
use uuid::Uuid;

use super::error::MailError;
use super::model::{NewMessage, Parts, ReplyTo};
use super::store::messages;
use super::template::Mail;
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::MailId;
use crate::platform::context::Context;
use crate::platform::db::Connection;

pub use super::model::{CalendarMethod, CalendarPart};

/// Who gets a mail, what it is about, and what comes with it.
#[derive(Clone, Debug)]
pub struct Envelope {
    /// The recipient.
    pub to: EmailAddress,
    /// The recipient's name; may be empty.
    pub to_name: String,
    /// The row it is about: a mail that cannot be delivered becomes a job `mail.failed` that names it.
    pub about: Option<About>,
    /// An invitation.
    pub calendar: Option<CalendarPart>,
}

/// The row that a mail is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct About {
    /// Kind of row, such as `booking`.
    pub kind: &'static str,
    /// Its id.
    pub id: Uuid,
}

/// Writes a mail into the outbox, rendered, under a Message-ID that every attempt to deliver it will carry.
///
/// Call it in the transaction that causes the mail: then both happen, or neither.
///
/// # Errors
/// [`MailError::Render`] when a template fails; any error of the database.
pub async fn enqueue<M: Mail>(
    connection: &mut Connection,
    context: &Context,
    mail: &M,
    envelope: Envelope,
) -> Result<MailId, MailError> {
    let message = rendered(context, mail, envelope)?;
    messages::insert(connection, &message).await?;
    Ok(message.id)
}

/// Takes back the mails about these rows that still wait in the outbox or were given up, because what they say holds no
/// more; a mail that is gone can be tried again by nobody. The rows whose mails there were.
///
/// A mail that a worker hands to a server at this moment may arrive all the same, so what its link opens has to be asked
/// again when it is opened.
///
/// # Errors
/// Any error of the database.
pub async fn take_back(
    connection: &mut Connection,
    kind: &'static str,
    ids: impl IntoIterator<Item = Uuid>,
) -> QueryResult<Vec<Uuid>> {
    let ids: Vec<Uuid> = ids.into_iter().collect();
    if ids.is_empty() { Ok(ids) } else { messages::take_back(connection, kind, &ids).await }
}

fn rendered<M: Mail>(context: &Context, mail: &M, envelope: Envelope) -> Result<NewMessage, MailError> {
    let id: MailId = context.new_id();
    let reply_to = mail.reply_to().map(|(address, name)| ReplyTo { address, name: one_line(&name) });
    let parts = Parts { calendar: envelope.calendar, reply_to, campaign: None };
    Ok(NewMessage {
        id,
        message_id: format!("<{id}@{}>", context.site.mail_domain),
        lane: M::LANE.name(),
        kind: M::KIND,
        state: "queued",
        to_address: String::from(envelope.to),
        to_name: one_line(&envelope.to_name),
        subject: one_line(&mail.subject()),
        text_body: mail.text()?,
        html_body: mail.html()?,
        parts: serde_json::to_value(&parts).unwrap_or_default(),
        about_kind: envelope.about.map(|about| about.kind.to_owned()),
        about_id: envelope.about.map(|about| about.id),
        holds_token: M::HOLDS_TOKEN,
        next_attempt_at: context.now,
        give_up_at: context.now + context.site.mail_give_up,
        attempts: 0,
        fence: 0,
        created_at: context.now,
    })
}

/// A header is one line; whoever filled it with more gets spaces.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::one_line;

    #[test]
    fn a_header_never_becomes_two() {
        assert_eq!(one_line(" Hello\r\nBcc: x@y.example\0 "), "Hello  Bcc: x@y.example");
    }
}
