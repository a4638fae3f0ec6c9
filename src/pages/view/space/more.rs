//! `/space/evidence/packet`, `/space/strategies/{id}/versions`, and what pages about strategies and evidence share with the
//! console.

use askama::Template;

use crate::pages::view::console::{Changes, ConsoleFrame, FilterChoice};
use crate::pages::view::manage::AnswerLine;
use crate::pages::view::page::Page;

/// Things to do about a strategy.
#[derive(Debug, Clone)]
pub struct AdviceGroup {
    /// What for.
    pub heading: String,
    /// The section of each, which may be empty, and what to do.
    pub lines: Vec<AnswerLine>,
}

/// What stands in a packet, to be chosen.
#[derive(Debug, Clone)]
pub struct PacketForm {
    /// The roles.
    pub roles: Vec<FilterChoice>,
    /// The cases: the name of the field of each, and what it is called.
    pub cases: Vec<FilterChoice>,
    /// What is missing for the role that is chosen.
    pub gaps: Vec<String>,
    /// Why there is no packet like this.
    pub fault: Option<String>,
}

/// The packet of the mentee.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/space/packet.html")]
pub struct SpacePacketPage {
    /// The frame.
    pub page: Page,
    /// The frame of the space.
    pub console: ConsoleFrame,
    /// What stands in it.
    pub packet: PacketForm,
    /// Where another role is chosen.
    pub choose: String,
    /// The page to print.
    pub print: String,
    /// The file.
    pub file: String,
}

/// What was shared of a strategy.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/space/versions.html")]
pub struct SpaceVersionsPage {
    /// The frame.
    pub page: Page,
    /// The frame of the space.
    pub console: ConsoleFrame,
    /// Where two are compared.
    pub compare: String,
    /// The first of the two.
    pub from: Vec<FilterChoice>,
    /// The second.
    pub to: Vec<FilterChoice>,
    /// What changed between them.
    pub changes: Option<Changes>,
    /// The versions, newest first.
    pub rows: Vec<SpaceVersionRow>,
    /// Earlier ones.
    pub more_href: Option<String>,
}

/// A version.
#[derive(Debug, Clone)]
pub struct SpaceVersionRow {
    /// "Version 3".
    pub name: String,
    /// When it was shared, how long it is, and what was said with it.
    pub about: String,
    /// What it says.
    pub read: String,
    /// What it changed.
    pub changes: Option<String>,
}
