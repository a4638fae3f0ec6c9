//! Statements on `mentees` and `mentee_coaches`.

use chrono::{DateTime, Utc};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use crate::coaching::model::{CheckInStatus, Mentee, MenteeRow, MenteeStatus, PlanState};
use crate::kernel::ids::{MenteeId, PersonId, UserId};
use crate::platform::db::Connection;
use crate::platform::web::Page;
use crate::schema::{
    check_ins, engagements, mentee_coaches, mentee_people, mentees, people, plans, sponsors,
};

/// Which mentees are asked for.
#[derive(Clone, Debug, Default)]
pub struct MenteeFilter {
    /// Only those of this coach; none where an owner reads the directory.
    pub user_id: Option<UserId>,
    /// Only the mentee that this person is.
    pub person_id: Option<PersonId>,
    /// Only those of this status.
    pub status: Option<MenteeStatus>,
    /// Only those whose name, address or company contains this.
    pub search: Option<String>,
    /// Only those with this tag.
    pub tag: Option<String>,
    /// Only those whose plan wants a look, or who wait for an answer.
    pub needs_attention: bool,
}

/// A mentee by id. Whether it is the caller's to know is not asked here.
pub async fn find(connection: &mut Connection, id: MenteeId) -> QueryResult<Option<Mentee>> {
    mentees::table
        .inner_join(people::table)
        .filter(mentees::id.eq(id))
        .select(Mentee::as_select())
        .first(connection)
        .await
        .optional()
}

/// Locks a mentee's row for a change.
pub async fn lock(connection: &mut Connection, id: MenteeId) -> QueryResult<Option<MenteeId>> {
    mentees::table.find(id).select(mentees::id).for_no_key_update().first(connection).await.optional()
}

/// Locks a mentee's row for its removal: nothing that belongs to it is written meanwhile.
pub async fn lock_with_children(connection: &mut Connection, id: MenteeId) -> QueryResult<Option<MenteeId>> {
    mentees::table.find(id).select(mentees::id).for_update().first(connection).await.optional()
}

/// Holds the mentees of a coach's sponsor by address, in the order of their ids, so that none is merged or erased.
pub async fn hold_of_sponsor(connection: &mut Connection, user_id: UserId, email: &str) -> QueryResult<()> {
    let theirs = sponsors::table
        .inner_join(engagements::table)
        .filter(sponsors::user_id.eq(user_id).and(sponsors::email.eq(email)))
        .select(engagements::mentee_id);
    let rows = mentees::table.filter(mentees::id.eq_any(theirs)).order(mentees::id).select(mentees::id);
    rows.for_key_share().load::<MenteeId>(connection).await.map(|_| ())
}

/// The mentee that a person is, by any of their addresses.
pub async fn find_id_of_person(
    connection: &mut Connection,
    person_id: PersonId,
) -> QueryResult<Option<MenteeId>> {
    mentee_people::table.find(person_id).select(mentee_people::mentee_id).first(connection).await.optional()
}

#[derive(QueryableByName)]
struct WholeCoach {
    #[diesel(sql_type = SqlUuid)]
    user_id: Uuid,
}

/// What a coach is to a mentee.
#[derive(Clone, Copy, Debug, QueryableByName)]
struct Standing {
    #[diesel(sql_type = Bool)]
    is_whole: bool,
}

/// Who coaches a mentee wholly, of the rows `c` of `mentee_coaches`: by an engagement, or because there is no other coach.
/// One who was deactivated is another coach still, since what was confided to them was confided to nobody else.
const WHOLLY: &str = "(EXISTS (SELECT FROM engagements e WHERE e.mentee_id = c.mentee_id AND e.user_id = c.user_id) \
     OR NOT EXISTS (SELECT FROM mentee_coaches o WHERE o.mentee_id = c.mentee_id AND o.user_id <> c.user_id))";

/// Whether this coach has an engagement with the mentee, or no other coach is known; nothing where they are no coach of
/// the mentee at all.
pub async fn coaches_wholly(
    connection: &mut Connection,
    id: MenteeId,
    user_id: UserId,
) -> QueryResult<Option<bool>> {
    let query = "AS is_whole FROM mentee_coaches c WHERE c.mentee_id = $1 AND c.user_id = $2";
    let standing: Option<Standing> = diesel::sql_query(format!("SELECT {WHOLLY} {query}"))
        .bind::<SqlUuid, _>(Uuid::from(id))
        .bind::<SqlUuid, _>(Uuid::from(user_id))
        .get_result(connection)
        .await
        .optional()?;
    Ok(standing.map(|standing| standing.is_whole))
}

/// The coach whom a mentee has had longest of those who coach them wholly.
pub async fn longest_coach(connection: &mut Connection, id: MenteeId) -> QueryResult<Option<UserId>> {
    let found: Option<WholeCoach> = diesel::sql_query(format!(
        "SELECT c.user_id FROM mentee_coaches c WHERE c.mentee_id = $1 AND {WHOLLY} \
         ORDER BY c.since, c.user_id LIMIT 1"
    ))
    .bind::<SqlUuid, _>(Uuid::from(id))
    .get_result(connection)
    .await
    .optional()?;
    Ok(found.map(|row| row.user_id.into()))
}

/// The coaches who are there and whose engagement with a mentee goes on, longest first.
pub async fn engaged_coaches(connection: &mut Connection, id: MenteeId) -> QueryResult<Vec<UserId>> {
    let found: Vec<WholeCoach> = diesel::sql_query(
        "SELECT c.user_id FROM mentee_coaches c JOIN users u ON u.id = c.user_id AND u.is_active \
         WHERE c.mentee_id = $1 AND EXISTS (SELECT FROM engagements e \
             WHERE e.mentee_id = $1 AND e.user_id = c.user_id AND e.status <> 'ended') \
         ORDER BY c.since, c.user_id",
    )
    .bind::<SqlUuid, _>(Uuid::from(id))
    .load(connection)
    .await?;
    Ok(found.into_iter().map(|row| row.user_id.into()).collect())
}

