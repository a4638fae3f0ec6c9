//! What a coach does with a recall test: each by a form of its own.

use actix_web::{HttpResponse, web};

use super::deeds::go_on;
use super::desk::Deed;
use super::mentee_deeds::named;
use super::recall_test::{PATH, shown};
use super::sheet::{choice, of_one};
use crate::coaching::actions::Viewer;
use crate::coaching::actions::recall::{
    Grade, Grades, NewReviewer, close_recall_test, grade_answers, invite_reviewers, withdraw_reviewer,
};
use crate::coaching::core::strategy::words::Question;
use crate::identity::MenteesWrite;
use crate::kernel::ids::{RecallTestId, ReviewerId};
use crate::kernel::locale::Locale;
use crate::kernel::phrases::Voice;
use crate::pages::form::{Pairs, unreadable};
use crate::pages::view::FilterChoice;
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::Answer;

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
pub(super) const DONE: [(&str, &str); 7] = [
    ("begun", "recall-begun"),
    (INVITE, "recall-invited"),
    (INSTEAD, "recall-asked-instead"),
    (WITHDRAW, "recall-taken-back"),
    (CLOSE, "recall-closed"),
    (GRADE, "recall-graded"),
    ("finished", "recall-finished"),
];

/// Carries a deed out.
pub(super) async fn send(
    deed: Deed,
    path: web::Path<(RecallTestId, String)>,
) -> Result<HttpResponse, Problem> {
    let (id, what) = path.into_inner();
    let viewer = Viewer::from(&deed.desk.coach::<MenteesWrite>()?);
    let effect = async |connection: &mut Connection| done(connection, &deed, (&viewer, id), &what).await;
    match go_on(&deed, (&format!("{PATH}/{id}"), &what), effect).await? {
        Ok(gone) => Ok(gone),
        Err(refused) => shown(&deed.desk, id, Some(&refused)).await,
    }
}

async fn done(
    connection: &mut Connection,
    deed: &Deed,
    (viewer, id): (&Viewer, RecallTestId),
    what: &str,
) -> Result<Answer, Problem> {
    let (context, of) = (&deed.desk.visit.call.context, (viewer, id));
    match what {
        INVITE => {
            let asked = typed_reviewers(deed);
            invite_reviewers(connection, context, of, (&asked, None)).await?;
        }
        INSTEAD => {
            let instead_of: ReviewerId = named(deed, "reviewer")?;
            let asked =
                [NewReviewer { name: deed.text("name"), email: deed.text("email"), locale: locale(deed) }];
            let asked = invite_reviewers(connection, context, of, (&asked, Some(instead_of))).await;
            asked.map_err(|error| of_one(error, "/reviewers/0"))?;
        }
        WITHDRAW => {
            deed.affirmed()?;
            withdraw_reviewer(connection, context, viewer, (id, named(deed, "reviewer")?)).await?;
        }
        CLOSE => {
            deed.affirmed()?;
            close_recall_test(connection, context, viewer, id).await?;
        }
        GRADE => {
            let given = Grades { grades: grades(&deed.form.pairs)?, is_finished: deed.is_ticked("finished") };
            grade_answers(connection, context, of, &given).await?;
            if given.is_finished {
                return Answer::created(format!("{PATH}/{id}?done=finished"), &());
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

/// Who is to be asked, one on a line, all in the language that is chosen.
pub(super) fn typed_reviewers(deed: &Deed) -> Vec<NewReviewer> {
    let locale = locale(deed);
    people(&deed.text("reviewers")).map(|(name, email)| NewReviewer { name, email, locale }).collect()
}

fn locale(deed: &Deed) -> Option<Locale> {
    deed.form.pairs.first("locale").and_then(Locale::from_tag)
}

/// Names and addresses: "Ann Lee ann@team.example", with or without a comma or angle brackets.
fn people(text: &str) -> impl Iterator<Item = (String, String)> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(|line| {
        let (name, email) = line.rsplit_once(char::is_whitespace).unwrap_or(("", line));
        let email = email.trim_start_matches('<').trim_end_matches(['>', ',', ';']);
        let name = name.trim_end_matches([',', ';', ' ', '<']).trim_matches('"');
        (name.to_owned(), email.to_owned())
    })
}

/// The languages to choose from; the mentee's unless another one is chosen.
pub(super) fn language_choices(voice: Voice) -> Vec<FilterChoice> {
    let own = choice("", voice.say("recall-language-own"));
    let each = Locale::ALL.map(|locale| choice(locale.tag(), locale.own_name()));
    std::iter::once(own).chain(each).collect()
}

#[cfg(test)]
mod tests {
    use super::people;

    #[test]
    fn people_are_typed_line_by_line_as_in_a_mail_program() {
        let text = "Ann Lee ann@team.test\n\n  Ben <ben@team.test>\n\"Cleo\", cleo@team.test,\nodd@team.test\nnobody";
        let found: Vec<(String, String)> = people(text).collect();
        let expected = [
            ("Ann Lee", "ann@team.test"),
            ("Ben", "ben@team.test"),
            ("Cleo", "cleo@team.test"),
            ("", "odd@team.test"),
            ("", "nobody"),
        ];
        assert_eq!(found, expected.map(|(name, email)| (name.to_owned(), email.to_owned())));
    }
}
