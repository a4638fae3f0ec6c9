//! A session type's questions as fields, and what was typed into them as answers.

use std::collections::BTreeMap;

use serde_json::{Number, Value};

use super::form::Pairs;
use super::language::fault_in_words;
use super::view::{Choice, QuestionField, QuestionInput};
use crate::booking::model::{Question, QuestionKind};
use crate::kernel::phrases::Voice;
use crate::platform::problem::FieldError;

/// What was typed, by the keys of the questions.
#[derive(Clone, Debug, Default)]
pub(super) struct Typed(BTreeMap<String, Vec<String>>);

impl Typed {
    /// The fields of a form whose names start with `answers.`.
    pub(super) fn of(pairs: &Pairs) -> Self {
        let mut typed: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (key, value) in pairs.below("answers.") {
            typed.entry(key.to_owned()).or_default().push(value.to_owned());
        }
        Self(typed)
    }

    /// The answers as booking takes them, each in the shape of its question's kind. Answers to what was not asked are
    /// among them, for booking to refuse.
    pub(super) fn answers(&self, questions: &[Question]) -> BTreeMap<String, Value> {
        let of_key = |(key, values): (&String, &Vec<String>)| {
            let kind = questions.iter().find(|question| question.key == *key).map(|question| question.kind);
            (key.clone(), value_of(kind, values))
        };
        self.0.iter().map(of_key).collect()
    }

    /// The questions as fields with what was typed, and these faults beside them.
    pub(super) fn fields(
        &self,
        voice: Voice,
        questions: &[Question],
        faults: &[FieldError],
    ) -> Vec<QuestionField> {
        questions.iter().map(|question| self.field(voice, question, faults)).collect()
    }

    fn field(&self, voice: Voice, question: &Question, faults: &[FieldError]) -> QuestionField {
        QuestionField {
            key: question.key.clone(),
            label: question.label.clone(),
            required: question.required,
            hint: None,
            fault: fault_at(voice, faults, &format!("/answers/{}", question.key)),
            focus: false,
            input: self.input(question),
        }
    }

    fn input(&self, question: &Question) -> QuestionInput {
        let typed = self.0.get(&question.key).map(Vec::as_slice).unwrap_or_default();
        let value = typed.first().cloned().unwrap_or_default();
        let choices = || {
            let choice = |option: &String| Choice { value: option.clone(), chosen: typed.contains(option) };
            question.options.iter().map(choice).collect()
        };
        match question.kind {
            QuestionKind::Text => QuestionInput::Text { value },
            QuestionKind::LongText => QuestionInput::LongText { value },
            QuestionKind::Select => QuestionInput::Select { choices: choices() },
            QuestionKind::MultiSelect => QuestionInput::MultiSelect { choices: choices() },
            QuestionKind::Checkbox => QuestionInput::Checkbox { checked: value == "true" },
            QuestionKind::Number => QuestionInput::Number { value },
            QuestionKind::Url => QuestionInput::Url { value },
            QuestionKind::Phone => QuestionInput::Phone { value },
        }
    }
}

/// The fault at this place, as a sentence.
pub(super) fn fault_at(voice: Voice, faults: &[FieldError], pointer: &str) -> Option<String> {
    faults.iter().find(|fault| fault.pointer == pointer).map(|fault| fault_in_words(voice, &fault.code))
}

fn value_of(kind: Option<QuestionKind>, values: &[String]) -> Value {
    let first = values.first().cloned().unwrap_or_default();
    match kind {
        Some(QuestionKind::MultiSelect) => {
            values.iter().filter(|value| !value.is_empty()).cloned().map(Value::String).collect()
        }
        Some(QuestionKind::Checkbox) => Value::Bool(first == "true"),
        Some(QuestionKind::Number) => number(first),
        _ => Value::String(first),
    }
}

/// A number as people write it; other text stays text, for booking to refuse.
fn number(text: String) -> Value {
    let plain = text.trim().replace(',', ".");
    let whole = plain.parse::<i64>().ok().map(Number::from);
    whole.or_else(|| plain.parse().ok().and_then(Number::from_f64)).map_or(Value::String(text), Value::Number)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Typed;
    use crate::booking::model::{Question, QuestionKind};
    use crate::kernel::locale::Locale;
    use crate::pages::form::Pairs;
    use crate::pages::language::voice;
    use crate::pages::view::QuestionInput;

    fn question(key: &str, kind: QuestionKind) -> Question {
        let options = vec![String::from("a"), String::from("b")];
        Question { key: key.to_owned(), label: key.to_owned(), kind, required: false, options }
    }

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        Typed::of(&Pairs::from_pairs(pairs))
    }

    #[test]
    fn each_kind_of_question_gets_its_shape() {
        let questions = [
            question("many", QuestionKind::MultiSelect),
            question("yes", QuestionKind::Checkbox),
            question("n", QuestionKind::Number),
            question("text", QuestionKind::Text),
        ];
        let typed = typed(&[
            ("answers.many", "a"),
            ("answers.many", "b"),
            ("answers.yes", "true"),
            ("answers.n", "1,5"),
            ("answers.text", "x"),
            ("answers.other", "y"),
            ("name", "z"),
        ]);
        let answers = serde_json::to_value(typed.answers(&questions)).unwrap();
        assert_eq!(answers, json!({ "many": ["a", "b"], "yes": true, "n": 1.5, "text": "x", "other": "y" }));
    }

    #[test]
    fn what_is_no_number_stays_as_it_was_typed() {
        let questions = [question("n", QuestionKind::Number)];
        for (text, value) in
            [("7", json!(7)), ("1e999", json!("1e999")), ("many", json!("many")), ("NaN", json!("NaN"))]
        {
            assert_eq!(typed(&[("answers.n", text)]).answers(&questions)["n"], value);
        }
    }

    #[test]
    fn fields_keep_what_was_typed() {
        let questions = [question("many", QuestionKind::MultiSelect)];
        let fields = typed(&[("answers.many", "b")]).fields(voice(Locale::En), &questions, &[]);
        let QuestionInput::MultiSelect { choices } = &fields[0].input else { panic!("{fields:?}") };
        assert_eq!(choices.iter().map(|choice| choice.chosen).collect::<Vec<_>>(), [false, true]);
    }
}
