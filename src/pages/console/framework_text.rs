//! A framework that is written as a text: read, and what is wrong with it said at its place.

use super::refused::fault_said;
use super::sheet::{Refused, faulty};
use crate::coaching::api::shown;
use crate::coaching::model::FrameworkDocument;
use crate::kernel::phrases::{Voice, say};
use crate::pages::form::Pairs;
use crate::pages::view::Sheet;
use crate::platform::problem::{FieldError, Problem};

/// Longest text, in characters.
pub(super) const TEXT_MAX: usize = 200_000;
/// Most bytes of a form with it: a letter is up to six when it is sent, twelve where it is rare.
pub(super) const BYTES_MAX: usize = 2_000_000;
/// The field.
const TEXT: &str = "text";
/// Faults that are said at once.
const FAULTS_MAX: usize = 12;
/// Longest pointer to a fault that is said.
const PLACE_MAX: usize = 120;

/// The framework that was typed.
pub(super) fn text_of(voice: Voice, typed: &Pairs) -> Result<FrameworkDocument, Problem> {
    let text = typed.text(TEXT);
    if text.trim().is_empty() {
        return Err(faulty(TEXT, "required", "write it down"));
    }
    if text.chars().count() > TEXT_MAX {
        return Err(faulty(TEXT, "too_long", "at most 200,000 characters"));
    }
    shown::framework_of(&text).map_err(|fault| {
        let said = match fault.line {
            Some(line) => say!(voice, "framework-unreadable-line", n = line, said = fault.said.as_str()),
            None => say!(voice, "framework-unreadable", said = fault.said.as_str()),
        };
        faulty(TEXT, "unreadable_file", &said)
    })
}

/// The form of the text as it was sent, with everything that is wrong, each at its place in the text.
pub(super) fn at_its_place(voice: Voice, sheet: Sheet, refused: Option<&Refused>) -> Sheet {
    let mut sheet = sheet.after(refused);
    let Some(refused) = refused.filter(|refused| refused.is_of(&sheet.action)) else { return sheet };
    let document = shown::framework_of(&refused.pairs().text(TEXT)).ok();
    let line = |fault: &FieldError| said(voice, fault, document.as_ref());
    let lines: Vec<String> = refused.faults.iter().take(FAULTS_MAX).map(line).collect();
    if let (Some(field), false) = (sheet.fields.iter_mut().find(|field| field.name == TEXT), lines.is_empty())
    {
        field.fault = Some(lines.join("\n"));
        sheet.fault = None;
    }
    sheet
}

fn said(voice: Voice, fault: &FieldError, document: Option<&FrameworkDocument>) -> String {
    let pointer = fault.pointer.trim_start_matches("/document").trim_start_matches('/');
    if pointer == TEXT {
        // The line and what is wrong with it are told in words already.
        return if fault.code == "unreadable_file" {
            fault.detail.clone()
        } else {
            fault_said(voice, fault, "")
        };
    }
    let plain = FieldError { pointer: String::from("/document"), ..fault.clone() };
    format!("{}: {}", place(pointer, document), fault_said(voice, &plain, ""))
}

/// `skills/3/anchors/1` as people count: "skills 4 (D2) › anchors 2".
fn place(pointer: &str, document: Option<&FrameworkDocument>) -> String {
    let mut place = String::new();
    let mut list = "";
    for part in pointer.split('/') {
        if let Ok(index) = part.parse::<usize>() {
            let key = document.and_then(|document| key_of(document, list, index));
            let key = key.map(|key| format!(" ({key})")).unwrap_or_default();
            place.extend([" ", &(index + 1).to_string(), &key]);
        } else {
            let joint = if place.is_empty() { "" } else { " › " };
            place.extend([joint, &part.replace("~1", "/").replace("~0", "~")]);
        }
        list = part;
    }
    place.chars().take(PLACE_MAX).collect()
}

fn key_of<'a>(document: &'a FrameworkDocument, list: &str, index: usize) -> Option<&'a str> {
    match list {
        "skills" => document.skills.get(index).map(|one| one.key.as_str()),
        "themes" => document.themes.get(index).map(|one| one.key.as_str()),
        "profiles" => document.profiles.get(index).map(|one| one.key.as_str()),
        "overlays" => document.overlays.get(index).map(|one| one.key.as_str()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn a_place_is_counted_as_people_count() {
        let document = crate::coaching::content::built_in().unwrap();
        let third = document.skills[2].key.clone();
        assert_eq!(place("skills/2/anchors/4", Some(document)), format!("skills 3 ({third}) › anchors 5"));
        assert_eq!(place("profiles/0/skills/D2/target", None), "profiles 1 › skills › D2 › target");
        assert_eq!(place("name", None), "name");
    }
}
