//! A strategy in the words of a language: laid out for reading, and told at three altitudes.

use crate::coaching::core::strategy::altitudes::{Goal, Sentence, paragraph, sentence};
use crate::coaching::core::strategy::canvas::Canvas;
use crate::coaching::core::strategy::page::{Fact, Item, Label, Value, fit, outline};
use crate::coaching::core::strategy::words::{Driver, NonGoalKind, Section};
use crate::coaching::mails::strategy_voice;
use crate::kernel::locale::Locale;
use crate::kernel::phrases::{Voice, say};
use crate::kernel::when;

/// A strategy laid out for reading.
#[derive(Clone, Debug)]
pub struct LaidOut {
    /// What it is called.
    pub title: String,
    /// Its sections.
    pub parts: Vec<LaidPart>,
    /// Which size of type the one page needs; none where it does not fit.
    pub size: Option<usize>,
}

/// A section with its heading.
#[derive(Clone, Debug)]
pub struct LaidPart {
    /// Which.
    pub section: Section,
    /// What it is called.
    pub heading: String,
    /// Its prose, a paragraph each.
    pub prose: Vec<String>,
    /// Its items.
    pub items: Vec<LaidItem>,
}

/// An item.
#[derive(Clone, Debug)]
pub struct LaidItem {
    /// What comes before it; may be empty.
    pub label: String,
    /// What it says.
    pub text: String,
    /// What belongs to it, with labels.
    pub facts: Vec<(String, String)>,
}

/// A strategy told at three altitudes.
#[derive(Clone, Debug)]
pub struct Altitudes {
    /// In a sentence; none where the strategy does not say enough for it.
    pub sentence: Option<String>,
    /// In a paragraph.
    pub paragraph: Option<String>,
    /// On a page.
    pub page: LaidOut,
    /// Sections that do not say enough for the sentence or the paragraph.
    pub missing: Vec<Section>,
}

/// Lays a strategy out in a language.
#[must_use]
pub fn laid_out(canvas: &Canvas, locale: Locale) -> LaidOut {
    let voice = strategy_voice(locale);
    let parts = outline(canvas).into_iter().map(|part| LaidPart {
        section: part.section,
        heading: heading(voice, part.section),
        prose: part.prose,
        items: part.items.iter().map(|item| laid_item(voice, item)).collect(),
    });
    LaidOut { title: canvas.title.clone(), parts: parts.collect(), size: fit(canvas) }
}

fn laid_item(voice: Voice, item: &Item) -> LaidItem {
    let fact = |fact: &Fact| (label(voice, fact.0), value(voice, &fact.1));
    let (label, text) = fact(&item.head);
    LaidItem { label, text, facts: item.facts.iter().map(fact).collect() }
}

/// What a section is called in a language.
#[must_use]
pub fn section_name(locale: Locale, section: Section) -> String {
    heading(strategy_voice(locale), section)
}

fn heading(voice: Voice, section: Section) -> String {
    voice.say(match section {
        Section::Title => "strategy-title",
        Section::Drivers => "strategy-drivers",
        Section::CurrentProblem => "strategy-current-problem",
        Section::DesiredFuture => "strategy-desired-future",
        Section::MainBet => "strategy-main-bet",
        Section::TradeOffs => "strategy-trade-offs",
        Section::NonGoals => "strategy-non-goals",
        Section::FirstMilestones => "strategy-first-milestones",
        Section::Risks => "strategy-risks",
        Section::Measures => "strategy-measures",
    })
}

fn label(voice: Voice, label: Label) -> String {
    voice.say(match label {
        Label::Itself => return String::new(),
        Label::Primary => "strategy-primary",
        Label::Figure => "strategy-figure",
        Label::Secondary => "strategy-secondary",
        Label::Bet => "strategy-bet",
        Label::WhyNow => "strategy-why-now",
        Label::CostOfWaiting => "strategy-cost-of-waiting",
        Label::TurnBack => "strategy-turn-back",
        Label::Gain => "strategy-gain",
        Label::GiveUp => "strategy-give-up",
        Label::WhoFeelsIt => "strategy-who-feels-it",
        Label::Kind(kind) => return kind_name(voice, kind),
        Label::Reason => "strategy-reason",
        Label::Revisit => "strategy-revisit",
        Label::By => "strategy-by",
        Label::Proof => "strategy-proof",
        Label::Likelihood => "strategy-likelihood",
        Label::Impact => "strategy-impact",
        Label::EarlySign => "strategy-early-sign",
        Label::Response => "strategy-response",
        Label::Change => "strategy-change",
        Label::Source => "strategy-source",
    })
}

fn kind_name(voice: Voice, kind: NonGoalKind) -> String {
    voice.say(match kind {
        NonGoalKind::OutOfScope => "strategy-out-of-scope",
        NonGoalKind::ComplexityNotWorthAdding => "strategy-not-worth-it",
        NonGoalKind::MigrationCanWait => "strategy-can-wait",
        NonGoalKind::BlockedByProductUncertainty => "strategy-not-clear-yet",
    })
}

fn driver_name(voice: Voice, driver: Driver) -> String {
    voice.say(match driver {
        Driver::CustomerReliability => "driver-customer-reliability",
        Driver::DeliverySpeed => "driver-delivery-speed",
        Driver::CostReduction => "driver-cost-reduction",
        Driver::NewProductCapability => "driver-new-product-capability",
        Driver::Security => "driver-security",
        Driver::Compliance => "driver-compliance",
        Driver::DeveloperProductivity => "driver-developer-productivity",
        Driver::OperationalResilience => "driver-operational-resilience",
    })
}

fn value(voice: Voice, value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Date(date) => when::plain_date(voice.locale(), *date),
        Value::Degree(degree) => say!(voice, "strategy-degree", n = *degree),
        Value::Driver(driver) => driver_name(voice, *driver),
    }
}

/// Tells a strategy at three altitudes, in a language.
#[must_use]
pub fn altitudes(canvas: &Canvas, locale: Locale) -> Altitudes {
    let voice = strategy_voice(locale);
    let sentence = sentence(canvas);
    let paragraph = paragraph(canvas);
    let missing = paragraph.as_ref().err().or(sentence.as_ref().err()).cloned().unwrap_or_default();
    let said = paragraph.ok().map(|told| {
        say!(
            voice,
            "strategy-in-a-paragraph",
            problem = told.problem,
            bet = told.sentence.bet,
            why = told.sentence.why,
            loss = told.loss,
            non_goal = told.non_goal,
            milestone = told.milestone.0,
            date = when::plain_date(locale, told.milestone.1),
            goal = goal(voice, &told.sentence.goal),
        )
    });
    Altitudes {
        sentence: sentence.ok().map(|told| in_a_sentence(voice, &told)),
        paragraph: said,
        page: laid_out(canvas, locale),
        missing,
    }
}

fn in_a_sentence(voice: Voice, told: &Sentence) -> String {
    let (bet, why) = (told.bet.as_str(), told.why.as_str());
    say!(voice, "strategy-in-a-sentence", bet = bet, why = why, goal = goal(voice, &told.goal))
}

fn goal(voice: Voice, goal: &Goal) -> String {
    let date = when::plain_date(voice.locale(), goal.by_on);
    let (measure, from, to) = (goal.measure.as_str(), goal.from.as_str(), goal.to.as_str());
    say!(voice, "strategy-goal", measure = measure, from = from, to = to, date = date)
}
