//! `/console/live`: what changed, as server-sent events. Names and never data: a page that shows it is fetched anew.

use std::convert::Infallible;
use std::time::Duration;

use actix_web::http::header::{CACHE_CONTROL, CONTENT_ENCODING};
use actix_web::{HttpResponse, web};

use futures_util::stream;
use tokio::time::Instant;
use uuid::Uuid;

use super::desk::Desk;
use crate::events::{self, Progress};
use crate::identity::{self, Credentials, SignInOnly};
use crate::kernel::ids::{IssueId, SignInId};
use crate::platform::live::{Heard, Seat};
use crate::platform::problem::{Kind, Problem};
use crate::platform::services::Services;

/// After how long without a change something is said all the same, and the sign-in looked at again.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// After how long a browser has to ask again.
const LIFETIME: Duration = Duration::from_mins(30);
/// How long a browser waits before it asks again.
const RETRY: &str = "retry: 3000\n\n";
/// Seconds after which somebody with too many open pages may try again.
const RETRY_SECONDS: u64 = 60;

/// Pages of what there is, and the name of what they show.
const LISTS: [(&str, &str); 11] = [
    ("", "today"),
    ("/calendar", "calendar"),
    ("/newsletter", "newsletter"),
    ("/newsletter/imports", "imports"),
    ("/newsletter/readers", "readers"),
    ("/newsletter/lists", "readers"),
    ("/mentees", "mentees"),
    ("/assessments", "assessments"),
    ("/plans", "plans"),
    ("/strategies", "strategies"),
    ("/settings/webhooks", "webhooks"),
];

/// What the page of this address shows of what may change while it is open.
pub(super) fn names_of(path: &str) -> Option<String> {
    let below = path.split('?').next()?.strip_prefix("/console")?;
    match LISTS.iter().find(|(list, _)| *list == below) {
        Some((_, name)) => Some((*name).to_owned()),
        None => name_of_one(below),
    }
}

/// The page of one thing. What is written or chosen on a page of its own below it is left alone.
fn name_of_one(below: &str) -> Option<String> {
    let below = below.strip_suffix("/evidence").unwrap_or(below);
    let (folder, id) = below.rsplit_once('/')?;
    let id: Uuid = id.parse().ok()?;
    let kind = match folder {
        // A session stands in the calendar, and events name no reader.
        "/sessions" => return Some(String::from("calendar")),
        "/newsletter/readers" => return Some(String::from("readers")),
        "/newsletter" => "issue",
        "/newsletter/imports" => "import",
        "/mentees" => "mentee",
        "/assessments" => "assessment",
        "/plans" => "plan",
        "/strategies" => "strategy",
        "/settings/webhooks" => "webhook",
        _ => return None,
    };
    Some(format!("{kind}-{id}"))
}

/// Tells other pages that an issue is not what it was; an edit or a publication is no event of its own.
pub(super) async fn tell_of_issue(desk: &Desk, id: IssueId) {
    if let Ok(mut connection) = desk.connection().await {
        let of = (Progress::Issue, id.into());
        events::tell_progress(&desk.visit.call.services, &mut connection, of).await;
    }
}

/// One open page.
struct Watch {
    services: Services,
    credentials: web::Data<Credentials>,
    sign_in_id: SignInId,
    seat: Seat,
    since: Instant,
    looked_at: Instant,
    is_greeted: bool,
}

/// The stream. It ends with the sign-in, with the process, and when the page is closed.
pub(super) async fn stream(desk: Desk, credentials: web::Data<Credentials>) -> Result<HttpResponse, Problem> {
    let user_id = desk.coach::<SignInOnly>()?.user_id;
    let services = desk.visit.call.services.clone();
    let Some(seat) = services.live.take_seat(user_id.into()) else {
        let kind = Kind::RateLimited { retry_after_seconds: RETRY_SECONDS };
        return Err(Problem::new(kind, "rate_limited", "Too many pages of yours are open. Close some."));
    };
    let now = Instant::now();
    let watch = Watch {
        services,
        credentials,
        sign_in_id: desk.sign_in_id,
        seat,
        since: now,
        looked_at: now,
        is_greeted: false,
    };
    let said = stream::unfold(watch, |mut watch| async move {
        let text = watch.next().await?;
        Some((Ok::<_, Infallible>(web::Bytes::from(text)), watch))
    });
    let mut response = HttpResponse::Ok();
    // A compressed stream would be held back until there is enough of it.
    response.insert_header((CONTENT_ENCODING, "identity")).insert_header((CACHE_CONTROL, "no-store"));
    response.insert_header(("x-accel-buffering", "no"));
    Ok(response.content_type("text/event-stream").streaming(said))
}

