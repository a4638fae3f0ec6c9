//! Letting a person sign in as a mentee.

use diesel_async::AsyncConnection as _;
use serde_json::json;

use super::record_audit::{AuditRecord, record_audit};
use crate::identity::error::IdentityError;
use crate::identity::model::Actor;
use crate::identity::store::people;
use crate::kernel::ids::PersonId;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Lets a person sign in as a mentee, by a mailed link. Does nothing for somebody who could already.
///
/// # Errors
/// Any error of the database.
pub async fn admit_mentee(
    connection: &mut Connection,
    context: &Context,
    person_id: PersonId,
) -> Result<(), IdentityError> {
    connection
        .transaction(async |connection| {
            if !people::admit_mentee(connection, person_id, context.now).await? {
                return Ok(());
            }
            let record = AuditRecord {
                actor: Actor::SYSTEM,
                action: "mentee.admitted",
                subject_kind: "person",
                subject_id: Some(person_id.into()),
                details: json!({}),
            };
            record_audit(connection, context, record).await
        })
        .await
}
