//! What a reviewer does: reads the text once, then says what it was. The link is all a reviewer needs.

use chrono::{DateTime, Utc};
use diesel_async::AsyncConnection as _;
use uuid::Builder;

use super::course::close_locked;
use super::until::last_minute;
use crate::coaching::actions::checks::Checks;
use crate::coaching::core::strategy::canvas::Canvas;
use crate::coaching::core::strategy::words::TestState;
use crate::coaching::model::{AnswersBody, AnswersColumn, RecallAnswer, RecallTest, Reviewer};
use crate::coaching::{CoachingError, store};
use crate::kernel::ids::{RecallAnswerId, ReviewerId};
use crate::kernel::link_token::LinkPurpose;
use crate::kernel::locale::Locale;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::failpoint;

/// Longest answer, in characters.
const ANSWER_MAX: usize = 1_000;

/// Where a reviewer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadingState {
    /// The text has not been shown.
    Unread,
    /// The text was shown, and the questions wait.
    Read,
    /// The questions are answered.
    Answered,
    /// The link was taken back before it was answered.
    Withdrawn,
    /// Nobody reads or answers any more.
    Over,
}

/// What a link opens. The text is not in it.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The reviewer.
    pub reviewer: Reviewer,
    /// Where they are.
    pub state: ReadingState,
    /// Whose strategy it is.
    pub mentee: String,
    /// The zone in which its test closes.
    time_zone: String,
    /// When it does.
    closes_at: DateTime<Utc>,
}

impl Reading {
    /// Until when answers are taken, with the zone.
    #[must_use]
    pub fn until(&self, locale: Locale) -> String {
        last_minute(locale, &self.time_zone, self.closes_at)
    }
}

/// What a link opens. Nothing changes by it, so that scanners of mail may open it too; the text is not shown.
///
/// # Errors
/// [`CoachingError::NotFound`] for a link that is not ours.
pub async fn reading_of_link(
    connection: &mut Connection,
    context: &Context,
    token: &str,
) -> Result<Reading, CoachingError> {
    let reviewer = reviewer_of(connection, context, token).await?;
    let test = store::recall::find(connection, reviewer.test_id).await?.ok_or(CoachingError::NotFound)?;
    let strategy =
        store::strategies::find(connection, test.strategy_id).await?.ok_or(CoachingError::NotFound)?;
    let mentee =
        store::mentees::find(connection, strategy.mentee_id).await?.ok_or(CoachingError::NotFound)?;
    let state = match (reviewer.answered_at, is_open(&test, context)) {
        (Some(_), _) => ReadingState::Answered,
        (None, _) if reviewer.withdrawn_at.is_some() => ReadingState::Withdrawn,
        (None, false) => ReadingState::Over,
        (None, true) if reviewer.shown_at.is_some() => ReadingState::Read,
        (None, true) => ReadingState::Unread,
    };
    let (mentee, time_zone) = (mentee.name, mentee.time_zone);
    Ok(Reading { reviewer, state, mentee, time_zone, closes_at: test.closes_at })
}

fn is_open(test: &RecallTest, context: &Context) -> bool {
    test.state.0 == TestState::Open && test.closes_at > context.now
}

async fn reviewer_of(
    connection: &mut Connection,
    context: &Context,
    token: &str,
) -> Result<Reviewer, CoachingError> {
    let claim =
        context.site.link_keys.verify(LinkPurpose::RecallStrategy, token).ok_or(CoachingError::NotFound)?;
    store::recall::find_reviewer(connection, ReviewerId::from(claim.id))
        .await?
        .filter(|reviewer| reviewer.link_version == claim.version)
        .ok_or(CoachingError::NotFound)
}

