//! Mail addresses, parsed and normalised once at the edge.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Longest local part (RFC 5321 section 4.5.3.1.1), in octets.
const LOCAL_PART_MAX: usize = 64;
/// Longest address that fits a path (RFC 5321 section 4.5.3.1.3), in octets.
const ADDRESS_MAX: usize = 254;

/// A mail address in its normal form: lower case, domain as A-label (RFC 5891).
///
/// Only dot-atoms (RFC 5322 section 3.2.3) are taken as local part, in ASCII or UTF-8 (RFC 6531); quoted
/// strings, comments and address literals are refused, since nobody books a session with one.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EmailAddress(String);

/// The text is not a mail address we can write to.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("this is not a mail address")]
pub struct InvalidEmailAddress;

impl EmailAddress {
    /// Parses and normalises an address.
    ///
    /// # Errors
    /// [`InvalidEmailAddress`] when it is not `local@domain` with a dotted domain name.
    pub fn parse(text: &str) -> Result<Self, InvalidEmailAddress> {
        let (local, domain) = text.trim().rsplit_once('@').ok_or(InvalidEmailAddress)?;
        let local = local.to_lowercase();
        if local.len() > LOCAL_PART_MAX || !is_dot_atom(&local) {
            return Err(InvalidEmailAddress);
        }
        let domain = ascii_domain(domain)?;
        let address = format!("{local}@{domain}");
        if address.len() > ADDRESS_MAX {
            return Err(InvalidEmailAddress);
        }
        Ok(Self(address))
    }

    /// The normalised address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The domain as A-label.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }
}

fn is_dot_atom(local: &str) -> bool {
    let is_atext = |c: char| {
        c.is_ascii_alphanumeric()
            || "!#$%&'*+-/=?^_`{|}~".contains(c)
            || (!c.is_ascii() && c.is_alphanumeric())
    };
    !local.is_empty() && local.split('.').all(|atom| !atom.is_empty() && atom.chars().all(is_atext))
}

/// A dotted domain name as A-label, in lower case.
///
/// # Errors
/// [`InvalidEmailAddress`] when it is none.
pub fn ascii_domain(domain: &str) -> Result<String, InvalidEmailAddress> {
    let ascii = idna::domain_to_ascii_strict(domain).map_err(|_| InvalidEmailAddress)?;
    let labels: Vec<&str> = ascii.split('.').collect();
    let is_numeric = labels.last().is_none_or(|label| label.chars().all(|c| c.is_ascii_digit()));
    if labels.len() < 2 || is_numeric || labels.iter().any(|label| label.is_empty()) {
        return Err(InvalidEmailAddress);
    }
    Ok(ascii)
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for EmailAddress {
    type Err = InvalidEmailAddress;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl TryFrom<String> for EmailAddress {
    type Error = InvalidEmailAddress;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<EmailAddress> for String {
    fn from(address: EmailAddress) -> Self {
        address.0
    }
}

#[cfg(test)]
mod tests {
    use super::EmailAddress;

    #[test]
    fn an_address_is_lower_case_with_an_a_label() {
        let address = EmailAddress::parse(" Olena@BÜCHER.example ").unwrap();

        assert_eq!(address.as_str(), "olena@xn--bcher-kva.example");
        assert_eq!(address.domain(), "xn--bcher-kva.example");
    }

    #[test]
    fn header_injection_and_oddities_are_refused() {
        let long = format!("{}@example.com", "a".repeat(65));
        for text in [
            "",
            "@",
            "a@",
            "@b.example",
            "a b@c.example",
            "a@b",
            "a@b..example",
            ".a@b.example",
            "a\r\nBcc: x@y.example@b.example",
            "a@b.example\r\nSubject: x",
            "a\0@b.example",
            "\"a b\"@c.example",
            "a@[127.0.0.1]",
            "a@127.0.0.1",
            "<a@b.example>",
            "a,b@c.example",
            long.as_str(),
        ] {
            assert!(EmailAddress::parse(text).is_err(), "{text:?}");
        }
    }
}
