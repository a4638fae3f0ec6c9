//! `/retention-reviews`: whose data should be looked at.

use actix_web::{HttpResponse, get};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::coaching::actions::{self, LongGone, Viewer};
use crate::identity::guards::{Coach, MenteesRead};
use crate::kernel::ids::MenteeId;
use crate::platform::problem::Problem;
use crate::platform::web::{Call, Cursor, List, PageQuery, Query, listed};

/// A mentee whose coaching is long over.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct RetentionReviewResponse {
    /// The mentee.
    pub mentee_id: MenteeId,
    /// What they are called.
    pub name: String,
    /// When the last engagement ended.
    pub ended_on: NaiveDate,
}

impl RetentionReviewResponse {
    fn of(row: LongGone) -> Self {
        Self { mentee_id: row.mentee_id.into(), name: row.name, ended_on: row.ended_at.date_naive() }
    }
}

/// Mentees whose last engagement ended three years ago with nothing since, those gone longest first: a coach's own, for
/// owners everybody's. Nothing goes by itself: ask them, or let an owner have them erased.
#[utoipa::path(tag = "coaching", operation_id = "list_retention_reviews", params(PageQuery), security(("bearer" = [])),
    responses((status = 200, body = List<RetentionReviewResponse>)))]
#[get("/retention-reviews")]
pub async fn list_retention_reviews(
    call: Call,
    coach: Coach<MenteesRead>,
    query: Query<PageQuery>,
) -> Result<HttpResponse, Problem> {
    let page = query.0.page()?;
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&coach);
    let rows = actions::list_retention_reviews(&mut connection, &call.context, &viewer, page).await?;
    let place = |row: &LongGone| Cursor { at: row.ended_at, id: row.mentee_id };
    listed(&call, &page.list(rows, place, RetentionReviewResponse::of))
}
