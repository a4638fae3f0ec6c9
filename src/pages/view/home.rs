//! `/`: the practice and its coaches.

use askama::Template;

use super::article::{ArticleCard, SubscribeForm};
use super::coach::{Figure, SessionTypeCard};
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
    /// The latest articles.
    pub articles: Vec<ArticleCard>,
    /// The form for the next one; none where no list is public.
    pub subscribe: Option<SubscribeForm>,
}

/// A coach, with what can be booked.
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
    /// Paragraphs about the coach, where there is one alone.
    pub bio: Vec<String>,
    /// Figures such as "120+ engineers mentored", where there is one alone.
    pub figures: Vec<Figure>,
    /// The sessions, each linked to its times.
    pub sessions: Vec<SessionTypeCard>,
}
