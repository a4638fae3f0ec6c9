//! What an issue says, what it said before, and what it shows.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::issue::Issue;
use crate::kernel::ids::{IssueId, MailingListId, RevisionId, StoredFileId, UserId};
use crate::schema::{issue_revisions, issues, stored_files};

/// What an issue says. How it is sent is not known here.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = issues)]
pub struct IssueContent {
    /// The issue.
    pub id: IssueId,
    /// The list it goes to.
    pub list_id: MailingListId,
    /// Who writes.
    pub author_id: Option<UserId>,
    /// Its name in addresses.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// The subject of the mail.
    pub subject: String,
    /// What mail programs show beside the subject.
    pub preview_text: String,
    /// What it is about, in a sentence or two.
    pub summary: String,
    /// What it says.
    pub body_markdown: String,
    /// How the mail looks.
    pub template: String,
    /// Where it stood first, if not here.
    pub canonical_url: Option<String>,
    /// Since when it stands in the archive.
    pub published_at: Option<DateTime<Utc>>,
    /// `draft`, `scheduled`, `preparing`, `sending`, `paused`, `finished` or `cancelled`.
    pub status: String,
    /// Raised by every change.
    pub revision: i64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

impl IssueContent {
    /// What a stored issue says.
    #[must_use]
    pub fn of(issue: &Issue) -> Self {
        Self {
            id: issue.id,
            list_id: issue.list_id,
            author_id: issue.author_id,
            slug: issue.slug.clone(),
            title: issue.title.clone(),
            subject: issue.subject.clone(),
            preview_text: issue.preview_text.clone(),
            summary: issue.summary.clone(),
            body_markdown: issue.body_markdown.clone(),
            template: issue.template.clone(),
            canonical_url: issue.canonical_url.clone(),
            published_at: issue.published_at,
            status: issue.status.0.name().to_owned(),
            revision: issue.revision,
            created_at: issue.created_at,
            updated_at: issue.updated_at,
        }
    }

    /// Whether nothing of it was frozen or sent yet.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.status.as_str(), "draft" | "scheduled")
    }
}

/// What an issue said after a change.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = issue_revisions)]
pub struct IssueRevision {
    /// Its id.
    pub id: RevisionId,
    /// The issue.
    pub issue_id: IssueId,
    /// The revision of the issue then.
    pub number: i64,
    /// Who changed it; nobody is the command line.
    pub author_id: Option<UserId>,
    /// The title.
    pub title: String,
    /// The subject.
    pub subject: String,
    /// What mail programs show beside the subject.
    pub preview_text: String,
    /// The summary.
    pub summary: String,
    /// The Markdown.
    pub body_markdown: String,
    /// When it was changed.
    pub created_at: DateTime<Utc>,
}

/// An image of an article.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = stored_files)]
pub struct StoredFile {
    /// Its id.
    pub id: StoredFileId,
    /// SHA-256 of its bytes.
    pub digest: Vec<u8>,
    /// Its media type, found in its bytes.
    pub media_type: String,
    /// The end of its address.
    pub name: String,
    /// What it shows, in words.
    pub alt: String,
    /// Its bytes.
    pub content: Vec<u8>,
    /// When it was stored.
    pub created_at: DateTime<Utc>,
}

impl StoredFile {
    /// Its path on this site.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/files/{}/{}", self.id, self.name)
    }
}

/// A mail of an issue as it goes to everybody, with marks for what differs from reader to reader. It is written into
/// `issues.frozen` once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frozen {
    /// The subject.
    pub subject: String,
    /// What mail programs show beside the subject.
    pub preview_text: String,
    /// The HTML, styles inlined.
    pub html: String,
    /// The text.
    pub text: String,
}
