//! Statements on `planned_mails`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::booking::model::{PlannedMail, PlannedState};
use crate::kernel::ids::{BookingId, PlannedMailId};
use crate::platform::db::Connection;
use crate::schema::planned_mails;

/// Plans mails; what is planned for the same booking, rule and start stays as it is.
pub async fn plan(connection: &mut Connection, mails: &[PlannedMail]) -> QueryResult<()> {
    if mails.is_empty() {
        return Ok(());
    }
    diesel::insert_into(planned_mails::table)
        .values(mails)
        .on_conflict_do_nothing()
        .execute(connection)
        .await
        .map(|_| ())
}

/// Takes back what is planned and has not gone out.
pub async fn take_back(connection: &mut Connection, booking_id: BookingId) -> QueryResult<()> {
    diesel::delete(
        planned_mails::table
            .filter(planned_mails::booking_id.eq(booking_id))
            .filter(planned_mails::state.eq(PlannedState::Planned)),
    )
    .execute(connection)
    .await
    .map(|_| ())
}

/// What is due, the oldest first, locked; what another worker is at is left to it.
pub async fn lock_due(
    connection: &mut Connection,
    now: DateTime<Utc>,
    most: i64,
) -> QueryResult<Vec<PlannedMail>> {
    planned_mails::table
        .filter(planned_mails::state.eq(PlannedState::Planned).and(planned_mails::due_at.le(now)))
        .order((planned_mails::due_at, planned_mails::id))
        .limit(most)
        .select(PlannedMail::as_select())
        .for_update()
        .skip_locked()
        .load(connection)
        .await
}

/// Whether a later reminder of the same booking and start is due as well.
pub async fn is_overtaken(
    connection: &mut Connection,
    mail: &PlannedMail,
    now: DateTime<Utc>,
) -> QueryResult<bool> {
    diesel::select(diesel::dsl::exists(
        planned_mails::table
            .filter(planned_mails::booking_id.eq(mail.booking_id))
            .filter(planned_mails::kind.eq(mail.kind))
            .filter(planned_mails::starts_at.eq(mail.starts_at))
            .filter(planned_mails::minutes.lt(mail.minutes))
            .filter(planned_mails::due_at.le(now)),
    ))
    .get_result(connection)
    .await
}

/// Notes what became of a planned mail.
pub async fn finish(
    connection: &mut Connection,
    id: PlannedMailId,
    state: PlannedState,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::update(planned_mails::table.find(id))
        .set((planned_mails::state.eq(state), planned_mails::finished_at.eq(now)))
        .execute(connection)
        .await
        .map(|_| ())
}
