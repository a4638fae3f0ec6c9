//! The session type's questions as fields of the booking form.

/// A question with what was answered so far.
///
/// The field is named `answers.{key}`; a multiple choice sends it once for each chosen option.
#[derive(Debug, Clone)]
pub struct QuestionField {
    /// Key of the question.
    pub key: String,
    /// The question as it is asked.
    pub label: String,
    /// Whether an answer is needed.
    pub required: bool,
    /// A line of help under the label.
    pub hint: Option<String>,
    /// What to change about the answer.
    pub fault: Option<String>,
    /// Whether the page opens with the focus here; see `BookingFormPage::focus_first_fault`.
    pub focus: bool,
    /// The control and its value.
    pub input: QuestionInput,
}

/// The control of a question, by kind.
#[derive(Debug, Clone)]
pub enum QuestionInput {
    /// One line.
    Text {
        /// Answer so far.
        value: String,
    },
    /// Several lines.
    LongText {
        /// Answer so far.
        value: String,
    },
    /// One of a list.
    Select {
        /// The list.
        choices: Vec<Choice>,
    },
    /// Any of a list.
    MultiSelect {
        /// The list.
        choices: Vec<Choice>,
    },
    /// Yes or nothing; sends `true`.
    Checkbox {
        /// Whether it is ticked.
        checked: bool,
    },
    /// A number.
    Number {
        /// Answer so far.
        value: String,
    },
    /// An address on the web.
    Url {
        /// Answer so far.
        value: String,
    },
    /// A telephone number.
    Phone {
        /// Answer so far.
        value: String,
    },
}

/// An option of a choice.
#[derive(Debug, Clone)]
pub struct Choice {
    /// The option, sent as it is read.
    pub value: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

impl QuestionField {
    /// `id` of the control a fault links to.
    #[must_use]
    pub fn control_id(&self) -> String {
        match self.input {
            QuestionInput::MultiSelect { .. } => format!("answer-{}-1", self.key),
            _ => format!("answer-{}", self.key),
        }
    }

    /// Ids for `aria-describedby`: hint and fault, where they exist.
    #[must_use]
    pub fn described_by(&self) -> Option<String> {
        let hint = self.hint.is_some().then(|| format!("answer-{}-hint", self.key));
        let fault = self.fault.is_some().then(|| format!("answer-{}-fault", self.key));
        let ids: Vec<String> = hint.into_iter().chain(fault).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::{QuestionField, QuestionInput};

    fn question() -> QuestionField {
        QuestionField {
            key: "goal".to_owned(),
            label: "What would make this hour worth it?".to_owned(),
            required: true,
            hint: None,
            fault: None,
            focus: false,
            input: QuestionInput::LongText { value: String::new() },
        }
    }

    #[test]
    fn a_field_without_hint_and_fault_is_described_by_nothing() {
        assert_eq!(question().described_by(), None);
    }

    #[test]
    fn hint_and_fault_both_describe_the_field() {
        let field = QuestionField {
            hint: Some("A sentence is enough.".to_owned()),
            fault: Some("Please answer this.".to_owned()),
            ..question()
        };
        assert_eq!(field.described_by().as_deref(), Some("answer-goal-hint answer-goal-fault"));
    }

    #[test]
    fn a_fault_of_a_multiple_choice_leads_to_its_first_box() {
        let field = QuestionField { input: QuestionInput::MultiSelect { choices: vec![] }, ..question() };
        assert_eq!(field.control_id(), "answer-goal-1");
    }
}
