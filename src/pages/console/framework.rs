//! `/console/frameworks/{id}`: one framework, with what can be done with it.

use actix_web::{HttpResponse, web};
use chrono::{DateTime, Utc};

use super::deeds::go_on;
use super::desk::{Deed, Desk, Part};
use super::framework_text::{TEXT_MAX, at_its_place, text_of};
use super::framework_view::{levels, roles, skills};
use super::frameworks::{PATH, badge};
use super::sheet::{Refused, outcome};
use crate::coaching::actions::{
    CopyFramework, copy_framework, delete_framework, list_framework_versions, publish_framework,
    read_framework, read_framework_version, save_framework_draft,
};
use crate::coaching::api::shown::{self, FileFormat};
use crate::coaching::model::{Framework, FrameworkDocument};
use crate::identity::{MenteesRead, MenteesWrite};
use crate::kernel::ids::{FrameworkId, UserId};
use crate::kernel::phrases::say;
use crate::kernel::when;
use crate::pages::view::{
    AnswerLine, Badge, Crumb, NamedLink, RecordPage, RecordRow, RecordSection, Sheet, StandingLine, Tone,
};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::Answer;

/// Makes one's own of it.
const COPY: &str = "copy";
/// Writes the next version.
const SAVE: &str = "save";
/// Publishes it.
const PUBLISH: &str = "publish";
/// Removes the framework.
const REMOVE: &str = "remove";
/// What the address says was just done.
const DONE: [(&str, &str); 4] = [
    ("made", "framework-made"),
    ("copied", "framework-copied"),
    (SAVE, "framework-saved"),
    (PUBLISH, "framework-published"),
];

/// What the page is made from.
struct Found {
    row: Framework,
    versions: Vec<(i32, DateTime<Utc>)>,
    /// The version that is looked at; the draft where it is none.
    number: Option<i32>,
    document: FrameworkDocument,
}

/// The page: the version that the address names, else the draft, else the newest version.
pub(super) async fn page(desk: Desk, id: web::Path<FrameworkId>) -> Result<HttpResponse, Problem> {
    shown_with(&desk, *id, None).await
}

/// A version as a file.
pub(super) async fn file(desk: Desk, id: web::Path<FrameworkId>) -> Result<HttpResponse, Problem> {
    let user_id = desk.coach::<MenteesRead>()?.user_id;
    let pairs = desk.query()?;
    let number = pairs.number("version")?.ok_or_else(Problem::not_found)?;
    let format = if pairs.first("format") == Some("json") { FileFormat::Json } else { FileFormat::Toml };
    let mut connection = desk.connection().await?;
    let version = read_framework_version(&mut connection, user_id, (*id, number)).await?;
    shown::framework_file(format, &version.document)
}

/// Carries a deed out.
pub(super) async fn send(
    deed: Deed,
    path: web::Path<(FrameworkId, String)>,
) -> Result<HttpResponse, Problem> {
    let (id, what) = path.into_inner();
    let user_id = deed.desk.coach::<MenteesWrite>()?.user_id;
    let effect = async |connection: &mut Connection| done(connection, &deed, (user_id, id), &what).await;
    match go_on(&deed, (&format!("{PATH}/{id}"), &what), effect).await? {
        Ok(gone) => Ok(gone),
        Err(refused) => shown_with(&deed.desk, id, Some(&refused)).await,
    }
}

async fn done(
    connection: &mut Connection,
    deed: &Deed,
    of: (UserId, FrameworkId),
    what: &str,
) -> Result<Answer, Problem> {
    let (context, meant) = (&deed.desk.visit.call.context, deed.if_match());
    match what {
        COPY => {
            let copy = CopyFramework {
                id: of.1,
                version: deed.number("version")?,
                key: deed.text("key"),
                name: deed.text("name"),
            };
            let made = copy_framework(connection, context, of.0, copy).await?;
            return Answer::created(format!("{PATH}/{}?done=copied", made.id), &());
        }
        SAVE => {
            let document = text_of(deed.desk.voice(), &deed.form.pairs)?;
            save_framework_draft(connection, context, of, (&meant, document)).await?;
        }
        PUBLISH => drop(publish_framework(connection, context, of, &meant).await?),
        REMOVE => {
            deed.affirmed()?;
            delete_framework(connection, of, &meant).await?;
            return Answer::created(format!("{PATH}?done=removed"), &());
        }
        _ => return Err(Problem::not_found()),
    }
    Answer::ok(&())
}

async fn found(desk: &Desk, id: FrameworkId) -> Result<Found, Problem> {
    let user_id = desk.coach::<MenteesRead>()?.user_id;
    let asked = desk.query()?.first("version").and_then(|number| number.parse::<i32>().ok());
    let mut connection = desk.connection().await?;
    let row = read_framework(&mut connection, user_id, id).await?;
    let versions = list_framework_versions(&mut connection, &row).await?;
    if let (None, Some(draft)) = (asked, row.draft.clone()) {
        return Ok(Found { row, versions, number: None, document: draft });
    }
    let number = asked.unwrap_or(row.latest_version);
    let version = read_framework_version(&mut connection, user_id, (id, number)).await?;
    Ok(Found { row, versions, number: Some(number), document: version.document })
}

