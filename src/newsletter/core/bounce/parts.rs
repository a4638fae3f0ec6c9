//! A message taken apart, in one pass over its lines.
//!
//! Parts are found at any depth and under any outer type (R1). What is inside a returned message belongs to that
//! message: its lines are the content of one part. A boundary of an outer level ends all inner ones, so a part that
//! was cut off hides nothing that follows it.

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::charsets::map::charset_decoder;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;

use super::fields::{Fields, Lines, decode};

/// Deeper nesting than this is read as the content of its part.
const DEEPEST: usize = 64;
/// More parts than this are not looked at.
const MOST_PARTS: usize = 1_000;

/// A message: its own fields, and the parts that hold content.
#[derive(Debug)]
pub(super) struct Message<'a> {
    pub fields: Fields,
    pub parts: Vec<Part<'a>>,
}

/// A part that holds content.
#[derive(Debug)]
pub(super) struct Part<'a> {
    /// The media type, in lower case: `text/plain`.
    pub kind: String,
    charset: Option<String>,
    encoding: String,
    content: &'a [u8],
}

impl Part<'_> {
    /// The content as bytes, its transfer encoding taken off.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let decoded = match self.encoding.as_str() {
            "base64" => base64_decode(self.content),
            "quoted-printable" => quoted_printable_decode(self.content),
            _ => None,
        };
        decoded.unwrap_or_else(|| self.content.to_vec())
    }

    /// The content as text.
    pub(super) fn text(&self) -> String {
        let bytes = self.bytes();
        match self.charset.as_deref().and_then(|charset| charset_decoder(charset.as_bytes())) {
            Some(decoder) => decoder(&bytes),
            None => decode(&bytes),
        }
    }

    /// Whether it is one of these media types.
    pub(super) fn is(&self, kinds: &[&str]) -> bool {
        kinds.contains(&self.kind.as_str())
    }
}

/// A level of nesting that is open.
struct Level {
    boundary: Vec<u8>,
    is_digest: bool,
}

/// What a line that begins with two hyphens ends.
struct Boundary {
    level: usize,
    closes: bool,
}

impl<'a> Message<'a> {
    /// Reads a message.
    pub(super) fn read(raw: &'a [u8]) -> Self {
        let raw = raw.strip_prefix(b"\xef\xbb\xbf").unwrap_or(raw);
        let mut lines = Lines::of(raw.trim_ascii_start());
        let fields = Fields::read(lines.by_ref());
        let mut reader = Reader { lines, levels: Vec::new(), parts: Vec::new() };
        let mut next = reader.part(&fields, None);
        while let Some(boundary) = next {
            next = reader.next_part(&boundary);
        }
        Self { fields, parts: reader.parts }
    }
}

struct Reader<'a> {
    lines: Lines<'a>,
    levels: Vec<Level>,
    parts: Vec<Part<'a>>,
}

impl<'a> Reader<'a> {
    /// Reads the content of a part whose fields have been read, up to the boundary that ends it, or opens a level.
    /// `ended` is the boundary that ended it before any content.
    fn part(&mut self, fields: &Fields, ended: Option<Boundary>) -> Option<Boundary> {
        let content_type = fields.first("content-type").unwrap_or_default();
        let kind = media_type(content_type).unwrap_or_else(|| self.usual_type().to_owned());
        let boundary = parameter(content_type, "boundary").filter(|boundary| !boundary.is_empty());
        if let Some(boundary) = boundary
            && ended.is_none()
            && kind.starts_with("multipart/")
            && self.levels.len() < DEEPEST
        {
            let is_digest = kind == "multipart/digest";
            self.levels.push(Level { boundary: boundary.into_bytes(), is_digest });
            return self.preamble();
        }
        let (content, next) = if ended.is_some() { (&[][..], ended) } else { self.content() };
        if self.parts.len() < MOST_PARTS {
            let encoding = fields.first("content-transfer-encoding").unwrap_or_default();
            self.parts.push(Part {
                kind,
                charset: parameter(content_type, "charset"),
                encoding: encoding.trim().to_ascii_lowercase(),
                content,
            });
        }
        next
    }

    /// Skips to the first boundary. Without any of its own, what stands there is text.
    fn preamble(&mut self) -> Option<Boundary> {
        let (content, next) = self.content();
        let opened = self.levels.len().saturating_sub(1);
        if next.as_ref().is_none_or(|boundary| boundary.level < opened) && !content.is_empty() {
            self.parts.push(Part {
                kind: String::from("text/plain"),
                charset: None,
                encoding: String::new(),
                content,
            });
        }
        next
    }

