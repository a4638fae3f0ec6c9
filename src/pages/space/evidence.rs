//! `/space/evidence`: what shows the mentee's skills, a line at a time.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;

use super::room::{Part, Room, Wish};
use crate::coaching::actions::{EvidenceDraft, NewEvidence, create_evidence, list_evidence};
use crate::coaching::model::{Confidentiality, Evidence, EvidenceState, EvidenceVisibility};
use crate::pages::view::{Badge, SpaceEvidencePage, SpaceEvidenceRow, TextField, Tone};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Page as ListPage};

/// Entries that are shown.
const EVIDENCE_MAX: i64 = 100;

/// The list.
pub(super) async fn page(room: Room) -> Result<HttpResponse, Problem> {
    let title = TextField { value: String::new(), fault: None, focus: false };
    shown(&room, StatusCode::OK, title).await
}

/// Keeps a line, for the mentee alone until they show it.
pub(super) async fn add(wish: Wish) -> Result<HttpResponse, Problem> {
    let room = &wish.room;
    let line = wish.typed("title");
    let occurred_on = wish.form.pairs.first("occurred_on").and_then(|text| text.parse().ok());
    let effect = async |connection: &mut Connection| {
        let draft = EvidenceDraft::line(room.today(), line.to_owned());
        let new = NewEvidence { mentee_id: Some(room.id()), occurred_on, draft };
        create_evidence(connection, &room.visit.call.context, &room.viewer, new).await?;
        Answer::ok(&())
    };
    match wish.done("evidence", ("/space/evidence", "evidence"), effect).await? {
        Ok(response) => Ok(response),
        Err(problem) => {
            let fault = Some(room.voice().say("space-evidence-fault"));
            let title = TextField { value: line.to_owned(), fault, focus: true };
            shown(room, problem.kind().status(), title).await
        }
    }
}

async fn shown(room: &Room, status: StatusCode, title: TextField) -> Result<HttpResponse, Problem> {
    let page = ListPage { limit: EVIDENCE_MAX, after: None };
    let whose = (&room.viewer, room.id());
    let mut connection = room.connection().await?;
    let all = list_evidence(&mut connection, &room.visit.call.context, whose, page).await?;
    drop(connection);
    let (page, console) = room.frame(Part::Evidence, room.voice().say("space-evidence"));
    let view = SpaceEvidencePage {
        page,
        console,
        today: room.today().to_string(),
        title,
        coverage: (!all.is_empty()).then(|| String::from("/space/evidence/coverage.svg")),
        rows: all.iter().map(|one| row(room, one)).collect(),
    };
    room.answered(status, &view)
}

fn row(room: &Room, one: &Evidence) -> SpaceEvidenceRow {
    let voice = room.voice();
    let (key, tone) = match one.state {
        EvidenceState::Raw => ("space-evidence-raw", Tone::Neutral),
        EvidenceState::Shaped => ("space-evidence-shaped", Tone::Neutral),
        EvidenceState::Verified => ("space-evidence-verified", Tone::Good),
    };
    let reader = match (one.confidentiality, one.visibility) {
        (Confidentiality::Secret, _) | (_, EvidenceVisibility::Private) => "space-evidence-own",
        (_, EvidenceVisibility::Coach) => "space-evidence-coach",
        (_, EvidenceVisibility::Packet) => "space-evidence-packet",
    };
    let skills = one.skills.0.iter().map(|claim| format!("{} {}", claim.skill, claim.level));
    SpaceEvidenceRow {
        date: room.short_date(one.occurred_on),
        title: one.title.clone(),
        skills: skills.collect::<Vec<_>>().join(", "),
        badge: Badge { label: voice.say(key), tone },
        reader: voice.say(reader),
    }
}
