//! Who gets what of a mentee: every route of coaching with the ids of real things, called by everybody there is.

use altitude::identity::Role;
use reqwest::Method;
use serde_json::{Value, json};

use super::assess::BUILT_IN;
use super::ground::{OLENA, Pair, call_on};
use super::strategy::canvas;
use crate::openapi::operations;

/// Everything that there is of the mentee.
pub struct Things {
    pub pair: Pair,
    ids: Vec<(&'static str, String)>,
}

/// Callers who are nothing to the mentee, and one who is but may read bookings only.
struct Strangers {
    tokens: Vec<(&'static str, String)>,
    owner: String,
    key: String,
}

pub fn id(value: &Value) -> String {
    value["id"].as_str().unwrap().to_owned()
}

impl Things {
    pub async fn lay() -> Self {
        let pair = Pair::meet().await;
        let app = &pair.app;
        let plan = super::plans::agreed(&pair).await.rsplit('/').next().unwrap().to_owned();
        let with = |body: Value| {
            let mut body = body;
            body["mentee_id"] = json!(pair.id);
            body
        };
        let note = with(json!({ "body": "well done", "visibility": "shared" }));
        let note = id(&app.post_as(&pair.coach, "/api/v1/notes", &note).await.expect(201));
        let item = with(json!({ "title": "Send it" }));
        let item = id(&app.post_as(&pair.coach, "/api/v1/action-items", &item).await.expect(201));
        let evidence = with(json!({ "occurred_on": "2026-06-01", "title": "Led it", "visibility": "coach" }));
        let evidence = id(&app.post_as(&pair.mentee, "/api/v1/evidence", &evidence).await.expect(201));
        let new = with(json!({ "framework_id": BUILT_IN, "role": "staff", "kind": "baseline" }));
        let made = app.post_as(&pair.coach, "/api/v1/assessments", &new).await.expect(201);
        let raters = json!({ "raters": [{ "kind": "self" }, { "kind": "coach" }] });
        let path = format!("/api/v1/assessments/{}", id(&made));
        app.post_as(&pair.coach, &format!("{path}/raters"), &raters).await.expect(200);
        let rater = id(&app.get_as(&pair.coach, &path).await.expect(200)["raters"][0]);
        let engagements = format!("/api/v1/engagements?mentee_id={}", pair.id);
        let engagement = id(&app.get_as(&pair.coach, &engagements).await.expect(200)["items"][0]);
        let report = super::sponsor::prepared(&pair, &engagement).await;
        let timeline = app.get_as(&pair.coach, &pair.path("/timeline")).await.expect(200);
        let entries = timeline["items"].as_array().unwrap();
        let session = id(entries.iter().find(|entry| entry["kind"] == "session").unwrap());
        let topic = format!("/api/v1/sessions/{session}/agenda");
        let topic = id(&app.post_as(&pair.coach, &topic, &json!({ "title": "Bets" })).await.expect(201));
        let (strategy, comment, test) = strategy(&pair).await;
        let asked = app.post_as(&pair.mentee, &pair.path("/note-requests"), &json!({})).await.expect(200);
        let asked = id(&asked["items"][0]);
        let reviewer = format!("/api/v1/recall-tests/{test}");
        let reviewer = id(&app.get_as(&pair.coach, &reviewer).await.expect(200)["reviewers"][0]);
        app.clock.advance(chrono::TimeDelta::days(6));
        app.work().await;
        let coach = pair.coach_again().await;
        let check_ins = app.get_as(&coach, "/api/v1/check-ins").await.expect(200);
        let check_in = id(&check_ins["items"][0]);
        let ids = vec![
            ("/mentees/", pair.id.clone()),
            ("/plans/", plan),
            ("/notes/", note),
            ("/action-items/", item),
            ("/evidence/", evidence),
            ("/sponsor-reports/", report),
            ("/assessments/", id(&made)),
            ("/engagements/", engagement),
            ("/sessions/", session),
            ("/agenda-topics/", topic),
            ("/check-ins/", check_in),
            ("{rater_id}", rater),
            ("/strategies/", strategy),
            ("{comment_id}", comment),
            ("/recall-tests/", test),
            ("/note-requests/", asked),
            ("{reviewer_id}", reviewer),
        ];
        Self { pair, ids }
    }

