//! A reviewer's link is taken back: it went to a wrong address.

use diesel_async::AsyncConnection as _;

use crate::coaching::actions::open::Viewer;
use crate::coaching::actions::strategies::lock;
use crate::coaching::core::strategy::recall::REVIEWERS_MIN;
use crate::coaching::core::strategy::words::TestState;
use crate::coaching::model::Reviewer;
use crate::coaching::{CoachingError, store};
use crate::kernel::ids::{RecallTestId, ReviewerId};
use crate::mail;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Takes a reviewer's link back while the test is open: it shows no text and takes no answers from now on, and a mail that
/// waits does not go out. Answers that are there stay and count, since nobody is told whose they are; for the same reason
/// the answer is the same whether the reviewer had answered, and such a test does not close by itself before its time.
///
/// # Errors
/// [`CoachingError::NotFound`]; [`CoachingError::RecallClosed`]; [`CoachingError::WrongState`] for the second time, and
/// where fewer than three would stay.
pub async fn withdraw_reviewer(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    (id, reviewer_id): (RecallTestId, ReviewerId),
) -> Result<(), CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let test = store::recall::find(connection, id).await?.ok_or(CoachingError::NotFound)?;
            lock(connection, context, viewer, test.strategy_id).await?;
            // Whoever answers locks the test too.
            let test = store::recall::lock(connection, id).await?.ok_or(CoachingError::NotFound)?;
            let reviewers = store::recall::list_reviewers(connection, id).await?;
            let reviewer = reviewers.iter().find(|one| one.id == reviewer_id);
            let reviewer = reviewer.ok_or(CoachingError::NotFound)?;
            if test.state.0 != TestState::Open || test.closes_at <= context.now {
                return Err(CoachingError::RecallClosed);
            }
            refuse_last(&reviewers, reviewer)?;
            take_back(connection, context, reviewer).await
        })
        .await
}

/// Takes the link of a reviewer back, whose test is locked.
pub(super) async fn take_back(
    connection: &mut Connection,
    context: &Context,
    reviewer: &Reviewer,
) -> Result<(), CoachingError> {
    if reviewer.withdrawn_at.is_some() {
        return Err(CoachingError::WrongState("This invitation was taken back already."));
    }
    store::recall::withdraw_reviewer(connection, reviewer.id, context.now).await?;
    mail::take_back(connection, "reviewer", [reviewer.id.into()]).await?;
    Ok(())
}

/// Among fewer than three, whoever is left would be known by their answer.
fn refuse_last(reviewers: &[Reviewer], reviewer: &Reviewer) -> Result<(), CoachingError> {
    let left = reviewers.iter().filter(|one| one.id != reviewer.id && one.withdrawn_at.is_none());
    if reviewer.withdrawn_at.is_none() && left.count() < REVIEWERS_MIN {
        return Err(CoachingError::WrongState(
            "At least three have to stay, so that nobody is known by their answer. Ask somebody else instead.",
        ));
    }
    Ok(())
}
