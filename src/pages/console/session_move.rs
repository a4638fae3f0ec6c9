//! `/console/sessions/{id}/move`: another time for a session, chosen from those that are offered, or set by hand.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use chrono::{DateTime, Datelike as _, NaiveDateTime, Utc};

use super::desk::{Deed, Desk, Part};
use super::session::{PATH, crumb, is_ahead, title_of};
use super::session_deeds::{self, MOVE};
use super::sheet::{Refused, faulty};
use crate::booking::actions::{Length, SessionDetail, session_detail};
use crate::identity::BookingsRead;
use crate::kernel::ids::SessionId;
use crate::kernel::phrases::say;
use crate::kernel::{local_time, when};
use crate::pages::form::Pairs;
use crate::pages::free_times::Calendar;
use crate::pages::slot_picker::{DayWish, Links, PickerQuestion, picker};
use crate::pages::view::{AnswerLine, Crumb, NamedLink, Picker, RecordPage, RecordSection, Sheet};
use crate::pages::words::instant;
use crate::pages::zone::Zone;
use crate::platform::db::Connection;
use crate::platform::problem::Problem;

/// A session that is being moved.
struct Move {
    detail: SessionDetail,
    zone: Zone,
}

/// The times that are offered; with one chosen, the question whether to move there.
pub(super) async fn page(desk: Desk, id: web::Path<SessionId>) -> Result<HttpResponse, Problem> {
    shown(&desk, *id, (&desk.query()?, None)).await
}

/// Moves it.
pub(super) async fn send(deed: Deed, id: web::Path<SessionId>) -> Result<HttpResponse, Problem> {
    session_deeds::run(&deed, *id, MOVE).await
}

/// The same with what was refused, at the day that was wanted.
pub(super) async fn refused(deed: &Deed, id: SessionId, refused: &Refused) -> Result<HttpResponse, Problem> {
    shown(&deed.desk, id, (&deed.form.pairs, Some(refused))).await
}

/// The start of a form: an instant that was offered, or a time of the coach's wall clock.
pub(super) fn start_of(deed: &Deed) -> Result<DateTime<Utc>, Problem> {
    if let Some(start) = deed.form.pairs.instant("start")? {
        return Ok(start);
    }
    let typed = deed.form.pairs.first("at").unwrap_or_default();
    let local = NaiveDateTime::parse_from_str(typed, "%Y-%m-%dT%H:%M").ok();
    let local = local.filter(|local| (1971..=9000).contains(&local.year()));
    let local = local.ok_or_else(|| faulty("at", "not_a_time", "choose a date and a time"))?;
    Ok(local_time::instant_of(deed.desk.zone(), local))
}

async fn shown(
    desk: &Desk,
    id: SessionId,
    (pairs, refused): (&Pairs, Option<&Refused>),
) -> Result<HttpResponse, Problem> {
    let user_id = desk.coach::<BookingsRead>()?.user_id;
    let asked = DayWish::of(pairs)?;
    let start = pairs.instant("start")?;
    let mut connection = desk.connection().await?;
    let detail = session_detail(&mut connection, user_id, id).await?;
    if !is_ahead(desk, &detail.overview.session) {
        // That page says how it stands.
        return Ok(desk.see_other(&format!("{PATH}/{id}")));
    }
    let moved = Move { detail, zone: Zone::asked(pairs, desk.zone()).known() };
    let mut view = moved.frame(desk, refused);
    let status = refused.map_or(StatusCode::OK, |refused| refused.status);
    if let (Some(start), None) = (start, refused) {
        let slot = moved.calendar().slot_at(&mut connection, &desk.visit.call.context, start).await?;
        if slot.is_some() {
            view.sheets.push(moved.question(desk, start));
            view.links = vec![moved.back(desk, start)];
            view.facts = moved.facts(desk, start);
            return desk.answered(status, &view);
        }
    }
    let wish = start.map_or(asked, |start| DayWish::on(moved.zone.date_of(start)));
    view.picker = Some(moved.picker(&mut connection, desk, wish).await?);
    drop(connection);
    view.sections = vec![moved.by_hand(desk, refused)];
    desk.answered(status, &view)
}

