//! A note as the console and the space show it: in a list, and with what it said before.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use uuid::Uuid;

use super::sheet::{Refused, choice};
use super::words::{status_badge, to_minute};
use crate::coaching::actions::{Viewer, read_note, read_note_history};
use crate::coaching::model::{Note, NoteVersion, NoteVisibility};
use crate::kernel::ids::{NoteId, UserId};
use crate::kernel::phrases::{Voice, say};
use crate::kernel::when;
use crate::pages::view::{FilterChoice, NoteLine, NoteView, Sheet};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Cursor, List, Page as ListPage};

/// The last part of the address that changes a note.
pub(in crate::pages) const CHANGE: &str = "change";
/// The last part of the address that removes one.
pub(in crate::pages) const REMOVE: &str = "remove";
/// Longest note, in characters.
const NOTE_MAX: usize = 20_000;
/// Earlier versions on one page.
const VERSIONS: i64 = 20;

/// To whom a note is shown: in their words, by their clock.
#[derive(Clone, Copy)]
pub(in crate::pages) struct Reader {
    pub voice: Voice,
    pub zone: Tz,
    pub now: DateTime<Utc>,
}

/// A note, with what it said before where its author reads it.
pub(in crate::pages) struct Kept {
    pub note: Note,
    pub versions: Option<List<NoteVersion>>,
}

/// Whether the viewer wrote it.
pub(in crate::pages) fn is_own(viewer: &Viewer, note: &Note) -> bool {
    if note.is_by_mentee { viewer.user.is_none() } else { viewer.is_user(UserId::from(note.author_id)) }
}

/// Reads a note that the viewer may read; its history from this place on.
pub(in crate::pages) async fn load(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, NoteId),
    after: Option<Cursor>,
) -> Result<Kept, Problem> {
    let note = read_note(connection, context, viewer, id).await?;
    if !is_own(viewer, &note) {
        return Ok(Kept { note, versions: None });
    }
    let page = ListPage { limit: VERSIONS, after };
    let rows = read_note_history(connection, context, (viewer, id), page).await?;
    let place = |row: &NoteVersion| Cursor {
        at: row.at,
        id: Uuid::from_u128(u128::try_from(row.revision).unwrap_or_default()),
    };
    Ok(Kept { note, versions: Some(page.list(rows, place, |row| row)) })
}

/// Names the audiences, the narrowest first.
pub(in crate::pages) fn audiences(voice: Voice, of: &[(NoteVisibility, &str)]) -> Vec<FilterChoice> {
    of.iter().map(|(one, key)| choice(one.name(), voice.say(key))).collect()
}

/// A form that asks what a note says and who reads it.
pub(in crate::pages) fn asking(
    sheet: Sheet,
    (body, visibility): (&str, NoteVisibility),
    audiences: Vec<FilterChoice>,
) -> Sheet {
    sheet.lines("body", "mentee-note-body", (body, NOTE_MAX, 5)).choose(
        "visibility",
        "mentee-note-who",
        (visibility.name(), audiences),
    )
}

/// A note as a row; whose it is, where that is worth a word.
pub(in crate::pages) fn note_row(reader: Reader, note: &Note, by: Option<String>) -> NoteLine {
    let voice = reader.voice;
    let day = |at| when::plain_date(voice.locale(), when::date(reader.zone, at));
    let changed = (note.revision > 1).then(|| say!(voice, "note-changed-on", date = day(note.updated_at)));
    let about: Vec<String> = [Some(day(note.created_at)), by, changed].into_iter().flatten().collect();
    NoteLine {
        badge: status_badge(voice, note.visibility.name()),
        about: about.join(" · "),
        body: note.body.clone(),
        href: None,
    }
}

fn version_row(reader: Reader, one: &NoteVersion) -> NoteLine {
    let (voice, today) = (reader.voice, when::date(reader.zone, reader.now));
    NoteLine {
        badge: status_badge(voice, one.visibility.name()),
        about: when::moment(voice.locale(), reader.zone, to_minute(one.at), today),
        body: one.body.clone(),
        href: None,
    }
}

/// The note with what its author does with it there; with what was refused.
pub(in crate::pages) fn note_view(
    reader: Reader,
    (kept, line): (&Kept, NoteLine),
    (path, audiences): (&str, Vec<FilterChoice>),
    refused: Option<&Refused>,
) -> NoteView {
    let (voice, note) = (reader.voice, &kept.note);
    let is_own = kept.versions.is_some();
    let to = |deed: &str, button: &str| {
        Sheet::to(voice, format!("{path}/{deed}"), button).with("revision", note.revision)
    };
    let change = || {
        let sheet = to(CHANGE, "mentee-note-save").opened_by("note-change");
        asking(sheet, (&note.body, note.visibility), audiences).after(refused)
    };
    let remove =
        || to(REMOVE, "note-remove-now").opened_by("note-remove").danger("note-remove-about").after(refused);
    let next = kept.versions.as_ref().and_then(|versions| versions.next_cursor.as_ref());
    NoteView {
        line,
        change: is_own.then(change),
        history: kept
            .versions
            .as_ref()
            .map(|versions| versions.items.iter().map(|one| version_row(reader, one)).collect()),
        more_href: next.map(|cursor| format!("{path}?cursor={cursor}")),
        remove: is_own.then(remove),
    }
}
