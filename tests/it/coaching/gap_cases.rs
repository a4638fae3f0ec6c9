//! The cases of `tests/cases/gaps.jsonl`, run through `altitude simulate gaps` as a function.

use std::collections::BTreeMap;

use altitude::cli::simulate::gaps::answer;
use serde_json::{Value, json};

#[test]
fn every_case_gives_the_answer_it_expects() {
    let mut wrong = BTreeMap::new();
    for line in include_str!("../../cases/gaps.jsonl").lines().filter(|line| !line.trim().is_empty()) {
        let case: Value = serde_json::from_str(line).unwrap();
        let complaints = complaints(&case);
        if !complaints.is_empty() {
            wrong.insert(case["id"].as_str().unwrap().to_owned(), complaints);
        }
    }
    assert!(wrong.is_empty(), "{} cases are wrong: {wrong:#?}", wrong.len());
}

/// What is wrong with the answer to a case, nothing where it is as expected.
fn complaints(case: &Value) -> Vec<String> {
    let expect = case["expect"].as_object().unwrap();
    let answer = match answer(case["input"].to_string().as_bytes()) {
        Ok(answer) => serde_json::to_value(answer).unwrap(),
        Err(problem) => {
            let is_wanted =
                expect.contains_key("error") && problem.errors.iter().all(|fault| !fault.pointer.is_empty());
            return if is_wanted { Vec::new() } else { vec![format!("refused: {problem:?}")] };
        }
    };
    let different = expect.iter().filter(|(key, wanted)| answer[key.as_str()] != **wanted);
    different
        .map(|(key, wanted)| format!("{key}: expected {wanted}, found {}", answer[key.as_str()]))
        .collect()
}

#[test]
fn what_is_not_allowed_is_refused_with_its_place() {
    let skill = |key: &str| json!({"key": key, "target": 4, "weight": 3});
    let with = |member: &str, value: Value| {
        let mut document = json!({"profile": {"skills": [skill("A"), skill("B")]}});
        document[member] = value;
        document
    };
    let rated = |source: &str, level: Value| json!({"source": source, "skill": "A", "level": level});
    let cases = [
        (json!({"profile": {"skills": []}}), "/profile/skills"),
        (json!({"profile": {}}), "/profile/skills"),
        (json!({"profile": {"skills": [skill("A"), skill("A")]}}), "/profile/skills/1"),
        (
            json!({"profile": {"skills": [skill("A")], "framework": "engineer-growth", "role": "staff"}}),
            "/profile/framework",
        ),
        (json!({"profile": {"framework": "engineer-growth"}}), "/profile/role"),
        (json!({"profile": {"framework": "other", "role": "staff"}}), "/profile/framework"),
        (
            json!({"profile": {"skills": [{"key": "A", "target": 6, "weight": 3}]}}),
            "/profile/skills/0/target",
        ),
        (
            json!({"profile": {"skills": [{"key": "A", "target": 4, "weight": 2.5}]}}),
            "/profile/skills/0/weight",
        ),
        (with("ratings", json!([rated("self", json!(3)), rated("self", Value::Null)])), "/ratings/1"),
        (with("ratings", json!([rated("coach", json!(0))])), "/ratings/0/level"),
        (with("practice", json!({"Z": "yes"})), "/practice/Z"),
        (with("interest", json!({"A": 6})), "/interest/A"),
        (with("evidence", json!({"A": -1})), "/evidence/A"),
        (with("prerequisites", json!([{"skill": "A", "needs": "Z"}])), "/prerequisites/0/needs"),
    ];
    for (document, pointer) in cases {
        let problem = answer(document.to_string().as_bytes()).expect_err(&document.to_string());
        let found: Vec<_> = problem.errors.iter().map(|fault| fault.pointer.as_str()).collect();
        assert_eq!(found, [pointer], "{document}");
    }
    let peers = with(
        "ratings",
        json!([rated("peer", json!(3)), rated("peer", json!(3)), rated("peer", Value::Null)]),
    );
    assert!(answer(peers.to_string().as_bytes()).is_ok());
}
