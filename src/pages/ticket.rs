//! A booked session as its booker sees it.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use super::fault::unknown_booking;
use super::language::Language;
use super::place::known;
use super::view::{CalendarLinks, Ticket, TicketStatus, Tone, When};
use super::visit::Visit;
use super::words::{minutes, when_of, zone_named};
use crate::booking::BookingError;
use crate::booking::actions::{ManagedBooking, managed_booking, place_in_words};
use crate::booking::core::calendar_links::{LinkedSession, google, outlook};
use crate::booking::model::Status;
use crate::kernel::locale::Locale;
use crate::kernel::phrases::{Voice, say};
use crate::kernel::time_range::TimeRange;
use crate::kernel::when;
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::Call;

/// A booking that its link opened.
pub(super) struct Managed {
    pub rows: ManagedBooking,
    /// The booker's zone.
    pub zone: Tz,
    /// The booker's date.
    pub today: NaiveDate,
    language: Language,
    token: String,
}

impl Managed {
    /// The booking of a manage token. Its page is in the booking's language, unless the address chooses another one.
    pub(super) async fn open(
        connection: &mut Connection,
        visit: &mut Visit,
        token: &str,
    ) -> Result<Self, Problem> {
        let rows =
            managed_booking(connection, &visit.call.context, token).await.map_err(|error| match error {
                BookingError::NotFound => unknown_booking(),
                other => other.into(),
            })?;
        let zone = zone_named(&rows.booking.time_zone);
        let locale = Locale::from_tag(&rows.booking.locale).unwrap_or_default();
        visit.language = visit.language.clone().known(locale);
        let language = visit.language.clone();
        let today = when::date(zone, visit.call.context.now);
        Ok(Self { zone, today, language, token: token.to_owned(), rows })
    }

    /// A page below `/manage/{token}`; empty for that page itself.
    pub(super) fn path(&self, below: &str) -> String {
        format!("/manage/{}{below}", self.token)
    }

    /// The same, in the language that was chosen.
    pub(super) fn href(&self, below: &str) -> String {
        self.language.href(&self.path(below))
    }

    /// `/manage/{token}/move`, while it is allowed.
    pub(super) fn move_href(&self) -> Option<String> {
        self.rows.reschedule.is_given().then(|| self.href("/move"))
    }

    /// `/manage/{token}/cancel`, while it is allowed.
    pub(super) fn cancel_href(&self) -> Option<String> {
        self.rows.cancel.is_given().then(|| self.href("/cancel"))
    }

    /// When it is.
    pub(super) fn time(&self) -> TimeRange {
        TimeRange { start: self.rows.session.starts_at, end: self.rows.session.ends_at }
    }

    /// How long it is, in minutes.
    pub(super) fn length(&self) -> i64 {
        (self.rows.session.ends_at - self.rows.session.starts_at).num_minutes()
    }

    /// When it is, for the booker.
    pub(super) fn when(&self) -> When {
        when_of(self.language.voice, self.time(), self.zone, self.rows.coach.time_zone)
    }

    /// "Tue 24 Nov, 16:00".
    pub(super) fn moment(&self) -> String {
        self.moment_of(self.rows.session.starts_at)
    }

    /// An instant for the booker.
    pub(super) fn moment_of(&self, at: DateTime<Utc>) -> String {
        when::moment(self.language.locale(), self.zone, at, self.today)
    }

    /// The other time that waits for the coach.
    pub(super) fn wanted(&self) -> Option<String> {
        self.rows.wanted_move.as_ref().map(|wanted| self.moment_of(wanted.starts_at))
    }

    /// "Growth session with Dana Weiss".
    pub(super) fn title(&self) -> String {
        let (title, coach) = (&self.rows.session_type.title, &self.rows.coach.name);
        say!(self.language.voice, "title-with-coach", title = title, coach = coach)
    }

    /// The session as a ticket.
    pub(super) fn ticket(&self) -> Ticket {
        let status = self.rows.booking.status;
        let (place, address) = known(self.language.voice, &self.rows.session.location);
        Ticket {
            title: self.rows.session_type.title.clone(),
            coach_name: self.rows.coach.name.clone(),
            when: self.when(),
            duration: minutes(self.language.voice, self.length()),
            place,
            place_href: address.filter(|_| status.is_open()),
            booker_name: self.rows.booking.name.clone(),
            booker_email: self.rows.booking.email.clone(),
            status: word(self.language.voice, status),
            void: matches!(status, Status::Cancelled | Status::Declined | Status::Expired),
        }
    }

    /// Ways into a calendar, for what is confirmed and to come.
    pub(super) fn calendar(&self, call: &Call) -> Option<CalendarLinks> {
        let is_to_come =
            self.rows.booking.status == Status::Confirmed && call.context.now < self.rows.session.ends_at;
        let title = self.title();
        let place = place_in_words(&self.rows.session.location, self.language.locale());
        let session = LinkedSession {
            title: &title,
            start: self.rows.session.starts_at,
            end: self.rows.session.ends_at,
            place: &place,
        };
        is_to_come.then(|| CalendarLinks {
            ics: format!("/api/v1/manage/{}/calendar.ics", self.token),
            google: google(&session),
            outlook: outlook(&session),
        })
    }
}

fn word(voice: Voice, status: Status) -> TicketStatus {
    let (word, tone) = match status {
        Status::Pending => (voice.say("status-pending"), Tone::Warn),
        Status::Confirmed => (voice.say("status-confirmed"), Tone::Good),
        Status::Declined => (voice.say("status-declined"), Tone::Bad),
        Status::Cancelled => (voice.say("status-cancelled"), Tone::Bad),
        Status::Expired => (voice.say("status-expired"), Tone::Neutral),
        Status::Completed => (voice.say("status-completed"), Tone::Neutral),
        Status::NoShow => (voice.say("status-no-show"), Tone::Warn),
    };
    TicketStatus { word, tone }
}
