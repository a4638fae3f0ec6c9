//! Readers as a coach sees them.

use std::collections::BTreeMap;

use chrono_tz::Tz;
use diesel_async::AsyncConnection as _;
use serde_json::Value;

use super::confirm::agree;
use super::consent::{Origin, hashes};
use super::subscribe::{Submission, subscribe};
use super::suppress::off_because;
use crate::identity::Actor;
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::{MailingListId, SubscriberId};
use crate::kernel::locale::Locale;
use crate::newsletter::NewsletterError;
use crate::newsletter::SubscriberFilter;
use crate::newsletter::model::{
    Attributes, ConsentEntry, MailingList, Subscriber, Subscription, SuppressionReason, Tags,
};
use crate::newsletter::store;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::problem::FieldError;
use crate::platform::web::{IfMatch, Page};

/// A reader to be added, checked.
#[derive(Clone, Debug)]
pub struct SubscriberDraft {
    /// The address.
    pub email: EmailAddress,
    /// What else is known.
    pub change: SubscriberChange,
    /// Slugs or ids of lists.
    pub lists: Vec<String>,
    /// Where the reader agreed; `None` asks the address to confirm.
    pub consent_source: Option<String>,
}

/// What may be changed of a reader.
#[derive(Clone, Debug)]
pub struct SubscriberChange {
    /// The name; may be empty.
    pub name: String,
    /// What else is known.
    pub attributes: BTreeMap<String, Value>,
    /// Labels.
    pub tags: Vec<String>,
    /// The language.
    pub locale: Locale,
    /// The zone of the reader's wall clock.
    pub time_zone: Option<Tz>,
}

/// A reader with what they read.
#[derive(Clone, Debug)]
pub struct ReaderDetail {
    /// The reader.
    pub reader: Subscriber,
    /// What they read.
    pub subscriptions: Vec<Subscription>,
}

/// A page of readers with what they read, newest first.
///
/// # Errors
/// Any error of the database.
pub async fn list_subscribers(
    connection: &mut Connection,
    page: Page,
    filter: &SubscriberFilter,
) -> Result<Vec<ReaderDetail>, NewsletterError> {
    let readers = store::subscribers::list(connection, page, filter).await?;
    with_subscriptions(connection, readers).await
}

/// These readers with what they read, in this order.
pub(super) async fn details(
    connection: &mut Connection,
    ids: &[SubscriberId],
) -> Result<Vec<ReaderDetail>, NewsletterError> {
    let readers = store::subscribers::list_by_id(connection, ids).await?;
    with_subscriptions(connection, readers).await
}

async fn with_subscriptions(
    connection: &mut Connection,
    readers: Vec<Subscriber>,
) -> Result<Vec<ReaderDetail>, NewsletterError> {
    let ids: Vec<SubscriberId> = readers.iter().map(|reader| reader.id).collect();
    let all = store::subscriptions::list_of(connection, &ids).await?;
    Ok(readers
        .into_iter()
        .map(|reader| {
            let of_reader = all.iter().filter(|one| one.subscriber_id == reader.id);
            ReaderDetail { subscriptions: of_reader.cloned().collect(), reader }
        })
        .collect())
}

/// One reader.
///
/// # Errors
/// [`NewsletterError::NotFound`].
pub async fn read_subscriber(
    connection: &mut Connection,
    id: SubscriberId,
) -> Result<ReaderDetail, NewsletterError> {
    let reader = store::subscribers::find(connection, id).await?.ok_or(NewsletterError::NotFound)?;
    let subscriptions = store::subscriptions::list_of(connection, &[id]).await?;
    Ok(ReaderDetail { reader, subscriptions })
}

