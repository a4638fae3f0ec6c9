//! What mails about assessments have in common: the frame they are set into.

use askama::Template;

/// Longest name in a subject, in characters.
const NAME_MAX: usize = 40;

/// A name that fits a subject.
pub(super) fn brief(name: &str) -> String {
    if name.chars().count() <= NAME_MAX {
        return name.to_owned();
    }
    let start: String = name.chars().take(NAME_MAX - 1).collect();
    format!("{}…", start.trim_end())
}

/// Everything a mail says, ready for its two templates.
pub(super) struct Words {
    pub lang: &'static str,
    pub subject: String,
    pub heading: String,
    pub lead: Vec<String>,
    pub action: String,
    pub url: String,
    pub after: Vec<String>,
    pub sender: String,
    pub reason: String,
}

#[derive(Template)]
#[template(path = "coaching/mails/assessments/text.txt", escape = "none", whitespace = "preserve")]
struct Text {
    words: Words,
}

#[derive(Template)]
#[template(path = "coaching/mails/assessments/html.html")]
struct Html {
    words: Words,
}

impl Words {
    pub(super) fn text(self) -> askama::Result<String> {
        Text { words: self }.render()
    }

    pub(super) fn html(self) -> askama::Result<String> {
        Html { words: self }.render()
    }
}
