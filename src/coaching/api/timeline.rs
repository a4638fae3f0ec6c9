//! `/mentees/{id}/timeline`: what happened with a mentee.

use actix_web::{HttpResponse, get, web};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::coaching::TimelineEntry;
use crate::coaching::actions::{self, Viewer};
use crate::identity::guards::{MenteesRead, Participant};
use crate::kernel::ids::MenteeId;
use crate::platform::problem::Problem;
use crate::platform::web::{Call, Cursor, List, PageQuery, Query, listed};

/// Something that happened with a mentee.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct TimelineEntryResponse {
    /// When.
    pub at: DateTime<Utc>,
    /// `session`, `assessment`, `plan`, `check_in`, `note` or `mail`.
    pub kind: String,
    /// The row.
    pub id: uuid::Uuid,
    /// How far it has come.
    pub state: String,
    /// What it is called.
    pub title: String,
}

impl TimelineEntryResponse {
    fn of(entry: TimelineEntry) -> Self {
        Self { at: entry.at, kind: entry.kind, id: entry.id, state: entry.state, title: entry.title }
    }
}

/// What happened with a mentee, newest first: sessions, assessments, plans, check-ins, notes, and mails to them, as far as
/// the caller may see them. A coach sees no mails of other coaches.
#[utoipa::path(tag = "coaching", operation_id = "get_timeline", params(("id" = MenteeId, Path), PageQuery),
    security(("bearer" = [])), responses((status = 200, body = List<TimelineEntryResponse>)))]
#[get("/mentees/{id}/timeline")]
pub async fn get_timeline(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<MenteeId>,
    query: Query<PageQuery>,
) -> Result<HttpResponse, Problem> {
    let page = query.0.page()?;
    let mut connection = call.connection().await?;
    let key = (&Viewer::from(&who), id.into_inner());
    let rows = actions::read_timeline(&mut connection, &call.context, key, page).await?;
    listed(&call, &page.list(rows, |row| Cursor { at: row.at, id: row.id }, TimelineEntryResponse::of))
}
