//! What a mail server's answer to one copy means for its reader, for the others, and for the issue.

use chrono::TimeDelta;

use super::bounce::{Class, classify_reply};

/// How far a copy had come when it was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Nothing was said about this copy yet.
    Opening,
    /// At its sender, who is the same for all: the reader was not named yet.
    Sender,
    /// At its recipient, before its content.
    Envelope,
    /// At its content, up to the answer to the final dot.
    Content,
}

/// An answer that was not yes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer<'a> {
    /// How far it had come.
    pub stage: Stage,
    /// The reply code; `None` when there was no answer.
    pub code: Option<i16>,
    /// What was said.
    pub text: &'a str,
}

/// What becomes of a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// The servers do not let us in: nothing of this copy counts, and all wait a while.
    ServerAway,
    /// The reader's host wants us to be slower: later, and so for all of that host.
    SlowDown,
    /// The server wants us to be slower, whoever the reader is: later, and all wait a while.
    SlowServers,
    /// Later.
    Later,
    /// It may have gone out: it is not sent again by itself.
    Unknown,
    /// The address is dead: it is suppressed.
    Dead,
    /// Not this time, through no fault of the address: it counts as a soft bounce.
    Soft,
    /// We are at fault: nobody is suppressed, and the issue may have to stop.
    OurFault,
}

/// Decides on an answer. What a refusal is about is read as in a message that comes back.
#[must_use]
pub fn decide(answer: &Answer<'_>) -> Decision {
    match (answer.stage, answer.code) {
        (Stage::Opening, _)
        | (Stage::Sender | Stage::Envelope, None)
        | (_, Some(454 | 530 | 534 | 535 | 538)) => Decision::ServerAway,
        (Stage::Content, None) => Decision::Unknown,
        // Whatever the words: a reader who was not named is not at fault.
        (Stage::Sender, Some(500..)) => Decision::OurFault,
        (Stage::Sender, Some(_)) => Decision::SlowServers,
        (_, Some(421)) => Decision::SlowDown,
        (_, Some(code)) => refused(code, answer.text),
    }
}

fn refused(code: i16, text: &str) -> Decision {
    let is_for_good = code >= 500;
    let verdict = classify_reply(u16::try_from(code).unwrap_or_default(), text);
    let is_about_policy = verdict.status.is_some_and(|status| status.starts_with("4.7."));
    match verdict.class {
        Class::SenderFault if is_for_good => Decision::OurFault,
        Class::SenderFault => Decision::SlowDown,
        Class::Transient if is_about_policy => Decision::SlowDown,
        Class::Transient => Decision::Later,
        _ if !is_for_good => Decision::Later,
        Class::AddressDead => Decision::Dead,
        Class::MailboxFull | Class::TooLarge | Class::Content | Class::Unknown => Decision::Soft,
    }
}

/// Copies that a server took before refusals of ours are measured by their share.
const START: i64 = 20;
/// Refusals of ours at the start of a run that stop it.
const START_REFUSALS: i64 = 3;
/// Afterwards one refusal of ours in so many copies stops it.
const SHARE: i64 = 20;

/// Whether an issue has to stop: refusals that are our fault at the start of a run, or over a share of it.
#[must_use]
pub fn must_stop(taken: i64, our_faults: i64) -> bool {
    if taken < START { our_faults >= START_REFUSALS } else { our_faults.saturating_mul(SHARE) > taken }
}

/// How many copies have to be taken for so many refusals of ours to be borne; more of them need not be counted.
#[must_use]
pub fn enough(our_faults: i64) -> i64 {
    our_faults.saturating_mul(SHARE).saturating_add(START)
}

/// How long a copy is tried.
pub const GIVE_UP: TimeDelta = TimeDelta::hours(72);
/// Delay after the first attempt; it doubles up to [`DELAY_MAX`].
const DELAY_FIRST: TimeDelta = TimeDelta::minutes(1);
const DELAY_MAX: TimeDelta = TimeDelta::hours(4);

