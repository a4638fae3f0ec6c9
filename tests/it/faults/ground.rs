//! A practice in a database, the programs that serve it, and whoever calls them.

use std::path::Path;
use std::time::Duration;

use altitude::app::{App, Means};
use altitude::booking::actions::{
    ScheduleDraft, SessionTypeDraft, Settler, create_schedule, create_session_type,
};
use altitude::identity::{NewPerson, NewUser, Role, create_user};
use altitude::kernel::email_address::EmailAddress;
use altitude::kernel::locale::Locale;
use altitude::platform::config::load_from;
use chrono::{DateTime, Days, NaiveTime, SecondsFormat, TimeDelta, Utc};
use chrono_tz::Tz;
use reqwest::RequestBuilder;
use serde_json::{Value, json};
use tokio::time::{sleep, timeout};
use tokio_postgres::Client;

use crate::support::app::{booking, open_hours};
use crate::support::process::Program;

/// What happens by itself has happened within this time, on a busy machine too.
pub const SOON: Duration = Duration::from_mins(1);
/// The coach's address.
pub const COACH: &str = "dana@coach.test";

const SETTINGS: [(&str, &str); 9] = [
    ("ALTITUDE__ENVIRONMENT", "test"),
    ("ALTITUDE__AUTH__SECRETS", "0123456789abcdef0123456789abcdef"),
    ("ALTITUDE__AUTH__ARGON2_MEMORY_KIB", "64"),
    ("ALTITUDE__RATE_LIMITS__ENABLED", "false"),
    ("ALTITUDE__METRICS__BIND", ""),
    ("ALTITUDE__HTTP__BIND", "127.0.0.1:0"),
    ("ALTITUDE__HTTP__WORKERS", "2"),
    ("ALTITUDE__MAIL__FROM", "Altitude <hello@coach.test>"),
    ("ALTITUDE__JOBS__POLL_MILLISECONDS", "20"),
];

/// The real program with these arguments on this database, with the settings of fault tests.
pub fn altitude(arguments: &[&str], database_url: &str) -> Program {
    let program = Program::altitude(arguments).env("DATABASE_URL", database_url);
    SETTINGS.iter().fold(program, |program, (name, value)| program.env(name, value))
}

/// A coach who is open round the clock, in UTC, with one session type.
pub struct Practice {
    /// What can be booked.
    pub session_type_id: String,
    first: DateTime<Utc>,
}

impl Practice {
    /// Makes the practice in a migrated database, with these settings of an hour-long session type.
    pub async fn found(database_url: &str, settings: Value) -> Self {
        let app = app(database_url).await;
        let context = app.services.context();
        let mut connection = app.services.database.connection().await.unwrap();
        let person = NewPerson {
            email: EmailAddress::parse(COACH).unwrap(),
            name: String::from("Dana Weiss"),
            time_zone: Tz::UTC,
            locale: Locale::En,
        };
        let user = NewUser::plain(person, Role::Coach, None);
        let user_id = create_user(&mut connection, &context, &user).await.unwrap();
        let schedule: ScheduleDraft = serde_json::from_value(open_hours("UTC", "00:00", "24:00")).unwrap();
        create_schedule(&mut connection, &context, user_id, schedule).await.unwrap();
        let mut draft = json!({
            "slug": "growth", "title": "Growth session", "duration_minutes": 60,
            "location": { "kind": "video_url", "value": "https://meet.test/growth" }
        });
        draft.as_object_mut().unwrap().extend(settings.as_object().unwrap().clone());
        let draft: SessionTypeDraft = serde_json::from_value(draft).unwrap();
        let settler = Settler { user_id, names_others: true };
        let session_type = create_session_type(&mut connection, &context, settler, draft).await.unwrap();
        let first = (context.now.date_naive() + Days::new(3)).and_time(NaiveTime::MIN).and_utc();
        Self { session_type_id: session_type.session_type.id.to_string(), first }
    }

    /// The start of the n-th hour from three days ahead on: no reminder falls due during a run.
    pub fn hour(&self, number: u32) -> String {
        self.minute(number * 60)
    }

    /// The n-th minute from three days ahead on.
    pub fn minute(&self, number: u32) -> String {
        let start = self.first + TimeDelta::minutes(i64::from(number));
        start.to_rfc3339_opts(SecondsFormat::Secs, true)
    }

    /// The body of a booking.
    pub fn wish(&self, start: &str, email: &str) -> Value {
        booking(&self.session_type_id, start, email)
    }
}

/// The services of a process, in this one.
pub async fn app(database_url: &str) -> App {
    let variables = SETTINGS.into_iter().chain([("DATABASE_URL", database_url)]);
    let variables = variables.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let config = load_from(Path::new("no such folder"), variables).unwrap();
    App::start(config, Means::system(), None).await.unwrap()
}

/// A `POST` that is safe to repeat under this key.
pub fn post(http: &reqwest::Client, url: &str, key: &str, body: &Value) -> RequestBuilder {
    http.post(url).header("Idempotency-Key", key).json(body)
}

/// The link in a booking's answer, as the address of the API at this server.
pub fn managed(address: &str, booking: &Value) -> String {
    let token = booking["manage_url"].as_str().unwrap().rsplit('/').next().unwrap();
    format!("{address}/api/v1/manage/{token}")
}

/// Waits until something holds; fails the test after [`SOON`].
pub async fn until(what: &str, holds: impl AsyncFn() -> bool) {
    let waiting = async {
        while !holds().await {
            sleep(Duration::from_millis(10)).await;
        }
    };
    assert!(timeout(SOON, waiting).await.is_ok(), "still not so: {what}");
}

/// The one number that a query gives.
pub async fn number(client: &Client, query: &str) -> i64 {
    client.query_one(query, &[]).await.unwrap_or_else(|fault| panic!("{query}: {fault}")).get(0)
}

/// Waits until a query gives this number.
pub async fn until_number(client: &Client, query: &str, wanted: i64) {
    until(query, async || number(client, query).await == wanted).await;
}

/// How many pairs of sessions overlap in a coach's calendar. There must never be one.
pub async fn overlaps(client: &Client) -> i64 {
    number(
        client,
        "SELECT count(*) FROM session_hosts a JOIN session_hosts b \
         ON a.user_id = b.user_id AND a.session_id < b.session_id AND a.blocks AND b.blocks \
         AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at",
    )
    .await
}
