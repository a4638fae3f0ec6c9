//! Whole days without hours: made, changed, removed, shown.

use chrono::NaiveDate;
use diesel_async::AsyncConnection as _;
use serde::{Deserialize, Serialize};

use crate::booking::BookingError;
use crate::booking::model::TimeOff;
use crate::booking::store;
use crate::kernel::ids::{TimeOffId, UserId};
use crate::kernel::text;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::problem::FieldError;
use crate::platform::web::{IfMatch, Page, date_fault};

/// Everything a coach decides about time off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = TimeOffRequest)]
pub struct TimeOffDraft {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// Why, for the coach alone.
    #[serde(default)]
    #[schema(max_length = 200)]
    pub reason: String,
}

impl TimeOffDraft {
    /// The settings of a stored entry.
    #[must_use]
    pub fn of(stored: &TimeOff) -> Self {
        Self { from: stored.from_date, to: stored.to_date, reason: stored.reason.clone() }
    }

    fn check(&self) -> Result<(), BookingError> {
        let mut faults = Vec::new();
        if self.to < self.from {
            faults.push(FieldError::new("/to", "before_from", "the last day is not before the first"));
        }
        faults.extend(
            [("/from", self.from), ("/to", self.to)]
                .iter()
                .filter_map(|(name, date)| date_fault(name, *date)),
        );
        if let Err(fault) = text::optional_line(&self.reason, 200) {
            faults.push(FieldError::new("/reason", fault.code(), fault.to_string()));
        }
        if faults.is_empty() { Ok(()) } else { Err(BookingError::Unacceptable(faults)) }
    }
}

/// Enters time off. Sessions that exist stay; they are the coach's to move.
///
/// # Errors
/// [`BookingError::Unacceptable`] with everything that makes no sense.
pub async fn create_time_off(
    connection: &mut Connection,
    context: &Context,
    user_id: UserId,
    draft: TimeOffDraft,
) -> Result<TimeOff, BookingError> {
    draft.check()?;
    connection
        .transaction(async |connection: &mut Connection| {
            store::hosts::ensure(connection, context, user_id).await?;
            let row = TimeOff {
                id: context.new_id(),
                user_id,
                from_date: draft.from,
                to_date: draft.to,
                reason: draft.reason.trim().to_owned(),
                revision: 1,
                created_at: context.now,
                updated_at: context.now,
            };
            store::time_off::insert(connection, &row).await?;
            Ok(row)
        })
        .await
}

/// Changes time off.
///
/// # Errors
/// As [`create_time_off`]; [`BookingError::NotFound`], [`BookingError::StaleVersion`].
pub async fn update_time_off(
    connection: &mut Connection,
    context: &Context,
    (user_id, id): (UserId, TimeOffId),
    (if_match, draft): (&IfMatch, TimeOffDraft),
) -> Result<TimeOff, BookingError> {
    draft.check()?;
    connection
        .transaction(async |connection: &mut Connection| {
            let current = store::time_off::lock_for_host(connection, user_id, id)
                .await?
                .ok_or(BookingError::NotFound)?;
            if_match.check(current.revision).map_err(|_| BookingError::StaleVersion)?;
            let row = TimeOff {
                from_date: draft.from,
                to_date: draft.to,
                reason: draft.reason.trim().to_owned(),
                revision: current.revision + 1,
                updated_at: context.now,
                ..current
            };
            store::time_off::update(connection, &row).await?;
            Ok(row)
        })
        .await
}

/// Removes time off.
///
/// # Errors
/// [`BookingError::NotFound`], [`BookingError::StaleVersion`].
pub async fn delete_time_off(
    connection: &mut Connection,
    (user_id, id): (UserId, TimeOffId),
    if_match: &IfMatch,
) -> Result<(), BookingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let current = store::time_off::lock_for_host(connection, user_id, id)
                .await?
                .ok_or(BookingError::NotFound)?;
            if_match.check(current.revision).map_err(|_| BookingError::StaleVersion)?;
            store::time_off::delete(connection, id).await?;
            Ok(())
        })
        .await
}

/// The host's time off, newest entry first.
///
/// # Errors
/// Any error of the database.
pub async fn list_time_off(
    connection: &mut Connection,
    user_id: UserId,
    page: Page,
) -> Result<Vec<TimeOff>, BookingError> {
    Ok(store::time_off::list_for_host(connection, user_id, page).await?)
}

/// One entry of the host.
///
/// # Errors
/// [`BookingError::NotFound`].
pub async fn read_time_off(
    connection: &mut Connection,
    user_id: UserId,
    id: TimeOffId,
) -> Result<TimeOff, BookingError> {
    store::time_off::find_for_host(connection, user_id, id).await?.ok_or(BookingError::NotFound)
}
