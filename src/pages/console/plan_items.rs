//! `/console/plans/{id}/items`: the milestones and commitments of a plan, added, changed and removed: of a draft at once,
//! else each as a proposal to the mentee.

use actix_web::{HttpResponse, web};

use super::desk::{Deed, Desk, Part};
use super::plan_proposal::newest_content;
use super::plans::PATH;
use super::sheet::{Refused, carry_out, choice, outcome};
use crate::coaching::actions::{
    PlanDraft, Viewer, check_plan_revision, is_coach_of_plan, propose_plan, read_plan, update_plan,
};
use crate::coaching::core::progress::{CommitmentState, MilestoneState};
use crate::coaching::model::{
    CommitmentDraft, CommitmentKind, ContentBody, EvidenceKind, MilestoneDraft, Plan, PlanCommitment,
    PlanMilestone, PlanState,
};
use crate::identity::{MenteesRead, MenteesWrite};
use crate::kernel::ids::PlanId;
use crate::kernel::phrases::{Voice, say};
use crate::pages::view::{
    Badge, Crumb, NamedLink, RecordPage, RecordRow, RecordSection, Sheet, StandingLine, Tone,
};
use crate::platform::db::Connection;
use crate::platform::problem::{FieldError, Kind, Problem};
use crate::platform::web::Answer;

/// The last part of the address.
pub(super) const ITEMS: &str = "items";
/// Adds or changes a milestone.
const MILESTONE: &str = "milestone";
/// Removes one.
const NO_MILESTONE: &str = "no-milestone";
/// Adds or changes a commitment.
const COMMITMENT: &str = "commitment";
/// Removes one.
const NO_COMMITMENT: &str = "no-commitment";
/// What the address says where it was proposed.
const PROPOSED: &str = "proposed";
/// What the address says was just done.
const DONE: [(&str, &str); 5] = [
    (PROPOSED, "plan-proposed"),
    (MILESTONE, "items-saved"),
    (NO_MILESTONE, "items-removed"),
    (COMMITMENT, "items-saved"),
    (NO_COMMITMENT, "items-removed"),
];

/// The page.
pub(super) async fn page(desk: Desk, id: web::Path<PlanId>) -> Result<HttpResponse, Problem> {
    shown(&desk, *id, None).await
}

/// Carries a deed out.
pub(super) async fn send(deed: Deed, path: web::Path<(PlanId, String)>) -> Result<HttpResponse, Problem> {
    let (id, what) = path.into_inner();
    let viewer = Viewer::from(&deed.desk.coach::<MenteesWrite>()?);
    let effect = async |connection: &mut Connection| done(connection, &deed, (&viewer, id), &what).await;
    match Box::pin(carry_out(&deed, &action_of(id, &what), effect)).await? {
        Ok(answer) => {
            let here = format!("{PATH}/{id}/{ITEMS}?done={what}");
            Ok(deed.desk.see_other(answer.location().unwrap_or(&here)))
        }
        Err(refused) => shown(&deed.desk, id, Some(&refused)).await,
    }
}

fn action_of(id: PlanId, what: &str) -> String {
    format!("{PATH}/{id}/{ITEMS}/{what}")
}

async fn done(
    connection: &mut Connection,
    deed: &Deed,
    (viewer, id): (&Viewer, PlanId),
    what: &str,
) -> Result<Answer, Problem> {
    let context = &deed.desk.visit.call.context;
    let read = read_plan(connection, context, viewer, id).await?;
    let plan = &read.plan;
    let mut draft = PlanDraft { content: newest_content(&read), ..PlanDraft::of(plan) };
    let list = if matches!(what, MILESTONE | NO_MILESTONE) { "milestones" } else { "commitments" };
    let index = deed.number::<usize>("index")?;
    let at = match what {
        MILESTONE => {
            let typed = milestone(deed, (plan, &draft.content), index)?;
            put(&mut draft.content.milestones, index, typed)
        }
        COMMITMENT => put(&mut draft.content.commitments, index, commitment(deed)?),
        NO_MILESTONE => remove(&mut draft.content.milestones, index)?,
        NO_COMMITMENT => remove(&mut draft.content.commitments, index)?,
        _ => return Err(Problem::not_found()),
    };
    let below = format!("/content/{list}/{at}/");
    if plan.state == PlanState::Draft {
        let changed = update_plan(connection, context, (viewer, id), (&deed.if_match(), draft)).await;
        changed.map_err(|error| of_field(error.into(), &below))?;
        return Answer::ok(&());
    }
    check_plan_revision(connection, context, (viewer, id), &deed.if_match()).await?;
    let said = (deed.text("reason"), Some(draft.content));
    let proposed = propose_plan(connection, context, (viewer, id), said).await;
    proposed.map_err(|error| of_field(error.into(), &below))?;
    Answer::created(format!("{PATH}/{id}/{ITEMS}?done={PROPOSED}"), &())
}

