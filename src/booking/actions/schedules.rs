//! Bookable hours: made, changed, removed, shown.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use diesel_async::AsyncConnection as _;
use serde::{Deserialize, Serialize};

use crate::booking::BookingError;
use crate::booking::core::slots::{WallWindow, WindowFault};
use crate::booking::model::{DateOverride, Overrides, Schedule, Weekly, WeeklyWindow};
use crate::booking::store;
use crate::kernel::ids::{ScheduleId, UserId};
use crate::kernel::{text, time_zone};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::problem::FieldError;
use crate::platform::web::{IfMatch, Page, date_fault};

/// Most windows of a week, overrides, and windows of an override.
const LIST_MAX: usize = 400;

/// Everything a coach decides about a schedule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ScheduleRequest)]
pub struct ScheduleDraft {
    /// Its name, for the coach.
    #[schema(min_length = 1, max_length = 100)]
    pub name: String,
    /// The zone whose clock the hours are read by, an IANA name.
    #[schema(example = "Europe/Kyiv")]
    pub time_zone: String,
    /// Hours of each day of the week.
    #[serde(default)]
    #[schema(max_items = 400)]
    pub weekly: Vec<WeeklyWindow>,
    /// Dates with other hours; no windows close the day.
    #[serde(default)]
    #[schema(max_items = 400)]
    pub overrides: Vec<DateOverride>,
    /// Whether it holds for session types that name none. The first schedule is always the default.
    #[serde(default)]
    pub is_default: bool,
}

impl ScheduleDraft {
    /// The settings of a stored schedule.
    #[must_use]
    pub fn of(stored: &Schedule) -> Self {
        Self {
            name: stored.name.clone(),
            time_zone: stored.time_zone.clone(),
            weekly: stored.weekly.0.clone(),
            overrides: stored.overrides.0.clone(),
            is_default: stored.is_default,
        }
    }

    fn check(&self) -> Result<(), BookingError> {
        let mut faults = Vec::new();
        if let Err(fault) = text::line(&self.name, 100) {
            faults.push(FieldError::new("/name", fault.code(), fault.to_string()));
        }
        if let Err(fault) = time_zone::parse(&self.time_zone) {
            faults.push(FieldError::new("/time_zone", "unknown_time_zone", fault.to_string()));
        }
        if self.weekly.len() > LIST_MAX || self.overrides.len() > LIST_MAX {
            faults.push(FieldError::new("/weekly", "too_many", "at most 400 windows and 400 overrides"));
        }
        for (index, window) in self.weekly.iter().enumerate().take(LIST_MAX) {
            window_fault(
                &format!("/weekly/{index}"),
                (&window.start, &window.end, window.overnight),
                &mut faults,
            );
        }
        let mut dates: BTreeSet<NaiveDate> = BTreeSet::new();
        for (index, day) in self.overrides.iter().enumerate().take(LIST_MAX) {
            if !dates.insert(day.date) {
                faults.push(FieldError::new(
                    format!("/overrides/{index}/date"),
                    "named_twice",
                    "one override for each date",
                ));
            }
            faults.extend(date_fault(&format!("/overrides/{index}/date"), day.date));
            if day.windows.len() > LIST_MAX {
                let pointer = format!("/overrides/{index}/windows");
                faults.push(FieldError::new(pointer, "too_many", "at most 400 windows"));
            }
            for (at, window) in day.windows.iter().enumerate().take(LIST_MAX) {
                let pointer = format!("/overrides/{index}/windows/{at}");
                window_fault(&pointer, (&window.start, &window.end, window.overnight), &mut faults);
            }
        }
        if faults.is_empty() { Ok(()) } else { Err(BookingError::Unacceptable(faults)) }
    }
}

fn window_fault(pointer: &str, (start, end, overnight): (&str, &str, bool), faults: &mut Vec<FieldError>) {
    if let Err(fault) = WallWindow::parse(start, end, overnight) {
        let key = if fault == WindowFault::Start { "start" } else { "end" };
        faults.push(FieldError::new(format!("{pointer}/{key}"), "invalid_window", fault.to_string()));
    }
}

