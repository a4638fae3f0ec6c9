//! What recall tests found: whether a strategy can be repeated after one reading.

use crate::coaching::actions::recall::TestDetail;
use crate::coaching::core::strategy::words::{Question, TestState};
use crate::kernel::phrases::{Voice, say};
use crate::pages::view::{Badge, NamedLink, TestCard, Tone};

/// A test with its result, and where its page is.
pub(in crate::pages) fn test_card(voice: Voice, test: &TestDetail, href: String) -> TestCard {
    let result = test.row.result.as_ref().map(|result| &result.0);
    TestCard {
        link: NamedLink { label: say!(voice, "strategy-version", n = test.row.version), href },
        badge: test_badge(voice, test),
        about: answered(voice, test),
        advice: result
            .and_then(|result| result.weakest)
            .map(|weakest| say!(voice, "strategy-weakest", question = voice.say(question_key(weakest)))),
    }
}

/// How far a test is, or how it came out.
pub(super) fn test_badge(voice: Voice, test: &TestDetail) -> Badge {
    let result = test.row.result.as_ref().map(|result| &result.0);
    let (key, tone) = match (test.row.state.0, result.map(|result| result.passed)) {
        (_, Some(true)) => ("strategy-passed", Tone::Good),
        (_, Some(false)) => ("strategy-not-passed", Tone::Bad),
        (TestState::Open, _) => ("strategy-test-open", Tone::Warn),
        (TestState::Closed | TestState::Graded, _) => ("strategy-test-grading", Tone::Warn),
        (TestState::TooFew, _) => ("strategy-test-few", Tone::Neutral),
        (TestState::Invalidated, _) => ("strategy-test-old", Tone::Neutral),
    };
    Badge { label: voice.say(key), tone }
}

/// "4 of 5 answered"; only who was asked where the rest is not told.
pub(super) fn answered(voice: Voice, test: &TestDetail) -> String {
    let asked = test.reviewers.iter().filter(|one| one.withdrawn_at.is_none()).count();
    match test.answered {
        Some(answered) => say!(voice, "strategy-answered", n = answered, all = test.reviewers.len()),
        None => say!(voice, "recall-asked", n = asked),
    }
}

/// A question in words.
pub(super) fn question_key(question: Question) -> &'static str {
    match question {
        Question::Problem => "recall-problem",
        Question::Bet => "recall-bet",
        Question::WhyNow => "recall-why-now",
        Question::NonGoals => "recall-non-goals",
        Question::Measures => "recall-measures",
    }
}
