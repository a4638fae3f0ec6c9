//! `/space/privacy`: who read what, everything in one file, and having it removed.

use std::collections::{BTreeMap, BTreeSet};

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use super::room::{Part, Room, Wish};
use crate::coaching::actions::{
    cancel_erasure, find_erasure, list_accesses, list_addresses, list_note_requests, request_erasure,
    request_notes,
};
use crate::coaching::model::{Access, NoteRequest};
use crate::identity::{self, IdentityError};
use crate::kernel::ids::{SignInId, UserId};
use crate::kernel::phrases::say;
use crate::kernel::when;
use crate::pages::view::{Notice, SignInRow, SpaceAccess, SpaceHandedOver, SpacePrivacyPage};
use crate::pages::words::instant;
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Cursor, Page as ListPage};

/// Openings that are shown.
const ACCESSES: i64 = 50;
/// Sign-ins that are shown.
const SIGN_INS_MAX: i64 = 50;
const PATH: &str = "/space/privacy";

/// The page.
pub(super) async fn page(room: Room) -> Result<HttpResponse, Problem> {
    shown(&room, StatusCode::OK, None).await
}

/// Ends a sign-in of one's own, on another device.
pub(super) async fn end_sign_in(wish: Wish, id: web::Path<SignInId>) -> Result<HttpResponse, Problem> {
    let (visit, guard) = (&wish.room.visit, &wish.room.guard);
    let who = (guard.actor, guard.person_id);
    let mut connection = visit.connection().await?;
    match identity::end_sign_in(&mut connection, &visit.call.context, who, *id).await {
        // Ended meanwhile, which is what was wanted; and of another person's it is not told that it is there.
        Ok(()) | Err(IdentityError::NotFound) => Ok(visit.see_other(&format!("{PATH}?done=sign-in"))),
        Err(other) => Err(other.into()),
    }
}

/// Asks the coaches for what they noted for themselves.
pub(super) async fn ask_for_notes(wish: Wish) -> Result<HttpResponse, Problem> {
    let room = &wish.room;
    let effect = async |connection: &mut Connection| {
        request_notes(connection, &room.visit.call.context, &room.viewer, room.id()).await?;
        Answer::ok(&())
    };
    finish(&wish, "notes", effect).await
}

/// Has everything removed in 30 days.
pub(super) async fn erase(wish: Wish) -> Result<HttpResponse, Problem> {
    let room = &wish.room;
    if wish.typed("sure") != "yes" {
        let text = room.voice().say("space-erase-unsure");
        let notice = Notice { tone: crate::pages::view::Tone::Bad, text };
        return shown(room, StatusCode::UNPROCESSABLE_ENTITY, Some(notice)).await;
    }
    let effect = async |connection: &mut Connection| {
        request_erasure(connection, &room.visit.call.context, &room.viewer, room.id()).await?;
        Answer::ok(&())
    };
    finish(&wish, "erase", effect).await
}

/// Takes that back.
pub(super) async fn keep(wish: Wish) -> Result<HttpResponse, Problem> {
    let room = &wish.room;
    let effect = async |connection: &mut Connection| {
        cancel_erasure(connection, &room.visit.call.context, &room.viewer, room.id()).await?;
        Answer::ok(&())
    };
    finish(&wish, "keep", effect).await
}

async fn finish<F>(wish: &Wish, done: &str, effect: F) -> Result<HttpResponse, Problem>
where
    F: AsyncFn(&mut Connection) -> Result<Answer, Problem>,
{
    match wish.done(done, (PATH, done), effect).await? {
        Ok(response) => Ok(response),
        Err(problem) => {
            let notice = wish.room.refusal(&problem);
            shown(&wish.room, problem.kind().status(), Some(notice)).await
        }
    }
}

