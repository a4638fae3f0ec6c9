//! Statements on `sponsors`, `sponsor_consents`, `sponsor_reports` and `sponsor_group_reports`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use crate::coaching::model::{
    Consent, ReportDocument, Sponsor, SponsorGroupReport, SponsorReport, SponsorReportState,
};
use crate::kernel::ids::{EngagementId, MenteeId, SponsorGroupReportId, SponsorId, SponsorReportId, UserId};
use crate::platform::db::Connection;
use crate::platform::web::Page;
use crate::schema::{engagements, sponsor_consents, sponsor_group_reports, sponsor_reports, sponsors};

/// The sponsor of an engagement.
pub async fn find_for_engagement(
    connection: &mut Connection,
    id: EngagementId,
) -> QueryResult<Option<Sponsor>> {
    sponsors::table
        .filter(sponsors::engagement_id.eq(id))
        .select(Sponsor::as_select())
        .first(connection)
        .await
        .optional()
}

/// A sponsor by id.
pub async fn find(connection: &mut Connection, id: SponsorId) -> QueryResult<Option<Sponsor>> {
    sponsors::table.find(id).select(Sponsor::as_select()).first(connection).await.optional()
}

/// Locks a sponsor: consent, reports and openings of one sponsor happen one after another.
pub async fn lock(connection: &mut Connection, id: SponsorId) -> QueryResult<Option<Sponsor>> {
    sponsors::table
        .find(id)
        .select(Sponsor::as_select())
        .for_no_key_update()
        .first(connection)
        .await
        .optional()
}

/// Locks all rows of a coach's sponsor by address, each with its mentee, in the order of their ids.
pub async fn lock_for_address(
    connection: &mut Connection,
    user_id: UserId,
    email: &str,
) -> QueryResult<Vec<Sponsor>> {
    sponsors::table
        .filter(sponsors::user_id.eq(user_id).and(sponsors::email.eq(email)))
        .order(sponsors::id)
        .select(Sponsor::as_select())
        .for_no_key_update()
        .load(connection)
        .await
}

/// The mentees of sponsors.
pub async fn mentees(
    connection: &mut Connection,
    ids: &[SponsorId],
) -> QueryResult<Vec<(SponsorId, MenteeId)>> {
    sponsors::table
        .inner_join(engagements::table)
        .filter(sponsors::id.eq_any(ids))
        .select((sponsors::id, engagements::mentee_id))
        .load(connection)
        .await
}

/// Writes a new sponsor.
pub async fn insert(connection: &mut Connection, row: &Sponsor) -> QueryResult<()> {
    diesel::insert_into(sponsors::table).values(row).execute(connection).await.map(|_| ())
}

/// Writes a sponsor as it is now. Lock it first.
pub async fn update(connection: &mut Connection, row: &Sponsor) -> QueryResult<()> {
    diesel::update(sponsors::table.find(row.id)).set(row).execute(connection).await.map(|_| ())
}

/// What a mentee agrees to now.
pub async fn open_consent(connection: &mut Connection, id: SponsorId) -> QueryResult<Option<Consent>> {
    sponsor_consents::table
        .filter(sponsor_consents::sponsor_id.eq(id).and(sponsor_consents::withdrawn_at.is_null()))
        .select(Consent::as_select())
        .first(connection)
        .await
        .optional()
}

/// What mentees agree to now, of several sponsors.
pub async fn open_consents(connection: &mut Connection, ids: &[SponsorId]) -> QueryResult<Vec<Consent>> {
    sponsor_consents::table
        .filter(sponsor_consents::sponsor_id.eq_any(ids).and(sponsor_consents::withdrawn_at.is_null()))
        .select(Consent::as_select())
        .load(connection)
        .await
}

/// All that a mentee ever agreed to with this sponsor, newest first.
pub async fn list_consents(connection: &mut Connection, id: SponsorId) -> QueryResult<Vec<Consent>> {
    sponsor_consents::table
        .filter(sponsor_consents::sponsor_id.eq(id))
        .order((sponsor_consents::given_at.desc(), sponsor_consents::id.desc()))
        .select(Consent::as_select())
        .load(connection)
        .await
}

/// Writes a new consent.
pub async fn insert_consent(connection: &mut Connection, row: &Consent) -> QueryResult<()> {
    diesel::insert_into(sponsor_consents::table).values(row).execute(connection).await.map(|_| ())
}

