//! `/space/assessments`, `/space/strategies`, `/space/evidence`, `/space/privacy`.

use askama::Template;

use super::more::AdviceGroup;
use crate::pages::view::booking_form::TextField;
use crate::pages::view::console::{Badge, ConsoleFrame, RecallTestBody, Sheet, SignInRow, TestCard};
use crate::pages::view::manage::AnswerLine;
use crate::pages::view::page::Page;

/// The mentee's assessments.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/space/assessments.html")]
pub struct SpaceAssessmentsPage {
    /// The frame.
    pub page: Page,
    /// The frame of the space.
    pub console: ConsoleFrame,
    /// Newest first.
    pub rows: Vec<SpaceAssessmentRow>,
}

/// An assessment in the list.
#[derive(Debug, Clone)]
pub struct SpaceAssessmentRow {
    /// "At the start".
    pub label: String,
    /// When.
    pub date: String,
    /// How far it has come.
    pub badge: Badge,
    /// Its page.
    pub href: String,
}

/// One assessment.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/space/assessment.html")]
pub struct SpaceAssessmentPage {
    /// The frame.
    pub page: Page,
    /// The frame of the space.
    pub console: ConsoleFrame,
    /// What kind, when, how far.
    pub row: SpaceAssessmentRow,
    /// The result in one sentence.
    pub lead: String,
    /// All of it in words.
    pub words: Option<String>,
    /// Address of the radar.
    pub radar: Option<String>,
    /// Skills, the largest gap first.
    pub skills: Vec<SpaceSkill>,
    /// The page to print.
    pub print: String,
}

/// A skill as a bar.
#[derive(Debug, Clone)]
pub struct SpaceSkill {
    /// What it is called.
    pub name: String,
    /// Where the mentee stands.
    pub current: String,
    /// What the role asks for.
    pub target: i64,
    /// Length of the bar, of 100.
    pub width: String,
    /// Place of the mark, of 100.
    pub mark: String,
    /// Whether there is no gap.
    pub is_reached: bool,
}

/// The mentee's strategies.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/space/strategies.html")]
pub struct SpaceStrategiesPage {
    /// The frame.
    pub page: Page,
    /// The frame of the space.
    pub console: ConsoleFrame,
    /// Newest first.
    pub rows: Vec<SpaceStrategyRow>,
    /// A new one.
    pub add: Sheet,
}

/// A strategy in the list.
#[derive(Debug, Clone)]
pub struct SpaceStrategyRow {
    /// What it is called.
    pub title: String,
    /// "Version 3"; empty before the first.
    pub version: String,
    /// When it was last changed.
    pub date: String,
    /// How far it has come.
    pub badge: Badge,
    /// Its page.
    pub href: String,
}

/// One strategy.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/space/strategy.html")]
pub struct SpaceStrategyPage {
    /// The frame.
    pub page: Page,
    /// The frame of the space.
    pub console: ConsoleFrame,
    /// How far it has come.
    pub badge: Badge,
    /// Which version is shown.
    pub about: String,
    /// In a sentence; may be empty.
    pub sentence: String,
    /// In a paragraph; may be empty.
    pub paragraph: String,
    /// What to do before it is shared, and what would make it better.
    pub advice: Vec<AdviceGroup>,
    /// What can be done with it.
    pub deeds: Vec<Sheet>,
    /// The draft, where it says something else.
    pub draft: Option<SpaceDraft>,
    /// Its sections.
    pub parts: Vec<SpaceStrategyPart>,
    /// What was said about it.
    pub remarks: Vec<SpaceRemark>,
    /// One more.
    pub comment: Option<Sheet>,
    /// Whether people can repeat it.
    pub tests: Vec<TestCard>,
    /// Asks people whether they can.
    pub test: Option<Sheet>,
    /// Where earlier comments are.
    pub earlier_remarks: Option<String>,
    /// Where earlier tests are.
    pub earlier_tests: Option<String>,
    /// What was shared, and what changed.
    pub versions: Option<String>,
    /// The page to print, where all of it fits on one.
    pub print_one: Option<String>,
    /// The page to print.
    pub print: String,
}

/// A recall test of a strategy.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/space/recall_test.html")]
pub struct SpaceRecallTestPage {
    /// The frame.
    pub page: Page,
    /// The frame of the space.
    pub console: ConsoleFrame,
    /// The test.
    pub test: RecallTestBody,
}

