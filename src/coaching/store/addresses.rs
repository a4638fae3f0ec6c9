//! Statements on `mentee_people`: the addresses of mentees.

use diesel::prelude::*;
use diesel::sql_types::{Array, Bool, Text, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use crate::coaching::model::MenteeAddress;
use crate::kernel::ids::{MenteeId, PersonId};
use crate::platform::db::Connection;
use crate::schema::{mentee_people, people};

/// The addresses of a mentee.
pub async fn list(connection: &mut Connection, id: MenteeId) -> QueryResult<Vec<MenteeAddress>> {
    mentee_people::table
        .inner_join(people::table)
        .filter(mentee_people::mentee_id.eq(id))
        .order(mentee_people::person_id)
        .select(MenteeAddress::as_select())
        .load(connection)
        .await
}

/// The same, with their persons locked: nobody signs in or books by one meanwhile.
pub async fn lock(connection: &mut Connection, id: MenteeId) -> QueryResult<Vec<MenteeAddress>> {
    mentee_people::table
        .inner_join(people::table)
        .filter(mentee_people::mentee_id.eq(id))
        .order(mentee_people::person_id)
        .select(MenteeAddress::as_select())
        .for_update()
        .load(connection)
        .await
}

/// Notes that a person is a mentee.
pub async fn insert(connection: &mut Connection, id: MenteeId, person_id: PersonId) -> QueryResult<()> {
    diesel::insert_into(mentee_people::table)
        .values((mentee_people::person_id.eq(person_id), mentee_people::mentee_id.eq(id)))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Gives the addresses of one mentee to another.
pub async fn move_to(connection: &mut Connection, from: MenteeId, to: MenteeId) -> QueryResult<()> {
    diesel::update(mentee_people::table.filter(mentee_people::mentee_id.eq(from)))
        .set(mentee_people::mentee_id.eq(to))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Removes what was mailed to these addresses of a mentee as that, and what let them sign in. Mails that went there for
/// somebody else's sake stay.
pub async fn delete_own_mails(
    connection: &mut Connection,
    id: MenteeId,
    emails: &[String],
) -> QueryResult<()> {
    diesel::sql_query(
        "DELETE FROM mail_messages WHERE to_address = ANY($2) AND (kind LIKE 'identity.%' OR about_id IN ( \
             SELECT $1 \
             UNION ALL SELECT id FROM merge_requests WHERE kept_id = $1 OR duplicate_id = $1 \
             UNION ALL SELECT id FROM engagements WHERE mentee_id = $1 \
             UNION ALL SELECT id FROM plans WHERE mentee_id = $1 \
             UNION ALL SELECT id FROM check_ins WHERE mentee_id = $1 \
             UNION ALL SELECT id FROM action_items WHERE mentee_id = $1 \
             UNION ALL SELECT id FROM assessments WHERE mentee_id = $1 \
             UNION ALL SELECT id FROM session_ratings WHERE mentee_id = $1 \
             UNION ALL SELECT id FROM strategies WHERE mentee_id = $1 \
             UNION ALL SELECT r.id FROM sponsor_reports r JOIN sponsors s ON s.id = r.sponsor_id \
                 JOIN engagements e ON e.id = s.engagement_id WHERE e.mentee_id = $1 \
             UNION ALL SELECT r.id FROM assessment_raters r JOIN assessments a ON a.id = r.assessment_id \
                 WHERE a.mentee_id = $1))",
    )
    .bind::<SqlUuid, _>(Uuid::from(id))
    .bind::<Array<Text>, _>(emails)
    .execute(connection)
    .await
    .map(|_| ())
}

/// Removes persons whom nobody knows any more: no account, no booking, no mentee.
pub async fn delete_people(connection: &mut Connection, ids: &[PersonId]) -> QueryResult<()> {
    let ids: Vec<Uuid> = ids.iter().map(|id| Uuid::from(*id)).collect();
    diesel::sql_query(
        "DELETE FROM people p WHERE p.id = ANY($1) AND NOT EXISTS (SELECT FROM users WHERE person_id = p.id) \
             AND NOT EXISTS (SELECT FROM bookings WHERE person_id = p.id) \
             AND NOT EXISTS (SELECT FROM mentee_people WHERE person_id = p.id)",
    )
    .bind::<Array<SqlUuid>, _>(ids)
    .execute(connection)
    .await
    .map(|_| ())
}

#[derive(QueryableByName)]
struct Acted {
    #[diesel(sql_type = Bool)]
    has_acted: bool,
}

/// Whether a mentee's person ever did anything themself as a mentee, by any of their addresses: signed in, booked,
/// answered, wrote. What only a coach typed in has not. Whether the address reads the newsletter, or somebody else asked
/// it for their own sake, is no coach's to learn by a merge, and is not looked at.
pub async fn has_acted(connection: &mut Connection, id: MenteeId) -> QueryResult<bool> {
    let found: Acted = diesel::sql_query(
        "WITH own AS (SELECT p.* FROM mentee_people m JOIN people p ON p.id = m.person_id WHERE m.mentee_id = $1) \
         SELECT EXISTS (SELECT FROM own WHERE email_verified_at IS NOT NULL) \
             OR EXISTS (SELECT FROM sign_ins s JOIN own ON own.id = s.person_id) \
             OR EXISTS (SELECT FROM users u JOIN own ON own.id = u.person_id) \
             OR EXISTS (SELECT FROM bookings b JOIN own ON own.id = b.person_id) \
             OR EXISTS (SELECT FROM check_ins WHERE mentee_id = $1 AND submitted_at IS NOT NULL) \
             OR EXISTS (SELECT FROM session_ratings WHERE mentee_id = $1 AND rated_at IS NOT NULL) \
             OR EXISTS (SELECT FROM assessment_raters r JOIN own ON own.email = r.email \
                 JOIN assessments a ON a.id = r.assessment_id AND a.mentee_id = $1 \
                 WHERE r.state IN ('started', 'submitted', 'declined')) \
             OR EXISTS (SELECT FROM notes WHERE mentee_id = $1 AND is_by_mentee) \
             OR EXISTS (SELECT FROM evidence WHERE mentee_id = $1) \
             OR EXISTS (SELECT FROM strategies WHERE mentee_id = $1) \
             OR EXISTS (SELECT FROM note_requests WHERE mentee_id = $1) \
             OR EXISTS (SELECT FROM agenda_topics WHERE mentee_id = $1 AND added_by = 'mentee') \
             OR EXISTS (SELECT FROM sponsor_consents c JOIN sponsors s ON s.id = c.sponsor_id \
                 JOIN engagements e ON e.id = s.engagement_id WHERE e.mentee_id = $1) AS has_acted",
    )
    .bind::<SqlUuid, _>(Uuid::from(id))
    .get_result(connection)
    .await?;
    Ok(found.has_acted)
}

#[derive(QueryableByName)]
struct Clash {
    #[diesel(sql_type = Bool)]
    clashes: bool,
}

/// Whether one coach has an open engagement, or a running plan, with both.
pub async fn clash(connection: &mut Connection, (one, other): (MenteeId, MenteeId)) -> QueryResult<bool> {
    let found: Clash = diesel::sql_query(
        "SELECT EXISTS (SELECT FROM engagements a JOIN engagements b ON b.user_id = a.user_id \
                 WHERE a.mentee_id = $1 AND b.mentee_id = $2 AND a.status <> 'ended' AND b.status <> 'ended') \
             OR EXISTS (SELECT FROM plans a JOIN plans b ON b.user_id = a.user_id \
                 WHERE a.mentee_id = $1 AND b.mentee_id = $2 \
                     AND a.state IN ('active', 'paused') AND b.state IN ('active', 'paused')) AS clashes",
    )
    .bind::<SqlUuid, _>(Uuid::from(one))
    .bind::<SqlUuid, _>(Uuid::from(other))
    .get_result(connection)
    .await?;
    Ok(found.clashes)
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
         UPDATE assessment_raters r SET link_version = r.link_version + 1, email = $2, \
             state = CASE WHEN own.is_awaited AND own.is_known THEN 'withdrawn' ELSE r.state END \
         FROM own WHERE own.id = r.id",
    )
    .bind::<SqlUuid, _>(Uuid::from(id))
    .bind::<Text, _>(email)
    .execute(connection)
    .await
    .map(|_| ())
}
