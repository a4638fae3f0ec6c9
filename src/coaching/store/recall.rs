//! Statements on `recall_tests`, `recall_reviewers` and `recall_answers`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use crate::coaching::core::strategy::words::TestState;
use crate::coaching::model::{RecallAnswer, RecallTest, Reviewer, TestStateColumn};
use crate::kernel::ids::{MenteeId, RecallAnswerId, RecallTestId, ReviewerId, StrategyId};
use crate::platform::db::Connection;
use crate::platform::web::Page;
use crate::schema::{recall_answers, recall_reviewers, recall_tests, strategies};

/// A test by id. Whose it is, is not asked here.
pub async fn find(connection: &mut Connection, id: RecallTestId) -> QueryResult<Option<RecallTest>> {
    recall_tests::table.find(id).select(RecallTest::as_select()).first(connection).await.optional()
}

/// A test, locked for a change.
pub async fn lock(connection: &mut Connection, id: RecallTestId) -> QueryResult<Option<RecallTest>> {
    let row = recall_tests::table.find(id).select(RecallTest::as_select());
    row.for_no_key_update().first(connection).await.optional()
}

/// The tests of a strategy, newest first.
pub async fn list(connection: &mut Connection, id: StrategyId) -> QueryResult<Vec<RecallTest>> {
    recall_tests::table
        .filter(recall_tests::strategy_id.eq(id))
        .order((recall_tests::created_at.desc(), recall_tests::id.desc()))
        .select(RecallTest::as_select())
        .load(connection)
        .await
}

/// The tests of a strategy, newest first, a page of them.
pub async fn list_page(
    connection: &mut Connection,
    id: StrategyId,
    page: Page,
) -> QueryResult<Vec<RecallTest>> {
    let mut query = recall_tests::table
        .filter(recall_tests::strategy_id.eq(id))
        .order((recall_tests::created_at.desc(), recall_tests::id.desc()))
        .limit(page.rows())
        .select(RecallTest::as_select())
        .into_boxed();
    if let Some(after) = page.after {
        let id = RecallTestId::from(after.id);
        query = query.filter(
            recall_tests::created_at
                .lt(after.at)
                .or(recall_tests::created_at.eq(after.at).and(recall_tests::id.lt(id))),
        );
    }
    query.load(connection).await
}

/// Writes a new test.
pub async fn insert(connection: &mut Connection, row: &RecallTest) -> QueryResult<()> {
    diesel::insert_into(recall_tests::table).values(row).execute(connection).await.map(|_| ())
}

/// Writes a test as it is now. Lock it first.
pub async fn update(connection: &mut Connection, row: &RecallTest) -> QueryResult<()> {
    diesel::update(recall_tests::table.find(row.id)).set(row).execute(connection).await.map(|_| ())
}

/// What was found out about older versions counts no more.
pub async fn invalidate(
    connection: &mut Connection,
    id: StrategyId,
    now: DateTime<Utc>,
) -> QueryResult<usize> {
    diesel::update(recall_tests::table)
        .filter(recall_tests::strategy_id.eq(id))
        .filter(recall_tests::state.ne(TestStateColumn(TestState::Invalidated)))
        .set((
            recall_tests::state.eq(TestStateColumn(TestState::Invalidated)),
            recall_tests::revision.eq(recall_tests::revision + 1),
            recall_tests::updated_at.eq(now),
        ))
        .execute(connection)
        .await
}

/// Ids of open tests whose time is over, at most 100.
pub async fn list_over(connection: &mut Connection, now: DateTime<Utc>) -> QueryResult<Vec<RecallTestId>> {
    recall_tests::table
        .filter(recall_tests::state.eq(TestStateColumn(TestState::Open)))
        .filter(recall_tests::closes_at.le(now))
        .order(recall_tests::closes_at)
        .limit(100)
        .select(recall_tests::id)
        .load(connection)
        .await
}

/// Writes a new reviewer.
pub async fn insert_reviewer(connection: &mut Connection, row: &Reviewer) -> QueryResult<()> {
    diesel::insert_into(recall_reviewers::table).values(row).execute(connection).await.map(|_| ())
}

/// A reviewer, for whoever proved the right to be it by its link.
pub async fn find_reviewer(connection: &mut Connection, id: ReviewerId) -> QueryResult<Option<Reviewer>> {
    recall_reviewers::table.find(id).select(Reviewer::as_select()).first(connection).await.optional()
}

/// Everybody who was asked, by name.
pub async fn list_reviewers(connection: &mut Connection, id: RecallTestId) -> QueryResult<Vec<Reviewer>> {
    recall_reviewers::table
        .filter(recall_reviewers::test_id.eq(id))
        .order((recall_reviewers::name, recall_reviewers::email))
        .select(Reviewer::as_select())
        .load(connection)
        .await
}

/// The addresses of everybody who was asked about the same version in another test.
pub async fn list_asked_before(connection: &mut Connection, test: &RecallTest) -> QueryResult<Vec<String>> {
    recall_reviewers::table
        .inner_join(recall_tests::table)
        .filter(recall_tests::strategy_id.eq(test.strategy_id))
        .filter(recall_tests::version.eq(test.version))
        .filter(recall_tests::id.ne(test.id))
        .select(recall_reviewers::email)
        .load(connection)
        .await
}

/// When tests of a mentee were begun since then, the oldest first.
pub async fn list_begun_since(
    connection: &mut Connection,
    mentee_id: MenteeId,
    since: DateTime<Utc>,
) -> QueryResult<Vec<DateTime<Utc>>> {
    recall_tests::table
        .inner_join(strategies::table)
        .filter(strategies::mentee_id.eq(mentee_id).and(recall_tests::created_at.gt(since)))
        .order(recall_tests::created_at)
        .select(recall_tests::created_at)
        .load(connection)
        .await
}

