//! `/console/frameworks`: what skills are judged by, built in and one's own.

use actix_web::HttpResponse;

use super::deeds::go_on;
use super::desk::{Deed, Desk, Part};
use super::framework_text::{TEXT_MAX, at_its_place, text_of};
use super::sheet::{Refused, outcome};
use crate::coaching::actions::{import_framework, list_frameworks};
use crate::coaching::model::Framework;
use crate::identity::{MenteesRead, MenteesWrite};
use crate::kernel::phrases::{Voice, say};
use crate::kernel::when;
use crate::pages::view::{
    Badge, Crumb, NamedLink, RecordPage, RecordRow, RecordSection, Sheet, StandingLine, Tone,
};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, LIMIT_MAX, Page as ListPage};

/// The page.
pub(super) const PATH: &str = "/console/frameworks";
/// Makes one of a text.
const IMPORT: &str = "import";
/// What the address says was just done.
const DONE: [(&str, &str); 1] = [("removed", "framework-removed")];

/// The list.
pub(super) async fn page(desk: Desk) -> Result<HttpResponse, Problem> {
    shown(&desk, None).await
}

/// Makes a framework of a text.
pub(super) async fn import(deed: Deed) -> Result<HttpResponse, Problem> {
    let user_id = deed.desk.coach::<MenteesWrite>()?.user_id;
    let effect = async |connection: &mut Connection| {
        let document = text_of(deed.desk.voice(), &deed.form.pairs)?;
        let made = import_framework(connection, &deed.desk.visit.call.context, user_id, document).await?;
        Answer::created(format!("{PATH}/{}?done=made", made.id), &())
    };
    match go_on(&deed, (PATH, IMPORT), effect).await? {
        Ok(gone) => Ok(gone),
        Err(refused) => shown(&deed.desk, Some(&refused)).await,
    }
}

async fn shown(desk: &Desk, refused: Option<&Refused>) -> Result<HttpResponse, Problem> {
    let user_id = desk.coach::<MenteesRead>()?.user_id;
    let mut connection = desk.connection().await?;
    let all = ListPage { limit: LIMIT_MAX, after: None };
    let mut rows = list_frameworks(&mut connection, user_id, all).await?;
    rows.truncate(all.size());
    drop(connection);
    let voice = desk.voice();
    let (status, notice) = outcome(desk, refused, &DONE)?;
    let crumbs =
        vec![Crumb { label: voice.say("console-assessments"), href: String::from(super::assessments::PATH) }];
    let mut frame = desk.frame_below(Part::Assessments, crumbs, voice.say("frameworks"));
    frame.1.notice = notice;
    let import = Sheet::to(voice, format!("{PATH}/{IMPORT}"), "framework-import-now")
        .opened_by("framework-import")
        .lines("text", "framework-text", ("", TEXT_MAX, 16))
        .hint("framework-text-hint");
    let list = RecordSection {
        key: "frameworks",
        heading: voice.say("frameworks-all"),
        rows: rows.iter().map(|row| line(desk, row)).collect(),
        sheets: vec![at_its_place(voice, import, refused)],
        ..RecordSection::default()
    };
    let lead = voice.say("frameworks-lead");
    desk.answered(status, &RecordPage { lead, sections: vec![list], ..RecordPage::of(frame) })
}

fn line(desk: &Desk, row: &Framework) -> RecordRow {
    let voice = desk.voice();
    let changed = when::plain_date(voice.locale(), when::date(desk.zone(), row.updated_at));
    let changed = row.user_id.map(|_| say!(voice, "framework-changed", date = changed));
    RecordRow::of(StandingLine {
        link: NamedLink { label: row.name.clone(), href: format!("{PATH}/{}", row.id) },
        badge: badge(voice, row),
        about: std::iter::once(row.key.clone()).chain(changed).collect::<Vec<_>>().join(" · "),
    })
}

/// How a framework stands.
pub(super) fn badge(voice: Voice, row: &Framework) -> Badge {
    let (label, tone) = match (row.user_id.is_some(), row.draft.is_some(), row.latest_version) {
        (false, ..) => (voice.say("framework-built-in"), Tone::Neutral),
        (true, true, _) => (voice.say("framework-draft"), Tone::Warn),
        (true, false, number) => (say!(voice, "framework-version", n = number), Tone::Good),
    };
    Badge { label, tone }
}
