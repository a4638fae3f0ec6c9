//! The ledger as a coach sees it.

use crate::kernel::ids::IssueId;
use crate::newsletter::NewsletterError;
use crate::newsletter::model::{Delivery, DeliveryState, StateCount};
use crate::newsletter::store;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::Page;

/// A page of an issue's copies, and the domain of their Message-IDs.
///
/// # Errors
/// [`NewsletterError::NotFound`].
pub async fn list_deliveries(
    connection: &mut Connection,
    context: &Context,
    page: Page,
    (id, state): (IssueId, Option<DeliveryState>),
) -> Result<(String, Vec<Delivery>), NewsletterError> {
    let issue = store::issues::find(connection, id).await?.ok_or(NewsletterError::NotFound)?;
    let rows = store::deliveries::list(connection, page, (id, state)).await?;
    let domain = issue.frozen.map_or_else(|| context.site.mail_domain.clone(), |frozen| frozen.mail_domain);
    Ok((domain, rows))
}

/// How many copies of an issue are how far.
///
/// # Errors
/// [`NewsletterError::NotFound`].
pub async fn issue_stats(
    connection: &mut Connection,
    id: IssueId,
) -> Result<Vec<StateCount>, NewsletterError> {
    store::issues::find(connection, id).await?.ok_or(NewsletterError::NotFound)?;
    Ok(store::deliveries::count_by_state(connection, id).await?)
}
