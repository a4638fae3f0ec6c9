//! Messages that come back: what they say is carried out, in one transaction with nothing lost in between.

use diesel_async::AsyncConnection as _;

use super::settle::stop;
use super::suppress::{count_bounce, suppress};
use super::unsubscribe::{unsubscribe, unsubscribe_from};
use crate::identity::Actor;
use crate::kernel::ids::MailId;
use crate::mail;
use crate::newsletter::NewsletterError;
use crate::newsletter::core::bounce::{Action, Kind, Verdict, classify};
use crate::newsletter::core::verp;
use crate::newsletter::model::{Delivery, DeliveryState, Subscriber, SuppressionReason};
use crate::newsletter::store;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// What a returned message led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing is sent to the reader any more.
    Suppressed,
    /// The reader's soft bounces were counted.
    Counted,
    /// The reader left the list.
    Unsubscribed,
    /// The sender is at fault; no reader was touched.
    SenderFault,
    /// It asks for nothing.
    Nothing,
    /// It is about nobody we know.
    UnknownReader,
}

impl Outcome {
    /// Its name in output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Suppressed => "suppressed",
            Self::Counted => "counted",
            Self::Unsubscribed => "unsubscribed",
            Self::SenderFault => "sender_fault",
            Self::Nothing => "nothing",
            Self::UnknownReader => "unknown_reader",
        }
    }
}

/// Reads a returned message and carries out what it says. The same message a second time changes nothing more.
///
/// # Errors
/// Any error of the database; then nothing was changed, and the message must be kept.
pub async fn take_returned(
    connection: &mut Connection,
    context: &Context,
    raw: &[u8],
) -> Result<(Verdict, Outcome), NewsletterError> {
    let verdict = classify(raw);
    let outcome = match verdict.action {
        Action::None => Outcome::Nothing,
        Action::StopCampaign => accuse(connection, context, &verdict).await?,
        Action::Unsubscribe => leave(connection, context, verdict.token.as_deref()).await?,
        Action::Suppress | Action::Count => {
            connection
                .transaction(async |connection: &mut Connection| {
                    let reader = reader_of(connection, context, &verdict).await?;
                    let Some(reader) = reader else { return Ok(Outcome::UnknownReader) };
                    apply(connection, context, &reader, &verdict).await
                })
                .await?
        }
    };
    Ok((verdict, outcome))
}

/// Ends a subscription: one that the link of a mail names, or the copy that the address of a mail names.
async fn leave(
    connection: &mut Connection,
    context: &Context,
    token: Option<&str>,
) -> Result<Outcome, NewsletterError> {
    let Some(token) = token else { return Ok(Outcome::UnknownReader) };
    let left = if let Some(id) = verp::read(&context.site.link_keys, token) {
        let Some(copy) = store::deliveries::find(connection, id).await? else {
            return Ok(Outcome::UnknownReader);
        };
        unsubscribe_from(connection, context, copy.subscription_id, ("mail", false)).await
    } else {
        unsubscribe(connection, context, token, ("mail", false)).await
    };
    match left {
        Ok(()) => Ok(Outcome::Unsubscribed),
        Err(NewsletterError::NotFound) => Ok(Outcome::UnknownReader),
        Err(fault) => Err(fault),
    }
}

/// The sender is at fault: the copy did not arrive, its reader is innocent, and the issue stops where there are many.
async fn accuse(
    connection: &mut Connection,
    context: &Context,
    verdict: &Verdict,
) -> Result<Outcome, NewsletterError> {
    let said = verdict.diagnostic.as_deref().unwrap_or_default();
    connection
        .transaction(async |connection: &mut Connection| {
            let Some(copy) = copy_of(connection, context, verdict).await? else {
                return Ok(Outcome::SenderFault);
            };
            store::deliveries::mark_accused(connection, copy.id, said, context.now).await?;
            stop(connection, context, copy.issue_id, said).await?;
            Ok(Outcome::SenderFault)
        })
        .await
}

/// The copy of an issue that came back: by the token of the address it went out with, else by the id of the message, which
/// is that of the copy; without `mail.bounce_domain` there is no other way.
async fn copy_of(
    connection: &mut Connection,
    context: &Context,
    verdict: &Verdict,
) -> Result<Option<Delivery>, NewsletterError> {
    let by_token = verdict.token.as_deref().and_then(|token| verp::read(&context.site.link_keys, token));
    let by_message = || verdict.message_id.as_deref()?.split('@').next()?.parse().ok();
    match by_token.or_else(by_message) {
        Some(id) => Ok(store::deliveries::find(connection, id).await?),
        None => Ok(None),
    }
}

/// The reader whose mail came back, an issue or another one. An address that only a report names proves nothing: anybody
/// could write one.
async fn reader_of(
    connection: &mut Connection,
    context: &Context,
    verdict: &Verdict,
) -> Result<Option<Subscriber>, NewsletterError> {
    if let Some(copy) = copy_of(connection, context, verdict).await? {
        let state = match (verdict.kind, verdict.action) {
            (Kind::Complaint, _) => Some(DeliveryState::Complained),
            (_, Action::Count) => None,
            _ => Some(DeliveryState::Bounced),
        };
        if let Some(state) = state {
            store::deliveries::mark_returned(connection, copy.id, state).await?;
        } else {
            let said = verdict.diagnostic.as_deref().unwrap_or_default();
            store::deliveries::mark_failed(connection, copy.id, said, context.now).await?;
        }
        return Ok(store::subscribers::lock(connection, copy.subscriber_id).await?);
    }
    let of_message = || verdict.message_id.as_deref().and_then(|id| id.split('@').next());
    let ids = verdict.token.as_deref().into_iter().chain(of_message());
    for id in ids.filter_map(|id| id.parse::<MailId>().ok()) {
        if let Some(record) = mail::find(connection, id).await? {
            return Ok(store::subscribers::lock_by_email(connection, &record.to_address).await?);
        }
    }
    Ok(None)
}

async fn apply(
    connection: &mut Connection,
    context: &Context,
    reader: &Subscriber,
    verdict: &Verdict,
) -> Result<Outcome, NewsletterError> {
    if verdict.action == Action::Suppress {
        let is_complaint = verdict.kind == Kind::Complaint;
        let reason = if is_complaint { SuppressionReason::Complaint } else { SuppressionReason::Bounce };
        suppress(connection, context, reader, (reason, Actor::SYSTEM)).await?;
        return Ok(Outcome::Suppressed);
    }
    let is_over = count_bounce(connection, context, reader).await?;
    Ok(if is_over { Outcome::Suppressed } else { Outcome::Counted })
}
