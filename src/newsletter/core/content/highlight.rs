//! Code in colours: a handful of classes, so that a mail stays small.

use std::fmt::Write as _;
use std::sync::LazyLock;

use syntect::easy::ScopeRegionIterator;
use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxSet};
use syntect::util::LinesWithEndings;

/// Longer code is shown without colours: nobody reads it in a mail, and grammars take their time.
const LONGEST: usize = 40_000;
/// The same for a single line.
const LONGEST_LINE: usize = 2_000;

/// The grammars, which are part of the program.
static GRAMMARS: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);

/// Scopes of grammars with the class that shows them; the innermost that is listed counts.
static CLASSES: LazyLock<Vec<(Scope, &'static str)>> = LazyLock::new(|| {
    let listed = [
        ("comment", "hl-comment"),
        ("string", "hl-string"),
        ("constant", "hl-constant"),
        ("keyword", "hl-keyword"),
        ("storage", "hl-keyword"),
        ("entity.name.function", "hl-name"),
        ("entity.name.tag", "hl-keyword"),
        ("entity.name", "hl-type"),
        ("entity.other.attribute-name", "hl-name"),
        ("support.function", "hl-name"),
        ("support", "hl-type"),
        ("variable.function", "hl-name"),
        ("markup.inserted", "hl-string"),
        ("markup.deleted", "hl-keyword"),
    ];
    listed.into_iter().filter_map(|(scope, class)| Some((Scope::new(scope).ok()?, class))).collect()
});

/// Code as HTML, escaped; with colours where the language is known.
pub(super) fn highlight(code: &str, language: &str) -> String {
    let is_long = code.len() > LONGEST || code.lines().any(|line| line.len() > LONGEST_LINE);
    let syntax =
        (!is_long && !language.is_empty()).then(|| GRAMMARS.find_syntax_by_token(language)).flatten();
    let Some(syntax) = syntax else { return escaped(code) };
    let mut state = ParseState::new(syntax);
    let mut stack = ScopeStack::new();
    let mut html = String::with_capacity(code.len() * 2);
    let mut open = "";
    for line in LinesWithEndings::from(code) {
        let Ok(changes) = state.parse_line(line, &GRAMMARS) else { return escaped(code) };
        for (piece, change) in ScopeRegionIterator::new(&changes, line) {
            if stack.apply(change).is_err() {
                return escaped(code);
            }
            if piece.is_empty() {
                continue;
            }
            // White space has no colour, and needs no span of its own.
            let class = if piece.trim().is_empty() { open } else { class_of(&stack) };
            if class != open {
                html.push_str(if open.is_empty() { "" } else { "</span>" });
                if !class.is_empty() {
                    // Writing into a string does not fail.
                    _ = write!(html, "<span class=\"{class}\">");
                }
                open = class;
            }
            html.push_str(&escaped(piece));
        }
    }
    html.push_str(if open.is_empty() { "" } else { "</span>" });
    html
}

fn class_of(stack: &ScopeStack) -> &'static str {
    let class = |scope: &Scope| CLASSES.iter().find(|(listed, _)| listed.is_prefix_of(*scope));
    stack.as_slice().iter().rev().find_map(class).map_or("", |(_, class)| class)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_of_a_known_language_has_classes() {
        let html = highlight("fn main() { let x = \"<a>\"; } // done\n", "rust");
        assert!(html.contains("<span class=\"hl-keyword\">fn"), "{html}");
        assert!(html.contains("&lt;a&gt;") && html.contains("hl-comment"), "{html}");
        assert_eq!(html.matches("<span").count(), html.matches("</span>").count());
    }

    #[test]
    fn other_code_is_escaped() {
        assert_eq!(highlight("a < b & \"c\"", "no such language"), "a &lt; b &amp; &quot;c&quot;");
        assert_eq!(highlight("<", ""), "&lt;");
        assert!(!highlight(&"let x = 1;\n".repeat(10_000), "rust").contains("span"));
    }
}