/// Shows the text, once. Of several who ask at the same time one gets it; the database decides which.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::RecallClosed`], [`CoachingError::ReviewerWithdrawn`],
/// [`CoachingError::TextShownAlready`].
pub async fn show_text(
    connection: &mut Connection,
    context: &Context,
    token: &str,
) -> Result<(Canvas, Reading), CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            failpoint::here("recall.show");
            let reading = reading_of_link(connection, context, token).await?;
            match reading.state {
                ReadingState::Over => return Err(CoachingError::RecallClosed),
                ReadingState::Withdrawn => return Err(CoachingError::ReviewerWithdrawn),
                ReadingState::Read | ReadingState::Answered => return Err(CoachingError::TextShownAlready),
                ReadingState::Unread => {}
            }
            if !store::recall::show_once(connection, reading.reviewer.id, context.now).await? {
                return Err(CoachingError::TextShownAlready);
            }
            let test = store::recall::find(connection, reading.reviewer.test_id).await?;
            let test = test.ok_or(CoachingError::NotFound)?;
            let version = store::strategies::find_version(connection, test.strategy_id, test.version).await?;
            let canvas = version.ok_or(CoachingError::NotFound)?.canvas.0;
            Ok((canvas, Reading { state: ReadingState::Read, ..reading }))
        })
        .await
}

/// Takes what a reviewer says the strategy was, once. With the last answer the test closes.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::RecallClosed`], [`CoachingError::ReviewerWithdrawn`],
/// [`CoachingError::TextNotRead`], [`CoachingError::AnsweredAlready`]; [`CoachingError::Unacceptable`] for texts that are too long, or none at all.
pub async fn answer_questions(
    connection: &mut Connection,
    context: &Context,
    token: &str,
    given: &AnswersBody,
) -> Result<(), CoachingError> {
    let given = checked(given)?;
    connection
        .transaction(async |connection: &mut Connection| {
            failpoint::here("recall.answer");
            let reviewer = reviewer_of(connection, context, token).await?;
            // Locked first, so that nobody answers while the answers are being closed.
            let test =
                store::recall::lock(connection, reviewer.test_id).await?.ok_or(CoachingError::NotFound)?;
            // As it is under that lock.
            let reviewer = store::recall::find_reviewer(connection, reviewer.id).await?;
            let reviewer = reviewer.ok_or(CoachingError::NotFound)?;
            if reviewer.withdrawn_at.is_some() && reviewer.answered_at.is_none() {
                return Err(CoachingError::ReviewerWithdrawn);
            }
            if !is_open(&test, context) && reviewer.answered_at.is_none() {
                return Err(CoachingError::RecallClosed);
            }
            if !store::recall::answer_once(connection, reviewer.id, context.now).await? {
                let now = store::recall::find_reviewer(connection, reviewer.id).await?;
                let has_read = now.is_some_and(|now| now.shown_at.is_some());
                return Err(if has_read {
                    CoachingError::AnsweredAlready
                } else {
                    CoachingError::TextNotRead
                });
            }
            let answer = RecallAnswer {
                id: timeless_id(context),
                test_id: test.id,
                place: None,
                answers: AnswersColumn(given),
                author_points: None,
                coach_points: None,
            };
            store::recall::insert_answer(connection, &answer).await?;
            let reviewers = store::recall::list_reviewers(connection, test.id).await?;
            // With somebody withdrawn, closing by itself would tell whether they had answered.
            if reviewers.iter().all(|one| one.answered_at.is_some() && one.withdrawn_at.is_none()) {
                close_locked(connection, context, test).await?;
            }
            Ok(())
        })
        .await
}

/// An id that tells nobody when it was made.
fn timeless_id(context: &Context) -> RecallAnswerId {
    RecallAnswerId::from(Builder::from_random_bytes(context.random.bytes()).into_uuid())
}

fn checked(given: &AnswersBody) -> Result<AnswersBody, CoachingError> {
    let mut checks = Checks::default();
    let answers = AnswersBody {
        problem: checks.paragraphs("/problem", &given.problem, ANSWER_MAX),
        bet: checks.paragraphs("/bet", &given.bet, ANSWER_MAX),
        why_now: checks.paragraphs("/why_now", &given.why_now, ANSWER_MAX),
        non_goals: checks.paragraphs("/non_goals", &given.non_goals, ANSWER_MAX),
        measures: checks.paragraphs("/measures", &given.measures, ANSWER_MAX),
    };
    let says_something = answers.by_question().values().any(|text| !text.is_empty());
    checks.hold(says_something, "/problem", "required", "write what you remember, however little");
    checks.finish()?;
    Ok(answers)
}
