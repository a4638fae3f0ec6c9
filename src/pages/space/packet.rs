//! `/space/evidence/packet`: the case for a role, chosen, to print and as a file.

use actix_web::HttpResponse;

use super::evidence::PATH as EVIDENCE;
use super::room::{Part, Room};
use crate::coaching::actions::RolePacket;
use crate::coaching::api::shown;
use crate::pages::packets::{Chosen, form};
use crate::pages::view::{Crumb, SpacePacketPage};
use crate::platform::problem::Problem;

/// Where role and cases are chosen.
pub(super) const PATH: &str = "/space/evidence/packet";

/// Role and cases, to be chosen.
pub(super) async fn page(room: Room) -> Result<HttpResponse, Problem> {
    let chosen = Chosen::of(&room.query()?)?;
    chooser(&room, (&chosen, None)).await
}

/// The packet, to print.
pub(super) async fn print(room: Room) -> Result<HttpResponse, Problem> {
    packed(&room, shown::packet_page).await
}

/// The packet as a file.
pub(super) async fn file(room: Room) -> Result<HttpResponse, Problem> {
    packed(&room, |made| Ok(shown::packet_file(made))).await
}

async fn packed(
    room: &Room,
    laid_out: impl Fn(&RolePacket) -> Result<HttpResponse, Problem>,
) -> Result<HttpResponse, Problem> {
    let chosen = Chosen::of(&room.query()?)?;
    let mut connection = room.connection().await?;
    let whose = (&room.viewer, room.id());
    let made = chosen.packed(&mut connection, &room.visit.call.context, whose).await?;
    drop(connection);
    match made {
        Ok(made) => laid_out(&made),
        Err(problem) => chooser(room, (&chosen, Some(&problem))).await,
    }
}

async fn chooser(room: &Room, chosen: (&Chosen, Option<&Problem>)) -> Result<HttpResponse, Problem> {
    let voice = room.voice();
    let mut connection = room.connection().await?;
    let whose = (voice, &room.viewer, room.id());
    let (status, packet) = form(&mut connection, &room.visit.call.context, whose, chosen).await?;
    drop(connection);
    let (page, mut console) = room.frame(Part::Evidence, voice.say("space-packet"));
    console.crumbs =
        vec![Crumb { label: voice.say("space-evidence"), href: room.visit.language.href(EVIDENCE) }];
    let view = SpacePacketPage {
        page,
        console,
        packet,
        choose: PATH.to_owned(),
        print: format!("{PATH}/print"),
        file: format!("{PATH}.md"),
    };
    room.answered(status, &view)
}
