//! Issues as they are written: made, changed, removed, shown.

use diesel_async::AsyncConnection as _;
use serde::{Deserialize, Serialize};
use url::Url;

use super::contents::note_revision;
use crate::kernel::ids::{IssueId, MailingListId, SegmentId, UserId};
use crate::kernel::slug::is_slug;
use crate::kernel::text;
use crate::newsletter::NewsletterError;
use crate::newsletter::core::issue_state::Status;
use crate::newsletter::mails::TEMPLATES;
use crate::newsletter::model::{Issue, IssueContent, IssueStatus, MailingList};
use crate::newsletter::store;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::problem::FieldError;
use crate::platform::web::{IfMatch, Page};

/// Longest text of an issue, in characters.
const BODY_MAX: usize = 200_000;

/// Everything that is written about an issue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueRequest)]
pub struct IssueDraft {
    /// Its name in addresses: lower-case letters, digits and single hyphens.
    #[schema(pattern = "^[a-z0-9]+(-[a-z0-9]+)*$", min_length = 1, max_length = 63)]
    pub slug: String,
    /// Its title, 1 to 200 characters.
    #[schema(min_length = 1, max_length = 200)]
    pub title: String,
    /// The subject of its mails; the title if empty.
    #[serde(default)]
    #[schema(max_length = 200)]
    pub subject: String,
    /// What mail programs show beside the subject.
    #[serde(default)]
    #[schema(max_length = 300)]
    pub preview_text: String,
    /// What it is about.
    #[serde(default)]
    #[schema(max_length = 1000)]
    pub summary: String,
    /// Who wrote it; whoever makes it if null.
    #[serde(default)]
    pub author_id: Option<UserId>,
    /// Its text in Markdown.
    #[serde(default)]
    #[schema(max_length = 200_000)]
    pub body_markdown: String,
    /// Slug or id of the list whose readers get it.
    #[schema(max_length = 63)]
    pub list: String,
    /// Which of them; null is all.
    #[serde(default)]
    pub segment_id: Option<SegmentId>,
    /// Its template, `letter` or `plain`; empty is `letter`.
    #[serde(default)]
    #[schema(max_length = 63)]
    pub template: String,
    /// Where it stood first, if elsewhere.
    #[serde(default)]
    #[schema(max_length = 2000)]
    pub canonical_url: Option<String>,
}

impl IssueDraft {
    /// What is written about a stored issue.
    #[must_use]
    pub fn of(stored: &Issue) -> Self {
        Self {
            slug: stored.slug.clone(),
            title: stored.title.clone(),
            subject: stored.subject.clone(),
            preview_text: stored.preview_text.clone(),
            summary: stored.summary.clone(),
            author_id: stored.author_id,
            body_markdown: stored.body_markdown.clone(),
            list: stored.list_id.to_string(),
            segment_id: stored.segment_id,
            template: stored.template.clone(),
            canonical_url: stored.canonical_url.clone(),
        }
    }

    fn check(&self) -> Result<(), NewsletterError> {
        let mut faults = Vec::new();
        let mut that = |is_good: bool, pointer: &str, code: &str, detail: &str| {
            if !is_good {
                faults.push(FieldError::new(pointer, code, detail));
            }
        };
        let slug = "lower-case letters, digits and single hyphens, at most 63";
        that(is_slug(&self.slug), "/slug", "invalid_slug", slug);
        let one_line = |text: &str, max| text::optional_line(text, max).is_ok();
        let title = "one line of 1 to 200 characters";
        that(text::line(&self.title, 200).is_ok(), "/title", "invalid_text", title);
        let line = "one line of at most 200 characters";
        that(one_line(&self.subject, 200), "/subject", "invalid_text", line);
        that(
            one_line(&self.preview_text, 300),
            "/preview_text",
            "invalid_text",
            "one line of at most 300 characters",
        );
        let summary = "at most 1,000 characters";
        that(text::paragraphs(&self.summary, 1_000).is_ok(), "/summary", "invalid_text", summary);
        let body = "at most 200,000 characters";
        that(text::paragraphs(&self.body_markdown, BODY_MAX).is_ok(), "/body_markdown", "invalid_text", body);
        let is_template = self.template.is_empty() || TEMPLATES.contains(&self.template.as_str());
        that(is_template, "/template", "not_an_option", "letter or plain; empty is letter");
        let is_url = |text: &String| {
            text.len() <= 2_000 && Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "http" | "https"))
        };
        that(
            self.canonical_url.as_ref().is_none_or(is_url),
            "/canonical_url",
            "not_an_address",
            "a web address that starts with https:// or http://",
        );
        if faults.is_empty() { Ok(()) } else { Err(NewsletterError::Unacceptable(faults)) }
    }

    /// The issue with what is written here.
    fn written_on(self, issue: Issue, list_id: MailingListId) -> Issue {
        Issue {
            list_id,
            segment_id: self.segment_id,
            author_id: self.author_id.or(issue.author_id),
            slug: self.slug,
            title: self.title.trim().to_owned(),
            subject: self.subject.trim().to_owned(),
            preview_text: self.preview_text.trim().to_owned(),
            summary: self.summary.trim().to_owned(),
            body_markdown: self.body_markdown.replace("\r\n", "\n"),
            template: self.template,
            canonical_url: self.canonical_url,
            ..issue
        }
    }
}

