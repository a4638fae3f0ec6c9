//! `/console`: the coach's day.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use chrono::{DateTime, NaiveDate, Utc};

use super::desk::{Desk, HOME, Part};
use super::note_requests;
use super::session::PATH as SESSIONS;
use super::words::{answer_lines, beginning, mentee_link, plan_line, said, to_minute};
use crate::booking::SessionFilter;
use crate::booking::actions::{SessionOverview, list_sessions};
use crate::booking::model::{Booking, Status};
use crate::coaching::actions::{Attention, BriefedSession, Overview, Viewer, read_overview};
use crate::coaching::model::{ActionItem, CheckIn, CheckInBody, Kept, NoteRequestInBrief, Side};
use crate::identity::{BookingsRead, MenteesRead};
use crate::kernel::ids::CheckInId;
use crate::kernel::phrases::{Voice, say};
use crate::kernel::when;
use crate::pages::view::{
    ActionLine, AnswerLine, AttentionRow, Badge, CheckInRow, NamedLink, Notice, RequestRow, SessionCard,
    TodayPage, Tone, WaitingRow,
};
use crate::pages::words::{if_then, instant};
use crate::platform::problem::Problem;
use crate::platform::web::Page as ListPage;

/// Longest beginning of a note, in characters.
const NOTE_MAX: usize = 320;
/// Requests that are shown.
const REQUESTS_MAX: i64 = 20;

/// What the address says was just done, and the key of how that is said.
const DONE: [(&str, &str); 3] =
    [("replied", "today-replied"), ("confirmed", "today-confirmed"), ("declined", "today-declined")];

/// What a deed on this page came to when it was refused.
#[derive(Default)]
pub(super) struct Refused {
    /// On top of the page.
    pub notice: Option<String>,
    /// A reply that has to be changed: to which check-in, what was typed, and what is wrong.
    pub reply: Option<(CheckInId, String, String)>,
    /// What was written and has no form on the page any more.
    pub kept: Option<String>,
}

/// The page.
pub(super) async fn page(desk: Desk) -> Result<HttpResponse, Problem> {
    shown(&desk, StatusCode::OK, Refused::default()).await
}

/// The page, with what was refused.
pub(super) async fn shown(
    desk: &Desk,
    status: StatusCode,
    refused: Refused,
) -> Result<HttpResponse, Problem> {
    let (bookings, mentees) = (desk.coach::<BookingsRead>()?, desk.coach::<MenteesRead>()?);
    let mut connection = desk.connection().await?;
    let viewer = Viewer::from(&mentees);
    let overview = read_overview(&mut connection, &desk.visit.call.context, &viewer).await?;
    let open =
        |status| SessionFilter { status: Some(status), from: Some(desk.now()), ..SessionFilter::default() };
    let page = ListPage { limit: REQUESTS_MAX, after: None };
    let requests = list_sessions(&mut connection, bookings.user_id, &open(Status::Pending), page).await?;
    let next = ListPage { limit: 1, after: None };
    let ahead = list_sessions(&mut connection, bookings.user_id, &open(Status::Confirmed), next).await?;
    drop(connection);
    let mut view = assembled(desk, overview, &requests, ahead.first());
    view.console.notice = match refused.notice {
        Some(text) => Some(Notice { tone: Tone::Bad, text }),
        None => desk.done(desk.query()?.first("done"), &DONE),
    };
    view.console.kept = refused.kept;
    if let Some((id, typed, fault)) = refused.reply
        && let Some(row) = view.check_ins.iter_mut().find(|row| row.key == id.to_string())
    {
        (row.reply, row.fault) = (typed, Some(fault));
    }
    desk.answered(status, &view)
}

