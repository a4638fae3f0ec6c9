//! How strong an entry is, 0 to 6, and what would make it stronger.

use super::entry::Entry;

/// The most points there are.
pub const STRENGTH_MAX: i64 = 6;

/// A point that is missing, in the order in which they are worth adding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// What the mentee did.
    MyPart,
    /// What came of it.
    Result,
    /// A figure before and after.
    Metric,
    /// Something to look at.
    Artefact,
    /// Somebody who agreed to vouch.
    Witness,
    /// A scope that fits the level that is claimed.
    Scope,
}

impl Missing {
    /// Its stable code.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::MyPart => "my_part",
            Self::Result => "result",
            Self::Metric => "metric",
            Self::Artefact => "artefact",
            Self::Witness => "witness",
            Self::Scope => "scope",
        }
    }
}

/// How strong an entry is at a level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strength {
    /// Points, 0 to 6.
    pub points: i64,
    /// What is missing to six.
    pub missing: Vec<Missing>,
}

/// How strong an entry is. The level is the one it should show; its highest claim if none is given.
#[must_use]
pub fn strength(entry: &Entry, level: Option<i64>) -> Strength {
    let level = level.or_else(|| entry.claims.iter().map(|claim| claim.level).max());
    let fits = level.zip(entry.scope).is_some_and(|(level, scope)| scope.level() >= level);
    let told = entry.told;
    let questions = [
        (told.part, Missing::MyPart),
        (told.result, Missing::Result),
        (told.metric, Missing::Metric),
        (told.artefact, Missing::Artefact),
        (told.witness, Missing::Witness),
        (fits, Missing::Scope),
    ];
    let missing: Vec<Missing> =
        questions.into_iter().filter(|(holds, _)| !holds).map(|(_, missing)| missing).collect();
    let lost = i64::try_from(missing.len()).unwrap_or(STRENGTH_MAX);
    Strength { points: STRENGTH_MAX - lost, missing }
}

/// Something that weakens an entry without costing a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// The own part speaks of us and never of me.
    OnlyWe,
    /// A figure without a source.
    NoSource,
}

impl Hint {
    /// Its stable code.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::OnlyWe => "only_we",
            Self::NoSource => "no_source",
        }
    }
}

/// Words that speak of us, in the languages we speak.
const US: [&str; 20] = [
    "we", "our", "us", "we've", "wir", "unser", "unsere", "uns", "nosotros", "nosotras", "nuestro",
    "nuestra", "nous", "notre", "nos", "ми", "наш", "наша", "нас", "нам",
];

/// Words that speak of me.
const ME: [&str; 26] = [
    "i", "my", "me", "i've", "i’ve", "i'd", "ich", "mein", "meine", "mich", "mir", "yo", "mi", "mí", "mis",
    "je", "mon", "ma", "mes", "moi", "я", "мій", "моя", "моє", "мене", "мені",
];

/// What weakens an entry: its own part, and whether a figure lacks its source.
#[must_use]
pub fn hints(my_part: &str, lacks_source: bool) -> Vec<Hint> {
    let part = my_part.to_lowercase();
    let words = || part.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’');
    let is_me = |word: &str| ME.contains(&word) || word.starts_with("j'") || word.starts_with("j’");
    let only_we = words().any(|word| US.contains(&word)) && !words().any(is_me);
    let found = [(only_we, Hint::OnlyWe), (lacks_source, Hint::NoSource)];
    found.into_iter().filter(|(holds, _)| *holds).map(|(_, hint)| hint).collect()
}

#[cfg(test)]
mod tests {
    use super::super::entry::{Claim, Confidentiality, Entry, Scope, State, Told, Visibility};
    use super::{Hint, Missing, hints, strength};

    fn entry(told: Told, scope: Option<Scope>, level: i64) -> Entry {
        Entry {
            id: uuid::Uuid::nil(),
            occurred_on: chrono::NaiveDate::MIN,
            told,
            scope,
            claims: vec![Claim { skill: String::from("D2"), level }],
            confidentiality: Confidentiality::Open,
            visibility: Visibility::Private,
            is_verified: false,
        }
    }

    #[test]
    fn a_line_is_worth_nothing_yet_and_says_what_it_lacks() {
        let found = strength(&entry(Told::default(), None, 3), None);
        assert_eq!(found.points, 0);
        assert_eq!(
            found.missing,
            [
                Missing::MyPart,
                Missing::Result,
                Missing::Metric,
                Missing::Artefact,
                Missing::Witness,
                Missing::Scope
            ]
        );
    }

    #[test]
    fn a_whole_case_has_six_points_at_the_level_its_scope_reaches() {
        let told =
            Told { situation: true, part: true, result: true, metric: true, artefact: true, witness: true };
        let case = entry(told, Some(Scope::Team), 3);
        assert_eq!(strength(&case, None).points, 6);
        assert_eq!(strength(&case, Some(2)).points, 6);
        let above = strength(&case, Some(4));
        assert_eq!((above.points, above.missing), (5, vec![Missing::Scope]));
    }

    #[test]
    fn shaping_needs_situation_part_result_and_a_skill() {
        let told = Told { situation: true, part: true, result: true, ..Told::default() };
        assert_eq!(entry(told, None, 1).state(), State::Shaped);
        assert_eq!(Entry { claims: Vec::new(), ..entry(told, None, 1) }.state(), State::Raw);
        assert_eq!(Entry { is_verified: true, ..entry(told, None, 1) }.state(), State::Verified);
        let untold = entry(Told { result: false, ..told }, None, 1);
        assert_eq!(Entry { is_verified: true, ..untold }.state(), State::Raw);
    }

    #[test]
    fn we_hides_the_own_part_unless_i_stands_beside_it() {
        assert_eq!(hints("We moved the queue.", false), [Hint::OnlyWe]);
        assert_eq!(hints("We moved the queue; I wrote the plan.", false), []);
        assert_eq!(hints("Wrote the plan", true), [Hint::NoSource]);
        assert_eq!(hints("Ми перенесли чергу.", false), [Hint::OnlyWe]);
        assert_eq!(hints("Nous avons tout changé, et j’ai écrit le plan.", false), []);
        assert_eq!(hints("Wir haben es geplant, ich habe es gebaut.", false), []);
    }
}