/// The coach to whom a mentee's things belong: this one, unless they left and somebody else coaches the mentee now.
pub async fn present_coach(
    connection: &mut Connection,
    id: MenteeId,
    user_id: UserId,
) -> QueryResult<Option<UserId>> {
    let found: Option<WholeCoach> = diesel::sql_query(format!(
        "SELECT c.user_id FROM mentee_coaches c JOIN users u ON u.id = c.user_id AND u.is_active \
         WHERE c.mentee_id = $1 AND {WHOLLY} \
         ORDER BY EXISTS (SELECT FROM engagements e \
                 WHERE e.mentee_id = $1 AND e.user_id = c.user_id AND e.status <> 'ended') DESC, \
             c.user_id = $2 DESC, c.since, c.user_id LIMIT 1"
    ))
    .bind::<SqlUuid, _>(Uuid::from(id))
    .bind::<SqlUuid, _>(Uuid::from(user_id))
    .get_result(connection)
    .await
    .optional()?;
    Ok(found.map(|row| row.user_id.into()))
}

/// The coaches of a mentee, longest first.
pub async fn coaches(connection: &mut Connection, id: MenteeId) -> QueryResult<Vec<UserId>> {
    mentee_coaches::table
        .filter(mentee_coaches::mentee_id.eq(id))
        .order((mentee_coaches::since, mentee_coaches::user_id))
        .select(mentee_coaches::user_id)
        .load(connection)
        .await
}

/// Mentees, newest first.
pub async fn list(
    connection: &mut Connection,
    filter: &MenteeFilter,
    page: Page,
) -> QueryResult<Vec<Mentee>> {
    let mut query = mentees::table
        .inner_join(people::table)
        .order((mentees::created_at.desc(), mentees::id.desc()))
        .limit(page.rows())
        .select(Mentee::as_select())
        .into_boxed();
    if let Some(user_id) = filter.user_id {
        let theirs = mentee_coaches::table
            .filter(mentee_coaches::user_id.eq(user_id))
            .select(mentee_coaches::mentee_id);
        query = query.filter(mentees::id.eq_any(theirs));
    }
    if let Some(person_id) = filter.person_id {
        let theirs = mentee_people::table
            .filter(mentee_people::person_id.eq(person_id))
            .select(mentee_people::mentee_id);
        query = query.filter(mentees::id.eq_any(theirs));
    }
    if let Some(status) = filter.status {
        query = query.filter(mentees::status.eq(status));
    }
    if filter.needs_attention {
        // Of a coach's mentees, those whose plan with this coach wants a look.
        let mut plans = plans::table
            .filter(plans::state.eq(PlanState::Active).and(plans::status.eq_any(["watch", "at_risk"])))
            .select(plans::mentee_id)
            .into_boxed::<Pg>();
        let mut waiting = check_ins::table
            .filter(check_ins::state.eq_any([CheckInStatus::Submitted, CheckInStatus::Late]))
            .filter(check_ins::replied_at.is_null())
            .select(check_ins::mentee_id)
            .into_boxed::<Pg>();
        if let Some(user_id) = filter.user_id {
            plans = plans.filter(plans::user_id.eq(user_id));
            waiting = waiting.filter(check_ins::user_id.eq(user_id));
        }
        query = query.filter(mentees::id.eq_any(plans).or(mentees::id.eq_any(waiting)));
    }
    if let Some(tag) = &filter.tag {
        query = query.filter(mentees::tags.contains(serde_json::json!([tag])));
    }
    if let Some(search) = &filter.search {
        let pattern = format!("%{}%", search.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
        query = query.filter(mentees::search.ilike(pattern));
    }
    if let Some(after) = page.after {
        query = query.filter(
            mentees::created_at
                .lt(after.at)
                .or(mentees::created_at.eq(after.at).and(mentees::id.lt(MenteeId::from(after.id)))),
        );
    }
    query.load(connection).await
}

/// What these mentees are called.
pub async fn names(connection: &mut Connection, ids: &[MenteeId]) -> QueryResult<Vec<(MenteeId, String)>> {
    mentees::table.filter(mentees::id.eq_any(ids)).select((mentees::id, mentees::name)).load(connection).await
}

/// Writes a new mentee.
pub async fn insert(connection: &mut Connection, row: &MenteeRow) -> QueryResult<()> {
    diesel::insert_into(mentees::table).values(row).execute(connection).await.map(|_| ())
}

/// Writes a mentee as they are now.
pub async fn update(connection: &mut Connection, row: &MenteeRow) -> QueryResult<()> {
    diesel::update(mentees::table.find(row.id)).set(row).execute(connection).await.map(|_| ())
}

/// Removes a mentee's row, with what hangs on it.
pub async fn delete(connection: &mut Connection, id: MenteeId) -> QueryResult<()> {
    diesel::delete(mentees::table.find(id)).execute(connection).await.map(|_| ())
}

/// Notes that a mentee is this coach's, if that is new.
pub async fn insert_coach(
    connection: &mut Connection,
    id: MenteeId,
    user_id: UserId,
    now: DateTime<Utc>,
) -> QueryResult<bool> {
    diesel::insert_into(mentee_coaches::table)
        .values((
            mentee_coaches::mentee_id.eq(id),
            mentee_coaches::user_id.eq(user_id),
            mentee_coaches::since.eq(now),
        ))
        .on_conflict_do_nothing()
        .execute(connection)
        .await
        .map(|rows| rows == 1)
}
