//! The notice that the second factor of a user was switched on, off, or reset by an owner, or its recovery codes used
//! or renewed.

use askama::Template;
use chrono::{DateTime, TimeZone as _, Timelike as _, Utc};
use chrono_tz::Tz;

use super::texts;
use crate::kernel::locale::Locale;
use crate::kernel::phrases::{FluentValue, Voice};
use crate::kernel::when;
use crate::mail::template::{Lane, Mail};

/// What became of the second factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecondFactorChange {
    /// An app was set up.
    On,
    /// The user switched it off.
    Off,
    /// An owner switched it off.
    Reset,
    /// A recovery code stood in for the app.
    CodeUsed {
        /// Codes that are left.
        left: i64,
    },
    /// The user made new recovery codes.
    CodesRenewed,
}

impl SecondFactorChange {
    fn name(self) -> &'static str {
        match self {
            Self::On => "on",
            Self::Off => "off",
            Self::Reset => "reset",
            Self::CodeUsed { .. } => "code-used",
            Self::CodesRenewed => "codes-renewed",
        }
    }

    fn left(self) -> i64 {
        if let Self::CodeUsed { left } = self { left } else { 0 }
    }
}

/// A notice to the user whose second factor was changed.
#[derive(Debug)]
pub struct SecondFactorChanged {
    /// What became of it.
    pub change: SecondFactorChange,
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

impl SecondFactorChanged {
    fn voice(&self) -> Voice {
        texts::voice(self.locale)
    }

    fn say(&self, key: &str) -> String {
        // To the minute; nobody needs the seconds.
        let at = self.changed_at.with_second(0).and_then(|at| at.with_nanosecond(0));
        let when = when::full_moment(self.locale, self.time_zone, at.unwrap_or(self.changed_at));
        let change = FluentValue::from(self.change.name());
        let left = FluentValue::from(self.change.left());
        let known = [
            ("name", FluentValue::from(&self.name)),
            ("when", when.into()),
            ("change", change),
            ("left", left),
        ];
        self.voice().say_with(key, &known)
    }
}

#[derive(Template)]
#[template(path = "identity/mails/second_factor_changed/text.txt", whitespace = "preserve")]
struct Text<'a> {
    mail: &'a SecondFactorChanged,
}

#[derive(Template)]
#[template(path = "identity/mails/second_factor_changed/html.html")]
struct Html<'a> {
    mail: &'a SecondFactorChanged,
}

impl Mail for SecondFactorChanged {
    const KIND: &'static str = "identity.second_factor_changed";
    const LANE: Lane = Lane::Security;

    fn subject(&self) -> String {
        self.say("second-factor-changed.subject")
    }

    fn text(&self) -> askama::Result<String> {
        Text { mail: self }.render()
    }

    fn html(&self) -> askama::Result<String> {
        Html { mail: self }.render()
    }

    fn sample() -> Self {
        Self {
            change: SecondFactorChange::On,
            name: String::from("Dana Weiss"),
            locale: Locale::En,
            site: String::from("https://coaching.example"),
            changed_at: Utc.with_ymd_and_hms(2026, 11, 24, 15, 4, 0).single().unwrap_or_default(),
            time_zone: Tz::Europe__Berlin,
        }
    }
}
