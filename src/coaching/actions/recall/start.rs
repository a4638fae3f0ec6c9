//! Asking reviewers.

use chrono::{DateTime, TimeDelta, Utc};
use diesel_async::AsyncConnection as _;
use serde_json::json;

use super::until::{closing, last_minute};
use super::withdraw::take_back;
use crate::coaching::actions::checks::Checks;
use crate::coaching::actions::open::Viewer;
use crate::coaching::actions::strategies::{SeenStrategy, lock};
use crate::coaching::actions::tell::tell;
use crate::coaching::core::strategy::recall::REVIEWERS_MIN;
use crate::coaching::core::strategy::state::{Facts, Step};
use crate::coaching::core::strategy::words::TestState;
use crate::coaching::mails::RecallInvitation;
use crate::coaching::model::{RecallTest, Reviewer, TestStateColumn};
use crate::coaching::{CoachingError, store};
use crate::identity;
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::{MenteeId, RecallTestId, ReviewerId, StrategyId};
use crate::kernel::link_token::LinkPurpose;
use crate::kernel::locale::Locale;
use crate::mail::{self, About, Envelope};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::failpoint;

/// Most reviewers of a test.
const REVIEWERS_MAX: usize = 30;
/// Most tests of a mentee in thirty days.
const TESTS_A_MONTH: usize = 10;
/// Most people who are asked about a mentee's strategies in thirty days.
const ASKED_A_MONTH: usize = 60;
/// The same, where one is asked instead of another: a link to a wrong address does not stay for want of room.
const ASKED_A_MONTH_INSTEAD: usize = 90;

/// Somebody to be asked.
#[derive(Clone, Debug)]
pub struct NewReviewer {
    /// What they are called.
    pub name: String,
    /// Where the link goes.
    pub email: String,
    /// Their language; the mentee's if none is named.
    pub locale: Option<Locale>,
}

/// A test to be started.
#[derive(Clone, Debug)]
pub struct NewTest {
    /// The version that is read.
    pub version: i32,
    /// Who reads it.
    pub reviewers: Vec<NewReviewer>,
    /// After how many days it closes by itself.
    pub days: i64,
}

/// Asks reviewers whether they can repeat the newest version, each by a mailed link.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::WrongState`], [`CoachingError::StrategyVersionChanged`],
/// [`CoachingError::RecallTestRunning`], [`CoachingError::RecallMailsSpent`]; [`CoachingError::Unacceptable`] with everybody who cannot be asked.
pub async fn start_test(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, StrategyId),
    new: &NewTest,
) -> Result<RecallTest, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            failpoint::here("recall.start");
            // The mentee is held with the strategy: two tests of a mentee at once would each not count the other's mails.
            let seen = lock(connection, context, viewer, id).await?;
            seen.step(Step::Test, Facts::default())?;
            seen.newest(new.version)?;
            let days = u64::try_from(new.days.clamp(1, 60)).unwrap_or(1);
            let row = RecallTest {
                id: context.new_id(),
                strategy_id: id,
                version: new.version,
                state: TestStateColumn(TestState::Open),
                closes_at: closing(&seen.opened.mentee.time_zone, context.now, days),
                author_done: false,
                coach_done: false,
                result: None,
                revision: 1,
                created_at: context.now,
                updated_at: context.now,
            };
            let mut checks = Checks::default();
            checks.hold((1..=60).contains(&new.days), "/days", "out_of_bounds", "1 to 60");
            let enough = new.reviewers.len() >= REVIEWERS_MIN;
            checks.hold(
                enough,
                "/reviewers",
                "wrong_count",
                "at least 3, so that nobody is known by their answer",
            );
            let reviewers =
                checked(connection, context, (&seen, &row), (&new.reviewers, &[], checks)).await?;
            let on = (seen.row.mentee_id, context.now);
            let begun = store::recall::list_begun_since(connection, on.0, on.1 - month()).await?;
            capped(&begun, (1, TESTS_A_MONTH))?;
            within_month(connection, on, (reviewers.len(), ASKED_A_MONTH)).await?;
            store::recall::insert(connection, &row).await?;
            invite(connection, context, (&seen, &row), &reviewers).await?;
            let data = json!({ "mentee_id": seen.row.mentee_id, "strategy_id": id, "version": row.version });
            let who = (seen.row.user_id, viewer.actor);
            tell(connection, context, ("recall_test.opened", row.id.into()), who, data).await?;
            Ok(row)
        })
        .await
}

