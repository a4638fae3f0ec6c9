//! `/space/evidence`: what shows the mentee's skills, a line at a time.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use chrono::NaiveDate;

use super::evidence_form::{date_of, reader_key};
use super::packet::PATH as PACKET;
use super::room::{Part, Room, Wish};
use crate::coaching::actions::{EvidenceDraft, NewEvidence, create_evidence, evidence_hints, list_evidence};
use crate::coaching::model::{Evidence, EvidenceState};
use crate::kernel::phrases::Voice;
use crate::pages::language::fault_in_words;
use crate::pages::view::{Badge, Notice, SpaceEvidencePage, SpaceEvidenceRow, TextField, Tone};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Cursor, Page as ListPage};

/// Entries on a page.
const ENTRIES: i64 = 50;
/// The list.
pub(super) const PATH: &str = "/space/evidence";

/// What was typed into the form of one line, and what is wrong with it.
#[derive(Default)]
struct Line {
    title: String,
    title_fault: Option<String>,
    date: Option<String>,
    date_fault: Option<String>,
    notice: Option<Notice>,
}

/// The list.
pub(super) async fn page(room: Room) -> Result<HttpResponse, Problem> {
    shown(&room, StatusCode::OK, Line::default()).await
}

/// Keeps a line, for the mentee alone until they show it.
pub(super) async fn add(wish: Wish) -> Result<HttpResponse, Problem> {
    let room = &wish.room;
    let title = wish.typed("title");
    let effect = async |connection: &mut Connection| {
        let occurred_on: Option<NaiveDate> = date_of(&wish, "occurred_on")?;
        let draft = EvidenceDraft::line(room.today(), title.to_owned());
        let new = NewEvidence { mentee_id: Some(room.id()), occurred_on, draft };
        create_evidence(connection, &room.visit.call.context, &room.viewer, new).await?;
        Answer::ok(&())
    };
    match wish.done("evidence", (PATH, "evidence"), effect).await? {
        Ok(response) => Ok(response),
        Err(problem) => {
            let (title_fault, date_fault) =
                (at(room.voice(), &problem, "/title"), at(room.voice(), &problem, "/occurred_on"));
            let is_said = title_fault.is_some() || date_fault.is_some();
            let line = Line {
                title: title.to_owned(),
                title_fault,
                date: Some(wish.typed("occurred_on").to_owned()),
                date_fault,
                notice: (!is_said).then(|| room.refusal(&problem)),
            };
            shown(room, problem.kind().status(), line).await
        }
    }
}

/// What is wrong with a field, in words.
pub(super) fn at(voice: Voice, problem: &Problem, pointer: &str) -> Option<String> {
    let fault = problem.errors().iter().find(|fault| fault.pointer == pointer)?;
    Some(fault_in_words(voice, &fault.code))
}

async fn shown(room: &Room, status: StatusCode, line: Line) -> Result<HttpResponse, Problem> {
    let page = ListPage::parse(Some(ENTRIES), room.query()?.first("cursor"))?;
    let whose = (&room.viewer, room.id());
    let mut connection = room.connection().await?;
    let found = list_evidence(&mut connection, &room.visit.call.context, whose, page).await?;
    drop(connection);
    let place = |row: &Evidence| Cursor { at: row.created_at, id: row.id.into() };
    let list = page.list(found, place, |one| row(room, &one));
    let (page, mut console) = room.frame(Part::Evidence, room.voice().say("space-evidence"));
    console.notice = line.notice.or(console.notice);
    let href = |path: String| room.visit.language.href(&path);
    let view = SpaceEvidencePage {
        page,
        console,
        today: room.today().to_string(),
        date: TextField {
            value: line.date.unwrap_or_else(|| room.today().to_string()),
            focus: line.date_fault.is_some() && line.title_fault.is_none(),
            fault: line.date_fault,
        },
        title: TextField { value: line.title, focus: line.title_fault.is_some(), fault: line.title_fault },
        coverage: (!list.items.is_empty()).then(|| format!("{PATH}/coverage.svg")),
        rows: list.items,
        more_href: list.next_cursor.map(|cursor| href(format!("{PATH}?cursor={cursor}"))),
        packet_href: href(PACKET.to_owned()),
        new_href: href(format!("{PATH}/new")),
    };
    room.answered(status, &view)
}

/// How far an entry has come.
pub(super) fn state_badge(voice: Voice, state: EvidenceState) -> Badge {
    let (key, tone) = match state {
        EvidenceState::Raw => ("space-evidence-raw", Tone::Neutral),
        EvidenceState::Shaped => ("space-evidence-shaped", Tone::Neutral),
        EvidenceState::Verified => ("space-evidence-verified", Tone::Good),
    };
    Badge { label: voice.say(key), tone }
}

fn row(room: &Room, one: &Evidence) -> SpaceEvidenceRow {
    let skills = one.skills.0.iter().map(|claim| format!("{} {}", claim.skill, claim.level));
    let hints = evidence_hints(one, room.voice().locale());
    SpaceEvidenceRow {
        hints: hints.into_iter().map(|(_, text)| text).collect(),
        date: room.short_date(one.occurred_on),
        title: one.title.clone(),
        href: room.visit.language.href(&format!("{PATH}/{}", one.id)),
        skills: skills.collect::<Vec<_>>().join(", "),
        badge: state_badge(room.voice(), one.state),
        reader: room.voice().say(reader_key(one.confidentiality, one.visibility)),
    }
}
