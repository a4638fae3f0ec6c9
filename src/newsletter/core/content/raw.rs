//! HTML that an author wrote into Markdown, taken apart: what it says, and what it names.

use std::cell::{Cell, RefCell};

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

/// Elements that stand by themselves, with an empty line around them.
const BLOCKS: [&str; 32] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "details",
    "div",
    "dl",
    "dt",
    "dd",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "caption",
    "ul",
    "hgroup",
];

/// A piece of HTML, in the order in which it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Running text, runs of white space as one.
    Words(String),
    /// Text whose spaces count.
    Verbatim(String),
    /// A link begins; `None` where it leads nowhere.
    Link(Option<String>),
    /// It ends.
    LinkEnd,
    /// An image.
    Image {
        /// Where it is.
        source: String,
        /// What it shows, in words.
        alt: String,
    },
    /// Something that stands by itself begins or ends.
    Block,
    /// The next line.
    Line,
    /// An item of a list begins.
    Item,
    /// A cell of a table begins.
    Cell,
    /// A line across.
    Rule,
}

/// Takes HTML apart. Scripts, styles and comments say nothing.
pub(super) fn pieces(html: &str) -> Vec<Piece> {
    let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.pieces.take()
}

/// Elements whose text is code, or nothing that is read.
const CODE: [&str; 6] = ["pre", "code", "kbd", "samp", "script", "style"];

/// HTML with its text changed, piece by piece; its tags, its comments and what is code stay as they are.
pub(super) fn with_text(html: &str, mut change: impl FnMut(&str) -> String) -> String {
    let mut changed = String::with_capacity(html.len());
    let mut rest = html;
    let mut depth = 0_usize;
    let mut said = |text: &str, depth| if depth == 0 { change(text) } else { text.to_owned() };
    while let Some((text, tag)) = rest.find('<').and_then(|at| rest.split_at_checked(at)) {
        changed.push_str(&said(text, depth));
        let (tag, behind) = tag.split_at_checked(end_of_tag(tag)).unwrap_or((tag, ""));
        changed.push_str(tag);
        if names_code(tag.trim_start_matches("</")) && tag.starts_with("</") {
            depth = depth.saturating_sub(1);
        } else if names_code(tag.trim_start_matches('<')) {
            depth += 1;
        }
        rest = behind;
    }
    changed.push_str(&said(rest, depth));
    changed
}

/// Whether a tag without its sign is that of code.
fn names_code(tag: &str) -> bool {
    let name: String = tag.chars().take_while(char::is_ascii_alphanumeric).collect();
    CODE.contains(&name.to_ascii_lowercase().as_str())
}

/// Where the tag or comment at the beginning of this text ends; a sign that begins none stands for itself.
fn end_of_tag(text: &str) -> usize {
    if text.starts_with("<!--") {
        return text.find("-->").map_or(text.len(), |at| at + "-->".len());
    }
    let begins = |letter: char| letter.is_ascii_alphabetic() || matches!(letter, '/' | '!' | '?');
    if !text.chars().nth(1).is_some_and(begins) {
        return 1;
    }
    let mut quote = None;
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        match quote {
            Some(open) if open == letter => quote = None,
            None if letter == '>' => return at + 1,
            None if matches!(letter, '"' | '\'') && before == '=' => quote = Some(letter),
            Some(_) | None => {}
        }
        if !letter.is_ascii_whitespace() {
            before = letter;
        }
    }
    text.len()
}