/// Puts an item in the place of another one, or behind all.
fn put<T>(items: &mut Vec<T>, index: Option<usize>, item: T) -> usize {
    if let Some((index, known)) = index.and_then(|index| Some((index, items.get_mut(index)?))) {
        *known = item;
        return index;
    }
    items.push(item);
    items.len() - 1
}

fn remove<T>(items: &mut Vec<T>, index: Option<usize>) -> Result<usize, Problem> {
    let index = index.filter(|index| *index < items.len()).ok_or_else(Problem::not_found)?;
    items.remove(index);
    Ok(index)
}

/// The same problem with the faults of the item that was sent at the fields of its form.
fn of_field(problem: Problem, below: &str) -> Problem {
    if problem.kind() != Kind::Unacceptable {
        return problem;
    }
    let faults = problem.errors().iter().map(|fault| match fault.pointer.strip_prefix(below) {
        Some(field) => FieldError { pointer: format!("/{field}"), ..fault.clone() },
        None => fault.clone(),
    });
    Problem::unacceptable(faults.collect())
}

fn milestone(
    deed: &Deed,
    (plan, content): (&Plan, &ContentBody),
    index: Option<usize>,
) -> Result<MilestoneDraft, Problem> {
    let known = &content.milestones;
    let key = index.and_then(|index| known.get(index)).map(|one| one.key.clone());
    // What became of a milestone stays with its key, also where that one is proposed to go.
    let agreed = &plan.items.0.milestones;
    let is_free = |key: &String| {
        known.iter().all(|one| one.key != *key) && agreed.iter().all(|one| one.plan.key != *key)
    };
    // One more number than there are milestones: one of them is free.
    let fresh = || {
        (1..=known.len() + agreed.len() + 1)
            .map(|number| format!("m{number}"))
            .find(is_free)
            .unwrap_or_default()
    };
    Ok(MilestoneDraft {
        key: key.unwrap_or_else(fresh),
        due_day: deed.number("due_day")?.unwrap_or_default(),
        title: deed.text("title"),
        anchor: deed.text("anchor"),
        evidence_kind: deed.one_of("evidence_kind", EvidenceKind::from_name)?,
        weight: deed.number("weight")?.unwrap_or(1),
    })
}

fn commitment(deed: &Deed) -> Result<CommitmentDraft, Problem> {
    Ok(CommitmentDraft {
        week: deed.number("week")?.unwrap_or_default(),
        kind: deed.one_of("kind", CommitmentKind::from_name)?,
        cue: deed.text("cue"),
        action: deed.text("action"),
        obstacle_plan: deed.text("obstacle_plan"),
        target_count: deed.number("target_count")?.unwrap_or(1),
        confidence: deed.number("confidence")?.unwrap_or_default(),
    })
}

