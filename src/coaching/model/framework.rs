//! Frameworks: what skills there are, what each level looks like, what a role asks for.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::coaching::core::gaps::{self, SkillTarget, Wording};
use crate::platform::db::jsonb;

/// The most that a skill can weigh.
const WEIGHT_MAX: i64 = 5;

/// A framework as it is exchanged and stored.
#[derive(
    Clone,
    Debug,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    utoipa::ToSchema,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Jsonb)]
#[serde(deny_unknown_fields)]
pub struct FrameworkDocument {
    /// Its key, the same in all its versions.
    #[schema(pattern = "^[a-z0-9]+(-[a-z0-9]+)*$", max_length = 60)]
    pub key: String,
    /// The number of this version; of a draft, the one it will be published as.
    #[serde(default = "first_version")]
    pub version: i32,
    /// What people call it.
    #[schema(min_length = 1, max_length = 100)]
    pub name: String,
    /// The five levels, the first one first.
    #[schema(min_items = 5, max_items = 5)]
    pub levels: Vec<Level>,
    /// What skills are grouped by.
    #[schema(min_items = 1, max_items = 20)]
    pub themes: Vec<Theme>,
    /// The skills, in the order that decides where nothing else does.
    #[schema(min_items = 1, max_items = 60)]
    pub skills: Vec<Skill>,
    /// Which skill builds on which other one.
    #[serde(default)]
    #[schema(max_items = 200)]
    pub prerequisites: Vec<Prerequisite>,
    /// What roles ask for.
    #[schema(min_items = 1, max_items = 20)]
    pub profiles: Vec<Profile>,
    /// Variants of roles.
    #[serde(default)]
    #[schema(max_items = 40)]
    pub overlays: Vec<Overlay>,
}

jsonb!(FrameworkDocument);

const fn first_version() -> i32 {
    1
}

/// How far the effect of a level reaches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = FrameworkLevel)]
#[expect(clippy::struct_field_names, reason = "the name in the documents that are exchanged")]
pub struct Level {
    /// 1 to 5.
    #[schema(minimum = 1, maximum = 5)]
    pub level: i64,
    /// What it is called.
    #[schema(min_length = 1, max_length = 60)]
    pub name: String,
    /// How far it reaches.
    #[schema(max_length = 100)]
    pub scope: String,
}

/// What skills are grouped by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = FrameworkTheme)]
pub struct Theme {
    /// Its key.
    #[schema(min_length = 1, max_length = 60)]
    pub key: String,
    /// What people call it.
    #[schema(min_length = 1, max_length = 100)]
    pub name: String,
}

/// A skill, by what can be seen at each level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = FrameworkSkill)]
pub struct Skill {
    /// Its key, the same in all versions.
    #[schema(pattern = "^[A-Za-z0-9_-]{1,20}$")]
    pub key: String,
    /// What people call it.
    #[schema(min_length = 1, max_length = 100)]
    pub name: String,
    /// The key of its theme.
    #[schema(max_length = 60)]
    pub theme: String,
    /// What each level looks like, the first level first.
    #[schema(min_items = 5, max_items = 5)]
    pub anchors: Vec<String>,
    /// What shows a move of one level.
    #[serde(default)]
    #[schema(max_length = 300)]
    pub proof: String,
    /// A first commitment for this skill.
    #[serde(default)]
    #[schema(max_length = 300)]
    pub if_then: String,
}

/// One skill that builds on another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = FrameworkPrerequisite)]
pub struct Prerequisite {
    /// The key of the skill that builds on the other one.
    #[schema(max_length = 20)]
    pub skill: String,
    /// The key of the skill that is built on.
    #[schema(max_length = 20)]
    pub needs: String,
}

/// What a role asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = FrameworkProfile)]
pub struct Profile {
    /// Its key.
    #[schema(min_length = 1, max_length = 60)]
    pub key: String,
    /// What people call it.
    #[schema(min_length = 1, max_length = 100)]
    pub name: String,
    /// What it asks of each skill, by the key of the skill.
    pub skills: BTreeMap<String, ProfileSkill>,
}

