//! What changed between two revisions.

use similar::TextDiff;

/// Larger texts are compared by nobody, and the comparison takes its time.
const LONGEST: usize = 400_000;

/// The changed lines with three lines around them, as `diff -u` shows them; empty where nothing changed.
#[must_use]
pub fn difference(before: &str, after: &str, names: (&str, &str)) -> String {
    if before == after || before.len() + after.len() > LONGEST {
        return String::new();
    }
    TextDiff::from_lines(before, after).unified_diff().context_radius(3).header(names.0, names.1).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changed_lines_are_shown() {
        let shown = difference("a\nb\nc\n", "a\nB\nc\n", ("1", "2"));
        assert_eq!(shown, "--- 1\n+++ 2\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n");
        assert_eq!(difference("a", "a", ("1", "2")), "");
    }
}
