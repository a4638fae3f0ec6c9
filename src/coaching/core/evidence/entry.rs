//! An entry, as far as the rules ask.

use chrono::NaiveDate;
use uuid::Uuid;

/// How far the effect of what was done reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// The own work.
    Own,
    /// The team.
    Team,
    /// Several teams.
    MultiTeam,
    /// A part of the company.
    Organisation,
    /// All of it.
    Company,
}

impl Scope {
    /// The highest level that something of this scope can show: levels are about how far an effect reaches.
    #[must_use]
    pub fn level(self) -> i64 {
        match self {
            Self::Own => 2,
            Self::Team => 3,
            Self::MultiTeam => 4,
            Self::Organisation | Self::Company => 5,
        }
    }
}

/// Who may know of an entry at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidentiality {
    /// Anybody.
    Open,
    /// The own company.
    Internal,
    /// Nobody but the mentee; it never leaves.
    Secret,
}

/// Whom the mentee shows an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    /// Nobody.
    Private,
    /// The coaches.
    Coach,
    /// The coaches, and whoever is given a packet.
    Packet,
}

/// How far an entry has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// A line, to be shaped later.
    Raw,
    /// Situation, own part, result and a skill are told.
    Shaped,
    /// A coach looked at it and stands by it.
    Verified,
}

/// A skill that an entry shows at a level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Key of the skill.
    pub skill: String,
    /// The level, 1 to 5.
    pub level: i64,
}

/// What of an entry is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question of the rules, answered yes or no")]
pub struct Told {
    /// What it was about.
    pub situation: bool,
    /// What the mentee did.
    pub part: bool,
    /// What came of it.
    pub result: bool,
    /// A figure before and after.
    pub metric: bool,
    /// Something to look at.
    pub artefact: bool,
    /// Somebody who agreed to vouch.
    pub witness: bool,
}

/// An entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: Uuid,
    /// When it happened.
    pub occurred_on: NaiveDate,
    /// What is told.
    pub told: Told,
    /// How far it reached.
    pub scope: Option<Scope>,
    /// The skills it shows.
    pub claims: Vec<Claim>,
    /// Who may know of it.
    pub confidentiality: Confidentiality,
    /// Whom it is shown.
    pub visibility: Visibility,
    /// Whether a coach stands by it.
    pub is_verified: bool,
}

impl Entry {
    /// How far it has come: who tells situation, own part, result and a skill has shaped it.
    #[must_use]
    pub fn state(&self) -> State {
        let is_shaped = self.told.situation && self.told.part && self.told.result && !self.claims.is_empty();
        match (is_shaped, self.is_verified) {
            (false, _) => State::Raw,
            (true, false) => State::Shaped,
            (true, true) => State::Verified,
        }
    }

    /// Whether it may stand in a packet.
    #[must_use]
    pub fn may_be_packed(&self) -> bool {
        self.confidentiality != Confidentiality::Secret && self.visibility == Visibility::Packet
    }

    /// Whether the coaches see it.
    #[must_use]
    pub fn is_seen_by_coaches(&self) -> bool {
        self.confidentiality != Confidentiality::Secret && self.visibility != Visibility::Private
    }
}
