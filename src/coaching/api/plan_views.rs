//! Plans as they are answered.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::coaching::actions::{plan_calendar, plan_feed_url, reason_name, status_name};
use crate::coaching::core::plans::phases;
use crate::coaching::core::progress::Progress;
use crate::coaching::model::{
    ClosingBody, ContentBody, NextSettings, Plan, PlanCommitment, PlanMilestone, PlanPause, PlanRevision,
    PlanState, ProposalBody, Side, Weekday,
};
use crate::kernel::ids::{EngagementId, MenteeId, PlanId, UserId};
use crate::platform::context::Context;

/// A plan.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PlanResponse {
    /// Its id.
    pub id: PlanId,
    /// What it belongs to.
    pub engagement_id: EngagementId,
    /// Whose it is.
    pub mentee_id: MenteeId,
    /// The coach.
    pub user_id: UserId,
    /// The assessment it came from.
    pub assessment_id: Option<uuid::Uuid>,
    /// The plan it continues.
    pub previous_plan_id: Option<uuid::Uuid>,
    /// How far it has come.
    pub state: PlanState,
    /// What the days are for.
    pub title: String,
    /// Key of the skill.
    pub focus_skill: String,
    /// The level it starts from.
    pub from_level: i32,
    /// The level it aims at.
    pub target_level: i32,
    /// Its first day.
    pub start_on: NaiveDate,
    /// Its last day, breaks counted.
    pub end_on: NaiveDate,
    /// How many days.
    pub length_days: i32,
    /// Whose civil dates count.
    pub time_zone: String,
    /// The day of the week on which the mentee is asked.
    pub check_in_weekday: Weekday,
    /// The hour of that day.
    pub check_in_hour: i32,
    /// Last days of the three phases.
    pub phase_ends: Vec<i64>,
    /// What is to be reached.
    pub milestones: Vec<PlanMilestone>,
    /// What is done week by week.
    pub commitments: Vec<PlanCommitment>,
    /// Breaks.
    pub pauses: Vec<PlanPause>,
    /// The agreed revision; 0 before the first.
    pub number: i32,
    /// What waits for the other side.
    pub proposal: Option<ProposalBody>,
    /// How it ended.
    pub closing: Option<ClosingBody>,
    /// The status last found.
    pub status: String,
    /// When and where it asks from a later day on, if that was changed.
    pub next_settings: Option<NextSettings>,
    /// Raised by every change; `propose`, `pause`, `complete` and `end` take it to say which one is meant.
    pub revision: i64,
    /// Where its dates can be subscribed to. A secret of the two.
    pub feed_url: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// A plan and its revisions; how it stands now is at `/plans/{id}/progress`.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PlanDetailResponse {
    /// The plan.
    #[serde(flatten)]
    pub plan: PlanResponse,
    /// Its revisions, oldest first; the first one agreed on is the baseline.
    pub revisions: Vec<RevisionResponse>,
}

/// A proposed revision.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct RevisionResponse {
    /// Its number.
    pub number: i32,
    /// Who proposed it.
    pub proposed_by: Side,
    /// Why.
    pub reason: String,
    /// What it says.
    pub content: ContentBody,
    /// When the other side accepted it.
    pub agreed_at: Option<DateTime<Utc>>,
    /// When it was proposed.
    pub created_at: DateTime<Utc>,
}

/// How a plan stands.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ProgressResponse {
    /// The date in the plan's zone.
    pub today: NaiveDate,
    /// The day of the plan: 0 before it starts, length + 1 after it ran out.
    pub day: i64,
    /// The week that holds it.
    pub week: i64,
    /// The date of the last day.
    pub end_on: NaiveDate,
    /// Weight of all milestones that were not dropped.
    pub total: i64,
    /// Weight of those that are done.
    pub earned: i64,
    /// Weight of those that were due before today.
    pub planned: i64,
    /// Earned of total.
    pub progress_percent: Option<f64>,
    /// Planned of total.
    pub expected_percent: Option<f64>,
    /// The day on which as much as is earned was planned.
    pub earned_day: Option<i64>,
    /// Days ahead of the plan; behind where negative.
    pub days_ahead: Option<i64>,
    /// Earned days a day; from day 8 on.
    pub pace: Option<f64>,
    /// The day on which all will be done at this pace, where that is late.
    pub forecast_day: Option<i64>,
    /// Commitments kept in the last four closed weeks, in percent.
    pub keep_rate: Option<f64>,
    /// Days without a word, breaks left out.
    pub silence_days: i64,
    /// In a word.
    pub status: String,
    /// Why: every rule that fired at the status's own level.
    pub reasons: Vec<String>,
}

impl ProgressResponse {
    /// The answer about a progress.
    #[must_use]
    pub fn of(found: &Progress) -> Self {
        let decimal = |number: i64, parts: f64| f64::from(i32::try_from(number).unwrap_or(i32::MAX)) / parts;
        Self {
            today: found.today,
            day: found.day,
            week: found.week,
            end_on: found.end_on,
            total: found.total,
            earned: found.earned,
            planned: found.planned,
            progress_percent: found.progress_tenths.map(|tenths| decimal(tenths, 10.0)),
            expected_percent: found.expected_tenths.map(|tenths| decimal(tenths, 10.0)),
            earned_day: found.earned_day,
            days_ahead: found.days_ahead,
            pace: found.pace_hundredths.map(|hundredths| decimal(hundredths, 100.0)),
            forecast_day: found.forecast_day,
            keep_rate: found.keep_rate_tenths.map(|tenths| decimal(tenths, 10.0)),
            silence_days: found.silence_days,
            status: status_name(found.status).to_owned(),
            reasons: found.reasons.iter().map(|reason| reason_name(*reason).to_owned()).collect(),
        }
    }
}

impl RevisionResponse {
    /// The answer about a revision.
    #[must_use]
    pub fn of(row: PlanRevision) -> Self {
        Self {
            number: row.number,
            proposed_by: row.proposed_by,
            reason: row.reason,
            content: row.content.0,
            agreed_at: row.agreed_at,
            created_at: row.created_at,
        }
    }
}

impl PlanResponse {
    /// The answer about a plan.
    #[must_use]
    pub fn of(context: &Context, plan: Plan) -> Self {
        let end_on = plan_calendar(&plan, context.now).end_on();
        let feed_url = plan_feed_url(context, &plan);
        Self {
            id: plan.id,
            engagement_id: plan.engagement_id,
            mentee_id: plan.mentee_id,
            user_id: plan.user_id,
            assessment_id: plan.assessment_id,
            previous_plan_id: plan.previous_plan_id,
            state: plan.state,
            title: plan.title,
            focus_skill: plan.focus_skill,
            from_level: plan.from_level,
            target_level: plan.target_level,
            start_on: plan.start_on,
            end_on,
            length_days: plan.length_days,
            time_zone: plan.time_zone,
            check_in_weekday: plan.check_in_weekday,
            check_in_hour: plan.check_in_hour,
            phase_ends: phases(i64::from(plan.length_days)).to_vec(),
            milestones: plan.items.0.milestones,
            commitments: plan.items.0.commitments,
            pauses: plan.pauses.0,
            number: plan.number,
            proposal: plan.proposal.map(|proposal| proposal.0),
            closing: plan.closing.map(|closing| closing.0),
            status: plan.status,
            next_settings: plan.next_settings,
            revision: plan.revision,
            feed_url,
            created_at: plan.created_at,
            updated_at: plan.updated_at,
        }
    }
}
