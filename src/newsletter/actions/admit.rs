//! What becomes of a request to be a reader: one mail, or nothing.

use chrono::TimeDelta;
use diesel_async::AsyncConnection as _;

use super::confirm::{Confirmed, apply};
use super::consent::{Origin, log, tell};
use super::preferences::manage_url;
use super::suppress::off_because;
use crate::identity::Actor;
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::{MailingListId, SubscribeRequestId};
use crate::kernel::link_token::LinkPurpose;
use crate::mail::Mail;
use crate::mail::outbox::{self, Envelope};
use crate::newsletter::NewsletterError;
use crate::newsletter::core::address_key::is_office;
use crate::newsletter::core::gate::{self, Facts, Verdict};
use crate::newsletter::mails::{ConfirmSubscription, YouAreIn};
use crate::newsletter::model::{
    ConsentAction, MailingList, OptIn, RequestState, SubscribeRequest, Subscriber, Subscription,
    SubscriptionStatus, SuppressionReason,
};
use crate::newsletter::store;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// The job that looks at a request; its payload names `request_id`.
pub const ADMIT: &str = "newsletter.admit";

/// How long a held request is kept for the end of an attack.
const HELD: TimeDelta = TimeDelta::hours(24);
/// How many held requests are looked at again at once.
const STEP: i64 = 200;

/// Looks at a request: the gate decides whether there is a mail, and what is known of the address, which.
///
/// # Errors
/// Any error of the database.
pub async fn admit(
    connection: &mut Connection,
    context: &Context,
    id: SubscribeRequestId,
) -> Result<(), NewsletterError> {
    look_at(connection, context, id).await.map(|_| ())
}

/// Looks at a request; says whether there was a mail.
async fn look_at(
    connection: &mut Connection,
    context: &Context,
    id: SubscribeRequestId,
) -> Result<bool, NewsletterError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let Some(request) = store::requests::lock(connection, id).await? else { return Ok(false) };
            if !matches!(request.state, RequestState::New | RequestState::Held) {
                return Ok(false);
            }
            store::requests::lock_mailbox(connection, &request.address_key).await?;
            let (state, is_mailed) = match verdict(connection, context, &request).await? {
                Verdict::Drop => (RequestState::Dropped, false),
                Verdict::Hold => (RequestState::Held, false),
                Verdict::Mail => answer(connection, context, &request).await?,
            };
            let mailed_at = is_mailed.then_some(context.now);
            store::requests::set_state(connection, id, state, mailed_at).await?;
            Ok(is_mailed)
        })
        .await
}

/// Looks again at requests that were held back during an attack; says how many got their mail. While it lasts, they share
/// what room there is in an hour with the new ones.
///
/// # Errors
/// Any error of the database.
pub async fn release_held(connection: &mut Connection, context: &Context) -> Result<i64, NewsletterError> {
    let room = gate::room(&first_mails(connection, context).await?).unwrap_or(STEP);
    if room == 0 {
        return Ok(0);
    }
    let mut released = 0;
    for id in store::requests::list_held(connection, context.now - HELD, STEP).await? {
        released += i64::from(look_at(connection, context, id).await?);
        if released >= room {
            break;
        }
    }
    Ok(released)
}

/// What is known of first mails to anybody.
async fn first_mails(connection: &mut Connection, context: &Context) -> Result<Facts, NewsletterError> {
    let first = store::requests::first_mails(connection, context.now).await?;
    Ok(Facts {
        mails_in_hour: first.in_hour,
        confirmed_in_hour: first.confirmed_in_hour,
        mails_earlier: first.earlier,
        confirmed_earlier: first.confirmed_earlier,
        ..Facts::default()
    })
}

async fn verdict(
    connection: &mut Connection,
    context: &Context,
    request: &SubscribeRequest,
) -> Result<Verdict, NewsletterError> {
    let seen = store::requests::seen(connection, request, context.now).await?;
    Ok(gate::decide(&Facts {
        is_trapped: request.is_trapped,
        is_office: request.address().is_none_or(|address| is_office(&address)),
        mails_in_window: seen.mails_in_window,
        mails_in_day: seen.mails_in_day,
        from_network: seen.from_network,
        ..first_mails(connection, context).await?
    }))
}

