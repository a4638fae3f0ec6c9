//! What a piece of evidence says, and the checks of it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::checks::Checks;
use crate::coaching::CoachingError;
use crate::coaching::model::{
    CaseKind, CaseScope, Confidentiality, Evidence, EvidenceVisibility, Metric, SkillClaim, SkillClaims,
    Texts, Witness, Witnesses,
};
use crate::platform::web::date_fault;

/// Longest text of a part of a case.
const PART_MAX: usize = 4_000;
/// Figures lie between this and its negative.
const FIGURE_MAX: f64 = 1e15;

/// What a piece of evidence says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = EvidenceRequest)]
pub struct EvidenceDraft {
    /// When it happened.
    pub occurred_on: NaiveDate,
    /// What happened, in a line.
    #[schema(min_length = 1, max_length = 300)]
    pub title: String,
    /// What it was about: the problem, and what was at stake.
    #[serde(default)]
    #[schema(max_length = 4000)]
    pub situation: String,
    /// What the mentee did, in the first person.
    #[serde(default)]
    #[schema(max_length = 4000)]
    pub my_part: String,
    /// What was decided, and why not otherwise.
    #[serde(default)]
    #[schema(max_length = 4000)]
    pub decision: String,
    /// What came of it.
    #[serde(default)]
    #[schema(max_length = 4000)]
    pub result: String,
    /// What kind of work it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<CaseKind>,
    /// How far its effect reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<CaseScope>,
    /// A figure before and after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metric: Option<Metric>,
    /// Where it can be seen.
    #[serde(default)]
    #[schema(max_items = 20)]
    pub links: Vec<String>,
    /// Who saw it.
    #[serde(default)]
    #[schema(max_items = 10)]
    pub witnesses: Vec<Witness>,
    /// Which skills it shows, at which level.
    #[serde(default)]
    #[schema(max_items = 18)]
    pub skills: Vec<SkillClaim>,
    /// Who may know of it at all; the own company if absent. What is secret is read by nobody but the mentee.
    #[serde(default = "internal")]
    pub confidentiality: Confidentiality,
    /// Whom the mentee shows it; nobody if absent.
    #[serde(default = "private")]
    pub visibility: EvidenceVisibility,
}

pub(super) const fn internal() -> Confidentiality {
    Confidentiality::Internal
}

pub(super) const fn private() -> EvidenceVisibility {
    EvidenceVisibility::Private
}

impl EvidenceDraft {
    /// A line, to be shaped later.
    #[must_use]
    pub fn line(occurred_on: NaiveDate, title: String) -> Self {
        Self {
            occurred_on,
            title,
            situation: String::new(),
            my_part: String::new(),
            decision: String::new(),
            result: String::new(),
            kind: None,
            scope: None,
            metric: None,
            links: Vec::new(),
            witnesses: Vec::new(),
            skills: Vec::new(),
            confidentiality: internal(),
            visibility: private(),
        }
    }

    /// What a stored piece says.
    #[must_use]
    pub fn of(row: &Evidence) -> Self {
        Self {
            occurred_on: row.occurred_on,
            title: row.title.clone(),
            situation: row.situation.clone(),
            my_part: row.my_part.clone(),
            decision: row.decision.clone(),
            result: row.result.clone(),
            kind: row.kind,
            scope: row.scope,
            metric: row.metric.clone(),
            links: row.links.0.clone(),
            witnesses: row.witnesses.0.clone(),
            skills: row.skills.0.clone(),
            confidentiality: row.confidentiality,
            visibility: row.visibility,
        }
    }

    /// Whether both tell the same, to whomever.
    pub(super) fn tells_as(&self, other: &Self) -> bool {
        let shown = |draft: &Self| Self {
            confidentiality: Confidentiality::Open,
            visibility: EvidenceVisibility::Private,
            ..draft.clone()
        };
        shown(self) == shown(other)
    }

    /// The row with what is said here.
    pub(super) fn onto(self, row: &Evidence) -> Evidence {
        Evidence {
            occurred_on: self.occurred_on,
            title: self.title,
            situation: self.situation,
            my_part: self.my_part,
            decision: self.decision,
            result: self.result,
            kind: self.kind,
            scope: self.scope,
            metric: self.metric,
            links: Texts(self.links),
            witnesses: Witnesses(self.witnesses),
            skills: SkillClaims(self.skills),
            confidentiality: self.confidentiality,
            visibility: self.visibility,
            ..*row
        }
    }

    pub(super) fn checked(self) -> Result<Self, CoachingError> {
        let mut checks = Checks::default();
        checks.note(date_fault("/occurred_on", self.occurred_on));
        check_claims(&mut checks, &self.skills);
        for (index, link) in self.links.iter().enumerate() {
            let is_address = link.starts_with("https://") || link.starts_with("http://");
            let place = format!("/links/{index}");
            checks.hold(is_address, &place, "not_an_address", "starts with https:// or http://");
        }
        let checked = Self {
            title: checks.line("/title", &self.title, 300),
            situation: checks.paragraphs("/situation", &self.situation, PART_MAX),
            my_part: checks.paragraphs("/my_part", &self.my_part, PART_MAX),
            decision: checks.paragraphs("/decision", &self.decision, PART_MAX),
            result: checks.paragraphs("/result", &self.result, PART_MAX),
            links: checks.lines("/links", &self.links, (20, 2_000)),
            metric: self.metric.map(|metric| checked_metric(&mut checks, &metric)),
            witnesses: checked_witnesses(&mut checks, self.witnesses),
            ..self
        };
        checks.finish()?;
        Ok(checked)
    }
}

fn check_claims(checks: &mut Checks, claims: &[SkillClaim]) {
    checks.hold(claims.len() <= 18, "/skills", "too_many", "at most 18");
    for (index, claim) in claims.iter().enumerate() {
        let skill = format!("/skills/{index}/skill");
        checks.line(&skill, &claim.skill, 40);
        let is_first = !claims.iter().take(index).any(|other| other.skill == claim.skill);
        checks.hold(is_first, &skill, "named_twice", "once is enough");
        let place = format!("/skills/{index}/level");
        checks.hold((1..=5).contains(&claim.level), &place, "out_of_bounds", "1 to 5");
    }
}

fn checked_metric(checks: &mut Checks, metric: &Metric) -> Metric {
    for (name, figure) in [("before", metric.before), ("after", metric.after)] {
        let is_in_bounds = figure.is_none_or(|figure| figure.abs() <= FIGURE_MAX);
        checks.hold(is_in_bounds, &format!("/metric/{name}"), "out_of_bounds", "within ±1e15");
    }
    Metric {
        name: checks.line("/metric/name", &metric.name, 200),
        unit: checks.optional_line("/metric/unit", &metric.unit, 40),
        source: checks.optional_line("/metric/source", &metric.source, 300),
        ..*metric
    }
}

fn checked_witnesses(checks: &mut Checks, witnesses: Vec<Witness>) -> Vec<Witness> {
    checks.hold(witnesses.len() <= 10, "/witnesses", "too_many", "at most 10");
    let checked = witnesses.into_iter().enumerate().map(|(index, one)| Witness {
        name: checks.line(&format!("/witnesses/{index}/name"), &one.name, 200),
        relation: checks.optional_line(&format!("/witnesses/{index}/relation"), &one.relation, 200),
        ..one
    });
    checked.collect()
}
