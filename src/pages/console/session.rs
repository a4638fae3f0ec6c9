//! `/console/sessions/{id}`: a session, who is in it, and what became of it.

use actix_web::{HttpResponse, web};
use chrono::TimeDelta;
use uuid::Uuid;

use super::desk::{Desk, Part};
use super::session_deeds::{CANCEL, COMPLETE, CONFIRM, DECLINE, DONE, MOVE, NO_SHOW, UNDO};
use super::sheet::{Refused, outcome};
use super::words::{mentee_link, said, status_badge, to_minute};
use crate::booking::actions::{SessionDetail, place_in_words, session_coaches, session_detail};
use crate::booking::core::outcome::UNDO_DAYS;
use crate::booking::model::{Booking, Session, Status};
use crate::coaching::MenteeFilter;
use crate::coaching::actions::{Viewer, list_mentees};
use crate::coaching::model::Mentee;
use crate::events::Event;
use crate::identity::{BookingsRead, MenteesRead};
use crate::kernel::ids::SessionId;
use crate::kernel::phrases::{Voice, say};
use crate::kernel::{time_zone, when};
use crate::mail::{self, MailRecord};
use crate::pages::view::{
    AnswerLine, Badge, Crumb, NamedLink, RecordPage, RecordRow, RecordSection, Sheet, StandingLine, Tone,
};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::Page as ListPage;

/// The page, without the id.
pub(super) const PATH: &str = "/console/sessions";
/// People whose mentee pages are looked for.
const KNOWN_MAX: usize = 12;
/// Mails that are shown.
const MAILS_MAX: i64 = 20;
/// Longest reason, in characters.
const REASON_MAX: usize = 1_000;

/// Who booked, with the mentee that they are, if the viewer coaches them.
type Place<'a> = (&'a Booking, Option<&'a Mentee>);

/// The page. Who neither holds the session nor owns the practice finds nothing here.
pub(super) async fn page(desk: Desk, id: web::Path<SessionId>) -> Result<HttpResponse, Problem> {
    shown(&desk, *id, None).await
}

/// The page, with what was refused.
pub(super) async fn shown(
    desk: &Desk,
    id: SessionId,
    refused: Option<&Refused>,
) -> Result<HttpResponse, Problem> {
    let user_id = desk.coach::<BookingsRead>()?.user_id;
    let viewer = Viewer::from(&desk.coach::<MenteesRead>()?);
    let mut connection = desk.connection().await?;
    let detail = session_detail(&mut connection, user_id, id).await?;
    let mentees = mentees_of(&mut connection, &viewer, &detail).await?;
    let hosts = session_coaches(&mut connection, &detail.overview.host_ids).await?;
    let ids: Vec<Uuid> = detail.overview.bookings.iter().map(|booking| booking.id.into()).collect();
    let mails = mail::list_about(&mut connection, ("booking", &ids), MAILS_MAX).await?;
    drop(connection);
    let (voice, session) = (desk.voice(), &detail.overview.session);
    let (status, notice) = outcome(desk, refused, &DONE)?;
    let mut frame = desk.frame_below(Part::Calendar, vec![crumb(desk, session)], title_of(&detail));
    frame.1.notice = notice;
    let put =
        |sheets: Vec<Sheet>| -> Vec<Sheet> { sheets.into_iter().map(|sheet| sheet.after(refused)).collect() };
    let places = detail.overview.bookings.iter().map(|booking| {
        (booking, mentees.iter().find(|(email, _)| *email == booking.email).map(|(_, mentee)| mentee))
    });
    let rows = places.map(|place| {
        let row = row(desk, &detail, place);
        RecordRow { sheets: put(row.sheets), ..row }
    });
    let mut facts = facts(desk, &detail);
    if hosts.len() > 1 {
        let names = hosts.iter().map(|host| host.name.as_str()).collect::<Vec<_>>().join(", ");
        facts.push(AnswerLine { label: voice.say("session-hosts"), value: names });
    }
    let sections = sections(desk, rows.collect(), (&mails, &detail.history));
    desk.answered(
        status,
        &RecordPage {
            badge: Some(badge(desk, session)),
            lead: when::full(voice.locale(), desk.zone(), session.starts_at, session.ends_at),
            links: links(desk, session),
            facts,
            sheets: put(deeds(desk, &detail)),
            sections,
            grave: put(cancel(desk, session, None).into_iter().collect()),
            ..RecordPage::of(frame)
        },
    )
}

/// Who is in it, the mails about it, and what happened; what is empty is left out.
fn sections(
    desk: &Desk,
    people: Vec<RecordRow>,
    (mails, history): (&[MailRecord], &[Event]),
) -> Vec<RecordSection> {
    let mails = mails.iter().map(|one| mail_row(desk, one)).collect();
    let history = history.iter().filter_map(|event| happened(desk, event)).collect();
    let parts = [
        ("people", "session-people", people),
        ("mails", "session-mails", mails),
        ("history", "mentee-timeline", history),
    ];
    let known = parts.into_iter().filter(|(_, _, rows)| !rows.is_empty());
    known
        .map(|(key, heading, rows)| RecordSection {
            key,
            heading: desk.voice().say(heading),
            rows,
            ..RecordSection::default()
        })
        .collect()
}

