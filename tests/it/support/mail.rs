//! A message as its reader sees it: subject, text, HTML and attachments.

use mail_parser::{MessageParser, MimeHeaders};

/// A parsed message.
#[derive(Clone, Debug)]
pub struct Mail {
    /// Subject, decoded.
    pub subject: String,
    /// Address of the sender, without the name.
    pub from: String,
    /// Addresses in the To field, without the names.
    pub to: Vec<String>,
    /// The text part.
    pub text: String,
    /// The HTML part.
    pub html: String,
    /// What is attached, calendar objects among it.
    pub attachments: Vec<Attachment>,
    raw: String,
}

/// Something attached to a message.
#[derive(Clone, Debug)]
pub struct Attachment {
    /// Media type with its parameters, as `text/calendar; charset=utf-8; method=REQUEST`.
    pub content_type: String,
    /// Suggested name of the file.
    pub file_name: Option<String>,
    /// Contents, decoded.
    pub contents: Vec<u8>,
}

impl Mail {
    /// Parses a message as it went over the wire.
    pub fn parse(raw: &[u8]) -> Self {
        let message = MessageParser::default().parse(raw).expect("a message");
        let addresses = |field: Option<&mail_parser::Address<'_>>| -> Vec<String> {
            let all = field.into_iter().flat_map(mail_parser::Address::iter);
            all.filter_map(|address| address.address().map(str::to_owned)).collect()
        };

        Self {
            subject: message.subject().unwrap_or_default().to_owned(),
            from: addresses(message.from()).into_iter().next().unwrap_or_default(),
            to: addresses(message.to()),
            text: body(message.body_text(0)),
            html: body(message.body_html(0)),
            attachments: message.attachments().map(Attachment::of).collect(),
            raw: String::from_utf8_lossy(raw).into_owned(),
        }
    }

    /// A header's value with its folding undone, but not decoded; the first of that name.
    pub fn header(&self, name: &str) -> Option<String> {
        let mut lines = self.raw.split("\r\n").take_while(|line| !line.is_empty());
        let first = lines.by_ref().find_map(|line| {
            let (found, value) = line.split_once(':')?;
            found.eq_ignore_ascii_case(name).then(|| value.trim().to_owned())
        })?;

        let folded = lines.take_while(|line| line.starts_with([' ', '\t']));
        Some(folded.fold(first, |value, line| value + " " + line.trim()))
    }

    /// The calendar object that came with the message.
    pub fn calendar(&self) -> Option<String> {
        let is_calendar = |part: &&Attachment| part.content_type.starts_with("text/calendar");
        let part = self.attachments.iter().find(is_calendar)?;
        Some(String::from_utf8_lossy(&part.contents).into_owned())
    }

    /// The first link in the text part that contains this.
    pub fn link(&self, part: &str) -> Option<String> {
        let is_end = |letter: char| letter.is_whitespace() || matches!(letter, '<' | '>' | '"' | ')');
        let mut words = self.text.split(is_end);
        words.find(|word| word.starts_with("http") && word.contains(part)).map(str::to_owned)
    }
}

impl Attachment {
    fn of(part: &mail_parser::MessagePart<'_>) -> Self {
        let content_type = part.content_type().map_or_else(String::new, |kind| {
            let media = kind
                .subtype()
                .map_or_else(|| kind.ctype().to_owned(), |sub| format!("{}/{sub}", kind.ctype()));
            let parameters = kind.attributes().into_iter().flatten();
            parameters
                .fold(media, |text, parameter| format!("{text}; {}={}", parameter.name, parameter.value))
        });

        Self {
            content_type,
            file_name: part.attachment_name().map(str::to_owned),
            contents: part.contents().to_vec(),
        }
    }
}

/// Line ends as they are on this side of the wire.
fn body(part: Option<std::borrow::Cow<'_, str>>) -> String {
    part.unwrap_or_default().replace("\r\n", "\n")
}
