//! What kind of program somebody signed in with, as people name it.

/// Longest name of a program that is none of the known ones, in characters.
const OTHER_MAX: usize = 24;

/// Browsers by what only they say, the most particular first: most of them also say that they are others.
const BROWSERS: [(&str, &str); 9] = [
    ("Edg/", "Edge"),
    ("EdgA/", "Edge"),
    ("OPR/", "Opera"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chromium/", "Chromium"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];

/// Systems by what only they say, the most particular first.
const SYSTEMS: [(&str, &str); 8] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("Macintosh", "macOS"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
];

/// "Firefox · Linux" of a `User-Agent`; the name of the program where it is no browser; nothing of a text that says
/// nothing. It is a hint for people, not a proof: anybody may say anything.
#[must_use]
pub fn label(user_agent: &str) -> Option<String> {
    let named = |names: &[(&str, &'static str)]| {
        names.iter().find(|(sign, _)| user_agent.contains(sign)).map(|(_, name)| *name)
    };
    match (named(&BROWSERS), named(&SYSTEMS)) {
        (Some(browser), Some(system)) => Some(format!("{browser} · {system}")),
        (Some(browser), None) => Some(browser.to_owned()),
        (None, _) => other(user_agent),
    }
}

fn other(user_agent: &str) -> Option<String> {
    let name = user_agent.split(['/', ' ', '(', ';']).next().unwrap_or_default();
    let is_name = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    let name: String = name.chars().filter(|c| is_name(*c)).take(OTHER_MAX).collect();
    (!name.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::label;

    #[test]
    fn a_device_is_called_what_people_call_it() {
        for (text, name) in [
            ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox · Linux"),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 \
                 Safari/537.36 Edg/141.0",
                "Edge · Windows",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1 Version/18.5 Safari/604.1",
                "Safari · iPhone",
            ),
            ("Mozilla/5.0 (Linux; Android 15) Chrome/141.0 Mobile Safari/537.36", "Chrome · Android"),
            ("curl/8.5.0", "curl"),
        ] {
            assert_eq!(label(text).as_deref(), Some(name), "{text}");
        }
    }

    #[test]
    fn a_text_that_says_nothing_or_too_much_is_no_name() {
        assert_eq!(label(""), None);
        assert_eq!(label("<script>").as_deref(), Some("script"));
        assert_eq!(label(&"x".repeat(400)).map(|name| name.len()), Some(24));
        assert_eq!(label("\u{1f600}"), None);
    }
}
