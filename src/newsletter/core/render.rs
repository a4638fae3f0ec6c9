//! An issue as it goes out: frozen once, then filled in for each reader.

use serde::{Deserialize, Serialize};

/// What an issue says before it is frozen.
#[derive(Clone, Copy, Debug)]
pub struct Draft<'a> {
    /// Its title.
    pub title: &'a str,
    /// The subject of its mails; the title if empty.
    pub subject: &'a str,
    /// What mail programs show beside the subject.
    pub preview_text: &'a str,
    /// Its text.
    pub body_markdown: &'a str,
}

/// What goes out, but for what differs from reader to reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frozen {
    /// The subject.
    pub subject: String,
    /// The HTML version, with placeholders.
    pub html: String,
    /// The text version, with placeholders.
    pub text: String,
}

/// Addresses that differ from reader to reader.
#[derive(Clone, Copy, Debug)]
pub struct Links<'a> {
    /// Where one leaves.
    pub unsubscribe: &'a str,
    /// Where one asks for the own page.
    pub manage: &'a str,
    /// The issue in the archive: the same for everybody.
    pub web: &'a str,
}

/// A reader as an issue sees them.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    /// The name; may be empty.
    pub name: &'a str,
    /// Addresses.
    pub links: Links<'a>,
}

/// One reader's copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// The subject.
    pub subject: String,
    /// The HTML version.
    pub html: String,
    /// The text version.
    pub text: String,
}

/// Freezes an issue.
#[must_use]
pub fn freeze(draft: &Draft<'_>) -> Frozen {
    let subject = if draft.subject.is_empty() { draft.title } else { draft.subject };
    let paragraphs: Vec<String> =
        draft.body_markdown.split("\n\n").map(|text| format!("<p>{}</p>", escaped(text.trim()))).collect();
    let html = format!(
        "<!doctype html><html><head><meta charset=\"utf-8\"><title>{}</title></head><body>\
         <div style=\"display:none\">{}</div><h1>{}</h1>{}<p><a href=\"{{{{web_url}}}}\">In the browser</a> · \
         <a href=\"{{{{unsubscribe_url}}}}\">Unsubscribe</a></p></body></html>",
        escaped(subject),
        escaped(draft.preview_text),
        escaped(draft.title),
        paragraphs.join("\n")
    );
    let text = format!(
        "{}\n\n{}\n\n-- \nIn the browser: {{{{web_url}}}}\nUnsubscribe: {{{{unsubscribe_url}}}}\n",
        draft.title, draft.body_markdown
    );
    Frozen { subject: subject.to_owned(), html, text }
}

/// Fills a frozen issue in for a reader. What a reader is called never becomes markup.
#[must_use]
pub fn render(frozen: &Frozen, reader: &Reader<'_>) -> Rendered {
    Rendered {
        subject: filled(&frozen.subject, reader, str::to_owned),
        html: filled(&frozen.html, reader, escaped),
        text: filled(&frozen.text, reader, str::to_owned),
    }
}

fn filled(template: &str, reader: &Reader<'_>, escape: impl Fn(&str) -> String) -> String {
    let mut filled = String::with_capacity(template.len() + 512);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        filled.push_str(before);
        let value = after.split_once("}}").and_then(|(name, after)| Some((value(name, reader)?, after)));
        if let Some((value, after)) = value {
            filled.push_str(&escape(value));
            rest = after;
        } else {
            filled.push_str("{{");
            rest = after;
        }
    }
    filled.push_str(rest);
    filled
}

fn value<'a>(name: &str, reader: &Reader<'a>) -> Option<&'a str> {
    match name.trim() {
        "name" => Some(reader.name),
        "unsubscribe_url" => Some(reader.links.unsubscribe),
        "manage_url" => Some(reader.links.manage),
        "web_url" => Some(reader.links.web),
        _ => None,
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::{Draft, Links, Reader, freeze, render};

    #[test]
    fn a_copy_has_its_readers_links_and_no_markup_of_theirs() {
        let frozen = freeze(&Draft {
            title: "Scaling",
            subject: "",
            preview_text: "",
            body_markdown: "Hello {{name}}, {{unknown}} {{\n\nbye",
        });
        let links = Links { unsubscribe: "https://x/u?a&b", manage: "https://x/m", web: "https://x/a" };

        let copy = render(&frozen, &Reader { name: "<b>Ann</b>", links });

        assert_eq!(copy.subject, "Scaling");
        assert!(copy.html.contains("&lt;b&gt;Ann&lt;/b&gt;, {{unknown}} {{"), "{}", copy.html);
        assert!(copy.html.contains("https://x/u?a&amp;b") && copy.text.contains("https://x/u?a&b"));
    }
}
