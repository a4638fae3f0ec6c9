//! Telling open pages what happened, in every process of one database.
//!
//! On a server the table of events says so itself (`NOTIFY`, by a trigger), and each process listens on a connection of
//! its own. The embedded database has one connection and one process: there the table is looked at each second.

use std::time::Duration;

use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

use super::core::live::{About, names};
use super::model::Occurred;
use super::store::events;
use crate::kernel::ids::{UserId, WebhookId};
use crate::platform::db::{Connection, DatabaseError, Listener};
use crate::platform::jobs::Stop;
use crate::platform::live::{Change, Live};
use crate::platform::services::Services;

/// The channel of the server.
const CHANNEL: &str = "altitude_live";
/// How often the embedded database is looked at.
const LOOK: Duration = Duration::from_secs(1);
/// Pause before a lost connection is opened again.
const PAUSE: Duration = Duration::from_secs(2);
/// What is told when an endpoint was called.
const WEBHOOK_STEP: &str = "webhook.progress";
/// Most events of one look.
const LOOK_MAX: i64 = 500;

/// What goes on in steps that are no events of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Copies of an issue went out or were refused, or it was edited or put into the archive.
    Issue,
    /// Rows of an import took effect, or it is over.
    Import,
}

impl Progress {
    fn kind(self) -> &'static str {
        match self {
            Self::Issue => "issue.progress",
            Self::Import => "import.progress",
        }
    }
}

/// What the server tells.
#[derive(Deserialize)]
struct Notice {
    kind: String,
    #[serde(default)]
    subject: Option<Uuid>,
    #[serde(default)]
    user: Option<Uuid>,
    #[serde(default)]
    mentee: Option<Uuid>,
    #[serde(default)]
    plan: Option<Uuid>,
    #[serde(default)]
    strategy: Option<Uuid>,
    #[serde(default)]
    hosts: Vec<Uuid>,
    #[serde(default)]
    former: Vec<Uuid>,
}

/// Tells the open pages of this process until it is time to stop, and ends them then.
pub async fn listen(services: Services, mut stop: Stop) {
    while !stop.is_stopped() {
        let heard = if services.database.is_embedded() {
            look(&services, &mut stop).await
        } else {
            hear(&services, &mut stop).await
        };
        if let Err(cause) = heard {
            tracing::warn!(cause = %cause, "live.interrupted");
            stop.sleep(PAUSE).await;
        }
    }
    services.live.close();
}

async fn hear(services: &Services, stop: &mut Stop) -> Result<(), DatabaseError> {
    let mut listener = Listener::open(services.database.url(), CHANNEL).await?;
    // Whatever was told while nobody listened.
    services.live.tell(Change::anything());
    loop {
        tokio::select! {
            () = stop.stopped() => return Ok(()),
            text = listener.hear() => tell(&services.live, &text?),
        }
    }
}

/// A notice that cannot be read was cut: anything may have changed.
fn tell(live: &Live, text: &str) {
    let Ok(notice) = serde_json::from_str::<Notice>(text) else { return live.tell(Change::anything()) };
    let Notice { kind, subject, mentee, plan, strategy, .. } = notice;
    let users = notice.user.into_iter().chain(notice.hosts).chain(notice.former).collect();
    tell_of(live, &kind, (About { subject, mentee, plan, strategy }, users));
}

fn tell_of(live: &Live, kind: &str, (about, users): (About, Vec<Uuid>)) {
    // The newsletter is the practice's; whoever may see it is told.
    let is_practice = ["issue.", "import.", "subscriber."].iter().any(|area| kind.starts_with(area));
    let users = if is_practice { Vec::new() } else { users };
    // What is nobody's is told to everybody, and not which one it was.
    let about = if users.is_empty() && !is_practice { About::default() } else { about };
    let names = names(kind, &about);
    if !names.is_empty() {
        live.tell(Change { names, users });
    }
}

/// What an event is about, as its row says.
fn about(event: &Occurred) -> About {
    let named = |name: &str| event.data.get(name)?.as_str()?.parse().ok();
    About {
        subject: Some(event.subject_id),
        mentee: named("mentee_id"),
        plan: named("plan_id"),
        strategy: named("strategy_id"),
    }
}

async fn look(services: &Services, stop: &mut Stop) -> Result<(), DatabaseError> {
    let mut position = None;
    while !stop.is_stopped() {
        if position.is_none() || services.live.is_watched() {
            let mut connection = services.database.connection().await?;
            let found = events_after(&mut connection, position).await?;
            drop(connection);
            for event in &found.1 {
                tell_of(&services.live, &event.kind, (about(event), event.users()));
            }
            position = Some(found.0);
        }
        stop.sleep(LOOK).await;
    }
    Ok(())
}

