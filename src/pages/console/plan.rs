//! `/console/plans/{id}`: a plan with its weeks, milestones, commitments and check-ins.

use actix_web::{HttpResponse, web};

use super::desk::{Desk, Part};
use super::plan_deeds::{DONE, DROP, MISS, REACH, REOPEN, REPLY};
use super::plan_items::ITEMS;
use super::plan_more::{kept as kept_sheets, links};
use super::plan_new::skills;
use super::plan_proposal::{proposal, revisions};
use super::plan_steps::{grave, steps};
use super::plan_weeks::{course_picture, week_cells};
use super::plans::{PATH, plan_badge, week_of};
use super::sheet::{Refused, outcome};
use super::today::{check_in_answers, kept};
use super::words::{mentee_link, plan_line, status_badge};
use crate::coaching::CheckInFilter;
use crate::coaching::actions::{
    PlanRead, Viewer, date_of_day, is_coach_of_plan, list_check_ins, plan_course, read_mentee, read_plan,
    reason_name,
};
use crate::coaching::core::progress::{CommitmentState, MilestoneState};
use crate::coaching::model::{
    CheckIn, CheckInKind, CheckInStatus, Plan, PlanCommitment, PlanMilestone, PlanState,
};
use crate::identity::MenteesRead;
use crate::kernel::ids::PlanId;
use crate::kernel::phrases::{Voice, say};
use crate::kernel::when;
use crate::pages::view::{
    Badge, CheckInCard, Crumb, MilestoneRow, NamedLink, PlanPage, Sheet, StandingLine, Tone,
};
use crate::platform::problem::Problem;
use crate::platform::web::Page as ListPage;

/// Check-ins that are shown.
const CHECK_INS_MAX: i64 = 20;

/// The page.
pub(super) async fn page(desk: Desk, id: web::Path<PlanId>) -> Result<HttpResponse, Problem> {
    shown(&desk, *id, None).await
}

/// The page, with what was refused.
pub(super) async fn shown(
    desk: &Desk,
    id: PlanId,
    refused: Option<&Refused>,
) -> Result<HttpResponse, Problem> {
    let viewer = Viewer::from(&desk.coach::<MenteesRead>()?);
    let context = &desk.visit.call.context;
    let mut connection = desk.connection().await?;
    let read = read_plan(&mut connection, context, &viewer, id).await?;
    let mentee = read_mentee(&mut connection, context, &viewer, read.plan.mentee_id).await?.mentee;
    let filter = CheckInFilter { mentee_id: Some(mentee.id), plan_id: Some(id), ..CheckInFilter::default() };
    let newest = ListPage { limit: CHECK_INS_MAX, after: None };
    let check_ins = list_check_ins(&mut connection, context, &viewer, (filter, newest)).await?;
    let is_draft = read.plan.state == PlanState::Draft;
    let skills = if is_draft { skills(&mut connection, &viewer).await? } else { Vec::new() };
    let is_own = is_coach_of_plan(&mut connection, &viewer, &read.plan).await?;
    drop(connection);
    let (voice, plan) = (desk.voice(), &read.plan);
    let crumbs = vec![Crumb { label: voice.say("console-plans"), href: PATH.to_owned() }];
    let (page, mut console) = desk.frame_below(Part::Plans, crumbs, plan.title.as_str());
    let (status, notice) = outcome(desk, refused, &DONE)?;
    console.notice = notice;
    let put = |sheets: Vec<Sheet>| -> Vec<Sheet> {
        let own = sheets.into_iter().filter(|_| is_own);
        own.map(|sheet| sheet.after(refused)).collect()
    };
    let line = plan_line(voice, &plan.title, &read.progress);
    let is_active = plan.state == PlanState::Active;
    let is_over = matches!(plan.state, PlanState::Completed | PlanState::EndedEarly);
    desk.answered(
        status,
        &PlanPage {
            page,
            console,
            mentee: mentee_link(mentee.id, &mentee.name),
            badge: if is_active { line.badge } else { plan_badge(voice, plan).0 },
            reasons: if is_active { line.reasons } else { String::new() },
            suggestion: suggestion(voice, &read, is_active),
            about: about(desk, plan),
            remarks: remarks(desk, &read),
            links: links(voice, id),
            proposal: proposal(voice, &read),
            steps: put(steps(desk, &read, &skills)),
            this_week: this_week(voice, &read),
            weeks: week_cells(desk, &read),
            course: course_picture(voice, (&read, &plan_course(context, plan))),
            items_href: (is_own && !is_over).then(|| format!("{PATH}/{id}/{ITEMS}")),
            milestones: milestones(desk, plan)
                .into_iter()
                .map(|row| MilestoneRow { sheets: put(row.sheets), ..row })
                .collect(),
            commitments: plan.items.0.commitments.iter().map(|one| commitment(voice, one)).collect(),
            check_ins: cards(desk, &check_ins)
                .into_iter()
                .map(|card| CheckInCard { sheet: put(card.sheet.into_iter().collect()).pop(), ..card })
                .collect(),
            revisions: revisions(desk, &read),
            kept: put(kept_sheets(voice, plan)),
            grave: put(grave(voice, plan)),
        },
    )
}

