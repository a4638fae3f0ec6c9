//! A recall test as the two who grade it see it.

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;

use super::cards::{answered, question_key, test_badge};
use super::deeds::{CLOSE, GRADE, INSTEAD, INVITE, WITHDRAW};
use super::start::language_choices;
use crate::coaching::actions::recall::TestDetail;
use crate::coaching::core::strategy::words::{Question, TestState};
use crate::coaching::model::{PointsColumn, RecallAnswer, RecallResultBody, Reviewer, Side};
use crate::kernel::ids::RecallTestId;
use crate::kernel::phrases::{Voice, say};
use crate::kernel::when;
use crate::pages::console::{Refused, to_minute};
use crate::pages::view::{
    AnswerLine, Badge, FilterChoice, GradeForm, GradedAnswer, GradedLine, RecallOutcome, RecallTestBody,
    ReviewerRow, Sheet, Tone,
};

/// Whose table the test lies on.
#[derive(Clone, Copy)]
pub(in crate::pages) struct Desk {
    /// Says its texts.
    pub voice: Voice,
    /// The zone of their wall clock.
    pub zone: Tz,
    /// The moment.
    pub now: DateTime<Utc>,
    /// Where the pages of tests lie.
    pub root: &'static str,
}

/// The test, with what was refused.
pub(in crate::pages) fn body(desk: Desk, test: &TestDetail, refused: Option<&Refused>) -> RecallTestBody {
    let (voice, id) = (desk.voice, test.row.id);
    let put = |sheet: Sheet| sheet.after(refused);
    RecallTestBody {
        badge: test_badge(voice, test),
        about: about(desk, test),
        next: next(test).map(|key| voice.say(key)),
        outcome: test.row.result.as_ref().map(|result| found_out(voice, &result.0)),
        reviewers: test.reviewers.iter().map(|one| reviewer_row(desk, test, one, refused)).collect(),
        invite: is_open(test).then(|| put(invite_sheet(desk, test))),
        close: is_open(test).then(|| put(close_sheet(desk, id))),
        grade: may_grade(test).then(|| grade_form(desk, id, refused)),
        answers: test.answers.iter().map(|one| answer(voice, test, one, refused)).collect(),
    }
}

/// Whether reviewers may still read, and the one who looks may change who does.
fn is_open(test: &TestDetail) -> bool {
    test.is_grader && test.row.state.0 == TestState::Open
}

/// Whether the side that looks has given its points.
fn is_done(test: &TestDetail) -> bool {
    match test.side {
        Side::Mentee => test.row.author_done,
        Side::Coach => test.row.coach_done,
    }
}

fn may_grade(test: &TestDetail) -> bool {
    test.is_grader && test.row.state.0 == TestState::Closed && !is_done(test)
}

fn about(desk: Desk, test: &TestDetail) -> String {
    let (voice, today) = (desk.voice, when::date(desk.zone, desk.now));
    let version = say!(voice, "strategy-version", n = test.row.version);
    let closes = (test.row.state.0 == TestState::Open).then(|| {
        let last = to_minute(test.row.closes_at - TimeDelta::seconds(1));
        let at = when::moment(voice.locale(), desk.zone, last, today);
        say!(voice, "recall-closes", when = at)
    });
    [version, answered(voice, test)].into_iter().chain(closes).collect::<Vec<_>>().join(" · ")
}

/// What is to be done, in a sentence.
fn next(test: &TestDetail) -> Option<&'static str> {
    match (test.row.state.0, is_done(test)) {
        (TestState::Open, _) => Some("recall-next-open"),
        (TestState::Closed, false) if test.is_grader => Some(match test.side {
            Side::Mentee => "recall-next-grade-own",
            Side::Coach => "recall-next-grade",
        }),
        (TestState::Closed, _) => Some("recall-next-author"),
        (TestState::TooFew, _) => Some("recall-next-few"),
        (TestState::Invalidated, _) => Some("recall-next-old"),
        (TestState::Graded, _) => None,
    }
}

fn found_out(voice: Voice, result: &RecallResultBody) -> RecallOutcome {
    let key = if result.passed { "recall-result-passed" } else { "recall-result-not" };
    let line = |question: Question, median: f64, missed: i32| AnswerLine {
        label: voice.say(question_key(question)),
        value: say!(voice, "recall-question-result", median = format!("{median}"), n = missed),
    };
    RecallOutcome {
        sentence: say!(voice, key, score = format!("{}", result.score), n = result.reviewers),
        questions: result.questions.iter().map(|one| line(one.question, one.median, one.missed_by)).collect(),
        advice: result
            .weakest
            .map(|weakest| say!(voice, "strategy-weakest", question = voice.say(question_key(weakest)))),
    }
}

