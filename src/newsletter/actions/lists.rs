//! What one can read: made, changed, removed, shown.

use diesel_async::AsyncConnection as _;
use lettre::message::Mailbox;
use serde::{Deserialize, Serialize};

use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::MailingListId;
use crate::kernel::slug::is_slug;
use crate::kernel::text;
use crate::newsletter::NewsletterError;
use crate::newsletter::model::{ListVisibility, MailingList, OptIn, Tracking};
use crate::newsletter::store;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::problem::FieldError;
use crate::platform::web::{IfMatch, Page};

/// Everything that is decided about a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = MailingListRequest)]
pub struct ListDraft {
    /// Its name in addresses and in List-Id: lower-case letters, digits and single hyphens.
    #[schema(pattern = "^[a-z0-9]+(-[a-z0-9]+)*$", min_length = 1, max_length = 63)]
    pub slug: String,
    /// What it is called, 1 to 120 characters.
    #[schema(min_length = 1, max_length = 120)]
    pub name: String,
    /// What it is about, at most 2,000 characters.
    #[serde(default)]
    #[schema(max_length = 2000)]
    pub description: String,
    /// Who sends it: an address, or `Name <address>`. Null is the sender of automatic mail.
    #[serde(default)]
    #[schema(max_length = 320)]
    pub from: Option<String>,
    /// Who gets the answers, if not the sender: an address.
    #[serde(default)]
    #[schema(max_length = 254)]
    pub reply_to: Option<String>,
    /// How one becomes a reader.
    #[serde(default)]
    pub opt_in: OptIn,
    /// Whether the public is told of it.
    #[serde(default)]
    pub visibility: ListVisibility,
    /// Whether opens and clicks are counted of issues that are frozen from now on: `off`, `totals` (sums alone, nothing
    /// about readers), or `readers` (who opened what first, and when). Readers have to know: say so in the description,
    /// which they see where they subscribe, and ask for their consent where the law wants it. Counting stops at once when
    /// this is lowered; links go on to lead where they led.
    #[serde(default)]
    pub tracking: Tracking,
}

impl ListDraft {
    /// The settings of a stored list.
    #[must_use]
    pub fn of(stored: &MailingList) -> Self {
        Self {
            slug: stored.slug.clone(),
            name: stored.name.clone(),
            description: stored.description.clone(),
            from: Some(stored.sender.clone()).filter(|sender| !sender.is_empty()),
            reply_to: stored.reply_to.clone(),
            opt_in: stored.opt_in,
            visibility: stored.visibility,
            tracking: stored.tracking,
        }
    }

    fn check(&self) -> Result<(), NewsletterError> {
        let mut faults = Vec::new();
        let mut that = |is_good: bool, pointer: &str, (code, detail): (&str, &str)| {
            if !is_good {
                faults.push(FieldError::new(pointer, code, detail));
            }
        };
        let slug = ("invalid_slug", "lower-case letters, digits and single hyphens, at most 63");
        that(is_slug(&self.slug), "/slug", slug);
        let name = ("invalid_text", "one line of 1 to 120 characters");
        that(text::line(&self.name, 120).is_ok(), "/name", name);
        let description = ("invalid_text", "at most 2,000 characters");
        that(text::paragraphs(&self.description, 2_000).is_ok(), "/description", description);
        let sender = ("invalid_email", "expected an address such as Name <name@example.org>");
        that(self.from.as_deref().is_none_or(is_sender), "/from", sender);
        let reply_to = ("invalid_email", "expected an address such as name@example.org");
        that(
            self.reply_to.as_deref().is_none_or(|text| EmailAddress::parse(text).is_ok()),
            "/reply_to",
            reply_to,
        );
        if faults.is_empty() { Ok(()) } else { Err(NewsletterError::Unacceptable(faults)) }
    }

    fn row(self, id: MailingListId, revision: i64, (made, now): Moments) -> MailingList {
        MailingList {
            id,
            slug: self.slug,
            name: self.name.trim().to_owned(),
            description: self.description.trim().to_owned(),
            sender: self.from.map(|from| from.trim().to_owned()).unwrap_or_default(),
            reply_to: self.reply_to.map(|address| address.trim().to_owned()),
            opt_in: self.opt_in,
            visibility: self.visibility,
            tracking: self.tracking,
            revision,
            created_at: made,
            updated_at: now,
        }
    }
}

type Moments = (chrono::DateTime<chrono::Utc>, chrono::DateTime<chrono::Utc>);

fn is_sender(text: &str) -> bool {
    text.len() <= 320
        && text::line(text, 320).is_ok()
        && text.parse::<Mailbox>().is_ok_and(|mailbox| EmailAddress::parse(mailbox.email.as_ref()).is_ok())
}

/// Makes a list.
///
/// # Errors
/// [`NewsletterError::Unacceptable`] with every setting that makes no sense; [`NewsletterError::SlugTaken`].
pub async fn create_list(
    connection: &mut Connection,
    context: &Context,
    draft: ListDraft,
) -> Result<MailingList, NewsletterError> {
    draft.check()?;
    let row = draft.row(context.new_id(), 1, (context.now, context.now));
    store::lists::insert(connection, &row).await?;
    Ok(row)
}

/// Changes a list. Issues that are being sent keep their sender.
///
/// # Errors
/// As [`create_list`]; [`NewsletterError::NotFound`], [`NewsletterError::StaleVersion`].
pub async fn update_list(
    connection: &mut Connection,
    context: &Context,
    id: MailingListId,
    (if_match, draft): (&IfMatch, ListDraft),
) -> Result<MailingList, NewsletterError> {
    draft.check()?;
    connection
        .transaction(async |connection: &mut Connection| {
            let current = store::lists::lock(connection, id).await?.ok_or(NewsletterError::NotFound)?;
            if_match.check(current.revision).map_err(|_| NewsletterError::StaleVersion)?;
            let row = draft.row(id, current.revision + 1, (current.created_at, context.now));
            store::lists::update(connection, &row).await?;
            Ok(row)
        })
        .await
}

/// Removes a list that nobody reads and that had no issue.
///
/// # Errors
/// [`NewsletterError::ListInUse`], [`NewsletterError::NotFound`], [`NewsletterError::StaleVersion`].
pub async fn delete_list(
    connection: &mut Connection,
    id: MailingListId,
    if_match: &IfMatch,
) -> Result<(), NewsletterError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let current = store::lists::lock(connection, id).await?.ok_or(NewsletterError::NotFound)?;
            if_match.check(current.revision).map_err(|_| NewsletterError::StaleVersion)?;
            store::lists::delete(connection, id).await?;
            Ok(())
        })
        .await
}

/// A page of lists, newest first.
///
/// # Errors
/// Any error of the database.
pub async fn list_lists(
    connection: &mut Connection,
    page: Page,
) -> Result<Vec<MailingList>, NewsletterError> {
    Ok(store::lists::list(connection, page).await?)
}

/// One list.
///
/// # Errors
/// [`NewsletterError::NotFound`].
pub async fn read_list(
    connection: &mut Connection,
    id: MailingListId,
) -> Result<MailingList, NewsletterError> {
    store::lists::find(connection, id).await?.ok_or(NewsletterError::NotFound)
}

/// The lists that anybody can subscribe to, oldest first.
///
/// # Errors
/// Any error of the database.
pub async fn list_public_lists(connection: &mut Connection) -> Result<Vec<MailingList>, NewsletterError> {
    Ok(store::lists::list_public(connection).await?)
}
