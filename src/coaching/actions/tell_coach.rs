//! The coach hears that nobody's answer is awaited any more.

use super::letters::reader;
use crate::coaching::CoachingError;
use crate::coaching::mails::RatingsIn;
use crate::coaching::model::{Assessment, RaterState};
use crate::coaching::store;
use crate::identity;
use crate::mail::{self, About, Envelope};
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Mails the coach if that was the last answer.
pub(super) async fn tell_coach_all_answered(
    connection: &mut Connection,
    context: &Context,
    assessment: &Assessment,
) -> Result<(), CoachingError> {
    let raters = store::raters::list_for_assessment(connection, assessment.id).await?;
    if raters.iter().any(|rater| rater.state.is_waiting()) {
        return Ok(());
    }
    let Some(mentee) = store::mentees::find(connection, assessment.mentee_id).await? else { return Ok(()) };
    let coach = identity::person_contact(connection, assessment.created_by).await?;
    let Some(coach) = reader(connection, mentee.id, coach).await? else { return Ok(()) };
    let mail = RatingsIn {
        coach: coach.name.clone(),
        mentee: mentee.name,
        submitted: raters.iter().filter(|rater| rater.state == RaterState::Submitted).count(),
        locale: coach.locale,
        link: context.site.url(&format!("/console/assessments/{}", assessment.id)),
        practice: context.site.practice().name.clone(),
        site: context.site.url(""),
    };
    let envelope = Envelope {
        to: coach.email,
        to_name: coach.name,
        about: Some(About { kind: "assessment", id: assessment.id.into() }),
        calendar: None,
    };
    mail::enqueue(connection, context, &mail, envelope).await?;
    Ok(())
}
