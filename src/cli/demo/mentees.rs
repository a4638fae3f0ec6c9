//! The mentees of the demo, and how they and others see their skills.

use serde::Deserialize;
use serde_json::Value;

use super::DemoFault;
use super::stage::{Stage, viewer_of};
use crate::coaching::actions::{
    GivenRating, GivenRatings, MenteeDraft, NewAssessment, NewMentee, NewRater, assessment_detail,
    choose_focus, close_assessment, create_assessment, create_mentee, finalise_assessment, invite_raters,
    note_difference, set_intake, submit_ratings,
};
use crate::coaching::model::{AssessmentKind, Intake, Mentee, Rater, RaterKind, RatingConfidence};
use crate::kernel::ids::{AssessmentId, FrameworkId};
use crate::kernel::link_token::LinkPurpose;
use crate::kernel::locale::Locale;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::IfMatch;

/// Everything that is said in the demo's coaching.
const PEOPLE: &str = include_str!("people.json");
/// The framework that comes with the program.
const FRAMEWORK: &str = "01933a5c-0000-7000-8000-000000000001";
/// The skills of the framework, in its order.
const SKILLS: [&str; 18] = [
    "A1", "A2", "A3", "B1", "B2", "B3", "C1", "C2", "C3", "D1", "D2", "D3", "E1", "E2", "E3", "F1", "F2",
    "F3",
];

/// Levels of all skills, in their order.
type Levels = [i64; 18];

/// What is known of somebody.
#[derive(Deserialize)]
pub(super) struct Known {
    email: String,
    time_zone: String,
    profile: MenteeDraft,
    intake: Intake,
}

/// The demo's people and what they say.
#[derive(Deserialize)]
pub(super) struct People {
    /// Runs a plan, with everything that belongs to it.
    pub olena: Known,
    /// Has fallen silent.
    pub marcus: Known,
    /// Is seen differently by two.
    pub priya: Known,
    /// Begins.
    pub jonas: Known,
    /// Answers of check-ins.
    pub answers: Vec<Value>,
    /// The coach's replies to them.
    pub replies: Vec<String>,
    /// What reviewers remember.
    pub recall: Vec<Value>,
}

impl People {
    /// The demo's people.
    pub(super) fn read() -> Result<Self, DemoFault> {
        Ok(serde_json::from_str(PEOPLE)?)
    }
}

/// Writes somebody down, with what they answered before the first session.
pub(super) async fn admit(
    connection: &mut Connection,
    (stage, then): (&Stage<'_>, &Context),
    known: Known,
) -> Result<Mentee, DemoFault> {
    let new = NewMentee {
        email: known.email,
        time_zone: known.time_zone,
        locale: Locale::En,
        draft: known.profile,
    };
    let mentee = create_mentee(connection, then, &stage.coach, new).await?;
    let asked = (&viewer_of(&mentee), mentee.id);
    set_intake(connection, then, asked, (&IfMatch::Any, known.intake)).await?;
    Ok(mentee)
}

/// Who rates, and what; nothing from those who have not answered yet.
#[derive(Clone, Copy)]
pub(super) struct Raters<'a> {
    /// The role that it is measured by.
    pub role: &'a str,
    /// Who is asked: kind, name, address, levels.
    pub asked: &'a [(RaterKind, &'a str, Option<Levels>)],
}

/// An assessment with the answers that came in.
pub(super) async fn assess(
    connection: &mut Connection,
    (stage, then): (&Stage<'_>, &Context),
    (mentee, raters): (&Mentee, Raters<'_>),
) -> Result<AssessmentId, DemoFault> {
    let framework = FRAMEWORK.parse::<FrameworkId>().map_err(|_| DemoFault::Content(FRAMEWORK.to_owned()))?;
    let new = NewAssessment {
        mentee_id: mentee.id,
        framework_id: framework,
        version: None,
        profile: raters.role.to_owned(),
        overlay: None,
        kind: AssessmentKind::Baseline,
        due_on: None,
    };
    let id = create_assessment(connection, then, &stage.coach, new).await?.id;
    let asked = raters.asked.iter().map(|(kind, name, _)| {
        let is_other = matches!(kind, RaterKind::Manager | RaterKind::Peer);
        let address = name.to_lowercase().replace(' ', ".");
        NewRater {
            kind: *kind,
            name: is_other.then(|| (*name).to_owned()),
            email: is_other.then(|| format!("{address}@demo.altitude.example")),
        }
    });
    invite_raters(connection, then, (&stage.coach, id), asked.collect()).await?;
    let known = assessment_detail(connection, then, &stage.coach, id).await?.raters;
    for (kind, name, levels) in raters.asked {
        let is_meant = |rater: &&Rater| {
            rater.kind == *kind
                && (*kind == RaterKind::Mentee || *kind == RaterKind::Coach || rater.name == *name)
        };
        if let (Some(rater), Some(levels)) = (known.iter().find(is_meant), levels) {
            let token = then.site.link_token(LinkPurpose::RateSkills, rater.id, rater.link_version);
            submit_ratings(connection, then, &token, &given(levels)).await?;
        }
    }
    Ok(id)
}

fn given(levels: &Levels) -> GivenRatings {
    let rating = |(skill, level): (&str, &i64)| GivenRating {
        skill: skill.to_owned(),
        level: Some(*level),
        confidence: RatingConfidence::Medium,
        note: String::new(),
    };
    let ratings = SKILLS.into_iter().zip(levels).map(rating).collect();
    GivenRatings { ratings, ..GivenRatings::default() }
}

/// Ends an assessment: closed, talked about, and the skill of this key chosen.
pub(super) async fn conclude(
    connection: &mut Connection,
    (stage, then): (&Stage<'_>, &Context),
    (id, skill): (AssessmentId, &str),
) -> Result<(), DemoFault> {
    let asked = (&stage.coach, id);
    close(connection, (stage, then), id).await?;
    let unsettled = assessment_detail(connection, then, &stage.coach, id).await?.unsettled;
    for unsettled in unsettled {
        let said = "Seen in one project so far; we look at it again at the midpoint.";
        note_difference(connection, then, asked, (&unsettled, said)).await?;
    }
    finalise_assessment(connection, then, asked, &IfMatch::Any).await?;
    let why = "It is what the next role is refused for most often.";
    choose_focus(connection, then, asked, (skill, why)).await?;
    Ok(())
}

/// Nobody is asked any more; what was said is seen.
pub(super) async fn close(
    connection: &mut Connection,
    (stage, then): (&Stage<'_>, &Context),
    id: AssessmentId,
) -> Result<(), DemoFault> {
    close_assessment(connection, then, (&stage.coach, id), &IfMatch::Any).await?;
    Ok(())
}