/// Adds a reader. With a source of the consent the lists are confirmed at once; without, the address is asked, as if it
/// had been typed into a form.
///
/// # Errors
/// [`NewsletterError::ReaderExists`]; [`NewsletterError::Unacceptable`] for an unknown list, or an address that nothing
/// is sent to.
pub async fn create_subscriber(
    connection: &mut Connection,
    context: &Context,
    (actor, draft): (Actor, SubscriberDraft),
) -> Result<ReaderDetail, NewsletterError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let lists = named(connection, &draft.lists).await?;
            if let Some(reason) = off_because(connection, context, draft.email.as_str()).await? {
                let detail = match reason {
                    SuppressionReason::Request => {
                        "this reader was erased: only they themselves can come back"
                    }
                    _ => "nothing is sent to this address: lift its suppression first",
                };
                let fault = FieldError::new("/email", "suppressed_address", detail);
                return Err(NewsletterError::Unacceptable(vec![fault]));
            }
            let mut reader = Subscriber::new(context.new_id(), &draft.email, context.now);
            fill(&mut reader, draft.change);
            if !store::subscribers::insert_if_new(connection, &reader).await? {
                return Err(NewsletterError::ReaderExists);
            }
            if let Some(source) = &draft.consent_source {
                let ids: Vec<MailingListId> = lists.iter().map(|list| list.id).collect();
                agree(connection, context, &reader, (&Origin::of(source), actor), &ids).await?;
            } else if !lists.is_empty() {
                let submission = Submission {
                    email: draft.email.clone(),
                    name: String::new(),
                    lists: lists.iter().map(|list| list.slug.clone()).collect(),
                    locale: Locale::from_tag(&reader.locale).unwrap_or_default(),
                    source: String::from("added by a coach"),
                    is_trapped: false,
                };
                subscribe(connection, context, submission).await?;
            }
            let subscriptions = store::subscriptions::list_of(connection, &[reader.id]).await?;
            Ok(ReaderDetail { reader, subscriptions })
        })
        .await
}

/// Changes what is known of a reader; what they read is theirs to change.
///
/// # Errors
/// [`NewsletterError::NotFound`], [`NewsletterError::StaleVersion`].
pub async fn update_subscriber(
    connection: &mut Connection,
    context: &Context,
    id: SubscriberId,
    (if_match, change): (&IfMatch, SubscriberChange),
) -> Result<ReaderDetail, NewsletterError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let mut reader =
                store::subscribers::lock(connection, id).await?.ok_or(NewsletterError::NotFound)?;
            if_match.check(reader.revision).map_err(|_| NewsletterError::StaleVersion)?;
            fill(&mut reader, change);
            reader.revision += 1;
            reader.updated_at = context.now;
            store::subscribers::update(connection, &reader).await?;
            let subscriptions = store::subscriptions::list_of(connection, &[id]).await?;
            Ok(ReaderDetail { reader, subscriptions })
        })
        .await
}

/// What a reader agreed to, oldest first.
///
/// # Errors
/// [`NewsletterError::NotFound`].
pub async fn list_consent(
    connection: &mut Connection,
    context: &Context,
    id: SubscriberId,
) -> Result<Vec<ConsentEntry>, NewsletterError> {
    let reader = store::subscribers::find(connection, id).await?.ok_or(NewsletterError::NotFound)?;
    let hashes = hashes(context, &reader.email);
    Ok(store::consent::list(connection, id, (&hashes, store::consent::SHOWN_MAX)).await?)
}

fn fill(reader: &mut Subscriber, change: SubscriberChange) {
    reader.name = change.name;
    reader.attributes = Attributes(change.attributes);
    reader.tags = Tags(change.tags);
    change.locale.tag().clone_into(&mut reader.locale);
    reader.time_zone = change.time_zone.map(|zone| zone.name().to_owned());
}

/// The lists of these slugs or ids.
async fn named(connection: &mut Connection, names: &[String]) -> Result<Vec<MailingList>, NewsletterError> {
    let mut lists = store::lists::list_by_slug(connection, names).await?;
    let ids: Vec<MailingListId> = names.iter().filter_map(|name| name.parse().ok()).collect();
    lists.extend(store::lists::list_by_id(connection, &ids).await?);
    for (index, name) in names.iter().enumerate() {
        if !lists.iter().any(|list| list.slug == *name || list.id.to_string() == *name) {
            let fault = FieldError::new(format!("/lists/{index}"), "unknown_list", "there is no such list");
            return Err(NewsletterError::Unacceptable(vec![fault]));
        }
    }
    Ok(lists)
}
