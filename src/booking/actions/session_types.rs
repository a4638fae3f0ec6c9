//! What can be booked with a coach: made, changed, removed, shown.

use diesel_async::AsyncConnection as _;
use serde::{Deserialize, Serialize};

use super::session_type_check::check;
use crate::booking::BookingError;
use crate::booking::model::{
    BookingWindowRule, BufferRuleName, Durations, GridName, LimitsRule, Location, Policy, Question,
    Questions, SessionType, SlotRules, Visibility, WeekdayName,
};
use crate::booking::store;
use crate::kernel::ids::{ScheduleId, SessionTypeId, UserId};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::{IfMatch, Page};

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
    pub fn of(stored: &SessionType) -> Self {
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
            ..SlotRules::default()
        }
    }

    /// The row of these settings; what it takes over from an earlier one is given in `base`.
    fn row(self, base: &Base) -> SessionType {
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
        }
    }
}

struct Base {
    id: SessionTypeId,
    user_id: UserId,
    questions_version: i32,
    revision: i64,
    created_at: chrono::DateTime<chrono::Utc>,
    updated_at: chrono::DateTime<chrono::Utc>,
}

/// Makes a session type that the coach holds alone.
///
/// # Errors
/// [`BookingError::Unacceptable`] with every setting that makes no sense; [`BookingError::SlugTaken`].
pub async fn create_session_type(
    connection: &mut Connection,
    context: &Context,
    user_id: UserId,
    draft: SessionTypeDraft,
) -> Result<SessionType, BookingError> {
    check(&draft)?;
    connection
        .transaction(async |connection: &mut Connection| {
            store::hosts::ensure(connection, context, user_id).await?;
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
            store::hosts::insert_for_type(connection, row.id, user_id, 0).await?;
            Ok(row)
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
    (user_id, id): (UserId, SessionTypeId),
    (if_match, draft): (&IfMatch, SessionTypeDraft),
) -> Result<SessionType, BookingError> {
    check(&draft)?;
    connection
        .transaction(async |connection: &mut Connection| {
            let current = store::session_types::lock_for_coach(connection, user_id, id)
                .await?
                .ok_or(BookingError::NotFound)?;
            if_match.check(current.revision).map_err(|_| BookingError::StaleVersion)?;
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
            Ok(row)
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
) -> Result<Vec<SessionType>, BookingError> {
    Ok(store::session_types::list_for_coach(connection, user_id, page).await?)
}

/// One session type of the coach.
///
/// # Errors
/// [`BookingError::NotFound`].
pub async fn read_session_type(
    connection: &mut Connection,
    user_id: UserId,
    id: SessionTypeId,
) -> Result<SessionType, BookingError> {
    store::session_types::find_for_coach(connection, user_id, id).await?.ok_or(BookingError::NotFound)
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
    Err(BookingError::Unacceptable(vec![crate::platform::problem::FieldError::new(
        "/schedule_id",
        "unknown_schedule",
        "this is none of your schedules",
    )]))
}
