//! What can be asked of an issue: send, schedule, pause, resume, cancel, resend.

use chrono::{DateTime, Utc};
use diesel_async::AsyncConnection as _;
use serde_json::json;

use super::mailing::{check_ready, freeze};
use super::segments::condition_of;
use crate::events::{self, NewEvent};
use crate::identity::Actor;
use crate::kernel::ids::IssueId;
use crate::newsletter::NewsletterError;
use crate::newsletter::core::issue_state::{Command, Status};
use crate::newsletter::model::{DeliveryState, Issue, IssueStatus};
use crate::newsletter::store;
use crate::platform::config::Config;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::problem::FieldError;

/// What is asked of an issue, and by whom.
#[derive(Clone, Debug)]
pub struct IssueCommand {
    /// What.
    pub command: Command,
    /// The revision that is meant.
    pub revision: Option<i64>,
    /// When it shall go out, for [`Command::Schedule`].
    pub scheduled_for: Option<DateTime<Utc>>,
    /// Whether that is meant on each reader's own clock.
    pub local_hour: bool,
    /// Why, for [`Command::Pause`] and [`Command::Unschedule`].
    pub reason: Option<String>,
    /// Who asks.
    pub actor: Actor,
}

impl IssueCommand {
    /// A command without further words.
    #[must_use]
    pub fn plain(command: Command, actor: Actor) -> Self {
        Self { command, revision: None, scheduled_for: None, local_hour: false, reason: None, actor }
    }
}

/// Does what is asked of an issue, if its status allows it.
///
/// # Errors
/// [`NewsletterError::WrongState`], [`NewsletterError::NotFound`], [`NewsletterError::StaleVersion`];
/// [`NewsletterError::Unacceptable`] for a time in the past, or when nobody would get it;
/// [`NewsletterError::NotReady`] when something else stops it.
pub async fn command_issue(
    connection: &mut Connection,
    (context, config): (&Context, &Config),
    id: IssueId,
    asked: &IssueCommand,
) -> Result<Issue, NewsletterError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let issue = store::issues::lock(connection, id).await?.ok_or(NewsletterError::NotFound)?;
            if asked.revision.is_some_and(|meant| meant != issue.revision) {
                return Err(NewsletterError::StaleVersion);
            }
            match asked.command {
                // Whoever sends now means now, whatever was planned.
                Command::Send => {
                    let issue = Issue { scheduled_for: None, local_hour: false, ..issue };
                    send_out(connection, (context, config), issue, asked).await
                }
                Command::Schedule => schedule(connection, (context, config), issue, asked).await,
                _ => carry_out(connection, context, issue, asked).await,
            }
        })
        .await
}

/// Freezes a locked issue and starts to send it.
pub(super) async fn send_out(
    connection: &mut Connection,
    (context, config): (&Context, &Config),
    mut issue: Issue,
    asked: &IssueCommand,
) -> Result<Issue, NewsletterError> {
    let next = issue.status.0.after(Command::Send, false);
    next.ok_or(NewsletterError::WrongState("This issue was sent or called off already."))?;
    someone(connection, &issue, context.now).await?;
    freeze(connection, (context, config), &mut issue).await?;
    carry_out(connection, context, issue, asked).await
}

/// Does what is asked of a locked issue that needs no look at what it says.
pub(super) async fn carry_out(
    connection: &mut Connection,
    context: &Context,
    issue: Issue,
    asked: &IssueCommand,
) -> Result<Issue, NewsletterError> {
    let is_prepared = issue.prepared_at.is_some();
    let wrong = NewsletterError::WrongState("The issue is not in a status that allows this.");
    let next = issue.status.0.after(asked.command, is_prepared).ok_or(wrong)?;
    let mut changed =
        Issue { status: IssueStatus(next), revision: issue.revision + 1, updated_at: context.now, ..issue };
    match asked.command {
        Command::Send => {
            changed.started_at = Some(context.now);
            changed.pause_reason = None;
        }
        Command::Schedule => {
            changed.pause_reason = None;
            changed.scheduled_for = asked.scheduled_for;
            changed.local_hour = asked.local_hour;
        }
        Command::Unschedule => {
            changed.scheduled_for = None;
            changed.pause_reason.clone_from(&asked.reason);
        }
        Command::Prepared => changed.prepared_at = Some(context.now),
        Command::Pause => changed.pause_reason.clone_from(&asked.reason),
        Command::Resume => changed.pause_reason = None,
        Command::Cancel => {
            changed.finished_at = Some(context.now);
            if is_published_for_nobody(connection, context, &changed).await? {
                changed.published_at = None;
            }
        }
        Command::Finish => changed.finished_at = Some(context.now),
        Command::Reopen => changed.finished_at = None,
    }
    store::issues::update(connection, &changed).await?;
    if asked.command == Command::Resume {
        store::deliveries::pardon(connection, changed.id).await?;
    }
    tell(connection, context, &changed, asked).await?;
    Ok(changed)
}

