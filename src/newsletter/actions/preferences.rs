//! A reader's own page, behind a fresh mailed link: what they read, a break, everything we have, being forgotten.

use chrono::TimeDelta;
use diesel_async::AsyncConnection as _;
use serde_json::{Value, json};

use super::admit::send;
use super::confirm::agree;
use super::consent::{Origin, hashes, log, mailbox_key, mailbox_keys, network};
use super::unsubscribe::leave;
use crate::identity::Actor;
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::{MailingListId, SubscriberId, SubscriptionId};
use crate::kernel::link_token::{LinkClaim, LinkPurpose};
use crate::kernel::locale::Locale;
use crate::mail;
use crate::newsletter::NewsletterError;
use crate::newsletter::core::gate::is_too_often;
use crate::newsletter::mails::YouAreIn;
use crate::newsletter::model::{
    ConsentAction, ListIds, MailingList, RequestState, SubscribeRequest, Subscriber, Subscription,
    SubscriptionStatus,
};
use crate::newsletter::store;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// How long a link to one's own page works.
const LIFETIME_MINUTES: i64 = 24 * 60;

/// A reader's own page.
#[derive(Clone, Debug)]
pub struct Preferences {
    /// The reader.
    pub reader: Subscriber,
    /// Every list that can be read or is, and whether it is.
    pub lists: Vec<(MailingList, bool)>,
}

/// A break in which a reader gets no issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pause {
    /// It stays as it is.
    Keep,
    /// It ends.
    End,
    /// So many weeks from now.
    Weeks(i64),
}

/// What a reader decides.
#[derive(Clone, Debug)]
pub struct PreferencesChange {
    /// The lists to read.
    pub lists: Vec<MailingListId>,
    /// The name; may be empty.
    pub name: String,
    /// The language.
    pub locale: Locale,
    /// What becomes of the break.
    pub pause: Pause,
}

/// The address of a reader's own page. The link is for a day, so its version is the minute it was made in.
pub(super) fn manage_url(context: &Context, id: SubscriberId) -> String {
    let minute = i32::try_from(context.now.timestamp() / 60).unwrap_or(i32::MAX);
    let token = context.site.link_token(LinkPurpose::Preferences, id, minute);
    context.site.url(&format!("/n/preferences/{token}"))
}

/// Whose page a link opens.
///
/// # Errors
/// [`NewsletterError::LinkExpired`] for one that is none of ours, or older than a day.
pub fn reader_of_link(context: &Context, token: &str) -> Result<SubscriberId, NewsletterError> {
    let LinkClaim { id, version } =
        context.site.link_keys.verify(LinkPurpose::Preferences, token).ok_or(NewsletterError::LinkExpired)?;
    let age = context.now.timestamp() / 60 - i64::from(version);
    if (-5..LIFETIME_MINUTES).contains(&age) { Ok(id.into()) } else { Err(NewsletterError::LinkExpired) }
}

/// A reader's own page. Changes nothing.
///
/// # Errors
/// [`NewsletterError::LinkExpired`] when the reader is gone.
pub async fn read_preferences(
    connection: &mut Connection,
    id: SubscriberId,
) -> Result<Preferences, NewsletterError> {
    let reader = store::subscribers::find(connection, id).await?.ok_or(NewsletterError::LinkExpired)?;
    let theirs = store::subscriptions::list_of(connection, &[id]).await?;
    let lists = offered(connection, &theirs).await?;
    let lists = lists.into_iter().map(|list| (reads(&theirs, list.id), list)).map(|(is, list)| (list, is));
    Ok(Preferences { reader, lists: lists.collect() })
}

fn reads(theirs: &[Subscription], list_id: MailingListId) -> bool {
    theirs.iter().any(|one| one.list_id == list_id && one.status == SubscriptionStatus::Confirmed)
}

/// Public lists, and private ones that the reader is on.
async fn offered(
    connection: &mut Connection,
    theirs: &[Subscription],
) -> Result<Vec<MailingList>, NewsletterError> {
    let mut lists = store::lists::list_public(connection).await?;
    let on: Vec<MailingListId> = theirs.iter().map(|one| one.list_id).collect();
    for list in store::lists::list_by_id(connection, &on).await? {
        if lists.iter().all(|known| known.id != list.id) {
            lists.push(list);
        }
    }
    Ok(lists)
}

/// Changes what a reader reads, name, language and break.
///
/// # Errors
/// [`NewsletterError::LinkExpired`] when the reader is gone.
pub async fn change_preferences(
    connection: &mut Connection,
    context: &Context,
    id: SubscriberId,
    change: PreferencesChange,
) -> Result<(), NewsletterError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let reader =
                store::subscribers::lock(connection, id).await?.ok_or(NewsletterError::LinkExpired)?;
            let theirs = store::subscriptions::list_of(connection, &[id]).await?;
            let offered = offered(connection, &theirs).await?;
            let wanted = |list_id: MailingListId| change.lists.contains(&list_id);
            let joins: Vec<MailingListId> = offered
                .iter()
                .map(|list| list.id)
                .filter(|list_id| wanted(*list_id) && !reads(&theirs, *list_id))
                .collect();
            let leaves: Vec<SubscriptionId> =
                theirs.iter().filter(|one| !wanted(one.list_id)).map(|one| one.id).collect();
            let origin = Origin::of("preferences");
            agree(connection, context, &reader, (&origin, Actor::VISITOR), &joins).await?;
            leave(connection, context, &reader, (&origin, Actor::VISITOR), &leaves).await?;
            let (paused_until, action) = match change.pause {
                Pause::Keep => (reader.paused_until, ConsentAction::Preferences),
                Pause::End => (None, ConsentAction::Preferences),
                Pause::Weeks(weeks) => (Some(context.now + TimeDelta::weeks(weeks)), ConsentAction::Paused),
            };
            log(connection, context, &reader, (action, &origin), &[]).await?;
            let changed = Subscriber {
                name: change.name,
                locale: change.locale.tag().to_owned(),
                paused_until,
                revision: reader.revision + 1,
                updated_at: context.now,
                ..reader
            };
            store::subscribers::update(connection, &changed).await?;
            Ok(())
        })
        .await
}

