//! Checks of text that people type.

use thiserror::Error;

/// Why a text is refused.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum TextFault {
    /// Nothing but white space where something is needed.
    #[error("write something here")]
    Empty,
    /// Longer than allowed, in characters.
    #[error("at most {0} characters")]
    TooLong(usize),
    /// A control character that has no place here (NUL anywhere; line ends in a single line).
    #[error("contains a character that is not allowed")]
    ControlCharacter,
    /// A web address where a name belongs: names go into mails, and must not carry links there.
    #[error("a name without a web address, please")]
    WebAddress,
}

impl TextFault {
    /// The stable code of this fault.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "required",
            Self::TooLong(_) => "too_long",
            Self::ControlCharacter => "control_character",
            Self::WebAddress => "web_address",
        }
    }
}

/// A single line: trimmed, without control characters, 1 to `max` characters.
///
/// # Errors
/// The first [`TextFault`] found.
pub fn line(text: &str, max: usize) -> Result<String, TextFault> {
    let line = optional_line(text, max)?;
    if line.is_empty() { Err(TextFault::Empty) } else { Ok(line) }
}

/// A single line that may be empty.
///
/// # Errors
/// The first [`TextFault`] found.
pub fn optional_line(text: &str, max: usize) -> Result<String, TextFault> {
    let text = text.trim();
    if text.chars().any(is_unprintable) || text.contains(['\u{2028}', '\u{2029}']) {
        return Err(TextFault::ControlCharacter);
    }
    within(text, max)
}

/// Several lines: trimmed, line ends as `\n`, no other control character but tabs; may be empty.
///
/// # Errors
/// The first [`TextFault`] found.
pub fn paragraphs(text: &str, max: usize) -> Result<String, TextFault> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    if text.chars().any(|c| is_unprintable(c) && c != '\n' && c != '\t') {
        return Err(TextFault::ControlCharacter);
    }
    within(text.trim(), max)
}

/// A person's name: a line of at most 200 characters without a web address.
///
/// # Errors
/// The first [`TextFault`] found.
pub fn person_name(text: &str) -> Result<String, TextFault> {
    let name = line(text, 200)?;
    let lower = name.to_lowercase();
    let has_address =
        lower.contains("://") || lower.contains("www.") || lower.split_whitespace().any(looks_like_host);
    if has_address { Err(TextFault::WebAddress) } else { Ok(name) }
}

/// `evil.example/x`, `evil.com,pay` or `evil。com`: what mail programs turn into links by themselves. Initials (`J.R.`)
/// are not.
fn looks_like_host(word: &str) -> bool {
    let word = word.replace(['\u{3002}', '\u{ff0e}', '\u{ff61}'], ".");
    let parts = word.split(|c: char| !(c.is_alphanumeric() || c == '.' || c == '-'));
    parts.map(|part| part.trim_matches(['.', '-'])).any(|host| {
        host.rsplit_once('.').is_some_and(|(name, end)| {
            let is_end =
                end.starts_with("xn--") || (end.chars().count() >= 2 && end.chars().all(char::is_alphabetic));
            is_end && name.chars().any(char::is_alphanumeric)
        })
    })
}

/// Control characters, and the marks that turn the direction of text around.
fn is_unprintable(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn within(text: &str, max: usize) -> Result<String, TextFault> {
    if text.chars().count() > max { Err(TextFault::TooLong(max)) } else { Ok(text.to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::{TextFault, line, paragraphs, person_name};

    #[test]
    fn names_carry_no_address_into_a_mail() {
        for name in [
            "see https://evil.example",
            "www.evil.example",
            "Free money evil.com/now",
            "evil.com,pay",
            "evil.com|x",
            "evil.xn--p1ai",
            "evil。com",
            "evil.example",
        ] {
            assert_eq!(person_name(name), Err(TextFault::WebAddress), "{name}");
        }
        for name in ["J. R. R. Tolkien", "J.R.R. Tolkien", "Dr. Anna-Lena O'Neill", "Олена", "山田 太郎"]
        {
            assert!(person_name(name).is_ok(), "{name}");
        }
    }

    #[test]
    fn line_ends_and_nul_are_refused_in_a_line() {
        for text in ["a\r\nBcc: x", "a\0b", "a\u{202e}b"] {
            assert_eq!(line(text, 50), Err(TextFault::ControlCharacter), "{text:?}");
        }
        assert_eq!(line("  ", 50), Err(TextFault::Empty));
        assert_eq!(line("abc", 2), Err(TextFault::TooLong(2)));
        assert_eq!(paragraphs("a\r\nb\rc", 50), Ok(String::from("a\nb\nc")));
        assert_eq!(paragraphs("a\0", 50), Err(TextFault::ControlCharacter));
    }
}
