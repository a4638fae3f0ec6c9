//! Further schedules of bookable hours: which one is the default, and which goes.

use actix_web::{HttpResponse, web};

use super::desk::{Deed, Desk};
use super::hours::{PATH, refused_of_schedule};
use super::sheet::carry_out;
use crate::booking::actions::{ScheduleDraft, delete_schedule, read_schedule, update_schedule};
use crate::booking::model::Schedule;
use crate::identity::BookingsWrite;
use crate::kernel::ids::{ScheduleId, UserId};
use crate::pages::view::{Sheet, Tab};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::Answer;

/// What an address asks for that wants one more schedule.
pub(super) const NEW: &str = "new";
/// Makes it the default.
pub(super) const DEFAULT: &str = "default";
/// Removes it.
pub(super) const REMOVE: &str = "remove";

/// Carries a deed out.
pub(super) async fn send(deed: Deed, path: web::Path<(ScheduleId, String)>) -> Result<HttpResponse, Problem> {
    let (id, what) = path.into_inner();
    let user_id = deed.desk.coach::<BookingsWrite>()?.user_id;
    let effect = async |connection: &mut Connection| done(connection, &deed, (user_id, id), &what).await;
    match carry_out(&deed, &format!("{PATH}/{id}/{what}"), effect).await? {
        Ok(_) if what == REMOVE => Ok(deed.desk.see_other(&format!("{PATH}?done={what}"))),
        Ok(_) => Ok(deed.desk.see_other(&format!("{PATH}?schedule={id}&done={what}"))),
        Err(refused) => refused_of_schedule(&deed.desk, id, &refused).await,
    }
}

async fn done(
    connection: &mut Connection,
    deed: &Deed,
    of: (UserId, ScheduleId),
    what: &str,
) -> Result<Answer, Problem> {
    let (context, if_match) = (&deed.desk.visit.call.context, deed.if_match());
    match what {
        DEFAULT => {
            let current = read_schedule(connection, of.0, of.1).await?;
            let draft = ScheduleDraft { is_default: true, ..ScheduleDraft::of(&current) };
            update_schedule(connection, context, of, (&if_match, draft)).await?;
        }
        REMOVE => {
            deed.affirmed()?;
            delete_schedule(connection, of, &if_match).await?;
        }
        _ => return Err(Problem::not_found()),
    }
    Answer::ok(&())
}

/// The schedules, and one more.
pub(super) fn schedule_tabs(desk: &Desk, own: &[Schedule], current: Option<&Schedule>) -> Vec<Tab> {
    if own.is_empty() {
        return Vec::new();
    }
    let tab = |one: &Schedule| {
        let is_marked = one.is_default && own.len() > 1;
        Tab {
            label: if is_marked {
                format!("{} ({})", one.name, desk.voice().say("hours-default"))
            } else {
                one.name.clone()
            },
            href: format!("{PATH}?schedule={}", one.id),
            is_current: current.is_some_and(|current| current.id == one.id),
        }
    };
    let more = Tab {
        label: desk.voice().say("hours-new"),
        href: format!("{PATH}?schedule={NEW}"),
        is_current: current.is_none(),
    };
    own.iter().map(tab).chain([more]).collect()
}

/// What can be done with a schedule besides changing its hours. The default goes only when another one is it.
pub(super) fn sheets(desk: &Desk, schedule: &Schedule) -> Vec<Sheet> {
    if schedule.is_default {
        return Vec::new();
    }
    let to = |deed: &str, button: &str| {
        Sheet::to(desk.voice(), format!("{PATH}/{}/{deed}", schedule.id), button)
            .with("revision", schedule.revision)
    };
    vec![
        to(DEFAULT, "hours-make-default").quiet(),
        to(REMOVE, "hours-remove-now").opened_by("hours-remove-schedule").danger("hours-remove-about"),
    ]
}
