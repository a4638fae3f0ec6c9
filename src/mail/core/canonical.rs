//! What a DKIM signature covers: header fields and body in their relaxed form (RFC 6376 section 3.4).

/// The fields of a message in their order, each with its folded lines, and the body.
#[must_use]
pub fn split(message: &[u8]) -> (Vec<&[u8]>, &[u8]) {
    let mut fields = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while let Some(end) = line_end(message, at) {
        let line = message.get(at..end).unwrap_or_default();
        let is_folded = line.first().is_some_and(|first| matches!(first, b' ' | b'\t'));
        if !is_folded && at > start {
            fields.extend(message.get(start..at));
            start = at;
        }
        if line == b"\r\n" || line == b"\n" {
            return (fields, message.get(end..).unwrap_or_default());
        }
        at = end;
    }
    fields.extend(message.get(start..at).filter(|field| !field.is_empty()));
    (fields, message.get(at..).unwrap_or_default())
}

/// Behind the end of the line that begins here.
fn line_end(message: &[u8], at: usize) -> Option<usize> {
    let length = message.get(at..)?.iter().position(|byte| *byte == b'\n')?;
    Some(at + length + 1)
}

/// The name of a field, in lower case.
#[must_use]
pub fn name(field: &[u8]) -> String {
    let end = field.iter().position(|byte| *byte == b':').unwrap_or(field.len());
    let name = field.get(..end).unwrap_or_default();
    String::from_utf8_lossy(name.trim_ascii_end()).to_ascii_lowercase()
}

/// A field with its name in lower case, unfolded, its white space reduced (section 3.4.2), without the line's end.
#[must_use]
pub fn relaxed_field(field: &[u8]) -> Vec<u8> {
    let end = field.iter().position(|byte| *byte == b':').unwrap_or(field.len());
    let mut relaxed = name(field).into_bytes();
    relaxed.push(b':');
    let value = field.get(end + 1..).unwrap_or_default();
    let words =
        value.split(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n')).filter(|word| !word.is_empty());
    for (index, word) in words.enumerate() {
        if index > 0 {
            relaxed.push(b' ');
        }
        relaxed.extend_from_slice(word);
    }
    relaxed
}

/// A body with its white space reduced and without empty lines at its end (section 3.4.4).
#[must_use]
pub fn relaxed_body(body: &[u8]) -> Vec<u8> {
    let mut relaxed = Vec::with_capacity(body.len() + 2);
    let mut empty = 0_usize;
    for line in body.split_inclusive(|byte| *byte == b'\n') {
        let line = line.trim_ascii_end();
        if line.is_empty() {
            empty += 1;
            continue;
        }
        for _ in 0..empty {
            relaxed.extend_from_slice(b"\r\n");
        }
        empty = 0;
        let mut was_space = false;
        for byte in line {
            let is_space = matches!(byte, b' ' | b'\t');
            if !is_space || !was_space {
                relaxed.push(if is_space { b' ' } else { *byte });
            }
            was_space = is_space;
        }
        relaxed.extend_from_slice(b"\r\n");
    }
    relaxed
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of RFC 6376 section 3.4.5.
    const EXAMPLE: &[u8] = b"A: X\r\nB : Y\t\r\n\tZ  \r\n\r\n C \r\nD \t E\r\n\r\n\r\n";

    #[test]
    fn the_example_of_the_standard_is_relaxed() {
        let (fields, body) = split(EXAMPLE);
        let relaxed: Vec<Vec<u8>> = fields.into_iter().map(relaxed_field).collect();
        assert_eq!(relaxed, [b"a:X".to_vec(), b"b:Y Z".to_vec()]);
        assert_eq!(relaxed_body(body), b" C\r\nD E\r\n");
    }

    #[test]
    fn an_empty_body_stays_empty() {
        assert_eq!(relaxed_body(b""), b"");
        assert_eq!(relaxed_body(b"\r\n\r\n"), b"");
        assert_eq!(relaxed_body(b"no end"), b"no end\r\n");
        assert_eq!(relaxed_body(b"a\r\n\r\nb"), b"a\r\n\r\nb\r\n");
    }

    #[test]
    fn a_message_without_a_body_has_its_fields() {
        let (fields, body) = split(b"From: a\r\nTo: b\r\n");
        assert_eq!((fields.len(), body), (2, &b""[..]));
        assert_eq!(name(fields[1]), "to");
        assert_eq!(split(b"").0.len(), 0);
    }
}
