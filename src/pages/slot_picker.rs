//! Month, day and times to choose from, for booking and for moving.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, Utc, Weekday};

use super::day::{SlotsByDay, by_day, groups};
use super::form::{Pairs, unreadable};
use super::free_times::{Calendar, DATES_MAX};
use super::month::{Month, MonthTable, date};
use super::view::{DayLink, DayTimes, DurationChoice, EmptySpan, HiddenField, Notice, Picker};
use super::words;
use super::zone::Zone;
use crate::booking::BookingError;
use crate::booking::model::{BookingWindowRule, SessionType};
use crate::kernel::phrases::{Voice, say};
use crate::kernel::{local_time, when};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::problem::Problem;

/// How many months ahead one can leaf.
const MONTHS_AHEAD: u32 = 24;

/// Which day an address asks for.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct DayWish {
    month: Option<Month>,
    date: Option<NaiveDate>,
}

/// Where the links of a picker lead.
pub(super) struct Links {
    /// The page that shows the picker.
    pub page: String,
    /// The page that a time leads to.
    pub slot: String,
    /// What every link carries: zone, length.
    pub carried: Vec<(&'static str, String)>,
}

/// What to show.
pub(super) struct PickerQuestion<'a> {
    /// Says it.
    pub voice: Voice,
    pub session_type: &'a SessionType,
    pub calendar: Calendar,
    pub zone: Zone,
    pub wish: DayWish,
    /// The day with which weeks begin.
    pub week_start: Weekday,
    pub links: Links,
    pub durations: Vec<DurationChoice>,
    pub notice: Option<Notice>,
}

impl DayWish {
    /// The day or month of an address; 400 for what is none.
    pub(super) fn of(pairs: &Pairs) -> Result<Self, Problem> {
        let month = pairs
            .first("month")
            .map(|text| Month::parse(text).ok_or_else(|| unreadable("month", "expected YYYY-MM")));
        let date = pairs
            .first("date")
            .map(|text| date(text).ok_or_else(|| unreadable("date", "expected YYYY-MM-DD")));
        Ok(Self { month: month.transpose()?, date: date.transpose()? })
    }

    /// The day of a moment.
    pub(super) fn on(date: NaiveDate) -> Self {
        Self { month: None, date: Some(date) }
    }

    fn month(self) -> Option<Month> {
        self.month.or(self.date.map(Month::of))
    }
}

impl Links {
    /// The page with these parameters besides the carried ones.
    pub(super) fn page(&self, name: &'static str, value: String) -> String {
        with_query(&self.page, self.carried.iter().cloned().chain([(name, value)]))
    }

    fn day(&self, date: NaiveDate) -> String {
        self.page("date", date.to_string())
    }

    fn slot(&self, start: DateTime<Utc>) -> String {
        let start = [("start", words::instant(start))];
        with_query(&self.slot, start.into_iter().chain(self.carried.iter().cloned()))
    }

    /// What the form that changes the zone sends along.
    fn hidden(&self, month: Month, asked: Option<NaiveDate>) -> Vec<HiddenField> {
        // A day that nobody chose may have no times where clocks differ.
        let day = asked.map_or(("month", month.value()), |date| ("date", date.to_string()));
        let carried = self.carried.iter().filter(|(name, _)| *name != "zone").cloned();
        carried.chain([day]).map(|(name, value)| HiddenField { name, value }).collect()
    }
}

/// An address with these parameters.
pub(super) fn with_query(path: &str, pairs: impl IntoIterator<Item = (&'static str, String)>) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    for (name, value) in pairs {
        query.append_pair(name, &value);
    }
    format!("{path}?{}", query.finish())
}

/// Loads the free times of the month and fills the picker. One more question is asked where there is nothing to choose.
pub(super) async fn picker(
    connection: &mut Connection,
    context: &Context,
    question: PickerQuestion<'_>,
) -> Result<Picker, BookingError> {
    let today = question.zone.date_of(context.now);
    let first = Month::of(today);
    let last = last_month(question.session_type, today);
    let month = question.wish.month().unwrap_or(first).clamp(first, last);
    let from = month.first().max(today);
    let slots = question.calendar.free(connection, context, (from, month.last())).await?;
    let span = Span { today, first, last, month, days: by_day(slots, question.zone.tz) };
    let chosen = span.chosen(question.wish);
    let day = chosen.and_then(|date| day_times(&question, &span, date));
    let empty = if day.is_some() {
        None
    } else {
        let next = next_day(connection, context, (&question, &span, chosen)).await?;
        Some(nothing_on(question.voice, (&span, chosen), next))
    };
    Ok(filled(question, &span, (chosen, day, empty)))
}

/// The month that is shown.
struct Span {
    today: NaiveDate,
    first: Month,
    last: Month,
    month: Month,
    days: SlotsByDay,
}

impl Span {
    /// The day asked for, if it is to come and in this month; else the first with times.
    fn chosen(&self, wish: DayWish) -> Option<NaiveDate> {
        let asked = wish.date.filter(|date| *date >= self.today && self.month.contains(*date));
        asked.or_else(|| self.days.keys().next().copied())
    }
}

