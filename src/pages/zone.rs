//! The zone that the times of a page are in.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::{TZ_VARIANTS, Tz};

use super::form::Pairs;
use super::view::{HiddenField, ZoneGroup, ZoneLine, current_zone_name};
use crate::kernel::{time_zone, when};

/// The zone of a page, and how it came about.
#[derive(Clone, Debug)]
pub(super) struct Zone {
    /// The zone.
    pub tz: Tz,
    is_chosen: bool,
    fault: Option<String>,
}

impl Zone {
    /// The zone that an address asks for with `zone`, else the fallback. A name that browsers still report for a zone
    /// that is called otherwise now is read as the present one.
    pub(super) fn asked(pairs: &Pairs, fallback: Tz) -> Self {
        let fallback = present(fallback);
        let Some(name) = pairs.first("zone") else {
            return Self { tz: fallback, is_chosen: pairs.has("zone"), fault: None };
        };
        match time_zone::parse(current_zone_name(name)) {
            Ok(tz) => Self { tz, is_chosen: true, fault: None },
            Err(_) => Self { tz: fallback, is_chosen: true, fault: Some(unknown(name, fallback)) },
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
    pub(super) fn line(&self, at: DateTime<Utc>, action: String, hidden: Vec<HiddenField>) -> ZoneLine {
        let name = self.tz.name();
        ZoneLine {
            name: name.to_owned(),
            offset: when::offset(self.tz, at),
            chosen: self.is_chosen,
            fault: self.fault.clone(),
            action,
            hidden,
            groups: ZoneGroup::from_names(TZ_VARIANTS.iter().map(|zone| zone.name()), name),
        }
    }
}

fn present(zone: Tz) -> Tz {
    time_zone::parse(current_zone_name(zone.name())).unwrap_or(zone)
}

fn unknown(name: &str, fallback: Tz) -> String {
    let name: String = name.chars().take(60).collect();
    format!(
        "There is no zone called “{name}”. Times are in {} instead; please choose yours from the list.",
        fallback.name()
    )
}

#[cfg(test)]
mod tests {
    use chrono_tz::Tz;

    use super::Zone;
    use crate::pages::form::Pairs;

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
        assert!(zone.fault.unwrap().contains("“Mars/Olympus”"));
    }

    #[test]
    fn a_former_name_is_read_as_the_present_one() {
        assert_eq!(asked(&[("zone", "Asia/Calcutta")]).tz, Tz::Asia__Kolkata);
    }
}
