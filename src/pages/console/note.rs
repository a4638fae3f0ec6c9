//! `/console/notes/{id}`: a note, changed and removed by its author, who also reads what it said before.

use actix_web::{HttpResponse, web};

use super::deeds::go_on;
use super::desk::{Deed, Desk, Part};
use super::mentee_lines::AUDIENCES;
use super::mentees::PATH as MENTEES;
use super::note_view::{CHANGE, REMOVE, audiences, load, note_view};
use super::notes::{NOTES, line, reader};
use super::sheet::{Refused, outcome};
use crate::coaching::actions::{NoteDraft, Viewer, delete_note, read_mentee, read_note, update_note};
use crate::coaching::model::NoteVisibility;
use crate::identity::{MenteesRead, MenteesWrite};
use crate::kernel::ids::NoteId;
use crate::kernel::phrases::say;
use crate::pages::view::{Crumb, NotePage};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Cursor};

/// The page, without the id.
pub(super) const PATH: &str = "/console/notes";
/// What the address of the mentee's page says of a note that is gone.
pub(super) const REMOVED: &str = "note-removed";
/// What the address says was just done.
const DONE: [(&str, &str); 1] = [(CHANGE, "note-changed")];

/// The page. Who may not read the note finds nothing here.
pub(super) async fn page(desk: Desk, id: web::Path<NoteId>) -> Result<HttpResponse, Problem> {
    shown(&desk, *id, None).await
}

/// Carries a deed out.
pub(super) async fn send(deed: Deed, path: web::Path<(NoteId, String)>) -> Result<HttpResponse, Problem> {
    let (id, what) = path.into_inner();
    let viewer = Viewer::from(&deed.desk.coach::<MenteesWrite>()?);
    let effect = async |connection: &mut Connection| done(connection, &deed, (&viewer, id), &what).await;
    match go_on(&deed, (&format!("{PATH}/{id}"), &what), effect).await? {
        Ok(gone) => Ok(gone),
        Err(refused) => {
            // Of a note only what the mentee asked for is held.
            let refused = refused.in_words(deed.desk.voice(), ("wrong_state", "note-asked-for"));
            shown(&deed.desk, id, Some(&refused)).await
        }
    }
}

async fn done(
    connection: &mut Connection,
    deed: &Deed,
    (viewer, id): (&Viewer, NoteId),
    what: &str,
) -> Result<Answer, Problem> {
    let context = &deed.desk.visit.call.context;
    let note = read_note(connection, context, viewer, id).await?;
    match what {
        CHANGE => {
            let visibility = deed.one_of("visibility", NoteVisibility::from_name)?;
            let draft = NoteDraft { body: deed.text("body"), visibility, ..NoteDraft::of(&note) };
            update_note(connection, context, (viewer, id), (&deed.if_match(), draft)).await?;
            Answer::ok(&())
        }
        REMOVE => {
            deed.affirmed()?;
            delete_note(connection, context, (viewer, id), &deed.if_match()).await?;
            Answer::created(format!("{MENTEES}/{}?done={REMOVED}#notes", note.mentee_id), &())
        }
        _ => Err(Problem::not_found()),
    }
}

async fn shown(desk: &Desk, id: NoteId, refused: Option<&Refused>) -> Result<HttpResponse, Problem> {
    let viewer = Viewer::from(&desk.coach::<MenteesRead>()?);
    let (voice, context) = (desk.voice(), &desk.visit.call.context);
    let after = desk.query()?.first("cursor").and_then(Cursor::decode);
    let mut connection = desk.connection().await?;
    let kept = load(&mut connection, context, (&viewer, id), after).await?;
    let mentee = read_mentee(&mut connection, context, &viewer, kept.note.mentee_id).await?.mentee;
    drop(connection);
    let page = format!("{MENTEES}/{}", mentee.id);
    let title = say!(voice, "note-about", name = mentee.name.as_str());
    let crumbs = vec![
        Crumb { label: voice.say("console-mentees"), href: MENTEES.to_owned() },
        Crumb { label: mentee.name, href: page.clone() },
        Crumb { label: voice.say("mentee-notes"), href: format!("{page}/{NOTES}") },
    ];
    let (page, mut console) = desk.frame_below(Part::Mentees, crumbs, title);
    let (status, notice) = outcome(desk, refused, &DONE)?;
    console.notice = notice;
    let line = line(desk, &viewer, &kept.note);
    let form = (format!("{PATH}/{id}"), audiences(voice, &AUDIENCES));
    let note = note_view(reader(desk), (&kept, line), (&form.0, form.1), refused);
    desk.answered(status, &NotePage { page, console, note })
}
