//! Places in front of a server: how many connections each lane may use at a time.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::mail::core::lane::Lane;

/// One gate for each lane, which it and the less urgent lanes go through: a mail goes through its own gate and through
/// those of all more urgent lanes. Each gate is as wide as [`Lane::connections`] says.
#[derive(Clone, Debug)]
pub(super) struct Gates([(Lane, Arc<Semaphore>); 4]);

/// A place in front of a server, free again when dropped.
#[derive(Debug)]
pub(super) struct Place {
    _permits: Vec<OwnedSemaphorePermit>,
}

impl Gates {
    /// Gates in front of this many connections.
    pub(super) fn new(connections: usize) -> Self {
        Self(Lane::ALL.map(|lane| (lane, Arc::new(Semaphore::new(lane.connections(connections))))))
    }

    /// Whether a mail of this lane would find a place at once.
    pub(super) fn has_place(&self, lane: Lane) -> bool {
        self.on_the_way(lane).all(|gate| gate.available_permits() > 0)
    }

    /// A place for a mail of this lane, if there is one at once.
    pub(super) fn try_enter(&self, lane: Lane) -> Option<Place> {
        let permits: Result<Vec<_>, _> =
            self.on_the_way(lane).map(|gate| Arc::clone(gate).try_acquire_owned()).collect();
        permits.ok().map(|permits| Place { _permits: permits })
    }

    /// A place for a mail of this lane, as soon as there is one.
    pub(super) async fn enter(&self, lane: Lane) -> Option<Place> {
        let mut permits = Vec::new();
        // Its own gate comes first: who waits there stands in nobody's way.
        for gate in self.on_the_way(lane) {
            permits.push(Arc::clone(gate).acquire_owned().await.ok()?);
        }
        Some(Place { _permits: permits })
    }

    fn on_the_way(&self, lane: Lane) -> impl Iterator<Item = &Arc<Semaphore>> {
        self.0.iter().rev().filter(move |(gate, _)| *gate <= lane).map(|(_, gate)| gate)
    }
}

#[cfg(test)]
mod tests {
    use super::Gates;
    use crate::mail::core::lane::Lane;

    #[test]
    fn a_backlog_leaves_places_for_what_is_more_urgent() {
        let gates = Gates::new(4);
        let campaign: Vec<_> = std::iter::from_fn(|| gates.try_enter(Lane::Campaign)).collect();
        let sequence: Vec<_> = std::iter::from_fn(|| gates.try_enter(Lane::Sequence)).collect();
        let transactional: Vec<_> = std::iter::from_fn(|| gates.try_enter(Lane::Transactional)).collect();
        assert_eq!((campaign.len(), sequence.len(), transactional.len()), (1, 1, 1));
        assert!(gates.has_place(Lane::Security) && !gates.has_place(Lane::Transactional));

        let security: Vec<_> = std::iter::from_fn(|| gates.try_enter(Lane::Security)).collect();
        assert_eq!(security.len(), 1);
        drop((campaign, sequence, transactional, security));

        let all: Vec<_> = std::iter::from_fn(|| gates.try_enter(Lane::Security)).collect();
        assert_eq!(all.len(), 4, "urgent mail may use every connection");
    }

    #[test]
    fn a_refused_mail_leaves_no_permit_behind() {
        let gates = Gates::new(2);
        let held = gates.try_enter(Lane::Campaign);
        for _ in 0..10 {
            assert!(gates.try_enter(Lane::Campaign).is_none());
        }
        drop(held);
        assert!(gates.has_place(Lane::Campaign));
    }

    #[tokio::test]
    async fn who_waits_gets_the_place_that_becomes_free() {
        let gates = Gates::new(1);
        let held = gates.try_enter(Lane::Campaign);
        let waiting = tokio::spawn({
            let gates = gates.clone();
            async move { gates.enter(Lane::Transactional).await.is_some() }
        });
        tokio::task::yield_now().await;
        assert!(!waiting.is_finished());
        drop(held);
        assert!(waiting.await.unwrap());
    }
}
