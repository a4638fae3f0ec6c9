//! Recall tests: who was asked, what came back, and what both graders gave.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::names::document;
use super::strategy::column;
use crate::coaching::core::strategy::words::{Question, TestState};
use crate::kernel::ids::{RecallAnswerId, RecallTestId, ReviewerId, StrategyId};
use crate::platform::web::Cursor;
use crate::schema::{recall_answers, recall_reviewers, recall_tests};

column! {
    /// How far a test has come, as a column.
    TestStateColumn(TestState),
}

document! {
    /// How a test came out, as a column.
    RecallResult(RecallResultBody),
    /// What a reviewer answered, as a column.
    AnswersColumn(AnswersBody),
    /// Points for the five answers, in order, as a column; `None` where one is not graded yet.
    PointsColumn(Vec<Option<i64>>),
}

/// How a test came out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct RecallResultBody {
    /// How many reviewers answered.
    pub reviewers: i32,
    /// The median of their scores in per cent, to two places.
    pub score: f64,
    /// Whether people can repeat the strategy.
    pub passed: bool,
    /// The questions.
    pub questions: Vec<QuestionResult>,
    /// The question that was answered worst; none before there is a result.
    pub weakest: Option<Question>,
    /// What to do about it.
    pub advice: String,
}

/// How a question came out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = RecallQuestionResult)]
pub struct QuestionResult {
    /// Which.
    pub question: Question,
    /// The median of the reviewers' points, 0 to 2.
    pub median: f64,
    /// How many reviewers got less than one point.
    pub missed_by: i32,
}

/// What a reviewer answered, by question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = RecallAnswersRequest)]
pub struct AnswersBody {
    /// Which problem it solves.
    #[schema(max_length = 1000)]
    pub problem: String,
    /// What the bet is.
    #[schema(max_length = 1000)]
    pub bet: String,
    /// Why now.
    #[schema(max_length = 1000)]
    pub why_now: String,
    /// What will not be done.
    #[schema(max_length = 1000)]
    pub non_goals: String,
    /// How one will know.
    #[schema(max_length = 1000)]
    pub measures: String,
}

impl AnswersBody {
    /// The answers with their questions, in order.
    #[must_use]
    pub fn by_question(&self) -> BTreeMap<Question, &str> {
        let of = |question| match question {
            Question::Problem => &self.problem,
            Question::Bet => &self.bet,
            Question::WhyNow => &self.why_now,
            Question::NonGoals => &self.non_goals,
            Question::Measures => &self.measures,
        };
        Question::ALL.iter().map(|question| (*question, of(*question).as_str())).collect()
    }
}

/// A test.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = recall_tests, treat_none_as_null = true)]
pub struct RecallTest {
    /// Its id.
    pub id: RecallTestId,
    /// The strategy.
    pub strategy_id: StrategyId,
    /// The version that is read.
    pub version: i32,
    /// How far it has come.
    pub state: TestStateColumn,
    /// When it closes by itself.
    pub closes_at: DateTime<Utc>,
    /// Whether the author has graded.
    pub author_done: bool,
    /// Whether the coach has graded.
    pub coach_done: bool,
    /// How it came out.
    pub result: Option<RecallResult>,
    /// Raised by every change.
    pub revision: i64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

impl RecallTest {
    /// Its place in a list.
    #[must_use]
    pub fn place(&self) -> Cursor {
        Cursor { at: self.created_at, id: self.id.into() }
    }
}

/// Somebody who was asked.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = recall_reviewers)]
pub struct Reviewer {
    /// Its id.
    pub id: ReviewerId,
    /// In which test.
    pub test_id: RecallTestId,
    /// What they are called.
    pub name: String,
    /// Where the link was mailed to.
    pub email: String,
    /// Their language.
    pub locale: String,
    /// Raised to make older links worthless.
    pub link_version: i32,
    /// When they were asked.
    pub invited_at: DateTime<Utc>,
    /// When the text was shown.
    pub shown_at: Option<DateTime<Utc>>,
    /// When they answered.
    pub answered_at: Option<DateTime<Utc>>,
    /// When their link was taken back.
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// When they were reminded.
    pub reminded_at: Option<DateTime<Utc>>,
}

/// What a reviewer answered. Nothing says who, or when.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = recall_answers, treat_none_as_null = true)]
pub struct RecallAnswer {
    /// All bits random.
    pub id: RecallAnswerId,
    /// In which test.
    pub test_id: RecallTestId,
    /// Its number in a shuffled order.
    pub place: Option<i32>,
    /// What was answered.
    pub answers: AnswersColumn,
    /// What the author gave.
    pub author_points: Option<PointsColumn>,
    /// What the coach gave.
    pub coach_points: Option<PointsColumn>,
}
