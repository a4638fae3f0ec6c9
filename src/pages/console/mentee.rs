//! `/console/mentees/{id}`: a mentee, how their plan stands, what was written down, and what happened.

use std::collections::BTreeSet;

use actix_web::{HttpResponse, web};

use super::desk::{Desk, Part};
use super::mentee_deeds::{ACTION, DONE, ERASE, KEEP, MERGE, START, UNASK};
use super::mentee_lines::{action_fields, actions, assessment_line, evidence_line, note_sheet, undo};
use super::mentee_terms::PROFILE;
use super::mentees::{PATH, roles};
use super::notes::{NOTES, line as note_line};
use super::plan_new::NEW as NEW_PLAN;
use super::plans::PATH as PLANS;
use super::session::PATH as SESSIONS;
use super::sheet::{Refused, choice, outcome};
use super::timeline::{SESSION, months};
use super::words::{plan_line, status_badge};
use crate::booking::actions::list_openable;
use crate::coaching::actions::{
    Opened, Standing, Viewer, list_assessments, list_evidence, list_merge_requests, list_newest_frameworks,
    list_note_requests, list_notes, list_open_actions, list_plans, name_mentees, read_action, read_plan,
    read_standing, read_timeline,
};
use crate::coaching::core::access::{Deed as AccessDeed, Item, Relation};
use crate::coaching::model::{
    ActionItem, Assessment, Evidence, MergeRequest, Note, NoteRequest, Plan, PlanState, Side,
};
use crate::coaching::{PlanFilter, TimelineEntry};
use crate::identity::MenteesRead;
use crate::kernel::ids::{MenteeId, SessionId};
use crate::kernel::phrases::{Voice, say};
use crate::kernel::when;
use crate::pages::view::{AnswerLine, Crumb, FilterChoice, MenteePage, NamedLink, PlanLine, Sheet};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Cursor, Page as ListPage};

/// Plans, assessments, frameworks that are looked at.
const SOME: i64 = 20;
/// Notes and pieces of evidence that are shown.
const FEW: i64 = 8;
/// Entries of the timeline of one page.
const TIMELINE_ROWS: i64 = 60;
/// Open action items that are shown before all are asked for.
const ACTIONS_MAX: usize = 20;
/// When in the coaching an assessment is made.
const KINDS: [&str; 4] = ["baseline", "midpoint", "final", "ad_hoc"];

/// What the page is made from; what the viewer may not see is not there.
#[derive(Default)]
pub(super) struct Found {
    plans: Vec<Plan>,
    standing: Vec<PlanLine>,
    pub actions: Vec<ActionItem>,
    /// What was just finished.
    finished: Option<ActionItem>,
    notes: Vec<Note>,
    has_more_notes: bool,
    assessments: Vec<Assessment>,
    evidence: Vec<Evidence>,
    /// "Growth – Staff engineer", by framework and profile.
    roles: Vec<FilterChoice>,
    /// Open questions whether this is also somebody else, with the name of the other entry.
    questions: Vec<(MergeRequest, String)>,
    /// What was asked for of private notes.
    requests: Vec<NoteRequest>,
    /// Those of the sessions that the viewer may open.
    own_sessions: BTreeSet<SessionId>,
}

/// The page. A coach who is nothing to the mentee finds nothing here.
pub(super) async fn page(desk: Desk, id: web::Path<MenteeId>) -> Result<HttpResponse, Problem> {
    shown(&desk, *id, None).await
}

