//! Where images are, written anew.

/// Markdown in which an image or link that led to `old` leads to `new`. A longer address that begins like `old` stays.
#[must_use]
pub fn with_source(markdown: &str, old: &str, new: &str) -> String {
    if old.is_empty() {
        return markdown.to_owned();
    }
    // In HTML an ampersand may stand as its entity.
    let escaped = old.replace('&', "&amp;");
    let written = replaced(markdown, old, new);
    if escaped == old { written } else { replaced(&written, &escaped, new) }
}

fn replaced(markdown: &str, old: &str, new: &str) -> String {
    let mut written = String::with_capacity(markdown.len());
    let mut rest = markdown;
    while let Some((before, after)) = rest.split_once(old) {
        written.push_str(before);
        let begins = before.is_empty()
            || before.ends_with(['(', '<', '"', '\'', ' ', '\t', '\n'])
            || before.ends_with("src=");
        let ends = after.is_empty() || after.starts_with([')', '>', '"', '\'', ' ', '\t', '\n', '\r']);
        written.push_str(if begins && ends { new } else { old });
        rest = after;
    }
    written.push_str(rest);
    written
}

#[cfg(test)]
mod tests {
    use super::with_source;

    #[test]
    fn only_the_whole_address_is_written_anew() {
        let old = "https://x.test/a.png";
        let text = "![A](https://x.test/a.png \"t\") https://x.test/a.png?b <https://x.test/a.png>\n[r]: https://x.test/a.png";
        let written = with_source(text, old, "/files/1/a.png");
        assert_eq!(
            written,
            "![A](/files/1/a.png \"t\") https://x.test/a.png?b </files/1/a.png>\n[r]: /files/1/a.png"
        );
        assert_eq!(with_source(text, "", "x"), text);
        let html = "<img src=\"https://x.test/a?b=1&amp;c=2\">";
        assert_eq!(with_source(html, "https://x.test/a?b=1&c=2", "/files/1"), "<img src=\"/files/1\">");
    }
}
