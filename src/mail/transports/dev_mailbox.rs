//! The dev mailbox: without SMTP settings mails stay in the outbox, where pages for developers show them.

use std::net::SocketAddr;

use chrono::{DateTime, Utc};

use crate::kernel::ids::MailId;
use crate::mail::compose::Sender;
use crate::mail::model::Letter;
use crate::mail::store::messages;
use crate::platform::config::{Config, Environment};
use crate::platform::db::Connection;

/// A mail as it would have been sent.
#[derive(Clone, Debug)]
pub struct CapturedMail {
    /// Its id.
    pub id: MailId,
    /// The recipient's address.
    pub to: String,
    /// The sender's address.
    pub from: String,
    /// Its subject.
    pub subject: String,
    /// The text version.
    pub text: String,
    /// The HTML version.
    pub html: String,
    /// Its headers by name, in order, decoded and unfolded.
    pub headers: Vec<(String, String)>,
    /// Invitations and attachments.
    pub attachments: Vec<CapturedPart>,
    /// When it was caused.
    pub at: DateTime<Utc>,
}

/// Something that comes with a mail.
#[derive(Clone, Debug)]
pub struct CapturedPart {
    /// Suggested name of the file.
    pub name: String,
    /// Media type with its parameters.
    pub media_type: String,
    /// What it says.
    pub content: String,
}

/// Whether the pages of the dev mailbox may exist: no SMTP server, a loopback address, and not in production.
#[must_use]
pub fn dev_mailbox_allowed(config: &Config) -> bool {
    let is_loopback = config.http.bind.parse::<SocketAddr>().is_ok_and(|address| address.ip().is_loopback());
    config.uses_dev_mailbox() && is_loopback && config.environment != Environment::Production
}

/// The newest mails, at most `limit`.
///
/// # Errors
/// Any error of the database.
pub async fn list_captured(
    connection: &mut Connection,
    config: &Config,
    limit: i64,
) -> diesel::QueryResult<Vec<CapturedMail>> {
    let letters = messages::list_letters(connection, limit).await?;
    Ok(letters.into_iter().map(|letter| captured(config, letter)).collect())
}

/// The mail of this id.
///
/// # Errors
/// Any error of the database.
pub async fn find_captured(
    connection: &mut Connection,
    config: &Config,
    id: MailId,
) -> diesel::QueryResult<Option<CapturedMail>> {
    let letter = messages::find_letter(connection, id).await?;
    Ok(letter.map(|letter| captured(config, letter)))
}

/// The message of this id byte for byte (RFC 5322).
///
/// # Errors
/// Any error of the database.
pub async fn raw(
    connection: &mut Connection,
    config: &Config,
    id: MailId,
) -> diesel::QueryResult<Option<Vec<u8>>> {
    let letter = messages::find_letter(connection, id).await?;
    Ok(letter.map(|letter| composed(config, &letter)))
}

fn composed(config: &Config, letter: &Letter) -> Vec<u8> {
    Sender::of(config)
        .and_then(|sender| sender.compose(letter))
        .map(|composed| composed.raw)
        .unwrap_or_default()
}

fn captured(config: &Config, letter: Letter) -> CapturedMail {
    let from = Sender::of(config).map(|sender| sender.from().clone()).ok();
    let mut headers = headers(&String::from_utf8_lossy(&composed(config, &letter)));
    for (name, value) in &mut headers {
        match name.as_str() {
            "From" => *value = from.as_ref().map(ToString::to_string).unwrap_or_default(),
            "To" if letter.to_name.is_empty() => value.clone_from(&letter.to_address),
            "To" => *value = format!("{} <{}>", letter.to_name, letter.to_address),
            "Subject" => value.clone_from(&letter.subject),
            _ => {}
        }
    }
    let attachments = letter.parts().calendar.map(|calendar| CapturedPart {
        name: String::from("invite.ics"),
        media_type: format!("text/calendar; method={}; charset=utf-8", calendar.method.name()),
        content: calendar.content,
    });
    CapturedMail {
        id: letter.id,
        to: letter.to_address,
        from: from.map(|from| from.email.to_string()).unwrap_or_default(),
        subject: letter.subject,
        text: letter.text_body,
        html: letter.html_body,
        headers,
        attachments: attachments.into_iter().collect(),
        at: letter.created_at,
    }
}

/// The header fields of a message, unfolded (RFC 5322 section 2.2.3).
fn headers(raw: &str) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Vec::new();
    for line in raw.split("\r\n").take_while(|line| !line.is_empty()) {
        match (line.starts_with([' ', '\t']), fields.last_mut(), line.split_once(':')) {
            (true, Some((_, value)), _) => {
                value.push(' ');
                value.push_str(line.trim());
            }
            (false, _, Some((name, value))) => fields.push((name.to_owned(), value.trim().to_owned())),
            _ => {}
        }
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::headers;

    #[test]
    fn folded_fields_are_one_line() {
        let fields = headers("A: 1\r\nB: 2\r\n 3\r\n\r\nC: 4\r\n");
        assert_eq!(
            fields,
            [("A", "1"), ("B", "2 3")].map(|(name, value)| (name.to_owned(), value.to_owned()))
        );
    }
}
