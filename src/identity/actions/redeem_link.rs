//! Signing in by a mailed link.

use diesel_async::AsyncConnection as _;
use serde_json::json;

use super::log_in::actor_of;
use super::record_audit::{AuditRecord, record_audit};
use super::start_sign_in::{Tokens, start_sign_in};
use crate::identity::credentials::Credentials;
use crate::identity::error::IdentityError;
use crate::identity::model::{Account, Actor, ActorKind, SignInMethod, TokenPurpose};
use crate::identity::store::{one_time_tokens, people, users};
use crate::kernel::tokens::PlainToken;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Signs in the mentee or user that a link was mailed to, once.
///
/// # Errors
/// [`IdentityError::LinkExpired`] for unknown, used and expired links, and when the person may not sign in any more.
pub async fn redeem_link(
    connection: &mut Connection,
    context: &Context,
    credentials: &Credentials,
    token: &PlainToken,
) -> Result<Tokens, IdentityError> {
    connection
        .transaction(async |connection| {
            let person_id =
                one_time_tokens::consume(connection, &token.hashed(), TokenPurpose::SignIn, context.now)
                    .await?;
            let person_id = person_id.ok_or(IdentityError::LinkExpired)?;
            let account = users::find_account(connection, person_id).await?;
            let account = account.filter(Account::may_sign_in).ok_or(IdentityError::LinkExpired)?;
            people::verify_email(connection, person_id, context.now).await?;
            let tokens =
                start_sign_in(connection, context, credentials, (person_id, SignInMethod::Link)).await?;
            let record = AuditRecord {
                actor: account.active_user().map_or(Actor::known(ActorKind::Mentee, person_id), actor_of),
                action: "sign_in.succeeded",
                subject_kind: "person",
                subject_id: Some(person_id.into()),
                details: json!({ "method": SignInMethod::Link.name() }),
            };
            record_audit(connection, context, record).await?;
            Ok(tokens)
        })
        .await
}
