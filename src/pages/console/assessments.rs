//! `/console/assessments`: a coach's assessments, by state.

use actix_web::HttpResponse;

use super::desk::{Desk, Part};
use super::words::{status_badge, to_minute};
use crate::coaching::actions::{Viewer, list_own_assessments};
use crate::coaching::model::{Assessment, AssessmentState};
use crate::identity::MenteesRead;
use crate::kernel::phrases::Voice;
use crate::kernel::when;
use crate::pages::view::{NamedLink, StandingLine, StandingsPage, Tab};
use crate::platform::problem::Problem;
use crate::platform::web::{Cursor, Page as ListPage};

/// The page.
pub(super) const PATH: &str = "/console/assessments";
/// Rows of one page.
const ROWS: i64 = 50;
/// The states, in the order in which assessments pass through them.
const STATES: [&str; 5] = ["draft", "collecting", "reconciling", "finalised", "void"];

/// The page.
pub(super) async fn page(desk: Desk) -> Result<HttpResponse, Problem> {
    let viewer = Viewer::from(&desk.coach::<MenteesRead>()?);
    let pairs = desk.query()?;
    let state = pairs.first("state").and_then(AssessmentState::from_name);
    let page = ListPage { limit: ROWS, after: pairs.first("cursor").and_then(Cursor::decode) };
    let mut connection = desk.connection().await?;
    let context = &desk.visit.call.context;
    let found = list_own_assessments(&mut connection, context, &viewer, (state, page)).await?;
    drop(connection);
    let place = |(row, _): &(Assessment, String)| Cursor { at: row.created_at, id: row.id.into() };
    let list = page.list(found, place, |(row, name)| line(&desk, &row, &name));
    let voice = desk.voice();
    let heading = voice.say("console-assessments");
    let (frame, console) = desk.frame(Part::Assessments, heading.as_str());
    let name = state.map(AssessmentState::name);
    desk.shown(&StandingsPage {
        page: frame,
        console,
        heading,
        links: vec![NamedLink {
            label: voice.say("frameworks"),
            href: String::from(super::frameworks::PATH),
        }],
        tabs: state_tabs(voice, PATH, (&STATES, name)),
        of: None,
        rows: list.items,
        empty: voice.say("assess-none"),
        more_href: list.next_cursor.map(|cursor| match name {
            Some(name) => format!("{PATH}?state={name}&cursor={cursor}"),
            None => format!("{PATH}?cursor={cursor}"),
        }),
    })
}

/// All, and each state.
pub(super) fn state_tabs(voice: Voice, path: &str, (states, chosen): (&[&str], Option<&str>)) -> Vec<Tab> {
    let joint = if path.contains('?') { '&' } else { '?' };
    let all = Tab { label: voice.say("console-all"), href: path.to_owned(), is_current: chosen.is_none() };
    let each = states.iter().map(|state| Tab {
        label: status_badge(voice, state).label,
        href: format!("{path}{joint}state={state}"),
        is_current: chosen == Some(*state),
    });
    std::iter::once(all).chain(each).collect()
}

fn line(desk: &Desk, row: &Assessment, name: &str) -> StandingLine {
    let (voice, today) = (desk.voice(), when::date(desk.zone(), desk.now()));
    let changed = when::moment(voice.locale(), desk.zone(), to_minute(row.updated_at), today);
    StandingLine {
        link: NamedLink { label: name.to_owned(), href: format!("{PATH}/{}", row.id) },
        badge: status_badge(voice, row.state.name()),
        about: format!("{} · {changed}", kind_name(voice, row)),
    }
}

/// When in the coaching it is made.
pub(super) fn kind_name(voice: Voice, row: &Assessment) -> String {
    let kind = row.kind.name();
    voice.find(&format!("assessment-{kind}")).unwrap_or_else(|| kind.to_owned())
}
