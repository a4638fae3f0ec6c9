//! `/`: the practice and its coaches.

use askama::Template;

use super::page::{Avatar, Page};

/// The practice's front page.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/home.html")]
pub struct HomePage {
    /// The frame.
    pub page: Page,
    /// One or two sentences: what one gets here.
    pub intro: String,
    /// The coaches who can be booked, in the order of the practice.
    pub coaches: Vec<CoachCard>,
}

/// A coach in the list.
#[derive(Debug, Clone)]
pub struct CoachCard {
    /// Name of the coach.
    pub name: String,
    /// What the coach is for, in one line.
    pub headline: String,
    /// Picture or initials.
    pub avatar: Avatar,
    /// `/c/{coach}`.
    pub href: String,
}
