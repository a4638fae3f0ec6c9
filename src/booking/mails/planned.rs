//! What goes out by the clock: before a session and after it.

use super::sample;
use super::words::{Reader, SessionFacts, SessionMail, Words};
use crate::kernel::email_address::EmailAddress;
use crate::kernel::phrases::FluentValue;

/// To the booker, before the session.
#[derive(Clone, Debug)]
pub struct ReminderForBooker {
    /// The session.
    pub session: SessionFacts,
    /// Where to move and cancel it.
    pub manage_url: String,
    /// What can be changed until when, in words.
    pub policy: Vec<String>,
    /// How long it is until the start.
    pub minutes_before: i64,
}

impl SessionMail for ReminderForBooker {
    const KIND: &'static str = "booking.reminder_for_booker";
    const HOLDS_TOKEN: bool = true;

    fn words(&self) -> Words {
        Words::new(&self.session, Reader::Booker, "reminder-for-booker", &in_words(self.minutes_before))
            .action("link-manage", &self.manage_url)
            .after(self.policy.clone())
    }

    fn sample() -> Self {
        Self {
            session: SessionFacts::sample(),
            manage_url: sample::manage_url(),
            policy: sample::policy(),
            minutes_before: 1440,
        }
    }
}

/// To a guest, before the session.
#[derive(Clone, Debug)]
pub struct ReminderForGuest {
    /// The session.
    pub session: SessionFacts,
    /// How long it is until the start.
    pub minutes_before: i64,
}

impl SessionMail for ReminderForGuest {
    const KIND: &'static str = "booking.reminder_for_guest";

    fn words(&self) -> Words {
        Words::new(&self.session, Reader::Guest, "reminder-for-guest", &in_words(self.minutes_before))
    }

    fn sample() -> Self {
        Self { session: SessionFacts::sample(), minutes_before: 1440 }
    }
}

/// To the coach, before the session.
#[derive(Clone, Debug)]
pub struct ReminderForCoach {
    /// The session, in the coach's zone.
    pub session: SessionFacts,
    /// How long it is until the start.
    pub minutes_before: i64,
    /// The questions and the booker's answers.
    pub answers: Vec<(String, String)>,
    /// The booker's address; `None` for a group.
    pub booker_address: Option<EmailAddress>,
}

impl SessionMail for ReminderForCoach {
    const KIND: &'static str = "booking.reminder_for_coach";

    fn words(&self) -> Words {
        Words::new(
            &self.session,
            Reader::of_coach(self.booker_address.as_ref()),
            "reminder-for-coach",
            &in_words(self.minutes_before),
        )
        .answers(&self.answers)
    }

    fn sample() -> Self {
        Self {
            session: SessionFacts::sample_for_coach(),
            minutes_before: 60,
            answers: sample::answers(),
            booker_address: Some(sample::address()),
        }
    }
}

/// To the booker, after the session.
#[derive(Clone, Debug)]
pub struct FollowUpForBooker {
    /// The session.
    pub session: SessionFacts,
    /// Where to book the next one.
    pub book_url: String,
}

impl SessionMail for FollowUpForBooker {
    const KIND: &'static str = "booking.follow_up_for_booker";

    fn words(&self) -> Words {
        Words::new(&self.session, Reader::Booker, "follow-up-for-booker", &[])
            .action("link-book-next", &self.book_url)
    }

    fn sample() -> Self {
        Self { session: SessionFacts::sample(), book_url: sample::book_url() }
    }
}

/// The largest unit that says it exactly; days from two on, as "24 hours" is plainer than "1 day".
fn in_words(minutes: i64) -> [(&'static str, FluentValue<'static>); 2] {
    let (unit, n) = match minutes {
        _ if minutes > 1440 && minutes % 1440 == 0 => ("days", minutes / 1440),
        _ if minutes >= 60 && minutes % 60 == 0 => ("hours", minutes / 60),
        _ => ("minutes", minutes),
    };
    [("unit", FluentValue::from(unit)), ("n", FluentValue::from(n))]
}
