//! What an answer to a question for private notes begins with: the notes themselves, in parts that a form can hold.

use crate::coaching::model::{Note, NoteRequest};
use crate::coaching::{CoachingError, store};
use crate::platform::db::Connection;

/// Longest part, in characters: in every script a form of it is within the limit of a request.
const PART_MAX: usize = 38_000;

/// A part of a coach's notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The notes as Markdown.
    pub text: String,
    /// Whether another part follows.
    pub has_more: bool,
}

/// The part that follows what was handed over.
pub(super) async fn draft(
    connection: &mut Connection,
    request: &NoteRequest,
) -> Result<Draft, CoachingError> {
    let notes = store::note_requests::list_own_notes(connection, request.mentee_id, request.user_id).await?;
    let texts = notes.iter().map(|note: &Note| {
        format!("## {}\n\n{}\n\n", note.created_at.format("%Y-%m-%d"), note.body.trim_end())
    });
    Ok(part_of(texts, usize::try_from(request.parts).unwrap_or(0)))
}

/// The part of this number, from 0. A note stays whole.
fn part_of(texts: impl Iterator<Item = String>, number: usize) -> Draft {
    let mut parts = vec![String::new()];
    let mut length = 0;
    for text in texts {
        let more = text.chars().count();
        if length > 0 && length + more > PART_MAX {
            parts.push(String::new());
            length = 0;
        }
        if let Some(part) = parts.last_mut() {
            part.push_str(&text);
        }
        length += more;
    }
    let has_more = parts.len() > number + 1;
    Draft { text: parts.into_iter().nth(number).unwrap_or_default(), has_more }
}

#[cfg(test)]
mod tests {
    use super::part_of;

    #[test]
    fn nothing_is_cut_and_nothing_comes_twice() {
        let notes: Vec<String> = (0..9).map(|n| format!("{n}{}", "x".repeat(19_000))).collect();
        let mut seen = Vec::new();
        for number in 0.. {
            let part = part_of(notes.clone().into_iter(), number);
            assert!(part.text.len() <= 38_010, "{}", part.text.len());
            seen.push(part.text);
            if !part.has_more {
                break;
            }
        }
        assert_eq!(seen.concat(), notes.concat());
        assert!(seen.len() >= 5);
        assert_eq!(part_of(notes.into_iter(), 99).text, "");
        assert!(!part_of(std::iter::empty(), 0).has_more);
    }
}
