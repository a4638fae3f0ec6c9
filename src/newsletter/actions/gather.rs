//! Images of others are fetched once, before an issue is frozen: then no reader's program ever asks a third party.

use std::time::Duration;

use diesel_async::AsyncConnection as _;

use super::contents::note_revision;
use super::files::{NewFile, SIZE_MAX, store_file};
use super::mailing::article_of;
use crate::kernel::ids::{IssueId, UserId};
use crate::newsletter::NewsletterError;
use crate::newsletter::core::content::{Image, with_source};
use crate::newsletter::model::IssueContent;
use crate::newsletter::store;
use crate::platform::config::Config;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::outbound::outbound_client;
use crate::platform::outbound::target::TargetRules;

/// How long one image may take.
const TIME_MAX: Duration = Duration::from_secs(20);
/// Most images that are fetched of one issue.
const IMAGES_MAX: usize = 20;

/// An image that was fetched.
#[derive(Clone, Debug)]
pub struct FetchedImage {
    source: String,
    file: NewFile,
}

/// The images of an open issue that are with somebody else; none when another revision is meant.
///
/// # Errors
/// [`NewsletterError::NotFound`].
pub async fn foreign_images(
    connection: &mut Connection,
    context: &Context,
    (id, meant): (IssueId, Option<i64>),
) -> Result<Vec<Image>, NewsletterError> {
    let issue = store::contents::find(connection, id).await?.ok_or(NewsletterError::NotFound)?;
    if !issue.is_open() || meant.is_some_and(|meant| meant != issue.revision) {
        return Ok(Vec::new());
    }
    let (article, _) = article_of(&context.site, &issue)?;
    Ok(article.images.into_iter().filter(|image| !image.is_stored).take(IMAGES_MAX).collect())
}

/// Fetches images, each once. What cannot be fetched is left out. Call it without a connection in hand.
pub async fn fetch_images(config: &Config, images: Vec<Image>) -> Vec<FetchedImage> {
    let mut fetched: Vec<FetchedImage> = Vec::new();
    for Image { source, alt, .. } in images {
        if fetched.iter().any(|known| known.source == source) {
            continue;
        }
        let Some(content) = fetch(config, &source).await else { continue };
        let name = source.split(['?', '#']).next().and_then(|path| path.rsplit('/').next());
        let name: String = name.unwrap_or_default().chars().filter(char::is_ascii_graphic).take(80).collect();
        let name = if name.is_empty() { String::from("image") } else { name };
        let alt = alt.chars().take(1_000).collect();
        fetched.push(FetchedImage { source, file: NewFile { name, alt, content } });
    }
    fetched
}

/// Stores what was fetched, and writes into the issue where it is with us. Gives the new revision of an issue that was
/// changed by it.
///
/// # Errors
/// Any error of the database.
pub async fn keep_images(
    connection: &mut Connection,
    context: &Context,
    (id, editor, meant): (IssueId, Option<UserId>, Option<i64>),
    fetched: Vec<FetchedImage>,
) -> Result<Option<i64>, NewsletterError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let issue = store::contents::lock(connection, id).await?;
            let is_meant = |issue: &IssueContent| meant.is_none_or(|meant| meant == issue.revision);
            let Some(mut issue) = issue.filter(|issue| issue.is_open() && is_meant(issue)) else {
                return Ok(None);
            };
            let before = issue.body_markdown.clone();
            for FetchedImage { source, file } in fetched {
                let stored = match store_file(connection, context, file).await {
                    Ok((stored, _)) => stored,
                    // It is no image.
                    Err(NewsletterError::Unacceptable(_)) => continue,
                    Err(fault) => return Err(fault),
                };
                issue.body_markdown = with_source(&issue.body_markdown, &source, &stored.path());
            }
            if issue.body_markdown == before {
                return Ok(None);
            }
            issue.revision += 1;
            issue.updated_at = context.now;
            store::contents::update(connection, &issue).await?;
            note_revision(connection, context, (&issue, editor)).await?;
            Ok(Some(issue.revision))
        })
        .await
}

/// What stands at an address of the public internet, if it comes in time and is not too large.
async fn fetch(config: &Config, source: &str) -> Option<Vec<u8>> {
    let rules = TargetRules { allows_http: true, allows_private: config.webhooks.allow_private_targets };
    let url = rules.check(source).ok()?;
    let client = outbound_client(rules, Duration::from_secs(config.webhooks.connect_timeout_seconds)).ok()?;
    let fetching = async {
        let mut response = client.get(url).send().await.ok()?;
        let mut content = Vec::new();
        if !response.status().is_success() {
            return None;
        }
        while let Some(chunk) = response.chunk().await.ok()? {
            if content.len() + chunk.len() > SIZE_MAX {
                return None;
            }
            content.extend_from_slice(&chunk);
        }
        Some(content)
    };
    tokio::time::timeout(TIME_MAX, fetching).await.ok()?
}
