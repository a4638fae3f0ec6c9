//! What an answer to a question for private notes begins with: the notes themselves, in parts that a form can hold.
//! Which notes went is written down by id, so that whatever is noted, shortened or moved here in between, each note
//! comes once.

use std::collections::BTreeSet;

use crate::coaching::model::NoteRequest;
use crate::coaching::{CoachingError, store};
use crate::kernel::ids::NoteId;
use crate::platform::db::Connection;

/// Longest part, in characters: in every script a form of it is within the limit of a request.
const PART_MAX: usize = 38_000;
/// Most notes in a part.
pub(super) const NOTES_MAX: usize = 200;

/// A part of a coach's notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The notes as Markdown.
    pub text: String,
    /// Which ones.
    pub notes: Vec<NoteId>,
    /// Whether another part follows.
    pub has_more: bool,
}

/// The part that follows what was handed over.
pub(super) async fn draft(
    connection: &mut Connection,
    request: &NoteRequest,
) -> Result<Draft, CoachingError> {
    let notes = store::note_requests::list_own_notes(connection, request.mentee_id, request.user_id).await?;
    let handed: BTreeSet<NoteId> = request.handed.0.iter().copied().collect();
    let waiting = notes.iter().filter(|note| !handed.contains(&note.id));
    Ok(part_of(waiting.map(|note| {
        let text = format!("## {}\n\n{}\n\n", note.created_at.format("%Y-%m-%d"), note.body.trim_end());
        (note.id, text)
    })))
}

/// As many of the notes, in their order, as a part holds. A note stays whole, and the first one always goes.
fn part_of(waiting: impl Iterator<Item = (NoteId, String)>) -> Draft {
    let mut part = Draft { text: String::new(), notes: Vec::new(), has_more: false };
    let mut length = 0;
    for (id, text) in waiting {
        length += text.chars().count();
        if !part.notes.is_empty() && (length > PART_MAX || part.notes.len() == NOTES_MAX) {
            part.has_more = true;
            break;
        }
        part.text.push_str(&text);
        part.notes.push(id);
    }
    part
}

#[cfg(test)]
mod tests {
    use super::{NOTES_MAX, part_of};
    use crate::kernel::ids::NoteId;

    fn notes(lengths: impl Iterator<Item = usize>) -> Vec<(NoteId, String)> {
        let note = |(length, n): (usize, u128)| {
            (uuid::Uuid::from_u128(n).into(), format!("{n} {}", "x".repeat(length)))
        };
        lengths.zip(1..).map(note).collect()
    }

    #[test]
    fn nothing_is_cut_and_nothing_comes_twice() {
        let all = notes([19_000; 9].into_iter().chain([3; 450]));
        let (mut waiting, mut seen, mut parts) = (all.clone(), String::new(), 0);
        loop {
            let part = part_of(waiting.clone().into_iter());
            assert!(part.text.len() <= 38_010 && part.notes.len() <= NOTES_MAX, "{}", part.text.len());
            waiting.retain(|(id, _)| !part.notes.contains(id));
            seen.push_str(&part.text);
            parts += 1;
            assert_eq!(part.has_more, !waiting.is_empty());
            if !part.has_more {
                break;
            }
        }
        assert_eq!(seen, all.into_iter().map(|(_, text)| text).collect::<String>());
        assert!(parts >= 7, "{parts}");
        let none = part_of(std::iter::empty());
        assert_eq!((none.text.as_str(), none.notes.len(), none.has_more), ("", 0, false));
        assert_eq!(part_of(notes([50_000].into_iter()).into_iter()).notes.len(), 1);
    }
}
