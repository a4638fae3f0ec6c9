//! `/dev/mailbox`: the messages a server without SMTP settings has kept.

use askama::Template;

use super::page::Page;

/// The list of messages.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/mailbox.html")]
pub struct MailboxPage {
    /// The frame.
    pub page: Page,
    /// Newest first.
    pub items: Vec<MailboxItem>,
    /// The list from the next older message on.
    pub older_href: Option<String>,
}

/// A message in the list.
#[derive(Debug, Clone)]
pub struct MailboxItem {
    /// `/dev/mailbox/{id}`.
    pub href: String,
    /// Its subject.
    pub subject: String,
    /// Its recipients.
    pub to: String,
    /// "14:02:11", with the date if it is not today.
    pub at: String,
    /// The same in RFC 3339, UTC.
    pub at_datetime: String,
    /// Whether it carries an invitation.
    pub has_calendar: bool,
}

/// One message.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/mailbox_message.html")]
pub struct MailboxMessagePage {
    /// The frame.
    pub page: Page,
    /// Its subject.
    pub subject: String,
    /// Its headers, in order.
    pub headers: Vec<HeaderLine>,
    /// Its text part, links found; see [`link_spans`].
    pub text: Vec<TextSpan>,
    /// `/dev/mailbox/{id}.html`, shown in a frame without scripts, if it has such a part.
    pub html_src: Option<String>,
    /// Invitations and attachments.
    pub parts: Vec<MailboxPart>,
    /// `/dev/mailbox/{id}.eml`.
    pub raw_href: String,
    /// `/dev/mailbox`.
    pub list_href: String,
}

/// A header.
#[derive(Debug, Clone)]
pub struct HeaderLine {
    /// Its name.
    pub name: String,
    /// Its value, decoded.
    pub value: String,
}

/// A part that is neither text nor HTML.
#[derive(Debug, Clone)]
pub struct MailboxPart {
    /// "invite.ics", or the place of the part.
    pub name: String,
    /// "text/calendar; method=REQUEST".
    pub media_type: String,
    /// "1.2 kB".
    pub size: String,
    /// Where it can be fetched, if it can.
    pub href: Option<String>,
    /// What it says, for parts that are text.
    pub preview: Option<String>,
}

/// A stretch of a plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextSpan {
    /// Words.
    Plain(String),
    /// An `http` or `https` address.
    Link(String),
}

/// Finds the web addresses in a plain text; joined again the spans are the text.
#[must_use]
pub fn link_spans(text: &str) -> Vec<TextSpan> {
    let mut spans = Vec::new();
    let mut plain = String::new();
    for piece in text.split_inclusive(char::is_whitespace) {
        let Some((before, address, after)) = split_address(piece) else {
            plain.push_str(piece);
            continue;
        };
        plain.push_str(before);
        if !plain.is_empty() {
            spans.push(TextSpan::Plain(std::mem::take(&mut plain)));
        }
        spans.push(TextSpan::Link(address.to_owned()));
        plain.push_str(after);
    }
    if !plain.is_empty() {
        spans.push(TextSpan::Plain(plain));
    }
    spans
}

fn split_address(piece: &str) -> Option<(&str, &str, &str)> {
    let start = piece.find("https://").or_else(|| piece.find("http://"))?;
    let (before, rest) = piece.split_at_checked(start)?;
    let address =
        rest.trim_end_matches(|letter: char| letter.is_whitespace() || ".,;:!?)>]\"'".contains(letter));
    let after = rest.strip_prefix(address)?;
    Some((before, address, after))
}

#[cfg(test)]
mod tests {
    use super::{TextSpan, link_spans};

    #[test]
    fn addresses_are_found_without_the_marks_around_them() {
        let spans = link_spans("Move it: <http://localhost/manage/abc>.\nBye");
        assert_eq!(
            spans,
            [
                TextSpan::Plain("Move it: <".to_owned()),
                TextSpan::Link("http://localhost/manage/abc".to_owned()),
                TextSpan::Plain(">.\nBye".to_owned()),
            ]
        );
    }

    #[test]
    fn other_schemes_are_words() {
        let spans = link_spans("javascript:alert(1)");
        assert_eq!(spans, [TextSpan::Plain("javascript:alert(1)".to_owned())]);
    }

    #[test]
    fn an_empty_text_has_no_spans() {
        assert!(link_spans("").is_empty());
    }
}