/// A draft that says something else than what was shared.
#[derive(Debug, Clone)]
pub struct SpaceDraft {
    /// That it differs, and from which version.
    pub about: String,
    /// What it is called.
    pub title: String,
    /// Its sections.
    pub parts: Vec<SpaceStrategyPart>,
    /// What can be done with it.
    pub deeds: Vec<Sheet>,
}

/// Something that was said about a strategy.
#[derive(Debug, Clone)]
pub struct SpaceRemark {
    /// The passage; empty for a whole section.
    pub quote: String,
    /// What it is.
    pub kind: Badge,
    /// Who said it, about which version.
    pub about: String,
    /// What it says.
    pub body: String,
    /// What was said in reply.
    pub replies: Vec<AnswerLine>,
    /// Whether it is done with.
    pub is_resolved: bool,
    /// What can be done with it.
    pub sheets: Vec<Sheet>,
}

/// A section of a strategy.
#[derive(Debug, Clone)]
pub struct SpaceStrategyPart {
    /// What it is called.
    pub heading: String,
    /// Its prose, a paragraph each.
    pub prose: Vec<String>,
    /// Its items: label, text, facts.
    pub items: Vec<(String, String, String)>,
}

/// The mentee's evidence.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/space/evidence.html")]
pub struct SpaceEvidencePage {
    /// The frame.
    pub page: Page,
    /// The frame of the space.
    pub console: ConsoleFrame,
    /// Today, for the field of the date.
    pub today: String,
    /// One more line.
    pub title: TextField,
    /// When that was.
    pub date: TextField,
    /// Address of the picture of coverage.
    pub coverage: Option<String>,
    /// Newest first.
    pub rows: Vec<SpaceEvidenceRow>,
    /// Older ones.
    pub more_href: Option<String>,
    /// The packet for a role.
    pub packet_href: String,
    /// Where a whole case is written down.
    pub new_href: String,
}

/// One piece of evidence, or an empty form for one.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/space/case.html")]
pub struct SpaceCasePage {
    /// The frame.
    pub page: Page,
    /// The frame of the space.
    pub console: ConsoleFrame,
    /// How far it has come.
    pub badge: Option<Badge>,
    /// How strong it is and who reads it.
    pub about: String,
    /// What is most worth adding.
    pub advice: Vec<String>,
    /// What is done with one press.
    pub deeds: Vec<Sheet>,
    /// All that can be told.
    pub form: Sheet,
}

/// A piece of evidence.
#[derive(Debug, Clone)]
pub struct SpaceEvidenceRow {
    /// When it happened.
    pub date: String,
    /// What happened.
    pub title: String,
    /// Its page.
    pub href: String,
    /// "D2 3, E1 4".
    pub skills: String,
    /// How far it has come.
    pub badge: Badge,
    /// Who reads it.
    pub reader: String,
    /// What weakens it.
    pub hints: Vec<String>,
}

/// Who read what, and what can be done about all of it.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/space/privacy.html")]
pub struct SpacePrivacyPage {
    /// The frame.
    pub page: Page,
    /// The frame of the space.
    pub console: ConsoleFrame,
    /// Who opened what, newest first.
    pub accesses: Vec<SpaceAccess>,
    /// Earlier openings.
    pub more_href: Option<String>,
    /// Where the mentee is signed in.
    pub sign_ins: Vec<SignInRow>,
    /// Addresses, and what waits.
    pub addresses: Vec<String>,
    /// Whether an answer about private notes is awaited.
    pub is_asked: bool,
    /// What coaches were asked, and handed over.
    pub requests: Vec<SpaceHandedOver>,
    /// The day on which everything goes, if that was asked for.
    pub erased_on: Option<String>,
}

/// Somebody opened something.
#[derive(Debug, Clone)]
pub struct SpaceAccess {
    /// When first in that hour.
    pub when: String,
    /// The same for machines.
    pub at: String,
    /// Who.
    pub who: String,
    /// What.
    pub what: String,
}

/// What a coach was asked, and handed over.
#[derive(Debug, Clone)]
pub struct SpaceHandedOver {
    /// Who, and when.
    pub line: String,
    /// What it says.
    pub paragraphs: Vec<String>,
    /// What was left out, and why.
    pub withheld: String,
}
