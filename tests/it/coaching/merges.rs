//! Two entries of one person: nothing moves before the person has said so at both addresses.

use std::io::Read as _;

use chrono::TimeDelta;
use reqwest::Method;
use serde_json::{Value, json};

use super::ground::{MALLORY, OLENA, Pair, booked, born, new_mentee};
use super::plans::agreed;
use crate::pages::browser::{PostForm, open, page};
use crate::support::app::{Answer, TestApp, send};

/// Another address.
pub const WORK: &str = "olena@work.example";

/// The link of the newest question to somebody.
pub async fn question(app: &TestApp, address: &str) -> String {
    let mails = app.mails_to(address).await;
    let text = mails.iter().map(|mail| mail["text"].as_str().unwrap()).find(|text| text.contains("/merge/"));
    let rest = text.unwrap_or_else(|| panic!("{address} was not asked")).split("/merge/").nth(1).unwrap();
    format!("/merge/{}", rest.split_whitespace().next().unwrap())
}

/// Somebody answers the newest question.
pub async fn pressed(app: &TestApp, address: &str, answer: &str) -> Answer {
    form(app, &question(app, address).await, answer).await.send(app).await
}

async fn form(app: &TestApp, path: &str, answer: &str) -> PostForm {
    PostForm::of(&page(app, path).await).with("answer", answer)
}

/// A mentee who is there twice, and has used both entries.
pub struct Twins {
    pub pair: Pair,
    /// The id of the other entry.
    pub other: String,
    /// The access token at the other address.
    pub work: String,
}

impl Twins {
    pub async fn meet() -> Self {
        Self::of(Pair::meet().await).await
    }

    pub async fn of(pair: Pair) -> Self {
        let app = &pair.app;
        let other = app.post_as(&pair.coach, "/api/v1/mentees", &new_mentee(WORK, "O.")).await.expect(201);
        app.book(&pair.setup.session_type_id, "2026-06-16T10:00:00Z", WORK).await.expect(201);
        let work = app.sign_in_by_link(WORK).await;
        let other = other["id"].as_str().unwrap().to_owned();
        Self { pair, other, work }
    }

    pub async fn ask(&self) -> Answer {
        self.ask_as(&self.pair.coach_again().await).await
    }

    pub async fn ask_as(&self, token: &str) -> Answer {
        self.pair.app.post_as(token, &self.pair.path("/merge"), &json!({ "duplicate_id": self.other })).await
    }

    pub fn other_path(&self, rest: &str) -> String {
        format!("/api/v1/mentees/{}{rest}", self.other)
    }

    /// The open questions, seen from both entries.
    pub async fn open_questions(&self) -> Vec<Value> {
        let coach = self.pair.coach_again().await;
        let mut seen = Vec::new();
        for path in [self.pair.path("/merge-requests"), self.other_path("/merge-requests")] {
            let list = self.pair.app.get_as(&coach, &path).await;
            if list.status == 200 {
                seen.extend(list.json()["items"].as_array().unwrap().clone());
            }
        }
        seen
    }

    /// Whether each address still opens its own entry and not the other one, with sessions, timeline and file.
    pub async fn are_apart(&self) {
        let app = &self.pair.app;
        // Links to sign in are mailed a few times in a quarter of an hour.
        app.clock.advance(TimeDelta::minutes(15));
        let mentee = self.pair.mentee_again().await;
        let work = app.sign_in_by_link(WORK).await;
        let own = [(&mentee, self.pair.path("")), (&work, self.other_path(""))];
        let (mine, theirs) = ("2026-06-15T10:00:00", "2026-06-16T10:00:00");
        for ((token, path), (held, foreign)) in own.iter().zip([(mine, theirs), (theirs, mine)]) {
            let timeline =
                app.get_as(token, &format!("{path}/timeline?limit=200")).await.expect(200).to_string();
            let file = file(app, token, path).await;
            assert!(timeline.contains(held) && file.contains(held), "{path}");
            assert!(!timeline.contains(foreign) && !file.contains(foreign), "{path}");
        }
        for (token, path) in [(&mentee, self.other_path("")), (&work, self.pair.path(""))] {
            for rest in ["", "/timeline", "/export", "/accesses", "/addresses", "/note-requests"] {
                assert_eq!(app.get_as(token, &format!("{path}{rest}")).await.status, 404, "{rest}");
            }
        }
    }
}

/// Everything in the file about a mentee, as one text.
async fn file(app: &TestApp, token: &str, path: &str) -> String {
    let request = app.request(Method::GET, &format!("{path}/export")).bearer_auth(token);
    let bytes = request.send().await.unwrap().bytes().await.unwrap().to_vec();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        text.push_str(&String::from_utf8_lossy(&bytes));
    }
    text
}

