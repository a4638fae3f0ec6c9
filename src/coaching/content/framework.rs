//! The framework that is built in.

use std::sync::LazyLock;

use crate::coaching::model::FrameworkDocument;

/// The key of the framework that is built in.
pub const BUILT_IN_KEY: &str = "engineer-growth";

static BUILT_IN: LazyLock<Option<FrameworkDocument>> =
    LazyLock::new(|| toml::from_str(include_str!("engineer-growth.toml")).ok());

/// The framework that is built in. A test reads it, so that it is always there.
#[must_use]
pub fn built_in() -> Option<&'static FrameworkDocument> {
    BUILT_IN.as_ref()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_framework_is_whole() {
        let framework: FrameworkDocument = toml::from_str(include_str!("engineer-growth.toml")).unwrap();
        assert_eq!((framework.key.as_str(), framework.version), (BUILT_IN_KEY, 1));
        assert_eq!((framework.themes.len(), framework.skills.len(), framework.profiles.len()), (6, 18, 3));
        assert!(framework.skills.iter().all(|skill| skill.anchors.len() == 5));
        for profile in &framework.profiles {
            assert_eq!(framework.targets(&profile.key, None).unwrap().len(), 18, "{}", profile.key);
        }
        assert_eq!(built_in(), Some(&framework));
    }

    #[test]
    fn an_overlay_changes_its_own_profile_and_no_weight_above_five() {
        let framework = built_in().unwrap();
        let staff = framework.targets("staff", None).unwrap();
        let architect = framework.targets("staff", Some("architect")).unwrap();
        let changed: Vec<_> = staff
            .iter()
            .zip(&architect)
            .filter(|(plain, _)| !architect.contains(plain))
            .map(|(plain, overlaid)| (plain.key.as_str(), overlaid.target, overlaid.weight))
            .collect();
        assert_eq!(changed, [("A2", 5, 5), ("B3", 4, 4)]);
        assert_eq!(framework.targets("principal", Some("architect")), None);
        assert_eq!(framework.targets("cto", None), None);

        let mut heavier = framework.clone();
        heavier.overlays[0].changes[0].weight_add = Some(4);
        let heavier = heavier.targets("staff", Some("tech_lead")).unwrap();
        assert_eq!(heavier.iter().find(|target| target.key == "C1").unwrap().weight, 5);
    }
}
