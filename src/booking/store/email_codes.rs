//! Statements on `email_codes` and `email_code_tries`.

use chrono::{DateTime, Utc};
use diesel::dsl::sum;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use crate::kernel::ids::SessionTypeId;
use crate::platform::db::Connection;
use crate::schema::{email_code_tries, email_codes};

/// A code that was mailed, as kept.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = email_codes)]
pub struct EmailCode {
    /// The address.
    pub email: String,
    /// What it may be used for.
    pub session_type_id: SessionTypeId,
    /// Until when it is good.
    pub expires_at: DateTime<Utc>,
    /// When it was mailed first.
    pub created_at: DateTime<Utc>,
    /// The code follows from it and the keys of the installation.
    pub seed: Uuid,
}

/// Keeps a code.
pub async fn insert(connection: &mut Connection, code: &EmailCode) -> QueryResult<()> {
    diesel::insert_into(email_codes::table)
        .values(code)
        .on_conflict_do_nothing()
        .execute(connection)
        .await
        .map(|_| ())
}

/// A code that is mailed again is good for longer.
pub async fn extend(
    connection: &mut Connection,
    email: &str,
    id: SessionTypeId,
    until: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::update(email_codes::table.find((email, id)))
        .set(email_codes::expires_at.eq(until))
        .execute(connection)
        .await
        .map(|_| ())
}

/// The code of an address that is still good, locked.
pub async fn lock_good(
    connection: &mut Connection,
    email: &str,
    id: SessionTypeId,
    now: DateTime<Utc>,
) -> QueryResult<Option<EmailCode>> {
    email_codes::table
        .find((email, id))
        .filter(email_codes::expires_at.gt(now))
        .select(EmailCode::as_select())
        .for_update()
        .first(connection)
        .await
        .optional()
}

/// How many wrong ones this client gave, and how many all clients together.
pub async fn count_tries(
    connection: &mut Connection,
    email: &str,
    id: SessionTypeId,
    client_digest: &[u8],
) -> QueryResult<(i32, i64)> {
    let own = email_code_tries::table
        .find((email, id, client_digest))
        .select(email_code_tries::tries)
        .first(connection)
        .await
        .optional()?;
    let all: Option<i64> = email_code_tries::table
        .filter(email_code_tries::email.eq(email).and(email_code_tries::session_type_id.eq(id)))
        .select(sum(email_code_tries::tries))
        .first(connection)
        .await?;
    Ok((own.unwrap_or(0), all.unwrap_or(0)))
}

/// Counts a wrong one of a client. Lock the code first.
pub async fn note_wrong(
    connection: &mut Connection,
    email: &str,
    id: SessionTypeId,
    client_digest: &[u8],
) -> QueryResult<()> {
    diesel::insert_into(email_code_tries::table)
        .values((
            email_code_tries::email.eq(email),
            email_code_tries::session_type_id.eq(id),
            email_code_tries::client_digest.eq(client_digest),
            email_code_tries::tries.eq(1),
        ))
        .on_conflict((
            email_code_tries::email,
            email_code_tries::session_type_id,
            email_code_tries::client_digest,
        ))
        .do_update()
        .set(email_code_tries::tries.eq(email_code_tries::tries + 1))
        .execute(connection)
        .await
        .map(|_| ())
}

/// A code is used once; with it go the wrong ones.
pub async fn delete(connection: &mut Connection, email: &str, id: SessionTypeId) -> QueryResult<()> {
    diesel::delete(email_codes::table.find((email, id))).execute(connection).await.map(|_| ())
}

/// Removes codes that are no good any more.
pub async fn delete_expired(connection: &mut Connection, now: DateTime<Utc>) -> QueryResult<usize> {
    diesel::delete(email_codes::table.filter(email_codes::expires_at.le(now))).execute(connection).await
}
