//! Writing the audit log.

use serde_json::Value;
use uuid::Uuid;

use crate::identity::error::IdentityError;
use crate::identity::model::{Actor, ActorKind, AuditEntry};
use crate::identity::store::audit_entries;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// What was done, by whom, to what.
#[derive(Clone, Debug)]
pub struct AuditRecord {
    /// Who did it.
    pub actor: Actor,
    /// What was done: `noun.verb_in_the_past`, such as `user.invited`.
    pub action: &'static str,
    /// What kind of row it was done to.
    pub subject_kind: &'static str,
    /// Which one, if it is known.
    pub subject_id: Option<Uuid>,
    /// What else there is to know: ids and settings, never addresses, names, texts or tokens.
    pub details: Value,
}

/// Writes an entry, in the transaction of what it is about. When and from where come from the context; of mentees and
/// visitors, whom an erasure has to leave no trace of but ids, it is not kept from where.
///
/// # Errors
/// Any error of the database.
pub async fn record_audit(
    connection: &mut Connection,
    context: &Context,
    record: AuditRecord,
) -> Result<(), IdentityError> {
    let entry = AuditEntry {
        id: context.new_id(),
        at: context.now,
        actor_kind: record.actor.kind.name().to_owned(),
        actor_id: record.actor.id,
        action: record.action.to_owned(),
        subject_kind: record.subject_kind.to_owned(),
        subject_id: record.subject_id,
        details: record.details,
        client_address: context.origin.client_address.clone().filter(|_| keeps_address(record.actor.kind)),
        request_id: context.origin.request_id.clone(),
    };
    Ok(audit_entries::insert(connection, &entry).await?)
}

fn keeps_address(kind: ActorKind) -> bool {
    !matches!(kind, ActorKind::Mentee | ActorKind::Visitor)
}
