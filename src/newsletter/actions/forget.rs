//! Forgetting: by wish, and when somebody never confirmed.

use chrono::TimeDelta;
use diesel_async::AsyncConnection as _;

use super::consent::{Origin, log, mailbox_key};
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::SubscriberId;
use crate::newsletter::NewsletterError;
use crate::newsletter::model::{ConsentAction, Subscriber};
use crate::newsletter::store;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::IfMatch;

/// How long somebody who never confirmed is remembered.
const UNCONFIRMED: TimeDelta = TimeDelta::days(30);
/// How many are forgotten at once.
const STEP: i64 = 1_000;

/// Forgets a reader: the row, the subscriptions, what was typed into forms. What stays is the consent log, which holds
/// no address, and a suppression as a hash. Call it in a transaction.
///
/// # Errors
/// Any error of the database.
pub async fn erase(
    connection: &mut Connection,
    context: &Context,
    reader: &Subscriber,
    origin: &Origin,
) -> Result<(), NewsletterError> {
    log(connection, context, reader, (ConsentAction::Erased, origin), &[]).await?;
    if let Ok(address) = EmailAddress::parse(&reader.email) {
        let key = mailbox_key(context, &address);
        store::requests::delete_of(connection, &reader.email, &key).await?;
    }
    store::deliveries::forget_address(connection, reader.id).await?;
    Ok(store::subscribers::delete(connection, reader.id).await?)
}

/// Forgets a reader, as a coach asks for.
///
/// # Errors
/// [`NewsletterError::NotFound`], [`NewsletterError::StaleVersion`].
pub async fn erase_subscriber(
    connection: &mut Connection,
    context: &Context,
    id: SubscriberId,
    if_match: &IfMatch,
) -> Result<(), NewsletterError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let reader = store::subscribers::lock(connection, id).await?.ok_or(NewsletterError::NotFound)?;
            if_match.check(reader.revision).map_err(|_| NewsletterError::StaleVersion)?;
            erase(connection, context, &reader, &Origin::of("api")).await
        })
        .await
}

/// Forgets those who never confirmed, and what was typed into forms, a step at a time; says whether there may be more.
///
/// # Errors
/// Any error of the database.
pub async fn expire(connection: &mut Connection, context: &Context) -> Result<bool, NewsletterError> {
    let before = context.now - UNCONFIRMED;
    store::requests::delete_before(connection, before).await?;
    let gone = store::subscribers::delete_unconfirmed(connection, before, STEP).await?;
    Ok(i64::try_from(gone).unwrap_or(STEP) >= STEP)
}
