//! Where a comment belongs: a passage that is found again after an edit, or is gone.

/// Characters around a passage that are kept to find it again.
const AROUND: usize = 40;

/// A passage of a section.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Anchor {
    /// The words; empty for the section as a whole.
    pub quote: String,
    /// What stands before them.
    pub before: String,
    /// What stands after them.
    pub after: String,
    /// Where they start, in characters.
    pub position: usize,
}

/// A text with runs of white space as one space, and where each character stood.
struct Folded(Vec<(usize, char)>);

impl Folded {
    fn of(text: &str) -> Self {
        let mut folded: Vec<(usize, char)> = Vec::new();
        for (index, c) in text.chars().enumerate() {
            let c = if c.is_whitespace() { ' ' } else { c };
            if c != ' ' || folded.last().is_some_and(|(_, last)| *last != ' ') {
                folded.push((index, c));
            }
        }
        if folded.last().is_some_and(|(_, last)| *last == ' ') {
            folded.pop();
        }
        Self(folded)
    }

    /// Starts of a passage, in the folded text.
    fn starts_of(&self, quote: &Self) -> Vec<usize> {
        let wanted = quote.0.len();
        if wanted == 0 || wanted > self.0.len() {
            return Vec::new();
        }
        let same = |window: &[(usize, char)]| window.iter().zip(&quote.0).all(|(a, b)| a.1 == b.1);
        let windows = self.0.windows(wanted).enumerate();
        windows.filter(|(_, window)| same(window)).map(|(start, _)| start).collect()
    }

    fn slice(&self, from: usize, to: usize) -> String {
        let slice = self.0.get(from..to.min(self.0.len())).unwrap_or_default();
        slice.iter().map(|(_, c)| *c).collect()
    }
}

/// Anchors a passage in a text, the one nearest to a position if it stands there several times. `None` where it does
/// not stand there. Without a passage the whole text is meant.
#[must_use]
pub fn anchored(text: &str, quote: &str, position: Option<usize>) -> Option<Anchor> {
    let (folded, wanted) = (Folded::of(text), Folded::of(quote));
    if wanted.0.is_empty() {
        return Some(Anchor::default());
    }
    let original = |start: usize| folded.0.get(start).map_or(0, |(index, _)| *index);
    let near = position.unwrap_or_default();
    let start = folded.starts_of(&wanted).into_iter().min_by_key(|start| original(*start).abs_diff(near))?;
    Some(anchor_at(&folded, &wanted, start))
}

fn anchor_at(folded: &Folded, wanted: &Folded, start: usize) -> Anchor {
    let end = start + wanted.0.len();
    Anchor {
        quote: folded.slice(start, end),
        before: folded.slice(start.saturating_sub(AROUND), start),
        after: folded.slice(end, end + AROUND),
        position: folded.0.get(start).map_or(0, |(index, _)| *index),
    }
}

impl Anchor {
    /// The same passage in another version of the text: of several the one whose surroundings are most alike. `None`
    /// where it is gone.
    #[must_use]
    pub fn found_in(&self, text: &str) -> Option<Self> {
        let (folded, wanted) = (Folded::of(text), Folded::of(&self.quote));
        if wanted.0.is_empty() {
            return Some(self.clone());
        }
        let alike = |start: &usize| {
            let here = anchor_at(&folded, &wanted, *start);
            let before = common(here.before.chars().rev(), self.before.chars().rev());
            let after = common(here.after.chars(), self.after.chars());
            (before + after, std::cmp::Reverse(here.position.abs_diff(self.position)))
        };
        let start = folded.starts_of(&wanted).into_iter().max_by_key(alike)?;
        Some(anchor_at(&folded, &wanted, start))
    }
}

fn common(left: impl Iterator<Item = char>, right: impl Iterator<Item = char>) -> usize {
    left.zip(right).take_while(|(a, b)| a == b).count()
}

#[cfg(test)]
mod tests {
    use super::anchored;

    #[test]
    fn a_passage_is_found_again_where_its_surroundings_went() {
        let anchor = anchored("We move billing first. Orders move later.", "move", Some(30)).unwrap();
        assert_eq!(anchor.position, 30);
        let moved = anchor.found_in("Orders\nmove later. We move billing before that.").unwrap();
        assert_eq!(moved.position, 7);
        assert_eq!(anchor.found_in("Nothing is left of it."), None);
    }

    #[test]
    fn white_space_does_not_count_and_the_whole_section_is_never_gone() {
        let anchor = anchored("one  two\nthree", "two three", None).unwrap();
        assert_eq!((anchor.position, anchor.quote.as_str()), (5, "two three"));
        let whole = anchored("", "  ", None).unwrap();
        assert!(whole.found_in("").is_some());
        assert_eq!(anchored("one", "two", None), None);
    }
}
