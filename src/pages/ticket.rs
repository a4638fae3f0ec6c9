//! A booked session as its booker sees it.

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::fault::unknown_booking;
use super::place::known;
use super::view::{CalendarLinks, Ticket, TicketStatus, Tone, When};
use super::words::{minutes, moment, when_of, zone_named};
use crate::booking::BookingError;
use crate::booking::actions::{ManagedBooking, managed_booking, place_in_words};
use crate::booking::core::calendar_links::{LinkedSession, google, outlook};
use crate::booking::model::Status;
use crate::kernel::locale::Locale;
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
    token: String,
}

impl Managed {
    /// The booking of a manage token.
    pub(super) async fn open(connection: &mut Connection, call: &Call, token: &str) -> Result<Self, Problem> {
        let rows = managed_booking(connection, &call.context, token).await.map_err(|error| match error {
            BookingError::NotFound => unknown_booking(),
            other => other.into(),
        })?;
        let zone = zone_named(&rows.booking.time_zone);
        Ok(Self { zone, today: when::date(zone, call.context.now), token: token.to_owned(), rows })
    }

    /// A page below `/manage/{token}`; empty for that page itself.
    pub(super) fn path(&self, below: &str) -> String {
        format!("/manage/{}{below}", self.token)
    }

    /// `/manage/{token}/move`, while it is allowed.
    pub(super) fn move_href(&self) -> Option<String> {
        self.rows.reschedule.is_given().then(|| self.path("/move"))
    }

    /// `/manage/{token}/cancel`, while it is allowed.
    pub(super) fn cancel_href(&self) -> Option<String> {
        self.rows.cancel.is_given().then(|| self.path("/cancel"))
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
        when_of(self.time(), self.zone, self.rows.coach.time_zone)
    }

    /// "Tue 24 Nov, 16:00".
    pub(super) fn moment(&self) -> String {
        moment(self.zone, self.rows.session.starts_at, self.today)
    }

    /// The session as a ticket.
    pub(super) fn ticket(&self) -> Ticket {
        let status = self.rows.booking.status;
        let (place, address) = known(&self.rows.session.location);
        Ticket {
            title: self.rows.session_type.title.clone(),
            coach_name: self.rows.coach.name.clone(),
            when: self.when(),
            duration: minutes(self.length()),
            place,
            place_href: address.filter(|_| status.is_open()),
            booker_name: self.rows.booking.name.clone(),
            booker_email: self.rows.booking.email.clone(),
            status: word(status),
            void: matches!(status, Status::Cancelled | Status::Declined | Status::Expired),
        }
    }

    /// Ways into a calendar, for what is confirmed and to come.
    pub(super) fn calendar(&self, call: &Call) -> Option<CalendarLinks> {
        let is_to_come =
            self.rows.booking.status == Status::Confirmed && call.context.now < self.rows.session.ends_at;
        let title = format!("{} with {}", self.rows.session_type.title, self.rows.coach.name);
        let place = place_in_words(&self.rows.session.location, Locale::En);
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

fn word(status: Status) -> TicketStatus {
    let (word, tone) = match status {
        Status::Pending => ("Waits for the coach", Tone::Warn),
        Status::Confirmed => ("Confirmed", Tone::Good),
        Status::Declined => ("Declined", Tone::Bad),
        Status::Cancelled => ("Cancelled", Tone::Bad),
        Status::Expired => ("Expired", Tone::Neutral),
        Status::Completed => ("Took place", Tone::Neutral),
        Status::NoShow => ("Missed", Tone::Warn),
    };
    TicketStatus { word: word.to_owned(), tone }
}
