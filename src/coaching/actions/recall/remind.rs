//! Reviewers are reminded, once, before their link ends.

use chrono::TimeDelta;
use diesel_async::AsyncConnection as _;

use super::until::last_minute;
use crate::coaching::core::strategy::words::TestState;
use crate::coaching::mails::RecallReminder;
use crate::coaching::model::{Mentee, RecallTest, Reviewer};
use crate::coaching::{CoachingError, store};
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::ReviewerId;
use crate::kernel::link_token::LinkPurpose;
use crate::kernel::locale::Locale;
use crate::mail::{self, About, Envelope};
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// How long before the end of a test its reviewers are reminded.
fn before_the_end() -> TimeDelta {
    TimeDelta::days(2)
}

/// How long after they were asked at least.
fn after_asking() -> TimeDelta {
    TimeDelta::days(1)
}

/// Reminds reviewers of open tests that end soon: all who were asked in time, since who has answered is told nobody, not by
/// the list of mails either. One who cannot be reminded holds up nobody else.
#[derive(Clone, Debug, Default)]
pub struct Reminding {
    /// After whom the next step begins.
    after: Option<ReviewerId>,
    /// Why somebody was not reminded.
    pub fault: Option<String>,
}

impl Reminding {
    /// The next step. Whether there was anybody.
    ///
    /// # Errors
    /// Where it cannot be told who is to be reminded.
    pub async fn step(
        &mut self,
        connection: &mut Connection,
        context: &Context,
    ) -> Result<bool, CoachingError> {
        let span = (context.now, context.now + before_the_end(), context.now - after_asking());
        let ids = store::recall::list_to_remind(connection, span, self.after).await?;
        for id in ids.iter().copied() {
            let reminded = connection
                .transaction(async |connection: &mut Connection| remind(connection, context, id).await)
                .await;
            if let Err(cause) = reminded {
                self.fault = Some(cause.to_string());
            }
            self.after = Some(id);
        }
        Ok(!ids.is_empty())
    }
}

async fn remind(connection: &mut Connection, context: &Context, id: ReviewerId) -> Result<(), CoachingError> {
    let Some(reviewer) = store::recall::find_reviewer(connection, id).await? else { return Ok(()) };
    // Locked first, as where it is answered and closed: nobody is reminded of what is over.
    let Some(test) = store::recall::lock(connection, reviewer.test_id).await? else { return Ok(()) };
    if test.state.0 != TestState::Open || test.closes_at <= context.now {
        return Ok(());
    }
    // Of two sweeps at once one writes; nobody is reminded whose link was taken back a moment ago.
    if !store::recall::remind_once(connection, id, context.now).await? {
        return Ok(());
    }
    // As it is under that lock.
    let Some(reviewer) = store::recall::find_reviewer(connection, id).await? else { return Ok(()) };
    let Some(strategy) = store::strategies::find(connection, test.strategy_id).await? else { return Ok(()) };
    let Some(mentee) = store::mentees::find(connection, strategy.mentee_id).await? else { return Ok(()) };
    write(connection, context, (&reviewer, &test, &mentee)).await
}

async fn write(
    connection: &mut Connection,
    context: &Context,
    (reviewer, test, mentee): (&Reviewer, &RecallTest, &Mentee),
) -> Result<(), CoachingError> {
    let Ok(to) = EmailAddress::parse(&reviewer.email) else { return Ok(()) };
    let token = context.site.link_token(LinkPurpose::RecallStrategy, reviewer.id, reviewer.link_version);
    let locale = Locale::from_tag(&reviewer.locale).unwrap_or_default();
    let mail = RecallReminder {
        reviewer: reviewer.name.clone(),
        mentee: mentee.name.clone(),
        until: last_minute(locale, &mentee.time_zone, test.closes_at),
        locale,
        link: context.site.url(&format!("/recall/{token}")),
        site: context.site.url(""),
    };
    let envelope = Envelope {
        to,
        to_name: reviewer.name.clone(),
        about: Some(About { kind: "reviewer", id: reviewer.id.into() }),
        calendar: None,
    };
    mail::enqueue(connection, context, &mail, envelope).await?;
    Ok(())
}