impl Move {
    fn frame(&self, desk: &Desk, refused: Option<&Refused>) -> RecordPage {
        let (voice, session) = (desk.voice(), &self.detail.overview.session);
        let back = Crumb { label: title_of(&self.detail), href: format!("{PATH}/{}", session.id) };
        let crumbs = vec![crumb(desk, session), back];
        let mut frame = desk.frame_below(Part::Calendar, crumbs, voice.say("session-move-title"));
        frame.1.notice = refused.map(Refused::notice);
        RecordPage {
            lead: when::full(voice.locale(), desk.zone(), session.starts_at, session.ends_at),
            ..RecordPage::of(frame)
        }
    }

    fn calendar(&self) -> Calendar {
        let session = &self.detail.overview.session;
        Calendar {
            session_type_id: session.session_type_id,
            length: Length::Exactly((session.ends_at - session.starts_at).num_minutes()),
            zone: self.zone.tz,
            reschedule_of: Some(session.id),
        }
    }

    fn links(&self, desk: &Desk) -> Links {
        let page = format!("{PATH}/{}/{MOVE}", self.detail.overview.session.id);
        let zone = ("zone", self.zone.tz.name().to_owned());
        let carried = [zone].into_iter().chain(desk.visit.language.carried());
        Links { slot: page.clone(), page, carried: carried.collect() }
    }

    async fn picker(
        &self,
        connection: &mut Connection,
        desk: &Desk,
        wish: DayWish,
    ) -> Result<Picker, Problem> {
        let question = PickerQuestion {
            week_start: desk.visit.call.services.site.practice().week_start,
            voice: desk.voice(),
            session_type: &self.detail.overview.session_type,
            calendar: self.calendar(),
            zone: self.zone.clone(),
            wish,
            links: self.links(desk),
            durations: Vec::new(),
            notice: None,
        };
        Ok(picker(connection, &desk.visit.call.context, question).await?)
    }

    /// From where to where.
    fn facts(&self, desk: &Desk, start: DateTime<Utc>) -> Vec<AnswerLine> {
        let (voice, session) = (desk.voice(), &self.detail.overview.session);
        let end = start + (session.ends_at - session.starts_at);
        let full = |start, end| when::full(voice.locale(), desk.zone(), start, end);
        vec![
            AnswerLine { label: voice.say("move-from"), value: full(session.starts_at, session.ends_at) },
            AnswerLine { label: voice.say("move-to"), value: full(start, end) },
        ]
    }

    fn question(&self, desk: &Desk, start: DateTime<Utc>) -> Sheet {
        let voice = desk.voice();
        let today = when::date(desk.zone(), desk.now());
        let at = when::moment(voice.locale(), desk.zone(), start, today);
        let sheet = self.sheet(desk, "session-move-now").about("session-move-about");
        Sheet { button: say!(voice, "move-submit", when = at), ..sheet }.with("start", instant(start))
    }

    fn back(&self, desk: &Desk, start: DateTime<Utc>) -> NamedLink {
        let date = self.zone.date_of(start).to_string();
        NamedLink { label: desk.voice().say("move-back"), href: self.links(desk).page("date", date) }
    }

    /// Hours, time off, notice and limits are the coach's own; another session or a hold is nobody's to step over.
    fn by_hand(&self, desk: &Desk, refused: Option<&Refused>) -> RecordSection {
        let voice = desk.voice();
        let sheet = self
            .sheet(desk, "session-move-now")
            .named("by-hand")
            .with("how", "by-hand")
            .opened_by("session-move-by-hand")
            .input("at", "session-move-at", ("datetime-local", String::new()))
            .tick("force", "session-move-force", false)
            .hint("session-move-force-hint");
        RecordSection {
            key: "by-hand",
            heading: voice.say("session-move-other"),
            sheets: vec![sheet.after(refused)],
            ..RecordSection::default()
        }
    }

    fn sheet(&self, desk: &Desk, button: &str) -> Sheet {
        let session = &self.detail.overview.session;
        Sheet::to(desk.voice(), format!("{PATH}/{}/{MOVE}", session.id), button)
            .with("revision", session.revision)
    }
}
