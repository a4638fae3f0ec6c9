//! The form of a piece of evidence: its fields, and what they say.

use chrono::NaiveDate;

use super::room::{Room, Wish};
use crate::coaching::actions::EvidenceDraft;
use crate::coaching::model::{
    CaseKind, CaseScope, Confidentiality, EvidenceVisibility, Metric, SkillClaim, Witness,
};
use crate::kernel::figures::{Unread, exact, read};
use crate::kernel::locale::Locale;
use crate::kernel::phrases::Voice;
use crate::pages::console::{FIGURES, choice, faulty};
use crate::pages::view::{FilterChoice, Sheet};
use crate::platform::problem::Problem;

/// Longest text of a part, as the rules say.
const PART_MAX: usize = 4_000;
/// Empty rows for skills and witnesses beside those that are filled.
const SPARE: usize = 1;
/// Most rows that are read.
const ROWS_MAX: usize = 18;

/// The fields, filled with what is said so far.
pub(super) fn sheet(
    room: &Room,
    (action, button): (String, &str),
    (said, skills): (&EvidenceDraft, &[FilterChoice]),
) -> Sheet {
    let voice = room.voice();
    let part = |sheet: Sheet, name: &str, text: &str| {
        let label = format!("space-evidence-{}", name.replace('_', "-"));
        let hint = format!("{label}-hint");
        sheet.lines(name, &label, (text, PART_MAX, 3)).optional().hint(&hint)
    };
    let mut sheet = Sheet::to(voice, action, button)
        .line("title", "space-evidence-title", (&said.title, 300))
        .input("occurred_on", "space-evidence-when", ("date", said.occurred_on.to_string()));
    let parts = [
        ("situation", &said.situation),
        ("my_part", &said.my_part),
        ("decision", &said.decision),
        ("result", &said.result),
    ];
    for (name, text) in parts {
        sheet = part(sheet, name, text);
    }
    let kinds = or_none(voice, choices(&KINDS, |name| voice.say(&format!("space-case-{name}"))));
    let scopes = or_none(voice, choices(&SCOPES, |name| voice.say(&format!("space-scope-{name}"))));
    let kind = said.kind.map_or("", CaseKind::name);
    let scope = said.scope.map_or("", CaseScope::name);
    sheet = sheet.choose("kind", "space-evidence-kind", (kind, kinds)).choose(
        "scope",
        "space-evidence-scope",
        (scope, scopes),
    );
    sheet = witnessed(measured(claimed(sheet, voice, (said, skills)), voice, said), said);
    let secrecy =
        choices(&["open", "internal", "secret"], |name| voice.say(&format!("space-secrecy-{name}")));
    let readers =
        choices(&["private", "coach", "packet"], |name| voice.say(&format!("space-visibility-{name}")));
    sheet
        .lines("links", "space-evidence-links", (&said.links.join("\n"), 0, 2))
        .optional()
        .hint("space-evidence-links-hint")
        .choose("confidentiality", "space-evidence-secrecy", (said.confidentiality.name(), secrecy))
        .choose("visibility", "space-evidence-readers", (said.visibility.name(), readers))
}

const KINDS: [&str; 9] =
    ["project", "design", "incident", "mentoring", "influence", "strategy", "writing", "hiring", "community"];
const SCOPES: [&str; 5] = ["self", "team", "multi_team", "org", "company"];

fn choices(names: &[&str], label: impl Fn(&str) -> String) -> Vec<FilterChoice> {
    names.iter().map(|name| choice(*name, label(name))).collect()
}

/// The same, and nothing at all.
fn or_none(voice: Voice, choices: Vec<FilterChoice>) -> Vec<FilterChoice> {
    [choice("", voice.say("no-answer"))].into_iter().chain(choices).collect()
}

fn claimed(mut sheet: Sheet, voice: Voice, (said, skills): (&EvidenceDraft, &[FilterChoice])) -> Sheet {
    let levels: Vec<FilterChoice> =
        (1..=5).map(|level| choice(level.to_string(), level.to_string())).collect();
    let none = || choice("", voice.say("no-answer"));
    for index in 0..(said.skills.len() + SPARE).min(ROWS_MAX) {
        let claim = said.skills.get(index);
        let key = claim.map(|claim| claim.skill.as_str()).unwrap_or_default();
        let level = claim.map(|claim| claim.level.to_string()).unwrap_or_default();
        let known = skills.iter().any(|one| one.value == key);
        let other = (!known && !key.is_empty()).then(|| choice(key, key));
        let of_role = [none()].into_iter().chain(other).chain(skills.iter().cloned()).collect();
        let steps = [none()].into_iter().chain(levels.iter().cloned()).collect();
        sheet = sheet
            .choose(&format!("skills/{index}/skill"), "space-evidence-skill", (key, of_role))
            .choose(&format!("skills/{index}/level"), "space-evidence-level", (&level, steps));
    }
    sheet
}

/// Figures are typed as the language of the page writes them: the form says which that was.
fn measured(sheet: Sheet, voice: Voice, said: &EvidenceDraft) -> Sheet {
    let metric = said.metric.as_ref();
    let figure = |of: fn(&Metric) -> Option<f64>| {
        metric.and_then(of).map(|figure| exact(voice.locale(), figure)).unwrap_or_default()
    };
    let text = |of: fn(&Metric) -> &str| metric.map(of).unwrap_or_default();
    sheet
        .with(FIGURES, voice.locale().tag())
        .line("metric/name", "space-evidence-metric", (text(|metric| &metric.name), 200))
        .optional()
        .hint("space-evidence-metric-hint")
        .line("metric/before", "space-evidence-before", (&figure(|metric| metric.before), 40))
        .optional()
        .line("metric/after", "space-evidence-after", (&figure(|metric| metric.after), 40))
        .optional()
        .line("metric/unit", "space-evidence-unit", (text(|metric| &metric.unit), 40))
        .optional()
        .line("metric/source", "space-evidence-source", (text(|metric| &metric.source), 300))
        .optional()
}

