//! `/space/evidence/{id}`: one piece of evidence with all that can be told of it, and who sees it.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use super::evidence::{PATH, state_badge};
use super::evidence_form::{draft, reader_key, sheet};
use super::room::{Part, Room, Wish};
use crate::coaching::actions::{
    EvidenceDraft, NewEvidence, RoleWish, create_evidence, delete_evidence, evidence_coverage,
    evidence_hints, evidence_strength, read_evidence, update_evidence,
};
use crate::coaching::model::{Confidentiality, Evidence, EvidenceVisibility};
use crate::kernel::ids::EvidenceId;
use crate::kernel::phrases::say;
use crate::pages::console::{Refused, choice, faulty, revision_of};
use crate::pages::view::{Crumb, FilterChoice, Sheet, SpaceCasePage};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::Answer;

/// Where a whole case is written down.
const NEW: &str = "/space/evidence/new";

/// An empty form.
pub(super) async fn blank(room: Room) -> Result<HttpResponse, Problem> {
    shown_blank(&room, None).await
}

/// Keeps a whole case.
pub(super) async fn create(wish: Wish) -> Result<HttpResponse, Problem> {
    let room = &wish.room;
    let effect = async |connection: &mut Connection| {
        let draft = draft(&wish)?;
        let occurred_on = Some(draft.occurred_on);
        let new = NewEvidence { mentee_id: Some(room.id()), occurred_on, draft };
        create_evidence(connection, &room.visit.call.context, &room.viewer, new).await?;
        Answer::ok(&())
    };
    match wish.done("evidence new", (PATH, "evidence"), effect).await? {
        Ok(response) => Ok(response),
        Err(problem) => shown_blank(room, Some(refused(&wish, NEW, problem)?)).await,
    }
}

/// One case.
pub(super) async fn page(room: Room, id: web::Path<EvidenceId>) -> Result<HttpResponse, Problem> {
    shown(&room, *id, None).await
}

/// Changes what it says.
pub(super) async fn change(wish: Wish, id: web::Path<EvidenceId>) -> Result<HttpResponse, Problem> {
    let id = *id;
    rewrite(&wish, id, ("change", "evidence-changed"), |_| draft(&wish)).await
}

/// Shows it to the coach, puts it aside for packets, or keeps it to oneself again.
pub(super) async fn show(wish: Wish, id: web::Path<EvidenceId>) -> Result<HttpResponse, Problem> {
    let named = EvidenceVisibility::from_name(wish.typed("visibility"));
    let done = match named {
        Some(EvidenceVisibility::Private) => "evidence-hidden",
        _ => "evidence-shown",
    };
    let wanted = || named.ok_or_else(|| faulty("visibility", "not_an_option", "choose one of the options"));
    let shown_as = |before: &Evidence| -> Result<EvidenceDraft, Problem> {
        Ok(EvidenceDraft { visibility: wanted()?, ..EvidenceDraft::of(before) })
    };
    rewrite(&wish, *id, ("show", done), shown_as).await
}

/// Removes it.
pub(super) async fn remove(wish: Wish, id: web::Path<EvidenceId>) -> Result<HttpResponse, Problem> {
    let (room, id) = (&wish.room, *id);
    let effect = async |connection: &mut Connection| {
        if wish.typed("sure").is_empty() {
            return Err(faulty("sure", "not_affirmed", "tick this first"));
        }
        let key = (&room.viewer, id);
        delete_evidence(connection, &room.visit.call.context, key, &revision_of(&wish.form.pairs)).await?;
        Answer::ok(&())
    };
    match wish.done(&format!("remove {id}"), (PATH, "evidence-removed"), effect).await? {
        Ok(response) => Ok(response),
        Err(problem) => {
            let action = format!("{PATH}/{id}/remove");
            shown(room, id, Some(refused(&wish, &action, problem)?)).await
        }
    }
}

async fn rewrite(
    wish: &Wish,
    id: EvidenceId,
    (what, done): (&str, &str),
    draft: impl Fn(&Evidence) -> Result<EvidenceDraft, Problem>,
) -> Result<HttpResponse, Problem> {
    let room = &wish.room;
    let effect = async |connection: &mut Connection| {
        let context = &room.visit.call.context;
        let before = read_evidence(connection, context, &room.viewer, id).await?;
        update_evidence(
            connection,
            context,
            (&room.viewer, id),
            (&revision_of(&wish.form.pairs), draft(&before)?),
        )
        .await?;
        Answer::ok(&())
    };
    let path = format!("{PATH}/{id}");
    match wish.done(&format!("{what} {id}"), (&path, done), effect).await? {
        Ok(response) => Ok(response),
        Err(problem) => {
            let action = if what == "change" { path } else { format!("{path}/{what}") };
            shown(room, id, Some(refused(wish, &action, problem)?)).await
        }
    }
}

