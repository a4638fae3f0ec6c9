//! `/space/notes`: what the mentee writes down for themselves or their coaches, and what coaches share with them.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use super::room::{Part, Room, Wish};
use crate::coaching::actions::{NoteDraft, create_note, delete_note, list_notes, read_note, update_note};
use crate::coaching::model::{Note, NoteVisibility};
use crate::kernel::ids::NoteId;
use crate::kernel::phrases::Voice;
use crate::pages::console::{
    CHANGE, REMOVE, Reader, Refused, asking, audiences, faulty, is_own, load_note, note_row, note_view,
    revision_of,
};
use crate::pages::view::{Crumb, FilterChoice, NoteLine, Sheet, SpaceNotePage, SpaceNotesPage};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Cursor, Page as ListPage};

/// The list.
pub(super) const PATH: &str = "/space/notes";
/// Notes of one page.
const ROWS: i64 = 30;
/// Who reads a note of a mentee besides the mentee, the narrowest first.
const AUDIENCES: [(NoteVisibility, &str); 4] = [
    (NoteVisibility::Private, "space-note-private"),
    (NoteVisibility::Coaches, "space-note-coaches"),
    (NoteVisibility::Shared, "space-note-shared"),
    (NoteVisibility::Sponsor, "space-note-sponsor"),
];

fn reader(room: &Room) -> Reader {
    Reader { voice: room.voice(), zone: room.zone(), now: room.now() }
}

/// Whom a note can be for. Of a mentee's own, the one for coaches and the shared one are read by the same people; the
/// narrower is offered where it was chosen elsewhere.
fn readers(voice: Voice, chosen: NoteVisibility) -> Vec<FilterChoice> {
    let offered = AUDIENCES.iter().filter(|(one, _)| *one != NoteVisibility::Coaches || *one == chosen);
    audiences(voice, &offered.copied().collect::<Vec<_>>())
}

/// A note as a row, with its page where the mentee wrote it.
fn line(room: &Room, note: &Note) -> NoteLine {
    let is_own = is_own(&room.viewer, note);
    let key = if is_own { "space-note-own" } else { "space-note-by-coach" };
    let href = is_own.then(|| room.visit.language.href(&format!("{PATH}/{}", note.id)));
    NoteLine { href, ..note_row(reader(room), note, Some(room.voice().say(key))) }
}

/// The list, newest first.
pub(super) async fn list(room: Room) -> Result<HttpResponse, Problem> {
    listed(&room, None).await
}

/// Writes one.
pub(super) async fn add(wish: Wish) -> Result<HttpResponse, Problem> {
    let room = &wish.room;
    let effect = async |connection: &mut Connection| {
        let draft = NoteDraft { body: body(&wish), visibility: visibility(&wish)?, session_id: None };
        create_note(connection, &room.visit.call.context, (&room.viewer, room.id()), draft).await?;
        Answer::ok(&())
    };
    match wish.done("note", (PATH, "note"), effect).await? {
        Ok(response) => Ok(response),
        Err(problem) => {
            let refused = Refused::of(room.voice(), (PATH, wish.form.pairs.clone()), problem)?;
            listed(room, Some(&refused)).await
        }
    }
}

fn body(wish: &Wish) -> String {
    wish.typed("body").replace("\r\n", "\n")
}

fn visibility(wish: &Wish) -> Result<NoteVisibility, Problem> {
    let found = NoteVisibility::from_name(wish.typed("visibility"));
    found.ok_or_else(|| faulty("visibility", "not_an_option", "choose one of the options"))
}