/// Asks more reviewers while a test is open, or one instead of another, whose link is taken back.
///
/// # Errors
/// [`CoachingError::NotFound`], also where nobody is to be replaced; [`CoachingError::RecallClosed`],
/// [`CoachingError::RecallMailsSpent`], [`CoachingError::Unacceptable`]; [`CoachingError::WrongState`] where that link was
/// taken back before.
pub async fn invite_reviewers(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, RecallTestId),
    (asked, instead_of): (&[NewReviewer], Option<ReviewerId>),
) -> Result<RecallTest, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let test = store::recall::find(connection, id).await?.ok_or(CoachingError::NotFound)?;
            let seen = lock(connection, context, viewer, test.strategy_id).await?;
            let test = store::recall::lock(connection, id).await?.ok_or(CoachingError::NotFound)?;
            if test.state.0 != TestState::Open || test.closes_at <= context.now {
                return Err(CoachingError::RecallClosed);
            }
            if let Some(id) = instead_of {
                let replaced = store::recall::find_reviewer(connection, id).await?;
                let replaced = replaced.filter(|one| one.test_id == test.id);
                take_back(connection, context, &replaced.ok_or(CoachingError::NotFound)?).await?;
            }
            let known = store::recall::list_reviewers(connection, id).await?;
            let mut checks = Checks::default();
            checks.hold(!asked.is_empty(), "/reviewers", "required", "name somebody to ask");
            let is_one = instead_of.is_none() || asked.len() == 1;
            checks.hold(is_one, "/reviewers", "wrong_count", "one is asked instead of one");
            let reviewers = checked(connection, context, (&seen, &test), (asked, &known, checks)).await?;
            let most = if instead_of.is_some() { ASKED_A_MONTH_INSTEAD } else { ASKED_A_MONTH };
            within_month(connection, (seen.row.mentee_id, context.now), (reviewers.len(), most)).await?;
            invite(connection, context, (&seen, &test), &reviewers).await?;
            Ok(test)
        })
        .await
}

fn month() -> TimeDelta {
    TimeDelta::days(30)
}

/// Refuses more than there may be in a month, and says when it is possible.
fn capped(times: &[DateTime<Utc>], (more, most): (usize, usize)) -> Result<(), CoachingError> {
    let Some(over) = (times.len() + more).checked_sub(most).filter(|over| *over > 0) else { return Ok(()) };
    let last = times.get(over - 1).or(times.last()).copied().unwrap_or_default();
    Err(CoachingError::RecallMailsSpent((last + month()).date_naive()))
}

async fn within_month(
    connection: &mut Connection,
    (mentee_id, now): (MenteeId, DateTime<Utc>),
    cap: (usize, usize),
) -> Result<(), CoachingError> {
    capped(&store::recall::list_asked_since(connection, mentee_id, now - month()).await?, cap)
}

async fn checked(
    connection: &mut Connection,
    context: &Context,
    (seen, test): (&SeenStrategy, &RecallTest),
    (asked, known, mut checks): (&[NewReviewer], &[Reviewer], Checks),
) -> Result<Vec<Reviewer>, CoachingError> {
    let coach = identity::person_contact(connection, seen.row.user_id).await?.email.to_string();
    let earlier = store::recall::list_asked_before(connection, test).await?;
    // Those whose link was taken back are asked no more.
    let left = known.iter().filter(|one| one.withdrawn_at.is_none()).count();
    checks.hold(asked.len() + left <= REVIEWERS_MAX, "/reviewers", "too_many", "at most 30 in one test");
    let mut reviewers: Vec<Reviewer> = Vec::new();
    for (index, new) in asked.iter().enumerate().take(REVIEWERS_MAX) {
        let place = format!("/reviewers/{index}");
        let name = checks.person_name(&format!("{place}/name"), &new.name);
        let at = format!("{place}/email");
        let Some(email) = checks.email(&at, &new.email).map(String::from) else { continue };
        let is_grader = email == coach || email == seen.opened.mentee.email;
        checks.hold(!is_grader, &at, "not_a_reviewer", "author and coach grade, and cannot be asked");
        let is_new = reviewers.iter().chain(known).all(|one| one.email != email);
        checks.hold(is_new, &at, "named_twice", "each address once");
        // Whoever was asked, and not only whoever read: a refusal must not tell who did.
        let was_asked = earlier.contains(&email);
        checks.hold(
            !was_asked,
            &at,
            "asked_before",
            "was asked about this version before; nobody reads it twice",
        );
        reviewers.push(Reviewer {
            id: context.new_id(),
            test_id: test.id,
            name,
            email,
            locale: new
                .locale
                .map_or_else(|| seen.opened.mentee.locale.clone(), |locale| locale.tag().to_owned()),
            link_version: 1,
            invited_at: context.now,
            shown_at: None,
            answered_at: None,
            withdrawn_at: None,
            reminded_at: None,
        });
    }
    checks.finish()?;
    Ok(reviewers)
}

async fn invite(
    connection: &mut Connection,
    context: &Context,
    (seen, test): (&SeenStrategy, &RecallTest),
    reviewers: &[Reviewer],
) -> Result<(), CoachingError> {
    for reviewer in reviewers {
        store::recall::insert_reviewer(connection, reviewer).await?;
        let Ok(to) = EmailAddress::parse(&reviewer.email) else { continue };
        let token = context.site.link_token(LinkPurpose::RecallStrategy, reviewer.id, reviewer.link_version);
        let locale = Locale::from_tag(&reviewer.locale).unwrap_or_default();
        let mail = RecallInvitation {
            reviewer: reviewer.name.clone(),
            mentee: seen.opened.mentee.name.clone(),
            until: last_minute(locale, &seen.opened.mentee.time_zone, test.closes_at),
            locale,
            link: context.site.url(&format!("/recall/{token}")),
            site: context.site.url(""),
        };
        let envelope = Envelope {
            to,
            to_name: reviewer.name.clone(),
            about: Some(About { kind: "reviewer", id: reviewer.id.into() }),
            calendar: None,
        };
        mail::enqueue(connection, context, &mail, envelope).await?;
    }
    Ok(())
}
