//! What the words of an issue say against it.

use super::checks::{Candidate, Note};

/// Phrases that filters count against a mail.
const SPAMMY: [&str; 12] = [
    "act now",
    "limited time",
    "click here",
    "100% free",
    "risk-free",
    "risk free",
    "guaranteed",
    "winner",
    "cash bonus",
    "make money",
    "no obligation",
    "buy now",
];

/// Advice about the words of an issue.
pub(super) fn of_words(subject: &Candidate<'_>, note: &mut Note<'_>) {
    let text = format!("{}\n{}\n{}", subject.subject, subject.preview_text, subject.article.text);
    let mut words = text.split(|letter: char| !letter.is_alphanumeric());
    if words.any(|word| matches!(word, "TK" | "TKTK" | "TODO" | "FIXME")) || text.contains("Lorem ipsum") {
        note(
            "leftover",
            "",
            String::from("A note to yourself is still in the text: TK, TODO, FIXME or Lorem ipsum."),
        );
    }
    let lower = text.to_lowercase();
    let found: Vec<&str> = SPAMMY.into_iter().filter(|phrase| lower.contains(phrase)).collect();
    if !found.is_empty() {
        note(
            "spammy_words",
            &found.join(", "),
            format!("Filters count these against a mail: {}.", found.join(", ")),
        );
    }
    if lower.contains("attached") || lower.contains("attachment") {
        note("attachment_named", "", String::from("The text speaks of an attachment; issues have none."));
    }
    let letters = subject.subject.chars().filter(|letter| letter.is_alphabetic());
    if letters.clone().count() > 8 && letters.clone().all(char::is_uppercase) {
        note("subject_in_capitals", "", String::from("The subject is all capitals."));
    }
}
