//! `/space/strategies/{id}/versions`: what was shared, and what changed between two of them, or since.

use actix_web::{HttpResponse, web};

use super::room::{Part, Room};
use super::strategies::{PATH, titled};
use crate::coaching::actions::strategies::{list_versions, read_strategy, read_version};
use crate::coaching::core::strategy::canvas::Canvas;
use crate::coaching::model::{StoredStrategy, StrategyVersion};
use crate::kernel::ids::StrategyId;
use crate::kernel::phrases::say;
use crate::kernel::when;
use crate::pages::form::Pairs;
use crate::pages::strategy_more::changes;
use crate::pages::view::{Changes, Crumb, FilterChoice, SpaceVersionRow, SpaceVersionsPage};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{LIMIT_DEFAULT, Page as ListPage};

/// The page.
pub(super) async fn page(room: Room, id: web::Path<StrategyId>) -> Result<HttpResponse, Problem> {
    let (id, pairs, voice) = (*id, room.query()?, room.voice());
    let list = ListPage::parse(Some(LIMIT_DEFAULT), pairs.first("cursor"))?;
    if list.after.is_some_and(|after| StrategyVersion::number_at(after).is_none()) {
        return Err(ListPage::foreign_cursor());
    }
    let context = &room.visit.call.context;
    let mut connection = room.connection().await?;
    let row = read_strategy(&mut connection, context, &room.viewer, id).await?.row;
    let versions = list_versions(&mut connection, context, &room.viewer, (id, list)).await?;
    let changes = compared(&mut connection, &room, &row, &pairs).await?;
    drop(connection);
    let path = format!("{PATH}/{id}");
    let href = |rest: &str| room.visit.language.href(&format!("{path}{rest}"));
    let versions = list.list(versions, StrategyVersion::place, |one| version_row(&room, &path, &one));
    let (page, mut console) = room.frame(Part::Strategies, voice.say("space-strategy-versions"));
    console.crumbs = vec![
        Crumb { label: voice.say("space-strategies"), href: room.visit.language.href(PATH) },
        Crumb {
            label: titled(voice, if row.version > 0 { &row.title } else { &row.draft.0.title }),
            href: href(""),
        },
    ];
    let (from, to) = choices(&room, &row, &pairs)?;
    let view = SpaceVersionsPage {
        page,
        console,
        compare: format!("{path}/versions"),
        from,
        to,
        changes,
        rows: versions.items,
        more_href: versions.next_cursor.map(|cursor| href(&format!("/versions?cursor={cursor}"))),
    };
    room.shown(&view)
}

/// What changed between the two texts that the address names; the second one is the draft where it names none.
async fn compared(
    connection: &mut Connection,
    room: &Room,
    row: &StoredStrategy,
    pairs: &Pairs,
) -> Result<Option<Changes>, Problem> {
    let voice = room.voice();
    let Some(older) = pairs.number("from")? else { return Ok(None) };
    let before = text_of(connection, room, (row, older)).await?;
    let (after, heading) = match pairs.number("to")? {
        Some(newer) => {
            let after = text_of(connection, room, (row, newer)).await?;
            (after, say!(voice, "strategy-changes", older = older, newer = newer))
        }
        None => (row.draft.0.clone(), say!(voice, "strategy-changes-since", older = older)),
    };
    Ok(Some(changes(voice, heading, (&before, &after))))
}

async fn text_of(
    connection: &mut Connection,
    room: &Room,
    (row, number): (&StoredStrategy, i32),
) -> Result<Canvas, Problem> {
    let context = &room.visit.call.context;
    Ok(read_version(connection, context, &room.viewer, (row.id, number)).await?.canvas.0)
}

/// The texts that can be compared: the newest version with the draft, unless others are named.
fn choices(
    room: &Room,
    row: &StoredStrategy,
    pairs: &Pairs,
) -> Result<(Vec<FilterChoice>, Vec<FilterChoice>), Problem> {
    let voice = room.voice();
    let from = pairs.number("from")?.unwrap_or(row.version);
    let to = pairs.number("to")?;
    let version = |number: i32, chosen: Option<i32>| FilterChoice {
        value: number.to_string(),
        label: say!(voice, "strategy-version", n = number),
        is_chosen: chosen == Some(number),
    };
    let all = || (1..=row.version).rev();
    let draft = FilterChoice {
        value: String::new(),
        label: voice.say("strategy-compare-draft"),
        is_chosen: to.is_none(),
    };
    let older = all().map(|number| version(number, Some(from))).collect();
    let newer = std::iter::once(draft).chain(all().map(|number| version(number, to))).collect();
    Ok((older, newer))
}

fn version_row(room: &Room, path: &str, one: &StrategyVersion) -> SpaceVersionRow {
    let voice = room.voice();
    let on = when::plain_date(voice.locale(), when::date(room.zone(), one.created_at));
    let words = say!(voice, "strategy-words", n = one.words);
    let note = Some(one.note.clone()).filter(|note| !note.is_empty());
    let href = |rest: String| room.visit.language.href(&format!("{path}{rest}"));
    let (older, number) = (one.number - 1, one.number);
    SpaceVersionRow {
        name: say!(voice, "strategy-version", n = number),
        about: [on, words].into_iter().chain(note).collect::<Vec<_>>().join(" · "),
        read: href(format!("/print?version={number}")),
        changes: (older > 0).then(|| href(format!("/versions?from={older}&to={number}"))),
    }
}
