//! `/console/strategies/{id}`: a strategy with its versions, comments and recall tests.

use actix_web::{HttpResponse, web};

use super::desk::{Desk, Part};
use super::recall_test::PATH as TESTS;
use super::sheet::{Refused, outcome};
use super::strategies::{PATH, titled};
use super::strategy_comments::{comment_card, comment_sheet};
use super::strategy_deeds::DONE;
use super::strategy_steps::{grave, steps, test_sheet};
use super::words::{mentee_link, status_badge};
use crate::coaching::actions::Viewer;
use crate::coaching::actions::strategies::{
    LaidOut, LaidPart, SeenStrategy, Standing, Talk, altitudes, laid_out, list_versions, read_standing,
    read_version,
};
use crate::coaching::core::strategy::canvas::Canvas;
use crate::coaching::model::StrategyVersion;
use crate::identity::MenteesRead;
use crate::kernel::ids::StrategyId;
use crate::kernel::phrases::{Voice, say};
use crate::kernel::when;
use crate::pages::form::Pairs;
use crate::pages::recall_tests::test_card;
use crate::pages::strategy_more::{Told, advised, changes, told};
use crate::pages::view::{
    AnswerLine, CommentCard, Crumb, Sheet, StrategyDraftView, StrategyPage, StrategyPart, VersionRow,
};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{LIMIT_MAX, Page as ListPage};

/// The versions that are shown.
const LATEST: ListPage = ListPage { limit: LIMIT_MAX, after: None };

/// What the page is made from.
pub(super) struct Found {
    pub seen: SeenStrategy,
    canvas: Canvas,
    draft: Option<Canvas>,
    versions: Vec<StrategyVersion>,
    /// What was said, and the recall tests.
    pub more: Told,
    /// Whether the strategy is with the coach who looks: nobody else changes anything of it.
    pub is_own: bool,
    changes: Option<(i32, i32, Canvas, Canvas)>,
}

/// The page.
pub(super) async fn page(desk: Desk, id: web::Path<StrategyId>) -> Result<HttpResponse, Problem> {
    shown(&desk, *id, None).await
}

/// The page, with what was refused.
pub(super) async fn shown(
    desk: &Desk,
    id: StrategyId,
    refused: Option<&Refused>,
) -> Result<HttpResponse, Problem> {
    let viewer = Viewer::from(&desk.coach::<MenteesRead>()?);
    let pairs = desk.query()?;
    let mut connection = desk.connection().await?;
    let found = found(&mut connection, desk, (&viewer, id), &pairs).await?;
    drop(connection);
    let voice = desk.voice();
    let told = altitudes(&found.canvas, voice.locale());
    let mentee = &found.seen.opened.mentee;
    let crumbs = vec![Crumb { label: voice.say("console-strategies"), href: PATH.to_owned() }];
    let title = titled(&found.canvas.title, &mentee.name);
    let (page, mut console) = desk.frame_below(Part::Strategies, crumbs, title);
    let (status, notice) = outcome(desk, refused, &DONE)?;
    console.notice = notice;
    let (parts, loose) = parts(voice, (&told.page, &found), refused);
    let put = |sheet: Sheet| sheet.after(refused);
    desk.answered(
        status,
        &StrategyPage {
            page,
            console,
            mentee: mentee_link(mentee.id, &mentee.name),
            badge: status_badge(voice, found.seen.row.state.0.name()),
            about: about(voice, &found),
            missing: told.sentence.is_none().then(|| voice.say("strategy-not-told")),
            altitudes: told.sentence.into_iter().chain(told.paragraph).collect(),
            comment: comment_sheet(voice, &found, &told.page).map(put),
            test: test_sheet(voice, &found).map(put),
            steps: steps(voice, &found).into_iter().map(put).collect(),
            draft: found.draft.as_ref().map(|draft| beside(voice, draft, found.seen.row.version)),
            parts,
            loose,
            versions: found.versions.iter().map(|one| version_row(desk, one)).collect(),
            changes: found.changes.as_ref().map(|(older, newer, before, after)| {
                let heading = say!(voice, "strategy-changes", older = *older, newer = *newer);
                changes(voice, heading, (before, after))
            }),
            advice: advised(
                &desk.visit.call.context,
                voice,
                (&found.seen, found.draft.as_ref().unwrap_or(&found.canvas)),
            ),
            earlier_remarks: found.more.earlier_talks.as_ref().map(|query| format!("{PATH}/{id}{query}")),
            earlier_tests: found.more.earlier_tests.as_ref().map(|query| format!("{PATH}/{id}{query}")),
            tests: found
                .more
                .shown_tests()
                .iter()
                .map(|one| test_card(voice, one, format!("{TESTS}/{}", one.row.id)))
                .collect(),
            grave: grave(voice, &found).into_iter().map(put).collect(),
            print_href: format!("{PATH}/{id}?print=1"),
            is_print: pairs.first("print").is_some(),
        },
    )
}

