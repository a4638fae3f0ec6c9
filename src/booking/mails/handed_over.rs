//! A session got another coach.

use super::sample;
use super::words::{Reader, SessionFacts, SessionMail, Words};
use crate::kernel::phrases::FluentValue;

/// To the booker: somebody else holds it.
#[derive(Clone, Debug)]
pub struct CoachChangedForBooker {
    /// The session.
    pub session: SessionFacts,
    /// Where to move and cancel it.
    pub manage_url: String,
    /// The name of the coach before.
    pub before: String,
    /// Whether it still waits for approval, so that no calendar has it.
    pub is_request: bool,
}

impl SessionMail for CoachChangedForBooker {
    const KIND: &'static str = "booking.coach_changed_for_booker";
    const HOLDS_TOKEN: bool = true;

    fn words(&self) -> Words {
        let state = if self.is_request { "requested" } else { "booked" };
        Words::new(
            &self.session,
            Reader::Booker,
            "coach-changed-for-booker",
            &[("before", FluentValue::from(&self.before)), ("state", FluentValue::from(state))],
        )
        .action("link-manage", &self.manage_url)
    }

    fn sample() -> Self {
        Self {
            session: SessionFacts::sample(),
            manage_url: sample::manage_url(),
            before: String::from("Mira Haddad"),
            is_request: false,
        }
    }
}

/// To a guest: somebody else holds it.
#[derive(Clone, Debug)]
pub struct CoachChangedForGuest {
    /// The session.
    pub session: SessionFacts,
    /// The name of the coach before.
    pub before: String,
}

impl SessionMail for CoachChangedForGuest {
    const KIND: &'static str = "booking.coach_changed_for_guest";

    fn words(&self) -> Words {
        Words::new(
            &self.session,
            Reader::Guest,
            "coach-changed-for-guest",
            &[("before", FluentValue::from(&self.before))],
        )
    }

    fn sample() -> Self {
        Self { session: SessionFacts::sample(), before: String::from("Mira Haddad") }
    }
}

/// To the coach who held it before.
#[derive(Clone, Debug)]
pub struct HandedOverForCoach {
    /// The session, in the coach's zone.
    pub session: SessionFacts,
    /// The name of the coach who holds it now.
    pub to: String,
}

impl SessionMail for HandedOverForCoach {
    const KIND: &'static str = "booking.handed_over_for_coach";

    fn words(&self) -> Words {
        Words::new(
            &self.session,
            Reader::FormerCoach,
            "handed-over-for-coach",
            &[("to", FluentValue::from(&self.to))],
        )
    }

    fn sample() -> Self {
        Self { session: SessionFacts::sample_for_coach(), to: String::from("Mira Haddad") }
    }
}