fn assembled(
    desk: &Desk,
    overview: Overview,
    requests: &[SessionOverview],
    ahead: Option<&SessionOverview>,
) -> TodayPage {
    let (voice, now) = (desk.voice(), desk.now());
    let date = when::day_date(voice.locale(), overview.date);
    let (to_come, over): (Vec<_>, Vec<_>) =
        overview.sessions.into_iter().partition(|one| one.session.ends_at > now);
    let mut to_come = to_come.into_iter();
    let next = to_come.next().map(|one| session_card(desk, &one));
    let rest = to_come.chain(over).map(|one| session_card(desk, &one)).collect();
    let later = ahead.filter(|_| next.is_none()).map(|one| later(desk, one, overview.date));
    let (page, console) = desk.frame(Part::Today, voice.say("console-today"));
    let mut view = TodayPage {
        page,
        console,
        date,
        summary: String::new(),
        next,
        later,
        attention: overview.attention.iter().map(|one| attention(voice, one)).collect(),
        requests: requests.iter().flat_map(|one| request_rows(desk, one, overview.date)).collect(),
        check_ins: overview.unanswered.iter().map(|(one, name)| check_in(desk, one, name)).collect(),
        assessments: overview
            .assessments
            .iter()
            .map(|(one, name)| WaitingRow {
                mentee: mentee_link(one.mentee_id, name),
                about: voice.say("today-assessment"),
            })
            .collect(),
        note_requests: overview.note_requests.iter().map(|one| note_request(desk, one)).collect(),
        rest,
        without_session: overview.without_session.iter().map(|(id, name)| mentee_link(*id, name)).collect(),
    };
    view.summary = summary(voice, &view);
    view
}

/// "2 sessions, 3 things wait for you."
fn summary(voice: Voice, view: &TodayPage) -> String {
    let sessions = view.rest.len() + usize::from(view.next.is_some());
    let waiting = view.waiting() + view.attention.len();
    let sessions = say!(voice, "today-sessions", n = sessions);
    let waiting = say!(voice, "today-waiting", n = waiting);
    format!("{sessions} {waiting}")
}

fn session_card(desk: &Desk, one: &BriefedSession) -> SessionCard {
    let (voice, zone) = (desk.voice(), desk.zone());
    let session = &one.session;
    let badge = if session.ends_at <= desk.now() {
        Some(("today-over", Tone::Neutral))
    } else {
        (session.starts_at <= desk.now()).then_some(("today-running", Tone::Good))
    };
    let today = when::date(zone, desk.now());
    SessionCard {
        time: when::time_range(voice.locale(), zone, session.starts_at, session.ends_at),
        start: instant(session.starts_at),
        href: format!("{SESSIONS}/{}", session.session_id),
        title: session.title.clone(),
        mentee: mentee_link(session.mentee_id.into(), &one.name),
        badge: badge.map(|(key, tone)| Badge { label: voice.say(key), tone }),
        plan: one.plan.as_ref().map(|(_, title, progress)| plan_line(voice, title, progress)),
        note: one.last_note.as_ref().map(|note| beginning(&note.body, NOTE_MAX)),
        actions: one.open_actions.iter().map(|action| action_line(voice, action, today)).collect(),
        answers: answer_lines(voice, &session.answers),
    }
}

/// Something to be done, by whom and until when.
pub(super) fn action_line(voice: Voice, action: &ActionItem, today: NaiveDate) -> ActionLine {
    let by = match action.assignee {
        Side::Mentee => voice.say("today-by-mentee"),
        Side::Coach => voice.say("today-by-coach"),
    };
    let due = action.due_on.map(|date| when::short_date(voice.locale(), date, today));
    let due = due.map_or(by.clone(), |date| format!("{by} · {date}"));
    ActionLine { title: action.title.clone(), due }
}

fn later(desk: &Desk, one: &SessionOverview, today: NaiveDate) -> NamedLink {
    let (voice, session) = (desk.voice(), &one.session);
    let when = when::moment(voice.locale(), desk.zone(), session.starts_at, today);
    let who = one.bookings.first().map(|booking| booking.name.clone()).unwrap_or_default();
    NamedLink {
        label: say!(voice, "today-later", when = when, name = who),
        href: format!("{SESSIONS}/{}", session.id),
    }
}

fn attention(voice: Voice, one: &Attention) -> AttentionRow {
    AttentionRow {
        mentee: mentee_link(one.mentee_id, &one.name),
        plan: plan_line(voice, &one.title, &one.progress),
    }
}