/// Whether an issue that is called off stands in the archive, or would, only because it was to be sent: its time there is
/// still to come, or is the start of a sending that nothing has left by.
async fn is_published_for_nobody(
    connection: &mut Connection,
    context: &Context,
    issue: &Issue,
) -> Result<bool, NewsletterError> {
    let Some(at) = issue.published_at else { return Ok(false) };
    if at > context.now {
        return Ok(true);
    }
    let by_sending = Some(at) == issue.started_at || (issue.local_hour && Some(at) == issue.scheduled_for);
    Ok(by_sending && !store::deliveries::has_left(connection, issue.id).await?)
}

/// Writes the event of a command that others may wait for.
async fn tell(
    connection: &mut Connection,
    context: &Context,
    issue: &Issue,
    asked: &IssueCommand,
) -> Result<(), NewsletterError> {
    let kind = match asked.command {
        Command::Send => "issue.started",
        Command::Schedule => "issue.scheduled",
        Command::Unschedule => "issue.unscheduled",
        Command::Pause => "issue.paused",
        Command::Finish => "issue.finished",
        _ => return Ok(()),
    };
    let event = NewEvent {
        kind,
        subject_id: issue.id.into(),
        user_id: issue.author_id,
        actor_kind: asked.actor.kind.name(),
        actor_id: asked.actor.id,
        data: json!({ "issue_id": issue.id, "list_id": issue.list_id, "reason": issue.pause_reason }),
    };
    events::append(connection, context, event).await?;
    Ok(())
}

/// Plans a locked issue for later, if it could go out as it is.
async fn schedule(
    connection: &mut Connection,
    (context, config): (&Context, &Config),
    issue: Issue,
    asked: &IssueCommand,
) -> Result<Issue, NewsletterError> {
    let fault = |code: &str, detail: &str| {
        NewsletterError::Unacceptable(vec![FieldError::new("/scheduled_for", code, detail)])
    };
    let at = asked.scheduled_for.ok_or_else(|| fault("required", "say when"))?;
    if at <= context.now {
        return Err(fault("in_the_past", "an instant in the future"));
    }
    if at > context.now + chrono::TimeDelta::days(730) {
        return Err(fault("too_far", "within two years"));
    }
    if issue.status.0.is_open() {
        someone(connection, &issue, at).await?;
        check_ready(connection, (context, config), (issue.id, at)).await?;
    }
    carry_out(connection, context, issue, asked).await
}

/// An issue that nobody would get is not started.
async fn someone(
    connection: &mut Connection,
    issue: &Issue,
    at: DateTime<Utc>,
) -> Result<(), NewsletterError> {
    let condition = condition_of(connection, issue.segment_id, 3).await?;
    if store::audience::has_reader(connection, issue.list_id, at, condition.as_ref()).await? {
        return Ok(());
    }
    let (pointer, detail) = match issue.segment_id {
        None => ("/list", "nobody on this list has confirmed yet, or all take a break"),
        Some(_) => ("/segment_id", "nobody of this segment reads this list, or all take a break"),
    };
    Err(NewsletterError::Unacceptable(vec![FieldError::new(pointer, "no_reader", detail)]))
}

/// Lets copies in these states wait again: a deliberate resend, of the missing only. Says how many.
///
/// # Errors
/// [`NewsletterError::WrongState`] before the audience is written or after the issue was called off;
/// [`NewsletterError::StaleVersion`] when another revision is meant;
/// [`NewsletterError::Unacceptable`] for states that must not go out again.
pub async fn resend(
    connection: &mut Connection,
    context: &Context,
    (id, meant): (IssueId, Option<i64>),
    (states, actor): (&[DeliveryState], Actor),
) -> Result<i64, NewsletterError> {
    let may_again = [DeliveryState::Unknown, DeliveryState::Failed];
    if states.is_empty() || states.iter().any(|state| !may_again.contains(state)) {
        let detail = "unknown, failed, or both: who has got it does not get it twice";
        return Err(NewsletterError::Unacceptable(vec![FieldError::new("/states", "not_an_option", detail)]));
    }
    connection
        .transaction(async |connection: &mut Connection| {
            let issue = store::issues::lock(connection, id).await?.ok_or(NewsletterError::NotFound)?;
            if meant.is_some_and(|meant| meant != issue.revision) {
                return Err(NewsletterError::StaleVersion);
            }
            let count = store::deliveries::reopen(connection, id, states, context.now).await?;
            if count > 0 || issue.status.0 != Status::Finished {
                carry_out(connection, context, issue, &IssueCommand::plain(Command::Reopen, actor)).await?;
            }
            Ok(i64::try_from(count).unwrap_or(i64::MAX))
        })
        .await
}
