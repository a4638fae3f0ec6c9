//! Statements on `ratings` and `rating_revisions`.

use diesel::prelude::*;
use diesel::upsert::excluded;
use diesel_async::RunQueryDsl;

use crate::coaching::model::{RatingRevision, StoredRating};
use crate::kernel::ids::RaterId;
use crate::platform::db::Connection;
use crate::schema::{rating_revisions, ratings};

/// What these raters saw, by rater and skill.
pub async fn list_for_raters(connection: &mut Connection, ids: &[RaterId]) -> QueryResult<Vec<StoredRating>> {
    ratings::table
        .filter(ratings::rater_id.eq_any(ids))
        .order((ratings::rater_id, ratings::skill))
        .select(StoredRating::as_select())
        .load(connection)
        .await
}

/// Writes ratings over what was there.
pub async fn save(connection: &mut Connection, given: &[StoredRating]) -> QueryResult<()> {
    diesel::insert_into(ratings::table)
        .values(given)
        .on_conflict((ratings::rater_id, ratings::skill))
        .do_update()
        .set((
            ratings::level.eq(excluded(ratings::level)),
            ratings::confidence.eq(excluded(ratings::confidence)),
            ratings::note.eq(excluded(ratings::note)),
            ratings::updated_at.eq(excluded(ratings::updated_at)),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Keeps what a rating said before.
pub async fn keep_revision(connection: &mut Connection, revision: &RatingRevision) -> QueryResult<()> {
    diesel::insert_into(rating_revisions::table).values(revision).execute(connection).await.map(|_| ())
}

/// What ratings of these raters said before, oldest first.
pub async fn list_revisions(
    connection: &mut Connection,
    ids: &[RaterId],
) -> QueryResult<Vec<RatingRevision>> {
    rating_revisions::table
        .filter(rating_revisions::rater_id.eq_any(ids))
        .order((rating_revisions::revised_at, rating_revisions::id))
        .select(RatingRevision::as_select())
        .load(connection)
        .await
}

/// Removes what a rater said.
pub async fn delete_for_rater(connection: &mut Connection, id: RaterId) -> QueryResult<()> {
    diesel::delete(ratings::table.filter(ratings::rater_id.eq(id))).execute(connection).await.map(|_| ())
}