/// The answer to a request that the gate let through; nothing that exists is changed.
async fn answer(
    connection: &mut Connection,
    context: &Context,
    request: &SubscribeRequest,
) -> Result<(RequestState, bool), NewsletterError> {
    let Some(address) = request.address() else { return Ok((RequestState::Dropped, false)) };
    let reader = store::subscribers::lock_by_email(connection, &request.email).await?;
    let because = off_because(connection, context, &request.email).await?;
    // Whoever was forgotten at their own wish may ask again, and is asked back by mail, on any list.
    let is_off = reader.as_ref().is_some_and(|reader| reader.suppressed_at.is_some())
        || because.is_some_and(|reason| reason != SuppressionReason::Request);
    if is_off {
        return Ok((RequestState::Dropped, false));
    }
    let lists = store::lists::list_by_id(connection, &request.list_ids.0).await?;
    if let Some(reader) = &reader {
        let theirs = store::subscriptions::list_of(connection, &[reader.id]).await?;
        let reads = |list: &MailingList| {
            theirs.iter().any(|one| one.list_id == list.id && one.status == SubscriptionStatus::Confirmed)
        };
        if lists.iter().all(reads) {
            send(connection, context, (&address, ""), &you_are_in(context, reader, &lists)).await?;
            return Ok((RequestState::Told, true));
        }
    } else if because.is_none() && lists.iter().all(|list| list.opt_in == OptIn::Single) {
        let origin = Origin::of_request(request);
        let confirmed = Confirmed { request, origin: &origin };
        let reader = apply(connection, context, &confirmed, &lists).await?;
        send(connection, context, (&address, ""), &you_are_in(context, &reader, &lists)).await?;
        store::requests::set_confirmed(connection, request.id, context.now).await?;
        return Ok((RequestState::Confirmed, true));
    }
    ask(connection, context, request, (&address, &lists, reader)).await?;
    Ok((RequestState::Mailed, true))
}

/// Asks the address by mail whether it wants these lists.
async fn ask(
    connection: &mut Connection,
    context: &Context,
    request: &SubscribeRequest,
    (address, lists, reader): (&EmailAddress, &[MailingList], Option<Subscriber>),
) -> Result<(), NewsletterError> {
    let reader = match reader {
        Some(reader) => reader,
        None => pending(connection, context, request, (address, lists)).await?,
    };
    let ids: Vec<MailingListId> = lists.iter().map(|list| list.id).collect();
    let origin = Origin::of_request(request);
    log(connection, context, &reader, (ConsentAction::Requested, &origin), &ids).await?;
    let token = context.site.link_token(LinkPurpose::ConfirmSubscription, request.id, 1);
    let mail = ConfirmSubscription {
        locale: reader.language(),
        site: context.site.public_url.clone(),
        lists: lists.iter().map(|list| list.name.clone()).collect(),
        link: context.site.url(&format!("/n/confirm/{token}")),
    };
    send(connection, context, (address, ""), &mail).await
}

/// Somebody of whom nothing is known becomes a pending reader.
async fn pending(
    connection: &mut Connection,
    context: &Context,
    request: &SubscribeRequest,
    (address, lists): (&EmailAddress, &[MailingList]),
) -> Result<Subscriber, NewsletterError> {
    let reader = Subscriber {
        locale: request.locale.clone(),
        ..Subscriber::new(context.new_id(), address, context.now)
    };
    if !store::subscribers::insert_if_new(connection, &reader).await? {
        let there = store::subscribers::lock_by_email(connection, &request.email).await?;
        return there.ok_or(NewsletterError::NotFound);
    }
    let new: Vec<Subscription> = lists
        .iter()
        .map(|list| Subscription {
            id: context.new_id(),
            list_id: list.id,
            subscriber_id: reader.id,
            status: SubscriptionStatus::Pending,
            requested_at: request.created_at,
            confirmed_at: None,
            unsubscribed_at: None,
        })
        .collect();
    store::subscriptions::insert_if_new(connection, &new).await?;
    let ids: Vec<MailingListId> = lists.iter().map(|list| list.id).collect();
    tell(connection, context, ("subscriber.pending", Actor::VISITOR), reader.id, &ids).await?;
    Ok(reader)
}

fn you_are_in(context: &Context, reader: &Subscriber, lists: &[MailingList]) -> YouAreIn {
    YouAreIn {
        locale: reader.language(),
        site: context.site.public_url.clone(),
        lists: lists.iter().map(|list| list.name.clone()).collect(),
        link: manage_url(context, reader.id),
    }
}

/// Writes a mail to an address of the newsletter.
pub(super) async fn send<M: Mail>(
    connection: &mut Connection,
    context: &Context,
    (to, name): (&EmailAddress, &str),
    mail: &M,
) -> Result<(), NewsletterError> {
    let envelope = Envelope { to: to.clone(), to_name: name.to_owned(), about: None, calendar: None };
    outbox::enqueue(connection, context, mail, envelope).await?;
    Ok(())
}