/// The events after a position with the last one; only the last position where none is known.
async fn events_after(
    connection: &mut Connection,
    position: Option<i64>,
) -> Result<(i64, Vec<Occurred>), DatabaseError> {
    let away = |cause: diesel::result::Error| DatabaseError::Unreachable(cause.to_string());
    let Some(position) = position else {
        return Ok((events::last_position(connection).await.map_err(away)?, Vec::new()));
    };
    let found = events::list_after(connection, position, LOOK_MAX).await.map_err(away)?;
    Ok((found.last().map_or(position, |event| event.position), found))
}

/// Tells the open pages how far something is that goes on in steps too many to be events of their own.
pub async fn tell_progress(services: &Services, connection: &mut Connection, (of, id): (Progress, Uuid)) {
    tell_step(services, connection, (of.kind(), id, None)).await;
}

/// Tells the open pages of a user what came of a call to an endpoint of theirs.
pub(super) async fn tell_call(
    services: &Services,
    connection: &mut Connection,
    (id, user_id): (WebhookId, UserId),
) {
    tell_step(services, connection, (WEBHOOK_STEP, id.into(), Some(user_id.into()))).await;
}

async fn tell_step(
    services: &Services,
    connection: &mut Connection,
    (kind, id, user): (&str, Uuid, Option<Uuid>),
) {
    if services.database.is_embedded() {
        let about = About { subject: Some(id), ..About::default() };
        return tell_of(&services.live, kind, (about, user.into_iter().collect()));
    }
    let text = json!({ "kind": kind, "subject": id, "user": user }).to_string();
    if let Err(cause) = events::notify(connection, CHANNEL, &text).await {
        tracing::warn!(cause = ?crate::platform::db::constraint(&cause), "live.not_told");
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use uuid::Uuid;

    use super::tell;
    use crate::platform::live::{Heard, Live};

    #[tokio::test]
    async fn a_notice_is_read_and_one_that_was_cut_means_anything() {
        let live = Live::default();
        let coach = Uuid::from_u128(7);
        let mut seat = live.take_seat(coach).unwrap();
        let hosts =
            format!(r#"{{"kind":"booking.confirmed","subject":"{coach}","user":null,"hosts":["{coach}"]}}"#);
        let others = r#"{"kind":"booking.confirmed","user":"00000000-0000-0000-0000-000000000001"}"#;
        let progress = format!(r#"{{"kind":"issue.progress","subject":"{coach}"}}"#);
        for text in [others, &hosts, &progress, r#"{"kind":"book"#] {
            tell(&live, text);
        }

        let mut heard = Vec::new();
        while let Heard::Changed(names) = seat.hear(Duration::from_millis(1)).await {
            heard.push(names.join(" "));
        }
        assert_eq!(heard, ["today calendar", &format!("newsletter issue-{coach}"), "*"]);
    }

    #[tokio::test]
    async fn which_one_it_was_is_told_to_whom_it_concerns_alone() {
        let live = Live::default();
        let (coach, other, one) = (Uuid::from_u128(7), Uuid::from_u128(8), Uuid::from_u128(9));
        let mut seats = [live.take_seat(coach).unwrap(), live.take_seat(other).unwrap()];
        let theirs =
            format!(r#"{{"kind":"plan.paused","subject":"{one}","user":"{coach}","mentee":"{one}"}}"#);
        let called = format!(r#"{{"kind":"webhook.progress","subject":"{one}","user":"{coach}"}}"#);
        let nobodys = format!(r#"{{"kind":"mentee.updated","subject":"{one}","user":null}}"#);
        let reader = r#"{"kind":"subscriber.confirmed","subject":null,"user":null}"#;
        for text in [theirs.as_str(), &called, &nobodys, reader] {
            tell(&live, text);
        }

        let mut heard = [Vec::new(), Vec::new()];
        for (seat, heard) in seats.iter_mut().zip(&mut heard) {
            while let Heard::Changed(names) = seat.hear(Duration::from_millis(1)).await {
                heard.push(names.join(" "));
            }
        }
        let plan = format!("today plans mentees plan-{one} mentee-{one}");
        assert_eq!(heard[0], [plan.as_str(), &format!("webhooks webhook-{one}"), "mentees", "readers"]);
        assert_eq!(heard[1], ["mentees", "readers"]);
    }
}
