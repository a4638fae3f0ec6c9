//! Addresses that nothing is sent to.

use super::consent::{Origin, hash, hashes, log, tell};
use crate::identity::Actor;
use crate::newsletter::NewsletterError;
use crate::newsletter::core::soft_bounces::counted;
use crate::newsletter::model::{ConsentAction, Subscriber, SuppressionReason};
use crate::newsletter::store;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Sends nothing to a reader's address from now on, on any list. Call it in the transaction that finds out why.
///
/// # Errors
/// Any error of the database.
pub async fn suppress(
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

/// Sends to a reader's address again.
///
/// # Errors
/// Any error of the database.
pub async fn lift_suppression(
    connection: &mut Connection,
    context: &Context,
    reader: &Subscriber,
) -> Result<Subscriber, NewsletterError> {
    store::suppressions::delete(connection, &hashes(context, &reader.email)).await?;
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
