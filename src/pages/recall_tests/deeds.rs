//! What author and coach do with a recall test: each by a form of its own.

use super::start::{locale, typed_reviewers};
use crate::coaching::actions::Viewer;
use crate::coaching::actions::recall::{
    Grade, Grades, NewReviewer, close_recall_test, grade_answers, invite_reviewers, withdraw_reviewer,
};
use crate::coaching::core::strategy::words::Question;
use crate::kernel::ids::{RecallTestId, ReviewerId};
use crate::kernel::phrases::Voice;
use crate::pages::console::of_one;
use crate::pages::form::{Pairs, unreadable};
use crate::pages::view::{Notice, Tone};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, IfMatch};

/// Asks more people.
pub(super) const INVITE: &str = "invite";
/// Asks somebody instead of another.
pub(super) const INSTEAD: &str = "instead";
/// Takes a link back.
pub(super) const WITHDRAW: &str = "withdraw";
/// Closes the answers.
pub(super) const CLOSE: &str = "close";
/// Gives points.
pub(super) const GRADE: &str = "grade";

/// What the address says was just done.
const DONE: [(&str, &str); 7] = [
    ("begun", "recall-begun"),
    (INVITE, "recall-invited"),
    (INSTEAD, "recall-asked-instead"),
    (WITHDRAW, "recall-taken-back"),
    (CLOSE, "recall-closed"),
    (GRADE, "recall-graded"),
    ("finished", "recall-finished"),
];

/// What was just done, as the address says it.
pub(in crate::pages) fn said(voice: Voice, done: Option<&str>) -> Option<Notice> {
    let (_, key) = DONE.iter().find(|(name, _)| Some(*name) == done)?;
    Some(Notice { tone: Tone::Good, text: voice.say(key) })
}

/// Carries a deed out. Where it leads elsewhere than to the page again, the answer says so.
pub(in crate::pages) async fn carried_out(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, RecallTestId),
    (root, what): (&str, &str),
    typed: &Pairs,
) -> Result<Answer, Problem> {
    let of = (viewer, id);
    match what {
        INVITE => {
            let asked = typed_reviewers(typed);
            invite_reviewers(connection, context, of, (&asked, None)).await?;
        }
        INSTEAD => {
            let instead_of: ReviewerId = typed.id("reviewer")?;
            let asked =
                [NewReviewer { name: typed.text("name"), email: typed.text("email"), locale: locale(typed) }];
            let asked = invite_reviewers(connection, context, of, (&asked, Some(instead_of))).await;
            asked.map_err(|error| of_one(error, "/reviewers/0"))?;
        }
        WITHDRAW => {
            typed.affirmed()?;
            withdraw_reviewer(connection, context, viewer, (id, typed.id("reviewer")?)).await?;
        }
        CLOSE => {
            typed.affirmed()?;
            close_recall_test(connection, context, viewer, id).await?;
        }
        GRADE => {
            let is_finished = typed.first("finished").is_some();
            let given = Grades { grades: grades(typed)?, is_finished };
            // Each side gives its points whatever the other one does meanwhile.
            grade_answers(connection, context, of, (&given, &IfMatch::Any)).await?;
            if is_finished {
                return Answer::created(format!("{root}/{id}?done=finished"), &());
            }
        }
        _ => return Err(Problem::not_found()),
    }
    Answer::ok(&())
}

fn grades(pairs: &Pairs) -> Result<Vec<Grade>, Problem> {
    let one = |(name, value): (&str, &str)| {
        let (place, question) = name.split_once('.')?;
        let question = Question::from_name(question)?;
        Some(Grade { place: place.parse().ok()?, question, points: value.parse().ok()? })
    };
    let all = pairs.below("points.");
    all.map(|pair| one(pair).ok_or_else(|| unreadable(pair.0, "expected 0, 1 or 2"))).collect()
}