/// The page, with what was refused.
pub(super) async fn shown(
    desk: &Desk,
    id: MenteeId,
    refused: Option<&Refused>,
) -> Result<HttpResponse, Problem> {
    let viewer = Viewer::from(&desk.coach::<MenteesRead>()?);
    let context = &desk.visit.call.context;
    let mut connection = desk.connection().await?;
    let standing = read_standing(&mut connection, context, &viewer, id).await?;
    let query = desk.query()?;
    let shown_actions = if query.has("actions") { usize::MAX } else { ACTIONS_MAX };
    let latest = ListPage { limit: TIMELINE_ROWS, after: query.first("cursor").and_then(Cursor::decode) };
    let knows = standing.opened.relation != Relation::Directory;
    let entries = if knows {
        read_timeline(&mut connection, context, (&viewer, id), latest).await?
    } else {
        Vec::new()
    };
    let seen = (&viewer, &standing, entries.as_slice());
    let found = if knows { found(&mut connection, desk, seen).await? } else { Found::default() };
    drop(connection);
    let entries = latest.list(entries, |entry| Cursor { at: entry.at, id: entry.id }, |entry| entry);
    let (next, next_href) = next(desk, &standing, &entries.items, &found.own_sessions);
    let voice = desk.voice();
    let crumbs = vec![Crumb { label: voice.say("console-mentees"), href: PATH.to_owned() }];
    let mentee = &standing.opened.mentee;
    let may_plan = standing.opened.may(AccessDeed::Change, Item::NewPlan);
    let (page, mut console) = desk.frame_below(Part::Mentees, crumbs, mentee.name.as_str());
    let (status, notice) = outcome(desk, refused, &DONE)?;
    console.notice = notice;
    let put = |sheet: Sheet| sheet.after(refused);
    desk.answered(
        status,
        &MenteePage {
            id: id.to_string(),
            page,
            console,
            name: mentee.name.clone(),
            badge: status_badge(voice, mentee.status.name()),
            next,
            next_href,
            erasure: standing.erased_at.map(|at| said_of_erasure(desk, at)),
            links: if knows { links(desk, (id, may_plan), &found) } else { Vec::new() },
            facts: facts(voice, &standing.opened),
            questions: found.questions.iter().map(|one| question(desk, id, one)).collect(),
            actions: actions(desk, id, (&found, shown_actions), refused),
            action_count: found.actions.len(),
            more_actions_href: (found.actions.len() > shown_actions)
                .then(|| format!("{PATH}/{id}?actions=all#actions")),
            undo: found.finished.as_ref().and_then(|one| undo(desk, id, one)),
            add_action: knows.then(|| put(action_sheet(voice, id))),
            notes: found.notes.iter().map(|note| note_line(desk, &viewer, note)).collect(),
            more_notes_href: found.has_more_notes.then(|| format!("{PATH}/{id}/{NOTES}")),
            add_note: knows.then(|| put(note_sheet(voice, id))),
            assessments: found.assessments.iter().map(|one| assessment_line(desk, one)).collect(),
            assess: (!found.roles.is_empty()).then(|| put(assess_sheet(voice, id, found.roles.clone()))),
            evidence: found.evidence.iter().map(|one| evidence_line(desk, id, one)).collect(),
            plans: found.standing,
            months: months(desk, &entries.items, &found.own_sessions),
            more_href: entries.next_cursor.map(|cursor| format!("{PATH}/{id}?cursor={cursor}#timeline")),
            grave: grave(voice, &standing, &viewer).into_iter().map(put).collect(),
        },
    )
}

async fn found(
    connection: &mut Connection,
    desk: &Desk,
    (viewer, standing, entries): (&Viewer, &Standing, &[TimelineEntry]),
) -> Result<Found, Problem> {
    let context = &desk.visit.call.context;
    let id = standing.opened.mentee.id;
    let few = |limit| ListPage { limit, after: None };
    let may = |item| standing.opened.may(AccessDeed::Read, item);
    let mut found = Found {
        actions: list_open_actions(connection, context, (viewer, id)).await?,
        notes: list_notes(connection, context, (viewer, id), few(FEW)).await?,
        own_sessions: own_sessions(connection, viewer, entries).await?,
        ..Found::default()
    };
    found.has_more_notes = found.notes.len() > few(FEW).size();
    found.notes.truncate(few(FEW).size());
    if let Some(finished) = desk.query()?.first("undo").and_then(|id| id.parse().ok()) {
        found.finished = read_action(connection, context, viewer, finished).await.ok();
    }
    found.assessments = list_assessments(connection, context, (viewer, id), (None, few(SOME))).await?;
    if may(Item::Plan) {
        let filter = PlanFilter { mentee_id: Some(id), ..PlanFilter::default() };
        found.plans = list_plans(connection, context, viewer, (filter, few(SOME))).await?;
        for plan in found.plans.iter().filter(|plan| plan.is_running()) {
            let read = read_plan(connection, context, viewer, plan.id).await?;
            let line = plan_line(desk.voice(), &plan.title, &read.progress);
            found.standing.push(PlanLine { href: Some(format!("{PLANS}/{}", plan.id)), ..line });
        }
    }
    if may(Item::Evidence { is_shown: true }) {
        found.evidence = list_evidence(connection, context, (viewer, id), few(FEW)).await?;
        found.evidence.truncate(few(FEW).size());
    }
    found.roles = framework_roles(connection, viewer).await?;
    found.requests = list_note_requests(connection, context, viewer, id).await?;
    if standing.opened.relation == Relation::Coach {
        let asked = list_merge_requests(connection, context, viewer, id).await?;
        let other = |one: &MergeRequest| if one.kept_id == id { one.duplicate_id } else { one.kept_id };
        found.questions = name_mentees(connection, viewer, (asked, other)).await?;
    }
    Ok(found)
}

