//! The address says that it wants to read.

use chrono::TimeDelta;
use diesel_async::AsyncConnection as _;

use super::consent::{Origin, hashes, log, tell};
use crate::identity::Actor;
use crate::kernel::ids::{MailingListId, SubscribeRequestId};
use crate::kernel::link_token::LinkPurpose;
use crate::kernel::locale::Locale;
use crate::newsletter::NewsletterError;
use crate::newsletter::model::{
    ConsentAction, MailingList, RequestState, SubscribeRequest, Subscriber, Subscription, SubscriptionStatus,
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
/// [`NewsletterError::LinkExpired`] for a link that is unknown or too old.
pub async fn read_request(
    connection: &mut Connection,
    context: &Context,
    token: &str,
) -> Result<Confirmation, NewsletterError> {
    let id = request_id(context, token)?;
    let request = store::requests::find(connection, id).await?;
    let request =
        request.filter(|request| is_usable(context, request)).ok_or(NewsletterError::LinkExpired)?;
    let lists = store::lists::list_by_id(connection, &request.list_ids.0).await?;
    Ok(Confirmation {
        lists,
        is_done: request.state == RequestState::Confirmed,
        locale: Locale::from_tag(&request.locale).unwrap_or_default(),
    })
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
            let lists = store::lists::list_by_id(connection, &request.list_ids.0).await?;
            let locale = Locale::from_tag(&request.locale).unwrap_or_default();
            if request.state == RequestState::Confirmed {
                return Ok(Confirmation { lists, is_done: true, locale });
            }
            if store::suppressions::is_suppressed(connection, &hashes(context, &request.email)).await? {
                return Err(NewsletterError::LinkExpired);
            }
            let origin =
                Origin { source: String::from("mailed link"), form_version: request.form_version.clone() };
            apply(connection, context, &Confirmed { request: &request, origin: &origin }, &lists).await?;
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
