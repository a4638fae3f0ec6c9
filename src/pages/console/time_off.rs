//! `/console/calendar/time-off`: whole days without hours, entered, changed, and taken back.

use actix_web::{HttpResponse, web};

use super::calendar::tabs;
use super::desk::{Deed, Desk, Part};
use super::session::PATH as SESSIONS;
use super::sheet::{Refused, carry_out, faulty, outcome};
use crate::booking::SessionFilter;
use crate::booking::actions::{
    SessionOverview, TimeOffDraft, create_time_off, delete_time_off, list_sessions, list_time_off,
    update_time_off,
};
use crate::booking::model::TimeOff;
use crate::identity::{BookingsRead, BookingsWrite};
use crate::kernel::ids::{TimeOffId, UserId};
use crate::kernel::when;
use crate::pages::view::{Badge, NamedLink, RecordPage, RecordRow, RecordSection, Sheet, StandingLine, Tone};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, LIMIT_MAX, Page as ListPage};

/// The page.
pub(super) const PATH: &str = "/console/calendar/time-off";
/// Changes an entry.
const CHANGE: &str = "change";
/// Takes an entry back.
const REMOVE: &str = "remove";
/// What the address says was just done.
const DONE: [(&str, &str); 3] =
    [("added", "time-off-added"), (CHANGE, "time-off-changed"), (REMOVE, "time-off-removed")];
/// Longest reason, in characters.
const REASON_MAX: usize = 200;

/// The page.
pub(super) async fn page(desk: Desk) -> Result<HttpResponse, Problem> {
    shown(&desk, None).await
}

/// Enters time off.
pub(super) async fn create(deed: Deed) -> Result<HttpResponse, Problem> {
    let user_id = deed.desk.coach::<BookingsWrite>()?.user_id;
    let effect = async |connection: &mut Connection| {
        create_time_off(connection, &deed.desk.visit.call.context, user_id, draft(&deed)?).await?;
        Answer::ok(&())
    };
    match carry_out(&deed, PATH, effect).await? {
        Ok(_) => Ok(deed.desk.see_other(&format!("{PATH}?done=added"))),
        Err(refused) => shown(&deed.desk, Some(&refused)).await,
    }
}

/// Changes an entry, or takes it back.
pub(super) async fn send(deed: Deed, path: web::Path<(TimeOffId, String)>) -> Result<HttpResponse, Problem> {
    let (id, what) = path.into_inner();
    let user_id = deed.desk.coach::<BookingsWrite>()?.user_id;
    let effect = async |connection: &mut Connection| done(connection, &deed, (user_id, id), &what).await;
    match carry_out(&deed, &format!("{PATH}/{id}/{what}"), effect).await? {
        Ok(_) => Ok(deed.desk.see_other(&format!("{PATH}?done={what}"))),
        Err(refused) => shown(&deed.desk, Some(&refused)).await,
    }
}

async fn done(
    connection: &mut Connection,
    deed: &Deed,
    of: (UserId, TimeOffId),
    what: &str,
) -> Result<Answer, Problem> {
    let (context, if_match) = (&deed.desk.visit.call.context, deed.if_match());
    match what {
        CHANGE => drop(update_time_off(connection, context, of, (&if_match, draft(deed)?)).await?),
        REMOVE => delete_time_off(connection, of, &if_match).await?,
        _ => return Err(Problem::not_found()),
    }
    Answer::ok(&())
}

fn draft(deed: &Deed) -> Result<TimeOffDraft, Problem> {
    let from = deed.date("from")?.ok_or_else(|| faulty("from", "required", "say from when on"))?;
    // A single day needs no second date.
    Ok(TimeOffDraft { from, to: deed.date("to")?.unwrap_or(from), reason: deed.text("reason") })
}