fn filled(
    question: PickerQuestion<'_>,
    span: &Span,
    (chosen, day, empty): (Option<NaiveDate>, Option<DayTimes>, Option<EmptySpan>),
) -> Picker {
    let links = &question.links;
    let times: BTreeMap<NaiveDate, usize> =
        span.days.iter().map(|(date, slots)| (*date, slots.len())).collect();
    let table = MonthTable {
        voice: question.voice,
        month: span.month,
        first: span.first,
        last: span.last,
        today: span.today,
        chosen,
        week_start: question.week_start,
        times: &times,
    };
    let calendar = table.calendar(|month| links.page("month", month.value()), |date| links.day(date));
    let shown = chosen.unwrap_or_else(|| span.month.first());
    let first_time = span.days.get(&shown).and_then(|slots| slots.first()).map(|slot| slot.start);
    let at = first_time.unwrap_or_else(|| local_time::start_of_day(question.zone.tz, shown));
    Picker {
        zone: question.zone.line(
            question.voice,
            at,
            (links.page.clone(), links.hidden(span.month, chosen.filter(|_| question.wish.date.is_some()))),
        ),
        notice: question.notice,
        durations: question.durations,
        calendar,
        day,
        empty,
    }
}

fn day_times(question: &PickerQuestion<'_>, span: &Span, date: NaiveDate) -> Option<DayTimes> {
    let slots = span.days.get(&date)?;
    let link = |day: &NaiveDate| day_link(question, *day, span.today);
    let has_seats = question.session_type.rules.seats > 1;
    Some(DayTimes {
        title: words::day(question.voice.locale(), date, span.today),
        date: date.to_string(),
        groups: groups(question.voice, slots, question.zone.tz, has_seats, |start| {
            question.links.slot(start)
        }),
        earlier: span.days.range(..date).next_back().map(|(day, _)| link(day)),
        later: span.days.range(date..).nth(1).map(|(day, _)| link(day)),
    })
}

fn nothing_on(voice: Voice, (span, chosen): (&Span, Option<NaiveDate>), next: Option<DayLink>) -> EmptySpan {
    let locale = voice.locale();
    let text = match chosen {
        Some(date) => say!(voice, "no-times-on", day = when::short_date(locale, date, span.today)),
        None => say!(voice, "no-times-in", month = span.month.name(locale, span.today)),
    };
    let go = next.as_ref().map(|day| say!(voice, "picker-go", day = &day.label));
    EmptySpan { text, next, go: go.unwrap_or_default() }
}

/// The next day with times: in this month after the chosen day, else within the 62 days behind it.
async fn next_day(
    connection: &mut Connection,
    context: &Context,
    (question, span, chosen): (&PickerQuestion<'_>, &Span, Option<NaiveDate>),
) -> Result<Option<DayLink>, BookingError> {
    let later = chosen.and_then(|date| span.days.range(date..).next().map(|(day, _)| *day));
    if let Some(day) = later {
        return Ok(Some(day_link(question, day, span.today)));
    }
    let mut from = span.month.after(1).first();
    if let Some(BookingWindowRule::Range { from: opens, .. }) = question.session_type.rules.booking_window {
        // Dates open in the coach's zone, which may be a day ahead.
        from = from.max(opens.pred_opt().unwrap_or(opens));
    }
    if from > span.last.last() {
        return Ok(None);
    }
    let to = from.checked_add_days(Days::new(DATES_MAX - 1)).unwrap_or(from).min(span.last.last());
    let slots = question.calendar.free(connection, context, (from, to)).await?;
    Ok(slots.first().map(|slot| day_link(question, question.zone.date_of(slot.start), span.today)))
}

fn day_link(question: &PickerQuestion<'_>, day: NaiveDate, today: NaiveDate) -> DayLink {
    DayLink { label: when::short_date(question.voice.locale(), day, today), href: question.links.day(day) }
}

/// The last month one can leaf to: 24 months ahead, or where the booking window ends.
fn last_month(session_type: &SessionType, today: NaiveDate) -> Month {
    let first = Month::of(today);
    let after = |days: i64| u64::try_from(days).ok().and_then(|days| today.checked_add_days(Days::new(days)));
    // A day more than the rule says, for a coach whose date is ahead of the reader's.
    let end = match session_type.rules.booking_window {
        None => None,
        Some(BookingWindowRule::RollingDays { days }) => after(days.saturating_add(1)),
        Some(BookingWindowRule::RollingBusinessDays { days }) => {
            after((days.saturating_mul(7) / 5).saturating_add(4))
        }
        Some(BookingWindowRule::AvailableDays { .. }) => after(367),
        Some(BookingWindowRule::Range { to, .. }) => to.succ_opt(),
    };
    let limit = first.after(MONTHS_AHEAD);
    end.map_or(limit, |end| Month::of(end).min(limit)).max(first)
}

#[cfg(test)]
mod tests {
    use super::{DayWish, Links};
    use crate::pages::form::Pairs;

    #[test]
    fn absurd_days_are_refused() {
        for (name, value) in
            [("month", "262143-01"), ("month", "x"), ("date", "+262143-01-01"), ("date", "2026-02-30")]
        {
            assert!(DayWish::of(&Pairs::from_pairs(&[(name, value)])).is_err(), "{value}");
        }
        assert!(DayWish::of(&Pairs::from_pairs(&[("month", ""), ("utm_source", "x")])).is_ok());
    }

    #[test]
    fn links_carry_what_was_chosen() {
        let links = Links {
            page: String::from("/c/maya/growth"),
            slot: String::from("/c/maya/growth/book"),
            carried: vec![("duration", String::from("60")), ("zone", String::from("Etc/GMT+3"))],
        };
        let start = "2026-11-24T14:00:00Z".parse().unwrap();
        assert_eq!(
            links.slot(start),
            "/c/maya/growth/book?start=2026-11-24T14%3A00%3A00Z&duration=60&zone=Etc%2FGMT%2B3"
        );
        assert_eq!(
            links.day("2026-11-24".parse().unwrap()),
            "/c/maya/growth?duration=60&zone=Etc%2FGMT%2B3&date=2026-11-24"
        );
    }
}
