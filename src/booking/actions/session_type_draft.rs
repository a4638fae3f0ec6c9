//! Everything a coach decides about a session type, as it goes over the wire.

use serde::{Deserialize, Serialize};

use crate::booking::model::{
    BookingWindowRule, BufferRuleName, Confirmation, Durations, GridName, HostRole, LimitsRule, Location,
    Policy, Question, Questions, SessionType, SlotRules, TypeHost, Visibility, WeekdayName,
};
use crate::kernel::ids::{ScheduleId, SessionTypeId, UserId};

/// Everything a coach decides about a session type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = SessionTypeRequest)]
pub struct SessionTypeDraft {
    /// Its name in addresses: lower-case letters, digits and single hyphens.
    #[schema(pattern = "^[a-z0-9]+(-[a-z0-9]+)*$", min_length = 1, max_length = 63)]
    pub slug: String,
    /// Its title, 1 to 120 characters.
    #[schema(min_length = 1, max_length = 120)]
    pub title: String,
    /// What it is about, at most 4,000 characters.
    #[serde(default)]
    #[schema(max_length = 4000)]
    pub description: String,
    /// Its usual length in minutes.
    #[schema(minimum = 1, maximum = 1440)]
    pub duration_minutes: i32,
    /// Other lengths a booker may choose, in minutes.
    #[serde(default)]
    #[schema(max_items = 50)]
    pub duration_options: Vec<i32>,
    /// The schedule it is bookable in; null for the default one.
    #[serde(default)]
    pub schedule_id: Option<ScheduleId>,
    /// Where it takes place.
    pub location: Location,
    /// Distance between starts; null is the duration.
    #[serde(default)]
    #[schema(minimum = 1, maximum = 1440)]
    pub slot_interval_minutes: Option<i64>,
    /// Distance of the first start from the beginning of each window.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 1440)]
    pub start_offset_minutes: i64,
    /// Minutes kept free before a session.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 1440)]
    pub buffer_before_minutes: i64,
    /// Minutes kept free after a session.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 1440)]
    pub buffer_after_minutes: i64,
    /// How the buffers of two neighbours combine.
    #[serde(default)]
    pub buffer_rule: BufferRuleName,
    /// The least time between now and a start.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 527_040)]
    pub minimum_notice_minutes: i64,
    /// Which dates are open; null for all.
    #[serde(default)]
    pub booking_window: Option<BookingWindowRule>,
    /// The most sessions of this type in a period.
    #[serde(default)]
    pub limits: LimitsRule,
    /// The day on which a week of limits begins.
    #[serde(default)]
    pub week_start: WeekdayName,
    /// How starts follow one another.
    #[serde(default)]
    pub grid: GridName,
    /// Step of the compact grid.
    #[serde(default = "quarter")]
    #[schema(minimum = 1, maximum = 1440)]
    pub compact_step_minutes: i64,
    /// Places in one session; more than one makes it a group.
    #[serde(default = "one")]
    #[schema(minimum = 1, maximum = 500)]
    pub seats: i64,
    /// Whether a request that waits for approval blocks its time. In a group it always does.
    #[serde(default = "yes")]
    pub pending_blocks: bool,
    /// Whether the coach approves each booking.
    #[serde(default)]
    pub confirmation: Confirmation,
    /// How long a request waits for approval at most, and never longer than to its start.
    #[serde(default = "two_days")]
    #[schema(minimum = 1, maximum = 527_040)]
    pub pending_expires_minutes: i32,
    /// Who holds it: all of the required ones and one of the pool. Empty for the coach alone.
    #[serde(default)]
    #[schema(max_items = 10)]
    pub hosts: Vec<HostDraft>,
    /// When bookers, guests and coaches are reminded, in minutes before the start.
    #[serde(default = "usual_reminders")]
    #[schema(max_items = 10)]
    pub reminders_minutes_before: Vec<i32>,
    /// When bookers get a follow-up, in minutes after the end; null for never.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 527_040)]
    pub follow_up_minutes_after: Option<i32>,
    /// The most open bookings of this type that one person may have; null for no limit.
    #[serde(default)]
    #[schema(minimum = 1, maximum = 1000)]
    pub booker_active_limit: Option<i32>,
    /// The zone pages show times in, an IANA name; null for the viewer's own.
    #[serde(default)]
    pub time_zone: Option<String>,
    /// Whether a booker proves the address by a mailed code first.
    #[serde(default)]
    pub asks_email_code: bool,
    /// What its booker is asked.
    #[serde(default)]
    #[schema(max_items = 50)]
    pub questions: Vec<Question>,
    /// What a booker may still do later.
    #[serde(default)]
    pub policy: Policy,
    /// How many guests a booker may bring, at most 20.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 20)]
    pub guests_max: i32,
    /// Whether it is listed on the coach's page.
    #[serde(default = "public")]
    pub visibility: Visibility,
    /// Whether it can be booked.
    #[serde(default = "yes")]
    pub active: bool,
}

/// Who holds the sessions of a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HostDraft {
    /// The user, an owner or coach with an active account.
    pub user_id: UserId,
    /// Whether every session needs them, or one of the pool.
    #[serde(default = "required")]
    pub role: HostRole,
    /// Who of the pool comes first: the higher.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 100)]
    pub priority: i32,
    /// The share among those of the same priority.
    #[serde(default = "one_share")]
    #[schema(minimum = 1, maximum = 100)]
    pub weight: i32,
}

