//! Messages that come back: what they say is carried out, in one transaction with nothing lost in between.

use diesel_async::AsyncConnection as _;

use super::settle::stop;
use super::suppress::{count_bounce, suppress};
use super::unsubscribe::{unsubscribe, unsubscribe_from};
use crate::identity::Actor;
use crate::kernel::ids::MailId;
use crate::mail::{self, MailRecord};
use crate::newsletter::NewsletterError;
use crate::newsletter::core::bounce::{Action, Kind, Verdict, classify, reply};
use crate::newsletter::core::outcome::{Answer, Decision, Stage, decide};
use crate::newsletter::core::verp;
use crate::newsletter::model::{Delivery, DeliveryState, Subscriber, SuppressionReason};
use crate::newsletter::store;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// More of a server's words helps nobody.
const SAID_MAX: usize = 500;

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
    /// A mail that is no issue was not delivered; whoever caused it is told.
    MailFailed,
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
            Self::MailFailed => "mail_failed",
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
        Action::Unsubscribe => leave(connection, context, verdict.token.as_deref()).await?,
        Action::None if verdict.kind != Kind::Bounce => Outcome::Nothing,
        Action::None | Action::StopCampaign | Action::Suppress | Action::Count => {
            connection
                .transaction(async |connection: &mut Connection| {
                    carry_out(connection, context, &verdict).await
                })
                .await?
        }
    };
    Ok((verdict, outcome))
}

/// A server refused a mail that is no copy of an issue: where it says that there is no such address, nothing but sign-in
/// mail goes there any more. Of a mail that is not given up any longer nothing follows.
///
/// # Errors
/// Any error of the database.
pub async fn take_refused(
    connection: &mut Connection,
    context: &Context,
    id: MailId,
) -> Result<(), NewsletterError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let record = mail::find(connection, id).await?.filter(|record| record.state == "failed");
            let Some(record) = record else { return Ok(()) };
            let text = record.outcome_text.as_deref().unwrap_or_default();
            let answer = Answer { stage: Stage::Envelope, code: record.outcome_code, text };
            if decide(&answer) != Decision::Dead {
                return Ok(());
            }
            if let Some(reader) = store::subscribers::lock_by_email(connection, &record.to_address).await? {
                suppress(connection, context, &reader, (SuppressionReason::Bounce, Actor::SYSTEM)).await?;
            }
            Ok(mail::mark_dead(connection, context, &record.to_address).await?)
        })
        .await
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

/// What follows from a report: of a copy of an issue, or of another mail.
async fn carry_out(
    connection: &mut Connection,
    context: &Context,
    verdict: &Verdict,
) -> Result<Outcome, NewsletterError> {
    if let Some(copy) = copy_of(connection, context, verdict).await? {
        return of_copy(connection, context, verdict, &copy).await;
    }
    if let Some(record) = mail_of(connection, verdict).await? {
        return of_mail(connection, context, verdict, &record).await;
    }
    Ok(match verdict.action {
        Action::StopCampaign => Outcome::SenderFault,
        Action::None => Outcome::Nothing,
        _ => Outcome::UnknownReader,
    })
}

/// What follows for a mail that is no copy, and for the reader at its address: the mail failed, and whoever caused it is
/// told. Readers are held before mails, as where they are erased.
async fn of_mail(
    connection: &mut Connection,
    context: &Context,
    verdict: &Verdict,
    record: &MailRecord,
) -> Result<Outcome, NewsletterError> {
    let reader = match verdict.action {
        Action::Suppress | Action::Count => {
            store::subscribers::lock_by_email(connection, &record.to_address).await?
        }
        _ => None,
    };
    if verdict.kind == Kind::Bounce {
        let (code, words) = said(verdict);
        mail::came_back(connection, context, record.id, (code, &words)).await?;
    }
    if is_dead(verdict) {
        mail::mark_dead(connection, context, &record.to_address).await?;
    }
    match reader {
        Some(reader) => apply(connection, context, &reader, verdict).await,
        None if verdict.action == Action::StopCampaign => Ok(Outcome::SenderFault),
        None if verdict.kind == Kind::Bounce => Ok(Outcome::MailFailed),
        None => Ok(Outcome::UnknownReader),
    }
}

/// What follows for a copy, its reader and its issue. Where the sender is at fault the reader is innocent, and the issue
/// stops when there are many.
async fn of_copy(
    connection: &mut Connection,
    context: &Context,
    verdict: &Verdict,
    copy: &Delivery,
) -> Result<Outcome, NewsletterError> {
    let said = verdict.diagnostic.as_deref().unwrap_or_default();
    // Readers are held before their copies, as where they are erased.
    let reader = match verdict.action {
        Action::Suppress | Action::Count => store::subscribers::lock(connection, copy.subscriber_id).await?,
        _ => None,
    };
    match (verdict.kind, verdict.action) {
        (_, Action::StopCampaign) => {
            store::deliveries::mark_accused(connection, copy.id, said, context.now).await?;
            stop(connection, context, copy.issue_id, said).await?;
            return Ok(Outcome::SenderFault);
        }
        (_, Action::None) => return Ok(Outcome::Nothing),
        (Kind::Complaint, _) => {
            store::deliveries::mark_returned(connection, copy.id, DeliveryState::Complained).await?;
        }
        (_, Action::Count) => {
            store::deliveries::mark_failed(connection, copy.id, said, context.now).await?;
        }
        _ => store::deliveries::mark_returned(connection, copy.id, DeliveryState::Bounced).await?,
    }
    let Some(reader) = reader else { return Ok(Outcome::UnknownReader) };
    if is_dead(verdict) {
        mail::mark_dead(connection, context, &reader.email).await?;
    }
    apply(connection, context, &reader, verdict).await
}

/// Whether it says that there is no such address.
fn is_dead(verdict: &Verdict) -> bool {
    verdict.kind == Kind::Bounce && verdict.action == Action::Suppress
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

/// The mail that came back and is no copy. An address that only a report names proves nothing: anybody could write one.
async fn mail_of(
    connection: &mut Connection,
    verdict: &Verdict,
) -> Result<Option<MailRecord>, NewsletterError> {
    let of_message = || verdict.message_id.as_deref().and_then(|id| id.split('@').next());
    let ids = verdict.token.as_deref().into_iter().chain(of_message());
    for id in ids.filter_map(|id| id.parse::<MailId>().ok()) {
        if let Some(record) = mail::find(connection, id).await? {
            return Ok(Some(record));
        }
    }
    Ok(None)
}

/// The reply code and the words of the server that a report quotes, as far as it does.
fn said(verdict: &Verdict) -> (Option<i16>, String) {
    let words = verdict.diagnostic.as_deref().or(verdict.status.as_deref()).unwrap_or("it came back");
    let code = verdict.diagnostic.as_deref().and_then(reply).and_then(|code| i16::try_from(code).ok());
    (code, words.chars().map(|c| if c.is_control() { ' ' } else { c }).take(SAID_MAX).collect())
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