/// Makes a schedule. The first one of a host is the default.
///
/// # Errors
/// [`BookingError::Unacceptable`] with everything that makes no sense.
pub async fn create_schedule(
    connection: &mut Connection,
    context: &Context,
    user_id: UserId,
    draft: ScheduleDraft,
) -> Result<Schedule, BookingError> {
    draft.check()?;
    connection
        .transaction(async |connection: &mut Connection| {
            store::hosts::ensure(connection, context, user_id).await?;
            store::hosts::lock(connection, user_id).await?;
            let is_first = !store::schedules::has_default(connection, user_id).await?;
            if draft.is_default {
                store::schedules::clear_default(connection, context, user_id).await?;
            }
            let row = Schedule {
                id: context.new_id(),
                user_id,
                name: draft.name.trim().to_owned(),
                time_zone: draft.time_zone,
                weekly: Weekly(draft.weekly),
                overrides: Overrides(draft.overrides),
                is_default: draft.is_default || is_first,
                revision: 1,
                created_at: context.now,
                updated_at: context.now,
            };
            store::schedules::insert(connection, &row).await?;
            Ok(row)
        })
        .await
}

/// Changes a schedule. Bookings that exist keep their time.
///
/// # Errors
/// As [`create_schedule`]; [`BookingError::NotFound`], [`BookingError::StaleVersion`]; [`BookingError::ScheduleInUse`]
/// for taking the default away, which making another one the default does.
pub async fn update_schedule(
    connection: &mut Connection,
    context: &Context,
    (user_id, id): (UserId, ScheduleId),
    (if_match, draft): (&IfMatch, ScheduleDraft),
) -> Result<Schedule, BookingError> {
    draft.check()?;
    connection
        .transaction(async |connection: &mut Connection| {
            store::hosts::lock(connection, user_id).await?;
            let current = store::schedules::lock_for_host(connection, user_id, id)
                .await?
                .ok_or(BookingError::NotFound)?;
            if_match.check(current.revision).map_err(|_| BookingError::StaleVersion)?;
            if current.is_default && !draft.is_default {
                return Err(BookingError::ScheduleInUse);
            }
            if draft.is_default && !current.is_default {
                store::schedules::clear_default(connection, context, user_id).await?;
            }
            let row = Schedule {
                name: draft.name.trim().to_owned(),
                time_zone: draft.time_zone,
                weekly: Weekly(draft.weekly),
                overrides: Overrides(draft.overrides),
                is_default: draft.is_default,
                revision: current.revision + 1,
                updated_at: context.now,
                ..current
            };
            store::schedules::update(connection, &row).await?;
            Ok(row)
        })
        .await
}

/// Removes a schedule that is neither the default nor named by a session type.
///
/// # Errors
/// [`BookingError::ScheduleInUse`], [`BookingError::NotFound`], [`BookingError::StaleVersion`].
pub async fn delete_schedule(
    connection: &mut Connection,
    (user_id, id): (UserId, ScheduleId),
    if_match: &IfMatch,
) -> Result<(), BookingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let current = store::schedules::lock_for_host(connection, user_id, id)
                .await?
                .ok_or(BookingError::NotFound)?;
            if_match.check(current.revision).map_err(|_| BookingError::StaleVersion)?;
            if current.is_default {
                return Err(BookingError::ScheduleInUse);
            }
            store::schedules::delete(connection, id).await?;
            Ok(())
        })
        .await
}

/// The host's schedules, newest first.
///
/// # Errors
/// Any error of the database.
pub async fn list_schedules(
    connection: &mut Connection,
    user_id: UserId,
    page: Page,
) -> Result<Vec<Schedule>, BookingError> {
    Ok(store::schedules::list_for_host(connection, user_id, page).await?)
}

/// One schedule of the host.
///
/// # Errors
/// [`BookingError::NotFound`].
pub async fn read_schedule(
    connection: &mut Connection,
    user_id: UserId,
    id: ScheduleId,
) -> Result<Schedule, BookingError> {
    store::schedules::find_for_host(connection, user_id, id).await?.ok_or(BookingError::NotFound)
}
