//! `/space/recall-tests/{id}`: whether people can repeat what the mentee wrote, what they said, and what it is worth.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use super::room::{Part, Room, Wish};
use super::strategies;
use crate::coaching::actions::recall::test_detail;
use crate::coaching::actions::strategies::read_strategy;
use crate::kernel::ids::RecallTestId;
use crate::pages::console::Refused;
use crate::pages::recall_tests::{Desk, body, carried_out, said};
use crate::pages::view::{Crumb, SpaceRecallTestPage};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;

/// The page, without the id.
pub(super) const PATH: &str = "/space/recall-tests";

/// The page.
pub(super) async fn page(room: Room, id: web::Path<RecallTestId>) -> Result<HttpResponse, Problem> {
    shown(&room, *id, None).await
}

/// Carries a deed out.
pub(super) async fn send(
    wish: Wish,
    path: web::Path<(RecallTestId, String)>,
) -> Result<HttpResponse, Problem> {
    let (room, (id, what)) = (&wish.room, path.into_inner());
    let effect = async |connection: &mut Connection| {
        let of = (&room.viewer, id);
        carried_out(connection, &room.visit.call.context, of, (PATH, &what), &wish.form.pairs).await
    };
    let here = format!("{PATH}/{id}?done={what}");
    match wish.led(&format!("recall {what} {id}"), &here, effect).await? {
        Ok(gone) => Ok(gone),
        Err(problem) => {
            let sent = (format!("{PATH}/{id}/{what}"), wish.form.pairs.clone());
            let refused = Refused::of(room.voice(), (&sent.0, sent.1), problem)?;
            shown(room, id, Some(&refused)).await
        }
    }
}

async fn shown(room: &Room, id: RecallTestId, refused: Option<&Refused>) -> Result<HttpResponse, Problem> {
    let context = &room.visit.call.context;
    let mut connection = room.connection().await?;
    let test = test_detail(&mut connection, context, &room.viewer, id).await?;
    let seen = read_strategy(&mut connection, context, &room.viewer, test.row.strategy_id).await?;
    drop(connection);
    let (voice, language) = (room.voice(), &room.visit.language);
    let (page, mut console) = room.frame(Part::Strategies, voice.say("recall-test"));
    console.crumbs = vec![
        Crumb { label: voice.say("space-strategies"), href: language.href(strategies::PATH) },
        Crumb {
            label: strategies::titled(voice, &seen.row.title),
            href: language.href(&format!("{}/{}", strategies::PATH, seen.row.id)),
        },
    ];
    console.notice = match refused {
        Some(refused) => Some(refused.notice()),
        None => said(voice, room.query()?.first("done")),
    };
    let desk = Desk { voice, zone: room.zone(), now: room.now(), root: PATH };
    let view = SpaceRecallTestPage { page, console, test: body(desk, &test, refused) };
    room.answered(refused.map_or(StatusCode::OK, |refused| refused.status), &view)
}
