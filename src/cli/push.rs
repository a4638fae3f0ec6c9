//! `altitude newsletter push`: writing from the command line.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;

use crate::kernel::ids::{MailingListId, UserId};
use crate::newsletter::NewsletterError;
use crate::newsletter::actions::{
    ArticleDraft, NewFile, article_url, check_issue, find_list_by_slug, publish_issue, store_file,
    write_article,
};
use crate::newsletter::core::content::domain::DomainRecords;
use crate::newsletter::core::content::front_matter::{self, Document};
use crate::newsletter::core::content::{compose, local_images, with_source};
use crate::newsletter::model::IssueContent;
use crate::platform::db::Connection;
use crate::platform::problem::Describe as _;
use crate::platform::services::Services;

/// What to push.
#[derive(Args, Clone, Debug)]
pub struct PushArgs {
    /// A Markdown file; its head may hold what the API calls by the same names, and list and publish
    pub path: PathBuf,
    /// The list, if the head names none
    #[arg(long)]
    pub list: Option<String>,
    /// The address of the user who writes
    #[arg(long)]
    pub author: Option<String>,
}

/// Writes a Markdown file into the issue of its slug, or into a new draft. Images beside the file are stored. The answer
/// says what became of it and what the list before sending has found.
///
/// # Errors
/// What is wrong with the file, in words.
pub async fn push_file(services: &Services, args: &PushArgs) -> Result<String, String> {
    let text = fs::read_to_string(&args.path).map_err(|cause| format!("{}: {cause}", args.path.display()))?;
    let document =
        front_matter::read(&text).map_err(|fault| format!("line {}: {}", fault.line, fault.detail))?;
    let mut connection = services.database.connection().await.map_err(|cause| cause.to_string())?;
    let folder = args.path.parent().unwrap_or(Path::new("."));
    let body = with_stored_images(&mut connection, services, &document.body, folder).await?;
    let wanted = document.head.get("list").or(args.list.as_ref());
    let list = find_list_by_slug(&mut connection, wanted.map(String::as_str)).await.map_err(said)?;
    let author = match &args.author {
        Some(address) => Some(author(&mut connection, address).await?),
        None => None,
    };
    let draft = draft_of(&document, body, list.id)?;
    let is_public = document.head.get("publish").is_some_and(|publish| publish == "true");
    let (issue, is_new) =
        write_article(&mut connection, &services.context(), author, draft).await.map_err(said)?;
    if is_public {
        publish_issue(&mut connection, &services.context(), (issue.id, None), true).await.map_err(said)?;
    }
    report(&mut connection, services, &issue, is_new).await
}

fn draft_of(document: &Document, body: String, list_id: MailingListId) -> Result<ArticleDraft, String> {
    let head = |key: &str| document.head.get(key).cloned();
    let title = head("title").or_else(|| first_heading(&body));
    Ok(ArticleDraft {
        list_id,
        title: title.ok_or("the head has no title, and the text no heading")?,
        subject: head("subject").unwrap_or_default(),
        preview_text: head("preview_text").unwrap_or_default(),
        slug: head("slug"),
        summary: head("summary").unwrap_or_default(),
        body_markdown: body,
        template: head("template").unwrap_or_else(|| String::from("letter")),
        canonical_url: head("canonical_url"),
    })
}

fn first_heading(body: &str) -> Option<String> {
    let base = url::Url::parse("http://localhost/").ok()?;
    compose(body, &base).headings.into_iter().next().map(|heading| heading.text)
}

async fn author(connection: &mut Connection, address: &str) -> Result<UserId, String> {
    let unknown = || format!("{address} is the address of no user");
    let address = address.parse().map_err(|_| unknown())?;
    let found = crate::identity::find_user_by_email(connection, &address).await;
    found.map_err(|cause| cause.to_string())?.map(|contact| contact.user_id).ok_or_else(unknown)
}

/// The Markdown with the images beside the file stored, and their addresses in the place of their names.
async fn with_stored_images(
    connection: &mut Connection,
    services: &Services,
    body: &str,
    folder: &Path,
) -> Result<String, String> {
    let mut body = body.to_owned();
    for image in local_images(&body) {
        let path = folder.join(&image.source);
        let content = fs::read(&path).map_err(|cause| format!("{}: {cause}", path.display()))?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let new = NewFile { name, alt: image.alt, content };
        let (file, _) = store_file(connection, &services.context(), new).await.map_err(said)?;
        body = with_source(&body, &image.source, &file.path());
    }
    Ok(body)
}

async fn report(
    connection: &mut Connection,
    services: &Services,
    issue: &IssueContent,
    is_new: bool,
) -> Result<String, String> {
    let context = services.context();
    // DNS is asked by those who wait for the answer without a connection in hand.
    let unasked = DomainRecords::default();
    let findings =
        check_issue(connection, (&context, &services.config), issue.id, &unasked).await.map_err(said)?;
    let url = article_url(&context.site, &issue.slug);
    let done = if is_new { "a new draft" } else { "changed" };
    let mut lines = vec![format!("{}: {done}, revision {} ({url})", issue.slug, issue.revision)];
    lines.extend(
        findings
            .iter()
            .map(|finding| format!("{:<8}  {:<20} {}", finding.level.name(), finding.code, finding.detail)),
    );
    Ok(lines.join("\n"))
}

/// An error with the places it is about.
#[expect(clippy::needless_pass_by_value, reason = "it is what map_err hands over")]
fn said(cause: NewsletterError) -> String {
    let fields = cause.fields().into_iter().map(|field| format!("\n  {}: {}", field.pointer, field.detail));
    format!("{cause}{}", fields.collect::<String>())
}
