//! Checks of what clients send, each fault with its place.

use chrono_tz::Tz;
use secrecy::{ExposeSecret as _, SecretString};
use serde::{Deserialize, Deserializer};

use crate::identity::core::password;
use crate::kernel::email_address::EmailAddress;
use crate::kernel::slug::is_slug;
use crate::kernel::text::{self, TextFault};
use crate::kernel::time_zone;
use crate::platform::config::is_web_address;
use crate::platform::problem::{FieldError, Problem};

/// Longest headline, in characters.
const HEADLINE_MAX: usize = 200;
/// Longest text about a coach, in characters.
const BIO_MAX: usize = 4000;
/// Most figures of a coach.
const FIGURES_MAX: usize = 6;
/// Longest figure, in characters.
const FIGURE_MAX: usize = 80;

/// Faults found so far, so that all of them are told at once.
#[derive(Default)]
pub(super) struct Faults(Vec<FieldError>);

impl Faults {
    /// The value, or `None` and one more fault.
    pub(super) fn keep<T>(&mut self, checked: Result<T, FieldError>) -> Option<T> {
        checked.map_err(|fault| self.0.push(fault)).ok()
    }

    /// The same for a member that may be left out.
    pub(super) fn keep_given<T, U>(
        &mut self,
        given: Option<T>,
        check: impl FnOnce(T) -> Result<U, FieldError>,
    ) -> Option<U> {
        given.and_then(|given| self.keep(check(given)))
    }

    /// Refuses if there were faults.
    pub(super) fn finish(self) -> Result<(), Problem> {
        if self.0.is_empty() { Ok(()) } else { Err(Problem::unacceptable(self.0)) }
    }

    /// The checked whole, or the faults for which there is none.
    pub(super) fn finish_with<T>(self, whole: Option<T>) -> Result<T, Problem> {
        whole.ok_or_else(|| Problem::unacceptable(self.0))
    }
}

/// A member of a merge patch: left out is unchanged, and null is not taken, since nothing here can be removed.
pub(super) fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

pub(super) fn email(pointer: &str, text: &str) -> Result<EmailAddress, FieldError> {
    EmailAddress::parse(text).map_err(|fault| FieldError::new(pointer, "invalid_email", fault.to_string()))
}

pub(super) fn person_name(pointer: &str, text: &str) -> Result<String, FieldError> {
    text::person_name(text).map_err(|fault| of_text(pointer, fault))
}

pub(super) fn line(pointer: &str, text: &str, max: usize) -> Result<String, FieldError> {
    text::line(text, max).map_err(|fault| of_text(pointer, fault))
}

/// The address of a page, absolute, of the web.
pub(super) fn web_address(pointer: &str, text: &str, max: usize) -> Result<String, FieldError> {
    let text = line(pointer, text, max)?;
    if is_web_address(&text) {
        return Ok(text);
    }
    Err(FieldError::new(pointer, "invalid_url", "the address of a page, such as https://example.com/page"))
}

pub(super) fn headline(text: &str) -> Result<String, FieldError> {
    text::optional_line(text, HEADLINE_MAX).map_err(|fault| of_text("/headline", fault))
}

pub(super) fn bio(text: &str) -> Result<String, FieldError> {
    text::paragraphs(text, BIO_MAX).map_err(|fault| of_text("/bio", fault))
}

pub(super) fn figures(texts: &[String]) -> Result<Vec<String>, FieldError> {
    if texts.len() > FIGURES_MAX {
        return Err(FieldError::new("/figures", "too_many", format!("at most {FIGURES_MAX}")));
    }
    texts
        .iter()
        .enumerate()
        .map(|(index, text)| line(&format!("/figures/{index}"), text, FIGURE_MAX))
        .collect()
}

pub(super) fn zone(text: &str) -> Result<Tz, FieldError> {
    time_zone::parse(text)
        .map_err(|fault| FieldError::new("/time_zone", "unknown_time_zone", fault.to_string()))
}

pub(super) fn slug(text: String) -> Result<String, FieldError> {
    if is_slug(&text) {
        return Ok(text);
    }
    Err(FieldError::new(
        "/slug",
        "invalid_slug",
        "up to 63 lower-case letters and digits, with single hyphens inside",
    ))
}

pub(super) fn new_password(pointer: &str, password: &SecretString) -> Result<(), FieldError> {
    password::check(password.expose_secret())
        .map_err(|fault| FieldError::new(pointer, fault.code(), fault.to_string()))
}

fn of_text(pointer: &str, fault: TextFault) -> FieldError {
    FieldError::new(pointer, fault.code(), fault.to_string())
}
