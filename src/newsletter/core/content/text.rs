//! The plain text of an article.

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};
use url::Url;

use super::raw::{Piece, pieces};

/// Writes events as plain text: readable as it is, every link with its address.
pub(super) fn text(events: &[Event<'_>], base: &Url) -> String {
    let mut writer = Writer::new(base);
    for event in events {
        writer.write(event);
    }
    let lines: Vec<&str> = writer.text.lines().map(str::trim_end).collect();
    format!("{}\n", lines.join("\n").trim())
}

struct Writer<'a> {
    base: &'a Url,
    text: String,
    /// What stands before each line: quotes and the indentation of lists.
    margin: Vec<String>,
    /// The number of the next item, of ordered lists.
    numbers: Vec<Option<u64>>,
    /// Where the text of open links began, with their targets.
    links: Vec<(usize, String)>,
    heading: Option<(HeadingLevel, usize)>,
    in_code: bool,
    /// The next item is the first of a list that stands by itself.
    begins_list: bool,
    due: Due,
}

/// What HTML has begun that shows with its next words.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Due {
    block: bool,
    line: bool,
    bullet: bool,
}

impl<'a> Writer<'a> {
    fn new(base: &'a Url) -> Self {
        Self {
            base,
            text: String::new(),
            margin: Vec::new(),
            numbers: Vec::new(),
            links: Vec::new(),
            heading: None,
            in_code: false,
            begins_list: false,
            due: Due::default(),
        }
    }

    fn write(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(*tag),
            Event::Text(text) | Event::Code(text) => self.words(text),
            Event::SoftBreak => self.text.push(' '),
            Event::HardBreak => self.line(),
            Event::Rule => {
                self.block();
                self.text.push_str("* * *");
            }
            Event::TaskListMarker(done) => self.text.push_str(if *done { "[x] " } else { "[ ] " }),
            Event::FootnoteReference(label) => self.words(&format!("[{label}]")),
            Event::Html(html) | Event::InlineHtml(html) => self.html(html),
            Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Paragraph | Tag::Table(_) => self.block(),
            Tag::HtmlBlock => self.due.block = true,
            Tag::Heading { level, .. } => {
                self.block();
                self.heading = Some((*level, self.text.len()));
            }
            Tag::BlockQuote(_) => {
                self.block();
                self.margin.push(String::from("> "));
                self.text.push_str("> ");
            }
            Tag::CodeBlock(_) => {
                self.block();
                self.margin.push(String::from("    "));
                self.text.push_str("    ");
                self.in_code = true;
            }
            Tag::List(first) => {
                self.begins_list = self.numbers.is_empty();
                self.numbers.push(*first);
            }
            Tag::Item => self.item(),
            Tag::FootnoteDefinition(label) => {
                self.block();
                self.text.push_str(&format_args!("[{label}] ").to_string());
            }
            Tag::TableRow => self.line(),
            Tag::TableCell => self.words(" | "),
            Tag::Link { dest_url, .. } => self.link(dest_url.to_string()),
            Tag::Image { .. } => {
                self.begin();
                self.text.push_str("[Image: ");
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => self.underline(),
            TagEnd::Paragraph | TagEnd::HtmlBlock => self.due = Due::default(),
            TagEnd::BlockQuote(_) | TagEnd::Item => drop(self.margin.pop()),
            TagEnd::CodeBlock => {
                self.margin.pop();
                self.in_code = false;
            }
            TagEnd::List(_) => drop(self.numbers.pop()),
            TagEnd::Link => self.address(),
            TagEnd::Image => self.text.push(']'),
            _ => {}
        }
    }

    /// HTML: its words, links and images. What stands by itself does so here too.
    fn html(&mut self, html: &str) {
        for piece in pieces(html) {
            match piece {
                Piece::Words(words) => self.flow(&words),
                Piece::Verbatim(words) => self.words(&words),
                Piece::Link(target) => self.link(target.unwrap_or_default()),
                Piece::LinkEnd => self.address(),
                Piece::Image { alt, .. } if alt.is_empty() => self.flow("[Image]"),
                Piece::Image { alt, .. } => self.flow(&format!("[Image: {alt}]")),
                Piece::Block => self.due.block = true,
                Piece::Line => self.due.line = true,
                Piece::Item => self.due.bullet = true,
                Piece::Cell => self.flow(" | "),
                Piece::Rule => {
                    self.due.block = true;
                    self.flow("* * *");
                    self.due.block = true;
                }
            }
        }
    }

    /// Words of HTML: a space at the start of a line is none.
    fn flow(&mut self, words: &str) {
        let is_fresh = self.due != Due::default() || self.text.is_empty() || self.text.ends_with([' ', '\n']);
        let words = if is_fresh { words.trim_start_matches(' ') } else { words };
        if !words.is_empty() {
            self.words(words);
        }
    }

