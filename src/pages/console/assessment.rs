//! `/console/assessments/{id}`: who was asked, what the sides see differently, the result, and what to work on.

use actix_web::{HttpResponse, web};

use super::assessment_deeds::{CHOOSE, CLOSE, DONE, FINALISE, INVITE, PLAN, REMIND, VOID, WITHDRAW};
use super::assessments::{PATH, kind_name};
use super::desk::{Desk, Part};
use super::radar::radar_picture;
use super::sheet::{Refused, choice, outcome};
use super::side_by_side::{kind_label, skill_cards};
use super::words::{mentee_link, status_badge, to_minute};
use crate::coaching::actions::{AssessmentDetail, Viewer, assessment_detail, assessment_radar};
use crate::coaching::core::gaps::Flag;
use crate::coaching::model::{AssessmentState, FocusChoice, GapResult, RankedGap, Rater, RaterKind, Side};
use crate::identity::MenteesRead;
use crate::kernel::ids::AssessmentId;
use crate::kernel::phrases::{Voice, say};
use crate::kernel::when;
use crate::pages::view::{AssessmentPage, Badge, Crumb, FilterChoice, GapRow, RaterRow, Sheet, Tone};
use crate::platform::problem::Problem;

/// The page.
pub(super) async fn page(desk: Desk, id: web::Path<AssessmentId>) -> Result<HttpResponse, Problem> {
    shown(&desk, *id, None).await
}

/// The page, with what was refused.
pub(super) async fn shown(
    desk: &Desk,
    id: AssessmentId,
    refused: Option<&Refused>,
) -> Result<HttpResponse, Problem> {
    let viewer = Viewer::from(&desk.coach::<MenteesRead>()?);
    let context = &desk.visit.call.context;
    let mut connection = desk.connection().await?;
    let detail = assessment_detail(&mut connection, context, &viewer, id).await?;
    let radar = match detail.question {
        Some(_) => Some(assessment_radar(&mut connection, context, &viewer, id).await?),
        None => None,
    };
    drop(connection);
    let voice = desk.voice();
    let crumbs = vec![Crumb { label: voice.say("console-assessments"), href: PATH.to_owned() }];
    let title = format!("{} · {}", detail.mentee, kind_name(voice, &detail.assessment));
    let (page, mut console) = desk.frame_below(Part::Assessments, crumbs, title);
    let (status, notice) = outcome(desk, refused, &DONE)?;
    console.notice = notice;
    let put = |sheets: Vec<Sheet>| sheets.into_iter().map(|sheet| sheet.after(refused)).collect();
    let result = detail.result.as_ref();
    let is_own = viewer.is_user(detail.assessment.created_by);
    let only_own = |sheets: Vec<Sheet>| if is_own { sheets } else { Vec::new() };
    desk.answered(
        status,
        &AssessmentPage {
            page,
            console,
            mentee: mentee_link(detail.assessment.mentee_id, &detail.mentee),
            badge: status_badge(voice, detail.assessment.state.name()),
            about: about(voice, &detail),
            sentence: result.and_then(|result| sentence(voice, &detail, result)),
            explanation: result.map(|one| paragraphs(&one.explanation)).unwrap_or_default(),
            steps: put(only_own(steps(voice, &detail))),
            radar: radar.and_then(|radar| radar_picture(voice, &radar)),
            gaps: result.map(|result| gaps(voice, &detail, result)).unwrap_or_default(),
            skills: skill_cards(voice, &detail, refused),
            raters: detail.raters.iter().map(|rater| rater_row(desk, &detail, rater, is_own)).collect(),
            asks: put(only_own(asks(voice, &detail))),
            choices: detail.choices.iter().map(|one| choice_line(voice, &detail, one)).collect(),
            choose: choose(voice, &detail).map(|sheet| sheet.after(refused)),
            grave: put(only_own(grave(voice, &detail))),
        },
    )
}

