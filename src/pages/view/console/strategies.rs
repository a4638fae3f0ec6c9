//! `/console/strategies/{id}`: a strategy to read, to talk about, and to agree on.

use askama::Template;

use super::frame::{Badge, ConsoleFrame, NamedLink};
use super::sheet::Sheet;
use crate::pages::view::manage::AnswerLine;
use crate::pages::view::page::Page;

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
    /// What recall tests found.
    pub tests: Vec<TestCard>,
    /// The page for a printer.
    pub print_href: String,
    /// Whether this is that page.
    pub is_print: bool,
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
    /// Resolves it, or opens it again.
    pub sheet: Sheet,
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
    /// "Version 3".
    pub name: String,
    /// How far it is, or whether it was passed.
    pub badge: Badge,
    /// "4 of 5 answered".
    pub about: String,
    /// What was found: each question with its median.
    pub questions: Vec<AnswerLine>,
    /// What to do about it.
    pub advice: Option<String>,
}
