//! Codes of SMTP: enhanced ones (RFC 3463) and three-digit replies.

/// Characters that separate the words of a diagnostic.
const SEPARATORS: [char; 13] = ['<', '>', '(', ')', '[', ']', '{', '}', ',', ';', ':', '"', '#'];

/// The words of a text, between spaces and punctuation.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| letter.is_whitespace() || SEPARATORS.contains(&letter))
        .filter(|word| !word.is_empty())
}

/// The first enhanced code in a text.
pub(super) fn enhanced(text: &str) -> Option<&str> {
    words(text).find_map(|word| {
        // `550-5.7.1` and a code that ends a sentence.
        let word = word.rsplit('-').next().unwrap_or(word).trim_end_matches(['.', '\'', '!']);
        is_enhanced(word, '7').then_some(word)
    })
}

/// The code in a Status field, which may have words around it.
pub(super) fn of_field(field: &str) -> Option<&str> {
    words(field).find(|word| is_enhanced(word, '9'))
}

/// Whether it is an enhanced code whose subject is at most this one. Version numbers look alike.
fn is_enhanced(word: &str, highest: char) -> bool {
    let mut pieces = word.split('.');
    let (class, subject, detail) = (pieces.next(), pieces.next(), pieces.next());
    let number =
        |piece: &str| (1..=3).contains(&piece.len()) && piece.bytes().all(|byte| byte.is_ascii_digit());
    pieces.next().is_none()
        && class.is_some_and(|class| matches!(class, "2" | "4" | "5"))
        && subject.is_some_and(|subject| number(subject) && (highest == '9' || is_subject(subject)))
        && detail.is_some_and(number)
}

fn is_subject(subject: &str) -> bool {
    subject.len() == 1 && subject <= "7"
}

/// The first three-digit reply of failure in a text.
#[must_use]
pub fn reply(text: &str) -> Option<u16> {
    words(text).find_map(|word| {
        let (digits, rest) = word.split_at_checked(3)?;
        let code = digits.parse().ok().filter(|code| (400..600).contains(code))?;
        (rest.is_empty() || rest.starts_with('-')).then_some(code)
    })
}

/// The first digit of a code.
pub(super) fn first_digit(status: &str) -> Option<char> {
    status.chars().next()
}

/// R5: the Status field; where it is missing or ends in `.0`, what the text has.
pub(super) fn finer(field: Option<&str>, text: Option<&str>) -> Option<String> {
    let field = field.and_then(of_field);
    let is_fine = field.is_some_and(|status| !status.ends_with(".0"));
    let better = if is_fine { None } else { text.and_then(enhanced) };
    better.or(field).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn enhanced_codes_are_told_from_addresses_and_versions() {
        for (text, code) in [
            ("550-5.7.26 no", Some("5.7.26")),
            ("550 #5.1.0 Address rejected.", Some("5.1.0")),
            ("no mailbox here (#5.1.1)", Some("5.1.1")),
            ("it ended with 5.4.6.", Some("5.4.6")),
            ("554 192.0.2.10 found, 5.1.2.3 too", None),
            ("Exim 4.97.1 and 5.65c", None),
            ("5.7.515", Some("5.7.515")),
            ("", None),
        ] {
            assert_eq!(enhanced(text), code, "{text}");
        }
    }

    #[test]
    fn replies_stand_alone() {
        assert_eq!(reply("RCPT TO:<a@b.test>: 550 No such user"), Some(550));
        assert_eq!(reply("554-gmx.example (x)"), Some(554));
        assert_eq!(reply("[198.51.100.12]:48120 250 1550"), None);
    }

    #[test]
    fn the_finer_code_is_taken() {
        assert_eq!(finer(Some("5.0.0"), Some("550 5.1.1 x")).as_deref(), Some("5.1.1"));
        assert_eq!(finer(Some("5.1.2 (x)"), Some("550 5.1.1 x")).as_deref(), Some("5.1.2"));
        assert_eq!(finer(Some("5.0.0"), Some("550 x")).as_deref(), Some("5.0.0"));
        assert_eq!(finer(None, None), None);
    }
}
