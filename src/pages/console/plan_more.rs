//! What a coach does with a plan besides agreeing on it and going through it: going on with what is left, keeping it as a
//! template, moving its check-ins, and another address of its dates.

use std::cell::RefCell;

use actix_web::{HttpResponse, web};

use super::deeds::once_or_refused;
use super::desk::{Deed, Desk, Part};
use super::plan_deeds::{ASKING, CLONE, FEED, TEMPLATE};
use super::plan_steps::{hours, to, weekdays};
use super::plans::PATH;
use super::profile::zones;
use crate::coaching::actions::{
    PlanDraft, Viewer, clone_plan, create_plan_template, read_plan, rotate_plan_feed, update_plan,
};
use crate::coaching::model::{Plan, PlanState, Weekday};
use crate::identity::MenteesWrite;
use crate::kernel::ids::PlanId;
use crate::kernel::phrases::Voice;
use crate::pages::view::{AnswerLine, Crumb, NamedLink, RecordPage, Sheet};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::Answer;

/// Carries one of them out.
pub(super) async fn done(
    connection: &mut Connection,
    deed: &Deed,
    (viewer, id): (&Viewer, PlanId),
    what: &str,
) -> Result<Answer, Problem> {
    let (context, of) = (&deed.desk.visit.call.context, (viewer, id));
    match what {
        CLONE => {
            let made = clone_plan(connection, context, of, deed.date("start_on")?).await?;
            Answer::created(format!("{PATH}/{}?done=made", made.id), &())
        }
        TEMPLATE => {
            create_plan_template(connection, context, of, Some(deed.text("title"))).await?;
            Answer::ok(&())
        }
        ASKING => {
            let current = PlanDraft::of(&read_plan(connection, context, viewer, id).await?.plan);
            let draft = PlanDraft {
                time_zone: deed.text("time_zone"),
                check_in_weekday: deed.one_of("check_in_weekday", Weekday::from_name)?,
                check_in_hour: deed.number("check_in_hour")?.unwrap_or(current.check_in_hour),
                ..current
            };
            update_plan(connection, context, of, (&deed.if_match(), draft)).await?;
            Answer::ok(&())
        }
        _ => Err(Problem::not_found()),
    }
}

/// Where a plan is read outside of the console.
pub(super) fn links(voice: Voice, id: PlanId) -> Vec<NamedLink> {
    let files = [
        ("plan-print", "print"),
        ("plan-markdown", "export.md"),
        ("plan-json", "export.json"),
        ("plan-picture", "progress.svg"),
    ];
    let link = |(key, file)| NamedLink { label: voice.say(key), href: format!("{PATH}/{id}/{file}") };
    files.map(link).into()
}

/// Goes on with what is left of a plan that is over.
pub(super) fn going_on(voice: Voice, plan: &Plan) -> Option<Sheet> {
    matches!(plan.state, PlanState::Completed | PlanState::EndedEarly).then(|| {
        Sheet::to(voice, format!("{PATH}/{}/{CLONE}", plan.id), "plan-clone-now")
            .opened_by("plan-clone")
            .about("plan-clone-about")
            .input("start_on", "plan-change-start", ("date", String::new()))
            .optional()
            .hint("plan-reach-hint")
    })
}

/// Of a plan that runs: when and where it asks from tomorrow on.
pub(super) fn asking(desk: &Desk, plan: &Plan) -> Sheet {
    let (voice, draft) = (desk.voice(), PlanDraft::of(plan));
    to(voice, plan, ASKING, "plan-change-now")
        .opened_by("plan-asking")
        .about("plan-asking-about")
        .choose("check_in_weekday", "plan-change-weekday", (draft.check_in_weekday.name(), weekdays(voice)))
        .choose("check_in_hour", "plan-change-hour", (&draft.check_in_hour.to_string(), hours()))
        .choose("time_zone", "mentee-zone", (&draft.time_zone, zones(desk, &draft.time_zone)))
}

/// What is made of it for elsewhere.
pub(super) fn kept(voice: Voice, plan: &Plan) -> Vec<Sheet> {
    let action = |deed: &str| format!("{PATH}/{}/{deed}", plan.id);
    let template = Sheet::to(voice, action(TEMPLATE), "plan-template-now")
        .opened_by("plan-template")
        .about("plan-template-about")
        .line("title", "plan-change-title", (if plan.items.0.by_mentee { "" } else { &plan.title }, 200));
    let feed =
        Sheet::to(voice, action(FEED), "plan-feed-now").opened_by("plan-feed").about("plan-feed-about");
    if plan.number > 0 { vec![template, feed] } else { vec![template] }
}

/// Makes another address of the plan's dates. It is in this answer and in no other page.
pub(super) async fn rotate(deed: Deed, id: web::Path<PlanId>) -> Result<HttpResponse, Problem> {
    let (desk, id) = (&deed.desk, *id);
    let viewer = Viewer::from(&desk.coach::<MenteesWrite>()?);
    let address = RefCell::new(None);
    let effect = async |connection: &mut Connection| {
        let url = rotate_plan_feed(connection, &desk.visit.call.context, &viewer, id).await?;
        address.replace(Some(url));
        Ok(Answer::created(format!("{PATH}/{id}"), &())?.with_secret())
    };
    let refused = once_or_refused(&deed, &format!("{PATH}/{id}/{FEED}"), effect).await?.err();
    let Some(address) = address.into_inner().filter(|_| refused.is_none()) else {
        // Nothing but a second press of the button is refused here: the first one showed it.
        return Ok(desk.see_other(&format!("{PATH}/{id}")));
    };
    let mut connection = desk.connection().await?;
    let plan = read_plan(&mut connection, &desk.visit.call.context, &viewer, id).await?.plan;
    drop(connection);
    let voice = desk.voice();
    let crumbs = vec![
        Crumb { label: voice.say("console-plans"), href: PATH.to_owned() },
        Crumb { label: plan.title.clone(), href: format!("{PATH}/{id}") },
    ];
    let frame = desk.frame_below(Part::Plans, crumbs, voice.say("plan-feed-made"));
    let facts = vec![AnswerLine { label: voice.say("plan-feed-address"), value: address }];
    let links = vec![NamedLink { label: plan.title, href: format!("{PATH}/{id}") }];
    desk.shown(&RecordPage { lead: voice.say("plan-feed-shown"), facts, links, ..RecordPage::of(frame) })
}
