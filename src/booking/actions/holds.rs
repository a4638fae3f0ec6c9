//! Holding a start while somebody fills in a form.

use chrono::{DateTime, TimeDelta, Utc};
use diesel_async::AsyncConnection as _;
use sha2::{Digest as _, Sha256};

use super::availability::{Asker, Length};
use super::book::BookSlot;
use super::placement::{Rules, Wish, place};
use crate::booking::BookingError;
use crate::booking::model::Hold;
use crate::booking::store;
use crate::booking::store::calendars::Whose;
use crate::kernel::ids::{HoldId, SessionTypeId, UserId};
use crate::kernel::tokens::PlainToken;
use crate::platform::context::Context;
use crate::platform::db::{self, Connection};
use crate::platform::failpoint;

/// How long a hold lasts.
const HOLD: TimeDelta = TimeDelta::minutes(5);
/// Most live holds of one client: nobody keeps a whole week from others.
const HOLDS_MAX: i64 = 3;

/// A wish to hold a start.
#[derive(Clone, Debug)]
pub struct HoldSlot {
    /// What would be booked.
    pub session_type_id: SessionTypeId,
    /// The start.
    pub start: DateTime<Utc>,
    /// How long; `None` for the usual length.
    pub duration_minutes: Option<i32>,
    /// The client, as limits tell clients apart.
    pub client: String,
}

/// What came of it.
#[derive(Clone, Debug)]
pub struct HeldSlot {
    /// Proves whose hold it is.
    pub token: PlainToken,
    /// It holds until just before this instant.
    pub expires_at: DateTime<Utc>,
}

/// Holds a start that is offered. It stands in everybody else's way until it expires or is booked.
///
/// # Errors
/// The reason why it cannot be held, as for booking; [`BookingError::TooManyHolds`].
pub async fn hold(
    connection: &mut Connection,
    context: &Context,
    wish: &HoldSlot,
) -> Result<HeldSlot, BookingError> {
    failpoint::here("booking.hold");
    match attempt(connection, context, wish).await {
        Err(error) if error.is_contention() => {
            db::give_way().await;
            attempt(connection, context, wish).await
        }
        outcome => outcome,
    }
}

async fn attempt(
    connection: &mut Connection,
    context: &Context,
    wish: &HoldSlot,
) -> Result<HeldSlot, BookingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let client_digest = Sha256::digest(wish.client.as_bytes()).to_vec();
            store::holds::lock_client(connection, &client_digest).await?;
            if store::holds::count_live(connection, &client_digest, context.now).await? >= HOLDS_MAX {
                return Err(BookingError::TooManyHolds);
            }
            store::hosts::lock_for_type(connection, wish.session_type_id).await?;
            let placement = place(
                connection,
                context,
                Wish {
                    session_type_id: wish.session_type_id,
                    whose: Whose::OfType,
                    length: Length::Asked(wish.duration_minutes),
                    start: wish.start,
                    asker: Asker::default(),
                    without: None,
                    rules: Rules::All,
                    preferred: &[],
                },
            )
            .await?;
            let rules = &placement.session_type.rules;
            let minutes = |minutes: i64| i32::try_from(minutes).unwrap_or(i32::MAX);
            let token = context.new_token("hold_");
            let hold = Hold {
                id: context.new_id(),
                token_hash: token.hashed().as_bytes().to_vec(),
                client_digest,
                session_type_id: wish.session_type_id,
                starts_at: placement.time.start,
                ends_at: placement.time.end,
                buffer_before_minutes: minutes(rules.buffer_before_minutes),
                buffer_after_minutes: minutes(rules.buffer_after_minutes),
                expires_at: context.now + HOLD,
                created_at: context.now,
            };
            store::holds::insert(connection, &hold).await?;
            store::holds::insert_hosts(connection, hold.id, &placement.host_ids).await?;
            Ok(HeldSlot { token, expires_at: hold.expires_at })
        })
        .await
}

/// Lets go of a hold.
///
/// # Errors
/// [`BookingError::NotFound`] where there is none, or it has expired.
pub async fn release_hold(
    connection: &mut Connection,
    context: &Context,
    token: &str,
) -> Result<(), BookingError> {
    let hash = PlainToken::presented(token).hashed();
    let hold = store::holds::find_live(connection, hash.as_bytes(), context.now).await?;
    let hold = hold.ok_or(BookingError::NotFound)?;
    if store::holds::delete(connection, hold.id).await? { Ok(()) } else { Err(BookingError::NotFound) }
}

/// The booker's own hold, and whose time it takes. Nothing where it is unknown, over, or of another type.
pub(super) async fn own(
    connection: &mut Connection,
    context: &Context,
    wish: &BookSlot,
) -> Result<Option<(HoldId, Vec<UserId>)>, BookingError> {
    let Some(id) =
        hold_of_token(connection, context, wish.hold_token.as_deref(), wish.session_type_id).await?
    else {
        return Ok(None);
    };
    Ok(Some((id, store::holds::hosts(connection, id).await?)))
}

/// The live hold of a token on a start of this type.
pub(super) async fn hold_of_token(
    connection: &mut Connection,
    context: &Context,
    token: Option<&str>,
    session_type_id: SessionTypeId,
) -> Result<Option<HoldId>, BookingError> {
    let Some(token) = token else { return Ok(None) };
    let hash = PlainToken::presented(token).hashed();
    let hold = store::holds::find_live(connection, hash.as_bytes(), context.now).await?;
    Ok(hold.filter(|hold| hold.session_type_id == session_type_id).map(|hold| hold.id))
}

/// Removes holds that have expired.
///
/// # Errors
/// Any error of the database.
pub async fn forget_holds(connection: &mut Connection, context: &Context) -> Result<usize, BookingError> {
    let codes = store::email_codes::delete_expired(connection, context.now).await?;
    Ok(codes + store::holds::delete_expired(connection, context.now).await?)
}
