//! Statements on `email_codes`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::kernel::ids::SessionTypeId;
use crate::platform::db::Connection;
use crate::schema::email_codes;

/// A code that was mailed, as kept.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = email_codes)]
pub struct EmailCode {
    /// The address.
    pub email: String,
    /// What it may be used for.
    pub session_type_id: SessionTypeId,
    /// Keyed digest of the code.
    pub code_digest: Vec<u8>,
    /// How often a wrong one was given.
    pub attempts: i32,
    /// Until when it is good.
    pub expires_at: DateTime<Utc>,
    /// When it was mailed.
    pub created_at: DateTime<Utc>,
}

/// Keeps a code in place of an earlier one.
pub async fn put(connection: &mut Connection, code: &EmailCode) -> QueryResult<()> {
    diesel::insert_into(email_codes::table)
        .values(code)
        .on_conflict((email_codes::email, email_codes::session_type_id))
        .do_update()
        .set((
            email_codes::code_digest.eq(&code.code_digest),
            email_codes::attempts.eq(0),
            email_codes::expires_at.eq(code.expires_at),
            email_codes::created_at.eq(code.created_at),
        ))
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

/// Counts a wrong one.
pub async fn note_wrong(connection: &mut Connection, email: &str, id: SessionTypeId) -> QueryResult<()> {
    diesel::update(email_codes::table.find((email, id)))
        .set(email_codes::attempts.eq(email_codes::attempts + 1))
        .execute(connection)
        .await
        .map(|_| ())
}

/// A code is used once.
pub async fn delete(connection: &mut Connection, email: &str, id: SessionTypeId) -> QueryResult<()> {
    diesel::delete(email_codes::table.find((email, id))).execute(connection).await.map(|_| ())
}

/// Removes codes that are no good any more.
pub async fn delete_expired(connection: &mut Connection, now: DateTime<Utc>) -> QueryResult<usize> {
    diesel::delete(email_codes::table.filter(email_codes::expires_at.le(now))).execute(connection).await
}