/// Back to the day of the session.
pub(super) fn crumb(desk: &Desk, session: &Session) -> Crumb {
    let date = when::date(desk.zone(), session.starts_at);
    Crumb { label: desk.voice().say("console-calendar"), href: format!("/console/calendar?date={date}") }
}

/// "Growth session · Olena Kovalenko".
pub(super) fn title_of(detail: &SessionDetail) -> String {
    let bookings = &detail.overview.bookings;
    let mut names: Vec<&str> =
        bookings.iter().filter(|one| one.status.takes_seat()).map(|one| one.name.as_str()).collect();
    if names.is_empty() {
        names = bookings.iter().map(|one| one.name.as_str()).collect();
    }
    format!("{} · {}", detail.overview.session_type.title, names.join(", "))
}

/// The mentees of the viewer among those who booked, by address. Large groups have a list of mentees for that.
async fn mentees_of(
    connection: &mut Connection,
    viewer: &Viewer,
    detail: &SessionDetail,
) -> Result<Vec<(String, Mentee)>, Problem> {
    let mut found = Vec::new();
    for booking in detail.overview.bookings.iter().take(KNOWN_MAX) {
        let filter = MenteeFilter { person_id: Some(booking.person_id), ..MenteeFilter::default() };
        let page = ListPage { limit: 1, after: None };
        let known = list_mentees(connection, viewer, filter, (false, page)).await?;
        found.extend(known.into_iter().next().map(|mentee| (booking.email.clone(), mentee)));
    }
    Ok(found)
}

/// How it stands; one that is over and not marked took place.
fn badge(desk: &Desk, session: &Session) -> Badge {
    let is_over = session.ends_at <= desk.now() && session.status == Status::Confirmed;
    let status = if is_over { Status::Completed } else { session.status };
    status_badge(desk.voice(), status.name())
}

/// Whether it can still be moved or called off.
pub(super) fn is_ahead(desk: &Desk, session: &Session) -> bool {
    session.status.is_open() && session.ends_at > desk.now()
}

fn links(desk: &Desk, session: &Session) -> Vec<NamedLink> {
    let moving = || NamedLink {
        label: desk.voice().say("session-move"),
        href: format!("{PATH}/{}/{MOVE}", session.id),
    };
    is_ahead(desk, session).then(moving).into_iter().collect()
}

fn facts(desk: &Desk, detail: &SessionDetail) -> Vec<AnswerLine> {
    let (voice, session) = (desk.voice(), &detail.overview.session);
    let place = place_in_words(&session.location, voice.locale());
    let mut facts = vec![(voice.say("settings-type"), detail.overview.session_type.title.clone())];
    if !place.is_empty() {
        facts.push((voice.say("settings-place"), place));
    }
    if session.seats > 1 {
        let seats = say!(voice, "session-seats", taken = session.seats_taken, seats = session.seats);
        facts.push((voice.say("session-places"), seats));
    }
    facts.into_iter().map(|(label, value)| AnswerLine { label, value }).collect()
}

fn row(desk: &Desk, detail: &SessionDetail, (booking, mentee): Place<'_>) -> RecordRow {
    let (voice, session) = (desk.voice(), &detail.overview.session);
    let link = match mentee {
        Some(mentee) => NamedLink { label: booking.name.clone(), ..mentee_link(mentee.id, &mentee.name) },
        None => NamedLink { label: booking.name.clone(), href: String::new() },
    };
    let their_time = time_zone::parse(&booking.time_zone).ok().map(|zone| {
        let today = when::date(zone, desk.now());
        let at = when::moment(voice.locale(), zone, session.starts_at, today);
        say!(voice, "session-their-time", when = at, zone = booking.time_zone.as_str())
    });
    let about = [Some(booking.email.clone()), their_time].into_iter().flatten().collect::<Vec<_>>();
    let notes = mentee.map(|mentee| NamedLink {
        label: voice.say("mentee-notes"),
        href: format!("/console/mentees/{}#notes", mentee.id),
    });
    let is_group = detail.overview.bookings.len() > 1;
    let sheets = if is_group { place_deeds(desk, detail, booking) } else { Vec::new() };
    RecordRow {
        line: StandingLine {
            link,
            badge: status_badge(voice, booking.status.name()),
            about: about.join(" · "),
        },
        pairs: pairs(desk, detail, booking),
        links: notes.into_iter().collect(),
        sheets,
    }
}

