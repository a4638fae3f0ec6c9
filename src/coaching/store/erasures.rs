//! Statements that remove a mentee: on `erasures`, and on every table that may hold their texts or address.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use crate::kernel::ids::{MenteeId, PersonId};
use crate::platform::db::Connection;
use crate::schema::{erasures, mentee_people, people};

/// The persons of a mentee and their addresses.
pub async fn addresses(connection: &mut Connection, id: MenteeId) -> QueryResult<Vec<(PersonId, String)>> {
    mentee_people::table
        .inner_join(people::table)
        .filter(mentee_people::mentee_id.eq(id))
        .select((people::id, people::email))
        .load(connection)
        .await
}

/// All mentees with an address of theirs, after this person, for a ledger to be replayed.
pub async fn list_addresses(
    connection: &mut Connection,
    after: Option<PersonId>,
) -> QueryResult<Vec<(PersonId, MenteeId, String)>> {
    let mut query = mentee_people::table
        .inner_join(people::table)
        .order(people::id)
        .limit(1_000)
        .select((people::id, mentee_people::mentee_id, people::email))
        .into_boxed();
    if let Some(after) = after {
        query = query.filter(people::id.gt(after));
    }
    query.load(connection).await
}

/// When a mentee's data goes, if that was asked for.
pub async fn find(connection: &mut Connection, id: MenteeId) -> QueryResult<Option<DateTime<Utc>>> {
    erasures::table.find(id).select(erasures::due_at).first(connection).await.optional()
}

/// Asks for a mentee's data to go then, unless that was asked for already.
pub async fn insert(
    connection: &mut Connection,
    id: MenteeId,
    now: DateTime<Utc>,
    due_at: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::insert_into(erasures::table)
        .values((erasures::mentee_id.eq(id), erasures::asked_at.eq(now), erasures::due_at.eq(due_at)))
        .on_conflict_do_nothing()
        .execute(connection)
        .await
        .map(|_| ())
}

/// Takes that back. False where nothing was asked for.
pub async fn delete(connection: &mut Connection, id: MenteeId) -> QueryResult<bool> {
    diesel::delete(erasures::table.find(id)).execute(connection).await.map(|rows| rows == 1)
}

/// Mentees whose grace is over, at most 50.
pub async fn list_due(connection: &mut Connection, now: DateTime<Utc>) -> QueryResult<Vec<MenteeId>> {
    erasures::table
        .filter(erasures::due_at.le(now))
        .order(erasures::due_at)
        .limit(50)
        .select(erasures::mentee_id)
        .load(connection)
        .await
}

/// Whom and what an erasure is about.
#[derive(Clone, Debug)]
pub struct Erased {
    /// The mentee.
    pub mentee_id: Uuid,
    /// Their persons.
    pub person_ids: Vec<Uuid>,
    /// Their addresses.
    pub emails: Vec<String>,
}

