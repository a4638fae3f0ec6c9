//! Statements that remove what is known of somebody, on every table that may hold their texts or address.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use crate::kernel::ids::PersonId;
use crate::platform::db::Connection;

/// Whom and what an erasure is about.
#[derive(Clone, Debug, Default)]
pub struct Erased {
    /// The mentee; nil for somebody who is none.
    pub mentee_id: Uuid,
    /// Their persons.
    pub person_ids: Vec<PersonId>,
    /// Their addresses.
    pub emails: Vec<String>,
}

/// Each statement takes `$1` the persons, `$2` the addresses, `$3` the mentee, `$4` now. They look at whole tables, so
/// each is a transaction of its own.
const SCANS: [&str; 2] = [
    // Answers kept for repeated requests; what is said about a strategy names that alone.
    "DELETE FROM idempotency_answers WHERE EXISTS ( \
         SELECT FROM unnest($2 || array_remove(ARRAY[$3::text], '00000000-0000-0000-0000-000000000000') \
             || ARRAY(SELECT duplicate_id::text FROM mentee_merges WHERE mentee_id = $3) \
             || $1::text[] || ARRAY(SELECT id::text FROM strategies WHERE mentee_id = $3)) AS word \
         WHERE strpos(coalesce(body, '') || caller, word) > 0) AND $4 IS NOT NULL",
    "DELETE FROM jobs WHERE EXISTS (SELECT FROM unnest($2) AS word WHERE strpos(payload::text, word) > 0) \
         AND $1 IS NOT NULL AND $3 IS NOT NULL AND $4 IS NOT NULL",
];

/// Mails to them; to users only those that are about them as a mentee, which the next statement takes.
const MAILS_TO: &str = "DELETE FROM mail_messages WHERE to_address = ANY($2) AND to_address NOT IN ( \
         SELECT p.email FROM people p JOIN users u ON u.person_id = p.id) \
         AND $1 IS NOT NULL AND $3 IS NOT NULL AND $4 IS NOT NULL";

/// Mails about them as a mentee, and as those whom they turned out to be.
const MAILS_ABOUT: &str = "DELETE FROM mail_messages WHERE about_id IN ( \
         SELECT $3 UNION ALL SELECT duplicate_id FROM mentee_merges WHERE mentee_id = $3) \
         AND $1 IS NOT NULL AND $2 IS NOT NULL AND $4 IS NOT NULL";

