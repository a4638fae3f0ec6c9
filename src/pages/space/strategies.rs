//! `/space/strategies`: what the mentee wrote down as a technical strategy, to be read and printed.

use actix_web::{HttpResponse, web};

use super::room::{Part, Room};
use crate::coaching::StrategyFilter;
use crate::coaching::actions::strategies::{altitudes, list_strategies, read_canvas};
use crate::kernel::ids::StrategyId;
use crate::kernel::phrases::say;
use crate::kernel::when;
use crate::pages::view::{
    Badge, Crumb, SpaceStrategiesPage, SpaceStrategyPage, SpaceStrategyPart, SpaceStrategyRow, Tone,
};
use crate::platform::problem::Problem;
use crate::platform::web::Page as ListPage;

/// Strategies that are shown.
const STRATEGIES_MAX: i64 = 50;

fn badge(room: &Room, name: &str) -> Badge {
    let label = room.voice().find(&format!("space-strategy-{name}")).unwrap_or_else(|| name.to_owned());
    let tone = match name {
        "agreed" | "live" => Tone::Good,
        "in_review" | "changes_requested" => Tone::Warn,
        _ => Tone::Neutral,
    };
    Badge { label, tone }
}

/// The list, newest first.
pub(super) async fn list(room: Room) -> Result<HttpResponse, Problem> {
    let filter = StrategyFilter { mentee_id: Some(room.id()), ..StrategyFilter::default() };
    let page = ListPage { limit: STRATEGIES_MAX, after: None };
    let mut connection = room.connection().await?;
    let context = &room.visit.call.context;
    let (rows, _) = list_strategies(&mut connection, context, &room.viewer, (filter, page)).await?;
    drop(connection);
    let (page, console) = room.frame(Part::Strategies, room.voice().say("space-strategies"));
    let row = |one: crate::coaching::model::StoredStrategy| SpaceStrategyRow {
        title: one.draft.0.title.clone(),
        version: if one.version > 0 {
            say!(room.voice(), "space-strategy-version", n = one.version)
        } else {
            String::new()
        },
        date: room.short_date(when::date(room.zone(), one.updated_at)),
        badge: badge(&room, one.state.name()),
        href: room.visit.language.href(&format!("/space/strategies/{}", one.id)),
    };
    room.shown(&SpaceStrategiesPage { page, console, rows: rows.into_iter().map(row).collect() })
}

/// One strategy, as it is written now.
pub(super) async fn page(room: Room, id: web::Path<StrategyId>) -> Result<HttpResponse, Problem> {
    let mut connection = room.connection().await?;
    let whose = (&room.viewer, *id);
    let (seen, canvas) = read_canvas(&mut connection, &room.visit.call.context, whose, None).await?;
    drop(connection);
    let voice = room.voice();
    let told = altitudes(&canvas, voice.locale());
    let (page, mut console) = room.frame(Part::Strategies, told.page.title.as_str());
    console.crumbs = vec![Crumb {
        label: voice.say("space-strategies"),
        href: room.visit.language.href("/space/strategies"),
    }];
    let parts = told.page.parts.into_iter().map(|part| SpaceStrategyPart {
        heading: part.heading,
        prose: part.prose,
        items: part
            .items
            .into_iter()
            .map(|item| {
                let facts = item.facts.into_iter().map(|(label, text)| format!("{label}: {text}"));
                let facts = facts.collect::<Vec<_>>().join(" · ");
                (item.label, item.text, facts)
            })
            .collect(),
    });
    room.shown(&SpaceStrategyPage {
        badge: badge(&room, seen.row.state.name()),
        sentence: told.sentence.unwrap_or_default(),
        parts: parts.collect(),
        print: room.visit.language.href(&format!("/space/strategies/{}/print", seen.row.id)),
        page,
        console,
    })
}
