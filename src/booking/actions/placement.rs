//! The one way into a calendar: where a session would stand, checked by the full rules inside the transaction.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};

use super::availability::{Asker, Availability, Length, Wanted};
use crate::booking::BookingError;
use crate::booking::core::assignment::{PoolHost, choose, forgiven};
use crate::booking::core::slots::{Culprit, Explanation, HostAnswer, Reason, Refusal, Verdict, explain};
use crate::booking::model::{HostRole, SessionType};
use crate::booking::store::calendars::Whose;
use crate::kernel::ids::{SessionId, SessionTypeId, UserId};
use crate::kernel::time_range::TimeRange;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Which rules are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rules {
    /// All of them.
    All,
    /// All that still matter for what was asked for in time: not notice, window and grid.
    Approved,
    /// Only other sessions and live holds: a coach steps over the rest.
    Forced,
}

/// The wish for a place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wish<'a> {
    /// The session type.
    pub session_type_id: SessionTypeId,
    /// Whose calendars.
    pub whose: Whose<'a>,
    /// How long.
    pub length: Length,
    /// When.
    pub start: DateTime<Utc>,
    /// What is the asker's own.
    pub asker: Asker,
    /// A session that is looked at as if it were not there.
    pub without: Option<SessionId>,
    /// Which rules.
    pub rules: Rules,
    /// Who of the pool is taken before anybody else, if free.
    pub preferred: &'a [UserId],
}

/// A place that may be taken.
pub(super) struct Placement {
    /// The session type, active only if its hosts are.
    pub session_type: SessionType,
    /// Who holds the session, in the order of the type.
    pub host_ids: Vec<UserId>,
    /// The host of the pool among them.
    pub from_pool: Option<UserId>,
    /// Counts of others in the pool that are raised with it.
    pub forgiven: Vec<(UserId, i64)>,
    /// The session that is joined.
    pub joins: Option<SessionId>,
    /// When it is.
    pub time: TimeRange,
}

/// Finds the place, under the lock of the hosts that the caller has taken.
///
/// # Errors
/// The reason why there is none, the first that applies; [`BookingError::NotFound`] for an unknown type.
pub(super) async fn place(
    connection: &Connection,
    context: &Context,
    wish: Wish<'_>,
) -> Result<Placement, BookingError> {
    let wanted = Wanted {
        session_type_id: wish.session_type_id,
        whose: wish.whose,
        length: wish.length,
        range: TimeRange { start: wish.start, end: wish.start + TimeDelta::seconds(1) },
        without: wish.without,
        now: context.now,
    };
    let availability = Availability::load(connection, wanted).await?;
    if !availability.session_type.is_active && wish.rules == Rules::All && wish.asker.reschedule_of.is_none()
    {
        return Err(BookingError::Closed);
    }
    // A coach steps over the notice, not into the past.
    if wish.start + availability.duration() <= context.now {
        return Err(BookingError::TooSoon);
    }
    let keys = Availability::keys(wish.asker);
    let explanation = explain(&availability.query(context.now, &keys), wish.start);
    let fitting = fitting(&explanation, wish.rules)?;
    Ok(assign(availability, &wish, &fitting))
}

/// The positions of the hosts that can hold the session.
fn fitting(explanation: &Explanation, rules: Rules) -> Result<BTreeSet<usize>, BookingError> {
    if rules == Rules::All {
        return match explanation.verdict() {
            Verdict::Offered(slot) => Ok(slot.hosts.iter().copied().collect()),
            Verdict::Refused { reason, .. } => Err(reason.into()),
        };
    }
    let hindrance = |answer: &HostAnswer| {
        let refusals = answer.refusals.iter().filter(|refusal| counts(refusal, rules));
        refusals.map(|refusal| refusal.reason).min_by_key(|reason| reason.booking_rank())
    };
    let mut fitting = BTreeSet::new();
    let (mut pool_refused, mut pool_fits) = (None, false);
    for answer in &explanation.hosts {
        let is_pool = answer.role == crate::booking::core::slots::Role::Pool;
        match hindrance(answer) {
            None => {
                pool_fits |= is_pool;
                fitting.insert(answer.host);
            }
            Some(reason) if is_pool => pool_refused = pool_refused.or(Some(reason)),
            Some(reason) => return Err(reason.into()),
        }
    }
    match pool_refused {
        Some(reason) if !pool_fits => Err(reason.into()),
        _ if fitting.is_empty() => Err(BookingError::NotOffered),
        _ => Ok(fitting),
    }
}

