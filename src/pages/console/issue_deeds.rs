//! What a coach does with an issue: tests, sends, schedules, stops, and calls it off.

use actix_web::{HttpResponse, web};
use chrono::{DateTime, NaiveDateTime, Utc};

use super::desk::{Deed, Desk};
use super::issue::shown;
use super::live::tell_of_issue;
use super::newsletter::PATH;
use super::sheet::{carry_out, faulty, refused};
use crate::identity::NewsletterWrite;
use crate::kernel::ids::IssueId;
use crate::kernel::local_time;
use crate::newsletter::actions::{
    IssueCommand, command_issue, fetch_images, foreign_images, keep_images, publish_issue, send_test,
};
use crate::newsletter::core::issue_state::Command;
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, instant_fault};

/// Sends it to oneself.
pub(super) const TEST: &str = "test";
/// Sends it.
pub(super) const SEND: &str = "send";
/// Sends it later.
pub(super) const SCHEDULE: &str = "schedule";
/// Takes that back.
pub(super) const UNSCHEDULE: &str = "unschedule";
/// Stops it for now.
pub(super) const PAUSE: &str = "pause";
/// Goes on.
pub(super) const RESUME: &str = "resume";
/// Calls it off for good.
pub(super) const CANCEL: &str = "cancel";
/// Shows it in the archive.
pub(super) const PUBLISH: &str = "publish";
/// Takes it out of there.
pub(super) const HIDE: &str = "hide";

/// What the address says was just done.
pub(super) const DONE: [(&str, &str); 10] = [
    ("written", "issue-written"),
    (TEST, "issue-tested"),
    (SEND, "issue-sent"),
    (SCHEDULE, "issue-is-scheduled"),
    (UNSCHEDULE, "issue-unscheduled"),
    (PAUSE, "issue-paused"),
    (RESUME, "issue-resumed"),
    (CANCEL, "issue-cancelled"),
    (PUBLISH, "issue-published"),
    (HIDE, "issue-hidden"),
];
/// How browsers write the value of a `datetime-local`.
const LOCAL: [&str; 2] = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"];

/// Carries a deed out.
pub(super) async fn send(deed: Deed, path: web::Path<(IssueId, String)>) -> Result<HttpResponse, Problem> {
    let (id, what) = path.into_inner();
    let action = format!("{PATH}/{id}/{what}");
    match carried_out(&deed, id, (&what, &action)).await? {
        Ok(_) => {
            tell_of_issue(&deed.desk, id).await;
            Ok(deed.desk.see_other(&format!("{PATH}/{id}?done={what}")))
        }
        Err(refused) => shown(&deed.desk, id, Some(&refused)).await,
    }
}

async fn carried_out(
    deed: &Deed,
    id: IssueId,
    (what, action): (&str, &str),
) -> Result<Result<Answer, super::sheet::Refused>, Problem> {
    let coach = deed.desk.coach::<NewsletterWrite>()?;
    let asked = match command(deed, what) {
        Ok(Some(command)) => Some(IssueCommand { actor: coach.actor, ..command }),
        Ok(None) => None,
        Err(problem) => return refused(deed, action, problem).map(Err),
    };
    let asked = match asked {
        Some(asked) if matches!(asked.command, Command::Send | Command::Schedule) => {
            match gathered(&deed.desk, id, asked.revision).await {
                Ok(revision) => Some(IssueCommand { revision, ..asked }),
                Err(problem) => return refused(deed, action, problem).map(Err),
            }
        }
        other => other,
    };
    let (context, config) = (&deed.desk.visit.call.context, &*deed.desk.visit.call.services.config);
    let effect = async |connection: &mut Connection| {
        match (&asked, what) {
            (Some(asked), _) => drop(command_issue(connection, (context, config), id, asked).await?),
            (None, TEST) => {
                let own = deed.desk.account.person.email.to_string();
                send_test(connection, context, id, &own).await?;
            }
            (None, PUBLISH | HIDE) => {
                let meant = deed.number("revision")?;
                publish_issue(connection, context, (id, meant), what == PUBLISH).await?;
            }
            (None, _) => return Err(Problem::not_found()),
        }
        Answer::ok(&())
    };
    carry_out(deed, action, effect).await
}

/// The command of a deed; nothing for one that is none.
fn command(deed: &Deed, what: &str) -> Result<Option<IssueCommand>, Problem> {
    let command = match what {
        SEND => Command::Send,
        SCHEDULE => Command::Schedule,
        UNSCHEDULE => Command::Unschedule,
        PAUSE => Command::Pause,
        RESUME => Command::Resume,
        CANCEL => Command::Cancel,
        _ => return Ok(None),
    };
    if matches!(command, Command::Send | Command::Cancel) {
        deed.affirmed()?;
    }
    let actor = deed.desk.coach::<NewsletterWrite>()?.actor;
    let scheduled_for = match command {
        Command::Schedule => Some(moment(deed)?),
        _ => None,
    };
    Ok(Some(IssueCommand {
        revision: deed.number("revision")?,
        scheduled_for,
        local_hour: deed.is_ticked("local_hour"),
        ..IssueCommand::plain(command, actor)
    }))
}

/// The moment that the coach's own clock shows.
fn moment(deed: &Deed) -> Result<DateTime<Utc>, Problem> {
    let text = deed.text("at");
    let local = LOCAL.iter().find_map(|format| NaiveDateTime::parse_from_str(&text, format).ok());
    let local = local.ok_or_else(|| faulty("at", "not_a_date", "write a date and a time"))?;
    let instant = local_time::instant_of(deed.desk.zone(), local);
    match instant_fault("/at", instant) {
        Some(fault) => Err(Problem::unacceptable(vec![fault])),
        None => Ok(instant),
    }
}

/// Takes the images of others in before the issue is frozen. Gives the revision that is meant from then on. No
/// connection is held while they are fetched.
async fn gathered(desk: &Desk, id: IssueId, meant: Option<i64>) -> Result<Option<i64>, Problem> {
    let (context, user_id) = (&desk.visit.call.context, desk.coach::<NewsletterWrite>()?.user_id);
    let mut connection = desk.connection().await?;
    let images = foreign_images(&mut connection, context, (id, meant)).await?;
    drop(connection);
    if images.is_empty() {
        return Ok(meant);
    }
    let fetched = fetch_images(&desk.visit.call.services.config, images).await;
    let mut connection = desk.connection().await?;
    let changed = keep_images(&mut connection, context, (id, Some(user_id), meant), fetched).await?;
    Ok(meant.and(changed).or(meant))
}
