//! `/console/mentees/{id}/notes`: all that was written down about a mentee.

use actix_web::{HttpResponse, web};

use super::desk::{Desk, Part};
use super::mentees::PATH;
use super::note;
use super::note_view::{Reader, is_own, note_row};
use crate::coaching::actions::{Viewer, list_notes, read_mentee};
use crate::coaching::model::Note;
use crate::identity::MenteesRead;
use crate::kernel::ids::MenteeId;
use crate::pages::view::{Crumb, NoteLine, NotesPage};
use crate::platform::problem::Problem;
use crate::platform::web::{Cursor, Page as ListPage};

/// The last part of the address.
pub(super) const NOTES: &str = "notes";
/// Notes of one page.
const ROWS: i64 = 30;

/// The page.
pub(super) async fn page(desk: Desk, id: web::Path<MenteeId>) -> Result<HttpResponse, Problem> {
    let (viewer, id) = (Viewer::from(&desk.coach::<MenteesRead>()?), *id);
    let (voice, context) = (desk.voice(), &desk.visit.call.context);
    let after = desk.query()?.first("cursor").and_then(Cursor::decode);
    let newest = ListPage { limit: ROWS, after };
    let mut connection = desk.connection().await?;
    let mentee = read_mentee(&mut connection, context, &viewer, id).await?.mentee;
    let rows = list_notes(&mut connection, context, (&viewer, id), newest).await?;
    drop(connection);
    let place = |row: &Note| Cursor { at: row.created_at, id: row.id.into() };
    let list = newest.list(rows, place, |row| line(&desk, &viewer, &row));
    let crumbs = vec![
        Crumb { label: voice.say("console-mentees"), href: PATH.to_owned() },
        Crumb { label: mentee.name, href: format!("{PATH}/{id}") },
    ];
    let (page, console) = desk.frame_below(Part::Mentees, crumbs, voice.say("mentee-notes"));
    let more_href = list.next_cursor.map(|cursor| format!("{PATH}/{id}/{NOTES}?cursor={cursor}"));
    desk.shown(&NotesPage { page, console, notes: list.items, more_href })
}

/// To whom the console shows notes.
pub(super) fn reader(desk: &Desk) -> Reader {
    Reader { voice: desk.voice(), zone: desk.zone(), now: desk.now() }
}

/// A note as a row, with its page where the viewer wrote it.
pub(super) fn line(desk: &Desk, viewer: &Viewer, note: &Note) -> NoteLine {
    let by = note.is_by_mentee.then(|| desk.voice().say("today-by-mentee"));
    let href = is_own(viewer, note).then(|| format!("{}/{}", note::PATH, note.id));
    NoteLine { href, ..note_row(reader(desk), note, by) }
}
