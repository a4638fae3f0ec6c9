//! What is asked, and what is answered.

use std::collections::BTreeMap;

use num_rational::Rational64;
use serde::{Deserialize, Serialize};

/// The rules that an answer was made by. It is raised when the same question would be answered differently.
pub const ALGORITHM: &str = "gap/1";

/// Everything that an answer depends on. Written out, it is a document for `altitude simulate gaps`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// What the role asks for, in framework order.
    pub skills: Vec<SkillTarget>,
    /// Which skill builds on which other one.
    pub prerequisites: Vec<Prerequisite>,
    /// Who saw what.
    pub ratings: Vec<Rating>,
    /// How far each skill can be practised at work; a skill that is left out can be partly.
    pub practice: BTreeMap<String, Practice>,
    /// How much each skill interests the mentee, 1 to 5; 3 where it is left out.
    pub interest: BTreeMap<String, i64>,
    /// How many pieces of evidence there are for each skill.
    pub evidence: BTreeMap<String, i64>,
}

/// What a role asks of one skill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkillTarget {
    /// The key of the skill.
    pub key: String,
    /// The level the role asks for, 1 to 5.
    pub target: i64,
    /// How much the skill matters in the role, 1 to 5.
    pub weight: i64,
    /// Whether the role cannot be had without it.
    pub gate: bool,
}

/// One skill that builds on another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prerequisite {
    /// The skill that builds on the other one.
    pub skill: String,
    /// The skill that is built on.
    pub needs: String,
}

/// What one person saw of one skill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rating {
    /// Who it is.
    pub source: Source,
    /// The key of the skill.
    pub skill: String,
    /// The level, 1 to 5; `None` where it was not observed.
    pub level: Option<i64>,
    /// How sure they are.
    pub confidence: Confidence,
}

/// Who rates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The mentee.
    #[serde(rename = "self")]
    Mentee,
    /// The coach.
    Coach,
    /// The mentee's manager.
    Manager,
    /// Somebody the mentee works with.
    Peer,
}

/// How sure somebody is of a rating.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// It counts half.
    Low,
    /// As usual.
    #[default]
    Medium,
    /// As usual.
    High,
}

/// How far a skill can be practised at work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Practice {
    /// Not at all.
    No,
    /// A little, or nobody said.
    #[default]
    Partly,
    /// Well.
    Yes,
}

/// The gaps of a mentee, ranked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gaps {
    /// The #1 gap; `None` where nothing has one.
    pub focus: Option<Focus>,
    /// What put it before the others; `None` where nothing has a gap.
    pub decided_by: Option<DecidedBy>,
    /// The keys of the skills that came close to it, in the order of the ranking.
    pub close_calls: Vec<String>,
    /// Every skill that somebody rated, the largest priority first; those at their target last.
    pub ranking: Vec<Ranked>,
    /// The keys of the skills that nobody rated, in framework order.
    pub unknown: Vec<String>,
    /// The keys of the skills to talk about first, in the order of the ranking.
    pub talk_first: Vec<String>,
}

/// The skill to work on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Focus {
    /// Its key.
    pub skill: String,
    /// The level to reach next.
    pub next_level: i64,
}

/// What separated the first close call from the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecidedBy {
    /// There was only one.
    Priority,
    /// The role cannot be had without it.
    Gate,
    /// It can be practised better at work.
    Practice,
    /// Its gap is larger.
    Gap,
    /// More other skills build on it.
    Unlocks,
    /// More is certain about it.
    Certainty,
    /// It interests the mentee more.
    Interest,
    /// It stands first in the framework.
    Order,
}

/// One skill in the ranking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// Its key.
    pub skill: String,
    /// Where the mentee stands, exactly.
    pub current: Rational64,
    /// The level the role asks for.
    pub target: i64,
    /// How far it is to the target, exactly; never below 0.
    pub gap: Rational64,
    /// How much it matters to close the gap, 0 to 100, as it is shown.
    pub priority: Tenths,
    /// How sure the answer is.
    pub certainty: Certainty,
    /// How much higher the mentee rates than the others do, as it is shown; `None` where one side did not rate.
    pub disagreement: Option<Hundredths>,
    /// What the disagreement means.
    pub flags: Vec<Flag>,
}

/// How sure an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// Only one side rated, or the sides are far apart.
    Low,
    /// Somebody but the mentee rated, and all are near each other.
    Medium,
    /// Two or more others agree, and there is evidence.
    High,
}

/// What a disagreement means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Flag {
    /// The mentee rates at least a level higher than the others.
    BlindSpot,
    /// The mentee rates at least a level lower than the others.
    HiddenStrength,
    /// So far apart that it has to be talked about before anything is decided.
    TalkFirst,
}

/// A number with one decimal as it is shown, counted in tenths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tenths(pub i32);

/// A number with two decimals as it is shown, counted in hundredths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hundredths(pub i32);

impl Tenths {
    /// Rounded half away from zero.
    #[must_use]
    pub fn of(exact: Rational64) -> Self {
        Self(rounded(exact, 10))
    }

    /// The number itself.
    #[must_use]
    pub fn value(self) -> f64 {
        f64::from(self.0) / 10.0
    }
}

impl Hundredths {
    /// Rounded half away from zero.
    #[must_use]
    pub fn of(exact: Rational64) -> Self {
        Self(rounded(exact, 100))
    }

    /// The number itself.
    #[must_use]
    pub fn value(self) -> f64 {
        f64::from(self.0) / 100.0
    }
}

/// How many parts of a whole that has `parts`; all numbers here are far from the bounds.
fn rounded(exact: Rational64, parts: i64) -> i32 {
    i32::try_from((exact * parts).round().to_integer()).unwrap_or(i32::MAX)
}

impl Source {
    /// The name used in documents.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mentee => "self",
            Self::Coach => "coach",
            Self::Manager => "manager",
            Self::Peer => "peer",
        }
    }
}
