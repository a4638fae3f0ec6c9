//! What changed, for whoever has a page open in this process.
//!
//! Names of what changed are handed on and never data: who is told looks for themselves, with their own rights.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::{broadcast, watch};
use tokio::time::timeout;
use uuid::Uuid;

use super::random::Random;

/// Changes that a slow listener may fall behind before it is told that it missed some.
const BACKLOG: usize = 256;
/// Pages that a user may have open at once.
const SEATS_MAX: usize = 12;

/// Something changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What did, such as `calendar`; `*` for anything.
    pub names: Vec<String>,
    /// The users whom it concerns; everybody where nobody is named.
    pub users: Vec<Uuid>,
}

impl Change {
    /// Anything may have changed, for anybody.
    #[must_use]
    pub fn anything() -> Self {
        Self { names: vec![String::from("*")], users: Vec::new() }
    }

    fn concerns(&self, user: Uuid) -> bool {
        self.users.is_empty() || self.users.contains(&user)
    }
}

/// Hands changes on to the open pages of this process. Cheap to clone.
#[derive(Clone)]
pub struct Live {
    changes: broadcast::Sender<Change>,
    closed: Arc<watch::Sender<bool>>,
    seats: Arc<Mutex<BTreeMap<Uuid, usize>>>,
    /// Which process this is.
    run: u64,
    /// How many changes were told.
    told: Arc<AtomicU64>,
}

/// One open page. Its place is free again when this is dropped.
pub struct Seat {
    live: Live,
    user: Uuid,
    changes: broadcast::Receiver<Change>,
    closed: watch::Receiver<bool>,
}

/// What a page hears.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// These changed.
    Changed(Vec<String>),
    /// Nothing for a while.
    Nothing,
    /// The process stops.
    Over,
}

impl Default for Live {
    fn default() -> Self {
        Self {
            changes: broadcast::Sender::new(BACKLOG),
            closed: Arc::new(watch::Sender::new(false)),
            seats: Arc::default(),
            run: 0,
            told: Arc::default(),
        }
    }
}

impl Live {
    /// That of a process that starts.
    #[must_use]
    pub fn begin(random: &Random) -> Self {
        Self { run: u64::from_le_bytes(random.bytes()), ..Self::default() }
    }

    /// How far this process has come in telling. A page says the position from before anything was read for it; where
    /// its stream begins at another one, the page may be older than what it is told from there on.
    #[must_use]
    pub fn position(&self) -> String {
        format!("{:x}.{:x}", self.run, self.told.load(Ordering::SeqCst))
    }

    /// Tells the open pages of this process.
    pub fn tell(&self, change: Change) {
        // Before it is sent: whoever takes a seat too late to hear it begins at a later position.
        self.told.fetch_add(1, Ordering::SeqCst);
        // Nobody listens, which is no fault.
        let _ = self.changes.send(change);
    }

    /// Whether anybody listens.
    #[must_use]
    pub fn is_watched(&self) -> bool {
        self.changes.receiver_count() > 0
    }

    /// Ends what every page hears: the process stops.
    pub fn close(&self) {
        self.closed.send_replace(true);
    }

    /// A place for one more page of a user; none where they have too many open.
    #[must_use]
    pub fn take_seat(&self, user: Uuid) -> Option<Seat> {
        let mut seats = self.seats();
        let taken = seats.entry(user).or_default();
        if *taken >= SEATS_MAX {
            return None;
        }
        *taken += 1;
        drop(seats);
        let (changes, closed) = (self.changes.subscribe(), self.closed.subscribe());
        Some(Seat { live: self.clone(), user, changes, closed })
    }

    fn seats(&self) -> MutexGuard<'_, BTreeMap<Uuid, usize>> {
        self.seats.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Seat {
    /// The next thing that concerns this page, or that nothing did for so long.
    pub async fn hear(&mut self, patience: Duration) -> Heard {
        let (changes, user) = (&mut self.changes, self.user);
        let next = async {
            loop {
                match changes.recv().await {
                    Ok(change) if change.concerns(user) => return Heard::Changed(change.names),
                    Ok(_) => {}
                    Err(broadcast::error::RecvError::Lagged(_)) => {
                        return Heard::Changed(Change::anything().names);
                    }
                    Err(broadcast::error::RecvError::Closed) => return Heard::Over,
                }
            }
        };
        tokio::select! {
            _ = self.closed.wait_for(|is_closed| *is_closed) => Heard::Over,
            heard = timeout(patience, next) => heard.unwrap_or(Heard::Nothing),
        }
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut seats = self.live.seats();
        if let Some(taken) = seats.get_mut(&self.user) {
            *taken -= 1;
            if *taken == 0 {
                seats.remove(&self.user);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use uuid::Uuid;

    use super::{BACKLOG, Change, Heard, Live, Random, SEATS_MAX};

    const COACH: Uuid = Uuid::from_u128(1);
    const OTHER: Uuid = Uuid::from_u128(2);
    const SOON: Duration = Duration::from_millis(1);

    fn change(name: &str, users: &[Uuid]) -> Change {
        Change { names: vec![name.to_owned()], users: users.to_vec() }
    }

    #[tokio::test]
    async fn a_page_hears_what_concerns_its_user() {
        let live = Live::default();
        let mut seat = live.take_seat(COACH).unwrap();
        live.tell(change("calendar", &[OTHER]));
        live.tell(change("today", &[COACH]));
        live.tell(change("issue", &[]));

        assert_eq!(seat.hear(SOON).await, Heard::Changed(vec![String::from("today")]));
        assert_eq!(seat.hear(SOON).await, Heard::Changed(vec![String::from("issue")]));
        assert_eq!(seat.hear(SOON).await, Heard::Nothing);
        live.close();
        assert_eq!(seat.hear(SOON).await, Heard::Over);
    }

    #[test]
    fn a_position_is_another_one_after_each_change_and_in_each_process() {
        let (live, other) = (Live::begin(&Random::system()), Live::begin(&Random::system()));
        let before = live.position();
        assert_eq!(live.clone().position(), before);
        assert_ne!(other.position(), before);

        // Nobody has to listen.
        live.clone().tell(change("today", &[COACH]));

        assert_ne!(live.position(), before);
    }

    #[tokio::test]
    async fn whoever_fell_behind_looks_at_everything() {
        let live = Live::default();
        let mut seat = live.take_seat(COACH).unwrap();
        for _ in 0..=BACKLOG {
            live.tell(change("today", &[COACH]));
        }
        assert_eq!(seat.hear(SOON).await, Heard::Changed(vec![String::from("*")]));
    }

    #[test]
    fn a_user_has_so_many_pages_open_and_no_more() {
        let live = Live::default();
        let mut seats: Vec<_> = (0..SEATS_MAX).map(|_| live.take_seat(COACH).unwrap()).collect();
        assert!(live.take_seat(COACH).is_none());
        assert!(live.take_seat(OTHER).is_some(), "others have their own");
        seats.pop();
        assert!(live.take_seat(COACH).is_some());
    }
}
