//! The cases of `tests/cases/plan.jsonl`, run through `altitude simulate plan` as a function.

use std::collections::BTreeMap;

use altitude::cli::simulate::plan::answer;
use serde_json::Value;

#[test]
fn every_case_gives_the_answer_it_expects() {
    let cases = include_str!("../../cases/plan.jsonl");
    let mut wrong = BTreeMap::new();
    let mut count = 0;
    for line in cases.lines().filter(|line| !line.trim().is_empty()) {
        let case: Value = serde_json::from_str(line).unwrap();
        let complaints = complaints(&case);
        if !complaints.is_empty() {
            wrong.insert(case["id"].as_str().unwrap().to_owned(), complaints);
        }
        count += 1;
    }
    assert!(wrong.is_empty(), "{} cases are wrong: {wrong:#?}", wrong.len());
    assert!(count > 80, "{count}");
}

/// What is wrong with the answer to a case, nothing where it is as expected.
fn complaints(case: &Value) -> Vec<String> {
    let expect = case["expect"].as_object().unwrap();
    match answer(case["input"].to_string().as_bytes()) {
        Ok(_) if expect.contains_key("error") => vec![String::from("not refused")],
        Ok(found) => {
            let found = serde_json::to_value(found).unwrap();
            let differing = expect.iter().filter(|(key, wanted)| found[key.as_str()] != **wanted);
            differing.map(|(key, wanted)| format!("{key}: expected {wanted}, found {}", found[key])).collect()
        }
        Err(problem) if expect.contains_key("error") => {
            let is_placed = problem.errors.iter().all(|fault| !fault.pointer.is_empty());
            if is_placed { Vec::new() } else { vec![format!("no place: {problem:?}")] }
        }
        Err(problem) => vec![format!("refused: {problem:?}")],
    }
}
