//! Entries of the consent log, events, and the keyed hashes of addresses.

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::events::{self, NewEvent};
use crate::identity::Actor;
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::{MailingListId, SubscriberId};
use crate::newsletter::NewsletterError;
use crate::newsletter::core::address_key;
use crate::newsletter::model::{ConsentAction, ConsentEntry, SubscribeRequest, Subscriber};
use crate::newsletter::store;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Where a consent came from.
#[derive(Clone, Debug, Default)]
pub struct Origin {
    /// A form, an import, a mailed link.
    pub source: String,
    /// Which version of the form's text was shown.
    pub form_version: String,
    /// The network it came from; that of the call if none.
    pub network: Option<String>,
    /// When; now if none.
    pub at: Option<DateTime<Utc>>,
}

impl Origin {
    /// An origin without a form.
    #[must_use]
    pub fn of(source: &str) -> Self {
        Self { source: source.to_owned(), ..Self::default() }
    }

    /// The form that a request was typed into, whenever it is looked at.
    #[must_use]
    pub fn of_request(request: &SubscribeRequest) -> Self {
        Self {
            source: request.source.clone(),
            form_version: request.form_version.clone(),
            network: request.client_network.clone(),
            at: Some(request.created_at),
        }
    }
}

/// The keyed hashes of an address, that under the signing key first.
pub(super) fn hashes(context: &Context, email: &str) -> Vec<Vec<u8>> {
    context.site.link_keys.digests("address", email)
}

/// The hash under which an address is written down.
pub(super) fn hash(context: &Context, email: &str) -> Vec<u8> {
    hashes(context, email).into_iter().next().unwrap_or_default()
}

/// The key of limits for the mailbox behind an address.
pub(super) fn mailbox_key(context: &Context, address: &EmailAddress) -> Vec<u8> {
    mailbox_keys(context, address).into_iter().next().unwrap_or_default()
}

/// That key under every secret, that of the signing key first.
pub(super) fn mailbox_keys(context: &Context, address: &EmailAddress) -> Vec<Vec<u8>> {
    context.site.link_keys.digests("mailbox", &address_key::mailbox(address))
}

/// The network of the caller.
pub(super) fn network(context: &Context) -> Option<String> {
    context.origin.client_address.as_deref().and_then(address_key::network)
}

/// Writes into the consent log what happened on these lists, or on all if there are none.
pub(super) async fn log(
    connection: &mut Connection,
    context: &Context,
    reader: &Subscriber,
    (action, origin): (ConsentAction, &Origin),
    lists: &[MailingListId],
) -> Result<(), NewsletterError> {
    let address_hash = hash(context, &reader.email);
    let all = [None];
    let lists: Vec<Option<MailingListId>> =
        if lists.is_empty() { all.to_vec() } else { lists.iter().copied().map(Some).collect() };
    let entries: Vec<ConsentEntry> = lists
        .into_iter()
        .map(|list_id| ConsentEntry {
            id: context.new_id(),
            subscriber_id: Some(reader.id),
            address_hash: address_hash.clone(),
            list_id,
            action,
            source: origin.source.chars().take(200).collect(),
            form_version: origin.form_version.chars().take(100).collect(),
            client_network: origin.network.clone().or_else(|| network(context)),
            at: origin.at.unwrap_or(context.now),
        })
        .collect();
    Ok(store::consent::insert(connection, &entries).await?)
}

/// Writes an event about a reader.
pub(super) async fn tell(
    connection: &mut Connection,
    context: &Context,
    (kind, actor): (&'static str, Actor),
    id: SubscriberId,
    lists: &[MailingListId],
) -> Result<(), NewsletterError> {
    let event = NewEvent {
        kind,
        subject_id: id.into(),
        user_id: None,
        actor_kind: actor.kind.name(),
        actor_id: actor.id,
        data: json!({ "subscriber_id": id, "list_ids": lists }),
    };
    events::append(connection, context, event).await?;
    Ok(())
}
