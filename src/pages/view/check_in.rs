//! `/check-in/{token}`: the week's questions, without a log-in.

use askama::Template;

use super::booking_form::TextField;
use super::page::{Notice, Page};

/// The form of a check-in, with what was said before.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/check_in.html")]
pub struct CheckInPage {
    /// The frame.
    pub page: Page,
    /// Headline.
    pub headline: String,
    /// Title of the plan, with the week.
    pub about: String,
    /// Who reads it.
    pub reader: String,
    /// What just happened.
    pub notice: Option<Notice>,
    /// What the coach replied.
    pub reply: Option<String>,
    /// Where the form goes; none where no answer is taken any more.
    pub action: Option<String>,
    /// Key of this rendering.
    pub idempotency_key: String,
    /// The commitments of the week.
    pub commitments: Vec<CheckInCommitment>,
    /// What was learned.
    pub learned: TextField,
    /// What blocks.
    pub blocker: TextField,
    /// The next if.
    pub next_cue: TextField,
    /// The next then.
    pub next_action: TextField,
    /// Something worth keeping as evidence, for the mentee alone.
    pub evidence: TextField,
    /// Energy from 1 to 5 and whether it is chosen.
    pub energies: Vec<(i32, bool)>,
}

impl CheckInPage {
    /// Lets the page open with the focus on the first field at fault, if there is one.
    pub fn focus_first_fault(&mut self) {
        let fields = [
            &mut self.learned,
            &mut self.blocker,
            &mut self.next_cue,
            &mut self.next_action,
            &mut self.evidence,
        ];
        if let Some(first) = fields.into_iter().find(|field| field.fault.is_some()) {
            first.focus = true;
        }
    }
}

/// A commitment and what became of it.
#[derive(Debug, Clone)]
pub struct CheckInCommitment {
    /// Its key.
    pub key: String,
    /// If … then.
    pub text: String,
    /// Name, words and whether it is chosen.
    pub choices: Vec<(&'static str, String, bool)>,
}
