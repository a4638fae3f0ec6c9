//! Tests as they are seen, and closed.

use diesel_async::AsyncConnection as _;

use crate::coaching::actions::open::Viewer;
use crate::coaching::actions::strategies::{lock, look};
use crate::coaching::core::strategy::recall::REVIEWERS_MIN;
use crate::coaching::core::strategy::words::TestState;
use crate::coaching::model::{RecallAnswer, RecallTest, Reviewer, Side, TestStateColumn};
use crate::coaching::{CoachingError, store};
use crate::kernel::ids::{RecallTestId, StrategyId};
use crate::mail;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::Page;

/// A test as one of the two graders sees it.
#[derive(Clone, Debug)]
pub struct TestDetail {
    /// The test.
    pub row: RecallTest,
    /// Who was asked, by name. Whether somebody has answered is not told.
    pub reviewers: Vec<Reviewer>,
    /// How many answered. Nothing while a test is open that somebody's link was taken back of: who asks again and again
    /// would count whether they had answered.
    pub answered: Option<i64>,
    /// What they answered, in a shuffled order; nothing before the answers are closed, or of fewer than three.
    pub answers: Vec<RecallAnswer>,
    /// Whose eyes it is for.
    pub side: Side,
    /// Whether the viewer grades: of the coaches only the one whose strategy it is.
    pub is_grader: bool,
}

/// The tests of a strategy, newest first, a page of them.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn list_tests(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    (id, page): (StrategyId, Page),
) -> Result<Vec<RecallTest>, CoachingError> {
    look(connection, context, viewer, id).await?;
    Ok(store::recall::list_page(connection, id, page).await?)
}

/// One test.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn test_detail(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: RecallTestId,
) -> Result<TestDetail, CoachingError> {
    let row = store::recall::find(connection, id).await?.ok_or(CoachingError::NotFound)?;
    let seen = look(connection, context, viewer, row.strategy_id).await?;
    let answers = store::recall::list_answers(connection, id).await?;
    let answered = i64::try_from(answers.len()).unwrap_or(i64::MAX);
    let is_shown = answers.len() >= REVIEWERS_MIN && answers.iter().all(|one| one.place.is_some());
    let is_own = viewer.user.is_some_and(|(user_id, _)| user_id == seen.row.user_id);
    let reviewers = store::recall::list_reviewers(connection, id).await?;
    let has_withdrawn = reviewers.iter().any(|one| one.withdrawn_at.is_some());
    Ok(TestDetail {
        reviewers,
        answered: Some(answered).filter(|_| row.state.0 != TestState::Open || !has_withdrawn),
        answers: if is_shown { answers } else { Vec::new() },
        is_grader: seen.side == Side::Mentee || is_own,
        side: seen.side,
        row,
    })
}

/// Closes the answers: from now on they are read and graded.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::RecallClosed`].
pub async fn close_recall_test(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: RecallTestId,
) -> Result<RecallTest, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let test = store::recall::find(connection, id).await?.ok_or(CoachingError::NotFound)?;
            lock(connection, context, viewer, test.strategy_id).await?;
            let test = store::recall::lock(connection, id).await?.ok_or(CoachingError::NotFound)?;
            if test.state.0 != TestState::Open {
                return Err(CoachingError::RecallClosed);
            }
            close_locked(connection, context, test).await
        })
        .await
}

/// Closes a test that is locked: its answers get numbers in an order that tells nothing.
pub(super) async fn close_locked(
    connection: &mut Connection,
    context: &Context,
    test: RecallTest,
) -> Result<RecallTest, CoachingError> {
    let answers = store::recall::list_answers(connection, test.id).await?;
    let is_enough = answers.len() >= REVIEWERS_MIN;
    let mut keyed: Vec<([u8; 16], RecallAnswer)> =
        answers.into_iter().map(|one| (context.random.bytes(), one)).collect();
    keyed.sort_by_key(|(key, _)| *key);
    if is_enough {
        for ((_, answer), place) in keyed.iter().zip(1..) {
            store::recall::place_answer(connection, answer.id, place).await?;
        }
    }
    let state = if is_enough { TestState::Closed } else { TestState::TooFew };
    let row = RecallTest {
        state: TestStateColumn(state),
        revision: test.revision + 1,
        updated_at: context.now,
        ..test
    };
    store::recall::update(connection, &row).await?;
    let asked = store::recall::list_reviewers(connection, row.id).await?;
    mail::take_back(connection, "reviewer", asked.into_iter().map(|one| one.id.into())).await?;
    Ok(row)
}

/// What was found out about older versions of a strategy counts no more, and nobody is asked about them.
///
/// # Errors
/// Any error of the database.
pub async fn void_tests(
    connection: &mut Connection,
    context: &Context,
    id: StrategyId,
) -> Result<(), CoachingError> {
    store::recall::invalidate(connection, id, context.now).await?;
    let asked = store::recall::list_asked(connection, id).await?;
    mail::take_back(connection, "reviewer", asked.into_iter().map(Into::into)).await?;
    Ok(())
}

/// Closes a step of open tests whose time is over. How many; 0 when none is left.
///
/// # Errors
/// Any error of the database.
pub async fn close_tests_that_are_over(
    connection: &mut Connection,
    context: &Context,
) -> Result<usize, CoachingError> {
    let ids = store::recall::list_over(connection, context.now).await?;
    for id in &ids {
        connection
            .transaction(async |connection: &mut Connection| {
                let test = store::recall::lock(connection, *id).await?;
                if let Some(test) = test.filter(|test| test.state.0 == TestState::Open) {
                    close_locked(connection, context, test).await?;
                }
                Ok::<_, CoachingError>(())
            })
            .await?;
    }
    Ok(ids.len())
}