/// When people were asked about a mentee's strategies since then, the oldest first.
pub async fn list_asked_since(
    connection: &mut Connection,
    mentee_id: MenteeId,
    since: DateTime<Utc>,
) -> QueryResult<Vec<DateTime<Utc>>> {
    recall_reviewers::table
        .inner_join(recall_tests::table.inner_join(strategies::table))
        .filter(strategies::mentee_id.eq(mentee_id).and(recall_reviewers::invited_at.gt(since)))
        .order(recall_reviewers::invited_at)
        .select(recall_reviewers::invited_at)
        .load(connection)
        .await
}

/// Everybody who was asked about a strategy.
pub async fn list_asked(connection: &mut Connection, id: StrategyId) -> QueryResult<Vec<ReviewerId>> {
    recall_reviewers::table
        .inner_join(recall_tests::table)
        .filter(recall_tests::strategy_id.eq(id))
        .select(recall_reviewers::id)
        .load(connection)
        .await
}

/// Reviewers of open tests that end in this span of time, who were asked before and have not been reminded; the next 100.
pub async fn list_to_remind(
    connection: &mut Connection,
    (now, until, asked): (DateTime<Utc>, DateTime<Utc>, DateTime<Utc>),
    after: Option<ReviewerId>,
) -> QueryResult<Vec<ReviewerId>> {
    let after = after.unwrap_or_else(|| ReviewerId::from(Uuid::nil()));
    recall_reviewers::table
        .inner_join(recall_tests::table)
        .filter(recall_tests::state.eq(TestStateColumn(TestState::Open)))
        .filter(recall_tests::closes_at.gt(now).and(recall_tests::closes_at.le(until)))
        .filter(recall_reviewers::invited_at.le(asked))
        .filter(recall_reviewers::reminded_at.is_null().and(recall_reviewers::withdrawn_at.is_null()))
        .filter(recall_reviewers::id.gt(after))
        .order(recall_reviewers::id)
        .limit(100)
        .select(recall_reviewers::id)
        .load(connection)
        .await
}

/// Notes that a reviewer is reminded. True for the first time, and never once the link was taken back.
pub async fn remind_once(
    connection: &mut Connection,
    id: ReviewerId,
    now: DateTime<Utc>,
) -> QueryResult<bool> {
    diesel::update(recall_reviewers::table.find(id))
        .filter(recall_reviewers::reminded_at.is_null().and(recall_reviewers::withdrawn_at.is_null()))
        .set(recall_reviewers::reminded_at.eq(now))
        .execute(connection)
        .await
        .map(|rows| rows == 1)
}

/// Takes a reviewer's link back. False where that was done before.
pub async fn withdraw_reviewer(
    connection: &mut Connection,
    id: ReviewerId,
    now: DateTime<Utc>,
) -> QueryResult<bool> {
    diesel::update(recall_reviewers::table.find(id).filter(recall_reviewers::withdrawn_at.is_null()))
        .set(recall_reviewers::withdrawn_at.eq(now))
        .execute(connection)
        .await
        .map(|rows| rows == 1)
}

/// Notes that a reviewer sees the text now. True for the first time, for one of many who ask at once.
pub async fn show_once(connection: &mut Connection, id: ReviewerId, now: DateTime<Utc>) -> QueryResult<bool> {
    diesel::update(recall_reviewers::table.find(id))
        .filter(recall_reviewers::shown_at.is_null().and(recall_reviewers::withdrawn_at.is_null()))
        .set(recall_reviewers::shown_at.eq(now))
        .execute(connection)
        .await
        .map(|rows| rows == 1)
}

/// Notes that a reviewer who saw the text has answered. True for the first time.
pub async fn answer_once(
    connection: &mut Connection,
    id: ReviewerId,
    now: DateTime<Utc>,
) -> QueryResult<bool> {
    diesel::update(recall_reviewers::table.find(id))
        .filter(recall_reviewers::shown_at.is_not_null().and(recall_reviewers::answered_at.is_null()))
        .filter(recall_reviewers::withdrawn_at.is_null())
        .set(recall_reviewers::answered_at.eq(now))
        .execute(connection)
        .await
        .map(|rows| rows == 1)
}

/// Writes what a reviewer answered.
pub async fn insert_answer(connection: &mut Connection, row: &RecallAnswer) -> QueryResult<()> {
    diesel::insert_into(recall_answers::table).values(row).execute(connection).await.map(|_| ())
}

/// The answers of a test, in their shuffled order; before they have one, in none that tells anything.
pub async fn list_answers(connection: &mut Connection, id: RecallTestId) -> QueryResult<Vec<RecallAnswer>> {
    recall_answers::table
        .filter(recall_answers::test_id.eq(id))
        .order((recall_answers::place, recall_answers::id))
        .select(RecallAnswer::as_select())
        .load(connection)
        .await
}

/// Gives an answer its number.
pub async fn place_answer(connection: &mut Connection, id: RecallAnswerId, place: i32) -> QueryResult<()> {
    diesel::update(recall_answers::table.find(id))
        .set(recall_answers::place.eq(place))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Writes an answer with its points. Lock its test first.
pub async fn update_answer(connection: &mut Connection, row: &RecallAnswer) -> QueryResult<()> {
    diesel::update(recall_answers::table.find(row.id)).set(row).execute(connection).await.map(|_| ())
}
