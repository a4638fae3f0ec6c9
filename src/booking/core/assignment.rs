//! Which host of a pool gets a session: fair by weight within the highest priority that is free.
//!
//! The choice is the quota method of Balinski and Young (The Quota Method of Apportionment, 1975): among those whose
//! share is not yet used up, the one with the largest weight per session. While all are free, no host is ever a whole
//! session away from the exact share of its weight, after any number of sessions.

use std::cmp::Ordering;

use chrono::{DateTime, Utc};

/// A host of the pool, as far as the choice needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PoolHost {
    /// Names the host in the answer.
    pub position: usize,
    /// The higher goes first.
    pub priority: i32,
    /// Its share among those of the same priority, at least 1.
    pub weight: i32,
    /// Sessions it has got so far.
    pub assigned: i64,
    /// When it got the last one.
    pub last_assigned_at: Option<DateTime<Utc>>,
    /// Whether it is free at the start in question.
    pub fits: bool,
}

/// The position of the host that gets the next session; `None` where nobody is free.
#[must_use]
pub fn choose(pool: &[PoolHost]) -> Option<usize> {
    let priority = pool.iter().filter(|host| host.fits).map(|host| host.priority).max()?;
    let tier = || pool.iter().filter(move |host| host.priority == priority);
    let next = tier().map(|host| i128::from(host.assigned)).sum::<i128>() + 1;
    let weights = tier().map(|host| i128::from(host.weight)).sum::<i128>();
    let is_due = |host: &&PoolHost| i128::from(host.assigned) * weights < i128::from(host.weight) * next;
    let free = || tier().filter(|host| host.fits);
    free()
        .filter(is_due)
        .min_by(|a, b| order(a, b))
        .or_else(|| free().min_by(|a, b| order(a, b)))
        .map(|host| host.position)
}

/// What the counts of hosts are raised to, so that whoever was away for long does not get all that comes after: nobody is
/// further behind the share of their weight than the sessions of one round. To be written with each session that is
/// given; hosts whose count stays are left out.
#[must_use]
pub fn forgiven(pool: &[PoolHost], chosen: usize) -> Vec<(usize, i64)> {
    let Some(priority) = pool.iter().find(|host| host.position == chosen).map(|host| host.priority) else {
        return Vec::new();
    };
    let tier = || pool.iter().filter(move |host| host.priority == priority);
    let given = tier().map(|host| i128::from(host.assigned)).sum::<i128>() + 1;
    let weights = tier().map(|host| i128::from(host.weight)).sum::<i128>();
    tier()
        .filter(|host| host.position != chosen)
        .filter_map(|host| {
            let weight = i128::from(host.weight);
            let least = i64::try_from(weight * given / weights.max(1) - weight).ok()?;
            (host.assigned < least).then_some((host.position, least))
        })
        .collect()
}

/// The largest weight per session first, then who waited longest, then as listed.
fn order(a: &PoolHost, b: &PoolHost) -> Ordering {
    let claim =
        |host: &PoolHost, other: &PoolHost| i128::from(host.weight) * (i128::from(other.assigned) + 1);
    claim(b, a)
        .cmp(&claim(a, b))
        .then(a.last_assigned_at.cmp(&b.last_assigned_at))
        .then(a.position.cmp(&b.position))
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta, Utc};
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::{PoolHost, choose, forgiven};

    fn host(position: usize, weight: i32) -> PoolHost {
        PoolHost { position, priority: 0, weight, assigned: 0, last_assigned_at: None, fits: true }
    }

    fn give(pool: &mut [PoolHost], session: i64) -> usize {
        let chosen = choose(pool).unwrap();
        for (position, assigned) in forgiven(pool, chosen) {
            pool[position].assigned = assigned;
        }
        pool[chosen].assigned += 1;
        pool[chosen].last_assigned_at = Some(DateTime::<Utc>::UNIX_EPOCH + TimeDelta::seconds(session));
        chosen
    }

    #[test]
    fn the_higher_priority_goes_first_while_it_is_free() {
        let mut pool = [host(0, 1), PoolHost { priority: 5, ..host(1, 1) }];
        assert_eq!(choose(&pool), Some(1));
        pool[1].fits = false;
        assert_eq!(choose(&pool), Some(0));
        pool[0].fits = false;
        assert_eq!(choose(&pool), None);
    }

    #[test]
    fn of_equal_claims_the_one_who_waited_longest_gets_it() {
        let at = |seconds| Some(DateTime::<Utc>::UNIX_EPOCH + TimeDelta::seconds(seconds));
        let mut pool = [host(0, 1), host(1, 1)];
        pool[0].last_assigned_at = at(9);
        pool[1].last_assigned_at = at(3);
        assert_eq!(choose(&pool), Some(1));
    }

    #[test]
    fn weights_are_kept_in_a_row_of_sessions() {
        let mut pool = [host(0, 3), host(1, 1)];
        let order: Vec<usize> = (0..8).map(|session| give(&mut pool, session)).collect();
        assert_eq!(order.iter().filter(|chosen| **chosen == 0).count(), 6, "{order:?}");
        assert!(order.windows(2).all(|pair| pair != [1, 1]), "{order:?}");
    }

    #[test]
    fn whoever_comes_back_does_not_get_all_that_follows() {
        let mut pool = [host(0, 1), PoolHost { fits: false, ..host(1, 1) }];
        for session in 0..40 {
            assert_eq!(give(&mut pool, session), 0);
        }
        pool[1].fits = true;
        let after: Vec<usize> = (40..50).map(|session| give(&mut pool, session)).collect();
        assert!(after.iter().filter(|chosen| **chosen == 1).count() <= 7, "{after:?}");
        assert!(after.iter().take(4).any(|chosen| *chosen == 0), "{after:?}");
    }

    proptest! {
        #[test]
        fn while_all_are_free_no_host_is_a_session_away_from_its_share(weights in vec(1..20i32, 1..7)) {
            let total: i64 = weights.iter().map(|weight| i64::from(*weight)).sum();
            let mut pool: Vec<_> = weights.iter().enumerate().map(|(at, weight)| host(at, *weight)).collect();
            for session in 1..=1_000i64 {
                give(&mut pool, session);
                for host in &pool {
                    let off = host.assigned * total - session * i64::from(host.weight);
                    prop_assert!(off.abs() < total, "after {session}: {pool:?}");
                }
            }
        }

        #[test]
        fn whoever_is_chosen_is_free(busy in vec(any::<bool>(), 1..6)) {
            let pool: Vec<_> =
                busy.iter().enumerate().map(|(at, busy)| PoolHost { fits: !busy, ..host(at, 1) }).collect();
            match choose(&pool) {
                Some(chosen) => prop_assert!(pool[chosen].fits),
                None => prop_assert!(pool.iter().all(|host| !host.fits)),
            }
        }
    }
}
