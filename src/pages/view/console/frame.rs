//! What every page of the console carries.

use crate::pages::view::page::{Avatar, Notice, Tone};

/// The sidebar, or the bar on top of a narrow page.
#[derive(Debug, Clone)]
pub struct ConsoleFrame {
    /// Its first page.
    pub home: &'static str,
    /// What its parts are called as a whole.
    pub parts: String,
    /// The parts of the console.
    pub nav: Vec<NavItem>,
    /// Who is signed in.
    pub name: String,
    /// Their initials.
    pub avatar: Avatar,
    /// Goes into every form: shows that it was sent from a page of this sign-in.
    pub seal: String,
    /// Goes into every form: the same for every press of a button on one rendered page.
    pub key: String,
    /// "Europe/Kyiv, UTC+2": the zone of every time on the page.
    pub zone: String,
    /// What was just done.
    pub notice: Option<Notice>,
    /// What was written and not taken, where its form stands here no more.
    pub kept: Option<String>,
    /// What this page shows of what may change while it is open; it is fetched anew then.
    pub live: Option<Followed>,
    /// The way back up.
    pub crumbs: Vec<Crumb>,
}

/// What an open page follows.
#[derive(Debug, Clone)]
pub struct Followed {
    /// The names of what it shows.
    pub names: String,
    /// How far open pages had been told of changes before this one was made.
    pub position: String,
}

/// A part of the console.
#[derive(Debug, Clone)]
pub struct NavItem {
    /// The key that opens it; empty where none does.
    pub key: &'static str,
    /// Its name.
    pub label: String,
    /// Its address.
    pub href: String,
    /// Whether it is the one shown.
    pub is_current: bool,
}

/// A page above this one.
#[derive(Debug, Clone)]
pub struct Crumb {
    /// Its name.
    pub label: String,
    /// Its address.
    pub href: String,
}

/// A word that says how something stands.
#[derive(Debug, Clone)]
pub struct Badge {
    /// The word.
    pub label: String,
    /// Its colour, which says the same.
    pub tone: Tone,
}

/// A name that leads somewhere.
#[derive(Debug, Clone)]
pub struct NamedLink {
    /// The name.
    pub label: String,
    /// The address.
    pub href: String,
}

/// One of several views of the same thing.
#[derive(Debug, Clone)]
pub struct Tab {
    /// Its name.
    pub label: String,
    /// Its address.
    pub href: String,
    /// Whether it is the one shown.
    pub is_current: bool,
}
