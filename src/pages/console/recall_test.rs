//! `/console/recall-tests/{id}`: who was asked whether they can repeat a strategy, what they said, and what it is worth.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use super::desk::{Desk, Part};
use super::sheet::Refused;
use super::strategies::{PATH as STRATEGIES, titled};
use super::words::mentee_link;
use crate::coaching::actions::Viewer;
use crate::coaching::actions::recall::test_detail;
use crate::coaching::actions::strategies::{SeenStrategy, read_strategy};
use crate::identity::MenteesRead;
use crate::kernel::ids::RecallTestId;
use crate::pages::recall_tests::{self, body, said};
use crate::pages::view::{Crumb, NamedLink, RecallTestPage};
use crate::platform::problem::Problem;

/// The page, without the id.
pub(super) const PATH: &str = "/console/recall-tests";

/// The page.
pub(super) async fn page(desk: Desk, id: web::Path<RecallTestId>) -> Result<HttpResponse, Problem> {
    shown(&desk, *id, None).await
}

/// The page, with what was refused.
pub(super) async fn shown(
    desk: &Desk,
    id: RecallTestId,
    refused: Option<&Refused>,
) -> Result<HttpResponse, Problem> {
    let viewer = Viewer::from(&desk.coach::<MenteesRead>()?);
    let context = &desk.visit.call.context;
    let mut connection = desk.connection().await?;
    let test = test_detail(&mut connection, context, &viewer, id).await?;
    let seen = read_strategy(&mut connection, context, &viewer, test.row.strategy_id).await?;
    drop(connection);
    let voice = desk.voice();
    let strategy = named(&seen);
    let crumbs = vec![
        Crumb { label: voice.say("console-strategies"), href: STRATEGIES.to_owned() },
        Crumb { label: strategy.label, href: strategy.href },
    ];
    let (page, mut console) = desk.frame_below(Part::Strategies, crumbs, voice.say("recall-test"));
    console.notice = match refused {
        Some(refused) => Some(refused.notice()),
        None => said(voice, desk.query()?.first("done")),
    };
    let mentee = &seen.opened.mentee;
    let table = recall_tests::Desk { voice, zone: desk.zone(), now: desk.now(), root: PATH };
    let view = RecallTestPage {
        page,
        console,
        mentee: mentee_link(mentee.id, &mentee.name),
        test: body(table, &test, refused),
    };
    desk.answered(refused.map_or(StatusCode::OK, |refused| refused.status), &view)
}

fn named(seen: &SeenStrategy) -> NamedLink {
    NamedLink {
        label: titled(&seen.row.title, &seen.opened.mentee.name),
        href: format!("{STRATEGIES}/{}", seen.row.id),
    }
}
