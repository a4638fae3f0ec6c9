//! Delivery reports: what became of each recipient (R2), and which of them speaks.

use super::address::{reported, unescape, unxtext};
use super::cause::{Evidence, class};
use super::fields::{Fields, Lines};
use super::status::{finer, first_digit, of_field, reply};
use super::verdict::{Class, Kind};

/// What a report says about one recipient.
#[derive(Clone, Debug)]
pub(super) struct Group {
    /// What became of the mail.
    pub kind: Kind,
    /// The address, if the report names one.
    pub recipient: Option<String>,
    /// The Status field as it stands.
    status: Option<String>,
    /// The words of the server, without their type.
    pub diagnostic: Option<String>,
}

impl Group {
    /// The code (R5). `otherwise` is the error text, for a report without words of the server.
    pub(super) fn status(&self, otherwise: Option<&str>) -> Option<String> {
        finer(self.status.as_deref(), self.diagnostic.as_deref().or(otherwise))
    }

    /// The class, of a failure.
    pub(super) fn class(&self, otherwise: &str) -> Class {
        let text = self.diagnostic.as_deref().unwrap_or(otherwise);
        class(Evidence { text, status: self.status(Some(text)).as_deref(), reply: reply(text) })
    }
}

/// The recipients of a delivery report, blocks of fields between empty lines.
pub(super) fn groups(content: &[u8]) -> Vec<Group> {
    let mut lines = Lines::of(content).peekable();
    let mut groups = Vec::new();
    while lines.peek().is_some() {
        groups.extend(group(&Fields::read(lines.by_ref())));
    }
    groups
}

fn group(fields: &Fields) -> Option<Group> {
    let names = ["final-recipient", "original-recipient", "action", "status"];
    if !names.iter().any(|name| fields.has(name)) {
        return None;
    }
    let recipient =
        fields.first("final-recipient").and_then(reported).map(|address| unescape(&address)).or_else(|| {
            fields.first("original-recipient").and_then(reported).map(|address| unxtext(&address))
        });
    let status = fields.first("status").map(str::to_owned);
    let diagnostic = fields.first("diagnostic-code").map(words).filter(|words| !words.is_empty());
    let by_words = || diagnostic.as_deref().and_then(reply).map(|reply| if reply < 500 { '4' } else { '5' });
    let digit = status.as_deref().and_then(of_field).and_then(first_digit).or_else(by_words);
    let by_digit = match digit {
        Some('5') => Some(Kind::Bounce),
        Some('4') => Some(Kind::Delayed),
        Some('2') => Some(Kind::Delivered),
        _ => None,
    };
    let kind = fields.first("action").and_then(action).or(by_digit)?;
    Some(Group { kind, recipient, status, diagnostic })
}

/// The words of `smtp; 550 …`, without the type.
fn words(diagnostic: &str) -> String {
    let (kind, words) = diagnostic.split_once(';').unwrap_or(("", diagnostic));
    let is_kind = kind.trim().bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if is_kind { words.trim().to_owned() } else { diagnostic.trim().to_owned() }
}

fn action(field: &str) -> Option<Kind> {
    let word = field.trim().split(|letter: char| !letter.is_ascii_alphabetic()).next()?;
    match word.to_ascii_lowercase().as_str() {
        "failed" | "failure" => Some(Kind::Bounce),
        "delayed" => Some(Kind::Delayed),
        "delivered" | "relayed" | "expanded" => Some(Kind::Delivered),
        _ => None,
    }
}

/// R2: the recipient that speaks for the report, with its class.
pub(super) fn speaker<'a>(groups: &'a [Group], otherwise: &str) -> Option<(&'a Group, Option<Class>)> {
    let failed = || groups.iter().filter(|group| group.kind == Kind::Bounce);
    if let Some(first) = failed().next() {
        let classes = || failed().map(|group| (group, group.class(otherwise)));
        let speaker = classes().find(|(_, class)| *class == Class::SenderFault);
        let (group, class) = speaker.unwrap_or_else(|| (first, first.class(otherwise)));
        return Some((group, Some(class)));
    }
    let of_kind = |kind| groups.iter().find(|group| group.kind == kind);
    of_kind(Kind::Delayed).or_else(|| of_kind(Kind::Delivered)).map(|group| (group, None))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_of_the_sender_speaks_first_then_the_first_failure() {
        let report = b"Reporting-MTA: dns; x\n\nFinal-Recipient: rfc822; a@x.test\nAction: delivered\n\n\
            Final-Recipient: rfc822; b@x.test\nStatus: 5.1.1\n\nFinal-Recipient: rfc822; c@x.test\nAction: failed\n\
            Diagnostic-Code: smtp; 554 blocked using x\n";
        let groups = groups(report);
        let (group, class) = speaker(&groups, "").unwrap();
        assert_eq!((group.recipient.as_deref(), class), (Some("c@x.test"), Some(Class::SenderFault)));
        let (group, class) = speaker(&groups[..2], "").unwrap();
        assert_eq!((group.recipient.as_deref(), class), (Some("b@x.test"), Some(Class::AddressDead)));
        let (group, class) = speaker(&groups[..1], "").unwrap();
        assert_eq!((group.kind, class), (Kind::Delivered, None));
    }

    #[test]
    fn a_diagnostic_keeps_its_words() {
        assert_eq!(words("smtp;550 5.2.3 X; too large"), "550 5.2.3 X; too large");
        assert_eq!(words("550 no such user; sorry"), "550 no such user; sorry");
        assert_eq!(words("User unknown"), "User unknown");
    }
}