#[derive(Default)]
struct Sink {
    pieces: RefCell<Vec<Piece>>,
    /// Within a script or a style.
    is_hidden: Cell<bool>,
    is_verbatim: Cell<bool>,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match token {
            Token::CharacterTokens(text) if !self.is_hidden.get() => self.words(&text),
            Token::TagToken(tag) => return self.tag(&tag),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl Sink {
    fn put(&self, piece: Piece) {
        self.pieces.borrow_mut().push(piece);
    }

    fn words(&self, text: &str) {
        if self.is_verbatim.get() {
            for (index, line) in text.split('\n').enumerate() {
                if index > 0 {
                    self.put(Piece::Line);
                }
                if !line.is_empty() {
                    self.put(Piece::Verbatim(line.to_owned()));
                }
            }
            return;
        }
        let mut pieces = self.pieces.borrow_mut();
        if !matches!(pieces.last(), Some(Piece::Words(_))) {
            pieces.push(Piece::Words(String::new()));
        }
        let Some(Piece::Words(words)) = pieces.last_mut() else { return };
        for letter in text.chars() {
            if !letter.is_ascii_whitespace() {
                words.push(letter);
            } else if !words.ends_with(' ') {
                words.push(' ');
            }
        }
    }

    fn tag(&self, tag: &Tag) -> TokenSinkResult<()> {
        let is_start = tag.kind == TagKind::StartTag;
        let name: &str = &tag.name;
        match name {
            "script" | "style" => {
                self.is_hidden.set(is_start);
                let kind = if name == "script" { RawKind::ScriptData } else { RawKind::Rawtext };
                return if is_start { TokenSinkResult::RawData(kind) } else { TokenSinkResult::Continue };
            }
            "a" if is_start => self.put(Piece::Link(attribute(tag, "href"))),
            "a" => self.put(Piece::LinkEnd),
            "img" if is_start => {
                if let Some(source) = attribute(tag, "src") {
                    self.put(Piece::Image { source, alt: attribute(tag, "alt").unwrap_or_default() });
                }
            }
            "br" => self.put(Piece::Line),
            "hr" if is_start => self.put(Piece::Rule),
            "li" if is_start => self.put(Piece::Item),
            "tr" if is_start => self.put(Piece::Line),
            "td" | "th" if is_start => self.put(Piece::Cell),
            name if BLOCKS.contains(&name) => {
                self.put(Piece::Block);
                if name == "pre" {
                    self.is_verbatim.set(is_start);
                }
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

fn attribute(tag: &Tag, name: &str) -> Option<String> {
    let found = tag.attrs.iter().find(|attribute| &*attribute.name.local == name);
    found.map(|attribute| attribute.value.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Piece {
        Piece::Words(text.to_owned())
    }

    #[test]
    fn html_is_taken_apart() {
        let html = "<p class=x>Tom &amp;\n Ann<br><a href='/b'>read</a> <img src=\"/i.png\" alt='A &lt; B'></p>\
                    <style>p{}</style><script>a('<p>')</script><!-- no -->";
        assert_eq!(
            pieces(html),
            [
                Piece::Block,
                words("Tom & Ann"),
                Piece::Line,
                Piece::Link(Some(String::from("/b"))),
                words("read"),
                Piece::LinkEnd,
                words(" "),
                Piece::Image { source: String::from("/i.png"), alt: String::from("A < B") },
                Piece::Block,
            ]
        );
        assert_eq!(pieces("<pre>a\n  b</pre>").get(3), Some(&Piece::Verbatim(String::from("  b"))));
        assert_eq!(pieces("<a name=x>y"), [Piece::Link(None), words("y")]);
    }

    #[test]
    fn only_text_is_changed() {
        let loud = |html: &str| with_text(html, str::to_uppercase);
        for (html, changed) in [
            ("a <b title=\"x > y\">c</b> d", "A <b title=\"x > y\">C</b> D"),
            ("<!-- a > b -->c", "<!-- a > b -->C"),
            ("1 < 2 <i", "1 < 2 <i"),
            ("a <b title=it's>c", "A <b title=it's>C"),
            ("é<br/>ü", "É<br/>Ü"),
            ("a <PRE class=x><code>{{b}}</code> c</PRE> d", "A <PRE class=x><code>{{b}}</code> c</PRE> D"),
            ("<prelude>a</prelude>", "<prelude>A</prelude>"),
            ("<!-- open", "<!-- open"),
            ("", ""),
        ] {
            assert_eq!(loud(html), changed);
        }
    }
}
