//! A form that was refused, to be shown again: as it was typed, with what is wrong.

use actix_web::http::StatusCode;

use super::desk::Deed;
use crate::kernel::locale::Locale;
use crate::kernel::phrases::{Voice, say};
use crate::pages::form::Pairs;
use crate::pages::language::problem_in_words;
use crate::pages::view::{Notice, Tone};
use crate::platform::problem::{FieldError, Kind, Problem};

/// A form that was refused: as it was typed, and what is wrong.
pub(in crate::pages) struct Refused {
    /// Where it was sent.
    pub(super) action: String,
    /// The status of the page that shows it again.
    pub status: StatusCode,
    pub(super) pairs: Pairs,
    pub(super) faults: Vec<FieldError>,
    /// What is said of it as a whole.
    pub said: String,
    /// The code of the rule that refused it.
    code: String,
}

impl Refused {
    /// The same of a form that was read by hand.
    pub(in crate::pages) fn of(
        voice: Voice,
        (action, pairs): (&str, Pairs),
        problem: Problem,
    ) -> Result<Self, Problem> {
        let is_mended_by_hand = matches!(
            problem.kind(),
            Kind::Conflict | Kind::StaleVersion | Kind::Unacceptable | Kind::Malformed
        );
        if !is_mended_by_hand {
            return Err(problem);
        }
        Ok(Self {
            action: action.to_owned(),
            status: problem.kind().status(),
            pairs,
            said: said(voice, &problem),
            faults: problem.errors().to_vec(),
            code: problem.code().to_owned(),
        })
    }

    /// A form that is shown again as it was typed, though nothing is wrong with it.
    pub(super) fn unrefused(deed: &Deed, action: &str) -> Self {
        Self {
            action: action.to_owned(),
            status: StatusCode::OK,
            pairs: deed.form.pairs.clone(),
            said: String::new(),
            faults: Vec::new(),
            code: String::new(),
        }
    }

    /// Says what this code means on the page, where all pages have but a general word for it.
    pub(super) fn in_words(self, voice: Voice, (code, key): (&str, &str)) -> Self {
        if self.code == code { Self { said: voice.say(key), ..self } } else { self }
    }

    /// Whether it was sent there.
    pub(in crate::pages) fn is_of(&self, action: &str) -> bool {
        self.action == action
    }

    /// What was typed.
    pub(super) fn pairs(&self) -> &Pairs {
        &self.pairs
    }

    /// What is wrong with something that is no field of its own.
    pub(super) fn fault_below(&self, voice: Voice, start: &str) -> Option<String> {
        let fault = self.faults.iter().find(|fault| fault.pointer.starts_with(start));
        fault.map(|fault| fault_said(voice, fault, ""))
    }

    /// What was typed into a field.
    pub(in crate::pages) fn typed(&self, name: &str) -> Option<&str> {
        self.pairs.first(name)
    }

    /// What is wrong with a field.
    pub(in crate::pages) fn fault_of(&self, voice: Voice, name: &str) -> Option<String> {
        let fault = self.faults.iter().find(|fault| fault.pointer.trim_start_matches('/') == name);
        fault.map(|fault| fault_said(voice, fault, ""))
    }

    /// On top of the page.
    pub(in crate::pages) fn notice(&self) -> Notice {
        Notice { tone: Tone::Bad, text: self.said.clone() }
    }
}

fn said(voice: Voice, problem: &Problem) -> String {
    let key = match problem.code() {
        "validation_failed" => "sheet-mend",
        // The rule says exactly why, for people, and in English.
        "wrong_state" if voice.locale() == Locale::En => return problem.detail().to_owned(),
        "wrong_state" => "sheet-wrong-state",
        "idempotency_mismatch" | "idempotency_in_progress" => "sheet-sent-already",
        code => {
            return problem_in_words(voice, code)
                .map_or_else(|| voice.say("not-possible-text"), |text| format!("{text}."));
        }
    };
    voice.say(key)
}

/// What is wrong with a field: in the reader's words where there are any, for this field or for all, else as the rule says
/// it. Of a list that is typed line by line it says which line.
pub(super) fn fault_said(voice: Voice, fault: &FieldError, kind: &str) -> String {
    let mut parts = fault.pointer.trim_start_matches('/').split('/');
    let name = parts.next().unwrap_or_default();
    let line = parts.next().and_then(|part| part.parse::<usize>().ok()).filter(|_| kind == "textarea");
    let detail = || {
        let mut letters = fault.detail.chars();
        let first = letters.next().map(|first| first.to_uppercase().collect::<String>()).unwrap_or_default();
        format!("{first}{}.", letters.as_str().trim_end_matches('.'))
    };
    // Which bounds it has the rule alone knows.
    if fault.code == "out_of_bounds" && voice.locale() == Locale::En {
        return detail();
    }
    let said = voice.find(&format!("fault-{name}-{}", fault.code));
    let said = said.or_else(|| voice.find(&format!("fault-{}", fault.code))).unwrap_or_else(detail);
    match line {
        Some(line) => say!(voice, "sheet-line", n = line + 1, fault = said),
        None => said,
    }
}
