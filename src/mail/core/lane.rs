//! Lanes: what a person waits for overtakes what can wait.

/// How urgent a mail is. The order is the order of delivery.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lane {
    /// Sign-in links, invitations to an account: somebody sits and waits.
    Security,
    /// What follows from something a person did: confirmations, changes, cancellations.
    Transactional,
    /// Mails of a plan of steps, each to one person.
    Sequence,
    /// One mail to many.
    Campaign,
}

impl Lane {
    /// Every lane, the most urgent first.
    pub const ALL: [Self; 4] = [Self::Security, Self::Transactional, Self::Sequence, Self::Campaign];

    /// The name as stored and shown.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Security => "security",
            Self::Transactional => "transactional",
            Self::Sequence => "sequence",
            Self::Campaign => "campaign",
        }
    }

    /// The lane of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lane| lane.name() == name)
    }

    /// How many of a server's connections this lane and the less urgent ones may use together.
    ///
    /// Each lane leaves one connection to every lane above it, so that a backlog never keeps an urgent mail waiting
    /// for a connection. A server with fewer connections than lanes leaves fewer; one is always usable.
    #[must_use]
    pub fn connections(self, all: usize) -> usize {
        let more_urgent = Self::ALL.into_iter().filter(|lane| *lane < self).count();
        all.saturating_sub(more_urgent).max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::Lane;

    #[test]
    fn a_name_is_its_lane() {
        for lane in Lane::ALL {
            assert_eq!(Lane::from_name(lane.name()), Some(lane));
        }
        assert_eq!(Lane::from_name("express"), None);
        assert!(Lane::ALL.is_sorted(), "the most urgent comes first");
    }

    #[test]
    fn urgent_lanes_find_a_connection_that_the_others_leave() {
        assert_eq!(Lane::ALL.map(|lane| lane.connections(4)), [4, 3, 2, 1]);
        assert_eq!(Lane::ALL.map(|lane| lane.connections(10)), [10, 9, 8, 7]);
        assert_eq!(Lane::ALL.map(|lane| lane.connections(2)), [2, 1, 1, 1]);
        assert_eq!(Lane::ALL.map(|lane| lane.connections(1)), [1, 1, 1, 1]);
    }
}
