//! Markdown, read once.

use std::collections::BTreeMap;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};
use url::Url;

use super::clean::{clean, is_ours};
use super::highlight::highlight;
use super::placeholder;
use super::raw::{Piece, pieces, with_text};
use super::text::text;

/// Words that a person reads in a minute.
const WORDS_PER_MINUTE: usize = 220;

/// What an issue says, in every form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// Clean HTML with absolute links, code with classes.
    pub html: String,
    /// The same as plain text.
    pub text: String,
    /// Its headings in order.
    pub headings: Vec<Heading>,
    /// Its links as written.
    pub links: Vec<Link>,
    /// Its images as written.
    pub images: Vec<Image>,
    /// How many words it has, code not counted.
    pub words: usize,
    /// Names in double braces that mean nothing.
    pub unknown_placeholders: Vec<String>,
}

impl Article {
    /// Minutes that reading takes, at least one.
    #[must_use]
    pub fn minutes(&self) -> usize {
        minutes(self.words)
    }
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// What links to it.
    pub id: String,
    /// What it says.
    pub text: String,
}

/// A link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where it leads, as written.
    pub target: String,
}

/// An image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// Where it is, as written.
    pub source: String,
    /// What it shows, in words.
    pub alt: String,
    /// Whether it is stored with us.
    pub is_stored: bool,
}

fn minutes(words: usize) -> usize {
    words.div_ceil(WORDS_PER_MINUTE).max(1)
}

/// Minutes that reading a text takes, without putting it together.
#[must_use]
pub fn minutes_of(markdown: &str) -> usize {
    let markdown = placeholder::without_marks(markdown);
    let mut article = Article::default();
    let mut events = joined(Parser::new_ext(&markdown, options()));
    mark_placeholders(&mut events, &mut article);
    minutes(count_words(&events))
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_SMART_PUNCTUATION
}

/// How many words there are, code not counted.
fn count_words(events: &[Event<'_>]) -> usize {
    let mut in_code = false;
    let mut words = 0;
    let is_word = |word: &&str| word.contains(char::is_alphanumeric);
    for event in events {
        match event {
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Text(text) | Event::Code(text) if !in_code => {
                words += text.split_whitespace().filter(is_word).count();
            }
            Event::Html(html) => {
                for piece in pieces(html) {
                    if let Piece::Words(text) = piece {
                        words += text.split_whitespace().filter(is_word).count();
                    }
                }
            }
            _ => {}
        }
    }
    words
}

/// Reads Markdown. `base` is the article's own address, which relative links start from.
#[must_use]
pub fn compose(markdown: &str, base: &Url) -> Article {
    let markdown = placeholder::without_marks(markdown);
    let mut article = Article::default();
    let mut events = joined(Parser::new_ext(&markdown, options()));
    mark_placeholders(&mut events, &mut article);
    article.words = count_words(&events);
    note(&events, base, &mut article);
    name_headings(&mut events, &article.headings);
    article.text = text(&events, base);
    let mut raw = String::with_capacity(markdown.len() * 2);
    html::push_html(&mut raw, colour(events).into_iter());
    article.html = clean(&raw, base);
    article
}

/// Events with neighbours joined: a text is split where it has other signs, and HTML at each line.
pub(super) fn joined<'a>(events: impl Iterator<Item = Event<'a>>) -> Vec<Event<'a>> {
    let mut events = events.peekable();
    let mut joined = Vec::new();
    while let Some(event) = events.next() {
        joined.push(match event {
            Event::Text(first) => Event::Text(run(first, || match events.peek() {
                Some(Event::Text(_)) => words_of(events.next()),
                _ => None,
            })),
            Event::Html(first) => Event::Html(run(first, || match events.peek() {
                Some(Event::Html(_)) => words_of(events.next()),
                _ => None,
            })),
            other => other,
        });
    }
    joined
}

