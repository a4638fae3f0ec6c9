//! `/space/strategies`: what the mentee writes down as a technical strategy.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use super::recall_test::PATH as TESTS;
use super::room::{Part, Room, Wish};
use super::strategy_forms::{TEST, add, comment, deeds, of_comment, of_draft};
use crate::coaching::StrategyFilter;
use crate::coaching::actions::strategies::{
    NewStrategy, Standing, StrategyDraft, Talk, altitudes, create_strategy, laid_out, list_strategies,
    read_standing,
};
use crate::coaching::core::strategy::canvas::Canvas;
use crate::coaching::model::{Side, StoredStrategy, StrategyVisibility};
use crate::kernel::ids::StrategyId;
use crate::kernel::phrases::{Voice, say};
use crate::kernel::when;
use crate::pages::console::{Refused, faulty};
use crate::pages::recall_tests::{start_sheet, test_card};
use crate::pages::strategy_more::{advised, told as told_of};
use crate::pages::view::{
    AnswerLine, Badge, Crumb, Sheet, SpaceDraft, SpaceRemark, SpaceStrategiesPage, SpaceStrategyPage,
    SpaceStrategyPart, SpaceStrategyRow, Tone,
};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Page as ListPage};

/// The list.
pub(super) const PATH: &str = "/space/strategies";
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
    listed(&room, None).await
}

/// Begins one, under its title.
pub(super) async fn begin(wish: Wish) -> Result<HttpResponse, Problem> {
    let room = &wish.room;
    let effect = async |connection: &mut Connection| {
        if wish.typed("title").is_empty() {
            return Err(faulty("title", "required", "name it"));
        }
        let canvas = Canvas { title: wish.typed("title").to_owned(), ..Canvas::default() };
        let draft = StrategyDraft {
            canvas,
            skills: Vec::new(),
            milestones: Vec::new(),
            visibility: StrategyVisibility::Private,
            supersedes_id: None,
            review_on: None,
        };
        let new = NewStrategy { mentee_id: room.id(), draft, from_id: None, markdown: None };
        create_strategy(connection, &room.visit.call.context, &room.viewer, new).await?;
        Answer::ok(&())
    };
    match wish.done("strategy", (PATH, "strategy"), effect).await? {
        Ok(response) => Ok(response),
        Err(problem) => {
            let refused = Refused::of(room.voice(), (PATH, wish.form.pairs.clone()), problem)?;
            listed(room, Some(&refused)).await
        }
    }
}

async fn listed(room: &Room, refused: Option<&Refused>) -> Result<HttpResponse, Problem> {
    let filter = StrategyFilter { mentee_id: Some(room.id()), ..StrategyFilter::default() };
    let page = ListPage { limit: STRATEGIES_MAX, after: None };
    let mut connection = room.connection().await?;
    let context = &room.visit.call.context;
    let (rows, _) = list_strategies(&mut connection, context, &room.viewer, (filter, page)).await?;
    drop(connection);
    let (page, mut console) = room.frame(Part::Strategies, room.voice().say("space-strategies"));
    console.notice = refused.map(Refused::notice).or(console.notice);
    let row = |one: StoredStrategy| SpaceStrategyRow {
        title: if one.version > 0 { one.title.clone() } else { one.draft.0.title.clone() },
        version: if one.version > 0 {
            say!(room.voice(), "space-strategy-version", n = one.version)
        } else {
            String::new()
        },
        date: room.short_date(when::date(room.zone(), one.updated_at)),
        badge: badge(room, one.state.name()),
        href: room.visit.language.href(&format!("{PATH}/{}", one.id)),
    };
    let view = SpaceStrategiesPage {
        page,
        console,
        rows: rows.into_iter().map(row).collect(),
        add: add(room.voice()).after(refused),
    };
    room.answered(refused.map_or(StatusCode::OK, |refused| refused.status), &view)
}

/// One strategy, as it was shared last, with what was said about it, and the draft beside it.
pub(super) async fn page(room: Room, id: web::Path<StrategyId>) -> Result<HttpResponse, Problem> {
    shown(&room, *id, None).await
}

