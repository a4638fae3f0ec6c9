//! Reading an assessment.

use std::collections::{BTreeMap, BTreeSet};

use crate::cli::simulate::document::{Members, Node};
use crate::coaching::content::{BUILT_IN_KEY, built_in};
use crate::coaching::core::gaps::{
    Confidence, Practice, Prerequisite, Question, Rating, SkillTarget, Source, Wording,
};

const SOURCES: [(&str, Source); 4] = [
    ("self", Source::Mentee),
    ("coach", Source::Coach),
    ("manager", Source::Manager),
    ("peer", Source::Peer),
];
const CONFIDENCES: [(&str, Confidence); 3] =
    [("low", Confidence::Low), ("medium", Confidence::Medium), ("high", Confidence::High)];
const PRACTICES: [(&str, Practice); 3] =
    [("yes", Practice::Yes), ("partly", Practice::Partly), ("no", Practice::No)];

/// What is asked, and what skills are called.
#[derive(Debug)]
pub(super) struct Assessment {
    pub question: Question,
    pub wording: Wording,
}

impl Assessment {
    pub(super) fn read(node: &Node<'_>) -> Option<Self> {
        let members =
            node.members(&["profile", "prerequisites", "ratings", "practice", "interest", "evidence"])?;
        let (skills, wording) = profile(&members.required("profile")?)?;
        let known: BTreeSet<&str> = skills.iter().map(|target| target.key.as_str()).collect();
        let question = Question {
            prerequisites: members
                .items("prerequisites")
                .iter()
                .filter_map(|node| prerequisite(node, &known))
                .collect(),
            ratings: ratings(&members.items("ratings"), &known),
            practice: by_skill(&members, "practice", &known, |node| node.one_of(&PRACTICES)),
            interest: by_skill(&members, "interest", &known, one_to_five),
            evidence: by_skill(&members, "evidence", &known, |node| node.whole_number(0)),
            skills,
        };
        Some(Self { question, wording })
    }
}

/// A profile in line, or one of the framework that is built in.
fn profile(node: &Node<'_>) -> Option<(Vec<SkillTarget>, Wording)> {
    let any_form = node.members(&["skills", "framework", "role"])?;
    let is_in_line = any_form.get("skills").is_some();
    let names = any_form.get("framework").or_else(|| any_form.get("role"));
    if let (true, Some(name)) = (is_in_line, &names) {
        name.fault("not_together", "give `skills`, or `framework` and `role`, but not both");
        return None;
    }
    if names.is_some() { named(&any_form) } else { Some((in_line(&any_form)?, Wording::default())) }
}

fn named(members: &Members<'_>) -> Option<(Vec<SkillTarget>, Wording)> {
    let framework = members.required("framework").and_then(|node| node.one_of(&[(BUILT_IN_KEY, ())]));
    let role = members.required("role").and_then(|node| node.text());
    framework?;
    let (framework, role) = (built_in()?, role?);
    let Some(targets) = framework.targets(role, None) else {
        let roles: Vec<_> = framework.profiles.iter().map(|profile| profile.key.as_str()).collect();
        members.fault_at("role", "unknown_value", format!("one of these is expected: {}", roles.join(", ")));
        return None;
    };
    Some((targets, framework.wording(role)))
}

fn in_line(members: &Members<'_>) -> Option<Vec<SkillTarget>> {
    let node = members.required("skills")?;
    let items = node.items();
    if items.is_empty() {
        node.fault("required", "at least one skill is needed");
        return None;
    }
    let mut keys = BTreeSet::new();
    let mut targets = Vec::with_capacity(items.len());
    for item in &items {
        let Some(target) = skill_target(item) else { continue };
        if !keys.insert(target.key.clone()) {
            item.fault("named_twice", "each skill stands once in a profile");
        }
        targets.push(target);
    }
    Some(targets)
}

fn skill_target(node: &Node<'_>) -> Option<SkillTarget> {
    let members = node.members(&["key", "target", "weight", "gate"])?;
    let key = members.required("key").and_then(|node| node.text());
    let target = members.required("target").and_then(|node| one_to_five(&node));
    let weight = members.required("weight").and_then(|node| one_to_five(&node));
    let gate = members.get_or_null("gate").and_then(|node| node.flag()).unwrap_or(false);
    Some(SkillTarget { key: key?.to_owned(), target: target?, weight: weight?, gate })
}

fn prerequisite(node: &Node<'_>, known: &BTreeSet<&str>) -> Option<Prerequisite> {
    let members = node.members(&["skill", "needs"])?;
    let key = |name| members.required(name).and_then(|node| skill_key(&node, known));
    let (skill, needs) = (key("skill"), key("needs"));
    Some(Prerequisite { skill: skill?, needs: needs? })
}

fn ratings(items: &[Node<'_>], known: &BTreeSet<&str>) -> Vec<Rating> {
    let mut said = BTreeSet::new();
    let mut ratings = Vec::with_capacity(items.len());
    for item in items {
        let Some(rating) = rating(item, known) else { continue };
        let is_second = rating.source != Source::Peer && !said.insert((rating.source, rating.skill.clone()));
        if is_second {
            let source = rating.source.name();
            item.fault("named_twice", format!("`{source}` rates each skill once"));
        }
        ratings.push(rating);
    }
    ratings
}

fn rating(node: &Node<'_>, known: &BTreeSet<&str>) -> Option<Rating> {
    let members = node.members(&["source", "skill", "level", "confidence"])?;
    let source = members.required("source").and_then(|node| node.one_of(&SOURCES));
    let skill = members.required("skill").and_then(|node| skill_key(&node, known));
    let level = members.get_or_null("level").and_then(|node| one_to_five(&node));
    let confidence = members.get_or_null("confidence").and_then(|node| node.one_of(&CONFIDENCES));
    Some(Rating { source: source?, skill: skill?, level, confidence: confidence.unwrap_or_default() })
}

/// An object with a value for each of some skills.
fn by_skill<T>(
    members: &Members<'_>,
    name: &str,
    known: &BTreeSet<&str>,
    value: impl Fn(&Node<'_>) -> Option<T>,
) -> BTreeMap<String, T> {
    let keys: Vec<&str> = known.iter().copied().collect();
    let Some(of_skills) = members.get(name).and_then(|node| node.members(&keys)) else {
        return BTreeMap::new();
    };
    keys.iter().filter_map(|key| Some(((*key).to_owned(), value(&of_skills.get(key)?)?))).collect()
}

fn skill_key(node: &Node<'_>, known: &BTreeSet<&str>) -> Option<String> {
    let key = node.text()?;
    if !known.contains(key) {
        node.fault("unknown_skill", "the profile has no skill of this key");
        return None;
    }
    Some(key.to_owned())
}

fn one_to_five(node: &Node<'_>) -> Option<i64> {
    let number = node.whole_number(1)?;
    if number > 5 {
        node.fault("too_large", "the most is 5");
        return None;
    }
    Some(number)
}
