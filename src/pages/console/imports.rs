//! `/console/newsletter/imports`: files of readers, taken in and worked through.

use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::{HttpResponse, web};

use super::desk::{Deed, Desk, Part};
use super::newsletter_tabs::{IMPORTS, crumbs, list_choices, lists, tabs};
use super::sheet::{Refused, carry_out, choice, outcome};
use super::words::{status_badge, to_minute};
use crate::identity::{NewsletterRead, NewsletterWrite};
use crate::kernel::ids::ImportId;
use crate::kernel::phrases::{Voice, say};
use crate::kernel::when;
use crate::newsletter::actions::{list_import_faults, list_imports, move_import, read_import};
use crate::newsletter::model::{Import, ImportStatus, MailingList};
use crate::pages::view::{AnswerLine, ImportPage, ImportsPage, NamedLink, Sheet, StandingLine};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Page as ListPage};

/// Imports that are shown.
const ROWS: i64 = 30;
/// Faults that are in the file at most.
const FAULTS_MAX: usize = 100_000;
/// Faults that are read at once.
const STEP: usize = 1_000;
/// Stops for now.
const PAUSE: &str = "pause";
/// Goes on.
const RESUME: &str = "resume";
/// Calls it off.
const CANCEL: &str = "cancel";
/// What the address says was just done.
const DONE: [(&str, &str); 4] = [
    ("taken", "import-taken"),
    (PAUSE, "import-paused"),
    (RESUME, "import-resumed"),
    (CANCEL, "import-cancelled"),
];
/// The programs that files may come from.
const FORMATS: [&str; 5] = ["plain", "listmonk", "mailchimp", "buttondown", "substack"];

/// The list, with the form that takes a file.
pub(super) async fn page(desk: Desk) -> Result<HttpResponse, Problem> {
    listed(&desk, None).await
}

/// The list, with what was refused.
pub(super) async fn listed(desk: &Desk, refused: Option<&Refused>) -> Result<HttpResponse, Problem> {
    desk.coach::<NewsletterRead>()?;
    let page = ListPage { limit: ROWS, after: None };
    let mut connection = desk.connection().await?;
    let found = list_imports(&mut connection, page).await?;
    let lists = lists(&mut connection).await?;
    drop(connection);
    let voice = desk.voice();
    let (frame, mut console) = desk.frame(Part::Newsletter, voice.say("newsletter-imports"));
    let (status, notice) = outcome(desk, refused, &DONE)?;
    console.notice = notice;
    desk.answered(
        status,
        &ImportsPage {
            page: frame,
            console,
            tabs: tabs(desk, IMPORTS),
            upload: upload_sheet(voice, &lists).after(refused),
            has_lists: !lists.is_empty(),
            rows: found.iter().take(page.size()).map(|row| line(desk, row)).collect(),
        },
    )
}

fn upload_sheet(voice: Voice, lists: &[MailingList]) -> Sheet {
    let formats = FORMATS
        .map(|name| choice(name, if name == "plain" { voice.say("import-plain") } else { name.to_owned() }));
    let conflicts = vec![
        choice("skip", voice.say("import-skip")),
        choice("merge", voice.say("import-merge")),
        choice("replace", voice.say("import-replace")),
    ];
    let first = lists.first().map(|list| list.id.to_string()).unwrap_or_default();
    Sheet::to(voice, IMPORTS, "import-now")
        .choose("list", "issue-list", (&first, list_choices(lists)))
        .line("consent_source", "readers-consent-source", ("", 200))
        .hint("readers-consent-hint")
        .choose("format", "import-format", ("plain", formats.into()))
        .line("email_column", "import-email-column", ("", 200))
        .optional()
        .hint("import-column-hint")
        .line("name_column", "import-name-column", ("", 200))
        .optional()
        .line("tags_column", "import-tags-column", ("", 200))
        .optional()
        .choose("on_conflict", "import-conflict", ("skip", conflicts))
        .tick("dry_run", "import-dry-run", true)
        .input("file", "import-file", ("file", String::new()))
        .hint("import-file-hint")
}

fn line(desk: &Desk, row: &Import) -> StandingLine {
    let voice = desk.voice();
    StandingLine {
        link: NamedLink { label: named(desk, row), href: format!("{IMPORTS}/{}", row.id) },
        badge: status_badge(voice, row.status.name()),
        about: reading(voice, row),
    }
}

fn named(desk: &Desk, row: &Import) -> String {
    let at = when::moment_with_year(desk.voice().locale(), desk.zone(), to_minute(row.created_at));
    let key = if row.settings.is_dry_run { "import-trial-of" } else { "import-of" };
    say!(desk.voice(), key, when = at)
}

fn reading(voice: Voice, row: &Import) -> String {
    say!(voice, "import-reading", done = row.done, received = row.received)
}

