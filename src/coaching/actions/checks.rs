//! Checks of what clients send, all faults at once, each with its place.

use std::fmt::Display;

use chrono_tz::Tz;

use crate::coaching::CoachingError;
use crate::kernel::email_address::EmailAddress;
use crate::kernel::text::{self, TextFault};
use crate::kernel::time_zone;
use crate::platform::problem::FieldError;

/// Faults found so far.
#[derive(Default)]
pub(super) struct Checks(Vec<FieldError>);

impl Checks {
    /// Notes a fault.
    pub(super) fn fault(&mut self, pointer: impl Into<String>, code: &'static str, detail: impl Display) {
        self.0.push(FieldError::new(pointer, code, detail.to_string()));
    }

    /// Notes a fault that was found elsewhere, if there is one.
    pub(super) fn note(&mut self, fault: Option<FieldError>) {
        self.0.extend(fault);
    }

    /// Notes a fault where something does not hold.
    pub(super) fn hold(&mut self, holds: bool, pointer: &str, code: &'static str, detail: &str) {
        if !holds {
            self.fault(pointer, code, detail);
        }
    }

    /// A line of 1 to `max` characters.
    pub(super) fn line(&mut self, pointer: &str, given: &str, max: usize) -> String {
        self.text(pointer, text::line(given, max))
    }

    /// A line that may be empty.
    pub(super) fn optional_line(&mut self, pointer: &str, given: &str, max: usize) -> String {
        self.text(pointer, text::optional_line(given, max))
    }

    /// Paragraphs that may be empty.
    pub(super) fn paragraphs(&mut self, pointer: &str, given: &str, max: usize) -> String {
        self.text(pointer, text::paragraphs(given, max))
    }

    /// Paragraphs that say something.
    pub(super) fn words(&mut self, pointer: &str, given: &str, max: usize) -> String {
        let checked = text::paragraphs(given, max);
        let checked = checked.and_then(|text| if text.is_empty() { Err(TextFault::Empty) } else { Ok(text) });
        self.text(pointer, checked)
    }

    /// A person's name.
    pub(super) fn person_name(&mut self, pointer: &str, given: &str) -> String {
        self.text(pointer, text::person_name(given))
    }

    /// Short lines, at most so many, none twice.
    pub(super) fn lines(
        &mut self,
        pointer: &str,
        given: &[String],
        (most, max): (usize, usize),
    ) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for (index, text) in given.iter().enumerate() {
            let line = self.line(&format!("{pointer}/{index}"), text, max);
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        self.hold(lines.len() <= most, pointer, "too_many", &format!("at most {most}"));
        lines
    }

    /// A mail address.
    pub(super) fn email(&mut self, pointer: &str, given: &str) -> Option<EmailAddress> {
        EmailAddress::parse(given).map_err(|fault| self.fault(pointer, "invalid_email", fault)).ok()
    }

    /// An IANA zone.
    pub(super) fn zone(&mut self, pointer: &str, given: &str) -> Tz {
        match time_zone::parse(given) {
            Ok(zone) => zone,
            Err(fault) => {
                self.fault(pointer, "unknown_time_zone", fault);
                Tz::UTC
            }
        }
    }

    fn text(&mut self, pointer: &str, checked: Result<String, TextFault>) -> String {
        match checked {
            Ok(text) => text,
            Err(fault) => {
                self.fault(pointer, fault.code(), fault);
                String::new()
            }
        }
    }

    /// Refuses if there were faults.
    pub(super) fn finish(self) -> Result<(), CoachingError> {
        if self.0.is_empty() { Ok(()) } else { Err(CoachingError::Unacceptable(self.0)) }
    }
}
