//! A session is asked for: the coach has to say yes.

use chrono::{DateTime, Utc};

use super::sample;
use super::words::{Reader, SessionFacts, SessionMail, Words};
use crate::kernel::email_address::EmailAddress;
use crate::kernel::phrases::say;

/// To the booker: the coach was asked.
#[derive(Clone, Debug)]
pub struct RequestedForBooker {
    /// The session.
    pub session: SessionFacts,
    /// Where to move and cancel it.
    pub manage_url: String,
    /// Until when the coach can answer; `None` for no limit but the start.
    pub answer_by: Option<DateTime<Utc>>,
}

impl SessionMail for RequestedForBooker {
    const KIND: &'static str = "booking.requested_for_booker";
    const HOLDS_TOKEN: bool = true;

    fn words(&self) -> Words {
        Words::new(&self.session, Reader::Booker, "requested-for-booker", &[])
            .action("link-request", &self.manage_url)
            .after([answer_by(&self.session, self.answer_by)])
    }

    fn sample() -> Self {
        Self {
            session: SessionFacts::sample(),
            manage_url: sample::manage_url(),
            answer_by: Some(sample::answer_by()),
        }
    }
}

/// To the coach: somebody asks.
#[derive(Clone, Debug)]
pub struct RequestedForCoach {
    /// The session, in the coach's zone.
    pub session: SessionFacts,
    /// The booker's address.
    pub booker_address: EmailAddress,
    /// When it is for the booker, where their zone is another one.
    pub booker_when: Option<String>,
    /// The questions and the booker's answers.
    pub answers: Vec<(String, String)>,
    /// Until when the coach can answer; `None` for no limit but the start.
    pub answer_by: Option<DateTime<Utc>>,
}

impl SessionMail for RequestedForCoach {
    const KIND: &'static str = "booking.requested_for_coach";

    fn words(&self) -> Words {
        Words::new(&self.session, Reader::Coach(&self.booker_address), "requested-for-coach", &[])
            .fact("label-their-time", self.booker_when.clone())
            .after(please_answer_by(&self.session, "please-answer-by", self.answer_by))
            .answers(&self.answers)
    }

    fn sample() -> Self {
        Self {
            session: SessionFacts::sample_for_coach(),
            booker_address: sample::address(),
            booker_when: Some(SessionFacts::sample().when()),
            answers: sample::answers(),
            answer_by: Some(sample::answer_by()),
        }
    }
}

/// To the booker: the coach was asked for another time.
#[derive(Clone, Debug)]
pub struct MoveRequestedForBooker {
    /// The session.
    pub session: SessionFacts,
    /// When it is now, in words.
    pub before: String,
    /// When it shall be, in words.
    pub wanted: String,
    /// Where to move and cancel it.
    pub manage_url: String,
    /// Until when the coach can answer; `None` for no limit but the start.
    pub answer_by: Option<DateTime<Utc>>,
}

impl SessionMail for MoveRequestedForBooker {
    const KIND: &'static str = "booking.move_requested_for_booker";
    const HOLDS_TOKEN: bool = true;

    fn words(&self) -> Words {
        Words::new(&self.session, Reader::Booker, "move-requested-for-booker", &[])
            .instead_of_when("label-now", &self.before)
            .fact("label-wanted", Some(self.wanted.clone()))
            .action("link-booking", &self.manage_url)
            .after([answer_by(&self.session, self.answer_by)])
    }

    fn sample() -> Self {
        Self {
            session: SessionFacts::sample(),
            before: String::from("Monday 23 November 2026, 10:00–11:00 (Europe/Kyiv, UTC+2)"),
            wanted: String::from("Thursday 26 November 2026, 10:00–11:00 (Europe/Kyiv, UTC+2)"),
            manage_url: sample::manage_url(),
            answer_by: Some(sample::answer_by()),
        }
    }
}

/// To the booker: the coach put the request at another time.
#[derive(Clone, Debug)]
pub struct RequestMovedForBooker {
    /// The session.
    pub session: SessionFacts,
    /// Where to move and cancel it.
    pub manage_url: String,
    /// Until when the coach can answer; `None` for no limit but the start.
    pub answer_by: Option<DateTime<Utc>>,
}

impl SessionMail for RequestMovedForBooker {
    const KIND: &'static str = "booking.request_moved_for_booker";
    const HOLDS_TOKEN: bool = true;

    fn words(&self) -> Words {
        Words::new(&self.session, Reader::Booker, "request-moved-for-booker", &[])
            .action("link-request", &self.manage_url)
            .after([answer_by(&self.session, self.answer_by)])
    }

    fn sample() -> Self {
        Self {
            session: SessionFacts::sample(),
            manage_url: sample::manage_url(),
            answer_by: Some(sample::answer_by()),
        }
    }
}

/// To the coach: the booker asks for another time.
#[derive(Clone, Debug)]
pub struct MoveRequestedForCoach {
    /// The session, in the coach's zone.
    pub session: SessionFacts,
    /// When it is now, in words.
    pub before: String,
    /// When it shall be, in words.
    pub wanted: String,
    /// The booker's address.
    pub booker_address: EmailAddress,
    /// Until when the coach can answer; `None` for no limit but the start.
    pub answer_by: Option<DateTime<Utc>>,
}

impl SessionMail for MoveRequestedForCoach {
    const KIND: &'static str = "booking.move_requested_for_coach";

    fn words(&self) -> Words {
        Words::new(&self.session, Reader::Coach(&self.booker_address), "move-requested-for-coach", &[])
            .instead_of_when("label-now", &self.before)
            .fact("label-wanted", Some(self.wanted.clone()))
            .after(please_answer_by(&self.session, "please-answer-move-by", self.answer_by))
    }

    fn sample() -> Self {
        Self {
            session: SessionFacts::sample_for_coach(),
            before: String::from("Monday 23 November 2026, 09:00–10:00 (Europe/Berlin, UTC+1)"),
            wanted: String::from("Thursday 26 November 2026, 09:00–10:00 (Europe/Berlin, UTC+1)"),
            booker_address: sample::address(),
            answer_by: Some(sample::answer_by()),
        }
    }
}

fn answer_by(session: &SessionFacts, deadline: Option<DateTime<Utc>>) -> String {
    let voice = session.voice();
    match deadline {
        Some(deadline) => say!(voice, "answer-by", deadline = session.moment(deadline)),
        None => voice.say("answer-soon"),
    }
}

fn please_answer_by(session: &SessionFacts, key: &str, deadline: Option<DateTime<Utc>>) -> Option<String> {
    deadline.map(|deadline| say!(session.voice(), key, deadline = session.moment(deadline)))
}
