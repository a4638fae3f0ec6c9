//! A recall test is started: who reads it, in which language they are asked, and for how long.

use crate::coaching::actions::Viewer;
use crate::coaching::actions::recall::{NewReviewer, NewTest, TestDetail, start_test};
use crate::coaching::core::strategy::words::{State, TestState};
use crate::coaching::model::{RecallTest, Side, StoredStrategy};
use crate::kernel::ids::StrategyId;
use crate::kernel::locale::Locale;
use crate::kernel::phrases::Voice;
use crate::pages::console::choice;
use crate::pages::form::Pairs;
use crate::pages::view::{FilterChoice, Sheet};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::problem::Problem;

/// After how many days a test closes unless something else is said.
const DAYS: i64 = 14;

/// Asks people whether they can repeat the newest version, one test at a time.
pub(in crate::pages) fn start_sheet(
    voice: Voice,
    (action, side): (String, Side),
    (row, tests): (&StoredStrategy, &[TestDetail]),
) -> Option<Sheet> {
    let is_ripe = matches!(row.state.0, State::InReview | State::ChangesRequested | State::Agreed);
    let runs = |test: &TestDetail| matches!(test.row.state.0, TestState::Open | TestState::Closed);
    if row.version == 0 || !is_ripe || tests.iter().any(runs) {
        return None;
    }
    Some(
        Sheet::to(voice, action, "recall-start-now")
            .opened_by("recall-start")
            .about("recall-start-about")
            .with("version", row.version)
            .lines("reviewers", "recall-reviewers", ("", 10_000, 5))
            .hint("recall-reviewers-hint")
            .choose("locale", "recall-language", ("", language_choices(voice, side)))
            .input("days", "recall-days", ("number", DAYS.to_string())),
    )
}

/// Starts a test as it was typed.
pub(in crate::pages) async fn started(
    connection: &mut Connection,
    context: &Context,
    of: (&Viewer, StrategyId),
    typed: &Pairs,
) -> Result<RecallTest, Problem> {
    let version = typed.whole_number("version")?.unwrap_or_default();
    let days = typed.whole_number("days")?.unwrap_or(DAYS);
    let new = NewTest { version, reviewers: typed_reviewers(typed), days };
    Ok(start_test(connection, context, of, &new).await?)
}

/// Who is to be asked, one on a line, all in the language that is chosen.
pub(super) fn typed_reviewers(typed: &Pairs) -> Vec<NewReviewer> {
    let locale = locale(typed);
    people(&typed.text("reviewers")).map(|(name, email)| NewReviewer { name, email, locale }).collect()
}

/// The language that is chosen; none where it is the mentee's.
pub(super) fn locale(typed: &Pairs) -> Option<Locale> {
    typed.first("locale").and_then(Locale::from_tag)
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
pub(super) fn language_choices(voice: Voice, side: Side) -> Vec<FilterChoice> {
    let own = match side {
        Side::Mentee => "recall-language-yours",
        Side::Coach => "recall-language-own",
    };
    let each = Locale::ALL.map(|locale| choice(locale.tag(), locale.own_name()));
    std::iter::once(choice("", voice.say(own))).chain(each).collect()
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
