//! An issue sent without a mail server: what came of each copy is told. For made-up practices; nothing leaves.

use chrono::TimeDelta;
use diesel_async::AsyncConnection as _;

use super::command::{IssueCommand, command_issue};
use super::plan::{finish_done, prepare_step};
use super::suppress::suppress;
use crate::identity::Actor;
use crate::kernel::ids::IssueId;
use crate::newsletter::NewsletterError;
use crate::newsletter::core::issue_state::Command;
use crate::newsletter::model::{DeliveryState, Leased, SuppressionReason};
use crate::newsletter::store;
use crate::newsletter::store::ledger::{Tally, Written};
use crate::platform::config::Config;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Most copies of one rehearsal.
const COPIES: i64 = 1_000;
/// How long the copies are held while it is written down what came of them.
const LEASE: TimeDelta = TimeDelta::minutes(5);

/// What came of a copy.
#[derive(Clone, Copy, Debug)]
pub struct Rehearsed {
    /// How far it came.
    pub state: DeliveryState,
    /// What a server would have answered.
    pub code: Option<i16>,
    /// What it would have said.
    pub text: &'static str,
}

/// Sends an issue to its readers as if it went out, each copy ending as it is told of its address.
///
/// # Errors
/// Those of sending: [`NewsletterError::WrongState`], [`NewsletterError::NotReady`], [`NewsletterError::NotFound`].
pub async fn rehearse(
    connection: &mut Connection,
    (context, config): (&Context, &Config),
    (id, actor): (IssueId, Actor),
    outcome: &(dyn Fn(&str) -> Rehearsed + Sync),
) -> Result<(), NewsletterError> {
    command_issue(connection, (context, config), id, &IssueCommand::plain(Command::Send, actor)).await?;
    while prepare_step(connection, context).await? {}
    connection
        .transaction(async |connection: &mut Connection| {
            let times = (context.now, context.now + LEASE);
            let copies = store::ledger::claim(connection, id, COPIES, times).await?;
            let written: Vec<Written> =
                copies.iter().map(|copy| written(copy, outcome(&copy.address))).collect();
            store::ledger::write(connection, &written, context.now).await?;
            let is_dead = |copy: &&Leased| outcome(&copy.address).state == DeliveryState::Bounced;
            for copy in copies.iter().filter(is_dead) {
                if let Some(reader) = store::subscribers::lock(connection, copy.subscriber_id).await? {
                    suppress(connection, context, &reader, (SuppressionReason::Bounce, actor)).await?;
                }
            }
            Ok::<_, NewsletterError>(())
        })
        .await?;
    finish_done(connection, context).await?;
    Ok(())
}

fn written(copy: &Leased, told: Rehearsed) -> Written {
    Written {
        id: copy.id,
        issue_id: copy.issue_id,
        fence: copy.fence,
        state: told.state.name(),
        code: told.code,
        text: (!told.text.is_empty()).then(|| told.text.to_owned()),
        next_attempt_at: None,
        tally: Tally::Counts,
    }
}