async fn asked_mails(app: &TestApp, address: &str) -> Vec<Value> {
    let mails = app.mails_to(address).await;
    mails.into_iter().filter(|mail| mail["text"].as_str().unwrap().contains("/merge/")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_moves_before_both_have_said_so_and_everything_does_afterwards() {
    let twins = Twins::meet().await;
    let (pair, app) = (&twins.pair, &twins.pair.app);
    let plan = agreed(pair).await;
    let note = json!({ "mentee_id": twins.other, "body": "my journal at work" });
    app.post_as(&twins.work, "/api/v1/notes", &note).await.expect(201);

    let asked = twins.ask().await.expect(202);
    for (address, foreign) in [(OLENA, WORK), (WORK, OLENA)] {
        let mails = asked_mails(app, address).await;
        assert_eq!(mails.len(), 1, "{address}");
        assert!(!mails[0].to_string().contains(foreign), "{}", mails[0]);
        assert!(mails[0]["subject"].as_str().unwrap().starts_with("Dana Weiss asks"), "{}", mails[0]);
    }
    let (mine, theirs) = (question(app, OLENA).await, question(app, WORK).await);
    // A scanner of mail opens every link, twice.
    for path in [&mine, &theirs] {
        send(app.request(Method::HEAD, path)).await;
        let html = page(app, path).await;
        assert!(html.contains("Dana Weiss coaches you") && !html.contains("@work.example"), "{html}");
        assert!(page(app, &format!("{path}?lang=de")).await.contains("Bist beides du?"));
    }
    let untouched = twins.open_questions().await;
    twins.are_apart().await;
    let first = form(app, &mine, "both_me").await.send(app).await;
    let waiting = page(app, &mine).await;
    twins.are_apart().await;
    let said = twins.open_questions().await;
    let second = form(app, &theirs, "both_me").await.send(app).await;

    assert_eq!((&asked["state"], &asked["request"]["kept_id"]), (&json!("asked"), &json!(pair.id)));
    assert_eq!(untouched.len(), 2, "seen from both entries");
    assert!(untouched.iter().all(|one| one.get("kept_said_at").is_none()), "{untouched:?}");
    assert_eq!(first.status, 303);
    assert!(waiting.contains("You said yes") && !waiting.contains("both_me"), "{waiting}");
    assert!(said[0].get("kept_said_at").is_some() && said[0].get("duplicate_said_at").is_none(), "{said:?}");
    assert!(second.status == 200 && second.text.contains("The two entries are one"), "{}", second.text);
    for path in [&mine, &theirs] {
        assert_eq!(open(app, path).await.status, 410);
    }
    app.clock.advance(TimeDelta::seconds(1));
    let work = app.sign_in_by_link(WORK).await;
    let timeline = app.get_as(&work, &pair.path("/timeline?limit=200")).await.expect(200).to_string();
    assert!(
        timeline.contains("2026-06-15T10:00:00") && timeline.contains("2026-06-16T10:00:00"),
        "{timeline}"
    );
    app.get_as(&work, &plan).await.expect(200);
    assert!(file(app, &pair.mentee_again().await, &pair.path("")).await.contains("my journal at work"));
    let addresses = app.get_as(&work, &pair.path("/addresses")).await.expect(200).to_string();
    assert!(addresses.contains(OLENA) && addresses.contains(WORK), "{addresses}");
    assert_eq!(app.get_as(&pair.coach_again().await, &twins.other_path("")).await.status, 404);
    assert_eq!(twins.open_questions().await, Vec::<Value>::new());
    for address in [OLENA, WORK] {
        assert_eq!(asked_mails(app, address).await, Vec::<Value>::new(), "{address}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_no_from_either_side_ends_it_and_moves_nothing() {
    for (yes, no) in [(OLENA, WORK), (WORK, OLENA)] {
        let twins = Twins::meet().await;
        let app = &twins.pair.app;
        twins.ask().await.expect(202);
        let path = question(app, yes).await;
        pressed(app, yes, "both_me").await;
        let form = form(app, &question(app, no).await, "not_me").await;
        let (refused, again) = (form.send(app).await, form.send(app).await);
        let hasty = twins.ask().await;

        assert!(refused.status == 200 && refused.text.contains("Nothing was joined"), "{}", refused.text);
        assert_eq!(again.status, 200, "a double press: {}", again.text);
        assert_eq!(open(app, &path).await.status, 410);
        assert_eq!(twins.open_questions().await, Vec::<Value>::new());
        assert_eq!(asked_mails(app, yes).await, Vec::<Value>::new());
        assert_eq!((hasty.status.as_u16(), hasty.code().as_str()), (409, "wrong_state"), "not at once again");
        twins.are_apart().await;
        app.clock.advance(TimeDelta::days(90) - TimeDelta::hours(1));
        app.work().await;
        assert_eq!(twins.ask().await.code(), "wrong_state", "nor within 90 days");
        app.clock.advance(TimeDelta::hours(1));
        twins.ask().await.expect(202);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_press_says_the_same_and_a_yes_can_be_taken_back() {
    let twins = Twins::meet().await;
    let app = &twins.pair.app;
    twins.ask().await.expect(202);
    let mine = form(app, &question(app, OLENA).await, "both_me").await;
    let (first, second) = tokio::join!(mine.send(app), mine.send(app));
    let fresh = form(app, &question(app, OLENA).await, "both_me").await.send(app).await;
    let theirs = form(app, &question(app, WORK).await, "both_me").await;
    let (third, fourth) = tokio::join!(theirs.send(app), theirs.send(app));
    let odd = PostForm { fields: vec![], ..mine }.send(app).await;

    assert_eq!([first.status, second.status, fresh.status].map(|status| status.as_u16()), [303; 3]);
    for answer in [third, fourth] {
        assert!(answer.status == 200 && answer.text.contains("The two entries are one"), "{}", answer.text);
    }
    assert_eq!(odd.status, 400);

    let twins = Twins::meet().await;
    let app = &twins.pair.app;
    twins.ask().await.expect(202);
    pressed(app, WORK, "both_me").await;
    let path = question(app, OLENA).await;
    assert_eq!(pressed(app, WORK, "not_me").await.status, 200);
    assert_eq!(open(app, &path).await.status, 410);
    twins.are_apart().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_over_after_two_weeks_and_what_was_said_then_counts_no_more() {
    let twins = Twins::meet().await;
    let app = &twins.pair.app;
    twins.ask().await.expect(202);
    let paths = [question(app, OLENA).await, question(app, WORK).await];
    pressed(app, OLENA, "both_me").await;
    app.clock.advance(TimeDelta::days(14));
    for path in &paths {
        assert_eq!(open(app, path).await.status, 410);
    }
    assert_eq!(twins.open_questions().await, Vec::<Value>::new());
    twins.ask().await.expect(202);

    assert_eq!(
        pressed(app, WORK, "both_me").await.status,
        303,
        "the other side's word is of the first question"
    );
    twins.are_apart().await;
    assert_eq!(pressed(app, OLENA, "both_me").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn asked_again_after_an_hour_is_who_has_not_said_so_yet() {
    let twins = Twins::meet().await;
    let app = &twins.pair.app;
    twins.ask().await.expect(202);
    let (old, mine) = (question(app, WORK).await, question(app, OLENA).await);
    pressed(app, OLENA, "both_me").await;
    let hasty = twins.ask().await;
    app.clock.advance(TimeDelta::hours(1));
    twins.ask().await.expect(202);
    let counts = [asked_mails(app, OLENA).await.len(), asked_mails(app, WORK).await.len()];
    let replaced = open(app, &old).await;

    assert_eq!(hasty.code(), "wrong_state");
    assert_eq!(counts, [1, 2]);
    assert_eq!(replaced.status, 404);
    assert_eq!(open(app, &mine).await.status, 200, "a yes can still be taken back");
    assert!(pressed(app, WORK, "both_me").await.text.contains("The two entries are one"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_coach_who_asks_withdraws_it_and_nobody_else_does() {
    let twins = Twins::meet().await;
    let app = &twins.pair.app;
    let asked = twins.ask().await.expect(202);
    let path = format!("/api/v1/merge-requests/{}", asked["request"]["id"].as_str().unwrap());
    app.coach(MALLORY, "Mallory").await;
    let mallory = app.log_in(MALLORY).await;
    let coach = twins.pair.coach_again().await;
    let link = question(app, WORK).await;
    let foreign = app.call(Method::DELETE, &path, &mallory, None).await;
    let by_mentee = app.call(Method::DELETE, &path, &twins.work, None).await;
    let withdrawn = app.call(Method::DELETE, &path, &coach, None).await;
    let twice = app.call(Method::DELETE, &path, &coach, None).await;

    let statuses = [foreign, by_mentee, withdrawn, twice].map(|answer| answer.status.as_u16());
    assert_eq!(statuses, [404, 403, 204, 404]);
    assert_eq!(open(app, &link).await.status, 410);
    assert_eq!(asked_mails(app, WORK).await, Vec::<Value>::new());
    assert_eq!(twins.ask_as(&coach).await.code(), "wrong_state", "withdrawing is no way to ask more often");
    twins.are_apart().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_coach_cannot_say_it_for_the_mentee_by_turning_it_round() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let alias = |email: &str| new_mentee(email, "Olena Kovalenko");
    let typed = app.post_as(&pair.coach, "/api/v1/mentees", &alias("typed@dana.test")).await.expect(201);
    let used = app.post_as(&pair.coach, "/api/v1/mentees", &alias("used@dana.test")).await.expect(201);
    let dana = app.sign_in_by_link("used@dana.test").await;
    let at = |row: &Value| format!("/api/v1/mentees/{}", row["id"].as_str().unwrap());
    let body = json!({ "duplicate_id": pair.id });

    let never = app.post_as(&pair.coach, &format!("{}/merge", at(&typed)), &body).await;
    app.post_as(&pair.coach, &format!("{}/merge", at(&used)), &body).await.expect(202);
    let turned = app.post_as(&pair.coach, &pair.path("/merge"), &json!({ "duplicate_id": used["id"] })).await;
    let yes = pressed(app, "used@dana.test", "both_me").await;
    let stolen = app.get_as(&dana, &pair.path("")).await;
    let refused = pressed(app, OLENA, "not_me").await;

    assert_eq!((never.status.as_u16(), never.code().as_str()), (409, "wrong_state"));
    assert_eq!(turned.code(), "wrong_state");
    assert_eq!((yes.status.as_u16(), stolen.status.as_u16()), (303, 404));
    assert!(refused.text.contains("Nothing was joined"), "the mentee was told, and said no");
    app.get_as(&pair.mentee_again().await, &pair.path("")).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_comes_to_nothing_where_the_coach_coaches_both_no_more() {
    let twins = Twins::meet().await;
    let app = &twins.pair.app;
    twins.ask().await.expect(202);
    pressed(app, OLENA, "both_me").await;
    let (_, mallory) = booked(app, "2026-06-24T12:00:00Z").await;
    let engagement = json!({ "mentee_id": twins.pair.id, "started_on": "2026-06-14" });
    app.post_as(&mallory, "/api/v1/engagements", &engagement).await.expect(201);
    let answer = pressed(app, WORK, "both_me").await;

    assert!(answer.status == 200 && answer.text.contains("no longer coaches both"), "{}", answer.text);
    app.clock.advance(TimeDelta::seconds(1));
    assert_eq!(app.get_as(&app.sign_in_by_link(WORK).await, &twins.pair.path("")).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn coaches_of_both_are_coaches_of_the_one_and_the_mentee_hears_of_who_is_new() {
    let twins = Twins::meet().await;
    let (pair, app) = (&twins.pair, &twins.pair.app);
    let mallory = app.coach(MALLORY, "Mallory").await;
    app.book(&mallory.session_type_id, "2026-06-24T12:00:00Z", WORK).await.expect(201);
    born(app, MALLORY).await;
    let (coach, other) = (pair.coach_again().await, app.log_in(MALLORY).await);
    let begin = |id: &str| json!({ "mentee_id": id, "started_on": "2026-06-14" });
    app.post_as(&other, "/api/v1/engagements", &begin(&twins.other)).await.expect(201);
    let second = app.post_as(&coach, "/api/v1/engagements", &begin(&twins.other)).await.expect(201);
    app.post_as(&coach, "/api/v1/engagements", &begin(&pair.id)).await.expect(201);
    let clash = twins.ask_as(&coach).await;
    let second = format!("/api/v1/engagements/{}", second["id"].as_str().unwrap());
    app.call(Method::PATCH, &second, &coach, Some(&json!({ "status": "ended" }))).await.expect(200);
    twins.ask_as(&coach).await.expect(202);
    let before = app.get_as(&other, &pair.path("")).await;
    pressed(app, WORK, "both_me").await;
    pressed(app, OLENA, "both_me").await;

    assert_eq!((clash.status.as_u16(), clash.code().as_str()), (409, "engagement_open"));
    assert_eq!(before.status, 404);
    app.get_as(&app.log_in(MALLORY).await, &pair.path("/timeline")).await.expect(200);
    let mails = app.mails_to(OLENA).await;
    assert!(mails.iter().any(|mail| mail["subject"] == "Mallory coaches you too"), "{mails:?}");
}