fn request_rows(desk: &Desk, one: &SessionOverview, today: NaiveDate) -> Vec<RequestRow> {
    let (voice, zone) = (desk.voice(), desk.zone());
    let session = &one.session;
    let moment = |at: DateTime<Utc>| when::moment(voice.locale(), zone, at, today);
    let pending = one.bookings.iter().filter(|booking| booking.status == Status::Pending);
    let row = |booking: &Booking| RequestRow {
        name: booking.name.clone(),
        title: one.session_type.title.clone(),
        when: moment(session.starts_at),
        start: instant(session.starts_at),
        until: booking.pending_expires_at.map(|at| say!(voice, "today-until", when = moment(to_minute(at)))),
        answers: booking
            .answers
            .0
            .iter()
            .map(|answer| AnswerLine { label: answer.label.clone(), value: said(voice, &answer.value) })
            .filter(|line| !line.value.is_empty())
            .collect(),
        booking_id: booking.id.to_string(),
        revision: session.revision,
        confirm_action: format!("/console/requests/{}/confirm", session.id),
        decline_action: format!("/console/requests/{}/decline", session.id),
        confirm_label: say!(voice, "today-confirm", when = moment(session.starts_at)),
    };
    pending.map(row).collect()
}

/// A question for private notes; whoever has to answer may be nothing else to the mentee any more.
fn note_request(desk: &Desk, (one, name): &(NoteRequestInBrief, String)) -> WaitingRow {
    let today = when::date(desk.zone(), desk.now());
    let date = when::short_date(desk.voice().locale(), one.due_on, today);
    let href = note_requests::path_of(one.mentee_id);
    WaitingRow {
        mentee: NamedLink { label: name.clone(), href },
        about: say!(desk.voice(), "today-note-request", date = date),
    }
}

fn check_in(desk: &Desk, one: &CheckIn, name: &str) -> CheckInRow {
    let voice = desk.voice();
    let today = when::date(desk.zone(), desk.now());
    let at = one.submitted_at.unwrap_or(one.created_at);
    let sent = when::short_date(voice.locale(), when::date(desk.zone(), at), today);
    let body = one.answers.as_ref().map(|answers| answers.0.clone()).unwrap_or_default();
    CheckInRow {
        key: one.id.to_string(),
        mentee: mentee_link(one.mentee_id, name),
        about: say!(voice, "today-check-in", week = one.week, date = sent),
        kept: kept(voice, &body),
        answers: check_in_answers(voice, &body),
        action: format!("/console/check-ins/{}/reply", one.id),
        reply: String::new(),
        fault: None,
    }
}

pub(super) fn kept(voice: Voice, body: &CheckInBody) -> String {
    let count = |result| body.commitments.iter().filter(|one| one.result == result).count();
    if body.commitments.is_empty() {
        return String::new();
    }
    let parts = [
        say!(voice, "today-kept", n = count(Kept::Wholly)),
        say!(voice, "today-partial", n = count(Kept::Partial)),
        say!(voice, "today-missed", n = count(Kept::Missed)),
    ];
    parts.join(" · ")
}

pub(super) fn check_in_answers(voice: Voice, body: &CheckInBody) -> Vec<AnswerLine> {
    let if_then = match (body.next_cue.as_str(), body.next_action.as_str()) {
        ("", action) => action.to_owned(),
        (cue, action) => if_then(voice, cue, action),
    };
    let energy = body.energy.map(|energy| format!("{energy} / 5")).unwrap_or_default();
    let lines = [
        ("today-learned", body.learned.clone()),
        ("today-blocker", body.blocker.clone()),
        ("today-next", if_then),
        ("today-energy", energy),
    ];
    let said = lines.into_iter().filter(|(_, value)| !value.is_empty());
    said.map(|(key, value)| AnswerLine { label: voice.say(key), value }).collect()
}

/// The page after a deed.
pub(super) fn done(what: &str) -> String {
    format!("{HOME}?done={what}")
}
