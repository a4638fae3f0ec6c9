//! A packet as people read it: the page to print, and Markdown.

use std::fmt::Write as _;

use askama::Template;

use super::assessment_export::plain;
use crate::coaching::actions::{Aim, RolePacket, gap_words};
use crate::coaching::core::evidence::{Cover, Row};
use crate::coaching::model::{Confidentiality, Evidence, EvidenceState, Metric};
use crate::kernel::locale::Locale;
use crate::kernel::when;

/// The page.
#[derive(Template)]
#[template(path = "coaching/api/packet_page.html")]
pub(super) struct PacketPage {
    mentee: String,
    role: String,
    made: String,
    standing: String,
    is_internal: bool,
    cases: Vec<Case>,
    rows: Vec<CoverRow>,
    gaps: Vec<String>,
}

/// A case.
struct Case {
    title: String,
    when: String,
    facts: Vec<String>,
    parts: Vec<(&'static str, Vec<String>)>,
    figure: Option<Figure>,
    shows: Vec<(String, String)>,
    witnesses: Vec<String>,
    links: Vec<String>,
    verified: bool,
}

/// A figure before and after.
struct Figure {
    name: String,
    before: String,
    after: String,
    source: String,
}

/// A skill in the table.
struct CoverRow {
    name: String,
    is_gate: bool,
    goal: i64,
    cells: Vec<CoverCell>,
}

/// A level in the table: a sign and a word for the same, so that colour is not needed.
struct CoverCell {
    class: &'static str,
    sign: &'static str,
    word: &'static str,
    is_goal: bool,
}

impl PacketPage {
    pub(super) fn of(packet: &RolePacket) -> Self {
        Self {
            mentee: packet.mentee.clone(),
            role: packet.aim.role_name.clone(),
            made: when::plain_date(Locale::En, packet.on),
            standing: standing(packet),
            is_internal: packet.cases.iter().any(|one| one.confidentiality == Confidentiality::Internal),
            cases: packet.cases.iter().map(|row| case(&packet.aim, row)).collect(),
            rows: packet.rows.iter().map(|row| cover_row(&packet.aim, row)).collect(),
            gaps: packet.gaps.iter().map(|gap| gap_words(&packet.aim, gap)).collect(),
        }
    }
}

/// How far the case for the role has come, in a sentence.
fn standing(packet: &RolePacket) -> String {
    let gates = packet.rows.iter().filter(|row| row.goal.is_gate).count();
    let open = packet.gaps.iter().filter(|gap| gap.goal.is_gate).count();
    let shown = packet.rows.iter().filter(|row| row.at_goal().is_some_and(|one| one.cover == Cover::Strong));
    let (shown, all) = (shown.count(), packet.rows.len());
    if packet.is_ready {
        format!(
            "All {gates} must-haves are strongly shown twice; {shown} of {all} skills are strongly shown."
        )
    } else {
        format!(
            "{shown} of {all} skills are strongly shown; {} of {gates} must-haves are complete.",
            gates - open
        )
    }
}

fn case(aim: &Aim, row: &Evidence) -> Case {
    let parts = [
        ("Situation", &row.situation),
        ("My part", &row.my_part),
        ("Decision", &row.decision),
        ("Result", &row.result),
    ];
    let parts = parts.into_iter().filter(|(_, text)| !text.is_empty());
    let facts = [
        row.kind.map(|kind| capital(kind.name())),
        row.scope.map(|scope| scope_words(scope.name()).to_owned()),
        (row.confidentiality == Confidentiality::Internal).then(|| String::from("For the company only")),
    ];
    let shows = row.skills.0.iter().map(|claim| {
        let level = i64::from(claim.level);
        let head = format!("{}, level {level}", aim.skill_name(&claim.skill));
        (head, aim.anchor(&claim.skill, level).to_owned())
    });
    let vouching = row.witnesses.0.iter().filter(|one| one.agreed_to_vouch);
    Case {
        title: row.title.clone(),
        when: when::plain_date(Locale::En, row.occurred_on),
        facts: facts.into_iter().flatten().collect(),
        parts: parts.map(|(name, text)| (name, paragraphs(text))).collect(),
        figure: row.metric.as_ref().filter(|metric| metric.is_whole()).map(figure),
        shows: shows.collect(),
        witnesses: vouching
            .map(|one| {
                if one.relation.is_empty() {
                    one.name.clone()
                } else {
                    format!("{} ({})", one.name, one.relation)
                }
            })
            .collect(),
        links: row.links.0.clone(),
        verified: row.state == EvidenceState::Verified,
    }
}

fn figure(metric: &Metric) -> Figure {
    let said = |value: Option<f64>| {
        let number = value.map(|value| value.to_string()).unwrap_or_default();
        if metric.unit.is_empty() { number } else { format!("{number} {}", metric.unit) }
    };
    Figure {
        name: metric.name.clone(),
        before: said(metric.before),
        after: said(metric.after),
        source: metric.source.clone(),
    }
}

fn cover_row(aim: &Aim, row: &Row) -> CoverRow {
    let cells = row.cells.iter().map(|cell| {
        let (class, sign, word) = match cell.cover {
            Cover::None => ("none", "–", ""),
            Cover::Stale => ("stale", "○", "stale"),
            Cover::Claimed => ("claimed", "◐", "claimed"),
            Cover::Strong => ("strong", "●", "strong"),
        };
        CoverCell { class, sign, word, is_goal: cell.level == row.goal.level }
    });
    CoverRow {
        name: aim.skill_name(&row.goal.skill).to_owned(),
        is_gate: row.goal.is_gate,
        goal: row.goal.level,
        cells: cells.collect(),
    }
}

fn scope_words(name: &str) -> &'static str {
    match name {
        "self" => "Own work",
        "team" => "The team",
        "multi_team" => "Several teams",
        "org" => "The organisation",
        _ => "The company",
    }
}

fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// The packet as Markdown.
pub(super) fn packet_markdown(packet: &RolePacket) -> String {
    let page = PacketPage::of(packet);
    let mut text = format!("# The case for {}: {}\n\n", plain(&page.role), plain(&page.mentee));
    // Writing to a string cannot fail.
    _ = write!(text, "{}\n\n{}\n", page.made, plain(&page.standing));
    for (case, number) in page.cases.iter().zip(1..) {
        _ = write!(text, "\n## {number}. {}\n\n", plain(&case.title));
        let facts = std::iter::once(&case.when).chain(&case.facts).map(|fact| plain(fact));
        _ = writeln!(text, "*{}*", facts.collect::<Vec<_>>().join(" · "));
        case_markdown(&mut text, case);
    }
    if page.cases.is_empty() {
        text.push_str("\nNothing is put aside for a packet yet.\n");
    }
    text.push_str(
        "\n## What is covered\n\n| Skill | Asked for | 1 | 2 | 3 | 4 | 5 |\n|---|---|---|---|---|---|---|\n",
    );
    for row in &page.rows {
        let must = if row.is_gate { " (must)" } else { "" };
        let cells: Vec<String> = row
            .cells
            .iter()
            .map(|cell| {
                let word = if cell.word.is_empty() { cell.sign } else { cell.word };
                if cell.is_goal { format!("**{word}**") } else { word.to_owned() }
            })
            .collect();
        _ = writeln!(text, "| {}{must} | {} | {} |", plain(&row.name), row.goal, cells.join(" | "));
    }
    text.push_str("\n## What is missing\n\n");
    if page.gaps.is_empty() {
        text.push_str("Nothing.\n");
    }
    for gap in &page.gaps {
        _ = writeln!(text, "- {}", plain(gap));
    }
    text
}

fn case_markdown(text: &mut String, case: &Case) {
    for (name, paragraphs) in &case.parts {
        let said: Vec<String> = paragraphs.iter().map(|one| plain(one)).collect();
        _ = write!(text, "\n**{name}.** {}\n", said.join("\n\n"));
    }
    if let Some(figure) = &case.figure {
        let source =
            if figure.source.is_empty() { String::new() } else { format!(" ({})", plain(&figure.source)) };
        let (before, after) = (plain(&figure.before), plain(&figure.after));
        _ = write!(text, "\n**{}:** {before} → {after}{source}\n", plain(&figure.name));
    }
    let mut list = |name: &str, items: Vec<String>| {
        if !items.is_empty() {
            _ = write!(text, "\n**{name}**\n\n");
            for item in items {
                _ = writeln!(text, "- {item}");
            }
        }
    };
    let shows = case.shows.iter().map(|(head, anchor)| {
        if anchor.is_empty() { plain(head) } else { format!("{}: {}", plain(head), plain(anchor)) }
    });
    list("Shows", shows.collect());
    list("Can confirm it", case.witnesses.iter().map(|one| plain(one)).collect());
    list("To look at", case.links.iter().map(|link| format!("<{}>", address(link))).collect());
    if case.verified {
        text.push_str("\nVerified by the coach.\n");
    }
}

/// An address between angle brackets, out of which it cannot break.
fn address(link: &str) -> String {
    link.replace('<', "%3C").replace('>', "%3E").replace(' ', "%20")
}
