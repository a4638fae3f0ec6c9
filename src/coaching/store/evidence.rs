//! Statements on `evidence`.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use crate::coaching::model::{Confidentiality, Evidence, EvidenceVisibility};
use crate::kernel::ids::{EvidenceId, MenteeId};
use crate::platform::db::Connection;
use crate::platform::web::Page;
use crate::schema::evidence;

/// A piece of evidence by id. Whose it is, is not asked here.
pub async fn find(connection: &mut Connection, id: EvidenceId) -> QueryResult<Option<Evidence>> {
    evidence::table.find(id).select(Evidence::as_select()).first(connection).await.optional()
}

/// The evidence of a mentee, newest first; for others only what is shown to them.
pub async fn list(
    connection: &mut Connection,
    id: MenteeId,
    is_own: bool,
    page: Page,
) -> QueryResult<Vec<Evidence>> {
    let mut query = evidence::table
        .filter(evidence::mentee_id.eq(id))
        .order((evidence::created_at.desc(), evidence::id.desc()))
        .limit(page.rows())
        .select(Evidence::as_select())
        .into_boxed();
    if !is_own {
        query = query
            .filter(evidence::visibility.ne(EvidenceVisibility::Private))
            .filter(evidence::confidentiality.ne(Confidentiality::Secret));
    }
    if let Some(after) = page.after {
        query = query.filter(
            evidence::created_at
                .lt(after.at)
                .or(evidence::created_at.eq(after.at).and(evidence::id.lt(EvidenceId::from(after.id)))),
        );
    }
    query.load(connection).await
}

/// What of a mentee's evidence is not secret, the newest thousand entries by when it happened.
pub async fn list_open(connection: &mut Connection, id: MenteeId) -> QueryResult<Vec<Evidence>> {
    evidence::table
        .filter(evidence::mentee_id.eq(id).and(evidence::confidentiality.ne(Confidentiality::Secret)))
        .order((evidence::occurred_on.desc(), evidence::id.desc()))
        .limit(1_000)
        .select(Evidence::as_select())
        .load(connection)
        .await
}

/// How many pieces of evidence that both sides see a mentee has for a skill.
#[derive(Clone, Debug, QueryableByName)]
pub struct EvidenceCount {
    /// Key of the skill.
    #[diesel(sql_type = Text)]
    pub skill: String,
    /// How many.
    #[diesel(sql_type = BigInt)]
    pub count: i64,
}

/// How many pieces of evidence that both sides see a mentee has, by skill.
pub async fn count(connection: &mut Connection, id: MenteeId) -> QueryResult<Vec<EvidenceCount>> {
    diesel::sql_query(
        "SELECT claim ->> 'skill' AS skill, count(DISTINCT e.id) AS count \
         FROM evidence e CROSS JOIN LATERAL jsonb_array_elements(e.skills) AS claim \
         WHERE e.mentee_id = $1 AND e.visibility <> 'private' AND e.confidentiality <> 'secret' GROUP BY 1",
    )
    .bind::<SqlUuid, _>(Uuid::from(id))
    .load(connection)
    .await
}

/// Writes a new piece of evidence.
pub async fn insert(connection: &mut Connection, row: &Evidence) -> QueryResult<()> {
    diesel::insert_into(evidence::table).values(row).execute(connection).await.map(|_| ())
}

/// Writes a piece of evidence as it is now, if nobody changed it meanwhile.
pub async fn update(connection: &mut Connection, row: &Evidence) -> QueryResult<bool> {
    diesel::update(evidence::table.find(row.id).filter(evidence::revision.eq(row.revision - 1)))
        .set(row)
        .execute(connection)
        .await
        .map(|rows| rows == 1)
}

/// Removes a piece of evidence of this revision. Whether it was there.
pub async fn delete(connection: &mut Connection, (id, revision): (EvidenceId, i64)) -> QueryResult<bool> {
    let row = evidence::table.find(id).filter(evidence::revision.eq(revision));
    diesel::delete(row).execute(connection).await.map(|rows| rows == 1)
}

/// Gives the evidence of one mentee to another.
pub async fn move_to(connection: &mut Connection, from: MenteeId, to: MenteeId) -> QueryResult<()> {
    diesel::update(evidence::table.filter(evidence::mentee_id.eq(from)))
        .set(evidence::mentee_id.eq(to))
        .execute(connection)
        .await
        .map(|_| ())
}
