//! `/console/mentees/{id}/evidence`: what a mentee shows of their work, what it covers of a role, and the packet for it.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use super::desk::{Desk, Part};
use super::mentee_deeds::DONE;
use super::mentee_lines::evidence_line;
use super::mentees::PATH;
use crate::coaching::actions::{
    RolePacket, RoleWish, Viewer, evidence_coverage, evidence_hints, list_evidence, read_mentee,
};
use crate::coaching::api::shown;
use crate::coaching::model::{Evidence, Metric};
use crate::identity::MenteesRead;
use crate::kernel::figures::exact;
use crate::kernel::ids::MenteeId;
use crate::kernel::phrases::Voice;
use crate::pages::packets::{Chosen, form};
use crate::pages::view::{AnswerLine, Crumb, EvidenceCard, EvidencePage};
use crate::platform::problem::Problem;
use crate::platform::web::{LIMIT_MAX, Page as ListPage};

/// The page.
pub(super) async fn page(desk: Desk, id: web::Path<MenteeId>) -> Result<HttpResponse, Problem> {
    let chosen = Chosen::of(&desk.query()?)?;
    page_of(&desk, *id, (&chosen, None)).await
}

async fn page_of(
    desk: &Desk,
    id: MenteeId,
    chosen: (&Chosen, Option<&Problem>),
) -> Result<HttpResponse, Problem> {
    let (viewer, voice) = (Viewer::from(&desk.coach::<MenteesRead>()?), desk.voice());
    let context = &desk.visit.call.context;
    let all = ListPage { limit: LIMIT_MAX, after: None };
    let mut connection = desk.connection().await?;
    let mentee = read_mentee(&mut connection, context, &viewer, id).await?.mentee;
    let found = list_evidence(&mut connection, context, (&viewer, id), all).await?;
    let (status, packet) = if found.is_empty() {
        (StatusCode::OK, None)
    } else {
        let whose = (voice, &viewer, id);
        let (status, packet) = form(&mut connection, context, whose, chosen).await?;
        (status, Some(packet))
    };
    drop(connection);
    let crumbs = vec![
        Crumb { label: voice.say("console-mentees"), href: PATH.to_owned() },
        Crumb { label: mentee.name, href: format!("{PATH}/{id}") },
    ];
    let (page, mut console) = desk.frame_below(Part::Mentees, crumbs, voice.say("mentee-evidence"));
    console.notice = desk.done(desk.query()?.first("done"), &DONE);
    let below = |rest: &str| format!("{PATH}/{id}/{rest}");
    let view = EvidencePage {
        page,
        console,
        coverage: (!found.is_empty()).then(|| below("coverage.svg")),
        packet,
        choose: below("evidence"),
        print: below("packet"),
        file: below("packet.md"),
        rows: found.iter().take(all.size()).map(|one| card(desk, id, one)).collect(),
    };
    desk.answered(status, &view)
}

fn card(desk: &Desk, id: MenteeId, one: &Evidence) -> EvidenceCard {
    let voice = desk.voice();
    let (line, sheet) = evidence_line(desk, id, one);
    let witnesses = one.witnesses.0.iter().map(|witness| match witness.relation.as_str() {
        "" => witness.name.clone(),
        relation => format!("{} ({relation})", witness.name),
    });
    let told = [
        ("evidence-situation", one.situation.clone()),
        ("evidence-part", one.my_part.clone()),
        ("evidence-decision", one.decision.clone()),
        ("evidence-result", one.result.clone()),
        ("evidence-figure", one.metric.as_ref().map(|metric| figure(voice, metric)).unwrap_or_default()),
        ("evidence-witnesses", witnesses.collect::<Vec<_>>().join(", ")),
        ("evidence-links", one.links.0.join("\n")),
    ];
    let told = told.into_iter().filter(|(_, value)| !value.is_empty());
    let hints = evidence_hints(one, voice.locale());
    EvidenceCard {
        line,
        hints: hints.into_iter().map(|(_, text)| text).collect(),
        told: told.map(|(key, value)| AnswerLine { label: voice.say(key), value }).collect(),
        sheet: sheet.map(|sheet| sheet.with("from", "evidence")),
    }
}

fn figure(voice: Voice, metric: &Metric) -> String {
    let number = |value: Option<f64>| {
        value.map_or_else(|| voice.say("evidence-no-figure"), |n| exact(voice.locale(), n))
    };
    let unit = if metric.unit.is_empty() { String::new() } else { format!(" {}", metric.unit) };
    format!("{}: {} → {}{unit}", metric.name, number(metric.before), number(metric.after))
}

/// What it covers of the role aimed at, as a picture.
pub(super) async fn coverage(desk: Desk, id: web::Path<MenteeId>) -> Result<HttpResponse, Problem> {
    let viewer = Viewer::from(&desk.coach::<MenteesRead>()?);
    let mut connection = desk.connection().await?;
    let whose = (&viewer, *id);
    let wish = RoleWish::default();
    let found = evidence_coverage(&mut connection, &desk.visit.call.context, whose, wish).await?;
    Ok(shown::coverage(&found, desk.voice().locale()))
}

/// The packet, to print.
pub(super) async fn packet(desk: Desk, id: web::Path<MenteeId>) -> Result<HttpResponse, Problem> {
    packed(&desk, *id, shown::packet_page).await
}

/// The packet as a file.
pub(super) async fn packet_file(desk: Desk, id: web::Path<MenteeId>) -> Result<HttpResponse, Problem> {
    packed(&desk, *id, |made| Ok(shown::packet_file(made))).await
}

async fn packed(
    desk: &Desk,
    id: MenteeId,
    laid_out: impl Fn(&RolePacket) -> Result<HttpResponse, Problem>,
) -> Result<HttpResponse, Problem> {
    let viewer = Viewer::from(&desk.coach::<MenteesRead>()?);
    let chosen = Chosen::of(&desk.query()?)?;
    let mut connection = desk.connection().await?;
    let made = chosen.packed(&mut connection, &desk.visit.call.context, (&viewer, id)).await?;
    drop(connection);
    match made {
        Ok(made) => laid_out(&made),
        Err(problem) => page_of(desk, id, (&chosen, Some(&problem))).await,
    }
}
