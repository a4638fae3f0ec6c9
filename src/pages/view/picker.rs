//! `/c/{coach}/{type}`: the free times of a month and of one of its days.

use askama::Template;

use super::calendar::Calendar;
use super::page::{Notice, Page};
use super::session::SessionFacts;
use super::zone::ZoneLine;

/// The slot picker of a session type.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/picker.html")]
pub struct PickerPage {
    /// The frame.
    pub page: Page,
    /// Who, what, how long, where.
    pub session: SessionFacts,
    /// Month, day and times.
    pub picker: Picker,
}

/// Month, day and times, as `parts/picker.html` shows them; every link is a plain GET.
#[derive(Debug, Clone)]
pub struct Picker {
    /// What happened before, such as "That time was taken a moment ago. These are free:".
    pub notice: Option<Notice>,
    /// Lengths to choose from; empty if the type has one.
    pub durations: Vec<DurationChoice>,
    /// The zone all times are in.
    pub zone: ZoneLine,
    /// The month.
    pub calendar: Calendar,
    /// The chosen day; the first with slots if none was chosen.
    pub day: Option<DayTimes>,
    /// Said in place of times where month or day has none.
    pub empty: Option<EmptySpan>,
}

/// A length of the session.
#[derive(Debug, Clone)]
pub struct DurationChoice {
    /// "60 min".
    pub label: String,
    /// The picker with this length.
    pub href: String,
    /// Whether it is the one shown.
    pub chosen: bool,
}

/// The free times of a day.
#[derive(Debug, Clone)]
pub struct DayTimes {
    /// "Tuesday 24 November".
    pub title: String,
    /// `YYYY-MM-DD`.
    pub date: String,
    /// Morning, afternoon, evening; parts without times are left out.
    pub groups: Vec<SlotGroup>,
    /// The nearest day before with times.
    pub earlier: Option<DayLink>,
    /// The nearest day after with times.
    pub later: Option<DayLink>,
}

/// Times of a part of the day.
#[derive(Debug, Clone)]
pub struct SlotGroup {
    /// "Morning".
    pub title: String,
    /// In order of time.
    pub slots: Vec<SlotButton>,
}

/// A free time.
#[derive(Debug, Clone)]
pub struct SlotButton {
    /// "16:00".
    pub time: String,
    /// Start in RFC 3339, UTC.
    pub start: String,
    /// "2 seats left"; none for sessions with one seat.
    pub seats: Option<String>,
    /// The booking form, or the question whether to move there.
    pub href: String,
}

/// A way to another day.
#[derive(Debug, Clone)]
pub struct DayLink {
    /// "Wed 25 Nov".
    pub label: String,
    /// The picker on that day.
    pub href: String,
}

/// Why there is nothing to choose, and where there is.
#[derive(Debug, Clone)]
pub struct EmptySpan {
    /// "No times in November", without a full stop.
    pub text: String,
    /// The next day with times within the booking window.
    pub next: Option<DayLink>,
    /// "Go to Wed 25 Nov".
    pub go: String,
}
