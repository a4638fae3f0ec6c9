//! Forgetting: by wish, and when somebody never confirmed.

use chrono::TimeDelta;
use diesel_async::AsyncConnection as _;

use super::consent::{Origin, hash, log, mailbox_keys};
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::SubscriberId;
use crate::mail;
use crate::newsletter::NewsletterError;
use crate::newsletter::model::{ConsentAction, Subscriber, SuppressionReason};
use crate::newsletter::store;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::ledger::{Forgotten, Ledger};
use crate::platform::web::IfMatch;

/// How long somebody who never confirmed is remembered.
const UNCONFIRMED: TimeDelta = TimeDelta::days(30);
/// How many are forgotten at once.
const STEP: i64 = 1_000;

/// Forgets a reader: the row, the subscriptions, what was typed into forms, the mails. What stays is the consent log,
/// which holds no address, and a suppression as a hash, so that no import brings the reader back; they themselves may come
/// back. The ledger says it once more after a backup was restored. Call it in a transaction.
///
/// # Errors
/// [`NewsletterError::Ledger`] when the ledger cannot be written: then nothing is forgotten; any error of the database.
pub async fn erase(
    connection: &mut Connection,
    (context, ledger): (&Context, &Ledger),
    reader: &Subscriber,
    origin: &Origin,
) -> Result<(), NewsletterError> {
    // The ledger first: what is in it and still there is forgotten again, the other way round it would come back.
    let written = ledger.append(std::slice::from_ref(&reader.email), Forgotten::Reader, context.now);
    written.map_err(NewsletterError::Ledger)?;
    let address_hash = hash(context, &reader.email);
    store::suppressions::insert(connection, &address_hash, SuppressionReason::Request, context.now).await?;
    log(connection, context, reader, (ConsentAction::Erased, origin), &[]).await?;
    if let Ok(address) = EmailAddress::parse(&reader.email) {
        let keys = mailbox_keys(context, &address);
        store::requests::delete_of(connection, &reader.email, &keys).await?;
        mail::forget(connection, &address, "newsletter.").await?;
    }
    store::requests::forget_answers(connection, &reader.email).await?;
    store::deliveries::forget_address(connection, reader.id).await?;
    Ok(store::subscribers::delete(connection, reader.id).await?)
}

/// Forgets a reader, as a coach asks for.
///
/// # Errors
/// [`NewsletterError::NotFound`], [`NewsletterError::StaleVersion`].
pub async fn erase_subscriber(
    connection: &mut Connection,
    (context, ledger): (&Context, &Ledger),
    id: SubscriberId,
    if_match: &IfMatch,
) -> Result<(), NewsletterError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let reader = store::subscribers::lock(connection, id).await?.ok_or(NewsletterError::NotFound)?;
            if_match.check(reader.revision).map_err(|_| NewsletterError::StaleVersion)?;
            erase(connection, (context, ledger), &reader, &Origin::of("api")).await
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
    store::imports::delete_orphans(connection).await?;
    let gone = connection
        .transaction(async |connection: &mut Connection| {
            // Whoever confirms at this moment holds the row, and is left alone; whoever comes later waits for us.
            let silent = store::subscribers::lock_unconfirmed(connection, before, STEP).await?;
            store::subscribers::delete_unconfirmed(connection, &silent, before).await
        })
        .await?;
    Ok(i64::try_from(gone).unwrap_or(STEP) >= STEP)
}