async fn shown(desk: &Desk, id: PlanId, refused: Option<&Refused>) -> Result<HttpResponse, Problem> {
    let viewer = Viewer::from(&desk.coach::<MenteesRead>()?);
    let mut connection = desk.connection().await?;
    let read = read_plan(&mut connection, &desk.visit.call.context, &viewer, id).await?;
    let is_own = is_coach_of_plan(&mut connection, &viewer, &read.plan).await?;
    drop(connection);
    let plan = &read.plan;
    let is_over = matches!(plan.state, PlanState::Completed | PlanState::EndedEarly);
    if refused.is_none() && (is_over || !is_own) {
        // That page shows them as they were agreed on.
        return Ok(desk.see_other(&format!("{PATH}/{id}")));
    }
    let voice = desk.voice();
    let (status, notice) = outcome(desk, refused, &DONE)?;
    let crumbs = vec![
        Crumb { label: voice.say("console-plans"), href: PATH.to_owned() },
        Crumb { label: plan.title.clone(), href: format!("{PATH}/{id}") },
    ];
    let mut frame = desk.frame_below(Part::Plans, crumbs, voice.say("items"));
    frame.1.notice = notice;
    let content = newest_content(&read);
    let put = |section: RecordSection| RecordSection {
        sheets: section.sheets.into_iter().map(|sheet| sheet.after(refused)).collect(),
        rows: section
            .rows
            .into_iter()
            .map(|row| RecordRow {
                sheets: row.sheets.into_iter().map(|sheet| sheet.after(refused)).collect(),
                ..row
            })
            .collect(),
        ..section
    };
    let sections = vec![put(milestones(voice, plan, &content)), put(commitments(voice, plan, &content))];
    let lead = match plan.state {
        PlanState::Draft => say!(voice, "items-about", n = plan.length_days),
        _ => say!(voice, "items-propose-about", n = plan.length_days),
    };
    desk.answered(status, &RecordPage { lead, sections, ..RecordPage::of(frame) })
}

fn milestones(voice: Voice, plan: &Plan, content: &ContentBody) -> RecordSection {
    let row = |(index, one): (usize, &MilestoneDraft)| {
        let day = say!(voice, "items-day", n = one.due_day);
        let about = [day, one.anchor.clone()].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>();
        let is_done = |known: &PlanMilestone| known.plan == *one && known.state == MilestoneState::Done;
        let sheets = if plan.items.0.milestones.iter().any(is_done) {
            Vec::new()
        } else {
            let gone = gone(voice, plan, (NO_MILESTONE, index, one.key.clone()));
            vec![milestone_sheet(voice, plan, Some((index, one))), gone]
        };
        row_of(&one.title, about.join(" · "), sheets)
    };
    RecordSection {
        key: "milestones",
        heading: voice.say("plan-milestones"),
        rows: content.milestones.iter().enumerate().map(row).collect(),
        empty: Some(voice.say("items-no-milestones")),
        sheets: vec![milestone_sheet(voice, plan, None)],
    }
}

fn commitments(voice: Voice, plan: &Plan, content: &ContentBody) -> RecordSection {
    let row = |(index, one): (usize, &CommitmentDraft)| {
        let week = say!(voice, "mentee-week", week = one.week);
        let about = [week, one.obstacle_plan.clone()].into_iter().filter(|text| !text.is_empty());
        let title = format!("{} → {}", one.cue, one.action);
        // What was said about a week stays said.
        let is_said = |known: &PlanCommitment| known.plan == *one && known.state != CommitmentState::Planned;
        let sheets = if plan.items.0.commitments.iter().any(is_said) {
            Vec::new()
        } else {
            let gone = gone(voice, plan, (NO_COMMITMENT, index, title.clone()));
            vec![commitment_sheet(voice, plan, Some((index, one))), gone]
        };
        row_of(&title, about.collect::<Vec<_>>().join(" · "), sheets)
    };
    RecordSection {
        key: "commitments",
        heading: voice.say("plan-commitments"),
        rows: content.commitments.iter().enumerate().map(row).collect(),
        empty: Some(voice.say("items-no-commitments")),
        sheets: vec![commitment_sheet(voice, plan, None)],
    }
}

fn row_of(title: &str, about: String, sheets: Vec<Sheet>) -> RecordRow {
    let line = StandingLine {
        link: NamedLink { label: title.to_owned(), href: String::new() },
        badge: Badge { label: String::new(), tone: Tone::Neutral },
        about,
    };
    RecordRow { sheets, ..RecordRow::of(line) }
}

fn gone(voice: Voice, plan: &Plan, (deed, index, of): (&str, usize, String)) -> Sheet {
    let sheet = sheet(voice, plan, (deed, "items-remove", Some(index), of));
    match plan.state {
        PlanState::Draft => sheet.quiet(),
        _ => because(sheet.opened_by("items-remove-ask"), plan),
    }
}

