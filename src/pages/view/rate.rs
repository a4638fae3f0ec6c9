//! `/rate/{token}`: the form of a rater.

use askama::Template;

use super::page::Page;
use crate::coaching::actions::{NOTE_MAX, RatingForm};
use crate::coaching::core::gaps::Practice;
use crate::coaching::model::{FrameworkDocument, RaterKind, RatingConfidence, Skill, StoredRating};
use crate::kernel::phrases::{Voice, say};
use crate::kernel::when;

/// The texts of the form in a language.
#[derive(Clone, Copy)]
pub struct RateTexts(Voice);

/// The form.
#[derive(Clone, Template)]
#[template(path = "pages/templates/rate.html")]
pub struct RatePage {
    /// The frame.
    pub page: Page,
    /// The texts in the rater's language.
    pub texts: RateTexts,
    /// "How do you see Olena Kovalenko at work?"
    pub headline: String,
    /// What it is for and who sees the answers.
    pub lead: Vec<String>,
    /// What is wrong with what was sent.
    pub fault: Option<String>,
    /// Where the form is sent, with POST.
    pub action: String,
    /// How many skills are answered, in words.
    pub progress: String,
    /// The skills by theme.
    pub themes: Vec<RateTheme>,
    /// Whether practice and interest are asked too.
    pub asks_mentee: bool,
    /// Longest note, in characters.
    pub note_max: usize,
}

/// The skills of a theme.
#[derive(Clone, Debug)]
pub struct RateTheme {
    /// What people call it.
    pub name: String,
    /// Its skills.
    pub skills: Vec<RateSkill>,
}

/// A skill to be rated.
#[derive(Clone, Debug)]
pub struct RateSkill {
    /// Its key.
    pub key: String,
    /// What people call it.
    pub name: String,
    /// The levels, the first one first.
    pub levels: Vec<RateLevel>,
    /// Whether "not observed" was chosen.
    pub is_not_observed: bool,
    /// How sure, by name.
    pub confidence: &'static str,
    /// What was written.
    pub note: String,
    /// How far it can be practised, by name; empty where nobody said.
    pub practice: &'static str,
    /// How much it interests, from 1 to 5.
    pub interests: Vec<RateInterest>,
}

/// How much a skill may interest.
#[derive(Clone, Debug)]
pub struct RateInterest {
    /// 1 to 5.
    pub number: i64,
    /// The number, and what its ends mean.
    pub label: String,
    /// Whether it was chosen.
    pub is_chosen: bool,
}

/// A level of a skill.
#[derive(Clone, Debug)]
pub struct RateLevel {
    /// 1 to 5.
    pub number: i64,
    /// What it is called.
    pub name: String,
    /// What it looks like.
    pub anchor: String,
    /// Whether it was chosen.
    pub is_chosen: bool,
}

impl RateTexts {
    /// The texts in a language.
    #[must_use]
    pub fn of(voice: Voice) -> Self {
        Self(voice)
    }

    /// A text.
    #[must_use]
    pub fn say(self, key: &str) -> String {
        self.0.say(key)
    }

    /// The headline of a form.
    #[must_use]
    pub fn title(self, form: &RatingForm) -> String {
        let key = format!("rate-title-{}", form.rater.kind.name());
        say!(self.0, &key, mentee = form.mentee.as_str())
    }

    fn lead(self, form: &RatingForm) -> Vec<String> {
        let key = format!("rate-who-sees-{}", form.rater.kind.name());
        let mut lead = vec![self.say("rate-lead"), say!(self.0, &key, mentee = form.mentee.as_str())];
        if let Some(date) = form.assessment.due_on {
            lead.push(say!(self.0, "rate-due", date = when::long_date(self.0.locale(), date)));
        }
        lead
    }

    fn progress(self, answered: usize, all: usize) -> String {
        say!(self.0, "rate-progress", answered = answered, all = all)
    }
}

impl RatePage {
    /// The form with what was saved of it.
    #[must_use]
    pub fn new(
        page: Page,
        texts: RateTexts,
        form: &RatingForm,
        (action, fault): (String, Option<String>),
    ) -> Self {
        let asked = form.assessment.targets.0.len();
        Self {
            page,
            texts,
            headline: texts.title(form),
            lead: texts.lead(form),
            fault,
            action,
            progress: texts.progress(form.ratings.len(), asked),
            themes: themes(texts, form),
            asks_mentee: form.rater.kind == RaterKind::Mentee,
            note_max: NOTE_MAX,
        }
    }
}

fn themes(texts: RateTexts, form: &RatingForm) -> Vec<RateTheme> {
    let themes = form.framework.themes.iter().map(|theme| {
        let skills = form.framework.skills.iter().filter(|skill| skill.theme == theme.key);
        let asked = skills.filter(|skill| form.assessment.asks_for(&skill.key));
        RateTheme {
            name: theme.name.clone(),
            skills: asked.map(|skill| skill_of(texts, form, skill)).collect(),
        }
    });
    themes.filter(|theme| !theme.skills.is_empty()).collect()
}

fn skill_of(texts: RateTexts, form: &RatingForm, skill: &Skill) -> RateSkill {
    let saved = form.ratings.iter().find(|rating| rating.skill == skill.key);
    RateSkill {
        key: skill.key.clone(),
        name: skill.name.clone(),
        levels: levels(&form.framework, skill, saved),
        is_not_observed: saved.is_some_and(|rating| rating.level.is_none()),
        confidence: saved.map_or(RatingConfidence::Medium, |rating| rating.confidence).name(),
        note: saved.map(|rating| rating.note.clone()).unwrap_or_default(),
        practice: form.rater.practice.0.get(&skill.key).map_or("", |practice| practice_name(*practice)),
        interests: interests(texts, form.rater.interest.0.get(&skill.key).copied()),
    }
}

fn levels(framework: &FrameworkDocument, skill: &Skill, saved: Option<&StoredRating>) -> Vec<RateLevel> {
    let chosen = saved.and_then(|rating| rating.level).map(i64::from);
    let levels = framework.levels.iter().zip(&skill.anchors).map(|(level, anchor)| RateLevel {
        number: level.level,
        name: level.name.clone(),
        anchor: anchor.clone(),
        is_chosen: chosen == Some(level.level),
    });
    levels.collect()
}

fn interests(texts: RateTexts, chosen: Option<i64>) -> Vec<RateInterest> {
    let label = |number: i64| match number {
        1 => format!("1 — {}", texts.say("rate-interest-least")),
        5 => format!("5 — {}", texts.say("rate-interest-most")),
        _ => number.to_string(),
    };
    let choice = |number| RateInterest { number, label: label(number), is_chosen: chosen == Some(number) };
    (1..=5).map(choice).collect()
}

const fn practice_name(practice: Practice) -> &'static str {
    match practice {
        Practice::Yes => "yes",
        Practice::Partly => "partly",
        Practice::No => "no",
    }
}
