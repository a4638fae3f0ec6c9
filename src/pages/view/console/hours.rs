//! `/console/calendar/hours`: bookable hours on a grid and as a form, and the dates that differ.

use askama::Template;

use super::frame::{ConsoleFrame, NamedLink, Tab};
use super::sheet::Sheet;
use crate::pages::view::page::Page;
use crate::pages::view::zone::ZoneGroup;

/// The hours of a schedule.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/hours.html")]
pub struct HoursPage {
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// Week, list, hours.
    pub tabs: Vec<Tab>,
    /// The coach's schedules, where there is more than one.
    pub schedules: Vec<Tab>,
    /// Where the form is sent.
    pub action: String,
    /// Whether the form makes a schedule.
    pub is_new: bool,
    /// Whether it makes the first one.
    pub is_first: bool,
    /// What can be done with the whole schedule.
    pub sheets: Vec<Sheet>,
    /// The revision that is shown.
    pub revision: i64,
    /// The name of the schedule.
    pub name: String,
    /// "Europe/Kyiv, UTC+2".
    pub zone_label: String,
    /// The zones to choose from.
    pub zones: Vec<ZoneGroup>,
    /// Monday to Sunday.
    pub days: Vec<HoursDay>,
    /// "00" to "23", for the grid.
    pub clock: Vec<String>,
    /// The dates ahead with other hours.
    pub dates: Vec<DateRow>,
    /// The form for one more date.
    pub date_form: DateForm,
    /// Sessions that stand outside of these hours.
    pub outside: Vec<NamedLink>,
}

impl HoursPage {
    /// Whether some window of the week makes no sense.
    #[must_use]
    pub fn has_fault(&self) -> bool {
        self.days.iter().flat_map(|day| &day.rows).any(|row| row.is_faulty)
    }
}

/// A day of the week.
#[derive(Debug, Clone)]
pub struct HoursDay {
    /// Its name in the form: `monday`.
    pub key: &'static str,
    /// "Monday".
    pub name: String,
    /// "Mo".
    pub short: String,
    /// Its windows as typed, and an empty one for another.
    pub rows: Vec<HoursRow>,
    /// Its windows on the grid.
    pub blocks: Vec<HoursBlock>,
}

/// A window in the form.
#[derive(Debug, Clone, Default)]
pub struct HoursRow {
    /// `09:00`, or empty.
    pub from: String,
    /// `17:00`, or empty.
    pub to: String,
    /// Whether it makes no sense.
    pub is_faulty: bool,
    /// Whether the page opens with the focus here.
    pub focus: bool,
}

/// A window on the grid, in minutes of the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HoursBlock {
    /// Where it begins.
    pub from: u32,
    /// How long it is.
    pub length: u32,
}

/// A date with other hours.
#[derive(Debug, Clone)]
pub struct DateRow {
    /// "Thu 24 Dec".
    pub name: String,
    /// `2026-12-24`.
    pub date: String,
    /// "closed", or "10:00–14:00".
    pub hours: String,
}

/// The form for a date with other hours.
#[derive(Debug, Clone, Default)]
pub struct DateForm {
    /// Whether it is shown open.
    pub is_open: bool,
    /// The date as typed.
    pub date: String,
    /// The windows as typed, and an empty one; all empty closes the day.
    pub rows: Vec<HoursRow>,
    /// What is wrong with it.
    pub fault: Option<String>,
}
