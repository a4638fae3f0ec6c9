//! Forms of the console: laid out, read, carried out once, and shown again with what was refused.

use std::str::FromStr;

use actix_web::http::StatusCode;
use chrono::NaiveDate;

use super::desk::{Deed, Desk};
pub(in crate::pages) use super::refused::Refused;
use super::refused::fault_said;
use crate::kernel::phrases::Voice;
use crate::pages::form::Pairs;
use crate::pages::once::once_as;
use crate::pages::view::{FilterChoice, Notice, Sheet, SheetField};
use crate::platform::db::Connection;
use crate::platform::problem::{FieldError, Problem};
use crate::platform::web::{Answer, IfMatch};

/// The field that carries in which language figures are typed into a form.
pub(in crate::pages) const FIGURES: &str = "figures";

/// The status of a page, and what stands on top of it: what was refused, or what was just done.
pub(super) fn outcome(
    desk: &Desk,
    refused: Option<&Refused>,
    done: &[(&str, &str)],
) -> Result<(StatusCode, Option<Notice>), Problem> {
    match refused {
        Some(refused) => Ok((refused.status, Some(refused.notice()))),
        None => Ok((StatusCode::OK, desk.done(desk.query()?.first("done"), done))),
    }
}

/// Runs the effect of a form once. What the rules refuse comes back, to be shown in the form.
pub(super) async fn carry_out<F>(
    deed: &Deed,
    action: &str,
    effect: F,
) -> Result<Result<Answer, Refused>, Problem>
where
    F: AsyncFn(&mut Connection) -> Result<Answer, Problem>,
{
    let (desk, form) = (&deed.desk, &deed.form);
    match once_as(&desk.visit.call, &desk.caller()?, (form, action), effect).await {
        Ok(answer) => Ok(Ok(answer)),
        Err(problem) => refused(deed, action, problem).map(Err),
    }
}

/// What is shown of a problem in its form; what no form can mend stays a problem.
pub(super) fn refused(deed: &Deed, action: &str, problem: Problem) -> Result<Refused, Problem> {
    Refused::of(deed.desk.voice(), (action, deed.form.pairs.clone()), problem)
}

/// The revision that a page showed; a form without one means any, and what is no revision none that there is.
pub(in crate::pages) fn revision_of(pairs: &Pairs) -> IfMatch {
    match pairs.first("revision") {
        None => IfMatch::Any,
        Some(text) => IfMatch::Revisions(Vec::from_iter(text.parse().ok())),
    }
}

impl Deed {
    /// The revision that the page showed; one that is none means none that there is.
    pub(super) fn if_match(&self) -> IfMatch {
        revision_of(&self.form.pairs)
    }

    /// A text; empty where nothing was written.
    pub(super) fn text(&self, name: &str) -> String {
        self.form.pairs.text(name)
    }

    /// The same, where nothing is something else than an empty text.
    pub(super) fn some_text(&self, name: &str) -> Option<String> {
        Some(self.text(name)).filter(|text| !text.trim().is_empty())
    }

    /// A date; none where nothing was written.
    pub(super) fn date(&self, name: &str) -> Result<Option<NaiveDate>, Problem> {
        let Some(text) = self.form.pairs.first(name) else { return Ok(None) };
        text.parse().map(Some).map_err(|_| faulty(name, "not_a_date", "write a date such as 2026-11-24"))
    }

    /// A whole number; none where nothing was written.
    pub(super) fn number<N: FromStr>(&self, name: &str) -> Result<Option<N>, Problem> {
        self.form.pairs.whole_number(name)
    }

    /// One of a closed set of names.
    pub(super) fn one_of<T>(&self, name: &str, from_name: impl Fn(&str) -> Option<T>) -> Result<T, Problem> {
        let found = self.form.pairs.first(name).and_then(from_name);
        found.ok_or_else(|| faulty(name, "not_an_option", "choose one of the options"))
    }

    /// Whether a box was ticked.
    pub(super) fn is_ticked(&self, name: &str) -> bool {
        self.form.pairs.first(name).is_some()
    }

    /// Refuses a deed that asks first and was not affirmed.
    pub(super) fn affirmed(&self) -> Result<(), Problem> {
        self.form.pairs.affirmed()
    }
}

