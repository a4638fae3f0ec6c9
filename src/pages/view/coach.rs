//! `/c/{coach}`: a coach and the sessions one can book.

use askama::Template;

use super::page::{Avatar, Page};

/// A coach's page.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/coach.html")]
pub struct CoachPage {
    /// The frame.
    pub page: Page,
    /// Name of the coach.
    pub name: String,
    /// What the coach is for, in one line.
    pub headline: String,
    /// Picture or initials.
    pub avatar: Avatar,
    /// Paragraphs about the coach, as plain text.
    pub bio: Vec<String>,
    /// Figures such as "120+ engineers mentored".
    pub figures: Vec<Figure>,
    /// The public, active session types.
    pub session_types: Vec<SessionTypeCard>,
}

/// A figure with what it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// "120+"; empty if the text has no leading figure.
    pub value: String,
    /// "engineers mentored".
    pub label: String,
}

impl Figure {
    /// Splits "120+ engineers mentored" after its figure.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        let text = text.trim();
        match text.split_once(char::is_whitespace) {
            Some((value, label)) if value.contains(|letter: char| letter.is_ascii_digit()) => {
                Self { value: value.to_owned(), label: label.trim_start().to_owned() }
            }
            _ => Self { value: String::new(), label: text.to_owned() },
        }
    }
}

/// A session type one can book.
#[derive(Debug, Clone)]
pub struct SessionTypeCard {
    /// Title of the session type.
    pub title: String,
    /// `/c/{coach}/{type}`.
    pub href: String,
    /// "60 min", or "30, 60 or 90 min".
    pub duration: String,
    /// "Video call".
    pub place: String,
    /// The description's first sentence or two.
    pub summary: String,
}

#[cfg(test)]
mod tests {
    use super::Figure;

    #[test]
    fn a_figure_is_split_from_what_it_counts() {
        let figure = Figure::from_text("120+ engineers mentored");
        assert_eq!((figure.value.as_str(), figure.label.as_str()), ("120+", "engineers mentored"));
    }

    #[test]
    fn a_text_without_a_figure_stays_whole() {
        let figure = Figure::from_text("Certified coach");
        assert_eq!((figure.value.as_str(), figure.label.as_str()), ("", "Certified coach"));
    }
}
