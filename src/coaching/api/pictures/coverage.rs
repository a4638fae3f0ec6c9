//! The coverage: a grid of skills and levels. Each cell has a shape of its own, so that colour is not needed.

use super::svg::{Anchor, Svg};
use crate::coaching::actions::Coverage;
use crate::coaching::core::evidence::{Cover, Row};
use crate::coaching::mails::voice;
use crate::kernel::locale::Locale;
use crate::kernel::phrases::{Voice, say};
use crate::kernel::when;

const WIDTH: f64 = 720.0;
const LEFT: f64 = 280.0;
const TOP: f64 = 92.0;
const STEP: (f64, f64) = (80.0, 30.0);
/// Half the size of a cell, and of what stands in it.
const CELL: (f64, f64) = (34.0, 12.0);

/// Draws it.
pub(in crate::coaching::api) fn draw(coverage: &Coverage, locale: Locale) -> Svg {
    let rows = number(coverage.rows.len());
    let height = TOP + rows * STEP.1 + 64.0;
    let voice = voice(locale);
    let (mentee, role) = (coverage.mentee.as_str(), coverage.aim.role_name.as_str());
    let title = say!(voice, "packet-picture", mentee = mentee, role = role);
    let mut svg = Svg::new((WIDTH, height), &title, &description(voice, coverage));
    svg.text((24.0, 36.0), "head", Anchor::Start, &title);
    svg.text((LEFT - 12.0, 70.0), "soft", Anchor::End, &voice.say("packet-must-sign"));
    for level in 1..=5_u32 {
        let words = say!(voice, "packet-picture-level", level = level);
        svg.text((LEFT + STEP.0 * f64::from(level - 1) + 40.0, 70.0), "soft", Anchor::Middle, &words);
    }
    for (index, row) in coverage.rows.iter().enumerate() {
        let y = TOP + number(index) * STEP.1;
        let name = coverage.aim.skill_name(&row.goal.skill);
        let must = if row.goal.is_gate { " ★" } else { "" };
        svg.text((LEFT - 12.0, y + 4.0), "", Anchor::End, &format!("{name}{must}"));
        draw_row(&mut svg, row, y);
    }
    legend(&mut svg, voice, height - 28.0);
    svg
}

fn draw_row(svg: &mut Svg, row: &Row, y: f64) {
    for (cell, column) in row.cells.iter().zip(0_u32..) {
        let x = LEFT + STEP.0 * f64::from(column) + 40.0;
        mark(svg, (x, y), cell.cover);
        if cell.level == row.goal.level {
            svg.polygon("goal", &frame((x, y), CELL));
        }
    }
}

fn mark(svg: &mut Svg, (x, y): (f64, f64), cover: Cover) {
    match cover {
        Cover::Strong => svg.polygon("strong", &frame((x, y), (CELL.0 - 6.0, CELL.1 - 5.0))),
        Cover::Claimed => svg.polygon("claimed", &frame((x, y), (CELL.0 - 6.0, CELL.1 - 5.0))),
        Cover::Stale => svg.polygon("stale", &frame((x, y), (CELL.0 - 6.0, CELL.1 - 5.0))),
        Cover::None => svg.polyline("grid", &[(x - 4.0, y), (x + 4.0, y)]),
    }
}

fn frame((x, y): (f64, f64), (half, tall): (f64, f64)) -> Vec<(f64, f64)> {
    vec![(x - half, y - tall), (x + half, y - tall), (x + half, y + tall), (x - half, y + tall)]
}

fn legend(svg: &mut Svg, voice: Voice, y: f64) {
    let entries = [
        (Some(Cover::Strong), voice.say("packet-strong")),
        (Some(Cover::Claimed), voice.say("packet-claimed")),
        (Some(Cover::Stale), voice.say("packet-stale")),
        (None, voice.say("packet-picture-asked")),
        (Some(Cover::None), voice.say("packet-none")),
    ];
    let mut x = 52.0;
    for (cover, name) in entries {
        match cover {
            Some(cover) => mark(svg, (x, y), cover),
            None => svg.polygon("goal", &frame((x, y), (CELL.0 - 6.0, CELL.1 - 5.0))),
        }
        svg.text((x + 36.0, y + 4.0), "", Anchor::Start, &name);
        x += 132.0;
    }
}

/// The same in words.
fn description(voice: Voice, coverage: &Coverage) -> String {
    let said = coverage.rows.iter().map(|row| {
        let skill = coverage.aim.skill_name(&row.goal.skill);
        let cover = voice.say(match row.at_goal().map_or(Cover::None, |cell| cell.cover) {
            Cover::None => "packet-none",
            Cover::Stale => "packet-stale",
            Cover::Claimed => "packet-claimed",
            Cover::Strong => "packet-strong",
        });
        let key = if row.goal.is_gate { "packet-picture-must" } else { "packet-picture-skill" };
        say!(voice, key, skill = skill, level = row.goal.level, cover = cover)
    });
    let said = said.collect::<Vec<_>>().join("; ");
    let date = when::plain_date(voice.locale(), coverage.on);
    say!(voice, "packet-picture-text", date = date, said = said)
}

fn number(count: usize) -> f64 {
    u32::try_from(count).map_or(0.0, f64::from)
}
