//! What happened with a mentee, from all tables at once.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::workspace::Author;
use crate::coaching::model::NoteVisibility;
use crate::kernel::ids::{MenteeId, UserId};
use crate::platform::db::Connection;
use crate::platform::web::Page;

/// Something that happened with a mentee.
#[derive(Clone, Debug, QueryableByName)]
pub struct TimelineEntry {
    /// When.
    #[diesel(sql_type = Timestamptz)]
    pub at: DateTime<Utc>,
    /// `session`, `assessment`, `plan`, `check_in`, `note` or `mail`.
    #[diesel(sql_type = Text)]
    pub kind: String,
    /// The row.
    #[diesel(sql_type = SqlUuid)]
    pub id: Uuid,
    /// How far it has come.
    #[diesel(sql_type = Text)]
    pub state: String,
    /// What it is called; of a note its beginning, of a mail its subject.
    #[diesel(sql_type = Text)]
    pub title: String,
}

/// What a reader sees of it.
#[derive(Clone, Copy, Debug)]
pub struct Sight<'a> {
    /// Who reads.
    pub author: Author,
    /// Whose notes they see besides their own.
    pub seen: &'a [NoteVisibility],
    /// The one coach whose sessions and assessments they see; everybody's where there is none.
    pub only: Option<UserId>,
    /// Whether they see plans and check-ins.
    pub sees_plans: bool,
}

/// `$1` the mentee, `$2` the one coach, `$3` the coach who reads, `$4` audiences, `$5` whether plans are seen, `$6` and `$7`
/// the place after which the page starts, `$8` how many. A coach sees the mails that are about what is theirs.
const ENTRIES: &str = "\
SELECT at, kind, id, state, title FROM ( \
    SELECT DISTINCT s.starts_at AS at, 'session' AS kind, s.id, s.status AS state, t.title \
    FROM mentee_people m JOIN bookings b ON b.person_id = m.person_id \
    JOIN sessions s ON s.id = b.session_id JOIN session_types t ON t.id = s.session_type_id \
    WHERE m.mentee_id = $1 AND ($2 IS NULL OR EXISTS ( \
        SELECT FROM session_hosts h WHERE h.session_id = s.id AND h.user_id = $2)) \
  UNION ALL \
    SELECT coalesce(finalised_at, created_at), 'assessment', id, state, kind FROM assessments \
    WHERE mentee_id = $1 AND ($2 IS NULL OR created_by = $2) \
  UNION ALL \
    SELECT created_at, 'plan', id, state, title FROM plans WHERE mentee_id = $1 AND $5 \
  UNION ALL \
    SELECT coalesce(submitted_at, created_at), 'check_in', id, state, kind || ' ' || week FROM check_ins \
    WHERE mentee_id = $1 AND $5 \
  UNION ALL \
    SELECT created_at, 'note', id, visibility, left(body, 400) FROM notes \
    WHERE mentee_id = $1 AND (visibility = ANY($4) \
        OR CASE WHEN $3 IS NULL THEN is_by_mentee ELSE author_id = $3 AND NOT is_by_mentee END) \
  UNION ALL \
    SELECT mail.created_at, 'mail', mail.id, mail.state, mail.subject FROM mail_messages mail \
    WHERE mail.to_address IN (SELECT p.email FROM mentee_people m JOIN people p ON p.id = m.person_id \
        WHERE m.mentee_id = $1) \
    AND ($3 IS NULL OR CASE mail.about_kind \
        WHEN 'booking' THEN EXISTS (SELECT FROM bookings b JOIN session_hosts h ON h.session_id = b.session_id \
            WHERE b.id = mail.about_id AND h.user_id = $3) \
        WHEN 'engagement' THEN EXISTS (SELECT FROM engagements o WHERE o.id = mail.about_id AND o.user_id = $3) \
        WHEN 'plan' THEN EXISTS (SELECT FROM plans o WHERE o.id = mail.about_id AND o.user_id = $3) \
        WHEN 'check_in' THEN EXISTS (SELECT FROM check_ins o WHERE o.id = mail.about_id AND o.user_id = $3) \
        WHEN 'action_item' THEN EXISTS (SELECT FROM action_items o WHERE o.id = mail.about_id AND o.user_id = $3) \
        WHEN 'session_rating' THEN EXISTS (SELECT FROM session_ratings o \
            WHERE o.id = mail.about_id AND o.user_id = $3) \
        WHEN 'strategy' THEN EXISTS (SELECT FROM strategies o WHERE o.id = mail.about_id AND o.user_id = $3) \
        WHEN 'sponsor_report' THEN EXISTS (SELECT FROM sponsor_reports r JOIN sponsors o ON o.id = r.sponsor_id \
            WHERE r.id = mail.about_id AND o.user_id = $3) \
        WHEN 'rater' THEN EXISTS (SELECT FROM assessment_raters r JOIN assessments o ON o.id = r.assessment_id \
            WHERE r.id = mail.about_id AND r.kind = 'self' AND o.mentee_id = $1 AND o.created_by = $3) \
        ELSE false END)) entries \
WHERE $6 IS NULL OR (at, id) < ($6, $7) ORDER BY at DESC, id DESC LIMIT $8";

/// What happened with a mentee, newest first, as far as a reader sees it.
pub async fn list(
    connection: &mut Connection,
    id: MenteeId,
    sight: Sight<'_>,
    page: Page,
) -> QueryResult<Vec<TimelineEntry>> {
    let reader = match sight.author {
        Author::Mentee(_) => None,
        Author::Coach(user_id) => Some(Uuid::from(user_id)),
    };
    let seen: Vec<&str> = sight.seen.iter().map(|visibility| visibility.name()).collect();
    diesel::sql_query(ENTRIES)
        .bind::<SqlUuid, _>(Uuid::from(id))
        .bind::<Nullable<SqlUuid>, _>(sight.only.map(Uuid::from))
        .bind::<Nullable<SqlUuid>, _>(reader)
        .bind::<Array<Text>, _>(seen)
        .bind::<Bool, _>(sight.sees_plans)
        .bind::<Nullable<Timestamptz>, _>(page.after.map(|after| after.at))
        .bind::<Nullable<SqlUuid>, _>(page.after.map(|after| after.id))
        .bind::<BigInt, _>(page.rows())
        .load(connection)
        .await
}
