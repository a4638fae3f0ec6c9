//! Promotion evidence.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::mentee::Texts;
use super::names::{document, names};
use crate::coaching::core::evidence::{self as rules, Claim, Entry, Told};
use crate::kernel::ids::{EvidenceId, MenteeId, UserId};
use crate::platform::db::jsonb;
use crate::schema::evidence;

names! {
    /// What kind of work it was.
    CaseKind {
        /// Something built.
        Project = "project",
        /// A design.
        Design = "design",
        /// An incident.
        Incident = "incident",
        /// Somebody helped on.
        Mentoring = "mentoring",
        /// A decision brought about without authority.
        Influence = "influence",
        /// A direction set.
        Strategy = "strategy",
        /// Something written.
        Writing = "writing",
        /// Somebody hired.
        Hiring = "hiring",
        /// Work for people outside of the job.
        Community = "community",
    }

    /// How far its effect reached.
    CaseScope {
        /// The own work.
        Own = "self",
        /// The team.
        Team = "team",
        /// Several teams.
        MultiTeam = "multi_team",
        /// A part of the company.
        Org = "org",
        /// All of the company.
        Company = "company",
    }

    /// Who may know of it at all.
    Confidentiality {
        /// Anybody.
        Open = "open",
        /// The own company.
        Internal = "internal",
        /// Nobody but the mentee: it is in no packet, mail, event or page of anybody else.
        Secret = "secret",
    }

    /// How far an entry has come.
    EvidenceState {
        /// A line, to be shaped later.
        Raw = "raw",
        /// Situation, own part, result and a skill are told.
        Shaped = "shaped",
        /// A coach stands by it as it is.
        Verified = "verified",
    }

    /// Whom the mentee shows it.
    EvidenceVisibility {
        /// Nobody.
        Private = "private",
        /// The coaches.
        Coach = "coach",
        /// The coaches, and whoever is given a packet.
        Packet = "packet",
    }
}

document! {
    /// Skills with levels, as a column.
    SkillClaims(Vec<SkillClaim>),
    /// Witnesses, as a column.
    Witnesses(Vec<Witness>),
}

/// A skill shown at a level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SkillClaim {
    /// Key of the skill.
    #[schema(min_length = 1, max_length = 40)]
    pub skill: String,
    /// The level it shows.
    #[schema(minimum = 1, maximum = 5)]
    pub level: i32,
}

/// Somebody who saw it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Witness {
    /// What they are called.
    #[schema(min_length = 1, max_length = 200)]
    pub name: String,
    /// What they are to the mentee or the work.
    #[serde(default)]
    #[schema(max_length = 200)]
    pub relation: String,
    /// Whether they agreed to vouch for it.
    #[serde(default)]
    pub agreed_to_vouch: bool,
}

/// A figure before and after.
#[derive(
    Clone,
    Debug,
    PartialEq,
    Serialize,
    Deserialize,
    utoipa::ToSchema,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Jsonb)]
#[serde(deny_unknown_fields)]
pub struct Metric {
    /// What is measured.
    #[schema(min_length = 1, max_length = 200)]
    pub name: String,
    /// What it was.
    #[serde(default)]
    pub before: Option<f64>,
    /// What it became.
    #[serde(default)]
    pub after: Option<f64>,
    /// In which unit.
    #[serde(default)]
    #[schema(max_length = 40)]
    pub unit: String,
    /// Where it can be looked up.
    #[serde(default)]
    #[schema(max_length = 300)]
    pub source: String,
}

jsonb!(Metric);

impl Metric {
    /// Whether it says what was before and what after.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.before.is_some() && self.after.is_some()
    }
}

/// Something that shows a skill.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = evidence, treat_none_as_null = true)]
pub struct Evidence {
    /// Its id.
    pub id: EvidenceId,
    /// Whose.
    #[diesel(skip_update)]
    pub mentee_id: MenteeId,
    /// When it happened.
    pub occurred_on: NaiveDate,
    /// What happened, in a line.
    pub title: String,
    /// Which skills it shows, at which level.
    pub skills: SkillClaims,
    /// Where it can be seen.
    pub links: Texts,
    /// Raised by every change.
    pub revision: i64,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
    /// What it was about.
    pub situation: String,
    /// What the mentee did.
    pub my_part: String,
    /// What was decided, and why.
    pub decision: String,
    /// What came of it.
    pub result: String,
    /// What kind of work it was.
    pub kind: Option<CaseKind>,
    /// How far its effect reached.
    pub scope: Option<CaseScope>,
    /// A figure before and after.
    pub metric: Option<Metric>,
    /// Who saw it.
    pub witnesses: Witnesses,
    /// Who may know of it at all.
    pub confidentiality: Confidentiality,
    /// How far it has come.
    pub state: EvidenceState,
    /// Whom the mentee shows it.
    pub visibility: EvidenceVisibility,
    /// The coach who stands by it.
    pub verified_by: Option<UserId>,
    /// Since when.
    pub verified_at: Option<DateTime<Utc>>,
}

impl Evidence {
    /// What the rules ask of it.
    #[must_use]
    pub fn entry(&self) -> Entry {
        let claims = self.skills.0.iter();
        Entry {
            id: Uuid::from(self.id),
            occurred_on: self.occurred_on,
            told: Told {
                situation: !self.situation.is_empty(),
                part: !self.my_part.is_empty(),
                result: !self.result.is_empty(),
                metric: self.metric.as_ref().is_some_and(Metric::is_whole),
                artefact: !self.links.0.is_empty(),
                witness: self.witnesses.0.iter().any(|one| one.agreed_to_vouch),
            },
            scope: self.scope.map(CaseScope::rule),
            claims: claims
                .map(|one| Claim { skill: one.skill.clone(), level: i64::from(one.level) })
                .collect(),
            confidentiality: self.confidentiality.rule(),
            visibility: self.visibility.rule(),
            is_verified: self.verified_by.is_some(),
        }
    }
}

impl CaseScope {
    fn rule(self) -> rules::Scope {
        match self {
            Self::Own => rules::Scope::Own,
            Self::Team => rules::Scope::Team,
            Self::MultiTeam => rules::Scope::MultiTeam,
            Self::Org => rules::Scope::Organisation,
            Self::Company => rules::Scope::Company,
        }
    }
}

impl Confidentiality {
    fn rule(self) -> rules::Confidentiality {
        match self {
            Self::Open => rules::Confidentiality::Open,
            Self::Internal => rules::Confidentiality::Internal,
            Self::Secret => rules::Confidentiality::Secret,
        }
    }
}

impl EvidenceVisibility {
    fn rule(self) -> rules::Visibility {
        match self {
            Self::Private => rules::Visibility::Private,
            Self::Coach => rules::Visibility::Coach,
            Self::Packet => rules::Visibility::Packet,
        }
    }
}

impl From<rules::State> for EvidenceState {
    fn from(state: rules::State) -> Self {
        match state {
            rules::State::Raw => Self::Raw,
            rules::State::Shaped => Self::Shaped,
            rules::State::Verified => Self::Verified,
        }
    }
}