/// Whether a refusal stands under these rules. Nothing steps over another session or somebody's hold.
fn counts(refusal: &Refusal, rules: Rules) -> bool {
    match refusal.reason {
        Reason::Busy => rules != Rules::Forced || !matches!(refusal.culprit, Some(Culprit::Busy(_))),
        Reason::Hold | Reason::Seats => true,
        Reason::Notice | Reason::Window | Reason::OffGrid => false,
        Reason::OutsideHours | Reason::TimeOff | Reason::Buffer | Reason::Limit => rules != Rules::Forced,
    }
}

fn assign(availability: Availability, wish: &Wish<'_>, fitting: &BTreeSet<usize>) -> Placement {
    let time = TimeRange { start: wish.start, end: wish.start + availability.duration() };
    let joined = if availability.session_type.rules.seats > 1 {
        joinable(&availability, wish, time, fitting)
    } else {
        None
    };
    let pool = pool(&availability, fitting);
    let (host_ids, from_pool, joins) = if let Some((id, host_ids)) = joined {
        (host_ids, None, Some(id))
    } else {
        let from_pool = pool_host(&availability, wish.preferred, &pool);
        let is_pool = |position: &usize| pool.iter().any(|host| host.position == *position);
        let is_chosen = |position: &usize| !is_pool(position) || Some(*position) == from_pool;
        let chosen = fitting.iter().filter(|position| is_chosen(position));
        (chosen.filter_map(|position| availability.host_id(*position)).collect(), from_pool, None)
    };
    let raised = from_pool.map(|chosen| forgiven(&pool, chosen)).unwrap_or_default();
    let of_user = |(position, count)| Some((availability.host_id(position)?, count));
    Placement {
        forgiven: raised.into_iter().filter_map(of_user).collect(),
        from_pool: from_pool.and_then(|position| availability.host_id(position)),
        session_type: availability.session_type,
        host_ids,
        joins,
        time,
    }
}

fn pool(availability: &Availability, fitting: &BTreeSet<usize>) -> Vec<PoolHost> {
    let hosts = availability.hosts.iter().enumerate();
    hosts
        .filter_map(|(position, host)| {
            let of_type = host.of_type.as_ref().filter(|of_type| of_type.role == HostRole::Pool)?;
            Some(PoolHost {
                position,
                priority: of_type.priority,
                weight: of_type.weight,
                assigned: of_type.assigned,
                last_assigned_at: of_type.last_assigned_at,
                fits: fitting.contains(&position),
            })
        })
        .collect()
}

fn pool_host(availability: &Availability, preferred: &[UserId], pool: &[PoolHost]) -> Option<usize> {
    let is_preferred = |host: &&PoolHost| {
        host.fits && availability.host_id(host.position).is_some_and(|id| preferred.contains(&id))
    };
    pool.iter().find(is_preferred).map(|host| host.position).or_else(|| choose(pool))
}

/// The session of the type that stands exactly there, with hosts who are all among those that fit: the fullest first,
/// so that places are filled before another group is opened.
fn joinable(
    availability: &Availability,
    wish: &Wish<'_>,
    time: TimeRange,
    fitting: &BTreeSet<usize>,
) -> Option<(SessionId, Vec<UserId>)> {
    let is_free = |host_id: UserId| {
        availability
            .hosts
            .iter()
            .enumerate()
            .any(|(position, host)| host.host.user_id == host_id && fitting.contains(&position))
    };
    let here = |taken: &&crate::booking::store::calendars::Taken| {
        taken.session_type_id == availability.session_type.id
            && taken.starts_at == time.start
            && taken.ends_at == time.end
            && taken.blocks
            && Some(taken.session_id) != wish.asker.reschedule_of
    };
    let mut sessions: Vec<(i32, SessionId)> =
        availability.taken.iter().filter(here).map(|taken| (-taken.seats_taken, taken.session_id)).collect();
    sessions.sort_unstable();
    sessions.dedup();
    sessions.into_iter().find_map(|(_, id)| {
        let holders: Vec<UserId> = availability
            .taken
            .iter()
            .filter(|taken| taken.session_id == id)
            .map(|taken| taken.user_id)
            .collect();
        let in_order = availability.hosts.iter().map(|host| host.host.user_id);
        holders
            .iter()
            .all(|host_id| is_free(*host_id))
            .then(|| (id, in_order.filter(|host_id| holders.contains(host_id)).collect()))
    })
}
