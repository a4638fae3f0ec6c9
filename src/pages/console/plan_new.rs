//! `/console/plans/new`: a plan without an assessment: for whom, about what, from when on.

use actix_web::HttpResponse;

use super::desk::{Deed, Desk, Part};
use super::mentee_deeds::named;
use super::mentees::PATH as MENTEES;
use super::plan_steps::{hours, weekdays};
use super::plans::PATH;
use super::profile::zones;
use super::sheet::{Refused, carry_out, choice, faulty, outcome};
use crate::coaching::MenteeFilter;
use crate::coaching::actions::{
    FocusWish, NewPlan, PlanDraft, Template, Viewer, create_plan, list_mentees, list_newest_frameworks,
    list_plan_templates, read_mentee,
};
use crate::coaching::model::{ContentBody, Mentee, Weekday};
use crate::identity::MenteesWrite;
use crate::kernel::ids::MenteeId;
use crate::kernel::phrases::Voice;
use crate::pages::view::{Crumb, FilterChoice, RecordPage, Sheet};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, LIMIT_MAX, Page as ListPage};

/// The page.
pub(super) const NEW: &str = "/console/plans/new";
/// What stands for a plan that begins empty.
const EMPTY: &str = "empty";
/// Frameworks whose skills are offered.
const FRAMEWORKS: i64 = 20;
/// How long a plan is unless something else is said.
pub(super) const DAYS: i32 = 90;
/// The hour at which its mentee is asked.
pub(super) const ASKED_AT: i32 = 9;
/// Levels of a skill.
const LEVELS: i32 = 5;

/// What there is to choose from.
struct Offered {
    mentees: Vec<Mentee>,
    skills: Vec<FilterChoice>,
    templates: Vec<Template>,
}

/// The form; for the mentee whom the address names.
pub(super) async fn page(desk: Desk) -> Result<HttpResponse, Problem> {
    shown(&desk, None).await
}

/// Drafts it, and goes on to its page.
pub(super) async fn create(deed: Deed) -> Result<HttpResponse, Problem> {
    let desk = &deed.desk;
    let viewer = Viewer::from(&desk.coach::<MenteesWrite>()?);
    let effect = async |connection: &mut Connection| {
        let new = wanted(connection, &deed, &viewer).await?;
        let made = create_plan(connection, &desk.visit.call.context, &viewer, new).await?;
        Answer::created(format!("{PATH}/{}?done=made", made.id), &())
    };
    match Box::pin(carry_out(&deed, NEW, effect)).await? {
        Ok(answer) => Ok(desk.see_other(answer.location().unwrap_or(PATH))),
        Err(refused) => shown(desk, Some(&refused)).await,
    }
}

/// What was typed. Skill and levels that were left open are those of the template.
async fn wanted(connection: &mut Connection, deed: &Deed, viewer: &Viewer) -> Result<NewPlan, Problem> {
    let typed = deed.some_text("template_id");
    let template = match typed.as_deref().filter(|id| *id != EMPTY) {
        None => None,
        Some(id) => {
            let found = templates(connection, viewer).await?.into_iter().find(|one| one.id == id);
            let unknown = || faulty("template_id", "not_an_option", "choose one of the options");
            Some(found.ok_or_else(unknown)?)
        }
    };
    let of = template.as_ref();
    let start_on = deed.date("start_on")?;
    Ok(NewPlan {
        mentee_id: named(deed, "mentee_id")?,
        focus: FocusWish {
            assessment_id: None,
            skill: deed.some_text("focus_skill").or_else(|| of.map(|one| one.skill.clone())),
            from_level: deed.number("from_level")?.or_else(|| of.map(|one| one.from_level)),
            target_level: deed.number("target_level")?.or_else(|| of.map(|one| one.to_level)),
        },
        start_on,
        has_content: typed.as_deref() == Some(EMPTY),
        draft: PlanDraft {
            title: deed.text("title"),
            focus_skill: String::new(),
            from_level: 1,
            target_level: 2,
            start_on: start_on.unwrap_or_default(),
            length_days: deed.number("length_days")?.unwrap_or(DAYS),
            time_zone: deed.text("time_zone"),
            check_in_weekday: deed.one_of("check_in_weekday", Weekday::from_name)?,
            check_in_hour: deed.number("check_in_hour")?.unwrap_or(ASKED_AT),
            content: ContentBody::default(),
        },
        template_id: template.map(|one| one.id),
    })
}

async fn templates(connection: &mut Connection, viewer: &Viewer) -> Result<Vec<Template>, Problem> {
    let all = ListPage { limit: LIMIT_MAX, after: None };
    Ok(list_plan_templates(connection, viewer, None, all).await?)
}

/// The skills of the newest versions of all frameworks, each once.
pub(super) async fn skills(
    connection: &mut Connection,
    viewer: &Viewer,
) -> Result<Vec<FilterChoice>, Problem> {
    let all = ListPage { limit: FRAMEWORKS, after: None };
    let mut choices: Vec<FilterChoice> = Vec::new();
    for (_, version) in list_newest_frameworks(connection, viewer.user_id()?, all).await? {
        for skill in version.document.skills {
            if choices.iter().all(|known| known.value != skill.key) {
                choices.push(choice(skill.key.clone(), format!("{} · {}", skill.key, skill.name)));
            }
        }
    }
    Ok(choices)
}

