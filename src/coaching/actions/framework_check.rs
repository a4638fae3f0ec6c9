//! Checks of a framework before it is saved.

use std::collections::BTreeSet;

use super::checks::Checks;
use crate::coaching::model::{FrameworkDocument, Overlay, Profile, Skill};
use crate::kernel::slug::is_slug;

const LEVELS: usize = 5;
const THEMES_MAX: usize = 20;
const SKILLS_MAX: usize = 60;
const PREREQUISITES_MAX: usize = 200;
const PROFILES_MAX: usize = 20;
const OVERLAYS_MAX: usize = 40;
const NAME_MAX: usize = 100;
const TEXT_MAX: usize = 300;

/// Notes everything that makes no sense in a framework. Pointers start with `root`.
pub(super) fn check(document: &FrameworkDocument, root: &str, checks: &mut Checks) {
    if !is_slug(&document.key) {
        let detail = "lower-case letters, digits and single hyphens, at most 63";
        checks.fault(format!("{root}/key"), "invalid_slug", detail);
    }
    checks.line(&format!("{root}/name"), &document.name, NAME_MAX);
    levels(document, root, checks);
    themes(document, root, checks);
    skills(document, root, checks);
    prerequisites(document, root, checks);
    profiles(document, root, checks);
    overlays(document, root, checks);
}

fn levels(document: &FrameworkDocument, root: &str, checks: &mut Checks) {
    let numbers = document.levels.iter().map(|level| level.level);
    if !numbers.eq(1..=5) {
        checks.fault(format!("{root}/levels"), "wrong_count", "five levels, numbered 1 to 5 in order");
    }
    for (index, level) in document.levels.iter().enumerate().take(LEVELS) {
        checks.line(&format!("{root}/levels/{index}/name"), &level.name, 60);
        checks.optional_line(&format!("{root}/levels/{index}/scope"), &level.scope, NAME_MAX);
    }
}

fn themes(document: &FrameworkDocument, root: &str, checks: &mut Checks) {
    count(document.themes.len(), THEMES_MAX, &format!("{root}/themes"), checks);
    let keys = document.themes.iter().map(|theme| theme.key.as_str());
    once(keys, &format!("{root}/themes"), checks);
    for (index, theme) in document.themes.iter().enumerate().take(THEMES_MAX) {
        checks.line(&format!("{root}/themes/{index}/key"), &theme.key, 60);
        checks.line(&format!("{root}/themes/{index}/name"), &theme.name, NAME_MAX);
    }
}

fn skills(document: &FrameworkDocument, root: &str, checks: &mut Checks) {
    count(document.skills.len(), SKILLS_MAX, &format!("{root}/skills"), checks);
    once(document.skills.iter().map(|skill| skill.key.as_str()), &format!("{root}/skills"), checks);
    for (index, skill) in document.skills.iter().enumerate().take(SKILLS_MAX) {
        let place = format!("{root}/skills/{index}");
        one_skill(skill, &place, checks);
        if !document.themes.iter().any(|theme| theme.key == skill.theme) {
            checks.fault(format!("{place}/theme"), "unknown_theme", "no theme has this key");
        }
    }
}

fn one_skill(skill: &Skill, place: &str, checks: &mut Checks) {
    let is_key = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if !(1..=20).contains(&skill.key.len()) || !skill.key.chars().all(is_key) {
        let detail = "1 to 20 letters, digits, hyphens or underscores";
        checks.fault(format!("{place}/key"), "invalid_skill_key", detail);
    }
    checks.line(&format!("{place}/name"), &skill.name, NAME_MAX);
    if skill.anchors.len() != LEVELS {
        checks.fault(format!("{place}/anchors"), "wrong_count", "one anchor for each of the five levels");
    }
    for (level, anchor) in skill.anchors.iter().enumerate().take(LEVELS) {
        checks.line(&format!("{place}/anchors/{level}"), anchor, TEXT_MAX);
    }
    checks.optional_line(&format!("{place}/proof"), &skill.proof, TEXT_MAX);
    checks.optional_line(&format!("{place}/if_then"), &skill.if_then, TEXT_MAX);
}

fn prerequisites(document: &FrameworkDocument, root: &str, checks: &mut Checks) {
    let place = format!("{root}/prerequisites");
    if document.prerequisites.len() > PREREQUISITES_MAX {
        checks.fault(&place, "too_many", format!("at most {PREREQUISITES_MAX}"));
    }
    for (index, edge) in document.prerequisites.iter().enumerate().take(PREREQUISITES_MAX) {
        for (name, key) in [("skill", &edge.skill), ("needs", &edge.needs)] {
            known_skill(document, key, &format!("{place}/{index}/{name}"), checks);
        }
        if edge.skill == edge.needs {
            checks.fault(format!("{place}/{index}/needs"), "named_twice", "a skill does not build on itself");
        }
    }
}

