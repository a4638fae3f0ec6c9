//! What can be booked with a coach: made, changed, removed, shown.

use diesel_async::AsyncConnection as _;

use super::session_type_check::check;
use super::session_type_draft::{Base, SessionTypeDraft};
use crate::booking::BookingError;
use crate::booking::model::{SessionType, TypeHost};
use crate::booking::store;
use crate::identity;
use crate::kernel::ids::{SessionTypeId, UserId};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::problem::FieldError;
use crate::platform::web::{IfMatch, Page};

/// A session type and who holds it.
#[derive(Clone, Debug)]
pub struct TypeWithHosts {
    /// The type.
    pub session_type: SessionType,
    /// Its hosts in order.
    pub hosts: Vec<TypeHost>,
}

/// Who settles what a session type is.
#[derive(Clone, Copy, Debug)]
pub struct Settler {
    /// The coach it belongs to.
    pub user_id: UserId,
    /// Whether they may name others as hosts: an owner may, a coach holds their own types alone.
    pub names_others: bool,
}

/// Makes a session type.
///
/// # Errors
/// [`BookingError::Unacceptable`] with every setting that makes no sense; [`BookingError::SlugTaken`].
pub async fn create_session_type(
    connection: &mut Connection,
    context: &Context,
    by: Settler,
    draft: SessionTypeDraft,
) -> Result<TypeWithHosts, BookingError> {
    let user_id = by.user_id;
    check(&draft)?;
    connection
        .transaction(async |connection: &mut Connection| {
            store::hosts::ensure(connection, context, user_id).await?;
            let hosts = draft.type_hosts(user_id);
            known_hosts(connection, context, (by, &hosts)).await?;
            own_schedule(connection, user_id, &draft).await?;
            let base = Base {
                id: context.new_id(),
                user_id,
                questions_version: 1,
                revision: 1,
                created_at: context.now,
                updated_at: context.now,
            };
            let row = draft.row(&base);
            store::session_types::insert(connection, &row).await?;
            store::session_types::insert_questions(connection, &row).await?;
            write_hosts(connection, row.id, &hosts).await?;
            Ok(TypeWithHosts { session_type: row, hosts })
        })
        .await
}

/// Changes a session type. Bookings that exist keep their time, wording and policy.
///
/// # Errors
/// As [`create_session_type`]; [`BookingError::NotFound`], [`BookingError::StaleVersion`].
pub async fn update_session_type(
    connection: &mut Connection,
    context: &Context,
    (by, id): (Settler, SessionTypeId),
    (if_match, draft): (&IfMatch, SessionTypeDraft),
) -> Result<TypeWithHosts, BookingError> {
    let user_id = by.user_id;
    check(&draft)?;
    connection
        .transaction(async |connection: &mut Connection| {
            // The hosts first, as for bookings: the seats of their sessions may change.
            store::hosts::lock_for_type(connection, id).await?;
            let current = store::session_types::lock_for_coach(connection, user_id, id)
                .await?
                .ok_or(BookingError::NotFound)?;
            if_match.check(current.revision).map_err(|_| BookingError::StaleVersion)?;
            let (hosts, before) =
                (draft.type_hosts(user_id), store::hosts::list_for_type(connection, id).await?);
            let has_other_hosts = !are_same(&hosts, &before);
            if has_other_hosts {
                known_hosts(connection, context, (by, &hosts)).await?;
            }
            own_schedule(connection, user_id, &draft).await?;
            let asks_anew = draft.questions != current.questions.0;
            let base = Base {
                id,
                user_id,
                questions_version: current.questions_version + i32::from(asks_anew),
                revision: current.revision + 1,
                created_at: current.created_at,
                updated_at: context.now,
            };
            let row = draft.row(&base);
            store::session_types::update(connection, &row).await?;
            if asks_anew {
                store::session_types::insert_questions(connection, &row).await?;
            }
            if row.rules.seats != current.rules.seats {
                let seats = i32::try_from(row.rules.seats).unwrap_or(i32::MAX);
                store::sessions::update_seats(connection, id, seats, context.now).await?;
            }
            if !has_other_hosts {
                return Ok(TypeWithHosts { session_type: row, hosts: before });
            }
            // Other hosts or weights: shares are counted anew.
            store::hosts::delete_for_type(connection, id).await?;
            write_hosts(connection, id, &hosts).await?;
            Ok(TypeWithHosts { session_type: row, hosts })
        })
        .await
}

/// Removes a session type nothing was ever booked of.
///
/// # Errors
/// [`BookingError::SessionTypeInUse`], [`BookingError::NotFound`], [`BookingError::StaleVersion`].
pub async fn delete_session_type(
    connection: &mut Connection,
    (user_id, id): (UserId, SessionTypeId),
    if_match: &IfMatch,
) -> Result<(), BookingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let current = store::session_types::lock_for_coach(connection, user_id, id)
                .await?
                .ok_or(BookingError::NotFound)?;
            if_match.check(current.revision).map_err(|_| BookingError::StaleVersion)?;
            store::session_types::delete(connection, id).await?;
            Ok(())
        })
        .await
}