/// The revision that the page showed.
fn refused(wish: &Wish, action: &str, problem: Problem) -> Result<Refused, Problem> {
    Refused::of(wish.room.voice(), (action, wish.form.pairs.clone()), problem)
}

/// The skills of what is aimed at; none where nobody has said yet what that is.
async fn skills(connection: &mut Connection, room: &Room) -> Vec<FilterChoice> {
    let whose = (&room.viewer, room.id());
    let wish = RoleWish::default();
    let found = evidence_coverage(connection, &room.visit.call.context, whose, wish).await;
    let skills = found.map(|found| found.aim.framework.skills).unwrap_or_default();
    skills.iter().map(|skill| choice(skill.key.as_str(), format!("{} {}", skill.key, skill.name))).collect()
}

fn crumbs(room: &Room) -> Vec<Crumb> {
    vec![Crumb { label: room.voice().say("space-evidence"), href: room.visit.language.href(PATH) }]
}

fn status_of(refused: Option<&Refused>) -> StatusCode {
    refused.map_or(StatusCode::OK, |refused| refused.status)
}

async fn shown_blank(room: &Room, refused: Option<Refused>) -> Result<HttpResponse, Problem> {
    let mut connection = room.connection().await?;
    let skills = skills(&mut connection, room).await;
    drop(connection);
    let (page, mut console) = room.frame(Part::Evidence, room.voice().say("space-evidence-new"));
    console.crumbs = crumbs(room);
    console.notice = refused.as_ref().map(Refused::notice).or(console.notice);
    let empty = EvidenceDraft::line(room.today(), String::new());
    let sheet = sheet(room, (NEW.to_owned(), "space-evidence-keep-case"), (&empty, &skills));
    let view = SpaceCasePage {
        page,
        console,
        badge: None,
        about: room.voice().say("space-evidence-about"),
        advice: Vec::new(),
        deeds: Vec::new(),
        form: sheet.after(refused.as_ref()),
    };
    room.answered(status_of(refused.as_ref()), &view)
}

async fn shown(room: &Room, id: EvidenceId, refused: Option<Refused>) -> Result<HttpResponse, Problem> {
    let voice = room.voice();
    let mut connection = room.connection().await?;
    let row = read_evidence(&mut connection, &room.visit.call.context, &room.viewer, id).await?;
    let skills = skills(&mut connection, room).await;
    drop(connection);
    let (page, mut console) = room.frame(Part::Evidence, row.title.as_str());
    console.crumbs = crumbs(room);
    console.notice = refused.as_ref().map(Refused::notice).or(console.notice);
    let (points, missing) = evidence_strength(&row, voice.locale());
    let hints = evidence_hints(&row, voice.locale()).into_iter().map(|(_, text)| text);
    let reader = voice.say(reader_key(row.confidentiality, row.visibility));
    let about = say!(voice, "space-evidence-strength", points = points, reader = reader);
    let action = format!("{PATH}/{id}");
    let form = sheet(room, (action, "space-evidence-save"), (&EvidenceDraft::of(&row), &skills));
    let view = SpaceCasePage {
        badge: Some(state_badge(voice, row.state)),
        about,
        advice: hints.chain(missing).collect(),
        deeds: deeds(room, &row).into_iter().map(|sheet| sheet.after(refused.as_ref())).collect(),
        form: form.with("revision", row.revision).after(refused.as_ref()),
        page,
        console,
    };
    room.answered(status_of(refused.as_ref()), &view)
}

/// What is done with one press: show it, hide it, remove it.
fn deeds(room: &Room, row: &Evidence) -> Vec<Sheet> {
    let (voice, path) = (room.voice(), format!("{PATH}/{}", row.id));
    let to = |visibility: EvidenceVisibility, button: &str| {
        let sheet = Sheet::to(voice, format!("{path}/show"), button).quiet();
        sheet.with("visibility", visibility.name()).with("revision", row.revision)
    };
    let shows = match (row.confidentiality, row.visibility) {
        // What is secret is shown to nobody, whatever else is said.
        (Confidentiality::Secret, _) => Vec::new(),
        (_, EvidenceVisibility::Private) => vec![to(EvidenceVisibility::Coach, "space-evidence-show")],
        (_, EvidenceVisibility::Coach) => vec![
            to(EvidenceVisibility::Packet, "space-evidence-pack"),
            to(EvidenceVisibility::Private, "space-evidence-hide"),
        ],
        (_, EvidenceVisibility::Packet) => vec![to(EvidenceVisibility::Private, "space-evidence-hide")],
    };
    let remove = Sheet::to(voice, format!("{path}/remove"), "space-evidence-remove-now")
        .opened_by("space-evidence-remove")
        .with("revision", row.revision)
        .danger("space-evidence-remove-about");
    shows.into_iter().chain([remove]).collect()
}
