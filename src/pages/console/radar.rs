//! The radar of an assessment, laid out for the page's own stylesheet.

use std::f64::consts::TAU;

use num_rational::Rational64;

use crate::coaching::actions::{Radar, RadarSkill};
use crate::coaching::core::gaps::Hundredths;
use crate::kernel::phrases::{Voice, say};
use crate::pages::view::{RadarName, RadarPicture};

const CENTRE: (f64, f64) = (380.0, 280.0);
/// From the centre to the highest level.
const RADIUS: f64 = 205.0;
/// From the centre to the names.
const NAMES: f64 = 222.0;
const LEVELS: u32 = 5;
/// Fewer skills make no shape.
const SKILLS_MIN: usize = 3;

/// The picture; nothing where there are too few skills to have a shape.
pub(super) fn radar_picture(voice: Voice, radar: &Radar) -> Option<RadarPicture> {
    let skills = &radar.skills;
    if skills.len() < SKILLS_MIN {
        return None;
    }
    let ring = |level: u32| {
        let distance = f64::from(level) / f64::from(LEVELS) * RADIUS;
        listed(&(0..skills.len()).map(|index| spot(index, skills.len(), distance)).collect::<Vec<_>>())
    };
    let axis = |index| {
        let (x, y) = spot(index, skills.len(), RADIUS);
        (format!("{x:.1}"), format!("{y:.1}"))
    };
    let has_before = skills.iter().any(|skill| skill.previous.is_some());
    Some(RadarPicture {
        description: description(voice, radar),
        rings: (1..=LEVELS).map(ring).collect(),
        axes: (0..skills.len()).map(axis).collect(),
        target: shape(skills, |skill| i32::try_from(skill.target).ok().map(f64::from)),
        now: shape(skills, |skill| skill.current.map(value)),
        before: has_before.then(|| shape(skills, |skill| skill.previous.map(value))),
        names: skills.iter().enumerate().map(|(index, skill)| name(index, skills.len(), skill)).collect(),
    })
}

fn value(level: Rational64) -> f64 {
    Hundredths::of(level).value()
}

fn shape(skills: &[RadarSkill], value: fn(&RadarSkill) -> Option<f64>) -> String {
    let point = |(index, skill): (usize, &RadarSkill)| {
        Some(spot(index, skills.len(), value(skill)? / f64::from(LEVELS) * RADIUS))
    };
    listed(&skills.iter().enumerate().filter_map(point).collect::<Vec<_>>())
}

fn listed(points: &[(f64, f64)]) -> String {
    points.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect::<Vec<_>>().join(" ")
}

/// The point on an axis at this distance from the centre; the first axis points up.
fn spot(index: usize, count: usize, distance: f64) -> (f64, f64) {
    let part = |number: usize| u32::try_from(number).map_or(0.0, f64::from);
    let angle = TAU * part(index) / part(count.max(1));
    (CENTRE.0 + distance * angle.sin(), CENTRE.1 - distance * angle.cos())
}

fn name(index: usize, count: usize, skill: &RadarSkill) -> RadarName {
    let (x, y) = spot(index, count, NAMES);
    let anchor = match x - CENTRE.0 {
        beside if beside > 12.0 => "start",
        beside if beside < -12.0 => "end",
        _ => "middle",
    };
    RadarName { x: format!("{x:.1}"), y: format!("{:.1}", y + 4.0), anchor, text: skill.name.clone() }
}

fn description(voice: Voice, radar: &Radar) -> String {
    let said = radar.skills.iter().map(|skill| {
        let now = skill.current.map_or_else(|| String::from("–"), |level| format!("{}", value(level)));
        say!(voice, "assess-of", skill = skill.name.clone(), now = now, target = skill.target)
    });
    said.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use num_rational::Rational64;

    use super::radar_picture;
    use crate::coaching::actions::{Radar, RadarSkill};
    use crate::kernel::locale::Locale;
    use crate::pages::language::voice;

    fn radar(count: usize) -> Radar {
        let skill = |index| RadarSkill {
            name: format!("Skill {index}"),
            target: 4,
            current: (index != 1).then(|| Rational64::new(5, 2)),
            previous: None,
        };
        Radar {
            mentee: String::from("Ada"),
            role: String::from("Staff"),
            skills: (0..count).map(skill).collect(),
        }
    }

    #[test]
    fn the_first_axis_points_up_and_what_nobody_rated_has_no_point() {
        let picture = radar_picture(voice(Locale::En), &radar(4)).unwrap();
        assert_eq!(picture.rings.len(), 5);
        assert!(picture.target.starts_with("380.0,116.0 "), "{}", picture.target);
        assert_eq!(picture.now.split(' ').count(), 3);
        assert_eq!([picture.names[0].anchor, picture.names[1].anchor], ["middle", "start"]);
        assert!(picture.description.contains("Skill 0") && picture.before.is_none());
    }

    #[test]
    fn two_skills_have_no_shape() {
        assert!(radar_picture(voice(Locale::En), &radar(2)).is_none());
    }
}
