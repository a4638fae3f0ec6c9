//! What a coach does with a plan: each by a form of its own that names the revision it was read at.

use actix_web::{HttpResponse, web};

use super::deeds::go_on;
use super::desk::Deed;
use super::mentee_deeds::named;
use super::plan::shown;
use super::plan_more;
use super::plans::PATH;
use super::sheet::faulty;
use crate::coaching::actions::{
    PlanDraft, SetMilestone, Viewer, accept_plan, check_plan_revision, complete_plan, decline_plan, end_plan,
    pause_plan, propose_plan, read_plan, reply_to_check_in, resume_plan, set_milestone, update_plan,
};
use crate::coaching::core::progress::{MilestoneState, PauseMode};
use crate::coaching::model::{ClosingBody, Outcome, PlanPause, Weekday};
use crate::identity::MenteesWrite;
use crate::kernel::ids::PlanId;
use crate::kernel::text;
use crate::platform::db::Connection;
use crate::platform::problem::{FieldError, Problem};
use crate::platform::web::{Answer, IfMatch};

/// Lays a draft before the mentee.
pub(super) const PROPOSE: &str = "propose";
/// Accepts what the mentee proposed.
pub(super) const ACCEPT: &str = "accept";
/// Asks for changes of it.
pub(super) const DECLINE: &str = "decline";
/// Changes a draft.
pub(super) const CHANGE: &str = "change";
/// Begins a break.
pub(super) const PAUSE: &str = "pause";
/// Goes on.
pub(super) const RESUME: &str = "resume";
/// A milestone is reached.
pub(super) const REACH: &str = "reach";
/// A milestone is dropped.
pub(super) const DROP: &str = "drop";
/// Replies to a check-in.
pub(super) const REPLY: &str = "reply";
/// Completes it.
pub(super) const COMPLETE: &str = "complete";
/// Ends it before its time.
pub(super) const END: &str = "end";

/// Says that a milestone is open again.
pub(super) const REOPEN: &str = "reopen";
/// Says that it was missed.
pub(super) const MISS: &str = "miss";
/// Goes on with what is left of it.
pub(super) const CLONE: &str = "clone";
/// Keeps it as a template.
pub(super) const TEMPLATE: &str = "template";
/// Of a plan that runs, changes when and where it asks.
pub(super) const ASKING: &str = "asking";
/// Makes another address of its dates.
pub(super) const FEED: &str = "feed";

/// What the address says was just done.
pub(super) const DONE: [(&str, &str); 16] = [
    (REOPEN, "plan-milestone-reopened"),
    (MISS, "plan-milestone-missed"),
    (TEMPLATE, "plan-template-made"),
    (ASKING, "plan-asking-changed"),
    ("made", "plan-made"),
    (PROPOSE, "plan-proposed"),
    (ACCEPT, "plan-accepted"),
    (DECLINE, "plan-declined"),
    (CHANGE, "plan-changed"),
    (PAUSE, "plan-paused"),
    (RESUME, "plan-resumed"),
    (REACH, "plan-milestone-reached"),
    (DROP, "plan-milestone-dropped"),
    (REPLY, "today-replied"),
    (COMPLETE, "plan-completed"),
    (END, "plan-ended"),
];
/// Longest reply, in characters.
const REPLY_MAX: usize = 4_000;

/// Carries a deed out.
pub(super) async fn send(deed: Deed, path: web::Path<(PlanId, String)>) -> Result<HttpResponse, Problem> {
    let (id, what) = path.into_inner();
    let viewer = Viewer::from(&deed.desk.coach::<MenteesWrite>()?);
    let effect = async |connection: &mut Connection| done(connection, &deed, (&viewer, id), &what).await;
    match go_on(&deed, (&format!("{PATH}/{id}"), &what), effect).await? {
        Ok(gone) => Ok(gone),
        Err(refused) => shown(&deed.desk, id, Some(&refused)).await,
    }
}

