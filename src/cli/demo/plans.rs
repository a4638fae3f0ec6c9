//! The plans of the demo: agreed on weeks ago, one that goes well and one that has fallen silent.

use chrono::Datelike as _;
use serde_json::{Value, json};

use super::DemoFault;
use super::stage::{Stage, read, viewer_of};
use crate::coaching::CheckInFilter;
use crate::coaching::actions::{
    Answerer, FocusWish, NewPlan, PlanDraft, SetMilestone, accept_plan, create_plan, list_check_ins,
    propose_plan, reply_to_check_in, set_milestone, submit_check_in, watch_plans,
};
use crate::coaching::core::progress::MilestoneState;
use crate::coaching::model::{CheckInBody, CheckInStatus, ContentBody, Mentee, Plan, Weekday};
use crate::kernel::ids::{AssessmentId, PlanId};
use crate::platform::db::Connection;
use crate::platform::web::Page;

/// How many days ago check-ins are asked for, the oldest first.
pub(super) const ASKED: [u64; 5] = [31, 24, 17, 10, 3];
/// Plans begin so many days ago.
const BEGUN: u64 = 37;

/// What a plan is about.
#[derive(Clone, Copy)]
pub(super) struct About<'a> {
    /// The assessment it comes from.
    pub assessment_id: Option<AssessmentId>,
    /// Key of the skill.
    pub skill: &'a str,
    /// The level it starts from.
    pub from_level: i32,
}

/// A plan that both agreed on.
pub(super) async fn agree(
    connection: &mut Connection,
    stage: &Stage<'_>,
    (mentee, about): (&Mentee, About<'_>),
) -> Result<Plan, DemoFault> {
    let then = stage.ago(BEGUN);
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let asked_on = stage.date(3).weekday().num_days_from_monday();
    let weekday = names.into_iter().cycle().nth(usize::try_from(asked_on).unwrap_or_default());
    let start_on = stage.date(BEGUN);
    let new = NewPlan {
        mentee_id: mentee.id,
        focus: FocusWish {
            assessment_id: about.assessment_id,
            skill: Some(about.skill.to_owned()),
            from_level: Some(about.from_level),
            target_level: Some(about.from_level + 1),
        },
        start_on: Some(start_on),
        template_id: None,
        has_content: false,
        draft: PlanDraft {
            title: String::new(),
            focus_skill: String::new(),
            from_level: 1,
            target_level: 2,
            start_on,
            length_days: 90,
            time_zone: mentee.time_zone.clone(),
            check_in_weekday: read::<Weekday>(json!(weekday))?,
            check_in_hour: 9,
            content: ContentBody::default(),
        },
    };
    let plan = create_plan(connection, &then, &stage.coach, new).await?;
    let proposed = propose_plan(connection, &then, (&stage.coach, plan.id), (String::new(), None)).await?;
    let number = proposed.proposal.map_or(1, |proposal| proposal.0.number);
    Ok(accept_plan(connection, &then, (&viewer_of(mentee), plan.id), number).await?)
}

/// Lets the weeks pass: each is asked for, and answered with what is said of it; from the first week without an answer
/// on there is silence. The coach replies to all but the last.
pub(super) async fn pass_weeks(
    connection: &mut Connection,
    stage: &Stage<'_>,
    said: &[(&Mentee, &Plan, &[Value], &[String])],
) -> Result<(), DemoFault> {
    for (week, days_ago) in ASKED.into_iter().enumerate() {
        let then = stage.ago(days_ago);
        let mut after = None;
        while let Some(last) = watch_plans(connection, &then, after).await? {
            after = Some(last);
        }
        for (mentee, plan, answers, replies) in said {
            let Some(answer) = answers.get(week) else { continue };
            submit(connection, (stage, days_ago), (mentee, plan), (answer, replies.get(week))).await?;
        }
    }
    Ok(())
}

async fn submit(
    connection: &mut Connection,
    (stage, days_ago): (&Stage<'_>, u64),
    (mentee, plan): (&Mentee, &Plan),
    (answer, reply): (&Value, Option<&String>),
) -> Result<(), DemoFault> {
    let (then, viewer) = (stage.ago(days_ago), viewer_of(mentee));
    let filter = CheckInFilter {
        mentee_id: Some(mentee.id),
        user_id: None,
        plan_id: Some(plan.id),
        is_unanswered: false,
        state: Some(CheckInStatus::Due),
    };
    let page = Page { limit: 1, after: None };
    let due = list_check_ins(connection, &then, &viewer, (filter, page)).await?;
    let Some(check_in) = due.first() else { return Ok(()) };
    let of_week = plan.items.0.commitments.iter().filter(|one| one.plan.week == check_in.week);
    let kept: Vec<Value> = of_week
        .zip(["kept", "partial"].into_iter().cycle())
        .map(|(one, result)| json!({ "key": one.key, "result": result }))
        .collect();
    let mut body = answer.clone();
    if let Some(body) = body.as_object_mut() {
        body.insert(String::from("commitments"), Value::from(kept));
    }
    let answerer = Answerer::Viewer(&viewer, check_in.id);
    submit_check_in(connection, &then, answerer, read::<CheckInBody>(body)?).await?;
    if let Some(reply) = reply {
        let then = stage.ago(days_ago.saturating_sub(1));
        reply_to_check_in(connection, &then, (&stage.coach, check_in.id), reply.clone()).await?;
    }
    Ok(())
}

/// The first milestones are reached, each with what shows it.
pub(super) async fn reach(
    connection: &mut Connection,
    stage: &Stage<'_>,
    (mentee, plan): (&Mentee, &Plan),
    shown: &[(u64, &str)],
) -> Result<(), DemoFault> {
    let id: PlanId = plan.id;
    for (milestone, (days_ago, note)) in plan.items.0.milestones.iter().zip(shown) {
        let set = SetMilestone {
            key: milestone.plan.key.clone(),
            state: MilestoneState::Done,
            done_on: None,
            note: (*note).to_owned(),
        };
        set_milestone(connection, &stage.ago(*days_ago), (&viewer_of(mentee), id), set).await?;
    }
    Ok(())
}
