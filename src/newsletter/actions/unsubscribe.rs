//! Leaving, by the link of a mail. Its token can do nothing else.

use diesel_async::AsyncConnection as _;

use super::consent::{Origin, log, tell};
use crate::identity::Actor;
use crate::kernel::ids::{MailingListId, SubscriptionId};
use crate::kernel::link_token::LinkPurpose;
use crate::kernel::locale::Locale;
use crate::newsletter::NewsletterError;
use crate::newsletter::model::{ConsentAction, Subscriber, SubscriptionStatus};
use crate::newsletter::store;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// What an unsubscribe link is about.
#[derive(Clone, Debug, Default)]
pub struct Left {
    /// Name of the list; `None` when reader or list are gone, so that there is nothing to leave.
    pub list: Option<String>,
    /// Whether the list is read.
    pub is_reading: bool,
    /// The reader's language, while there is a reader.
    pub locale: Option<Locale>,
}

/// What an unsubscribe link is about. Changes nothing.
///
/// # Errors
/// [`NewsletterError::NotFound`] for a token that is none of ours.
pub async fn read_left(
    connection: &mut Connection,
    context: &Context,
    token: &str,
) -> Result<Left, NewsletterError> {
    let id = subscription_id(context, token)?;
    let Some(subscription) = store::subscriptions::find(connection, id).await? else {
        return Ok(Left::default());
    };
    let list = store::lists::find(connection, subscription.list_id).await?;
    let reader = store::subscribers::find(connection, subscription.subscriber_id).await?;
    let is_reading = subscription.status != SubscriptionStatus::Unsubscribed;
    let locale = reader.map(|reader| reader.language());
    Ok(Left { list: list.map(|list| list.name), is_reading, locale })
}

/// Ends the subscription that the token names; with `all`, every one of the reader. A second time changes nothing.
///
/// # Errors
/// [`NewsletterError::NotFound`] for a token that is none of ours.
pub async fn unsubscribe(
    connection: &mut Connection,
    context: &Context,
    token: &str,
    (source, all): (&str, bool),
) -> Result<(), NewsletterError> {
    let id = subscription_id(context, token)?;
    unsubscribe_from(connection, context, id, (source, all)).await
}

/// The same, for a subscription that something else has named.
pub(super) async fn unsubscribe_from(
    connection: &mut Connection,
    context: &Context,
    id: SubscriptionId,
    (source, all): (&str, bool),
) -> Result<(), NewsletterError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let Some(named) = store::subscriptions::lock(connection, id).await? else { return Ok(()) };
            let Some(reader) = store::subscribers::find(connection, named.subscriber_id).await? else {
                return Ok(());
            };
            let ids = if all {
                let theirs = store::subscriptions::list_of(connection, &[reader.id]).await?;
                theirs.into_iter().map(|one| one.id).collect()
            } else {
                vec![id]
            };
            leave(connection, context, &reader, (&Origin::of(source), Actor::VISITOR), &ids).await
        })
        .await
}

fn subscription_id(context: &Context, token: &str) -> Result<SubscriptionId, NewsletterError> {
    let claim = context.site.link_keys.verify(LinkPurpose::Unsubscribe, token);
    claim.map(|claim| SubscriptionId::from(claim.id)).ok_or(NewsletterError::NotFound)
}

/// Ends a reader's subscriptions, with log and event.
pub(super) async fn leave(
    connection: &mut Connection,
    context: &Context,
    reader: &Subscriber,
    (origin, actor): (&Origin, Actor),
    ids: &[SubscriptionId],
) -> Result<(), NewsletterError> {
    let ended = store::subscriptions::unsubscribe(connection, ids, context.now).await?;
    let lists: Vec<MailingListId> = ended.iter().map(|one| one.list_id).collect();
    if lists.is_empty() {
        return Ok(());
    }
    log(connection, context, reader, (ConsentAction::Unsubscribed, origin), &lists).await?;
    tell(connection, context, ("subscriber.unsubscribed", actor), reader.id, &lists).await
}