fn paragraphs(text: &str) -> Vec<String> {
    text.split('\n').map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// What a skill of the framework is called.
pub(super) fn skill_name(detail: &AssessmentDetail, key: &str) -> String {
    detail.framework.skill(key).map_or_else(|| key.to_owned(), |skill| skill.name.clone())
}

fn about(voice: Voice, detail: &AssessmentDetail) -> String {
    let profile = &detail.assessment.profile;
    let role = detail.framework.profile(profile).map_or_else(|| profile.clone(), |one| one.name.clone());
    match detail.assessment.due_on {
        Some(date) => {
            let until = say!(voice, "assess-until", date = when::plain_date(voice.locale(), date));
            format!("{role} · {until}")
        }
        None => role,
    }
}

/// The result, said first.
fn sentence(voice: Voice, detail: &AssessmentDetail, result: &GapResult) -> Option<String> {
    if !detail.unsettled.is_empty() {
        return Some(say!(voice, "assess-unsettled", n = detail.unsettled.len()));
    }
    let Some(focus) = &result.focus else { return Some(voice.say("assess-no-gap")) };
    let ranked = result.ranking.iter().find(|ranked| ranked.skill == focus.skill)?;
    Some(say!(
        voice,
        "assess-sentence",
        skill = skill_name(detail, &focus.skill),
        now = ranked.current.to_string(),
        target = ranked.target,
        next = focus.next_level
    ))
}

fn steps(voice: Voice, detail: &AssessmentDetail) -> Vec<Sheet> {
    let assessment = &detail.assessment;
    let to = |deed: &str, button: &str| {
        Sheet::to(voice, format!("{PATH}/{}/{deed}", assessment.id), button)
            .with("revision", assessment.revision)
    };
    match assessment.state {
        AssessmentState::Collecting => {
            vec![to(CLOSE, "assess-close-now").opened_by("assess-close").about("assess-close-about")]
        }
        AssessmentState::Reconciling => {
            vec![
                to(FINALISE, "assess-finalise-now")
                    .opened_by("assess-finalise")
                    .about("assess-finalise-about"),
            ]
        }
        AssessmentState::Finalised => vec![
            Sheet::to(voice, format!("{PATH}/{}/{PLAN}", assessment.id), "assess-plan-now")
                .opened_by("assess-plan")
                .about("assess-plan-about")
                .input("start_on", "assess-plan-start", ("date", String::new()))
                .optional(),
        ],
        AssessmentState::Draft | AssessmentState::Void => Vec::new(),
    }
}

fn gaps(voice: Voice, detail: &AssessmentDetail, result: &GapResult) -> Vec<GapRow> {
    let badges = |ranked: &RankedGap| {
        let close = result.close_calls.contains(&ranked.skill).then_some("assess-close-call");
        let flags = ranked.flags.iter().map(|flag| match flag {
            Flag::BlindSpot => "assess-blind-spot",
            Flag::HiddenStrength => "assess-hidden-strength",
            Flag::TalkFirst => "assess-talk",
        });
        let keys = close.into_iter().chain(flags);
        keys.map(|key| Badge { label: voice.say(key), tone: Tone::Warn }).collect()
    };
    let row = |ranked: &RankedGap| GapRow {
        name: skill_name(detail, &ranked.skill),
        figures: format!("{} → {}", ranked.current, ranked.target),
        now: format!("{:.0}", ranked.current * 200.0),
        target: (ranked.target * 200).to_string(),
        badges: badges(ranked),
    };
    result.ranking.iter().map(row).collect()
}

fn rater_row(desk: &Desk, detail: &AssessmentDetail, rater: &Rater, is_own: bool) -> RaterRow {
    let (voice, today) = (desk.voice(), when::date(desk.zone(), desk.now()));
    let at = to_minute(rater.submitted_at.unwrap_or(rater.mailed_at));
    let is_open = detail.assessment.state == AssessmentState::Collecting;
    let to = |deed: &str, button: &str| {
        Sheet::to(voice, format!("{PATH}/{}/{deed}", detail.assessment.id), button)
            .named(&rater.id.to_string())
            .with("rater", rater.id)
            .quiet()
    };
    let sheets = if is_own && is_open && rater.state.is_waiting() {
        vec![
            to(REMIND, "assess-remind"),
            to(WITHDRAW, "assess-withdraw").opened_by("assess-withdraw-ask").about("assess-withdraw-about"),
        ]
    } else {
        Vec::new()
    };
    RaterRow {
        name: rater.name.clone(),
        kind: voice.say(kind_label(rater.kind)),
        badge: status_badge(voice, rater.state.name()),
        when: when::moment(voice.locale(), desk.zone(), at, today),
        sheets,
    }
}

fn asks(voice: Voice, detail: &AssessmentDetail) -> Vec<Sheet> {
    let assessment = &detail.assessment;
    if !matches!(assessment.state, AssessmentState::Draft | AssessmentState::Collecting) {
        return Vec::new();
    }
    let action = format!("{PATH}/{}/{INVITE}", assessment.id);
    let asked = |kind| detail.raters.iter().any(|rater| rater.kind == kind);
    let mut sheets = Vec::new();
    if !asked(RaterKind::Mentee) && !asked(RaterKind::Coach) {
        sheets.push(Sheet::to(voice, action.clone(), "assess-ask-both").named("both").with("kind", "both"));
    } else {
        for (kind, button) in [(RaterKind::Mentee, "assess-ask-mentee"), (RaterKind::Coach, "assess-ask-me")]
        {
            if !asked(kind) {
                let sheet = Sheet::to(voice, action.clone(), button).named(kind.name());
                sheets.push(sheet.with("kind", kind.name()).quiet());
            }
        }
    }
    let kinds = [RaterKind::Manager, RaterKind::Peer];
    let kinds = kinds.map(|kind| choice(kind.name(), voice.say(kind_label(kind)))).to_vec();
    sheets.push(
        Sheet::to(voice, action, "assess-ask-send")
            .opened_by("assess-ask")
            .about("assess-ask-about")
            .choose("kind", "assess-ask-kind", (RaterKind::Peer.name(), kinds))
            .line("name", "assess-ask-name", ("", 100))
            .input("email", "console-email", ("email", String::new())),
    );
    sheets
}

fn choice_line(voice: Voice, detail: &AssessmentDetail, one: &FocusChoice) -> String {
    let who = match one.side {
        Side::Mentee => one.name.clone(),
        Side::Coach => format!("{} ({})", one.name, voice.say("rater-coach")),
    };
    let said = say!(voice, "assess-chose", who = who, skill = skill_name(detail, &one.skill));
    if one.reason.is_empty() { said } else { format!("{said} – {}", one.reason) }
}

fn choose(voice: Voice, detail: &AssessmentDetail) -> Option<Sheet> {
    let result = detail.result.as_ref()?;
    if detail.assessment.state != AssessmentState::Finalised {
        return None;
    }
    let chosen = detail.choices.last().map(|choice| choice.skill.clone());
    let chosen = chosen.or_else(|| result.focus.as_ref().map(|focus| focus.skill.clone()));
    let skills: Vec<FilterChoice> =
        result.ranking.iter().map(|one| choice(one.skill.clone(), skill_name(detail, &one.skill))).collect();
    Some(
        Sheet::to(voice, format!("{PATH}/{}/{CHOOSE}", detail.assessment.id), "assess-choose-now")
            .opened_by("assess-choose")
            .choose("skill", "assess-choose-skill", (&chosen.unwrap_or_default(), skills))
            .lines("reason", "assess-choose-reason", ("", 1_000, 3))
            .optional()
            .hint("assess-choose-hint"),
    )
}

fn grave(voice: Voice, detail: &AssessmentDetail) -> Vec<Sheet> {
    let assessment = &detail.assessment;
    if matches!(assessment.state, AssessmentState::Finalised | AssessmentState::Void) {
        return Vec::new();
    }
    let sheet = Sheet::to(voice, format!("{PATH}/{}/{VOID}", assessment.id), "assess-void-now")
        .opened_by("assess-void")
        .with("revision", assessment.revision)
        .line("reason", "assess-void-reason", ("", 500))
        .danger("assess-void-about");
    vec![sheet]
}
