//! A mentee with a strategy.

use reqwest::Method;
use serde_json::{Value, json};

use crate::coaching::ground::Pair;
use crate::support::app::{Answer, send};

/// People who are asked whether they can repeat it.
pub const REVIEWERS: [&str; 3] = ["ann@team.test", "ben@team.test", "cleo@team.test"];

/// What a strategy says that may be shared.
pub fn canvas() -> Value {
    json!({
        "title": "One queue between orders and billing",
        "drivers": { "primary": "customer_reliability", "figure": "9 double charges a quarter", "secondary": [] },
        "current_problem": "Customers are charged twice when a step fails.\nNobody dares to change it.",
        "desired_future": "A charge happens once, whatever fails.",
        "main_bet": {
            "statement": "Let every charge go through one ordered queue",
            "why_now": "The new market opens in November.",
            "cost_of_waiting": "Three more quarters of refunds", "reversal_condition": "Latency above 2 s"
        },
        "trade_offs": [{ "gain": "Charges happen once", "give_up": "They take a second", "who_feels_it": "Checkout" }],
        "non_goals": [
            { "kind": "migration_can_wait", "statement": "Old invoices stay", "reason": "Read once a year",
              "revisit_when": "The archive is full" },
            { "kind": "out_of_scope", "statement": "Other providers", "reason": "", "revisit_when": "A market asks" }
        ],
        "first_milestones": [{ "title": "Refunds use the queue", "target_on": "2026-07-31", "proof": "A week without" }],
        "risks": [{ "text": "The queue is too slow", "likelihood": 2, "impact": 3, "early_sign": "p99 above 800 ms",
                    "response": "Split by market" }],
        "measures": [{ "name": "Double charges", "unit": "a quarter", "baseline": "9", "target": "2",
                       "by_on": "2026-12-31", "source": "Refund ledger" }]
    })
}

/// A mentee with a strategy that only they have seen.
pub struct Ground {
    pub pair: Pair,
    /// Its path in the API.
    pub path: String,
}

impl Ground {
    pub async fn lay() -> Self {
        Self::lay_in(Pair::meet().await).await
    }

    /// The same in a program with settings of its own.
    pub async fn lay_in(pair: Pair) -> Self {
        let new = json!({ "mentee_id": pair.id, "canvas": canvas(), "skills": ["D2"] });
        let made = pair.app.post_as(&pair.mentee, "/api/v1/strategies", &new).await.expect(201);
        let path = format!("/api/v1/strategies/{}", made["id"].as_str().unwrap());
        Self { pair, path }
    }

    /// A strategy that lies before the coach.
    pub async fn shared() -> Self {
        let ground = Self::lay().await;
        ground.share().await.expect(200);
        ground
    }

    /// The strategy as the mentee sees it.
    pub async fn get(&self) -> Value {
        self.pair.app.get_as(&self.pair.mentee, &self.path).await.expect(200)
    }

    /// The mentee shares what the draft says.
    pub async fn share(&self) -> Answer {
        let revision = self.get().await["revision"].clone();
        let body = json!({ "revision": revision, "note": "Please look at the bet." });
        self.pair.app.post_as(&self.pair.mentee, &format!("{}/share", self.path), &body).await
    }

    /// Somebody saves a change of this revision.
    pub async fn save(&self, token: &str, revision: i64, change: &Value) -> Answer {
        let request = self.pair.app.request(Method::PATCH, &self.path).bearer_auth(token);
        send(request.header("If-Match", format!("\"v{revision}\"")).json(change)).await
    }

    /// The mentee changes something, and shares the next version.
    pub async fn share_next(&self, change: Value) -> Answer {
        let revision = self.get().await["revision"].as_i64().unwrap();
        self.save(&self.pair.mentee, revision, &json!({ "canvas": change })).await.expect(200);
        self.share().await
    }

    /// The coach does this with the newest version.
    pub async fn coach(&self, step: &str, body: &Value) -> Answer {
        self.pair.app.post_as(&self.pair.coach, &format!("{}{step}", self.path), body).await
    }

    /// The mentee does this.
    pub async fn mentee(&self, step: &str, body: &Value) -> Answer {
        self.pair.app.post_as(&self.pair.mentee, &format!("{}{step}", self.path), body).await
    }

    /// The coach says this about a passage.
    pub async fn comment(&self, kind: &str, section: &str, quote: &str) -> Answer {
        let version = self.get().await["version"].clone();
        let body =
            json!({ "version": version, "kind": kind, "body": "Hm.", "section": section, "quote": quote });
        self.coach("/comments", &body).await
    }

    /// Starts a recall test with three reviewers; its path in the API.
    pub async fn tested(&self) -> String {
        let version = self.get().await["version"].clone();
        let reviewers: Vec<Value> = REVIEWERS
            .iter()
            .zip(["Ann", "Ben", "Cleo"])
            .map(|(email, name)| json!({ "name": name, "email": email }))
            .collect();
        let body = json!({ "version": version, "reviewers": reviewers });
        let made = self.mentee("/recall-tests", &body).await.expect(201);
        format!("/api/v1/recall-tests/{}", made["id"].as_str().unwrap())
    }

    /// The path of the page that a reviewer was mailed last.
    pub async fn link(&self, reviewer: &str) -> String {
        let mails = self.pair.app.mails_to(reviewer).await;
        let text = mails[0]["text"].as_str().unwrap();
        let token = text.split("/recall/").nth(1).unwrap().split_whitespace().next().unwrap();
        format!("/recall/{token}")
    }

    /// A reviewer reads and answers over the API.
    pub async fn answered(&self, reviewer: &str, word: &str) {
        let link = self.link(reviewer).await;
        self.pair.app.post(&format!("/api/v1{link}/text"), &Value::Null).await.expect(200);
        self.pair.app.post(&format!("/api/v1{link}/answers"), &answers(word)).await.expect(204);
    }

    /// All three read and answer, which closes the test.
    pub async fn all_answered(&self) {
        for reviewer in REVIEWERS {
            self.answered(reviewer, reviewer.split('@').next().unwrap()).await;
        }
    }
}

/// What somebody remembers.
pub fn answers(word: &str) -> Value {
    json!({
        "problem": format!("{word}: charged twice"), "bet": format!("{word}: a queue"),
        "why_now": format!("{word}: November"), "non_goals": "", "measures": format!("{word}: 9 to 2")
    })
}

/// Points for all questions of three answers.
pub fn grades(points: [i64; 5]) -> Vec<Value> {
    let questions = ["problem", "bet", "why_now", "non_goals", "measures"];
    let of = |answer: i32| {
        let all = questions.iter().zip(points);
        all.map(move |(question, points)| json!({ "answer": answer, "question": question, "points": points }))
    };
    (1..=3).flat_map(of).collect()
}
