//! Grading: author and coach give points, each without seeing the other's.

use diesel_async::AsyncConnection as _;
use num_rational::Rational64;
use serde_json::json;

use crate::coaching::actions::checks::Checks;
use crate::coaching::actions::open::Viewer;
use crate::coaching::actions::strategies::{SeenStrategy, lock};
use crate::coaching::actions::tell::tell;
use crate::coaching::core::strategy::recall::{Graded, Outcome, POINTS_MAX, Points, outcome};
use crate::coaching::core::strategy::words::{Question, TestState};
use crate::coaching::mails::recall_advice;
use crate::coaching::model::{
    PointsColumn, QuestionResult, RecallAnswer, RecallResult, RecallResultBody, RecallTest, Side,
    TestStateColumn,
};
use crate::coaching::{CoachingError, store};
use crate::kernel::ids::RecallTestId;
use crate::kernel::locale::Locale;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::failpoint;
use crate::platform::web::IfMatch;

/// Points for an answer.
#[derive(Clone, Copy, Debug)]
pub struct Grade {
    /// The number of the reviewer's answers.
    pub place: i32,
    /// Which answer.
    pub question: Question,
    /// 0 to 2.
    pub points: i64,
}

/// What is graded at once.
#[derive(Clone, Debug)]
pub struct Grades {
    /// The points; what is left out stays as it was.
    pub grades: Vec<Grade>,
    /// Whether that was all, from when on nothing of it changes.
    pub is_finished: bool,
}

/// Grades answers, for the author and the coach. Once both have finished the test has its result.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::StaleVersion`]; [`CoachingError::WrongState`] before the answers are
/// closed, or once the side has finished; [`CoachingError::Unacceptable`].
pub async fn grade_answers(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, RecallTestId),
    (given, if_match): (&Grades, &IfMatch),
) -> Result<RecallTest, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            failpoint::here("recall.grade");
            let test = store::recall::find(connection, id).await?.ok_or(CoachingError::NotFound)?;
            let seen = lock(connection, context, viewer, test.strategy_id).await?;
            let test = store::recall::lock(connection, id).await?.ok_or(CoachingError::NotFound)?;
            if_match.check(test.revision).map_err(|_| CoachingError::StaleVersion)?;
            gradable(&test, seen.side)?;
            let answers = graded(connection, (id, seen.side), given).await?;
            let mut row = RecallTest { revision: test.revision + 1, updated_at: context.now, ..test };
            if given.is_finished {
                match seen.side {
                    Side::Mentee => row.author_done = true,
                    Side::Coach => row.coach_done = true,
                }
            }
            if row.author_done && row.coach_done {
                finish(connection, context, (viewer, &seen), (&mut row, &answers)).await?;
            }
            store::recall::update(connection, &row).await?;
            Ok(row)
        })
        .await
}

fn gradable(test: &RecallTest, side: Side) -> Result<(), CoachingError> {
    let is_done = match side {
        Side::Mentee => test.author_done,
        Side::Coach => test.coach_done,
    };
    match test.state.0 {
        TestState::Closed if is_done => Err(CoachingError::WrongState("You have graded already.")),
        TestState::Closed => Ok(()),
        TestState::Open => Err(CoachingError::WrongState("Close the answers first.")),
        TestState::Graded => Err(CoachingError::WrongState("This test is graded.")),
        TestState::TooFew => {
            Err(CoachingError::WrongState("Fewer than three answered, so there is nothing to grade."))
        }
        TestState::Invalidated => {
            Err(CoachingError::WrongState("A newer version was shared; start a new test."))
        }
    }
}

fn points_of(answer: &RecallAnswer, side: Side) -> Vec<Option<i64>> {
    let column = match side {
        Side::Mentee => &answer.author_points,
        Side::Coach => &answer.coach_points,
    };
    column.as_ref().map_or_else(|| vec![None; Question::ALL.len()], |points| points.0.clone())
}