/// Of a plan that runs each change says why; of a proposed one it can.
fn because(sheet: Sheet, plan: &Plan) -> Sheet {
    match plan.state {
        PlanState::Draft => sheet,
        PlanState::Proposed => sheet.lines("reason", "items-why", ("", 2_000, 2)).optional(),
        _ => sheet.lines("reason", "items-why", ("", 2_000, 2)),
    }
}

/// A form about an item; which one it is stands in it, so that what was refused is not shown again at another one that
/// has moved to its place meanwhile.
fn sheet(voice: Voice, plan: &Plan, (deed, button, index, of): (&str, &str, Option<usize>, String)) -> Sheet {
    let place = index.map(|index| index.to_string());
    Sheet::to(voice, action_of(plan.id, deed), button)
        .named(place.as_deref().unwrap_or("new"))
        .with("index", place.unwrap_or_default())
        .with("of", of)
        .with("revision", plan.revision)
}

fn milestone_sheet(voice: Voice, plan: &Plan, one: Option<(usize, &MilestoneDraft)>) -> Sheet {
    let kinds = [
        (EvidenceKind::Artefact, "items-artefact"),
        (EvidenceKind::Metric, "items-metric"),
        (EvidenceKind::Witness, "items-witness"),
        (EvidenceKind::Demo, "items-demo"),
    ];
    let kinds = kinds.map(|(kind, key)| choice(kind.name(), voice.say(key)));
    let item = one.map(|(_, item)| item);
    let kind = item.map_or("artefact", |one| one.evidence_kind.name());
    let number = |of: fn(&MilestoneDraft) -> i32, usual: &str| {
        item.map_or_else(|| usual.to_owned(), |one| of(one).to_string())
    };
    let of = item.map(|item| item.key.clone()).unwrap_or_default();
    let sheet = sheet(voice, plan, (MILESTONE, keeping(plan), one.map(|(index, _)| index), of))
        .opened_by(if one.is_some() { "items-change" } else { "items-add-milestone" })
        .line("title", "items-title", (item.map_or("", |one| one.title.as_str()), 200))
        .input("due_day", "items-due-day", ("number", number(|one| one.due_day, "")))
        .line("anchor", "items-anchor", (item.map_or("", |one| one.anchor.as_str()), 200))
        .optional()
        .choose("evidence_kind", "items-evidence", (kind, kinds.into()))
        .input("weight", "items-weight", ("number", number(|one| one.weight, "1")));
    because(sheet, plan)
}

fn commitment_sheet(voice: Voice, plan: &Plan, one: Option<(usize, &CommitmentDraft)>) -> Sheet {
    let kinds = [(CommitmentKind::OneOff, "items-one-off"), (CommitmentKind::Habit, "items-habit")];
    let kinds = kinds.map(|(kind, key)| choice(kind.name(), voice.say(key)));
    let item = one.map(|(_, item)| item);
    let kind = item.map_or("habit", |one| one.kind.name());
    let number = |of: fn(&CommitmentDraft) -> i32, usual: &str| {
        item.map_or_else(|| usual.to_owned(), |one| of(one).to_string())
    };
    let text = |of: fn(&CommitmentDraft) -> &str| item.map_or("", of);
    let of = item.map(|item| format!("{} → {}", item.cue, item.action)).unwrap_or_default();
    let sheet = sheet(voice, plan, (COMMITMENT, keeping(plan), one.map(|(index, _)| index), of))
        .opened_by(if one.is_some() { "items-change" } else { "items-add-commitment" })
        .input("week", "items-week", ("number", number(|one| one.week, "")))
        .choose("kind", "items-kind", (kind, kinds.into()))
        .line("cue", "items-cue", (text(|one| one.cue.as_str()), 200))
        .line("action", "items-action", (text(|one| one.action.as_str()), 300))
        .line("obstacle_plan", "items-obstacle", (text(|one| one.obstacle_plan.as_str()), 300))
        .optional()
        .input("target_count", "items-times", ("number", number(|one| one.target_count, "1")))
        .input("confidence", "items-confidence", ("number", number(|one| one.confidence, "8")));
    because(sheet, plan)
}

/// What the button of a form says.
fn keeping(plan: &Plan) -> &'static str {
    if plan.state == PlanState::Draft { "items-save" } else { "plan-propose-now" }
}
