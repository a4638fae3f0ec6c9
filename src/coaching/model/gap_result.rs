//! The gaps of a mentee as they are shown and stored.

use serde::{Deserialize, Serialize};

use crate::coaching::core::gaps::{
    ALGORITHM, Certainty, DecidedBy, Flag, Gaps, Hundredths, Question, Ranked, Wording, explain,
};
use crate::platform::db::jsonb;

/// The gaps of a mentee, ranked, with the reasons in words.
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
pub struct GapResult {
    /// The rules it was made by.
    #[schema(example = "gap/1")]
    pub algorithm: String,
    /// The #1 gap; absent where nothing has one.
    pub focus: Option<GapFocus>,
    /// What put it before the others: `priority`, `gate`, `practice`, `gap`, `unlocks`, `certainty`, `interest` or
    /// `order`.
    #[schema(value_type = Option<String>)]
    pub decided_by: Option<DecidedBy>,
    /// The skills that came close to it, in the order of the ranking.
    pub close_calls: Vec<String>,
    /// Every skill that somebody rated, the largest priority first.
    pub ranking: Vec<RankedGap>,
    /// The skills that nobody rated, in framework order.
    pub unknown: Vec<String>,
    /// The skills to talk about before anything is decided.
    pub talk_first: Vec<String>,
    /// All of it in plain words, for the mentee.
    pub explanation: String,
}

jsonb!(GapResult);

/// The skill to work on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct GapFocus {
    /// Its key.
    pub skill: String,
    /// The level to reach next.
    pub next_level: i64,
}

/// One skill in the ranking.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct RankedGap {
    /// Its key.
    pub skill: String,
    /// Where the mentee stands, two decimals.
    pub current: f64,
    /// The level the role asks for.
    pub target: i64,
    /// How far it is to the target, two decimals.
    pub gap: f64,
    /// How much it matters to close the gap, 0 to 100, one decimal.
    pub priority: f64,
    /// How sure the answer is: `high`, `medium` or `low`.
    #[schema(value_type = String)]
    pub certainty: Certainty,
    /// How much higher the mentee rates than the others do; absent where one side did not rate.
    pub disagreement: Option<f64>,
    /// What the disagreement means: `blind_spot`, `hidden_strength`, `talk_first`.
    #[schema(value_type = Vec<String>)]
    pub flags: Vec<Flag>,
}

impl GapResult {
    /// The answer as it is shown.
    #[must_use]
    pub fn of(question: &Question, gaps: &Gaps, wording: &Wording) -> Self {
        Self {
            algorithm: ALGORITHM.to_owned(),
            focus: gaps
                .focus
                .as_ref()
                .map(|focus| GapFocus { skill: focus.skill.clone(), next_level: focus.next_level }),
            decided_by: gaps.decided_by,
            close_calls: gaps.close_calls.clone(),
            ranking: gaps.ranking.iter().map(RankedGap::of).collect(),
            unknown: gaps.unknown.clone(),
            talk_first: gaps.talk_first.clone(),
            explanation: explain(question, gaps, wording),
        }
    }
}

impl RankedGap {
    fn of(ranked: &Ranked) -> Self {
        Self {
            skill: ranked.skill.clone(),
            current: Hundredths::of(ranked.current).value(),
            target: ranked.target,
            gap: Hundredths::of(ranked.gap).value(),
            priority: ranked.priority.value(),
            certainty: ranked.certainty,
            disagreement: ranked.disagreement.map(Hundredths::value),
            flags: ranked.flags.clone(),
        }
    }
}
