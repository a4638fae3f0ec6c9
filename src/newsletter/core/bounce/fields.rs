//! Blocks of header fields, as tolerantly as they are written.

use mail_parser::MessageParser;

/// The lines of a text, without their ends; what is left over can be looked at.
pub(super) struct Lines<'a> {
    rest: Option<&'a [u8]>,
}

impl<'a> Lines<'a> {
    pub(super) fn of(text: &'a [u8]) -> Self {
        Self { rest: (!text.is_empty()).then_some(text) }
    }

    /// What has not been read yet.
    pub(super) fn rest(&self) -> &'a [u8] {
        self.rest.unwrap_or_default()
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.rest?;
        let end = rest.iter().position(|byte| *byte == b'\n');
        let line = end.and_then(|end| rest.get(..end)).unwrap_or(rest);
        self.rest = end.and_then(|end| rest.get(end + 1..)).filter(|rest| !rest.is_empty());
        Some(line.strip_suffix(b"\r").unwrap_or(line))
    }
}

/// Text of a known or guessed encoding: UTF-8, else Latin-1.
pub(super) fn decode(bytes: &[u8]) -> String {
    std::str::from_utf8(bytes)
        .map_or_else(|_| bytes.iter().map(|byte| char::from(*byte)).collect(), str::to_owned)
}

/// Fields in their order, unfolded, names in lower case.
#[derive(Clone, Debug, Default)]
pub(super) struct Fields(Vec<(String, String)>);

impl Fields {
    /// The fields of these lines up to the first empty one.
    pub(super) fn read<'a>(lines: impl Iterator<Item = &'a [u8]>) -> Self {
        let mut fields = Self::default();
        for line in lines.take_while(|line| !line.trim_ascii().is_empty()) {
            fields.add(line);
        }
        fields
    }

    /// Adds a line: a field, or more of the last one. Lines that are neither are left out.
    pub(super) fn add(&mut self, line: &[u8]) {
        if line.first().is_some_and(|first| matches!(first, b' ' | b'\t')) {
            if let Some((_, value)) = self.0.last_mut() {
                if !value.is_empty() {
                    value.push(' ');
                }
                value.push_str(decode(line).trim());
            }
        } else if let Some((name, value)) = split(line) {
            self.0.push((name, value));
        }
    }

    /// Whether there is no field at all.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first field of this name.
    pub(super) fn first(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// Every field of this name, topmost first.
    pub(super) fn all<'a, 'b>(&'a self, name: &'b str) -> impl Iterator<Item = &'a str> + use<'a, 'b> {
        self.0.iter().filter(move |(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// Whether there is a field of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.first(name).is_some()
    }
}

/// The name in lower case and the value of a line that is a field.
fn split(line: &[u8]) -> Option<(String, String)> {
    let colon = line.iter().position(|byte| *byte == b':')?;
    let name = line.get(..colon)?.trim_ascii_end();
    let is_name = !name.is_empty() && name.iter().all(u8::is_ascii_graphic);
    let value = line.get(colon + 1..).unwrap_or_default();
    is_name.then(|| (decode(name).to_lowercase(), decode(value).trim().to_owned()))
}

/// The name in lower case of a line that is a field.
pub(super) fn name_of(line: &str) -> Option<String> {
    split(line.as_bytes()).map(|(name, _)| name)
}

/// A field of text with its encoded words read (RFC 2047).
pub(super) fn unencoded(value: &str) -> String {
    let field = format!("Subject: {value}\r\n\r\n");
    let subject = MessageParser::default()
        .parse_headers(field.as_bytes())
        .and_then(|message| message.subject().map(str::to_owned));
    subject.unwrap_or_else(|| value.to_owned())
}