/// The roles of the newest versions of all frameworks, to assess somebody for.
async fn framework_roles(connection: &mut Connection, viewer: &Viewer) -> Result<Vec<FilterChoice>, Problem> {
    let user_id = viewer.user_id()?;
    let all = ListPage { limit: SOME, after: None };
    let roles = list_newest_frameworks(connection, user_id, all).await?.into_iter().flat_map(
        |(framework, version)| {
            let (id, name) = (framework.id, framework.name);
            version.document.profiles.into_iter().map(move |profile| {
                choice(format!("{id}:{}", profile.key), format!("{name} – {}", profile.name))
            })
        },
    );
    Ok(roles.collect())
}

/// Those of the sessions that the viewer may open.
async fn own_sessions(
    connection: &mut Connection,
    viewer: &Viewer,
    entries: &[TimelineEntry],
) -> Result<BTreeSet<SessionId>, Problem> {
    let sessions = entries.iter().filter(|entry| entry.kind == SESSION);
    let ids: Vec<SessionId> = sessions.map(|entry| entry.id.into()).collect();
    Ok(list_openable(connection, viewer.user_id()?, &ids).await?)
}

/// When the next session is, or that there is none; and its page.
fn next(
    desk: &Desk,
    standing: &Standing,
    entries: &[TimelineEntry],
    own: &BTreeSet<SessionId>,
) -> (String, Option<String>) {
    let (voice, today) = (desk.voice(), when::date(desk.zone(), desk.now()));
    let Some(at) = standing.next_session_at else {
        return (voice.say("mentee-no-session"), None);
    };
    let is_it = |entry: &&TimelineEntry| {
        entry.kind == SESSION && entry.at == at && ["pending", "confirmed"].contains(&entry.state.as_str())
    };
    let ids = entries.iter().filter(is_it).map(|entry| SessionId::from(entry.id));
    let href = ids.filter(|id| own.contains(id)).map(|id| format!("{SESSIONS}/{id}")).next();
    (say!(voice, "mentee-next", when = when::moment(voice.locale(), desk.zone(), at, today)), href)
}

fn said_of_erasure(desk: &Desk, at: chrono::DateTime<chrono::Utc>) -> String {
    let date = when::plain_date(desk.voice().locale(), when::date(desk.zone(), at));
    say!(desk.voice(), "mentee-erasure", date = date)
}

/// A question that waits for both: when it was asked, until when it can be answered, who has said yes.
fn question(desk: &Desk, id: MenteeId, (asked, other): &(MergeRequest, String)) -> (String, Sheet) {
    let voice = desk.voice();
    let day = |at| when::plain_date(voice.locale(), when::date(desk.zone(), at));
    let (own, theirs) = if asked.kept_id == id {
        (asked.kept_said_at, asked.duplicate_said_at)
    } else {
        (asked.duplicate_said_at, asked.kept_said_at)
    };
    let said = match (own, theirs) {
        (Some(_), _) => "mentee-merge-own-yes",
        (None, Some(_)) => "mentee-merge-other-yes",
        (None, None) => "mentee-merge-no-answer",
    };
    let (asked_on, until) = (day(asked.asked_at), day(asked.expires_at()));
    let text = say!(voice, "mentee-merge-open", other = other.as_str(), date = asked_on, until = until);
    let unask = Sheet::to(voice, format!("{PATH}/{id}/{UNASK}"), "mentee-merge-unask")
        .named(&asked.id.to_string())
        .quiet()
        .with("request", asked.id);
    (format!("{text} {}", voice.say(said)), unask)
}

