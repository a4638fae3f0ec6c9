//! Statements on `session_types`.

use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::booking::model::{Questions, SessionType, Visibility};
use crate::kernel::ids::{SessionTypeId, UserId};
use crate::platform::db::Connection;
use crate::platform::web::Page;
use crate::schema::{session_type_questions, session_types};

/// The coach's session types, newest first.
pub async fn list_for_coach(
    connection: &mut Connection,
    user_id: UserId,
    page: Page,
) -> QueryResult<Vec<SessionType>> {
    let mut query = session_types::table
        .filter(session_types::user_id.eq(user_id))
        .order((session_types::created_at.desc(), session_types::id.desc()))
        .limit(page.rows())
        .select(SessionType::as_select())
        .into_boxed();
    if let Some(after) = page.after {
        query = query.filter(session_types::created_at.lt(after.at).or(
            session_types::created_at.eq(after.at).and(session_types::id.lt(SessionTypeId::from(after.id))),
        ));
    }
    query.load(connection).await
}

/// The types on the coach's page, oldest first.
pub async fn list_public(connection: &mut Connection, user_id: UserId) -> QueryResult<Vec<SessionType>> {
    session_types::table
        .filter(session_types::user_id.eq(user_id))
        .filter(session_types::is_active.eq(true))
        .filter(session_types::visibility.eq(Visibility::Public))
        .order((session_types::created_at, session_types::id))
        .limit(100)
        .select(SessionType::as_select())
        .load(connection)
        .await
}

/// The types on all coaches' pages, oldest first.
pub async fn list_all_public(connection: &mut Connection, limit: i64) -> QueryResult<Vec<SessionType>> {
    session_types::table
        .filter(session_types::is_active.eq(true).and(session_types::visibility.eq(Visibility::Public)))
        .order((session_types::created_at, session_types::id))
        .limit(limit)
        .select(SessionType::as_select())
        .load(connection)
        .await
}

/// These types.
pub async fn list(connection: &mut Connection, ids: &[SessionTypeId]) -> QueryResult<Vec<SessionType>> {
    session_types::table
        .filter(session_types::id.eq_any(ids))
        .select(SessionType::as_select())
        .load(connection)
        .await
}

/// One type of the coach.
pub async fn find_for_coach(
    connection: &mut Connection,
    user_id: UserId,
    id: SessionTypeId,
) -> QueryResult<Option<SessionType>> {
    session_types::table
        .filter(session_types::user_id.eq(user_id).and(session_types::id.eq(id)))
        .select(SessionType::as_select())
        .first(connection)
        .await
        .optional()
}

/// The same, locked for a change.
pub async fn lock_for_coach(
    connection: &mut Connection,
    user_id: UserId,
    id: SessionTypeId,
) -> QueryResult<Option<SessionType>> {
    session_types::table
        .filter(session_types::user_id.eq(user_id).and(session_types::id.eq(id)))
        .select(SessionType::as_select())
        .for_update()
        .first(connection)
        .await
        .optional()
}

/// The active type of this slug, listed or not.
pub async fn find_by_slug(
    connection: &mut Connection,
    user_id: UserId,
    slug: &str,
) -> QueryResult<Option<SessionType>> {
    session_types::table
        .filter(session_types::user_id.eq(user_id).and(session_types::slug.eq(slug)))
        .filter(session_types::is_active.eq(true))
        .select(SessionType::as_select())
        .first(connection)
        .await
        .optional()
}

/// The users who have a listed, active type.
pub async fn users_with_public(connection: &mut Connection) -> QueryResult<Vec<UserId>> {
    session_types::table
        .filter(session_types::is_active.eq(true).and(session_types::visibility.eq(Visibility::Public)))
        .select(session_types::user_id)
        .distinct()
        .load(connection)
        .await
}

/// The type with this id, whoever it belongs to: ids of types are public.
pub async fn find(connection: &mut Connection, id: SessionTypeId) -> QueryResult<Option<SessionType>> {
    session_types::table.find(id).select(SessionType::as_select()).first(connection).await.optional()
}

/// Writes a new type.
pub async fn insert(connection: &mut Connection, session_type: &SessionType) -> QueryResult<()> {
    diesel::insert_into(session_types::table).values(session_type).execute(connection).await.map(|_| ())
}

/// Writes what may change of a type.
pub async fn update(connection: &mut Connection, changed: &SessionType) -> QueryResult<()> {
    diesel::update(session_types::table.find(changed.id))
        .set((
            session_types::schedule_id.eq(changed.schedule_id),
            session_types::slug.eq(&changed.slug),
            session_types::title.eq(&changed.title),
            session_types::description.eq(&changed.description),
            session_types::duration_minutes.eq(changed.duration_minutes),
            session_types::duration_options.eq(&changed.duration_options),
            session_types::rules.eq(&changed.rules),
            session_types::location.eq(&changed.location),
            session_types::questions.eq(&changed.questions),
            session_types::questions_version.eq(changed.questions_version),
            session_types::policy.eq(&changed.policy),
            session_types::guests_max.eq(changed.guests_max),
            session_types::visibility.eq(changed.visibility),
            session_types::is_active.eq(changed.is_active),
            session_types::confirmation.eq(&changed.confirmation),
            session_types::pending_expires_minutes.eq(changed.pending_expires_minutes),
            session_types::reminders_minutes_before.eq(&changed.reminders_minutes_before),
            session_types::follow_up_minutes_after.eq(changed.follow_up_minutes_after),
            session_types::booker_active_limit.eq(changed.booker_active_limit),
            session_types::shown_time_zone.eq(&changed.shown_time_zone),
            session_types::asks_email_code.eq(changed.asks_email_code),
            session_types::revision.eq(changed.revision),
            session_types::updated_at.eq(changed.updated_at),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Keeps the wording of a version of a type's questions.
pub async fn insert_questions(connection: &mut Connection, session_type: &SessionType) -> QueryResult<()> {
    diesel::insert_into(session_type_questions::table)
        .values((
            session_type_questions::session_type_id.eq(session_type.id),
            session_type_questions::version.eq(session_type.questions_version),
            session_type_questions::questions.eq(&session_type.questions),
            session_type_questions::created_at.eq(session_type.updated_at),
        ))
        .on_conflict_do_nothing()
        .execute(connection)
        .await
        .map(|_| ())
}

/// A version of a type's questions.
pub async fn find_questions(
    connection: &mut Connection,
    id: SessionTypeId,
    version: i32,
) -> QueryResult<Option<Questions>> {
    session_type_questions::table
        .find((id, version))
        .select(session_type_questions::questions)
        .first(connection)
        .await
        .optional()
}

/// Removes a type nothing was ever booked of; the foreign key refuses the others.
pub async fn delete(connection: &mut Connection, id: SessionTypeId) -> QueryResult<()> {
    diesel::delete(session_types::table.find(id)).execute(connection).await.map(|_| ())
}
