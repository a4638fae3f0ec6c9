//! Every address that pages register, with the ids of real things of a mentee.

use crate::browser::audit::routes::registered;
use crate::coaching::matrix::Things;

/// Where the id of something of a mentee stands, and what it is the id of.
const IDS: [(&str, &str); 17] = [
    ("/console/mentees/{id}", "/mentees/"),
    ("/console/notes/{id}", "/notes/"),
    ("/console/check-ins/{id}", "/check-ins/"),
    ("/console/requests/{id}", "/sessions/"),
    ("/console/sessions/{id}", "/sessions/"),
    ("/console/assessments/{id}", "/assessments/"),
    ("/console/plans/{id}", "/plans/"),
    ("/console/strategies/{id}", "/strategies/"),
    ("/console/recall-tests/{id}", "/recall-tests/"),
    ("/space/sessions/{id}", "/sessions/"),
    ("/space/actions/{id}", "/action-items/"),
    ("/space/notes/{id}", "/notes/"),
    ("/space/plan/{id}", "/plans/"),
    ("/space/assessments/{id}", "/assessments/"),
    ("/space/strategies/{id}", "/strategies/"),
    ("/space/recall-tests/{id}", "/recall-tests/"),
    ("/space/evidence/{id}", "/evidence/"),
];
/// Addresses with ids of something else: a link's token, what a coach set up, readers, sign-ins.
const ELSEWHERE: [&str; 29] = [
    "/static/",
    "/articles/",
    "/files/",
    "/c/",
    "/embed/",
    "/booked/",
    "/manage/",
    "/check-in/",
    "/merge/",
    "/invitation/",
    "/rate-session/",
    "/sponsor/",
    "/recall/",
    "/rate/",
    "/sign-in/",
    "/n/",
    "/console/newsletter/",
    "/console/frameworks/",
    "/console/settings/types/",
    "/console/settings/webhooks/",
    "/console/settings/sign-ins/",
    "/console/settings/keys/",
    "/console/settings/people/",
    "/console/calendar/time-off/",
    "/console/calendar/hours/",
    "/space/privacy/sign-ins/",
    // Of no mentee: never called here.
    "/dev/",
    "/console/live",
    "/space/live",
];
/// Pages that take the mentee by a query.
const BY_QUERY: [&str; 4] = [
    "/console/plans/new?mentee=",
    "/console/plans?mentee=",
    "/console/strategies?mentee=",
    "/console/assessments?mentee=",
];
/// Where the words of deeds stand that an address ends with.
const DEEDS: [(&str, &[&str]); 13] = [
    (
        "/console/mentees/{id}/profile/{deed}",
        &[
            include_str!("../../../../src/pages/console/mentee_terms.rs"),
            include_str!("../../../../src/pages/console/mentee_agreements.rs"),
        ],
    ),
    ("/console/mentees/{id}/{deed}", &[include_str!("../../../../src/pages/console/mentee_deeds.rs")]),
    ("/console/notes/{id}/{deed}", &[NOTES]),
    ("/console/sessions/{id}/{deed}", &[include_str!("../../../../src/pages/console/session_deeds.rs")]),
    (
        "/console/assessments/{id}/{deed}",
        &[include_str!("../../../../src/pages/console/assessment_deeds.rs")],
    ),
    ("/console/plans/{id}/items/{deed}", &[include_str!("../../../../src/pages/console/plan_items.rs")]),
    ("/console/plans/{id}/{deed}", &[include_str!("../../../../src/pages/console/plan_deeds.rs")]),
    ("/console/strategies/{id}/{deed}", &[include_str!("../../../../src/pages/console/strategy_deeds.rs")]),
    ("/console/recall-tests/{id}/{deed}", &[TESTS]),
    ("/space/strategies/{id}/{deed}", &[include_str!("../../../../src/pages/space/strategy_forms.rs")]),
    ("/space/actions/{id}/{state}", &[include_str!("../../../../src/pages/space/actions.rs")]),
    ("/space/notes/{id}/{deed}", &[NOTES]),
    ("/space/recall-tests/{id}/{deed}", &[TESTS]),
];
const NOTES: &str = include_str!("../../../../src/pages/console/note_view.rs");
const TESTS: &str = include_str!("../../../../src/pages/recall_tests/deeds.rs");

/// The addresses with the ids of these things.
pub fn addresses(things: &Things) -> [Vec<String>; 2] {
    let [gets, posts] = registered();
    let gets = gets.iter().flat_map(|route| concrete(things, route));
    let posts = posts.iter().filter(|route| is_of_mentee(route)).flat_map(|route| concrete(things, route));
    let by_query = BY_QUERY.iter().map(|start| format!("{start}{}", things.of("/mentees/")));
    [gets.chain(by_query).collect(), posts.collect()]
}

fn is_of_mentee(route: &str) -> bool {
    IDS.iter().any(|(start, _)| route.starts_with(start))
}

/// A route with ids; with each word that it takes, where it ends with a deed.
fn concrete(things: &Things, route: &str) -> Vec<String> {
    if ELSEWHERE.iter().any(|start| route.starts_with(start)) {
        return Vec::new();
    }
    let known = IDS.iter().find(|(start, _)| route.starts_with(start));
    let path = match known {
        Some((_, start)) => route.replace("{id}", things.of(start)),
        None => route.to_owned(),
    };
    let path = path.replace("{request_id}", things.of("/note-requests/"));
    let Some((rest, _)) = path.split_once('{') else { return vec![path] };
    let sources = DEEDS.iter().find(|(known, _)| *known == route).map(|(_, sources)| *sources);
    let sources = sources.unwrap_or_else(|| panic!("whose is {route}?"));
    let words = sources.iter().flat_map(|source| {
        let constants = source.split("&str = \"").skip(1).filter_map(|rest| rest.split('"').next());
        constants.chain(source.split("\" =>").filter_map(|before| before.rsplit('"').next()))
    });
    let mut words: Vec<&str> = words.filter(|word| is_deed(word)).collect();
    words.sort_unstable();
    words.dedup();
    words.into_iter().map(|word| format!("{rest}{word}")).collect()
}

fn is_deed(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|letter| letter == '-' || letter.is_ascii_lowercase())
}

/// Whether an address names something of the mentee.
pub fn is_of_mentee_path(things: &Things, path: &str) -> bool {
    IDS.iter().any(|(_, start)| path.contains(things.of(start)))
}
