//! `kill -9` in the middle of editing, of sharing and of grading: all of it is there afterwards or nothing, and the same request
//! again leaves it there once.

use reqwest::Method;
use serde_json::{Value, json};

use super::crash::{Armed, Site};
use super::ground::{COACH, post, until};
use crate::coaching::strategy::{answers, canvas, grades};
use crate::support::app::{Answer, send};
use crate::support::process::Running;

const MENTEE: &str = "olena@example.com";
const REVIEWERS: [&str; 3] = ["ann@team.test", "ben@team.test", "cleo@team.test"];

/// Versions that are whole.
const SHARED: &str = "SELECT ARRAY[
    (SELECT coalesce(sum(version), 0) FROM strategies),
    (SELECT count(*) FROM strategy_versions),
    (SELECT count(*) FROM events WHERE kind = 'strategy.shared'),
    (SELECT count(*) FROM mail_messages WHERE kind = 'coaching.strategy_shared')]";

/// Results that are whole.
const GRADED: &str = "SELECT ARRAY[
    (SELECT count(*) FROM recall_tests WHERE state = 'graded'),
    (SELECT count(*) FROM recall_tests WHERE result IS NOT NULL),
    (SELECT count(*) FROM recall_tests WHERE author_done AND coach_done),
    (SELECT count(*) FROM events WHERE kind = 'recall_test.finished')]";

/// Edits that are whole: each says in the title how many there were.
const EDITED: &str = "SELECT ARRAY[
    revision - 1,
    coalesce(substring(draft ->> 'title' FROM 'Round ([0-9]+)')::bigint, 0)] FROM strategies";

/// A strategy in a database that outlives its processes.
pub(super) struct Ground {
    pub site: Site,
    server: Running,
    pub address: String,
    pub coach: String,
    pub mentee: String,
    /// Path of the strategy.
    pub path: String,
}

impl Ground {
    pub async fn lay(test: &str) -> Option<Self> {
        let site = Site::open(test).await?;
        let (server, address) = site.program(&["serve"]).serve().await;
        let empty = String::new();
        let mut ground =
            Self { site, server, address, coach: empty.clone(), mentee: empty.clone(), path: empty };
        ground.coach = ground.signed_in(COACH).await;
        let coach = ground.coach.clone();
        let new = json!({ "email": MENTEE, "name": "Olena" });
        let mentee = ground.call(Method::POST, "/api/v1/mentees", &coach, &new).await.expect(201);
        ground.mentee = ground.signed_in(MENTEE).await;
        let new = json!({ "mentee_id": mentee["id"], "canvas": canvas() });
        let made = ground.call(Method::POST, "/api/v1/strategies", &coach, &new).await.expect(201);
        ground.path = format!("/api/v1/strategies/{}", made["id"].as_str().unwrap());
        Some(ground)
    }

    /// An access token, by the link that is mailed.
    async fn signed_in(&self, email: &str) -> String {
        let links = format!("{}/api/v1/auth/links", self.address);
        send(self.site.http.post(links).json(&json!({ "email": email }))).await.expect(202);
        let link = || {
            let messages = self.site.sink.messages();
            let mine = messages.into_iter().filter(|message| message.to.iter().any(|to| to == email));
            let token = |text: String| Some(text.split("/sign-in/").nth(1)?.to_owned());
            mine.filter_map(|message| token(message.mail().text)).next_back()
        };
        until("the link is mailed", async || link().is_some()).await;
        let rest = link().unwrap();
        let body = json!({ "token": rest.split_whitespace().next().unwrap() });
        let redeem = format!("{}/api/v1/auth/links/redeem", self.address);
        let pair = send(self.site.http.post(redeem).json(&body)).await.expect(200);
        pair["access_token"].as_str().unwrap().to_owned()
    }

    pub async fn call(&self, method: Method, path: &str, token: &str, body: &Value) -> Answer {
        let request = self.site.http.request(method, format!("{}{path}", self.address));
        send(request.bearer_auth(token).json(body)).await
    }

    /// A change of the draft; the revision it has then.
    async fn edited(&self, round: u32) -> i64 {
        let current = self.call(Method::GET, &self.path, &self.coach, &Value::Null).await.expect(200);
        let url = format!("{}{}", self.address, self.path);
        let change = json!({ "canvas": { "title": format!("Round {round}") } });
        let tag = format!("\"v{}\"", current["revision"]);
        let request = self.site.http.patch(url).bearer_auth(&self.coach).header("If-Match", tag);
        send(request.json(&change)).await.expect(200)["revision"].as_i64().unwrap()
    }

