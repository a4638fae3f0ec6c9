//! `/console/recall-tests/{id}`: who was asked whether they can repeat a strategy, what they said, and what it is worth.

use actix_web::{HttpResponse, web};

use super::desk::{Desk, Part};
use super::recall_test_deeds::{CLOSE, DONE, GRADE, INSTEAD, INVITE, WITHDRAW, language_choices};
use super::sheet::{Refused, outcome};
use super::strategies::{PATH as STRATEGIES, titled};
use super::strategy_tests::{answered, question_key, test_badge};
use super::words::{mentee_link, to_minute};
use crate::coaching::actions::Viewer;
use crate::coaching::actions::recall::{TestDetail, test_detail};
use crate::coaching::actions::strategies::{SeenStrategy, read_strategy};
use crate::coaching::core::strategy::words::{Question, TestState};
use crate::coaching::model::{PointsColumn, RecallAnswer, RecallResultBody, Reviewer};
use crate::identity::MenteesRead;
use crate::kernel::ids::RecallTestId;
use crate::kernel::phrases::{Voice, say};
use crate::kernel::when;
use crate::pages::view::{
    AnswerLine, Badge, Crumb, FilterChoice, GradeForm, GradedAnswer, GradedLine, NamedLink, RecallOutcome,
    RecallTestPage, ReviewerRow, Sheet, Tone,
};
use crate::platform::problem::Problem;

/// The page, without the id.
pub(super) const PATH: &str = "/console/recall-tests";

/// The page.
pub(super) async fn page(desk: Desk, id: web::Path<RecallTestId>) -> Result<HttpResponse, Problem> {
    shown(&desk, *id, None).await
}

/// The page, with what was refused.
pub(super) async fn shown(
    desk: &Desk,
    id: RecallTestId,
    refused: Option<&Refused>,
) -> Result<HttpResponse, Problem> {
    let viewer = Viewer::from(&desk.coach::<MenteesRead>()?);
    let context = &desk.visit.call.context;
    let mut connection = desk.connection().await?;
    let test = test_detail(&mut connection, context, &viewer, id).await?;
    let seen = read_strategy(&mut connection, context, &viewer, test.row.strategy_id).await?;
    drop(connection);
    let voice = desk.voice();
    let strategy = named(&seen);
    let crumbs = vec![
        Crumb { label: voice.say("console-strategies"), href: STRATEGIES.to_owned() },
        Crumb { label: strategy.label, href: strategy.href },
    ];
    let (page, mut console) = desk.frame_below(Part::Strategies, crumbs, voice.say("recall-test"));
    let (status, notice) = outcome(desk, refused, &DONE)?;
    console.notice = notice;
    let mentee = &seen.opened.mentee;
    let put = |sheet: Sheet| sheet.after(refused);
    desk.answered(
        status,
        &RecallTestPage {
            page,
            console,
            badge: test_badge(voice, &test),
            mentee: mentee_link(mentee.id, &mentee.name),
            about: about(desk, &test),
            next: next(&test).map(|key| voice.say(key)),
            outcome: test.row.result.as_ref().map(|result| found_out(voice, &result.0)),
            reviewers: test.reviewers.iter().map(|one| reviewer_row(voice, &test, one, refused)).collect(),
            invite: is_open(&test).then(|| put(invite_sheet(voice, id))),
            close: is_open(&test).then(|| put(close_sheet(voice, id))),
            grade: may_grade(&test).then(|| grade_form(voice, id, refused)),
            answers: test.answers.iter().map(|one| answer(voice, &test, one, refused)).collect(),
        },
    )
}

fn named(seen: &SeenStrategy) -> NamedLink {
    NamedLink {
        label: titled(&seen.row.title, &seen.opened.mentee.name),
        href: format!("{STRATEGIES}/{}", seen.row.id),
    }
}

/// Whether reviewers may still read, and the one who looks may change who does.
fn is_open(test: &TestDetail) -> bool {
    test.is_grader && test.row.state.0 == TestState::Open
}

fn may_grade(test: &TestDetail) -> bool {
    test.is_grader && test.row.state.0 == TestState::Closed && !test.row.coach_done
}

fn about(desk: &Desk, test: &TestDetail) -> String {
    let (voice, today) = (desk.voice(), when::date(desk.zone(), desk.now()));
    let version = say!(voice, "strategy-version", n = test.row.version);
    let closes = (test.row.state.0 == TestState::Open).then(|| {
        let at = when::moment(voice.locale(), desk.zone(), to_minute(test.row.closes_at), today);
        say!(voice, "recall-closes", when = at)
    });
    [version, answered(voice, test)].into_iter().chain(closes).collect::<Vec<_>>().join(" · ")
}

/// What is to be done, in a sentence.
fn next(test: &TestDetail) -> Option<&'static str> {
    match (test.row.state.0, test.row.coach_done) {
        (TestState::Open, _) => Some("recall-next-open"),
        (TestState::Closed, false) if test.is_grader => Some("recall-next-grade"),
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

fn reviewer_row(voice: Voice, test: &TestDetail, one: &Reviewer, refused: Option<&Refused>) -> ReviewerRow {
    let to = |deed: &str, button: &str| {
        Sheet::to(voice, format!("{PATH}/{}/{deed}", test.row.id), button)
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
            .choose("locale", "recall-language", ("", language_choices(voice)));
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

fn invite_sheet(voice: Voice, id: RecallTestId) -> Sheet {
    Sheet::to(voice, format!("{PATH}/{id}/{INVITE}"), "recall-start-now")
        .opened_by("recall-more")
        .lines("reviewers", "recall-reviewers", ("", 10_000, 3))
        .hint("recall-reviewers-more-hint")
        .choose("locale", "recall-language", ("", language_choices(voice)))
}

fn close_sheet(voice: Voice, id: RecallTestId) -> Sheet {
    Sheet::to(voice, format!("{PATH}/{id}/{CLOSE}"), "recall-close-now")
        .opened_by("recall-close")
        .danger("recall-close-about")
}

fn grade_form(voice: Voice, id: RecallTestId, refused: Option<&Refused>) -> GradeForm {
    let action = format!("{PATH}/{id}/{GRADE}");
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
    let texts = one.answers.0.by_question();
    let lines = Question::ALL.iter().enumerate().map(|(index, question)| {
        let name = format!("points.{place}.{}", question.name());
        let typed =
            refused.and_then(|refused| refused.typed(&name)).and_then(|text| text.parse::<i64>().ok());
        let own = points(&one.coach_points, index).filter(|_| test.is_grader || is_over);
        let other = points(&one.author_points, index).filter(|_| is_over);
        GradedLine {
            question: voice.say(question_key(*question)),
            text: texts.get(question).map(|text| (*text).to_owned()).filter(|text| !text.is_empty()),
            points: points_choices(voice, typed.or(own)),
            given: is_over.then(|| {
                let said = |points: Option<i64>| points.map_or_else(|| String::from("–"), |n| n.to_string());
                say!(voice, "recall-points-of", own = said(own), other = said(other))
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
