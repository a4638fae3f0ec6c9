//! The cases of `tests/cases/slots.jsonl`, run through `altitude simulate slots` as a function.

use std::collections::BTreeMap;

use altitude::cli::simulate::slots::{SlotsAnswer, answer};
use serde_json::Value;

/// Cases that do not pass yet, by id. One that starts to pass must be taken off.
const NOT_YET: &[&str] = &[];

#[test]
fn every_case_gives_the_answer_it_expects() {
    let cases = include_str!("../../cases/slots.jsonl");
    let mut wrong = BTreeMap::new();
    for line in cases.lines().filter(|line| !line.trim().is_empty()) {
        let case: Value = serde_json::from_str(line).unwrap();
        let id = case["id"].as_str().unwrap().to_owned();
        let complaints = complaints(&case);
        match (NOT_YET.contains(&id.as_str()), complaints.is_empty()) {
            (false, false) => drop(wrong.insert(id, complaints)),
            (true, true) => drop(wrong.insert(id, vec![String::from("passes now: take it off NOT_YET")])),
            _ => {}
        }
    }
    assert!(wrong.is_empty(), "{} cases are wrong: {wrong:#?}", wrong.len());
}

/// What is wrong with the answer to a case, nothing where it is as expected.
fn complaints(case: &Value) -> Vec<String> {
    let expect = case["expect"].as_object().unwrap();
    let answer = match answer(case["scenario"].to_string().as_bytes()) {
        Ok(answer) => answer,
        Err(problem) => {
            let is_wanted =
                expect.contains_key("error") && problem.errors.iter().all(|fault| !fault.pointer.is_empty());
            return if is_wanted { Vec::new() } else { vec![format!("refused: {problem:?}")] };
        }
    };
    let mut complaints = Vec::new();
    for (key, wanted) in expect {
        let found = found(key, wanted, &answer);
        if found != *wanted {
            complaints.push(format!("{key}: expected {wanted}, found {found}"));
        }
    }
    complaints
}

/// The part of the answer that a key of `expect` speaks about, in the form of that key.
fn found(key: &str, wanted: &Value, answer: &SlotsAnswer) -> Value {
    let whole = serde_json::to_value(answer).unwrap();
    let starts: Vec<_> = answer.slots.iter().map(|slot| slot.start.as_str()).collect();
    let of_slots = |member: &str| {
        let slots = whole["slots"].as_array().unwrap().iter();
        let named = slots.filter(|slot| wanted.get(slot["start"].as_str().unwrap()).is_some());
        named.map(|slot| (slot["start"].as_str().unwrap().to_owned(), slot[member].clone())).collect()
    };
    match key {
        "starts" => starts.into(),
        "count" => starts.len().into(),
        "days" => whole["days"].clone(),
        "hosts" | "seats_left" => Value::Object(of_slots(key)),
        "excludes" => {
            let excluded = wanted.as_array().unwrap().iter();
            excluded.filter(|start| !starts.contains(&start.as_str().unwrap())).cloned().collect()
        }
        "blocked_by_nonzero" => {
            let rules = wanted.as_array().unwrap().iter();
            rules.filter(|rule| whole["blocked_by"][rule.as_str().unwrap()] != 0).cloned().collect()
        }
        "error" => Value::Bool(false),
        other => panic!("the case runner does not know the key {other}"),
    }
}
