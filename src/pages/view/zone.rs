//! The zone that the times of a page are in, and the form that changes it.

use std::collections::BTreeMap;

use askama::Template;

use super::page::HiddenField;

/// Areas whose names say a place; the rest of the zone database is kept for old software.
const AREAS: [&str; 10] = [
    "Africa",
    "America",
    "Antarctica",
    "Arctic",
    "Asia",
    "Atlantic",
    "Australia",
    "Europe",
    "Indian",
    "Pacific",
];

/// The area of zones that are no place.
const ELSEWHERE: &str = "Elsewhere";

/// Names that browsers still report and the name that stands for them now (tzdata, file `backward`).
const RENAMED: [(&str, &str); 15] = [
    ("America/Buenos_Aires", "America/Argentina/Buenos_Aires"),
    ("America/Catamarca", "America/Argentina/Catamarca"),
    ("America/Cordoba", "America/Argentina/Cordoba"),
    ("America/Godthab", "America/Nuuk"),
    ("America/Indianapolis", "America/Indiana/Indianapolis"),
    ("America/Jujuy", "America/Argentina/Jujuy"),
    ("America/Louisville", "America/Kentucky/Louisville"),
    ("America/Mendoza", "America/Argentina/Mendoza"),
    ("Asia/Calcutta", "Asia/Kolkata"),
    ("Asia/Katmandu", "Asia/Kathmandu"),
    ("Asia/Rangoon", "Asia/Yangon"),
    ("Asia/Saigon", "Asia/Ho_Chi_Minh"),
    ("Atlantic/Faeroe", "Atlantic/Faroe"),
    ("Europe/Kiev", "Europe/Kyiv"),
    ("Pacific/Enderbury", "Pacific/Kanton"),
];

/// "Times in Europe/Kyiv, UTC+2", with a way to change it.
#[derive(Debug, Clone)]
pub struct ZoneLine {
    /// IANA name of the zone.
    pub name: String,
    /// "UTC+2", as it is on the day shown.
    pub offset: String,
    /// Whether the reader chose it; if not, a script may offer the browser's zone.
    pub chosen: bool,
    /// What is wrong with the zone that was asked for.
    pub fault: Option<String>,
    /// Path of the page that the form asks again.
    pub action: String,
    /// What else the form carries: duration, month, date.
    pub hidden: Vec<HiddenField>,
    /// The zones to choose from as markup, which [`ZoneOptions`] has written.
    pub options: String,
}

/// Zones to choose from, as the options of a list.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/parts/zone_options.html")]
pub struct ZoneOptions {
    /// The zones, by area.
    pub groups: Vec<ZoneGroup>,
}

/// Zones of an area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneGroup {
    /// "Europe", the first part of IANA names; shown by the catalogue.
    pub area: String,
    /// In order of name.
    pub zones: Vec<ZoneOption>,
}

/// A zone to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneOption {
    /// IANA name.
    pub value: String,
    /// "Buenos Aires (Argentina)".
    pub label: String,
    /// Whether the page is shown in it.
    pub chosen: bool,
}

impl ZoneGroup {
    /// Sorts IANA names into areas and leaves out what only old software needs. The chosen zone is
    /// always among them, and UTC stands last.
    #[must_use]
    pub fn from_names<'a>(names: impl IntoIterator<Item = &'a str>, chosen: &str) -> Vec<Self> {
        let mut areas: BTreeMap<&str, Vec<ZoneOption>> = BTreeMap::new();
        for name in names.into_iter().filter(|name| *name == chosen || is_current(name)) {
            if let Some((area, place)) = name.split_once('/') {
                areas.entry(area).or_default().push(ZoneOption {
                    value: name.to_owned(),
                    label: place_label(place),
                    chosen: name == chosen,
                });
            }
        }
        let mut groups: Vec<Self> = areas
            .into_iter()
            .map(|(area, mut zones)| {
                zones.sort_by(|left, right| left.label.cmp(&right.label));
                Self { area: area.to_owned(), zones }
            })
            .collect();
        groups.push(Self { area: ELSEWHERE.to_owned(), zones: elsewhere(chosen) });
        groups
    }
}

/// The name that stands for a zone now: "Europe/Kyiv" for "Europe/Kiev".
#[must_use]
pub fn current_zone_name(name: &str) -> &str {
    RENAMED.iter().find(|(old, _)| *old == name).map_or(name, |(_, current)| current)
}

fn is_current(name: &str) -> bool {
    let known_area = name.split_once('/').is_some_and(|(area, _)| AREAS.contains(&area));
    known_area && current_zone_name(name) == name
}

fn place_label(place: &str) -> String {
    match place.split_once('/') {
        Some((land, town)) => format!("{} ({})", spaced(town), spaced(land)),
        None => spaced(place),
    }
}

fn spaced(name: &str) -> String {
    name.replace('_', " ")
}

fn elsewhere(chosen: &str) -> Vec<ZoneOption> {
    let utc = ZoneOption { value: "UTC".to_owned(), label: "UTC".to_owned(), chosen: chosen == "UTC" };
    let other = (chosen != "UTC" && !chosen.contains('/')).then(|| ZoneOption {
        value: chosen.to_owned(),
        label: chosen.to_owned(),
        chosen: true,
    });
    other.into_iter().chain([utc]).collect()
}

#[cfg(test)]
mod tests {
    use super::{ZoneGroup, current_zone_name};

    const NAMES: [&str; 6] =
        ["America/Argentina/Buenos_Aires", "EST", "Etc/GMT+3", "Europe/Kiev", "Europe/Kyiv", "UTC"];

    #[test]
    fn zones_are_grouped_by_area_and_old_names_left_out() {
        let groups = ZoneGroup::from_names(NAMES, "Europe/Kyiv");
        let areas: Vec<&str> = groups.iter().map(|group| group.area.as_str()).collect();
        assert_eq!(areas, ["America", "Europe", "Elsewhere"]);
        assert_eq!(groups[0].zones[0].label, "Buenos Aires (Argentina)");
        assert_eq!(groups[1].zones.len(), 1);
        assert!(groups[1].zones[0].chosen);
    }

    #[test]
    fn the_chosen_zone_is_listed_even_if_it_is_an_odd_one() {
        for odd in ["Etc/GMT+3", "EST", "Europe/Kiev", "UTC"] {
            let groups = ZoneGroup::from_names(NAMES, odd);
            let chosen = groups.iter().flat_map(|group| &group.zones).filter(|zone| zone.chosen);
            assert_eq!(chosen.map(|zone| zone.value.as_str()).collect::<Vec<_>>(), [odd]);
        }
    }

    #[test]
    fn renamed_zones_are_called_by_their_present_name() {
        assert_eq!(current_zone_name("Europe/Kiev"), "Europe/Kyiv");
        assert_eq!(current_zone_name("Europe/Berlin"), "Europe/Berlin");
    }
}
