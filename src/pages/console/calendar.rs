//! `/console/calendar`: the week with its sessions and possible starts, or a list.

use std::collections::BTreeMap;

use actix_web::HttpResponse;
use chrono::{Datelike as _, Days, NaiveDate};

use super::desk::{Desk, Part};
use super::explain::{Asked, explained, starts_of};
use super::hours;
use super::session::PATH as SESSIONS;
use super::time_off;
use super::words::status_badge;
use crate::booking::SessionFilter;
use crate::booking::actions::{
    SessionOverview, TypeWithHosts, list_session_types, list_sessions, list_time_off,
};
use crate::booking::model::{Status, TimeOff};
use crate::identity::{BookingsRead, Coach};
use crate::kernel::ids::SessionTypeId;
use crate::kernel::phrases::say;
use crate::kernel::{local_time, when};
use crate::pages::form::Pairs;
use crate::pages::month::week_of;
use crate::pages::view::{CalendarDay, CalendarEntry, CalendarPage, Tab, TypeChoice};
use crate::pages::words::instant;
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Cursor, LIMIT_MAX, Page as ListPage};

/// The page.
const PATH: &str = "/console/calendar";
/// Days of a week.
const WEEK: u64 = 7;
/// Sessions on one page of the list.
const LIST_MAX: i64 = 50;

/// What of the calendar is asked for.
struct Wish {
    date: NaiveDate,
    is_list: bool,
    session_type: Option<SessionTypeId>,
    asked: Option<Asked>,
    after: Option<Cursor>,
}

/// The page.
pub(super) async fn page(desk: Desk) -> Result<HttpResponse, Problem> {
    let coach = desk.coach::<BookingsRead>()?;
    let wish = Wish::of(&desk, &desk.query()?)?;
    let mut connection = desk.connection().await?;
    let all = ListPage { limit: LIMIT_MAX, after: None };
    let mut types = list_session_types(&mut connection, coach.user_id, all).await?;
    types.retain(|one| one.session_type.is_active);
    let chosen = wish.chosen(&types);
    let (days, list, more_href) = if wish.is_list {
        let (list, more) = list(&mut connection, &desk, (&coach, &wish)).await?;
        (Vec::new(), list, more)
    } else {
        (week(&mut connection, &desk, &coach, (&wish, chosen)).await?, Vec::new(), None)
    };
    let why = match (chosen, &wish.asked) {
        (Some(id), Some(asked)) => explained(&mut connection, &desk, coach.user_id, (id, *asked)).await?,
        _ => None,
    };
    drop(connection);
    let voice = desk.voice();
    let (page, console) = desk.frame(Part::Calendar, voice.say("console-calendar"));
    desk.shown(&CalendarPage {
        page,
        console,
        tabs: tabs(
            &desk,
            (wish.date, wish.session_type),
            if wish.is_list { "calendar-list" } else { "calendar-week" },
        ),
        heading: wish.heading(&desk),
        earlier_href: wish.href(first_day(&desk, wish.date).checked_sub_days(Days::new(WEEK)), chosen),
        later_href: wish.href(first_day(&desk, wish.date).checked_add_days(Days::new(WEEK)), chosen),
        now_href: wish.href(Some(when::date(desk.zone(), desk.now())), chosen),
        types: types.iter().map(|one| choice(one, chosen)).collect(),
        date: wish.date.to_string(),
        days,
        list,
        is_list: wish.is_list,
        more_href,
        why,
    })
}

impl Wish {
    fn of(desk: &Desk, pairs: &Pairs) -> Result<Self, Problem> {
        let today = when::date(desk.zone(), desk.now());
        let asked = Asked::of(desk, pairs)?;
        let given = pairs.first("date").and_then(|text| text.parse::<NaiveDate>().ok());
        let given = given.filter(|date| (1971..=9000).contains(&date.year()));
        let of_start = asked.map(|asked| when::date(desk.zone(), asked.start));
        Ok(Self {
            date: of_start.or(given).unwrap_or(today),
            is_list: pairs.first("view") == Some("list"),
            session_type: pairs.first("type").and_then(|id| id.parse().ok()),
            asked,
            after: pairs.first("cursor").and_then(Cursor::decode),
        })
    }

    /// The session type whose starts are shown: the one asked for, else the first.
    fn chosen(&self, types: &[TypeWithHosts]) -> Option<SessionTypeId> {
        let known = |id: &SessionTypeId| types.iter().any(|one| one.session_type.id == *id);
        self.session_type.filter(known).or_else(|| types.first().map(|one| one.session_type.id))
    }

    fn href(&self, date: Option<NaiveDate>, chosen: Option<SessionTypeId>) -> String {
        href(date.unwrap_or(self.date), chosen, self.is_list)
    }

    fn heading(&self, desk: &Desk) -> String {
        let (voice, first) = (desk.voice(), first_day(desk, self.date));
        if self.is_list {
            return say!(voice, "calendar-from", date = when::long_date(voice.locale(), self.date));
        }
        let last = first.checked_add_days(Days::new(WEEK - 1)).unwrap_or(first);
        let today = when::date(desk.zone(), desk.now());
        let first = when::short_date(voice.locale(), first, today);
        format!("{first} – {}", when::short_date_with_year(voice.locale(), last))
    }
}

/// Week, list, hours and time off, with the one that is shown.
pub(super) fn tabs(
    desk: &Desk,
    (date, chosen): (NaiveDate, Option<SessionTypeId>),
    current: &str,
) -> Vec<Tab> {
    let tab =
        |key: &str, href: String| Tab { label: desk.voice().say(key), href, is_current: key == current };
    vec![
        tab("calendar-week", href(date, chosen, false)),
        tab("calendar-list", href(date, chosen, true)),
        tab("calendar-hours", hours::PATH.to_owned()),
        tab("calendar-time-off", time_off::PATH.to_owned()),
    ]
}

