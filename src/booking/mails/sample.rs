//! Made-up values for samples.

use chrono::{DateTime, TimeDelta, Utc};

use super::words::SessionFacts;
use crate::kernel::email_address::EmailAddress;

pub(super) fn address() -> EmailAddress {
    #[expect(clippy::unwrap_used, reason = "a sample with a literal address")]
    EmailAddress::parse("olena@example.com").unwrap()
}

pub(super) fn manage_url() -> String {
    String::from("https://coach.example.org/manage/TOKEN")
}

pub(super) fn book_url() -> String {
    String::from("https://coach.example.org/c/dana-weiss/growth")
}

pub(super) fn policy() -> Vec<String> {
    vec![String::from("You can move or cancel this until Mon 23 Nov, 16:00.")]
}

pub(super) fn answers() -> Vec<(String, String)> {
    vec![(String::from("What would you like to work on?"), String::from("System design at scale"))]
}

pub(super) fn answer_by() -> DateTime<Utc> {
    SessionFacts::sample().start - TimeDelta::days(1)
}