fn witnessed(mut sheet: Sheet, said: &EvidenceDraft) -> Sheet {
    for index in 0..(said.witnesses.len() + SPARE).min(ROWS_MAX) {
        let one = said.witnesses.get(index);
        let text = |of: fn(&Witness) -> &str| one.map(of).unwrap_or_default();
        let field = |name: &str| format!("witnesses/{index}/{name}");
        sheet = sheet
            .line(&field("name"), "space-evidence-witness", (text(|one| &one.name), 200))
            .optional()
            .line(&field("relation"), "space-evidence-relation", (text(|one| &one.relation), 200))
            .optional()
            .tick(
                &field("agreed_to_vouch"),
                "space-evidence-vouches",
                one.is_some_and(|one| one.agreed_to_vouch),
            );
    }
    sheet
}

/// What the form says.
pub(super) fn draft(wish: &Wish) -> Result<EvidenceDraft, Problem> {
    let today = wish.room.today();
    let text = |name: &str| wish.typed(name).replace("\r\n", "\n");
    let links = text("links");
    Ok(EvidenceDraft {
        occurred_on: date_of(wish, "occurred_on")?.unwrap_or(today),
        title: text("title"),
        situation: text("situation"),
        my_part: text("my_part"),
        decision: text("decision"),
        result: text("result"),
        kind: one_of(wish, "kind", CaseKind::from_name)?,
        scope: one_of(wish, "scope", CaseScope::from_name)?,
        metric: metric(wish)?,
        links: links.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect(),
        witnesses: witnesses(wish),
        skills: claims(wish)?,
        confidentiality: one_of(wish, "confidentiality", Confidentiality::from_name)?
            .unwrap_or(Confidentiality::Internal),
        visibility: one_of(wish, "visibility", EvidenceVisibility::from_name)?
            .unwrap_or(EvidenceVisibility::Private),
    })
}

/// A date; none where nothing was written.
pub(super) fn date_of(wish: &Wish, name: &str) -> Result<Option<NaiveDate>, Problem> {
    match wish.typed(name) {
        "" => Ok(None),
        text => {
            let fault = |_| faulty(name, "not_a_date", "write a date such as 2026-11-24");
            text.parse().map(Some).map_err(fault)
        }
    }
}

fn one_of<T>(wish: &Wish, name: &str, from_name: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Problem> {
    match wish.typed(name) {
        "" => Ok(None),
        text => {
            let fault = || faulty(name, "not_an_option", "choose one of the options");
            from_name(text).map(Some).ok_or_else(fault)
        }
    }
}

fn claims(wish: &Wish) -> Result<Vec<SkillClaim>, Problem> {
    let mut claims = Vec::new();
    for index in 0..ROWS_MAX {
        let skill = wish.typed(&format!("skills/{index}/skill"));
        let level = format!("skills/{index}/level");
        if !skill.is_empty() {
            let fault = |_| faulty(&level, "not_an_option", "choose one of the options");
            claims.push(SkillClaim {
                skill: skill.to_owned(),
                level: wish.typed(&level).parse().map_err(fault)?,
            });
        }
    }
    Ok(claims)
}

fn metric(wish: &Wish) -> Result<Option<Metric>, Problem> {
    let locale = Locale::from_tag(wish.typed(FIGURES)).unwrap_or(wish.room.voice().locale());
    let figure = |name: &str| match wish.typed(name) {
        "" => Ok(None),
        text => {
            let fault = |unread| match unread {
                Unread::NoFigure => faulty(name, "wrong_kind", "write a number"),
                Unread::Ambiguous => {
                    faulty(name, "ambiguous_figure", "can be read in two ways; leave thousands unmarked")
                }
            };
            read(locale, text).map(Some).map_err(fault)
        }
    };
    let metric = Metric {
        name: wish.typed("metric/name").to_owned(),
        before: figure("metric/before")?,
        after: figure("metric/after")?,
        unit: wish.typed("metric/unit").to_owned(),
        source: wish.typed("metric/source").to_owned(),
    };
    let is_empty = metric.name.is_empty()
        && metric.unit.is_empty()
        && metric.source.is_empty()
        && metric.before.is_none()
        && metric.after.is_none();
    Ok((!is_empty).then_some(metric))
}

fn witnesses(wish: &Wish) -> Vec<Witness> {
    let one = |index: usize| {
        let typed = |name: &str| wish.typed(&format!("witnesses/{index}/{name}")).to_owned();
        Witness {
            name: typed("name"),
            relation: typed("relation"),
            agreed_to_vouch: !typed("agreed_to_vouch").is_empty(),
        }
    };
    (0..ROWS_MAX).map(one).filter(|one| !(one.name.is_empty() && one.relation.is_empty())).collect()
}

/// The key of who reads an entry.
pub(super) const fn reader_key(
    confidentiality: Confidentiality,
    visibility: EvidenceVisibility,
) -> &'static str {
    match (confidentiality, visibility) {
        (Confidentiality::Secret, _) | (_, EvidenceVisibility::Private) => "space-evidence-own",
        (_, EvidenceVisibility::Coach) => "space-evidence-coach",
        (_, EvidenceVisibility::Packet) => "space-evidence-packet",
    }
}
