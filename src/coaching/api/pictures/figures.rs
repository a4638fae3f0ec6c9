//! The trend as figures.

use num_rational::Rational64;
use serde::{Deserialize, Serialize};

use super::svg::number;
use crate::coaching::actions::{Trend, TrendSkill};
use crate::coaching::core::gaps::Source;
use crate::coaching::core::trend::{Change, Point};

/// How a mentee's skills changed over the finalised assessments.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct TrendResponse {
    /// The date on which each assessment was finalised, oldest first.
    pub assessed_on: Vec<String>,
    /// The skills of the newest framework, in its order.
    pub skills: Vec<TrendSkillResponse>,
}

/// A skill over time.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct TrendSkillResponse {
    /// Its key.
    pub key: String,
    /// What people call it.
    pub name: String,
    /// Its lines. Where what the levels look like changed, or nobody rated both times, a line ends and another begins.
    pub lines: Vec<Vec<TrendPoint>>,
    /// What changed between the last two assessments, if that can be compared.
    pub last_change: Option<TrendChange>,
}

/// A point of a line.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct TrendPoint {
    /// The number of the assessment, from 0.
    pub assessment: usize,
    /// The level: at the end of a line as it was found, before that by what changed like for like.
    pub level: f64,
}

/// How a level changed.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct TrendChange {
    /// How much higher it is, by the sources that rated both times.
    pub delta: f64,
    /// Whether it is more than chance: half a level or more.
    pub is_clear: bool,
    /// The sources that rated both times.
    #[schema(value_type = Vec<String>)]
    pub sources: Vec<Source>,
    /// The sources that rated the second time only, and count for nothing here.
    #[schema(value_type = Vec<String>)]
    pub added: Vec<Source>,
}

impl TrendResponse {
    pub(super) fn of(trend: Trend) -> Self {
        Self {
            assessed_on: trend.rounds.iter().map(ToString::to_string).collect(),
            skills: trend.skills.into_iter().map(TrendSkillResponse::of).collect(),
        }
    }
}

impl TrendSkillResponse {
    fn of(skill: TrendSkill) -> Self {
        let point = |point: Point| TrendPoint { assessment: point.round, level: number(point.level) };
        let line = |line: Vec<Point>| line.into_iter().map(point).collect();
        Self {
            key: skill.key,
            name: skill.name,
            lines: skill.lines.into_iter().map(line).collect(),
            last_change: skill.last_change.map(TrendChange::of),
        }
    }
}

impl TrendChange {
    fn of(change: Change) -> Self {
        let is_clear = change.is_clear();
        let delta: Rational64 = change.delta;
        Self { delta: number(delta), is_clear, sources: change.common, added: change.added }
    }
}
