//! Who is told about an event.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::catalogue;

/// An endpoint as far as it matters here.
#[derive(Clone, Copy, Debug)]
pub struct Listener<'a> {
    /// Whose it is.
    pub user_id: Uuid,
    /// Whether that user is an owner, who is told what happens in the whole practice.
    pub is_owner: bool,
    /// Since when it listens.
    pub since: DateTime<Utc>,
    /// What it wants to be told.
    pub patterns: &'a [String],
}

/// An event as far as it matters here.
#[derive(Clone, Copy, Debug)]
pub struct Occurrence<'a> {
    /// What happened.
    pub kind: &'a str,
    /// When.
    pub at: DateTime<Utc>,
    /// The users whom it concerns.
    pub users: &'a [Uuid],
}

/// Whether the endpoint is told.
#[must_use]
pub fn is_told(listener: &Listener<'_>, occurrence: &Occurrence<'_>) -> bool {
    let is_concerned = listener.is_owner || occurrence.users.contains(&listener.user_id);
    is_concerned
        && occurrence.at >= listener.since
        && listener.patterns.iter().any(|pattern| catalogue::matches(pattern, occurrence.kind))
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta};
    use uuid::Uuid;

    use super::{Listener, Occurrence, is_told};

    const COACH: Uuid = Uuid::from_u128(1);
    const OTHER: Uuid = Uuid::from_u128(2);

    #[test]
    fn a_coach_is_told_their_own_events_and_an_owner_all_of_them() {
        let since = DateTime::UNIX_EPOCH;
        let patterns = [String::from("booking.*")];
        let coach = Listener { user_id: COACH, is_owner: false, since, patterns: &patterns };
        let owner = Listener { user_id: OTHER, is_owner: true, ..coach };
        let event = |users| Occurrence { kind: "booking.confirmed", at: since, users };

        assert!(is_told(&coach, &event(&[COACH])));
        assert!(is_told(&coach, &event(&[OTHER, COACH])));
        assert!(!is_told(&coach, &event(&[OTHER])));
        assert!(!is_told(&coach, &event(&[])));
        assert!(is_told(&owner, &event(&[COACH])));
        assert!(is_told(&owner, &event(&[])));
        assert!(!is_told(&coach, &Occurrence { kind: "plan.paused", ..event(&[COACH]) }));
        assert!(!is_told(&coach, &Occurrence { at: since - TimeDelta::seconds(1), ..event(&[COACH]) }));
    }
}
