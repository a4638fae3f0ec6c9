//! The trend: a small picture for each skill, over the finalised assessments.

use super::svg::{Anchor, Svg, number};
use crate::coaching::actions::{Trend, TrendSkill};

const COLUMNS: usize = 3;
const WIDTH: f64 = 280.0;
const HEIGHT: f64 = 132.0;
const TOP: f64 = 64.0;
const SIDE: f64 = 20.0;
/// Of a small picture: from its top to level 5, and from there to level 1.
const HEAD: f64 = 30.0;
const DEPTH: f64 = 72.0;

pub(super) fn draw(trend: &Trend) -> Svg {
    let rows = trend.skills.len().div_ceil(COLUMNS).max(1);
    let size = (float(COLUMNS) * WIDTH + 2.0 * SIDE, TOP + float(rows) * HEIGHT + 36.0);
    let title = format!("How the skills of {} changed", trend.mentee);
    let mut svg = Svg::new(size, &title, &description(trend));
    svg.text((SIDE, 36.0), "head", Anchor::Start, &title);
    if trend.rounds.is_empty() {
        svg.text((SIDE, TOP + 20.0), "soft", Anchor::Start, "No assessment is finalised yet.");
    }
    for (index, skill) in trend.skills.iter().enumerate() {
        let corner = (SIDE + float(index % COLUMNS) * WIDTH, TOP + float(index / COLUMNS) * HEIGHT);
        small(&mut svg, corner, skill, trend.rounds.len());
    }
    if let (Some(first), Some(last)) = (trend.rounds.first(), trend.rounds.last()) {
        let ends = format!(
            "{} assessments, {first} to {last}. Lines compare what the same sources saw.",
            trend.rounds.len()
        );
        svg.text((SIDE, size.1 - 16.0), "soft", Anchor::Start, &ends);
    }
    svg
}

fn small(svg: &mut Svg, (left, top): (f64, f64), skill: &TrendSkill, rounds: usize) {
    let width = WIDTH - 40.0;
    svg.text((left, top + 14.0), "", Anchor::Start, &skill.name);
    svg.text((left + width, top + 14.0), "soft", Anchor::End, &verdict(skill));
    for level in [1.0, 3.0, 5.0] {
        let y = height_of(top, level);
        svg.polyline("grid", &[(left, y), (left + width, y)]);
        svg.text((left + width + 6.0, y + 4.0), "soft", Anchor::Start, &format!("{level:.0}"));
    }
    let step = width / float(rounds.saturating_sub(1).max(1));
    for line in &skill.lines {
        let points: Vec<(f64, f64)> = line
            .iter()
            .map(|point| {
                (left + float(point.round) * step, height_of(top, number(point.level).clamp(1.0, 5.0)))
            })
            .collect();
        svg.polyline("line", &points);
        for point in points {
            svg.dot(point);
        }
    }
}

fn height_of(top: f64, level: f64) -> f64 {
    top + HEAD + (5.0 - level) / 4.0 * DEPTH
}

/// What changed last, in a word or two.
fn verdict(skill: &TrendSkill) -> String {
    match &skill.last_change {
        Some(change) if change.is_clear() => format!("{:+.2}", number(change.delta)),
        Some(_) => String::from("no clear change"),
        None if skill.lines.is_empty() => String::from("not rated"),
        None => String::new(),
    }
}

fn float(number: usize) -> f64 {
    u32::try_from(number).map_or(0.0, f64::from)
}

/// The same in words.
fn description(trend: &Trend) -> String {
    let said = trend.skills.iter().map(|skill| {
        let lines = skill.lines.iter().map(|line| {
            let levels = line.iter().map(|point| {
                let date = trend.rounds.get(point.round).map_or("", String::as_str);
                format!("{:.2} on {date}", number(point.level))
            });
            levels.collect::<Vec<_>>().join(", ")
        });
        let lines = lines.collect::<Vec<_>>().join(" | ");
        format!(
            "{}: {}{}",
            skill.name,
            if lines.is_empty() { "not rated" } else { &lines },
            sentence(&verdict(skill))
        )
    });
    let said = said.collect::<Vec<_>>().join("; ");
    format!(
        "Levels from 1 to 5, by the sources that rated both times; a bar parts what cannot be compared. {said}."
    )
}

fn sentence(verdict: &str) -> String {
    if verdict.is_empty() || verdict == "not rated" { String::new() } else { format!(" ({verdict})") }
}
