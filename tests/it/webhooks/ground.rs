//! A practice with a coach whose webhook leads to a recording server.

use std::time::Duration;

use chrono::TimeDelta;
use diesel::sql_types::BigInt;
use diesel_async::{RunQueryDsl as _, SimpleAsyncConnection as _};
use serde_json::{Value, json};
use tokio::time::{sleep, timeout};

use crate::support::app::{CoachSetup, TestApp};
use crate::support::http_sink::HttpSink;
use crate::support::process::PATIENCE;

/// The settings of a practice that may call its own machine.
pub const OPEN: [(&str, &str); 1] = [("ALTITUDE__WEBHOOKS__ALLOW_PRIVATE_TARGETS", "true")];

/// Everything a test of webhooks needs.
pub struct Ground {
    /// The program.
    pub app: TestApp,
    /// Where webhooks lead.
    pub sink: HttpSink,
    /// The coach.
    pub coach: CoachSetup,
    /// The coach's access token.
    pub token: String,
}

/// A webhook that was made.
pub struct Hook {
    /// Its id.
    pub id: String,
    /// Its secret.
    pub secret: String,
}

impl Ground {
    /// A practice with a coach and no webhook.
    pub async fn new() -> Self {
        Self::with(&[]).await
    }

    /// The same with further settings.
    pub async fn with(settings: &[(&str, &str)]) -> Self {
        let app = TestApp::with(&[OPEN.as_slice(), settings].concat()).await;
        let coach = app.coach("dana@coach.test", "Dana Weiss").await;
        let token = app.log_in("dana@coach.test").await;
        Self { app, sink: HttpSink::start().await, coach, token }
    }

    /// Makes a webhook of the coach.
    pub async fn hook(&self, events: &[&str]) -> Hook {
        self.hook_of(&self.token, "/hook", events).await
    }

    /// Makes somebody's webhook with this path.
    pub async fn hook_of(&self, token: &str, path: &str, events: &[&str]) -> Hook {
        let wish = json!({ "url": self.sink.url(path), "events": events });
        let made = self.app.post_as(token, "/api/v1/webhooks", &wish).await.expect(201);
        let text = |member: &str| made[member].as_str().unwrap().to_owned();
        Hook { id: text("id"), secret: text("secret") }
    }

    /// A visitor books an hour of Monday; the booking.
    pub async fn book(&self, hour: u32, email: &str) -> Value {
        let start = format!("2026-06-15T{hour:02}:00:00Z");
        self.app.book(&self.coach.session_type_id, &start, email).await.expect(201)
    }

    /// Moves a booking to another hour of Monday, by its link.
    pub async fn reschedule(&self, booking: &Value, hour: u32) {
        let start = format!("2026-06-15T{hour:02}:00:00Z");
        let path = format!("/api/v1/manage/{}/reschedule", manage_token(booking));
        self.app.post(&path, &json!({ "start": start })).await.expect(200);
    }

    /// Cancels a booking by its link.
    pub async fn cancel(&self, booking: &Value) {
        let path = format!("/api/v1/manage/{}/cancel", manage_token(booking));
        self.app.post(&path, &json!({})).await.expect(200);
    }

    /// Does everything that is due, once every event has been read: a transaction of another test on the same server
    /// may hold that up for a moment.
    pub async fn work(&self) {
        let unread = "SELECT count(*) FROM events e, webhook_cursor c WHERE e.position > c.position \
                      OR (e.transaction_id >= c.transaction_id AND e.position > c.floor)";
        let reading = async {
            self.app.work().await;
            while self.number(unread).await > 0 {
                sleep(Duration::from_millis(10)).await;
                self.app.work().await;
            }
        };
        assert!(timeout(PATIENCE, reading).await.is_ok(), "events are still unread");
    }

    /// Lets time pass.
    pub fn pass(&self, time: TimeDelta) {
        self.app.clock.advance(time);
    }

    /// The deliveries of a webhook, newest first.
    pub async fn deliveries(&self, hook: &Hook) -> Vec<Value> {
        let path = format!("/api/v1/webhooks/{}/deliveries?limit=200", hook.id);
        let list = self.app.get_as(&self.token, &path).await.expect(200);
        list["items"].as_array().unwrap().clone()
    }

    /// The webhook as the API shows it.
    pub async fn shown(&self, hook: &Hook) -> Value {
        self.app.get_as(&self.token, &format!("/api/v1/webhooks/{}", hook.id)).await.expect(200)
    }

    /// The one number that a query gives.
    pub async fn number(&self, query: &str) -> i64 {
        #[derive(diesel::QueryableByName)]
        struct Row {
            #[diesel(sql_type = BigInt)]
            number: i64,
        }
        let mut connection = self.app.app.services.database.connection().await.unwrap();
        let query = diesel::sql_query(format!("SELECT ({query}) AS number"));
        let row: Row = query.get_result(&mut connection).await.unwrap();
        row.number
    }

    /// Runs a statement behind the program's back.
    pub async fn sql(&self, statement: &str) {
        let mut connection = self.app.app.services.database.connection().await.unwrap();
        connection.batch_execute(statement).await.unwrap();
    }

    /// Types of everything that was received, in order.
    pub fn kinds(&self) -> Vec<String> {
        self.sink.received().iter().map(crate::support::http_sink::Received::kind).collect()
    }
}

/// The token in a booking's link.
pub fn manage_token(booking: &Value) -> &str {
    booking["manage_url"].as_str().unwrap().rsplit('/').next().unwrap()
}
