//! The head of a Markdown file: `key: value` lines between two lines of three hyphens.

use std::collections::BTreeMap;

/// The keys that a head may have.
pub const KEYS: [&str; 9] =
    ["title", "subject", "preview_text", "slug", "summary", "list", "template", "canonical_url", "publish"];

/// A Markdown file taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The head by key.
    pub head: BTreeMap<String, String>,
    /// The Markdown below it.
    pub body: String,
}

/// A line of the head that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadFault {
    /// Its number in the file, from 1.
    pub line: usize,
    /// What is wrong.
    pub detail: String,
}

/// Takes a Markdown file apart. A file without a head is all body.
///
/// # Errors
/// The first [`HeadFault`].
pub fn read(file: &str) -> Result<Document, HeadFault> {
    let file = file.strip_prefix('\u{feff}').unwrap_or(file);
    let mut lines = file.lines().enumerate();
    if lines.next().is_none_or(|(_, first)| first.trim_end() != "---") {
        return Ok(Document { head: BTreeMap::new(), body: file.to_owned() });
    }
    let mut head = BTreeMap::new();
    for (index, line) in lines.by_ref() {
        let fault = |detail: String| HeadFault { line: index + 1, detail };
        let line = line.trim_end();
        if line == "---" || line == "..." {
            let body: Vec<&str> = lines.map(|(_, line)| line).collect();
            let body = body.join("\n").trim_start_matches('\n').to_owned();
            return Ok(Document { head, body });
        }
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (key, value) =
            line.split_once(':').ok_or_else(|| fault(String::from("`key: value` is expected")))?;
        let key = key.trim();
        if !KEYS.contains(&key) {
            return Err(fault(format!("`{key}` is not known; known are {}", KEYS.join(", "))));
        }
        let value = scalar(value.trim()).map_err(fault)?;
        if head.insert(key.to_owned(), value).is_some() {
            return Err(fault(format!("`{key}` stands here twice")));
        }
    }
    Err(HeadFault { line: 1, detail: String::from("the head is not closed by a line of three hyphens") })
}

/// A value on one line, with or without quotes.
fn scalar(text: &str) -> Result<String, String> {
    if let Some(rest) = text.strip_prefix('\'') {
        let inner = rest.strip_suffix('\'').ok_or("a quote is not closed")?;
        return Ok(inner.replace("''", "'"));
    }
    if let Some(rest) = text.strip_prefix('"') {
        let inner = rest.strip_suffix('"').ok_or("a quote is not closed")?;
        return unescape(inner);
    }
    if text.starts_with(['|', '>', '[', '{', '&', '*', '!']) {
        return Err(String::from("a text on one line is expected; put it into quotes"));
    }
    Ok(text.split_once(" #").map_or(text, |(value, _)| value.trim_end()).to_owned())
}

fn unescape(text: &str) -> Result<String, String> {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match (letter, letter == '\\') {
            (_, true) => match letters.next() {
                Some(escaped @ ('"' | '\\' | '/')) => plain.push(escaped),
                _ => return Err(String::from("only \\\" and \\\\ are known as escapes")),
            },
            ('"', false) => return Err(String::from("a quote inside quotes needs a backslash")),
            (letter, false) => plain.push(letter),
        }
    }
    Ok(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_read() {
        let file = "---\n# a note\ntitle: \"Ask: \\\"why\\\"\"\nslug: ask-why # short\nsummary: 'It''s'\n---\n\n# Hello\ntext\n";
        let document = read(file).unwrap();
        assert_eq!(document.head["title"], "Ask: \"why\"");
        assert_eq!(document.head["slug"], "ask-why");
        assert_eq!(document.head["summary"], "It's");
        assert_eq!(document.body, "# Hello\ntext");
    }

    #[test]
    fn a_file_without_a_head_is_all_body() {
        assert_eq!(read("# Hello\n---\n").unwrap().body, "# Hello\n---\n");
        assert_eq!(read("").unwrap(), Document::default());
    }

    #[test]
    fn a_wrong_line_is_named() {
        for (file, line) in [
            ("---\ntitle Hello\n---\n", 2),
            ("---\n\ncolour: red\n---\n", 3),
            ("---\ntitle: a\ntitle: b\n---\n", 3),
            ("---\ntitle: \"a\n---\n", 2),
            ("---\nsummary: >\n  folded\n---\n", 2),
            ("---\ntitle: a\n", 1),
        ] {
            assert_eq!(read(file).unwrap_err().line, line, "{file}");
        }
    }
}