async fn listed(room: &Room, refused: Option<&Refused>) -> Result<HttpResponse, Problem> {
    let (voice, context) = (room.voice(), &room.visit.call.context);
    let newest = ListPage { limit: ROWS, after: room.query()?.first("cursor").and_then(Cursor::decode) };
    let mut connection = room.connection().await?;
    let rows = list_notes(&mut connection, context, (&room.viewer, room.id()), newest).await?;
    drop(connection);
    let place = |row: &Note| Cursor { at: row.created_at, id: row.id.into() };
    let list = newest.list(rows, place, |row| line(room, &row));
    let (page, mut console) = room.frame(Part::Notes, voice.say("space-notes"));
    console.notice = refused.map(Refused::notice).or(console.notice);
    let add = Sheet::to(voice, PATH, "mentee-note-save").opened_by("mentee-note-add");
    let private = NoteVisibility::Private;
    let more = |cursor| room.visit.language.href(&format!("{PATH}?cursor={cursor}"));
    let view = SpaceNotesPage {
        page,
        console,
        notes: list.items,
        more_href: list.next_cursor.map(more),
        add: asking(add, ("", private), readers(voice, private)).after(refused),
    };
    room.answered(refused.map_or(StatusCode::OK, |refused| refused.status), &view)
}

/// One note.
pub(super) async fn page(room: Room, id: web::Path<NoteId>) -> Result<HttpResponse, Problem> {
    shown(&room, *id, None).await
}

/// Changes it, or removes it.
pub(super) async fn send(wish: Wish, path: web::Path<(NoteId, String)>) -> Result<HttpResponse, Problem> {
    let (id, what) = path.into_inner();
    let here = format!("{PATH}/{id}");
    let (back, done) = if what == REMOVE { (PATH, "note-removed") } else { (here.as_str(), "note-changed") };
    let effect = async |connection: &mut Connection| carried_out(connection, &wish, (id, &what)).await;
    match wish.done(&format!("{what} {id}"), (back, done), effect).await? {
        Ok(response) => Ok(response),
        Err(problem) => {
            let (action, pairs) = (format!("{here}/{what}"), wish.form.pairs.clone());
            let refused = Refused::of(wish.room.voice(), (&action, pairs), problem)?;
            shown(&wish.room, id, Some(&refused)).await
        }
    }
}

async fn carried_out(
    connection: &mut Connection,
    wish: &Wish,
    (id, what): (NoteId, &str),
) -> Result<Answer, Problem> {
    let (context, of) = (&wish.room.visit.call.context, (&wish.room.viewer, id));
    let meant = revision_of(&wish.form.pairs);
    match what {
        CHANGE => {
            let note = read_note(connection, context, of.0, id).await?;
            let (body, visibility) = (body(wish), visibility(wish)?);
            let draft = NoteDraft { body, visibility, ..NoteDraft::of(&note) };
            update_note(connection, context, of, (&meant, draft)).await?;
        }
        REMOVE => {
            if wish.typed("sure").is_empty() {
                return Err(faulty("sure", "not_affirmed", "tick this first"));
            }
            delete_note(connection, context, of, &meant).await?;
        }
        _ => return Err(Problem::not_found()),
    }
    Answer::ok(&())
}

async fn shown(room: &Room, id: NoteId, refused: Option<&Refused>) -> Result<HttpResponse, Problem> {
    let (voice, context) = (room.voice(), &room.visit.call.context);
    let after = room.query()?.first("cursor").and_then(Cursor::decode);
    let mut connection = room.connection().await?;
    let kept = load_note(&mut connection, context, (&room.viewer, id), after).await?;
    drop(connection);
    let (page, mut console) = room.frame(Part::Notes, voice.say("space-note"));
    console.notice = refused.map(Refused::notice).or(console.notice);
    console.crumbs = vec![Crumb { label: voice.say("space-notes"), href: room.visit.language.href(PATH) }];
    let line = line(room, &kept.note);
    let (path, chosen) = (format!("{PATH}/{id}"), kept.note.visibility);
    let mut note = note_view(reader(room), (&kept, line), (&path, readers(voice, chosen)), refused);
    note.more_href = note.more_href.map(|path| room.visit.language.href(&path));
    room.answered(
        refused.map_or(StatusCode::OK, |refused| refused.status),
        &SpaceNotePage { page, console, note },
    )
}