fn required() -> HostRole {
    HostRole::Required
}

fn one_share() -> i32 {
    1
}

fn one() -> i64 {
    1
}

fn two_days() -> i32 {
    2_880
}

fn usual_reminders() -> Vec<i32> {
    vec![1_440, 60]
}

fn quarter() -> i64 {
    15
}

fn public() -> Visibility {
    Visibility::Public
}

fn yes() -> bool {
    true
}

impl SessionTypeDraft {
    /// The settings of a stored type.
    #[must_use]
    pub fn of(stored: &SessionType, hosts: &[TypeHost]) -> Self {
        let rules = stored.rules.clone();
        Self {
            slug: stored.slug.clone(),
            title: stored.title.clone(),
            description: stored.description.clone(),
            duration_minutes: stored.duration_minutes,
            duration_options: stored.duration_options.0.clone(),
            schedule_id: stored.schedule_id,
            location: stored.location.clone(),
            slot_interval_minutes: rules.slot_interval_minutes,
            start_offset_minutes: rules.start_offset_minutes,
            buffer_before_minutes: rules.buffer_before_minutes,
            buffer_after_minutes: rules.buffer_after_minutes,
            buffer_rule: rules.buffer_rule,
            minimum_notice_minutes: rules.minimum_notice_minutes,
            booking_window: rules.booking_window,
            limits: rules.limits,
            week_start: rules.week_start,
            grid: rules.grid,
            compact_step_minutes: rules.compact_step_minutes,
            seats: rules.seats,
            pending_blocks: rules.pending_blocks,
            confirmation: stored.confirmation,
            pending_expires_minutes: stored.pending_expires_minutes,
            hosts: hosts.iter().map(HostDraft::of).collect(),
            reminders_minutes_before: stored.reminders_minutes_before.0.clone(),
            follow_up_minutes_after: stored.follow_up_minutes_after,
            booker_active_limit: stored.booker_active_limit,
            time_zone: stored.shown_time_zone.clone(),
            asks_email_code: stored.asks_email_code,
            questions: stored.questions.0.clone(),
            policy: stored.policy.clone(),
            guests_max: stored.guests_max,
            visibility: stored.visibility,
            active: stored.is_active,
        }
    }

    fn rules(&self) -> SlotRules {
        SlotRules {
            slot_interval_minutes: self.slot_interval_minutes,
            start_offset_minutes: self.start_offset_minutes,
            buffer_before_minutes: self.buffer_before_minutes,
            buffer_after_minutes: self.buffer_after_minutes,
            buffer_rule: self.buffer_rule,
            minimum_notice_minutes: self.minimum_notice_minutes,
            booking_window: self.booking_window,
            limits: self.limits,
            week_start: self.week_start,
            grid: self.grid,
            compact_step_minutes: self.compact_step_minutes,
            seats: self.seats,
            // In a group others join what waits, so that there is never a second session beside it.
            pending_blocks: self.pending_blocks || self.seats > 1,
        }
    }

    /// The row of these settings; what it takes over from an earlier one is given in `base`.
    pub(super) fn row(self, base: &Base) -> SessionType {
        SessionType {
            id: base.id,
            user_id: base.user_id,
            schedule_id: self.schedule_id,
            rules: self.rules(),
            slug: self.slug,
            title: self.title.trim().to_owned(),
            description: self.description.trim().to_owned(),
            duration_minutes: self.duration_minutes,
            duration_options: Durations(self.duration_options),
            location: self.location,
            questions: Questions(self.questions),
            questions_version: base.questions_version,
            policy: self.policy,
            guests_max: self.guests_max,
            visibility: self.visibility,
            is_active: self.active,
            revision: base.revision,
            created_at: base.created_at,
            updated_at: base.updated_at,
            confirmation: self.confirmation,
            pending_expires_minutes: self.pending_expires_minutes,
            reminders_minutes_before: Durations(self.reminders_minutes_before),
            follow_up_minutes_after: self.follow_up_minutes_after,
            booker_active_limit: self.booker_active_limit,
            shown_time_zone: self.time_zone,
            asks_email_code: self.asks_email_code,
        }
    }

    /// The hosts of these settings: the coach alone where none are named.
    pub(super) fn type_hosts(&self, user_id: UserId) -> Vec<TypeHost> {
        let alone = [HostDraft { user_id, role: HostRole::Required, priority: 0, weight: 1 }];
        let hosts: &[HostDraft] = if self.hosts.is_empty() { &alone } else { &self.hosts };
        hosts.iter().map(HostDraft::row).collect()
    }
}

impl HostDraft {
    fn of(host: &TypeHost) -> Self {
        Self { user_id: host.user_id, role: host.role, priority: host.priority, weight: host.weight }
    }

    fn row(&self) -> TypeHost {
        TypeHost {
            user_id: self.user_id,
            role: self.role,
            priority: self.priority,
            weight: self.weight,
            assigned: 0,
            last_assigned_at: None,
        }
    }
}

/// What a row takes over from an earlier one.
pub(super) struct Base {
    pub id: SessionTypeId,
    pub user_id: UserId,
    pub questions_version: i32,
    pub revision: i64,
    pub created_at: chrono::DateTime<chrono::Utc>,
    pub updated_at: chrono::DateTime<chrono::Utc>,
}
