//! R4: the class by its cause.

use super::plain::plain;
use super::status::first_digit;
use super::verdict::Class;
use super::words::{
    ADDRESS_DEAD, LISTED, MAILBOX_FULL, POLICY, SENDER_FAULT, SENDER_FAULT_WORDS, TIME_OUT, TOO_FAST,
    TOO_LARGE,
};

/// What is known about a failure.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Evidence<'a> {
    /// The words of the server, or of whoever reports.
    pub text: &'a str,
    /// The enhanced code (R5).
    pub status: Option<&'a str>,
    /// The three-digit reply.
    pub reply: Option<u16>,
}

/// The class of a failure; the first rule that applies.
pub(super) fn class(evidence: Evidence<'_>) -> Class {
    let text = plain(evidence.text);
    let status = evidence.status.unwrap_or_default();
    if matches!(status, "5.1.7" | "5.1.8") || is_sender_fault(&text) {
        Class::SenderFault
    } else if matches!(status, "5.2.2" | "4.2.2") || says(&text, MAILBOX_FULL) {
        Class::MailboxFull
    } else if matches!(status, "5.2.3" | "5.3.4") || says(&text, TOO_LARGE) {
        Class::TooLarge
    } else if is_temporary(&evidence) {
        Class::Transient
    } else if says(&text, TOO_FAST) {
        Class::Unknown
    } else if says(&text, ADDRESS_DEAD) {
        Class::AddressDead
    } else {
        by_code(&evidence, &text)
    }
}

fn by_code(evidence: &Evidence<'_>, text: &str) -> Class {
    match evidence.status.unwrap_or_default() {
        "5.1.0" | "5.1.1" | "5.1.2" | "5.1.3" | "5.1.6" | "5.1.10" | "5.2.1" => Class::AddressDead,
        status if status.starts_with("5.7.") => Class::SenderFault,
        status if status.starts_with("5.6.") => Class::Content,
        _ if text.contains(POLICY) => Class::SenderFault,
        "" if evidence.reply.is_none() && says(text, TIME_OUT) => Class::Transient,
        _ => Class::Unknown,
    }
}

fn is_sender_fault(text: &str) -> bool {
    says(text, SENDER_FAULT)
        || text
            .split(|letter: char| !letter.is_ascii_alphanumeric())
            .any(|word| SENDER_FAULT_WORDS.contains(&word))
        || LISTED.iter().any(|phrase| is_listed(text, phrase))
}

/// Whether something is listed, and not a reader who is not.
fn is_listed(text: &str, phrase: &str) -> bool {
    let mut before = text.split(phrase);
    let last = text.matches(phrase).count();
    before.by_ref().take(last).any(|before| !before.trim_end().ends_with("not"))
}

/// A code of 4.x; the reply only where there is no better one.
fn is_temporary(evidence: &Evidence<'_>) -> bool {
    match evidence.status {
        Some(status) => first_digit(status) == Some('4'),
        None => evidence.reply.is_some_and(|reply| reply < 500),
    }
}

/// Whether a text holds one of these phrases.
pub(super) fn says(text: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| text.contains(phrase))
}

/// Whether a text or its codes say anything about the cause at all.
pub(super) fn is_telling(evidence: Evidence<'_>) -> bool {
    let text = plain(evidence.text);
    evidence.status.is_some()
        || evidence.reply.is_some()
        || class(evidence) != Class::Unknown
        || says(&text, TOO_FAST)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn class_of(status: &str, text: &str) -> Class {
        class(Evidence { text, status: (!status.is_empty()).then_some(status), reply: None })
    }

    #[test]
    fn the_sender_is_named_before_any_code() {
        for text in [
            "your host is blocked using bl.dnsbl.test",
            "Rejected: 192.0.2.10 listed at bad.dnsbl.test",
            "mail.example.org is in an RBL on rbl.test",
            "SPF check failed, sender rejected",
            "we do not relay for a@b.test",
            "Bad DNS PTR resource record",
        ] {
            assert_eq!(class_of("5.1.1", text), Class::SenderFault, "{text}");
            assert_eq!(class_of("4.7.0", text), Class::SenderFault, "{text}");
        }
        assert_eq!(class_of("5.1.1", "User x not listed in Domino Directory"), Class::AddressDead);
        assert_eq!(class_of("5.1.1", "<a@spam.test>: No such user at junk.test"), Class::AddressDead);
    }

    #[test]
    fn a_cause_of_the_recipient_beats_the_code_of_policy() {
        assert_eq!(class_of("5.7.1", "Recipient address rejected: user unknown"), Class::AddressDead);
        assert_eq!(class_of("5.7.1", "Recipient mailbox is over quota"), Class::MailboxFull);
        assert_eq!(class_of("5.7.1", "refused"), Class::SenderFault);
        assert_eq!(class_of("5.0.0", "rejected due to local policy"), Class::SenderFault);
    }

    #[test]
    fn what_names_no_cause_is_unknown() {
        assert_eq!(class_of("5.4.1", "Recipient address rejected: Access denied"), Class::Unknown);
        assert_eq!(class_of("5.2.1", "is receiving mail at a rate that prevents"), Class::Unknown);
        assert_eq!(class_of("", "Connection timed out"), Class::Transient);
        assert_eq!(class_of("5.4.7", "delivery time expired"), Class::Unknown);
        assert_eq!(class_of("", ""), Class::Unknown);
    }
}
