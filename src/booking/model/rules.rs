//! The rules of a session type's slots, by the names of `altitude simulate slots`.

use chrono::{NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use crate::booking::core::slots;
use crate::platform::db::jsonb;

/// Rules of the slots of a session type. Everything has a default.
#[derive(
    Clone,
    Debug,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    utoipa::ToSchema,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Jsonb)]
#[serde(default, deny_unknown_fields)]
pub struct SlotRules {
    /// Distance between starts; null is the duration.
    pub slot_interval_minutes: Option<i64>,
    /// Distance of the first start from the beginning of each window.
    pub start_offset_minutes: i64,
    /// Minutes kept free before a session.
    pub buffer_before_minutes: i64,
    /// Minutes kept free after a session.
    pub buffer_after_minutes: i64,
    /// How the buffers of two neighbours combine.
    pub buffer_rule: BufferRuleName,
    /// The least time between now and a start.
    pub minimum_notice_minutes: i64,
    /// Which dates are open; null for all.
    pub booking_window: Option<BookingWindowRule>,
    /// The most sessions of this type in a period.
    pub limits: LimitsRule,
    /// The day on which a week of limits begins.
    pub week_start: WeekdayName,
    /// Places in one session.
    pub seats: i64,
    /// How starts follow one another.
    pub grid: GridName,
    /// Step of the compact grid.
    pub compact_step_minutes: i64,
    /// Whether a request that waits for approval blocks its time.
    pub pending_blocks: bool,
}

/// How the buffers of two neighbours combine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum BufferRuleName {
    /// The longer of the two.
    #[default]
    Max,
    /// Both.
    Sum,
}

/// How starts follow one another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum GridName {
    /// Every interval from the beginning of a window.
    #[default]
    Fixed,
    /// Starting anew behind what is in the way.
    Compact,
}

/// Which host-local dates are open for booking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum BookingWindowRule {
    /// Today and this many days after it.
    RollingDays {
        /// How many.
        #[schema(minimum = 0, maximum = 366)]
        days: i64,
    },
    /// Up to this many working days after today.
    RollingBusinessDays {
        /// How many.
        #[schema(minimum = 0, maximum = 366)]
        days: i64,
    },
    /// The first days that have a free start.
    AvailableDays {
        /// How many.
        #[schema(minimum = 0, maximum = 366)]
        days: i64,
    },
    /// From one date to another, both included.
    Range {
        /// The first date.
        from: NaiveDate,
        /// The last date.
        to: NaiveDate,
    },
}

/// The most that each period may hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct LimitsRule {
    /// A civil date.
    #[serde(deserialize_with = "an_object")]
    pub day: LimitRule,
    /// Seven dates from the start of the week.
    #[serde(deserialize_with = "an_object")]
    pub week: LimitRule,
    /// A month.
    #[serde(deserialize_with = "an_object")]
    pub month: LimitRule,
    /// A year.
    #[serde(deserialize_with = "an_object")]
    pub year: LimitRule,
}

/// A limit is an object: serde would take a list of its members as well.
fn an_object<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<LimitRule, D::Error> {
    let members = serde_json::Map::deserialize(deserializer)?;
    serde_json::from_value(members.into()).map_err(serde::de::Error::custom)
}

/// The most that one period may hold; null is no limit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct LimitRule {
    /// Sessions.
    #[schema(minimum = 0, maximum = 1_000_000)]
    pub count: Option<i64>,
    /// Minutes of sessions.
    #[schema(minimum = 0, maximum = 1_000_000)]
    pub minutes: Option<i64>,
}

/// A day of the week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names of the days say all")]
pub enum WeekdayName {
    #[default]
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl From<WeekdayName> for Weekday {
    fn from(name: WeekdayName) -> Self {
        match name {
            WeekdayName::Monday => Self::Mon,
            WeekdayName::Tuesday => Self::Tue,
            WeekdayName::Wednesday => Self::Wed,
            WeekdayName::Thursday => Self::Thu,
            WeekdayName::Friday => Self::Fri,
            WeekdayName::Saturday => Self::Sat,
            WeekdayName::Sunday => Self::Sun,
        }
    }
}

impl Default for SlotRules {
    fn default() -> Self {
        Self {
            slot_interval_minutes: None,
            start_offset_minutes: 0,
            buffer_before_minutes: 0,
            buffer_after_minutes: 0,
            buffer_rule: BufferRuleName::Max,
            minimum_notice_minutes: 0,
            booking_window: None,
            limits: LimitsRule::default(),
            week_start: WeekdayName::Monday,
            seats: 1,
            grid: GridName::Fixed,
            compact_step_minutes: 15,
            pending_blocks: true,
        }
    }
}

impl SlotRules {
    /// The rules as the slot core takes them, for sessions of this type and length.
    #[must_use]
    pub fn for_slots(&self, key: String, duration_minutes: i64) -> slots::SessionTypeRules {
        slots::SessionTypeRules {
            key,
            duration_minutes,
            slot_interval_minutes: self.slot_interval_minutes,
            start_offset_minutes: self.start_offset_minutes,
            buffers: slots::Buffers {
                before_minutes: self.buffer_before_minutes,
                after_minutes: self.buffer_after_minutes,
            },
            buffer_rule: match self.buffer_rule {
                BufferRuleName::Max => slots::BufferRule::Max,
                BufferRuleName::Sum => slots::BufferRule::Sum,
            },
            minimum_notice_minutes: self.minimum_notice_minutes,
            booking_window: self.booking_window.map(Into::into),
            limits: self.limits.into(),
            week_start: self.week_start.into(),
            seats: self.seats,
            grid: match self.grid {
                GridName::Fixed => slots::Grid::Fixed,
                GridName::Compact => slots::Grid::Compact { step_minutes: self.compact_step_minutes },
            },
            pending_blocks: self.pending_blocks,
        }
    }
}

impl From<BookingWindowRule> for slots::BookingWindow {
    fn from(rule: BookingWindowRule) -> Self {
        match rule {
            BookingWindowRule::RollingDays { days } => Self::RollingDays(days),
            BookingWindowRule::RollingBusinessDays { days } => Self::RollingBusinessDays(days),
            BookingWindowRule::AvailableDays { days } => Self::AvailableDays(days),
            BookingWindowRule::Range { from, to } => Self::Range(slots::DateRange { from, to }),
        }
    }
}

impl From<LimitsRule> for slots::Limits {
    fn from(rule: LimitsRule) -> Self {
        let limit = |rule: LimitRule| slots::Limit { count: rule.count, minutes: rule.minutes };
        Self {
            day: limit(rule.day),
            week: limit(rule.week),
            month: limit(rule.month),
            year: limit(rule.year),
        }
    }
}

jsonb!(SlotRules);
