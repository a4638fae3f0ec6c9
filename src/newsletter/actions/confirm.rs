//! The address says that it wants to read.

use chrono::TimeDelta;
use diesel_async::AsyncConnection as _;

use super::consent::{Origin, hashes, log, tell};
use super::suppress::off_because;
use crate::identity::Actor;
use crate::kernel::ids::{MailingListId, SubscribeRequestId};
use crate::kernel::link_token::LinkPurpose;
use crate::kernel::locale::Locale;
use crate::newsletter::NewsletterError;
use crate::newsletter::model::{
    ConsentAction, MailingList, RequestState, SubscribeRequest, Subscriber, Subscription, SubscriptionStatus,
    SuppressionReason,
};
use crate::newsletter::store;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// How long a link to confirm works.
const LIFETIME: TimeDelta = TimeDelta::days(7);

/// What a link to confirm is about.
#[derive(Clone, Debug)]
pub struct Confirmation {
    /// The lists.
    pub lists: Vec<MailingList>,
    /// Whether it was confirmed before.
    pub is_done: bool,
    /// The language it was asked for in.
    pub locale: Locale,
}

/// A request whose address has agreed.
pub(super) struct Confirmed<'a> {
    pub request: &'a SubscribeRequest,
    pub origin: &'a Origin,
}

/// What a link to confirm is about. Changes nothing.
///
/// # Errors
/// [`NewsletterError::LinkExpired`] for a link that is unknown or too old, or whose reader has left since.
pub async fn read_request(
    connection: &mut Connection,
    context: &Context,
    token: &str,
) -> Result<Confirmation, NewsletterError> {
    let id = request_id(context, token)?;
    let request = store::requests::find(connection, id).await?;
    let request =
        request.filter(|request| is_usable(context, request)).ok_or(NewsletterError::LinkExpired)?;
    if request.state == RequestState::Confirmed {
        return done(connection, &request).await;
    }
    let lists = store::lists::list_by_id(connection, &request.list_ids.0).await?;
    let locale = Locale::from_tag(&request.locale).unwrap_or_default();
    Ok(Confirmation { lists, is_done: false, locale })
}

/// What became of a request that was confirmed: the lists that are still read. There is no way back by an old link for
/// who left.
async fn done(
    connection: &mut Connection,
    request: &SubscribeRequest,
) -> Result<Confirmation, NewsletterError> {
    let reader = store::subscribers::find_by_email(connection, &request.email).await?;
    let reader =
        reader.filter(|reader| reader.suppressed_at.is_none()).ok_or(NewsletterError::LinkExpired)?;
    let theirs = store::subscriptions::list_of(connection, &[reader.id]).await?;
    let mut lists = store::lists::list_by_id(connection, &request.list_ids.0).await?;
    lists.retain(|list| {
        theirs.iter().any(|one| one.list_id == list.id && one.status == SubscriptionStatus::Confirmed)
    });
    if lists.is_empty() {
        return Err(NewsletterError::LinkExpired);
    }
    let locale = Locale::from_tag(&request.locale).unwrap_or_default();
    Ok(Confirmation { lists, is_done: true, locale })
}

/// Makes the address a reader of what was asked for. A second time changes nothing and is as friendly as the first.
///
/// # Errors
/// [`NewsletterError::LinkExpired`] for a link that is unknown or too old, or when nothing may be sent to the address any
/// more.
pub async fn confirm(
    connection: &mut Connection,
    context: &Context,
    token: &str,
) -> Result<Confirmation, NewsletterError> {
    let id = request_id(context, token)?;
    connection
        .transaction(async |connection: &mut Connection| {
            let request = store::requests::lock(connection, id).await?;
            let request =
                request.filter(|request| is_usable(context, request)).ok_or(NewsletterError::LinkExpired)?;
            if request.state == RequestState::Confirmed {
                return done(connection, &request).await;
            }
            let because = off_because(connection, context, &request.email).await?;
            if because.is_some_and(|reason| reason != SuppressionReason::Request) {
                return Err(NewsletterError::LinkExpired);
            }
            let lists = store::lists::list_by_id(connection, &request.list_ids.0).await?;
            let locale = Locale::from_tag(&request.locale).unwrap_or_default();
            let form_version = request.form_version.clone();
            let origin = Origin { form_version, ..Origin::of("mailed link") };
            let confirmed = Confirmed { request: &request, origin: &origin };
            let reader = apply(connection, context, &confirmed, &lists).await?;
            if because.is_some() {
                // Whoever was forgotten has come back by their own will.
                store::suppressions::delete(connection, &hashes(context, &request.email)).await?;
                log(connection, context, &reader, (ConsentAction::Released, &origin), &[]).await?;
            }
            store::requests::set_confirmed(connection, id, context.now).await?;
            Ok(Confirmation { lists, is_done: false, locale })
        })
        .await
}

fn request_id(context: &Context, token: &str) -> Result<SubscribeRequestId, NewsletterError> {
    let claim = context.site.link_keys.verify(LinkPurpose::ConfirmSubscription, token);
    claim.map(|claim| SubscribeRequestId::from(claim.id)).ok_or(NewsletterError::LinkExpired)
}

fn is_usable(context: &Context, request: &SubscribeRequest) -> bool {
    request.state == RequestState::Confirmed
        || (request.state == RequestState::Mailed && context.now < request.created_at + LIFETIME)
}

/// Writes that the address has agreed to these lists.
pub(super) async fn apply(
    connection: &mut Connection,
    context: &Context,
    confirmed: &Confirmed<'_>,
    lists: &[MailingList],
) -> Result<Subscriber, NewsletterError> {
    let request = confirmed.request;
    let address = request.address().ok_or(NewsletterError::LinkExpired)?;
    let new = Subscriber {
        name: request.name.clone(),
        locale: request.locale.clone(),
        ..Subscriber::new(context.new_id(), &address, context.now)
    };
    let is_new = store::subscribers::insert_if_new(connection, &new).await?;
    let mut reader = if is_new {
        new
    } else {
        store::subscribers::lock_by_email(connection, &request.email)
            .await?
            .ok_or(NewsletterError::NotFound)?
    };
    if reader.name.is_empty() && !request.name.is_empty() {
        reader.name.clone_from(&request.name);
        reader.revision += 1;
        reader.updated_at = context.now;
        store::subscribers::update(connection, &reader).await?;
    }
    let ids: Vec<MailingListId> = lists.iter().map(|list| list.id).collect();
    agree(connection, context, &reader, (confirmed.origin, Actor::VISITOR), &ids).await?;
    Ok(reader)
}

/// Confirms a reader's subscriptions to these lists, with log and event.
pub(super) async fn agree(
    connection: &mut Connection,
    context: &Context,
    reader: &Subscriber,
    (origin, actor): (&Origin, Actor),
    lists: &[MailingListId],
) -> Result<(), NewsletterError> {
    if lists.is_empty() {
        return Ok(());
    }
    let rows: Vec<Subscription> = lists
        .iter()
        .map(|list_id| Subscription {
            id: context.new_id(),
            list_id: *list_id,
            subscriber_id: reader.id,
            status: SubscriptionStatus::Confirmed,
            requested_at: context.now,
            confirmed_at: Some(context.now),
            unsubscribed_at: None,
        })
        .collect();
    store::subscriptions::confirm(connection, &rows).await?;
    let action = if actor == Actor::VISITOR { ConsentAction::Confirmed } else { ConsentAction::Added };
    log(connection, context, reader, (action, origin), lists).await?;
    tell(connection, context, ("subscriber.confirmed", actor), reader.id, lists).await
}
