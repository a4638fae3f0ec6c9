//! Removing what has served.

use chrono::TimeDelta;

use crate::identity::credentials::TotpSecret;
use crate::identity::error::IdentityError;
use crate::identity::store::{one_time_tokens, refresh_tokens, sign_in_failures, sign_ins, two_factors};
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// How long expired tokens and old failures stay: longer than they can matter to a count or a wait.
const GRACE: TimeDelta = TimeDelta::days(1);

/// Removes sign-ins that ended, or expired unused, longer ago than `keep`; expired tokens; forgotten failures.
/// Seals secrets anew that an older key sealed.
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
    reseal(connection, context).await
}

/// Seals the secrets of apps with the key that seals now, so that an older one can be removed.
async fn reseal(connection: &mut Connection, context: &Context) -> Result<(), IdentityError> {
    for (id, sealed) in two_factors::list_sealed(connection).await? {
        if context.site.vault.is_current(&sealed) {
            continue;
        }
        let Ok(secret) = TotpSecret::open(context, id, &sealed) else {
            tracing::warn!(two_factor = %id, "two_factor.key_is_gone");
            continue;
        };
        let anew = secret.seal(context, id)?;
        two_factors::reseal(connection, id, (&sealed, &anew)).await?;
    }
    Ok(())
}
