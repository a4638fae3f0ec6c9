//! Recall tests as they are answered.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::coaching::actions::recall::TestDetail;
use crate::coaching::core::strategy::words::{Question, TestState};
use crate::coaching::model::{PointsColumn, RecallAnswer, RecallResultBody, RecallTest, Reviewer, Side};
use crate::kernel::ids::{RecallTestId, ReviewerId, StrategyId};

/// A recall test.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct RecallTestResponse {
    /// Its id.
    pub id: RecallTestId,
    /// The strategy.
    pub strategy_id: StrategyId,
    /// The version that is read.
    pub version: i32,
    /// How far it has come.
    pub state: TestState,
    /// When it closes by itself.
    pub closes_at: DateTime<Utc>,
    /// Whether the author has finished grading.
    pub graded_by_author: bool,
    /// Whether the coach has finished grading.
    pub graded_by_coach: bool,
    /// How it came out; null before both have graded.
    pub result: Option<RecallResultBody>,
    /// Raised by every change.
    pub revision: i64,
    /// When it was started.
    pub created_at: DateTime<Utc>,
}

impl RecallTestResponse {
    pub(super) fn of(row: RecallTest) -> Self {
        Self {
            id: row.id,
            strategy_id: row.strategy_id,
            version: row.version,
            state: row.state.0,
            closes_at: row.closes_at,
            graded_by_author: row.author_done,
            graded_by_coach: row.coach_done,
            result: row.result.map(|result| result.0),
            revision: row.revision,
            created_at: row.created_at,
        }
    }
}

/// A recall test as a grader sees it.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct RecallTestDetailResponse {
    /// The test.
    pub test: RecallTestResponse,
    /// Who was asked, by name. Who of them answered is not told.
    pub reviewers: Vec<RecallReviewerResponse>,
    /// How many answered. Not told while a test is open of which somebody's link was taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered: Option<i64>,
    /// What was answered, without names and in a shuffled order, once the answers are closed.
    pub answers: Vec<RecallAnswerResponse>,
}

/// Somebody who was asked.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct RecallReviewerResponse {
    /// Their id.
    pub id: ReviewerId,
    /// What they are called.
    pub name: String,
    /// Where the link was mailed to.
    pub email: String,
    /// When their link was taken back; null where it was not.
    pub withdrawn_at: Option<DateTime<Utc>>,
}

/// What somebody answered.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct RecallAnswerResponse {
    /// Its number in the shuffled order.
    pub answer: i32,
    /// The five answers.
    pub answers: Vec<RecallAnswerLine>,
}

/// An answer to a question.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct RecallAnswerLine {
    /// The question.
    pub question: Question,
    /// What was answered.
    pub text: String,
    /// The points one gave oneself; null while one has given none.
    pub own_points: Option<i64>,
    /// The other side's points; null until both have finished.
    pub other_points: Option<i64>,
}

impl RecallTestDetailResponse {
    pub(in crate::coaching::api) fn of(detail: TestDetail) -> Self {
        let is_over = detail.row.author_done && detail.row.coach_done;
        let (side, is_grader) = (detail.side, detail.is_grader);
        let reviewer = |one: Reviewer| RecallReviewerResponse {
            id: one.id,
            name: one.name,
            email: one.email,
            withdrawn_at: one.withdrawn_at,
        };
        let answer = |one: &RecallAnswer| answer_of(one, side, (is_grader, is_over));
        Self {
            reviewers: detail.reviewers.into_iter().map(reviewer).collect(),
            answered: detail.answered,
            answers: detail.answers.iter().map(answer).collect(),
            test: RecallTestResponse::of(detail.row),
        }
    }
}

fn answer_of(one: &RecallAnswer, side: Side, (is_grader, is_over): (bool, bool)) -> RecallAnswerResponse {
    let (own, other) = match side {
        Side::Mentee => (&one.author_points, &one.coach_points),
        Side::Coach => (&one.coach_points, &one.author_points),
    };
    let points = |column: &Option<PointsColumn>, index: usize| {
        column.as_ref().and_then(|points| points.0.get(index).copied().flatten())
    };
    let texts = one.answers.0.by_question();
    let lines = Question::ALL.iter().enumerate().map(|(index, question)| RecallAnswerLine {
        question: *question,
        text: texts.get(question).copied().unwrap_or_default().to_owned(),
        own_points: points(own, index).filter(|_| is_grader || is_over),
        other_points: points(other, index).filter(|_| is_over),
    });
    RecallAnswerResponse { answer: one.place.unwrap_or_default(), answers: lines.collect() }
}
