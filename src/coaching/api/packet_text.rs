//! A packet as people read it: the page to print, and Markdown.

use std::fmt::Write as _;

use askama::Template;

use super::assessment_export::plain;
use crate::coaching::actions::{Aim, RolePacket, gap_words};
use crate::coaching::core::evidence::{Cover, Row};
use crate::coaching::mails::voice;
use crate::coaching::model::{Confidentiality, Evidence, EvidenceState, Metric};
use crate::kernel::figures::exact;
use crate::kernel::phrases::{Voice, say};
use crate::kernel::when;

/// The page.
#[derive(Template)]
#[template(path = "coaching/api/packet_page.html")]
pub(super) struct PacketPage {
    voice: Voice,
    mentee: String,
    head: String,
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
    parts: Vec<(String, Vec<String>)>,
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
    /// Where it comes from, said as such; may be empty.
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
    word: String,
    is_goal: bool,
}

impl PacketPage {
    pub(super) fn of(packet: &RolePacket) -> Self {
        let voice = voice(packet.locale);
        let case = |row| case(voice, &packet.aim, row);
        Self {
            voice,
            mentee: packet.mentee.clone(),
            head: say!(voice, "packet-case", role = packet.aim.role_name.as_str()),
            made: when::plain_date(packet.locale, packet.on),
            standing: standing(voice, packet),
            is_internal: packet.cases.iter().any(|one| one.confidentiality == Confidentiality::Internal),
            cases: packet.cases.iter().map(case).collect(),
            rows: packet.rows.iter().map(|row| cover_row(voice, &packet.aim, row)).collect(),
            gaps: packet.gaps.iter().map(|gap| gap_words(&packet.aim, gap, packet.locale)).collect(),
        }
    }

    /// A text in the packet's language.
    fn say(&self, key: &str) -> String {
        self.voice.say(key)
    }

    fn lang(&self) -> &'static str {
        self.voice.locale().tag()
    }
}

/// How far the case for the role has come, in a sentence.
fn standing(voice: Voice, packet: &RolePacket) -> String {
    let gates = packet.rows.iter().filter(|row| row.goal.is_gate).count();
    let open = packet.gaps.iter().filter(|gap| gap.goal.is_gate).count();
    let shown = packet.rows.iter().filter(|row| row.at_goal().is_some_and(|one| one.cover == Cover::Strong));
    let (shown, all) = (shown.count(), packet.rows.len());
    if packet.is_ready {
        say!(voice, "packet-ready", gates = gates, shown = shown, all = all)
    } else {
        let complete = gates.saturating_sub(open);
        say!(voice, "packet-standing", shown = shown, all = all, complete = complete, gates = gates)
    }
}

