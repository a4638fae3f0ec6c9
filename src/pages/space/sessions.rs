//! `/space/sessions`: when the mentee meets their coaches, and what they talk about.

use actix_web::{HttpResponse, web};

use super::actions::action_rows;
use super::evidence::at;
use super::room::{Part, Room, Wish};
use crate::coaching::actions::{OwnSession, create_topic, list_own_sessions, manage_path, read_workspace};
use crate::coaching::model::TopicState;
use crate::kernel::ids::SessionId;
use crate::pages::console::status_badge;
use crate::pages::view::{
    Crumb, Notice, SpaceNote, SpaceSessionPage, SpaceSessionRow, SpaceSessionsPage, TextField,
};
use crate::pages::words::instant;
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Page as ListPage};

/// Sessions that are shown.
const SESSIONS_MAX: i64 = 100;

async fn own(connection: &mut Connection, room: &Room) -> Result<Vec<OwnSession>, Problem> {
    let page = ListPage { limit: SESSIONS_MAX, after: None };
    let whose = (&room.viewer, room.id());
    Ok(list_own_sessions(connection, &room.visit.call.context, whose, page).await?)
}

fn is_ahead(room: &Room, one: &OwnSession) -> bool {
    one.ends_at > room.now() && matches!(one.status.as_str(), "pending" | "confirmed")
}

/// Sessions that lie ahead, the latest first.
pub(super) async fn upcoming(connection: &mut Connection, room: &Room) -> Result<Vec<OwnSession>, Problem> {
    let all = own(connection, room).await?;
    Ok(all.into_iter().filter(|one| is_ahead(room, one)).collect())
}

/// A session as a row.
pub(super) fn session_row(room: &Room, one: &OwnSession) -> SpaceSessionRow {
    let href = |path: String| room.visit.language.href(&path);
    let manage = is_ahead(room, one).then(|| href(manage_path(&room.visit.call.context.site, one)));
    SpaceSessionRow {
        when: room.moment(one.starts_at),
        start: instant(one.starts_at),
        title: one.title.clone(),
        hosts: one.hosts.clone(),
        badge: status_badge(room.voice(), &one.status),
        href: href(format!("/space/sessions/{}", one.session_id)),
        manage,
    }
}

/// What lies ahead, and what is over.
pub(super) async fn list(room: Room) -> Result<HttpResponse, Problem> {
    let mut connection = room.connection().await?;
    let all = own(&mut connection, &room).await?;
    drop(connection);
    let (ahead, over): (Vec<_>, Vec<_>) = all.iter().partition(|one| is_ahead(&room, one));
    let (page, console) = room.frame(Part::Sessions, room.voice().say("space-sessions"));
    room.shown(&SpaceSessionsPage {
        page,
        console,
        ahead: ahead.into_iter().rev().map(|one| session_row(&room, one)).collect(),
        over: over.into_iter().map(|one| session_row(&room, one)).collect(),
    })
}

/// One session with its agenda and what was shared about it.
pub(super) async fn page(room: Room, id: web::Path<SessionId>) -> Result<HttpResponse, Problem> {
    shown(&room, *id, (None, "")).await
}

/// Puts something on the agenda.
pub(super) async fn add_topic(wish: Wish, id: web::Path<SessionId>) -> Result<HttpResponse, Problem> {
    let (room, id) = (&wish.room, *id);
    let title = wish.typed("title");
    let effect = async |connection: &mut Connection| {
        let whose = (&room.viewer, id);
        let wanted = (Some(room.id()), title.to_owned());
        create_topic(connection, &room.visit.call.context, whose, wanted).await?;
        Answer::ok(&())
    };
    let path = format!("/space/sessions/{id}");
    match wish.done(&format!("topic {id}"), (&path, "topic"), effect).await? {
        Ok(response) => Ok(response),
        Err(problem) => {
            let fault = at(room.voice(), &problem, "/title");
            let notice = if fault.is_none() { room.refusal(&problem) } else { room.to_mend() };
            shown(room, id, (Some((notice, fault)), title)).await
        }
    }
}

async fn shown(
    room: &Room,
    id: SessionId,
    (refused, typed): (Option<(Notice, Option<String>)>, &str),
) -> Result<HttpResponse, Problem> {
    let (voice, context) = (room.voice(), &room.visit.call.context);
    let mut connection = room.connection().await?;
    let found = read_workspace(&mut connection, context, &room.viewer, id).await?;
    let all = own(&mut connection, room).await?;
    drop(connection);
    let own = all.iter().find(|one| SessionId::from(one.session_id) == id);
    let own = own.ok_or_else(Problem::not_found)?;
    // A session of several has a workspace for each; the rules let in this mentee's alone.
    let found = found.into_iter().next().ok_or_else(Problem::not_found)?;
    let (page, mut console) = room.frame(Part::Sessions, own.title.as_str());
    console.crumbs =
        vec![Crumb { label: voice.say("space-sessions"), href: room.visit.language.href("/space/sessions") }];
    let is_refused = refused.is_some();
    let (notice, fault) = refused.unzip();
    console.notice = notice.or(console.notice);
    let href = |path: &str| room.visit.language.href(path);
    let view = SpaceSessionPage {
        page,
        console,
        session: session_row(room, own),
        topics: found
            .agenda
            .iter()
            .map(|topic| (topic.title.clone(), topic.state != TopicState::Open))
            .collect(),
        add: is_ahead(room, own).then(|| format!("/space/sessions/{id}/topics")),
        topic: TextField { value: typed.to_owned(), focus: is_refused, fault: fault.flatten() },
        notes: found
            .notes
            .iter()
            .map(|note| SpaceNote {
                date: room.short_date(crate::kernel::when::date(room.zone(), note.created_at)),
                is_own: note.is_by_mentee,
                href: note.is_by_mentee.then(|| href(&format!("{}/{}", super::notes::PATH, note.id))),
                paragraphs: note.body.split("\n\n").map(str::to_owned).collect(),
            })
            .collect(),
        actions: action_rows(room, found.actions),
    };
    let status = if is_refused {
        actix_web::http::StatusCode::UNPROCESSABLE_ENTITY
    } else {
        actix_web::http::StatusCode::OK
    };
    room.answered(status, &view)
}
