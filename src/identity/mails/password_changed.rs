//! The notice that a password was changed.

use askama::Template;
use chrono::{DateTime, TimeZone as _, Timelike as _, Utc};
use chrono_tz::Tz;

use super::texts;
use crate::kernel::locale::Locale;
use crate::kernel::phrases::{FluentValue, Voice};
use crate::kernel::when;
use crate::mail::template::{Lane, Mail};

/// A notice to the user whose password was changed.
#[derive(Debug)]
pub struct PasswordChanged {
    /// What the recipient is called.
    pub name: String,
    /// The recipient's language.
    pub locale: Locale,
    /// The public address of this installation.
    pub site: String,
    /// When.
    pub changed_at: DateTime<Utc>,
    /// The zone of the recipient's wall clock.
    pub time_zone: Tz,
}

impl PasswordChanged {
    fn voice(&self) -> Voice {
        texts::voice(self.locale)
    }

    fn say(&self, key: &str) -> String {
        // To the minute; nobody needs the seconds.
        let at = self.changed_at.with_second(0).and_then(|at| at.with_nanosecond(0));
        let when = when::full_moment(self.locale, self.time_zone, at.unwrap_or(self.changed_at));
        self.voice()
            .say_with(key, &[("name", FluentValue::from(&self.name)), ("when", FluentValue::from(when))])
    }
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
        self.say("password-changed.subject")
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
            locale: Locale::En,
            site: String::from("https://coaching.example"),
            changed_at: Utc.with_ymd_and_hms(2026, 11, 24, 15, 4, 0).single().unwrap_or_default(),
            time_zone: Tz::Europe__Berlin,
        }
    }
}