/// Makes an issue, as a draft.
///
/// # Errors
/// [`NewsletterError::Unacceptable`] with everything that makes no sense; [`NewsletterError::SlugTaken`].
pub async fn create_issue(
    connection: &mut Connection,
    context: &Context,
    (author, draft): (UserId, IssueDraft),
) -> Result<Issue, NewsletterError> {
    draft.check()?;
    let list = meant_list(connection, &draft.list).await?;
    known_segment(connection, &draft).await?;
    let issue = draft.written_on(blank(context, list.id, author), list.id);
    connection
        .transaction(async |connection: &mut Connection| {
            store::issues::insert(connection, &issue).await?;
            note_revision(connection, context, (&IssueContent::of(&issue), Some(author))).await?;
            Ok(issue)
        })
        .await
}

/// Changes an issue. Once sending has started, what was frozen goes out; the change shows in the archive alone, and list,
/// segment and slug stay.
///
/// # Errors
/// As [`create_issue`]; [`NewsletterError::NotFound`], [`NewsletterError::StaleVersion`], [`NewsletterError::WrongState`].
pub async fn update_issue(
    connection: &mut Connection,
    context: &Context,
    id: IssueId,
    (if_match, editor, draft): (&IfMatch, UserId, IssueDraft),
) -> Result<Issue, NewsletterError> {
    draft.check()?;
    connection
        .transaction(async |connection: &mut Connection| {
            let current = store::issues::lock(connection, id).await?.ok_or(NewsletterError::NotFound)?;
            if_match.check(current.revision).map_err(|_| NewsletterError::StaleVersion)?;
            let list = meant_list(connection, &draft.list).await?;
            known_segment(connection, &draft).await?;
            let keeps_audience = list.id == current.list_id && draft.segment_id == current.segment_id;
            if !current.status.0.is_open() && !keeps_audience {
                return Err(NewsletterError::WrongState("List and segment stay once sending has started."));
            }
            if !current.status.0.is_open() && draft.slug != current.slug {
                return Err(NewsletterError::WrongState(
                    "The slug stays once sending has started: mails lead to it.",
                ));
            }
            let changed = Issue {
                revision: current.revision + 1,
                updated_at: context.now,
                ..draft.written_on(current, list.id)
            };
            store::issues::update(connection, &changed).await?;
            note_revision(connection, context, (&IssueContent::of(&changed), Some(editor))).await?;
            Ok(changed)
        })
        .await
}

/// Removes a draft.
///
/// # Errors
/// [`NewsletterError::WrongState`], [`NewsletterError::NotFound`], [`NewsletterError::StaleVersion`].
pub async fn delete_issue(
    connection: &mut Connection,
    id: IssueId,
    if_match: &IfMatch,
) -> Result<(), NewsletterError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let current = store::issues::lock(connection, id).await?.ok_or(NewsletterError::NotFound)?;
            if_match.check(current.revision).map_err(|_| NewsletterError::StaleVersion)?;
            if current.status.0 != Status::Draft {
                return Err(NewsletterError::WrongState("Only a draft can be removed."));
            }
            store::issues::delete(connection, id).await?;
            Ok(())
        })
        .await
}

/// A page of issues, newest first.
///
/// # Errors
/// Any error of the database.
pub async fn list_issues(
    connection: &mut Connection,
    page: Page,
    filter: (Option<MailingListId>, Option<Status>),
) -> Result<Vec<Issue>, NewsletterError> {
    Ok(store::issues::list(connection, page, filter).await?)
}

/// One issue.
///
/// # Errors
/// [`NewsletterError::NotFound`].
pub async fn read_issue(connection: &mut Connection, id: IssueId) -> Result<Issue, NewsletterError> {
    store::issues::find(connection, id).await?.ok_or(NewsletterError::NotFound)
}

/// The issue with this slug.
///
/// # Errors
/// [`NewsletterError::NotFound`].
pub async fn issue_of_slug(connection: &mut Connection, slug: &str) -> Result<Issue, NewsletterError> {
    store::issues::find_by_slug(connection, slug).await?.ok_or(NewsletterError::NotFound)
}

/// A segment that is named must be there.
async fn known_segment(connection: &mut Connection, draft: &IssueDraft) -> Result<(), NewsletterError> {
    let Some(id) = draft.segment_id else { return Ok(()) };
    if store::segments::find(connection, id).await?.is_some() {
        return Ok(());
    }
    let fault = FieldError::new("/segment_id", "unknown_segment", "there is no such segment");
    Err(NewsletterError::Unacceptable(vec![fault]))
}

/// The list of a slug or an id.
async fn meant_list(connection: &mut Connection, name: &str) -> Result<MailingList, NewsletterError> {
    let found = match name.parse::<MailingListId>() {
        Ok(id) => store::lists::find(connection, id).await?,
        Err(_) => store::lists::list_by_slug(connection, &[name.to_owned()]).await?.into_iter().next(),
    };
    found.ok_or_else(|| {
        let fault = FieldError::new("/list", "unknown_list", "there is no such list");
        NewsletterError::Unacceptable(vec![fault])
    })
}

fn blank(context: &Context, list_id: MailingListId, author: UserId) -> Issue {
    Issue {
        id: context.new_id(),
        list_id,
        segment_id: None,
        author_id: Some(author),
        slug: String::new(),
        title: String::new(),
        subject: String::new(),
        preview_text: String::new(),
        summary: String::new(),
        body_markdown: String::new(),
        template: String::new(),
        canonical_url: None,
        published_at: None,
        status: IssueStatus(Status::Draft),
        scheduled_for: None,
        local_hour: false,
        pause_reason: None,
        frozen: None,
        prepared_through: None,
        prepared_at: None,
        candidates: 0,
        started_at: None,
        finished_at: None,
        revision: 1,
        created_at: context.now,
        updated_at: context.now,
    }
}