/// The same placeholders. In the order of their dependence.
const STATEMENTS: [&str; 32] = [
    MAILS_TO,
    MAILS_ABOUT,
    // Mails about them, sent or not.
    "DELETE FROM mail_messages WHERE about_id IN ( \
         SELECT id FROM bookings WHERE person_id = ANY($1) \
         UNION ALL SELECT session_id FROM bookings WHERE person_id = ANY($1) \
         UNION ALL SELECT id FROM merge_requests WHERE kept_id = $3 OR duplicate_id = $3 \
         UNION ALL SELECT id FROM plans WHERE mentee_id = $3 \
         UNION ALL SELECT id FROM check_ins WHERE mentee_id = $3 \
         UNION ALL SELECT id FROM action_items WHERE mentee_id = $3 \
         UNION ALL SELECT id FROM assessments WHERE mentee_id = $3 \
         UNION ALL SELECT id FROM session_ratings WHERE mentee_id = $3 \
         UNION ALL SELECT id FROM strategies WHERE mentee_id = $3 \
         UNION ALL SELECT r.id FROM recall_reviewers r JOIN recall_tests t ON t.id = r.test_id \
             JOIN strategies s ON s.id = t.strategy_id WHERE s.mentee_id = $3 \
         UNION ALL SELECT r.id FROM sponsor_reports r JOIN sponsors s ON s.id = r.sponsor_id \
             JOIN engagements e ON e.id = s.engagement_id WHERE e.mentee_id = $3 \
         UNION ALL SELECT r.id FROM assessment_raters r JOIN assessments a ON a.id = r.assessment_id \
             WHERE a.mentee_id = $3 \
         UNION ALL SELECT id FROM engagements WHERE mentee_id = $3) AND $2 IS NOT NULL AND $4 IS NOT NULL",
    "DELETE FROM planned_mails WHERE state = 'planned' \
         AND booking_id IN (SELECT id FROM bookings WHERE person_id = ANY($1)) \
         AND $2 IS NOT NULL AND $3 IS NOT NULL AND $4 IS NOT NULL",
    // What endpoints answered to what they were told.
    "UPDATE webhook_attempts SET answer = NULL WHERE delivery_id IN ( \
         SELECT d.id FROM webhook_deliveries d LEFT JOIN event_payloads p ON p.event_id = d.event_id \
         LEFT JOIN bookings b ON b.id = d.subject_id \
         WHERE p.person_id = ANY($1) OR b.person_id = ANY($1) OR d.subject_id = $3 \
             OR d.subject_id IN (SELECT duplicate_id FROM mentee_merges WHERE mentee_id = $3)) \
         AND $2 IS NOT NULL AND $4 IS NOT NULL",
    // What webhooks would still tell.
    "DELETE FROM event_payloads WHERE (person_id = ANY($1) OR event_id IN ( \
         SELECT e.id FROM events e JOIN bookings b ON b.id = e.subject_id WHERE b.person_id = ANY($1))) \
         AND $2 IS NOT NULL AND $3 IS NOT NULL AND $4 IS NOT NULL",
    "DELETE FROM email_code_tries WHERE email = ANY($2) \
         AND $1 IS NOT NULL AND $3 IS NOT NULL AND $4 IS NOT NULL",
    "DELETE FROM email_codes WHERE email = ANY($2) AND $1 IS NOT NULL AND $3 IS NOT NULL AND $4 IS NOT NULL",
    // Of somebody with an account, what belongs to the account stays.
    "DELETE FROM one_time_tokens WHERE person_id = ANY($1) AND person_id NOT IN (SELECT person_id FROM users) \
         AND $2 IS NOT NULL AND $3 IS NOT NULL AND $4 IS NOT NULL",
    "DELETE FROM sign_ins WHERE person_id = ANY($1) AND person_id NOT IN (SELECT person_id FROM users) \
         AND $2 IS NOT NULL AND $3 IS NOT NULL AND $4 IS NOT NULL",
    // The session stays in the calendar; who held the place is nobody's to know.
    "UPDATE bookings SET name = 'Erased', email = 'erased-' || id || '@erased.invalid', answers = '[]', \
         guests = '[]', cancel_reason = NULL, time_zone = 'UTC', link_version = link_version + 1, \
         revision = revision + 1, updated_at = $4 WHERE person_id = ANY($1) AND $2 IS NOT NULL AND $3 IS NOT NULL",
    GUEST[0],
    GUEST[1],
    GUEST[2],
    GUEST[3],
    READER[0],
    READER[1],
    READER[2],
    // What they said of others stays in the medians; who said it, and in which words, goes.
    "UPDATE rating_revisions SET note = '' WHERE rater_id IN ( \
         SELECT id FROM assessment_raters WHERE email = ANY($2) AND user_id IS NULL) \
         AND $1 IS NOT NULL AND $3 IS NOT NULL AND $4 IS NOT NULL",
    "UPDATE ratings SET note = '' WHERE rater_id IN ( \
         SELECT id FROM assessment_raters WHERE email = ANY($2) AND user_id IS NULL) \
         AND $1 IS NOT NULL AND $3 IS NOT NULL AND $4 IS NOT NULL",
    "DELETE FROM mail_messages WHERE about_id IN ( \
         SELECT id FROM assessment_raters WHERE email = ANY($2) AND user_id IS NULL) \
         AND $1 IS NOT NULL AND $3 IS NOT NULL AND $4 IS NOT NULL",
    // Nobody waits for them any more.
    "UPDATE assessment_raters SET state = 'withdrawn' WHERE email = ANY($2) AND user_id IS NULL \
         AND state IN ('invited', 'started') AND $1 IS NOT NULL AND $3 IS NOT NULL AND $4 IS NOT NULL",
    "UPDATE assessment_raters SET name = 'Erased', email = 'erased-' || id || '@erased.invalid', \
         link_version = link_version + 1 WHERE email = ANY($2) AND user_id IS NULL \
         AND $1 IS NOT NULL AND $3 IS NOT NULL AND $4 IS NOT NULL",
    // As a reviewer of somebody's strategy; what was answered bears no name.
    "UPDATE recall_reviewers SET name = 'Erased', email = 'erased-' || id || '@erased.invalid', \
         link_version = link_version + 1, reminded_at = coalesce(reminded_at, $4) WHERE email = ANY($2) \
         AND $1 IS NOT NULL AND $3 IS NOT NULL",
    // As a sponsor of others: letters to those others name them.
    "DELETE FROM mail_messages WHERE about_kind = 'sponsor_report' \
         AND about_id IN (SELECT id FROM sponsor_reports WHERE email = ANY($2)) \
         AND $1 IS NOT NULL AND $3 IS NOT NULL AND $4 IS NOT NULL",
    // What was told stays with the mentees it is about; the links open nothing any more.
    "UPDATE sponsor_consents SET name = 'Erased', email = 'erased-' || id || '@erased.invalid', \
         withdrawn_at = coalesce(withdrawn_at, $4) WHERE email = ANY($2) AND $1 IS NOT NULL AND $3 IS NOT NULL",
    "UPDATE sponsor_reports SET name = 'Erased', email = 'erased-' || id || '@erased.invalid', \
         link_version = link_version + 1 WHERE email = ANY($2) \
         AND $1 IS NOT NULL AND $3 IS NOT NULL AND $4 IS NOT NULL",
    "UPDATE sponsor_group_reports SET name = 'Erased', email = 'erased-' || id || '@erased.invalid', \
         link_version = link_version + 1 WHERE email = ANY($2) \
         AND $1 IS NOT NULL AND $3 IS NOT NULL AND $4 IS NOT NULL",
    "UPDATE sponsors SET name = 'Erased', email = 'erased-' || id || '@erased.invalid', revision = revision + 1, \
         updated_at = $4 WHERE email = ANY($2) AND $1 IS NOT NULL AND $3 IS NOT NULL",
    "DELETE FROM mentees WHERE id = $3 AND $1 IS NOT NULL AND $2 IS NOT NULL AND $4 IS NOT NULL",
    "UPDATE people SET mentee_since = NULL, revision = revision + 1, updated_at = $4 \
         WHERE id = ANY($1) AND id IN (SELECT person_id FROM users) AND $2 IS NOT NULL AND $3 IS NOT NULL",
    "UPDATE people SET name = 'Erased', email = 'erased-' || id || '@erased.invalid', mentee_since = NULL, \
         email_verified_at = NULL, time_zone = 'UTC', sign_in_version = sign_in_version + 1, \
         revision = revision + 1, updated_at = $4 \
         WHERE id = ANY($1) AND id NOT IN (SELECT person_id FROM users) AND $2 IS NOT NULL AND $3 IS NOT NULL",
];