/// Ends the consent there is.
pub async fn withdraw_consent(
    connection: &mut Connection,
    id: SponsorId,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    let open = sponsor_consents::sponsor_id.eq(id).and(sponsor_consents::withdrawn_at.is_null());
    diesel::update(sponsor_consents::table.filter(open))
        .set(sponsor_consents::withdrawn_at.eq(now))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Withdraws all reports above a level, drafts too: their ids.
pub async fn withdraw_reports_above(
    connection: &mut Connection,
    id: SponsorId,
    level: i16,
    now: DateTime<Utc>,
) -> QueryResult<Vec<SponsorReportId>> {
    let told = sponsor_reports::table
        .filter(sponsor_reports::sponsor_id.eq(id).and(sponsor_reports::level.gt(level)))
        .filter(sponsor_reports::state.ne(SponsorReportState::Withdrawn));
    diesel::update(told)
        .set((
            sponsor_reports::state.eq(SponsorReportState::Withdrawn),
            sponsor_reports::withdrawn_at.eq(now),
            sponsor_reports::revision.eq(sponsor_reports::revision + 1),
        ))
        .returning(sponsor_reports::id)
        .get_results(connection)
        .await
}

/// The sponsors of a mentee, over all engagements.
pub async fn list_for_mentee(connection: &mut Connection, id: MenteeId) -> QueryResult<Vec<Sponsor>> {
    sponsors::table
        .inner_join(engagements::table)
        .filter(engagements::mentee_id.eq(id))
        .order(sponsors::id)
        .select(Sponsor::as_select())
        .load(connection)
        .await
}

/// A report by id. Whose it is, is not asked here.
pub async fn find_report(
    connection: &mut Connection,
    id: SponsorReportId,
) -> QueryResult<Option<SponsorReport>> {
    sponsor_reports::table.find(id).select(SponsorReport::as_select()).first(connection).await.optional()
}

/// The reports of a sponsor, newest first.
pub async fn list_reports(
    connection: &mut Connection,
    id: SponsorId,
    page: Page,
) -> QueryResult<Vec<SponsorReport>> {
    let mut query = sponsor_reports::table
        .filter(sponsor_reports::sponsor_id.eq(id))
        .order((sponsor_reports::created_at.desc(), sponsor_reports::id.desc()))
        .limit(page.rows())
        .select(SponsorReport::as_select())
        .into_boxed();
    if let Some(after) = page.after {
        query = query.filter(
            sponsor_reports::created_at.lt(after.at).or(sponsor_reports::created_at
                .eq(after.at)
                .and(sponsor_reports::id.lt(SponsorReportId::from(after.id)))),
        );
    }
    query.load(connection).await
}

/// Writes a new report.
pub async fn insert_report(connection: &mut Connection, row: &SponsorReport) -> QueryResult<()> {
    diesel::insert_into(sponsor_reports::table).values(row).execute(connection).await.map(|_| ())
}

/// Writes how far a report has come. What it says stays.
pub async fn update_report(connection: &mut Connection, row: &SponsorReport) -> QueryResult<bool> {
    diesel::update(sponsor_reports::table.find(row.id).filter(sponsor_reports::revision.eq(row.revision - 1)))
        .set((
            sponsor_reports::state.eq(row.state),
            sponsor_reports::revision.eq(row.revision),
            sponsor_reports::released_at.eq(row.released_at),
            sponsor_reports::withdrawn_at.eq(row.withdrawn_at),
            sponsor_reports::opened_at.eq(row.opened_at),
        ))
        .execute(connection)
        .await
        .map(|rows| rows == 1)
}

/// Everything that was told about groups to a coach's sponsor by address, oldest first. What was withdrawn was told nobody.
pub async fn list_group_reports_to(
    connection: &mut Connection,
    user_id: UserId,
    email: &str,
) -> QueryResult<Vec<SponsorGroupReport>> {
    sponsor_group_reports::table
        .filter(sponsor_group_reports::user_id.eq(user_id).and(sponsor_group_reports::email.eq(email)))
        .filter(sponsor_group_reports::withdrawn_at.is_null())
        .order(sponsor_group_reports::created_at)
        .select(SponsorGroupReport::as_select())
        .load(connection)
        .await
}

/// The group reports of a coach, newest first.
pub async fn list_group_reports(
    connection: &mut Connection,
    user_id: UserId,
    page: Page,
) -> QueryResult<Vec<SponsorGroupReport>> {
    let mut query = sponsor_group_reports::table
        .filter(sponsor_group_reports::user_id.eq(user_id))
        .order((sponsor_group_reports::created_at.desc(), sponsor_group_reports::id.desc()))
        .limit(page.rows())
        .select(SponsorGroupReport::as_select())
        .into_boxed();
    if let Some(after) = page.after {
        query = query.filter(
            sponsor_group_reports::created_at.lt(after.at).or(sponsor_group_reports::created_at
                .eq(after.at)
                .and(sponsor_group_reports::id.lt(SponsorGroupReportId::from(after.id)))),
        );
    }
    query.load(connection).await
}

/// The group reports to a sponsor in which one of these is counted.
pub async fn list_group_reports_with(
    connection: &mut Connection,
    sponsor: &Sponsor,
    mentee_ids: &[MenteeId],
) -> QueryResult<Vec<SponsorGroupReportId>> {
    sponsor_group_reports::table
        .filter(sponsor_group_reports::user_id.eq(sponsor.user_id))
        .filter(sponsor_group_reports::email.eq(&sponsor.email))
        .filter(sponsor_group_reports::members.has_any_key(texts(mentee_ids)))
        .select(sponsor_group_reports::id)
        .load(connection)
        .await
}

/// The group reports in which one of these is counted, oldest first.
pub async fn list_groups_of(
    connection: &mut Connection,
    mentee_ids: &[MenteeId],
) -> QueryResult<Vec<SponsorGroupReport>> {
    sponsor_group_reports::table
        .filter(sponsor_group_reports::members.has_any_key(texts(mentee_ids)))
        .order((sponsor_group_reports::created_at, sponsor_group_reports::id))
        .select(SponsorGroupReport::as_select())
        .load(connection)
        .await
}

fn texts(ids: &[MenteeId]) -> Vec<String> {
    ids.iter().map(ToString::to_string).collect()
}

/// A group report by id.
pub async fn find_group_report(
    connection: &mut Connection,
    id: SponsorGroupReportId,
) -> QueryResult<Option<SponsorGroupReport>> {
    sponsor_group_reports::table
        .find(id)
        .select(SponsorGroupReport::as_select())
        .first(connection)
        .await
        .optional()
}

/// What was told to this address about mentees of a coach one by one. What was withdrawn before anybody opened it, was not.
pub async fn list_told_alone(
    connection: &mut Connection,
    user_id: UserId,
    email: &str,
) -> QueryResult<Vec<(MenteeId, ReportDocument)>> {
    let is_told =
        sponsor_reports::state.eq(SponsorReportState::Released).or(sponsor_reports::opened_at.is_not_null());
    sponsor_reports::table
        .inner_join(sponsors::table.inner_join(engagements::table))
        .filter(sponsors::user_id.eq(user_id))
        .filter(sponsor_reports::email.eq(email))
        .filter(sponsor_reports::released_at.is_not_null().and(is_told))
        .select((engagements::mentee_id, sponsor_reports::document))
        .load(connection)
        .await
}

/// A group report by id, locked: it is opened, or withdrawn.
pub async fn lock_group_report(
    connection: &mut Connection,
    id: SponsorGroupReportId,
) -> QueryResult<Option<SponsorGroupReport>> {
    let row = sponsor_group_reports::table.find(id).select(SponsorGroupReport::as_select());
    row.for_no_key_update().first(connection).await.optional()
}

/// Withdraws group reports that nobody has opened.
pub async fn withdraw_group_reports(
    connection: &mut Connection,
    ids: &[SponsorGroupReportId],
    now: DateTime<Utc>,
) -> QueryResult<usize> {
    diesel::update(sponsor_group_reports::table.filter(sponsor_group_reports::id.eq_any(ids)))
        .filter(sponsor_group_reports::opened_at.is_null().and(sponsor_group_reports::withdrawn_at.is_null()))
        .set(sponsor_group_reports::withdrawn_at.eq(now))
        .execute(connection)
        .await
}

/// Writes a new group report.
pub async fn insert_group_report(connection: &mut Connection, row: &SponsorGroupReport) -> QueryResult<()> {
    diesel::insert_into(sponsor_group_reports::table).values(row).execute(connection).await.map(|_| ())
}

/// Notes when a group report was first opened.
pub async fn open_group_report(
    connection: &mut Connection,
    id: SponsorGroupReportId,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    let unopened = sponsor_group_reports::table
        .filter(sponsor_group_reports::id.eq(id))
        .filter(sponsor_group_reports::opened_at.is_null());
    diesel::update(unopened)
        .set(sponsor_group_reports::opened_at.eq(now))
        .execute(connection)
        .await
        .map(|_| ())
}

/// A session that took place, once for each mentee in it.
#[derive(Clone, Debug, QueryableByName)]
pub struct HeldSession {
    /// The session.
    #[diesel(sql_type = SqlUuid)]
    pub session_id: Uuid,
    /// When it started.
    #[diesel(sql_type = Timestamptz)]
    pub starts_at: DateTime<Utc>,
}

/// The sessions of a coach with these mentees that began in this span of time and are over, oldest first. A session over
/// midnight belongs to the day on which it began.
pub async fn list_held(
    connection: &mut Connection,
    user_id: UserId,
    mentee_ids: &[MenteeId],
    (from, to, now): (DateTime<Utc>, DateTime<Utc>, DateTime<Utc>),
) -> QueryResult<Vec<HeldSession>> {
    let ids: Vec<Uuid> = mentee_ids.iter().map(|id| Uuid::from(*id)).collect();
    diesel::sql_query(
        "SELECT DISTINCT s.id AS session_id, m.mentee_id, s.starts_at \
         FROM session_hosts h JOIN sessions s ON s.id = h.session_id AND s.status IN ('confirmed', 'completed') \
         JOIN bookings b ON b.session_id = s.id AND b.status IN ('confirmed', 'completed') \
         JOIN mentee_people m ON m.person_id = b.person_id \
         WHERE h.user_id = $1 AND m.mentee_id = ANY($2) AND s.starts_at >= $3 AND s.starts_at < $4 AND s.ends_at <= $5 \
         ORDER BY s.starts_at, s.id, m.mentee_id",
    )
    .bind::<SqlUuid, _>(Uuid::from(user_id))
    .bind::<diesel::sql_types::Array<SqlUuid>, _>(ids)
    .bind::<Timestamptz, _>(from)
    .bind::<Timestamptz, _>(to)
    .bind::<Timestamptz, _>(now)
    .load(connection)
    .await
}
