//! Statements on `issues`.

use chrono::{DateTime, TimeDelta, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::kernel::ids::{IssueId, MailingListId, SegmentId};
use crate::newsletter::core::issue_state::Status;
use crate::newsletter::model::{Issue, IssueStatus};
use crate::platform::db::Connection;
use crate::platform::web::Page;
use crate::schema::issues;

/// A page of issues, newest first, of one list or status or all.
pub async fn list(
    connection: &mut Connection,
    page: Page,
    (list_id, status): (Option<MailingListId>, Option<Status>),
) -> QueryResult<Vec<Issue>> {
    let mut query = issues::table
        .order((issues::created_at.desc(), issues::id.desc()))
        .limit(page.rows())
        .select(Issue::as_select())
        .into_boxed();
    if let Some(after) = page.after {
        query = query.filter(
            issues::created_at
                .lt(after.at)
                .or(issues::created_at.eq(after.at).and(issues::id.lt(IssueId::from(after.id)))),
        );
    }
    if let Some(list_id) = list_id {
        query = query.filter(issues::list_id.eq(list_id));
    }
    if let Some(status) = status {
        query = query.filter(issues::status.eq(IssueStatus(status)));
    }
    query.load(connection).await
}

/// The issue with this id.
pub async fn find(connection: &mut Connection, id: IssueId) -> QueryResult<Option<Issue>> {
    issues::table.find(id).select(Issue::as_select()).first(connection).await.optional()
}

/// The issue with this slug.
pub async fn find_by_slug(connection: &mut Connection, slug: &str) -> QueryResult<Option<Issue>> {
    issues::table.filter(issues::slug.eq(slug)).select(Issue::as_select()).first(connection).await.optional()
}

/// The issue with this id, locked for a change.
pub async fn lock(connection: &mut Connection, id: IssueId) -> QueryResult<Option<Issue>> {
    issues::table.find(id).select(Issue::as_select()).for_update().first(connection).await.optional()
}

/// The next issue whose time has come and that no other process is starting, locked.
pub async fn lock_due(connection: &mut Connection, now: DateTime<Utc>) -> QueryResult<Option<Issue>> {
    // On the clocks of the readers the day begins up to fourteen hours earlier.
    let somewhere = now + TimeDelta::hours(14);
    issues::table
        .filter(issues::status.eq(IssueStatus(Status::Scheduled)))
        .filter(
            issues::scheduled_for
                .le(now)
                .or(issues::local_hour.eq(true).and(issues::scheduled_for.le(somewhere))),
        )
        .order((issues::scheduled_for, issues::id))
        .select(Issue::as_select())
        .for_update()
        .skip_locked()
        .first(connection)
        .await
        .optional()
}

/// The next issue whose audience is being written and that no other process is at, locked.
pub async fn lock_preparing(connection: &mut Connection) -> QueryResult<Option<Issue>> {
    issues::table
        .filter(issues::status.eq(IssueStatus(Status::Preparing)))
        .order((issues::updated_at, issues::id))
        .select(Issue::as_select())
        .for_update()
        .skip_locked()
        .first(connection)
        .await
        .optional()
}

/// Ids of the issues in this status, those that wait longest first.
pub async fn ids_in(connection: &mut Connection, status: Status) -> QueryResult<Vec<IssueId>> {
    issues::table
        .filter(issues::status.eq(IssueStatus(status)))
        .order((issues::started_at, issues::id))
        .select(issues::id)
        .load(connection)
        .await
}

/// Whether an issue names a segment.
pub async fn names_segment(connection: &mut Connection, id: SegmentId) -> QueryResult<bool> {
    diesel::select(diesel::dsl::exists(issues::table.filter(issues::segment_id.eq(id))))
        .get_result(connection)
        .await
}

/// Whether an audience by this segment is being written, or was begun and is paused.
pub async fn is_preparing(connection: &mut Connection, id: SegmentId) -> QueryResult<bool> {
    let is_begun = issues::status
        .eq(IssueStatus(Status::Paused))
        .and(issues::prepared_at.is_null())
        .and(issues::prepared_through.is_not_null());
    let is_preparing = issues::status.eq(IssueStatus(Status::Preparing)).or(is_begun);
    diesel::select(diesel::dsl::exists(issues::table.filter(issues::segment_id.eq(id)).filter(is_preparing)))
        .get_result(connection)
        .await
}

/// Writes a new issue.
pub async fn insert(connection: &mut Connection, issue: &Issue) -> QueryResult<()> {
    diesel::insert_into(issues::table).values(issue).execute(connection).await.map(|_| ())
}

/// Writes what is decided about an issue.
pub async fn update(connection: &mut Connection, changed: &Issue) -> QueryResult<()> {
    diesel::update(issues::table.find(changed.id))
        .set((
            (
                issues::list_id.eq(changed.list_id),
                issues::segment_id.eq(changed.segment_id),
                issues::author_id.eq(changed.author_id),
                issues::slug.eq(&changed.slug),
                issues::title.eq(&changed.title),
                issues::subject.eq(&changed.subject),
                issues::preview_text.eq(&changed.preview_text),
                issues::summary.eq(&changed.summary),
                issues::body_markdown.eq(&changed.body_markdown),
                issues::template.eq(&changed.template),
                issues::canonical_url.eq(&changed.canonical_url),
                issues::published_at.eq(changed.published_at),
            ),
            (
                issues::status.eq(changed.status),
                issues::scheduled_for.eq(changed.scheduled_for),
                issues::local_hour.eq(changed.local_hour),
                issues::pause_reason.eq(&changed.pause_reason),
                issues::frozen.eq(&changed.frozen),
                issues::prepared_through.eq(changed.prepared_through),
                issues::prepared_at.eq(changed.prepared_at),
                issues::candidates.eq(changed.candidates),
                issues::started_at.eq(changed.started_at),
                issues::finished_at.eq(changed.finished_at),
                issues::revision.eq(changed.revision),
                issues::updated_at.eq(changed.updated_at),
            ),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Removes an issue.
pub async fn delete(connection: &mut Connection, id: IssueId) -> QueryResult<()> {
    diesel::delete(issues::table.find(id)).execute(connection).await.map(|_| ())
}