    /// Goes on behind a boundary.
    fn next_part(&mut self, boundary: &Boundary) -> Option<Boundary> {
        if boundary.closes {
            self.levels.truncate(boundary.level);
            let (_, next) = self.content();
            return next;
        }
        self.levels.truncate(boundary.level + 1);
        let mut fields = Fields::default();
        while let Some(line) = self.lines.next() {
            if line.trim_ascii().is_empty() {
                return self.part(&fields, None);
            }
            if let Some(next) = self.boundary(line) {
                return self.part(&fields, Some(next));
            }
            fields.add(line);
        }
        None
    }

    /// The lines up to the next boundary, or to the end.
    fn content(&mut self) -> (&'a [u8], Option<Boundary>) {
        let start = self.lines.rest();
        loop {
            let before = start.len().saturating_sub(self.lines.rest().len());
            let Some(line) = self.lines.next() else { return (start, None) };
            if let Some(boundary) = self.boundary(line) {
                return (start.get(..before).unwrap_or_default(), Some(boundary));
            }
        }
    }

    /// The innermost level whose boundary this line is.
    fn boundary(&self, line: &[u8]) -> Option<Boundary> {
        let line = line.strip_prefix(b"--")?.trim_ascii_end();
        let bare = line.strip_suffix(b"--");
        let levels = self.levels.iter().enumerate().rev();
        levels.into_iter().find_map(|(level, open)| {
            let closes = bare == Some(&open.boundary);
            (closes || line == open.boundary).then_some(Boundary { level, closes })
        })
    }

    /// The type of a part that does not name one.
    fn usual_type(&self) -> &'static str {
        let in_digest = self.levels.last().is_some_and(|level| level.is_digest);
        if in_digest { "message/rfc822" } else { "text/plain" }
    }
}

/// `Text/Plain; charset=x` → `text/plain`.
fn media_type(content_type: &str) -> Option<String> {
    let kind = content_type.split([';', ' ', '\t']).next()?.trim();
    kind.contains('/').then(|| kind.to_ascii_lowercase())
}

/// The value of a parameter, without its quotes.
pub(super) fn parameter(content_type: &str, name: &str) -> Option<String> {
    let mut rest = content_type.split_once(';')?.1;
    loop {
        let (found, after) = rest.split_once('=')?;
        let after = after.trim_start();
        let (value, next) = match after.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
            None => after.split_once(';').unwrap_or((after, "")),
        };
        let found = found.rsplit(';').next().unwrap_or_default().trim();
        if found.eq_ignore_ascii_case(name) {
            return Some(value.trim().to_owned());
        }
        rest = next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_read_with_and_without_quotes() {
        let value = "Multipart/REPORT;\n Report-Type=\"Delivery-Status\" ; BOUNDARY = \"a;b\"; x=y";
        assert_eq!(parameter(value, "report-type").as_deref(), Some("Delivery-Status"));
        assert_eq!(parameter(value, "boundary").as_deref(), Some("a;b"));
        assert_eq!(parameter(value, "x").as_deref(), Some("y"));
        assert_eq!(parameter(value, "z"), None);
        assert_eq!(parameter("text/plain", "charset"), None);
    }

    #[test]
    fn parts_are_found_at_any_depth_and_without_their_ends() {
        let raw = b"Content-Type: multipart/mixed; boundary=a\n\npreamble\n--a\n\none\n--a\n\
            Content-Type: multipart/x; boundary=b\n\n--b\nContent-Type: X/Y\n\ntwo\n--a\n\
            Content-Type: message/rfc822\n\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\nthree\n--c--\n--a--\nend\n";
        let message = Message::read(raw);
        let kinds: Vec<_> = message.parts.iter().map(|part| part.kind.as_str()).collect();
        assert_eq!(kinds, ["text/plain", "x/y", "message/rfc822"]);
        assert_eq!(message.parts[1].text(), "two\n");
    }

    #[test]
    fn a_multipart_without_its_boundary_is_text() {
        let message = Message::read(b"Content-Type: multipart/report; boundary=a\n\nuser unknown\n");
        assert_eq!(message.parts.len(), 1);
        assert_eq!(message.parts[0].text(), "user unknown\n");
    }
}