async fn shown(desk: &Desk, refused: Option<&Refused>) -> Result<HttpResponse, Problem> {
    let user_id = desk.coach::<BookingsRead>()?.user_id;
    let all = ListPage { limit: LIMIT_MAX, after: None };
    let ahead = SessionFilter { from: Some(desk.now()), ..SessionFilter::default() };
    let mut connection = desk.connection().await?;
    let mut entries = list_time_off(&mut connection, user_id, all).await?;
    let sessions = list_sessions(&mut connection, user_id, &ahead, all).await?;
    drop(connection);
    let (voice, today) = (desk.voice(), when::date(desk.zone(), desk.now()));
    entries.sort_by_key(|one| (one.from_date, one.to_date));
    let (ahead, over): (Vec<&TimeOff>, Vec<&TimeOff>) = entries.iter().partition(|one| one.to_date >= today);
    let section = |key, heading: &str, entries: &[&TimeOff]| RecordSection {
        key,
        heading: voice.say(heading),
        rows: entries.iter().map(|one| row(desk, one, &sessions, refused)).collect(),
        ..RecordSection::default()
    };
    let mut sections = vec![RecordSection {
        empty: Some(voice.say("time-off-none")),
        sheets: vec![sheet(desk, None).after(refused)],
        ..section("ahead", "time-off-ahead", &ahead)
    }];
    if !over.is_empty() {
        sections.push(section("over", "time-off-over", &over));
    }
    let (status, notice) = outcome(desk, refused, &DONE)?;
    let mut frame = desk.frame(Part::Calendar, voice.say("calendar-time-off"));
    frame.1.notice = notice;
    let tabs = tabs(desk, (today, None), "calendar-time-off");
    desk.answered(status, &RecordPage { tabs, sections, ..RecordPage::of(frame) })
}

fn row(desk: &Desk, one: &TimeOff, sessions: &[SessionOverview], refused: Option<&Refused>) -> RecordRow {
    let (voice, zone) = (desk.voice(), desk.zone());
    let today = when::date(zone, desk.now());
    let date = |date| when::short_date(voice.locale(), date, today);
    let label = if one.from_date == one.to_date {
        date(one.from_date)
    } else {
        format!("{} – {}", date(one.from_date), date(one.to_date))
    };
    let within = |row: &&SessionOverview| {
        let day = when::date(zone, row.session.starts_at);
        row.session.status.is_open() && (one.from_date..=one.to_date).contains(&day)
    };
    let stands = |row: &SessionOverview| {
        let at = when::moment(voice.locale(), zone, row.session.starts_at, today);
        let names = row.bookings.iter().map(|booking| booking.name.as_str()).collect::<Vec<_>>();
        NamedLink {
            label: format!("{at} · {}", names.join(", ")),
            href: format!("{SESSIONS}/{}", row.session.id),
        }
    };
    let links: Vec<NamedLink> = sessions.iter().filter(within).map(stands).collect();
    let badge = match links.len() {
        0 => Badge { label: String::new(), tone: Tone::Neutral },
        _ => Badge { label: voice.say("time-off-stands"), tone: Tone::Warn },
    };
    let remove = Sheet::to(voice, format!("{PATH}/{}/{REMOVE}", one.id), "time-off-remove")
        .quiet()
        .with("revision", one.revision);
    RecordRow {
        line: StandingLine {
            link: NamedLink { label, href: String::new() },
            badge,
            about: one.reason.clone(),
        },
        links,
        pairs: Vec::new(),
        sheets: vec![sheet(desk, Some(one)).after(refused), remove.after(refused)],
    }
}

fn sheet(desk: &Desk, one: Option<&TimeOff>) -> Sheet {
    let voice = desk.voice();
    let sheet = match one {
        Some(one) => Sheet::to(voice, format!("{PATH}/{}/{CHANGE}", one.id), "time-off-save")
            .opened_by("time-off-change")
            .with("revision", one.revision),
        None => Sheet::to(voice, PATH, "time-off-save").opened_by("time-off-add"),
    };
    let date = |date: Option<chrono::NaiveDate>| date.map(|date| date.to_string()).unwrap_or_default();
    sheet
        .input("from", "time-off-from", ("date", date(one.map(|one| one.from_date))))
        .input("to", "time-off-to", ("date", date(one.map(|one| one.to_date))))
        .optional()
        .line("reason", "time-off-reason", (one.map_or("", |one| one.reason.as_str()), REASON_MAX))
        .optional()
        .hint("time-off-reason-hint")
}
