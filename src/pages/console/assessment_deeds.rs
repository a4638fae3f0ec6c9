//! What a coach does with an assessment: each by a form of its own.

use actix_web::{HttpResponse, web};

use super::assessment::shown;
use super::assessments::PATH;
use super::deeds::go_on;
use super::desk::Deed;
use super::mentee_deeds::named;
use super::plan_new::{ASKED_AT, DAYS};
use super::sheet::{faulty, of_one};
use crate::coaching::actions::{
    FocusWish, GivenRating, NewPlan, NewRater, PlanDraft, Viewer, assessment_detail, choose_focus,
    close_assessment, create_plan, finalise_assessment, invite_raters, note_difference, remind_rater,
    revise_rating, void_assessment, withdraw_rater,
};
use crate::coaching::model::{ContentBody, RaterKind, RatingConfidence, Weekday};
use crate::identity::MenteesWrite;
use crate::kernel::ids::AssessmentId;
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::Answer;

/// Asks people.
pub(super) const INVITE: &str = "invite";
/// Sends a link again.
pub(super) const REMIND: &str = "remind";
/// Asks somebody no longer.
pub(super) const WITHDRAW: &str = "withdraw";
/// Closes collecting.
pub(super) const CLOSE: &str = "close";
/// Says what is meant after the talk.
pub(super) const REVISE: &str = "revise";
/// Says why the sides differ.
pub(super) const DIFFER: &str = "differ";
/// Stores the result.
pub(super) const FINALISE: &str = "finalise";
/// Chooses what to work on.
pub(super) const CHOOSE: &str = "choose";
/// Drafts a plan from the gap.
pub(super) const PLAN: &str = "plan";
/// Gives it up.
pub(super) const VOID: &str = "void";

/// What the address says was just done.
pub(super) const DONE: [(&str, &str); 10] = [
    ("made", "assess-made"),
    (INVITE, "assess-asked"),
    (REMIND, "assess-reminded"),
    (WITHDRAW, "assess-withdrawn"),
    (CLOSE, "assess-closed"),
    (REVISE, "assess-revised"),
    (DIFFER, "assess-noted"),
    (FINALISE, "assess-finalised"),
    (CHOOSE, "assess-chosen"),
    (VOID, "assess-voided"),
];

/// Carries a deed out.
pub(super) async fn send(
    deed: Deed,
    path: web::Path<(AssessmentId, String)>,
) -> Result<HttpResponse, Problem> {
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
    (viewer, id): (&Viewer, AssessmentId),
    what: &str,
) -> Result<Answer, Problem> {
    let (context, of) = (&deed.desk.visit.call.context, (viewer, id));
    match what {
        INVITE => drop(
            invite_raters(connection, context, of, asked(deed)?)
                .await
                .map_err(|error| of_one(error, "/raters/0"))?,
        ),
        REMIND => remind_rater(connection, context, of, named(deed, "rater")?).await?,
        WITHDRAW => withdraw_rater(connection, context, of, named(deed, "rater")?).await?,
        CLOSE => drop(close_assessment(connection, context, of, &deed.if_match()).await?),
        REVISE => revise_rating(connection, context, of, given(deed)?).await?,
        DIFFER => {
            let said = (deed.text("skill"), deed.text("note"));
            note_difference(connection, context, of, (&said.0, &said.1)).await?;
        }
        FINALISE => drop(finalise_assessment(connection, context, of, &deed.if_match()).await?),
        CHOOSE => {
            let wish = (deed.text("skill"), deed.text("reason"));
            choose_focus(connection, context, of, (&wish.0, &wish.1)).await?;
        }
        VOID => {
            deed.affirmed()?;
            let reason = deed.text("reason");
            void_assessment(connection, context, of, (&deed.if_match(), &reason)).await?;
        }
        PLAN => return plan(connection, deed, of).await,
        _ => return Err(Problem::not_found()),
    }
    Answer::ok(&())
}

fn asked(deed: &Deed) -> Result<Vec<NewRater>, Problem> {
    let one = |kind| NewRater { kind, name: deed.some_text("name"), email: deed.some_text("email") };
    if deed.text("kind") == "both" {
        return Ok(vec![one(RaterKind::Mentee), one(RaterKind::Coach)]);
    }
    Ok(vec![one(deed.one_of("kind", RaterKind::from_name)?)])
}

fn given(deed: &Deed) -> Result<GivenRating, Problem> {
    let level = match deed.text("level").as_str() {
        "none" => None,
        text => {
            Some(text.parse().map_err(|_| faulty("level", "not_an_option", "choose one of the options"))?)
        }
    };
    let confidence = RatingConfidence::Medium;
    Ok(GivenRating { skill: deed.text("skill"), level, confidence, note: deed.text("note") })
}

async fn plan(
    connection: &mut Connection,
    deed: &Deed,
    (viewer, id): (&Viewer, AssessmentId),
) -> Result<Answer, Problem> {
    let context = &deed.desk.visit.call.context;
    let start_on = deed.date("start_on")?;
    let detail = assessment_detail(connection, context, viewer, id).await?;
    let new = NewPlan {
        mentee_id: detail.assessment.mentee_id,
        focus: FocusWish { assessment_id: Some(id), ..FocusWish::default() },
        start_on,
        template_id: None,
        draft: PlanDraft {
            title: String::new(),
            focus_skill: String::new(),
            from_level: 1,
            target_level: 2,
            start_on: start_on.unwrap_or_default(),
            length_days: DAYS,
            time_zone: String::new(),
            check_in_weekday: Weekday::Friday,
            check_in_hour: ASKED_AT,
            content: ContentBody::default(),
        },
        has_content: false,
    };
    let made = create_plan(connection, context, viewer, new).await?;
    Answer::created(format!("/console/plans/{}?done=made", made.id), &())
}