fn links(desk: &Desk, (id, may_plan): (MenteeId, bool), found: &Found) -> Vec<NamedLink> {
    let voice = desk.voice();
    let named = |plan: &Plan| {
        let state = status_badge(voice, plan.state.name()).label;
        NamedLink { label: format!("{} ({state})", plan.title), href: format!("{PLANS}/{}", plan.id) }
    };
    // One that runs stands below by itself, and leads to its page from there.
    let is_ahead = |plan: &&Plan| matches!(plan.state, PlanState::Draft | PlanState::Proposed);
    let strategies = NamedLink {
        label: voice.say("console-strategies"),
        href: format!("/console/strategies?mentee={id}"),
    };
    let plan =
        may_plan.then(|| NamedLink { label: voice.say("plan-new"), href: format!("{NEW_PLAN}?mentee={id}") });
    let profile = NamedLink { label: voice.say("mentee-profile"), href: format!("{PATH}/{id}/{PROFILE}") };
    let open = found.requests.iter().filter(|one| one.answered_at.is_none()).count();
    let requests = (!found.requests.is_empty()).then(|| NamedLink {
        label: say!(voice, "mentee-note-requests", n = open),
        href: format!("{PATH}/{id}/note-requests"),
    });
    // The last one that is over, which can be gone on with.
    let over = found.plans.iter().find(|plan| !is_ahead(plan) && !plan.is_running());
    let plans = found.plans.iter().filter(is_ahead).chain(over).map(named);
    plans.chain(plan).chain([strategies, profile]).chain(requests).collect()
}

/// What is known of the mentee; what they answered before the first session only to whom they confided it.
fn facts(voice: Voice, opened: &Opened) -> Vec<AnswerLine> {
    let mentee = &opened.mentee;
    let intake = mentee.intake.as_ref().filter(|_| opened.may(AccessDeed::Read, Item::Intake));
    let outcome = intake.map(|intake| intake.good_outcome.clone()).unwrap_or_default();
    let lines = [
        ("mentee-roles", roles(mentee)),
        ("mentee-company", mentee.company.clone()),
        ("mentee-email", mentee.email.clone()),
        ("mentee-zone", mentee.time_zone.clone()),
        ("mentee-outcome", outcome),
        ("mentee-tags", mentee.tags.0.join(", ")),
    ];
    let known = lines.into_iter().filter(|(_, value)| !value.is_empty());
    known.map(|(key, value)| AnswerLine { label: voice.say(key), value }).collect()
}

fn action_sheet(voice: Voice, id: MenteeId) -> Sheet {
    let sheet = Sheet::to(voice, format!("{PATH}/{id}/{ACTION}"), "mentee-action-save");
    action_fields(sheet.opened_by("mentee-action-add"), ("", Side::Mentee, String::new()))
}

fn assess_sheet(voice: Voice, id: MenteeId, roles: Vec<FilterChoice>) -> Sheet {
    let first = roles.first().map(|role| role.value.clone()).unwrap_or_default();
    let kinds = KINDS.map(|kind| choice(kind, voice.find(&format!("assessment-{kind}")).unwrap_or_default()));
    Sheet::to(voice, format!("{PATH}/{id}/{START}"), "mentee-assess-start")
        .opened_by("mentee-assess")
        .about("mentee-assess-about")
        .choose("role", "mentee-assess-role", (&first, roles))
        .choose("kind", "mentee-assess-kind", ("baseline", kinds.into()))
        .input("due_on", "mentee-assess-due", ("date", String::new()))
        .optional()
}

/// Merging and erasing ask first. Coaches merge; the owner erases for who asks by letter.
fn grave(voice: Voice, standing: &Standing, viewer: &Viewer) -> Vec<Sheet> {
    let id = standing.opened.mentee.id;
    let mut sheets = Vec::new();
    if standing.opened.relation == Relation::Coach {
        let merge = Sheet::to(voice, format!("{PATH}/{id}/{MERGE}"), "mentee-merge-now")
            .opened_by("mentee-merge")
            .line("email", "mentee-merge-email", ("", 254))
            .danger("mentee-merge-about");
        sheets.push(merge);
    }
    if viewer.is_owner() && standing.opened.may(AccessDeed::Change, Item::Erasure) {
        sheets.push(match standing.erased_at {
            Some(_) => Sheet::to(voice, format!("{PATH}/{id}/{KEEP}"), "mentee-erase-cancel").quiet(),
            None => Sheet::to(voice, format!("{PATH}/{id}/{ERASE}"), "mentee-erase-now")
                .opened_by("mentee-erase")
                .danger("mentee-erase-about"),
        });
    }
    sheets
}
