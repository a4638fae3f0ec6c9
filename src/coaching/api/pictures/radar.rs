//! The radar: where the mentee stands, what the role asks for, where they stood before.

use std::f64::consts::TAU;

use super::svg::{Anchor, Svg, number};
use crate::coaching::actions::{Radar, RadarSkill};
use crate::coaching::mails::voice;
use crate::kernel::figures::decimal;
use crate::kernel::locale::Locale;
use crate::kernel::phrases::{Voice, say};

const SIZE: (f64, f64) = (820.0, 640.0);
const CENTRE: (f64, f64) = (410.0, 320.0);
/// From the centre to level 5.
const RADIUS: f64 = 215.0;
/// From the centre to the names.
const NAMES: f64 = 234.0;
const LEVELS: u32 = 5;

pub(in crate::coaching::api) fn draw(radar: &Radar, locale: Locale) -> Svg {
    let voice = voice(locale);
    let (mentee, role) = (radar.mentee.as_str(), radar.role.as_str());
    let title = say!(voice, "picture-radar", mentee = mentee, role = role);
    let mut svg = Svg::new(SIZE, &title, &description(voice, radar));
    svg.text((24.0, 36.0), "head", Anchor::Start, &title);
    grid(&mut svg, radar.skills.len());
    names(&mut svg, &radar.skills);
    let of = |value: fn(&RadarSkill) -> Option<f64>| points(&radar.skills, value);
    svg.polygon("target", &of(|skill| i32::try_from(skill.target).ok().map(f64::from)));
    svg.polygon("before", &of(|skill| skill.previous.map(number)));
    let now = of(|skill| skill.current.map(number));
    svg.polygon("now", &now);
    for point in now {
        svg.dot(point);
    }
    legend(&mut svg, voice, radar);
    svg
}

fn points(skills: &[RadarSkill], value: fn(&RadarSkill) -> Option<f64>) -> Vec<(f64, f64)> {
    let count = skills.len();
    let point = |(index, skill): (usize, &RadarSkill)| {
        Some(spot(index, count, value(skill)? / f64::from(LEVELS) * RADIUS))
    };
    skills.iter().enumerate().filter_map(point).collect()
}

/// The point on an axis at this distance from the centre; the first axis points up.
fn spot(index: usize, count: usize, distance: f64) -> (f64, f64) {
    let angle = direction(index, count);
    (CENTRE.0 + distance * angle.sin(), CENTRE.1 - distance * angle.cos())
}

fn direction(index: usize, count: usize) -> f64 {
    let part = |number: usize| u32::try_from(number).map_or(0.0, f64::from);
    TAU * part(index) / part(count.max(1))
}

fn grid(svg: &mut Svg, count: usize) {
    for level in 1..=LEVELS {
        let distance = f64::from(level) / f64::from(LEVELS) * RADIUS;
        let ring: Vec<_> = (0..count).map(|index| spot(index, count, distance)).collect();
        svg.polygon("grid", &ring);
        svg.text((CENTRE.0 + 4.0, CENTRE.1 - distance + 12.0), "soft", Anchor::Start, &level.to_string());
    }
    for index in 0..count {
        svg.polyline("grid", &[CENTRE, spot(index, count, RADIUS)]);
    }
}

fn names(svg: &mut Svg, skills: &[RadarSkill]) {
    for (index, skill) in skills.iter().enumerate() {
        let (x, y) = spot(index, skills.len(), NAMES);
        let anchor = match x - CENTRE.0 {
            beside if beside > 12.0 => Anchor::Start,
            beside if beside < -12.0 => Anchor::End,
            _ => Anchor::Middle,
        };
        let class = if skill.current.is_some() { "" } else { "soft" };
        svg.text((x, y + 4.0), class, anchor, &skill.name);
    }
}

fn legend(svg: &mut Svg, voice: Voice, radar: &Radar) {
    let mut x = 24.0;
    let has_previous = radar.skills.iter().any(|skill| skill.previous.is_some());
    let entries = [
        ("now", "picture-now", true),
        ("target", "picture-target", true),
        ("before", "picture-before", has_previous),
    ];
    for (class, key, _) in entries.into_iter().filter(|(.., is_shown)| *is_shown) {
        svg.polyline(class, &[(x, 616.0), (x + 36.0, 616.0)]);
        svg.text((x + 44.0, 620.0), "", Anchor::Start, &voice.say(key));
        x += 150.0;
    }
}

/// The same in words.
fn description(voice: Voice, radar: &Radar) -> String {
    let said = radar.skills.iter().map(|skill| {
        let level = |level| decimal(voice.locale(), number(level), 2);
        let now = skill.current.map_or_else(|| voice.say("picture-not-rated"), level);
        let (name, target) = (skill.name.as_str(), skill.target);
        match skill.previous {
            Some(before) => say!(
                voice,
                "picture-skill-before",
                skill = name,
                now = now,
                target = target,
                before = level(before)
            ),
            None => say!(voice, "picture-skill", skill = name, now = now, target = target),
        }
    });
    say!(voice, "picture-radar-text", said = said.collect::<Vec<_>>().join("; "))
}