    /// The server is killed while nothing runs, and another one that stops at the fail point takes the request.
    async fn killed(&mut self, failpoint: &str, request: (Method, &str, &str, &Value)) -> Option<Answer> {
        let (method, path, key, body) = request;
        let mut armed = self.armed(failpoint).await;
        let url = format!("{}{path}", armed.address);
        let request = match method {
            Method::PUT => self.site.http.put(url).json(body),
            // What is meant to be changed stands in place of a key.
            Method::PATCH => self.site.http.patch(url).header("If-Match", key).json(body),
            _ => post(&self.site.http, &url, key, body),
        };
        let answer = armed.post(request.bearer_auth(&self.coach)).await;
        drop(armed);
        self.site.until_nobody_is_connected().await;
        answer
    }

    /// The link of a reviewer, once it is mailed; its path in the API.
    pub async fn link(&self, address: &str) -> String {
        let token = || {
            let messages = self.site.sink.messages();
            let mail = messages.into_iter().find(|message| message.to[0] == address)?;
            mail.mail().text.split("/recall/").nth(1)?.split_whitespace().next().map(str::to_owned)
        };
        until("the link is mailed", async || token().is_some()).await;
        format!("/api/v1/recall/{}", token().unwrap())
    }

    /// Another server in place of this one, which stops at the fail point.
    pub async fn armed(&mut self, failpoint: &str) -> Armed {
        self.server.kill().await;
        self.site.armed(failpoint).await
    }