/// Writes the points of a side; all answers with them.
async fn graded(
    connection: &mut Connection,
    (id, side): (RecallTestId, Side),
    given: &Grades,
) -> Result<Vec<RecallAnswer>, CoachingError> {
    let mut answers = store::recall::list_answers(connection, id).await?;
    let mut checks = Checks::default();
    checks.hold(given.grades.len() <= 200, "/grades", "too_many", "at most 200");
    for (index, grade) in given.grades.iter().enumerate() {
        let place = format!("/grades/{index}");
        let is_in_bounds = (0..=POINTS_MAX).contains(&grade.points);
        checks.hold(is_in_bounds, &format!("{place}/points"), "out_of_bounds", "0, 1 or 2");
        let Some(answer) = answers.iter_mut().find(|one| one.place == Some(grade.place)) else {
            checks.fault(
                format!("{place}/answer"),
                "unknown_answer",
                "not the number of an answer of this test",
            );
            continue;
        };
        let mut points = points_of(answer, side);
        let at = Question::ALL.iter().position(|question| *question == grade.question).unwrap_or_default();
        if let Some(slot) = points.get_mut(at) {
            *slot = Some(grade.points);
        }
        match side {
            Side::Mentee => answer.author_points = Some(PointsColumn(points)),
            Side::Coach => answer.coach_points = Some(PointsColumn(points)),
        }
    }
    if given.is_finished {
        let is_whole = answers.iter().all(|answer| points_of(answer, side).iter().all(Option::is_some));
        checks.hold(is_whole, "/finished", "not_graded", "give points for every answer first");
    }
    checks.finish()?;
    for answer in &answers {
        store::recall::update_answer(connection, answer).await?;
    }
    Ok(answers)
}

async fn finish(
    connection: &mut Connection,
    context: &Context,
    (viewer, seen): (&Viewer, &SeenStrategy),
    (row, answers): (&mut RecallTest, &[RecallAnswer]),
) -> Result<(), CoachingError> {
    let all: Vec<Graded> = answers
        .iter()
        .map(|answer| Graded { author: whole(answer, Side::Mentee), coach: whole(answer, Side::Coach) })
        .collect();
    let Some(found) = outcome(&all) else { return Ok(()) };
    row.state = TestStateColumn(TestState::Graded);
    let locale = Locale::from_tag(&seen.opened.mentee.locale).unwrap_or_default();
    row.result = Some(RecallResult(result(&found, locale)));
    let data = json!({
        "mentee_id": seen.row.mentee_id, "strategy_id": row.strategy_id, "version": row.version,
        "passed": found.is_passed,
    });
    let who = (seen.row.user_id, viewer.actor);
    tell(connection, context, ("recall_test.finished", row.id.into()), who, data).await
}

fn whole(answer: &RecallAnswer, side: Side) -> Points {
    let mut points = [0; 5];
    for (slot, given) in points.iter_mut().zip(points_of(answer, side)) {
        *slot = given.unwrap_or_default();
    }
    points
}

fn result(found: &Outcome, locale: Locale) -> RecallResultBody {
    let count = |n: usize| i32::try_from(n).unwrap_or(i32::MAX);
    RecallResultBody {
        reviewers: count(found.reviewers),
        score: hundredths(found.score),
        passed: found.is_passed,
        questions: found
            .questions
            .iter()
            .map(|one| QuestionResult {
                question: one.question,
                median: hundredths(one.median),
                missed_by: count(one.missed_by),
            })
            .collect(),
        weakest: Some(found.weakest),
        advice: recall_advice(locale, found.weakest.name()),
    }
}

/// A number to two places.
fn hundredths(value: Rational64) -> f64 {
    let hundredths = (value * Rational64::from_integer(100)).round().to_integer();
    i32::try_from(hundredths).map(f64::from).unwrap_or_default() / 100.0
}
