//! What issues say: written from files, published, and what they said before.

use diesel_async::AsyncConnection as _;
use url::Url;

use crate::kernel::ids::{IssueId, MailingListId, UserId};
use crate::kernel::slug::{is_slug, slug_of};
use crate::kernel::text;
use crate::newsletter::NewsletterError;
use crate::newsletter::core::content::difference;
use crate::newsletter::mails::TEMPLATES;
use crate::newsletter::model::{IssueContent, IssueRevision, MailingList};
use crate::newsletter::store;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::problem::FieldError;
use crate::platform::web::Page;

/// Longest Markdown, in bytes.
const BODY_MAX: usize = 256 * 1024;

/// What a Markdown file says about an issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleDraft {
    /// The list it goes to. It stays once anything was frozen for sending.
    pub list_id: MailingListId,
    /// Its title.
    pub title: String,
    /// The subject of the mail; empty is the title.
    pub subject: String,
    /// What mail programs show beside the subject.
    pub preview_text: String,
    /// Its name in addresses; without one it is made of the title.
    pub slug: Option<String>,
    /// What it is about.
    pub summary: String,
    /// What it says, in Markdown.
    pub body_markdown: String,
    /// How the mail looks: `letter` or `plain`.
    pub template: String,
    /// Where it stood first, if not here.
    pub canonical_url: Option<String>,
}

impl ArticleDraft {
    /// Its name in addresses: the one given, else one made of the title.
    #[must_use]
    pub fn slug(&self) -> String {
        self.slug.clone().unwrap_or_else(|| slug_of(self.title.trim()))
    }

    fn check(&self) -> Result<(), NewsletterError> {
        let mut faults = Vec::new();
        let mut that = |is_good: bool, pointer: &str, (code, detail): (&str, &str)| {
            if !is_good {
                faults.push(FieldError::new(pointer, code, detail));
            }
        };
        let line = |max: &str| format!("one line of at most {max} characters");
        that(
            text::line(&self.title, 200).is_ok(),
            "/title",
            ("invalid_text", "one line of 1 to 200 characters"),
        );
        for (field, pointer) in [(&self.subject, "/subject"), (&self.preview_text, "/preview_text")] {
            that(text::optional_line(field, 200).is_ok(), pointer, ("invalid_text", &line("200")));
        }
        that(
            text::paragraphs(&self.summary, 600).is_ok(),
            "/summary",
            ("invalid_text", "at most 600 characters"),
        );
        let slug = ("invalid_slug", "lower-case letters, digits and single hyphens, at most 63");
        let is_good = (self.slug.is_none() && self.title.trim().is_empty()) || is_slug(&self.slug());
        that(is_good, "/slug", slug);
        let body = ("invalid_text", "at most 256 KiB, without NUL");
        that(
            self.body_markdown.len() <= BODY_MAX && !self.body_markdown.contains('\0'),
            "/body_markdown",
            body,
        );
        let template = ("not_an_option", "expected letter or plain");
        that(TEMPLATES.contains(&self.template.as_str()), "/template", template);
        let url = ("not_an_address", "expected an address such as https://example.org/article");
        that(self.canonical_url.as_deref().is_none_or(is_web_address), "/canonical_url", url);
        if faults.is_empty() { Ok(()) } else { Err(NewsletterError::Unacceptable(faults)) }
    }

    /// Takes these settings over.
    fn write_into(self, issue: &mut IssueContent) {
        issue.slug = self.slug();
        issue.list_id = self.list_id;
        self.title.trim().clone_into(&mut issue.title);
        let subject = self.subject.trim();
        issue.subject = if subject.is_empty() { issue.title.clone() } else { subject.to_owned() };
        self.preview_text.trim().clone_into(&mut issue.preview_text);
        self.summary.trim().clone_into(&mut issue.summary);
        issue.body_markdown = self.body_markdown;
        issue.template = self.template;
        issue.canonical_url = self.canonical_url;
    }
}

fn is_web_address(text: &str) -> bool {
    text.len() <= 2_000
        && Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
}

/// Writes a file into the issue of its slug, or into a new draft; true if it is new. Once the issue was frozen for
/// sending, only the archive hears of a change.
///
/// # Errors
/// [`NewsletterError::Unacceptable`] with every setting that makes no sense; [`NewsletterError::WrongState`] for another
/// list or template after the freeze.
pub async fn write_article(
    connection: &mut Connection,
    context: &Context,
    author_id: Option<UserId>,
    draft: ArticleDraft,
) -> Result<(IssueContent, bool), NewsletterError> {
    draft.check()?;
    connection
        .transaction(async |connection: &mut Connection| {
            let known = store::contents::lock_by_slug(connection, &draft.slug()).await?;
            let is_new = known.is_none();
            let mut issue = match known {
                Some(issue) => changed(context, issue, &draft)?,
                None => blank(context, author_id, draft.list_id),
            };
            draft.write_into(&mut issue);
            if is_new {
                store::contents::insert(connection, &issue).await?;
            } else {
                store::contents::update(connection, &issue).await?;
            }
            note_revision(connection, context, (&issue, author_id)).await?;
            Ok((issue, is_new))
        })
        .await
}

