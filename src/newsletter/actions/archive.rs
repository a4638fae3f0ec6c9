//! The public archive.

use chrono::{DateTime, Utc};

use super::mailing::{article_of, author_of};
use crate::identity::{PublicCoach, list_public_coaches};
use crate::newsletter::NewsletterError;
use crate::newsletter::core::content::{Article, minutes_of, placeholder};
use crate::newsletter::model::{IssueContent, ListVisibility, MailingList};
use crate::newsletter::store;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::Page;

/// An article of the archive. Nothing in it is about a reader.
#[derive(Clone, Debug)]
pub struct ArchivedArticle {
    /// What it says.
    pub issue: IssueContent,
    /// The list it went to.
    pub list: MailingList,
    /// Since when it stands there.
    pub published_at: DateTime<Utc>,
    /// Its article, filled in for nobody in particular.
    pub article: Article,
    /// Who wrote it.
    pub author: Option<PublicCoach>,
}

/// An article of the archive in a list: what it says is not put together.
#[derive(Clone, Debug)]
pub struct ArchiveEntry {
    /// What it says.
    pub issue: IssueContent,
    /// Since when it stands there.
    pub published_at: DateTime<Utc>,
    /// Minutes that reading takes.
    pub minutes: usize,
    /// Who wrote it.
    pub author: Option<PublicCoach>,
}

/// Articles of one list or of all, newest first; one more than the page holds.
///
/// # Errors
/// [`NewsletterError::NotFound`] for a list that the public is not told of.
pub async fn list_articles(
    connection: &mut Connection,
    context: &Context,
    list_slug: Option<&str>,
    page: Page,
) -> Result<Vec<ArchivedArticle>, NewsletterError> {
    if let Some(slug) = list_slug {
        find_public_list(connection, slug).await?;
    }
    let rows = store::contents::list_published(connection, context.now, list_slug, page).await?;
    let coaches = list_public_coaches(connection).await?;
    rows.into_iter()
        .map(|(issue, list)| {
            let author = coaches.iter().find(|coach| Some(coach.user_id) == issue.author_id).cloned();
            archived(context, (issue, list), author)
        })
        .collect()
}

/// Articles of one list or of all as a list shows them, newest first; one more than the page holds.
///
/// # Errors
/// As [`list_articles`].
pub async fn list_entries(
    connection: &mut Connection,
    context: &Context,
    list_slug: Option<&str>,
    page: Page,
) -> Result<Vec<ArchiveEntry>, NewsletterError> {
    if let Some(slug) = list_slug {
        find_public_list(connection, slug).await?;
    }
    let rows = store::contents::list_published(connection, context.now, list_slug, page).await?;
    let coaches = list_public_coaches(connection).await?;
    let entry = |(issue, _): (IssueContent, MailingList)| ArchiveEntry {
        published_at: issue.published_at.unwrap_or(issue.created_at),
        minutes: minutes_of(&issue.body_markdown),
        author: coaches.iter().find(|coach| Some(coach.user_id) == issue.author_id).cloned(),
        issue: for_everybody(issue),
    };
    Ok(rows.into_iter().map(entry).collect())
}

/// The slugs of at most so many articles that stand nowhere else, newest first, and when they were last changed.
///
/// # Errors
/// Any error of the database.
pub async fn list_locations(
    connection: &mut Connection,
    context: &Context,
    limit: i64,
) -> Result<Vec<(String, DateTime<Utc>)>, NewsletterError> {
    Ok(store::contents::list_locations(connection, context.now, limit).await?)
}

/// One article.
///
/// # Errors
/// [`NewsletterError::NotFound`].
pub async fn read_article(
    connection: &mut Connection,
    context: &Context,
    slug: &str,
) -> Result<ArchivedArticle, NewsletterError> {
    let row = store::contents::find_published(connection, context.now, slug).await?;
    let (issue, list) = row.ok_or(NewsletterError::NotFound)?;
    let author = author_of(connection, issue.author_id).await?;
    archived(context, (issue, list), author)
}

/// A list that the public is told of.
///
/// # Errors
/// [`NewsletterError::NotFound`].
pub async fn find_public_list(
    connection: &mut Connection,
    slug: &str,
) -> Result<MailingList, NewsletterError> {
    let lists = store::lists::list(connection, Page { limit: 200, after: None }).await?;
    let is_it = |list: &MailingList| list.slug == slug && list.visibility == ListVisibility::Public;
    lists.into_iter().find(is_it).ok_or(NewsletterError::NotFound)
}

/// An issue whose lines name no reader.
fn for_everybody(issue: IssueContent) -> IssueContent {
    IssueContent {
        title: placeholder::line_for_everybody(&issue.title),
        subject: placeholder::line_for_everybody(&issue.subject),
        preview_text: placeholder::line_for_everybody(&issue.preview_text),
        summary: placeholder::line_for_everybody(&issue.summary),
        ..issue
    }
}

fn archived(
    context: &Context,
    (issue, list): (IssueContent, MailingList),
    author: Option<PublicCoach>,
) -> Result<ArchivedArticle, NewsletterError> {
    let (mut article, _) = article_of(&context.site, &issue)?;
    article.html = placeholder::for_everybody(&article.html);
    article.text = placeholder::for_everybody(&article.text);
    let published_at = issue.published_at.unwrap_or(issue.created_at);
    let issue = for_everybody(issue);
    Ok(ArchivedArticle { issue, list, published_at, article, author })
}