    pub async fn restart(&mut self) {
        (self.server, self.address) = self.site.program(&["serve"]).serve().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_share_that_is_killed_is_whole_or_nothing_and_a_repetition_shares_once() {
    let test = "faults::strategy::a_share_that_is_killed_is_whole_or_nothing_and_a_repetition_shares_once";
    let Some(mut ground) = Ground::lay(test).await else { return };
    let mut shared = 0;
    for round in 0.. {
        let body = json!({ "revision": ground.edited(round).await });
        let (path, key) = (format!("{}/share", ground.path), format!("round-{round}"));
        let failpoint =
            format!("strategy.share/{}/{}", round * 3 + 1, if round % 2 == 0 { "before" } else { "after" });
        let answer = ground.killed(&failpoint, (Method::POST, &path, &key, &body)).await;
        let whole = ground.site.whole(SHARED).await;
        assert!(whole == shared || whole == shared + 1, "{failpoint}: {whole} after {shared}");
        ground.restart().await;
        let url = format!("{}{path}", ground.address);
        let again = send(post(&ground.site.http, &url, &key, &body).bearer_auth(&ground.coach)).await;
        shared += 1;
        assert_eq!(again.expect(200)["version"], shared, "{failpoint}");
        assert_eq!(ground.site.whole(SHARED).await, shared, "{failpoint}");
        if answer.is_some() {
            assert!(round >= 3, "a share has more statements than {round} rounds");
            return;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn grading_that_is_killed_is_whole_or_nothing_and_a_repetition_grades_once() {
    let test = "faults::strategy::grading_that_is_killed_is_whole_or_nothing_and_a_repetition_grades_once";
    let Some(mut ground) = Ground::lay(test).await else { return };
    let mut graded = 0;
    for round in 0.. {
        let test = tested(&ground, round).await;
        let body = json!({ "grades": grades([2, 1, 2, 1, 2]), "finished": true });
        let path = format!("/api/v1/recall-tests/{test}/grades");
        ground.call(Method::PUT, &path, &ground.mentee, &body).await.expect(200);
        let failpoint =
            format!("recall.grade/{}/{}", round * 4 + 1, if round % 2 == 0 { "before" } else { "after" });
        let answer = ground.killed(&failpoint, (Method::PUT, &path, "", &body)).await;
        let whole = ground.site.whole(GRADED).await;
        assert!(whole == graded || whole == graded + 1, "{failpoint}: {whole} after {graded}");
        ground.restart().await;
        let again = ground.call(Method::PUT, &path, &ground.coach, &body).await;
        // What was committed before the kill is said to be done; what was not is done now.
        let expected = if whole == graded { 200 } else { 409 };
        assert_eq!(again.status.as_u16(), expected, "{failpoint}: {}", again.text);
        graded += 1;
        assert_eq!(ground.site.whole(GRADED).await, graded, "{failpoint}");
        if answer.is_some() {
            assert!(round >= 2, "grading has more statements than {round} rounds");
            return;
        }
    }
}

/// The draft is edited again and again, each time by a server that is killed a statement further.
async fn edited_under_kills(ground: &mut Ground, is_import: bool) {
    let text =
        ground.call(Method::GET, &format!("{}/export.md", ground.path), &ground.coach, &Value::Null).await;
    let heading = text.text.lines().next().unwrap().to_owned();
    let mut edited = 0;
    for round in 0.. {
        let title = format!("Round {}", edited + 1);
        let revision = edited + 1;
        let (path, key) = (format!("{}/import", ground.path), format!("round-{round}"));
        let tag = format!("\"v{revision}\"");
        let markdown = text.text.replacen(&heading, &format!("# {title}"), 1);
        let (method, path, key, body) = if is_import {
            (Method::POST, path, key, json!({ "revision": revision, "markdown": markdown }))
        } else {
            (Method::PATCH, ground.path.clone(), tag, json!({ "canvas": { "title": title } }))
        };
        let name = if is_import { "strategy.import" } else { "strategy.edit" };
        let failpoint =
            format!("{name}/{}/{}", round * 2 + 1, if round % 2 == 0 { "before" } else { "after" });
        let answer = ground.killed(&failpoint, (method, &path, &key, &body)).await;
        let whole = ground.site.whole(EDITED).await;
        assert!(whole == edited || whole == edited + 1, "{failpoint}: {whole} after {edited}");
        ground.restart().await;
        let url = format!("{}{path}", ground.address);
        let again = if is_import {
            post(&ground.site.http, &url, &key, &body)
        } else {
            ground.site.http.patch(url).header("If-Match", &key).json(&body)
        };
        let again = send(again.bearer_auth(&ground.coach)).await;
        // An edit that was committed before the kill changed what the repetition means to change; an import has its key.
        let expected = if is_import || whole == edited { 200 } else { 412 };
        assert_eq!(again.status.as_u16(), expected, "{failpoint}: {}", again.text);
        edited += 1;
        assert_eq!(ground.site.whole(EDITED).await, edited, "{failpoint}");
        if answer.is_some() {
            assert!(round >= 2, "editing has more statements than {round} rounds");
            return;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_edit_that_is_killed_is_whole_or_nothing_and_what_was_written_before_stays() {
    let test =
        "faults::strategy::an_edit_that_is_killed_is_whole_or_nothing_and_what_was_written_before_stays";
    let Some(mut ground) = Ground::lay(test).await else { return };
    edited_under_kills(&mut ground, false).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_that_is_killed_is_whole_or_nothing_and_a_repetition_imports_once() {
    let test = "faults::strategy::an_import_that_is_killed_is_whole_or_nothing_and_a_repetition_imports_once";
    let Some(mut ground) = Ground::lay(test).await else { return };
    edited_under_kills(&mut ground, true).await;
}

/// A recall test of a strategy of its own, all of whose reviewers have answered; its id.
async fn tested(ground: &Ground, round: u32) -> String {
    let coach = &ground.coach;
    let current = ground.call(Method::GET, &ground.path, coach, &Value::Null).await.expect(200);
    let new = json!({ "mentee_id": current["mentee_id"], "canvas": canvas() });
    let made = ground.call(Method::POST, "/api/v1/strategies", coach, &new).await.expect(201);
    let path = format!("/api/v1/strategies/{}", made["id"].as_str().unwrap());
    ground.call(Method::POST, &format!("{path}/share"), coach, &json!({ "revision": 1 })).await.expect(200);
    let address = |reviewer: &str| format!("round-{round}-{reviewer}");
    let reviewers: Vec<Value> =
        REVIEWERS.iter().map(|reviewer| json!({ "name": "R", "email": address(reviewer) })).collect();
    let body = json!({ "version": 1, "reviewers": reviewers });
    let made = ground.call(Method::POST, &format!("{path}/recall-tests"), coach, &body).await.expect(201);
    for reviewer in REVIEWERS {
        let link = ground.link(&address(reviewer)).await;
        ground.call(Method::POST, &format!("{link}/text"), "", &Value::Null).await.expect(200);
        ground.call(Method::POST, &format!("{link}/answers"), "", &answers("x")).await.expect(204);
    }
    made["id"].as_str().unwrap().to_owned()
}