/// What was answered, who comes along, what is wished for, and why it was called off.
fn pairs(desk: &Desk, detail: &SessionDetail, booking: &Booking) -> Vec<AnswerLine> {
    let voice = desk.voice();
    let answers = booking
        .answers
        .0
        .iter()
        .map(|answer| AnswerLine { label: answer.label.clone(), value: said(voice, &answer.value) });
    let guests = AnswerLine { label: voice.say("session-guests"), value: booking.guests.0.join(", ") };
    let wish = detail.moves.iter().find(|wish| wish.booking_id == booking.id).map(|wish| {
        let today = when::date(desk.zone(), desk.now());
        when::moment(voice.locale(), desk.zone(), wish.starts_at, today)
    });
    let wish = AnswerLine { label: voice.say("session-wish"), value: wish.unwrap_or_default() };
    let why = booking.cancel_reason.clone().unwrap_or_default();
    let why = AnswerLine { label: voice.say("session-why"), value: why };
    answers.chain([guests, wish, why]).filter(|line| !line.value.is_empty()).collect()
}

/// What can be done with all of it.
fn deeds(desk: &Desk, detail: &SessionDetail) -> Vec<Sheet> {
    let session = &detail.overview.session;
    let is_asked = session.status == Status::Pending || !detail.moves.is_empty();
    steps(desk, session, (session.status, None, is_asked))
}

/// What can be done with one place of a group.
fn place_deeds(desk: &Desk, detail: &SessionDetail, booking: &Booking) -> Vec<Sheet> {
    let session = &detail.overview.session;
    let is_asked =
        booking.status == Status::Pending || detail.moves.iter().any(|wish| wish.booking_id == booking.id);
    let mut sheets = steps(desk, session, (booking.status, Some(booking), is_asked));
    if booking.status.is_open() {
        sheets.extend(cancel(desk, session, Some(booking)));
    }
    sheets
}

fn steps(
    desk: &Desk,
    session: &Session,
    (status, booking, is_asked): (Status, Option<&Booking>, bool),
) -> Vec<Sheet> {
    let (voice, now) = (desk.voice(), desk.now());
    let to = |deed: &str, button: &str| sheet(voice, session, (deed, button, booking));
    let mut sheets = Vec::new();
    if is_asked && is_ahead(desk, session) {
        sheets.push(to(CONFIRM, "session-confirm"));
        let decline = to(DECLINE, "session-decline-now").opened_by("session-decline");
        sheets.push(decline.lines("reason", "session-reason", ("", REASON_MAX, 2)).optional());
    }
    let is_held = matches!(status, Status::Confirmed | Status::Completed | Status::NoShow);
    let can_change = status == Status::Confirmed || now <= session.ends_at + TimeDelta::days(UNDO_DAYS);
    if session.starts_at <= now && is_held && can_change {
        if status != Status::Completed {
            sheets.push(to(COMPLETE, "session-complete").quiet());
        }
        if status != Status::NoShow {
            sheets.push(to(NO_SHOW, "session-no-show").quiet());
        }
        if status != Status::Confirmed {
            sheets.push(to(UNDO, "session-undo").quiet());
        }
    }
    sheets
}

/// Calls the session off, or one place of it; asks first.
fn cancel(desk: &Desk, session: &Session, booking: Option<&Booking>) -> Option<Sheet> {
    let about = if booking.is_some() { "session-cancel-one-about" } else { "session-cancel-about" };
    let of = (CANCEL, "session-cancel-now", booking);
    is_ahead(desk, session).then(|| {
        sheet(desk.voice(), session, of)
            .opened_by("session-cancel")
            .lines("reason", "session-reason", ("", REASON_MAX, 2))
            .optional()
            .danger(about)
    })
}

fn sheet(voice: Voice, session: &Session, (deed, button, booking): (&str, &str, Option<&Booking>)) -> Sheet {
    let sheet = Sheet::to(voice, format!("{PATH}/{}/{deed}", session.id), button)
        .with("revision", session.revision)
        .with("booking", booking.map(|booking| booking.id.to_string()).unwrap_or_default());
    match booking {
        Some(booking) => sheet.named(&booking.id.to_string()),
        None => sheet,
    }
}

/// A mail about the session, and how far it is.
fn mail_row(desk: &Desk, one: &MailRecord) -> RecordRow {
    let voice = desk.voice();
    let today = when::date(desk.zone(), desk.now());
    let at = to_minute(one.finished_at.unwrap_or(one.created_at));
    let when = when::moment(voice.locale(), desk.zone(), at, today);
    RecordRow::of(StandingLine {
        link: NamedLink { label: one.subject.clone(), href: String::new() },
        badge: status_badge(voice, &one.state),
        about: format!("{} · {when}", one.to_address),
    })
}

fn happened(desk: &Desk, event: &Event) -> Option<RecordRow> {
    let (voice, today) = (desk.voice(), when::date(desk.zone(), desk.now()));
    let kind = event.kind.strip_prefix("booking.")?;
    let label = voice.find(&format!("history-{kind}"))?;
    let about = when::moment(voice.locale(), desk.zone(), to_minute(event.at), today);
    Some(RecordRow::of(StandingLine {
        link: NamedLink { label, href: String::new() },
        badge: Badge { label: String::new(), tone: Tone::Neutral },
        about,
    }))
}
