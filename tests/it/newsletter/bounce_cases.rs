//! The messages of `tests/cases/bounces`, run through `altitude simulate bounce` as a function.

use std::fs;
use std::path::{Path, PathBuf};

use altitude::cli::simulate::bounce::{answer, answer_path};
use serde_json::Value;

#[test]
fn every_message_gives_the_answer_it_expects() {
    let mut wrong = Vec::new();
    for case in cases() {
        let file = case["file"].as_str().unwrap();
        let message = fs::read(folder().join(file)).unwrap();
        let found = serde_json::to_value(answer(&message).unwrap()).unwrap();
        for part in ["expect", "also"] {
            for (key, wanted) in case[part].as_object().into_iter().flatten() {
                if found[key] != *wanted {
                    wrong.push(format!("{file}: {key}: expected {wanted}, found {} in {found}", found[key]));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} answers are wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_message_cut_anywhere_is_answered() {
    for case in cases() {
        let message = fs::read(folder().join(case["file"].as_str().unwrap())).unwrap();
        let step = (message.len() / 40).max(1);
        for end in (0..message.len()).step_by(step) {
            answer(&message[..end]).unwrap();
            answer(&message[end..]).unwrap();
        }
    }
}

#[test]
fn line_endings_change_nothing() {
    for case in cases() {
        let file = case["file"].as_str().unwrap();
        let text = fs::read(folder().join(file)).unwrap();
        let lf: Vec<u8> = text.iter().copied().filter(|byte| *byte != b'\r').collect();
        let crlf = lf.iter().flat_map(|byte| if *byte == b'\n' { vec![b'\r', b'\n'] } else { vec![*byte] });
        assert_eq!(answer(&lf).unwrap().kind, answer(&crlf.collect::<Vec<_>>()).unwrap().kind, "{file}");
    }
}

#[test]
fn a_path_that_leads_nowhere_is_wrong_input() {
    assert_eq!(answer_path(b"/no/such/file.eml").unwrap_err().errors[0].code, "unreadable");
    assert_eq!(answer_path(b"\xff").unwrap_err().errors[0].code, "unreadable");
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/bounces")
}

fn cases() -> Vec<Value> {
    let text = fs::read_to_string(folder().join("expect.jsonl")).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}
