//! `/manage/{token}/move`: another time, in two steps: choose, then confirm.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, Utc};

use super::form::{Form, Pairs, unreadable};
use super::frame::see_other;
use super::free_times::Calendar;
use super::language::{Language, problem_in_words};
use super::manage::MOVED;
use super::offering::facts;
use super::once::{fresh_key, once};
use super::policy::moves_left;
use super::slot_picker::{DayWish, Links, PickerQuestion, picker};
use super::ticket::Managed;
use super::view::{Notice, RescheduleConfirmPage, ReschedulePage, Tone};
use super::visit::Visit;
use super::words::{instant, when_of};
use super::zone::Zone;
use crate::booking::actions::{Length, reschedule_booking};
use crate::booking::core::approval::Approval;
use crate::kernel::phrases::{Voice, say};
use crate::kernel::time_range::TimeRange;
use crate::kernel::when;
use crate::platform::db::Connection;
use crate::platform::problem::{Kind, Problem};
use crate::platform::web::Answer;

/// A booking that is being moved, and the zone its reader looks at times in.
struct Move {
    managed: Managed,
    zone: Zone,
}

pub(super) async fn page(
    mut visit: Visit,
    token: web::Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let pairs = Pairs::of_query(&request)?;
    let wish = DayWish::of(&pairs)?;
    let start = pairs.instant("start")?;
    let mut connection = visit.connection().await?;
    let moved = Move::open(&mut connection, &mut visit, &token, &pairs).await?;
    if !moved.managed.rows.reschedule.is_given() {
        // That page says why.
        return Ok(see_other(&moved.managed.href("")));
    }
    let Some(start) = start else {
        return visit.shown(&moved.picker(&mut connection, &visit, wish, None).await?);
    };
    let slot = moved.calendar().slot_at(&mut connection, &visit.call.context, start).await?;
    if let Some(slot) = slot {
        return visit.shown(&moved.question(&visit, TimeRange { start: slot.start, end: slot.end }));
    }
    let why = visit.voice().say("gone");
    moved.gone(&mut connection, &visit, start, &why).await
}

pub(super) async fn send(
    mut visit: Visit,
    token: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, Problem> {
    let start = form.pairs.instant("start")?.ok_or_else(|| unreadable("start", "expected an instant"))?;
    let mut connection = visit.connection().await?;
    let moved = Move::open(&mut connection, &mut visit, &token, &form.pairs).await?;
    drop(connection);
    let booking_id = moved.managed.rows.booking.id;
    let effect = async |connection: &mut Connection| {
        reschedule_booking(connection, &visit.call.context, booking_id, start).await?;
        Answer::ok(&())
    };
    match once(&visit.call, &form, &format!("POST {}", moved.managed.path("/move")), effect).await {
        Ok(_) => Ok(see_other(&moved.managed.href(MOVED))),
        Err(problem) if problem.kind() == Kind::Conflict && problem.code() != "wrong_state" => {
            let mut connection = visit.connection().await?;
            let why = problem_in_words(visit.voice(), problem.code());
            let why = why.unwrap_or_else(|| visit.voice().say("gone"));
            moved.gone(&mut connection, &visit, start, &why).await
        }
        Err(problem) => Err(problem),
    }
}

impl Move {
    async fn open(
        connection: &mut Connection,
        visit: &mut Visit,
        token: &str,
        pairs: &Pairs,
    ) -> Result<Self, Problem> {
        let managed = Managed::open(connection, visit, token).await?;
        // The booker's zone is known from the booking, so that nobody needs to guess.
        let zone = Zone::asked(pairs, managed.zone).known();
        Ok(Self { managed, zone })
    }

    fn calendar(&self) -> Calendar {
        Calendar {
            session_type_id: self.managed.rows.session_type.id,
            length: Length::Exactly(self.managed.length()),
            zone: self.zone.tz,
            reschedule_of: Some(self.managed.rows.session.id),
        }
    }

    fn links(&self, language: &Language) -> Links {
        let page = self.managed.path("/move");
        let zone = ("zone", self.zone.tz.name().to_owned());
        Links { slot: page.clone(), page, carried: [zone].into_iter().chain(language.carried()).collect() }
    }

    fn limit(&self, voice: Voice) -> Option<String> {
        moves_left(
            voice,
            self.managed.rows.booking.policy.max_reschedules,
            self.managed.rows.booking.reschedules,
        )
    }

    async fn picker(
        &self,
        connection: &mut Connection,
        visit: &Visit,
        wish: DayWish,
        notice: Option<Notice>,
    ) -> Result<ReschedulePage, Problem> {
        let rows = &self.managed.rows;
        let voice = visit.voice();
        let question = PickerQuestion {
            week_start: visit.call.services.site.practice().week_start,
            voice,
            session_type: &rows.session_type,
            calendar: self.calendar(),
            zone: self.zone.clone(),
            wish,
            links: self.links(&visit.language),
            durations: Vec::new(),
            notice,
        };
        Ok(ReschedulePage {
            page: visit.frame(voice.say("move-title")),
            session: facts(
                &visit.language,
                (&rows.coach.name, &rows.coach.slug),
                &rows.session_type,
                self.managed.length(),
            ),
            current: self.managed.when(),
            limit: self.limit(voice),
            picker: picker(connection, &visit.call.context, question).await?,
            manage_href: self.managed.href(""),
        })
    }

    /// The picker on the day of a time that cannot be had.
    async fn gone(
        &self,
        connection: &mut Connection,
        visit: &Visit,
        start: DateTime<Utc>,
        why: &str,
    ) -> Result<HttpResponse, Problem> {
        let notice = Notice { tone: Tone::Bad, text: say!(visit.voice(), "another-time", why = why) };
        let wish = DayWish::on(self.zone.date_of(start));
        visit.answered(StatusCode::CONFLICT, &self.picker(connection, visit, wish, Some(notice)).await?)
    }

    fn question(&self, visit: &Visit, to: TimeRange) -> RescheduleConfirmPage {
        let rows = &self.managed.rows;
        let zone = self.zone.tz;
        let (voice, language) = (visit.voice(), &visit.language);
        let today = self.zone.date_of(visit.call.context.now);
        let waits =
            Approval::from(rows.session_type.confirmation).is_needed(to.start, visit.call.context.now);
        let key = if waits { "move-consequence-ask" } else { "move-consequence" };
        let consequence = say!(voice, key, coach = &rows.coach.name);
        let at = when::moment(voice.locale(), zone, to.start, today);
        RescheduleConfirmPage {
            page: visit.frame(voice.say("move-question")),
            session: self.managed.title(),
            from: when_of(voice, self.managed.time(), zone, rows.coach.time_zone),
            to: when_of(voice, to, zone, rows.coach.time_zone),
            consequence: self
                .limit(voice)
                .into_iter()
                .fold(consequence, |text, limit| format!("{text} {limit}")),
            action: self.managed.href("/move"),
            idempotency_key: fresh_key(&visit.call),
            start: instant(to.start),
            zone: zone.name().to_owned(),
            submit: say!(voice, "move-submit", when = at),
            back_href: self.links(language).page("date", self.zone.date_of(to.start).to_string()),
            manage_href: self.managed.href(""),
        }
    }
}
