//! A free name for a coach's public page.

use std::iter;

use crate::kernel::slug::slug_of;

/// Room that is left for `-12345` behind a made slug.
const STEM_MAX: usize = 56;

/// The slug that a name leads to, cut so that a number fits behind it.
#[must_use]
pub fn stem(name: &str) -> String {
    let mut stem = slug_of(name);
    stem.truncate(STEM_MAX);
    stem.trim_end_matches('-').to_owned()
}

/// The stem itself if it is free, else the first free of `stem-2`, `stem-3`, …
#[must_use]
pub fn first_free(stem: &str, taken: &[String]) -> String {
    let numbered = (2_u32..).map(|number| format!("{stem}-{number}"));
    iter::once(stem.to_owned()).chain(numbered).find(|slug| !taken.contains(slug)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{first_free, stem};

    #[test]
    fn a_taken_slug_is_numbered() {
        let taken = |slugs: &[&str]| slugs.iter().map(|slug| String::from(*slug)).collect::<Vec<_>>();
        assert_eq!(first_free("dana", &[]), "dana");
        assert_eq!(first_free("dana", &taken(&["dana-2"])), "dana");
        assert_eq!(first_free("dana", &taken(&["dana", "dana-3"])), "dana-2");
        assert_eq!(first_free("dana", &taken(&["dana", "dana-2"])), "dana-3");
    }

    #[test]
    fn a_stem_leaves_room_for_a_number() {
        assert_eq!(stem(&"x".repeat(200)).len(), 56);
        assert_eq!(stem(&format!("{} y", "x".repeat(55))), "x".repeat(55));
        assert_eq!(stem("Олена"), "coach");
    }
}
