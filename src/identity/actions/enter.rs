//! From proof to sign-in: at once, or halfway where a second factor is asked for.

use chrono::TimeDelta;
use diesel_async::AsyncConnection as _;
use serde_json::json;

use super::log_in::{actor_of, refuse_haste};
use super::record_audit::{AuditRecord, record_audit};
use super::start_sign_in::{Keeping, start_sign_in};
use super::use_code::use_code;
use crate::identity::credentials::Credentials;
use crate::identity::error::IdentityError;
use crate::identity::model::{Actor, ActorKind, SignInMethod, TokenPurpose, TwoFactor, User};
use crate::identity::store::{one_time_tokens, sign_in_failures, two_factors, users};
use crate::kernel::ids::PersonId;
use crate::kernel::tokens::PlainToken;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// How long somebody has for the second step.
const CHALLENGE_LIFETIME: TimeDelta = TimeDelta::minutes(5);

/// How far somebody came who proved who they are.
#[derive(Debug)]
pub enum Entry<T> {
    /// In, with what the sign-in is kept with.
    In(T),
    /// Halfway: a code of the authenticator app is asked for.
    Halfway(Challenge),
}

/// What the second step is proved with, besides the code.
#[derive(Debug)]
pub struct Challenge {
    /// Shown to whoever took the first step.
    pub token: PlainToken,
    /// Its lifetime.
    pub expires_in_seconds: i64,
}

/// Signs in somebody who took the first step, or asks for the second one. Part of a transaction of the caller.
///
/// # Errors
/// [`IdentityError::Unauthenticated`] when the person may not sign in (any more), or any error of the database.
pub(super) async fn enter<K: Keeping>(
    connection: &mut Connection,
    context: &Context,
    credentials: &Credentials,
    (person_id, user): (PersonId, Option<&User>),
    method: SignInMethod,
) -> Result<Entry<K::Kept>, IdentityError> {
    if let Some(user) = user
        && confirmed(two_factors::find(connection, user.id).await?).is_some()
    {
        let token = context.new_token("sf_");
        let times = (context.now, context.now + CHALLENGE_LIFETIME);
        let purpose = TokenPurpose::second_factor_after(method);
        one_time_tokens::insert(connection, &token.hashed(), (purpose, person_id), times).await?;
        let expires_in_seconds = CHALLENGE_LIFETIME.num_seconds();
        return Ok(Entry::Halfway(Challenge { token, expires_in_seconds }));
    }
    Ok(Entry::In(start_sign_in::<K>(connection, context, credentials, (person_id, method)).await?))
}

/// The same, with an entry in the audit log for whoever is in.
///
/// # Errors
/// As [`enter`].
pub(super) async fn enter_by<K: Keeping>(
    connection: &mut Connection,
    context: &Context,
    credentials: &Credentials,
    (person_id, user): (PersonId, Option<&User>),
    method: SignInMethod,
) -> Result<Entry<K::Kept>, IdentityError> {
    let entry = enter::<K>(connection, context, credentials, (person_id, user), method).await?;
    if matches!(entry, Entry::In(_)) {
        note_success(connection, context, (person_id, user), (method, false)).await?;
    }
    Ok(entry)
}

/// The second step of a log-in: a code of the authenticator app, or a recovery code. Each code works once, whatever
/// happens at the same time. Wrong ones slow the account down, apart from wrong passwords.
///
/// # Errors
/// [`IdentityError::ChallengeExpired`] when the first step is too long ago, [`IdentityError::SlowDown`],
/// [`IdentityError::Unacceptable`] for a wrong or used code, or any error of the database.
pub async fn pass_second_factor<K: Keeping>(
    connection: &mut Connection,
    context: &Context,
    credentials: &Credentials,
    (challenge, code): (&PlainToken, &str),
) -> Result<K::Kept, IdentityError> {
    // A wrong code must be counted, so it leaves the transaction as `None` and not as an error.
    let kept = connection
        .transaction(async |connection| {
            attempt::<K>(connection, context, credentials, (challenge, code)).await
        })
        .await?;
    kept.ok_or_else(IdentityError::wrong_code)
}

async fn attempt<K: Keeping>(
    connection: &mut Connection,
    context: &Context,
    credentials: &Credentials,
    (challenge, code): (&PlainToken, &str),
) -> Result<Option<K::Kept>, IdentityError> {
    let hash = challenge.hashed();
    let found = one_time_tokens::find_challenge(connection, &hash, context.now).await?;
    let (_, person_id) = found.ok_or(IdentityError::ChallengeExpired)?;
    // One guess at a time: the row of the user is kept to the end. It is locked before the token, as everywhere, and
    // whoever held it may have used the token up or made it worthless.
    let user = users::lock_of_person(connection, person_id).await?.filter(|user| user.is_active);
    let user = user.ok_or(IdentityError::ChallengeExpired)?;
    let found = one_time_tokens::find_challenge(connection, &hash, context.now).await?;
    let (purpose, _) = found.ok_or(IdentityError::ChallengeExpired)?;
    let method = purpose.first_factor().ok_or(IdentityError::ChallengeExpired)?;
    let two_factor = confirmed(two_factors::find(connection, user.id).await?);
    let two_factor = two_factor.ok_or(IdentityError::ChallengeExpired)?;
    if !try_code(connection, context, credentials, (&user, &two_factor, code)).await? {
        return Ok(None);
    }
    one_time_tokens::consume(connection, &hash, purpose, context.now).await?;
    let kept = start_sign_in::<K>(connection, context, credentials, (person_id, method)).await?;
    note_success(connection, context, (person_id, Some(&user)), (method, true)).await?;
    Ok(Some(kept))
}

/// Tries a code of a user whose row is locked; a wrong one is counted and noted.
///
/// # Errors
/// [`IdentityError::SlowDown`] after several wrong ones, or any error of the database.
pub(super) async fn try_code(
    connection: &mut Connection,
    context: &Context,
    credentials: &Credentials,
    (user, two_factor, code): (&User, &TwoFactor, &str),
) -> Result<bool, IdentityError> {
    let digest = credentials.second_factor_digest(user.person_id);
    refuse_haste(connection, context, &digest).await?;
    if use_code(connection, context, two_factor, code).await? {
        sign_in_failures::clear(connection, &digest).await?;
        return Ok(true);
    }
    sign_in_failures::count(connection, &digest, context.now).await?;
    let record = AuditRecord {
        actor: Actor::VISITOR,
        action: "second_factor.failed",
        subject_kind: "user",
        subject_id: Some(user.id.into()),
        details: json!({}),
    };
    record_audit(connection, context, record).await?;
    Ok(false)
}

/// An app that is asked for.
pub(super) fn confirmed(found: Option<TwoFactor>) -> Option<TwoFactor> {
    found.filter(|two_factor| two_factor.confirmed_at.is_some())
}

async fn note_success(
    connection: &mut Connection,
    context: &Context,
    (person_id, user): (PersonId, Option<&User>),
    (method, by_code): (SignInMethod, bool),
) -> Result<(), IdentityError> {
    let subject = match (method, user) {
        (SignInMethod::Password, Some(user)) => ("user", user.id.into()),
        _ => ("person", person_id.into()),
    };
    let mut details = json!({ "method": method.name() });
    if by_code && let Some(details) = details.as_object_mut() {
        details.insert(String::from("second_factor"), json!(true));
    }
    let record = AuditRecord {
        actor: user.map_or(Actor::known(ActorKind::Mentee, person_id), actor_of),
        action: "sign_in.succeeded",
        subject_kind: subject.0,
        subject_id: Some(subject.1),
        details,
    };
    record_audit(connection, context, record).await
}
