//! `/console/mentees/{id}/profile`: who a mentee is, what was agreed with them, and what a sponsor is told.

use actix_web::{HttpResponse, web};

use super::desk::{Deed, Desk, Part};
use super::mentee_agreements::{
    BEGIN, END, PREPARE, SPONSOR, TERMS, WITHDRAW, agreements, begin, change, end, load, prepare, sponsor,
    withdraw,
};
use super::mentees::{PATH, STATUSES};
use super::sheet::{Refused, carry_out, choice, outcome};
use super::words::status_badge;
use crate::coaching::actions::{MenteeDraft, Opened, Viewer, read_mentee, update_mentee};
use crate::coaching::core::access::{Deed as AccessDeed, Item};
use crate::coaching::model::{MenteeStatus, Topic};
use crate::identity::{MenteesRead, MenteesWrite};
use crate::kernel::ids::MenteeId;
use crate::pages::view::{Crumb, RecordPage, RecordRow, RecordSection, Sheet};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::Answer;

/// The last part of the address.
pub(super) const PROFILE: &str = "profile";
/// Keeps the profile.
const SAVE: &str = "save";
/// What the address says was just done.
const DONE: [(&str, &str); 8] = [
    ("made", "mentee-made"),
    (SAVE, "mentee-saved"),
    (BEGIN, "engagement-begun"),
    (TERMS, "engagement-changed"),
    (END, "engagement-ended"),
    (SPONSOR, "engagement-sponsor-saved"),
    (PREPARE, "engagement-report-prepared"),
    (WITHDRAW, "engagement-report-withdrawn"),
];
/// Longest texts of a profile, in characters.
const LINE_MAX: usize = 200;

/// The page.
pub(super) async fn page(desk: Desk, id: web::Path<MenteeId>) -> Result<HttpResponse, Problem> {
    shown(&desk, *id, None).await
}

/// Carries a deed out.
pub(super) async fn send(deed: Deed, path: web::Path<(MenteeId, String)>) -> Result<HttpResponse, Problem> {
    let (id, what) = path.into_inner();
    let viewer = Viewer::from(&deed.desk.coach::<MenteesWrite>()?);
    let action = action_of(id, &what);
    let effect = async |connection: &mut Connection| done(connection, &deed, (&viewer, id), &what).await;
    match Box::pin(carry_out(&deed, &action, effect)).await? {
        Ok(_) => Ok(deed.desk.see_other(&format!("{PATH}/{id}/{PROFILE}?done={what}"))),
        Err(refused) => shown(&deed.desk, id, Some(&refused)).await,
    }
}

/// Where a deed is sent.
pub(super) fn action_of(id: MenteeId, what: &str) -> String {
    format!("{PATH}/{id}/{PROFILE}/{what}")
}

async fn done(
    connection: &mut Connection,
    deed: &Deed,
    (viewer, id): (&Viewer, MenteeId),
    what: &str,
) -> Result<Answer, Problem> {
    let context = &deed.desk.visit.call.context;
    match what {
        SAVE => {
            let current = read_mentee(connection, context, viewer, id).await?.mentee;
            let draft = typed(deed, current.topics.0)?;
            update_mentee(connection, context, (viewer, id), (&deed.if_match(), draft)).await?;
        }
        BEGIN => begin(connection, deed, (viewer, id)).await?,
        TERMS => change(connection, deed, viewer).await?,
        END => end(connection, deed, viewer).await?,
        SPONSOR => sponsor(connection, deed, viewer).await?,
        PREPARE => prepare(connection, deed, viewer).await?,
        WITHDRAW => withdraw(connection, deed, viewer).await?,
        _ => return Err(Problem::not_found()),
    }
    Answer::ok(&())
}

/// The profile of a form; what it does not ask stays.
pub(super) fn typed(deed: &Deed, topics: Vec<Topic>) -> Result<MenteeDraft, Problem> {
    let tags = deed.text("tags");
    let tags = tags.split([',', '\n']).map(str::trim).filter(|tag| !tag.is_empty());
    Ok(MenteeDraft {
        name: deed.text("name"),
        current_role: deed.text("current_role"),
        target_role: deed.text("target_role"),
        company: deed.text("company"),
        topics,
        status: deed.one_of("status", MenteeStatus::from_name)?,
        tags: tags.map(str::to_owned).collect(),
    })
}

/// Asks for a profile.
pub(super) fn person(sheet: Sheet, draft: &MenteeDraft) -> Sheet {
    let voice = sheet.voice;
    let statuses = STATUSES.map(|status| choice(status.name(), status_badge(voice, status.name()).label));
    sheet
        .line("name", "mentees-name", (&draft.name, LINE_MAX))
        .choose("status", "mentees-status", (draft.status.name(), statuses.into()))
        .line("current_role", "mentee-role-now", (&draft.current_role, LINE_MAX))
        .optional()
        .line("target_role", "mentee-role-target", (&draft.target_role, LINE_MAX))
        .optional()
        .line("company", "mentee-company", (&draft.company, LINE_MAX))
        .optional()
        .line("tags", "mentee-tags", (&draft.tags.join(", "), 1_300))
        .optional()
        .hint("mentee-tags-hint")
}

async fn shown(desk: &Desk, id: MenteeId, refused: Option<&Refused>) -> Result<HttpResponse, Problem> {
    let viewer = Viewer::from(&desk.coach::<MenteesRead>()?);
    let mut connection = desk.connection().await?;
    let opened = read_mentee(&mut connection, &desk.visit.call.context, &viewer, id).await?;
    let loaded = load(&mut connection, desk, (&viewer, &opened)).await?;
    drop(connection);
    let (voice, mentee) = (desk.voice(), &opened.mentee);
    let (status, notice) = outcome(desk, refused, &DONE)?;
    let crumbs = vec![
        Crumb { label: voice.say("console-mentees"), href: PATH.to_owned() },
        Crumb { label: mentee.name.clone(), href: format!("{PATH}/{id}") },
    ];
    let mut frame = desk.frame_below(Part::Mentees, crumbs, voice.say("mentee-profile"));
    frame.1.notice = notice;
    let put =
        |sheets: Vec<Sheet>| -> Vec<Sheet> { sheets.into_iter().map(|sheet| sheet.after(refused)).collect() };
    let profile = RecordSection {
        key: PROFILE,
        heading: mentee.name.clone(),
        empty: (!may_change(&opened)).then(|| voice.say("mentee-profile-closed")),
        sheets: put(profile(desk, &opened).into_iter().collect()),
        ..RecordSection::default()
    };
    let agreed = agreements(desk, (&viewer, &opened), &loaded).into_iter().map(|section| RecordSection {
        sheets: put(section.sheets),
        rows: section.rows.into_iter().map(|row| RecordRow { sheets: put(row.sheets), ..row }).collect(),
        ..section
    });
    let sections = std::iter::once(profile).chain(agreed).collect();
    desk.answered(status, &RecordPage { sections, ..RecordPage::of(frame) })
}

fn may_change(opened: &Opened) -> bool {
    opened.may(AccessDeed::Change, Item::Profile)
}

fn profile(desk: &Desk, opened: &Opened) -> Option<Sheet> {
    let mentee = &opened.mentee;
    may_change(opened).then(|| {
        let sheet = Sheet::to(desk.voice(), action_of(mentee.id, SAVE), "mentee-save");
        person(sheet.with("revision", mentee.revision), &MenteeDraft::of(mentee))
    })
}
