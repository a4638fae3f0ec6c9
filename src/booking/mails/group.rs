//! Somebody came into a group session, or left it.

use super::sample;
use super::words::{Reader, SessionFacts, SessionMail, Words};
use crate::kernel::email_address::EmailAddress;
use crate::kernel::phrases::say;

/// To the coach: somebody joined.
#[derive(Clone, Debug)]
pub struct JoinedForCoach {
    /// The session, in the coach's zone.
    pub session: SessionFacts,
    /// The booker's address.
    pub booker_address: EmailAddress,
    /// How many places are taken now.
    pub taken: i32,
    /// How many there are.
    pub seats: i32,
    /// The questions and the booker's answers.
    pub answers: Vec<(String, String)>,
}

impl SessionMail for JoinedForCoach {
    const KIND: &'static str = "booking.joined_for_coach";

    fn words(&self) -> Words {
        Words::new(&self.session, Reader::Coach(&self.booker_address), "joined-for-coach", &[])
            .fact("label-seats", Some(seats(&self.session, self.taken, self.seats)))
            .answers(&self.answers)
    }

    fn sample() -> Self {
        Self {
            session: SessionFacts::sample_for_coach(),
            booker_address: sample::address(),
            taken: 3,
            seats: 8,
            answers: sample::answers(),
        }
    }
}

/// To the coach: somebody gave the place back.
#[derive(Clone, Debug)]
pub struct LeftForCoach {
    /// The session, in the coach's zone.
    pub session: SessionFacts,
    /// The booker's address.
    pub booker_address: EmailAddress,
    /// How many places are taken now.
    pub taken: i32,
    /// How many there are.
    pub seats: i32,
    /// Why, in their words.
    pub reason: Option<String>,
}

impl SessionMail for LeftForCoach {
    const KIND: &'static str = "booking.left_for_coach";

    fn words(&self) -> Words {
        Words::new(&self.session, Reader::Coach(&self.booker_address), "left-for-coach", &[])
            .fact("label-seats", Some(seats(&self.session, self.taken, self.seats)))
            .fact("label-reason", self.reason.clone())
    }

    fn sample() -> Self {
        Self {
            session: SessionFacts::sample_for_coach(),
            booker_address: sample::address(),
            taken: 2,
            seats: 8,
            reason: Some(String::from("A release came in between")),
        }
    }
}

fn seats(session: &SessionFacts, taken: i32, seats: i32) -> String {
    say!(session.voice(), "seats-taken", taken = taken, seats = seats)
}
