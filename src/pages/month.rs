//! A month of the calendar, as a table of days.

use std::collections::BTreeMap;

use chrono::{Datelike as _, Days, Months, NaiveDate, Weekday};

use super::view::{Calendar, DayCell, MonthLink, WeekRow, WeekdayName};
use crate::kernel::locale::Locale;
use crate::kernel::phrases::{Voice, say};
use crate::kernel::when;

/// A month, by its first day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Month(NaiveDate);

impl Month {
    /// The month of a date.
    pub(super) fn of(date: NaiveDate) -> Self {
        Self(date.with_day(1).unwrap_or(date))
    }

    /// The month of a text such as `2026-11`.
    pub(super) fn parse(text: &str) -> Option<Self> {
        date(&format!("{text}-01")).map(Self)
    }

    /// Its first day.
    pub(super) fn first(self) -> NaiveDate {
        self.0
    }

    /// Its last day.
    pub(super) fn last(self) -> NaiveDate {
        self.after(1).0.pred_opt().unwrap_or(self.0)
    }

    /// The month so many months later.
    pub(super) fn after(self, months: u32) -> Self {
        Self(self.0.checked_add_months(Months::new(months)).unwrap_or(self.0))
    }

    /// The month before.
    pub(super) fn before(self) -> Self {
        Self(self.0.checked_sub_months(Months::new(1)).unwrap_or(self.0))
    }

    /// Whether the day is one of it.
    pub(super) fn contains(self, date: NaiveDate) -> bool {
        Self::of(date) == self
    }

    /// "November 2026".
    pub(super) fn title(self, locale: Locale) -> String {
        when::month_and_year(locale, self.0)
    }

    /// "November", with the year where it is not that of today.
    pub(super) fn name(self, locale: Locale, today: NaiveDate) -> String {
        if self.0.year() == today.year() { when::month(locale, self.0) } else { self.title(locale) }
    }

    /// `2026-11`.
    pub(super) fn value(self) -> String {
        self.0.format("%Y-%m").to_string()
    }
}

/// A date of a text of exactly the form `2026-11-24`.
pub(super) fn date(text: &str) -> Option<NaiveDate> {
    let lengths: Vec<usize> = text.split('-').map(str::len).collect();
    let is_plain = lengths == [4, 2, 2] && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    is_plain.then(|| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()).flatten()
}

/// What the table of a month shows.
pub(super) struct MonthTable<'a> {
    /// Says it.
    pub voice: Voice,
    /// The month.
    pub month: Month,
    /// The first month that can be shown.
    pub first: Month,
    /// The last month that can be shown.
    pub last: Month,
    /// The reader's date.
    pub today: NaiveDate,
    /// The day whose times are shown.
    pub chosen: Option<NaiveDate>,
    /// The day with which weeks begin.
    pub week_start: Weekday,
    /// How many times each day has; days without are left out.
    pub times: &'a BTreeMap<NaiveDate, usize>,
}

impl MonthTable<'_> {
    /// The table, with links made by these.
    pub(super) fn calendar(
        &self,
        month_href: impl Fn(Month) -> String,
        day_href: impl Fn(NaiveDate) -> String,
    ) -> Calendar {
        let link =
            |month: Month| MonthLink { label: month.title(self.voice.locale()), href: month_href(month) };
        let first = week_of(self.month.first(), self.week_start);
        let weeks = (0..6).filter_map(|week| {
            let first = first.checked_add_days(Days::new(7 * week))?;
            (first <= self.month.last()).then(|| WeekRow { days: self.week(first, &day_href) })
        });
        Calendar {
            title: self.month.title(self.voice.locale()),
            weekdays: weekdays(self.voice.locale(), self.week_start),
            weeks: weeks.collect(),
            previous: (self.month > self.first).then(|| link(self.month.before())),
            next: (self.month < self.last).then(|| link(self.month.after(1))),
        }
    }

    fn week(&self, first: NaiveDate, href: &impl Fn(NaiveDate) -> String) -> Vec<Option<DayCell>> {
        let days = (0..7).map(|day| first.checked_add_days(Days::new(day)));
        days.map(|day| day.filter(|day| self.month.contains(*day)).map(|day| self.cell(day, href))).collect()
    }

    fn cell(&self, day: NaiveDate, href: &impl Fn(NaiveDate) -> String) -> DayCell {
        let times = self.times.get(&day).copied().unwrap_or_default();
        let said = say!(self.voice, "times-of-day", n = times);
        DayCell {
            number: day.day(),
            label: format!("{}, {said}", when::day_date(self.voice.locale(), day)),
            href: (times > 0).then(|| href(day)),
            chosen: self.chosen == Some(day),
            today: day == self.today,
        }
    }
}

