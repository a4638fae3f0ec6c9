//! Statements on `issues` about what they say.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::kernel::ids::IssueId;
use crate::newsletter::model::{IssueContent, ListVisibility, MailingList};
use crate::platform::db::Connection;
use crate::platform::web::Page;
use crate::schema::{issues, mailing_lists};

/// The issue with this id.
pub async fn find(connection: &mut Connection, id: IssueId) -> QueryResult<Option<IssueContent>> {
    issues::table.find(id).select(IssueContent::as_select()).first(connection).await.optional()
}

/// The issue with this slug, locked for a change.
pub async fn lock_by_slug(connection: &mut Connection, slug: &str) -> QueryResult<Option<IssueContent>> {
    issues::table
        .filter(issues::slug.eq(slug))
        .select(IssueContent::as_select())
        .for_update()
        .first(connection)
        .await
        .optional()
}

/// The issue with this id, locked for a change.
pub async fn lock(connection: &mut Connection, id: IssueId) -> QueryResult<Option<IssueContent>> {
    issues::table.find(id).select(IssueContent::as_select()).for_update().first(connection).await.optional()
}

/// Writes a new draft.
pub async fn insert(connection: &mut Connection, issue: &IssueContent) -> QueryResult<()> {
    diesel::insert_into(issues::table)
        .values((issue, issues::local_hour.eq(false), issues::candidates.eq(0_i64)))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Writes what may change of what an issue says.
pub async fn update(connection: &mut Connection, changed: &IssueContent) -> QueryResult<()> {
    diesel::update(issues::table.find(changed.id))
        .set((
            issues::list_id.eq(changed.list_id),
            issues::slug.eq(&changed.slug),
            issues::title.eq(&changed.title),
            issues::subject.eq(&changed.subject),
            issues::preview_text.eq(&changed.preview_text),
            issues::summary.eq(&changed.summary),
            issues::body_markdown.eq(&changed.body_markdown),
            issues::template.eq(&changed.template),
            issues::canonical_url.eq(&changed.canonical_url),
            issues::published_at.eq(changed.published_at),
            issues::revision.eq(changed.revision),
            issues::updated_at.eq(changed.updated_at),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}

/// What stands in the public archive at this moment, newest first: of one list, or of all.
pub async fn list_published(
    connection: &mut Connection,
    now: DateTime<Utc>,
    list_slug: Option<&str>,
    page: Page,
) -> QueryResult<Vec<(IssueContent, MailingList)>> {
    let mut query = issues::table
        .inner_join(mailing_lists::table)
        .filter(issues::published_at.le(now).and(mailing_lists::visibility.eq(ListVisibility::Public)))
        .order((issues::published_at.desc(), issues::id.desc()))
        .limit(page.rows())
        .select((IssueContent::as_select(), MailingList::as_select()))
        .into_boxed();
    if let Some(slug) = list_slug {
        query = query.filter(mailing_lists::slug.eq(slug.to_owned()));
    }
    if let Some(after) = page.after {
        query = query.filter(
            issues::published_at
                .lt(after.at)
                .or(issues::published_at.eq(after.at).and(issues::id.lt(IssueId::from(after.id)))),
        );
    }
    query.load(connection).await
}

/// One article of the public archive.
pub async fn find_published(
    connection: &mut Connection,
    now: DateTime<Utc>,
    slug: &str,
) -> QueryResult<Option<(IssueContent, MailingList)>> {
    issues::table
        .inner_join(mailing_lists::table)
        .filter(issues::slug.eq(slug))
        .filter(issues::published_at.le(now).and(mailing_lists::visibility.eq(ListVisibility::Public)))
        .select((IssueContent::as_select(), MailingList::as_select()))
        .first(connection)
        .await
        .optional()
}

/// Where the articles of the public archive stand, and when they were last changed, newest first: those that stand
/// nowhere else.
pub async fn list_locations(
    connection: &mut Connection,
    now: DateTime<Utc>,
    limit: i64,
) -> QueryResult<Vec<(String, DateTime<Utc>)>> {
    let rows: Vec<(String, DateTime<Utc>, Option<DateTime<Utc>>)> = issues::table
        .inner_join(mailing_lists::table)
        .filter(issues::published_at.le(now).and(mailing_lists::visibility.eq(ListVisibility::Public)))
        .filter(issues::canonical_url.is_null())
        .order((issues::published_at.desc(), issues::id.desc()))
        .limit(limit)
        .select((issues::slug, issues::updated_at, issues::published_at))
        .load(connection)
        .await?;
    Ok(rows.into_iter().map(|(slug, at, published)| (slug, published.map_or(at, |it| it.max(at)))).collect())
}
