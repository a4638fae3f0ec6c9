//! The catalogue of texts: complete in every language, all of it used, and truly translated.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;

/// Folders with a Fluent file per language, and the sources that say their texts.
const AREAS: [(&str, &[&str]); 7] = [
    ("src/kernel/dates", &["src/kernel"]),
    ("src/booking/mails/texts", &["src/booking"]),
    ("src/coaching/mails/texts", &["src/coaching"]),
    ("src/events/mails/texts", &["src/events/mails"]),
    ("src/identity/mails/texts", &["src/identity/mails"]),
    ("src/newsletter/mails/texts", &["src/newsletter/mails"]),
    ("src/pages/texts", &["src/pages"]),
];

const LANGUAGES: [&str; 5] = ["en", "de", "es", "fr", "uk"];

/// Starts of keys that are put together at run time from numbers and codes.
const MADE_KEYS: [&str; 34] = [
    "history-",
    "advice-",
    "packet-kind-",
    "packet-scope-",
    "month-",
    "weekday-",
    "area-",
    "problem-",
    "fault-",
    "because-",
    "session-score-",
    "plan-status-",
    "plan-reason-",
    "plan-suggest-",
    "state-",
    "timeline-",
    "assessment-",
    "why-rule-",
    "security-by-",
    "export-status-",
    "sponsor-status-",
    "result-kind-",
    "result-state-",
    "result-rater-",
    "space-done-",
    "space-read-",
    "space-suggest-",
    "space-strategy-",
    "space-evidence-",
    "space-case-",
    "space-scope-",
    "space-secrecy-",
    "space-visibility-",
    "issue-check-",
];

/// Texts that are the same in English and in these languages.
const SAME: &[(&str, &[&str])] = &[
    ("space-case-mentoring", &["de"]),
    ("space-case-incident", &["fr"]),
    ("space-case-influence", &["fr"]),
    ("moment", &["de", "es", "fr", "uk"]),
    ("month-year", &["de", "fr", "uk"]),
    ("weekday-1.tiny", &["de"]),
    ("weekday-5.tiny", &["de"]),
    ("weekday-6.tiny", &["de"]),
    ("month-4", &["de"]),
    ("month-4.dated", &["de"]),
    ("month-8", &["de"]),
    ("month-8.dated", &["de"]),
    ("month-9", &["de"]),
    ("month-9.dated", &["de"]),
    ("month-11", &["de"]),
    ("month-11.dated", &["de"]),
    ("reminder-for-guest.heading", &["de", "es", "fr", "uk"]),
    ("coach-changed-for-guest.subject", &["de", "es", "fr", "uk"]),
    ("reminder-for-coach.heading", &["de", "es", "fr", "uk"]),
    ("email-code-for-booker.heading", &["de", "es", "fr", "uk"]),
    ("answer-no", &["es"]),
    ("no", &["es"]),
    ("coach", &["de", "es", "fr"]),
    ("length-choice", &["es", "fr"]),
    ("minutes", &["fr"]),
    ("span-minutes", &["fr"]),
    ("area-Asia", &["es"]),
    ("area-Australia", &["es"]),
    ("area-Europe", &["fr"]),
    ("articles", &["fr"]),
    ("issue.test-subject", &["de", "fr"]),
    ("console-mentees", &["de", "es"]),
    ("console-newsletter", &["de"]),
    ("today-by-mentee", &["de", "es"]),
    ("mentees-status", &["de"]),
    ("mentees-name", &["de"]),
    ("timeline-check_in", &["de", "es"]),
    ("timeline-plan", &["es", "fr"]),
    ("timeline-note", &["fr"]),
    ("space-plan", &["de"]),
    ("result-framework-version", &["fr"]),
    ("framework-version", &["fr"]),
    ("framework-name", &["de"]),
    ("result-rater-coach", &["es", "fr"]),
    ("settings-webhooks", &["de", "es", "fr"]),
    ("people-coach", &["de", "es", "fr"]),
    ("log-mentee", &["de", "es"]),
    ("rater-mentee", &["es"]),
];

/// A text as it is written: its placeholders, its letters, and the plural forms it tells apart.
#[derive(Debug, Default)]
struct Text {
    placeholders: BTreeSet<String>,
    letters: String,
    forms: Vec<BTreeSet<String>>,
}

type Texts = BTreeMap<String, Text>;

#[test]
fn every_text_is_there_in_every_language_with_the_same_placeholders() {
    for (area, _) in AREAS {
        let english = texts(area, "en");
        assert!(!english.is_empty(), "{area} has no texts");
        for language in LANGUAGES {
            let other = texts(area, language);
            let missing: Vec<&String> = english.keys().filter(|key| !other.contains_key(*key)).collect();
            let odd: Vec<&String> = other.keys().filter(|key| !english.contains_key(*key)).collect();
            assert!(missing.is_empty() && odd.is_empty(), "{area}/{language}: {missing:?} / {odd:?}");
            for (key, text) in &english {
                assert_eq!(other[key].placeholders, text.placeholders, "{area}/{language}: {key}");
            }
        }
    }
}

#[test]
fn no_text_is_left_in_english() {
    let mut found: Vec<String> = Vec::new();
    for (area, _) in AREAS {
        let english = texts(area, "en");
        for language in ["de", "es", "fr", "uk"] {
            for (key, text) in texts(area, language) {
                let may = SAME.iter().any(|(same, languages)| *same == key && languages.contains(&language));
                if (text.letters == english[&key].letters) != may {
                    found.push(format!("{area}/{language}: {key} = {:?}", text.letters));
                }
            }
        }
    }
    assert!(
        found.is_empty(),
        "same as in English and not on the list, or the reverse:\n{}",
        found.join("\n")
    );
}