/// The issue before a change.
fn changed(
    context: &Context,
    issue: IssueContent,
    draft: &ArticleDraft,
) -> Result<IssueContent, NewsletterError> {
    if !issue.is_open() && (issue.list_id != draft.list_id || issue.template != draft.template) {
        return Err(NewsletterError::WrongState("This issue was frozen for its list and template."));
    }
    Ok(IssueContent { revision: issue.revision + 1, updated_at: context.now, ..issue })
}

/// Keeps what an issue says now. Call it in the transaction that changes the issue.
///
/// # Errors
/// Any error of the database.
pub async fn note_revision(
    connection: &mut Connection,
    context: &Context,
    (issue, author_id): (&IssueContent, Option<UserId>),
) -> Result<(), NewsletterError> {
    Ok(store::revisions::insert(connection, &revision_of(context, issue, author_id)).await?)
}

/// Puts an article into the archive, or takes it out. It can be there without being mailed.
///
/// # Errors
/// [`NewsletterError::NotFound`]; [`NewsletterError::StaleVersion`] when another revision is meant.
pub async fn publish_issue(
    connection: &mut Connection,
    context: &Context,
    (id, meant): (IssueId, Option<i64>),
    is_public: bool,
) -> Result<IssueContent, NewsletterError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let found = store::contents::lock(connection, id).await?;
            let mut issue = found.ok_or(NewsletterError::NotFound)?;
            if meant.is_some_and(|meant| meant != issue.revision) {
                return Err(NewsletterError::StaleVersion);
            }
            let stands = issue.published_at.filter(|at| *at <= context.now);
            let published_at = is_public.then(|| stands.unwrap_or(context.now));
            if issue.published_at != published_at {
                issue.published_at = published_at;
                issue.revision += 1;
                issue.updated_at = context.now;
                store::contents::update(connection, &issue).await?;
            }
            Ok(issue)
        })
        .await
}

/// A page of what an issue said after each change, newest first.
///
/// # Errors
/// [`NewsletterError::NotFound`].
pub async fn list_revisions(
    connection: &mut Connection,
    id: IssueId,
    page: Page,
) -> Result<Vec<IssueRevision>, NewsletterError> {
    store::contents::find(connection, id).await?.ok_or(NewsletterError::NotFound)?;
    Ok(store::revisions::list(connection, id, page).await?)
}

/// What an issue said after one change, and how that differs from an earlier one: the one named, or the one before.
///
/// # Errors
/// [`NewsletterError::NotFound`].
pub async fn read_revision(
    connection: &mut Connection,
    (id, number): (IssueId, i64),
    against: Option<i64>,
) -> Result<(IssueRevision, String), NewsletterError> {
    let revision = store::revisions::find(connection, id, number).await?.ok_or(NewsletterError::NotFound)?;
    let before = match against {
        Some(against) => {
            let named = store::revisions::find(connection, id, against).await?;
            Some(named.ok_or(NewsletterError::NotFound)?)
        }
        None => store::revisions::find_before(connection, id, number).await?,
    };
    let (old_name, old) = before.map_or((String::from("nothing"), String::new()), |old| {
        (format!("revision {}", old.number), whole(&old))
    });
    let changed = difference(&old, &whole(&revision), (&old_name, &format!("revision {number}")));
    Ok((revision, changed))
}

/// A revision as a file, which is how it is compared.
fn whole(revision: &IssueRevision) -> String {
    let IssueRevision { title, subject, preview_text, summary, body_markdown, .. } = revision;
    format!(
        "title: {title}\nsubject: {subject}\npreview_text: {preview_text}\nsummary: {summary}\n\n{body_markdown}\n"
    )
}

/// The list of this slug; without one, the only list there is.
///
/// # Errors
/// [`NewsletterError::Unacceptable`] where there is no such list, or several to choose from.
pub async fn find_list_by_slug(
    connection: &mut Connection,
    slug: Option<&str>,
) -> Result<MailingList, NewsletterError> {
    let lists = store::lists::list(connection, Page { limit: 200, after: None }).await?;
    let mut fitting = lists.into_iter().filter(|list| slug.is_none_or(|slug| list.slug == slug));
    match (fitting.next(), fitting.next()) {
        (Some(list), None) => Ok(list),
        _ => Err(NewsletterError::Unacceptable(vec![FieldError::new(
            "/list",
            "unknown_list",
            "name one of the lists by its slug",
        )])),
    }
}

fn blank(context: &Context, author_id: Option<UserId>, list_id: MailingListId) -> IssueContent {
    IssueContent {
        id: context.new_id(),
        list_id,
        author_id,
        slug: String::new(),
        title: String::new(),
        subject: String::new(),
        preview_text: String::new(),
        summary: String::new(),
        body_markdown: String::new(),
        template: String::from("letter"),
        canonical_url: None,
        published_at: None,
        status: String::from("draft"),
        revision: 1,
        created_at: context.now,
        updated_at: context.now,
    }
}

fn revision_of(context: &Context, issue: &IssueContent, author_id: Option<UserId>) -> IssueRevision {
    IssueRevision {
        id: context.new_id(),
        issue_id: issue.id,
        number: issue.revision,
        author_id,
        title: issue.title.clone(),
        subject: issue.subject.clone(),
        preview_text: issue.preview_text.clone(),
        summary: issue.summary.clone(),
        body_markdown: issue.body_markdown.clone(),
        created_at: context.now,
    }
}