/// Everything that is kept about a reader, as one document for them to take away.
///
/// # Errors
/// [`NewsletterError::LinkExpired`] when the reader is gone.
pub async fn everything_about(
    connection: &mut Connection,
    context: &Context,
    id: SubscriberId,
) -> Result<Value, NewsletterError> {
    let Preferences { reader, .. } = read_preferences(connection, id).await?;
    let theirs = store::subscriptions::list_of(connection, &[id]).await?;
    let on: Vec<MailingListId> = theirs.iter().map(|one| one.list_id).collect();
    let lists = store::lists::list_by_id(connection, &on).await?;
    let name = |id: MailingListId| lists.iter().find(|list| list.id == id).map(|list| list.name.clone());
    let hashes = hashes(context, &reader.email);
    let consent = store::consent::list(connection, id, (&hashes, i64::MAX)).await?;
    let deliveries = store::deliveries::list_of(connection, id).await?;
    let hits = store::hits::list_of(connection, id).await?;
    let (requests, mails) = match EmailAddress::parse(&reader.email) {
        Ok(address) => (
            store::requests::list_of(connection, &reader.email, &mailbox_keys(context, &address)).await?,
            mail::list_to(connection, &address).await?,
        ),
        Err(_) => (Vec::new(), Vec::new()),
    };
    Ok(json!({
        "email": reader.email, "name": reader.name, "attributes": reader.attributes, "tags": reader.tags,
        "locale": reader.locale, "time_zone": reader.time_zone, "since": reader.created_at,
        "paused_until": reader.paused_until, "suppressed_at": reader.suppressed_at,
        "subscriptions": theirs.iter().map(|one| json!({
            "list": name(one.list_id), "status": one.status, "requested_at": one.requested_at,
            "confirmed_at": one.confirmed_at, "unsubscribed_at": one.unsubscribed_at
        })).collect::<Vec<_>>(),
        "consent": consent.iter().map(|entry| json!({
            "at": entry.at, "action": entry.action, "list": entry.list_id.and_then(name),
            "source": entry.source, "form_version": entry.form_version, "network": entry.client_network
        })).collect::<Vec<_>>(),
        "requests": requests.iter().map(|request| json!({
            "at": request.created_at, "name": request.name, "locale": request.locale, "source": request.source,
            "form_version": request.form_version, "network": request.client_network,
            "state": request.state.name(), "mailed_at": request.mailed_at, "confirmed_at": request.confirmed_at
        })).collect::<Vec<_>>(),
        "mails": mails.iter().map(|mail| json!({
            "at": mail.created_at, "kind": mail.kind, "subject": mail.subject, "to_name": mail.to_name,
            "state": mail.state, "finished_at": mail.finished_at
        })).collect::<Vec<_>>(),
        "issues": deliveries.iter().map(|copy| json!({
            "issue_id": copy.issue_id, "address": copy.address, "state": copy.state, "sent_at": copy.finished_at
        })).collect::<Vec<_>>(),
        "opened_and_clicked": hits,
    }))
}

/// Mails a fresh link to the own page to the reader of an unsubscribe link, as often as the gate lets mails through: it
/// counts this door with all others.
///
/// # Errors
/// [`NewsletterError::NotFound`] for a token that is none of ours.
pub async fn mail_manage_link(
    connection: &mut Connection,
    context: &Context,
    token: &str,
) -> Result<(), NewsletterError> {
    let claim = context.site.link_keys.verify(LinkPurpose::Unsubscribe, token);
    let id = claim.map(|claim| SubscriptionId::from(claim.id)).ok_or(NewsletterError::NotFound)?;
    connection
        .transaction(async |connection: &mut Connection| {
            let Some(one) = store::subscriptions::find(connection, id).await? else { return Ok(()) };
            let reader = store::subscribers::find(connection, one.subscriber_id).await?;
            let Some(reader) = reader.filter(|reader| reader.suppressed_at.is_none()) else {
                return Ok(());
            };
            let Ok(address) = EmailAddress::parse(&reader.email) else { return Ok(()) };
            let request = told(context, &reader, &address);
            store::requests::lock_mailbox(connection, &request.address_key).await?;
            let seen = store::requests::seen(connection, &request, context.now).await?;
            if is_too_often(seen.mails_in_window, seen.mails_in_day) {
                return Ok(());
            }
            store::requests::insert(connection, &request).await?;
            let mail = YouAreIn {
                locale: reader.language(),
                site: context.site.public_url.clone(),
                lists: Vec::new(),
                link: manage_url(context, reader.id),
            };
            send(connection, context, (&address, &reader.name), &mail).await
        })
        .await
}

/// What the gate counts of a reader who asks for the own page: a request that was answered at once.
fn told(context: &Context, reader: &Subscriber, address: &EmailAddress) -> SubscribeRequest {
    SubscribeRequest {
        id: context.new_id(),
        email: reader.email.clone(),
        address_key: mailbox_key(context, address),
        name: String::new(),
        list_ids: ListIds::default(),
        locale: reader.locale.clone(),
        source: String::from("unsubscribe page"),
        form_version: String::new(),
        client_network: network(context),
        is_trapped: false,
        state: RequestState::Told,
        created_at: context.now,
        mailed_at: Some(context.now),
        confirmed_at: None,
    }
}
