//! The zone that the times of a page are in.

use std::collections::HashMap;
use std::sync::LazyLock;

use askama::Template as _;
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::{TZ_VARIANTS, Tz};

use super::form::Pairs;
use super::language::voice;
use super::view::{HiddenField, ZoneGroup, ZoneLine, ZoneOptions, current_zone_name};
use crate::kernel::locale::Locale;
use crate::kernel::phrases::{Voice, say};
use crate::kernel::{time_zone, when};

/// The zones to choose from in each language, none of them chosen.
static OPTIONS: LazyLock<HashMap<Locale, String>> =
    LazyLock::new(|| Locale::ALL.into_iter().map(|locale| (locale, plain(locale))).collect());

/// The zone of a page, and how it came about.
#[derive(Clone, Debug)]
pub(super) struct Zone {
    /// The zone.
    pub tz: Tz,
    is_chosen: bool,
    /// A name that is none.
    unknown: Option<String>,
}

impl Zone {
    /// The zone that an address asks for with `zone`, else the fallback. A name that browsers still report for a zone
    /// that is called otherwise now is read as the present one.
    pub(super) fn asked(pairs: &Pairs, fallback: Tz) -> Self {
        let fallback = present(fallback);
        let Some(name) = pairs.first("zone") else {
            return Self { tz: fallback, is_chosen: pairs.has("zone"), unknown: None };
        };
        match time_zone::parse(current_zone_name(name)) {
            Ok(tz) => Self { tz, is_chosen: true, unknown: None },
            Err(_) => Self { tz: fallback, is_chosen: true, unknown: Some(name.chars().take(60).collect()) },
        }
    }

    /// The same, where the page knows the reader's zone and nobody needs to guess.
    pub(super) fn known(self) -> Self {
        Self { is_chosen: true, ..self }
    }

    /// The reader's date.
    pub(super) fn date_of(&self, at: DateTime<Utc>) -> NaiveDate {
        when::date(self.tz, at)
    }

    /// The line with the form that changes it; `at` is a moment of the day shown.
    pub(super) fn line(
        &self,
        voice: Voice,
        at: DateTime<Utc>,
        (action, hidden): (String, Vec<HiddenField>),
    ) -> ZoneLine {
        let name = self.tz.name();
        let unknown = self.unknown.as_ref();
        ZoneLine {
            name: name.to_owned(),
            offset: when::offset(self.tz, at),
            chosen: self.is_chosen,
            fault: unknown.map(|unknown| say!(voice, "zone-unknown", name = unknown, zone = name)),
            action,
            hidden,
            options: options(voice, name),
        }
    }
}

/// The zones to choose from as markup, with one chosen. Some hundred lines, of which one differs from page to page: they
/// are written once.
fn options(voice: Voice, chosen: &str) -> String {
    let written = OPTIONS.get(&voice.locale()).map(String::as_str).unwrap_or_default();
    let value = format!("value=\"{chosen}\"");
    match written.split_once(&value) {
        Some((before, after)) => [before, &value, " selected", after].concat(),
        None => write(voice, chosen),
    }
}

fn plain(locale: Locale) -> String {
    write(voice(locale), "UTC").replace(" selected", "")
}

fn write(voice: Voice, chosen: &str) -> String {
    ZoneOptions { groups: zone_groups(voice, chosen) }.render().unwrap_or_default()
}

/// The zones to choose from, by area, with one chosen.
pub(super) fn zone_groups(voice: Voice, chosen: &str) -> Vec<ZoneGroup> {
    let mut groups = ZoneGroup::from_names(TZ_VARIANTS.iter().map(|zone| zone.name()), chosen);
    for group in &mut groups {
        if let Some(area) = voice.find(&format!("area-{}", group.area)) {
            group.area = area;
        }
    }
    groups
}

fn present(zone: Tz) -> Tz {
    time_zone::parse(current_zone_name(zone.name())).unwrap_or(zone)
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use chrono_tz::Tz;

    use super::Zone;
    use crate::kernel::locale::Locale;
    use crate::pages::form::Pairs;
    use crate::pages::language::voice;

    fn asked(pairs: &[(&str, &str)]) -> Zone {
        let pairs = Pairs::from_pairs(pairs);
        Zone::asked(&pairs, Tz::Europe__Berlin)
    }

    #[test]
    fn nobody_guesses_once_a_zone_is_asked_for() {
        assert!(!asked(&[]).is_chosen);
        assert!(asked(&[("zone", "")]).is_chosen);
        assert!(asked(&[("zone", "Asia/Tokyo")]).is_chosen);
    }

    #[test]
    fn an_unknown_zone_is_told_and_the_coach_s_taken() {
        let zone = asked(&[("zone", "Mars/Olympus")]);
        assert_eq!(zone.tz, Tz::Europe__Berlin);
        let line = zone.line(voice(Locale::De), DateTime::UNIX_EPOCH, (String::new(), Vec::new()));
        assert!(line.fault.unwrap().contains("„Mars/Olympus“"));
        assert!(line.options.contains("<optgroup label=\"Europa\">"));
    }

    #[test]
    fn one_zone_is_chosen_however_odd_it_is() {
        for name in ["Europe/Kyiv", "UTC", "Etc/GMT+3", "EST", "America/Argentina/Buenos_Aires"] {
            let options = super::options(voice(Locale::Fr), name);
            assert_eq!(options.matches(" selected").count(), 1, "{name}");
            let fresh = super::write(voice(Locale::Fr), name);
            assert_eq!(options, fresh, "{name}");
        }
        assert!(!super::OPTIONS[&Locale::En].contains("value=\"\""));
    }

    #[test]
    fn a_former_name_is_read_as_the_present_one() {
        assert_eq!(asked(&[("zone", "Asia/Calcutta")]).tz, Tz::Asia__Kolkata);
    }
}
