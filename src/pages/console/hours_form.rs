//! What a form of hours says, and how hours are shown in one.

use chrono::{NaiveDate, Weekday};

use crate::booking::core::slots::WallWindow;
use crate::booking::model::{DateOverride, WeekdayName, WeeklyWindow, Window};
use crate::pages::form::Pairs;
use crate::pages::view::{HoursBlock, HoursRow};

/// The minutes of a day.
const DAY: u32 = 24 * 60;
/// The days, by the names that their fields have in the form.
pub(super) const DAYS: [(&str, WeekdayName); 7] = [
    ("monday", WeekdayName::Monday),
    ("tuesday", WeekdayName::Tuesday),
    ("wednesday", WeekdayName::Wednesday),
    ("thursday", WeekdayName::Thursday),
    ("friday", WeekdayName::Friday),
    ("saturday", WeekdayName::Saturday),
    ("sunday", WeekdayName::Sunday),
];

/// A change of a schedule that a form wishes for.
#[derive(Clone)]
pub(super) enum Wish {
    /// Other hours of the week.
    Week(Week),
    /// Other hours on a date.
    Date(DateOverride),
    /// The usual hours on a date again.
    NoDate(NaiveDate),
}

/// The hours of a week as typed.
#[derive(Clone)]
pub(super) struct Week {
    pub name: String,
    pub time_zone: String,
    pub weekly: Vec<WeeklyWindow>,
}

impl Week {
    /// The week of a form, without the window whose "remove" was pressed.
    pub(super) fn of(pairs: &Pairs) -> Self {
        let removed = pairs.first("remove").and_then(|text| text.split_once('.'));
        let mut weekly = Vec::new();
        for (name, day) in DAYS {
            let gone = removed.filter(|(of, _)| *of == name).and_then(|(_, index)| index.parse().ok());
            let rows = rows(pairs, name).into_iter().enumerate();
            let kept = rows.filter(|(index, row)| Some(*index) != gone && !is_empty(row));
            weekly.extend(kept.map(|(_, (from, to))| {
                let (start, end, overnight) = read(&from, &to);
                WeeklyWindow { day, start, end, overnight }
            }));
        }
        let text = |name| pairs.first(name).unwrap_or_default().trim().to_owned();
        Self { name: text("name"), time_zone: text("time_zone"), weekly }
    }
}

/// The windows of a date in a form; none close it.
pub(super) fn windows_of(pairs: &Pairs) -> Vec<Window> {
    let typed = rows(pairs, "hours").into_iter().filter(|row| !is_empty(row));
    let windows = typed.map(|(from, to)| {
        let (start, end, overnight) = read(&from, &to);
        Window { start, end, overnight }
    });
    windows.collect()
}

/// The pairs `NAME.from` and `NAME.to` in order.
fn rows(pairs: &Pairs, name: &str) -> Vec<(String, String)> {
    let start = format!("{name}.");
    let mut rows: Vec<(String, String)> = Vec::new();
    for (field, value) in pairs.below(&start) {
        let value = value.trim().chars().take(8).collect();
        match (field, rows.last_mut()) {
            ("from", _) => rows.push((value, String::new())),
            ("to", Some(row)) if row.1.is_empty() => row.1 = value,
            ("to", _) => rows.push((String::new(), value)),
            _ => {}
        }
    }
    rows
}

fn is_empty((from, to): &(String, String)) -> bool {
    from.is_empty() && to.is_empty()
}

/// A window as it is kept: one that ends at or before its start ends on the next day. Fields of the browser know no
/// 24:00, so that midnight stands for it. The same time twice is no window, but for a whole day.
fn read(from: &str, to: &str) -> (String, String, bool) {
    let is_whole_day = from == "00:00" && to == "00:00";
    let overnight = !to.is_empty() && (to < from || is_whole_day);
    (from.to_owned(), to.to_owned(), overnight)
}

/// A kept window in the form.
pub(super) fn row(start: &str, end: &str) -> HoursRow {
    let to = if end == "24:00" { "00:00" } else { end };
    HoursRow { from: start.to_owned(), to: to.to_owned(), ..HoursRow::default() }
}

/// A week on the grid, Monday first: what reaches past midnight goes on in the next day.
pub(super) fn blocks(weekly: &[WeeklyWindow]) -> [Vec<HoursBlock>; 7] {
    let mut days: [Vec<HoursBlock>; 7] = Default::default();
    for window in weekly {
        let Ok(wall) = WallWindow::parse(&window.start, &window.end, window.overnight) else { continue };
        let day = usize::try_from(Weekday::from(window.day).num_days_from_monday()).unwrap_or_default();
        let (from, to) = (wall.start_minute(), wall.end_minute());
        if let Some(blocks) = days.get_mut(day) {
            blocks.push(HoursBlock { from, length: to.min(DAY).saturating_sub(from) });
        }
        if let Some(blocks) = days.get_mut((day + 1) % 7).filter(|_| to > DAY) {
            blocks.push(HoursBlock { from: 0, length: to - DAY });
        }
    }
    days
}

#[cfg(test)]
mod tests {
    use super::{Week, blocks, row, windows_of};
    use crate::booking::model::WeekdayName;
    use crate::pages::form::Pairs;
    use crate::pages::view::HoursBlock;

    #[test]
    fn a_form_is_read_row_by_row() {
        let pairs = Pairs::from_pairs(&[
            ("name", "Usual"),
            ("monday.from", "09:00"),
            ("monday.to", "12:00"),
            ("monday.from", ""),
            ("monday.to", ""),
            ("friday.from", "22:00"),
            ("friday.to", "02:00"),
            ("friday.from", "10:00"),
            ("friday.to", "11:00"),
            ("sunday.from", "10:00"),
            ("remove", "friday.1"),
        ]);
        let week = Week::of(&pairs);
        let read: Vec<(WeekdayName, &str, &str, bool)> = week
            .weekly
            .iter()
            .map(|one| (one.day, one.start.as_str(), one.end.as_str(), one.overnight))
            .collect();
        assert_eq!(
            read,
            [
                (WeekdayName::Monday, "09:00", "12:00", false),
                (WeekdayName::Friday, "22:00", "02:00", true),
                (WeekdayName::Sunday, "10:00", "", false),
            ]
        );
        let grid = blocks(&week.weekly);
        assert_eq!(grid[5], [HoursBlock { from: 0, length: 120 }], "past midnight");
        assert!(grid[6].is_empty(), "what makes no sense is not drawn");
    }

    #[test]
    fn midnight_is_the_end_of_the_day() {
        let pairs = Pairs::from_pairs(&[("hours.from", "00:00"), ("hours.to", "00:00")]);
        assert!(windows_of(&pairs)[0].overnight);
        let same = Pairs::from_pairs(&[("hours.from", "09:00"), ("hours.to", "09:00")]);
        assert!(!windows_of(&same)[0].overnight, "the same time twice is a slip");
        assert_eq!(row("09:00", "24:00").to, "00:00");
    }
}
