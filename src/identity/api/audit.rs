//! The audit log, for owners.

use actix_web::{HttpResponse, get};
use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use crate::identity::actions;
use crate::identity::guards::{Owner, SignInOnly};
use crate::identity::model::{AuditEntry, AuditFilter};
use crate::kernel::ids::AuditEntryId;
use crate::platform::problem::Problem;
use crate::platform::web::{Call, Cursor, List, PageQuery, Query, listed};

/// Who did what to what, when and from where.
#[derive(Serialize, utoipa::ToSchema)]
struct AuditEntryResponse {
    /// Its id.
    id: AuditEntryId,
    /// When.
    at: DateTime<Utc>,
    /// What kind of caller: `visitor`, `mentee`, `coach`, `owner`, `key` or `system`.
    actor_kind: String,
    /// Which one: the user, the person of a mentee, or the key.
    actor_id: Option<Uuid>,
    /// What was done, such as `user.invited`.
    action: String,
    /// What kind of row it was done to.
    subject_kind: String,
    /// Which one.
    subject_id: Option<Uuid>,
    /// What else there is to know.
    #[schema(value_type = Object)]
    details: Value,
    /// The client's address.
    client_address: Option<String>,
    /// The id of the request, as in `X-Request-Id`.
    request_id: Option<String>,
}

/// Read the audit log
#[utoipa::path(
    tag = "audit",
    security(("bearer" = [])),
    params(PageQuery),
    responses((status = 200, description = "Entries, newest first", body = List<AuditEntryResponse>))
)]
#[get("/audit")]
async fn list_audit_entries(
    call: Call,
    _who: Owner<SignInOnly>,
    query: Query<PageQuery>,
) -> Result<HttpResponse, Problem> {
    let page = query.0.page()?;
    let mut connection = call.connection().await?;
    let rows = actions::list_audit_entries(&mut connection, &AuditFilter::default(), page).await?;
    let list =
        page.list(rows, |entry| Cursor { at: entry.at, id: entry.id.into() }, AuditEntryResponse::from);
    listed(&call, &list)
}

impl From<AuditEntry> for AuditEntryResponse {
    fn from(entry: AuditEntry) -> Self {
        Self {
            id: entry.id,
            at: entry.at,
            actor_kind: entry.actor_kind,
            actor_id: entry.actor_id,
            action: entry.action,
            subject_kind: entry.subject_kind,
            subject_id: entry.subject_id,
            details: entry.details,
            client_address: entry.client_address,
            request_id: entry.request_id,
        }
    }
}