fn profiles(document: &FrameworkDocument, root: &str, checks: &mut Checks) {
    let place = format!("{root}/profiles");
    count(document.profiles.len(), PROFILES_MAX, &place, checks);
    once(document.profiles.iter().map(|profile| profile.key.as_str()), &place, checks);
    for (index, profile) in document.profiles.iter().enumerate().take(PROFILES_MAX) {
        one_profile(document, profile, &format!("{place}/{index}"), checks);
    }
}

fn one_profile(document: &FrameworkDocument, profile: &Profile, place: &str, checks: &mut Checks) {
    checks.line(&format!("{place}/key"), &profile.key, 60);
    checks.line(&format!("{place}/name"), &profile.name, NAME_MAX);
    count(profile.skills.len(), SKILLS_MAX, &format!("{place}/skills"), checks);
    for (key, asked) in profile.skills.iter().take(SKILLS_MAX) {
        let place = format!("{place}/skills/{}", escaped(key));
        known_skill(document, key, &place, checks);
        one_to_five(asked.target, &format!("{place}/target"), checks);
        one_to_five(asked.weight, &format!("{place}/weight"), checks);
    }
}

fn overlays(document: &FrameworkDocument, root: &str, checks: &mut Checks) {
    let place = format!("{root}/overlays");
    if document.overlays.len() > OVERLAYS_MAX {
        checks.fault(&place, "too_many", format!("at most {OVERLAYS_MAX}"));
    }
    let mut keys = BTreeSet::new();
    for (index, overlay) in document.overlays.iter().enumerate().take(OVERLAYS_MAX) {
        if !keys.insert((&overlay.profile, &overlay.key)) {
            checks.fault(
                format!("{place}/{index}/key"),
                "named_twice",
                "another one of this profile has this key",
            );
        }
        one_overlay(document, overlay, &format!("{place}/{index}"), checks);
    }
}

fn one_overlay(document: &FrameworkDocument, overlay: &Overlay, place: &str, checks: &mut Checks) {
    checks.line(&format!("{place}/key"), &overlay.key, 60);
    checks.line(&format!("{place}/name"), &overlay.name, NAME_MAX);
    let Some(profile) = document.profile(&overlay.profile) else {
        checks.fault(format!("{place}/profile"), "unknown_profile", "no profile has this key");
        return;
    };
    count(overlay.changes.len(), SKILLS_MAX, &format!("{place}/changes"), checks);
    once(overlay.changes.iter().map(|change| change.skill.as_str()), &format!("{place}/changes"), checks);
    for (index, change) in overlay.changes.iter().enumerate().take(SKILLS_MAX) {
        let place = format!("{place}/changes/{index}");
        if !profile.skills.contains_key(&change.skill) {
            checks.fault(
                format!("{place}/skill"),
                "unknown_skill",
                "the profile asks nothing of such a skill",
            );
        }
        if let Some(target) = change.target {
            one_to_five(target, &format!("{place}/target"), checks);
        }
        if change.weight_add.is_some_and(|added| !(1..=4).contains(&added)) {
            checks.fault(format!("{place}/weight_add"), "out_of_bounds", "1 to 4");
        }
    }
}

fn count(count: usize, most: usize, place: &str, checks: &mut Checks) {
    match count {
        0 => checks.fault(place, "required", "at least one is needed"),
        _ if count > most => checks.fault(place, "too_many", format!("at most {most}")),
        _ => {}
    }
}

fn once<'a>(keys: impl Iterator<Item = &'a str>, place: &str, checks: &mut Checks) {
    let mut seen = BTreeSet::new();
    for (index, key) in keys.enumerate().take(PREREQUISITES_MAX) {
        if !seen.insert(key) {
            checks.fault(format!("{place}/{index}"), "named_twice", "another one has the same key");
        }
    }
}

fn known_skill(document: &FrameworkDocument, key: &str, place: &str, checks: &mut Checks) {
    if document.skill(key).is_none() {
        checks.fault(place, "unknown_skill", "no skill has this key");
    }
}

fn one_to_five(number: i64, place: &str, checks: &mut Checks) {
    if !(1..=5).contains(&number) {
        checks.fault(place, "out_of_bounds", "1 to 5");
    }
}

/// A key as a part of a pointer (RFC 6901), and no longer than anybody wants to read.
fn escaped(key: &str) -> String {
    let key: String = key.chars().take(60).collect();
    key.replace('~', "~0").replace('/', "~1")
}
