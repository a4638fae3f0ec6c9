//! Statements on `mailing_lists`.

use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::kernel::ids::MailingListId;
use crate::newsletter::model::{ListVisibility, MailingList};
use crate::platform::db::Connection;
use crate::platform::web::Page;
use crate::schema::mailing_lists;

/// A page of lists, newest first.
pub async fn list(connection: &mut Connection, page: Page) -> QueryResult<Vec<MailingList>> {
    let mut query = mailing_lists::table
        .order((mailing_lists::created_at.desc(), mailing_lists::id.desc()))
        .limit(page.rows())
        .select(MailingList::as_select())
        .into_boxed();
    if let Some(after) = page.after {
        query = query.filter(mailing_lists::created_at.lt(after.at).or(
            mailing_lists::created_at.eq(after.at).and(mailing_lists::id.lt(MailingListId::from(after.id))),
        ));
    }
    query.load(connection).await
}

/// The list with this id.
pub async fn find(connection: &mut Connection, id: MailingListId) -> QueryResult<Option<MailingList>> {
    mailing_lists::table.find(id).select(MailingList::as_select()).first(connection).await.optional()
}

/// The list with this id, locked for a change.
pub async fn lock(connection: &mut Connection, id: MailingListId) -> QueryResult<Option<MailingList>> {
    mailing_lists::table
        .find(id)
        .select(MailingList::as_select())
        .for_update()
        .first(connection)
        .await
        .optional()
}

/// Writes a new list.
pub async fn insert(connection: &mut Connection, list: &MailingList) -> QueryResult<()> {
    diesel::insert_into(mailing_lists::table).values(list).execute(connection).await.map(|_| ())
}

/// Writes what may change of a list.
pub async fn update(connection: &mut Connection, changed: &MailingList) -> QueryResult<()> {
    diesel::update(mailing_lists::table.find(changed.id))
        .set((
            mailing_lists::slug.eq(&changed.slug),
            mailing_lists::name.eq(&changed.name),
            mailing_lists::description.eq(&changed.description),
            mailing_lists::sender.eq(&changed.sender),
            mailing_lists::reply_to.eq(&changed.reply_to),
            mailing_lists::opt_in.eq(changed.opt_in),
            mailing_lists::visibility.eq(changed.visibility),
            mailing_lists::tracking.eq(changed.tracking),
            mailing_lists::revision.eq(changed.revision),
            mailing_lists::updated_at.eq(changed.updated_at),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Removes a list that nobody reads; the foreign keys refuse the others.
pub async fn delete(connection: &mut Connection, id: MailingListId) -> QueryResult<()> {
    diesel::delete(mailing_lists::table.find(id)).execute(connection).await.map(|_| ())
}

/// The lists that anybody can subscribe to, oldest first, at most 100.
pub async fn list_public(connection: &mut Connection) -> QueryResult<Vec<MailingList>> {
    mailing_lists::table
        .filter(mailing_lists::visibility.eq(ListVisibility::Public))
        .order((mailing_lists::created_at, mailing_lists::id))
        .limit(100)
        .select(MailingList::as_select())
        .load(connection)
        .await
}

/// The lists with these ids, oldest first.
pub async fn list_by_id(connection: &mut Connection, ids: &[MailingListId]) -> QueryResult<Vec<MailingList>> {
    mailing_lists::table
        .filter(mailing_lists::id.eq_any(ids.to_vec()))
        .order((mailing_lists::created_at, mailing_lists::id))
        .select(MailingList::as_select())
        .load(connection)
        .await
}

/// The lists with these slugs, whoever may subscribe to them.
pub async fn list_by_slug(connection: &mut Connection, slugs: &[String]) -> QueryResult<Vec<MailingList>> {
    mailing_lists::table
        .filter(mailing_lists::slug.eq_any(slugs.to_vec()))
        .select(MailingList::as_select())
        .load(connection)
        .await
}