/// Each statement takes `$1` the persons, `$2` the addresses, `$3` the mentee, `$4` now.
const STATEMENTS: [&str; 19] = [
    // Mails to them and about them, sent or not.
    "DELETE FROM mail_messages WHERE to_address = ANY($2) OR about_id = $3 OR about_id IN ( \
         SELECT id FROM bookings WHERE person_id = ANY($1) \
         UNION ALL SELECT session_id FROM bookings WHERE person_id = ANY($1) \
         UNION ALL SELECT id FROM plans WHERE mentee_id = $3 \
         UNION ALL SELECT id FROM check_ins WHERE mentee_id = $3 \
         UNION ALL SELECT id FROM action_items WHERE mentee_id = $3 \
         UNION ALL SELECT id FROM assessments WHERE mentee_id = $3 \
         UNION ALL SELECT id FROM session_ratings WHERE mentee_id = $3 \
         UNION ALL SELECT id FROM strategies WHERE mentee_id = $3 \
         UNION ALL SELECT r.id FROM recall_reviewers r JOIN recall_tests t ON t.id = r.test_id \
             JOIN strategies s ON s.id = t.strategy_id WHERE s.mentee_id = $3 \
         UNION ALL SELECT r.id FROM assessment_raters r JOIN assessments a ON a.id = r.assessment_id \
             WHERE a.mentee_id = $3 \
         UNION ALL SELECT id FROM engagements WHERE mentee_id = $3) AND $4 IS NOT NULL",
    // What endpoints answered to what they were told.
    "UPDATE webhook_attempts SET answer = NULL WHERE delivery_id IN ( \
         SELECT d.id FROM webhook_deliveries d LEFT JOIN event_payloads p ON p.event_id = d.event_id \
         LEFT JOIN bookings b ON b.id = d.subject_id \
         WHERE p.person_id = ANY($1) OR b.person_id = ANY($1) OR d.subject_id = $3) \
         AND $2 IS NOT NULL AND $4 IS NOT NULL",
    // What webhooks would still tell.
    "DELETE FROM event_payloads WHERE (person_id = ANY($1) OR event_id IN ( \
         SELECT e.id FROM events e JOIN bookings b ON b.id = e.subject_id WHERE b.person_id = ANY($1))) \
         AND $2 IS NOT NULL AND $3 IS NOT NULL AND $4 IS NOT NULL",
    // Answers kept for repeated requests.
    "DELETE FROM idempotency_answers WHERE EXISTS ( \
         SELECT FROM unnest($2 || ARRAY[$3::text] || $1::text[]) AS word \
         WHERE strpos(coalesce(body, '') || caller, word) > 0) AND $4 IS NOT NULL",
    "DELETE FROM jobs WHERE EXISTS (SELECT FROM unnest($2) AS word WHERE strpos(payload::text, word) > 0) \
         AND $1 IS NOT NULL AND $3 IS NOT NULL AND $4 IS NOT NULL",
    "DELETE FROM email_code_tries WHERE email = ANY($2) \
         AND $1 IS NOT NULL AND $3 IS NOT NULL AND $4 IS NOT NULL",
    "DELETE FROM email_codes WHERE email = ANY($2) AND $1 IS NOT NULL AND $3 IS NOT NULL AND $4 IS NOT NULL",
    "DELETE FROM one_time_tokens WHERE person_id = ANY($1) \
         AND $2 IS NOT NULL AND $3 IS NOT NULL AND $4 IS NOT NULL",
    "DELETE FROM sign_ins WHERE person_id = ANY($1) AND $2 IS NOT NULL AND $3 IS NOT NULL AND $4 IS NOT NULL",
    // The session stays in the calendar; who held the place is nobody's to know.
    "UPDATE bookings SET name = 'Erased', email = 'erased-' || id || '@erased.invalid', answers = '[]', \
         guests = '[]', cancel_reason = NULL, time_zone = 'UTC', link_version = link_version + 1, \
         revision = revision + 1, updated_at = $4 WHERE person_id = ANY($1) AND $2 IS NOT NULL AND $3 IS NOT NULL",
    // Places that others held for them as guests.
    "UPDATE bookings SET guests = (SELECT coalesce(jsonb_agg(guest), '[]') FROM jsonb_array_elements_text(guests) \
         AS guest WHERE guest <> ALL($2)), revision = revision + 1, updated_at = $4 \
         WHERE guests ?| $2 AND $1 IS NOT NULL AND $3 IS NOT NULL",
    // As readers of the newsletter; what a list of issues counts stays counted.
    "UPDATE deliveries SET address = '', smtp_text = NULL \
         WHERE subscriber_id IN (SELECT id FROM subscribers WHERE email = ANY($2)) \
         AND $1 IS NOT NULL AND $3 IS NOT NULL AND $4 IS NOT NULL",
    "DELETE FROM subscribe_requests WHERE email = ANY($2) \
         AND $1 IS NOT NULL AND $3 IS NOT NULL AND $4 IS NOT NULL",
    "DELETE FROM subscribers WHERE email = ANY($2) \
         AND $1 IS NOT NULL AND $3 IS NOT NULL AND $4 IS NOT NULL",
    // What they said of others stays in the medians; who said it, and in which words, goes.
    "UPDATE ratings SET note = '' WHERE rater_id IN (SELECT id FROM assessment_raters WHERE email = ANY($2)) \
         AND $1 IS NOT NULL AND $3 IS NOT NULL AND $4 IS NOT NULL",
    "UPDATE assessment_raters SET name = 'Erased', email = 'erased-' || id || '@erased.invalid', \
         link_version = link_version + 1 WHERE email = ANY($2) \
         AND $1 IS NOT NULL AND $3 IS NOT NULL AND $4 IS NOT NULL",
    // As a reviewer of somebody's strategy; what was answered bears no name.
    "UPDATE recall_reviewers SET name = 'Erased', email = 'erased-' || id || '@erased.invalid', \
         link_version = link_version + 1 WHERE email = ANY($2) \
         AND $1 IS NOT NULL AND $3 IS NOT NULL AND $4 IS NOT NULL",
    "DELETE FROM mentees WHERE id = $3 AND $1 IS NOT NULL AND $2 IS NOT NULL AND $4 IS NOT NULL",
    "UPDATE people SET name = 'Erased', email = 'erased-' || id || '@erased.invalid', mentee_since = NULL, \
         email_verified_at = NULL, time_zone = 'UTC', sign_in_version = sign_in_version + 1, \
         revision = revision + 1, updated_at = $4 \
         WHERE id = ANY($1) AND id NOT IN (SELECT person_id FROM users) AND $2 IS NOT NULL AND $3 IS NOT NULL",
];

/// Removes everything, statement by statement in the order of their dependence.
pub async fn erase(connection: &mut Connection, erased: &Erased, now: DateTime<Utc>) -> QueryResult<()> {
    for statement in STATEMENTS {
        diesel::sql_query(statement)
            .bind::<Array<SqlUuid>, _>(&erased.person_ids)
            .bind::<Array<Text>, _>(&erased.emails)
            .bind::<SqlUuid, _>(erased.mentee_id)
            .bind::<Timestamptz, _>(now)
            .execute(connection)
            .await?;
    }
    Ok(())
}
