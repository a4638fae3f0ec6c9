//! What a sponsor may be told of a mentee: nothing by default, then what the mentee agreed to.

/// How much a mentee agreed that a sponsor is told. Each level takes in those below.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Dates and number of sessions.
    Sessions,
    /// And how the plan stands, in a word.
    Status,
    /// And the text of the goal.
    Goal,
}

impl Level {
    /// All of them, the lowest first.
    pub const ALL: [Self; 3] = [Self::Sessions, Self::Status, Self::Goal];

    /// 1 to 3.
    #[must_use]
    pub fn number(self) -> i16 {
        match self {
            Self::Sessions => 1,
            Self::Status => 2,
            Self::Goal => 3,
        }
    }

    /// What the mentee agrees to, in words. Another text is another version of it.
    #[must_use]
    pub fn consent_text(self) -> &'static str {
        match self {
            Self::Sessions => "The sponsor may be told when I had sessions with my coach, and how many.",
            Self::Status => {
                "The sponsor may be told when I had sessions with my coach and how many, and in a word how my plan \
                 stands."
            }
            Self::Goal => {
                "The sponsor may be told when I had sessions with my coach and how many, in a word how my plan \
                 stands, and the text of our goal with those notes for the sponsor that I let go with a report."
            }
        }
    }

    /// The level of a number.
    #[must_use]
    pub fn of_number(number: i16) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.number() == number)
    }
}

/// The version of the texts that mentees agree to.
pub const CONSENT_TEXT_VERSION: i16 = 1;

/// Whether something made at a level may be told under a consent, if there is one.
#[must_use]
pub fn may_be_told(level: Level, consent: Option<Level>) -> bool {
    consent.is_some_and(|consent| level <= consent)
}

#[cfg(test)]
mod tests {
    use super::{Level, may_be_told};

    #[test]
    fn nothing_is_told_without_consent_and_no_more_than_agreed() {
        assert!(!may_be_told(Level::Sessions, None));
        assert!(may_be_told(Level::Sessions, Some(Level::Goal)));
        assert!(!may_be_told(Level::Goal, Some(Level::Status)));
    }
}
