//! Images of articles: stored once, shown to everybody.

use sha2::{Digest as _, Sha256};

use crate::kernel::ids::StoredFileId;
use crate::kernel::slug::slug_of;
use crate::kernel::text;
use crate::newsletter::NewsletterError;
use crate::newsletter::core::image::{Kind, kind_of};
use crate::newsletter::model::StoredFile;
use crate::newsletter::store;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::problem::FieldError;

/// Longest description of an image, in characters.
const ALT_MAX: usize = 1_000;
/// Largest image, in bytes.
pub(super) const SIZE_MAX: usize = 5 * 1024 * 1024;

/// An image as it is handed in.
#[derive(Clone, Debug)]
pub struct NewFile {
    /// Name of the file, with or without an ending.
    pub name: String,
    /// What it shows, in words.
    pub alt: String,
    /// Its bytes.
    pub content: Vec<u8>,
}

/// Stores an image. The same bytes are stored once; the answer is then the file that is there, and false.
///
/// # Errors
/// [`NewsletterError::Unacceptable`] for what is no PNG, JPEG, GIF or WebP.
pub async fn store_file(
    connection: &mut Connection,
    context: &Context,
    new: NewFile,
) -> Result<(StoredFile, bool), NewsletterError> {
    let kind = check(&new)?;
    let stem = new.name.rsplit_once('.').map_or(new.name.as_str(), |(stem, _)| stem);
    let file = StoredFile {
        id: context.new_id(),
        digest: Sha256::digest(&new.content).to_vec(),
        media_type: kind.media_type().to_owned(),
        name: format!(
            "{}.{}",
            Some(slug_of(stem)).filter(|slug| !slug.is_empty()).as_deref().unwrap_or("image"),
            kind.ending()
        ),
        alt: new.alt.trim().to_owned(),
        content: new.content,
        created_at: context.now,
    };
    store::files::insert_new(connection, &file).await?;
    let stored =
        store::files::find_by_digest(connection, &file.digest).await?.ok_or(NewsletterError::NotFound)?;
    let is_new = stored.id == file.id;
    Ok((stored, is_new))
}

fn check(new: &NewFile) -> Result<Kind, NewsletterError> {
    let mut faults = Vec::new();
    let kind = kind_of(&new.content);
    if text::line(&new.name, 120).is_err() {
        faults.push(FieldError::new("/name", "invalid_text", "one line of 1 to 120 characters"));
    }
    if text::paragraphs(&new.alt, ALT_MAX).is_err() {
        faults.push(FieldError::new("/alt", "invalid_text", "at most 1,000 characters"));
    }
    let kind = kind.filter(|_| new.content.len() <= SIZE_MAX);
    if kind.is_none() {
        let detail = "expected a PNG, JPEG, GIF or WebP image of at most 5 MiB";
        faults.push(FieldError::new("/content", "unknown_image", detail));
    }
    match (kind, faults.is_empty()) {
        (Some(kind), true) => Ok(kind),
        _ => Err(NewsletterError::Unacceptable(faults)),
    }
}

/// An image.
///
/// # Errors
/// [`NewsletterError::NotFound`].
pub async fn read_file(connection: &mut Connection, id: StoredFileId) -> Result<StoredFile, NewsletterError> {
    store::files::find(connection, id).await?.ok_or(NewsletterError::NotFound)
}