#[test]
fn plurals_have_the_forms_of_their_language() {
    for (area, _) in AREAS {
        for (language, needed) in [("en", "one"), ("de", "one"), ("es", "one"), ("fr", "one"), ("uk", "few")]
        {
            for (key, text) in texts(area, language) {
                let counts = text.forms.iter().filter(|forms| forms.contains("one"));
                for forms in counts {
                    let is_whole = forms.contains(needed) && forms.contains("other");
                    assert!(is_whole, "{area}/{language}: {key} tells {forms:?} apart");
                }
            }
        }
    }
}

#[test]
fn no_text_is_unused_and_none_is_said_that_is_not_there() {
    for (area, roots) in AREAS {
        let sources: Vec<String> = roots.iter().flat_map(|root| sources(Path::new(root))).collect();
        let english = texts(area, "en");
        let unused: Vec<&String> = english.keys().filter(|key| !is_said(key, &sources)).collect();
        assert!(unused.is_empty(), "{area}: nobody says {unused:?}");
        for key in sources.iter().flat_map(|source| said(source)) {
            let is_part = english.keys().any(|known| known.starts_with(&format!("{key}.")));
            assert!(english.contains_key(&key) || is_part, "{area}: {key} is said and is not there");
        }
    }
}

/// The key as a literal; or its message, whose parts a frame says; or a key that is made of a code.
fn is_said(key: &str, sources: &[String]) -> bool {
    let is_there = |literal: &str| sources.iter().any(|source| source.contains(&format!("\"{literal}\"")));
    let (id, part) = key.split_once('.').map_or((key, None), |(id, part)| (id, Some(part)));
    let is_made = MADE_KEYS.iter().any(|start| {
        id.starts_with(start) && sources.iter().any(|source| source.contains(&format!("\"{start}{{")))
    });
    is_there(key) || is_made || (part.is_some_and(&is_there) && is_there(id))
}

/// Keys that a source says as literals.
fn said(source: &str) -> Vec<String> {
    let starts = ["say(\"", "count(\"", ".fact(\"", ".action(\"", ".link(\"", "instead_of_when(\""];
    let mut keys: Vec<String> = Vec::new();
    for start in starts {
        keys.extend(source.split(start).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned));
    }
    for rest in source.split("say!(").skip(1) {
        // The key follows the first comma: say!(voice, "key", …).
        let key = rest.split_once(',').and_then(|(_, rest)| rest.trim_start().strip_prefix('"'));
        keys.extend(key.and_then(|rest| rest.split('"').next()).map(str::to_owned));
    }
    keys
}

fn sources(root: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = vec![repository().join(root)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| ["rs", "html", "txt"].iter().any(|e| end == *e)) {
                let text = fs::read_to_string(path).expect("a text");
                let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
                let code = code.lines().filter(|line| !line.trim_start().starts_with("//"));
                found.push(code.collect::<Vec<_>>().join("\n"));
            }
        }
    }
    found
}

fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The texts of a file by key, `id` and `id.part`.
fn texts(area: &str, language: &str) -> Texts {
    let path = repository().join(area).join(format!("{language}.ftl"));
    let source = fs::read_to_string(&path).unwrap_or_else(|cause| panic!("{}: {cause}", path.display()));
    let resource =
        parser::parse(source.as_str()).unwrap_or_else(|(_, faults)| panic!("{}: {faults:?}", path.display()));
    let mut texts = Texts::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let id = message.id.name;
        let parts = message.attributes.iter().map(|part| (format!("{id}.{}", part.id.name), &part.value));
        let own = message.value.iter().map(|value| (id.to_owned(), value));
        for (key, pattern) in own.chain(parts) {
            let mut text = Text::default();
            read(pattern, &mut text);
            assert!(
                texts.insert(key.clone(), text).is_none(),
                "{}: {key} stands there twice",
                path.display()
            );
        }
    }
    texts
}

fn read(pattern: &Pattern<&str>, text: &mut Text) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.letters.push_str(value),
            PatternElement::Placeable { expression } => read_expression(expression, text),
        }
    }
}

fn read_expression(expression: &Expression<&str>, text: &mut Text) {
    match expression {
        Expression::Inline(inline) => read_inline(inline, text),
        Expression::Select { selector, variants } => {
            read_inline(selector, text);
            let mut forms = BTreeSet::new();
            for variant in variants {
                if let VariantKey::Identifier { name } = variant.key {
                    forms.insert(name.to_owned());
                }
                read(&variant.value, text);
            }
            text.forms.push(forms);
        }
    }
}

fn read_inline(inline: &InlineExpression<&str>, text: &mut Text) {
    match inline {
        InlineExpression::VariableReference { id } => {
            text.placeholders.insert(id.name.to_owned());
            text.letters.extend(["{", id.name, "}"]);
        }
        InlineExpression::Placeable { expression } => read_expression(expression, text),
        InlineExpression::MessageReference { id, attribute } => {
            let part = attribute.as_ref().map_or("", |part| part.name);
            text.letters.extend(["{", id.name, ".", part, "}"]);
        }
        other => panic!("texts have placeholders, references and choices only: {other:?}"),
    }
}
