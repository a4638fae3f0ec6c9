//! Giving a session to another host of its type.

use diesel_async::AsyncConnection as _;

use super::availability::{Asker, Length};
use super::change::{Opened, Own, Who, must_be_open, read};
use super::event_data::record;
use super::notify;
use super::placement::{Rules, Wish, place};
use super::seat::host_time;
use crate::booking::BookingError;
use crate::booking::model::{HostRole, Status, TypeHost};
use crate::booking::store;
use crate::booking::store::calendars::Whose;
use crate::kernel::ids::UserId;
use crate::platform::context::Context;
use crate::platform::db::{self, Connection};
use crate::platform::failpoint;
use crate::platform::problem::FieldError;

/// Who gets the session.
#[derive(Clone, Copy, Debug)]
pub struct Reassign {
    /// The new host, a host of the type.
    pub to: UserId,
    /// Who gives it; `None` for the host of the pool, or the only one.
    pub from: Option<UserId>,
    /// Step over everything but another session and a live hold.
    pub force: bool,
}

/// Gives the session to another host, if they are free.
///
/// # Errors
/// The reason why the new host cannot hold it; [`BookingError::Unacceptable`] for somebody who is no host of the type,
/// or for a giver who is not named or does not hold it; [`BookingError::NotFound`] when it is not the caller's;
/// [`BookingError::StaleVersion`] when they mean another revision.
pub async fn reassign(
    connection: &mut Connection,
    context: &Context,
    own: Own<'_>,
    wish: Reassign,
) -> Result<(), BookingError> {
    failpoint::here("booking.reassign");
    match attempt(connection, context, own, wish).await {
        Err(error) if error.is_contention() => {
            db::give_way().await;
            attempt(connection, context, own, wish).await
        }
        outcome => outcome,
    }
}

async fn attempt(
    connection: &mut Connection,
    context: &Context,
    own: Own<'_>,
    wish: Reassign,
) -> Result<(), BookingError> {
    let Own { id, user_id, if_match } = own;
    connection
        .transaction(async |connection: &mut Connection| {
            store::sessions::find_for_host(connection, user_id, id).await?.ok_or(BookingError::NotFound)?;
            let mut ids = store::sessions::hosts(connection, id).await?;
            ids.push(wish.to);
            store::hosts::lock_all(connection, &ids).await?;
            let opened = read(connection, id).await?;
            // Somebody else gave it away while the lock was waited for.
            if opened.host_ids.iter().any(|host_id| !ids.contains(host_id)) {
                return Err(BookingError::Moving);
            }
            if !opened.host_ids.contains(&user_id) {
                store::sessions::find_for_host(connection, user_id, id)
                    .await?
                    .ok_or(BookingError::NotFound)?;
            }
            opened.must_be(if_match)?;
            must_be_open(&opened.session, context.now)?;
            let hosts = store::hosts::list_for_type(connection, opened.session.session_type_id).await?;
            let from = giver(&opened, &hosts, wish)?;
            if opened.host_ids.contains(&wish.to) {
                return Ok(());
            }
            check(connection, context, &opened, wish).await?;
            write(connection, context, opened, (user_id, from, wish.to)).await
        })
        .await
}

/// Somebody who does not hold the type, or has left.
fn not_a_host() -> BookingError {
    let detail = "this is no host of the session type";
    BookingError::Unacceptable(vec![FieldError::new("/to", "unknown_host", detail)])
}

/// Who gives the session away.
fn giver(opened: &Opened, hosts: &[TypeHost], wish: Reassign) -> Result<UserId, BookingError> {
    let fault = |pointer: &str, code: &'static str, detail: &'static str| {
        Err(BookingError::Unacceptable(vec![FieldError::new(pointer, code, detail)]))
    };
    if !hosts.iter().any(|host| host.user_id == wish.to) {
        return Err(not_a_host());
    }
    let is_pool = |id: &&UserId| hosts.iter().any(|host| host.user_id == **id && host.role == HostRole::Pool);
    match (wish.from, opened.host_ids.as_slice()) {
        (Some(from), ids) if ids.contains(&from) => Ok(from),
        (Some(_), _) => fault("/from", "unknown_host", "this coach does not hold the session"),
        (None, [only]) => Ok(*only),
        (None, ids) => match ids.iter().filter(is_pool).collect::<Vec<_>>().as_slice() {
            [one] => Ok(**one),
            _ => fault("/from", "required", "say which of the coaches gives the session away"),
        },
    }
}

async fn check(
    connection: &mut Connection,
    context: &Context,
    opened: &Opened,
    wish: Reassign,
) -> Result<(), BookingError> {
    let session = &opened.session;
    let placement = place(
        connection,
        context,
        Wish {
            session_type_id: session.session_type_id,
            whose: Whose::Users(&[wish.to]),
            length: Length::Exactly((session.ends_at - session.starts_at).num_minutes()),
            start: session.starts_at,
            asker: Asker { hold: None, reschedule_of: Some(session.id) },
            without: Some(session.id),
            rules: if wish.force { Rules::Forced } else { Rules::Approved },
            preferred: &[wish.to],
        },
    )
    .await?;
    if placement.joins.is_some() {
        return Err(BookingError::Taken);
    }
    if !placement.session_type.is_active && opened.session_type.is_active {
        return Err(not_a_host());
    }
    Ok(())
}

async fn write(
    connection: &mut Connection,
    context: &Context,
    mut opened: Opened,
    (by, from, to): (UserId, UserId, UserId),
) -> Result<(), BookingError> {
    let id = opened.session.id;
    opened.session.sequence += 1;
    opened.session.revision += 1;
    opened.session.updated_at = context.now;
    store::sessions::update_state(connection, &opened.session).await?;
    store::sessions::delete_host(connection, id, from).await?;
    let blocks = opened.session.status == Status::Confirmed || opened.session_type.rules.pending_blocks;
    store::sessions::insert_hosts(connection, &[host_time(&opened.session, to, blocks)]).await?;
    store::hosts::note_released(connection, opened.session.session_type_id, &[from]).await?;
    store::hosts::note_assigned(connection, opened.session.session_type_id, to, context.now).await?;
    opened.host_ids = store::sessions::hosts(connection, id).await?;
    let mut is_first = true;
    for mut booking in opened.bookings.clone() {
        if !booking.status.is_open() {
            continue;
        }
        booking.sequence += 1;
        booking.revision += 1;
        booking.updated_at = context.now;
        store::bookings::update_moved(connection, &booking).await?;
        let about = opened.about(&booking);
        let more = serde_json::json!({ "from": from, "to": to, "former_host_ids": [from] });
        let doer = Who::Coach(id, by).doer();
        record(connection, context, ("booking.reassigned", doer), &about, more).await?;
        let speaks = is_first && (booking.status != Status::Pending || !opened.is_held());
        notify::reassigned(connection, context, &about, ((from, to), speaks)).await?;
        is_first &= !speaks;
    }
    Ok(())
}