/// The coach's session types, newest first.
///
/// # Errors
/// Any error of the database.
pub async fn list_session_types(
    connection: &mut Connection,
    user_id: UserId,
    page: Page,
) -> Result<Vec<TypeWithHosts>, BookingError> {
    let types = store::session_types::list_for_coach(connection, user_id, page).await?;
    let ids: Vec<SessionTypeId> = types.iter().map(|session_type| session_type.id).collect();
    let hosts = store::hosts::list_for_types(connection, &ids).await?;
    let with_hosts = |session_type: SessionType| {
        let own = hosts.iter().filter(|(id, _)| *id == session_type.id);
        TypeWithHosts { hosts: own.map(|(_, host)| host.clone()).collect(), session_type }
    };
    Ok(types.into_iter().map(with_hosts).collect())
}

/// One session type of the coach.
///
/// # Errors
/// [`BookingError::NotFound`].
pub async fn read_session_type(
    connection: &mut Connection,
    user_id: UserId,
    id: SessionTypeId,
) -> Result<TypeWithHosts, BookingError> {
    let session_type =
        store::session_types::find_for_coach(connection, user_id, id).await?.ok_or(BookingError::NotFound)?;
    Ok(TypeWithHosts { hosts: store::hosts::list_for_type(connection, id).await?, session_type })
}

/// The session types on a coach's page.
///
/// # Errors
/// Any error of the database.
pub async fn list_public_types(
    connection: &mut Connection,
    user_id: UserId,
) -> Result<Vec<SessionType>, BookingError> {
    Ok(store::session_types::list_public(connection, user_id).await?)
}

/// The active types on the pages of all coaches, oldest first: at most so many.
///
/// # Errors
/// Any error of the database.
pub async fn list_all_public_types(
    connection: &mut Connection,
    limit: i64,
) -> Result<Vec<SessionType>, BookingError> {
    Ok(store::session_types::list_all_public(connection, limit).await?)
}

/// The coaches on whose pages something can be booked.
///
/// # Errors
/// Any error of the database.
pub async fn list_bookable_coaches(connection: &mut Connection) -> Result<Vec<UserId>, BookingError> {
    Ok(store::session_types::users_with_public(connection).await?)
}

/// An active session type by its slug, listed or not.
///
/// # Errors
/// [`BookingError::NotFound`].
pub async fn public_session_type(
    connection: &mut Connection,
    user_id: UserId,
    slug: &str,
) -> Result<SessionType, BookingError> {
    store::session_types::find_by_slug(connection, user_id, slug).await?.ok_or(BookingError::NotFound)
}

/// A schedule that is named must be the coach's own.
async fn own_schedule(
    connection: &mut Connection,
    user_id: UserId,
    draft: &SessionTypeDraft,
) -> Result<(), BookingError> {
    let Some(id) = draft.schedule_id else { return Ok(()) };
    if store::schedules::find_for_host(connection, user_id, id).await?.is_some() {
        return Ok(());
    }
    Err(BookingError::Unacceptable(vec![FieldError::new(
        "/schedule_id",
        "unknown_schedule",
        "this is none of your schedules",
    )]))
}

/// Whether the hosts, their roles, priorities and weights are the same, in the same order.
fn are_same(one: &[TypeHost], other: &[TypeHost]) -> bool {
    let settings = |host: &TypeHost| (host.user_id, host.role, host.priority, host.weight);
    one.iter().map(settings).eq(other.iter().map(settings))
}

/// Hosts must be active users; others than the coach are named by an owner alone.
async fn known_hosts(
    connection: &mut Connection,
    context: &Context,
    (by, hosts): (Settler, &[TypeHost]),
) -> Result<(), BookingError> {
    let mut faults = Vec::new();
    for (index, host) in hosts.iter().enumerate() {
        let pointer = format!("/hosts/{index}/user_id");
        if host.user_id != by.user_id && !by.names_others {
            faults.push(FieldError::new(pointer, "owner_only", "only an owner names other coaches as hosts"));
            continue;
        }
        match identity::find_user(connection, host.user_id).await {
            Ok((_, user)) if user.is_active => {
                store::hosts::ensure(connection, context, host.user_id).await?;
            }
            Ok(_) | Err(identity::IdentityError::NotFound) => {
                faults.push(FieldError::new(
                    pointer,
                    "unknown_user",
                    "this is no active coach of the practice",
                ));
            }
            Err(cause) => return Err(cause.into()),
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(BookingError::Unacceptable(faults)) }
}

async fn write_hosts(
    connection: &mut Connection,
    id: SessionTypeId,
    hosts: &[TypeHost],
) -> Result<(), BookingError> {
    for (position, host) in (0..).zip(hosts) {
        store::hosts::insert_for_type(connection, id, position, host).await?;
    }
    Ok(())
}