/// Places that others held for them as guests: what endpoints answered and are told about those, the mails in which they
/// stand, and the places themselves.
const GUEST: [&str; 4] = [
    "UPDATE webhook_attempts SET answer = NULL WHERE answer IS NOT NULL AND delivery_id IN ( \
         SELECT d.id FROM webhook_deliveries d JOIN bookings b ON b.id = d.subject_id WHERE b.guests ?| $2) \
         AND $1 IS NOT NULL AND $3 IS NOT NULL AND $4 IS NOT NULL",
    "UPDATE event_payloads p SET data = jsonb_set(p.data, '{guests}', (SELECT coalesce(jsonb_agg(guest), '[]') \
             FROM jsonb_array_elements_text(p.data -> 'guests') AS guest WHERE guest <> ALL($2))) \
         WHERE p.event_id IN ( \
             SELECT e.id FROM events e JOIN bookings b ON b.id = e.subject_id WHERE b.guests ?| $2) \
         AND jsonb_typeof(p.data -> 'guests') = 'array' AND $1 IS NOT NULL AND $3 IS NOT NULL AND $4 IS NOT NULL",
    "DELETE FROM mail_messages WHERE about_id IN (SELECT id FROM bookings WHERE guests ?| $2) \
         AND $1 IS NOT NULL AND $3 IS NOT NULL AND $4 IS NOT NULL",
    "UPDATE bookings SET guests = (SELECT coalesce(jsonb_agg(guest), '[]') \
         FROM jsonb_array_elements_text(guests) AS guest WHERE guest <> ALL($2)), \
         revision = revision + 1, updated_at = $4 \
         WHERE guests ?| $2 AND $1 IS NOT NULL AND $3 IS NOT NULL",
];

/// As readers of the newsletter; what a list of issues counts stays counted.
const READER: [&str; 3] = [
    "UPDATE deliveries SET address = '', smtp_text = NULL \
         WHERE subscriber_id IN (SELECT id FROM subscribers WHERE email = ANY($2)) \
         AND $1 IS NOT NULL AND $3 IS NOT NULL AND $4 IS NOT NULL",
    "DELETE FROM subscribe_requests WHERE email = ANY($2) \
         AND $1 IS NOT NULL AND $3 IS NOT NULL AND $4 IS NOT NULL",
    "DELETE FROM subscribers WHERE email = ANY($2) \
         AND $1 IS NOT NULL AND $3 IS NOT NULL AND $4 IS NOT NULL",
];

/// Removes what stands in tables that are looked at as a whole.
pub async fn scan(connection: &mut Connection, erased: &Erased, now: DateTime<Utc>) -> QueryResult<()> {
    run(connection, &SCANS, (erased, now)).await
}

/// Removes everything else.
pub async fn erase(connection: &mut Connection, erased: &Erased, now: DateTime<Utc>) -> QueryResult<()> {
    run(connection, &STATEMENTS, (erased, now)).await
}

/// Removes the mails to them and about them, once more: one may have been written while they were erased.
pub async fn erase_mails(
    connection: &mut Connection,
    erased: &Erased,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    run(connection, &[MAILS_TO, MAILS_ABOUT], (erased, now)).await
}

/// Removes what is kept of them as a reader.
pub async fn erase_reader(
    connection: &mut Connection,
    erased: &Erased,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    run(connection, &READER, (erased, now)).await
}

async fn run(
    connection: &mut Connection,
    statements: &[&str],
    (erased, now): (&Erased, DateTime<Utc>),
) -> QueryResult<()> {
    for statement in statements {
        diesel::sql_query(*statement)
            .bind::<Array<SqlUuid>, _>(&erased.person_ids)
            .bind::<Array<Text>, _>(&erased.emails)
            .bind::<SqlUuid, _>(erased.mentee_id)
            .bind::<Timestamptz, _>(now)
            .execute(connection)
            .await?;
    }
    Ok(())
}