fn reviewer_row(desk: Desk, test: &TestDetail, one: &Reviewer, refused: Option<&Refused>) -> ReviewerRow {
    let (voice, root) = (desk.voice, desk.root);
    let to = |deed: &str, button: &str| {
        Sheet::to(voice, format!("{root}/{}/{deed}", test.row.id), button)
            .named(&one.id.to_string())
            .with("reviewer", one.id)
    };
    let mut sheets = Vec::new();
    if is_open(test) && one.withdrawn_at.is_none() {
        let instead = to(INSTEAD, "recall-instead-now")
            .opened_by("recall-instead")
            .about("recall-instead-about")
            .line("name", "recall-reviewer-name", ("", 200))
            .input("email", "console-email", ("email", String::new()))
            .choose("locale", "recall-language", ("", language_choices(voice, test.side)));
        let withdraw =
            to(WITHDRAW, "recall-withdraw-now").opened_by("recall-withdraw").danger("recall-withdraw-about");
        sheets.extend([instead, withdraw].map(|sheet| sheet.after(refused)));
    }
    ReviewerRow {
        name: one.name.clone(),
        email: one.email.clone(),
        badge: one.withdrawn_at.map(|_| Badge { label: voice.say("state-withdrawn"), tone: Tone::Neutral }),
        sheets,
    }
}

fn invite_sheet(Desk { voice, root, .. }: Desk, test: &TestDetail) -> Sheet {
    Sheet::to(voice, format!("{root}/{}/{INVITE}", test.row.id), "recall-start-now")
        .opened_by("recall-more")
        .lines("reviewers", "recall-reviewers", ("", 10_000, 3))
        .hint("recall-reviewers-more-hint")
        .choose("locale", "recall-language", ("", language_choices(voice, test.side)))
}

fn close_sheet(Desk { voice, root, .. }: Desk, id: RecallTestId) -> Sheet {
    Sheet::to(voice, format!("{root}/{id}/{CLOSE}"), "recall-close-now")
        .opened_by("recall-close")
        .danger("recall-close-about")
}

fn grade_form(Desk { voice, root, .. }: Desk, id: RecallTestId, refused: Option<&Refused>) -> GradeForm {
    let action = format!("{root}/{id}/{GRADE}");
    let refused = refused.filter(|refused| refused.is_of(&action));
    GradeForm {
        fault: refused.and_then(|refused| refused.fault_of(voice, "finished")),
        is_finished: refused.is_some_and(|refused| refused.typed("finished").is_some()),
        action,
    }
}

/// What somebody said, with the points of whoever may see them: those of the other side once both have given theirs.
fn answer(voice: Voice, test: &TestDetail, one: &RecallAnswer, refused: Option<&Refused>) -> GradedAnswer {
    let is_over = test.row.author_done && test.row.coach_done;
    let place = one.place.unwrap_or_default();
    let points = |column: &Option<PointsColumn>, index: usize| {
        column.as_ref().and_then(|points| points.0.get(index).copied().flatten())
    };
    let (ours, theirs, both) = match test.side {
        Side::Mentee => (&one.author_points, &one.coach_points, "recall-points-of-own"),
        Side::Coach => (&one.coach_points, &one.author_points, "recall-points-of"),
    };
    let texts = one.answers.0.by_question();
    let lines = Question::ALL.iter().enumerate().map(|(index, question)| {
        let name = format!("points.{place}.{}", question.name());
        let typed =
            refused.and_then(|refused| refused.typed(&name)).and_then(|text| text.parse::<i64>().ok());
        let own = points(ours, index).filter(|_| test.is_grader || is_over);
        let other = points(theirs, index).filter(|_| is_over);
        GradedLine {
            question: voice.say(question_key(*question)),
            text: texts.get(question).map(|text| (*text).to_owned()).filter(|text| !text.is_empty()),
            points: points_choices(voice, typed.or(own)),
            given: is_over.then(|| {
                let said = |points: Option<i64>| points.map_or_else(|| String::from("–"), |n| n.to_string());
                say!(voice, both, own = said(own), other = said(other))
            }),
            name,
        }
    });
    GradedAnswer { heading: say!(voice, "recall-answer", n = place), lines: lines.collect() }
}

fn points_choices(voice: Voice, given: Option<i64>) -> Vec<FilterChoice> {
    let one = |(points, key): (i64, &str)| FilterChoice {
        value: points.to_string(),
        label: voice.say(key),
        is_chosen: given == Some(points),
    };
    [(0, "recall-points-0"), (1, "recall-points-1"), (2, "recall-points-2")].map(one).into()
}
