//! Token buckets that live in the database: how many may go now, and when the next one.
//!
//! A bucket is one instant: when it will be full again. Each token moves it on by the time one takes to come back.

use chrono::{DateTime, TimeDelta, Utc};

/// What keys of servers begin with.
const SERVER: &str = "server:";

/// The bucket of one of our mail servers.
#[must_use]
pub fn server_key(name: &str) -> String {
    format!("{SERVER}{name}")
}

/// The bucket of a recipient's domain.
#[must_use]
pub fn domain_key(address: &str) -> String {
    let domain = address.rsplit_once('@').map_or("", |(_, domain)| domain);
    format!("domain:{domain}")
}

/// Whether a key is that of a server.
#[must_use]
pub fn is_of_server(key: &str) -> bool {
    key.starts_with(SERVER)
}

/// How fast tokens come back, and how many there are at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// Time in which one token comes back.
    pub interval: TimeDelta,
    /// Tokens in a full bucket, at least one.
    pub burst: i32,
}

/// What was taken out of a bucket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    /// How many tokens.
    pub count: i32,
    /// The bucket afterwards.
    pub full_at: DateTime<Utc>,
    /// When there is a token again; now, if there still is one.
    pub next_at: DateTime<Utc>,
}

impl Rate {
    /// So many a second, as many at once.
    #[must_use]
    pub fn per_second(count: u32) -> Option<Self> {
        let burst = i32::try_from(count).ok().filter(|count| *count > 0)?;
        Some(Self { interval: TimeDelta::microseconds(1_000_000 / i64::from(burst)), burst })
    }

    /// So many a minute, a few at once.
    #[must_use]
    pub fn per_minute(count: u32) -> Option<Self> {
        let count = i32::try_from(count).ok().filter(|count| *count > 0)?;
        let interval = TimeDelta::microseconds(60_000_000 / i64::from(count));
        Some(Self { interval, burst: (count / 60).clamp(1, 100) })
    }
}

/// Takes up to `wanted` tokens out of a bucket that will be full at `full_at`. Without a rate a bucket only says until
/// when it is closed.
#[must_use]
pub fn take(full_at: DateTime<Utc>, now: DateTime<Utc>, rate: Option<Rate>, wanted: i32) -> Taken {
    let Some(rate) = rate else {
        let count = if full_at > now { 0 } else { wanted };
        return Taken { count, full_at, next_at: full_at.max(now) };
    };
    let start = full_at.max(now);
    let room = now + rate.interval * rate.burst - start;
    let interval = rate.interval.num_microseconds().unwrap_or(i64::MAX).max(1);
    let there = room.num_microseconds().unwrap_or_default().div_euclid(interval).max(0);
    let count = i32::try_from(there).unwrap_or(i32::MAX).min(wanted).max(0);
    let full_at = start + rate.interval * count;
    let next_at = (full_at - rate.interval * (rate.burst - 1)).max(now);
    Taken { count, full_at, next_at }
}

/// How many of `wanted` tokens each of several buckets gives, the first ones first. Without a rate those that are open
/// give all of them together.
#[must_use]
pub fn allowed(
    full_at: &[DateTime<Utc>],
    now: DateTime<Utc>,
    (rate, wanted): (Option<Rate>, i32),
) -> Vec<i32> {
    let mut left = wanted;
    full_at
        .iter()
        .map(|at| {
            let count = take(*at, now, rate, left).count;
            left -= count;
            count
        })
        .collect()
}

/// Which bucket gives the token of each of `count` copies: in turn, as long as each has some.
#[must_use]
pub fn turns(allowed: &[i32], count: usize) -> Vec<usize> {
    let most = allowed.iter().max().copied().unwrap_or_default();
    let rounds = (0..most).flat_map(|round| {
        allowed.iter().enumerate().filter(move |(_, has)| **has > round).map(|(index, _)| index)
    });
    rounds.take(count).collect()
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta};
    use proptest::prelude::*;

    use super::{Rate, allowed, take, turns};

    #[test]
    fn a_closed_bucket_opens_in_time() {
        let now = DateTime::from_timestamp(1_000_000, 0).unwrap();
        let closed = now + TimeDelta::seconds(30);
        assert_eq!(take(closed, now, None, 5).count, 0);
        assert_eq!(take(closed, now, None, 5).next_at, closed);
        assert_eq!(take(closed, closed, None, 5).count, 5);
        let rate = Rate::per_second(10);
        assert_eq!(take(closed, now, rate, 5).count, 0);
        assert_eq!(take(closed, closed, rate, 50).count, 10);
    }

    proptest! {
        /// Over any span no more go than the rate allows and the bucket holds, however they are asked for.
        #[test]
        fn no_pattern_of_asking_gets_more(
            per_second in 1..50_u32, steps in proptest::collection::vec((0..400_i64, 1..20_i32), 1..60)
        ) {
            let rate = Rate::per_second(per_second).unwrap();
            let start = DateTime::from_timestamp(1_000_000, 0).unwrap();
            let (mut now, mut full_at, mut taken) = (start, start, 0);
            for (wait, wanted) in steps {
                now += TimeDelta::milliseconds(wait);
                let answer = take(full_at, now, Some(rate), wanted);
                prop_assert!(answer.count <= wanted && answer.next_at >= now);
                if answer.count < wanted {
                    prop_assert!(take(answer.full_at, answer.next_at, Some(rate), 1).count == 1);
                }
                full_at = answer.full_at;
                taken += i64::from(answer.count);
                let span = (now - start).num_milliseconds();
                prop_assert!(taken <= i64::from(per_second) + span * i64::from(per_second) / 1000 + 1);
            }
        }
    }

    #[test]
    fn each_server_gives_its_own_share_and_a_closed_one_none() {
        let now = DateTime::UNIX_EPOCH;
        let rate = Rate::per_second(3);
        let closed = now + TimeDelta::seconds(10);
        assert_eq!(allowed(&[now, now], now, (rate, 20)), [3, 3]);
        assert_eq!(allowed(&[now, closed], now, (rate, 20)), [3, 0]);
        assert_eq!(allowed(&[closed, now], now, (None, 20)), [0, 20]);
        assert_eq!(allowed(&[closed, closed], now, (None, 20)), [0, 0]);
        assert_eq!(turns(&[3, 1], 4), [0, 1, 0, 0]);
        assert_eq!(turns(&[3, 3], 4), [0, 1, 0, 1]);
        assert_eq!(turns(&[0, 2], 5), [1, 1]);
    }
}
