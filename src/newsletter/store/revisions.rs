//! Statements on `issue_revisions`.

use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::kernel::ids::{IssueId, RevisionId};
use crate::newsletter::model::IssueRevision;
use crate::platform::db::Connection;
use crate::platform::web::Page;
use crate::schema::issue_revisions;

/// Writes what an issue says now.
pub async fn insert(connection: &mut Connection, revision: &IssueRevision) -> QueryResult<()> {
    diesel::insert_into(issue_revisions::table).values(revision).execute(connection).await.map(|_| ())
}

/// A page of what an issue said, newest first.
pub async fn list(
    connection: &mut Connection,
    issue_id: IssueId,
    page: Page,
) -> QueryResult<Vec<IssueRevision>> {
    let mut query = issue_revisions::table
        .filter(issue_revisions::issue_id.eq(issue_id))
        .order((issue_revisions::created_at.desc(), issue_revisions::id.desc()))
        .limit(page.rows())
        .select(IssueRevision::as_select())
        .into_boxed();
    if let Some(after) = page.after {
        query = query.filter(issue_revisions::created_at.lt(after.at).or(
            issue_revisions::created_at.eq(after.at).and(issue_revisions::id.lt(RevisionId::from(after.id))),
        ));
    }
    query.load(connection).await
}

/// One of them.
pub async fn find(
    connection: &mut Connection,
    issue_id: IssueId,
    number: i64,
) -> QueryResult<Option<IssueRevision>> {
    issue_revisions::table
        .filter(issue_revisions::issue_id.eq(issue_id).and(issue_revisions::number.eq(number)))
        .select(IssueRevision::as_select())
        .first(connection)
        .await
        .optional()
}

/// The one before it.
pub async fn find_before(
    connection: &mut Connection,
    issue_id: IssueId,
    number: i64,
) -> QueryResult<Option<IssueRevision>> {
    issue_revisions::table
        .filter(issue_revisions::issue_id.eq(issue_id).and(issue_revisions::number.lt(number)))
        .order(issue_revisions::number.desc())
        .select(IssueRevision::as_select())
        .first(connection)
        .await
        .optional()
}