async fn shown_with(
    desk: &Desk,
    id: FrameworkId,
    refused: Option<&Refused>,
) -> Result<HttpResponse, Problem> {
    let found = found(desk, id).await?;
    let voice = desk.voice();
    let (status, notice) = outcome(desk, refused, &DONE)?;
    let crumbs = vec![
        Crumb { label: voice.say("console-assessments"), href: String::from(super::assessments::PATH) },
        Crumb { label: voice.say("frameworks"), href: PATH.to_owned() },
    ];
    let mut frame = desk.frame_below(Part::Assessments, crumbs, found.row.name.as_str());
    frame.1.notice = notice;
    let page = RecordPage {
        badge: Some(standing(desk, &found)),
        facts: facts(desk, &found),
        links: files(desk, &found),
        sheets: sheets(desk, &found, refused)?,
        sections: vec![
            versions(desk, &found),
            levels(voice, &found.document),
            skills(voice, &found.document),
            roles(voice, &found.document),
        ],
        grave: remove(desk, &found).map(|sheet| sheet.after(refused)).into_iter().collect(),
        ..RecordPage::of(frame)
    };
    desk.answered(status, &page)
}

fn is_own(found: &Found) -> bool {
    found.row.user_id.is_some()
}

/// What is looked at: the draft, or a version.
fn standing(desk: &Desk, found: &Found) -> Badge {
    match found.number {
        Some(number) if is_own(found) => {
            Badge { label: say!(desk.voice(), "framework-version", n = number), tone: Tone::Good }
        }
        _ => badge(desk.voice(), &found.row),
    }
}

fn facts(desk: &Desk, found: &Found) -> Vec<AnswerLine> {
    let voice = desk.voice();
    let line = |key: &str, value: String| AnswerLine { label: voice.say(key), value };
    vec![
        line("framework-key", found.row.key.clone()),
        line("framework-skills", found.document.skills.len().to_string()),
        line("framework-roles", found.document.profiles.len().to_string()),
    ]
}

fn files(desk: &Desk, found: &Found) -> Vec<NamedLink> {
    let Some(number) = found.number else { return Vec::new() };
    let link = |key: &str, format: &str| NamedLink {
        label: desk.voice().say(key),
        href: format!("{PATH}/{}/file?version={number}&format={format}", found.row.id),
    };
    vec![link("framework-toml", "toml"), link("framework-json", "json")]
}

fn sheets(desk: &Desk, found: &Found, refused: Option<&Refused>) -> Result<Vec<Sheet>, Problem> {
    let voice = desk.voice();
    let to = |deed: &str, button: &str| Sheet::to(voice, format!("{PATH}/{}/{deed}", found.row.id), button);
    let mut sheets = Vec::new();
    if is_own(found) && found.number.is_none() {
        let publish = to(PUBLISH, "framework-publish-now").opened_by("framework-publish");
        let publish = publish.about("framework-publish-about").with("revision", found.row.revision);
        sheets.push(publish.after(refused));
    }
    if is_own(found) {
        let edit = to(SAVE, "framework-save")
            .opened_by("framework-edit")
            .about("framework-edit-about")
            .with("revision", found.row.revision)
            .lines("text", "framework-text", (&shown::framework_text(&found.document)?, TEXT_MAX, 24))
            .hint("framework-text-hint");
        sheets.push(at_its_place(voice, edit, refused));
    }
    if let Some(number) = found.number {
        let copy = to(COPY, "framework-copy-now")
            .opened_by("framework-copy")
            .about("framework-copy-about")
            .with("version", number)
            .line("name", "framework-name", ("", 100))
            .line("key", "framework-key", ("", 63))
            .hint("framework-key-hint");
        sheets.push(copy.after(refused));
    }
    Ok(sheets)
}

fn remove(desk: &Desk, found: &Found) -> Option<Sheet> {
    is_own(found).then(|| {
        Sheet::to(desk.voice(), format!("{PATH}/{}/{REMOVE}", found.row.id), "framework-remove-now")
            .opened_by("framework-remove")
            .with("revision", found.row.revision)
            .danger("framework-remove-about")
    })
}

fn versions(desk: &Desk, found: &Found) -> RecordSection {
    let voice = desk.voice();
    let row = |(number, at): &(i32, DateTime<Utc>)| {
        RecordRow::of(StandingLine {
            link: NamedLink {
                label: say!(voice, "framework-version", n = *number),
                href: format!("{PATH}/{}?version={number}", found.row.id),
            },
            badge: Badge { label: String::new(), tone: Tone::Neutral },
            about: when::plain_date(voice.locale(), when::date(desk.zone(), *at)),
        })
    };
    RecordSection {
        key: "versions",
        heading: voice.say("framework-versions"),
        rows: found.versions.iter().map(row).collect(),
        empty: Some(voice.say("framework-unpublished")),
        ..RecordSection::default()
    }
}
