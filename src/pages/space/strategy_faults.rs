//! What a strategy lacks, or what is wrong with it, said with the section in which it is.

use crate::coaching::actions::strategies::section_name;
use crate::coaching::core::strategy::words::Section;
use crate::kernel::locale::Locale;
use crate::kernel::phrases::Voice;
use crate::platform::problem::{FieldError, Problem};

/// The same with words for people: what holds for several places is said once, behind their names.
pub(super) fn in_sections(voice: Voice, problem: Problem) -> Problem {
    let mut said: Vec<(String, Vec<String>)> = Vec::new();
    let mut faults = Vec::new();
    for fault in problem.errors() {
        let Some(place) = fault.pointer.strip_prefix("/canvas") else {
            faults.push(fault.clone());
            continue;
        };
        let (place, words) = (named(voice.locale(), place), words(voice, fault));
        match said.iter_mut().find(|(same, _)| *same == words) {
            Some((_, places)) if places.contains(&place) => {}
            Some((_, places)) => places.push(place),
            None => said.push((words, vec![place])),
        }
    }
    // Without a code it is said as it stands.
    let line = |(words, places): (String, Vec<String>)| {
        FieldError::new("/canvas", "", format!("{}: {words}", places.join(", ")))
    };
    faults.extend(said.into_iter().map(line));
    problem.with_errors(faults)
}

/// The section of a place below the canvas, and which item of it.
fn named(locale: Locale, place: &str) -> String {
    let mut parts = place.trim_start_matches('/').split('/');
    let section = parts.next().and_then(Section::from_name).unwrap_or(Section::Title);
    let name = section_name(locale, section);
    match parts.next().and_then(|part| part.parse::<usize>().ok()) {
        Some(index) => format!("{name} ({})", index + 1),
        None => name,
    }
}

/// What the rule says, which knows its bounds and says them in English; what is missing it says in any language.
fn words(voice: Voice, fault: &FieldError) -> String {
    let is_said = fault.code == "not_said" || voice.locale() == Locale::En;
    let phrase = voice.find(&format!("fault-{}", fault.code)).filter(|_| !is_said);
    phrase.unwrap_or_else(|| fault.detail.clone())
}

#[cfg(test)]
mod tests {
    use super::in_sections;
    use crate::kernel::locale::Locale;
    use crate::pages::language::voice;
    use crate::platform::problem::{FieldError, Problem};

    #[test]
    fn what_holds_for_several_places_is_said_once_and_each_place_is_named() {
        let fault = |pointer: &str, code: &str, detail: &str| FieldError::new(pointer, code, detail);
        let problem = Problem::unacceptable(vec![
            fault("/canvas/risks", "not_said", "Write something."),
            fault("/canvas/measures", "not_said", "Write something."),
            fault("/canvas/risks/1/text", "too_long", "at most 300 characters"),
            fault("/revision", "required", "say which"),
        ]);
        let lines = |locale| {
            let said = in_sections(voice(locale), problem.clone());
            said.errors().iter().map(|one| one.detail.clone()).collect::<Vec<_>>()
        };
        assert_eq!(
            lines(Locale::En),
            [
                "say which",
                "Risks, Measures of success: Write something.",
                "Risks (2): at most 300 characters"
            ]
        );
        assert!(lines(Locale::De)[2].starts_with("Risiken (2): "), "{:?}", lines(Locale::De));
        assert!(!lines(Locale::De)[2].contains("at most"), "{:?}", lines(Locale::De));
    }
}
