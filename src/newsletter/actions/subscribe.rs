//! What somebody types into a form is written down. Nothing else happens in the request, whatever the address.

use diesel_async::AsyncConnection as _;
use serde_json::json;

use super::admit::ADMIT;
use super::consent::{mailbox_key, network};
use crate::kernel::email_address::EmailAddress;
use crate::kernel::locale::Locale;
use crate::newsletter::NewsletterError;
use crate::newsletter::model::{ListIds, MailingList, RequestState, SubscribeRequest};
use crate::newsletter::store;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::jobs::{self, NewJob};
use crate::platform::problem::FieldError;

/// What was typed, checked as far as it goes without asking who it is.
#[derive(Clone, Debug)]
pub struct Submission {
    /// The address.
    pub email: EmailAddress,
    /// The name; may be empty.
    pub name: String,
    /// Slugs or ids of lists; none is the first public one.
    pub lists: Vec<String>,
    /// The language.
    pub locale: Locale,
    /// Where from.
    pub source: String,
    /// The field that people do not see was filled in.
    pub is_trapped: bool,
}

/// Version of the text that stands beside the form.
pub const FORM_VERSION: &str = "2026-11";

/// Writes down that somebody wants this address to become a reader.
///
/// The work is the same for every address, whatever is known of it: a row and a job. All that depends on the address is
/// done by the job, so that the answer and its time tell nothing.
///
/// # Errors
/// [`NewsletterError::Unacceptable`] when a list is meant that the public cannot subscribe to.
pub async fn subscribe(
    connection: &mut Connection,
    context: &Context,
    submission: Submission,
) -> Result<(), NewsletterError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let lists = meant(connection, &submission.lists).await?;
            let request = SubscribeRequest {
                id: context.new_id(),
                email: submission.email.to_string(),
                address_key: mailbox_key(context, &submission.email),
                name: submission.name,
                list_ids: ListIds(lists.iter().map(|list| list.id).collect()),
                locale: submission.locale.tag().to_owned(),
                source: submission.source,
                form_version: FORM_VERSION.to_owned(),
                client_network: network(context),
                is_trapped: submission.is_trapped,
                state: RequestState::New,
                created_at: context.now,
                mailed_at: None,
                confirmed_at: None,
            };
            store::requests::insert(connection, &request).await?;
            let payload = json!({ "request_id": request.id });
            jobs::enqueue(connection, context, NewJob { kind: ADMIT, payload, run_at: context.now }).await?;
            Ok(())
        })
        .await
}

/// The lists that are meant; the first public one where none is named.
async fn meant(connection: &mut Connection, named: &[String]) -> Result<Vec<MailingList>, NewsletterError> {
    let public = store::lists::list_public(connection).await?;
    let unknown = |index: usize| {
        let pointer = if named.is_empty() { String::from("/lists") } else { format!("/lists/{index}") };
        let detail = "there is no such list to subscribe to";
        NewsletterError::Unacceptable(vec![FieldError::new(pointer, "unknown_list", detail)])
    };
    if named.is_empty() {
        return public.into_iter().next().map(|first| vec![first]).ok_or_else(|| unknown(0));
    }
    let mut lists: Vec<MailingList> = Vec::new();
    for (index, name) in named.iter().enumerate() {
        let is_meant = |list: &&MailingList| list.slug == *name || list.id.to_string() == *name;
        let list = public.iter().find(is_meant).ok_or_else(|| unknown(index))?;
        if lists.iter().all(|known| known.id != list.id) {
            lists.push(list.clone());
        }
    }
    Ok(lists)
}
