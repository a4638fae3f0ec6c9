//! `/console/strategies`: the strategies that mentees show their coach, by state.

use actix_web::HttpResponse;

use super::assessments::state_tabs;
use super::desk::{Desk, Part};
use super::words::{mentee_link, status_badge, to_minute};
use crate::coaching::StrategyFilter;
use crate::coaching::actions::strategies::list_strategies;
use crate::coaching::actions::{Viewer, name_mentees};
use crate::coaching::core::strategy::words::State;
use crate::coaching::model::{StoredStrategy, StrategyState};
use crate::identity::MenteesRead;
use crate::kernel::ids::MenteeId;
use crate::kernel::phrases::say;
use crate::kernel::when;
use crate::pages::view::{NamedLink, StandingLine, StandingsPage};
use crate::platform::problem::Problem;
use crate::platform::web::{Cursor, Page as ListPage};

/// The page.
pub(super) const PATH: &str = "/console/strategies";
/// Rows of one page.
const ROWS: i64 = 50;
/// The states, in the order in which strategies pass through them.
const STATES: [&str; 7] =
    ["draft", "in_review", "changes_requested", "agreed", "live", "superseded", "retired"];

/// The page.
pub(super) async fn page(desk: Desk) -> Result<HttpResponse, Problem> {
    let viewer = Viewer::from(&desk.coach::<MenteesRead>()?);
    let pairs = desk.query()?;
    let state = pairs.first("state").and_then(State::from_name);
    let mentee_id: Option<MenteeId> = match pairs.first("mentee") {
        Some(id) => Some(id.parse().map_err(|_| Problem::not_found())?),
        None => None,
    };
    let filter = StrategyFilter { mentee_id, state: state.map(StrategyState), ..StrategyFilter::default() };
    let page = ListPage { limit: ROWS, after: pairs.first("cursor").and_then(Cursor::decode) };
    let mut connection = desk.connection().await?;
    let context = &desk.visit.call.context;
    let (found, _) = list_strategies(&mut connection, context, &viewer, (filter, page)).await?;
    let found = name_mentees(&mut connection, &viewer, (found, |row: &StoredStrategy| row.mentee_id)).await?;
    drop(connection);
    let of = mentee_id.and_then(|id| found.first().map(|(_, name)| mentee_link(id, name)));
    let place = |(row, _): &(StoredStrategy, String)| Cursor { at: row.created_at, id: row.id.into() };
    let list = page.list(found, place, |(row, name)| line(&desk, &row, &name));
    let voice = desk.voice();
    let heading = voice.say("console-strategies");
    let (frame, console) = desk.frame(Part::Strategies, heading.as_str());
    let path = mentee_id.map_or_else(|| PATH.to_owned(), |id| format!("{PATH}?mentee={id}"));
    let name = state.map(State::name);
    let tabs = state_tabs(voice, &path, (&STATES, name));
    let here = tabs.iter().find(|tab| tab.is_current).map_or_else(|| path.clone(), |tab| tab.href.clone());
    let joint = if here.contains('?') { '&' } else { '?' };
    desk.shown(&StandingsPage {
        page: frame,
        console,
        heading,
        links: Vec::new(),
        tabs,
        of,
        rows: list.items,
        empty: voice.say("strategy-none"),
        more_href: list.next_cursor.map(|cursor| format!("{here}{joint}cursor={cursor}")),
    })
}

fn line(desk: &Desk, row: &StoredStrategy, name: &str) -> StandingLine {
    let (voice, today) = (desk.voice(), when::date(desk.zone(), desk.now()));
    let changed = when::moment(voice.locale(), desk.zone(), to_minute(row.updated_at), today);
    let version = say!(voice, "strategy-version", n = row.version);
    StandingLine {
        link: NamedLink { label: titled(&row.title, name), href: format!("{PATH}/{}", row.id) },
        badge: status_badge(voice, row.state.0.name()),
        about: format!("{name} · {version} · {changed}"),
    }
}

/// What a strategy is called; one without a title by whose it is.
pub(super) fn titled(title: &str, name: &str) -> String {
    if title.is_empty() { name.to_owned() } else { title.to_owned() }
}