async fn found(
    connection: &mut Connection,
    desk: &Desk,
    (viewer, id): (&Viewer, StrategyId),
    pairs: &Pairs,
) -> Result<Found, Problem> {
    let context = &desk.visit.call.context;
    let Standing { seen, canvas, draft } = read_standing(connection, context, viewer, id).await?;
    let more = told(connection, context, (viewer, id), pairs).await?;
    let newer: Option<i32> = pairs.first("changes").and_then(|number| number.parse().ok());
    let changes = match newer.filter(|number| *number > 1) {
        Some(newer) => {
            let before = read_version(connection, context, viewer, (id, newer - 1)).await?;
            let after = read_version(connection, context, viewer, (id, newer)).await?;
            Some((newer - 1, newer, before.canvas.0, after.canvas.0))
        }
        None => None,
    };
    let versions = list_versions(connection, context, viewer, (id, LATEST)).await?;
    let is_own = viewer.user.is_some_and(|(user_id, _)| user_id == seen.row.user_id);
    Ok(Found { seen, canvas, draft, versions, more, is_own, changes })
}

fn about(voice: Voice, found: &Found) -> String {
    let row = &found.seen.row;
    let version = match row.version {
        0 => voice.say("strategy-unshared"),
        n => say!(voice, "strategy-version", n = n),
    };
    let date = |key: &str, date| say_date(voice, key, date);
    let adopted = row.adopted_on.map(|on| date("strategy-adopted", on));
    let review = row.review_on.map(|on| date("strategy-review", on));
    std::iter::once(version).chain(adopted).chain(review).collect::<Vec<_>>().join(" · ")
}

fn say_date(voice: Voice, key: &str, date: chrono::NaiveDate) -> String {
    say!(voice, key, date = when::plain_date(voice.locale(), date))
}

/// The sections with what was said about them, and what was said of passages that are gone.
fn parts(
    voice: Voice,
    (page, found): (&LaidOut, &Found),
    refused: Option<&Refused>,
) -> (Vec<StrategyPart>, Vec<CommentCard>) {
    let newest = found.seen.row.version;
    let card = |one: &Talk| comment_card(voice, found, one, refused);
    let is_here = |(one, _): &Talk, key: &str| one.section == key && one.found_in == newest;
    let parts: Vec<StrategyPart> = page
        .parts
        .iter()
        .map(|part| StrategyPart {
            comments: found
                .more
                .talks
                .iter()
                .filter(|one| is_here(one, part.section.name()))
                .map(card)
                .collect(),
            ..bare(part)
        })
        .collect();
    let is_shown = |one: &Talk| parts.iter().any(|part| is_here(one, part.key));
    let loose = found.more.talks.iter().filter(|one| !is_shown(one)).map(card).collect();
    (parts, loose)
}

/// A section without what was said about it.
fn bare(part: &LaidPart) -> StrategyPart {
    let items = part.items.iter().map(|item| {
        let fact =
            |(label, value): &(String, String)| AnswerLine { label: label.clone(), value: value.clone() };
        (item.label.clone(), item.text.clone(), item.facts.iter().map(fact).collect())
    });
    StrategyPart {
        key: part.section.name(),
        heading: part.heading.clone(),
        prose: part.prose.clone(),
        items: items.collect(),
        comments: Vec::new(),
    }
}

/// The draft, apart from what the page is about.
fn beside(voice: Voice, draft: &Canvas, version: i32) -> StrategyDraftView {
    let page = laid_out(draft, voice.locale());
    StrategyDraftView {
        about: say!(voice, "strategy-draft-differs", n = version),
        parts: page.parts.iter().map(bare).collect(),
        title: page.title,
    }
}

fn version_row(desk: &Desk, one: &StrategyVersion) -> VersionRow {
    let voice = desk.voice();
    let on = when::plain_date(voice.locale(), when::date(desk.zone(), one.created_at));
    let words = say!(voice, "strategy-words", n = one.words);
    let note = Some(one.note.clone()).filter(|note| !note.is_empty());
    VersionRow {
        name: say!(voice, "strategy-version", n = one.number),
        about: [on, words].into_iter().chain(note).collect::<Vec<_>>().join(" · "),
        diff_href: (one.number > 1)
            .then(|| format!("{PATH}/{}?changes={}#changes", one.strategy_id, one.number)),
    }
}
