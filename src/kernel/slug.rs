//! Short names in addresses of pages.

/// Longest slug, in characters.
const SLUG_MAX: usize = 63;

/// Whether the text is lower-case ASCII letters and digits, with single hyphens inside, at most 63 long.
#[must_use]
pub fn is_slug(text: &str) -> bool {
    text.len() <= SLUG_MAX
        && text.split('-').all(|part| {
            !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
        })
}

/// A slug made from a name: `Dana Weiss` becomes `dana-weiss`; `coach` where nothing is left of it.
#[must_use]
pub fn slug_of(name: &str) -> String {
    let mut slug = String::new();
    for c in name.to_lowercase().chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(SLUG_MAX);
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { String::from("coach") } else { slug.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{is_slug, slug_of};

    #[test]
    fn a_made_slug_is_a_slug() {
        for name in ["Dana Weiss", "  Олена  ", "a--b", "--", "É. Dupont 3rd", &"x-".repeat(80)] {
            assert!(is_slug(&slug_of(name)), "{name}");
        }
        assert_eq!(slug_of("Dana Weiss"), "dana-weiss");
        assert!(!is_slug("a--b") && !is_slug("") && !is_slug("A") && !is_slug("-a"));
    }
}
