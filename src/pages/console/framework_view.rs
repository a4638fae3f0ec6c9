//! What a framework says: its levels, skills and roles.

use crate::coaching::model::{FrameworkDocument, Profile, ProfileSkill, Skill};
use crate::kernel::phrases::{Voice, say};
use crate::pages::view::{AnswerLine, Badge, NamedLink, RecordRow, RecordSection, StandingLine, Tone};

fn row(label: String, about: String, pairs: Vec<AnswerLine>) -> RecordRow {
    let badge = Badge { label: String::new(), tone: Tone::Neutral };
    let line = StandingLine { link: NamedLink { label, href: String::new() }, badge, about };
    RecordRow { pairs, ..RecordRow::of(line) }
}

/// How far each level reaches.
pub(super) fn levels(voice: Voice, document: &FrameworkDocument) -> RecordSection {
    let level = |one: &crate::coaching::model::Level| {
        row(format!("{} · {}", one.level, one.name), one.scope.clone(), Vec::new())
    };
    RecordSection {
        key: "levels",
        heading: voice.say("framework-levels"),
        rows: document.levels.iter().map(level).collect(),
        ..RecordSection::default()
    }
}

/// The skills, with what each level of them looks like.
pub(super) fn skills(voice: Voice, document: &FrameworkDocument) -> RecordSection {
    RecordSection {
        key: "skills",
        heading: voice.say("framework-skills"),
        rows: document.skills.iter().map(|skill| of_skill(voice, document, skill)).collect(),
        ..RecordSection::default()
    }
}

fn of_skill(voice: Voice, document: &FrameworkDocument, skill: &Skill) -> RecordRow {
    let theme = document.themes.iter().find(|theme| theme.key == skill.theme);
    let anchor = |(number, text): (usize, &String)| AnswerLine {
        label: say!(voice, "framework-level", n = number),
        value: text.clone(),
    };
    let needs = document.prerequisites.iter().filter(|edge| edge.skill == skill.key);
    let needs: Vec<String> = needs.map(|edge| name_of(document, &edge.needs)).collect();
    let more = [
        ("framework-proof", skill.proof.clone()),
        ("framework-if-then", skill.if_then.clone()),
        ("framework-needs", needs.join(", ")),
    ];
    let more = more.into_iter().filter(|(_, value)| !value.is_empty());
    let more = more.map(|(key, value)| AnswerLine { label: voice.say(key), value });
    row(
        format!("{} · {}", skill.key, skill.name),
        theme.map(|theme| theme.name.clone()).unwrap_or_default(),
        (1..).zip(&skill.anchors).map(anchor).chain(more).collect(),
    )
}

fn name_of(document: &FrameworkDocument, key: &str) -> String {
    document.skill(key).map_or_else(|| key.to_owned(), |skill| skill.name.clone())
}

/// What roles ask for, and their variants.
pub(super) fn roles(voice: Voice, document: &FrameworkDocument) -> RecordSection {
    RecordSection {
        key: "roles",
        heading: voice.say("framework-roles"),
        rows: document.profiles.iter().map(|profile| of_role(voice, document, profile)).collect(),
        ..RecordSection::default()
    }
}

fn of_role(voice: Voice, document: &FrameworkDocument, profile: &Profile) -> RecordRow {
    let asked = document.skills.iter().filter_map(|skill| Some((skill, profile.skills.get(&skill.key)?)));
    let line = |(skill, asked): (&Skill, &ProfileSkill)| {
        let level = say!(voice, "framework-asks", level = asked.target, weight = asked.weight);
        let must = asked.gate.then(|| voice.say("framework-must"));
        AnswerLine {
            label: skill.name.clone(),
            value: std::iter::once(level).chain(must).collect::<Vec<_>>().join(" · "),
        }
    };
    let variants = document.overlays.iter().filter(|overlay| overlay.profile == profile.key);
    let variants: Vec<String> = variants.map(|overlay| overlay.name.clone()).collect();
    let variants = if variants.is_empty() {
        String::new()
    } else {
        say!(voice, "framework-variants", names = variants.join(", "))
    };
    row(profile.name.clone(), variants, asked.map(line).collect())
}
