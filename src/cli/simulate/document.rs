//! Strict reading of JSON documents: every fault is noted with a pointer to its place.
//!
//! A reading function answers `None` where the document is wrong, after noting why. Callers go on
//! with what they have, so that one run names all faults; what is built from a faulty document is
//! never used.

use std::cell::RefCell;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use serde_json::{Map, Value};

use super::formats::{parse_date, parse_instant};
use super::problem::{Fault, InputProblem};
use crate::kernel::time_range::TimeRange;
use crate::kernel::time_zone;

/// More faults than anybody wants to read are not noted.
const MOST_FAULTS: usize = 100;

/// The faults found so far.
#[derive(Debug, Default)]
pub(super) struct Faults(RefCell<Vec<Fault>>);

/// Reads a document from JSON text with `read`, which notes what it does not like.
pub(super) fn read<T>(text: &[u8], read: impl FnOnce(&Node<'_>) -> Option<T>) -> Result<T, InputProblem> {
    let value: Value = serde_json::from_slice(text).map_err(|error| {
        InputProblem::of_document("malformed_json", format!("this is not a JSON document: {error}"))
    })?;
    let faults = Faults::default();
    let answer = read(&Node { value: &value, pointer: String::new(), faults: &faults });
    let noted = faults.0.into_inner();
    match answer {
        Some(answer) if noted.is_empty() => Ok(answer),
        _ if noted.is_empty() => {
            Err(InputProblem::of_document("unreadable", "the document could not be read"))
        }
        _ => Err(InputProblem::of(noted)),
    }
}

/// A value in the document, and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Node<'a> {
    value: &'a Value,
    pointer: String,
    faults: &'a Faults,
}

impl<'a> Node<'a> {
    /// Notes that something is wrong here.
    pub(super) fn fault(&self, code: &'static str, detail: impl Into<String>) {
        note(self.faults, self.pointer.clone(), code, detail.into());
    }

    /// The members of an object that has no others than `keys`.
    pub(super) fn members(&self, keys: &[&str]) -> Option<Members<'a>> {
        let Value::Object(members) = self.value else {
            self.fault("wrong_type", "an object is expected");
            return None;
        };
        for key in members.keys().filter(|key| !keys.contains(&key.as_str())) {
            note(
                self.faults,
                below(&self.pointer, key),
                "unknown_key",
                String::from("this key is not known"),
            );
        }
        Some(Members { members, node: self.clone() })
    }

    /// The items of a list.
    pub(super) fn items(&self) -> Vec<Node<'a>> {
        let Value::Array(items) = self.value else {
            self.fault("wrong_type", "a list is expected");
            return Vec::new();
        };
        let pointer = |index: usize| format!("{}/{index}", self.pointer);
        let node = |(index, value)| Node { value, pointer: pointer(index), faults: self.faults };
        items.iter().enumerate().map(node).collect()
    }

    /// A string.
    pub(super) fn text(&self) -> Option<&'a str> {
        let text = self.value.as_str();
        if text.is_none() {
            self.fault("wrong_type", "a string is expected");
        }
        text
    }

    /// `true` or `false`.
    pub(super) fn flag(&self) -> Option<bool> {
        let flag = self.value.as_bool();
        if flag.is_none() {
            self.fault("wrong_type", "true or false is expected");
        }
        flag
    }

    /// A whole number of at least `least`. A number too large for any purpose is as large as one
    /// can be.
    pub(super) fn whole_number(&self, least: i64) -> Option<i64> {
        let Value::Number(number) = self.value else {
            self.fault("wrong_type", "a whole number is expected");
            return None;
        };
        let Some(number) = number.as_i64().or_else(|| number.as_u64().map(|_| i64::MAX)) else {
            self.fault("wrong_type", "a whole number is expected");
            return None;
        };
        if number < least {
            self.fault("too_small", format!("the least is {least}"));
            return None;
        }
        Some(number)
    }

    /// A civil date, `YYYY-MM-DD`.
    pub(super) fn date(&self) -> Option<NaiveDate> {
        let date = parse_date(self.text()?);
        if date.is_none() {
            self.fault("invalid_date", "a date of the calendar is expected, as in 2026-06-15");
        }
        date
    }

    /// An instant by RFC 3339, its fraction kept.
    pub(super) fn instant(&self) -> Option<DateTime<Utc>> {
        let instant = parse_instant(self.text()?);
        if instant.is_none() {
            self.fault("invalid_instant", "an instant by RFC 3339 is expected, as in 2026-06-15T09:00:00Z");
        }
        instant
    }

    /// A time zone by its IANA name.
    pub(super) fn time_zone(&self) -> Option<Tz> {
        match time_zone::parse(self.text()?) {
            Ok(zone) => Some(zone),
            Err(error) => {
                self.fault("unknown_time_zone", error.to_string());
                None
            }
        }
    }

    /// One of a few words.
    pub(super) fn one_of<T: Copy>(&self, choices: &[(&str, T)]) -> Option<T> {
        let text = self.text()?;
        let choice = choices.iter().find(|(name, _)| *name == text).map(|(_, choice)| *choice);
        if choice.is_none() {
            let names: Vec<_> = choices.iter().map(|(name, _)| *name).collect();
            self.fault("unknown_value", format!("one of these is expected: {}", names.join(", ")));
        }
        choice
    }
}

