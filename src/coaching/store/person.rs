//! What other rooms keep of a mentee, for the mentee. Their tables are only read here.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Jsonb, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use serde_json::Value;
use uuid::Uuid;

use crate::kernel::ids::MenteeId;
use crate::platform::db::Connection;
use crate::platform::web::Page;

/// A mail that went to a mentee.
#[derive(Clone, Debug, QueryableByName)]
pub struct KeptMail {
    /// Its id.
    #[diesel(sql_type = SqlUuid)]
    pub id: Uuid,
    /// When it was written.
    #[diesel(sql_type = Timestamptz)]
    pub created_at: DateTime<Utc>,
    /// What kind of mail.
    #[diesel(sql_type = Text)]
    pub kind: String,
    /// What it is called.
    #[diesel(sql_type = Text)]
    pub subject: String,
    /// What it says; nothing where it holds a link that opens something, or was wiped.
    #[diesel(sql_type = Nullable<Text>)]
    pub text: Option<String>,
}

/// A row that is a document.
#[derive(QueryableByName)]
struct Document {
    #[diesel(sql_type = Jsonb)]
    document: Value,
}

/// Mails to a mentee, newest first. Of those to somebody with an account only what is about them as a mentee.
pub async fn list_mails(connection: &mut Connection, id: MenteeId, page: Page) -> QueryResult<Vec<KeptMail>> {
    diesel::sql_query(
        "SELECT m.id, m.created_at, m.kind, m.subject, \
                CASE WHEN m.holds_token OR m.wiped_at IS NOT NULL THEN NULL ELSE m.text_body END AS text \
         FROM mail_messages m \
         JOIN people p ON p.email = m.to_address JOIN mentee_people mp ON mp.person_id = p.id \
         WHERE mp.mentee_id = $1 AND ($2 IS NULL OR (m.created_at, m.id) < ($2, $3)) \
           AND (NOT EXISTS (SELECT FROM users u WHERE u.person_id = p.id) OR m.about_id IN ( \
               SELECT $1 UNION ALL SELECT id FROM bookings WHERE person_id = p.id \
               UNION ALL SELECT id FROM plans WHERE mentee_id = $1 \
               UNION ALL SELECT id FROM check_ins WHERE mentee_id = $1 \
               UNION ALL SELECT id FROM action_items WHERE mentee_id = $1 \
               UNION ALL SELECT id FROM session_ratings WHERE mentee_id = $1 \
               UNION ALL SELECT id FROM assessments WHERE mentee_id = $1 \
               UNION ALL SELECT id FROM strategies WHERE mentee_id = $1 \
               UNION ALL SELECT r.id FROM assessment_raters r JOIN assessments a ON a.id = r.assessment_id \
                   WHERE a.mentee_id = $1 AND r.kind = 'self' \
               UNION ALL SELECT r.id FROM sponsor_reports r JOIN sponsors s ON s.id = r.sponsor_id \
                   JOIN engagements e ON e.id = s.engagement_id WHERE e.mentee_id = $1 \
               UNION ALL SELECT id FROM engagements WHERE mentee_id = $1)) \
         ORDER BY m.created_at DESC, m.id DESC LIMIT $4",
    )
    .bind::<SqlUuid, _>(Uuid::from(id))
    .bind::<Nullable<Timestamptz>, _>(page.after.map(|after| after.at))
    .bind::<Nullable<SqlUuid>, _>(page.after.map(|after| after.id))
    .bind::<BigInt, _>(page.rows())
    .load(connection)
    .await
}

/// What is kept of a mentee as a reader of the newsletter, for each of their addresses: profile, lists and consents.
pub async fn list_reading(connection: &mut Connection, id: MenteeId) -> QueryResult<Vec<Value>> {
    let rows: Vec<Document> = diesel::sql_query(
        "SELECT jsonb_build_object('email', s.email, 'name', s.name, 'locale', s.locale, \
             'time_zone', s.time_zone, 'tags', s.tags, 'attributes', s.attributes, \
             'paused_until', s.paused_until, 'suppressed_at', s.suppressed_at, 'since', s.created_at, \
             'lists', (SELECT coalesce(jsonb_agg(jsonb_build_object('list', l.name, 'status', t.status, \
                 'requested_at', t.requested_at, 'confirmed_at', t.confirmed_at, \
                 'unsubscribed_at', t.unsubscribed_at) ORDER BY t.requested_at, t.id), '[]') \
                 FROM subscriptions t JOIN mailing_lists l ON l.id = t.list_id WHERE t.subscriber_id = s.id), \
             'consents', (SELECT coalesce(jsonb_agg(jsonb_build_object('action', c.action, 'source', c.source, \
                 'form_version', c.form_version, 'client_network', c.client_network, 'at', c.at) \
                 ORDER BY c.at, c.id), '[]') FROM consent_entries c WHERE c.subscriber_id = s.id)) AS document \
         FROM subscribers s JOIN people p ON p.email = s.email JOIN mentee_people mp ON mp.person_id = p.id \
         WHERE mp.mentee_id = $1 ORDER BY s.created_at, s.id",
    )
    .bind::<SqlUuid, _>(Uuid::from(id))
    .load(connection)
    .await?;
    Ok(rows.into_iter().map(|row| row.document).collect())
}