/// The calendar at a date.
pub(super) fn href(date: NaiveDate, chosen: Option<SessionTypeId>, is_list: bool) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.append_pair("date", &date.to_string());
    if let Some(id) = chosen {
        query.append_pair("type", &id.to_string());
    }
    if is_list {
        query.append_pair("view", "list");
    }
    format!("{PATH}?{}", query.finish())
}

/// The first day of the week of a date.
fn first_day(desk: &Desk, date: NaiveDate) -> NaiveDate {
    week_of(date, desk.visit.call.context.site.practice().week_start)
}

fn choice(one: &TypeWithHosts, chosen: Option<SessionTypeId>) -> TypeChoice {
    let id = one.session_type.id;
    TypeChoice { id: id.to_string(), title: one.session_type.title.clone(), is_chosen: chosen == Some(id) }
}

async fn week(
    connection: &mut Connection,
    desk: &Desk,
    coach: &Coach<BookingsRead>,
    (wish, chosen): (&Wish, Option<SessionTypeId>),
) -> Result<Vec<CalendarDay>, Problem> {
    let first = first_day(desk, wish.date);
    let dates: Vec<NaiveDate> = (0..WEEK).filter_map(|n| first.checked_add_days(Days::new(n))).collect();
    let after = first.checked_add_days(Days::new(WEEK)).unwrap_or(first);
    let filter = SessionFilter {
        from: Some(local_time::start_of_day(desk.zone(), first)),
        to: Some(local_time::start_of_day(desk.zone(), after)),
        ..SessionFilter::default()
    };
    let all = ListPage { limit: LIMIT_MAX, after: None };
    let sessions = list_sessions(connection, coach.user_id, &filter, all).await?;
    let time_off = list_time_off(connection, coach.user_id, all).await?;
    let today = when::date(desk.zone(), desk.now());
    let last = dates.last().copied().unwrap_or(first);
    let mut starts = match chosen.filter(|_| last >= today) {
        Some(id) => {
            let (asked, span) = (wish.asked.map(|asked| asked.start), (first.max(today), last));
            starts_of(connection, desk, coach.user_id, (id, span, asked)).await?
        }
        None => BTreeMap::new(),
    };
    let with_starts = |date: NaiveDate| CalendarDay {
        starts: starts.remove(&date).unwrap_or_default(),
        ..day(desk, date, &sessions, &time_off)
    };
    Ok(dates.into_iter().map(with_starts).collect())
}

async fn list(
    connection: &mut Connection,
    desk: &Desk,
    (coach, wish): (&Coach<BookingsRead>, &Wish),
) -> Result<(Vec<CalendarDay>, Option<String>), Problem> {
    let filter = SessionFilter {
        from: Some(local_time::start_of_day(desk.zone(), wish.date)),
        ..SessionFilter::default()
    };
    let page = ListPage { limit: LIST_MAX, after: wish.after };
    let found = list_sessions(connection, coach.user_id, &filter, page).await?;
    let place = |row: &SessionOverview| Cursor { at: row.session.starts_at, id: row.session.id.into() };
    let list = page.list(found, place, |row| row);
    let more = list.next_cursor.map(|cursor| format!("{}&cursor={cursor}", wish.href(None, None)));
    let mut dates: Vec<NaiveDate> =
        list.items.iter().map(|one| when::date(desk.zone(), one.session.starts_at)).collect();
    dates.dedup();
    Ok((dates.into_iter().map(|date| day(desk, date, &list.items, &[])).collect(), more))
}

fn day(desk: &Desk, date: NaiveDate, sessions: &[SessionOverview], time_off: &[TimeOff]) -> CalendarDay {
    let (voice, zone) = (desk.voice(), desk.zone());
    let today = when::date(zone, desk.now());
    let of_day = sessions.iter().filter(|one| when::date(zone, one.session.starts_at) == date);
    let off = time_off.iter().find(|one| (one.from_date..=one.to_date).contains(&date));
    CalendarDay {
        name: when::short_date(voice.locale(), date, today),
        date: date.to_string(),
        is_today: date == today,
        time_off: off.map(|one| match one.reason.as_str() {
            "" => voice.say("calendar-time-off"),
            reason => format!("{}: {reason}", voice.say("calendar-time-off")),
        }),
        sessions: of_day.map(|one| entry(desk, one)).collect(),
        starts: Vec::new(),
    }
}

fn entry(desk: &Desk, one: &SessionOverview) -> CalendarEntry {
    let (voice, session) = (desk.voice(), &one.session);
    let taken = one.bookings.iter().filter(|booking| booking.status.takes_seat());
    let mut names: Vec<&str> = taken.map(|booking| booking.name.as_str()).collect();
    if names.is_empty() {
        names = one.bookings.iter().map(|booking| booking.name.as_str()).collect();
    }
    let is_over = session.ends_at <= desk.now() && session.status == Status::Confirmed;
    let status = if is_over { Status::Completed } else { session.status };
    CalendarEntry {
        time: when::time_range(voice.locale(), desk.zone(), session.starts_at, session.ends_at),
        start: instant(session.starts_at),
        href: format!("{SESSIONS}/{}", session.id),
        title: one.session_type.title.clone(),
        who: names.join(", "),
        badge: status_badge(voice, status.name()),
    }
}
