//! The trend: a small picture for each skill, over the finalised assessments.

use chrono::NaiveDate;

use super::svg::{Anchor, Svg, number};
use crate::coaching::actions::{Trend, TrendSkill};
use crate::coaching::mails::voice;
use crate::kernel::figures::decimal;
use crate::kernel::locale::Locale;
use crate::kernel::phrases::{Voice, say};
use crate::kernel::when;

const COLUMNS: usize = 3;
const WIDTH: f64 = 280.0;
const HEIGHT: f64 = 132.0;
const TOP: f64 = 64.0;
const SIDE: f64 = 20.0;
/// Of a small picture: from its top to level 5, and from there to level 1.
const HEAD: f64 = 30.0;
const DEPTH: f64 = 72.0;

pub(super) fn draw(trend: &Trend, locale: Locale) -> Svg {
    let voice = voice(locale);
    let rows = trend.skills.len().div_ceil(COLUMNS).max(1);
    let size = (float(COLUMNS) * WIDTH + 2.0 * SIDE, TOP + float(rows) * HEIGHT + 36.0);
    let title = say!(voice, "picture-trend", mentee = trend.mentee.as_str());
    let mut svg = Svg::new(size, &title, &description(voice, trend));
    svg.text((SIDE, 36.0), "head", Anchor::Start, &title);
    if trend.rounds.is_empty() {
        svg.text((SIDE, TOP + 20.0), "soft", Anchor::Start, &voice.say("picture-trend-none"));
    }
    for (index, skill) in trend.skills.iter().enumerate() {
        let corner = (SIDE + float(index % COLUMNS) * WIDTH, TOP + float(index / COLUMNS) * HEIGHT);
        small(&mut svg, corner, (skill, &verdict(voice, skill)), trend.rounds.len());
    }
    if let (Some(first), Some(last)) = (trend.rounds.first(), trend.rounds.last()) {
        let date = |on: &NaiveDate| when::plain_date(locale, *on);
        let ends =
            say!(voice, "picture-trend-ends", n = trend.rounds.len(), first = date(first), last = date(last));
        svg.text((SIDE, size.1 - 16.0), "soft", Anchor::Start, &ends);
    }
    svg
}

fn small(svg: &mut Svg, (left, top): (f64, f64), (skill, verdict): (&TrendSkill, &str), rounds: usize) {
    let width = WIDTH - 40.0;
    svg.text((left, top + 14.0), "", Anchor::Start, &skill.name);
    svg.text((left + width, top + 14.0), "soft", Anchor::End, verdict);
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
fn verdict(voice: Voice, skill: &TrendSkill) -> String {
    match &skill.last_change {
        Some(change) if change.is_clear() => {
            let delta = number(change.delta);
            let sign = if delta < 0.0 { "" } else { "+" };
            format!("{sign}{}", decimal(voice.locale(), delta, 2))
        }
        Some(_) => voice.say("picture-trend-unclear"),
        None if skill.lines.is_empty() => voice.say("picture-not-rated"),
        None => String::new(),
    }
}

fn float(number: usize) -> f64 {
    u32::try_from(number).map_or(0.0, f64::from)
}

/// The same in words.
fn description(voice: Voice, trend: &Trend) -> String {
    let locale = voice.locale();
    let said = trend.skills.iter().map(|skill| {
        let lines = skill.lines.iter().map(|line| {
            let levels = line.iter().map(|point| {
                let date = trend.rounds.get(point.round).map(|on| when::plain_date(locale, *on));
                let level = decimal(locale, number(point.level), 2);
                say!(voice, "picture-trend-point", level = level, date = date.unwrap_or_default())
            });
            levels.collect::<Vec<_>>().join(", ")
        });
        let lines = lines.collect::<Vec<_>>().join(" | ");
        let verdict = verdict(voice, skill);
        match (lines.as_str(), verdict.as_str()) {
            ("", verdict) => format!("{}: {verdict}", skill.name),
            (lines, "") => format!("{}: {lines}", skill.name),
            (lines, verdict) => format!("{}: {lines} ({verdict})", skill.name),
        }
    });
    say!(voice, "picture-trend-text", said = said.collect::<Vec<_>>().join("; "))
}
