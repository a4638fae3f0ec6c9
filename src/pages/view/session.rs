//! A session as it is offered, and a moment as it is said to two people.

use super::page::Avatar;

/// Who, what, how long, where and on which terms: the column beside picker and form.
#[derive(Debug, Clone)]
pub struct SessionFacts {
    /// Name of the coach.
    pub coach_name: String,
    /// The coach's page.
    pub coach_href: String,
    /// Picture or initials of the coach.
    pub avatar: Avatar,
    /// Title of the session type.
    pub title: String,
    /// Paragraphs of the description, as plain text.
    pub description: Vec<String>,
    /// "60 minutes"; for a type with options the chosen one.
    pub duration: String,
    /// "Video call; the link comes with the confirmation".
    pub place: String,
    /// The policy in one sentence.
    pub policy: Option<String>,
}

/// A stretch of time in the reader's zone, and for the other person if their clock differs.
#[derive(Debug, Clone)]
pub struct When {
    /// "Tuesday 24 November 2026".
    pub date: String,
    /// "16:00–17:00", as the reader's zone writes it.
    pub time: String,
    /// Start in RFC 3339, UTC.
    pub start: String,
    /// "Europe/Kyiv, UTC+2"; "Your time, …" where the other clock differs.
    pub zone: String,
    /// "09:00 for the coach", with the day if it is another; none if both clocks agree.
    pub coach_time: Option<String>,
}
