//! Bookable hours and time off, as wall clock.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::rules::WeekdayName;
use crate::booking::core::slots;
use crate::kernel::ids::{ScheduleId, TimeOffId, UserId};
use crate::kernel::time_zone;
use crate::platform::db::jsonb;
use crate::schema::{schedules, time_off};

/// Bookable hours of a host.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = schedules)]
pub struct Schedule {
    /// Its id.
    pub id: ScheduleId,
    /// The host.
    pub user_id: UserId,
    /// Its name, for the host.
    pub name: String,
    /// The zone whose clock the hours are read by, an IANA name.
    pub time_zone: String,
    /// Hours of each day of the week.
    pub weekly: Weekly,
    /// Dates with other hours.
    pub overrides: Overrides,
    /// Whether it holds for session types that name none.
    pub is_default: bool,
    /// Raised by every change.
    pub revision: i64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// Weekly hours as a column.
#[derive(
    Clone,
    Debug,
    Default,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Jsonb)]
#[serde(transparent)]
pub struct Weekly(pub Vec<WeeklyWindow>);

/// Overrides as a column.
#[derive(
    Clone,
    Debug,
    Default,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Jsonb)]
#[serde(transparent)]
pub struct Overrides(pub Vec<DateOverride>);

jsonb!(Weekly, Overrides);

/// Hours on one day of the week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WeeklyWindow {
    /// The day on which the window begins.
    pub day: WeekdayName,
    /// `HH:MM`.
    #[schema(pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$")]
    pub start: String,
    /// `HH:MM`, `24:00` for the end of the day.
    #[schema(pattern = "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$")]
    pub end: String,
    /// Whether it ends on the next day.
    #[serde(default)]
    pub overnight: bool,
}

/// Other hours on one date; no windows close it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DateOverride {
    /// The host-local date.
    pub date: NaiveDate,
    /// Its hours.
    pub windows: Vec<Window>,
}

/// Hours of one date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// `HH:MM`.
    #[schema(pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$")]
    pub start: String,
    /// `HH:MM`, `24:00` for the end of the day.
    #[schema(pattern = "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$")]
    pub end: String,
    /// Whether it ends on the next date.
    #[serde(default)]
    pub overnight: bool,
}

impl Schedule {
    /// The hours as the slot core takes them. Windows were checked when they were saved; one that is none any more
    /// is left out.
    #[must_use]
    pub fn for_slots(&self) -> Option<slots::Schedule> {
        let zone = time_zone::parse(&self.time_zone).ok()?;
        let weekly = self.weekly.0.iter().filter_map(|window| {
            let wall = slots::WallWindow::parse(&window.start, &window.end, window.overnight).ok()?;
            Some((window.day.into(), wall))
        });
        let overrides = self.overrides.0.iter().map(|day| {
            let windows = day.windows.iter();
            let walls = windows.filter_map(|w| slots::WallWindow::parse(&w.start, &w.end, w.overnight).ok());
            (day.date, walls.collect())
        });
        Some(slots::Schedule::new(zone, weekly, overrides))
    }
}

/// Whole host-local days without hours.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = time_off)]
pub struct TimeOff {
    /// Its id.
    pub id: TimeOffId,
    /// The host.
    pub user_id: UserId,
    /// The first day.
    pub from_date: NaiveDate,
    /// The last day.
    pub to_date: NaiveDate,
    /// Why, for the host alone.
    pub reason: String,
    /// Raised by every change.
    pub revision: i64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}
