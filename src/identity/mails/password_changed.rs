//! The notice that a password was changed.

use askama::Template;
use chrono::{DateTime, TimeZone as _, Utc};
use chrono_tz::Tz;

use crate::kernel::locale::Locale;
use crate::kernel::when;
use crate::mail::template::{Lane, Mail};

/// A notice to the user whose password was changed.
#[derive(Debug)]
pub struct PasswordChanged {
    /// What the recipient is called.
    pub name: String,
    /// The public address of this installation.
    pub site: String,
    /// When.
    pub changed_at: DateTime<Utc>,
    /// The zone of the recipient's wall clock.
    pub time_zone: Tz,
}

impl PasswordChanged {
    fn when(&self) -> String {
        let (zone, at) = (self.time_zone, self.changed_at);
        format!(
            "{}, {} ({})",
            when::long_date(Locale::En, when::date(zone, at)),
            clock_time(zone, at),
            when::zone_label(zone, at)
        )
    }
}

/// To the minute; nobody needs the seconds.
fn clock_time(zone: Tz, at: DateTime<Utc>) -> String {
    at.with_timezone(&zone).format("%H:%M").to_string()
}

#[derive(Template)]
#[template(path = "identity/mails/password_changed/text.txt", whitespace = "preserve")]
struct Text<'a> {
    mail: &'a PasswordChanged,
}

#[derive(Template)]
#[template(path = "identity/mails/password_changed/html.html")]
struct Html<'a> {
    mail: &'a PasswordChanged,
}

impl Mail for PasswordChanged {
    const KIND: &'static str = "identity.password_changed";
    const LANE: Lane = Lane::Security;

    fn subject(&self) -> String {
        String::from("Your password was changed")
    }

    fn text(&self) -> askama::Result<String> {
        Text { mail: self }.render()
    }

    fn html(&self) -> askama::Result<String> {
        Html { mail: self }.render()
    }

    fn sample() -> Self {
        Self {
            name: String::from("Dana Weiss"),
            site: String::from("https://coaching.example"),
            changed_at: Utc.with_ymd_and_hms(2026, 11, 24, 15, 4, 0).single().unwrap_or_default(),
            time_zone: Tz::Europe__Berlin,
        }
    }
}