impl Pairs {
    /// A text; empty where nothing was written.
    pub(in crate::pages) fn text(&self, name: &str) -> String {
        self.first(name).unwrap_or_default().replace("\r\n", "\n")
    }

    /// A whole number; none where nothing was written.
    pub(in crate::pages) fn whole_number<N: FromStr>(&self, name: &str) -> Result<Option<N>, Problem> {
        let Some(text) = self.first(name) else { return Ok(None) };
        text.trim().parse().map(Some).map_err(|_| faulty(name, "wrong_kind", "write a number"))
    }

    /// The id that a form carries along.
    pub(in crate::pages) fn id<T: FromStr>(&self, name: &str) -> Result<T, Problem> {
        self.first(name).and_then(|id| id.parse().ok()).ok_or_else(Problem::not_found)
    }

    /// Refuses what asks first and was not affirmed.
    pub(in crate::pages) fn affirmed(&self) -> Result<(), Problem> {
        let fault = || faulty("sure", "not_affirmed", "tick this first");
        if self.first("sure").is_some() { Ok(()) } else { Err(fault()) }
    }
}

/// A form asks for one of what the action takes many of: what is said of `/raters/0/email` is said of `/email`.
pub(in crate::pages) fn of_one(problem: impl Into<Problem>, start: &str) -> Problem {
    let problem: Problem = problem.into();
    let faults = problem.errors().iter().map(|fault| {
        let mut fault = fault.clone();
        fault.pointer = fault.pointer.trim_start_matches(start).to_owned();
        fault
    });
    let faults = faults.collect();
    problem.with_errors(faults)
}

/// 422 about one field.
pub(in crate::pages) fn faulty(name: &str, code: &str, detail: &str) -> Problem {
    Problem::unacceptable(vec![FieldError::new(format!("/{name}"), code, detail)])
}

/// A choice with its name.
pub(in crate::pages) fn choice(value: impl Into<String>, label: impl Into<String>) -> FilterChoice {
    FilterChoice { value: value.into(), label: label.into(), is_chosen: false }
}

impl Sheet {
    /// A form that is sent there by this button.
    pub(in crate::pages) fn to(voice: Voice, action: impl Into<String>, button: &str) -> Self {
        let action = action.into();
        let id = action.trim_start_matches("/console/").trim_start_matches("/space/").replace('/', "-");
        Self {
            voice,
            id,
            action,
            opener: None,
            is_open: false,
            about: None,
            hidden: Vec::new(),
            fields: Vec::new(),
            button: voice.say(button),
            look: "",
            fault: None,
        }
    }

    /// Opens when this is pressed.
    pub(in crate::pages) fn opened_by(self, key: &str) -> Self {
        Self { opener: Some(self.voice.say(key)), ..self }
    }

    /// Stands beside others like it, told apart by this.
    pub(in crate::pages) fn named(self, name: &str) -> Self {
        Self { id: format!("{}-{name}", self.id), ..self }
    }

    /// Looks like one of lesser weight.
    pub(in crate::pages) fn quiet(self) -> Self {
        Self { look: "quiet", ..self }
    }

    /// Cannot be undone: says what happens, and asks for a tick.
    pub(in crate::pages) fn danger(self, about: &str) -> Self {
        let about = Some(self.voice.say(about));
        Self { look: "danger", about, ..self }.tick("sure", "sheet-sure", false)
    }

    /// Says what it does.
    pub(in crate::pages) fn about(self, key: &str) -> Self {
        Self { about: Some(self.voice.say(key)), ..self }
    }

