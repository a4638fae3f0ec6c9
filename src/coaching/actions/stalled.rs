//! Engagements that stall: no session for longer than was agreed, and none booked.

use chrono::{NaiveDate, TimeDelta};
use chrono_tz::Tz;
use diesel_async::AsyncConnection as _;

use super::letters::Pair;
use crate::coaching::mails::EngagementStalled;
use crate::coaching::model::{PlanPause, Side};
use crate::coaching::store::engagements::Silent;
use crate::coaching::{CoachingError, store};
use crate::kernel::ids::{EngagementId, MenteeId, UserId};
use crate::kernel::{local_time, time_zone};
use crate::mail::About;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::problem::Describe as _;

/// Engagements that one look takes.
const BATCH: i64 = 100;
/// Time before both are told again that an engagement stalls.
const STALL_AGAIN: TimeDelta = TimeDelta::days(14);
/// Time between two letters that nudge, whatever about.
const NUDGE_EVERY: TimeDelta = TimeDelta::days(3);

/// Tells both sides of engagements whose last session is longer ago than agreed, with none booked, in id order after this
/// one. The last one looked at; none when all were. One that fails keeps nobody else from being told.
///
/// # Errors
/// Any error of the database.
pub async fn tell_stalled(
    connection: &mut Connection,
    context: &Context,
    after: Option<EngagementId>,
) -> Result<Option<EngagementId>, CoachingError> {
    let times = (context.now, context.now - STALL_AGAIN, context.now - NUDGE_EVERY);
    let silent = store::engagements::list_silent(connection, after, times, BATCH).await?;
    for one in &silent {
        if !stalls(context, one) {
            continue;
        }
        if let Err(cause) = tell(connection, context, one).await {
            tracing::error!(engagement = %one.id, code = cause.code(), "engagement.not_told");
        }
    }
    Ok(silent.last().map(|one| EngagementId::from(one.id)))
}

/// Whether it is time: the engagement is not over, no break runs, and the days since the last session, the beginning or
/// the last break are more than was agreed.
fn stalls(context: &Context, one: &Silent) -> bool {
    let zone = time_zone::parse(&one.time_zone).unwrap_or(Tz::UTC);
    let today = local_time::date_of(zone, context.now);
    let pauses = one.pauses.as_ref().map(|pauses| pauses.0.as_slice()).unwrap_or_default();
    let is_over = one.ends_on.is_some_and(|ends_on| ends_on < today);
    if is_over || pauses.iter().any(|pause| covers(pause, today)) {
        return false;
    }
    let met = one.last_at.map(|at| local_time::date_of(zone, at));
    let rested = pauses.iter().filter_map(|pause| pause.to_on).filter(|to_on| *to_on < today).max();
    let since = [met, rested].into_iter().flatten().fold(one.started_on, NaiveDate::max);
    (today - since).num_days() > i64::from(one.cadence_days)
}

fn covers(pause: &PlanPause, date: NaiveDate) -> bool {
    pause.from_on <= date && pause.to_on.is_none_or(|to_on| date <= to_on)
}

async fn tell(connection: &mut Connection, context: &Context, one: &Silent) -> Result<(), CoachingError> {
    let (mentee_id, user_id) = (MenteeId::from(one.mentee_id), UserId::from(one.user_id));
    let id = EngagementId::from(one.id);
    connection
        .transaction(async |connection: &mut Connection| {
            let when = (context.now, context.now - STALL_AGAIN);
            if !store::engagements::note_nudge(connection, id, when).await? {
                return Ok(());
            }
            let Some(mentee) = store::mentees::find(connection, mentee_id).await? else { return Ok(()) };
            store::plans::note_nudge(connection, (mentee_id, user_id), context.now).await?;
            let about = About { kind: "engagement", id: one.id };
            let pair = Pair::load(connection, &mentee, user_id).await?;
            for side in [Side::Mentee, Side::Coach] {
                let mut facts = pair.facts(context, side, "");
                facts.url = context.site.url(&format!("/c/{}", pair.coach.slug));
                pair.send(connection, context, side, (&EngagementStalled(facts), about)).await?;
            }
            Ok(())
        })
        .await
}