/// What a role asks of one skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProfileSkill {
    /// The level, 1 to 5.
    #[schema(minimum = 1, maximum = 5)]
    pub target: i64,
    /// How much it matters, 1 to 5.
    #[schema(minimum = 1, maximum = 5)]
    pub weight: i64,
    /// Whether the role cannot be had without it.
    #[serde(default)]
    pub gate: bool,
}

/// A variant of a role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = FrameworkOverlay)]
pub struct Overlay {
    /// Its key.
    #[schema(min_length = 1, max_length = 60)]
    pub key: String,
    /// What people call it.
    #[schema(min_length = 1, max_length = 100)]
    pub name: String,
    /// The key of the profile it changes.
    #[schema(max_length = 60)]
    pub profile: String,
    /// What it changes.
    #[schema(max_items = 60)]
    pub changes: Vec<OverlayChange>,
}

/// What a variant changes about one skill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OverlayChange {
    /// The key of the skill.
    #[schema(max_length = 20)]
    pub skill: String,
    /// The level instead of the profile's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(minimum = 1, maximum = 5)]
    pub target: Option<i64>,
    /// How much more it weighs; a weight ends at 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(minimum = 1, maximum = 4)]
    pub weight_add: Option<i64>,
}

impl FrameworkDocument {
    /// The skill of this key.
    #[must_use]
    pub fn skill(&self, key: &str) -> Option<&Skill> {
        self.skills.iter().find(|skill| skill.key == key)
    }

    /// The profile of this key.
    #[must_use]
    pub fn profile(&self, key: &str) -> Option<&Profile> {
        self.profiles.iter().find(|profile| profile.key == key)
    }

    /// The overlay of this key, if it is one of that profile.
    #[must_use]
    pub fn overlay(&self, profile: &str, key: &str) -> Option<&Overlay> {
        self.overlays.iter().find(|overlay| overlay.key == key && overlay.profile == profile)
    }

    /// What a role asks for, in framework order; `None` where there is no such role or variant.
    #[must_use]
    pub fn targets(&self, profile: &str, overlay: Option<&str>) -> Option<Vec<SkillTarget>> {
        let asked = self.profile(profile)?;
        let changes = match overlay {
            Some(key) => self.overlay(profile, key)?.changes.as_slice(),
            None => &[],
        };
        let target = |skill: &Skill| {
            let asked = asked.skills.get(&skill.key)?;
            let of_skill = || changes.iter().filter(|change| change.skill == skill.key);
            let added: i64 = of_skill().filter_map(|change| change.weight_add).sum();
            Some(SkillTarget {
                key: skill.key.clone(),
                target: of_skill().find_map(|change| change.target).unwrap_or(asked.target),
                weight: (asked.weight + added).min(WEIGHT_MAX),
                gate: asked.gate,
            })
        };
        Some(self.skills.iter().filter_map(target).collect())
    }

    /// Which of these skills builds on which.
    #[must_use]
    pub fn prerequisites_among(&self, targets: &[SkillTarget]) -> Vec<gaps::Prerequisite> {
        let is_asked = |key: &str| targets.iter().any(|target| target.key == key);
        let edges = self.prerequisites.iter().filter(|edge| is_asked(&edge.skill) && is_asked(&edge.needs));
        edges
            .map(|edge| gaps::Prerequisite { skill: edge.skill.clone(), needs: edge.needs.clone() })
            .collect()
    }

    /// What the skills and the role are called, for an explanation.
    #[must_use]
    pub fn wording(&self, profile: &str) -> Wording {
        Wording {
            role: self.profile(profile).map(|profile| profile.name.clone()),
            names: self.skills.iter().map(|skill| (skill.key.clone(), skill.name.clone())).collect(),
            anchors: self.skills.iter().map(|skill| (skill.key.clone(), skill.anchors.clone())).collect(),
        }
    }
}