async fn shown(room: &Room, status: StatusCode, notice: Option<Notice>) -> Result<HttpResponse, Problem> {
    let (voice, context) = (room.voice(), &room.visit.call.context);
    let mut connection = room.connection().await?;
    let latest = ListPage::parse(Some(ACCESSES), room.query()?.first("cursor"))?;
    let accesses = list_accesses(&mut connection, context, (&room.viewer, room.id()), latest).await?;
    let place = |row: &Access| Cursor { at: row.at, id: row.id.into() };
    let accesses = latest.list(accesses, place, |row| row);
    let (accesses, next) = (accesses.items, accesses.next_cursor);
    let sign_ins = sign_ins(&mut connection, room).await?;
    let due_at = find_erasure(&mut connection, context, &room.viewer, room.id()).await?;
    let addresses = list_addresses(&mut connection, context, &room.viewer, room.id()).await?;
    let requests = list_note_requests(&mut connection, context, &room.viewer, room.id()).await?;
    let asked = accesses.iter().filter_map(|one| one.user_id);
    let names = names(&mut connection, asked.chain(requests.iter().map(|one| one.user_id))).await?;
    drop(connection);
    let (page, mut console) = room.frame(Part::Privacy, voice.say("space-privacy"));
    console.notice = notice.or(console.notice);
    room.answered(
        status,
        &SpacePrivacyPage {
            page,
            console,
            accesses: accesses.iter().map(|one| access(room, one, &names)).collect(),
            more_href: next.map(|cursor| room.visit.language.href(&format!("{PATH}?cursor={cursor}"))),
            sign_ins,
            addresses: addresses.into_iter().map(|one| one.email).collect(),
            is_asked: requests.iter().any(|one| one.answered_at.is_none()),
            requests: requests.iter().map(|one| handed_over(room, one, &names)).collect(),
            erased_on: due_at.map(|at| when::long_date(voice.locale(), when::date(room.zone(), at))),
        },
    )
}

/// Where the mentee is signed in, newest first.
async fn sign_ins(connection: &mut Connection, room: &Room) -> Result<Vec<SignInRow>, Problem> {
    let (voice, page) = (room.voice(), ListPage { limit: SIGN_INS_MAX, after: None });
    let whose = (room.guard.person_id, page);
    let found =
        identity::list_sign_ins(connection, &room.visit.call.context, &room.credentials, whose).await?;
    let row = |one: identity::OpenSignIn| SignInRow {
        device: one.device.unwrap_or_else(|| voice.say("security-device")),
        method: voice.say(&format!("security-by-{}", one.method.name())),
        since: room.moment(crate::pages::console::to_minute(one.created_at)),
        last_used: room.moment(crate::pages::console::to_minute(one.last_used_at)),
        is_current: one.id == room.guard.sign_in_id,
        end_action: format!("{PATH}/sign-ins/{}/end", one.id),
    };
    Ok(found.into_iter().take(page.size()).map(row).collect())
}

async fn names(
    connection: &mut Connection,
    ids: impl Iterator<Item = UserId>,
) -> Result<BTreeMap<UserId, String>, Problem> {
    let mut names = BTreeMap::new();
    for id in ids.collect::<BTreeSet<_>>() {
        names.insert(id, identity::person_contact(connection, id).await?.name);
    }
    Ok(names)
}

fn access(room: &Room, one: &Access, names: &BTreeMap<UserId, String>) -> SpaceAccess {
    let voice = room.voice();
    let name = one.user_id.and_then(|id| names.get(&id).cloned());
    SpaceAccess {
        when: room.moment(crate::pages::console::to_minute(one.at)),
        at: instant(one.at),
        who: name.unwrap_or_else(|| voice.say("space-access-sponsor")),
        what: voice.find(&format!("space-read-{}", one.what)).unwrap_or_else(|| one.what.clone()),
    }
}

fn handed_over(room: &Room, one: &NoteRequest, names: &BTreeMap<UserId, String>) -> SpaceHandedOver {
    let (voice, locale) = (room.voice(), room.voice().locale());
    let name = names.get(&one.user_id).cloned().unwrap_or_default();
    let line = match one.answered_at {
        Some(at) => {
            let date = when::plain_date(locale, when::date(room.zone(), at));
            say!(voice, "space-notes-handed-over", name = name, date = date)
        }
        None => {
            say!(voice, "space-notes-awaited", name = name, date = when::plain_date(locale, one.due_on))
        }
    };
    let paragraphs = one.body.split("\n\n").filter(|text| !text.is_empty()).map(str::to_owned).collect();
    SpaceHandedOver {
        line,
        paragraphs,
        withheld: if one.withheld.is_empty() {
            String::new()
        } else {
            say!(voice, "space-notes-withheld", name = &one.withheld)
        },
    }
}
