//! What tests of assessments start from.

use serde_json::{Value, json};

use crate::support::app::{Answer, TestApp};

/// The framework that is built in.
pub const BUILT_IN: &str = "01933a5c-0000-7000-8000-000000000001";

/// A coach with a mentee and an assessment of theirs.
pub struct Ground {
    pub app: TestApp,
    pub coach: String,
    pub mentee_id: String,
    pub id: String,
}

/// A level for each of some skills, as a form is sent.
pub fn levels(levels: &[(&str, i64)]) -> Value {
    let ratings = levels.iter().map(|(skill, level)| json!({ "skill": skill, "level": level }));
    json!({ "ratings": ratings.collect::<Vec<_>>() })
}

impl Ground {
    /// Dana coaches Olena and has made an assessment for the role Staff.
    pub async fn lay() -> Self {
        let app = TestApp::start().await;
        app.coach("dana@coach.test", "Dana Weiss").await;
        let coach = app.log_in("dana@coach.test").await;
        let mentee = json!({ "name": "Olena Kovalenko", "email": "olena@example.com" });
        let mentee = app.post_as(&coach, "/api/v1/mentees", &mentee).await.expect(201);
        let mentee_id = mentee["id"].as_str().unwrap().to_owned();
        let mut ground = Self { app, coach, mentee_id, id: String::new() };
        ground.id = ground.another("baseline").await;
        ground
    }

    /// One more assessment of the same mentee.
    pub async fn another(&self, kind: &str) -> String {
        let new = json!({
            "mentee_id": self.mentee_id, "framework_id": BUILT_IN, "role": "staff", "kind": kind, "due_on": "2026-06-26"
        });
        let made = self.app.post_as(&self.coach, "/api/v1/assessments", &new).await.expect(201);
        made["id"].as_str().unwrap().to_owned()
    }

    /// The address of the assessment and what follows it.
    pub fn path(&self, rest: &str) -> String {
        format!("/api/v1/assessments/{}{rest}", self.id)
    }

    /// Posts as the coach.
    pub async fn post(&self, rest: &str, body: &Value) -> Answer {
        self.app.post_as(&self.coach, &self.path(rest), body).await
    }

    /// The assessment as the coach sees it.
    pub async fn detail(&self) -> Value {
        self.app.get_as(&self.coach, &self.path("")).await.expect(200)
    }

    /// Asks people: kind and address.
    pub async fn invite(&self, raters: &[(&str, &str)]) -> Answer {
        let rater = |(kind, email): &(&str, &str)| match *kind {
            "self" | "coach" => json!({ "kind": kind }),
            kind => {
                json!({ "kind": kind, "name": format!("Rater {}", email.split('@').next().unwrap()), "email": email })
            }
        };
        self.post("/raters", &json!({ "raters": raters.iter().map(rater).collect::<Vec<_>>() })).await
    }

    /// The token in the newest mail to an address.
    pub async fn token(&self, address: &str) -> String {
        let mails = self.app.mails_to(address).await;
        let text = mails[0]["text"].as_str().unwrap().to_owned();
        text.split("/rate/").nth(1).unwrap().split_whitespace().next().unwrap().to_owned()
    }

    /// Submits as the holder of the link mailed to an address.
    pub async fn submit(&self, address: &str, body: &Value) -> Answer {
        let token = self.token(address).await;
        self.app.post(&format!("/api/v1/ratings/{token}/submit"), body).await
    }

    /// Self and coach have rated, and collecting is closed.
    pub async fn reconcile(&self, own: &Value, coach: &Value) {
        self.invite(&[("self", ""), ("coach", "")]).await.expect(200);
        self.submit("olena@example.com", own).await.expect(204);
        self.submit("dana@coach.test", coach).await.expect(204);
        self.post("/close", &json!({})).await.expect(200);
    }
}