/// How long a copy waits after so many attempts. `chance`, 0 to 255, spreads those that failed together over half as
/// much again.
#[must_use]
pub fn delay(attempts: i32, chance: u8) -> TimeDelta {
    let doublings = u32::try_from(attempts.saturating_sub(1)).unwrap_or_default().min(12);
    let delay = DELAY_FIRST.checked_mul(1_i32 << doublings).map_or(DELAY_MAX, |delay| delay.min(DELAY_MAX));
    delay + TimeDelta::milliseconds(delay.num_milliseconds() / 2 * i64::from(chance) / 255)
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use proptest::prelude::*;

    use super::{Answer, Decision, Stage, decide, delay, enough, must_stop};

    fn at(stage: Stage, code: impl Into<Option<i16>>, text: &str) -> Decision {
        decide(&Answer { stage, code: code.into(), text })
    }

    #[test]
    fn an_answer_has_one_meaning() {
        for (stage, code, text, decision) in [
            (Stage::Opening, None, "connection refused", Decision::ServerAway),
            (Stage::Envelope, Some(421), "4.3.2 shutting down", Decision::SlowDown),
            (Stage::Envelope, Some(450), "4.7.1 greylisted", Decision::SlowDown),
            (Stage::Envelope, Some(450), "4.2.0 busy", Decision::Later),
            (Stage::Envelope, Some(452), "4.2.2 over quota", Decision::Later),
            (Stage::Envelope, Some(550), "5.1.1 no such user", Decision::Dead),
            (Stage::Envelope, Some(550), "refused", Decision::Soft),
            (Stage::Envelope, Some(550), "user unknown", Decision::Dead),
            (Stage::Envelope, Some(450), "4.2.1 no such user", Decision::Later),
            (Stage::Envelope, Some(451), "listed at bl.example", Decision::SlowDown),
            (Stage::Envelope, Some(554), "4.3.0 try again", Decision::Later),
            (Stage::Envelope, Some(550), "5.7.1 user unknown in our directory", Decision::Dead),
            (Stage::Envelope, Some(550), "5.2.1 disabled", Decision::Dead),
            (Stage::Envelope, Some(552), "5.2.2 mailbox full", Decision::Soft),
            (Stage::Content, Some(550), "5.7.26 unauthenticated", Decision::OurFault),
            (Stage::Content, Some(554), "blocked using zen.example", Decision::OurFault),
            (Stage::Content, Some(554), "5.6.0 bad content", Decision::Soft),
            (Stage::Content, None, "connection reset", Decision::Unknown),
            (Stage::Envelope, None, "connection reset", Decision::ServerAway),
            (Stage::Envelope, Some(530), "5.7.0 authentication required", Decision::ServerAway),
            (Stage::Sender, Some(530), "5.7.0 authentication required", Decision::ServerAway),
            (Stage::Sender, Some(550), "5.1.1 user unknown", Decision::OurFault),
            (Stage::Sender, Some(553), "sender address rejected: mailbox does not exist", Decision::OurFault),
            (Stage::Sender, Some(450), "4.1.8 no such user", Decision::SlowServers),
            (Stage::Sender, Some(421), "4.3.2 shutting down", Decision::SlowServers),
            (Stage::Sender, None, "connection reset", Decision::ServerAway),
        ] {
            assert_eq!(at(stage, code, text), decision, "{code:?} {text}");
        }
    }

    #[test]
    fn a_run_stops_at_its_start_or_over_a_share() {
        assert!(!must_stop(0, 2) && must_stop(0, 3) && must_stop(19, 3));
        assert!(!must_stop(1_000, 50) && must_stop(1_000, 51));
        assert!(!must_stop(200_000, 10_000) && must_stop(200_000, 10_001));
    }

    proptest! {
        /// Counting no further than needed decides as counting all does.
        #[test]
        fn enough_is_enough(taken in 0..300_000_i64, our_faults in 0..15_000_i64) {
            prop_assert_eq!(must_stop(taken.min(enough(our_faults)), our_faults), must_stop(taken, our_faults));
        }

        /// Whatever a server says: what is our fault never makes an address dead, and nothing that may have gone out is
        /// tried again by itself.
        #[test]
        fn no_answer_punishes_the_wrong_one(code in 400..600_i16, text in "(5\\.7\\.[0-9]{1,2} )?[a-z ]{0,40}") {
            let answer = at(Stage::Content, code, &format!("{text} dmarc"));
            prop_assert!(answer != Decision::Dead);
            prop_assert_eq!(at(Stage::Content, None, &text), Decision::Unknown);
            let at_sender = at(Stage::Sender, code, &text);
            prop_assert!(!matches!(at_sender, Decision::Dead | Decision::Soft | Decision::Later), "{at_sender:?}");
        }

        #[test]
        fn delays_grow_and_stay_within_bounds(attempts in 1..100_i32, chance: u8) {
            prop_assert!(delay(attempts, chance) >= TimeDelta::minutes(1));
            prop_assert!(delay(attempts, chance) <= TimeDelta::hours(6));
            prop_assert!(delay(attempts + 1, chance) >= delay(attempts, chance));
        }
    }
}
