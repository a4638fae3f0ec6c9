//! `/console/calendar`: a week or a list of sessions, and why a start is or is not offered.

use askama::Template;

use super::frame::{Badge, ConsoleFrame, NamedLink, Tab};
use crate::pages::view::page::Page;

/// The calendar.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/calendar.html")]
pub struct CalendarPage {
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// Week or list.
    pub tabs: Vec<Tab>,
    /// "23 November – 29 November 2026".
    pub heading: String,
    /// The week before.
    pub earlier_href: String,
    /// The week after.
    pub later_href: String,
    /// This week.
    pub now_href: String,
    /// What starts are shown for; nothing where the coach has no session type.
    pub types: Vec<TypeChoice>,
    /// The date that is shown, for the forms.
    pub date: String,
    /// The days of the week.
    pub days: Vec<CalendarDay>,
    /// The days of the list that have sessions.
    pub list: Vec<CalendarDay>,
    /// Whether the list is shown.
    pub is_list: bool,
    /// The next part of the list.
    pub more_href: Option<String>,
    /// Why a start is or is not offered.
    pub why: Option<Why>,
}

/// A session type to choose.
#[derive(Debug, Clone)]
pub struct TypeChoice {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Whether it is the one shown.
    pub is_chosen: bool,
}

/// A day with what stands in it.
#[derive(Debug, Clone)]
pub struct CalendarDay {
    /// "Mon 23 Nov".
    pub name: String,
    /// Its date for machines.
    pub date: String,
    /// Whether it is today.
    pub is_today: bool,
    /// Time off, if the coach has some that day.
    pub time_off: Option<String>,
    /// Sessions.
    pub sessions: Vec<CalendarEntry>,
    /// Possible starts of the chosen session type.
    pub starts: Vec<StartCell>,
}

/// A session in the calendar.
#[derive(Debug, Clone)]
pub struct CalendarEntry {
    /// "14:00 – 15:00".
    pub time: String,
    /// Its start for machines.
    pub start: String,
    /// Its page.
    pub href: String,
    /// What was booked.
    pub title: String,
    /// With whom.
    pub who: String,
    /// How far it has come.
    pub badge: Badge,
}

/// A possible start.
#[derive(Debug, Clone)]
pub struct StartCell {
    /// "14:00".
    pub time: String,
    /// Why, one click away.
    pub href: String,
    /// Whether it is offered.
    pub is_offered: bool,
    /// Whether it is the one explained.
    pub is_chosen: bool,
    /// "14:00, too close to another session".
    pub label: String,
}

/// Why a start is or is not offered.
#[derive(Debug, Clone)]
pub struct Why {
    /// Whether it is offered.
    pub is_offered: bool,
    /// What it comes to, in a sentence.
    pub verdict: String,
    /// Every rule that refuses, and what did it.
    pub rules: Vec<WhyRule>,
}

/// A rule that refuses a start.
#[derive(Debug, Clone)]
pub struct WhyRule {
    /// The rule in words.
    pub text: String,
    /// The coach's own entry that did it, with a way to its day.
    pub because: Option<NamedLink>,
}
