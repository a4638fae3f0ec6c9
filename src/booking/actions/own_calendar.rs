//! A coach's limits over all session types, and the private feed of their sessions.

use chrono::TimeDelta;
use diesel_async::AsyncConnection as _;

use super::notify::{place_in_words, summary_with_booker};
use crate::booking::BookingError;
use crate::booking::core::calendar_feed::{self, FeedEntry};
use crate::booking::core::session_type_rules::{Check, LIMIT_MAX};
use crate::booking::core::slots::Limits;
use crate::booking::model::{HostLimits, LimitRule, LimitsRule, Status};
use crate::booking::store;
use crate::identity;
use crate::kernel::ids::UserId;
use crate::kernel::link_token::LinkPurpose;
use crate::kernel::time_range::TimeRange;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::problem::FieldError;

/// What the feed shows: from a month ago to a year ahead.
const FEED: (TimeDelta, TimeDelta) = (TimeDelta::days(31), TimeDelta::days(366));

/// The user's limits over the sessions of all types.
///
/// # Errors
/// Any error of the database.
pub async fn read_limits(connection: &mut Connection, user_id: UserId) -> Result<LimitsRule, BookingError> {
    let host = store::hosts::find(connection, user_id).await?;
    Ok(host.map(|host| host.limits.0).unwrap_or_default())
}

/// Sets them.
///
/// # Errors
/// [`BookingError::Unacceptable`] for limits that make no sense.
pub async fn set_limits(
    connection: &mut Connection,
    context: &Context,
    user_id: UserId,
    limits: LimitsRule,
) -> Result<(), BookingError> {
    let mut check = Check::default();
    check_limits(limits, "", &mut check);
    let faults = check.faults();
    if !faults.is_empty() {
        let fields = faults.into_iter().map(|fault| FieldError::new(fault.pointer, fault.code, fault.detail));
        return Err(BookingError::Unacceptable(fields.collect()));
    }
    connection
        .transaction(async |connection: &mut Connection| {
            store::hosts::ensure(connection, context, user_id).await?;
            store::hosts::lock(connection, user_id).await?;
            store::hosts::update_limits(connection, user_id, &HostLimits(limits)).await?;
            Ok(())
        })
        .await
}

/// Finds what makes no sense in limits that stand below this pointer.
pub(super) fn check_limits(limits: LimitsRule, below: &str, check: &mut Check) {
    for (name, limit) in
        [("day", limits.day), ("week", limits.week), ("month", limits.month), ("year", limits.year)]
    {
        let LimitRule { count, minutes } = limit;
        for (key, value) in [("count", count), ("minutes", minutes)] {
            if let Some(value) = value {
                check.within(format!("{below}/{name}/{key}"), value, (0, LIMIT_MAX));
            }
        }
    }
    let in_order = Limits::from(limits).check().is_ok();
    check.that(in_order, below, ("out_of_order", "a shorter period allows no more than a longer one"));
}

/// Makes an address of the user's private feed; an earlier one is worthless from then on.
///
/// # Errors
/// Any error of the database.
pub async fn rotate_feed(
    connection: &mut Connection,
    context: &Context,
    user_id: UserId,
) -> Result<String, BookingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            store::hosts::ensure(connection, context, user_id).await?;
            let version = store::hosts::raise_feed_version(connection, user_id).await?;
            let token = context.site.link_token(LinkPurpose::CalendarFeed, user_id, version);
            Ok(context.site.url(&format!("/api/v1/calendar.ics?token={token}")))
        })
        .await
}

/// The feed that a token opens, as iCalendar.
///
/// # Errors
/// [`BookingError::NotFound`] for a token that is not ours or was revoked, and for users who have left.
pub async fn feed(
    connection: &mut Connection,
    context: &Context,
    token: &str,
) -> Result<String, BookingError> {
    let claim =
        context.site.link_keys.verify(LinkPurpose::CalendarFeed, token).ok_or(BookingError::NotFound)?;
    let user_id = UserId::from(claim.id);
    let host = store::hosts::find(connection, user_id).await?.ok_or(BookingError::NotFound)?;
    let (_, user) = identity::find_user(connection, user_id).await?;
    if host.feed_version == 0 || host.feed_version != claim.version || !user.is_active {
        return Err(BookingError::NotFound);
    }
    let coach = identity::person_contact(connection, user_id).await?;
    let range = TimeRange { start: context.now - FEED.0, end: context.now + FEED.1 };
    let sessions = store::sessions::list_for_feed(connection, user_id, range).await?;
    let ids: Vec<_> = sessions.iter().map(|(session, _)| session.id).collect();
    let bookings = store::bookings::list_for_sessions(connection, &ids).await?;
    let entries: Vec<FeedEntry> = sessions
        .into_iter()
        .map(|(session, title)| {
            let there = |status: Status| status.takes_seat();
            let mut names = bookings
                .iter()
                .filter(|booking| booking.session_id == session.id && there(booking.status))
                .map(|booking| booking.name.as_str());
            let summary = match (session.seats, names.next()) {
                (1, Some(name)) => summary_with_booker(&title, name, coach.locale),
                _ => title,
            };
            FeedEntry {
                uid: session.uid,
                sequence: session.sequence,
                stamp: session.updated_at,
                start: session.starts_at,
                end: session.ends_at,
                summary,
                location: place_in_words(&session.location, coach.locale),
                is_tentative: session.status == Status::Pending,
            }
        })
        .collect();
    Ok(calendar_feed::write(&coach.name, &entries))
}
