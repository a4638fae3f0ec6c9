//! What a strategy says.

use std::fmt;
use std::marker::PhantomData;

use chrono::NaiveDate;
use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::words::{Driver, NonGoalKind};

/// What a strategy says: the seven parts, drivers and non-goals.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(as = StrategyCanvas)]
pub struct Canvas {
    /// What it is called.
    #[schema(max_length = 120)]
    pub title: String,
    /// What pushes.
    #[serde(deserialize_with = "object")]
    pub drivers: Drivers,
    /// What is wrong today, in words that need no technology.
    #[schema(max_length = 4000)]
    pub current_problem: String,
    /// What it shall be like.
    #[schema(max_length = 4000)]
    pub desired_future: String,
    /// The one bet.
    #[serde(deserialize_with = "object")]
    pub main_bet: Bet,
    /// What is lost for what is won.
    #[serde(deserialize_with = "objects")]
    #[schema(max_items = 20)]
    pub trade_offs: Vec<TradeOff>,
    /// What will not be done.
    #[serde(deserialize_with = "objects")]
    #[schema(max_items = 20)]
    pub non_goals: Vec<NonGoal>,
    /// What comes first.
    #[serde(deserialize_with = "objects")]
    #[schema(max_items = 20)]
    pub first_milestones: Vec<Milestone>,
    /// What may go wrong.
    #[serde(deserialize_with = "objects")]
    #[schema(max_items = 20)]
    pub risks: Vec<Risk>,
    /// How it will be known.
    #[serde(deserialize_with = "objects")]
    #[schema(max_items = 20)]
    pub measures: Vec<Measure>,
}

/// What pushes a strategy.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(as = StrategyDrivers)]
pub struct Drivers {
    /// The one that counts most.
    pub primary: Option<Driver>,
    /// A figure of the business that shows it.
    #[schema(max_length = 300)]
    pub figure: String,
    /// Two more at most.
    #[schema(max_items = 2)]
    pub secondary: Vec<Driver>,
}

/// The one bet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(as = StrategyBet)]
pub struct Bet {
    /// The bet in a sentence.
    #[schema(max_length = 240)]
    pub statement: String,
    /// Why now.
    #[schema(max_length = 1000)]
    pub why_now: String,
    /// What waiting costs.
    #[schema(max_length = 1000)]
    pub cost_of_waiting: String,
    /// When to turn back.
    #[schema(max_length = 1000)]
    pub reversal_condition: String,
}

/// What is lost for what is won.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = StrategyTradeOff)]
pub struct TradeOff {
    /// What is won.
    #[schema(max_length = 300)]
    pub gain: String,
    /// What is given up.
    #[serde(default)]
    #[schema(max_length = 300)]
    pub give_up: String,
    /// Who will feel it.
    #[serde(default)]
    #[schema(max_length = 300)]
    pub who_feels_it: String,
}

/// What will not be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = StrategyNonGoal)]
pub struct NonGoal {
    /// Why not, in a word.
    pub kind: NonGoalKind,
    /// What will not be done.
    #[schema(max_length = 300)]
    pub statement: String,
    /// Why not.
    #[serde(default)]
    #[schema(max_length = 600)]
    pub reason: String,
    /// When to look at it again.
    #[serde(default)]
    #[schema(max_length = 300)]
    pub revisit_when: String,
}

/// What comes first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = StrategyMilestone)]
pub struct Milestone {
    /// What is there then.
    #[schema(max_length = 300)]
    pub title: String,
    /// By when.
    #[serde(default)]
    pub target_on: Option<NaiveDate>,
    /// What shows it.
    #[serde(default)]
    #[schema(max_length = 300)]
    pub proof: String,
}

/// What may go wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = StrategyRisk)]
pub struct Risk {
    /// What it is.
    #[schema(max_length = 300)]
    pub text: String,
    /// How likely, 1 to 3.
    #[serde(default)]
    #[schema(minimum = 1, maximum = 3)]
    pub likelihood: Option<i32>,
    /// How bad, 1 to 3.
    #[serde(default)]
    #[schema(minimum = 1, maximum = 3)]
    pub impact: Option<i32>,
    /// How one would see it early.
    #[serde(default)]
    #[schema(max_length = 300)]
    pub early_sign: String,
    /// What to do then.
    #[serde(default)]
    #[schema(max_length = 300)]
    pub response: String,
}

/// How it will be known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = StrategyMeasure)]
pub struct Measure {
    /// What is measured.
    #[schema(max_length = 200)]
    pub name: String,
    /// In what.
    #[serde(default)]
    #[schema(max_length = 40)]
    pub unit: String,
    /// Where it stands.
    #[serde(default)]
    #[schema(max_length = 60)]
    pub baseline: String,
    /// Where it shall stand.
    #[serde(default)]
    #[schema(max_length = 60)]
    pub target: String,
    /// By when.
    #[serde(default)]
    pub by_on: Option<NaiveDate>,
    /// Where the figure comes from.
    #[serde(default)]
    #[schema(max_length = 200)]
    pub source: String,
}

/// Takes objects alone; a derived reader takes lists too, member by member.
///
/// # Errors
/// Those of the deserializer, also for anything that is no object.
pub fn object<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    deserializer.deserialize_map(Members(PhantomData))
}

struct Members<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Members<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map))
    }
}

struct Whole<T>(T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Whole<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object(deserializer).map(Self)
    }
}

fn objects<'de, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Ok(Vec::<Whole<T>>::deserialize(deserializer)?.into_iter().map(|one| one.0).collect())
}

impl Canvas {
    /// How many words it takes, headings left out.
    #[must_use]
    pub fn word_count(&self) -> usize {
        self.texts().iter().map(|text| text.split_whitespace().count()).sum()
    }

    /// Every text in it.
    #[must_use]
    pub fn texts(&self) -> Vec<&str> {
        let bet = &self.main_bet;
        let mut texts = vec![
            &self.drivers.figure,
            &self.current_problem,
            &self.desired_future,
            &bet.statement,
            &bet.why_now,
            &bet.cost_of_waiting,
            &bet.reversal_condition,
        ];
        texts.extend(self.trade_offs.iter().flat_map(|one| [&one.gain, &one.give_up, &one.who_feels_it]));
        texts.extend(self.non_goals.iter().flat_map(|one| [&one.statement, &one.reason, &one.revisit_when]));
        texts.extend(self.first_milestones.iter().flat_map(|one| [&one.title, &one.proof]));
        texts.extend(self.risks.iter().flat_map(|one| [&one.text, &one.early_sign, &one.response]));
        let measures = self.measures.iter();
        texts
            .extend(measures.flat_map(|one| [&one.name, &one.unit, &one.baseline, &one.target, &one.source]));
        texts.into_iter().map(String::as_str).filter(|text| !text.is_empty()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Canvas;

    fn read(text: &str) -> Result<Canvas, String> {
        serde_json::from_str(text).map_err(|cause| cause.to_string())
    }

    #[test]
    fn a_list_is_no_object_and_a_member_that_is_unknown_is_refused() {
        assert_eq!(read("{}"), Ok(Canvas::default()));
        for text in [
            r#"{"drivers":[]}"#,
            r#"{"main_bet":["x"]}"#,
            r#"{"risks":[["x"]]}"#,
            r#"{"measures":[{"name":"x","more":1}]}"#,
            r#"{"non_goals":[{"kind":"never","statement":"x"}]}"#,
        ] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
