//! Statements on `mentee_people`: the addresses of mentees.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use crate::coaching::model::MenteeAddress;
use crate::kernel::ids::{MenteeId, PersonId};
use crate::platform::db::Connection;
use crate::schema::{mentee_people, people};

/// The address of a person, where they are known as a mentee by it, confirmed or not.
pub async fn find(connection: &mut Connection, person_id: PersonId) -> QueryResult<Option<MenteeAddress>> {
    mentee_people::table
        .inner_join(people::table)
        .filter(mentee_people::person_id.eq(person_id))
        .select(MenteeAddress::as_select())
        .first(connection)
        .await
        .optional()
}

/// The addresses of a mentee: those that wait last, else by age.
pub async fn list(connection: &mut Connection, id: MenteeId) -> QueryResult<Vec<MenteeAddress>> {
    mentee_people::table
        .inner_join(people::table)
        .filter(mentee_people::mentee_id.eq(id))
        .order((mentee_people::confirmed_at.asc().nulls_last(), mentee_people::person_id))
        .select(MenteeAddress::as_select())
        .load(connection)
        .await
}

/// Notes that a person is a mentee.
pub async fn insert(
    connection: &mut Connection,
    (id, person_id): (MenteeId, PersonId),
    now: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::insert_into(mentee_people::table)
        .values((
            mentee_people::person_id.eq(person_id),
            mentee_people::mentee_id.eq(id),
            mentee_people::confirmed_at.eq(now),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Gives the addresses of one mentee to another, who has not called them theirs yet.
pub async fn move_to(
    connection: &mut Connection,
    (from, to): (MenteeId, MenteeId),
    now: DateTime<Utc>,
) -> QueryResult<Vec<PersonId>> {
    diesel::update(mentee_people::table.filter(mentee_people::mentee_id.eq(from)))
        .set((
            mentee_people::mentee_id.eq(to),
            mentee_people::confirmed_at.eq(None::<DateTime<Utc>>),
            mentee_people::asked_at.eq(now),
            mentee_people::link_version.eq(mentee_people::link_version + 1),
        ))
        .returning(mentee_people::person_id)
        .get_results(connection)
        .await
}

/// Notes that the mentee is asked about an address again.
pub async fn ask(connection: &mut Connection, person_id: PersonId, now: DateTime<Utc>) -> QueryResult<()> {
    diesel::update(mentee_people::table.find(person_id))
        .set((
            mentee_people::asked_at.eq(now),
            mentee_people::link_version.eq(mentee_people::link_version + 1),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Notes that the mentee calls an address theirs.
pub async fn confirm(
    connection: &mut Connection,
    person_id: PersonId,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::update(mentee_people::table.find(person_id))
        .set(mentee_people::confirmed_at.eq(now))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Removes an address that nobody has confirmed.
pub async fn delete_waiting(connection: &mut Connection, person_id: PersonId) -> QueryResult<()> {
    diesel::delete(mentee_people::table.find(person_id).filter(mentee_people::confirmed_at.is_null()))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Notes the coaches who were booked by an address as those of its mentee.
pub async fn insert_booked_coaches(
    connection: &mut Connection,
    address: &MenteeAddress,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::sql_query(
        "INSERT INTO mentee_coaches (mentee_id, user_id, since) \
         SELECT DISTINCT $1, h.user_id, $3 FROM bookings b JOIN session_hosts h ON h.session_id = b.session_id \
         WHERE b.person_id = $2 AND b.status <> 'pending' ON CONFLICT DO NOTHING",
    )
    .bind::<SqlUuid, _>(Uuid::from(address.mentee_id))
    .bind::<SqlUuid, _>(Uuid::from(address.person_id))
    .bind::<Timestamptz, _>(now)
    .execute(connection)
    .await
    .map(|_| ())
}

#[derive(QueryableByName)]
struct Spoken {
    #[diesel(sql_type = Bool)]
    has_spoken: bool,
}

/// Whether a mentee has signed in by an address of theirs, or keeps what only they see.
pub async fn has_spoken(connection: &mut Connection, id: MenteeId) -> QueryResult<bool> {
    let found: Spoken = diesel::sql_query(
        "SELECT EXISTS (SELECT FROM mentee_people m JOIN people p ON p.id = m.person_id \
                 WHERE m.mentee_id = $1 AND m.confirmed_at IS NOT NULL AND p.email_verified_at IS NOT NULL) \
             OR EXISTS (SELECT FROM notes WHERE mentee_id = $1 AND is_by_mentee) \
             OR EXISTS (SELECT FROM evidence WHERE mentee_id = $1) AS has_spoken",
    )
    .bind::<SqlUuid, _>(Uuid::from(id))
    .get_result(connection)
    .await?;
    Ok(found.has_spoken)
}

/// Asks a mentee at this address for what they are still asked to say of themselves in assessments; links that were
/// mailed before open nothing any more. Where somebody at the address is asked already, as another, nobody is.
pub async fn redirect_own_ratings(connection: &mut Connection, id: MenteeId, email: &str) -> QueryResult<()> {
    diesel::sql_query(
        "WITH own AS (SELECT r.id, r.state IN ('invited', 'started') AS is_awaited, \
                 EXISTS (SELECT FROM assessment_raters o WHERE o.assessment_id = r.assessment_id AND o.id <> r.id \
                     AND o.email = $2 AND o.state NOT IN ('withdrawn', 'declined')) AS is_known \
             FROM assessment_raters r JOIN assessments a ON a.id = r.assessment_id \
             WHERE a.mentee_id = $1 AND r.kind = 'self' AND r.email <> $2) \
         UPDATE assessment_raters r SET link_version = r.link_version + 1, \
             email = CASE WHEN own.is_awaited AND NOT own.is_known THEN $2 ELSE r.email END, \
             state = CASE WHEN own.is_awaited AND own.is_known THEN 'withdrawn' ELSE r.state END \
         FROM own WHERE own.id = r.id",
    )
    .bind::<SqlUuid, _>(Uuid::from(id))
    .bind::<Text, _>(email)
    .execute(connection)
    .await
    .map(|_| ())
}
