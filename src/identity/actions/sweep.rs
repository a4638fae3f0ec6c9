//! Removing what has served.

use chrono::TimeDelta;

use crate::identity::error::IdentityError;
use crate::identity::store::{one_time_tokens, refresh_tokens, sign_in_failures, sign_ins, two_factors};
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// How long expired tokens and old failures stay: longer than they can matter to a count or a wait.
const GRACE: TimeDelta = TimeDelta::days(1);

/// Removes sign-ins that ended, or expired unused, longer ago than `keep`; expired tokens; forgotten failures.
/// `refresh_lifetime` is how long an unused sign-in lives.
///
/// # Errors
/// Any error of the database.
pub async fn sweep(
    connection: &mut Connection,
    context: &Context,
    keep: TimeDelta,
    refresh_lifetime: TimeDelta,
) -> Result<(), IdentityError> {
    let ended_before = context.now - keep;
    sign_ins::delete_ended(connection, ended_before, ended_before - refresh_lifetime).await?;
    refresh_tokens::delete_expired(connection, context.now - GRACE).await?;
    one_time_tokens::delete_expired(connection, context.now - GRACE).await?;
    two_factors::delete_steps(connection, context.now - GRACE).await?;
    sign_in_failures::delete_quiet(connection, context.now - GRACE).await?;
    Ok(())
}