    /// The id that stands after this start.
    pub fn of(&self, start: &str) -> &str {
        &self.ids.iter().find(|(known, _)| *known == start).unwrap().1
    }

    /// A documented path with real ids; none for what belongs to no mentee.
    pub fn concrete(&self, path: &str) -> Option<String> {
        let (_, id) =
            self.ids.iter().find(|(start, _)| path.starts_with(&format!("/api/v1{start}{{id}}")))?;
        let query = if path.ends_with("/diff") { "?from=1" } else { "" };
        let path = path.replace("{id}", id).replace("{rater_id}", self.of("{rater_id}"));
        let path = path.replace("{comment_id}", self.of("{comment_id}")).replace("{version}", "1");
        let path = path.replace("{reviewer_id}", self.of("{reviewer_id}"));
        Some(path.replace("{skill}", "D2") + query)
    }

    async fn strangers(&self) -> Strangers {
        let app = &self.pair.app;
        app.coach("mallory@coach.test", "Mallory").await;
        app.user("owner@coach.test", "Robin", Role::Owner).await;
        app.mentee("eve@example.com", "Eve").await;
        let mallory = app.log_in("mallory@coach.test").await;
        let coach = self.pair.coach_again().await;
        let mut keys = Vec::new();
        for (token, scope) in
            [(&mallory, "mentees:read"), (&mallory, "mentees:write"), (&coach, "bookings:read")]
        {
            let body = json!({ "name": scope, "scopes": [scope] });
            let made = app.post_as(token, "/api/v1/api-keys", &body).await.expect(201);
            keys.push(made["key"].as_str().unwrap().to_owned());
        }
        let body = json!({ "name": "mine", "scopes": ["mentees:read"] });
        let made = app.post_as(&coach, "/api/v1/api-keys", &body).await.expect(201);
        let owner = app.log_in("owner@coach.test").await;
        let mut tokens = vec![
            ("nobody", String::new()),
            ("another mentee", app.sign_in_by_link("eve@example.com").await),
            ("another coach", mallory),
            ("an owner", owner.clone()),
        ];
        let names = ["another coach's key", "another coach's key to write", "the coach's key for bookings"];
        tokens.extend(names.into_iter().zip(keys));
        Strangers { tokens, owner, key: made["key"].as_str().unwrap().to_owned() }
    }
}

/// A strategy that was shared, with a comment and a test; their ids.
async fn strategy(pair: &Pair) -> (String, String, String) {
    let app = &pair.app;
    let new = json!({ "mentee_id": pair.id, "canvas": canvas() });
    let strategy = id(&app.post_as(&pair.mentee, "/api/v1/strategies", &new).await.expect(201));
    let path = format!("/api/v1/strategies/{strategy}");
    app.post_as(&pair.mentee, &format!("{path}/share"), &json!({ "revision": 1 })).await.expect(200);
    let said = json!({ "version": 1, "kind": "praise", "body": "Good.", "section": "risks" });
    let comment = id(&app.post_as(&pair.coach, &format!("{path}/comments"), &said).await.expect(201));
    let reviewers: Vec<Value> =
        ["a", "b", "c"].map(|name| json!({ "name": name, "email": format!("{name}@team.test") })).into();
    let test = json!({ "version": 1, "reviewers": reviewers });
    let test = id(&app.post_as(&pair.mentee, &format!("{path}/recall-tests"), &test).await.expect(201));
    (strategy, comment, test)
}

/// Reading that an owner may do: the directory.
const DIRECTORY: [&str; 1] = ["get_mentee"];

/// Reading that is the mentee's alone.
const MENTEES_OWN: [&str; 2] = ["list_mentee_accesses", "export_person"];

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_nothing_to_a_mentee_reads_and_changes_nothing() {
    let things = Things::lay().await;
    let strangers = things.strangers().await;
    let app = &things.pair.app;
    let (mut faults, mut calls) = (Vec::new(), 0);

    for (method, path, operation) in operations() {
        let name = operation["operationId"].as_str().unwrap();
        let Some(path) = things.concrete(&path).filter(|_| operation["tags"][0] == "coaching") else {
            continue;
        };
        let body = operation.get("requestBody").map(|_| changing(name));
        for (who, token) in &strangers.tokens {
            let method: Method = method.parse().unwrap();
            let is_directory =
                *who == "an owner" && (DIRECTORY.contains(&name) || name.ends_with("_erasure"));
            let body = body.clone().unwrap_or_default();
            let answer = call_on(app, (method.clone(), &path, token), "*", &body).await;
            let expected: &[u16] = match *who {
                "nobody" => &[401],
                "another mentee" => &[403, 404],
                _ if is_directory => &[200, 202, 204, 404],
                "the coach's key for bookings" => &[403],
                "another coach's key to write" => &[403, 404],
                _ if method == Method::GET => &[404],
                _ => &[403, 404],
            };
            if !expected.contains(&answer.status.as_u16()) {
                faults.push(format!("{who} {method} {path} ({name}): {} {}", answer.status, answer.text));
            }
            calls += 1;
        }
    }

    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(calls > 300, "{calls}");
    let profile = app.get_as(&strangers.owner, &things.pair.path("")).await.expect(200);
    assert_eq!((&profile["name"], profile.get("intake")), (&json!("Olena Kovalenko"), None));
}

/// A body that would be taken from whoever may.
pub fn changing(name: &str) -> Value {
    match name {
        "merge_mentees" => json!({ "duplicate_id": "01890000-0000-7000-8000-000000000000" }),
        "set_intake" => json!({ "reasons": ["other"] }),
        "accept_plan" => json!({ "number": 1 }),
        "request_plan_changes" | "end_plan" | "void_assessment" | "retire_strategy" => {
            json!({ "reason": "because" })
        }
        "set_plan_milestone" => json!({ "key": "m1", "state": "missed" }),
        "pause_plan" => json!({ "from_on": "2026-06-25" }),
        "complete_plan" => json!({ "outcome": "partly", "retrospective": "It went." }),
        "invite_raters" => json!({ "raters": [{ "kind": "peer", "name": "P", "email": "p@peers.test" }] }),
        "revise_rating" | "set_sponsor_consent" => json!({ "level": 3 }),
        "note_difference" => json!({ "note": "why" }),
        "choose_focus" => json!({ "skill": "D2", "reason": "because" }),
        "reply_to_check_in" => json!({ "text": "Good." }),
        "create_session_topic" => json!({ "title": "Mine" }),
        "rate_session" => json!({ "score": 1 }),
        "set_sponsor" => json!({ "name": "Mine", "email": "mine@example.com" }),
        "verify_evidence" | "unverify_evidence" | "release_sponsor_report" => json!({ "revision": 1 }),
        "import_strategy" => json!({ "revision": 2, "markdown": "# Mine" }),
        "share_strategy" => json!({ "revision": 2 }),
        "request_strategy_changes" => json!({ "version": 1, "reason": "because" }),
        "agree_to_strategy" => json!({ "version": 1 }),
        "go_live_with_strategy" => json!({ "version": 1, "review_on": "2027-01-01", "waived_because": "x" }),
        "create_strategy_comment" => {
            json!({ "version": 1, "kind": "praise", "body": "x", "section": "risks" })
        }
        "reply_to_strategy_comment" => json!({ "body": "x" }),
        "start_recall_test" => json!({ "version": 1, "reviewers": [] }),
        "invite_recall_reviewers" => json!({ "reviewers": [{ "name": "M", "email": "m@evil.test" }] }),
        "grade_recall_test" => json!({ "grades": [] }),
        "answer_note_request" => json!({ "parts": 0 }),
        _ => json!({}),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_two_sides_read_what_is_theirs() {
    let things = Things::lay().await;
    let strangers = things.strangers().await;
    let (app, pair) = (&things.pair.app, &things.pair);
    let (coach, mentee) = (pair.coach_again().await, pair.mentee_again().await);
    let mut faults = Vec::new();

    for (method, path, operation) in operations() {
        let name = operation["operationId"].as_str().unwrap();
        let Some(path) = things.concrete(&path).filter(|_| method == "GET") else { continue };
        if operation["tags"][0] != "coaching" {
            continue;
        }
        let is_own = MENTEES_OWN.contains(&name);
        // The note is the coach's, and so is its history.
        let is_coachs = ["list_note_versions", "list_merge_requests"].contains(&name);
        for (who, token, is_let_in) in [
            ("the coach", &coach, !is_own),
            ("the coach's key", &strangers.key, !is_own),
            ("the mentee", &mentee, !is_coachs),
        ] {
            let status = app.get_as(token, &path).await.status.as_u16();
            // What only coaches may ask at all is no secret.
            let refused = if name == "list_merge_requests" { 403 } else { 404 };
            if status != if is_let_in { 200 } else { refused } {
                faults.push(format!("{who} {path}: {status}"));
            }
        }
    }

    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn ids_inside_bodies_and_queries_are_looked_at_too() {
    let things = Things::lay().await;
    let strangers = things.strangers().await;
    let (app, pair) = (&things.pair.app, &things.pair);
    let mallory = &strangers.tokens.iter().find(|(who, _)| *who == "another coach").unwrap().1;
    let eve = &strangers.tokens.iter().find(|(who, _)| *who == "another mentee").unwrap().1;
    let own = json!({ "email": "m@example.com", "name": "M" });
    let own = id(&app.post_as(mallory, "/api/v1/mentees", &own).await.expect(201));
    let (plan, session) = (things.of("/plans/"), things.of("/sessions/"));
    let start = json!({ "mentee_id": pair.id, "focus_skill": "D2", "from_level": 2, "target_level": 3 });

    for (path, body, statuses) in [
        ("/notes", json!({ "mentee_id": pair.id, "body": "x" }), [404, 404]),
        ("/action-items", json!({ "mentee_id": pair.id, "title": "x" }), [404, 404]),
        ("/evidence", json!({ "mentee_id": pair.id, "title": "x", "occurred_on": "2026-06-01" }), [404, 404]),
        ("/engagements", json!({ "mentee_id": pair.id, "started_on": "2026-06-01" }), [404, 403]),
        ("/plans", start, [404, 404]),
        ("/plan-templates", json!({ "plan_id": plan }), [404, 403]),
        (
            "/assessments",
            json!({ "mentee_id": pair.id, "framework_id": BUILT_IN, "role": "staff", "kind": "final" }),
            [404, 403],
        ),
        ("/notes", json!({ "mentee_id": own, "body": "x", "session_id": session }), [422, 404]),
        ("/action-items", json!({ "mentee_id": own, "title": "x", "session_id": session }), [422, 404]),
        ("/plans", json!({ "mentee_id": own, "assessment_id": things.of("/assessments/") }), [422, 404]),
    ] {
        let path = format!("/api/v1{path}");
        let answers = [app.post_as(mallory, &path, &body).await, app.post_as(eve, &path, &body).await];
        assert_eq!(answers.each_ref().map(|answer| answer.status.as_u16()), statuses, "{path} {body}");
    }
    for path in [
        "notes",
        "action-items",
        "evidence",
        "engagements",
        "assessments",
        "plans",
        "check-ins",
        "strategies",
    ] {
        let path = format!("/api/v1/{path}?mentee_id={}", pair.id);
        for token in [mallory, eve] {
            assert_eq!(app.get_as(token, &path).await.status, 404, "{path}");
        }
    }
    assert!(!app.mails_to("mallory@coach.test").await.iter().any(|mail| mail.to_string().contains(OLENA)));
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_without_an_id_name_nobody_to_strangers() {
    let things = Things::lay().await;
    let strangers = things.strangers().await;
    let app = &things.pair.app;
    let (mut calls, mut faults) = (0, Vec::new());

    for (method, path, operation) in operations() {
        if method != "GET" || operation["tags"][0] != "coaching" || path.contains('{') {
            continue;
        }
        for (who, token) in &strangers.tokens {
            let answer = app.get_as(token, &path).await;
            let text = &answer.text;
            if text.contains("Olena") || text.contains(OLENA) || text.contains(&things.pair.id) {
                faults.push(format!("{who} {path}: {text}"));
            }
            calls += 1;
        }
    }

    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(calls > 60, "{calls}");
    let own = app.get_as(&things.pair.coach_again().await, "/api/v1/plans").await.expect(200);
    assert!(own.to_string().contains(&things.pair.id));
}
