//! R3: reports that are only text.
//!
//! Such a text has an opening for people, then the address that failed and what the server said to it, then often a
//! copy of the message. The copy is cut off and read as the returned message; what is said from the failed address
//! on is the error text.

use super::address::{addresses, token_of};
use super::cause::{Evidence, is_telling, says};
use super::fields::{Fields, name_of};
use super::parts::Message;
use super::plain::plain;
use super::reply::is_from_nobody;
use super::report::{Group, groups};
use super::status::{enhanced, reply};
use super::words::{GIVEN_UP, GOES_ON, REPORTS};
use mail_parser::decoders::html::html_to_text;

/// A report as text.
#[derive(Debug)]
pub(super) struct Notice {
    /// Delivery goes on.
    pub is_delayed: bool,
    /// The address that failed.
    pub recipient: Option<String>,
    /// What was said to it.
    pub error: String,
    /// Fields of a delivery report that stand in the text.
    pub groups: Vec<Group>,
    /// The fields of the returned message.
    pub returned: Option<Fields>,
}

/// The text of a message, without the copy of another one that it may hold.
#[derive(Debug, Default)]
pub(super) struct Body {
    /// The text.
    pub text: String,
    /// The fields of the copy.
    pub returned: Option<Fields>,
}

/// The text of a message for people.
pub(super) fn body(message: &Message<'_>) -> Body {
    let of_kind = |kind: &str| {
        let parts = message.parts.iter().filter(|part| part.is(&[kind]));
        parts.map(super::parts::Part::text).collect::<Vec<_>>().join("\n")
    };
    let plain = of_kind("text/plain");
    let text = if plain.trim().is_empty() { html_to_text(&of_kind("text/html")) } else { plain };
    let lines: Vec<&str> = text.lines().collect();
    match copy_of_message(&lines) {
        Some((end, start)) => Body {
            text: lines.get(..end).unwrap_or_default().join("\n"),
            returned: lines.get(start..).map(|copy| Fields::read(copy.iter().copied().map(str::as_bytes))),
        },
        None => Body { text, returned: None },
    }
}

/// Reads a text as a report, if it is one.
pub(super) fn notice(fields: &Fields, body: Body) -> Option<Notice> {
    let announced = fields.first("x-failed-recipients").and_then(|field| addresses(field).next());
    let is_system = is_from_system(fields) && (is_from_nobody(fields) || !fields.has("return-path"));
    let words = plain(&body.text);
    if announced.is_none() && !(is_system && (says(&words, REPORTS) || reply(&body.text).is_some())) {
        return None;
    }
    let groups = groups(body.text.as_bytes());
    let of_groups = groups.iter().find_map(|group| group.recipient.clone());
    let recipient =
        announced.map(str::to_owned).or(of_groups).or_else(|| failed_address(fields, &body.text))?;
    let is_delayed = says(&words, GOES_ON) && !says(&words, GIVEN_UP);
    let error = error_text(&body.text, &recipient);
    Some(Notice { is_delayed, recipient: Some(recipient), error, groups, returned: body.returned })
}

/// Whether the sender is a mail system by its name.
fn is_from_system(fields: &Fields) -> bool {
    let from = fields.first("from").unwrap_or_default();
    let address = from.rsplit_once('<').map_or(from, |(_, address)| address);
    let local = address.split(['@', '>', ' ', '(']).find(|word| !word.is_empty()).unwrap_or_default();
    ["mailer-daemon", "postmaster"].iter().any(|name| local.eq_ignore_ascii_case(name))
}

/// The address that a text says failed: one that opens a line, else one that was sent to, else the first.
fn failed_address(fields: &Fields, text: &str) -> Option<String> {
    let ours = ["to", "cc", "from", "delivered-to"];
    let ours: Vec<&str> = ours.iter().flat_map(|name| fields.all(name)).flat_map(addresses).collect();
    let is_foreign = |address: &&str| {
        token_of(address).is_none() && !ours.iter().any(|own| own.eq_ignore_ascii_case(address))
    };
    let first_of = |line: &str| addresses(line).find(is_foreign).map(str::to_owned);
    let opening = text.lines().find_map(|line| {
        let line = line.trim_start_matches([' ', '\t', '<', '"']);
        first_of(line).filter(|address| line.starts_with(address.as_str()))
    });
    let addressee = || {
        let mut lines = text.lines().filter(|line| {
            let line = line.to_ascii_lowercase();
            ["rcpt to", "addressee", "recipient", "to:"].iter().any(|word| line.contains(word))
        });
        lines.find_map(first_of)
    };
    opening.or_else(addressee).or_else(|| first_of(text))
}

/// The text from the failed address on; all of it where that says nothing about the cause.
fn error_text(text: &str, recipient: &str) -> String {
    let tail: Vec<&str> = text.lines().skip_while(|line| !line.contains(recipient)).collect();
    let tail = tail.join("\n");
    let evidence = Evidence { text: &tail, status: enhanced(&tail), reply: reply(&tail) };
    if !tail.is_empty() && is_telling(evidence) { tail } else { text.to_owned() }
}

/// Where a copy of a message stands: the line that ends the report, and the first one of the copy.
fn copy_of_message(lines: &[&str]) -> Option<(usize, usize)> {
    let mut named = Vec::new();
    let mut start = None;
    for (number, line) in lines.iter().enumerate() {
        if line.trim().is_empty() {
            named.clear();
            start = None;
        } else if let Some(name) = core_field(line) {
            start = start.or(Some(number));
            if !named.contains(&name) {
                named.push(name);
            }
            if let (3.., Some(start)) = (named.len(), start) {
                return Some((end_of_report(lines, start), start));
            }
        } else if !line.starts_with([' ', '\t']) && name_of(line).is_none() {
            named.clear();
            start = None;
        }
    }
    None
}

/// A field that every message has, by its name.
fn core_field(line: &str) -> Option<&'static str> {
    let names = ["return-path", "received", "from", "to", "subject", "date", "message-id"];
    let name = name_of(line)?;
    names.into_iter().find(|known| *known == name)
}

/// Lines of dashes and empty ones before the copy belong to neither.
fn end_of_report(lines: &[&str], start: usize) -> usize {
    let before = lines.get(..start).unwrap_or_default();
    let is_rule = |line: &&&str| line.trim().is_empty() || line.trim_start().starts_with("--");
    start.saturating_sub(before.iter().rev().take_while(is_rule).count())
}