/// The first day of the week of a date.
pub(super) fn week_of(date: NaiveDate, week_start: Weekday) -> NaiveDate {
    let back = u64::from(date.weekday().days_since(week_start));
    date.checked_sub_days(Days::new(back)).unwrap_or(date)
}

fn weekdays(locale: Locale, first: Weekday) -> Vec<WeekdayName> {
    let days = std::iter::successors(Some(first), |day| Some(day.succ())).take(7);
    let name = |day| WeekdayName { short: when::tiny_weekday(locale, day), long: when::weekday(locale, day) };
    days.map(name).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use chrono::Weekday;

    use super::{Month, MonthTable, date};
    use crate::kernel::locale::Locale;
    use crate::pages::language::voice;

    #[test]
    fn only_plain_months_and_dates_are_read() {
        for text in
            ["", "2026", "2026-13", "262143-01", "+2026-01", "2026-1", "2026-11-24", "abcd-ef", "-001-01"]
        {
            assert!(Month::parse(text).is_none(), "{text}");
        }
        for text in ["2026-02-30", "26-01-01", "+262143-01-01", "2026-11-24T00:00:00Z", "２０２６-01-01"]
        {
            assert!(date(text).is_none(), "{text}");
        }
        assert_eq!(Month::parse("2026-11").unwrap().value(), "2026-11");
        assert_eq!(Month::parse("9999-12").unwrap().after(1).title(Locale::En), "January +10000");
    }

    #[test]
    fn a_month_has_whole_weeks_with_gaps_for_its_neighbours() {
        let day = |text: &str| date(text).unwrap();
        let month = Month::parse("2026-11").unwrap();
        let times = BTreeMap::from([(day("2026-11-24"), 6)]);
        let table = MonthTable {
            voice: voice(Locale::En),
            month,
            first: month,
            last: month.after(1),
            today: day("2026-11-02"),
            chosen: Some(day("2026-11-24")),
            week_start: Weekday::Mon,
            times: &times,
        };
        let calendar = table.calendar(Month::value, |day| day.to_string());

        assert_eq!(calendar.weeks.len(), 6);
        assert!(calendar.weeks.iter().all(|week| week.days.len() == 7));
        assert!(calendar.weeks[0].days[5].is_none());
        assert_eq!(calendar.weeks[0].days[6].as_ref().unwrap().number, 1);
        let cell = calendar.weeks[4].days[1].as_ref().unwrap();
        assert_eq!((cell.label.as_str(), cell.chosen), ("Tuesday 24 November, 6 times", true));
        assert_eq!(cell.href.as_deref(), Some("2026-11-24"));
        assert!(calendar.previous.is_none());
        assert_eq!(calendar.next.unwrap().href, "2026-12");
        assert_eq!(calendar.weekdays[1].short, "Tu");

        let table = MonthTable { week_start: Weekday::Sun, ..table };
        let calendar = table.calendar(Month::value, |day| day.to_string());
        assert_eq!([&*calendar.weekdays[0].short, &*calendar.weekdays[6].short], ["Su", "Sa"]);
        assert_eq!(calendar.weeks.len(), 5);
        assert_eq!(calendar.weeks[0].days[0].as_ref().unwrap().number, 1);
        assert_eq!(calendar.weeks[4].days[1].as_ref().unwrap().number, 30);
    }

    #[test]
    fn the_last_day_of_a_month_follows_the_calendar() {
        let last = |text: &str| Month::parse(text).unwrap().last().to_string();
        assert_eq!(["2026-02", "2028-02", "2026-12"].map(last), ["2026-02-28", "2028-02-29", "2026-12-31"]);
    }
}