async fn done(
    connection: &mut Connection,
    deed: &Deed,
    (viewer, id): (&Viewer, PlanId),
    what: &str,
) -> Result<Answer, Problem> {
    let (context, of) = (&deed.desk.visit.call.context, (viewer, id));
    if what == REPLY {
        let said = reply(deed)?;
        let check_in = named(deed, "check_in")?;
        reply_to_check_in(connection, context, (viewer, check_in), said).await?;
        return Answer::ok(&());
    }
    // The plan stays locked from here on. Accepting names the proposal, which is what is agreed on.
    let meant = if what == ACCEPT { IfMatch::Any } else { deed.if_match() };
    check_plan_revision(connection, context, of, &meant).await?;
    match what {
        PROPOSE => drop(propose_plan(connection, context, of, (deed.text("reason"), None)).await?),
        ACCEPT => {
            let number = deed.number("number")?.unwrap_or_default();
            accept_plan(connection, context, of, number).await?;
        }
        DECLINE => drop(decline_plan(connection, context, of, deed.text("reason")).await?),
        CHANGE => change(connection, deed, of).await?,
        PAUSE => drop(pause_plan(connection, context, of, pause(deed)?).await?),
        RESUME => drop(resume_plan(connection, context, of).await?),
        REACH | DROP | REOPEN | MISS => {
            set_milestone(connection, context, of, milestone(deed, what)?).await?;
        }
        COMPLETE => {
            let closing = ClosingBody {
                outcome: Some(deed.one_of("outcome", Outcome::from_name)?),
                retrospective: deed.text("retrospective"),
                reason: deed.text("waived_because"),
                unfinished: None,
            };
            complete_plan(connection, context, of, closing).await?;
        }
        END => {
            deed.affirmed()?;
            end_plan(connection, context, of, deed.text("reason")).await?;
        }
        _ => return plan_more::done(connection, deed, of, what).await,
    }
    Answer::ok(&())
}

fn reply(deed: &Deed) -> Result<String, Problem> {
    match text::paragraphs(&deed.text("text"), REPLY_MAX) {
        Ok(said) if said.is_empty() => Err(faulty("text", "required", "write a reply")),
        Ok(said) => Ok(said),
        Err(fault) => {
            Err(Problem::unacceptable(vec![FieldError::new("/text", fault.code(), fault.to_string())]))
        }
    }
}

async fn change(
    connection: &mut Connection,
    deed: &Deed,
    (viewer, id): (&Viewer, PlanId),
) -> Result<(), Problem> {
    let context = &deed.desk.visit.call.context;
    let current = PlanDraft::of(&read_plan(connection, context, viewer, id).await?.plan);
    let draft = PlanDraft {
        title: deed.text("title"),
        focus_skill: deed.some_text("focus_skill").unwrap_or(current.focus_skill),
        from_level: deed.number("from_level")?.unwrap_or(current.from_level),
        target_level: deed.number("target_level")?.unwrap_or(current.target_level),
        time_zone: deed.some_text("time_zone").unwrap_or(current.time_zone),
        start_on: deed.date("start_on")?.unwrap_or(current.start_on),
        length_days: deed.number("length_days")?.unwrap_or(current.length_days),
        check_in_weekday: deed.one_of("check_in_weekday", Weekday::from_name)?,
        check_in_hour: deed.number("check_in_hour")?.unwrap_or(current.check_in_hour),
        ..current
    };
    update_plan(connection, context, (viewer, id), (&deed.if_match(), draft)).await?;
    Ok(())
}

fn pause(deed: &Deed) -> Result<PlanPause, Problem> {
    let mode = |name: &str| match name {
        "extend" => Some(PauseMode::Extend),
        "keep_end" => Some(PauseMode::KeepEnd),
        _ => None,
    };
    Ok(PlanPause {
        from_on: deed.date("from_on")?.ok_or_else(|| faulty("from_on", "required", "say from when on"))?,
        to_on: deed.date("to_on")?,
        mode: deed.one_of("mode", mode)?,
        reason: deed.text("reason"),
    })
}

fn milestone(deed: &Deed, what: &str) -> Result<SetMilestone, Problem> {
    let state = match what {
        REACH => MilestoneState::Done,
        DROP => MilestoneState::Dropped,
        MISS => MilestoneState::Missed,
        _ => MilestoneState::Open,
    };
    Ok(SetMilestone { key: deed.text("key"), state, done_on: deed.date("done_on")?, note: deed.text("note") })
}
