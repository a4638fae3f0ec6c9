//! The plan templates that are built in: one for each skill and step from a level to the next.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::coaching::model::{CommitmentDraft, ContentBody, MilestoneDraft};

const FILES: [&str; 18] = [
    include_str!("plans/A1.toml"),
    include_str!("plans/A2.toml"),
    include_str!("plans/A3.toml"),
    include_str!("plans/B1.toml"),
    include_str!("plans/B2.toml"),
    include_str!("plans/B3.toml"),
    include_str!("plans/C1.toml"),
    include_str!("plans/C2.toml"),
    include_str!("plans/C3.toml"),
    include_str!("plans/D1.toml"),
    include_str!("plans/D2.toml"),
    include_str!("plans/D3.toml"),
    include_str!("plans/E1.toml"),
    include_str!("plans/E2.toml"),
    include_str!("plans/E3.toml"),
    include_str!("plans/F1.toml"),
    include_str!("plans/F2.toml"),
    include_str!("plans/F3.toml"),
];

static BUILT_IN: LazyLock<Vec<BuiltInTemplate>> = LazyLock::new(|| {
    FILES.iter().filter_map(|text| toml::from_str::<File>(text).ok()).flat_map(File::steps).collect()
});

/// A template for the step of a skill from a level to the next.
#[derive(Clone, Debug)]
pub struct BuiltInTemplate {
    /// Key of the skill.
    pub skill: String,
    /// The level it starts from.
    pub from_level: i32,
    /// The level it aims at.
    pub to_level: i32,
    /// What the days are for.
    pub title: String,
    /// Milestones and commitments of 90 days.
    pub content: ContentBody,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    skill: String,
    steps: Vec<Step>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    from: i32,
    to: i32,
    title: String,
    milestones: Vec<MilestoneDraft>,
    commitments: Vec<CommitmentDraft>,
}

impl File {
    fn steps(self) -> impl Iterator<Item = BuiltInTemplate> {
        self.steps.into_iter().map(move |step| BuiltInTemplate {
            skill: self.skill.clone(),
            from_level: step.from,
            to_level: step.to,
            title: step.title,
            content: ContentBody { milestones: step.milestones, commitments: step.commitments },
        })
    }
}

/// All templates that are built in, by skill and level.
#[must_use]
pub fn built_in_templates() -> &'static [BuiltInTemplate] {
    &BUILT_IN
}

/// The template of a step.
#[must_use]
pub fn built_in_template(skill: &str, from_level: i32, to_level: i32) -> Option<&'static BuiltInTemplate> {
    BUILT_IN.iter().find(|one| one.skill == skill && one.from_level == from_level && one.to_level == to_level)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{FILES, File, built_in_template, built_in_templates};
    use crate::coaching::content::built_in;
    use crate::coaching::core::plans::{CommitmentOutline, MilestoneOutline, readiness_faults, shape_faults};

    #[test]
    fn every_skill_has_a_template_for_each_step_that_is_ready_as_it_is() {
        for text in FILES {
            toml::from_str::<File>(text).map(|_| ()).unwrap();
        }
        assert_eq!(built_in_templates().len(), 72);
        for skill in &built_in().unwrap().skills {
            for from in 1..=4 {
                let template = built_in_template(&skill.key, from, from + 1).unwrap();
                let content = &template.content;
                let milestones: Vec<_> = content
                    .milestones
                    .iter()
                    .map(|one| MilestoneOutline {
                        key: &one.key,
                        due_day: i64::from(one.due_day),
                        weight: i64::from(one.weight),
                    })
                    .collect();
                let commitments: Vec<_> = content
                    .commitments
                    .iter()
                    .map(|one| CommitmentOutline {
                        week: i64::from(one.week),
                        target_count: i64::from(one.target_count),
                        confidence: i64::from(one.confidence),
                    })
                    .collect();
                let place = format!("{} {from}", skill.key);
                assert!(milestones.len() >= 4 && commitments.len() >= 4, "{place}");
                assert_eq!(shape_faults(90, &milestones, &commitments), [], "{place}");
                assert_eq!(readiness_faults(90, &milestones, &commitments), [], "{place}");
            }
        }
    }

    #[test]
    fn no_sentence_is_shared_by_two_skills_or_steps() {
        let mut seen = BTreeSet::new();
        for template in built_in_templates() {
            let content = &template.content;
            let mut sentences = vec![&template.title];
            sentences.extend(content.milestones.iter().flat_map(|one| [&one.title, &one.anchor]));
            sentences.extend(
                content.commitments.iter().flat_map(|one| [&one.cue, &one.action, &one.obstacle_plan]),
            );
            for sentence in sentences {
                let place = format!("{} {}: {sentence}", template.skill, template.from_level);
                assert!(!sentence.trim().is_empty(), "{place}");
                assert!(seen.insert(sentence.to_lowercase()), "{place}");
            }
        }
    }
}
