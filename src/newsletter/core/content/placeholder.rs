//! What differs from reader to reader.
//!
//! An author writes `{{name}}` or `{{name|there}}` in running text, never in code. While an issue is composed it
//! becomes a mark of two characters for private use around the key, which no author can type; [`fill`] puts the value
//! in when a mail is made. The archive shows the words behind the bar. Texts of the frame around an article are marked
//! too, by [`word`], until [`say`] knows the reader's language.

/// Before a key. Characters for private use (Unicode chapter 23.5) mean nothing to anybody else.
const OPEN: char = '\u{e000}';
/// Between a key and the words that stand in for a missing value.
const BAR: char = '\u{e001}';
/// Behind them.
const CLOSE: char = '\u{e002}';
/// Before the key of a text of the frame.
const WORD: char = '\u{e003}';

/// The keys that an author may use.
pub const KEYS: [&str; 2] = ["name", "first_name"];

/// The mark of a key, for templates.
#[must_use]
pub fn mark(key: &str, otherwise: &str) -> String {
    format!("{OPEN}{key}{BAR}{otherwise}{CLOSE}")
}

/// The mark of a text of the frame, for templates, with what it may name.
#[must_use]
pub fn word(key: &str, about: &str) -> String {
    format!("{WORD}{key}{BAR}{}{CLOSE}", without_marks(about))
}

/// A text of the author without characters that are ours.
#[must_use]
pub fn without_marks(text: &str) -> String {
    text.replace([OPEN, BAR, CLOSE, WORD], "")
}

/// Marks what stands in double braces. What is none of our keys stays as it is and is answered.
#[must_use]
pub fn marked(text: &str) -> (String, Vec<String>) {
    let mut plain = String::with_capacity(text.len());
    let mut unknown = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        plain.push_str(before);
        let Some((inside, behind)) = after.split_once("}}") else {
            plain.push_str("{{");
            rest = after;
            continue;
        };
        let (key, otherwise) = inside.split_once('|').unwrap_or((inside, ""));
        let key = key.trim();
        if KEYS.contains(&key) {
            plain.push_str(&mark(key, otherwise.trim()));
        } else {
            plain.push_str(&format_args!("{{{{{inside}}}}}").to_string());
            unknown.push(key.to_owned());
        }
        rest = behind;
    }
    plain.push_str(rest);
    (plain, unknown)
}

/// A line of the author, such as a subject, with its placeholders marked.
#[must_use]
pub fn marked_line(text: &str) -> String {
    marked(&without_marks(text)).0
}

/// A line of the author as everybody may read it.
#[must_use]
pub fn line_for_everybody(text: &str) -> String {
    for_everybody(&marked_line(text))
}

/// Puts values into the marks. A key without a value shows the words that stand in for it.
#[must_use]
pub fn fill(text: &str, value: impl Fn(&str) -> Option<String>) -> String {
    replace(text, OPEN, |key, otherwise| {
        value(key).filter(|value| !value.is_empty()).unwrap_or_else(|| otherwise.to_owned())
    })
}

/// Puts the texts of the frame in, each by its key and what it names.
#[must_use]
pub fn say(text: &str, said: impl Fn(&str, &str) -> String) -> String {
    replace(text, WORD, said)
}

/// Replaces every mark that starts with `open`.
fn replace(text: &str, open: char, by: impl Fn(&str, &str) -> String) -> String {
    let mut replaced = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(open) {
        replaced.push_str(before);
        let (inside, behind) = after.split_once(CLOSE).unwrap_or((after, ""));
        let (key, other) = inside.split_once(BAR).unwrap_or((inside, ""));
        replaced.push_str(&by(key, other));
        rest = behind;
    }
    replaced.push_str(rest);
    replaced
}

/// The text for everybody: no value is known.
#[must_use]
pub fn for_everybody(text: &str) -> String {
    fill(text, |_| None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_marked_and_filled() {
        let (text, unknown) = marked("Dear {{ name | reader }}, {{first_name}}{{x}} {{ open");
        assert_eq!(unknown, ["x"]);
        let filled = fill(&text, |key| (key == "name").then(|| String::from("Ann")));
        assert_eq!(filled, "Dear Ann, {{x}} {{ open");
        assert_eq!(for_everybody(&text), "Dear reader, {{x}} {{ open");
        assert_eq!(without_marks(&text).matches(OPEN).count(), 0);
        assert_eq!(line_for_everybody("\u{e000}Dear {{name|you}}{{x}}"), "Dear you{{x}}");
    }

    #[test]
    fn the_frame_is_said_and_what_differs_stays() {
        let text = format!("{} {}", word("reason", "Letters\u{e002}"), mark("name", "you"));
        let said = say(&text, |key, about| format!("{key} of {about}"));
        assert_eq!(for_everybody(&said), "reason of Letters you");
        assert_eq!(without_marks(&text).matches(WORD).count(), 0);
    }
}