/// The members of an object.
#[derive(Debug)]
pub(super) struct Members<'a> {
    members: &'a Map<String, Value>,
    node: Node<'a>,
}

impl<'a> Members<'a> {
    /// The member of this name, if it is there. `null` is a value like any other.
    pub(super) fn get(&self, key: &str) -> Option<Node<'a>> {
        let value = self.members.get(key)?;
        Some(Node { value, pointer: below(&self.node.pointer, key), faults: self.node.faults })
    }

    /// The member of this name, where `null` says the same as leaving it out.
    pub(super) fn get_or_null(&self, key: &str) -> Option<Node<'a>> {
        self.get(key).filter(|node| !node.value.is_null())
    }

    /// The member of this name, which must be there.
    pub(super) fn required(&self, key: &str) -> Option<Node<'a>> {
        let node = self.get(key);
        if node.is_none() {
            note(
                self.node.faults,
                below(&self.node.pointer, key),
                "required",
                format!("`{key}` is required"),
            );
        }
        node
    }

    /// The items of the list of this name, none where it is absent.
    pub(super) fn items(&self, key: &str) -> Vec<Node<'a>> {
        self.get(key).map(|node| node.items()).unwrap_or_default()
    }

    /// A whole number of at least `least`, or `default` where it is absent.
    pub(super) fn whole_number_or(&self, key: &str, least: i64, default: i64) -> i64 {
        self.get(key).and_then(|node| node.whole_number(least)).unwrap_or(default)
    }

    /// One of a few words, or `default` where it is absent.
    pub(super) fn one_of_or<T: Copy>(&self, key: &str, choices: &[(&str, T)], default: T) -> T {
        self.get(key).and_then(|node| node.one_of(choices)).unwrap_or(default)
    }

    /// `true` or `false`, or `default` where it is absent.
    pub(super) fn flag_or(&self, key: &str, default: bool) -> bool {
        self.get(key).and_then(|node| node.flag()).unwrap_or(default)
    }

    /// The instants `start` and `end`, half-open.
    pub(super) fn time(&self) -> Option<TimeRange> {
        let start = self.required("start").and_then(|node| node.instant());
        let end = self.required("end").and_then(|node| node.instant());
        let time = TimeRange::new(start?, end?);
        if time.end < time.start {
            self.fault_at("end", "ends_before_start", "it ends before it starts");
            return None;
        }
        Some(time)
    }

    /// The dates `from` and `to`, both included.
    pub(super) fn dates(&self) -> Option<(NaiveDate, NaiveDate)> {
        let from = self.required("from").and_then(|node| node.date());
        let to = self.required("to").and_then(|node| node.date());
        let (from, to) = (from?, to?);
        if to < from {
            self.fault_at("to", "ends_before_start", "it ends before it starts");
            return None;
        }
        Some((from, to))
    }

    /// Notes that something is wrong with the member of this name.
    pub(super) fn fault_at(&self, key: &str, code: &'static str, detail: impl Into<String>) {
        note(self.node.faults, below(&self.node.pointer, key), code, detail.into());
    }
}

fn note(faults: &Faults, pointer: String, code: &'static str, detail: String) {
    let mut faults = faults.0.borrow_mut();
    let is_known = faults.iter().any(|fault| fault.pointer == pointer && fault.code == code);
    if faults.len() < MOST_FAULTS && !is_known {
        faults.push(Fault { pointer, code, detail });
    }
}

/// The pointer to a member, with the two characters escaped that RFC 6901 names.
fn below(pointer: &str, key: &str) -> String {
    format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_has_its_pointer() {
        let problem = read(br#"{"a/b": [1, "x"], "c": 1.5}"#, |node| {
            let members = node.members(&["c", "d"])?;
            members.get("a/b")?.items().iter().for_each(|item| _ = item.whole_number(2));
            members.get("c")?.whole_number(0);
            members.required("d").map(|_| ())
        })
        .unwrap_err();
        let found: Vec<_> = problem.errors.iter().map(|fault| (fault.pointer.as_str(), fault.code)).collect();
        assert_eq!(
            found,
            [
                ("/a~1b", "unknown_key"),
                ("/a~1b/0", "too_small"),
                ("/a~1b/1", "wrong_type"),
                ("/c", "wrong_type"),
                ("/d", "required"),
            ]
        );
        assert_eq!(problem.status, 400);
    }

    #[test]
    fn what_is_not_json_is_a_problem() {
        let deep = "[".repeat(100_000);
        for text in ["", " ", "{", "nul", "{}{}", "\u{feff}{}", deep.as_str(), "1e999"] {
            let problem = read(text.as_bytes(), |_| Some(())).unwrap_err();
            assert_eq!((problem.status, problem.code), (400, "validation_failed"));
        }
        assert!(read(b"\xff", |_| Some(())).is_err());
    }
}
