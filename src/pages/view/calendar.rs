//! A month as a table of days.

/// The month shown by the slot picker.
#[derive(Debug, Clone)]
pub struct Calendar {
    /// "November 2026".
    pub title: String,
    /// Names of the columns, beginning with the practice's first day of the week.
    pub weekdays: Vec<WeekdayName>,
    /// The weeks; each has seven cells.
    pub weeks: Vec<WeekRow>,
    /// The month before, unless it is wholly past.
    pub previous: Option<MonthLink>,
    /// The month after, unless it is beyond the booking window.
    pub next: Option<MonthLink>,
}

/// Name of a column.
#[derive(Debug, Clone)]
pub struct WeekdayName {
    /// "Tu".
    pub short: String,
    /// "Tuesday", for those who hear the page.
    pub long: String,
}

/// A week of the month.
#[derive(Debug, Clone)]
pub struct WeekRow {
    /// Seven cells; none for the days of the neighbouring months.
    pub days: Vec<Option<DayCell>>,
}

/// A day of the month.
#[derive(Debug, Clone)]
pub struct DayCell {
    /// Day of the month.
    pub number: u32,
    /// "Tuesday 24 November, 6 times", for those who hear the page.
    pub label: String,
    /// The picker on this day; only for days with slots.
    pub href: Option<String>,
    /// Whether its times are shown now.
    pub chosen: bool,
    /// Whether it is the reader's today.
    pub today: bool,
}

/// A way to a neighbouring month.
#[derive(Debug, Clone)]
pub struct MonthLink {
    /// "December 2026".
    pub label: String,
    /// The picker on that month.
    pub href: String,
}
