//! A practice with a list, and readers of it.

use reqwest::Method;
use reqwest::header::CONTENT_TYPE;
use serde_json::{Value, json};

use crate::support::app::{Answer, TestApp, send};

/// A program with a coach who has a public list `letters`.
pub struct Ground {
    /// The program.
    pub app: TestApp,
    /// The coach's key.
    pub token: String,
    /// The list.
    pub list_id: String,
}

impl Ground {
    /// With the defaults of tests.
    pub async fn lay() -> Self {
        Self::with(&[]).await
    }

    /// With these settings besides.
    pub async fn with(settings: &[(&str, &str)]) -> Self {
        let mut all = vec![("ALTITUDE__NEWSLETTER__POSTAL_ADDRESS", "Altitude, 1 Example Street, Berlin")];
        all.extend(settings);
        let app = TestApp::with(&all).await;
        app.coach("dana@coach.test", "Dana Weiss").await;
        // A key, since access tokens end long before newsletters do.
        let session = app.log_in("dana@coach.test").await;
        let key = json!({ "name": "tests", "scopes": ["newsletter:read", "newsletter:write"] });
        let key = app.post_as(&session, "/api/v1/api-keys", &key).await.expect(201);
        let token = key["key"].as_str().unwrap().to_owned();
        let list = json!({ "slug": "letters", "name": "Letters" });
        let list_id = app.post_as(&token, "/api/v1/lists", &list).await.expect(201)["id"].clone();
        Self { app, token, list_id: list_id.as_str().unwrap().to_owned() }
    }

    /// Types an address into the form.
    pub async fn subscribe(&self, email: &str) -> Answer {
        self.app.post("/api/v1/subscribe", &json!({ "email": email })).await
    }

    /// The link of this kind in the newest mail to an address.
    pub async fn link(&self, email: &str, part: &str) -> String {
        let mail = self.app.mails_to(email).await.remove(0);
        let text = mail["text"].as_str().unwrap().to_owned();
        let (_, rest) =
            text.split_once(&format!("http://coach.test{part}")).unwrap_or_else(|| panic!("{text}"));
        format!("{part}{}", rest.split_whitespace().next().unwrap())
    }

    /// Subscribes and confirms.
    pub async fn confirmed(&self, email: &str) {
        self.subscribe(email).await.expect(202);
        let link = self.link(email, "/n/confirm/").await;
        assert_eq!(self.form(&link, "").await.status, 200);
    }

    /// Sends a form.
    pub async fn form(&self, path: &str, body: &str) -> Answer {
        let request = self.app.request(Method::POST, path);
        send(request.header(CONTENT_TYPE, "application/x-www-form-urlencoded").body(body.to_owned())).await
    }

    /// The reader with this address.
    pub async fn reader(&self, email: &str) -> Option<Value> {
        let query: String = url::form_urlencoded::byte_serialize(email.as_bytes()).collect();
        let found = self.app.get_as(&self.token, &format!("/api/v1/subscribers?q={query}")).await.expect(200);
        found["items"].as_array().unwrap().iter().find(|item| item["email"] == email).cloned()
    }

    /// The reader's status on the list.
    pub async fn status(&self, email: &str) -> String {
        let Some(reader) = self.reader(email).await else { return String::from("unknown") };
        let lists = reader["lists"].as_array().unwrap();
        let on = lists.iter().find(|list| list["list_id"] == self.list_id.as_str());
        on.map_or_else(|| String::from("none"), |list| list["status"].as_str().unwrap().to_owned())
    }

    /// The unsubscribe link of a reader of the list, as an issue has it.
    pub async fn unsubscribe_link(&self, email: &str) -> String {
        let client = crate::support::database::connect(self.app.database_url()).await;
        let query = "SELECT s.id::text FROM subscriptions s JOIN subscribers r ON r.id = s.subscriber_id WHERE r.email = $1";
        let id: String = client.query_one(query, &[&email]).await.unwrap().get(0);
        let id: uuid::Uuid = id.parse().unwrap();
        let site = &self.app.app.services.site;
        let token = site.link_token(altitude::kernel::link_token::LinkPurpose::Unsubscribe, id, 1);
        format!("/n/unsubscribe/{token}")
    }

    /// Removes what is known of a reader, as a coach.
    pub async fn erase(&self, email: &str) {
        let id = self.reader(email).await.unwrap()["id"].as_str().unwrap().to_owned();
        let path = format!("/api/v1/subscribers/{id}");
        self.app.call(Method::DELETE, &path, &self.token, None).await.expect(204);
    }

    /// Sends a file of readers to the list, and gives the import when it is over.
    pub async fn import(&self, query: &str, file: impl Into<reqwest::Body>) -> Value {
        let path = format!("/api/v1/subscribers/imports?consent_source=old%20list&lists=letters{query}");
        let request = self.app.request(Method::POST, &path).bearer_auth(&self.token);
        let begun = send(request.header("Content-Type", "text/csv").body(file)).await.expect(202);
        self.app.work().await;
        let path = format!("/api/v1/subscribers/imports/{}", begun["id"].as_str().unwrap());
        self.app.get_as(&self.token, &path).await.expect(200)
    }

    /// One number that a query gives.
    pub async fn number(&self, query: &str) -> i64 {
        let client = crate::support::database::connect(self.app.database_url()).await;
        client.query_one(query, &[]).await.unwrap().get(0)
    }

    /// Runs statements behind the program's back.
    pub async fn sql(&self, statements: &str) {
        let client = crate::support::database::connect(self.app.database_url()).await;
        client.batch_execute(statements).await.unwrap();
    }

    /// Adds a reader who agreed elsewhere.
    pub async fn add(&self, email: &str) {
        let body = json!({ "email": email, "lists": ["letters"], "consent_source": "fair" });
        self.app.post_as(&self.token, "/api/v1/subscribers", &body).await.expect(201);
    }

    /// Makes an issue; its id.
    pub async fn issue(&self, slug: &str, text: &str) -> String {
        let body = json!({
            "slug": slug, "title": format!("About {slug}"), "list": "letters", "body_markdown": text
        });
        let made = self.app.post_as(&self.token, "/api/v1/issues", &body).await.expect(201);
        made["id"].as_str().unwrap().to_owned()
    }

    /// Asks something of an issue.
    pub async fn command(&self, issue: &str, command: &str) -> Answer {
        self.app.post_as(&self.token, &format!("/api/v1/issues/{issue}/{command}"), &json!({})).await
    }

    /// How far an issue is.
    pub async fn stats(&self, issue: &str) -> Value {
        self.app.get_as(&self.token, &format!("/api/v1/issues/{issue}/stats")).await.expect(200)
    }

    /// The status of an issue.
    pub async fn status_of(&self, issue: &str) -> String {
        let issue = self.app.get_as(&self.token, &format!("/api/v1/issues/{issue}")).await.expect(200);
        issue["status"].as_str().unwrap().to_owned()
    }

    /// The issues in the dev mailbox for an address.
    pub async fn issues_to(&self, email: &str) -> Vec<Value> {
        let mails = self.app.mails_to(email).await;
        mails.into_iter().filter(|mail| mail["subject"].as_str().unwrap().starts_with("About ")).collect()
    }
}
