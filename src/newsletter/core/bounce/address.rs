//! Addresses and tokens in fields and texts (R6, R7).

use super::fields::Fields;

/// Longest address that is taken for one (RFC 5321: 64 + 1 + 255).
const LONGEST: usize = 320;

/// The addresses in a text, in their order.
pub(super) fn addresses(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !is_address_letter(letter)).filter_map(|word| {
        let word = word.trim_matches(['.', '\'', '=', '`']);
        let (local, domain) = word.rsplit_once('@')?;
        let is_address =
            !local.is_empty() && !local.contains('@') && !domain.is_empty() && word.len() <= LONGEST;
        is_address.then_some(word)
    })
}

fn is_address_letter(letter: char) -> bool {
    letter.is_alphanumeric() || "@.!#$%&'*+-/=?^_`{|}~".contains(letter)
}

/// A token, and whether its address is the one that unsubscribes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub text: String,
    pub unsubscribes: bool,
}

/// The token of the first address of ours in a field.
pub(super) fn token_in(field: &str) -> Option<Token> {
    addresses(field).find_map(token_of)
}

/// The token of `bounce+TOKEN@…` or `unsub+TOKEN@…`.
pub(super) fn token_of(address: &str) -> Option<Token> {
    let (local, _) = address.rsplit_once('@')?;
    let (word, token) = local.split_once('+')?;
    let unsubscribes = word.eq_ignore_ascii_case("unsub");
    let is_ours = unsubscribes || word.eq_ignore_ascii_case("bounce");
    let is_token = !token.is_empty()
        && token.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    (is_ours && is_token).then(|| Token { text: token.to_owned(), unsubscribes })
}

/// R7: the token of the address that a message was sent to.
pub(super) fn token_of_envelope(fields: &Fields) -> Option<Token> {
    let envelope = ["delivered-to", "x-original-to", "envelope-to", "x-envelope-to"];
    let named = |names: &[&str]| names.iter().find_map(|name| fields.all(name).find_map(token_in));
    let received = || fields.all("received").find_map(|field| received_for(field).and_then(token_in));
    named(&envelope).or_else(received).or_else(|| named(&["to", "cc"]))
}

/// What follows `for` in a Received field.
fn received_for(field: &str) -> Option<&str> {
    let mut rest = field;
    loop {
        let (before, after) = rest.split_once("for")?;
        let begins = before.is_empty() || before.ends_with([' ', '\t', ')']);
        if begins && after.starts_with([' ', '\t', '<']) {
            return Some(after.split(';').next().unwrap_or(after));
        }
        rest = after;
    }
}

/// The address in a field `type; address` of a report, if its type is one of mail.
pub(super) fn reported(field: &str) -> Option<String> {
    let (kind, value) = field.split_once(';').unwrap_or(("rfc822", field));
    let kind = kind.trim();
    let is_mail = ["rfc822", "utf-8"].iter().any(|known| kind.eq_ignore_ascii_case(known));
    let value = value.trim().trim_start_matches('<').trim_end_matches('>').trim();
    (is_mail && value.contains('@')).then(|| value.to_owned())
}

/// `\x{0438}` of RFC 6533.
pub(super) fn unescape(value: &str) -> String {
    let mut plain = String::with_capacity(value.len());
    let mut rest = value;
    while let Some((before, after)) = rest.split_once("\\x{") {
        plain.push_str(before);
        let letter = after.split_once('}').and_then(|(digits, after)| {
            let letter = u32::from_str_radix(digits, 16).ok().and_then(char::from_u32)?;
            Some((letter, after))
        });
        plain.extend(letter.map(|(letter, _)| letter));
        if letter.is_none() {
            plain.push_str("\\x{");
        }
        rest = letter.map_or(after, |(_, after)| after);
    }
    plain.push_str(rest);
    plain
}

/// `+2B` of RFC 3461.
pub(super) fn unxtext(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let escaped = after.get(..2).filter(|_| *first == b'+').and_then(hex);
        bytes.push(escaped.unwrap_or(*first));
        rest = if escaped.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| value.to_owned())
}

fn hex(digits: &[u8]) -> Option<u8> {
    // Lower case is a plus sign that stands for itself: `+ab@…`.
    let is_hex = digits.iter().all(|digit| matches!(digit, b'0'..=b'9' | b'A'..=b'F'));
    std::str::from_utf8(digits).ok().filter(|_| is_hex).and_then(|text| u8::from_str_radix(text, 16).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_those_of_our_addresses_only() {
        let token = |text: &str| token_in(text).map(|token| (token.text, token.unsubscribes));
        assert_eq!(token("<bounce+Ab-9_@news.test>"), Some((String::from("Ab-9_"), false)));
        assert_eq!(token("x@y.test, UNSUB+abc@news.test"), Some((String::from("abc"), true)));
        assert_eq!(token("SRS0=9aX2=4K=news.test=bounce+aaa@fwd.test"), None);
        assert_eq!(token("bounce+@news.test"), None);
        assert_eq!(token("bounce+a"), None);
    }

    #[test]
    fn the_for_of_received_is_found_between_other_words() {
        let field = "from forum.test (for fun) by mx (Postfix) for <bounce+abc@news.test>; Tue";
        assert_eq!(received_for(field).and_then(token_in).map(|token| token.text).as_deref(), Some("abc"));
        assert_eq!(received_for("from before by mx; Tue"), None);
    }

    #[test]
    fn escapes_are_read() {
        assert_eq!(unescape(r"\x{438}\x{zz}\x{1"), "и\\x{zz}\\x{1");
        assert_eq!(unxtext("mona+2Bletters+3Ddaily@x.test"), "mona+letters=daily@x.test");
        assert_eq!(unxtext("a+bc+4@x.test"), "a+bc+4@x.test");
        assert_eq!(reported("x400; a@b.test"), None);
        assert_eq!(reported("RFC822; <a@b.test>").as_deref(), Some("a@b.test"));
    }
}
