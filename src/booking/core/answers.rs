//! Answers to the questions of a session type, checked against how they were asked.

use std::collections::BTreeMap;

use serde_json::Value;
use url::Url;

use crate::kernel::text::{self, TextFault};

/// Longest line, in characters.
const LINE_MAX: usize = 500;
/// Longest text, in characters.
const TEXT_MAX: usize = 5_000;
/// Longest telephone number, in characters (ITU-T E.164 has 15 digits; people add spaces and an extension).
const PHONE_MAX: usize = 40;
/// Longest web address, in characters.
const URL_MAX: usize = 2_000;

/// Whether required questions must be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strictness {
    /// Yes: a visitor books.
    Required,
    /// No: a coach books for somebody.
    Lenient,
}

/// A question as the check needs it.
#[derive(Clone, Debug)]
pub struct Asked<'a> {
    /// Its key.
    pub key: &'a str,
    /// What kind of answer it takes.
    pub kind: AskedKind<'a>,
    /// Whether it must be answered.
    pub is_required: bool,
}

/// What kind of answer a question takes.
#[derive(Clone, Copy, Debug)]
pub enum AskedKind<'a> {
    /// One line.
    Line,
    /// Several lines.
    Text,
    /// One of these.
    OneOf(&'a [String]),
    /// Any of these.
    AnyOf(&'a [String]),
    /// Yes or no.
    YesNo,
    /// A number.
    Number,
    /// A web address.
    Url,
    /// A telephone number.
    Phone,
}

/// What is wrong with one answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerFault {
    /// Key of the question.
    pub key: String,
    /// A stable code.
    pub code: &'static str,
    /// What to do about it.
    pub detail: String,
}

/// The answers in the order of the questions, each in its normal form; questions without an answer are left out.
///
/// # Errors
/// Every [`AnswerFault`], also for keys that were not asked.
pub fn check(
    asked: &[Asked<'_>],
    given: &BTreeMap<String, Value>,
) -> Result<Vec<(String, Value)>, Vec<AnswerFault>> {
    let mut answers = Vec::new();
    let mut faults = Vec::new();
    for question in asked {
        let value = given.get(question.key).filter(|value| !is_blank(value));
        match value.map(|value| normal(question, value)) {
            Some(Ok(value)) => answers.push((question.key.to_owned(), value)),
            Some(Err((code, detail))) => {
                faults.push(AnswerFault { key: question.key.to_owned(), code, detail });
            }
            None if question.is_required => faults.push(AnswerFault {
                key: question.key.to_owned(),
                code: "required",
                detail: String::from("please answer this"),
            }),
            None => {}
        }
    }
    let unknown = given.keys().filter(|key| !asked.iter().any(|question| question.key == key.as_str()));
    faults.extend(unknown.take(10).map(|key| AnswerFault {
        key: key.clone(),
        code: "unknown_question",
        detail: String::from("this was not asked"),
    }));
    if faults.is_empty() { Ok(answers) } else { Err(faults) }
}

/// What a form sends for a question that was left alone. A required box must be ticked.
fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}

