//! `/manage/{token}/move`: another time, in two steps: choose, then confirm.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, Utc};

use super::form::{Form, Pairs, unreadable};
use super::frame::{answered, frame, see_other, shown};
use super::free_times::Calendar;
use super::manage::MOVED;
use super::offering::facts;
use super::once::{fresh_key, once};
use super::policy::moves_left;
use super::slot_picker::{DayWish, Links, PickerQuestion, picker};
use super::ticket::Managed;
use super::view::{Notice, RescheduleConfirmPage, ReschedulePage, Tone};
use super::words::{instant, moment, when_of};
use super::zone::Zone;
use crate::booking::actions::{Length, reschedule_booking};
use crate::kernel::time_range::TimeRange;
use crate::platform::db::Connection;
use crate::platform::problem::{Kind, Problem};
use crate::platform::web::{Answer, Call};

/// A booking that is being moved, and the zone its reader looks at times in.
struct Move {
    managed: Managed,
    zone: Zone,
}

pub(super) async fn page(
    call: Call,
    token: web::Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let pairs = Pairs::of_query(&request)?;
    let wish = DayWish::of(&pairs)?;
    let start = pairs.instant("start")?;
    let mut connection = call.connection().await?;
    let moved = Move::open(&mut connection, &call, &token, &pairs).await?;
    if !moved.managed.rows.reschedule.is_given() {
        // That page says why.
        return Ok(see_other(&moved.managed.path("")));
    }
    let Some(start) = start else {
        return shown(&moved.picker(&mut connection, &call, wish, None).await?);
    };
    match moved.calendar().slot_at(&mut connection, &call.context, start).await? {
        Some(slot) => shown(&moved.question(&call, TimeRange { start: slot.start, end: slot.end })),
        None => moved.gone(&mut connection, &call, start, "That time is not free any more.").await,
    }
}

pub(super) async fn send(call: Call, token: web::Path<String>, form: Form) -> Result<HttpResponse, Problem> {
    let start = form.pairs.instant("start")?.ok_or_else(|| unreadable("start", "expected an instant"))?;
    let mut connection = call.connection().await?;
    let moved = Move::open(&mut connection, &call, &token, &form.pairs).await?;
    drop(connection);
    let booking_id = moved.managed.rows.booking.id;
    let effect = async |connection: &mut Connection| {
        reschedule_booking(connection, &call.context, booking_id, start).await?;
        Answer::ok(&())
    };
    match once(&call, &form, &format!("POST {}", moved.managed.path("/move")), effect).await {
        Ok(_) => Ok(see_other(&moved.managed.path(MOVED))),
        Err(problem) if problem.kind() == Kind::Conflict && problem.code() != "wrong_state" => {
            let mut connection = call.connection().await?;
            moved.gone(&mut connection, &call, start, problem.detail()).await
        }
        Err(problem) => Err(problem),
    }
}

impl Move {
    async fn open(
        connection: &mut Connection,
        call: &Call,
        token: &str,
        pairs: &Pairs,
    ) -> Result<Self, Problem> {
        let managed = Managed::open(connection, call, token).await?;
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

    fn links(&self) -> Links {
        let page = self.managed.path("/move");
        Links { slot: page.clone(), page, carried: vec![("zone", self.zone.tz.name().to_owned())] }
    }

    fn limit(&self) -> Option<String> {
        moves_left(self.managed.rows.booking.policy.max_reschedules, self.managed.rows.booking.reschedules)
    }

    async fn picker(
        &self,
        connection: &mut Connection,
        call: &Call,
        wish: DayWish,
        notice: Option<Notice>,
    ) -> Result<ReschedulePage, Problem> {
        let rows = &self.managed.rows;
        let question = PickerQuestion {
            session_type: &rows.session_type,
            calendar: self.calendar(),
            zone: self.zone.clone(),
            wish,
            links: self.links(),
            durations: Vec::new(),
            notice,
        };
        Ok(ReschedulePage {
            page: frame(call, "Move your session"),
            session: facts((&rows.coach.name, &rows.coach.slug), &rows.session_type, self.managed.length()),
            current: self.managed.when(),
            limit: self.limit(),
            picker: picker(connection, &call.context, question).await?,
            manage_href: self.managed.path(""),
        })
    }

    /// The picker on the day of a time that cannot be had.
    async fn gone(
        &self,
        connection: &mut Connection,
        call: &Call,
        start: DateTime<Utc>,
        why: &str,
    ) -> Result<HttpResponse, Problem> {
        let notice = Notice { tone: Tone::Bad, text: why.to_owned() };
        let wish = DayWish::on(self.zone.date_of(start));
        answered(StatusCode::CONFLICT, &self.picker(connection, call, wish, Some(notice)).await?)
    }

    fn question(&self, call: &Call, to: TimeRange) -> RescheduleConfirmPage {
        let rows = &self.managed.rows;
        let zone = self.zone.tz;
        let today = self.zone.date_of(call.context.now);
        let consequence = format!("{} is told by mail, and you get a new invitation.", rows.coach.name);
        RescheduleConfirmPage {
            page: frame(call, "Move this session?"),
            session_title: rows.session_type.title.clone(),
            coach_name: rows.coach.name.clone(),
            from: when_of(self.managed.time(), zone, rows.coach.time_zone),
            to: when_of(to, zone, rows.coach.time_zone),
            consequence: self.limit().into_iter().fold(consequence, |text, limit| format!("{text} {limit}")),
            action: self.managed.path("/move"),
            idempotency_key: fresh_key(call),
            start: instant(to.start),
            zone: zone.name().to_owned(),
            submit: format!("Move to {}", moment(zone, to.start, today)),
            back_href: self.links().page("date", self.zone.date_of(to.start).to_string()),
            manage_href: self.managed.path(""),
        }
    }
}