fn case(voice: Voice, aim: &Aim, row: &Evidence) -> Case {
    let parts = [
        ("packet-situation", &row.situation),
        ("packet-my-part", &row.my_part),
        ("packet-decision", &row.decision),
        ("packet-result", &row.result),
    ];
    let parts = parts.into_iter().filter(|(_, text)| !text.is_empty());
    let facts = [
        row.kind.map(|kind| voice.say(&format!("packet-kind-{}", kind.name()))),
        row.scope.map(|scope| voice.say(&format!("packet-scope-{}", scope.name()))),
        (row.confidentiality == Confidentiality::Internal).then(|| voice.say("packet-internal-fact")),
    ];
    let shows = row.skills.0.iter().map(|claim| {
        let level = i64::from(claim.level);
        let head = say!(voice, "packet-level", skill = aim.skill_name(&claim.skill), level = level);
        (head, aim.anchor(&claim.skill, level).to_owned())
    });
    let vouching = row.witnesses.0.iter().filter(|one| one.agreed_to_vouch);
    Case {
        title: row.title.clone(),
        when: when::plain_date(voice.locale(), row.occurred_on),
        facts: facts.into_iter().flatten().collect(),
        parts: parts.map(|(key, text)| (voice.say(key), paragraphs(text))).collect(),
        figure: row.metric.as_ref().filter(|metric| metric.is_whole()).map(|one| figure(voice, one)),
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

fn figure(voice: Voice, metric: &Metric) -> Figure {
    let source = metric.source.as_str();
    let said = |value: Option<f64>| {
        let number = value.map(|value| exact(voice.locale(), value)).unwrap_or_default();
        if metric.unit.is_empty() { number } else { format!("{number} {}", metric.unit) }
    };
    Figure {
        name: metric.name.clone(),
        before: said(metric.before),
        after: said(metric.after),
        source: if source.is_empty() { String::new() } else { say!(voice, "packet-source", source = source) },
    }
}

fn cover_row(voice: Voice, aim: &Aim, row: &Row) -> CoverRow {
    let cells = row.cells.iter().map(|cell| {
        let (class, sign, word) = match cell.cover {
            Cover::None => ("none", "–", String::new()),
            Cover::Stale => ("stale", "○", voice.say("packet-stale")),
            Cover::Claimed => ("claimed", "◐", voice.say("packet-claimed")),
            Cover::Strong => ("strong", "●", voice.say("packet-strong")),
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

fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// The packet as Markdown.
pub(super) fn packet_markdown(packet: &RolePacket) -> String {
    let page = PacketPage::of(packet);
    let mut text = format!("# {}: {}\n\n", plain(&page.head), plain(&page.mentee));
    // Writing to a string cannot fail.
    _ = write!(text, "{}\n\n{}\n", page.made, plain(&page.standing));
    for (case, number) in page.cases.iter().zip(1..) {
        _ = write!(text, "\n## {number}. {}\n\n", plain(&case.title));
        let facts = std::iter::once(&case.when).chain(&case.facts).map(|fact| plain(fact));
        _ = writeln!(text, "*{}*", facts.collect::<Vec<_>>().join(" · "));
        case_markdown(&mut text, page.voice, case);
    }
    if page.cases.is_empty() {
        _ = write!(text, "\n{}\n", page.say("packet-empty"));
    }
    let (covered, skill, asked) =
        (page.say("packet-covered"), page.say("packet-skill"), page.say("packet-asked"));
    _ = write!(
        text,
        "\n## {covered}\n\n| {skill} | {asked} | 1 | 2 | 3 | 4 | 5 |\n|---|---|---|---|---|---|---|\n"
    );
    for row in &page.rows {
        let must = if row.is_gate { format!(" ({})", page.say("packet-must")) } else { String::new() };
        let cells: Vec<String> = row
            .cells
            .iter()
            .map(|cell| {
                let word = if cell.word.is_empty() { cell.sign } else { cell.word.as_str() };
                if cell.is_goal { format!("**{word}**") } else { word.to_owned() }
            })
            .collect();
        _ = writeln!(text, "| {}{must} | {} | {} |", plain(&row.name), row.goal, cells.join(" | "));
    }
    _ = write!(text, "\n## {}\n\n", page.say("packet-missing"));
    if page.gaps.is_empty() {
        _ = writeln!(text, "{}", page.say("packet-complete"));
    }
    for gap in &page.gaps {
        _ = writeln!(text, "- {}", plain(gap));
    }
    text
}

fn case_markdown(text: &mut String, voice: Voice, case: &Case) {
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
    let mut list = |key: &str, items: Vec<String>| {
        if !items.is_empty() {
            _ = write!(text, "\n**{}**\n\n", voice.say(key));
            for item in items {
                _ = writeln!(text, "- {item}");
            }
        }
    };
    let shows = case.shows.iter().map(|(head, anchor)| {
        if anchor.is_empty() { plain(head) } else { format!("{}: {}", plain(head), plain(anchor)) }
    });
    list("packet-shows", shows.collect());
    list("packet-confirm", case.witnesses.iter().map(|one| plain(one)).collect());
    list("packet-look", case.links.iter().map(|link| format!("<{}>", address(link))).collect());
    if case.verified {
        _ = write!(text, "\n{}\n", voice.say("packet-verified"));
    }
}

/// An address between angle brackets, out of which it cannot break.
fn address(link: &str) -> String {
    link.replace('<', "%3C").replace('>', "%3E").replace(' ', "%20")
}