    /// Carries something along unseen.
    #[expect(clippy::needless_pass_by_value, reason = "ids, numbers and texts are named as they are")]
    pub(in crate::pages) fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.hidden.push((name.to_owned(), value.to_string()));
        self
    }

    /// Asks for a line of text.
    pub(in crate::pages) fn line(self, name: &str, label: &str, (value, most): (&str, usize)) -> Self {
        self.field(name, label, "text", |field| SheetField { value: value.to_owned(), most, ..field })
    }

    /// Asks for something that browsers have an input for.
    pub(in crate::pages) fn input(
        self,
        name: &str,
        label: &str,
        (kind, value): (&'static str, String),
    ) -> Self {
        self.field(name, label, kind, |field| SheetField { value, ..field })
    }

    /// Asks for a text of some lines.
    pub(in crate::pages) fn lines(
        self,
        name: &str,
        label: &str,
        (value, most, rows): (&str, usize, usize),
    ) -> Self {
        self.field(name, label, "textarea", |field| SheetField {
            value: value.to_owned(),
            most,
            rows,
            ..field
        })
    }

    /// Asks for one of these.
    pub(in crate::pages) fn choose(
        self,
        name: &str,
        label: &str,
        (value, choices): (&str, Vec<FilterChoice>),
    ) -> Self {
        self.field(name, label, "select", |field| SheetField { value: value.to_owned(), choices, ..field })
            .marked()
    }

    /// Asks for a yes.
    pub(in crate::pages) fn tick(self, name: &str, label: &str, is_ticked: bool) -> Self {
        let value = if is_ticked { String::from("1") } else { String::new() };
        self.field(name, label, "checkbox", |field| SheetField { value, ..field })
    }

    /// The last field may be left out.
    pub(in crate::pages) fn optional(mut self) -> Self {
        if let Some(field) = self.fields.last_mut() {
            field.is_optional = true;
        }
        self
    }

    /// Names the last field after somebody.
    pub(super) fn labelled(mut self, label: String) -> Self {
        if let Some(field) = self.fields.last_mut() {
            field.label = label;
        }
        self
    }

    /// Helps to fill the last field.
    pub(in crate::pages) fn hint(mut self, key: &str) -> Self {
        let text = self.voice.say(key);
        if let Some(field) = self.fields.last_mut() {
            field.hint = Some(text);
        }
        self
    }

    fn field(
        mut self,
        name: &str,
        label: &str,
        kind: &'static str,
        with: impl FnOnce(SheetField) -> SheetField,
    ) -> Self {
        self.fields.push(with(SheetField {
            name: name.to_owned(),
            label: self.voice.say(label),
            kind,
            value: String::new(),
            hint: None,
            fault: None,
            is_optional: false,
            most: 0,
            rows: 3,
            choices: Vec::new(),
        }));
        self
    }

    fn marked(mut self) -> Self {
        for field in &mut self.fields {
            for choice in &mut field.choices {
                choice.is_chosen = choice.value == field.value;
            }
        }
        self
    }

    /// As it was sent, with what is wrong, where it is the one that was refused.
    pub(in crate::pages) fn after(mut self, refused: Option<&Refused>) -> Self {
        let is_same = |refused: &&Refused| {
            let carried = self.hidden.iter().filter(|(name, _)| name != "revision" && name != FIGURES);
            let mut same =
                carried.map(|(name, value)| refused.pairs.first(name).unwrap_or_default() == value.as_str());
            refused.action == self.action && same.all(|is_same| is_same)
        };
        let Some(refused) = refused.filter(is_same) else { return self };
        let mut others: Vec<&FieldError> = Vec::new();
        for fault in &refused.faults {
            let name = fault.pointer.trim_start_matches('/');
            let own = self
                .fields
                .iter_mut()
                .find(|field| name == field.name || name.starts_with(&format!("{}/", field.name)));
            match own {
                Some(field) => {
                    let said = fault_said(self.voice, fault, field.kind);
                    field.fault.get_or_insert(said);
                }
                None => others.push(fault),
            }
        }
        for field in &mut self.fields {
            field.value = match field.kind {
                "checkbox" => refused.pairs.first(&field.name).map(|_| String::from("1")).unwrap_or_default(),
                // A secret is in no page.
                "password" => String::new(),
                _ => refused.pairs.first(&field.name).unwrap_or_default().to_owned(),
            };
        }
        // What was typed is figures of the language in which it was typed.
        if let Some((_, tag)) = self.hidden.iter_mut().find(|(name, _)| name == FIGURES) {
            refused.pairs.first(FIGURES).unwrap_or_default().clone_into(tag);
        }
        self.is_open = true;
        let rest: Vec<String> = others.iter().map(|fault| fault_said(self.voice, fault, "")).collect();
        let is_said = self.fields.iter().any(|field| field.fault.is_some());
        self.fault = match (rest.is_empty(), is_said) {
            (false, _) => Some(rest.join(" ")),
            (true, false) => Some(refused.said.clone()),
            (true, true) => None,
        };
        self.marked()
    }
}