/// The page, with what was refused.
pub(super) async fn shown(
    room: &Room,
    id: StrategyId,
    refused: Option<&Refused>,
) -> Result<HttpResponse, Problem> {
    let context = &room.visit.call.context;
    let mut connection = room.connection().await?;
    let Standing { seen, canvas, draft } = read_standing(&mut connection, context, &room.viewer, id).await?;
    let more = told_of(&mut connection, context, (&room.viewer, id), &room.query()?).await?;
    drop(connection);
    let voice = room.voice();
    let told = altitudes(&canvas, voice.locale());
    let (page, mut console) = room.frame(Part::Strategies, titled(voice, &told.page.title));
    console.notice = refused.map(Refused::notice).or(console.notice);
    console.crumbs =
        vec![Crumb { label: voice.say("space-strategies"), href: room.visit.language.href(PATH) }];
    let put = |sheet: Sheet| sheet.after(refused);
    let (apart, deeds) = laid_apart(voice, &seen.row, draft.as_ref());
    let href = |rest: &str| room.visit.language.href(&format!("{PATH}/{id}{rest}"));
    let view = SpaceStrategyPage {
        badge: badge(room, seen.row.state.name()),
        about: standing(voice, seen.row.version),
        sentence: told.sentence.clone().unwrap_or_default(),
        comment: comment(voice, &seen.row, &told.page).map(put),
        deeds: deeds.into_iter().map(put).collect(),
        draft: apart.map(|draft| SpaceDraft { deeds: draft.deeds.into_iter().map(put).collect(), ..draft }),
        remarks: more
            .talks
            .iter()
            .map(|talk| {
                remark((voice, &seen.row), talk, of_comment(voice, &seen.row, talk).into_iter().map(put))
            })
            .collect(),
        tests: more
            .shown_tests()
            .iter()
            .map(|one| test_card(voice, one, room.visit.language.href(&format!("{TESTS}/{}", one.row.id))))
            .collect(),
        test: start_sheet(voice, (format!("{PATH}/{id}/{TEST}"), Side::Mentee), (&seen.row, &more.tests))
            .map(put),
        paragraph: told.paragraph.clone().unwrap_or_default(),
        advice: advised(context, voice, (&seen, &seen.row.draft.0)),
        earlier_remarks: more.earlier_talks.as_ref().map(|query| href(query)),
        earlier_tests: more.earlier_tests.as_ref().map(|query| href(query)),
        versions: (seen.row.version > 0).then(|| href("/versions")),
        print_one: told.page.size.map(|_| href("/print?one_page=1")),
        print: href("/print"),
        parts: told.page.parts.into_iter().map(part).collect(),
        page,
        console,
    };
    room.answered(refused.map_or(StatusCode::OK, |refused| refused.status), &view)
}

/// What can be done: with the draft, where it says something else than what was shared, and with the strategy.
fn laid_apart(
    voice: Voice,
    row: &StoredStrategy,
    draft: Option<&Canvas>,
) -> (Option<SpaceDraft>, Vec<Sheet>) {
    let (own, deeds) = (of_draft(voice, row), deeds(voice, row));
    let Some(canvas) = draft else { return (None, own.into_iter().chain(deeds).collect()) };
    let page = laid_out(canvas, voice.locale());
    let draft = SpaceDraft {
        about: say!(voice, "strategy-draft-differs", n = row.version),
        title: page.title,
        parts: page.parts.into_iter().map(part).collect(),
        deeds: own,
    };
    (Some(draft), deeds)
}

/// Which version is shown.
fn standing(voice: Voice, version: i32) -> String {
    if version == 0 { voice.say("strategy-unshared") } else { say!(voice, "strategy-version", n = version) }
}

/// What a strategy is called; one without a title yet is called a strategy.
pub(super) fn titled(voice: Voice, title: &str) -> String {
    if title.is_empty() { voice.say("space-strategies") } else { title.to_owned() }
}

fn part(part: crate::coaching::actions::strategies::LaidPart) -> SpaceStrategyPart {
    let item = |item: crate::coaching::actions::strategies::LaidItem| {
        let facts = item.facts.into_iter().map(|(label, text)| format!("{label}: {text}"));
        let facts = facts.collect::<Vec<_>>().join(" · ");
        (item.label, item.text, facts)
    };
    SpaceStrategyPart {
        heading: part.heading,
        prose: part.prose,
        items: part.items.into_iter().map(item).collect(),
    }
}

fn remark(
    (voice, row): (Voice, &StoredStrategy),
    (one, replies): &Talk,
    sheets: impl Iterator<Item = Sheet>,
) -> SpaceRemark {
    let gone = (one.found_in != row.version).then(|| voice.say("strategy-passage-gone"));
    let version = say!(voice, "strategy-version", n = one.version);
    let resolved = (!one.state.0.is_open()).then(|| voice.say("strategy-resolved"));
    let about = [one.author.clone(), version].into_iter().chain(gone).chain(resolved);
    SpaceRemark {
        quote: one.quote.clone(),
        kind: super::strategy_forms::kind(voice, one.kind.0),
        about: about.collect::<Vec<_>>().join(" · "),
        body: one.body.clone(),
        replies: replies
            .iter()
            .map(|reply| AnswerLine { label: reply.author.clone(), value: reply.body.clone() })
            .collect(),
        is_resolved: !one.state.0.is_open(),
        sheets: sheets.collect(),
    }
}
