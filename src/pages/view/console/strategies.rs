//! `/console/strategies/{id}`: a strategy to read, to talk about, and to agree on.

use askama::Template;

use super::frame::{Badge, ConsoleFrame, NamedLink};
use super::mentees::FilterChoice;
use super::sheet::Sheet;
use crate::pages::view::manage::AnswerLine;
use crate::pages::view::page::Page;
use crate::pages::view::space::AdviceGroup;

/// A strategy.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/strategy.html")]
pub struct StrategyPage {
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// Whose.
    pub mentee: NamedLink,
    /// How far it has come.
    pub badge: Badge,
    /// "Version 3, shared 12 November 2026".
    pub about: String,
    /// In a sentence, and in a paragraph.
    pub altitudes: Vec<String>,
    /// What is said of what is missing for them.
    pub missing: Option<String>,
    /// The draft, where it says something else.
    pub draft: Option<StrategyDraftView>,
    /// Its sections.
    pub parts: Vec<StrategyPart>,
    /// Comments on passages that the newest version has no more, and on all of it.
    pub loose: Vec<CommentCard>,
    /// Comments.
    pub comment: Option<Sheet>,
    /// Agrees, asks for changes.
    pub steps: Vec<Sheet>,
    /// Its versions, the newest first.
    pub versions: Vec<VersionRow>,
    /// What changed, where two versions are compared.
    pub changes: Option<Changes>,
    /// What to do before it is shared, and what would make it better.
    pub advice: Vec<AdviceGroup>,
    /// Where earlier comments are.
    pub earlier_remarks: Option<String>,
    /// Where earlier tests are.
    pub earlier_tests: Option<String>,
    /// What recall tests found.
    pub tests: Vec<TestCard>,
    /// Starts one.
    pub test: Option<Sheet>,
    /// What cannot be undone.
    pub grave: Vec<Sheet>,
    /// The page for a printer.
    pub print_href: String,
    /// Whether this is that page.
    pub is_print: bool,
}

/// A draft that says something else than what was shared.
#[derive(Debug, Clone)]
pub struct StrategyDraftView {
    /// That it differs, and from which version.
    pub about: String,
    /// What it is called.
    pub title: String,
    /// Its sections.
    pub parts: Vec<StrategyPart>,
}

/// A section.
#[derive(Debug, Clone)]
pub struct StrategyPart {
    /// Its name in addresses.
    pub key: &'static str,
    /// What it is called.
    pub heading: String,
    /// Its prose.
    pub prose: Vec<String>,
    /// Its items: what comes before it, what it says, what belongs to it.
    pub items: Vec<(String, String, Vec<AnswerLine>)>,
    /// What was said about it.
    pub comments: Vec<CommentCard>,
}

/// A comment.
#[derive(Debug, Clone)]
pub struct CommentCard {
    /// The passage.
    pub quote: String,
    /// What it is.
    pub kind: Badge,
    /// By whom, on which version.
    pub about: String,
    /// What it says.
    pub body: String,
    /// What was said in reply, by whom.
    pub replies: Vec<AnswerLine>,
    /// Whether it is done with.
    pub is_resolved: bool,
    /// Replies, resolves it, or opens it again.
    pub sheets: Vec<Sheet>,
}

/// A version.
#[derive(Debug, Clone)]
pub struct VersionRow {
    /// "Version 3".
    pub name: String,
    /// When it was shared, how long it is, and what was said with it.
    pub about: String,
    /// What it changed.
    pub diff_href: Option<String>,
}

/// What changed between two versions.
#[derive(Debug, Clone)]
pub struct Changes {
    /// "Version 2 → version 3".
    pub heading: String,
    /// The sections with their lines: `+`, `-` or nothing.
    pub parts: Vec<(String, Vec<(&'static str, String)>)>,
}

/// A recall test.
#[derive(Debug, Clone)]
pub struct TestCard {
    /// "Version 3", and its page.
    pub link: NamedLink,
    /// How far it is, or whether it was passed.
    pub badge: Badge,
    /// "4 of 5 answered".
    pub about: String,
    /// What to do about it.
    pub advice: Option<String>,
}

/// A recall test with everything about it.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/recall_test.html")]
pub struct RecallTestPage {
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// Whose strategy it is.
    pub mentee: NamedLink,
    /// The test.
    pub test: RecallTestBody,
}

/// A recall test, as author and coach see it.
#[derive(Debug, Clone)]
pub struct RecallTestBody {
    /// How far it is, or whether it was passed.
    pub badge: Badge,
    /// "Version 3 · 4 of 5 answered · closes Tue 24 Nov".
    pub about: String,
    /// What is to be done.
    pub next: Option<String>,
    /// How it came out.
    pub outcome: Option<RecallOutcome>,
    /// Who was asked.
    pub reviewers: Vec<ReviewerRow>,
    /// Asks more people.
    pub invite: Option<Sheet>,
    /// Closes the answers.
    pub close: Option<Sheet>,
    /// Gives points.
    pub grade: Option<GradeForm>,
    /// What was said.
    pub answers: Vec<GradedAnswer>,
}

/// How a recall test came out.
#[derive(Debug, Clone)]
pub struct RecallOutcome {
    /// In a sentence.
    pub sentence: String,
    /// Each question with its median.
    pub questions: Vec<AnswerLine>,
    /// What to do about it.
    pub advice: Option<String>,
}

/// Somebody who was asked.
#[derive(Debug, Clone)]
pub struct ReviewerRow {
    /// What they are called.
    pub name: String,
    /// Where the link went.
    pub email: String,
    /// Whether the link was taken back.
    pub badge: Option<Badge>,
    /// Asks somebody else instead, takes the link back.
    pub sheets: Vec<Sheet>,
}

/// The form for points.
#[derive(Debug, Clone)]
pub struct GradeForm {
    /// Where it is sent.
    pub action: String,
    /// Whether that was all.
    pub is_finished: bool,
    /// What is wrong with that.
    pub fault: Option<String>,
}

/// What somebody said.
#[derive(Debug, Clone)]
pub struct GradedAnswer {
    /// "Answer 2".
    pub heading: String,
    /// The five answers.
    pub lines: Vec<GradedLine>,
}

/// What somebody said to a question, and what it is worth.
#[derive(Debug, Clone)]
pub struct GradedLine {
    /// The field of its points.
    pub name: String,
    /// What was asked.
    pub question: String,
    /// What was said.
    pub text: Option<String>,
    /// The points to choose from.
    pub points: Vec<FilterChoice>,
    /// The points of both sides, once they are known.
    pub given: Option<String>,
}
