//! `/rate/{token}`: the form of a rater.

use std::collections::BTreeMap;

use askama::Template;

use super::page::Page;
use crate::coaching::actions::{NOTE_MAX, RatingForm};
use crate::coaching::core::gaps::Practice;
use crate::coaching::model::{FrameworkDocument, RaterKind, RatingConfidence, Skill, StoredRating};
use crate::kernel::phrases::{Voice, say};
use crate::kernel::when;

/// The form.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/rate.html")]
pub struct RatePage {
    /// The frame.
    pub page: Page,
    /// "How do you see Olena Kovalenko at work?"
    pub headline: String,
    /// What it is for and who sees the answers.
    pub lead: Vec<String>,
    /// What is wrong with what was sent.
    pub fault: Option<String>,
    /// Where the form is sent, with POST.
    pub action: String,
    /// Where the script saves it, with POST.
    pub autosave: String,
    /// How many skills are answered, in words.
    pub progress: String,
    /// Whether somebody declines and has still to say that they mean it.
    pub is_declining: bool,
    /// The skills by theme.
    pub themes: Vec<RateTheme>,
    /// Whether practice and interest are asked too.
    pub asks_mentee: bool,
    /// Longest note, in characters.
    pub note_max: usize,
}

/// What is wrong with a form.
#[derive(Clone, Debug, Default)]
pub struct RateFaults {
    /// On the whole.
    pub said: Option<String>,
    /// At skills, by their keys.
    pub by_skill: BTreeMap<String, String>,
    /// Whether somebody declines and has still to say that they mean it.
    pub is_declining: bool,
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
    /// What is wrong with what was said of it.
    pub fault: Option<String>,
    /// Whether the page opens with the focus here.
    pub focus: bool,
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

impl RatePage {
    /// The form with what was saved of it, under the page's title.
    #[must_use]
    pub fn new(
        page: Page,
        form: &RatingForm,
        (action, autosave): (String, String),
        faults: RateFaults,
    ) -> Self {
        let voice = page.voice;
        Self {
            headline: page.title.clone(),
            page,
            lead: lead(voice, form),
            fault: faults.said,
            action,
            autosave,
            progress: rate_progress(voice, form),
            is_declining: faults.is_declining,
            themes: themes(voice, form, &faults.by_skill),
            asks_mentee: form.rater.kind == RaterKind::Mentee,
            note_max: NOTE_MAX,
        }
    }
}

/// How many skills are answered, in words.
#[must_use]
pub fn rate_progress(voice: Voice, form: &RatingForm) -> String {
    let (answered, all) = (form.ratings.len(), form.assessment.targets.0.len());
    say!(voice, "rate-progress", answered = answered, all = all)
}

fn lead(voice: Voice, form: &RatingForm) -> Vec<String> {
    let (kind, mentee) = (form.rater.kind.name(), form.mentee.as_str());
    let who_sees = say!(voice, "rate-who-sees", kind = kind, mentee = mentee);
    let due = form.assessment.due_on.map(|date| when::long_date(voice.locale(), date));
    let due = due.map(|date| say!(voice, "rate-due", date = date));
    [voice.say("rate-lead"), who_sees].into_iter().chain(due).collect()
}

fn themes(voice: Voice, form: &RatingForm, faults: &BTreeMap<String, String>) -> Vec<RateTheme> {
    let themes = form.framework.themes.iter().map(|theme| {
        let skills = form.framework.skills.iter().filter(|skill| skill.theme == theme.key);
        let asked = skills.filter(|skill| form.assessment.asks_for(&skill.key));
        RateTheme {
            name: theme.name.clone(),
            skills: asked.map(|skill| skill_of(voice, form, (skill, faults))).collect(),
        }
    });
    let mut themes: Vec<RateTheme> = themes.filter(|theme| !theme.skills.is_empty()).collect();
    let mut skills = themes.iter_mut().flat_map(|theme| &mut theme.skills);
    if let Some(first) = skills.find(|skill| skill.fault.is_some()) {
        first.focus = true;
    }
    themes
}

fn skill_of(
    voice: Voice,
    form: &RatingForm,
    (skill, faults): (&Skill, &BTreeMap<String, String>),
) -> RateSkill {
    let saved = form.ratings.iter().find(|rating| rating.skill == skill.key);
    RateSkill {
        key: skill.key.clone(),
        name: skill.name.clone(),
        levels: levels(&form.framework, skill, saved),
        is_not_observed: saved.is_some_and(|rating| rating.level.is_none()),
        confidence: saved.map_or(RatingConfidence::Medium, |rating| rating.confidence).name(),
        note: saved.map(|rating| rating.note.clone()).unwrap_or_default(),
        fault: faults.get(&skill.key).cloned(),
        focus: false,
        practice: form.rater.practice.0.get(&skill.key).map_or("", |practice| practice_name(*practice)),
        interests: interests(voice, form.rater.interest.0.get(&skill.key).copied()),
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

fn interests(voice: Voice, chosen: Option<i64>) -> Vec<RateInterest> {
    let label = |number: i64| match number {
        1 => format!("1 — {}", voice.say("rate-interest-least")),
        5 => format!("5 — {}", voice.say("rate-interest-most")),
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
