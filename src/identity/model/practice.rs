//! What owners say of the practice.

use chrono::Weekday;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::kernel::locale::Locale;
use crate::kernel::time_zone;
use crate::platform::context::Practice;
use crate::platform::db::text_enum;
use crate::schema::practice_settings;

/// The day with which weeks begin in calendars.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    utoipa::ToSchema,
    diesel::deserialize::FromSqlRow,
    diesel::expression::AsExpression,
)]
#[diesel(sql_type = diesel::sql_types::Text)]
#[serde(rename_all = "lowercase")]
pub enum WeekStart {
    /// As ISO 8601 has it.
    Monday,
    /// As in much of the Arab world.
    Saturday,
    /// As in North America.
    Sunday,
}

impl WeekStart {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Monday, Self::Saturday, Self::Sunday];

    /// The name in columns and documents.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Monday => "monday",
            Self::Saturday => "saturday",
            Self::Sunday => "sunday",
        }
    }

    /// The day of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|day| day.name() == name)
    }

    /// Of a day on which weeks may begin; Monday for all others.
    #[must_use]
    pub fn of(day: Weekday) -> Self {
        Self::ALL.into_iter().find(|start| start.day() == day).unwrap_or(Self::Monday)
    }

    /// The day.
    #[must_use]
    pub fn day(self) -> Weekday {
        match self {
            Self::Monday => Weekday::Mon,
            Self::Saturday => Weekday::Sat,
            Self::Sunday => Weekday::Sun,
        }
    }
}

text_enum!(WeekStart);

/// What owners have said; `None` is what the configuration says.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = practice_settings)]
pub struct PracticeSettings {
    /// What it is called.
    pub name: Option<String>,
    /// Its privacy page.
    pub privacy_url: Option<String>,
    /// Its imprint.
    pub imprint_url: Option<String>,
    /// Below each issue.
    pub postal_address: Option<String>,
    /// The language of pages for whoever asks for none of ours.
    pub locale: Option<String>,
    /// The zone of new users for whom none is said.
    pub time_zone: Option<String>,
    /// The day with which weeks begin.
    pub week_start: Option<WeekStart>,
    /// Counts changes.
    pub revision: i64,
}

/// A change of it: the outer `None` leaves a member as it is, the inner one takes it back to the configuration.
#[derive(Clone, Debug, Default, AsChangeset)]
#[diesel(table_name = practice_settings)]
#[expect(clippy::option_option, reason = "left out, null and given are three things in a merge patch")]
pub struct PracticeChange {
    /// What it is called.
    pub name: Option<Option<String>>,
    /// Its privacy page.
    pub privacy_url: Option<Option<String>>,
    /// Its imprint.
    pub imprint_url: Option<Option<String>>,
    /// Below each issue.
    pub postal_address: Option<Option<String>>,
    /// The tag of a language.
    pub locale: Option<Option<String>>,
    /// The name of a zone.
    pub time_zone: Option<Option<String>>,
    /// The day with which weeks begin.
    pub week_start: Option<Option<WeekStart>>,
}

impl PracticeChange {
    /// The members that change, for the audit log.
    #[must_use]
    pub fn members(&self) -> Vec<&'static str> {
        named([
            self.name.is_some(),
            self.privacy_url.is_some(),
            self.imprint_url.is_some(),
            self.postal_address.is_some(),
            self.locale.is_some(),
            self.time_zone.is_some(),
            self.week_start.is_some(),
        ])
    }
}

/// The names of the members for which something is so.
fn named(members: [bool; 7]) -> Vec<&'static str> {
    let names = ["name", "privacy_url", "imprint_url", "postal_address", "locale", "time_zone", "week_start"];
    names.into_iter().zip(members).filter(|(_, is_so)| *is_so).map(|(name, _)| name).collect()
}

impl PracticeSettings {
    /// The members of which owners have said something.
    #[must_use]
    pub fn said(&self) -> Vec<&'static str> {
        named([
            self.name.is_some(),
            self.privacy_url.is_some(),
            self.imprint_url.is_some(),
            self.postal_address.is_some(),
            self.locale.is_some(),
            self.time_zone.is_some(),
            self.week_start.is_some(),
        ])
    }

    /// What holds: this over what the configuration says.
    #[must_use]
    pub fn over(&self, configured: &Practice) -> Practice {
        let configured = configured.clone();
        // What another version of the program knew and this one does not is as if nobody had said it.
        let zone = self.time_zone.as_deref().and_then(|name| time_zone::parse(name).ok());
        Practice {
            name: self.name.clone().unwrap_or(configured.name),
            privacy_url: self.privacy_url.clone().or(configured.privacy_url),
            imprint_url: self.imprint_url.clone().or(configured.imprint_url),
            postal_address: self.postal_address.clone().unwrap_or(configured.postal_address),
            locale: self.locale.as_deref().and_then(Locale::from_tag).unwrap_or(configured.locale),
            time_zone: zone.unwrap_or(configured.time_zone),
            week_start: self.week_start.map_or(configured.week_start, WeekStart::day),
        }
    }
}