    /// Begins what HTML has announced.
    fn begin(&mut self) {
        let due = std::mem::take(&mut self.due);
        if due.block {
            self.block();
        } else if due.line || due.bullet {
            self.line();
        }
        if due.bullet {
            self.text.push_str("- ");
        }
    }

    fn link(&mut self, target: String) {
        self.begin();
        self.links.push((self.text.len(), target));
    }

    fn words(&mut self, words: &str) {
        self.begin();
        if self.in_code {
            let margin = format!("\n{}", self.margin.concat());
            self.text.push_str(&words.trim_end_matches('\n').replace('\n', &margin));
        } else {
            self.text.push_str(words);
        }
    }

    /// An item with its bullet or number; its other lines stand below its text.
    fn item(&mut self) {
        self.due = Due::default();
        let bullet = match self.numbers.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                format!("{}. ", *number - 1)
            }
            _ => String::from("- "),
        };
        if std::mem::take(&mut self.begins_list) {
            self.block();
        } else {
            self.line();
        }
        self.text.push_str(&bullet);
        self.margin.push(" ".repeat(bullet.len()));
    }

    /// Begins a block: an empty line before it, unless it is the first of its item or quote.
    fn block(&mut self) {
        self.due = Due::default();
        let line = self.text.rsplit('\n').next().unwrap_or_default();
        let is_fresh =
            line.trim_end_matches(['>', '-', '.', ' ']).trim().bytes().all(|byte| byte.is_ascii_digit());
        if self.text.is_empty() || (is_fresh && !line.is_empty()) {
            return;
        }
        let margin = self.margin.concat();
        self.text.push('\n');
        self.text.push_str(margin.trim_end());
        self.text.push('\n');
        self.text.push_str(&margin);
    }

    fn line(&mut self) {
        self.text.push('\n');
        self.text.push_str(&self.margin.concat());
    }

    fn underline(&mut self) {
        if let Some((level, start)) = self.heading.take() {
            let length = self.text.get(start..).unwrap_or_default().chars().count();
            let sign = if level == HeadingLevel::H1 { "=" } else { "-" };
            self.line();
            self.text.push_str(&sign.repeat(length.min(78)));
        }
    }

    /// The address behind the words of a link, unless they are the address.
    fn address(&mut self) {
        let Some((start, target)) = self.links.pop().filter(|(_, target)| !target.is_empty()) else { return };
        let address = self.base.join(&target).map_or(target, String::from);
        let words = self.text.get(start..).unwrap_or_default();
        let bare = address.trim_start_matches("mailto:");
        if words != address && words != bare {
            self.text.push_str(&format_args!(" ({bare})").to_string());
        }
    }
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Options, Parser};

    use super::super::markdown::joined;
    use super::*;

    fn written(markdown: &str) -> String {
        let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
        let events = joined(Parser::new_ext(markdown, options));
        text(&events, &Url::parse("https://x.test/articles/a").unwrap())
    }

    #[test]
    fn a_text_reads_as_it_is() {
        let markdown = "# Title\n\nA [link](/b) and <https://y.test/>.\nMore.\n\n- one\n- two\n  - deep\n\n1. first\n2. second\n\n> wise\n> words\n\n```\nfn a() {\n}\n```\n\nEnd.";
        assert_eq!(
            written(markdown),
            "Title\n=====\n\nA link (https://x.test/b) and https://y.test/. More.\n\n- one\n- two\n  - deep\n\n\
             1. first\n2. second\n\n> wise words\n\n    fn a() {\n    }\n\nEnd.\n"
        );
    }

    #[test]
    fn html_reads_like_the_rest() {
        for (markdown, text) in [
            (
                "Before\n\n<div>\n<p>One</p>\n<p>Two<br>\nlines</p>\n</div>\n\nAfter",
                "Before\n\nOne\n\nTwo\nlines\n\nAfter\n",
            ),
            (
                "<ul>\n<li>one</li>\n<li>two <a href=/b>b</a></li>\n</ul>\n",
                "- one\n- two b (https://x.test/b)\n",
            ),
            ("<table><tr><td>a</td><td>b</td></tr>\n<tr><td>c</td></tr></table>", "| a | b\n| c\n"),
            ("One<br>![A](b) two", "One\n[Image: A] two\n"),
            ("One<br>two<br/>\n\n- a<br>\n- b <a>c</a>", "One\ntwo\n\n- a\n- b c\n"),
            ("<p>a</p><hr><pre>x\n  y</pre>\n", "a\n\n* * *\n\nx\n  y\n"),
            ("<script>\na()\n</script>\n\n<!-- no -->\n", "\n"),
            ("> <div>wise</div>\n", "> wise\n"),
        ] {
            assert_eq!(written(markdown), text, "{markdown}");
        }
    }

    #[test]
    fn images_are_told_by_their_words() {
        assert_eq!(written("![A plot](/files/1)"), "[Image: A plot]\n");
        assert_eq!(written(""), "\n");
    }
}
