//! Random sequences of what people do with a strategy, by the real actions on the real database: versions never change,
//! states are legal, what is refused changes nothing, and what changed makes the second version of the first.

use std::fmt::Write as _;

use altitude::coaching::core::strategy::canvas::Canvas;
use altitude::coaching::core::strategy::diff::{SectionChange, apply};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use reqwest::Method;
use serde_json::{Value, json};

use super::ground::{Ground, answers, canvas};
use crate::coaching::ground::Pair;
use crate::support::app::Answer;

/// Sequences that are played.
const CASES: usize = 10;
/// Deeds of a sequence at most.
const DEEDS: usize = 24;
/// The same sequences every time.
const SEED: [u8; 32] = *b"what people do with a strategy!!";

/// Somebody does something. Which comment, reviewer or test is meant is told by a number.
#[derive(Clone, Debug)]
enum Deed {
    Edit { by_coach: bool, part: &'static str, text: String },
    Share { by_coach: bool },
    Comment { by_coach: bool, kind: &'static str, section: &'static str },
    Settle { by_coach: bool, which: usize, how: &'static str },
    RequestChanges,
    Agree,
    GoLive { is_waived: bool },
    Retire,
    Test,
    Answer { which: usize },
    Close,
    Withdraw { which: usize },
    Grade { by_coach: bool, points: i64 },
}

fn deed() -> impl Strategy<Value = Deed> {
    let side = any::<bool>;
    let text = "[a-z äß#\\\\*-]{0,24}( 7)?(\n[a-z]{1,8}){0,2}";
    let part = select(vec!["title", "current_problem", "desired_future"]);
    let section = select(vec!["title", "risks", "main_bet", "current_problem"]);
    prop_oneof![
        6 => (side(), part, text).prop_map(|(by_coach, part, text)| Deed::Edit { by_coach, part, text }),
        6 => side().prop_map(|by_coach| Deed::Share { by_coach }),
        3 => (side(), select(vec!["praise", "question", "blocker"]), section)
            .prop_map(|(by_coach, kind, section)| Deed::Comment { by_coach, kind, section }),
        3 => (side(), 0..4_usize, select(vec!["resolve", "reopen"]))
            .prop_map(|(by_coach, which, how)| Deed::Settle { by_coach, which, how }),
        1 => Just(Deed::RequestChanges),
        3 => Just(Deed::Agree),
        2 => any::<bool>().prop_map(|is_waived| Deed::GoLive { is_waived }),
        1 => prop::bool::weighted(0.2).prop_map(|gives_up| if gives_up { Deed::Retire } else { Deed::Agree }),
        4 => Just(Deed::Test),
        9 => (0..4_usize).prop_map(|which| Deed::Answer { which }),
        2 => Just(Deed::Close),
        1 => (0..4_usize).prop_map(|which| Deed::Withdraw { which }),
        5 => (side(), 1..=2_i64).prop_map(|(by_coach, points)| Deed::Grade { by_coach, points }),
    ]
}

/// What was seen so far.
struct Play {
    ground: Ground,
    case: usize,
    tests: usize,
    /// Versions, oldest first.
    versions: Vec<Value>,
    log: String,
}

impl Play {
    /// A strategy of a mentee of its own, whose draft the coach may write too.
    async fn begin(ground: Ground, case: usize) -> Self {
        let Ground { pair, .. } = ground;
        let email = format!("case-{case}@example.com");
        let new = json!({ "email": email, "name": "Case" });
        let made = pair.app.post_as(&pair.coach, "/api/v1/mentees", &new).await.expect(201);
        let id = made["id"].as_str().unwrap().to_owned();
        let mentee = pair.app.sign_in_by_link(&email).await;
        let new = json!({ "mentee_id": id, "canvas": canvas() });
        let made = pair.app.post_as(&pair.coach, "/api/v1/strategies", &new).await.expect(201);
        let path = format!("/api/v1/strategies/{}", made["id"].as_str().unwrap());
        let ground = Ground { pair: Pair { mentee, id, ..pair }, path };
        Self { ground, case, tests: 0, versions: Vec::new(), log: String::new() }
    }

    fn token(&self, by_coach: bool) -> &str {
        if by_coach { &self.ground.pair.coach } else { &self.ground.pair.mentee }
    }

    async fn call(&self, by_coach: bool, step: &str, body: Value) -> Answer {
        let path = format!("{}{step}", self.ground.path);
        self.ground.pair.app.post_as(self.token(by_coach), &path, &body).await
    }

    async fn read(&self, rest: &str) -> Value {
        let path = format!("{}{rest}", self.ground.path);
        self.ground.pair.app.get_as(&self.ground.pair.mentee, &path).await.expect(200)
    }

    /// The newest test, if there is one: its path and what a grader sees.
    async fn newest_test(&self) -> Option<(String, Value)> {
        let list = self.read("/recall-tests").await;
        let path = format!("/api/v1/recall-tests/{}", list["items"][0]["id"].as_str()?);
        let detail = self.ground.pair.app.get_as(&self.ground.pair.mentee, &path).await.expect(200);
        Some((path, detail))
    }

    /// Does it; none where there is nothing to do it with.
    async fn play(&mut self, deed: &Deed) -> Option<Answer> {
        let now = self.read("").await;
        let version = now["version"].clone();
        Some(match deed {
            Deed::Edit { by_coach, part, text } => {
                let change = json!({ "canvas": { *part: text } });
                self.ground.save(self.token(*by_coach), now["revision"].as_i64()?, &change).await
            }
            Deed::Share { by_coach } => {
                self.call(*by_coach, "/share", json!({ "revision": now["revision"] })).await
            }
            Deed::Comment { by_coach, kind, section } => {
                let said = json!({ "version": version, "kind": kind, "body": "Hm.", "section": section });
                self.call(*by_coach, "/comments", said).await
            }
            Deed::Settle { by_coach, which, how } => {
                let comments = self.read("/comments").await;
                let id = comments["items"][*which]["id"].as_str()?.to_owned();
                self.call(*by_coach, &format!("/comments/{id}/{how}"), Value::Null).await
            }
            Deed::RequestChanges => {
                self.call(true, "/request-changes", json!({ "version": version, "reason": "Why?" })).await
            }
            Deed::Agree => self.call(true, "/agree", json!({ "version": version })).await,
            Deed::GoLive { is_waived } => {
                let reason = if *is_waived { "Small." } else { "" };
                let body = json!({ "version": version, "review_on": "2027-01-01", "waived_because": reason });
                self.call(false, "/go-live", body).await
            }
            Deed::Retire => self.call(false, "/retire", json!({ "reason": "Over." })).await,
            Deed::Test => {
                self.tests += 1;
                let email = |n: usize| format!("r{n}-{}-{}@team.test", self.case, self.tests);
                let asked = (0..4).map(|n| json!({ "name": format!("R{n}"), "email": email(n) }));
                let body = json!({ "version": version, "reviewers": asked.collect::<Vec<_>>() });
                self.call(false, "/recall-tests", body).await
            }
            Deed::Answer { which } => self.answered(*which).await?,
            Deed::Close => {
                let (path, _) = self.newest_test().await?;
                let pair = &self.ground.pair;
                pair.app.post_as(&pair.coach, &format!("{path}/close"), &Value::Null).await
            }
            Deed::Withdraw { which } => {
                let (path, detail) = self.newest_test().await?;
                let id = detail["reviewers"][*which]["id"].as_str()?.to_owned();
                let path = format!("{path}/reviewers/{id}/withdraw");
                self.ground.pair.app.post_as(&self.ground.pair.mentee, &path, &Value::Null).await
            }
            Deed::Grade { by_coach, points } => self.graded(*by_coach, *points).await?,
        })
    }

    /// A side gives all answers of the newest test these points, and has finished.
    async fn graded(&self, by_coach: bool, points: i64) -> Option<Answer> {
        let (path, detail) = self.newest_test().await?;
        let count = detail["answers"].as_array()?.len();
        let questions = ["problem", "bet", "why_now", "non_goals", "measures"];
        let of =
            |n: usize| questions.map(|one| json!({ "answer": n + 1, "question": one, "points": points }));
        let grades: Vec<Value> = (0..count).flat_map(of).collect();
        let body = json!({ "grades": grades, "finished": true });
        let path = format!("{path}/grades");
        Some(self.ground.pair.app.call(Method::PUT, &path, self.token(by_coach), Some(&body)).await)
    }

    /// A reviewer of the newest test reads, if they have not, and answers.
    async fn answered(&self, which: usize) -> Option<Answer> {
        let (_, detail) = self.newest_test().await?;
        let email = detail["reviewers"][which]["email"].as_str()?.to_owned();
        let mails = self.ground.pair.app.mails_to(&email).await;
        let text = mails.first()?["text"].as_str()?.to_owned();
        let link = format!("/api/v1/recall/{}", text.split("/recall/").nth(1)?.split_whitespace().next()?);
        self.ground.pair.app.post(&format!("{link}/text"), &Value::Null).await;
        Some(self.ground.pair.app.post(&format!("{link}/answers"), &answers("r")).await)
    }

    /// Everything that has to hold after a deed.
    async fn check(&mut self, before: &Value, answer: Option<&Answer>) {
        let after = self.read("").await;
        let refused = answer.is_none_or(|answer| answer.status.as_u16() >= 400);
        if let Some(answer) = answer {
            _ = write!(self.log, " -> {} {}", answer.status.as_u16(), after["state"]);
            assert!(answer.status.as_u16() < 500, "{}: {}", self.log, answer.text);
        }
        assert!(!refused || *before == after, "what is refused changes nothing: {}", self.log);
        self.check_state(&before["state"], &after).await;
        self.check_versions(&after).await;
        self.check_tests(&after).await;
    }

    async fn check_state(&self, old: &Value, after: &Value) {
        let (old, new) = (old.as_str().unwrap(), after["state"].as_str().unwrap());
        let legal: &[&str] = match old {
            "draft" => &["draft", "in_review", "retired"],
            "in_review" => &["in_review", "changes_requested", "agreed", "retired"],
            "changes_requested" => &["changes_requested", "in_review", "agreed", "retired"],
            "agreed" => &["agreed", "in_review", "live", "retired"],
            "live" => &["live", "retired"],
            _ => &["retired"],
        };
        assert!(legal.contains(&new), "{old} to {new}: {}", self.log);
        let comments = self.read("/comments").await;
        let open = |one: &&Value| one["kind"] == "blocker" && one["state"] != "resolved";
        let blockers = comments["items"].as_array().unwrap().iter().filter(open).count();
        if old != new && ["agreed", "live"].contains(&new) {
            assert_eq!(blockers, 0, "{}", self.log);
        }
        if old != new && new == "live" && after["waived_because"] == "" {
            let (_, test) = self.newest_test().await.unwrap();
            let (passed, version) = (&test["test"]["result"]["passed"], &test["test"]["version"]);
            assert_eq!((passed, version), (&json!(true), &after["version"]), "{}", self.log);
        }
    }

    /// Versions are numbered without a gap, never change, and each is the one before with what changed.
    async fn check_versions(&mut self, after: &Value) {
        let mut versions = self.read("/versions?limit=200").await["items"].as_array().unwrap().clone();
        versions.reverse();
        let known = self.versions.len();
        assert_eq!(versions[..known], self.versions, "a version changed: {}", self.log);
        assert_eq!(json!(versions.len()), after["version"], "{}", self.log);
        for (version, number) in versions.iter().zip(1..) {
            assert_eq!(version["number"], number);
            if number > 1 && number > i32::try_from(known).unwrap() {
                self.check_diff(&versions, number).await;
            }
        }
        self.versions = versions;
    }

    async fn check_diff(&self, versions: &[Value], number: i32) {
        let diff = self.read(&format!("/diff?from={}&to={number}", number - 1)).await;
        let changes: Vec<SectionChange> = serde_json::from_value(diff["sections"].clone()).unwrap();
        let canvas = |number: i32| -> Canvas {
            let version = &versions[usize::try_from(number - 1).unwrap()];
            serde_json::from_value(version["canvas"].clone()).unwrap()
        };
        assert_eq!(apply(&canvas(number - 1), &changes), Ok(canvas(number)), "{}", self.log);
    }

    /// One test at most runs, none about an older version, and answers are shown from three on once they are closed.
    async fn check_tests(&self, after: &Value) {
        let list = self.read("/recall-tests").await;
        let tests = list["items"].as_array().unwrap();
        let runs = |one: &&Value| ["open", "closed"].contains(&one["state"].as_str().unwrap());
        assert!(tests.iter().filter(runs).count() <= 1, "{}", self.log);
        for test in tests {
            let is_old = test["version"] != after["version"];
            assert!(!is_old || test["state"] == "invalidated", "{test}: {}", self.log);
            assert_eq!(
                test["state"] == "graded",
                !test["result"].is_null() && test["state"] != "invalidated"
            );
        }
        if let Some((_, detail)) = self.newest_test().await {
            let shown = detail["answers"].as_array().unwrap().len();
            assert!(shown == 0 || shown >= 3, "{}", self.log);
            assert!(shown == 0 || detail["test"]["state"] != "open", "{}", self.log);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn any_sequence_keeps_versions_as_they_are_and_states_legal() {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &SEED);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let sequences = vec(deed(), DEEDS / 2..=DEEDS);
    let mut ground = Ground { pair: Pair::meet().await, path: String::new() };
    let mut reached = std::collections::BTreeSet::new();
    for case in 0..CASES {
        let deeds = sequences.new_tree(&mut runner).unwrap().current();
        ground.pair.coach = ground.pair.coach_again().await;
        let mut play = Play::begin(ground, case).await;
        for deed in &deeds {
            let before = play.read("").await;
            _ = write!(play.log, "\n{deed:?}");
            let answer = play.play(deed).await;
            play.check(&before, answer.as_ref()).await;
            reached.insert(play.read("").await["state"].as_str().unwrap().to_owned());
        }
        ground = play.ground;
    }
    // The sequences lead somewhere.
    assert!(reached.len() >= 4, "{reached:?}");
}