/// One thing to do about the first of the reasons.
fn suggestion(voice: Voice, read: &PlanRead, is_active: bool) -> Option<String> {
    let first = read.progress.reasons.first().filter(|_| is_active)?;
    voice.find(&format!("plan-suggest-{}", reason_name(*first)))
}

fn about(desk: &Desk, plan: &Plan) -> String {
    let voice = desk.voice();
    let step = say!(
        voice,
        "plan-step",
        skill = plan.focus_skill.clone(),
        from = plan.from_level,
        target = plan.target_level
    );
    let end = date_of_day(plan, desk.now(), plan.length_days);
    let dates = format!(
        "{} – {}",
        when::plain_date(voice.locale(), plan.start_on),
        when::plain_date(voice.locale(), end)
    );
    [step, dates, week_of(desk, plan)].join(" · ")
}

/// Breaks, what waits, and how it ended.
fn remarks(desk: &Desk, read: &PlanRead) -> Vec<String> {
    let (voice, plan) = (desk.voice(), &read.plan);
    let date = |date| when::plain_date(voice.locale(), date);
    let pauses = plan.pauses.0.iter().map(|pause| match pause.to_on {
        Some(to) => say!(voice, "plan-break", from = date(pause.from_on), to = date(to)),
        None => say!(voice, "plan-break-open", from = date(pause.from_on)),
    });
    let waits = plan.proposal.as_ref().map(|proposal| {
        voice.say(if proposal.0.by_mentee { "plan-waits-for-you" } else { "plan-waits-for-mentee" })
    });
    let closing = plan.closing.iter().flat_map(|closing| {
        let outcome = closing.0.outcome.map(|outcome| voice.say(outcome_key(outcome.name())));
        let words = [closing.0.retrospective.clone(), closing.0.reason.clone()];
        outcome.into_iter().chain(words.into_iter().filter(|text| !text.is_empty()))
    });
    waits.into_iter().chain(pauses).chain(closing).collect()
}

/// How a plan ended, by its name.
pub(super) fn outcome_key(name: &str) -> &'static str {
    match name {
        "achieved" => "plan-achieved",
        "partly" => "plan-partly-achieved",
        "not_achieved" => "plan-not-achieved",
        _ => "plan-abandoned",
    }
}

fn this_week(voice: Voice, read: &PlanRead) -> Vec<StandingLine> {
    let week = read.progress.week;
    if !read.plan.is_running() {
        return Vec::new();
    }
    let own = read.plan.items.0.commitments.iter().filter(|one| i64::from(one.plan.week) == week);
    own.map(|one| commitment(voice, one)).collect()
}

fn commitment(voice: Voice, one: &PlanCommitment) -> StandingLine {
    let (key, tone) = match one.state {
        CommitmentState::Planned => ("commitment-planned", Tone::Neutral),
        CommitmentState::Kept => ("commitment-kept", Tone::Good),
        CommitmentState::Partial => ("commitment-partial", Tone::Warn),
        CommitmentState::Missed => ("commitment-missed", Tone::Bad),
        CommitmentState::Excused => ("commitment-excused", Tone::Neutral),
        CommitmentState::Dropped => ("commitment-dropped", Tone::Neutral),
    };
    let week = say!(voice, "mentee-week", week = one.plan.week);
    let about = match one.plan.obstacle_plan.as_str() {
        "" => week,
        obstacle => format!("{week} · {obstacle}"),
    };
    let label = format!("{} → {}", one.plan.cue, one.plan.action);
    StandingLine {
        link: NamedLink { label, href: String::new() },
        badge: Badge { label: voice.say(key), tone },
        about,
    }
}

