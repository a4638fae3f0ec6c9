//! Imports as a coach sees them: shown, held, called off.

use diesel_async::AsyncConnection as _;

use crate::kernel::ids::{ImportId, MailingListId};
use crate::newsletter::NewsletterError;
use crate::newsletter::model::{Import, ImportStatus};
use crate::newsletter::store;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::problem::FieldError;
use crate::platform::web::Page;

/// A page of imports, newest first.
///
/// # Errors
/// Any error of the database.
pub async fn list_imports(connection: &mut Connection, page: Page) -> Result<Vec<Import>, NewsletterError> {
    Ok(store::imports::list(connection, page).await?)
}

/// One import.
///
/// # Errors
/// [`NewsletterError::NotFound`].
pub async fn read_import(connection: &mut Connection, id: ImportId) -> Result<Import, NewsletterError> {
    store::imports::find(connection, id).await?.ok_or(NewsletterError::NotFound)
}

/// Rows of an import that were not taken, after this line, at most 1,000.
///
/// # Errors
/// Any error of the database.
pub async fn list_import_faults(
    connection: &mut Connection,
    id: ImportId,
    after: i64,
) -> Result<Vec<(i64, String)>, NewsletterError> {
    Ok(store::imports::list_faults(connection, id, (after, 1_000)).await?)
}

/// Moves an import to another status: held, going on, or called off.
///
/// # Errors
/// [`NewsletterError::NotFound`], [`NewsletterError::WrongState`].
pub async fn move_import(
    connection: &mut Connection,
    context: &Context,
    id: ImportId,
    to: ImportStatus,
) -> Result<Import, NewsletterError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let import = store::imports::lock(connection, id).await?.ok_or(NewsletterError::NotFound)?;
            let may = match to {
                ImportStatus::Paused => import.status == ImportStatus::Running,
                ImportStatus::Running => import.status == ImportStatus::Paused,
                ImportStatus::Cancelled => {
                    matches!(import.status, ImportStatus::Running | ImportStatus::Paused)
                }
                _ => false,
            };
            if !may {
                return Err(NewsletterError::WrongState("The import is not in a status that allows this."));
            }
            let is_over = to == ImportStatus::Cancelled;
            if is_over {
                store::imports::delete_chunks(connection, id, None).await?;
            }
            let changed = Import {
                status: to,
                revision: import.revision + 1,
                updated_at: context.now,
                finished_at: is_over.then_some(context.now),
                ..import
            };
            store::imports::update(connection, &changed).await?;
            Ok(changed)
        })
        .await
}

/// The lists of these slugs or ids.
///
/// # Errors
/// [`NewsletterError::Unacceptable`] for one that is not there.
pub async fn lists_named(
    connection: &mut Connection,
    names: &[String],
) -> Result<Vec<MailingListId>, NewsletterError> {
    let mut ids = Vec::new();
    for name in names {
        let found = match name.parse::<MailingListId>() {
            Ok(id) => store::lists::find(connection, id).await?,
            Err(_) => {
                store::lists::list_by_slug(connection, std::slice::from_ref(name)).await?.into_iter().next()
            }
        };
        let list = found.ok_or_else(|| {
            let fault = FieldError::new("/lists", "unknown_list", "there is no such list");
            NewsletterError::Unacceptable(vec![fault])
        })?;
        ids.push(list.id);
    }
    Ok(ids)
}