impl Watch {
    /// What is said next; nothing when it is over.
    async fn next(&mut self) -> Option<String> {
        if !self.is_greeted {
            self.is_greeted = true;
            // The seat was taken before: what is told from this position on is heard.
            let position = self.services.live.position();
            return Some(format!("{RETRY}event: hello\ndata: {position}\n\n"));
        }
        let heard = self.seat.hear(HEARTBEAT).await;
        if self.looked_at.elapsed() >= HEARTBEAT {
            self.looked_at = Instant::now();
            if self.since.elapsed() >= LIFETIME || !self.is_signed_in().await {
                return None;
            }
        }
        match heard {
            Heard::Changed(names) => Some(format!("event: changed\ndata: {}\n\n", names.join(" "))),
            Heard::Nothing => Some(String::from(":\n\n")),
            Heard::Over => None,
        }
    }

    /// While the database is away nobody is sent off: whatever the page asks for will say so.
    async fn is_signed_in(&self) -> bool {
        let context = self.services.context();
        let Ok(mut connection) = self.services.database.connection().await else { return true };
        let id = self.sign_in_id;
        identity::is_sign_in_open(&mut connection, &context, &self.credentials, id).await.unwrap_or(true)
    }
}

#[cfg(test)]
mod tests {
    use super::names_of;

    #[test]
    fn a_page_follows_what_it_shows() {
        assert_eq!(names_of("/console?done=replied").as_deref(), Some("today"));
        assert_eq!(names_of("/console/calendar?view=list").as_deref(), Some("calendar"));
        for part in ["mentees", "assessments", "plans", "strategies"] {
            assert_eq!(names_of(&format!("/console/{part}?cursor=x")).as_deref(), Some(part));
        }
        let id = "01890000-0000-7000-8000-000000000000";
        assert_eq!(names_of(&format!("/console/sessions/{id}")).as_deref(), Some("calendar"));
        assert_eq!(names_of(&format!("/console/sessions/{id}/move")), None);
        let issue = names_of(&format!("/console/newsletter/{id}?state=sent"));
        assert_eq!(issue, Some(format!("issue-{id}")));
        let import = names_of(&format!("/console/newsletter/imports/{id}?done=taken"));
        assert_eq!(import, Some(format!("import-{id}")));
        assert_eq!(names_of("/console/newsletter/imports").as_deref(), Some("imports"));
        for part in ["mentee", "assessment", "plan"] {
            let name = names_of(&format!("/console/{part}s/{id}"));
            assert_eq!(name, Some(format!("{part}-{id}")));
            assert_eq!(names_of(&format!("/console/{part}s/{id}/items")), None);
        }
        assert_eq!(names_of(&format!("/console/mentees/{id}/evidence")), Some(format!("mentee-{id}")));
        assert_eq!(names_of(&format!("/console/strategies/{id}")), Some(format!("strategy-{id}")));
        assert_eq!(names_of(&format!("/console/settings/webhooks/{id}")), Some(format!("webhook-{id}")));
        assert_eq!(names_of("/console/settings/webhooks").as_deref(), Some("webhooks"));
        for readers in ["readers?q=ann", "lists", &format!("readers/{id}")] {
            assert_eq!(names_of(&format!("/console/newsletter/{readers}")).as_deref(), Some("readers"));
        }
        for still in ["/", "/console/settings", "/console/newsletter/x", "/console/calendar/hours"] {
            assert_eq!(names_of(still), None, "{still}");
        }
    }
}