fn milestones(desk: &Desk, plan: &Plan) -> Vec<MilestoneRow> {
    plan.items.0.milestones.iter().map(|one| milestone(desk, plan, one)).collect()
}

fn milestone(desk: &Desk, plan: &Plan, one: &PlanMilestone) -> MilestoneRow {
    let voice = desk.voice();
    let today = when::date(desk.zone(), desk.now());
    let (key, tone, shape) = match one.state {
        MilestoneState::Open => ("milestone-open", Tone::Neutral, "⚑"),
        MilestoneState::Done => ("milestone-done", Tone::Good, "✓"),
        MilestoneState::Missed => ("milestone-missed", Tone::Bad, "✕"),
        MilestoneState::Dropped => ("milestone-dropped", Tone::Neutral, "–"),
    };
    let due = date_of_day(plan, desk.now(), one.plan.due_day);
    let date = |date| when::short_date(voice.locale(), date, today);
    let when = match one.done_on {
        Some(on) => say!(voice, "plan-done-on", date = date(on)),
        None => say!(voice, "plan-due-on", date = date(due)),
    };
    MilestoneRow {
        title: one.plan.title.clone(),
        when,
        about: [one.plan.anchor.as_str(), one.note.as_str()]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join(" – "),
        badge: Badge { label: voice.say(key), tone },
        shape,
        sheets: milestone_sheets(voice, plan, one),
    }
}

/// What can be said of a milestone as long as the plan runs; one that is reached stays so.
fn milestone_sheets(voice: Voice, plan: &Plan, one: &PlanMilestone) -> Vec<Sheet> {
    let to = |deed: &str, button: &str| {
        Sheet::to(voice, format!("{PATH}/{}/{deed}", plan.id), button)
            .named(&one.plan.key)
            .with("key", &one.plan.key)
            .with("revision", plan.revision)
    };
    let reach = || {
        to(REACH, "plan-reach-now")
            .opened_by("plan-reach")
            .input("done_on", "plan-reach-on", ("date", String::new()))
            .optional()
            .hint("plan-reach-hint")
            .lines("note", "plan-reach-note", ("", 2_000, 2))
    };
    let drop = || {
        let sheet = to(DROP, "plan-drop-now").opened_by("plan-drop").about("plan-drop-about");
        sheet.lines("note", "plan-drop-note", ("", 2_000, 2))
    };
    let reopen = || to(REOPEN, "plan-reopen").quiet();
    match one.state {
        _ if !plan.is_running() => Vec::new(),
        MilestoneState::Open => vec![reach(), to(MISS, "plan-miss").quiet(), drop()],
        MilestoneState::Missed => vec![reach(), reopen(), drop()],
        MilestoneState::Dropped => vec![reopen()],
        MilestoneState::Done => Vec::new(),
    }
}

fn cards(desk: &Desk, check_ins: &[CheckIn]) -> Vec<CheckInCard> {
    let said = |one: &&CheckIn| one.state != CheckInStatus::Due || one.answers.is_some();
    check_ins.iter().filter(said).map(|one| check_in(desk, one)).collect()
}

fn check_in(desk: &Desk, one: &CheckIn) -> CheckInCard {
    let voice = desk.voice();
    let today = when::date(desk.zone(), desk.now());
    let body = one.answers.as_ref().map(|answers| answers.0.clone()).unwrap_or_default();
    let about = match one.kind {
        CheckInKind::Weekly => say!(voice, "mentee-week", week = one.week),
        CheckInKind::Retention => voice.say("mentee-retention"),
    };
    let sent = one.submitted_at.map(|at| {
        let date = when::short_date(voice.locale(), when::date(desk.zone(), at), today);
        format!(" · {date}")
    });
    let waits = one.submitted_at.is_some() && one.reply.is_none();
    let sheet = Sheet::to(voice, format!("{PATH}/{}/{REPLY}", one.plan_id), "today-reply-send")
        .named(&one.id.to_string())
        .opened_by("today-reply")
        .with("check_in", one.id)
        .lines("text", "plan-reply", ("", 4_000, 3));
    CheckInCard {
        about: format!("{about}{}", sent.unwrap_or_default()),
        badge: status_badge(voice, one.state.name()),
        kept: kept(voice, &body),
        answers: check_in_answers(voice, &body),
        reply: one.reply.clone(),
        sheet: waits.then_some(sheet),
    }
}
