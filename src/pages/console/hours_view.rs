//! How bookable hours are shown.

use chrono::Weekday;

use super::calendar::tabs;
use super::desk::{Desk, Part};
use super::hours::{DONE, PATH};
use super::hours_form::{DAYS, Wish, blocks, row};
use super::schedules::{schedule_tabs, sheets};
use super::session::PATH as SESSIONS;
use crate::booking::actions::SessionOverview;
use crate::booking::model::{DateOverride, Schedule, WeeklyWindow};
use crate::kernel::{time_zone, when};
use crate::pages::view::{DateForm, DateRow, HoursDay, HoursPage, HoursRow, NamedLink, Notice, Tone};
use crate::pages::zone::zone_groups;
use crate::platform::problem::Problem;

/// Empty rows in the form of a date.
const DATE_ROWS: usize = 2;

/// A change that was refused, as it was typed.
#[derive(Default)]
pub(super) struct Refused {
    pub wish: Option<Wish>,
    /// Whether somebody else was first.
    pub is_stale: bool,
    /// What makes no sense, as pointers into the request.
    pub pointers: Vec<String>,
    pub date_fault: Option<String>,
    /// Whether the form makes one more schedule.
    pub is_new: bool,
    /// What is said of a deed with the whole schedule.
    pub said: Option<String>,
}

/// The week that a form shows: as typed, else as kept, else a usual one to begin with.
struct Shown {
    name: String,
    time_zone: String,
    weekly: Vec<WeeklyWindow>,
}

impl Shown {
    fn of(desk: &Desk, schedule: Option<&Schedule>, refused: &Refused) -> Self {
        if let Some(Wish::Week(week)) = refused.wish.clone() {
            return Self { name: week.name, time_zone: week.time_zone, weekly: week.weekly };
        }
        match schedule {
            Some(one) => Self {
                name: one.name.clone(),
                time_zone: one.time_zone.clone(),
                weekly: one.weekly.0.clone(),
            },
            None => Self {
                name: desk.voice().say("hours"),
                time_zone: desk.zone().name().to_owned(),
                weekly: usual_week(),
            },
        }
    }
}

fn usual_week() -> Vec<WeeklyWindow> {
    let days = DAYS.iter().take(5);
    let window = |day| WeeklyWindow { day, start: "09:00".into(), end: "17:00".into(), overnight: false };
    days.map(|(_, day)| window(*day)).collect()
}

/// The page.
pub(super) fn view(
    desk: &Desk,
    (own, schedule): (&[Schedule], Option<&Schedule>),
    outside: &[SessionOverview],
    refused: Refused,
) -> Result<HoursPage, Problem> {
    let (voice, now) = (desk.voice(), desk.now());
    let shown = Shown::of(desk, schedule, &refused);
    let zone = time_zone::parse(&shown.time_zone).unwrap_or_else(|_| desk.zone());
    let (page, mut console) = desk.frame(Part::Calendar, voice.say("hours"));
    console.notice = if let Some(text) = refused.said.clone() {
        Some(Notice { tone: Tone::Bad, text })
    } else if refused.is_stale {
        Some(Notice { tone: Tone::Bad, text: voice.say("hours-stale") })
    } else {
        desk.done(desk.query()?.first("done"), &DONE).filter(|_| refused.wish.is_none())
    };
    let today = when::date(zone, now);
    Ok(HoursPage {
        page,
        console,
        tabs: tabs(desk, (when::date(desk.zone(), now), None), "calendar-hours"),
        schedules: schedule_tabs(desk, own, schedule),
        sheets: schedule.map(|one| sheets(desk, one)).unwrap_or_default(),
        action: schedule.map_or_else(|| PATH.to_owned(), |one| format!("{PATH}/{}", one.id)),
        is_new: schedule.is_none(),
        is_first: own.is_empty(),
        revision: schedule.map_or(0, |one| one.revision),
        days: days(desk, &shown.weekly, &refused.pointers),
        name: shown.name,
        zone_label: when::zone_label(zone, now),
        zones: zone_groups(voice, zone.name()),
        clock: (0..24).map(|hour| format!("{hour:02}")).collect(),
        dates: schedule
            .map(|one| one.overrides.0.iter().filter(|day| day.date >= today))
            .into_iter()
            .flatten()
            .map(|day| DateRow {
                name: when::short_date(voice.locale(), day.date, today),
                date: day.date.to_string(),
                hours: hours_of(desk, day),
            })
            .collect(),
        date_form: date_form(desk, refused),
        outside: outside.iter().map(|one| outside_link(desk, one)).collect(),
    })
}

fn days(desk: &Desk, weekly: &[WeeklyWindow], pointers: &[String]) -> Vec<HoursDay> {
    let locale = desk.voice().locale();
    let faulty = |index: usize| {
        let start = format!("/weekly/{index}/");
        pointers.iter().any(|pointer| pointer.starts_with(&start))
    };
    let days = DAYS.iter().zip(blocks(weekly)).map(|((key, day), blocks)| {
        let kept = weekly.iter().enumerate().filter(|(_, window)| window.day == *day);
        let mut rows: Vec<HoursRow> = kept
            .map(|(index, one)| HoursRow { is_faulty: faulty(index), ..row(&one.start, &one.end) })
            .collect();
        rows.push(HoursRow::default());
        let weekday = Weekday::from(*day);
        HoursDay {
            key,
            name: when::weekday(locale, weekday),
            short: when::tiny_weekday(locale, weekday),
            rows,
            blocks,
        }
    });
    let mut days: Vec<HoursDay> = days.collect();
    if let Some(first) = days.iter_mut().flat_map(|day| &mut day.rows).find(|row| row.is_faulty) {
        first.focus = true;
    }
    days
}

fn hours_of(desk: &Desk, day: &DateOverride) -> String {
    if day.windows.is_empty() {
        return desk.voice().say("hours-closed");
    }
    let windows = day.windows.iter().map(|one| format!("{}–{}", one.start, one.end));
    windows.collect::<Vec<_>>().join(", ")
}

fn date_form(desk: &Desk, refused: Refused) -> DateForm {
    let spare = || std::iter::repeat_n(HoursRow::default(), DATE_ROWS);
    let Some(Wish::Date(day)) = refused.wish else {
        let is_open = refused.date_fault.is_some();
        return DateForm {
            is_open,
            rows: spare().collect(),
            fault: refused.date_fault,
            ..DateForm::default()
        };
    };
    let fault = (!refused.is_stale).then(|| desk.voice().say("hours-fault"));
    let typed = day.windows.iter().map(|one| row(&one.start, &one.end));
    let rows = typed.chain(spare()).collect();
    DateForm { is_open: true, date: day.date.to_string(), rows, fault }
}

/// "Mon 30 Nov, 14:00 · Olena Kovalenko", to be moved or called off.
fn outside_link(desk: &Desk, one: &SessionOverview) -> NamedLink {
    let (locale, zone) = (desk.voice().locale(), desk.zone());
    let starts_at = one.session.starts_at;
    let names = one.bookings.iter().filter(|booking| booking.status.takes_seat());
    let names = names.map(|booking| booking.name.as_str()).collect::<Vec<_>>().join(", ");
    NamedLink {
        label: format!("{} · {names}", when::moment(locale, zone, starts_at, when::date(zone, desk.now()))),
        href: format!("{SESSIONS}/{}", one.session.id),
    }
}