/// One of them.
pub(super) async fn one(desk: Desk, id: web::Path<ImportId>) -> Result<HttpResponse, Problem> {
    shown(&desk, *id, None).await
}

/// Stops it, lets it go on, calls it off.
pub(super) async fn send(deed: Deed, path: web::Path<(ImportId, String)>) -> Result<HttpResponse, Problem> {
    let (id, what) = path.into_inner();
    deed.desk.coach::<NewsletterWrite>()?;
    let (context, action) = (&deed.desk.visit.call.context, format!("{IMPORTS}/{id}/{what}"));
    let effect = async |connection: &mut Connection| {
        let to = match what.as_str() {
            PAUSE => ImportStatus::Paused,
            RESUME => ImportStatus::Running,
            CANCEL => {
                deed.affirmed()?;
                ImportStatus::Cancelled
            }
            _ => return Err(Problem::not_found()),
        };
        move_import(connection, context, id, to).await?;
        Answer::ok(&())
    };
    match carry_out(&deed, &action, effect).await? {
        Ok(_) => Ok(deed.desk.see_other(&format!("{IMPORTS}/{id}?done={what}"))),
        Err(refused) => shown(&deed.desk, id, Some(&refused)).await,
    }
}

async fn shown(desk: &Desk, id: ImportId, refused: Option<&Refused>) -> Result<HttpResponse, Problem> {
    desk.coach::<NewsletterRead>()?;
    let mut connection = desk.connection().await?;
    let row = read_import(&mut connection, id).await?;
    drop(connection);
    let voice = desk.voice();
    let (page, mut console) = desk.frame_below(Part::Newsletter, crumbs(desk, IMPORTS), named(desk, &row));
    let (status, notice) = outcome(desk, refused, &DONE)?;
    console.notice = notice;
    let put = |sheets: Vec<Sheet>| sheets.into_iter().map(|sheet| sheet.after(refused)).collect();
    let (steps, grave) = sheets(voice, &row);
    let about = if row.settings.is_dry_run { "import-about-trial" } else { "import-about" };
    desk.answered(
        status,
        &ImportPage {
            page,
            console,
            badge: status_badge(voice, row.status.name()),
            about: voice.say(about),
            part: row.done.saturating_mul(1_000) / row.received.max(1),
            reading: reading(voice, &row),
            figures: figures(voice, &row),
            failure: row.failure.clone(),
            errors_href: (row.faulty > 0).then(|| format!("{IMPORTS}/{id}/errors.csv")),
            is_going: matches!(row.status, ImportStatus::Receiving | ImportStatus::Running),
            here: format!("{IMPORTS}/{id}"),
            steps: put(steps),
            grave: put(grave),
        },
    )
}

fn figures(voice: Voice, row: &Import) -> Vec<AnswerLine> {
    let figures = [
        ("import-received", row.received),
        ("import-created", row.created),
        ("import-changed", row.changed),
        ("import-skipped", row.skipped),
        ("import-faulty", row.faulty),
    ];
    let line = |(key, count): (&str, i64)| AnswerLine { label: voice.say(key), value: count.to_string() };
    figures.map(line).into()
}

fn sheets(voice: Voice, row: &Import) -> (Vec<Sheet>, Vec<Sheet>) {
    let to = |deed: &str, button: &str| Sheet::to(voice, format!("{IMPORTS}/{}/{deed}", row.id), button);
    let steps = match row.status {
        ImportStatus::Running => vec![to(PAUSE, "import-pause").quiet()],
        ImportStatus::Paused => vec![to(RESUME, "import-resume")],
        _ => Vec::new(),
    };
    let may_cancel = matches!(row.status, ImportStatus::Running | ImportStatus::Paused);
    let cancel = || to(CANCEL, "import-cancel-now").opened_by("import-cancel").danger("import-cancel-about");
    (steps, may_cancel.then(cancel).into_iter().collect())
}

/// The rows that could not be read, each with why.
pub(super) async fn errors(desk: Desk, id: web::Path<ImportId>) -> Result<HttpResponse, Problem> {
    desk.coach::<NewsletterRead>()?;
    let mut text = String::from("line,reason\r\n");
    let (mut after, mut count) = (0_i64, 0);
    let mut connection = desk.connection().await?;
    read_import(&mut connection, *id).await?;
    loop {
        let rows = list_import_faults(&mut connection, *id, after).await?;
        for (line, reason) in &rows {
            let reason = reason.replace('"', "\"\"");
            text.extend([line.to_string().as_str(), ",\"", reason.as_str(), "\"\r\n"]);
        }
        count += rows.len();
        match rows.last() {
            Some((line, _)) if rows.len() >= STEP && count < FAULTS_MAX => after = *line,
            _ => break,
        }
    }
    drop(connection);
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"errors.csv\""))
        .content_type("text/csv; charset=utf-8")
        .body(text))
}
