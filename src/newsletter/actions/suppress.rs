//! Addresses that nothing is sent to.

use diesel_async::AsyncConnection as _;

use super::consent::{Origin, hash, hashes, log, tell};
use super::subscribers::{ReaderDetail, read_subscriber};
use crate::identity::Actor;
use crate::kernel::ids::SubscriberId;
use crate::mail;
use crate::newsletter::NewsletterError;
use crate::newsletter::core::soft_bounces::counted;
use crate::newsletter::model::{ConsentAction, Subscriber, SuppressionReason};
use crate::newsletter::store;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Why nothing is sent to an address; of several reasons one that its owner cannot lift.
pub(super) async fn off_because(
    connection: &mut Connection,
    context: &Context,
    email: &str,
) -> Result<Option<SuppressionReason>, NewsletterError> {
    let found = store::suppressions::among(connection, hashes(context, email)).await?;
    let lasting = found.iter().find(|(_, reason)| *reason != SuppressionReason::Request);
    Ok(lasting.or(found.first()).map(|(_, reason)| *reason))
}

/// Sends nothing to a reader's address from now on, as a coach asks for.
///
/// # Errors
/// [`NewsletterError::NotFound`].
pub async fn suppress_subscriber(
    connection: &mut Connection,
    context: &Context,
    id: SubscriberId,
    actor: Actor,
) -> Result<ReaderDetail, NewsletterError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let reader = store::subscribers::lock(connection, id).await?.ok_or(NewsletterError::NotFound)?;
            suppress(connection, context, &reader, (SuppressionReason::Manual, actor)).await?;
            read_subscriber(connection, id).await
        })
        .await
}

/// Sends to a reader's address again, as a coach asks for.
///
/// # Errors
/// [`NewsletterError::NotFound`].
pub async fn release_subscriber(
    connection: &mut Connection,
    context: &Context,
    id: SubscriberId,
) -> Result<ReaderDetail, NewsletterError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let reader = store::subscribers::lock(connection, id).await?.ok_or(NewsletterError::NotFound)?;
            lift_suppression(connection, context, &reader).await?;
            read_subscriber(connection, id).await
        })
        .await
}

/// Sends nothing to a locked reader's address from now on, on any list. Call it in the transaction that finds out why.
///
/// # Errors
/// Any error of the database.
pub(super) async fn suppress(
    connection: &mut Connection,
    context: &Context,
    reader: &Subscriber,
    (reason, actor): (SuppressionReason, Actor),
) -> Result<Subscriber, NewsletterError> {
    store::suppressions::insert(connection, &hash(context, &reader.email), reason, context.now).await?;
    if reader.suppressed_at.is_some() {
        return Ok(reader.clone());
    }
    let changed = Subscriber {
        suppressed_at: Some(context.now),
        revision: reader.revision + 1,
        updated_at: context.now,
        ..reader.clone()
    };
    store::subscribers::update(connection, &changed).await?;
    let origin = Origin::of(reason.name());
    log(connection, context, reader, (ConsentAction::Suppressed, &origin), &[]).await?;
    tell(connection, context, ("subscriber.suppressed", actor), reader.id, &[]).await?;
    Ok(changed)
}

/// Sends to a locked reader's address again.
///
/// # Errors
/// Any error of the database.
pub(super) async fn lift_suppression(
    connection: &mut Connection,
    context: &Context,
    reader: &Subscriber,
) -> Result<Subscriber, NewsletterError> {
    store::suppressions::delete(connection, &hashes(context, &reader.email)).await?;
    mail::mark_alive(connection, context, &reader.email).await?;
    let changed = Subscriber {
        suppressed_at: None,
        soft_bounces: 0,
        revision: reader.revision + 1,
        updated_at: context.now,
        ..reader.clone()
    };
    store::subscribers::update(connection, &changed).await?;
    log(connection, context, reader, (ConsentAction::Released, &Origin::of("api")), &[]).await?;
    Ok(changed)
}

/// Counts a soft bounce of a locked reader. True when it was one too many, so that nothing is sent there any more.
pub(super) async fn count_bounce(
    connection: &mut Connection,
    context: &Context,
    reader: &Subscriber,
) -> Result<bool, NewsletterError> {
    let counted = counted(reader.soft_bounces, reader.last_bounce_at, context.now);
    let changed = Subscriber {
        soft_bounces: counted.count,
        last_bounce_at: Some(context.now),
        revision: reader.revision + 1,
        updated_at: context.now,
        ..reader.clone()
    };
    store::subscribers::update(connection, &changed).await?;
    if counted.is_over {
        suppress(connection, context, &changed, (SuppressionReason::Bounce, Actor::SYSTEM)).await?;
    }
    Ok(counted.is_over)
}
