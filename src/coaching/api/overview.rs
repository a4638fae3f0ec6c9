//! `/overview`: what a coach should know.

use actix_web::{HttpResponse, get};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::action_items::ActionItemResponse;
use super::assessment_views::AssessmentResponse;
use super::check_ins::CheckInResponse;
use super::notes::NoteResponse;
use crate::coaching::actions::{self, Attention, BriefedSession, Overview, Viewer};
use crate::coaching::actions::{reason_name, status_name};
use crate::coaching::core::progress::Progress;
use crate::coaching::model::NoteRequestInBrief;
use crate::identity::guards::{Coach, MenteesRead};
use crate::kernel::ids::{MenteeId, NoteRequestId, PlanId, SessionId, UserId};
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Call};

/// The coach's day.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct OverviewResponse {
    /// The date in the coach's zone.
    pub date: NaiveDate,
    /// Today's sessions, each with its brief.
    pub sessions: Vec<BriefResponse>,
    /// Check-ins that wait for an answer, newest first, at most 50.
    pub unanswered_check_ins: Vec<WaitingResponse>,
    /// Mentees whose plan wants a look and why, those at risk first.
    pub attention: Vec<AttentionResponse>,
    /// Sessions that wait for the coach's approval.
    pub pending_requests: Vec<BriefResponse>,
    /// Assessments that wait for the coach: being reconciled, or answered by everybody.
    pub assessments_to_reconcile: Vec<WaitingAssessment>,
    /// Questions for private notes that wait for the coach, those due first, at most 100; for owners also those to coaches
    /// who have left.
    pub note_requests: Vec<WaitingNoteRequest>,
    /// Mentees with a plan that runs and no session booked.
    pub without_session: Vec<MenteeName>,
}

/// A mentee, briefly.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct MenteeName {
    /// The mentee.
    pub mentee_id: MenteeId,
    /// What they are called.
    pub name: String,
}

/// A session and what to know before it.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct BriefResponse {
    /// The session.
    pub session_id: SessionId,
    /// The mentee.
    pub mentee_id: MenteeId,
    /// What they are called.
    pub name: String,
    /// What was booked.
    pub title: String,
    /// How far it has come.
    pub status: String,
    /// When it starts.
    pub start: DateTime<Utc>,
    /// When it ends.
    pub end: DateTime<Utc>,
    /// What was answered when it was booked.
    #[schema(value_type = Vec<Object>)]
    pub answers: serde_json::Value,
    /// The plan that runs.
    pub plan: Option<PlanBrief>,
    /// The newest note that the coach may read.
    pub last_note: Option<NoteResponse>,
    /// What is still to be done, what is due first.
    pub open_actions: Vec<ActionItemResponse>,
}

/// A plan, briefly.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PlanBrief {
    /// The plan.
    pub plan_id: PlanId,
    /// Its title.
    pub title: String,
    /// How it stands.
    pub status: String,
    /// Why.
    pub reasons: Vec<String>,
}

/// A check-in that waits, and whose it is.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct WaitingResponse {
    /// What the mentee is called.
    pub name: String,
    /// The check-in.
    pub check_in: CheckInResponse,
}

/// An assessment that waits, and whose it is.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct WaitingAssessment {
    /// What the mentee is called.
    pub name: String,
    /// The assessment.
    pub assessment: AssessmentResponse,
}

/// A question for private notes that waits for an answer, and whose it is.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct WaitingNoteRequest {
    /// The question.
    pub id: NoteRequestId,
    /// Who asks.
    pub mentee_id: MenteeId,
    /// What they are called.
    pub name: String,
    /// The coach whose notes are asked for.
    pub user_id: UserId,
    /// When it was asked.
    pub asked_at: DateTime<Utc>,
    /// By when an answer is due.
    pub due_on: NaiveDate,
}

/// A mentee whose plan wants a look.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct AttentionResponse {
    /// The mentee.
    pub mentee_id: MenteeId,
    /// What they are called.
    pub name: String,
    /// The plan and why.
    pub plan: PlanBrief,
}

impl PlanBrief {
    fn of(plan_id: PlanId, title: String, progress: &Progress) -> Self {
        let reasons = progress.reasons.iter().map(|reason| reason_name(*reason).to_owned());
        Self { plan_id, title, status: status_name(progress.status).to_owned(), reasons: reasons.collect() }
    }
}

impl BriefResponse {
    fn of(one: BriefedSession) -> Self {
        let session = one.session;
        Self {
            session_id: session.session_id.into(),
            mentee_id: session.mentee_id.into(),
            name: one.name,
            title: session.title,
            status: session.status,
            start: session.starts_at,
            end: session.ends_at,
            answers: session.answers,
            plan: one.plan.map(|(id, title, progress)| PlanBrief::of(id, title, &progress)),
            last_note: one.last_note.as_ref().map(NoteResponse::of),
            open_actions: one.open_actions.iter().map(ActionItemResponse::of).collect(),
        }
    }
}

impl AttentionResponse {
    fn of(one: Attention) -> Self {
        let plan = PlanBrief::of(one.plan_id, one.title, &one.progress);
        Self { mentee_id: one.mentee_id, name: one.name, plan }
    }
}

impl WaitingNoteRequest {
    fn of((row, name): (NoteRequestInBrief, String)) -> Self {
        Self {
            id: row.id,
            mentee_id: row.mentee_id,
            name,
            user_id: row.user_id,
            asked_at: row.asked_at,
            due_on: row.due_on,
        }
    }
}

impl OverviewResponse {
    fn of(found: Overview) -> Self {
        let waiting = found.unanswered.into_iter();
        let without = found.without_session.into_iter();
        Self {
            date: found.date,
            sessions: found.sessions.into_iter().map(BriefResponse::of).collect(),
            unanswered_check_ins: waiting
                .map(|(check_in, name)| WaitingResponse { name, check_in: CheckInResponse::of(check_in) })
                .collect(),
            attention: found.attention.into_iter().map(AttentionResponse::of).collect(),
            pending_requests: found.requests.into_iter().map(BriefResponse::of).collect(),
            assessments_to_reconcile: found
                .assessments
                .iter()
                .map(|(row, name)| WaitingAssessment {
                    name: name.clone(),
                    assessment: AssessmentResponse::of(row),
                })
                .collect(),
            note_requests: found.note_requests.into_iter().map(WaitingNoteRequest::of).collect(),
            without_session: without.map(|(mentee_id, name)| MenteeName { mentee_id, name }).collect(),
        }
    }
}

/// The coach's day: sessions with their briefs, who waits, who is at risk and why, who has nothing booked.
#[utoipa::path(tag = "coaching", operation_id = "get_overview", security(("bearer" = [])),
    responses((status = 200, body = OverviewResponse)))]
#[get("/overview")]
pub async fn get_overview(call: Call, coach: Coach<MenteesRead>) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&coach);
    let found = actions::read_overview(&mut connection, &call.context, &viewer).await?;
    Ok(Answer::ok(&OverviewResponse::of(found))?.into_response())
}