type Fault = (&'static str, String);

fn normal(question: &Asked<'_>, value: &Value) -> Result<Value, Fault> {
    match question.kind {
        AskedKind::Line => words(value).and_then(|text| line(text, LINE_MAX)),
        AskedKind::Text => words(value).and_then(|text| said(text::paragraphs(text, TEXT_MAX))),
        AskedKind::Phone => words(value).and_then(phone),
        AskedKind::Url => words(value).and_then(web_address),
        AskedKind::OneOf(options) => words(value).and_then(|text| one_of(text, options)),
        AskedKind::AnyOf(options) => any_of(value, options),
        AskedKind::YesNo => match value {
            Value::Bool(true) => Ok(Value::Bool(true)),
            _ => Err(("wrong_kind", String::from("expected true or false"))),
        },
        AskedKind::Number => match value {
            Value::Number(number) => Ok(Value::Number(number.clone())),
            _ => Err(("wrong_kind", String::from("expected a number"))),
        },
    }
}

fn words(value: &Value) -> Result<&str, Fault> {
    value.as_str().ok_or_else(|| ("wrong_kind", String::from("expected a text")))
}

fn line(text: &str, max: usize) -> Result<Value, Fault> {
    said(text::line(text, max))
}

fn said(text: Result<String, TextFault>) -> Result<Value, Fault> {
    text.map(Value::String).map_err(|fault| (fault.code(), fault.to_string()))
}

fn phone(text: &str) -> Result<Value, Fault> {
    let value = line(text, PHONE_MAX)?;
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let is_number = text.trim().chars().all(|c| c.is_ascii_digit() || "+-./() x".contains(c));
    if is_number && digits >= 3 {
        Ok(value)
    } else {
        Err(("not_a_number", String::from("expected a telephone number, such as +49 30 123456")))
    }
}

fn web_address(text: &str) -> Result<Value, Fault> {
    line(text, URL_MAX)?;
    match Url::parse(text.trim()) {
        Ok(url) if matches!(url.scheme(), "http" | "https") && url.has_host() => {
            Ok(Value::String(url.to_string()))
        }
        _ => Err(("not_an_address", String::from("expected a web address that starts with https://"))),
    }
}

fn one_of(text: &str, options: &[String]) -> Result<Value, Fault> {
    if options.iter().any(|option| option == text) {
        Ok(Value::String(text.to_owned()))
    } else {
        Err(("not_an_option", String::from("expected one of the options")))
    }
}

fn any_of(value: &Value, options: &[String]) -> Result<Value, Fault> {
    let Value::Array(items) = value else {
        return Err(("wrong_kind", String::from("expected a list of options")));
    };
    let mut chosen: Vec<Value> = Vec::new();
    for item in items.iter().take(options.len() + 1) {
        let option = words(item).and_then(|text| one_of(text, options))?;
        if chosen.contains(&option) {
            return Err(("chosen_twice", String::from("each option once")));
        }
        chosen.push(option);
    }
    Ok(Value::Array(chosen))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::{Value, json};

    use super::{Asked, AskedKind, check};

    fn given(value: &Value) -> BTreeMap<String, Value> {
        serde_json::from_value(value.clone()).unwrap()
    }

    fn code(kind: AskedKind<'_>, value: &Value) -> Option<&'static str> {
        let asked = [Asked { key: "q", kind, is_required: true }];
        check(&asked, &given(&json!({ "q": value }))).err().map(|faults| faults[0].code)
    }

    #[test]
    fn every_kind_takes_its_answers_and_no_others() {
        let options = [String::from("a"), String::from("b")];
        assert_eq!(code(AskedKind::Line, &json!("one line")), None);
        assert_eq!(code(AskedKind::Line, &json!("two\nlines")), Some("control_character"));
        assert_eq!(code(AskedKind::Line, &json!(7)), Some("wrong_kind"));
        assert_eq!(code(AskedKind::Line, &json!("x".repeat(501))), Some("too_long"));
        assert_eq!(code(AskedKind::Text, &json!("two\nlines")), None);
        assert_eq!(code(AskedKind::OneOf(&options), &json!("a")), None);
        assert_eq!(code(AskedKind::OneOf(&options), &json!("c")), Some("not_an_option"));
        assert_eq!(code(AskedKind::AnyOf(&options), &json!(["b", "a"])), None);
        assert_eq!(code(AskedKind::AnyOf(&options), &json!(["a", "a"])), Some("chosen_twice"));
        assert_eq!(code(AskedKind::AnyOf(&options), &json!("a")), Some("wrong_kind"));
        assert_eq!(code(AskedKind::YesNo, &json!(true)), None);
        assert_eq!(code(AskedKind::YesNo, &json!(false)), Some("required"));
        assert_eq!(code(AskedKind::Number, &json!(1.5)), None);
        assert_eq!(code(AskedKind::Number, &json!("1")), Some("wrong_kind"));
        assert_eq!(code(AskedKind::Url, &json!("https://example.com/x")), None);
        assert_eq!(code(AskedKind::Url, &json!("javascript:alert(1)")), Some("not_an_address"));
        assert_eq!(code(AskedKind::Phone, &json!("+49 30 123456")), None);
        assert_eq!(code(AskedKind::Phone, &json!("call me")), Some("not_a_number"));
    }

    #[test]
    fn answers_to_what_was_not_asked_are_refused() {
        let faults = check(&[], &given(&json!({ "x": "y" }))).unwrap_err();
        assert_eq!((faults[0].key.as_str(), faults[0].code), ("x", "unknown_question"));
    }

    #[test]
    fn an_optional_blank_is_left_out() {
        let asked = [Asked { key: "q", kind: AskedKind::Line, is_required: false }];
        assert_eq!(check(&asked, &given(&json!({ "q": "  " }))), Ok(Vec::new()));
    }
}