/// The levels of a skill.
pub(super) fn levels() -> Vec<FilterChoice> {
    (1..=LEVELS).map(|level| choice(level.to_string(), level.to_string())).collect()
}

async fn offered(
    connection: &mut Connection,
    desk: &Desk,
    (viewer, asked): (&Viewer, Option<MenteeId>),
) -> Result<Offered, Problem> {
    let all = ListPage { limit: LIMIT_MAX, after: None };
    let mut mentees = list_mentees(connection, viewer, MenteeFilter::default(), (false, all)).await?;
    mentees.truncate(all.size());
    if let Some(id) = asked.filter(|id| mentees.iter().all(|one| one.id != *id)) {
        let opened = read_mentee(connection, &desk.visit.call.context, viewer, id).await?;
        mentees.insert(0, opened.mentee);
    }
    let skills = skills(connection, viewer).await?;
    Ok(Offered { mentees, skills, templates: templates(connection, viewer).await? })
}

async fn shown(desk: &Desk, refused: Option<&Refused>) -> Result<HttpResponse, Problem> {
    let viewer = Viewer::from(&desk.coach::<MenteesWrite>()?);
    let voice = desk.voice();
    let query = desk.query()?;
    let asked = refused.and_then(|refused| refused.typed("mentee_id")).or_else(|| query.first("mentee"));
    let asked: Option<MenteeId> = asked.map(|id| id.parse().map_err(|_| Problem::not_found())).transpose()?;
    let mut connection = desk.connection().await?;
    let offered = offered(&mut connection, desk, (&viewer, asked)).await?;
    drop(connection);
    let (status, notice) = outcome(desk, refused, &[])?;
    let asked = offered.mentees.iter().find(|one| Some(one.id) == asked);
    let crumbs = match asked {
        Some(mentee) => vec![
            Crumb { label: voice.say("console-mentees"), href: MENTEES.to_owned() },
            Crumb { label: mentee.name.clone(), href: format!("{MENTEES}/{}", mentee.id) },
        ],
        None => vec![Crumb { label: voice.say("console-plans"), href: PATH.to_owned() }],
    };
    let mut frame = desk.frame_below(Part::Plans, crumbs, voice.say("plan-new"));
    frame.1.notice = notice;
    if offered.mentees.is_empty() {
        return desk.shown(&RecordPage { lead: voice.say("plan-new-nobody"), ..RecordPage::of(frame) });
    }
    let sheet = form(desk, &offered, asked).after(refused);
    let lead = voice.say("plan-new-about");
    desk.answered(status, &RecordPage { lead, sheets: vec![sheet], ..RecordPage::of(frame) })
}

fn form(desk: &Desk, offered: &Offered, asked: Option<&Mentee>) -> Sheet {
    let voice = desk.voice();
    let mentees = offered.mentees.iter().map(|one| choice(one.id.to_string(), one.name.clone()));
    let asked = asked.or(offered.mentees.first()).map(|one| one.id.to_string()).unwrap_or_default();
    let as_template = || vec![choice("", voice.say("plan-new-as-template"))];
    let zone = vec![choice("", voice.say("plan-new-their-zone"))];
    Sheet::to(voice, NEW, "plan-new-save")
        .choose("mentee_id", "plan-new-mentee", (&asked, mentees.collect()))
        .choose("template_id", "plan-new-template", ("", template_choices(voice, offered)))
        .choose("focus_skill", "plan-new-skill", ("", [as_template(), offered.skills.clone()].concat()))
        .choose("from_level", "plan-new-from", ("", [as_template(), levels()].concat()))
        .choose("target_level", "plan-new-target", ("", [as_template(), levels()].concat()))
        .line("title", "plan-change-title", ("", 200))
        .optional()
        .hint("plan-new-title-hint")
        .input("start_on", "plan-change-start", ("date", String::new()))
        .optional()
        .hint("plan-reach-hint")
        .input("length_days", "plan-change-length", ("number", DAYS.to_string()))
        .choose("check_in_weekday", "plan-change-weekday", (Weekday::Friday.name(), weekdays(voice)))
        .choose("check_in_hour", "plan-change-hour", (&ASKED_AT.to_string(), hours()))
        .choose("time_zone", "mentee-zone", ("", [zone, zones(desk, desk.zone().name())].concat()))
}

/// The template that fits, none, or one by its step and title.
fn template_choices(voice: Voice, offered: &Offered) -> Vec<FilterChoice> {
    let name = |key: &str| {
        let known = offered.skills.iter().find(|skill| skill.value == key);
        known.map_or_else(|| key.to_owned(), |skill| skill.label.clone())
    };
    let label = |one: &Template| {
        format!("{} · {} → {} · {}", name(&one.skill), one.from_level, one.to_level, one.title)
    };
    let rest = offered.templates.iter().map(|one| choice(one.id.clone(), label(one)));
    let first = [choice("", voice.say("plan-new-fitting")), choice(EMPTY, voice.say("plan-new-empty"))];
    first.into_iter().chain(rest).collect()
}
