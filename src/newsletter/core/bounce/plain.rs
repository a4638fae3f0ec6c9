//! What of a diagnostic counts as text: not host names, addresses and links, nor the codes between its lines.

/// A cause that is not named in so many bytes is not looked for any further.
const LONGEST: usize = 256 * 1024;

/// A text without what is not text, in lower case, with single spaces.
pub(super) fn plain(text: &str) -> String {
    let text = text.split_at_checked(text.floor_char_boundary(LONGEST)).map_or(text, |(head, _)| head);
    let mut plain = String::with_capacity(text.len().min(4_096));
    for word in text.split_whitespace() {
        let before = plain.len();
        add_word(&mut plain, word);
        if plain.len() > before {
            plain.push(' ');
        }
    }
    plain.trim_end().to_lowercase()
}

/// Adds what of a word is text.
fn add_word(plain: &mut String, word: &str) {
    if is_code(word) {
        return;
    }
    // A link reaches to the end of its word.
    let word = match word.split_once("://") {
        Some((before, _)) => before.trim_end_matches(|letter: char| letter.is_ascii_alphanumeric()),
        None if word.starts_with("www.") => "",
        None => word,
    };
    for piece in word.split_inclusive(['<', '>', '(', ')', '[', ']', '{', '}', '"', ',', ';', ':', '=', '|'])
    {
        let atom = piece.trim_matches(|letter: char| !letter.is_alphanumeric());
        if atom.contains('@') || is_host(atom) {
            plain.extend(piece.chars().last().filter(|last| !last.is_alphanumeric()));
        } else {
            plain.push_str(piece);
        }
    }
}

/// `550`, `5.7.1`, `550-5.7.1`, `550-`: what servers repeat on every line.
fn is_code(word: &str) -> bool {
    let digits = word.trim_start_matches('#').trim_end_matches(['.', ':', '-']);
    let is_number = |piece: &str| !piece.is_empty() && piece.bytes().all(|byte| byte.is_ascii_digit());
    !digits.is_empty() && digits.split(['.', '-']).all(is_number)
}

/// `mx.example.com`. A full stop without a space after it is no host name: `blocked.For`.
fn is_host(atom: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let is_word = |label: &str| {
        let mut letters = label.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.any(char::is_lowercase)
    };
    atom.contains('.') && atom.split('.').all(is_label) && !atom.split('.').any(is_word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_addresses_links_and_codes_are_not_text() {
        for (text, expected) in [
            ("550 5.1.1 <g@spam.test>: host spam-gate.test[192.0.2.1] said No", "<>: host [] said no"),
            ("See https://spam.test/junk now", "see now"),
            ("550-5.7.28 mail from\n 550-5.7.28 your IP", "mail from your ip"),
            ("is_blocked.For assistance", "is_blocked.for assistance"),
            ("RESOLVER.ADR.RecipNotFound; not found", "resolver.adr.recipnotfound; not found"),
            ("blocked using bl.dnsbl.test.", "blocked using ."),
        ] {
            assert_eq!(plain(text), expected, "{text}");
        }
    }
}