fn words_of(event: Option<Event<'_>>) -> Option<CowStr<'_>> {
    match event {
        Some(Event::Text(text) | Event::Html(text)) => Some(text),
        _ => None,
    }
}

/// A text with all that follows on it.
fn run<'a>(first: CowStr<'a>, mut more: impl FnMut() -> Option<CowStr<'a>>) -> CowStr<'a> {
    let Some(second) = more() else { return first };
    let mut text = format!("{first}{second}");
    while let Some(next) = more() {
        text.push_str(&next);
    }
    text.into()
}

/// Marks placeholders in running text, also in that of HTML.
fn mark_placeholders(events: &mut [Event<'_>], article: &mut Article) {
    let mut mark = |text: &str| {
        let (marked, unknown) = placeholder::marked(text);
        article.unknown_placeholders.extend(unknown);
        marked
    };
    let mut in_code = false;
    for event in events {
        match event {
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Text(text) if !in_code && text.contains("{{") => *text = mark(text).into(),
            Event::Html(html) if html.contains("{{") => *html = with_text(html, &mut mark).into(),
            _ => {}
        }
    }
}

/// Notes headings, links and images.
fn note(events: &[Event<'_>], base: &Url, article: &mut Article) {
    let mut heading: Option<(u8, String)> = None;
    let mut image: Option<Image> = None;
    let mut in_code = false;
    let mut seen = BTreeMap::new();
    for event in events {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                heading = Some((level_of(*level), String::new()));
            }
            Event::End(TagEnd::Heading(_)) => {
                if let Some((level, text)) = heading.take() {
                    article.headings.push(Heading { level, id: id_of(&text, &mut seen), text });
                }
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                article.links.push(Link { target: dest_url.to_string() });
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                let source = dest_url.to_string();
                let is_stored = is_ours(&source, base);
                image = Some(Image { source, alt: String::new(), is_stored });
            }
            Event::End(TagEnd::Image) => article.images.extend(image.take()),
            Event::Html(html) | Event::InlineHtml(html) => note_html(html, base, article),
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Text(text) | Event::Code(text) if !in_code => {
                if let Some(image) = &mut image {
                    image.alt.push_str(text);
                }
                if let Some((_, heading)) = &mut heading {
                    heading.push_str(&placeholder::for_everybody(text));
                }
            }
            _ => {}
        }
    }
}

/// Notes links and images that are written in HTML.
fn note_html(html: &str, base: &Url, article: &mut Article) {
    for piece in pieces(html) {
        match piece {
            Piece::Link(Some(target)) => article.links.push(Link { target }),
            Piece::Image { source, alt } => {
                let is_stored = is_ours(&source, base);
                article.images.push(Image { source, alt, is_stored });
            }
            _ => {}
        }
    }
}

fn level_of(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

/// An id made of the words of a heading, unlike all before it.
fn id_of(text: &str, seen: &mut BTreeMap<String, usize>) -> String {
    let mut id = String::new();
    for letter in text.to_lowercase().chars() {
        if letter.is_ascii_alphanumeric() {
            id.push(letter);
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    let id = id.trim_end_matches('-');
    let id = if id.is_empty() { "section" } else { id };
    let count = seen.entry(id.to_owned()).or_insert(0);
    *count += 1;
    if *count == 1 { id.to_owned() } else { format!("{id}-{count}") }
}

fn name_headings(events: &mut [Event<'_>], headings: &[Heading]) {
    let mut headings = headings.iter();
    for event in events {
        if let Event::Start(Tag::Heading { id, .. }) = event {
            *id = headings.next().map(|heading| CowStr::from(heading.id.clone()));
        }
    }
}

/// Sets coloured HTML in the place of code blocks.
fn colour(events: Vec<Event<'_>>) -> Vec<Event<'_>> {
    let mut coloured = Vec::with_capacity(events.len());
    let mut block: Option<(String, String)> = None;
    for event in events {
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                let language = match &kind {
                    CodeBlockKind::Fenced(info) => {
                        info.split([' ', ',', '{']).next().unwrap_or_default().to_owned()
                    }
                    CodeBlockKind::Indented => String::new(),
                };
                block = Some((language, String::new()));
            }
            Event::End(TagEnd::CodeBlock) => {
                if let Some((language, code)) = block.take() {
                    let code = highlight(&code, &language);
                    coloured
                        .push(Event::Html(format!("<pre class=\"code\"><code>{code}</code></pre>\n").into()));
                }
            }
            Event::Text(text) if block.is_some() => {
                if let Some((_, code)) = &mut block {
                    code.push_str(&text);
                }
            }
            event => coloured.push(event),
        }
    }
    coloured
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(markdown: &str) -> Article {
        compose(markdown, &Url::parse("https://x.test/articles/a").unwrap())
    }

    #[test]
    fn an_article_is_read_in_every_form() {
        let article = read(
            "# Why?\n\nHello *you*, see [this](/b) & [that](https://y.test).\n\n## Why\n\n```rust\nfn a() {}\n```\n\n![A plot](/files/1)\n",
        );
        assert!(
            article.html.contains("<h1 id=\"why\">Why?</h1>") && article.html.contains("id=\"why-2\""),
            "{}",
            article.html
        );
        assert!(
            article.html.contains("<pre class=\"code\"><code><span class=\"hl-keyword\">"),
            "{}",
            article.html
        );
        assert_eq!(article.links.len(), 2);
        assert_eq!(
            article.images[0],
            Image { source: String::from("/files/1"), alt: String::from("A plot"), is_stored: true }
        );
        assert!(article.text.contains("see this (https://x.test/b)"), "{}", article.text);
        assert_eq!((article.words, article.minutes()), (9, 1));
        for words in [220, 221, 2_000] {
            let long = "word ".repeat(words);
            assert_eq!(minutes_of(&long), read(&long).minutes());
        }
    }

    #[test]
    fn placeholders_work_in_text_and_not_in_code() {
        let article = read("Dear {{name|reader}}, `{{ x }}`\n\n```\n{{ name }}\n```\n\n{{ nobody }}\n");
        assert_eq!(article.unknown_placeholders, ["nobody"]);
        let html = placeholder::for_everybody(&article.html);
        assert!(
            html.contains("Dear reader") && html.contains("{{ x }}") && html.contains("{{ name }}"),
            "{html}"
        );
    }

    #[test]
    fn what_is_written_in_html_is_read_like_the_rest() {
        let article = read(
            "<div>Dear {{name|reader}}, the {{talk}} is\nFriday <img src=\"https://cdn.test/a.png\" alt=\"plan\">\n\
             <a href=\"/b\">more</a></div>\n\nSee <img src='/files/1'> and <a href=\"/c\">that</a>.\n",
        );
        assert_eq!(article.unknown_placeholders, ["talk"]);
        assert_eq!(
            placeholder::for_everybody(&article.text),
            "Dear reader, the {{talk}} is Friday [Image: plan] more (https://x.test/b)\n\n\
             See [Image] and that (https://x.test/c).\n"
        );
        let html = placeholder::for_everybody(&article.html);
        assert!(html.contains("<div>Dear reader, the"), "{html}");
        let images: Vec<_> = article.images.iter().map(|image| (&*image.source, image.is_stored)).collect();
        assert_eq!(images, [("https://cdn.test/a.png", false), ("/files/1", true)]);
        assert_eq!((article.links.len(), article.words), (2, 10));
    }

    #[test]
    fn the_harm_of_an_author_is_gone() {
        let article = read(
            "<script>a()</script>\n\n[x](javascript:a) ![](https://spy.test/i.png)\n\n\u{e000}name\u{e002}\n",
        );
        assert!(!article.html.contains("script") && !article.html.contains("spy.test"), "{}", article.html);
        assert!(!article.html.contains('\u{e000}'));
        assert!(!article.images[0].is_stored);
    }
}
